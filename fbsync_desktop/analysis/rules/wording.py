"""What the rules found, in sentences: summary, reasons, and what the customer waits for."""

from __future__ import annotations

import re
from datetime import UTC

from fbsync_desktop.analysis.rules.reading import Reading, amounts_in
from fbsync_desktop.analysis.rules.scoring import Score
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.talk import Talk
from fbsync_desktop.analysis.rules.verdict import Verdict
from fbsync_desktop.analysis.transcript import clean
from fbsync_desktop.domain.analysis import LeadStatus

_QUOTED = 140
_PRICES = 4
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def summary(talk: Talk) -> str:
    """Three facts taken from the conversation: the customer's last question, the prices named, the last activity."""
    if talk.last is None:
        return "No messages yet."
    parts = [_request(talk), _prices(talk), _last_activity(talk.last)]
    return " ".join(part for part in parts if part)


def reasoning(talk: Talk, verdict: Verdict, scored: Score, *, silent: bool) -> str:
    """Why this status and score, for people."""
    sentences = [verdict.reason]
    if silent:
        sentences.append("We wrote last and the customer has been silent for over 14 days.")
    if scored.up:
        sentences.append(f"Raises the score: {', '.join(scored.up)}.")
    if scored.down:
        sentences.append(f"Lowers the score: {', '.join(scored.down)}.")
    if talk.steered:
        sentences.append("Text that tries to steer the judgement was ignored.")
    return " ".join(sentences)


def waits_for(talk: Talk, verdict: Verdict) -> str | None:
    """What the customer waits for, in one line; None when the next word is theirs or nothing is open."""
    if verdict.noise is not None or talk.last is None or verdict.status is LeadStatus.LOST:
        return None
    unanswered = _unanswered(talk)
    asking = next((reading for reading in reversed(unanswered) if reading.question and not reading.silent), None)
    if asking is not None:
        return f"An answer to “{quote(asking)}”"
    if verdict.status is LeadStatus.WON or not unanswered:
        return None
    if any(reading.states(Signal.PROBLEM) for reading in unanswered):
        return f"Help with “{quote(next(r for r in unanswered if r.states(Signal.PROBLEM)))}”"
    if any(reading.states(Signal.ORDER, Signal.YES) for reading in unanswered) and verdict.firm:
        return "A confirmation of the order"
    spoken = [reading for reading in unanswered if not reading.silent and not reading.states(Signal.THANKS)]
    return f"A reply to “{quote(spoken[-1])}”" if spoken else None


def quote(reading: Reading) -> str:
    """A message as one short line without links."""
    text = clean(_LINK.sub("", reading.message.text), 4 * _QUOTED)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED - 1].rstrip()}…"


def _request(talk: Talk) -> str:
    spoken = [reading for reading in talk.customer if not reading.silent and reading.message.text.strip()]
    if not spoken:
        return "The customer sent no words." if talk.customer else "Only the business has written."
    questions = [reading for reading in spoken if reading.question]
    if questions:
        return f"Last question: “{quote(questions[-1])}”."
    return f"The customer wrote: “{quote(max(spoken, key=lambda reading: (reading.content, reading.index)))}”."


def _prices(talk: Talk) -> str:
    found = dict.fromkeys(amount for reading in talk.business for amount in amounts_in(reading.message.text))
    named = list(found)[-_PRICES:]
    return f"Prices named: {', '.join(named)}." if named else ""


def _last_activity(last: Reading) -> str:
    side = "us" if last.business else "the customer"
    return f"Last message by {side} on {last.message.sent_at.astimezone(UTC):%Y-%m-%d}."


def _unanswered(talk: Talk) -> list[Reading]:
    found: list[Reading] = []
    for reading in reversed(talk.readings):
        if reading.business:
            break
        found.append(reading)
    return found[::-1]
