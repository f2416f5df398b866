"""People who go on writing while the stand-in runs."""

from __future__ import annotations

from collections.abc import Iterable

from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.inbox import Inbox
from fbsync_desktop.simulator.people import mix

_NEW_PERSON = 5  # one message in so many comes from somebody who never wrote before
_BUSY = 40  # the others go on with one of so many conversations


class Arrivals:
    """Messages that have come since the start, by the stand-in's clock and always the same ones."""

    def __init__(self, inboxes: Iterable[Inbox], clock: WorldClock) -> None:
        self._clock = clock
        self._inboxes = [one for one in inboxes if one.business.arrivals_per_hour and one.is_open]
        self._come = dict.fromkeys(range(len(self._inboxes)), 0)

    def come(self) -> bool:
        """Let everything arrive that is due. Returns whether anything did."""
        any_came = False
        since = self._clock.now() - self._clock.start
        for place, inbox in enumerate(self._inboxes):
            per_hour = inbox.business.arrivals_per_hour
            while self._come[place] < int(since * per_hour / 3600):
                self._come[place] += 1
                self._arrive(inbox, self._come[place], self._clock.start + int(self._come[place] * 3600 / per_hour))
                any_came = True
        return any_came

    def _arrive(self, inbox: Inbox, number: int, at: int) -> None:
        bits = mix(number)
        if bits % _NEW_PERSON == 0 or not inbox.total:
            index = inbox.add_thread()
        else:
            index = (bits >> 8) % min(inbox.total, _BUSY)
        text, ours = inbox.next_line(index)
        inbox.add_message(index, text, ours=ours, at=at)
