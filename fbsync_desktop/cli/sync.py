"""`fbsync sync …`"""

from __future__ import annotations

import asyncio
import os
import re
import signal
from datetime import UTC, datetime, timedelta
from typing import Any

import typer

from fbsync_desktop.cli.ai import tell_outcome
from fbsync_desktop.cli.job_words import nameless, who_failed
from fbsync_desktop.cli.pages import platform_of
from fbsync_desktop.cli.progress import progress_display
from fbsync_desktop.cli.session import JsonFlag, counted, error_json, fail, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.errors import Busy, KnownError, UsageError
from fbsync_desktop.domain.job import SyncJob, SyncOptions, Trigger, exit_code
from fbsync_desktop.services.shapes import iso, job_json
from fbsync_desktop.system.process import detach, owner_is_dead

app = typer.Typer(no_args_is_help=True)

_WORDS = {"COMPLETED": "Finished", "FAILED": "Failed", "CANCELLED": "Stopped"}
_LENGTH = re.compile(r"(\d{1,5})([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


@app.command()
def run(page: str, since: str | None = typer.Option(None, "--since", help="7d, 12h or a date"),
        full: bool = typer.Option(False, "--full", help="Read everything again."),
        limit: int | None = typer.Option(None, "--limit", min=1, help="Stop after this many people."),
        platform: str | None = typer.Option(None, "--platform", help="messenger or instagram"),
        no_ai: bool = typer.Option(False, "--no-ai", help="Do not wait for analyses."),
        as_json: bool = JsonFlag) -> None:
    """Sync a Page now, in the foreground."""
    async def work(opened: Application) -> SyncJob:
        options = SyncOptions(since_time(since), full, limit, (platform_of(platform),) if platform else None, no_ai)
        started = await opened.sync.start(page, options, Trigger.COMMAND)
        if not started.started:
            _refuse_living_owner(started.job, as_json=as_json)
        return await run_with_signals(opened, started.job.id, as_json=as_json)

    job = run_command(work, as_json=as_json)
    finish(job, as_json=as_json)


def _refuse_living_owner(job: SyncJob, *, as_json: bool) -> None:
    lease = job.lease_until
    if job.lease_owner and lease and lease > datetime.now(UTC) and not owner_is_dead(job.lease_owner):
        busy = Busy("This Page is being synced by another program.", job_id=job.id,
                    action=f"Watch it with: fbsync sync status {job.id} --watch")
        fail(busy, as_json=as_json, document=job_json(job))


async def run_with_signals(opened: Application, job_id: str, *, as_json: bool) -> SyncJob:
    """Run a job and judge its conversations; Ctrl-C and a polite end of the process keep what was saved.

    While conversations are read, that cancels the job; afterwards it leaves the rest unjudged.
    """
    loop, job = asyncio.get_running_loop(), await opened.sync.status(job_id)
    stops: list[asyncio.Task[SyncJob]] = []
    with progress_display() as report:
        task = asyncio.ensure_future(opened.sync.run(job_id, report))
        judging = asyncio.ensure_future(opened.analysis.follow(
            task, job, no_ai=job.options.no_ai, on_progress=report.judged))

        def stop() -> None:
            if task.done():
                judging.cancel()
            elif not stops:
                say("Stopping; what was saved stays.")
                stops.append(asyncio.ensure_future(opened.sync.cancel(job_id)))

        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop)
        try:
            await task
            if not judging.done() and not job.options.no_ai and (await opened.analysis.status()).pause is None:
                report.reads_on(await opened.analysis.forecast(job.page_id))
            await asyncio.wait({judging})
        except KnownError as error:
            job = await opened.sync.status(job_id)
            fail(error, as_json=as_json, document=job_json(job) | {"error": error_json(error)})
        finally:
            judging.cancel()
            await asyncio.wait({judging, *stops})
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)
    try:
        outcome = judging.result()
        if not job.options.no_ai:
            tell_outcome(outcome)
    except asyncio.CancelledError:
        say("Stopped judging; the rest goes on with the next run.")
    except KnownError as error:  # the job is what it is, whatever became of its analyses
        say(f"{error.title}: {error}")
    return await opened.sync.status(job_id)


def finish(job: SyncJob, *, as_json: bool) -> None:
    """Print the finished job and exit as it."""
    if as_json:
        print_json(job_json(job))
    counts = job.counts
    say(f"{_WORDS.get(job.status.value, job.status.value)}: {counted(counts.synced, 'contact')} synced "
        f"({counts.created} new, "
        f"{counts.updated} updated, {counts.unchanged} unchanged), {counts.failed} failed.")
    for platform, one in job.coverage.items():
        if one.note:
            say(f"{platform.label}: {one.note}")
        if one.without_id:
            say(nameless(platform, one.without_id))
    if job.failure:
        say(job.failure)
    if counts.failed:
        for line in who_failed(job):
            say(line)
    raise typer.Exit(exit_code(job))


