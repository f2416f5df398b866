"""Where sign-ins and passwords are kept, and moving them somewhere else."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui.secrets_dialog import passphrase_field
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel

if TYPE_CHECKING:
    from fbsync_desktop.services.secrets import SecretsState

translate = QCoreApplication.translate


class SecretsCard(QFrame):
    """One sentence that says where, and one way to the other place."""

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._bridge = bridge
        self._state: SecretsState | None = None
        t, px = translate, theme.px
        self.where = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.where.setAlignment(LEFT)
        self.passphrase = passphrase_field(theme, t("Secrets", "Passphrase"))
        self.again = passphrase_field(theme, t("Secrets", "The same once more"))
        self.note = PlainLabel(theme, Type.CAPTION, ink="3", wrap=True)
        self.move_there = Button(theme, t("Secrets", "Move them"))
        self.move_there.clicked.connect(self._on_move)
        fields = QHBoxLayout()
        fields.setSpacing(px(12))
        fields.addWidget(self.passphrase)
        fields.addWidget(self.again)
        row = QHBoxLayout()
        row.addWidget(self.move_there)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(18))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(theme, Type.SECTION, t("Secrets", "Where sign-ins and passwords are kept"),
                                    height=20))
        layout.addWidget(self.where)
        layout.addLayout(fields)
        layout.addWidget(self.note)
        layout.addLayout(row)

    def enter(self) -> None:
        """The page is about to be seen."""
        self._bridge.ask("secrets_state", requests.secrets_state, self._show)

    def _show(self, state: SecretsState) -> None:
        t = translate
        self._state = state
        kept = {"system": t("Secrets", "In this computer's password store"),
                "file": t("Secrets", "In a file under a passphrase"),
                "memory": t("Secrets", "In memory, until FBSync ends")}[state.kind]
        words = kept + "." if state.names is None else t("Secrets", "{place}: {n}.", None, state.names).format(
            place=kept, n=number(state.names))
        if state.trouble is not None:
            words += f" {error_words(state.trouble).message}"
        if state.decided_by_environment:
            words += " " + t("Secrets", "The environment variable FBSYNC_KEYRING decides this.")
        self.where.setText(words)
        can_move = not state.decided_by_environment and state.trouble is None
        to_file = state.kind == "system"
        for field in (self.passphrase, self.again):
            field.setVisible(can_move and to_file)
            field.clear()
        self.note.setVisible(can_move)
        self._say(t("Secrets", "FBSync then asks for the passphrase at each start. At least 8 characters.") if to_file
                  else t("Secrets", "Then no passphrase is needed any more."))
        self.move_there.setVisible(can_move)
        self.move_there.setEnabled(True)
        self.move_there.setText(t("Secrets", "Move them to a file with a passphrase") if to_file else
                                t("Secrets", "Move them to this computer's password store"))

    def _say(self, text: str, ink: str = "3") -> None:
        self.note.setText(text)
        self.note.set_ink(ink)

    @Slot()
    def _on_move(self) -> None:
        to_file = self._state is not None and self._state.kind == "system"
        if to_file and self.passphrase.text() != self.again.text():
            self._say(translate("Secrets", "The two passphrases differ."), "error")
            self.again.setFocus()
            return
        self.move_there.setEnabled(False)
        self._bridge.ask("move_secrets", functools.partial(
            requests.move_secrets, to_file=to_file, passphrase=self.passphrase.text()), self._show, self._on_failed)

    def _on_failed(self, error: KnownError) -> None:
        self.move_there.setEnabled(True)
        self._say(error_words(error).sentence, "error")
