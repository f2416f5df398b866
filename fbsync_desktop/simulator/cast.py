"""Who writes in an inbox: the people of its conversations, made from their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fbsync_desktop.simulator import ids, people
from fbsync_desktop.simulator.scenario import SampleBusiness


@dataclass(slots=True)
class Faces:
    """Who a conversation shows: as participants, and as authors of its messages."""

    us: dict[str, Any]
    them: dict[str, Any] | None
    participants: list[dict[str, Any]] | None


class Cast:
    """The people of one inbox. Only those who changed their name are kept.

    Args:
        number: of the business.
    """

    def __init__(self, business: SampleBusiness, number: int, platform: str) -> None:
        self._business = business
        self._number = number
        self._platform = platform
        self._salt = business.seed * 1009 + number
        self._names: dict[int, str] = {}
        self._bits = lru_cache(maxsize=2048)(self._mixed)
        instagram = platform == ids.INSTAGRAM
        self.generated = business.instagram if instagram else business.messenger
        self._nobodies = business.without_id_instagram if instagram else business.without_id

    # --- from numbers -----------------------------------------------------------------------------

    def seed(self, index: int) -> int:
        """The bits everything about a conversation is made from."""
        return self._bits(index, self._platform)

    def spread(self, index: int, salt: int, rate: float) -> bool:
        """Whether this conversation is one of the share `rate`."""
        return rate > 0 and people.mix(self.seed(index) + salt) % 10_000 < rate * 10_000

    def has_id(self, index: int) -> bool:
        """False for the conversations of deleted people."""
        return index >= self.generated or not _is_nobody(index, self.generated, self._nobodies)

    def twin(self, index: int) -> int | None:
        """The Messenger conversation of the same person, for those on Instagram who write in both places."""
        business = self._business
        if (self._platform == ids.MESSENGER or index >= min(business.messenger, self.generated)
                or not self.has_id(index) or not self.spread(index, 13, business.both_rate)
                or _is_nobody(index, business.messenger, business.without_id)):
            return None
        return index

    def human(self, index: int) -> tuple[int, int]:
        """Bits and number of the person; the same for both conversations of somebody who has two."""
        if self._platform == ids.MESSENGER or self.twin(index) is not None:
            return self._bits(index, ids.MESSENGER), index
        return self.seed(index), self._business.messenger + index

    def _mixed(self, index: int, platform: str) -> int:
        return people.mix(index * 131071 + self._salt * 2 + (platform == ids.INSTAGRAM))

    # --- people -----------------------------------------------------------------------------------

    def person_id(self, index: int) -> str:
        return ids.person_id(self._platform, self._number, index)

    def displayed(self, index: int) -> str:
        """What they call themselves in their profile, on either platform."""
        return people.name(self.human(index)[0])

    def name(self, index: int) -> str:
        """The name in the conversation: Messenger's, or Instagram's user name; "" when the API shows none."""
        if index in self._names:
            return self._names[index]
        if self.spread(index, 1, self._business.nameless_rate):
            return ""
        if self._platform == ids.INSTAGRAM:
            seed = self.seed(index)
            if self.twin(index) is not None:
                return people.username_like(self.displayed(index), seed, index)
            return people.username(seed, index)
        return "Facebook user" if self.spread(index, 2, self._business.generic_name_rate) else self.displayed(index)

    def rename(self, index: int, name: str) -> None:
        """Somebody calls themselves something else ("" = shows no name any more)."""
        self._names[index] = name

    def faces(self, index: int) -> Faces:
        """The people of a conversation, as its participants and its authors are shown."""
        business = self._business
        if self._platform == ids.INSTAGRAM:
            us = {"username": business.instagram_username, "id": business.instagram_id}
        else:
            us = {"name": business.name, "email": f"{business.page_id}@facebook.com", "id": business.page_id}
        if not self.has_id(index) and business.talks_to_itself:
            return Faces(us, us, [us])
        if not self.has_id(index):
            return Faces(us, None, ([us], [], None)[index % 3])
        identity, name = self.person_id(index), self.name(index)
        them = {"username": name} if self._platform == ids.INSTAGRAM else {
            "name": name, "email": f"{identity}@facebook.com"}
        if not name:
            them.pop("username", None)
            them.pop("name", None)
        them["id"] = identity
        if self.spread(index, 3, business.hidden_participant_rate):
            return Faces(us, them, ([us], [], None)[index % 3])
        return Faces(us, them, [them, us] if self.seed(index) & 1 else [us, them])


def _is_nobody(index: int, generated: int, wanted: int) -> bool:
    """Whether a conversation is one of the `wanted` that name nobody, spread evenly."""
    if not wanted:
        return False
    every = max(1, generated // wanted)
    return index % every == every - 1 and index // every < wanted
