"""One inbox: its conversations in order, what is in them, and what tests did to them.

The generated conversations are computed from their number; only what was added, moved or deleted is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice
from typing import NamedTuple

from fbsync_desktop.simulator import ids, people
from fbsync_desktop.simulator.cast import Cast
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.reels import Reel, reel_of
from fbsync_desktop.simulator.scenario import SampleBusiness, Scenario

Position = tuple[int, int]
"""Where a conversation stands in the list: (minus its time, its number). Smaller is newer."""

_DAY = 86400
TOP: Position = (-(1 << 62), -1)
_FEW, _STICKERS_ONLY = 4, 7  # of the short conversations one in so many
_PACES = 4
_OLDEST_S = 10 * 365 * _DAY  # no conversation goes further back


class Note(NamedTuple):
    """One message; `place` counts from the oldest. `bits` decide what hangs on it (see `media`)."""

    place: int
    at: int
    ours: bool
    text: str
    bits: int = 0
    added: bool = False
    sticker: bool = False


class Inbox:
    """Messenger or Instagram messages of one business.

    Attributes:
        cast: who writes in it.
        generated, total: conversations there were at the start, and there are now.
    """

    def __init__(self, business: SampleBusiness, number: int, platform: str, scenario: Scenario,
                 clock: WorldClock) -> None:
        self.business = business
        self.number = number
        self.platform = platform
        self.cast = Cast(business, number, platform)
        self.generated = self.cast.generated
        self.total = self.generated
        self._scenario = scenario
        self._clock = clock
        self._added: dict[int, list[Note]] = {}
        self._gone: set[int] = set()
        self._moved: dict[int, int] = {}
        self._order: list[Position] = []
        self._newest = clock.start

    # --- order ------------------------------------------------------------------------------------

    def updated(self, index: int) -> int:
        """Unix seconds of the last message of a conversation."""
        moved = self._moved.get(index)
        return moved if moved is not None else self._generated_at(index)

    def position(self, index: int) -> Position:
        return -self.updated(index), index

    def behind(self, position: Position) -> Iterator[int]:
        """Numbers of the visible conversations behind a position, newest first."""
        overlay = self._order[bisect_right(self._order, position):]
        for _, index in merge(overlay, self._generated_behind(position)):
            if self.visible(index):
                yield index

    def before(self, position: Position) -> Iterator[int]:
        """Numbers of the visible conversations before a position, oldest first."""
        overlay = self._order[:bisect_left(self._order, position)]
        for _, index in merge(reversed(overlay), self._generated_before(position), reverse=True):
            if self.visible(index):
                yield index

    def visible(self, index: int) -> bool:
        """Whether the API shows a conversation at all."""
        if index in self._gone:
            return False
        scenario = self._scenario
        if self.restricted and not self.cast.spread(index, 11, scenario.role_rate):
            return False
        if self.platform == ids.INSTAGRAM and self.cast.spread(index, 7, self.business.requests_rate):
            return self._clock.now() - self.updated(index) < scenario.requests_hidden_days * _DAY
        return True

    @property
    def restricted(self) -> bool:
        """Only people with a role on the app are shown."""
        return self._scenario.access_level == "standard" or self._scenario.app_mode == "dev"

    @property
    def is_open(self) -> bool:
        """Whether anybody can write here: not on Instagram without an account."""
        return self.platform == ids.MESSENGER or self.business.instagram_id is not None

    def exists(self, index: int) -> bool:
        return 0 <= index < self.total and index not in self._gone

    def was_deleted(self, index: int) -> bool:
        return index in self._gone

    def _generated_at(self, index: int) -> int:
        spacing = self.business.thread_spacing_s
        return self._clock.start - index * spacing - self.cast.seed(index) % max(1, spacing // 2)

    def _generated_behind(self, position: Position) -> Iterator[Position]:
        gone = (self._clock.start + position[0]) // self.business.thread_spacing_s
        for index in range(max(0, gone - 1), self.generated):
            if index not in self._moved and (place := (-self._generated_at(index), index)) > position:
                yield place

    def _generated_before(self, position: Position) -> Iterator[Position]:
        gone = (self._clock.start + position[0]) // self.business.thread_spacing_s
        for index in range(min(self.generated - 1, gone + 1), -1, -1):
            if index not in self._moved and (place := (-self._generated_at(index), index)) < position:
                yield place

    def thread_id(self, index: int) -> str:
        return ids.thread_id(self.platform, self.number, index)

    # --- messages ---------------------------------------------------------------------------------

    def message_count(self, index: int) -> int:
        return self._generated_count(index) + len(self._added.get(index, ()))

    def notes(self, index: int, start: int, count: int) -> list[Note]:
        """Messages of a conversation, newest first, from the `start`-th newest on."""
        added = self._added.get(index, [])
        total = self._generated_count(index)
        listed = [added[-1 - place] for place in range(start, min(start + count, len(added)))]
        first = max(0, start - len(added))
        last = min(total, start + count - len(added))
        if first < last:
            listed += self._generated_notes(index, total, first, last)
        return listed

    def _generated_notes(self, index: int, total: int, first: int, last: int) -> list[Note]:
        seed = self.cast.seed(index)
        reel, offset = self._reel(index)
        only_stickers = total <= _FEW and (seed >> 40) % _STICKERS_ONLY == 0
        lines: Sequence[tuple[str, bool]] = (("", False), ) if only_stickers else reel.lines
        newest, end = self._generated_at(index), reel.at(offset + total - 1)
        pace = 1 + (seed >> 32) % 8
        span = max(1, (end - reel.at(offset)) * pace // _PACES)
        shrink = min(span, _OLDEST_S)
        made = []
        for place in range(total - 1 - first, total - 1 - last, -1):
            text, ours = lines[(offset + place) % len(lines)]
            since = (end - reel.at(offset + place)) * pace // _PACES
            bits = people.mix(seed ^ (place << 20))
            made.append(Note(place, newest - since * shrink // span, ours, self._filled(index, text), bits,
                             sticker=not text))
        return made

    def _reel(self, index: int) -> tuple[Reel, int]:
        """What is said in a conversation, and where in it the conversation begins."""
        bits = self.cast.seed(index)
        reel = reel_of(people.culture(self.cast.human(index)[0]).language, bits >> 16)
        return reel, reel.openings[(bits >> 24) % len(reel.openings)]

    def _filled(self, index: int, text: str) -> str:
        """A line with what is this conversation's own."""
        if "{" not in text:
            return text
        human, number = self.cast.human(index)
        amount = str(2 + (self.cast.seed(index) >> 48) % 8)
        return (text.replace("{n}", amount).replace("{phone}", people.phone(number))
                .replace("{email}", people.email(human, number)))

    def _generated_count(self, index: int) -> int:
        if index >= self.generated:
            return 0
        low, high = self.business.min_messages, self.business.max_messages
        return low + (self.cast.seed(index) >> 12) % (high - low + 1)

    # --- what tests do ----------------------------------------------------------------------------

    def next_line(self, index: int) -> tuple[str, bool]:
        """How a conversation goes on: text, and whether the business writes it."""
        reel, offset = self._reel(index)
        text, ours = reel.lines[(offset + self.message_count(index)) % len(reel.lines)]
        return self._filled(index, text), ours

    def add_message(self, index: int, text: str, *, ours: bool = False, sticker: bool = False,
                    at: int | None = None, same_second: bool = False) -> Note:
        """A new message, now or at a time that is not before the newest; the conversation jumps to the top.

        A deleted conversation comes back. `same_second`: it comes in the second of the newest message, which is
        in this conversation.
        """
        if not (same_second and self._moved.get(index) == self._newest):
            self._newest = max(self._newest + 1, self._clock.now() if at is None else at)
        note = Note(self.message_count(index), self._newest, ours, text, added=True, sticker=sticker)
        self._added.setdefault(index, []).append(note)
        self._gone.discard(index)
        if index in self._moved:
            self._order.pop(bisect_left(self._order, self.position(index)))
        self._moved[index] = self._newest
        insort(self._order, self.position(index))
        return note

    def add_thread(self, name: str | None = None) -> int:
        """The number of a new conversation with somebody new; it shows once it has a message."""
        index = self.total
        self.total += 1
        if name is not None:
            self.cast.rename(index, name)
        return index

    def delete_thread(self, index: int) -> None:
        self._gone.add(index)


def take(numbers: Iterator[int], count: int) -> list[int]:
    """The first of them."""
    return list(islice(numbers, count))
