"""Makes a round every half minute: what is due by its own interval, what another program left, the daily tidying."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge

ROUND_MS = 30_000


class Rounds(QObject):
    """Begins once the application is open; a start of the program is left in peace for half a minute.

    Signals:
        ended(int): a round was made and began so many syncs.
    """

    ended = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_under_way = False
        self._timer = QTimer(self, interval=ROUND_MS)
        self._timer.timeout.connect(self.make)
        bridge.ready.connect(self._on_ready)

    @Slot(object)
    def _on_ready(self, _: object) -> None:
        self._is_under_way = False  # what the application before this one was asked is not answered any more
        self._timer.start()

    @Slot()
    def make(self) -> None:
        """Look now."""
        if not self._is_under_way:
            self._is_under_way = True
            self._bridge.ask("round", requests.make_round, self._on_made, self._on_failed)

    def _on_made(self, jobs: list[SyncJob]) -> None:
        self._is_under_way = False
        self.ended.emit(sum(self._bridge.run_job(job) for job in jobs))

    def _on_failed(self, _: KnownError) -> None:
        self._is_under_way = False  # the views that need the database say what is wrong with it

    def stop(self) -> None:
        """The program is about to end."""
        self._timer.stop()
