"""Keeps an eye on everything: at start, every hour, after each sync and when it is asked."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.health import Concern
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import CommandFailed

if TYPE_CHECKING:
    from fbsync_desktop.services.health import HealthReport

HOUR_MS = 3_600_000
SOON_MS = 500
"""Several reasons to look come together: the end of ten syncs is looked at once."""
_NOTICED = frozenset({Concern.SIGN_IN_ENDED, Concern.SIGN_IN_ENDS_SOON, Concern.PERMISSIONS_MISSING})


class HealthFeed(QObject):
    """Asks the engine and tells what it found.

    Signals:
        read(HealthReport)
        noticed(HealthItem): something about a sign-in that was not so before; once per Page and concern.
        looking(bool)
    """

    read = Signal(object)
    noticed = Signal(object)
    looking = Signal(bool)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_looking = self._asks_all_next = False
        self._known: set[tuple[str, Concern]] = set()
        self.report: HealthReport | None = None
        self._hour = QTimer(self, interval=HOUR_MS)
        self._hour.timeout.connect(self.look)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.look)
        bridge.ready.connect(self._on_ready)
        bridge.sync_ended.connect(self._on_change)
        bridge.sync_started.connect(self._on_change)
        bridge.pages_connected.connect(self._on_change)

    @Slot(object)
    def _on_ready(self, _: object) -> None:
        self._is_looking = False  # what was asked of an application that is closed now is never answered
        self._hour.start()
        self._asks_all_next = True
        self.look()

    @Slot(object)
    def _on_change(self, _: object) -> None:
        self._soon.start()

    @Slot()
    def look(self) -> None:
        """Look now; sign-ins not checked for a day are asked about."""
        self._look()

    @Slot()
    def look_thoroughly(self) -> None:
        """Also ask about every other sign-in, and read the whole database."""
        self._look(thorough=True)

    def _look(self, *, ask_all: bool = False, thorough: bool = False) -> None:
        if self._is_looking:
            return
        self._is_looking = True
        self.looking.emit(True)
        self._bridge.ask("health", functools.partial(requests.health, ask_all=ask_all, thorough=thorough),
                         self._on_report, self._on_failed)

    def _on_report(self, report: HealthReport) -> None:
        self._is_looking = False
        self.looking.emit(False)
        self.report = report
        now_known = {(item.page.id, item.concern) for item in report.items
                     if item.page is not None and item.concern in _NOTICED}
        for item in report.items:
            if item.page is not None and (item.page.id, item.concern) in now_known - self._known:
                self.noticed.emit(item)
        self._known = now_known
        self.read.emit(report)
        if self._asks_all_next:  # what is known is shown at once; then every sign-in is asked about, once a start
            self._asks_all_next = False
            self._look(ask_all=True)

    def _on_failed(self, error: KnownError) -> None:
        self._is_looking = False
        self.looking.emit(False)
        self._bridge.command_failed.emit(CommandFailed("health", error))

    def stop(self) -> None:
        """The program is about to end."""
        self._hour.stop()
        self._soon.stop()
