"""`fbsync worker`: queued, interrupted and scheduled syncs without a window."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

import typer

from fbsync_desktop.cli.session import run_command, say
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.job import SyncJob

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application

_LOOK_S = 15.0
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def worker(job: str | None = typer.Option(None, "--job", hidden=True),
           once: bool = typer.Option(False, "--once", help="Do what is due now, then end.")) -> None:
    """Run queued, interrupted and scheduled syncs without a window, until stopped."""
    async def work(opened: Application) -> None:
        loop, here = asyncio.get_running_loop(), asyncio.current_task()
        assert here is not None
        for number in _SIGNALS:
            loop.add_signal_handler(number, here.cancel)
        try:
            await (_run_one(opened, await opened.sync.status(job), judge=True) if job else _serve(opened, once=once))
        except asyncio.CancelledError:
            say("Stopped; what is unfinished goes on at the next start.")
        finally:
            for number in _SIGNALS:
                loop.remove_signal_handler(number)

    run_command(work, as_json=False)


async def _serve(opened: Application, *, once: bool) -> None:
    """Start whatever waits, Pages side by side, and judge; with `once` until that is done, else for ever."""
    running: dict[str, asyncio.Task[None]] = {}
    judging = None if once else asyncio.create_task(opened.analysis.serve())
    try:
        while True:
            await opened.housekeeping.tidy()
            for job in [*await opened.sync.resumable(), *await opened.schedule.start_due()]:
                if job.id not in running:
                    running[job.id] = asyncio.create_task(_run_one(opened, job, judge=once))
            if once:
                break
            await asyncio.wait({*running.values(), judging} if judging else running.values(), timeout=_LOOK_S,
                               return_when=asyncio.FIRST_COMPLETED)
            if judging is not None and judging.done():
                judging.result()
            for job_id in [job_id for job_id, task in running.items() if task.done()]:
                running.pop(job_id).result()
        for task in list(running.values()):
            await task
    finally:
        left = [task for task in (*running.values(), judging) if task is not None and not task.done()]
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)


async def _run_one(opened: Application, job: SyncJob, *, judge: bool) -> None:
    """One job to its end; what becomes of it is a line, never the end of the worker."""
    running = asyncio.create_task(opened.sync.run(job.id))
    try:
        await opened.analysis.follow(running, job, no_ai=job.options.no_ai or not judge)
        done = await running
        say(f"{done.id}: {done.status.value}, {done.counts.synced} contacts synced, {done.counts.failed} failed."
            f" {done.failure or ''}".rstrip())
    except KnownError as error:
        say(f"{job.id}: {error.title}: {error}")
    finally:
        if not running.done():
            running.cancel()
            await asyncio.wait({running})
