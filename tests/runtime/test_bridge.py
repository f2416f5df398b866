"""What the window asks, what it is told, and what it never hears."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import Busy, StoreLocked, StoreReadOnly
from fbsync_desktop.domain.job import Counts, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime import bridge as bridge_module
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import ContactFilter
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine, StillClock, finished
from tests.ui.samples import job, page


class Heard(QObject):
    """Everything the bridge said, by the signal's name."""

    SIGNALS = ("ready", "not_opened", "pages_changed", "page_changed", "sync_started", "sync_ended", "command_failed",
               "pages_connected", "history_read", "file_written", "sign_in_checked")

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.messages: list[tuple[str, Any]] = []
        self._ears = [Ear(self, bridge, name) for name in self.SIGNALS]

    def all(self, name: str) -> list[Any]:
        return [message for signal, message in self.messages if signal == name]

    def last(self, name: str) -> Any:
        return self.all(name)[-1]


class Ear(QObject):
    def __init__(self, heard: Heard, bridge: Bridge, name: str) -> None:
        super().__init__(heard)
        self._heard, self._name = heard, name
        getattr(bridge, name).connect(self.hear)

    @Slot(object)
    def hear(self, message: object) -> None:
        self._heard.messages.append((self._name, message))


class Asker(QObject):
    """As a dialog that asks and is closed."""

    def hear(self, *_: object) -> None:
        self.objectName()


@pytest.fixture
def heard(bridge: Bridge) -> Heard:
    return Heard(bridge)


@pytest.fixture
def shop(application: FakeApplication) -> FakeApplication:
    """One connected Page that was never synced."""
    application.pages_list = [PageOverview(page(1, "Sample Bakery"))]
    return application


@pytest.fixture
def opened(qtbot: QtBot, shop: FakeApplication, engine: InlineEngine, bridge: Bridge, heard: Heard) -> Bridge:
    engine.open()
    qtbot.waitUntil(lambda: bool(heard.all("ready")) and bool(bridge.pages()))
    return bridge


def snapshot(of: SyncJob, created: int, page_id: str = "page-1") -> SyncProgress:
    return SyncProgress(of.id, page_id, JobStatus.IN_PROGRESS, Phase.READING, Counts(created), {}, NOW)


@pytest.fixture
def run_job(qtbot: QtBot, opened: Bridge, shop: FakeApplication, heard: Heard) -> SyncJob:
    """A sync this program runs."""
    opened.start_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("sync_started")) and bool(shop.running))
    running = opened.page("page-1")
    assert running is not None and running.job is not None
    return running.job


def tick(bridge: Bridge) -> None:
    """The moment the progress timer fires."""
    bridge._progress_timer.timeout.emit()


# --- opening ---------------------------------------------------------------------------------------


def test_opening_tells_where_the_data_is_and_which_pages_there_are(opened: Bridge, heard: Heard) -> None:
    assert heard.last("ready").saved_in == "sqlite:////sample/fbsync.db"
    assert [facts.page.name for facts in heard.last("pages_changed").pages] == ["Sample Bakery"]


def test_what_cannot_be_opened_is_told_and_can_be_tried_again(
        bridge: Bridge, engine: InlineEngine, heard: Heard, application: FakeApplication) -> None:
    from fbsync_desktop.runtime.engine_thread import Opened

    error = StoreReadOnly("The disk says no.")
    engine.opened.emit(Opened(error=error))
    assert heard.all("not_opened") == [error]
    bridge.reopen()
    assert ("reopen", None) in application.calls


def test_a_job_left_over_by_a_crash_goes_on_at_once(
        qtbot: QtBot, shop: FakeApplication, engine: InlineEngine, bridge: Bridge, heard: Heard) -> None:
    left = job("page-1", JobStatus.IN_PROGRESS, lease_until=NOW - timedelta(hours=1))
    shop.pages_list = [replace(shop.pages_list[0], job=left)]
    shop.to_resume = [left]
    engine.open()
    qtbot.waitUntil(lambda: left.id in shop.running)
    facts = bridge.page("page-1")
    assert facts is not None and facts.state is PageState.SYNCING  # ours now: not "Interrupted"
    assert heard.all("sync_started") == []  # nobody pressed anything


