"""Labelled conversations in a file: one JSON object a line. Reads them and turns them into requests."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from fbsync_desktop.domain.analysis import AnalysisMessage, AnalysisRequest, LeadStatus, StageOption
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.pipeline import TEMPLATES

_FIRST_MESSAGE_AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""Labels name minutes and days of silence, never dates; any fixed beginning does."""

_LONGEST_YEARS = 20


class GoldenFault(UsageError):
    """Nothing in the file can be used; the message names the first line and what is wrong with it."""

    code = "golden_file"
    title = "The file of labelled conversations cannot be used"
    action = "Mend the lines, or leave them out."


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


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line that is no usable conversation."""

    number: int
    fault: str

    def __str__(self) -> str:
        return f"Line {self.number}: {self.fault}."


@dataclass(frozen=True, slots=True)
class GoldenSet:
    """What a file holds: the conversations in order, and the lines that could not be used."""

    items: tuple[GoldenItem, ...]
    skipped: tuple[SkippedLine, ...]


def read_golden(text: str) -> GoldenSet:
    """The conversations of a file; empty lines count for nothing.

    Only what the figures need must be there: stage, status, score band and messages. A pipeline may bear any name as
    long as its stages are a template's.

    Raises:
        GoldenFault: not one line can be used.
    """
    items: dict[str, tuple[int, GoldenItem]] = {}
    skipped: list[SkippedLine] = []
    for number, line in enumerate(text.split("\n"), start=1):  # other line breaks may stand inside a text
        if not line.strip():
            continue
        try:
            item = _item(line, number)
            if item.id in items:
                raise _Wrong(f"the id {item.id} is already that of line {items[item.id][0]}")
        except _Wrong as wrong:
            skipped.append(SkippedLine(number, str(wrong)))
        else:
            items[item.id] = number, item
    if not items:
        raise _nothing_usable(skipped)
    return GoldenSet(tuple(item for _, item in items.values()), tuple(skipped))


def _nothing_usable(skipped: list[SkippedLine]) -> GoldenFault:
    if not skipped:
        return GoldenFault("It holds no conversation.", action="Each line is one conversation as a JSON object.")
    return GoldenFault(f"{skipped[0]} Lines that cannot be used, in all: {len(skipped)}.")


class _Wrong(Exception):
    """What is wrong, without the line."""


def _item(line: str, number: int) -> GoldenItem:
    row = _row(line)
    kind, stage = _place(row)
    messages: list[AnalysisMessage] = []
    for at, entry in enumerate(_field(row, "messages", list), start=1):
        messages.append(_message(at, entry, messages[-1].sent_at if messages else _FIRST_MESSAGE_AT))
    return GoldenItem(
        id=_text(row, "id") or f"line {number}", lang=_text(row, "lang") or "und", kind=kind,
        days_silent=_number(row, "days_silent", 0, _LONGEST_YEARS * 365, otherwise=0), messages=tuple(messages),
        status=_status(row), stage=stage, score_min=_score(row, "score_min"), score_max=_score(row, "score_max"),
        evidence=_evidence(row, len(messages)), topic=_text(row, "kind"),
    )


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except RecursionError:
        raise _Wrong("this is nested too deeply to be a conversation") from None
    except ValueError as error:
        raise _Wrong(f"this is not JSON ({error})") from None
    if not isinstance(row, dict):
        raise _Wrong("this is not a JSON object")
    return row


def _place(row: dict[str, Any]) -> tuple[str, str]:
    """The template and its stage; the stage's name tells the template where the pipeline's does not."""
    pipeline, stage = _text(row, "pipeline"), _field(row, "stage", str)
    named = next((kind for kind in TEMPLATES if kind in _plain(pipeline).split()), None)
    kinds = [named] if named is not None else list(TEMPLATES)
    for kind in kinds:
        for known in TEMPLATES[kind].stages:
            if _plain(known.name) == _plain(stage):
                return kind, known.name
    names = [known.name for kind in kinds for known in TEMPLATES[kind].stages]
    where = f"in {named}" if named is not None else f"with the pipeline {pipeline!r}"
    raise _Wrong(f"stage is {stage!r}; {where} it must be one of {', '.join(names)}")


def _plain(name: str) -> str:
    """`closed_won` and `CLOSED WON` are spellings of one name."""
    return " ".join(re.sub(r"[\W_]+", " ", name).casefold().split())


def _field(row: dict[str, Any], name: str, kind: type[str] | type[list[Any]]) -> Any:
    if row.get(name) is None:
        raise _Wrong(f"{name} is missing")
    if not isinstance(row[name], kind):
        raise _Wrong(f"{name} must be {'a text' if kind is str else 'a list'}")
    return row[name]


def _text(row: dict[str, Any], name: str) -> str:
    """A text that may be missing or a number, without halves of characters, which nothing can print or store."""
    value = row.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _Wrong(f"{name} must be a text")
    return str(value).encode("utf-8", "replace").decode()


def _number(row: dict[str, Any], name: str, lowest: float, highest: float, *, otherwise: float | None = None) -> float:
    value = row.get(name)
    if value is None:
        if otherwise is None:
            raise _Wrong(f"{name} is missing")
        return otherwise
    if isinstance(value, bool) or not isinstance(value, int | float) or not lowest <= value <= highest:
        raise _Wrong(f"{name} must be a number from {lowest:g} to {highest:g}")
    return float(value)


def _score(row: dict[str, Any], name: str) -> int:
    value = _number(row, name, 0, 100)
    if name == "score_max" and value < row["score_min"]:
        raise _Wrong("score_max is below score_min")
    return round(value)


def _status(row: dict[str, Any]) -> LeadStatus:
    name = _field(row, "status", str)
    status = next((known for known in LeadStatus if _plain(known) == _plain(name)), None)
    if status is None:
        raise _Wrong(f"status is {name!r}; it must be one of {', '.join(LeadStatus)}")
    return status


def _message(number: int, entry: Any, before: datetime) -> AnalysisMessage:
    """Minutes count from any beginning, so they may be negative; a message without them has the time of the last."""
    if not isinstance(entry, dict):
        raise _Wrong(f"message {number} is not an object")
    try:
        side = _plain(_field(entry, "from", str))
        text = _text(entry, "text")
        longest = _LONGEST_YEARS * 365 * 24 * 60
        since = (before - _FIRST_MESSAGE_AT) / timedelta(minutes=1)
        minutes = _number(entry, "minutes", -longest, longest, otherwise=since)
    except _Wrong as wrong:
        raise _Wrong(f"message {number}: {wrong}") from None
    if side not in ("customer", "business"):
        raise _Wrong(f"message {number}: from is {entry['from']!r}; it must be customer or business")
    return AnalysisMessage(str(number), _FIRST_MESSAGE_AT + timedelta(minutes=minutes), side == "business", text)


def _evidence(row: dict[str, Any], count: int) -> tuple[int, ...]:
    numbers = row.get("evidence")
    if numbers is None:
        return ()
    if not isinstance(numbers, list) or not all(
            isinstance(number, int) and 1 <= number <= count for number in numbers):
        raise _Wrong("evidence must be a list of message numbers, the first message being 1")
    return tuple(numbers)
