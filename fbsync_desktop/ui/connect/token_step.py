"""Step one: a pasted token, shown as dots, checked with Facebook."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.motion import Spinner

translate = QCoreApplication.translate


class TokenStep(QWidget):
    """The field keeps its text when something is wrong; what is wrong is said below it.

    Signals:
        check_wanted(): the token is to be looked up; read `token`.
    """

    check_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFont(theme.font(Type.BODY))
        self.field.setPlaceholderText(translate("Connect", "Token"))
        self.field.setAccessibleName(translate("Connect", "Token"))
        self.check = Button(theme, translate("Connect", "Check"), "primary")
        self.check.setFixedWidth(px(88))
        self.spinner = Spinner(theme)
        self.note = PlainLabel(theme, Type.CAPTION, wrap=True)
        self.note.setMinimumHeight(px(36))
        self._arrange()
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_check)
        self.check.clicked.connect(self._on_check)
        self.set_busy(False)

    def _arrange(self) -> None:
        px, theme = self._theme.px, self._theme
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(px(20), px(18), px(20), px(14))
        inner.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Glyph(theme, 16, "key", "text_2"))
        head.addWidget(PlainLabel(theme, Type.STRONG, translate("Connect", "Paste a token"), height=20), 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.check)
        answer = QHBoxLayout()
        answer.setSpacing(px(8))
        answer.addWidget(self.spinner)
        answer.addWidget(self.note, 1)
        body = QVBoxLayout()
        body.setContentsMargins(px(28), px(4), 0, 0)
        body.setSpacing(0)
        body.addWidget(PlainLabel(theme, Type.BODY, translate(
            "Connect", "A Page, user or system-user token of your own Meta app."), ink="2", height=20))
        body.addSpacing(px(8))
        body.addLayout(row)
        body.addSpacing(px(6))
        body.addLayout(answer)
        inner.addLayout(head)
        inner.addLayout(body)
        promise = QHBoxLayout()
        promise.setSpacing(px(8))
        promise.addWidget(Glyph(theme, 14, "lock", "text_2"))
        promise.addWidget(PlainLabel(theme, Type.CAPTION, translate(
            "Connect", "FBSync reads conversations. It sends no messages and posts nothing."), ink="2"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(14))
        layout.addWidget(card)
        layout.addLayout(promise)
        layout.addStretch(1)

    @property
    def token(self) -> str:
        """What was pasted, without the blanks around it."""
        return self.field.text().strip()

    def forget(self) -> None:
        """Leave no token in the field."""
        self.field.clear()

    def set_busy(self, is_busy: bool) -> None:
        """While Facebook is asked the field rests and says so."""
        self.field.setEnabled(not is_busy)
        self.check.setEnabled(not is_busy and bool(self.token))
        self.spinner.setVisible(is_busy)
        self._say(translate("Connect", "Asking Facebook which Pages this token reaches…") if is_busy else
                  translate("Connect", "Goes into this computer's key store and is never shown again."), "3")
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
    def _on_check(self) -> None:
        if self.token:
            self.check_wanted.emit()
