"""One conversation as a request: rules apart from customer text, marked lines, and a schema for the answer."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from fbsync_desktop.analysis.prompt_rules import kind_rules, output_rules, system_rules
from fbsync_desktop.analysis.redact import Redactor
from fbsync_desktop.analysis.suspicion import is_suspicious
from fbsync_desktop.analysis.transcript import MESSAGE_LIMIT, clean, estimate_tokens, select
from fbsync_desktop.domain.analysis import AnalysisMessage, AnalysisRequest, LeadStatus, StageOption
from fbsync_desktop.domain.pipeline import template_kind

PROMPT_VERSION = "2026-11-1"
"""Changes with every change of rules, layout or schema; old judgements then count as out of date."""

NO_STAGE = "none"
SAID_STATUSES = tuple(status.value for status in LeadStatus if status is not LeadStatus.UNRESPONSIVE)
"""Statuses a model may name; UNRESPONSIVE follows from dates and is set in code."""

_FIELDS = ("evidence", "reasoning", "summary", "waits_for", "lead_status", "lead_score", "stage", "confidence")
"""Models write required fields in this order, so the reasons come before the figures."""

_MOST_STAGES_IN_ENUM = 30
_MARK_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
_MARK_LENGTH = 6
_SHORTEST_BUDGET = 500
_NAME_LIMIT = 60
_DESCRIPTION_LIMIT = 160


@dataclass(frozen=True, slots=True)
class PromptOptions:
    """How a request is built.

    Attributes:
        budget_tokens: estimated input tokens of the whole request.
        hide_personal: replace names, phones and the like by tokens.
        language: in which summary and reasons are written.
        problem: what was wrong with the answer before, in our words.
    """

    budget_tokens: int = 6000
    hide_personal: bool = True
    language: str = "English"
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A request and what is needed to understand its answer.

    Attributes:
        stages: opaque code in the request → stage.
        numbers: message number in the request → message id.
        plain_schema: without enums, for a model that finds `schema` too complex.
        suspected: a customer message tries to steer the judgement.
        truncated: messages were left out or shortened.
        tokens: estimated input tokens.
    """

    system: str = field(repr=False)
    user: str = field(repr=False)
    schema: Mapping[str, Any] = field(repr=False)
    plain_schema: Mapping[str, Any] = field(repr=False)
    stages: Mapping[str, StageOption]
    numbers: Mapping[int, str]
    redactor: Redactor = field(repr=False)
    suspected: bool
    truncated: bool
    tokens: int


def input_hash(request: AnalysisRequest, *, prompt_version: str = PROMPT_VERSION) -> str:
    """Recognises an unchanged input: messages, prompt version, set of stages; never the clock, ranges or order."""
    judged = [
        prompt_version,
        request.pipeline_name,
        sorted([stage.id, stage.name, stage.type, stage.description or ""] for stage in request.stages),
        [[message.sent_at.astimezone(UTC).isoformat(), message.from_business, message.text]
         for message in request.messages],
    ]
    canonical = json.dumps(judged, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:32]


def build_prompt(request: AnalysisRequest, options: PromptOptions, rng: random.Random) -> Prompt:
    """The request for one conversation; a new random mark each time, everything else depends on the input only."""
    redactor = Redactor(request.names, request.page_name) if options.hide_personal else Redactor()
    stages = {f"s{at}": stage for at, stage in enumerate(request.stages, start=1)}
    mark = "".join(rng.choice(_MARK_LETTERS) for _ in range(_MARK_LENGTH))
    kind = template_kind(request.pipeline_name, [stage.name for stage in request.stages])
    system = "\n".join(filter(None, (
        system_rules(mark), kind_rules(kind), _stage_lines(request.pipeline_name, stages),
        output_rules(options.language),
        f"Your answer before this one could not be used: {options.problem}. Answer again." if options.problem else "",
    )))
    room = max(options.budget_tokens - estimate_tokens(system), _SHORTEST_BUDGET)
    chosen, shortened = select(request.messages, room)
    hide = redactor.hide if options.hide_personal else str
    lines = _conversation(request.messages, chosen, mark, hide)
    user = "\n".join([*_facts(request, len(chosen)), f"BEGIN {mark}", *lines, f"END {mark}"])
    return Prompt(
        system=system,
        user=user,
        schema=_schema(stages, plain=len(stages) > _MOST_STAGES_IN_ENUM),
        plain_schema=_schema(stages, plain=True),
        stages=stages,
        numbers={at + 1: request.messages[at].id for at in chosen},
        redactor=redactor,
        suspected=_is_suspected([request.messages[at] for at in chosen]),
        truncated=shortened or len(chosen) < len(request.messages),
        tokens=estimate_tokens(system) + estimate_tokens(user),
    )


