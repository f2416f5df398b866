"""Id and secret of the user's own Meta app, asked for once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class AppForm(QWidget):
    """Two fields and one button.

    Signals:
        wanted(): save and go on; read `app_id` and `app_secret`.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t, px = translate, theme.px
        self._promise = ""
        self.id_field, self.secret_field = QLineEdit(), QLineEdit()
        self.secret_field.setEchoMode(QLineEdit.EchoMode.Password)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for row, (field, words) in enumerate(((self.id_field, t("Connect", "App &ID")),
                                              (self.secret_field, t("Connect", "App &secret")))):
            label = PlainLabel(theme, Type.BODY, words, ink="2")
            label.setBuddy(field)
            field.setFont(theme.font(Type.BODY))
            field.setAccessibleName(words.replace("&", ""))
            field.textChanged.connect(self._on_typed)
            field.returnPressed.connect(self._on_wanted)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.note = PlainLabel(theme, Type.CAPTION, wrap=True)
        self.save = Button(theme, t("Connect", "Save and open the browser"), "primary", "external")
        self.save.clicked.connect(self._on_wanted)
        grid.addWidget(self.note, 2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.promise("system")
        self._on_typed()

    @property
    def app_id(self) -> str:
        return self.id_field.text().strip()

    @property
    def app_secret(self) -> str:
        return self.secret_field.text().strip()

    def promise(self, kept: str) -> None:
        """Say where the secret will be kept."""
        t = translate
        self._promise = {
            "file": t("Connect", "The secret goes into your file with a passphrase. Both are in the app's dashboard "
                                 "under App settings, Basic."),
            "memory": t("Connect", "The secret is kept in memory until FBSync ends. Both are in the app's dashboard "
                                   "under App settings, Basic.")}.get(
            kept, t("Connect", "The secret goes into this computer's key store. Both are in the app's dashboard under "
                               "App settings, Basic."))
        if self.note.property("ink") != "error":
            self.say(self._promise)

    def forget(self) -> None:
        """Leave no secret in the field."""
        self.secret_field.clear()

    def say(self, text: str, ink: str = "3") -> None:
        """A sentence below the fields."""
        self.note.setText(text)
        self.note.set_ink(ink)
        self.secret_field.setAccessibleDescription(text)

    @Slot()
    def _on_typed(self) -> None:
        self.save.setEnabled(bool(self.app_id and self.app_secret))
        self.say(self._promise)

    @Slot()
    def _on_wanted(self) -> None:
        if self.save.isEnabled():
            self.wanted.emit()
