"""The password store does not answer: unlock it, use a passphrase file, or do without for this session."""

from __future__ import annotations

import functools

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import Job
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel
from fbsync_desktop.ui.widgets.motion import Spinner
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate

ABOUT_SECRETS = frozenset({"secrets_unavailable", "passphrase_needed"})
"""Codes of errors this dialog helps with."""


def passphrase_field(theme: Theme, name: str) -> QLineEdit:
    """A field that shows dots."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setFont(theme.font(Type.BODY))
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


class SecretsDialog(Sheet):
    """Three ways on, each with its own button; nothing is lost by any of them.

    Signals:
        settled(): secrets can be read and written again.
    """

    settled = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, error: KnownError, parent: QWidget | None = None) -> None:
        words = error_words(error)
        super().__init__(theme, words.title, 560, parent)
        t = translate
        self._bridge = bridge
        self._ticket = 0
        self.is_locked_file = error.code == "passphrase_needed"
        self.said = PlainLabel(theme, Type.BODY, error.message, ink="2", wrap=True)
        self.passphrase = passphrase_field(theme, t("Secrets", "Passphrase"))
        self.again = passphrase_field(theme, t("Secrets", "The same once more"))
        self.unlock = Button(theme, t("Secrets", "Unlock") if self.is_locked_file else t("Secrets", "Try again"),
                             "primary")
        self.use_file = Button(theme, t("Secrets", "Use a file"))
        self.use_memory = Button(theme, t("Secrets", "This session only"))
        self.error = PlainLabel(theme, Type.CAPTION, ink="error", wrap=True)
        self.spinner = Spinner(theme)
        self.waits = PlainLabel(theme, Type.CAPTION, t("Secrets", "Waiting for your password store…"), ink="2")
        self.close_button = Button(theme, t("Secrets", "Not now"))
        self._arrange()
        self.unlock.clicked.connect(self._on_unlock)
        self.use_file.clicked.connect(self._on_file)
        self.use_memory.clicked.connect(self._on_memory)
        self.close_button.clicked.connect(self.reject)
        for field in (self.passphrase, self.again):
            field.textChanged.connect(self._on_typed)
        self.passphrase.returnPressed.connect(self._on_return)
        self.again.returnPressed.connect(self._on_return)
        self._show_waiting(False)
        (self.passphrase if self.is_locked_file else self.unlock).setFocus()
        self.fit()

    def _arrange(self) -> None:
        t, px = translate, self._theme.px
        self.said.setAlignment(LEFT)
        self.content.addSpacing(px(6))
        self.content.addWidget(self.said)
        self.content.addSpacing(px(14))
        if self.is_locked_file:
            self.content.addWidget(self._way(
                t("Secrets", "Unlock the file"), t("Secrets", "It stays unlocked until FBSync ends."),
                self.unlock, self.passphrase))
        else:
            self.content.addWidget(self._way(
                t("Secrets", "Unlock it and try again"),
                t("Secrets", "Your computer may ask for its password. The sign-ins that are stored stay there."),
                self.unlock))
            self.content.addSpacing(px(10))
            self.content.addWidget(self._way(
                t("Secrets", "Keep new sign-ins in a file with a passphrase"),
                t("Secrets", "FBSync asks for the passphrase at each start. At least 8 characters; four words that do "
                             "not belong together make a good one."), self.use_file, self.passphrase, self.again))
        self.content.addSpacing(px(10))
        self.content.addWidget(self._way(
            t("Secrets", "Do without for now"),
            t("Secrets", "Sign-ins are kept in memory and forgotten when FBSync ends."), self.use_memory))
        self.content.addSpacing(px(8))
        self.content.addWidget(self.error)
        self.footer.addWidget(self.spinner)
        self.footer.addWidget(self.waits)
        self.footer.addStretch(1)
        self.footer.addWidget(self.close_button)

    def _way(self, title: str, text: str, button: Button, *fields: QLineEdit) -> QFrame:
        px = self._theme.px
        card = QFrame()
        card.setProperty("role", "card")
        button.setAccessibleDescription(title)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(PlainLabel(self._theme, Type.STRONG, title, height=20))
        about = PlainLabel(self._theme, Type.BODY, text, ink="2", wrap=True)
        about.setAlignment(LEFT)
        words.addWidget(about)
        for field in fields:
            words.addSpacing(px(6))
            words.addWidget(field)
        row = QHBoxLayout(card)
        row.setContentsMargins(px(16), px(14), px(16), px(14))
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        row.addWidget(button)
        return card

    # --- deeds -------------------------------------------------------------------------------------

    @Slot()
    def _on_return(self) -> None:
        button = self.unlock if self.is_locked_file else self.use_file
        if button.isEnabled():
            button.click()

    @Slot()
    def _on_unlock(self) -> None:
        if self.is_locked_file:
            self._ask(functools.partial(requests.unlock_secrets, passphrase=self.passphrase.text()))
        else:
            self._ask(requests.secrets_state)

    @Slot()
    def _on_file(self) -> None:
        if self.passphrase.text() != self.again.text():
            self._say(translate("Secrets", "The two passphrases differ."))
            self.again.setFocus()
            return
        self._ask(functools.partial(requests.keep_secrets_in_file, passphrase=self.passphrase.text()))

    @Slot()
    def _on_memory(self) -> None:
        self._ask(requests.keep_secrets_in_memory)

    def _ask(self, job: Job) -> None:
        self._show_waiting(True)
        self._ticket = self._bridge.ask("secrets", job, self._on_state, self._on_refused)

    def _on_state(self, state: object) -> None:
        trouble = getattr(state, "trouble", None)
        if isinstance(trouble, KnownError):
            self._on_refused(trouble)
            return
        self._show_waiting(False)
        self.settled.emit()
        self.accept()

    def _on_refused(self, error: KnownError) -> None:
        self._show_waiting(False)
        self._say(error.message)

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()
        self.fit()

    def _show_waiting(self, is_waiting: bool) -> None:
        self.spinner.setVisible(is_waiting)
        self.waits.setVisible(is_waiting)
        self.error.hide()
        for button in (self.unlock, self.use_memory):
            button.setEnabled(not is_waiting)
        self._on_typed()
        self.use_file.setEnabled(self.use_file.isEnabled() and not is_waiting)

    @Slot()
    def _on_typed(self) -> None:
        self.use_file.setEnabled(bool(self.passphrase.text() and self.again.text()))
        if self.is_locked_file:
            self.unlock.setEnabled(bool(self.passphrase.text()))

    def done(self, result: int) -> None:
        self._bridge.drop(self._ticket)
        for field in (self.passphrase, self.again):
            field.clear()
        super().done(result)
