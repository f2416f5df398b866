"""The pane beside the list: who it is, where they write, and the conversation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.runtime.messages import ContactShown
from fbsync_desktop.ui.contacts.transcript import TranscriptView, transcript_lines
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import shown_name
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.buttons import IconButton
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate

WIDTH = 372


class ContactPane(QFrame):
    """372 pixels wide; hidden while nobody is chosen.

    Signals:
        close_wanted()
    """

    close_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self.setProperty("role", "pane")
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(translate("Pane", "Contact"))
        self.avatar = Avatar(theme, 44, square=False)
        self.name = ElidedLabel(theme, Type.SECTION, height=22)
        self.channels = ElidedLabel(theme, Type.CAPTION, ink="2", height=18)
        self._messenger, self._instagram = Glyph(theme, 14, "messenger"), Glyph(theme, 14, "instagram")
        self.close_button = IconButton(theme, "close", translate("Pane", "Close"), framed=True)
        self.close_button.clicked.connect(self.close_wanted)
        self.facts = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.waiting = PlainLabel(theme, Type.STRONG, translate("Pane", "Waits for your answer"), ink="accent", height=20)  # noqa: E501
        self.transcript = TranscriptView(theme)
        self.note = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        channels = QHBoxLayout()
        channels.setSpacing(px(5))
        for widget in (self._messenger, self._instagram):
            channels.addWidget(widget)
        channels.addWidget(self.channels, 1)
        names.addLayout(channels)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        line = QFrame()
        line.setProperty("role", "line")
        title = PlainLabel(self._theme, Type.CAPTION_STRONG, translate("Pane", "Conversation"), ink="2", height=18)
        self._body = QStackedWidget()
        self._body.addWidget(self.transcript)
        self._body.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(16), px(8))
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(px(14))
        layout.addWidget(self.facts)
        layout.addWidget(self.waiting)
        layout.addSpacing(px(14))
        layout.addWidget(line)
        layout.addSpacing(px(12))
        layout.addWidget(title)
        layout.addSpacing(px(6))
        layout.addWidget(self._body, 1)

    def announce(self, row: ContactRow, page_name: str) -> None:
        """Show at once what the list already knows; the conversation follows."""
        name = shown_name(row)
        self.avatar.show_name(name.lstrip("@"), row.id)
        self.name.setText(name)
        self.setAccessibleName(name)
        self._messenger.setVisible(row.has_messenger)
        self._instagram.setVisible(row.has_instagram)
        instagram = f"@{row.username}" if row.username else "Instagram"
        self.channels.setText(" · ".join(
            word for word, has in (("Messenger", row.has_messenger), (instagram, row.has_instagram)) if has))
        last = translate("Pane", "last message {ago}").format(
            ago=formats.ago(row.last_interaction, self._clock.now())) if row.last_interaction else ""
        self.facts.setText(" · ".join(part for part in (page_name, last) if part))
        self.waiting.setVisible(row.waiting)
        self._say("")

    def show_contact(self, shown: ContactShown) -> None:
        """Show the conversation."""
        self.announce(shown.row, shown.page_name)
        if not shown.messages:
            self._say(translate("Pane", "No message of this contact could be read."))
            return
        self.transcript.show_lines(transcript_lines(
            shown.messages, self._clock, has_both=shown.row.has_messenger and shown.row.has_instagram,
            more_before=shown.more_before))
        self._body.setCurrentWidget(self.transcript)
        self.transcript.scrollToBottom()

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self._body.setCurrentWidget(self.note)
