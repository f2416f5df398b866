"""One thing to paste: what it is, a field, a button, and below it what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.motion import Spinner

translate = QCoreApplication.translate


class PasteRow(QWidget):
    """The field keeps its text when something is wrong; what is wrong is said below it.

    Signals:
        wanted(): the text is to be used; read `pasted`.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, icon_name: str, title: str, text: str, hint: str, button: str, note: str,
                 busy: str, *, is_secret: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rest, self._busy = theme, note, busy
        self.field = QLineEdit()
        if is_secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFont(theme.font(Type.BODY))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(title)
        self.button = Button(theme, button)
        self.button.setAccessibleName(f"{title}: {button}")
        self.button.setFixedWidth(theme.px(88))
        self.spinner = Spinner(theme, 14)
        self.note = PlainLabel(theme, Type.CAPTION, wrap=True)
        self._arrange(icon_name, title, text)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_wanted)
        self.button.clicked.connect(self._on_wanted)
        self.set_busy(False)

    def _arrange(self, icon_name: str, title: str, text: str) -> None:
        px, theme = self._theme.px, self._theme
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Glyph(theme, 16, icon_name, "text_2"))
        head.addWidget(PlainLabel(theme, Type.STRONG, title, height=20), 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        answer = QHBoxLayout()
        answer.setSpacing(px(8))
        answer.addWidget(self.spinner)
        answer.addWidget(self.note, 1)
        body = QVBoxLayout()
        body.setContentsMargins(px(28), px(3), 0, 0)
        body.setSpacing(0)
        body.addWidget(PlainLabel(theme, Type.BODY, text, ink="2", height=20))
        body.addSpacing(px(8))
        body.addLayout(row)
        body.addSpacing(px(6))
        body.addLayout(answer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(body)

    @property
    def pasted(self) -> str:
        """What was pasted, without the blanks around it."""
        return self.field.text().strip()

    def promise(self, note: str) -> None:
        """Say another sentence below the field while nothing is wrong with it."""
        if self.note.text() == self._rest:
            self._say(note, "3")
        self._rest = note

    def forget(self) -> None:
        """Leave nothing in the field."""
        self.field.clear()

    def set_busy(self, is_busy: bool) -> None:
        """While Facebook is asked the field rests and says so."""
        self.field.setEnabled(not is_busy)
        self.button.setEnabled(not is_busy and bool(self.pasted))
        self.spinner.setVisible(is_busy)
        self._say(self._busy if is_busy else self._rest, "3")
        self._mark("")

    def show_error(self, sentence: str) -> None:
        """Say what is wrong below the field; the field keeps its text."""
        self.set_busy(False)
        self._say(sentence, "error")
        self._mark("error")
        self.field.setFocus()
        self.field.selectAll()

    def _say(self, text: str, ink: str) -> None:
        self.note.setText(text)
        self.note.set_ink(ink)
        self.field.setAccessibleDescription(text)

    def _mark(self, state: str) -> None:
        self.field.setProperty("state", state)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    @Slot()
    def _on_typed(self) -> None:
        self.set_busy(False)

    @Slot()
    def _on_wanted(self) -> None:
        if self.pasted:
            self.wanted.emit()


def address_row(theme: Theme) -> PasteRow:
    """For live apps, whose browser ends at a page that does not open."""
    t = translate
    return PasteRow(
        theme, "link", t("Connect", "Paste the address"),
        t("Connect", "Did the browser end on a page that does not open? Copy its whole address."),
        "https://…?code=…&state=…", t("Connect", "Go on"), t("Connect", "Works once, and only for this sign-in."),
        t("Connect", "Asking Facebook which Pages there are…"), is_secret=False)


def token_promise(kept: str) -> str:
    """What becomes of a token, by where secrets are kept."""
    return {
        "file": translate("Connect", "Goes into your file with a passphrase and is never shown again."),
        "memory": translate("Connect", "Is kept in memory until FBSync ends, and never shown again.")}.get(
        kept, translate("Connect", "Goes into this computer's key store and is never shown again."))


def token_row(theme: Theme) -> PasteRow:
    """For those who have a token already."""
    t = translate
    return PasteRow(
        theme, "key", t("Connect", "Paste a token"),
        t("Connect", "A Page, user or system-user token of your own Meta app."), t("Connect", "Token"),
        t("Connect", "Check"), token_promise("system"),
        t("Connect", "Asking Facebook which Pages this token reaches…"), is_secret=True)
