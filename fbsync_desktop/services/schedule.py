"""Which Pages are due for a sync by their own interval."""

from __future__ import annotations

from datetime import datetime, timedelta

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.job import SyncJob, Trigger
from fbsync_desktop.domain.page import PageOverview, TokenState
from fbsync_desktop.services.sync import SyncService
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane

_NEEDS_SIGN_IN = frozenset({TokenState.EXPIRED, TokenState.REVOKED, TokenState.MISSING})


class ScheduleService:
    """Starts what is due; whoever asks runs it. Several programs may ask: one job per Page comes of it."""

    def __init__(self, store: Store, lane: Lane, sync: SyncService, clock: Clock) -> None:
        self._store = store
        self._lane = lane
        self._sync = sync
        self._clock = clock

    async def start_due(self) -> list[SyncJob]:
        """Queue a job for every Page that is due, and return those that this call made."""
        now = self._clock.now()
        started: list[SyncJob] = []
        for overview in await self._lane.read(self._store.pages.overviews):
            if is_due(overview, now):
                answer = await self._sync.start(overview.page.page_id, trigger=Trigger.SCHEDULE)
                started += [answer.job] if answer.started else []
        return started


def is_due(overview: PageOverview, now: datetime) -> bool:
    """True when the Page syncs by itself, may do so, and its last attempt, good or bad, is an interval ago."""
    page, job = overview.page, overview.job
    if not page.is_active or not page.auto_sync or page.token.state in _NEEDS_SIGN_IN:
        return False
    if job is not None and job.status.is_active:
        return False
    attempts = [moment for moment in (page.last_synced_at, job.created_at if job else None) if moment is not None]
    return not attempts or now - max(attempts) >= timedelta(seconds=page.sync_interval_s)
