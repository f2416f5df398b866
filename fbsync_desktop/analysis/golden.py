"""Labelled conversations in a file: one JSON object a line. Reads them and turns them into requests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from fbsync_desktop.domain.analysis import AnalysisMessage, AnalysisRequest, LeadStatus, StageOption
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.pipeline import TEMPLATES, template_kind

_FIRST_MESSAGE_AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""Labels name minutes and days of silence, never dates; any fixed beginning does."""

_LONGEST_YEARS = 20


class GoldenFault(UsageError):
    """A line of the file cannot be used; the message names the line and what is wrong with it."""

    code = "golden_file"
    title = "The file of labelled conversations cannot be used"
    action = "Mend that line, or leave it out."


@dataclass(frozen=True, slots=True)
class GoldenItem:
    """One labelled conversation.

    Attributes:
        kind: `sales`, `support` or `onboarding`.
        stage: a stage name of that template.
        evidence: numbers of the deciding messages, the first one is 1.
    """

    id: str
    lang: str
    kind: str
    days_silent: float
    messages: tuple[AnalysisMessage, ...]
    status: LeadStatus
    stage: str
    score_min: int
    score_max: int
    evidence: tuple[int, ...] = ()
    topic: str = ""

    @property
    def request(self) -> AnalysisRequest:
        """What an analyser gets: the template's pipeline, seen `days_silent` after the last message."""
        template = TEMPLATES[self.kind]
        stages = tuple(
            StageOption(f"{self.kind}-{at}", stage.name, stage.type.value, None, stage.score_min, stage.score_max)
            for at, stage in enumerate(template.stages, start=1))
        last = self.messages[-1].sent_at if self.messages else _FIRST_MESSAGE_AT
        return AnalysisRequest(self.id, self.messages, stages, template.name, last + timedelta(days=self.days_silent))


def read_golden(lines: Iterable[str]) -> list[GoldenItem]:
    """The conversations of a file, in order; empty lines count for nothing.

    Raises:
        GoldenFault: a line is not what it should be, an id comes twice, or there is nothing at all.
    """
    items: list[GoldenItem] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            item = _item(line)
        except _Wrong as wrong:
            raise GoldenFault(f"Line {number}: {wrong}.") from None
        if item.id in seen:
            raise GoldenFault(f"Line {number}: the id {item.id} is already that of line {seen[item.id]}.")
        seen[item.id] = number
        items.append(item)
    if not items:
        raise GoldenFault("It holds no conversation.", action="Each line is one conversation as a JSON object.")
    return items


class _Wrong(Exception):
    """What is wrong, without the line."""


def _item(line: str) -> GoldenItem:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise _Wrong(f"this is not JSON ({error})") from None
    if not isinstance(row, dict):
        raise _Wrong("this is not a JSON object")
    stage = _field(row, "stage", str)
    kind = template_kind(_field(row, "pipeline", str), ())
    if kind is None:
        raise _Wrong(f"pipeline is {row['pipeline']!r}; it must be one of {', '.join(TEMPLATES)}")
    names = [known.name for known in TEMPLATES[kind].stages]
    if stage not in names:
        raise _Wrong(f"stage is {stage!r}; in {kind} it must be one of {', '.join(names)}")
    messages = tuple(_message(at, entry) for at, entry in enumerate(_field(row, "messages", list), start=1))
    return GoldenItem(
        id=_field(row, "id", str), lang=_field(row, "lang", str), kind=kind,
        days_silent=_days(row), messages=messages, status=_status(row), stage=stage,
        score_min=_score(row, "score_min"), score_max=_score(row, "score_max"),
        evidence=_evidence(row, len(messages)), topic=str(row.get("kind", "")),
    )


def _field(row: dict[str, Any], name: str, kind: type[str] | type[list[Any]]) -> Any:
    if name not in row:
        raise _Wrong(f"{name} is missing")
    if not isinstance(row[name], kind):
        raise _Wrong(f"{name} must be {'a text' if kind is str else 'a list'}")
    return row[name]


def _number(row: dict[str, Any], name: str, highest: float) -> float:
    if name not in row:
        raise _Wrong(f"{name} is missing")
    value = row[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= highest:
        raise _Wrong(f"{name} must be a number from 0 to {highest:g}")
    return float(value)


def _days(row: dict[str, Any]) -> float:
    return _number(row, "days_silent", _LONGEST_YEARS * 365)


def _score(row: dict[str, Any], name: str) -> int:
    value = _number(row, name, 100)
    if name == "score_max" and value < row["score_min"]:
        raise _Wrong("score_max is below score_min")
    return round(value)


def _status(row: dict[str, Any]) -> LeadStatus:
    name = _field(row, "status", str)
    if name not in LeadStatus.__members__:
        raise _Wrong(f"status is {name!r}; it must be one of {', '.join(LeadStatus)}")
    return LeadStatus(name)


def _message(number: int, entry: Any) -> AnalysisMessage:
    if not isinstance(entry, dict):
        raise _Wrong(f"message {number} is not an object")
    try:
        side = _field(entry, "from", str)
        text = _field(entry, "text", str)
        minutes = _number(entry, "minutes", _LONGEST_YEARS * 365 * 24 * 60)
    except _Wrong as wrong:
        raise _Wrong(f"message {number}: {wrong}") from None
    if side not in ("customer", "business"):
        raise _Wrong(f"message {number}: from is {side!r}; it must be customer or business")
    return AnalysisMessage(str(number), _FIRST_MESSAGE_AT + timedelta(minutes=minutes), side == "business", text)


def _evidence(row: dict[str, Any], count: int) -> tuple[int, ...]:
    numbers = row.get("evidence", [])
    if not isinstance(numbers, list) or not all(
            isinstance(number, int) and 1 <= number <= count for number in numbers):
        raise _Wrong("evidence must be a list of message numbers, the first message being 1")
    return tuple(numbers)
