"""Step one: three ways to sign in, all offered at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.ui.connect.browser_card import BrowserCard
from fbsync_desktop.ui.connect.paste_row import address_row, token_row
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class SignInStep(QWidget):
    """The browser's card, and what to do when it does not come back."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.browser = BrowserCard(theme, clock)
        self.address = address_row(theme)
        self.token = token_row(theme)
        self.otherwise = PlainLabel(theme, Type.CAPTION_STRONG, ink="3")
        self._line = QFrame()
        self._line.setProperty("role", "line")
        fallback = QFrame()
        fallback.setProperty("role", "card")
        inner = QVBoxLayout(fallback)
        inner.setContentsMargins(px(20), px(16), px(20), px(16))
        inner.setSpacing(px(14))
        inner.addWidget(self.address)
        inner.addWidget(self._line)
        inner.addWidget(self.token)
        promise = QHBoxLayout()
        promise.setSpacing(px(8))
        promise.addWidget(Glyph(theme, 14, "lock", "text_2"))
        promise.addWidget(PlainLabel(theme, Type.CAPTION, translate(
            "Connect", "FBSync reads conversations. It sends no messages and posts nothing."), ink="2"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.browser)
        layout.addSpacing(px(16))
        layout.addWidget(self.otherwise)
        layout.addSpacing(px(8))
        layout.addWidget(fallback)
        layout.addSpacing(px(14))
        layout.addLayout(promise)
        layout.addStretch(1)
        self.offer_address(False)

    def offer_address(self, is_waiting: bool) -> None:
        """An address can be pasted only while a sign-in waits for it."""
        self.address.setVisible(is_waiting)
        self._line.setVisible(is_waiting)
        self.otherwise.setText(translate("Connect", "If the browser does not come back") if is_waiting else
                               translate("Connect", "Or without the browser"))

    def forget(self) -> None:
        """Leave no token, code or secret in any field."""
        for row in (self.address, self.token):
            row.forget()
        self.browser.form.forget()
