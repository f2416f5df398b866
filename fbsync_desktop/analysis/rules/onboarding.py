"""Where a new customer stands between buying and using."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.reading import Reading
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.talk import Talk
from fbsync_desktop.analysis.rules.verdict import Verdict
from fbsync_desktop.domain.analysis import LeadStatus

_BRIEF = 5
_NAMED_THING = 2

_REASONS = {
    LeadStatus.NEW: "The customer has bought and nothing is arranged yet.",
    LeadStatus.CONTACTED: "A date for the set-up is agreed.",
    LeadStatus.QUALIFIED: "The set-up is under way.",
    LeadStatus.NEGOTIATING: "The customer asks how to use it.",
    LeadStatus.WON: "The customer uses it and is content.",
    LeadStatus.LOST: "The customer is leaving.",
}


def judge(talk: Talk) -> Verdict:
    """New Customer, Setup Scheduled, In Setup, Training, Active or Churned, as the status that stands for it."""
    status, evidence = LeadStatus.NEW, tuple(reading.index for reading in talk.customer[:1])
    previous: Reading | None = None
    for reading in talk.readings:
        if reading.index in talk.automatic:
            continue
        found = _we_say(reading, previous) if reading.business else _customer_says(reading, previous, status)
        if found is not None:
            places = [reading.index]
            if found is LeadStatus.CONTACTED and previous is not None:
                places = [previous.index, reading.index]
            status, evidence = found, tuple(places)
        previous = reading
    firm = status in (LeadStatus.WON, LeadStatus.LOST)
    complaint = any(reading.states(Signal.ANGER, Signal.PROBLEM) for reading in talk.customer)
    return Verdict(status, evidence, _REASONS[status], firm, complaint=complaint)


def _customer_says(said: Reading, previous: Reading | None, status: LeadStatus) -> LeadStatus | None:
    if said.has(Signal.CHURN) or said.states(Signal.STOP):
        return LeadStatus.LOST
    if said.states(Signal.REFUSE) and not _names_time(said):
        return LeadStatus.LOST
    proposed = previous is not None and previous.business and _names_time(previous)
    if status is LeadStatus.NEW and proposed and _names_time(said) and _accepts(said):
        return LeadStatus.CONTACTED
    if _is_content(said, previous):
        return LeadStatus.WON
    if said.has(Signal.HOWTO) or _asks_about_use(said, previous):
        return LeadStatus.NEGOTIATING
    if said.attachment or said.states(Signal.SETUP):
        return LeadStatus.QUALIFIED
    if status is LeadStatus.NEW and proposed and _accepts(said):
        return LeadStatus.CONTACTED
    return None


def _is_content(said: Reading, previous: Reading | None) -> bool:
    """Says so; or answers our first message, a question how things go, without a complaint."""
    if said.states(Signal.ACTIVE):
        return True
    if said.question or said.states(Signal.PROBLEM, Signal.ANGER):
        return False
    if said.states(Signal.PRAISE):
        return previous is None or (previous.business and previous.question)
    if previous is None or not _checks_in(previous) or said.attachment or _names_time(said):
        return False
    return said.content >= 1 and not said.states(Signal.NO, Signal.LATER, Signal.WAIT, Signal.SETUP, Signal.PAID)


def _checks_in(said: Reading) -> bool:
    """The business opens the talk with a question that is about neither dates nor material."""
    return (said.business and said.index == 0 and said.question and not _names_time(said)
            and not said.has(Signal.ASKS, Signal.SETUP, Signal.TRY))


def _asks_about_use(said: Reading, previous: Reading | None) -> bool:
    """A question with a thing in it that is about neither dates nor what comes next."""
    enough = _NAMED_THING if previous is not None else _NAMED_THING + 1
    return (said.question and said.content >= enough and not _names_time(said)
            and not said.has(Signal.START, Signal.PAID, Signal.SETUP, Signal.PROBLEM, Signal.DATE, Signal.PRICE))


def _accepts(said: Reading) -> bool:
    """An answer to a proposed time that is no question and no refusal."""
    if said.question or said.has(Signal.NO, Signal.REFUSE, Signal.LATER, Signal.PROBLEM):
        return False
    return said.states(Signal.YES) or _names_time(said) or 0 < said.words <= _BRIEF


def _we_say(said: Reading, previous: Reading | None) -> LeadStatus | None:
    if said.states(Signal.CLOSING):
        return None
    asked = previous if previous is not None and not previous.business else None
    if asked is not None and _names_time(asked) and _names_time(said) and said.states(Signal.YES, Signal.CONFIRM) and (
            not said.question):
        return LeadStatus.CONTACTED
    if asked is not None and asked.has(Signal.HOWTO) and not said.has(Signal.WORKING):
        return None  # an explanation is full of set-up words
    if asked is not None and asked.has(Signal.START, Signal.PAID) and not said.has(Signal.SETUP):
        return None  # "somebody will call you" is no work yet
    if said.states(Signal.SETUP) or (said.states(Signal.WORKING) and not said.ends_asking):
        return LeadStatus.QUALIFIED
    wanted = previous is not None and not previous.business and _names_time(previous)
    if wanted and not said.question and said.states(Signal.YES, Signal.CONFIRM):
        return LeadStatus.CONTACTED
    return None


def _names_time(reading: Reading) -> bool:
    return reading.when or reading.has(Signal.DATE)
