"""Ids of people, conversations and messages, from which the number of the conversation can be read back.

They look like Meta's (`t_…`, `m_…`, long base64-like ones on Instagram) and are as opaque to a client.
"""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache

MESSENGER = "messenger"
INSTAGRAM = "instagram"

_PERSON = {MESSENGER: "72", INSTAGRAM: "55"}
_MESSAGE = {MESSENGER: "m_", INSTAGRAM: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEO"}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PLACE = 5


def person_id(platform: str, business: int, index: int) -> str:
    """PSID or IGSID of the person of a conversation."""
    return f"{_PERSON[platform]}{business:04d}{index:010d}"


def thread_id(platform: str, business: int, index: int) -> str:
    """Id of a conversation."""
    if platform == MESSENGER:
        return f"t_10{business:04d}{index:010d}"
    return f"aWdfZAG06{_token(business, index)}ZD"


def message_prefix(platform: str, business: int, index: int) -> str:
    """What the ids of all messages of a conversation begin with; `place_text` follows."""
    return f"{_MESSAGE[platform]}{_token(business, index)}"


@lru_cache(maxsize=8192)
def place_text(place: int) -> str:
    """The end of a message's id: its place, 0 = the oldest."""
    text = ""
    for _ in range(_PLACE):
        place, digit = divmod(place, 36)
        text = _DIGITS[digit] + text
    return text + "ZD"


def read_person(text: str) -> tuple[str, int, int] | None:
    """(platform, business, index) of a person's id."""
    for platform, prefix in _PERSON.items():
        if len(text) == 16 and text.isdigit() and text.startswith(prefix):
            return platform, int(text[2:6]), int(text[6:])
    return None


def read_thread(text: str) -> tuple[str, int, int] | None:
    """(platform, business, index) of a conversation's id."""
    if text.startswith("t_10") and len(text) == 18 and text[4:].isdigit():
        return MESSENGER, int(text[4:8]), int(text[8:])
    if text.startswith("aWdfZAG06") and text.endswith("ZD"):
        found = _read_token(text[9:-2])
        return (INSTAGRAM, *found) if found else None
    return None


def read_message(text: str) -> tuple[str, int, int, int] | None:
    """(platform, business, index, place) of a message's id."""
    for platform, prefix in _MESSAGE.items():
        if text.startswith(prefix) and text.endswith("ZD"):
            found = _read_token(text[len(prefix):-_PLACE - 2])
            try:
                place = int(text[-_PLACE - 2:-2], 36)
            except ValueError:
                return None
            return (platform, *found, place) if found else None
    return None


def _token(business: int, index: int) -> str:
    return base64.urlsafe_b64encode(f"smp:{business:04d}:{index:010d}:thread".encode()).decode().rstrip("=")


def _read_token(text: str) -> tuple[int, int] | None:
    try:
        word, business, index, end = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().split(":")
        return (int(business), int(index)) if (word, end) == ("smp", "thread") else None
    except (ValueError, binascii.Error):
        return None


# --- cursors ----------------------------------------------------------------------------------------------


def cursor(*parts: int | str) -> str:
    """An opaque cursor holding these parts."""
    return base64.urlsafe_b64encode(":".join(str(part) for part in parts).encode()).decode().rstrip("=")


def read_cursor(text: str) -> list[str] | None:
    """The parts of a cursor; None if it is not one of ours."""
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().split(":")
    except (ValueError, binascii.Error):
        return None
