"""In place of everything else when the database or the settings cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.ui.text.errors import ErrorWords
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class TroubleView(QWidget):
    """What happened, what to do, and a way to try again without starting anew.

    Signals:
        retry_wanted(), quit_wanted()
    """

    retry_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(theme, Type.SECTION)
        self.text = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.text.setFixedWidth(theme.px(440))
        retry = Button(theme, translate("Trouble", "Try again"), "primary")
        leave = Button(theme, translate("Trouble", "Quit"))
        retry.clicked.connect(self.retry_wanted)
        leave.clicked.connect(self.quit_wanted)
        center = Qt.AlignmentFlag.AlignHCenter
        self.title.setAlignment(center)
        self.text.setAlignment(center)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        buttons.addWidget(retry)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(10))
        layout.addStretch(2)
        layout.addWidget(Glyph(theme, 40, "error", "error"), 0, center)
        layout.addWidget(self.title, 0, center)
        layout.addWidget(self.text, 0, center)
        layout.addSpacing(theme.px(6))
        layout.addLayout(buttons)
        layout.addStretch(3)

    def show_words(self, words: ErrorWords) -> None:
        """What happened and what to do."""
        self.title.setText(words.title)
        self.text.setText(words.sentence)
        self.setAccessibleName(f"{words.title}. {words.sentence}")
