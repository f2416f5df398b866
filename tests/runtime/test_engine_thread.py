"""The engine's thread: opens, answers, cancels, ends."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from typing import Any

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import StoreReadOnly
from fbsync_desktop.runtime import engine_thread
from fbsync_desktop.runtime.engine_thread import Answer, EngineThread, Opened
from tests.ui.fake_application import FakeApplication

FULL = os.environ.get("FBSYNC_FULL") == "1"
CYCLES = 1_000 if FULL else 150
EMITS = 2_000
"""PySide6 6.12.0 ends CPython 3.11 after some 600."""


class Listener(QObject):
    """Hears the engine where a window would: on the main thread."""

    def __init__(self, engine: EngineThread) -> None:
        super().__init__()
        self.opened: list[Opened] = []
        self.answers: dict[int, Answer] = {}
        self.threads: set[threading.Thread] = set()
        engine.opened.connect(self.on_opened)
        engine.answered.connect(self.on_answered)

    @Slot(object)
    def on_opened(self, opened: Opened) -> None:
        self.opened.append(opened)
        self.threads.add(threading.current_thread())

    @Slot(object)
    def on_answered(self, answer: Answer) -> None:
        self.answers[answer.ticket] = answer
        self.threads.add(threading.current_thread())


class Opener:
    """Opens the fake application; fails as often as it is told to."""

    def __init__(self, application: FakeApplication) -> None:
        self.application = application
        self.failures: list[Exception] = []
        self.gate: asyncio.Event | None = None
        self.thread: threading.Thread | None = None
        self.former: Any = None

    async def __call__(self, former: Any) -> Any:
        self.thread, self.former = threading.current_thread(), former
        if self.gate is not None:
            await self.gate.wait()
        if self.failures:
            raise self.failures.pop(0)
        return self.application


@pytest.fixture
def opener(application: FakeApplication) -> Opener:
    return Opener(application)


@pytest.fixture
def engine(qtbot: QtBot, opener: Opener) -> Iterator[EngineThread]:  # type: ignore[override]
    made = EngineThread(opener)
    yield made
    made.request_stop()
    assert made.wait(10_000)
    made.deleteLater()


@pytest.fixture
def heard(engine: EngineThread) -> Iterator[Listener]:
    listener = Listener(engine)
    yield listener
    listener.deleteLater()


def test_it_opens_on_its_own_thread_and_tells_the_main_thread(
        qtbot: QtBot, engine: EngineThread, opener: Opener, heard: Listener) -> None:
    engine.start()
    qtbot.waitUntil(lambda: bool(heard.opened))
    assert heard.opened == [Opened(opener.application)]  # type: ignore[arg-type]
    assert opener.thread is not threading.main_thread()
    assert heard.threads == {threading.main_thread()}


def test_jobs_submitted_before_it_is_open_are_answered_once_it_is(
        qtbot: QtBot, engine: EngineThread, heard: Listener) -> None:
    async def job(app: Any) -> str:
        return f"done by {type(app).__name__}"

    ticket = engine.submit(job)
    engine.start()
    qtbot.waitUntil(lambda: ticket in heard.answers)
    assert heard.answers[ticket] == Answer(ticket, "done by FakeApplication")


def test_known_errors_and_bugs_come_back_as_answers(qtbot: QtBot, engine: EngineThread, heard: Listener) -> None:
    errors: list[Exception] = [StoreReadOnly("The disk says no."), ZeroDivisionError("ours")]

    def failing(error: Exception) -> Any:
        async def job(_: Any) -> None:
            raise error
        return job

    engine.start()
    tickets = [engine.submit(failing(error)) for error in errors]
    qtbot.waitUntil(lambda: len(heard.answers) == len(errors))
    assert [heard.answers[ticket].error for ticket in tickets] == errors


def test_a_cancelled_job_says_so_and_cleans_up(qtbot: QtBot, engine: EngineThread, heard: Listener) -> None:
    started, cleaned = threading.Event(), threading.Event()

    async def forever(_: Any) -> None:
        try:
            started.set()
            await asyncio.Event().wait()
        finally:
            cleaned.set()

    engine.start()
    ticket = engine.submit(forever)
    qtbot.waitUntil(started.is_set)
    engine.cancel(ticket)
    qtbot.waitUntil(lambda: ticket in heard.answers)
    assert heard.answers[ticket] == Answer(ticket, cancelled=True)
    assert cleaned.is_set()


def test_cancelling_what_is_not_there_changes_nothing(qtbot: QtBot, engine: EngineThread, heard: Listener) -> None:
    async def job(_: Any) -> int:
        return 1

    engine.start()
    ticket = engine.submit(job)
    qtbot.waitUntil(lambda: ticket in heard.answers)
    engine.cancel(ticket)
    engine.cancel(4_711)
    again = engine.submit(job)
    qtbot.waitUntil(lambda: again in heard.answers)
    assert heard.answers[again].value == 1


def test_stopping_cancels_jobs_lets_them_clean_up_and_closes_the_application(
        qtbot: QtBot, engine: EngineThread, opener: Opener, heard: Listener) -> None:
    order: list[str] = []
    started = threading.Event()

    async def forever(_: Any) -> None:
        try:
            started.set()
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            order.append(f"checkpoint, closed: {opener.application.is_closed}")

    engine.start()
    engine.submit(forever)
    qtbot.waitUntil(started.is_set)
    with qtbot.waitSignal(engine.finished, timeout=5_000):
        engine.request_stop()
    assert order == ["checkpoint, closed: False"]
    assert opener.application.is_closed


def test_a_job_that_does_not_end_is_left_behind(qtbot: QtBot, engine: EngineThread, opener: Opener,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_thread, "CANCEL_S", 0.05)
    started, release = threading.Event(), asyncio.Event()

    async def stubborn(_: Any) -> None:
        started.set()
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                asyncio.get_running_loop().call_later(0.3, release.set)

    engine.start()
    engine.submit(stubborn)
    qtbot.waitUntil(started.is_set)
    with qtbot.waitSignal(engine.finished, timeout=5_000):
        engine.request_stop()
    assert opener.application.is_closed


def test_what_cannot_be_opened_is_said_and_can_be_tried_again(
        qtbot: QtBot, engine: EngineThread, opener: Opener, heard: Listener) -> None:
    error = StoreReadOnly("The disk says no.")
    opener.failures = [error]

    async def job(_: Any) -> int:
        return 1

    ticket = engine.submit(job)
    engine.start()
    qtbot.waitUntil(lambda: len(heard.opened) == 1)
    assert heard.opened[0].error is error and ticket not in heard.answers
    engine.reopen()
    qtbot.waitUntil(lambda: ticket in heard.answers)
    assert heard.opened[1].application is not None


def test_restarting_cancels_jobs_and_opens_anew(qtbot: QtBot, engine: EngineThread, opener: Opener,
                                                heard: Listener) -> None:
    started = threading.Event()

    async def forever(_: Any) -> None:
        started.set()
        await asyncio.Event().wait()

    engine.start()
    ticket = engine.submit(forever)
    qtbot.waitUntil(started.is_set)
    former, opener.application = opener.application, FakeApplication()
    engine.restart()
    qtbot.waitUntil(lambda: len(heard.opened) == 2)
    assert heard.answers[ticket].cancelled
    assert former.is_closed and not opener.application.is_closed


def test_what_is_asked_while_the_old_application_closes_waits_for_the_new_one(
        qtbot: QtBot, engine: EngineThread, opener: Opener, heard: Listener) -> None:
    closing, tickets = threading.Event(), []

    async def name(app: Any) -> str:
        return "closed" if app.is_closed else "open"

    async def close_slowly(app: FakeApplication = opener.application) -> None:
        app.is_closed = True
        tickets.append(engine.submit(name))
        for _ in range(20):
            await asyncio.sleep(0)
        closing.set()

    opener.application.aclose = close_slowly  # type: ignore[method-assign]
    engine.start()
    qtbot.waitUntil(lambda: len(heard.opened) == 1)
    opener.application = FakeApplication()
    engine.restart()
    qtbot.waitUntil(lambda: bool(tickets) and tickets[0] in heard.answers)
    assert closing.is_set() and heard.answers[tickets[0]].value == "open"


def test_what_is_opened_anew_knows_what_was_open_before(qtbot: QtBot, engine: EngineThread, opener: Opener,
                                                        heard: Listener) -> None:
    engine.start()
    qtbot.waitUntil(lambda: len(heard.opened) == 1)
    assert opener.former is None
    opener.failures = [StoreReadOnly("The disk says no.")]
    engine.restart()
    qtbot.waitUntil(lambda: len(heard.opened) == 2)
    engine.reopen()
    qtbot.waitUntil(lambda: len(heard.opened) == 3)
    assert opener.former is opener.application


def test_it_can_be_stopped_while_it_still_opens(qtbot: QtBot, engine: EngineThread, opener: Opener) -> None:
    opener.gate = asyncio.Event()
    engine.start()
    qtbot.waitUntil(lambda: opener.thread is not None)
    with qtbot.waitSignal(engine.finished, timeout=5_000):
        engine.request_stop()


def test_it_can_be_stopped_before_it_has_a_loop(qtbot: QtBot, engine: EngineThread) -> None:
    engine.request_stop()
    with qtbot.waitSignal(engine.finished, timeout=5_000):
        engine.start()


def test_thousands_of_answers_arrive_whole(qtbot: QtBot, engine: EngineThread, heard: Listener) -> None:
    def numbered(number: int) -> Any:
        async def job(_: Any) -> int:
            return number
        return job

    engine.start()
    tickets = [engine.submit(numbered(number)) for number in range(EMITS)]
    qtbot.waitUntil(lambda: len(heard.answers) == EMITS, timeout=20_000)
    assert [heard.answers[ticket].value for ticket in tickets] == list(range(EMITS))
    assert heard.threads == {threading.main_thread()}


def test_starting_and_stopping_again_and_again_leaves_no_thread(qtbot: QtBot, application: FakeApplication) -> None:
    before = psutil.Process().num_threads()
    for _ in range(CYCLES):
        engine = EngineThread(Opener(application))
        engine.start()
        engine.request_stop()
        assert engine.wait(10_000)
        engine.deleteLater()
        QCoreApplication.sendPostedEvents(engine, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: psutil.Process().num_threads() <= before)
