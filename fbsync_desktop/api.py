"""FBSync as a library, without a window: start, status, latest, settings, sync.

    async with api.connect() as fbsync:
        started = await fbsync.start("1002003001")
        job = await fbsync.status(started["jobId"])

Pages are named by our id, Meta's id or their exact name. Errors are `fbsync_desktop.domain.errors.KnownError`
with title, message and action. Two concurrent starts of one Page give one job.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from fbsync_desktop.compose import Application, application
from fbsync_desktop.domain.job import SyncJob, SyncOptions, Trigger
from fbsync_desktop.services.shapes import job_json, overview_json, page_json


class FBSync:
    """An open program. Get one from `connect`."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._running: set[asyncio.Task[SyncJob]] = set()

    async def start(self, page: str) -> dict[str, Any]:
        """Start a sync that runs while this program does: `{success, jobId, message}`."""
        answer = await self._app.sync.start(page, SyncOptions(), Trigger.COMMAND)
        if answer.started:
            task = asyncio.create_task(self._run(answer.job))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        message = "Sync started" if answer.started else "Sync already in progress"
        return {"success": True, "jobId": answer.job.id, "message": message}

    async def status(self, job_id: str) -> dict[str, Any]:
        """A job, in the fields of the command line's JSON."""
        return job_json(await self._app.sync.status(job_id))

    async def latest(self, page: str) -> dict[str, Any] | None:
        """The newest job of a Page, None when it was never synced."""
        job = await self._app.sync.latest(page)
        return None if job is None else job_json(job)

    async def sync(self, page: str, *, since: datetime | None = None, full: bool = False,
                   limit: int | None = None, ai: bool = True) -> dict[str, Any]:
        """Sync now and wait: the job, with `synced`, `failed` and `tokenExpired`.

        Args:
            ai: also judge the conversations and wait for it, at the keys' pace and as far as today's quotas allow;
                hundreds take minutes. Without, they are judged later.

        Raises:
            Busy: a living owner syncs this Page.
        """
        options = SyncOptions(since=since, full=full, limit=limit, no_ai=not ai)
        job = await self._run((await self._app.sync.start(page, options, Trigger.COMMAND)).job)
        return job_json(job) | {"synced": job.counts.synced, "failed": job.counts.failed}

    async def _run(self, job: SyncJob) -> SyncJob:
        running = asyncio.ensure_future(self._app.sync.run(job.id))
        try:
            await self._app.analysis.follow(running, job, no_ai=job.options.no_ai)
            await running
        finally:
            running.cancel()
            await asyncio.wait({running})
        return await self._app.sync.status(job.id)

    async def settings(self, page: str, **changes: Any) -> dict[str, Any]:
        """Change `auto_sync`, `sync_interval_s`, `pipeline` (name or id), `no_pipeline`, `mode` (`skip-existing` or
        `update-existing`) or `override_manual` of a Page; returns the Page."""
        return page_json(await self._app.pages.set_options(page, **changes))

    async def pages(self) -> list[dict[str, Any]]:
        """Every connected Page."""
        return [overview_json(one) for one in await self._app.pages.overviews()]

    async def add(self, token: str) -> list[dict[str, Any]]:
        """Connect the Pages a token reaches."""
        return [page_json(one.page) for one in await self._app.pages.connect(token) if one.page is not None]

    async def close(self) -> None:
        """Give running syncs back; they go on at the next start."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


@asynccontextmanager
async def connect(environment: Mapping[str, str] | None = None) -> AsyncIterator[FBSync]:
    """Open the program as the environment says (`FBSYNC_HOME`, `DATABASE_URL`, …)."""
    async with application(os.environ if environment is None else environment) as app:
        opened = FBSync(app)
        try:
            yield opened
        finally:
            await opened.close()
