"""An `Application` of plain Python for the window's tests: the same calls, lists instead of a database."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage, WaitingContact, WaitingList
from fbsync_desktop.domain.errors import KnownError, NotFound
from fbsync_desktop.domain.health import good_sign_ins, in_order, page_items
from fbsync_desktop.domain.job import Counts, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import Page, PageOverview, TokenFacts
from fbsync_desktop.runtime.engine_thread import Answer, Opened
from fbsync_desktop.services.database import DatabaseState
from fbsync_desktop.services.health import HealthReport
from fbsync_desktop.services.secrets import SecretsState
from fbsync_desktop.system.settings import load_settings
from tests.ui.fake_judging import FakeAi, FakeBoard, FakePipelines

NOW = datetime(2026, 11, 24, 13, 42, tzinfo=UTC)


class StillClock:
    """A clock that is moved by hand."""

    def __init__(self, now: datetime = NOW) -> None:
        self.time, self.seconds = now, 0.0

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.advance(seconds)

    def advance(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass
class FakeApplication:
    """What the bridge asks of an `Application`; tests set the lists and the errors."""

    pages_list: list[PageOverview] = field(default_factory=list)
    rows: list[ContactRow] = field(default_factory=list)
    messages: list[TranscriptMessage] = field(default_factory=list)
    accounts: list[Any] = field(default_factory=list)
    jobs: list[SyncJob] = field(default_factory=list)
    errors: dict[str, KnownError] = field(default_factory=dict)
    calls: list[tuple[str, Any]] = field(default_factory=list)
    to_resume: list[SyncJob] = field(default_factory=list)
    run_end: Callable[[SyncJob], SyncJob] | None = None
    columns: dict[str, dict[str, Any]] = field(default_factory=dict)
    report_rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    due: list[SyncJob] = field(default_factory=list)
    nameless: dict[str, int] = field(default_factory=dict)
    is_closed: bool = False

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)
        self.running: dict[str, asyncio.Event] = {}
        self.settings = SimpleNamespace(
            database_url=None, graph=SimpleNamespace(calls_per_second=2.0),
            window=SimpleNamespace(theme="system", close_to_tray=True), ai=SimpleNamespace(enabled=True))
        home = Path("/sample")
        self.paths = SimpleNamespace(database=home / "fbsync.db", settings_file=home / "settings.toml")
        self.environment: dict[str, str] = {}
        self.read_settings = lambda: load_settings(self.paths, self.environment)
        self.store = SimpleNamespace(url_safe="sqlite:////sample/fbsync.db")
        self.pages = self.sync = self.contacts = self.sign_ins = self.schedule = self.housekeeping = self
        self.reports = SimpleNamespace(rows=self._report, export_rows=self._export_report, export_job=self.export_job)
        self.meta_app = SimpleNamespace(get=self._meta_app, is_given=True)
        self.pipelines = FakePipelines(self._note)
        self.board = FakeBoard(self.pipelines, lambda: self.rows)
        self.analysis = self.ai_keys = FakeAi(self._note)
        self.health = SimpleNamespace(look=self._look)
        self.database = SimpleNamespace(state=lambda: DatabaseState("sqlite:////sample/fbsync.db", True, False))
        self.keys = SimpleNamespace(state=self._secrets_state, kind="system")

    async def aclose(self) -> None:
        self.is_closed = True

    def _note(self, name: str, value: Any = None) -> None:
        self.calls.append((name, value))
        if name in self.errors:
            raise self.errors[name]

    async def _look(self, *, ask_all: bool, thorough: bool) -> HealthReport:
        self._note("health", ask_all or thorough)
        items = [item for one in self.pages_list for item in page_items(one, NOW, self.nameless.get(one.page.id, 0))]
        return HealthReport(
            NOW, in_order(items), tuple(self.pages_list), good_sign_ins((one.page for one in self.pages_list), NOW),
            SecretsState("system", "in this computer's password store", 1),
            DatabaseState("sqlite:////sample/fbsync.db", True, False), 148_000_000, 41_000_000_000,
            () if thorough else None)

    async def _secrets_state(self) -> SecretsState:
        return SecretsState("system", "in this computer's password store", 3)

    async def _meta_app(self) -> Any:
        return SimpleNamespace(id="880000000000001", secret="sample")

    # --- pages
    async def overviews(self) -> list[PageOverview]:
        self._note("overviews")
        return list(self.pages_list)

    async def overview(self, page_id: str) -> PageOverview:
        return next(one for one in self.pages_list if one.page.id == page_id)

    async def connect(self, token: str, page_ids: tuple[str, ...]) -> list[Any]:
        self._note("connect", page_ids)
        results = []
        for account in self.accounts:
            if account.id in page_ids:
                page = Page(f"pk-{account.id}", account.id, account.name)
                self.pages_list.append(PageOverview(page))
                results.append(SimpleNamespace(page=page, name=page.name, reason=""))
        return results

    async def check(self, page_id: str) -> TokenFacts:
        self._note("check", page_id)
        return TokenFacts()

    async def set_options(self, page_id: str, **options: Any) -> None:
        self._note("set_options", (page_id, options))

    async def remove(self, page_id: str, keep_data: bool) -> None:
        self._note("remove", (page_id, keep_data))
        self.pages_list = [one for one in self.pages_list if one.page.id != page_id]

    # --- sync
    def _put(self, job: SyncJob) -> SyncJob:
        self.pages_list = [_with_job(one, job) if one.page.id == job.page_id else one for one in self.pages_list]
        return job

    async def resumable(self) -> list[SyncJob]:
        return self.to_resume

    async def start_due(self) -> list[SyncJob]:
        started, self.due = [self._put(job) for job in self.due], []
        return started

    async def tidy(self) -> int:
        self._note("tidy")
        return 0

    async def start(self, page_id: str, options: Any, trigger: Any) -> Any:
        self._note("start", page_id)
        overview = next((one for one in self.pages_list if one.page.id == page_id), None)
        if overview is None:
            raise NotFound("There is no such Page.")
        if overview.job is not None and overview.job.status.is_active:
            return SimpleNamespace(job=overview.job, started=False)
        job = SyncJob(f"job-{next(self._numbers)}", page_id, JobStatus.PENDING, trigger=trigger, created_at=NOW)
        return SimpleNamespace(job=self._put(job), started=True)

    async def retry(self, job_id: str) -> Any:
        self._note("retry", job_id)
        job = next(one.job for one in self.pages_list if one.job and one.job.id == job_id)
        again = SyncJob(f"job-{next(self._numbers)}", job.page_id, JobStatus.PENDING, created_at=NOW)
        return SimpleNamespace(job=self._put(again), started=True)

    async def run(self, job_id: str, on_progress: Callable[[Any], None]) -> SyncJob:
        self._note("run", job_id)
        job = next(one.job for one in self.pages_list if one.job and one.job.id == job_id)
        self._put(replace(job, status=JobStatus.IN_PROGRESS, phase=Phase.READING, started_at=NOW))
        if self.run_end is not None:
            return self._put(self.run_end(job))
        self.running[job_id] = asyncio.Event()
        await self.running[job_id].wait()
        return next(one.job for one in self.pages_list if one.job and one.job.id == job_id)

    async def cancel(self, job_id: str) -> SyncJob:
        self._note("cancel", job_id)
        job = next(one.job for one in self.pages_list if one.job and one.job.id == job_id)
        ended = self._put(replace(job, status=JobStatus.CANCELLED, completed_at=NOW))
        if job_id in self.running:
            self.running[job_id].set()
        return ended

    async def list(self, _: Any) -> list[SyncJob]:
        return self.jobs

    # --- contacts
    def _matching(self, query: Any) -> list[ContactRow]:
        if not query.text and query.page_pk is query.stage_id is query.score_min is None:
            return self.rows
        return [row for row in self.rows if query.text.casefold() in row.display_name.casefold()
                and (query.page_pk is None or row.page_id == query.page_pk)
                and (query.stage_id is None or row.stage_id == query.stage_id)
                and (query.score_min is None or (row.score or 0) >= query.score_min)]

    async def count(self, query: Any) -> int:
        self._note("count", query)
        return len(self._matching(query))

    async def marks(self, query: Any, every: int) -> tuple[Any, ...]:
        return tuple(range(0, len(self._matching(query)), every))

    async def window(self, query: Any, mark: Any, limit: int, skip: int) -> list[ContactRow]:
        self._note("window", (mark, skip))
        first = mark if mark is not None else skip
        return self._matching(query)[first:first + limit]

    async def waiting(self, page_id: str | None = None, limit: int = 200) -> WaitingList:
        self._note("waiting", page_id)
        found = [WaitingContact(row, row.last_interaction, self.columns.get(row.id, {}).get("aiWaitsFor", ""))
                 for row in self.rows if row.waiting and page_id in (None, row.page_id)]
        return WaitingList(len(found), min((one.since for one in found if one.since), default=None),
                           tuple(found[:limit]))

    async def get(self, contact_id: str) -> Any:
        self._note("get", contact_id)
        row = next(row for row in self.rows if row.id == contact_id)
        return SimpleNamespace(row=row, columns={"id": row.id, **self.columns.get(contact_id, {})})

    async def transcript(self, contact_id: str, limit: int) -> list[TranscriptMessage]:
        return self.messages

    async def export_csv(self, query: Any, path: Path) -> int:
        self._note("export_csv", path)
        return len(self.rows)

    async def _report(self, name: str, page_id: str | None) -> list[dict[str, Any]]:
        self._note("report", (name, page_id))
        return self.report_rows.get(name, [])

    async def _export_report(self, rows: Any, path: Path, form: str) -> None:
        self._note("export_report", (tuple(rows), path, form))

    async def export_job(self, job_id: str, path: Path, form: str) -> None:
        self._note("export_job", (job_id, path, form))


def _with_job(overview: PageOverview, job: SyncJob) -> PageOverview:
    synced = job.completed_at if job.status is JobStatus.COMPLETED else overview.page.last_synced_at
    return replace(overview, job=job, page=replace(overview.page, last_synced_at=synced))


class InlineEngine(QObject):
    """Stands in for the engine's thread: jobs run in the UI thread, one per turn of the event loop."""

    opened = Signal(object)
    answered = Signal(object)

    def __init__(self, application: FakeApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.application = application
        self._loop = asyncio.new_event_loop()
        self._numbers = itertools.count(1)
        self._jobs: dict[int, asyncio.Task[Any]] = {}
        self.turns = 0
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._turn)

    def open(self) -> None:
        """The application is open."""
        self._timer.start()
        self.opened.emit(Opened(self.application))  # type: ignore[arg-type]

    def submit(self, job: Callable[[Any], Any]) -> int:
        ticket = next(self._numbers)
        self._jobs[ticket] = self._loop.create_task(job(self.application))
        return ticket

    def cancel(self, ticket: int) -> None:
        if ticket in self._jobs:
            self._jobs[ticket].cancel()

    def reopen(self) -> None:
        self.application.calls.append(("reopen", None))

    def restart(self) -> None:
        """What runs is cancelled, then the application is open again."""
        for task in self._jobs.values():
            task.cancel()
        while self._jobs:
            self._turn()
        self.open()

    @Slot()
    def _turn(self) -> None:
        self.turns += 1
        self._loop.run_until_complete(asyncio.sleep(0))
        for ticket, task in list(self._jobs.items()):
            if task.done():
                del self._jobs[ticket]
                self.answered.emit(_answer(ticket, task))

    def close(self) -> None:
        """Cancel what is left and release the loop."""
        self._timer.stop()
        for task in self._jobs.values():
            task.cancel()
        self._loop.run_until_complete(_ended(list(self._jobs.values())))
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()


async def _ended(tasks: list[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks, return_exceptions=True)


def _answer(ticket: int, task: asyncio.Task[Any]) -> Answer:
    if task.cancelled():
        return Answer(ticket, cancelled=True)
    error = task.exception()
    if error is not None:
        assert isinstance(error, Exception)
        return Answer(ticket, error=error)
    return Answer(ticket, task.result())


def finished(job: SyncJob, **counts: int) -> SyncJob:
    """The job, completed."""
    return replace(job, status=JobStatus.COMPLETED, counts=Counts(**counts), started_at=NOW, completed_at=NOW)
