"""What the window does by itself while nobody clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import StoreLocked
from fbsync_desktop.domain.job import JobStatus, SyncJob, Trigger
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import SyncStarted
from fbsync_desktop.runtime.rounds import Rounds
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine
from tests.ui.samples import page


@pytest.fixture
def rounds(qtbot: QtBot, bridge: Bridge, engine: InlineEngine, application: FakeApplication) -> Rounds:
    application.pages_list = [PageOverview(page(1, "Sample Bakery"))]
    made = Rounds(bridge, QObject(bridge))
    engine.open()
    qtbot.waitUntil(lambda: bool(bridge.pages()) and bridge.application_ready is not None)
    return made


def due_job(application: FakeApplication) -> SyncJob:
    return SyncJob("job-due", application.pages_list[0].page.id, JobStatus.PENDING, trigger=Trigger.SCHEDULE,
                   created_at=NOW)


def make(qtbot: QtBot, rounds: Rounds) -> int:
    with qtbot.waitSignal(rounds.ended) as ended:
        rounds.make()
    assert ended.args is not None
    return int(ended.args[0])


def test_a_page_that_is_due_is_synced_without_a_notice(qtbot: QtBot, rounds: Rounds, bridge: Bridge,
                                                       application: FakeApplication) -> None:
    said: list[SyncStarted] = []
    bridge.sync_started.connect(said.append)
    application.due = [due_job(application)]
    assert make(qtbot, rounds) == 1
    qtbot.waitUntil(lambda: ("run", "job-due") in application.calls)
    assert bridge.pages()[0].state.is_running and said == []
    assert ("tidy", None) in application.calls


def test_what_runs_here_already_is_not_run_twice(qtbot: QtBot, rounds: Rounds, application: FakeApplication) -> None:
    application.due = [due_job(application)]
    assert make(qtbot, rounds) == 1
    application.to_resume = [due_job(application)]
    assert make(qtbot, rounds) == 0
    assert application.calls.count(("run", "job-due")) == 1


def test_a_database_that_does_not_answer_is_asked_again_in_the_next_round(
        qtbot: QtBot, rounds: Rounds, application: FakeApplication) -> None:
    application.errors["tidy"] = StoreLocked("Busy.")
    rounds.make()
    qtbot.waitUntil(lambda: ("tidy", None) in application.calls)
    del application.errors["tidy"]
    application.due = [due_job(application)]
    qtbot.waitUntil(lambda: not rounds._is_under_way)
    assert make(qtbot, rounds) == 1
