"""A model's text → a judgement, or what is wrong with it in words fit for asking again. Pure.

Nothing is made up: a missing field, a float, a status or stage that was not offered are faults. Figures beyond 0–100
are clamped, evidence that does not exist is dropped, and texts become plain lines without links or markup.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from fbsync_desktop.analysis.calibrate import calibrated
from fbsync_desktop.analysis.errors import OutputInvalid
from fbsync_desktop.analysis.llm import LlmReply
from fbsync_desktop.analysis.prompt import NO_STAGE, PROMPT_VERSION, SAID_STATUSES, Prompt, input_hash
from fbsync_desktop.analysis.transcript import estimate_tokens
from fbsync_desktop.domain.analysis import (
    SILENT_AFTER_DAYS,
    SILENT_COST,
    AnalysisRequest,
    AnalysisResult,
    Engine,
    Flag,
    LeadStatus,
    StageOption,
    TokenUsage,
)
from fbsync_desktop.domain.pipeline import StageType

_SUMMARY_LIMIT, _REASONING_LIMIT, _WAITS_LIMIT = 700, 500, 120
_MOST_EVIDENCE = 3
_LITTLE_TOKENS = 16
_BAND_SLACK = 10
_BANDS = {
    LeadStatus.NEW: (0, 30), LeadStatus.CONTACTED: (20, 45), LeadStatus.QUALIFIED: (40, 65),
    LeadStatus.PROPOSAL_SENT: (50, 75), LeadStatus.NEGOTIATING: (65, 90), LeadStatus.WON: (85, 100),
    LeadStatus.LOST: (0, 20),
}
"""Scores a status goes with (labelling guide); spam and wrong numbers are NEW from 0 on."""

_FENCE = re.compile(r"\s*```(?:json)?\s*\n(.*)\n\s*```\s*", re.DOTALL)
_MARKUP = re.compile(r"!\[[^\[\]]*\]\([^()]*\)|\[([^\[\]]*)\]\([^()]*\)|<[^<>]{1,300}>|[*_`#]{2,}")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MEDIA = re.compile(r"\[[^\[\]]{1,40}\]")
_SAYS_SOMETHING = re.compile(r"\w")


class _Answer(msgspec.Struct):
    evidence: list[int]
    reasoning: str
    summary: str
    waits_for: str | None
    lead_status: str
    lead_score: int
    stage: str
    confidence: int


def parse_answer(reply: LlmReply, prompt: Prompt, request: AnalysisRequest, *, at: datetime,
                 usage: TokenUsage) -> AnalysisResult:
    """The judgement in a model's answer.

    Args:
        at: when it was judged.
        usage: all tokens this judgement cost, earlier tries included.

    Raises:
        OutputInvalid: with what is wrong.
    """
    answer = _decoded(reply.text)
    status = _status(answer.lead_status)
    stage = _stage(answer.stage, prompt)
    score = min(100, max(0, answer.lead_score))
    evidence = tuple(dict.fromkeys(prompt.numbers[number] for number in answer.evidence if number in prompt.numbers))
    flags = _flags(request, prompt, status, stage, score, has_evidence=bool(evidence))
    silent = _has_gone_quiet(request) and status not in (LeadStatus.WON, LeadStatus.LOST)
    summary = _plain(prompt.redactor.restore(answer.summary), _SUMMARY_LIMIT)
    if not summary:
        raise OutputInvalid("summary is empty")
    return AnalysisResult(
        contact_id=request.contact_id,
        summary=summary,
        score=max(0, score - SILENT_COST) if silent else score,
        status=LeadStatus.UNRESPONSIVE if silent else status,
        stage_id=stage.id if stage is not None else None,
        confidence=calibrated(answer.confidence, reply.model, flags, little_said=_says_little(request),
                              has_evidence=bool(evidence)),
        confidence_raw=min(100, max(0, answer.confidence)),
        reasoning=_plain(prompt.redactor.restore(answer.reasoning), _REASONING_LIMIT),
        evidence=evidence[:_MOST_EVIDENCE],
        waits_for=_plain(prompt.redactor.restore(answer.waits_for or ""), _WAITS_LIMIT) or None,
        engine=Engine.GEMINI,
        model=reply.model,
        prompt_version=PROMPT_VERSION,
        input_hash=input_hash(request),
        created_at=at,
        flags=flags,
        usage=usage,
    )


# --- the fields --------------------------------------------------------------------------------------


def _decoded(text: str) -> _Answer:
    fenced = _FENCE.fullmatch(text)
    try:
        return msgspec.json.decode((fenced[1] if fenced else text).encode("utf-8", "replace"), type=_Answer)
    except msgspec.ValidationError as error:
        raise OutputInvalid(_complaint(str(error))) from None
    except msgspec.DecodeError:
        raise OutputInvalid("it is not one complete JSON object") from None


def _complaint(text: str) -> str:
    """msgspec's words name fields and types only, never a value; still only the known shapes are let through."""
    if missing := re.match(r"Object missing required field `(\w+)`", text):
        return f"the field {missing[1]} is missing"
    if wrong := re.match(r"Expected `([\w |]+)`, got `([\w |]+)`(?: - at `\$\.?(\w*)[\w\[\].]*`)?", text):
        place = f"the field {wrong[3]}" if wrong[3] else "the answer"
        return f"{place} must be {wrong[1]}, not {wrong[2]}"
    return "a field has the wrong form"