@app.command()
def start(page: str, as_json: bool = JsonFlag) -> None:
    """Start a sync in the background; it survives the terminal."""
    async def work(opened: Application) -> dict[str, Any]:
        if opened.settings.keyring == "memory":
            raise UsageError("A background sync cannot see sign-ins kept in this program's memory.",
                             action="Use another FBSYNC_KEYRING.")
        answer = await opened.sync.start(page, SyncOptions(), Trigger.COMMAND)
        abandoned = answer.job.id in {job.id for job in await opened.sync.resumable()}
        if answer.started or abandoned:
            detach(["worker", "--job", answer.job.id], os.environ, opened.paths.logs / "worker.log")
        message = "Sync started" if answer.started else "Sync already in progress"
        return {"success": True, "jobId": answer.job.id, "message": message}

    answer = run_command(work, as_json=as_json)
    if as_json:
        print_json(answer)
    else:
        out(f"{answer['message']}: {answer['jobId']}")


@app.command()
def status(job: str, watch: bool = typer.Option(False, "--watch", help="Until it is over."),
           as_json: bool = JsonFlag) -> None:
    """One sync job."""
    async def work(opened: Application) -> SyncJob:
        found = await opened.sync.status(job)
        while watch and found.status.is_active:
            await asyncio.sleep(1)
            found = await opened.sync.status(job)
            say(f"{found.status.value}: {found.counts.synced} contacts")
        return found

    show(run_command(work, as_json=as_json), as_json=as_json)


def show(job: SyncJob, *, as_json: bool) -> None:
    """Print a job."""
    if as_json:
        print_json(job_json(job))
        return
    out(f"{job.id}  {job.status.value}  {job.counts.synced} synced, {job.counts.failed} failed of "
        f"{job.counts.total}  started {iso(job.started_at) or '-'}")


@app.command()
def latest(page: str, as_json: bool = JsonFlag) -> None:
    """The newest sync of a Page."""
    async def work(opened: Application) -> SyncJob | None:
        return await opened.sync.latest(page)

    job = run_command(work, as_json=as_json)
    if job is not None:
        show(job, as_json=as_json)
    elif as_json:
        print_json(None)
    else:
        say("This Page was never synced.")


@app.command("list")
def list_jobs(page: str | None = typer.Argument(None), as_json: bool = JsonFlag) -> None:
    """The newest syncs, of one Page or of all."""
    async def work(opened: Application) -> list[SyncJob]:
        return await opened.sync.list(page)

    jobs = run_command(work, as_json=as_json)
    if as_json:
        print_json([job_json(job) for job in jobs])
        return
    for job in jobs:
        show(job, as_json=False)


@app.command()
def cancel(job: str, as_json: bool = JsonFlag) -> None:
    """Stop a running sync; what it saved stays."""
    async def work(opened: Application) -> SyncJob:
        return await opened.sync.cancel(job)

    show(run_command(work, as_json=as_json), as_json=as_json)


@app.command("fail")
def mark_failed(job: str, as_json: bool = JsonFlag) -> None:
    """Mark a stuck sync as failed; a living worker then stops."""
    async def work(opened: Application) -> SyncJob:
        return await opened.sync.fail(job)

    show(run_command(work, as_json=as_json), as_json=as_json)


@app.command()
def retry(job: str, as_json: bool = JsonFlag) -> None:
    """Read again only what failed in a sync."""
    async def work(opened: Application) -> SyncJob:
        answer = await opened.sync.retry(job)
        if not answer.started:
            _refuse_living_owner(answer.job, as_json=as_json)
        return await run_with_signals(opened, answer.job.id, as_json=as_json)

    finish(run_command(work, as_json=as_json), as_json=as_json)


@app.command()
def preflight(page: str, as_json: bool = JsonFlag) -> None:
    """The checks before a sync (exit code 1 when one fails)."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        return [{"name": check.name, "ok": check.ok, "message": check.message}
                for check in await opened.sync.preflight(page)]

    checks = run_command(work, as_json=as_json)
    if as_json:
        print_json(checks)
    else:
        for check in checks:
            out(f"{'ok  ' if check['ok'] else 'FAIL'}  {check['name']}: {check['message']}")
    raise typer.Exit(0 if all(check["ok"] for check in checks) else 1)


def since_time(text: str | None) -> datetime | None:
    """`7d`, `12h`, `30m`, `2w` ago, or an ISO date.

    Raises:
        UsageError
    """
    if text is None:
        return None
    if _LENGTH.fullmatch(text):
        return datetime.now(UTC) - length_of_time(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"“{text}” is no time.", action="Write 7d, 12h or a date such as 2026-11-01.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def length_of_time(text: str) -> timedelta:
    """`7d`, `12h`, `30m`, `2w`.

    Raises:
        UsageError
    """
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise UsageError(f"“{text}” is no length of time.", action="Write 30d, 12h or 4w.")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})
