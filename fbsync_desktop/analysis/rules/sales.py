"""Where a sale stands: the messages one after another, each moving it on, back, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from fbsync_desktop.analysis.rules.reading import Reading
from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.talk import Talk
from fbsync_desktop.analysis.rules.verdict import Verdict
from fbsync_desktop.domain.analysis import LeadStatus

_NAMED_THING = 2
"""Words left over that make a wish concrete: "sofa bed", not just "cakes"."""

_PARTICULARS = 2
_BRIEF, _SENTENCE = 5, 9
_NEW_TALK_SECONDS = 12 * 3600
_TOPICS = (Signal.PRICE, Signal.AVAIL, Signal.ORDER, Signal.INFO, Signal.BROWSE, Signal.DELIVERY, Signal.PAYHOW,
           Signal.RETURNING)
"""A general question about one of these is a vague need; "I'm interested" alone is none yet."""

_TAKEN_UP = (Signal.DISCOUNT, Signal.PAYHOW, Signal.DELIVERY, Signal.EXPENSIVE, Signal.ORDER)


@dataclass
class _Sale:
    """What has happened so far; each field is the index of the message where it happened."""

    vague: int | None = None
    need: int | None = None
    price_asked: bool = False
    thing_asked: bool = False
    time_asked: bool = False
    offer: int | None = None
    reaction: int | None = None
    ordered: int | None = None
    won: int | None = None
    confirmed: int | None = None
    lost: int | None = None
    complaint: bool = False
    returning: bool = False
    answered: bool = False
    previous: Reading | None = None

    # --- the customer ---

    def customer_says(self, said: Reading) -> None:
        if self._ends_it(said):
            self.lost, self.won = said.index, None
            return
        if self.lost is not None and self._changes_mind(said):
            self.lost = None
        if self.won is not None or self.lost is not None:
            if not self._begins_anew(said):
                self._afterwards(said)
                return
            self._start_over()
        self.returning = self.returning or said.states(Signal.RETURNING)
        self.complaint = self.complaint or said.states(Signal.PROBLEM, Signal.ANGER)
        if self._closes(said):
            self.won = said.index
        elif self._agrees(said) or self._takes_proposal(said):
            self.ordered = said.index
        self._wishes(said)
        if self.offer is not None and self._reacts(said):
            self.reaction = said.index

    def _ends_it(self, said: Reading) -> bool:
        if said.states(Signal.STOP):
            return True
        complains = said.states(Signal.PROBLEM, Signal.RECEIVED)
        if said.states(Signal.REFUSE) or (said.states(Signal.CHURN) and not complains):
            return not (said.ends_asking and said.has(Signal.DISCOUNT, Signal.PRICE))
        if self.offer is None or said.question or said.has(Signal.DISCOUNT, Signal.LATER, Signal.YES, Signal.ORDER):
            return False
        if said.states(Signal.EXPENSIVE) and said.states(Signal.NO, Signal.THANKS):
            return True
        asked = self.previous is not None and self.previous.business and self.previous.ends_asking
        return said.states(Signal.NO) and said.words <= _SENTENCE and (asked or said.states(Signal.THANKS))

    def _changes_mind(self, said: Reading) -> bool:
        """Orders after all, or takes up what we said to the refusal."""
        if said.states(Signal.ORDER, Signal.PAID):
            return True
        answered = self.previous is not None and self.previous.business and (
            self.previous.amount or self.previous.bare_number)
        return answered and (said.has(Signal.DISCOUNT) or said.states(Signal.YES))

    def _begins_anew(self, said: Reading) -> bool:
        if said.states(Signal.PROBLEM):
            return False
        pause = self._after_pause(said)
        wish = said.has(Signal.PRICE, Signal.WANT, Signal.AVAIL, Signal.ORDER) and (said.content or said.figures)
        return bool(wish and (said.has(Signal.RETURNING) or pause))

    def _after_pause(self, said: Reading) -> bool:
        return self.previous is not None and (
            said.message.sent_at - self.previous.message.sent_at).total_seconds() > _NEW_TALK_SECONDS

    def _start_over(self) -> None:
        self.returning = self.returning or self.won is not None
        self.won = self.lost = self.need = self.offer = self.reaction = self.ordered = self.confirmed = None

    def _afterwards(self, said: Reading) -> None:
        self.complaint = self.complaint or said.states(Signal.PROBLEM, Signal.ANGER)
        if self.won is not None and said.states(Signal.RECEIVED, Signal.PRAISE, Signal.PAID):
            self.confirmed = said.index
        if self.lost is not None and said.states(Signal.RECEIVED):
            self.lost, self.won = None, said.index

    def _closes(self, said: Reading) -> bool:
        """Paid, received, praises what was ordered, or says when they come for it."""
        if said.states(Signal.CONFIRM) and self.offer is not None and not said.question:
            return self.ordered is not None or self.reaction is not None
        if said.states(Signal.PAID):
            return True
        if said.states(Signal.RECEIVED):
            dealing = self.ordered is not None or self.offer is not None or self.need is None
            return dealing or self._after_pause(said) or said.states(Signal.PRAISE, Signal.THANKS)
        known = self.ordered is not None or (self._after_pause(said) and (self.offer is not None or self.answered))
        grateful = said.states(Signal.THANKS) and self.offer is None
        return (known or grateful) and said.states(Signal.PRAISE) and not said.question and not said.has(Signal.LATER)

    def _agrees(self, said: Reading) -> bool:
        """Takes the offer, answers yes to it, says how many, or where to bring the goods."""
        if said.states(Signal.ORDER) and not said.has(Signal.LATER):
            return True
        if said.question or said.has(Signal.LATER, Signal.NO):
            return False
        if self.offer is not None and said.gives_contact:
            return True
        if self.offer is not None and said.states(Signal.WANT) and said.words <= _SENTENCE:
            return True
        if self.offer is not None and said.states(Signal.PAYHOW) and said.states(Signal.YES):
            return True
        asked = self.previous is not None and self.previous.business and self.previous.question
        wanted = self.need is not None or self.vague is not None
        proposed = self.offer is not None or (wanted and asked and _names_time(self.previous))
        return asked and proposed and said.states(Signal.YES)

    def _takes_proposal(self, said: Reading) -> bool:
        """Repeats a figure that we have just proposed, or names a time where we did: "6 please", "Friday at 4"."""
        proposal = self.previous
        if proposal is None or not proposal.business or said.question or said.words > _BRIEF:
            return False
        if said.has(Signal.LATER, Signal.NO, Signal.REFUSE, Signal.DISCOUNT, Signal.EXPENSIVE):
            return False
        return bool(said.numbers & proposal.numbers) or (_names_time(said) and _names_time(proposal))

    def _wishes(self, said: Reading) -> None:
        asked = self.previous is not None and self.previous.business and self.previous.question
        self.price_asked = self.price_asked or said.has(Signal.PRICE, Signal.DISCOUNT)
        self.thing_asked = self.thing_asked or said.has(Signal.AVAIL, Signal.WANT, Signal.ORDER) or (
            said.question and said.content >= 1 and not said.has(Signal.INFO))
        self.time_asked = self.time_asked or _names_time(said)
        if said.has(Signal.BROWSE) and not self.price_asked and self.offer is None and not said.figures:
            self.need, self.vague = None, said.index
        elif self._is_concrete(said, answering=asked):
            self.need = said.index if self.need is None else self.need
        elif said.has(*_TOPICS) or (said.content >= 1 and (said.question or asked or said.has(Signal.WANT))):
            self.vague = said.index

    def _is_concrete(self, said: Reading, *, answering: bool) -> bool:
        if said.has(Signal.BROWSE):
            return False
        if said.has(Signal.PRICE, Signal.ORDER):
            return said.content >= 1 or said.figures
        if said.has(Signal.INFO) and not said.has(Signal.WANT, Signal.DISCOUNT):
            return False
        if said.has(Signal.AVAIL) and said.has(Signal.DELIVERY, Signal.PAYHOW) and not said.figures:
            return False
        if said.has(Signal.AVAIL, Signal.WANT, Signal.DISCOUNT):
            return said.content >= _NAMED_THING or said.figures
        if said.has(Signal.PROBLEM):
            return self._has_broken_thing(said)
        return (answering and said.figures) or _names_particulars(said)

    def _has_broken_thing(self, said: Reading) -> bool:
        """What is broken is what a repair shop is asked for, unless it was bought here: "my 2015 Civic squeaks"."""
        bought_here = said.has(Signal.RECEIVED, Signal.PAID, Signal.ANGER, Signal.RETURNING) or self.returning
        return not bought_here and said.content >= _NAMED_THING and (said.figures or said.has(Signal.AVAIL))

    def _reacts(self, said: Reading) -> bool:
        return said.has(*_TAKEN_UP) or self._counters(said)

    def _counters(self, said: Reading) -> bool:
        """Names another sum than ours, or asks with one."""
        if not said.amount and not (said.bare_number and _beyond_dates(said)):
            return False
        ours = self.previous.numbers if self.previous is not None and self.previous.business else frozenset()
        return said.question or (not said.gives_contact and not said.numbers & ours)

    # --- the business ---

    def we_say(self, said: Reading) -> None:
        self.answered = True
        if self.won is not None:
            if said.states(Signal.CONFIRM) and self.confirmed is None:
                self.confirmed = said.index
            return
        if self.lost is not None:
            return
        if self._confirms(said):
            self.won = next(place for place in (self.ordered, self.need, self.vague) if place is not None)
            self.confirmed = said.index
            return
        if self._offers(said):
            self.offer = said.index
            if self.need is None and self.previous is not None:
                self.need = self.previous.index

    def _confirms(self, said: Reading) -> bool:
        """Confirms what was ordered, or books what was asked for."""
        if said.question or said.has(Signal.ASKS):
            return False
        if said.states(Signal.CONFIRM) and not said.has(Signal.PAYHOW):
            wanted = self.need is not None or self.vague is not None
            return self.ordered is not None or (wanted and (self.time_asked or _names_time(said)))
        if self.previous is None or self.previous.business or self.previous.question:
            return False
        if self.ordered is None or said.amount or said.has(Signal.PAYHOW, Signal.WORKING, Signal.NO):
            return False
        settled = _names_time(said) or said.numbers & self.previous.numbers or said.states(Signal.YES, Signal.THANKS)
        return bool(settled)

    def _offers(self, said: Reading) -> bool:
        if said.amount or (said.has(Signal.OFFER) and said.bare_number):
            answers = self.previous is not None and not self.previous.business and self.previous.content >= 1
            return answers or self.need is not None or self.price_asked or self.vague is not None
        return (said.bare_number and self.price_asked) or (
            said.named_sum and (self.thing_asked or self.need is not None))

    # --- the end ---

    def verdict(self, talk: Talk) -> Verdict:
        status, places, reason, firm = self._standing(talk)
        evidence = tuple(dict.fromkeys(place for place in places if place is not None))[:3]
        return Verdict(status, evidence, reason, firm, returning=self.returning, complaint=self.complaint)

    def _standing(self, talk: Talk) -> tuple[LeadStatus, tuple[int | None, ...], str, bool]:
        if self.lost is not None:
            return LeadStatus.LOST, (self.lost,), "The customer declined, cancelled or asked not to be written to.", True
        if self.won is not None:
            return (LeadStatus.WON, (self.won, self.confirmed),
                    "The customer ordered and it was confirmed, or they paid or received it.", True)
        if self.offer is not None and (self.ordered is not None or self.reaction is not None):
            return (LeadStatus.NEGOTIATING, (self.ordered, self.reaction, self.offer),
                    "The customer takes up the offer or talks about its terms.", True)
        if self.offer is not None:
            return (LeadStatus.PROPOSAL_SENT, (self.offer, _last_customer(talk, self.offer)),
                    "A price or an offer was given and the customer has not taken a position.", False)
        if self.need is not None:
            return LeadStatus.QUALIFIED, (self.need,), "The customer names a concrete need.", False
        if self.vague is not None and talk.answered:
            answer = next((reading.index for reading in talk.business if reading.index > self.vague), None)
            return LeadStatus.CONTACTED, (self.vague, answer), "Both sides wrote; the need is still general.", False
        first = talk.customer[0].index if talk.customer else None
        return LeadStatus.NEW, (first,), "No need has been stated yet.", False


def judge(talk: Talk) -> Verdict:
    """The position a sale has reached, silence left aside."""
    sale = _Sale()
    for reading in talk.readings:
        if reading.index in talk.automatic:
            continue
        if reading.business:
            sale.we_say(reading)
        else:
            sale.customer_says(reading)
        sale.previous = reading
    return sale.verdict(talk)


def _beyond_dates(said: Reading) -> bool:
    """Some number that can be no day of a month, or no time is spoken of."""
    return not _names_time(said) or any(len(number) > 2 or number > "31" for number in said.numbers)


def _names_time(said: Reading | None) -> bool:
    return said is not None and (said.when or said.has(Signal.DATE))


def _names_particulars(said: Reading) -> bool:
    """Two of number, time, size or kind, place: "table for 4 tonight"."""
    particulars = (said.number, said.when or said.has(Signal.DATE), said.has(Signal.DETAIL), said.has(Signal.PLACE))
    kind_of_thing = said.question and said.has(Signal.DETAIL) and said.content >= 1
    return kind_of_thing or (sum(particulars) >= _PARTICULARS and (said.question or said.content >= 1))


def _last_customer(talk: Talk, after: int) -> int | None:
    return next((reading.index for reading in reversed(talk.customer) if reading.index > after), None)
