"""Connect Pages, or sign an existing one in again."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.page import Page
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import LoginWaiting, MetaAppFacts, PagesConnected, SignedIn
from fbsync_desktop.runtime.sign_in import SignInFlow
from fbsync_desktop.ui.connect.chooser import Chooser
from fbsync_desktop.ui.connect.page_row import PageRow, refusal_help
from fbsync_desktop.ui.connect.paste_row import token_promise
from fbsync_desktop.ui.connect.sign_in_step import SignInStep
from fbsync_desktop.ui.connect.steps import Steps
from fbsync_desktop.ui.dialogs import TextSheet
from fbsync_desktop.ui.secrets_dialog import ABOUT_SECRETS, SecretsDialog
from fbsync_desktop.ui.text.errors import error_words, pasted_token_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.permission import permission_purpose
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate

_WIDTH = 640
OpenAddress = Callable[[str], bool]


def open_in_browser(address: str) -> bool:
    """Show an address in the user's browser; False where there is none."""
    return QDesktopServices.openUrl(QUrl(address))


class ConnectDialog(Sheet):
    """Sign in → choose Pages → the first sync starts by itself. Never blocks; nothing secret outlives the dialog.

    Args:
        reconnect: the Page to sign in again; then nothing is to be chosen.
        open_address: shows an address in the browser.
    """

    def __init__(self, theme: Theme, clock: Clock, bridge: Bridge, parent: QWidget | None = None,
                 reconnect: Page | None = None, open_address: OpenAddress = open_in_browser) -> None:
        title = translate("Connect", "Reconnect {page}").format(page=reconnect.name) if reconnect else translate(
            "Connect", "Connect a Page")
        super().__init__(theme, title, _WIDTH, parent)
        self._bridge, self._reconnect, self._open_address = bridge, reconnect, open_address
        self._from_browser = False
        self.flow = SignInFlow(bridge, self)
        self.steps = Steps(theme, (translate("Connect", "Sign in"), translate("Connect", "Choose Pages"),
                                   translate("Connect", "First sync")))
        self.steps.setVisible(reconnect is None)
        self.sign_in = SignInStep(theme, clock)
        self.browser, self.address_step, self.token_step = (
            self.sign_in.browser, self.sign_in.address, self.sign_in.token)
        self.chooser = Chooser(theme)
        self.error = PlainLabel(theme, Type.CAPTION, ink="error", wrap=True)
        self.asks_for = Button(theme, translate("Connect", "What FBSync asks for"), "ghost")
        self.back = Button(theme, translate("Connect", "Back"), "ghost")
        self.note = PlainLabel(theme, Type.CAPTION, translate("Connect", "The first sync starts right away."), ink="2")
        self.connect_button = Button(theme, "", "primary")
        self.cancel = Button(theme, translate("Connect", "Cancel"))
        self._arrange()
        self._connect()
        self._show_step(0)
        self._ask_for_app()

    def _arrange(self) -> None:
        px = self._theme.px
        self.content.addSpacing(px(10))
        self.content.addWidget(self.steps)
        self.content.addSpacing(px(14))
        self.content.addWidget(self.sign_in, 1)
        self.content.addWidget(self.chooser, 1)
        self.content.addWidget(self.error)
        self.footer.setContentsMargins(px(11), px(12), px(24), px(12))  # the words of a ghost button begin at 24
        self.footer.addWidget(self.asks_for)
        self.footer.addWidget(self.back)
        self.footer.addStretch(1)
        self.footer.addWidget(self.note)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.connect_button)

    def _connect(self) -> None:
        flow, browser, chooser = self.flow, self.browser, self.chooser
        flow.waiting.connect(self._on_waiting)
        flow.signed_in.connect(self._on_signed_in)
        flow.failed.connect(self._on_failed)
        flow.connected.connect(self._on_connected)
        browser.begin_wanted.connect(self._on_begin)
        browser.open_again_wanted.connect(self._on_open_again)
        browser.copy_wanted.connect(self._on_copy)
        browser.grown.connect(self.fit)
        browser.form.wanted.connect(self._on_app_entered)
        self.address_step.wanted.connect(self._on_address)
        self.token_step.wanted.connect(self._on_token)
        chooser.changed.connect(self._on_choice)
        chooser.sign_in_wanted.connect(self._on_back)
        chooser.again_wanted.connect(self._on_choose_again)
        chooser.help_wanted.connect(self._on_help)
        self.asks_for.clicked.connect(self._on_asks_for)
        self.back.clicked.connect(self._on_back)
        self.connect_button.clicked.connect(self._on_connect)
        self.cancel.clicked.connect(self.reject)

    def _show_step(self, step: int) -> None:
        self.steps.go_to(step)
        self.chooser.setVisible(step == 1)
        self.sign_in.setVisible(step == 0)
        for widget in (self.back, self.note, self.connect_button):
            widget.setVisible(step == 1)
        self.asks_for.setVisible(step == 0)
        self.error.hide()
        self.fit()

    def _offer_address(self, is_waiting: bool) -> None:
        self.sign_in.offer_address(is_waiting)
        self.fit()

    # --- the browser -------------------------------------------------------------------------------

    @Slot()
    def _ask_for_app(self) -> None:
        self._bridge.ask("meta_app", requests.meta_app, self._on_app, self._on_app_unknown)

    @Slot()
    def _on_secrets_settled(self) -> None:
        """What failed for want of them may begin anew."""
        if self.browser.state == "failed":
            self.browser.be_ready()
        self._ask_for_app()

    def _on_app(self, app: MetaAppFacts) -> None:
        self.token_step.promise(token_promise(app.kept))
        self.browser.form.promise(app.kept)
        if self.browser.state in ("ready", "app"):
            self.browser.be_ready() if app.is_whole else self.browser.ask_for_app()
            self.browser.other_app.setVisible(app.is_whole and not app.is_given)
            self.fit()

    def _on_app_unknown(self, error: KnownError) -> None:
        self.browser.fail(error_words(error).sentence)
        self._help_with_secrets(error)
        self.fit()

    @Slot()
    def _on_app_entered(self) -> None:
        form = self.browser.form
        form.save.setEnabled(False)
        self._bridge.ask("save_meta_app", functools.partial(
            requests.save_meta_app, app_id=form.app_id, app_secret=form.app_secret),
            self._on_app_saved, self._on_app_refused)

    def _on_app_saved(self, _: MetaAppFacts) -> None:
        self.browser.form.forget()
        self._on_begin()

    def _on_app_refused(self, error: KnownError) -> None:
        self.browser.form.save.setEnabled(True)
        self.browser.form.say(error_words(error).sentence, "error")
        self._help_with_secrets(error)
        self.fit()

    @Slot()
    def _on_begin(self) -> None:
        self.flow.begin()

    @Slot()
    def _on_choose_again(self) -> None:
        self._show_step(0)
        self.flow.begin(ask_again=True)

    @Slot(object)
    def _on_waiting(self, login: LoginWaiting) -> None:
        self.browser.wait(listens=login.listens)
        self._offer_address(True)
        self._on_open_again()

    @Slot()
    def _on_open_again(self) -> None:
        if self.flow.login is not None and not self._open_address(self.flow.login.address):
            self.browser.text.setText(translate(
                "Connect", "No browser opened. Copy the address and open it in one yourself."))

    @Slot()
    def _on_copy(self) -> None:
        if self.flow.login is not None:
            QGuiApplication.clipboard().setText(self.flow.login.address)
            self.browser.copy.setText(translate("Connect", "Copied"))

    @Slot()
    def _on_address(self) -> None:
        self.address_step.set_busy(True)
        self.flow.paste(self.address_step.pasted)

    @Slot()
    def _on_token(self) -> None:
        self.token_step.set_busy(True)
        self._offer_address(False)
        if self.browser.state in ("waiting", "asking"):
            self.browser.be_ready()
        self.flow.use_token(self.token_step.pasted)

    @Slot(str, object)
    def _on_failed(self, source: str, error: KnownError) -> None:
        if source == "token":
            self.token_step.show_error(pasted_token_words(error))
        elif source == "address":
            self.address_step.show_error(error_words(error).sentence)
        elif source == "browser":
            self.address_step.forget()
            self.browser.fail(error_words(error).sentence)
            self._offer_address(False)
        else:
            self._say_refused(error_words(error).sentence)
        self._help_with_secrets(error)
        self.fit()

    def _help_with_secrets(self, error: KnownError) -> None:
        """What was tried can be tried again once the password store answers."""
        if error.code in ABOUT_SECRETS:
            help_dialog = SecretsDialog(self._theme, self._bridge, error, self)
            help_dialog.settled.connect(self._on_secrets_settled)
            help_dialog.open()

    # --- the Pages ---------------------------------------------------------------------------------

    @Slot(object)
    def _on_signed_in(self, signed: SignedIn) -> None:
        self._from_browser = not self.token_step.spinner.isVisibleTo(self)
        if self._reconnect is not None:
            self._sign_in_again(self._reconnect, signed)
            return
        self.token_step.set_busy(False)
        self.address_step.forget()
        self._offer_address(False)
        if self._from_browser:
            self.browser.be_ready()
        known = {facts.page.page_id: facts for facts in self._bridge.pages()}
        self.chooser.show_sign_in(signed, known, can_choose_again=self._from_browser)
        self._show_step(1)
        for row in self.chooser.rows:
            if row.page.picture_url:
                self._bridge.ask("picture", functools.partial(requests.picture, url=row.page.picture_url),
                                 functools.partial(self._on_picture, row.page.page_id))

    def _on_picture(self, page_id: str, encoded: bytes | None) -> None:
        row = next((one for one in self._rows() if one.page.page_id == page_id), None)
        if row is not None and encoded:
            row.avatar.show_picture(encoded)

    def _rows(self) -> list[PageRow]:
        return self.chooser.rows if self.isVisible() else []

    def _sign_in_again(self, page: Page, signed: SignedIn) -> None:
        if any(one.page_id == page.page_id and not one.refusal for one in signed.pages):
            if self._from_browser:
                self.browser.be_asking()
            self.flow.reconnect(page.id)
            return
        self.flow.cancel()
        if self._from_browser:
            self._offer_address(False)
            self.browser.fail(translate(
                "Connect", "This sign-in does not reach {page}. Sign in as somebody who manages it, and choose it in "
                           "Facebook's window.").format(page=page.name))
        else:
            self.token_step.show_error(translate(
                "Connect", "This token does not reach {page}. Use a token of somebody who manages it.").format(
                page=page.name))

    @Slot()
    def _on_choice(self) -> None:
        count, again = len(self.chooser.chosen), self.chooser.signs_in_again
        if count:
            words = translate("Connect", "Connect 1 Page") if count == 1 else translate(
                "Connect", "Connect {n} Pages", None, count).format(n=number(count))
        else:
            words = translate("Connect", "Sign in again") if again else translate("Connect", "Connect")
        self.connect_button.setText(words)
        self.connect_button.setEnabled(count + again > 0)

    @Slot()
    def _on_back(self) -> None:
        self.flow.cancel()
        self._show_step(0)

    @Slot()
    def _on_connect(self) -> None:
        self.connect_button.setEnabled(False)
        self.back.setEnabled(False)
        self.error.hide()
        self.flow.connect_pages(self.chooser.chosen)

    @Slot(object)
    def _on_connected(self, connected: PagesConnected) -> None:
        if connected.page_ids:
            self.accept()
        else:
            self._say_refused(" ".join(f"{name}: {why}" for name, why in connected.refused))

    def _say_refused(self, reason: str) -> None:
        self.back.setEnabled(True)
        self._on_choice()
        if self._reconnect is None:
            self.error.setText(reason)
            self.error.show()
        elif self._from_browser:
            self.browser.fail(reason)
        else:
            self.token_step.show_error(reason)

    # --- explanations ------------------------------------------------------------------------------

    @Slot(str)
    def _on_help(self, reason: str) -> None:
        TextSheet(self._theme, translate("Connect", "How to connect this Page"), refusal_help(reason), parent=self,
                  width=480).open()

    @Slot()
    def _on_asks_for(self) -> None:
        self._bridge.ask("login_scopes", requests.login_scopes, self._show_asks_for)

    def _show_asks_for(self, scopes: tuple[str, ...]) -> None:
        lines = "\n".join(f"{scope}: {permission_purpose(scope)}" for scope in scopes)
        TextSheet(self._theme, translate("Connect", "What FBSync asks for"), translate(
            "Connect", "Facebook shows these permissions in its own words. FBSync uses them to read, never to write:"),
            lines, self, 560).open()

    def done(self, result: int) -> None:
        self.flow.cancel()
        self.sign_in.forget()
        super().done(result)
