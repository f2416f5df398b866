"""A whole conversation as the rules see it: its readings in order and the facts that no single message holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from fbsync_desktop.analysis.rules.reading import Reading, read_talk
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.suspicion import is_suspicious
from fbsync_desktop.domain.analysis import SILENT_AFTER_DAYS, AnalysisMessage, AnalysisRequest

_HEAD, _TAIL = 40, 160
"""Messages read of a very long conversation: how it began and where it stands now."""

_TEXT_LIMIT = 1500
"""Characters read of one message; orders and prices stand in the first few hundred."""

_TALK_LIMIT = 24_000
"""Characters read of a conversation: where all its messages are long, less is read of each."""

_SENTENCE = re.compile(r"[^.!?\n。！？।]*[.!?\n。！？।]*")
_MACHINE_SECONDS = 120
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation, read.

    Attributes:
        readings: oldest first; sentences that try to steer the judgement are already left out.
        steered: indices of customer messages that tried to.
        days_silent: since the last message.
        shortened: messages in the middle, or the ends of long ones, were not read.
        automatic: indices of our answering machine's messages.
    """

    readings: tuple[Reading, ...]
    steered: tuple[int, ...]
    days_silent: float
    shortened: bool
    automatic: frozenset[int]

    @property
    def customer(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.readings if not reading.business)

    @property
    def business(self) -> tuple[Reading, ...]:
        return tuple(reading for reading in self.readings if reading.business)

    @property
    def last(self) -> Reading | None:
        return self.readings[-1] if self.readings else None

    @property
    def answered(self) -> bool:
        """A person of the business wrote, not only its greeting machine."""
        return any(reading.index not in self.automatic for reading in self.business)

    @property
    def gone_quiet(self) -> bool:
        """We wrote last, a question or an offer, and the customer has been silent for over 14 days."""
        if self.days_silent <= SILENT_AFTER_DAYS or self.last is None or not self.last.business:
            return False
        unanswered: list[Reading] = []
        for reading in reversed(self.readings):
            if not reading.business:
                break
            unanswered.append(reading)
        return any(_calls_for_answer(reading) for reading in unanswered)


def _automatic(readings: Sequence[Reading]) -> frozenset[int]:
    """Answering machines promise a reply, say nothing of their own, and are quick.

    "We will reply shortly" half an hour later is a person, unless the message thanks for writing as well.
    """
    found: set[int] = set()
    before: Reading | None = None
    for reading in readings:
        waited = (reading.message.sent_at - before.message.sent_at).total_seconds() if before is not None else 0.0
        promises = reading.business and reading.has(Signal.AUTO)
        says_more = reading.amount or reading.has(Signal.ASKS, Signal.CONFIRM)
        if promises and not says_more and (
                waited <= _MACHINE_SECONDS or reading.auto_hits > 1 or not reading.has(Signal.WORKING)):
            found.add(reading.index)
        before = reading
    return frozenset(found)


def _calls_for_answer(reading: Reading) -> bool:
    return reading.question or reading.amount or reading.has(
        Signal.OFFER, Signal.ASKS, Signal.TRY, Signal.QUESTION, Signal.HELP)


def listen(request: AnalysisRequest) -> Talk:
    """Reads the conversation; linear in its length, and bounded for the longest ones."""
    messages = request.messages
    silent = max(0.0, (request.now - messages[-1].sent_at) / _DAY) if messages else 0.0
    numbered = list(enumerate(messages))
    kept = numbered if len(numbered) <= _HEAD + _TAIL else [*numbered[:_HEAD], *numbered[-_TAIL:]]
    shortened = len(kept) < len(numbered)
    limit = min(_TEXT_LIMIT, _TALK_LIMIT // len(kept)) if _length(kept) > _TALK_LIMIT else _TEXT_LIMIT
    plain: list[AnalysisMessage] = []
    steered: list[int] = []
    for index, message in kept:
        text = message.text[:limit]
        shortened = shortened or len(text) < len(message.text)
        if not message.from_business and is_suspicious(text):
            steered.append(index)
            text = _without_orders(text)
        plain.append(replace(message, text=text))
    readings = [replace(reading, index=index)
                for (index, _), reading in zip(kept, read_talk(plain), strict=True)]
    return Talk(tuple(readings), tuple(steered), silent, shortened, _automatic(readings))


def _length(numbered: Sequence[tuple[int, AnalysisMessage]]) -> int:
    return sum(min(len(message.text), _TEXT_LIMIT) for _, message in numbered)


def _without_orders(text: str) -> str:
    """The sentences that address nobody but the customer's shop."""
    return " ".join(part.strip() for part in _SENTENCE.findall(text)
                    if part.strip() and not is_suspicious(part) and not part.lstrip().startswith(("[", "{", "<")))