# --- starting and stopping -------------------------------------------------------------------------


def test_a_start_is_said_once_and_a_second_one_finds_the_first(
        qtbot: QtBot, opened: Bridge, heard: Heard, run_job: SyncJob, shop: FakeApplication) -> None:
    opened.start_sync("page-1")
    qtbot.waitUntil(lambda: len(heard.all("sync_started")) == 2)
    first, second = heard.all("sync_started")
    assert (first.job_id, first.already) == (run_job.id, False)
    assert (second.job_id, second.already) == (run_job.id, True)
    assert [name for name, _ in shop.calls].count("run") == 1


def test_the_end_brings_counts_and_the_time_of_the_last_sync(
        qtbot: QtBot, opened: Bridge, shop: FakeApplication, heard: Heard) -> None:
    shop.run_end = lambda job: finished(job, created=7, unchanged=2)
    opened.start_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("sync_ended")))
    assert heard.last("sync_ended").job.counts.synced == 9
    facts = opened.page("page-1")
    assert facts is not None and facts.state is PageState.UP_TO_DATE and facts.page.last_synced_at == NOW


def test_stopping_shows_at_once_and_ends_as_stopped(
        qtbot: QtBot, opened: Bridge, heard: Heard, run_job: SyncJob) -> None:
    opened.stop_sync("page-1")
    facts = opened.page("page-1")
    assert facts is not None and facts.state is PageState.STOPPING
    opened.stop_sync("page-1")  # an impatient second click asks nothing twice
    qtbot.waitUntil(lambda: bool(heard.all("sync_ended")))
    assert heard.last("sync_ended").job.status is JobStatus.CANCELLED
    facts = opened.page("page-1")
    assert facts is not None and facts.state is PageState.STOPPED


def test_a_stop_that_fails_takes_the_word_back(
        qtbot: QtBot, opened: Bridge, heard: Heard, run_job: SyncJob, shop: FakeApplication) -> None:
    shop.errors["cancel"] = StoreLocked("Another program holds it.")
    opened.stop_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("command_failed")))
    facts = opened.page("page-1")
    assert facts is not None and facts.state.is_running and not facts.stopping
    assert heard.last("command_failed").command == "stop_sync"


def test_stopping_what_does_not_run_asks_nothing(opened: Bridge, shop: FakeApplication) -> None:
    opened.stop_sync("page-1")
    opened.stop_sync("nobody")
    assert "cancel" not in [name for name, _ in shop.calls]


def test_a_sync_of_another_living_program_is_no_error(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication) -> None:
    theirs = job("page-1", JobStatus.IN_PROGRESS)
    shop.pages_list = [replace(shop.pages_list[0], job=theirs)]
    shop.errors["run"] = Busy("Somebody else does it.", job_id=theirs.id)
    opened.start_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("sync_started")))
    qtbot.waitUntil(lambda: ("run", theirs.id) in shop.calls and opened._board.has_foreign_jobs)
    assert heard.last("sync_started").already
    assert heard.all("command_failed") == []


def test_other_programs_syncs_are_looked_at_every_second(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication) -> None:
    assert opened._poll_timer.interval() == bridge_module.POLL_QUIET_MS
    shop.pages_list = [replace(shop.pages_list[0], job=job("page-1", JobStatus.IN_PROGRESS))]
    opened.refresh_pages()
    qtbot.waitUntil(lambda: opened._board.has_foreign_jobs)
    assert opened._poll_timer.interval() == bridge_module.POLL_OTHERS_MS


def test_connected_pages_begin_their_first_sync_by_themselves(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication) -> None:
    shop.accounts = [SimpleNamespace(id="77", name="Sample Shop", instagram_username=None, access_token="t", tasks=())]
    request = opened.connect_pages("token", ("77",))
    qtbot.waitUntil(lambda: bool(heard.all("sync_started")))
    assert heard.last("pages_connected").request == request
    assert heard.last("pages_connected").page_ids == ("pk-77",)
    assert heard.last("sync_started").page_id == "pk-77"


