"""Conversations that are no business: spam, and people who meant somebody else."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.talk import Talk
from fbsync_desktop.analysis.rules.verdict import Noise, Verdict
from fbsync_desktop.domain.analysis import LeadStatus

_SPAM_PHRASES = 2
_LONG_WORDS = 8
_BUYING = frozenset({Signal.PRICE, Signal.AVAIL, Signal.WANT, Signal.DELIVERY})
_DEALING = (Signal.PAID, Signal.RECEIVED, Signal.ORDER, Signal.PROBLEM, Signal.FIXED, Signal.AVAIL)


def judge(talk: Talk) -> Verdict | None:
    """Spam or a wrong number; None for everything else."""
    return _spam(talk) or _unasked_link(talk) or _wrong_number(talk)


def _spam(talk: Talk) -> Verdict | None:
    """Several advertising phrases, or one that comes unasked with a link, a sum or a phone number."""
    offering = [reading for reading in talk.customer if reading.spam_hits]
    if not offering:
        return None
    phrases = sum(reading.spam_hits for reading in offering)
    lure = any(reading.url for reading in talk.customer) or (
        offering[0] is talk.customer[0] and not offering[0].asked & _BUYING
        and (offering[0].amount or offering[0].phone or offering[0].bare_number))
    dealing = sum(1 for reading in talk.customer if reading.states(*_DEALING))
    if (phrases < _SPAM_PHRASES and not lure) or dealing > len(offering):
        return None
    return Verdict(LeadStatus.NEW, tuple(reading.index for reading in offering[:3]),
                   "The messages advertise something or ask to follow a link, and want nothing from the shop.",
                   noise=Noise.SPAM)


def _unasked_link(talk: Talk) -> Verdict | None:
    """The first thing a stranger sends is a long text with a link, and it neither asks nor wants."""
    first = talk.customer[0] if talk.customer else None
    if first is None or not first.url or first.words < _LONG_WORDS or first.question or first.has(
            *_BUYING, *_DEALING, Signal.DISCOUNT, Signal.DETAIL):
        return None
    return Verdict(LeadStatus.NEW, (first.index,), "The first message is a text with a link that asks for nothing.",
                   noise=Noise.SPAM)


def _wrong_number(talk: Talk) -> Verdict | None:
    """Either side says that somebody else was meant, and the customer wants nothing afterwards."""
    for reading in talk.readings:
        if not reading.states(Signal.WRONG) or reading.has(Signal.PROBLEM, Signal.HOWTO) or not talk.customer:
            continue
        if any(later.has(*_BUYING, Signal.ORDER, Signal.PAID)
               for later in talk.customer if later.index > reading.index):
            continue
        if reading.business and any(said.has(*_BUYING, Signal.ORDER, Signal.PAID, Signal.PROBLEM)
                                    for said in talk.customer):
            continue
        return Verdict(LeadStatus.NEW, tuple(dict.fromkeys((reading.index, talk.customer[0].index))),
                       "Somebody else was meant.", noise=Noise.WRONG_NUMBER)
    return None
