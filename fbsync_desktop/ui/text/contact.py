"""What a contact is called on the screen, and how a message without text reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage

translate = QCoreApplication.translate


def shown_name(row: ContactRow) -> str:
    """The name, the user name, or words for somebody Facebook does not name; never an invented one."""
    if row.display_name:
        return row.display_name
    return f"@{row.username}" if row.username else translate("Contact", "No name given")


def message_text(message: TranscriptMessage) -> str:
    """A message's text, or what was sent instead of text."""
    kinds = {
        "image": translate("Contact", "Picture"), "video": translate("Contact", "Video"),
        "audio": translate("Contact", "Voice message"), "file": translate("Contact", "File"),
        "sticker": translate("Contact", "Sticker"), "share": translate("Contact", "Shared post"),
        "story": translate("Contact", "Story"), "template": translate("Contact", "Buttons"),
        "unavailable": translate("Contact", "Not available any more"),
    }
    other = translate("Contact", "Something this program cannot show")
    sent = " · ".join(kinds.get(kind, other) for kind in message.attachment_kinds)
    text = message.text.strip()
    if text and sent:
        return f"{text}\n[{sent}]"
    return text or f"[{sent or other}]"
