"""The jobs the bridge submits. They run on the engine's thread and give back plain values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.job import RunMoves, SyncJob, SyncOptions, Trigger
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.domain.silence import Finding
from fbsync_desktop.runtime import placing_requests
from fbsync_desktop.runtime.messages import (
    ContactFilter,
    EngineReady,
    LoginWaiting,
    MetaAppFacts,
    ReachablePage,
    SignedIn,
)
from fbsync_desktop.runtime.placing_messages import Standing

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application
    from fbsync_desktop.domain.contact import TranscriptMessage
    from fbsync_desktop.graph.answers import AccountAnswer
    from fbsync_desktop.services.connect import SignIn
    from fbsync_desktop.services.database import DatabaseState
    from fbsync_desktop.services.health import HealthReport
    from fbsync_desktop.services.pages import ConnectResult
    from fbsync_desktop.services.secrets import SecretsState
    from fbsync_desktop.services.sign_ins import SignInReport
    from fbsync_desktop.services.sync import StartAnswer
    from fbsync_desktop.store.contacts import ContactQuery, Mark


SECRETS_FILE = "sign-ins.json"


async def describe(app: Application) -> EngineReady:
    """What the status bar and the settings say about this installation."""
    local = app.settings.database_url is None
    return EngineReady(
        calls_per_second=app.settings.graph.calls_per_second, saved_in=app.store.url_safe, on_this_computer=local,
        settings_file=app.paths.settings_file, theme=app.settings.window.theme,
        close_to_tray=app.settings.window.close_to_tray)


async def overviews(app: Application) -> list[PageOverview]:
    return await app.pages.overviews()


async def connect(app: Application, token: str, page_ids: tuple[str, ...],
                  ) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Our ids of the Pages connected, and (name, reason) of the others."""
    return _connected(await app.pages.connect(token, page_ids))


