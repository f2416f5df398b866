"""Looks after what needs somebody: the Health view, its deeds, notices, and the dialog for the password store."""

from __future__ import annotations

import functools

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.health import HealthItem
from fbsync_desktop.domain.silence import Finding
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.health_feed import HealthFeed
from fbsync_desktop.runtime.messages import CommandFailed
from fbsync_desktop.ui.dialogs import TextSheet
from fbsync_desktop.ui.health.view import HealthView
from fbsync_desktop.ui.pages_desk import PagesDesk
from fbsync_desktop.ui.secrets_dialog import ABOUT_SECRETS, SecretsDialog
from fbsync_desktop.ui.text.health import finding_words, item_words
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.tray import Tray
from fbsync_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


class Care(QObject):
    """Belongs to the main window.

    Signals:
        needs(int): how many things need somebody.
    """

    needs = Signal(int)

    def __init__(self, theme: Theme, clock: Clock, bridge: Bridge, desk: PagesDesk) -> None:
        super().__init__(desk)
        self._theme, self._clock, self._bridge, self._desk = theme, clock, bridge, desk
        self._toast: Toast | None = None
        self._tray: Tray | None = None
        self._window: QWidget | None = None
        self._secrets: SecretsDialog | None = None
        self._asked_about_secrets = False
        self.feed = HealthFeed(bridge, self)
        self.view = HealthView(theme, clock)
        self.feed.read.connect(self.view.show_report)
        self.feed.read.connect(self._on_report)
        self.feed.looking.connect(self.view.show_looking)
        self.feed.noticed.connect(self._on_noticed)
        self.view.check_wanted.connect(self.feed.look_thoroughly)
        self.view.deed_wanted.connect(self._on_deed)
        self.view.run_wanted.connect(desk.show_run)
        bridge.command_failed.connect(self._on_failed)

    def attach(self, toast: Toast, tray: Tray, window: QWidget) -> None:
        """Where notices and dialogs appear."""
        self._toast, self._tray, self._window = toast, tray, window

    def _say(self, text: str) -> None:
        if self._toast is not None:
            self._toast.say(text)

    @Slot(object)
    def _on_report(self, report: object) -> None:
        items = getattr(report, "items", ())
        self.needs.emit(sum(item.concern.needs_somebody for item in items))
        trouble = getattr(getattr(report, "secrets", None), "trouble", None)
        if isinstance(trouble, KnownError) and trouble.code == "passphrase_needed" and not self._asked_about_secrets:
            self.ask_about_secrets(trouble)  # the file waits for its passphrase at each start

    @Slot(object)
    def _on_noticed(self, item: HealthItem) -> None:
        words = item_words(item, self._clock.now())
        if self._tray is not None and self._window is not None and not self._window.isVisible():
            self._tray.tell(words.title, words.sentence)
        else:
            self._say(f"{words.title}. {words.sentence}")

    @Slot(object)
    def _on_failed(self, failed: CommandFailed) -> None:
        if failed.error.code in ABOUT_SECRETS:
            self.ask_about_secrets(failed.error)

    def ask_about_secrets(self, error: KnownError) -> None:
        """Open the dialog for the password store, once at a time."""
        self._asked_about_secrets = True
        if self._secrets is not None:
            return
        self._secrets = SecretsDialog(self._theme, self._bridge, error, self._window)
        self._secrets.settled.connect(self._on_settled)
        self._secrets.finished.connect(self._on_secrets_closed)
        self._secrets.open()

    @Slot()
    def _on_settled(self) -> None:
        self.feed.look()

    @Slot()
    def _on_secrets_closed(self) -> None:
        self._secrets = None

    @Slot(object, str)
    def _on_deed(self, item: HealthItem, deed: str) -> None:
        page = item.page
        if deed == "secrets":
            report = self.feed.report
            if report is not None and report.secrets.trouble is not None:
                self.ask_about_secrets(report.secrets.trouble)
        elif page is None:
            return
        elif deed == "reconnect":
            self._desk.reconnect(page.id)
        elif deed == "retry" and item.job is not None:
            self._bridge.retry_sync(page.id, item.job.id)
        elif deed == "sync":
            self._bridge.start_sync(page.id)
        elif deed == "look_into":
            self.look_into(page.id)

    @Slot(str)
    def look_into(self, page_id: str) -> None:
        """Ask Facebook why a Page is silent, and say it."""
        facts = self._bridge.page(page_id)
        if facts is not None:
            self._say(translate("Health", "Asking Facebook about {page}…").format(page=facts.page.name))
            self._bridge.ask("look_into", functools.partial(requests.look_into, page_id=page_id),
                             functools.partial(self._show_findings, facts.page.name), page_id=page_id)

    def _show_findings(self, name: str, findings: list[Finding]) -> None:
        TextSheet(self._theme, translate("Health", "{page}: what Facebook shows").format(page=name),
                  "\n\n".join(finding_words(one) for one in findings), parent=self._window).open()

    def enter(self) -> None:
        """The Health view is about to be seen."""
        self.feed.look()
