"""What is known of one Page and its sign-in, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.page import TokenFacts, TokenState
from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.coverage import coverage_details
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate


def sign_in_words(token: TokenFacts) -> str:
    """The state of a sign-in as a sentence."""
    words = {
        TokenState.OK: translate("PageSettings", "Facebook accepts it."),
        TokenState.EXPIRED: translate("PageSettings", "It has run out."),
        TokenState.REVOKED: translate("PageSettings", "Facebook ended it."),
        TokenState.MISSING: translate("PageSettings", "None is stored on this computer."),
        TokenState.UNKNOWN: translate("PageSettings", "Not checked yet."),
    }[token.state]
    if token.state is TokenState.OK and token.expires_at:
        return translate("PageSettings", "{words} Valid until {date}.").format(
            words=words, date=formats.short_date(token.expires_at))
    return words


class PageSettingsDialog(Sheet):
    """Facts of a Page.

    Signals:
        check_wanted(page id), reconnect_wanted(page id), remove_wanted(page id)
    """

    check_wanted = Signal(str)
    reconnect_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, facts: PageFacts, parent: QWidget | None = None) -> None:
        super().__init__(theme, facts.page.name, 560, parent)
        self._page_id = facts.page.id
        page, now, t = facts.page, clock.now(), translate
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        rows = (
            (t("PageSettings", "Page ID"), page.page_id),
            (t("PageSettings", "Instagram"), f"@{page.instagram_username}" if page.instagram_username
             else t("PageSettings", "not linked")),
            (t("PageSettings", "Contacts"), number(facts.contacts)),
            (t("PageSettings", "Last sync"), formats.ago(page.last_synced_at, now) if page.last_synced_at
             else t("PageSettings", "never")),
            (t("PageSettings", "Sign-in"), sign_in_words(page.token)),
            (t("PageSettings", "What was read"), coverage_details(facts.overview.coverage)
             or t("PageSettings", "Nothing yet")),
        )
        for place, (name, value) in enumerate(rows):
            grid.addWidget(PlainLabel(theme, Type.BODY, name, ink="2"), place, 0)
            grid.addWidget(PlainLabel(theme, Type.BODY, value, wrap=True, tabular=True), place, 1)
        self.content.addSpacing(theme.px(14))
        self.content.addWidget(card)
        self.content.addStretch(1)
        remove = Button(theme, t("PageSettings", "Remove Page…"), "ghost", "trash")
        check = Button(theme, t("PageSettings", "Check sign-in"))
        reconnect = Button(theme, t("PageSettings", "Reconnect…"))
        close = Button(theme, t("PageSettings", "Close"))
        self.footer.addWidget(remove)
        self.footer.addStretch(1)
        for button in (check, reconnect, close):
            self.footer.addWidget(button)
        remove.clicked.connect(self._on_remove)
        check.clicked.connect(self._on_check)
        reconnect.clicked.connect(self._on_reconnect)
        close.clicked.connect(self.accept)
        close.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        self.accept()
        self.remove_wanted.emit(self._page_id)

    @Slot()
    def _on_check(self) -> None:
        self.accept()
        self.check_wanted.emit(self._page_id)

    @Slot()
    def _on_reconnect(self) -> None:
        self.accept()
        self.reconnect_wanted.emit(self._page_id)
