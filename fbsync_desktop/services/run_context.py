"""What the two inboxes of one running job share: the right to write, the counters, the way to report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import Page
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.store.sync_batch import Batch, Ticket

Report = Callable[[SyncProgress], None]


@dataclass(slots=True)
class RunContext:
    """One run of one job.

    Attributes:
        history_limit: messages fetched of one conversation at most.
        met: people counted per platform in this run.
        waits: platforms that are told to wait now, with the phase to show and the time it ends.
        on_stored: told the Page after every batch.
    """

    store: Store
    lane: Lane
    clock: Clock
    page: Page
    job: SyncJob
    ticket: Ticket
    report: Report | None = None
    progress_every: int = 10
    history_limit: int = 100_000
    counts: Counts = field(default_factory=Counts)
    met: dict[Platform, int] = field(default_factory=dict)
    waits: dict[Platform, tuple[Phase, datetime]] = field(default_factory=dict)
    phase: Phase = Phase.STARTING
    on_stored: Callable[[str], None] = lambda page_pk: None
    _reported: int = -1

    async def apply(self, batch: Batch) -> Counts:
        """Store a batch; what is reported afterwards is what is committed."""
        counts = await self.lane.write(self.store.sync.apply, self.ticket, batch)
        self.on_stored(self.page.id)
        gained = counts.total - self.counts.total
        self.met[batch.platform] = self.met.get(batch.platform, 0) + max(gained, 0)
        self.counts = counts
        self._end_of_wait(batch.platform)
        if batch.phase is not None:
            self.phase = batch.phase
        if counts.total - self._reported >= self.progress_every or batch.checkpoint is not None:
            self.tell()
        return counts

    def _end_of_wait(self, platform: Platform) -> None:
        """Forget a wait that is over; asking for the next page, while this one was stored, may have begun another."""
        wait = self.waits.get(platform)
        if wait is not None and wait[1] <= self.clock.now():
            del self.waits[platform]

    def shown_phase(self) -> tuple[Phase, datetime | None]:
        """The phase people see: waiting only while every inbox that still reads has to wait."""
        if self.waits:
            return min(self.waits.values(), key=lambda wait: wait[1])
        return self.phase, None

    def tell(self) -> None:
        """Report a snapshot now."""
        self._reported = self.counts.total
        if self.report is None:
            return
        phase, until = self.shown_phase()
        self.report(SyncProgress(
            job_id=self.job.id, page_id=self.page.id, status=JobStatus.IN_PROGRESS, phase=phase,
            counts=self.counts, per_platform=dict(self.met), started_at=self.job.started_at,
            waiting_until=until,
        ))
