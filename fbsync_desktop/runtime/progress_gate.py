"""Between a sync that reports thousands of times and a window that wants ten pictures a second."""

from __future__ import annotations

import threading

from fbsync_desktop.domain.progress import SyncProgress


class ProgressGate:
    """Keeps the newest snapshot of each Page until somebody takes it. Safe for one writer and one reader thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._newest: dict[str, SyncProgress] = {}

    def put(self, progress: SyncProgress) -> None:
        """Replace what is known of this Page."""
        with self._lock:
            self._newest[progress.page_id] = progress

    def take(self) -> list[SyncProgress]:
        """The newest snapshots since the last call, one per Page."""
        with self._lock:
            newest, self._newest = self._newest, {}
        return list(newest.values())
