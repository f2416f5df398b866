"""What a listing of a Page's inbox is made of, free of Meta's JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Platform(StrEnum):
    """Where a conversation takes place; the values are those of the database and of Meta's `platform`, upper case."""

    MESSENGER = "MESSENGER"
    INSTAGRAM = "INSTAGRAM"

    @property
    def label(self) -> str:
        """The proper name, the same in every language."""
        return "Messenger" if self is Platform.MESSENGER else "Instagram"


class Person(NamedTuple):
    """Someone in a thread who is not us.

    `id` is a PSID on Messenger and an IGSID on Instagram; never compare them across platforms.
    `name` is what Facebook displays, None where it gives none; Instagram gives a `username` only.
    """

    id: str
    name: str | None = None
    username: str | None = None


class Attachment(NamedTuple):
    """One thing sent with a message.

    `kind` is one of image, video, audio, file, sticker, share, template, story, unsupported,
    unavailable. `url` is signed by Meta and expires within days, so it is a hint, not a link to keep.
    """

    kind: str
    name: str | None = None
    url: str | None = None


def attachment_word(kind: str) -> str:
    """What people call an attachment of this kind; shown in brackets where there is no text."""
    return "voice" if kind == "audio" else kind


class Message(NamedTuple):
    """One message; a tuple because a first sync makes hundreds of thousands of them."""

    id: str
    sent_at: datetime
    from_business: bool
    text: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation as a listing or a thread node gave it.

    Attributes:
        id: Meta's thread id; opaque.
        updated_at: when the last message was added (Meta's `updated_time`).
        person: the one we talk to; None when Facebook names nobody with an id.
        messages: newest first, as far as they were delivered.
        more_after: cursor for older messages when the listing was cut, else None.
    """

    id: str
    platform: Platform
    updated_at: datetime
    person: Person | None
    messages: tuple[Message, ...] = ()
    more_after: str | None = None


@dataclass(frozen=True, slots=True)
class ThreadProblem:
    """A thread that could not be read, wholly or in part.

    Attributes:
        thread_id: Meta's thread id.
        person: known when the listing named them; the contact is then kept and marked.
        updated_at: the thread's `updated_time` if known.
        message: what happened, for the job's `errors`.
    """

    thread_id: str
    platform: Platform
    message: str
    person: Person | None = None
    updated_at: datetime | None = None
    code: int | None = None
    subcode: int | None = None