def _conversation(messages: tuple[AnalysisMessage, ...], chosen: Mapping[int, str], mark: str,
                  hide: Any) -> list[str]:
    lines: list[str] = []
    expected = 0
    for at, text in chosen.items():
        if at > expected:
            lines.append(_gap(mark, at - expected))
        expected = at + 1
        message = messages[at]
        side = "B" if message.from_business else "C"
        lines.append(f"{mark} {at + 1} {side} {_minute(message.sent_at)}| {hide(text.replace(mark, ''))}")
    if expected < len(messages):
        lines.append(_gap(mark, len(messages) - expected))
    return lines


def _gap(mark: str, count: int) -> str:
    return f"{mark} - - -| [… {count} message{'s' if count != 1 else ''} omitted …]"


def _facts(request: AnalysisRequest, shown: int) -> list[str]:
    messages = request.messages
    theirs = sum(1 for message in messages if not message.from_business)
    facts = [f"FACTS counted by the program: {len(messages)} messages, {theirs} by the customer (C), "
             f"{len(messages) - theirs} by the business (B); {shown} are shown."]
    if messages:
        silent = max(0, (request.now - messages[-1].sent_at).days)
        last = "business" if messages[-1].from_business else "customer"
        facts.append(f"First {_minute(messages[0].sent_at)}, last {_minute(messages[-1].sent_at)} by the {last}, "
                     f"{silent} days before now. Times are UTC.")
    return facts


def _stage_lines(pipeline_name: str, stages: Mapping[str, StageOption]) -> str:
    if not stages:
        return f'There are no stages; answer "{NO_STAGE}" for stage.'
    lines = [f'Stages of the pipeline "{clean(pipeline_name, _NAME_LIMIT)}", in order:']
    for code, stage in stages.items():
        words = f" – {clean(stage.description, _DESCRIPTION_LIMIT)}" if stage.description else ""
        lines.append(f"{code} = {clean(stage.name, _NAME_LIMIT)} ({stage.type}){words}")
    lines.append(f'stage is the code of the stage the conversation has reached, or "{NO_STAGE}" if none fits. '
                 "Never choose a stage of type ARCHIVED.")
    return "\n".join(lines)


def _schema(stages: Mapping[str, StageOption], *, plain: bool) -> dict[str, Any]:
    """Flat and without minimum or maximum: those make schemas "too complex" (400) and are checked in code anyway."""
    text: dict[str, Any] = {"type": "string"}
    properties: dict[str, Any] = {
        "evidence": {"type": "array", "items": {"type": "integer"}},
        "reasoning": text,
        "summary": text,
        "waits_for": text,
        "lead_status": text if plain else {"type": "string", "enum": list(SAID_STATUSES)},
        "lead_score": {"type": "integer"},
        "stage": text if plain else {"type": "string", "enum": [*stages, NO_STAGE]},
        "confidence": {"type": "integer"},
    }
    return {"type": "object", "properties": properties, "required": list(_FIELDS), "propertyOrdering": list(_FIELDS)}


def _is_suspected(messages: list[AnalysisMessage]) -> bool:
    """Looks at each customer message, and at neighbours together: an order can be split over two."""
    before = ""
    for message in messages:
        if message.from_business:
            before = ""
            continue
        text = _sent_parts(message.text)
        if is_suspicious(text) or (before and is_suspicious(f"{before[-300:]} {text[:300]}")):
            return True
        before = text
    return False


def _sent_parts(text: str) -> str:
    """The beginning and the end of a long message, as far as they can be sent, before anything is taken out of them."""
    return text if len(text) <= 8 * MESSAGE_LIMIT else f"{text[:4 * MESSAGE_LIMIT]}\n{text[-4 * MESSAGE_LIMIT:]}"


def _minute(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
