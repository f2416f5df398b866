"""The window's side of the engine: requests go down as coroutines, answers come up as one message per signal."""

from __future__ import annotations

import functools
import itertools
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import Busy, KnownError
from fbsync_desktop.domain.job import RunMoves, SyncJob, SyncOptions, Trigger
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.engine_thread import Answer, EngineThread, Job, Opened
from fbsync_desktop.runtime.messages import (
    CommandFailed,
    ContactFilter,
    EngineReady,
    FileWritten,
    HistoryRead,
    PageFacts,
    PagesChanged,
    PagesConnected,
    SignInChecked,
    SyncEnded,
    SyncStarted,
)
from fbsync_desktop.runtime.page_board import PageBoard
from fbsync_desktop.runtime.progress_gate import ProgressGate

if TYPE_CHECKING:
    from fbsync_desktop.services.sync import StartAnswer

logger = logging.getLogger("fbsync.ui")

PROGRESS_MS = 100
"""At most ten snapshots a second reach a card."""
POLL_OTHERS_MS = 1_000
POLL_QUIET_MS = 4_000

OnValue = Callable[[Any], None]
OnError = Callable[[KnownError], None]


@dataclass(frozen=True, slots=True)
class _Pending:
    command: str
    on_value: OnValue | None
    on_error: OnError | None
    page_id: str | None