def _status(word: str) -> LeadStatus:
    if word not in SAID_STATUSES:
        raise OutputInvalid(f"lead_status must be one of {', '.join(SAID_STATUSES)}")
    return LeadStatus(word)


def _stage(code: str, prompt: Prompt) -> StageOption | None:
    if code == NO_STAGE or (not code and not prompt.stages):
        return None
    stage = prompt.stages.get(code)
    if stage is None or stage.type == StageType.ARCHIVED:
        offered = [known for known, option in prompt.stages.items() if option.type != StageType.ARCHIVED]
        raise OutputInvalid(f"stage must be one of {', '.join([*offered, NO_STAGE])}")
    return stage


def _plain(text: str, limit: int) -> str:
    """One line of visible characters: no markup, no links, nothing that changes the direction of writing."""
    text = _LINK.sub("", _MARKUP.sub(lambda found: found[1] or "", text))
    visible = "".join(" " if char in "\n\r\t" else char for char in unicodedata.normalize("NFC", text)
                      if char in "\n\r\t" or unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cn", "Cs"))
    line = " ".join(visible.split())
    return line if len(line) <= limit else line[:limit - 1].rstrip() + "…"


# --- what the program knows itself -------------------------------------------------------------------


def _flags(request: AnalysisRequest, prompt: Prompt, status: LeadStatus, stage: StageOption | None, score: int,
           *, has_evidence: bool) -> frozenset[Flag]:
    holds = {
        Flag.INJECTION_SUSPECTED: prompt.suspected,
        Flag.TRUNCATED: prompt.truncated,
        Flag.CONTRADICTION: _contradicts(status, stage, score, request.stages),
        Flag.LOW_EVIDENCE: not has_evidence or _says_little(request),
    }
    return frozenset(flag for flag, is_set in holds.items() if is_set)


def _contradicts(status: LeadStatus, stage: StageOption | None, score: int, stages: tuple[StageOption, ...]) -> bool:
    """A score far outside the status's band, or a closing stage without its status, or the other way round."""
    low, high = _BANDS[status]
    if not low - _BAND_SLACK <= score <= high + _BAND_SLACK:
        return True
    if stage is None:
        return False
    closing = {LeadStatus.WON: StageType.WON, LeadStatus.LOST: StageType.LOST}.get(status)
    if stage.type in (StageType.WON, StageType.LOST):
        return stage.type != closing
    return closing is not None and any(option.type == closing for option in stages)


def _says_little(request: AnalysisRequest) -> bool:
    """One or two short messages of the customer, or media only."""
    tokens, theirs = 0, 0
    for message in request.messages:
        if message.from_business:
            continue
        theirs += 1
        text = _MEDIA.sub("", message.text[:300])
        tokens += estimate_tokens(text) if _SAYS_SOMETHING.search(text) else 0
        if tokens > _LITTLE_TOKENS:
            return False
    return tokens == 0 or theirs <= 2


def _has_gone_quiet(request: AnalysisRequest) -> bool:
    """We wrote last, a question or an offer, and the customer has been silent for over 14 days."""
    messages = request.messages
    if not messages or not messages[-1].from_business:
        return False
    if request.now - messages[-1].sent_at <= timedelta(days=SILENT_AFTER_DAYS):
        return False
    from fbsync_desktop.analysis.rules.talk import listen  # its tables of words are needed here only

    unanswered = next((at for at in range(len(messages) - 1, -1, -1) if not messages[at].from_business), -1) + 1
    return listen(replace(request, messages=messages[max(unanswered, len(messages) - 10):])).gone_quiet
