"""The jobs the bridge submits. They run on the engine's thread and give back plain values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.job import SyncJob, SyncOptions, Trigger
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.runtime.messages import ContactFilter, EngineReady, ReachablePage

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application
    from fbsync_desktop.domain.contact import TranscriptMessage
    from fbsync_desktop.graph.answers import AccountAnswer
    from fbsync_desktop.services.sign_ins import SignInReport
    from fbsync_desktop.services.sync import StartAnswer
    from fbsync_desktop.store.contacts import ContactQuery, Mark


async def describe(app: Application) -> EngineReady:
    """What the status bar and the settings say about this installation."""
    local = app.settings.database_url is None
    size = await asyncio.to_thread(_size, app.paths.database) if local else None
    return EngineReady(
        calls_per_second=app.settings.graph.calls_per_second, saved_in=app.store.url_safe, on_this_computer=local,
        size_bytes=size, settings_file=app.paths.settings_file, theme=app.settings.window.theme,
        close_to_tray=app.settings.window.close_to_tray)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


async def overviews(app: Application) -> list[PageOverview]:
    return await app.pages.overviews()


async def reachable(app: Application, token: str) -> list[ReachablePage]:
    """The Pages a token reaches; their tokens stay on this side."""
    return [ReachablePage(one.id, one.name or one.id, one.instagram_username, _refusal(one))
            for one in await app.pages.reachable(token)]


def _refusal(account: AccountAnswer) -> Literal["", "no_token", "no_messages"]:
    if not account.access_token:
        return "no_token"
    return "" if account.may_read_messages else "no_messages"


async def connect(app: Application, token: str, page_ids: tuple[str, ...],
                  ) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Our ids of the Pages connected, and (name, reason) of the others."""
    results = await app.pages.connect(token, page_ids)
    return (tuple(one.page.id for one in results if one.page is not None),
            tuple((one.name, one.reason) for one in results if one.page is None))


async def check(app: Application, page_id: str) -> SignInReport:
    return await app.sign_ins.check(page_id)


async def remove(app: Application, page_id: str, keep_data: bool) -> None:
    await app.pages.remove(page_id, keep_data=keep_data)


async def resumable(app: Application) -> list[SyncJob]:
    return await app.sync.resumable()


async def start(app: Application, page_id: str, options: SyncOptions, trigger: Trigger) -> StartAnswer:
    return await app.sync.start(page_id, options, trigger)


async def retry(app: Application, job_id: str) -> StartAnswer:
    return await app.sync.retry(job_id)


async def run(app: Application, job_id: str, on_progress: Callable[[SyncProgress], None]) -> SyncJob:
    return await app.sync.run(job_id, on_progress)


async def cancel(app: Application, job_id: str) -> SyncJob:
    return await app.sync.cancel(job_id)


async def history(app: Application) -> list[SyncJob]:
    return await app.sync.list(None)


async def export_contacts(app: Application, wanted: ContactFilter, path: Path) -> int:
    return await app.contacts.export_csv(query_of(wanted), path)


async def export_job(app: Application, job_id: str, path: Path, form: Literal["csv", "json"]) -> None:
    await app.reports.export_job(job_id, path, form)


# --- contacts ----------------------------------------------------------------------------------------


def query_of(wanted: ContactFilter) -> ContactQuery:
    """The store's query for what the window asks."""
    from fbsync_desktop.store.contacts import ContactQuery  # late: it loads the database libraries

    return ContactQuery(page_pk=wanted.page_id, platform=wanted.platform, text=wanted.text, sort=wanted.sort,
                        descending=wanted.descending)


async def count_contacts(app: Application, wanted: ContactFilter) -> tuple[int, int]:
    """How many match, and how many there are."""
    matching = await app.contacts.count(query_of(wanted))
    everybody = matching if not wanted.is_narrowed else await app.contacts.count(query_of(ContactFilter()))
    return matching, everybody


async def contact_marks(app: Application, wanted: ContactFilter, every: int) -> tuple[Mark, ...]:
    return await app.contacts.marks(query_of(wanted), every)


async def contact_window(app: Application, wanted: ContactFilter, mark: Mark | None, limit: int, skip: int,
                         ) -> list[ContactRow]:
    return await app.contacts.window(query_of(wanted), mark, limit, skip)


async def contact_whole(app: Application, contact_id: str, limit: int) -> tuple[ContactRow, list[TranscriptMessage]]:
    """One contact and its newest messages."""
    detail = await app.contacts.get(contact_id)
    return detail.row, await app.contacts.transcript(contact_id, limit)
