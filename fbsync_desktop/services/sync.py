"""Starting, running, stopping and looking at sync jobs."""

from __future__ import annotations

import asyncio
import builtins
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import Busy, KnownError, UsageError
from fbsync_desktop.domain.job import JobStatus, SyncJob, SyncOptions, Trigger
from fbsync_desktop.graph.client import GraphClient
from fbsync_desktop.services.run_context import Report, RunContext
from fbsync_desktop.services.sign_ins import TokenSource
from fbsync_desktop.services.sync_run import SyncRun
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.store.sync_batch import Ticket
from fbsync_desktop.system.collector import seldom_collecting
from fbsync_desktop.system.disk import free_bytes
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.process import owner_is_dead, this_owner
from fbsync_desktop.system.settings_schema import SyncSettings

logger = logging.getLogger("fbsync.sync")

ENOUGH_DISK_BYTES = 200 * 1024 * 1024
RETRY_LIMIT = 10_000


@dataclass(frozen=True, slots=True)
class StartAnswer:
    """The job to look at, and whether this call started it."""

    job: SyncJob
    started: bool


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checks before a sync."""

    name: str
    ok: bool
    message: str


class SyncService:
    """Everything about sync jobs. All methods are safe to call from several tasks of one loop.

    Args:
        ai_keys: tells how many AI keys can be used, for the checks before a sync.
        on_stored: told the Page after every batch.
        on_completed: awaited with the Page after a run that ended COMPLETED.
    """

    def __init__(self, store: Store, lane: Lane, client: GraphClient, token_of: TokenSource, *, clock: Clock,
                 paths: AppPaths, settings: SyncSettings, ai_keys: Callable[[], Awaitable[int]],
                 on_stored: Callable[[str], None], on_completed: Callable[[str], Awaitable[object]]) -> None:
        self._store = store
        self._lane = lane
        self._client = client
        self._token_of = token_of
        self._clock = clock
        self._paths = paths
        self._settings = settings
        self._ai_keys = ai_keys
        self._on_stored = on_stored
        self._on_completed = on_completed
        self._running: dict[str, asyncio.Task[SyncJob]] = {}

    async def start(self, ref: str, options: SyncOptions = SyncOptions(), trigger: Trigger = Trigger.USER,
                    ) -> StartAnswer:
        """Make a job for a Page, or find the one that is active.

        Raises:
            NotFound, UsageError: the Page is unknown or removed.
        """
        page = await self._lane.read(self._store.pages.find, ref)
        if not page.is_active:
            raise UsageError(f"{page.name} is disconnected.",
                             action="Connect it again with: fbsync pages add --token-stdin")
        job, created = await self._lane.write(self._store.jobs.start, page.id, options, trigger)
        return StartAnswer(job, created)

    async def run(self, job_id: str, on_progress: Report | None = None) -> SyncJob:
        """Run a job to its end; cancelling this gives the job back so that it can be resumed.

        Raises:
            Busy: a living owner has it.
        """
        job = await self._lane.read(self._store.jobs.get, job_id)
        epoch = await self._lane.write(self._claim, job_id)
        if epoch is None:
            job = await self._lane.read(self._store.jobs.get, job_id)
            if not job.status.is_active:
                return job
            raise Busy("This Page is being synced by another program.", job_id=job_id,
                       action=f"Watch it with: fbsync sync status {job_id} --watch")
        job = await self._lane.read(self._store.jobs.get, job_id)
        logger.info("Sync %s %s", job_id, "begins" if epoch == 1 else "goes on")
        overview = await self._lane.read(self._store.pages.overview, job.page_id)
        context = RunContext(
            self._store, self._lane, self._clock, overview.page, job,
            Ticket(job_id, epoch, job.page_id, self._settings.lease_s), on_progress, self._settings.progress_every,
            self._settings.history_messages, job.counts, on_stored=self._on_stored)
        task = asyncio.create_task(SyncRun(context, self._client, self._token_of).run())
        self._running[job_id] = task
        try:
            with seldom_collecting():
                job = await task
            _log_end(job)
            if job.status is JobStatus.COMPLETED:
                await self._on_completed(job.page_id)
            return job
        except asyncio.CancelledError:
            if not task.done():
                task.cancel()
                await asyncio.wait({task})
            job = await self._lane.read(self._store.jobs.get, job_id)
            if not job.status.is_active:
                _log_end(job)
                return job  # stopped by the user: that is an end, not an interruption
            raise
        finally:
            del self._running[job_id]

    def _claim(self, job_id: str) -> int | None:
        return self._store.jobs.claim(job_id, this_owner(), self._settings.lease_s, owner_is_dead=owner_is_dead)

    async def cancel(self, job_id: str) -> SyncJob:
        """End an active job as CANCELLED with its counts kept; its worker, wherever it is, stops.

        Raises:
            NotFound
        """
        job = await self._lane.write(self._store.jobs.cancel, job_id)
        if job_id in self._running:
            self._running[job_id].cancel()
        return job

    async def fail(self, job_id: str) -> SyncJob:
        """Mark a stuck job FAILED; a living worker then stops.

        Raises:
            NotFound
        """
        return await self._lane.write(self._store.jobs.mark_failed, job_id, "Marked as failed by hand.")

    async def status(self, job_id: str) -> SyncJob:
        """One job.

        Raises:
            NotFound
        """
        return await self._lane.read(self._store.jobs.get, job_id)

    async def latest(self, ref: str) -> SyncJob | None:
        """The newest job of a Page."""
        page = await self._lane.read(self._store.pages.find, ref)
        return await self._lane.read(self._store.jobs.latest, page.id)

    async def list(self, ref: str | None = None) -> list[SyncJob]:
        """The newest jobs first, of one Page or of all."""
        page_pk = None if ref is None else (await self._lane.read(self._store.pages.find, ref)).id
        return await self._lane.read(self._store.jobs.list, page_pk)

    async def retry(self, job_id: str) -> StartAnswer:
        """A new job for just the conversations that failed in a finished one.

        Raises:
            NotFound; UsageError: the job still runs, or nothing failed in it.
        """
        job = await self._lane.read(self._store.jobs.get, job_id)
        if job.status.is_active:
            raise UsageError("This sync is still running.", action="Retry when it has finished.")
        problems = await self._lane.read(self._store.jobs.problems, job_id)
        if not problems:
            raise UsageError("Nothing is left to retry in this sync.")
        threads = tuple((problem.platform, problem.thread_id) for problem in problems[:RETRY_LIMIT])
        options = SyncOptions(only_threads=threads, no_ai=job.options.no_ai)
        new, created = await self._lane.write(
            self._store.jobs.start, job.page_id, options, Trigger.RETRY, job_id)
        return StartAnswer(new, created)

    async def resumable(self) -> builtins.list[SyncJob]:
        """Active jobs nobody works on."""
        return await self._lane.read(self._store.jobs.resumable, owner_is_dead)

    async def prune(self, older: timedelta, *, dry_run: bool = False) -> int:
        """Forget jobs that ended longer ago than this; how many they are."""
        return await self._lane.write(lambda: self._store.jobs.prune(older, dry_run=dry_run))

    async def preflight(self, ref: str) -> builtins.list[Check]:
        """The five checks before a sync; none of them changes anything."""
        page = await self._lane.read(self._store.pages.find, ref)
        latest = await self._lane.read(self._store.jobs.latest, page.id)
        busy = latest is not None and latest.status.is_active
        free = free_bytes(self._paths.home)
        usable = await self._ai_keys()
        keys = f"{usable} keys" if usable else "No key: analysis works by rules"
        return [
            await self._token_check(page.page_id),
            Check("ai", True, keys),
            Check("other_sync", not busy, "A sync is running." if busy else "No other sync is running."),
            Check("database", True, f"Saved in {self._store.url_safe}"),
            Check("disk", free >= ENOUGH_DISK_BYTES, f"{free // (1024 * 1024):,} MB free"),
        ]

    async def _token_check(self, page_id: str) -> Check:
        try:
            token = await self._token_of(page_id)
            if token is None:
                return Check("token", False, "No sign-in is stored.")
            await self._client.page(token, page_id)
        except KnownError as error:
            return Check("token", False, str(error))
        return Check("token", True, "Facebook accepts the sign-in.")


def _log_end(job: SyncJob) -> None:
    counts = job.counts
    logger.info("Sync %s %s: %d new, %d updated, %d unchanged, %d failed%s", job.id, job.status.value, counts.created,
                counts.updated, counts.unchanged, counts.failed, f". {job.failure}" if job.failure else "")