def _connected(results: list[ConnectResult]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    return (tuple(one.page.id for one in results if one.page is not None),
            tuple((one.name, one.reason) for one in results if one.page is None))


# --- signing in --------------------------------------------------------------------------------------


async def begin_login(app: Application, ask_again: bool) -> LoginWaiting:
    """Listen for the browser."""
    login = await app.connect.begin(ask_again=ask_again)
    return LoginWaiting(login.id, login.address, login.listens)


async def finish_login(app: Application, login_id: str) -> SignedIn:
    """Wait for the browser and for Facebook."""
    return _signed_in(await app.connect.finish(app.connect.under_way(login_id)))


async def give_up_login(app: Application, login_id: str) -> None:
    """Listen no longer: a wait that is dropped before it began cannot close what it never had."""
    await app.connect.give_up(login_id)


async def paste_address(app: Application, login_id: str, address: str) -> None:
    """Take the address the browser ended at."""
    app.connect.under_way(login_id).paste(address)


async def sign_in_with_token(app: Application, token: str) -> SignedIn:
    return _signed_in(await app.connect.with_token(token))


def _signed_in(signed: SignIn) -> SignedIn:
    """What the window may know; tokens stay on this side."""
    pages = tuple(ReachablePage(one.id, one.name or one.id, one.instagram_username, _refusal(one),
                                one.picture_url or "", one.instagram_id is not None) for one in signed.pages)
    return SignedIn(signed.id, signed.user_name, pages, signed.missing)


def _refusal(account: AccountAnswer) -> Literal["", "no_token", "no_messages"]:
    if not account.access_token:
        return "no_token"
    return "" if account.may_read_messages else "no_messages"


async def connect_signed_in(app: Application, sign_in_id: str, page_ids: tuple[str, ...],
                            ) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    return _connected(await app.connect.connect(sign_in_id, page_ids))


async def reconnect(app: Application, page_id: str, sign_in_id: str) -> tuple[tuple[str, ...], tuple[()]]:
    return ((await app.connect.reconnect(page_id, sign_in_id)).id,), ()


async def forget_sign_in(app: Application, sign_in_id: str) -> None:
    app.connect.forget(sign_in_id)


async def picture(app: Application, url: str) -> bytes | None:
    return await app.client.picture(url)


async def login_scopes(app: Application) -> tuple[str, ...]:
    """The permissions a sign-in asks for."""
    return app.connect.scopes


async def meta_app(app: Application) -> MetaAppFacts:
    known = await app.meta_app.get()
    return MetaAppFacts(known.id, bool(known.id and known.secret), app.meta_app.is_given, app.keys.kind)


async def save_meta_app(app: Application, app_id: str, app_secret: str) -> MetaAppFacts:
    await app.meta_app.save(app_id, app_secret)
    return await meta_app(app)


async def check(app: Application, page_id: str) -> SignInReport:
    return await app.sign_ins.check(page_id)


async def health(app: Application, ask_all: bool, thorough: bool) -> HealthReport:
    return await app.health.look(ask_all=ask_all, thorough=thorough)


async def look_into(app: Application, page_id: str) -> list[Finding]:
    """Why a Page is silent."""
    return await app.sign_ins.look_into(page_id)


async def begin_pipeline(app: Application, template: str) -> str:
    """Make a pipeline from a template and let every Page without one place its contacts there; gives its id."""
    made = await app.pipelines.create(template)
    for overview in await app.pages.overviews():
        if overview.page.is_active and overview.page.auto_pipeline_id is None:
            await app.pages.set_options(overview.page.id, pipeline=made.id)
    return made.id


async def secrets_state(app: Application) -> SecretsState:
    """Where secrets are kept, and whether that place answers."""
    return await app.keys.state()


async def unlock_secrets(app: Application, passphrase: str) -> SecretsState:
    await app.keys.unlock(passphrase)
    return await app.keys.state()


async def keep_secrets_in_file(app: Application, passphrase: str) -> SecretsState:
    """Begin a passphrase file in the data folder."""
    await app.keys.use_file(str(app.paths.home / SECRETS_FILE), passphrase)
    return await app.keys.state()


async def keep_secrets_in_memory(app: Application) -> SecretsState:
    app.keys.use_for_this_session()
    return await app.keys.state()


async def move_secrets(app: Application, to_file: bool, passphrase: str) -> SecretsState:
    """Move all secrets into the file in the data folder, or into the password store."""
    await app.keys.move(f"file:{app.paths.home / SECRETS_FILE}" if to_file else "system", passphrase)
    return await app.keys.state()


async def database_state(app: Application) -> DatabaseState:
    return app.database.state()


async def test_database(app: Application, address: str, password: str) -> ConnectionFacts:
    return await app.database.test(address, password)


async def use_database(app: Application, address: str, password: str) -> ConnectionFacts:
    return await app.database.use(address, password)


async def move_database(app: Application, address: str, password: str, on_rows: Callable[[int, int], None]) -> int:
    """Rows moved and proved equal."""
    return (await app.database.move(address, password, on_rows)).rows


async def remove(app: Application, page_id: str, keep_data: bool) -> None:
    await app.pages.remove(page_id, keep_data=keep_data)


async def make_round(app: Application) -> list[SyncJob]:
    """The jobs nobody works on and those that are due now."""
    await app.housekeeping.tidy()
    return [*await app.sync.resumable(), *await app.schedule.start_due()]


async def resumable(app: Application) -> list[SyncJob]:
    return await app.sync.resumable()


async def start(app: Application, page_id: str, options: SyncOptions, trigger: Trigger) -> StartAnswer:
    return await app.sync.start(page_id, options, trigger)


async def retry(app: Application, job_id: str) -> StartAnswer:
    return await app.sync.retry(job_id)


async def run(app: Application, job_id: str,
              on_progress: Callable[[SyncProgress], None]) -> tuple[SyncJob, RunMoves]:
    """The ended job, and whom it has placed so far; judging may go on."""
    job = await app.sync.run(job_id, on_progress)
    return job, (await app.pages.overview(job.page_id)).moves


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
                        descending=wanted.descending, stage_id=wanted.stage_id, score_min=wanted.score_min)


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


async def contact_whole(app: Application, contact_id: str, limit: int,
                        ) -> tuple[ContactRow, list[TranscriptMessage], Standing]:
    """One contact, its newest messages, and where it stands."""
    detail = await app.contacts.get(contact_id)
    return (detail.row, await app.contacts.transcript(contact_id, limit),
            await placing_requests.standing(app, detail.columns))