def test_a_list_of_pages_read_before_the_start_does_not_undo_it(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    late: list[asyncio.Event] = []
    as_before = list(shop.pages_list)

    async def read_early_answer_late() -> list[PageOverview]:
        if late:
            return list(shop.pages_list)
        late.append(asyncio.Event())
        await late[0].wait()
        return as_before

    monkeypatch.setattr(shop, "overviews", read_early_answer_late)
    opened.refresh_pages()
    qtbot.waitUntil(lambda: bool(late))
    opened.start_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("sync_started")))
    since = len(heard.messages)
    late[0].set()
    qtbot.waitUntil(lambda: any(name == "pages_changed" for name, _ in heard.messages[since:]))
    states = [message.pages[0].state for name, message in heard.messages[since:] if name == "pages_changed"]
    assert all(state.is_running for state in states)


# --- progress --------------------------------------------------------------------------------------


def test_ten_pictures_a_second_are_enough() -> None:
    assert bridge_module.PROGRESS_MS >= 100


def test_a_hundred_thousand_reports_between_two_ticks_become_one_message(
        opened: Bridge, heard: Heard, run_job: SyncJob) -> None:
    tick(opened)
    before = len(heard.all("page_changed"))
    for created in range(100_000):
        opened._gate.put(snapshot(run_job, created))
    tick(opened)
    assert len(heard.all("page_changed")) == before + 1
    assert heard.last("page_changed").job.counts.created == 99_999
    tick(opened)
    assert len(heard.all("page_changed")) == before + 1


def test_reports_under_full_load_leave_the_window_its_turns(
        qtbot: QtBot, opened: Bridge, heard: Heard, run_job: SyncJob) -> None:
    """A flood of reports, while the loop runs for real: never more messages than ticks."""
    flood = QTimer(interval=0)
    sent = [0]

    def pour() -> None:
        for _ in range(200):
            sent[0] += 1
            opened._gate.put(snapshot(run_job, sent[0]))

    flood.timeout.connect(pour)
    ticks = [0]

    def count() -> None:
        ticks[0] += 1

    opened._progress_timer.timeout.connect(count)
    before = len(heard.all("page_changed"))
    flood.start()
    qtbot.waitUntil(lambda: ticks[0] >= 5)
    flood.stop()
    assert sent[0] > 1_000
    assert len(heard.all("page_changed")) - before <= ticks[0]


def test_reports_of_an_ended_or_another_run_are_dropped(
        qtbot: QtBot, opened: Bridge, heard: Heard, run_job: SyncJob) -> None:
    other = replace(run_job, id="job-of-yesterday")
    opened._gate.put(snapshot(other, 5))
    tick(opened)
    assert heard.all("page_changed") == []
    opened.stop_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("sync_ended")))
    opened._gate.put(snapshot(run_job, 6))  # the last report arrives after the end
    tick(opened)
    assert heard.all("page_changed") == []
    opened._gate.put(snapshot(run_job, 6, "a Page that is gone"))
    tick(opened)
    assert heard.all("page_changed") == []


def test_the_progress_timer_rests_when_nothing_runs(
        qtbot: QtBot, opened: Bridge, heard: Heard, run_job: SyncJob) -> None:
    assert opened._progress_timer.isActive()
    opened.stop_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("sync_ended")))
    assert not opened._progress_timer.isActive()


# --- faults ----------------------------------------------------------------------------------------


def test_a_known_error_names_the_command_and_the_page(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication) -> None:
    shop.errors["start"] = StoreReadOnly("The disk says no.")
    opened.start_sync("page-1")
    qtbot.waitUntil(lambda: bool(heard.all("command_failed")))
    failed = heard.last("command_failed")
    assert (failed.command, failed.page_id, failed.error.code) == ("start_sync", "page-1", "database_read_only")


def test_a_bug_reaches_the_crash_reporter_and_the_next_request_works(
        qtbot: QtBot, opened: Bridge, heard: Heard) -> None:
    async def broken(_: Any) -> None:
        raise ZeroDivisionError("ours")

    with qtbot.capture_exceptions() as bugs:
        opened.ask("broken", broken)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    opened.read_history()
    qtbot.waitUntil(lambda: bool(heard.all("history_read")))


