"""The Pages as the window knows them: stored facts and running snapshots put together. Free of Qt and of threads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.health import LEASE_GRACE
from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.domain.progress import SyncProgress, TimeLeft
from fbsync_desktop.runtime.messages import PageFacts


class PageBoard:
    """Keeps what is needed to say in which state each Page is.

    Attributes:
        revision: counts the jobs' own messages; what was read before the newest of them may be older than it.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._overviews: dict[str, PageOverview] = {}
        self._progress: dict[str, SyncProgress] = {}
        self._time_left: dict[str, TimeLeft] = {}
        self._stopping: set[str] = set()
        self._ours: set[str] = set()
        self.revision = 0

    def set_overviews(self, overviews: Iterable[PageOverview]) -> None:
        """Take what is stored; snapshots of jobs that are not active any more are forgotten."""
        self._overviews = {one.page.id: one for one in overviews if one.page.is_active}
        active = {one.job.id for one in self._overviews.values() if one.job and one.job.status.is_active}
        self._progress = {page: last for page, last in self._progress.items() if last.job_id in active}
        self._time_left = {job: left for job, left in self._time_left.items() if job in active}
        self._stopping &= active

    def set_job(self, job: SyncJob) -> None:
        """Take a job's new state at once, before everything is read again."""
        self.revision += 1
        overview = self._overviews.get(job.page_id)
        if overview is None:
            return
        page = overview.page
        if job.completed_at and job.status.value == "COMPLETED":
            page = replace(page, last_synced_at=job.completed_at)
        counted = overview.job.counts.created if overview.job and overview.job.id == job.id else 0
        contacts = overview.contacts + max(job.counts.created - counted, 0)
        self.set_overviews([replace(one, job=job, page=page, contacts=contacts) if one is overview else one
                            for one in self._overviews.values()])

    def set_running(self, job_id: str, running: bool) -> None:
        """Remember that this program runs a job (or does no longer)."""
        (self._ours.add if running else self._ours.discard)(job_id)

    def set_stopping(self, job_id: str, stopping: bool = True) -> None:
        """Remember that the user asked this job to stop (or that asking failed)."""
        (self._stopping.add if stopping else self._stopping.discard)(job_id)

    def runs(self, job_id: str) -> bool:
        """True while this program runs the job."""
        return job_id in self._ours

    def take(self, progress: SyncProgress) -> bool:
        """Take a snapshot; False when it is stale: of another job than the Page's newest, or of an ended one."""
        overview = self._overviews.get(progress.page_id)
        if overview is None or overview.job is None:
            return False
        if overview.job.id != progress.job_id or not overview.job.status.is_active:
            return False
        self._progress[progress.page_id] = progress
        self._time_left.setdefault(progress.job_id, TimeLeft()).add(self._clock.monotonic(), progress.counts.total)
        return True

    def facts(self, page_id: str) -> PageFacts | None:
        """One Page, None when there is none of that id."""
        overview = self._overviews.get(page_id)
        if overview is None:
            return None
        job, progress = overview.job, self._progress.get(page_id)
        left = self._time_left.get(job.id) if job else None
        return PageFacts(
            overview, progress,
            seconds_left=left.seconds(self._clock.monotonic(), progress.expected_total)
            if left and progress else None,
            stopping=job is not None and job.id in self._stopping,
            lease_alive=job is None or job.id in self._ours or _lease_alive(job, self._clock.now()))

    def all(self) -> tuple[PageFacts, ...]:
        """Every connected Page."""
        return tuple(facts for page_id in self._overviews if (facts := self.facts(page_id)))

    @property
    def has_foreign_jobs(self) -> bool:
        """True while another program runs a sync of one of the Pages."""
        return any(one.job is not None and one.job.status.is_active and one.job.id not in self._ours
                   for one in self._overviews.values())


def _lease_alive(job: SyncJob, now: datetime) -> bool:
    return job.lease_until is None or job.lease_until + LEASE_GRACE > now
