"""The analyser without AI: phrase tables and rules of dialogue. Pure: same input, same result.

It never claims more than 50 % confidence, so that it proposes and sorts but closes nothing by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fbsync_desktop.analysis.prompt import input_hash
from fbsync_desktop.analysis.rules import RULES_VERSION, noise, onboarding, sales, support
from fbsync_desktop.analysis.rules.scoring import score
from fbsync_desktop.analysis.rules.talk import Talk, listen
from fbsync_desktop.analysis.rules.verdict import Verdict
from fbsync_desktop.analysis.rules.wording import reasoning, summary, waits_for
from fbsync_desktop.domain.analysis import AnalysisRequest, AnalysisResult, Engine, Flag, LeadStatus, StageOption
from fbsync_desktop.domain.pipeline import TEMPLATES, StageType, template_kind

HIGHEST_CONFIDENCE = 50
_FIRM, _USUAL, _SHORT, _LITTLE = 50, 46, 38, 20
_FEW_WORDS = 8
_UNREAD_COST = 7
"""Points lost when no word of the customer's stands in any table, so that the rules hardly know what was said."""

_JUDGES: Mapping[str, Callable[[Talk], Verdict]] = {
    "sales": sales.judge, "support": support.judge, "onboarding": onboarding.judge,
}
_POSITIONS: Mapping[str, Mapping[LeadStatus, str]] = {
    "sales": dict(zip(
        (LeadStatus.NEW, LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.PROPOSAL_SENT, LeadStatus.NEGOTIATING,
         LeadStatus.WON, LeadStatus.LOST),
        (stage.name for stage in TEMPLATES["sales"].stages), strict=True)),
    "support": {LeadStatus.NEW: "New Ticket", LeadStatus.QUALIFIED: "In Progress",
                LeadStatus.PROPOSAL_SENT: "Waiting on Customer", LeadStatus.WON: "Resolved"},
    "onboarding": {LeadStatus.NEW: "New Customer", LeadStatus.CONTACTED: "Setup Scheduled",
                   LeadStatus.QUALIFIED: "In Setup", LeadStatus.NEGOTIATING: "Training", LeadStatus.WON: "Active",
                   LeadStatus.LOST: "Churned"},
}
"""The template's stage that stands for a status."""


class HeuristicAnalyzer:
    """Judges by rules; needs no key, no network and no clock of its own."""

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement of one contact's conversation; never fails."""
        return judge(request)


def judge(request: AnalysisRequest) -> AnalysisResult:
    """The judgement as a plain function, for callers without an event loop."""
    kind = template_kind(request.pipeline_name, [stage.name for stage in request.stages]) or "sales"
    talk = listen(request)
    verdict = noise.judge(talk) or _JUDGES[kind](talk)
    open_end = verdict.noise is None and verdict.status not in (LeadStatus.WON, LeadStatus.LOST)
    silent = open_end and talk.gone_quiet
    scored = score(talk, verdict, kind, silent=silent)
    confidence = _confidence(talk, verdict)
    stage = _stage(request.stages, _POSITIONS[kind].get(verdict.status), verdict, scored.value)
    return AnalysisResult(
        contact_id=request.contact_id,
        summary=summary(talk),
        score=scored.value,
        status=LeadStatus.UNRESPONSIVE if silent else verdict.status,
        stage_id=stage.id if stage is not None else None,
        confidence=confidence,
        confidence_raw=confidence,
        reasoning=reasoning(talk, verdict, scored, silent=silent),
        evidence=tuple(request.messages[index].id for index in verdict.evidence[:3]),
        waits_for=waits_for(talk, verdict),
        engine=Engine.HEURISTIC,
        model="rules",
        prompt_version=RULES_VERSION,
        input_hash=input_hash(request, prompt_version=RULES_VERSION),
        created_at=request.now,
        flags=_flags(talk, verdict),
    )


def _stage(stages: tuple[StageOption, ...], name: str | None, verdict: Verdict, value: int) -> StageOption | None:
    """The template's stage for the position; in other pipelines the closing stage or the one whose range fits."""
    named = next((stage for stage in stages if name is not None and stage.name.casefold() == name.casefold()
                  and stage.type != StageType.ARCHIVED), None)
    if named is not None:
        return named
    closing = {LeadStatus.WON: StageType.WON, LeadStatus.LOST: StageType.LOST}.get(verdict.status)
    if closing is not None and verdict.firm:
        return next((stage for stage in stages if stage.type == closing), None)
    return next((stage for stage in stages if stage.type in (StageType.LEAD, StageType.IN_PROGRESS)
                 and stage.score_min <= value <= stage.score_max), None)


def _confidence(talk: Talk, verdict: Verdict) -> int:
    words = sum(reading.words for reading in talk.customer)
    if words == 0 or talk.steered:
        return _LITTLE
    usual = _FIRM if verdict.firm else _SHORT if words <= _FEW_WORDS else _USUAL
    unread = sum(reading.content for reading in talk.customer) / words
    return max(_LITTLE, usual - round(_UNREAD_COST * min(1.0, unread)))


def _flags(talk: Talk, verdict: Verdict) -> frozenset[Flag]:
    holds = {
        Flag.INJECTION_SUSPECTED: bool(talk.steered),
        Flag.TRUNCATED: talk.shortened,
        Flag.LOW_EVIDENCE: not verdict.evidence or sum(reading.words for reading in talk.customer) <= 2,
    }
    return frozenset(flag for flag, is_set in holds.items() if is_set)
