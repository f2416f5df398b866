"""One inbox: its conversations in order, what is in them, and what tests did to them.

The generated conversations are computed from their number; only what was added, moved or deleted is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple

from fbsync_desktop.simulator import ids, people, talks
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.scenario import SampleBusiness, Scenario

Position = tuple[int, int]
"""Where a conversation stands in the list: (minus its time, its number). Smaller is newer."""

_DAY = 86400
TOP: Position = (-(1 << 62), -1)
_STICKERS_ONLY = 29  # one conversation in so many


class Note(NamedTuple):
    """One message; `place` counts from the oldest. `bits` decide what hangs on it (see `media`)."""

    place: int
    at: int
    ours: bool
    text: str
    bits: int = 0
    added: bool = False
    sticker: bool = False


@dataclass(slots=True)
class Faces:
    """Who a conversation shows: as participants, and as authors of its messages."""

    us: dict[str, Any]
    them: dict[str, Any] | None
    participants: list[dict[str, Any]] | None


class Inbox:
    """Messenger or Instagram messages of one business."""

    def __init__(self, business: SampleBusiness, number: int, platform: str, scenario: Scenario,
                 clock: WorldClock) -> None:
        self.business = business
        self.number = number
        self.platform = platform
        self.generated = business.instagram if platform == ids.INSTAGRAM else business.messenger
        self.total = self.generated
        self._scenario = scenario
        self._clock = clock
        self._salt = (business.seed * 1009 + number) * 2 + (platform == ids.INSTAGRAM)
        self._added: dict[int, list[Note]] = {}
        self._names: dict[int, str] = {}
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
        if self.restricted and not self._spread(index, 11, scenario.role_rate):
            return False
        if self.platform == ids.INSTAGRAM and self._spread(index, 7, self.business.requests_rate):
            return self._clock.now() - self.updated(index) < scenario.requests_hidden_days * _DAY
        return True

    @property
    def restricted(self) -> bool:
        """Only people with a role on the app are shown."""
        return self._scenario.access_level == "standard" or self._scenario.app_mode == "dev"

    def exists(self, index: int) -> bool:
        return 0 <= index < self.total and index not in self._gone

    def was_deleted(self, index: int) -> bool:
        return index in self._gone

    def _generated_at(self, index: int) -> int:
        spacing = self.business.thread_spacing_s
        return self._clock.start - index * spacing - self.seed(index) % max(1, spacing // 2)

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

    # --- people -----------------------------------------------------------------------------------

    def seed(self, index: int) -> int:
        """The bits everything about a conversation is made from."""
        return people.mix(index * 131071 + self._salt)

    def person_id(self, index: int) -> str:
        return ids.person_id(self.platform, self.number, index)

    def thread_id(self, index: int) -> str:
        return ids.thread_id(self.platform, self.number, index)

    def has_id(self, index: int) -> bool:
        """False for the conversations of deleted people."""
        wanted = self.business.without_id if self.platform == ids.MESSENGER else self.business.without_id_instagram
        if not wanted or index >= self.generated:
            return True
        every = max(1, self.generated // wanted)
        return not (index % every == every - 1 and index // every < wanted)

    def name(self, index: int) -> str:
        """The displayed name: Messenger's name, Instagram's user name; "" when the API shows none."""
        if index in self._names:
            return self._names[index]
        business = self.business
        if self._spread(index, 1, business.nameless_rate):
            return ""
        seed = self.seed(index)
        if self.platform == ids.INSTAGRAM:
            return people.username(seed, index)
        return "Facebook user" if self._spread(index, 2, business.generic_name_rate) else people.name(seed)

    def faces(self, index: int) -> Faces:
        """The people of a conversation, as its participants and its authors are shown."""
        business = self.business
        if self.platform == ids.INSTAGRAM:
            us = {"username": business.instagram_username, "id": business.instagram_id}
        else:
            us = {"name": business.name, "email": f"{business.page_id}@facebook.com", "id": business.page_id}
        if not self.has_id(index):
            return Faces(us, None, ([us], [], None)[index % 3])
        identity, name = self.person_id(index), self.name(index)
        them = {"username": name} if self.platform == ids.INSTAGRAM else {
            "name": name, "email": f"{identity}@facebook.com"}
        if not name:
            them.pop("username", None)
            them.pop("name", None)
        them["id"] = identity
        if self._spread(index, 3, business.hidden_participant_rate):
            return Faces(us, them, ([us], [], None)[index % 3])
        return Faces(us, them, [them, us] if self.seed(index) & 1 else [us, them])

    def _spread(self, index: int, salt: int, rate: float) -> bool:
        """Whether this conversation is one of the share `rate`."""
        return rate > 0 and people.mix(self.seed(index) + salt) % 10_000 < rate * 10_000

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
        seed = self.seed(index)
        newest = self._generated_at(index)
        language = people.culture(seed).language
        reel = talks.reel(language)
        begins = talks.openings(language)
        offset = begins[(seed >> 24) % len(begins)]
        gap = 45 + (seed >> 32) % 17_000
        amount = str(2 + (seed >> 48) % 8)
        only_stickers = (seed >> 40) % _STICKERS_ONLY == 0
        made = []
        for back in range(first, last):
            place = total - 1 - back
            text, ours = reel[(offset + place) % len(reel)]
            bits = people.mix(seed ^ (place << 20))
            at = newest - back * gap - (bits % 40 if back else 0)
            if only_stickers:
                made.append(Note(place, at, False, "", bits, sticker=True))
            else:
                made.append(Note(place, at, ours, text.replace("{n}", amount) if "{" in text else text, bits))
        return made

    def _generated_count(self, index: int) -> int:
        if index >= self.generated:
            return 0
        low, high = self.business.min_messages, self.business.max_messages
        return low + (self.seed(index) >> 12) % (high - low + 1)

    # --- what tests do ----------------------------------------------------------------------------

    def add_message(self, index: int, text: str, *, ours: bool = False, sticker: bool = False) -> Note:
        """A new message; the conversation jumps to the top. A deleted one comes back."""
        self._newest = max(self._newest + 1, self._clock.now())
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
            self._names[index] = name
        return index

    def delete_thread(self, index: int) -> None:
        self._gone.add(index)

    def rename(self, index: int, name: str) -> None:
        """Somebody calls themselves something else ("" = shows no name any more)."""
        self._names[index] = name


def take(numbers: Iterator[int], count: int) -> list[int]:
    """The first of them."""
    return list(islice(numbers, count))
