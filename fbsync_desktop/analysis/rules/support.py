"""Where a support case stands: whose turn it is, and whether the customer is content."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.reading import Reading
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.talk import Talk
from fbsync_desktop.analysis.rules.verdict import Verdict
from fbsync_desktop.domain.analysis import LeadStatus


def judge(talk: Talk) -> Verdict:
    """New Ticket, In Progress, Waiting on Customer or Resolved, as the status that stands for it."""
    complaint = any(reading.states(Signal.ANGER) for reading in talk.customer)
    answer = _last_answer(talk)
    if answer is None:
        first = tuple(reading.index for reading in talk.customer if not reading.silent)[:2]
        return Verdict(LeadStatus.NEW, first or tuple(r.index for r in talk.customer[:1]),
                       "The customer has written and nobody has answered yet.", complaint=complaint)
    after = [reading for reading in talk.customer if reading.index > answer.index]
    status, evidence, reason, firm = _standing(answer, after)
    return Verdict(status, evidence, reason, firm, complaint=complaint)


def _last_answer(talk: Talk) -> Reading | None:
    """The last message of ours that has a bearing on the case; "you're welcome" has none."""
    answers = [reading for reading in talk.business if reading.index not in talk.automatic]
    bearing = [reading for reading in answers if not _is_courtesy(reading)]
    return (bearing or answers)[-1] if answers else None


def _is_courtesy(reading: Reading) -> bool:
    return reading.has(Signal.CLOSING) and not reading.has(Signal.WORKING, Signal.ASKS, Signal.TRY, Signal.OFFER)


def _standing(answer: Reading, after: list[Reading]) -> tuple[LeadStatus, tuple[int, ...], str, bool]:
    working = answer.has(Signal.WORKING) and not answer.ends_asking and not answer.has(Signal.TRY)
    asks = answer.question or answer.has(Signal.ASKS, Signal.TRY)
    thanks_count = not working and not answer.has(Signal.ASKS)
    solved = [reading for reading in after if _is_content(reading, thanks_count=thanks_count)]
    again = [reading for reading in after if reading.states(Signal.PROBLEM) and not reading.states(Signal.FIXED)]
    if solved and not (again and again[-1].index >= solved[-1].index):
        return LeadStatus.WON, (solved[-1].index,), "The customer says that it works now, or thanks for the help.", True
    replies = [reading for reading in after if not _only_promises(reading, asked=answer.question)]
    if asks and not working and not replies:
        return LeadStatus.PROPOSAL_SENT, (answer.index,), "We asked the customer for something.", True
    if replies:
        return (LeadStatus.QUALIFIED, (replies[-1].index, answer.index),
                "The customer has answered; the next step is ours.", False)
    return LeadStatus.QUALIFIED, (answer.index,), "We are working on it.", working


def _only_promises(reading: Reading, *, asked: bool) -> bool:
    """Will send it in a moment, or says "ok" to a request; "ok" to a question is an answer."""
    if reading.attachment:
        return False
    nods = reading.states(Signal.YES) and reading.content == 0 and not reading.number and not asked
    return reading.states(Signal.WAIT) or nods


def _is_content(reading: Reading, *, thanks_count: bool) -> bool:
    """Says that it works; or thanks, without sending anything or putting us off."""
    if reading.question or reading.states(Signal.ANGER):
        return False
    if reading.states(Signal.FIXED):
        return True
    putting_off = reading.number or reading.attachment or reading.states(Signal.WAIT, Signal.PROBLEM, Signal.LATER)
    return thanks_count and not putting_off and reading.states(Signal.THANKS, Signal.PRAISE)
