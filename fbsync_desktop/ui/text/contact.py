"""What a contact is called on the screen, and how a message without text reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage

translate = QCoreApplication.translate

_ONLY_SENT = re.compile(r"\[[a-z]+\](?: \[[a-z]+\])*")
"""A last message that was sent without text, as it is stored: `[image] [voice]`."""


def shown_name(row: ContactRow) -> str:
    """The name, the user name, or words for somebody Facebook does not name; never an invented one."""
    if row.display_name:
        return row.display_name
    return f"@{row.username}" if row.username else translate("Contact", "No name given")


def last_words(row: ContactRow) -> str:
    """The newest message in one line; what was sent without text is called as in the conversation."""
    text = " ".join(row.last_message.split())
    if not _ONLY_SENT.fullmatch(text):
        return text
    return f"[{_sent_words(text[1:-1].split('] ['))}]"


def message_text(message: TranscriptMessage) -> str:
    """A message's text, or what was sent instead of text."""
    text, sent = message.text.strip(), _sent_words(message.attachment_kinds)
    if text and message.attachment_kinds:
        return f"{text}\n[{sent}]"
    return text or f"[{sent}]"


def _sent_words(kinds: Sequence[str]) -> str:
    """What was sent besides text."""
    words = {
        "image": translate("Contact", "Picture"), "video": translate("Contact", "Video"),
        "audio": translate("Contact", "Voice message"), "voice": translate("Contact", "Voice message"),
        "file": translate("Contact", "File"),
        "sticker": translate("Contact", "Sticker"), "share": translate("Contact", "Shared post"),
        "story": translate("Contact", "Story"), "template": translate("Contact", "Buttons"),
        "unavailable": translate("Contact", "Not available any more"),
    }
    other = translate("Contact", "Something this program cannot show")
    return " · ".join(words.get(kind, other) for kind in kinds) or other
