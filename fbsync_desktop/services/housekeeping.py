"""What the program does by itself once a day."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.services.sync import SyncService

logger = logging.getLogger("fbsync.sync")

RUNS_KEPT = timedelta(days=365)
_EVERY = timedelta(days=1)


class HousekeepingService:
    """May be asked as often as one likes; several programs may do the same."""

    def __init__(self, sync: SyncService, clock: Clock) -> None:
        self._sync = sync
        self._clock = clock
        self._done_at: datetime | None = None

    async def tidy(self) -> int:
        """Forget runs that ended more than twelve months ago, unless that was done today; how many they were.

        Raises:
            StoreError
        """
        now = self._clock.now()
        if self._done_at is not None and now - self._done_at < _EVERY:
            return 0
        forgotten = await self._sync.prune(RUNS_KEPT)
        self._done_at = now
        if forgotten:
            logger.info("%d runs from more than twelve months ago were forgotten", forgotten)
        return forgotten