def test_pages_that_cannot_be_read_are_asked_for_again(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication) -> None:
    shop.errors["overviews"] = StoreLocked("Another program holds it.")
    opened.refresh_pages()
    qtbot.waitUntil(lambda: bool(heard.all("command_failed")))
    del shop.errors["overviews"]
    shop.pages_list = []
    opened.refresh_pages()
    qtbot.waitUntil(lambda: heard.last("pages_changed").pages == ())


def test_pages_are_not_asked_for_twice_at_once(opened: Bridge, shop: FakeApplication) -> None:
    asked = len(opened._pending)
    for _ in range(5):
        opened.refresh_pages()
    assert len(opened._pending) == asked + 1


def test_a_dropped_request_is_cancelled_and_never_answered(
        qtbot: QtBot, opened: Bridge, engine: InlineEngine) -> None:
    answers: list[object] = []

    async def slow(_: Any) -> int:
        return 1

    ticket = opened.ask("slow", slow, answers.append)
    opened.drop(ticket)
    opened.drop(ticket)
    qtbot.waitUntil(lambda: not engine._jobs)
    assert answers == []


@pytest.mark.parametrize("fails", [False, True])
def test_an_answer_for_somebody_who_is_gone_is_dropped(
        qtbot: QtBot, opened: Bridge, engine: InlineEngine, fails: bool) -> None:
    async def slow(_: Any) -> int:
        if fails:
            raise StoreLocked("Another program holds it.")
        return 1

    asker = Asker()
    opened.ask("slow", slow, functools.partial(asker.hear, "value"), asker.hear)
    asker.deleteLater()
    QCoreApplication.sendPostedEvents(asker, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not engine._jobs)  # an exception here would fail the test


def test_after_closing_nothing_is_heard_any_more(
        qtbot: QtBot, opened: Bridge, engine: InlineEngine, heard: Heard) -> None:
    opened.read_history()
    opened.close()
    qtbot.waitUntil(lambda: not engine._jobs)
    assert heard.all("history_read") == []
    assert not opened._poll_timer.isActive()


# --- other requests --------------------------------------------------------------------------------


@pytest.mark.parametrize(("ask", "signal", "call"), [
    (lambda one: one.check_sign_in("page-1"), "sign_in_checked", "check"),
    (lambda one: one.read_history(), "history_read", None),
    (lambda one: one.export_contacts(ContactFilter(), "out.csv"), "file_written", "export_csv"),
    (lambda one: one.export_job("job-1", "out.json", "json"), "file_written", "export_job"),
])
def test_each_request_has_its_answer(qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication,
                                     ask: Callable[[Bridge], None], signal: str, call: str | None) -> None:
    ask(opened)
    qtbot.waitUntil(lambda: bool(heard.all(signal)))
    assert call is None or call in [name for name, _ in shop.calls]


@pytest.mark.parametrize("keep", [True, False])
def test_a_removed_page_leaves_the_list(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication, keep: bool) -> None:
    opened.remove_page("page-1", keep_data=keep)
    qtbot.waitUntil(lambda: heard.last("pages_changed").pages == ())
    assert ("remove", ("page-1", keep)) in shop.calls


def test_only_failures_are_retried_in_a_job_of_their_own(
        qtbot: QtBot, opened: Bridge, heard: Heard, shop: FakeApplication) -> None:
    done = finished(job("page-1", JobStatus.COMPLETED), created=3, failed=1)
    shop.pages_list = [replace(shop.pages_list[0], job=done)]
    opened.retry_sync("page-1", done.id)
    qtbot.waitUntil(lambda: bool(heard.all("sync_started")))
    assert ("retry", done.id) in shop.calls
    assert heard.last("sync_started").job_id != done.id


def test_time_does_not_stand_still_for_a_lease(
        opened: Bridge, heard: Heard, clock: StillClock, shop: FakeApplication, qtbot: QtBot) -> None:
    shop.pages_list = [replace(shop.pages_list[0], job=job("page-1", JobStatus.IN_PROGRESS))]
    opened.refresh_pages()
    qtbot.waitUntil(lambda: heard.last("pages_changed").pages[0].state is PageState.SYNCING)
    clock.advance(60)  # nobody renews it
    facts = opened.page("page-1")
    assert facts is not None and facts.state is PageState.INTERRUPTED
