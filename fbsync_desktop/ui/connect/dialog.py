"""Connect a Page, or sign an existing one in again, with a pasted token."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from fbsync_desktop.domain.page import Page
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import PagesConnected, PagesReached
from fbsync_desktop.ui.connect.chooser import Chooser
from fbsync_desktop.ui.connect.steps import Steps
from fbsync_desktop.ui.connect.token_step import TokenStep
from fbsync_desktop.ui.text.errors import error_words, pasted_token_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate

_WIDTH = 640


class ConnectDialog(Sheet):
    """Sign in → choose Pages → the first sync starts by itself. Never blocks; the token leaves with the dialog.

    Args:
        reconnect: the Page to sign in again; then nothing is to be chosen.
    """

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None, reconnect: Page | None = None) -> None:  # noqa: E501
        title = translate("Connect", "Reconnect {page}").format(page=reconnect.name) if reconnect else translate(
            "Connect", "Connect a Page")
        super().__init__(theme, title, _WIDTH, parent)
        self._bridge, self._reconnect, self._request = bridge, reconnect, 0
        self.steps = Steps(theme, (translate("Connect", "Sign in"), translate("Connect", "Choose Pages"),
                                   translate("Connect", "First sync")))
        self.steps.go_to(0)
        self.steps.setVisible(reconnect is None)
        self.token_step = TokenStep(theme)
        self.chooser = Chooser(theme)
        self.error = PlainLabel(theme, Type.CAPTION, ink="error", wrap=True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.token_step)
        self.stack.addWidget(self.chooser)
        self.back = Button(theme, translate("Connect", "Back"), "ghost")
        self.note = PlainLabel(theme, Type.CAPTION, translate("Connect", "The first sync starts right away."), ink="2")
        self.connect_button = Button(theme, "", "primary")
        self.cancel = Button(theme, translate("Connect", "Cancel"))
        self._arrange()
        self.token_step.check_wanted.connect(self._on_check)
        self.chooser.changed.connect(self._on_choice)
        self.back.clicked.connect(self._on_back)
        self.connect_button.clicked.connect(self._on_connect)
        self.cancel.clicked.connect(self.reject)
        bridge.pages_reached.connect(self._on_reached)
        bridge.pages_connected.connect(self._on_connected)
        self._show_step(0)

    def _arrange(self) -> None:
        px = self._theme.px
        self.content.addSpacing(px(10))
        self.content.addWidget(self.steps)
        self.content.addSpacing(px(16))
        self.content.addWidget(self.stack, 1)
        self.content.addSpacing(px(8))
        self.content.addWidget(self.error)
        self.footer.addWidget(self.back)
        self.footer.addStretch(1)
        self.footer.addWidget(self.note)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.connect_button)

    def _show_step(self, step: int) -> None:
        self.steps.go_to(step)
        self.stack.setCurrentIndex(step)
        self.chooser.setVisible(step == 1)
        self.token_step.setVisible(step == 0)
        for widget in (self.back, self.note, self.connect_button):
            widget.setVisible(step == 1)
        self.error.hide()
        if step == 0:
            self.token_step.field.setFocus()
        self.adjustSize()

    @Slot()
    def _on_check(self) -> None:
        self.token_step.set_busy(True)
        self._request = self._bridge.look_up_token(self.token_step.token)

    @Slot(object)
    def _on_reached(self, reached: PagesReached) -> None:
        if reached.request != self._request:
            return
        if reached.error is not None:
            self.token_step.show_error(pasted_token_words(reached.error))
            return
        if self._reconnect is not None:
            self._sign_in_again(reached)
            return
        self.token_step.set_busy(False)
        self.chooser.show_pages(reached.pages, frozenset(facts.page.page_id for facts in self._bridge.pages()))
        self._show_step(1)

    def _sign_in_again(self, reached: PagesReached) -> None:
        page = self._reconnect
        if page is not None and any(one.page_id == page.page_id and not one.refusal for one in reached.pages):
            self._request = self._bridge.connect_pages(self.token_step.token, (page.page_id,))
        elif page is not None:
            self.token_step.show_error(translate(
                "Connect", "This token does not reach {page}. Use a token of somebody who manages it.").format(
                page=page.name))

    @Slot()
    def _on_choice(self) -> None:
        count = len(self.chooser.chosen)
        self.connect_button.setText(translate("Connect", "Connect 1 Page") if count == 1 else translate(
            "Connect", "Connect {n} Pages", None, count).format(n=number(count)))
        self.connect_button.setEnabled(count > 0)

    @Slot()
    def _on_back(self) -> None:
        self._show_step(0)

    @Slot()
    def _on_connect(self) -> None:
        self.connect_button.setEnabled(False)
        self.back.setEnabled(False)
        self.error.hide()
        self._request = self._bridge.connect_pages(self.token_step.token, self.chooser.chosen)

    @Slot(object)
    def _on_connected(self, connected: PagesConnected) -> None:
        if connected.request != self._request:
            return
        if connected.page_ids:
            self.accept()
            return
        reason = error_words(connected.error).sentence if connected.error else " ".join(
            f"{name}: {why}" for name, why in connected.refused)
        self.back.setEnabled(True)
        self._on_choice()
        if self._reconnect is not None:
            self.token_step.show_error(reason)
        else:
            self.error.setText(reason)
            self.error.show()

    def done(self, result: int) -> None:
        self.token_step.forget()
        self._request = 0
        super().done(result)
