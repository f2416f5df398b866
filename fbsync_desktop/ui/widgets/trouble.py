"""In place of everything else when the database or the settings cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

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
        passphrase_given(str): open the file with the sign-ins with it, then try again.
    """

    retry_wanted = Signal()
    passphrase_given = Signal(str)
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(theme, Type.SECTION)
        self.text = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.text.setFixedWidth(theme.px(440))
        retry = Button(theme, translate("Trouble", "Try again"), "primary")
        leave = Button(theme, translate("Trouble", "Quit"))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setFont(theme.font(Type.BODY))
        self.passphrase.setFixedWidth(theme.px(320))
        self.passphrase.setPlaceholderText(translate("Trouble", "Passphrase"))
        self.passphrase.setAccessibleName(translate("Trouble", "Passphrase of the file with the sign-ins"))
        self.passphrase.returnPressed.connect(self._on_retry)
        self.passphrase.hide()
        retry.clicked.connect(self._on_retry)
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
        layout.addWidget(self.passphrase, 0, center)
        layout.addSpacing(theme.px(6))
        layout.addLayout(buttons)
        layout.addStretch(3)

    def ask_for_passphrase(self) -> None:
        """The database's password lies in a file under a passphrase."""
        self.passphrase.show()
        self.passphrase.setFocus()

    @Slot()
    def _on_retry(self) -> None:
        if self.passphrase.isVisible() and self.passphrase.text():
            self.passphrase_given.emit(self.passphrase.text())
            self.passphrase.clear()
        self.retry_wanted.emit()

    def show_words(self, words: ErrorWords) -> None:
        """What happened and what to do."""
        self.title.setText(words.title)
        self.text.setText(words.sentence)
        # A layout that centres a label asks it for a height before it knows how its lines break.
        self.text.setMinimumHeight(self.text.heightForWidth(self.text.maximumWidth()))
        self.setAccessibleName(f"{words.title}. {words.sentence}")
