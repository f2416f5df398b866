"""What a contact is called and how contacts are searched."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from itertools import filterfalse

from fbsync_desktop.domain.conversation import Person

_PLACEHOLDER_NAMES = frozenset({"facebook user", "facebook-user", "instagram user", "user"})
"""Names Facebook shows for accounts that are gone; they are nobody's name."""


@dataclass(frozen=True, slots=True)
class ContactName:
    """`first` is the first word of the displayed name, `last` the rest or None; empty when unknown."""

    first: str
    last: str | None

    @property
    def displayed(self) -> str:
        """Both parts, as Facebook shows them; "" when unknown."""
        return f"{self.first} {self.last}" if self.last else self.first


def contact_name(person: Person) -> ContactName:
    """Split a displayed name without reordering it; fall back to the user name, never invent one."""
    name = " ".join((person.name or "").split())
    if name.casefold() in _PLACEHOLDER_NAMES:
        name = ""
    if not name:
        return ContactName((person.username or "").strip(), None)
    first, _, last = name.partition(" ")
    return ContactName(first, last or None)


def search_key(*parts: str | None) -> str:
    """Fold case, width and diacritics so that "jose" finds "José" in both databases alike."""
    joined = " ".join(part for part in parts if part)
    if joined.isascii():
        return joined.lower()
    decomposed = unicodedata.normalize("NFKD", joined.casefold())
    return "".join(filterfalse(unicodedata.combining, decomposed))


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One line of the contacts table; everything a list needs and nothing else.

    `waiting` is true when the last word is the customer's. `score` is None while nobody judged the conversation.
    """

    id: str
    page_id: str
    display_name: str
    username: str | None
    messenger_psid: str | None
    instagram_sid: str | None
    has_messenger: bool
    has_instagram: bool
    last_interaction: datetime | None
    last_message: str
    waiting: bool
    profile_pic_url: str | None = None
    stage_id: str | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True)
class WaitingContact:
    """Somebody whose message nobody has answered: since when, and for what in one line where that is known."""

    contact: ContactRow
    since: datetime | None
    waits_for: str


@dataclass(frozen=True, slots=True)
class WaitingList:
    """Everyone who waits: how many, the longest wait of all, and the first of them."""

    count: int
    oldest: datetime | None
    first: tuple[WaitingContact, ...]


@dataclass(frozen=True, slots=True)
class TranscriptMessage:
    """One message of a contact's transcript, oldest first in lists."""

    id: str
    platform: str
    sent_at: datetime
    from_business: bool
    text: str
    attachment_kinds: tuple[str, ...] = ()