class Bridge(QObject):
    """Lives on the UI thread and never blocks it.

    Signals (one frozen message each, of `runtime.messages`):
        ready(EngineReady), not_opened(KnownError), pages_changed(PagesChanged), page_changed(PageFacts),
        sync_started(SyncStarted), sync_ended(SyncEnded), command_failed(CommandFailed),
        pages_connected(PagesConnected), history_read(HistoryRead),
        file_written(FileWritten), sign_in_checked(SignInChecked)
    """

    ready = Signal(object)
    not_opened = Signal(object)
    pages_changed = Signal(object)
    page_changed = Signal(object)
    sync_started = Signal(object)
    sync_ended = Signal(object)
    command_failed = Signal(object)
    pages_connected = Signal(object)
    history_read = Signal(object)
    file_written = Signal(object)
    sign_in_checked = Signal(object)

    def __init__(self, engine: EngineThread, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._clock = clock
        self._board = PageBoard(clock)
        self._gate = ProgressGate()
        self._pending: dict[int, _Pending] = {}
        self._requests = itertools.count(1)
        self._reading_pages = False
        self.application_ready: EngineReady | None = None
        engine.opened.connect(self._on_opened)
        engine.answered.connect(self._on_answered)
        self._progress_timer = QTimer(self, interval=PROGRESS_MS)
        self._progress_timer.timeout.connect(self._on_progress_tick)
        self._poll_timer = QTimer(self, interval=POLL_QUIET_MS)
        self._poll_timer.timeout.connect(self.refresh_pages)

    # --- asking ------------------------------------------------------------------------------------

    def ask(self, command: str, job: Job, on_value: OnValue | None = None, on_error: OnError | None = None,
            page_id: str | None = None) -> int:
        """Run a job on the engine; its answer reaches `on_value` or `on_error` on the UI thread.

        Without `on_error` a known error becomes `command_failed`. Returns a ticket for `drop`.
        """
        ticket = self._engine.submit(job)
        self._pending[ticket] = _Pending(command, on_value, on_error, page_id)
        return ticket

    def drop(self, ticket: int) -> None:
        """Cancel a request whose answer nobody wants any more."""
        if self._pending.pop(ticket, None):
            self._engine.cancel(ticket)

    def next_request(self) -> int:
        """A number to tell one's own answers from stale ones."""
        return next(self._requests)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        if opened.error is not None:
            self.not_opened.emit(opened.error)
            return
        self._reading_pages = False  # what was asked of an application that is closed now is never answered
        self.ask("describe", requests.describe, self._on_described)
        self.refresh_pages()
        self.ask("resume", requests.resumable, self._on_resumable)
        self._poll_timer.start()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        pending = self._pending.pop(answer.ticket, None)
        if pending is None or answer.cancelled:
            return
        if answer.error is None:
            if pending.on_value is not None and not _is_gone(pending.on_value):
                pending.on_value(answer.value)
        elif not isinstance(answer.error, KnownError):
            raise answer.error  # a bug: the crash reporter listens
        elif pending.on_error is not None:
            if not _is_gone(pending.on_error):
                pending.on_error(answer.error)
        else:
            logger.warning("%s: %s", pending.command, answer.error.code)
            self.command_failed.emit(CommandFailed(pending.command, answer.error, pending.page_id))

    def _on_described(self, ready: EngineReady) -> None:
        self.application_ready = ready
        self.ready.emit(ready)

    def restart(self) -> None:
        """Open everything anew, because a setting changed that counts from the next start."""
        self._engine.restart()

    def reopen(self) -> None:
        """Try again to open the database after `not_opened`."""
        self._engine.reopen()

    def close(self) -> None:
        """Ask nothing more and drop what is still to be answered; the engine is about to end."""
        self._poll_timer.stop()
        self._progress_timer.stop()
        self._pending.clear()

    # --- Pages -------------------------------------------------------------------------------------

    def page(self, page_id: str) -> PageFacts | None:
        """What is known of a Page now."""
        return self._board.facts(page_id)

    def pages(self) -> tuple[PageFacts, ...]:
        """All connected Pages, as last read."""
        return self._board.all()

    @Slot()
    def refresh_pages(self) -> None:
        """Read all Pages again; asked by itself every second while another program syncs one of them."""
        if not self._reading_pages:
            self._reading_pages = True
            self.ask("refresh_pages", requests.overviews, functools.partial(self._on_overviews, self._board.revision),
                     self._on_overviews_failed)

    def _on_overviews(self, revision: int, overviews: list[PageOverview]) -> None:
        self._reading_pages = False
        if revision != self._board.revision:  # read before a job began or ended that is known here already
            self.refresh_pages()
            return
        self._board.set_overviews(overviews)
        self._poll_timer.setInterval(POLL_OTHERS_MS if self._board.has_foreign_jobs else POLL_QUIET_MS)
        self._tell_pages()

    def _on_overviews_failed(self, error: KnownError) -> None:
        self._reading_pages = False
        logger.warning("The Pages could not be read: %s", error.code)
        self.command_failed.emit(CommandFailed("refresh_pages", error))

    def _tell_pages(self) -> None:
        self.pages_changed.emit(PagesChanged(self._board.all()))

    def _tell_page(self, page_id: str) -> None:
        if facts := self._board.facts(page_id):
            self.page_changed.emit(facts)

    def connect_pages(self, token: str, page_ids: tuple[str, ...]) -> int:
        """Connect these Pages (Meta's ids) and start their first sync; `pages_connected` answers."""
        request = self.next_request()
        self.ask("connect_pages", functools.partial(requests.connect, token=token, page_ids=page_ids),
                 functools.partial(self.note_connected, request),
                 lambda error: self.pages_connected.emit(PagesConnected(request, error=error)))
        return request

    def note_connected(self, request: int, answer: tuple[tuple[str, ...], tuple[tuple[str, str], ...]]) -> None:
        """Pages were connected or signed in again: show them, and start their next sync at once."""
        self._reading_pages = False  # an answer under way may not show them yet; the next one will
        self.refresh_pages()
        self.pages_connected.emit(PagesConnected(request, *answer))
        for page_id in answer[0]:
            self.start_sync(page_id)

    def check_sign_in(self, page_id: str) -> None:
        """Ask Facebook whether the Page's token still works."""
        self.ask("check_sign_in", functools.partial(requests.check, page_id=page_id),
                 functools.partial(self._on_checked, page_id),
                 functools.partial(self._on_check_failed, page_id))

    def _on_checked(self, page_id: str, _: object) -> None:
        self.refresh_pages()
        self.sign_in_checked.emit(SignInChecked(page_id, self._name(page_id)))

    def _on_check_failed(self, page_id: str, error: KnownError) -> None:
        self.refresh_pages()
        self.command_failed.emit(CommandFailed("check_sign_in", error, page_id))

    def remove_page(self, page_id: str, *, keep_data: bool) -> None:
        """Disconnect a Page; with `keep_data` its contacts and history stay."""
        self.ask("remove_page", functools.partial(requests.remove, page_id=page_id, keep_data=keep_data),
                 self._on_removed, page_id=page_id)

    def _on_removed(self, _: object) -> None:
        self._reading_pages = False  # an answer under way may still show the Page; the next one will not
        self.refresh_pages()

    # --- sync --------------------------------------------------------------------------------------

    def start_sync(self, page_id: str, options: SyncOptions = SyncOptions(), trigger: Trigger = Trigger.USER) -> None:
        """Start a sync, or find the one that runs; `sync_started` says which."""
        self.ask("start_sync", functools.partial(requests.start, page_id=page_id, options=options, trigger=trigger),
                 self._on_started, page_id=page_id)

    def retry_sync(self, page_id: str, job_id: str) -> None:
        """Read again just what failed in a finished job."""
        self.ask("retry_sync", functools.partial(requests.retry, job_id=job_id), self._on_started, page_id=page_id)

    def _on_started(self, answer: StartAnswer) -> None:
        job = answer.job
        self._board.set_job(job)
        if answer.started or not self._board.runs(job.id):
            self._run(job)
        self.sync_started.emit(SyncStarted(job.page_id, self._name(job.page_id), job.id, not answer.started))
        self._tell_pages()

    def _on_resumable(self, jobs: list[SyncJob]) -> None:
        for job in jobs:
            self._run(job)

    def run_job(self, job: SyncJob) -> bool:
        """Run a job that nobody asked for by a click, such as one that was due; False when it runs here already."""
        if self._board.runs(job.id):
            return False
        self._board.set_job(job)
        self._run(job)
        self._tell_pages()
        return True

    def _run(self, job: SyncJob) -> None:
        self._board.set_running(job.id, True)
        self._progress_timer.start()
        self.ask("run_sync", functools.partial(requests.run, job_id=job.id, on_progress=self._gate.put),
                 functools.partial(self._on_ended, job.id), functools.partial(self._on_run_failed, job),
                 page_id=job.page_id)

    def _on_ended(self, job_id: str, answer: tuple[SyncJob, RunMoves]) -> None:
        job, moves = answer
        self._no_longer_running(job_id)
        self._board.set_job(job)
        self.sync_ended.emit(SyncEnded(job.page_id, self._name(job.page_id), job, moves))
        self._tell_pages()
        self._reading_pages = False
        self.refresh_pages()

    def _on_run_failed(self, job: SyncJob, error: KnownError) -> None:
        self._no_longer_running(job.id)
        self.refresh_pages()
        if not isinstance(error, Busy):  # a living owner syncs it: nothing is wrong, its progress is polled
            self.command_failed.emit(CommandFailed("run_sync", error, job.page_id))

    def _no_longer_running(self, job_id: str) -> None:
        self._board.set_running(job_id, False)
        if not any(facts.job and self._board.runs(facts.job.id) for facts in self._board.all()):
            self._progress_timer.stop()

    def stop_sync(self, page_id: str) -> None:
        """Stop a Page's running sync, whoever runs it; what was read stays."""
        facts = self._board.facts(page_id)
        if facts is None or facts.job is None or not facts.job.status.is_active or facts.stopping:
            return
        job_id = facts.job.id
        self._board.set_stopping(job_id)
        self._tell_pages()
        self.ask("stop_sync", functools.partial(requests.cancel, job_id=job_id),
                 functools.partial(self._on_stopped, job_id), functools.partial(self._on_stop_failed, job_id, page_id))

    def _on_stopped(self, job_id: str, job: SyncJob) -> None:
        if not self._board.runs(job_id):  # else the end of the run itself brings the final state
            self._board.set_job(job)
            self._tell_pages()

    def _on_stop_failed(self, job_id: str, page_id: str, error: KnownError) -> None:
        self._board.set_stopping(job_id, False)
        self._tell_pages()
        self.command_failed.emit(CommandFailed("stop_sync", error, page_id))

    @Slot()
    def _on_progress_tick(self) -> None:
        for progress in self._gate.take():
            if self._board.take(progress):
                self._tell_page(progress.page_id)

    # --- history and files -------------------------------------------------------------------------

    def read_history(self) -> None:
        """The newest runs of all Pages; `history_read` answers."""
        self.ask("read_history", requests.history, self._on_history)

    def _on_history(self, jobs: list[SyncJob]) -> None:
        self.history_read.emit(HistoryRead(tuple((job, self._name(job.page_id)) for job in jobs)))

    def export_contacts(self, wanted: ContactFilter, path: Path) -> None:
        """Write all contacts that match to a CSV file; `file_written` answers."""
        self.ask("export_contacts", functools.partial(requests.export_contacts, wanted=wanted, path=path),
                 lambda rows: self.file_written.emit(FileWritten(path, cast(int, rows))))

    def export_job(self, job_id: str, path: Path, form: Literal["csv", "json"]) -> None:
        """Write the report of one run; `file_written` answers."""
        self.ask("export_job", functools.partial(requests.export_job, job_id=job_id, path=path, form=form),
                 lambda _: self.file_written.emit(FileWritten(path)))

    def _name(self, page_id: str) -> str:
        facts = self._board.facts(page_id)
        return facts.page.name if facts else ""


def _is_gone(callback: Callable[..., Any]) -> bool:
    """True when whoever asked is deleted meanwhile, as a dialog that was closed: nobody waits for this answer."""
    while isinstance(callback, functools.partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return isinstance(owner, QObject) and not shiboken6.isValid(owner)
