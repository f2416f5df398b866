"""What is asked for in a listing, from everything down to the bare ids: the field ladder.

One field that an app may not see makes Facebook refuse the whole request, so each level asks for less.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache


class FieldLevel(IntEnum):
    """A rung of the ladder; higher asks for less."""

    FULL = 0
    TEXT = 1  # messages without attachments, shares, stories, stickers
    PEOPLE = 2  # no messages
    TIMES = 3  # no participants either
    IDS = 4

    @property
    def has_messages(self) -> bool:
        """Whether messages are asked for inside the threads."""
        return self <= FieldLevel.TEXT


LAST_LEVEL = FieldLevel.TIMES
"""The last level a listing settles on; IDS only serves to get past a single thread."""

_MESSAGE_TEXT = "id,created_time,from,message"
_MESSAGE_FULL = (
    f"{_MESSAGE_TEXT},sticker,attachments{{mime_type,name,image_data,video_data,file_url}}"
    ",shares{link,name},story,is_unsupported"
)


def message_fields(level: FieldLevel) -> str:
    """`fields` of a message."""
    return _MESSAGE_FULL if level is FieldLevel.FULL else _MESSAGE_TEXT


@cache
def thread_fields(level: FieldLevel, messages: int) -> str:
    """`fields` of a thread with at most `messages` messages inside (0: none)."""
    if level is FieldLevel.IDS:
        return "id"
    if level is FieldLevel.TIMES:
        return "id,updated_time"
    if level is FieldLevel.PEOPLE or messages == 0:
        return "id,updated_time,participants"
    return f"id,updated_time,participants,messages.limit({messages}){{{message_fields(level)}}}"
