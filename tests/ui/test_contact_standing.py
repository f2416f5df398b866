"""The contact pane: stage, score with reasons, who judged, the messages it rests on, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.placement import STAGE_REMOVED
from fbsync_desktop.ui.contacts.model import Column
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.text.placing import event_note, event_title
from tests.ui.conftest import labels_of
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine
from tests.ui.fake_judging import event
from tests.ui.samples import SIX_PAGES, contact_rows, transcript

JUDGED = {
    "pipelineId": "sales", "stageId": "sales-4", "stageEnteredAt": NOW - timedelta(days=1), "leadScore": 82,
    "aiContext": "Wants 60 dessert cups on Saturday.", "aiConfidence": 88,
    "aiReasoning": "Named product, amount and date. Asks how to pay.", "aiEvidence": ["m-2", "m-5"],
    "aiEngine": "gemini", "aiContextUpdatedAt": NOW}


@pytest.fixture
def shows(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication,
          ) -> Callable[[dict[str, object]], MainWindow]:
    def show(columns: dict[str, object]) -> MainWindow:
        application.pages_list = [SIX_PAGES[0].overview]
        application.rows, application.messages = contact_rows(3), transcript()
        application.columns = {"contact-0": columns}
        application.pipelines.events = [event(0, "Qualified", "Negotiating"),
                                        event(2, "New Lead", "Qualified", confidence=74),
                                        event(9, None, "New Lead", by_ai=False)]
        engine.open()
        window.show_contact(application.rows[0])
        qtbot.waitUntil(lambda: bool(window.contacts.pane.history.steps))
        return window

    return show


def test_the_score_stands_with_its_reasons_and_who_judged(shows: Callable[..., MainWindow]) -> None:
    pane = shows(JUDGED).contacts.pane
    assert pane.score.isVisible()
    assert pane.score.ring.accessibleName() == "Score 82 of 100"
    assert {"Gemini, 88 % sure", "Named product, amount and date.", "Asks how to pay.",
            "Wants 60 dessert cups on Saturday.", "decided the score"} <= set(labels_of(pane))


def test_without_ai_it_says_so(shows: Callable[..., MainWindow]) -> None:
    pane = shows({**JUDGED, "aiEngine": "heuristic", "aiConfidence": 40}).contacts.pane
    assert "Without AI, 40 % sure" in labels_of(pane)


def test_a_contact_nobody_judged_has_no_score(shows: Callable[..., MainWindow]) -> None:
    pane = shows({"aiProblem": "There is no AI key that Google accepts."}).contacts.pane
    assert not pane.score.isVisible()
    assert not pane.decided.isVisible()
    assert pane.problem.text() == "There is no AI key that Google accepts."


def test_the_messages_it_rests_on_are_marked_in_the_conversation(shows: Callable[..., MainWindow]) -> None:
    model = shows(JUDGED).contacts.pane.transcript.model()
    spoken = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert sum(line.endswith("This message decided.") for line in spoken) == 2


def test_the_history_says_who_moved_and_offers_the_newest_to_be_undone(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    pane = shows(JUDGED).contacts.pane
    assert {"Qualified → Negotiating", "Moved by AI, 88 % sure", "New Lead → Qualified", "Moved by AI, 74 % sure",
            "Placed in New Lead", "Moved by hand"} <= set(labels_of(pane.history))
    assert [step.undo.isVisible() for step in pane.history.steps] == [True, False, False]
    pane.history.steps[0].undo.click()
    qtbot.waitUntil(lambda: ("undo", "move-0") in application.calls)


def test_another_stage_is_chosen_and_undone_from_the_toast(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    window = shows(JUDGED)
    choice = window.contacts.pane.stage.choice
    assert choice.currentText() == "Negotiating"
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    qtbot.waitUntil(lambda: ("move", (("contact-0",), "sales-2")) in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "Moved to Qualified")


def test_a_contact_can_be_taken_out_of_its_pipeline(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    window = shows(JUDGED)
    choice = window.contacts.pane.stage.choice
    assert choice.itemText(choice.count() - 1) == "Take out of Sales Pipeline"
    choice.setCurrentIndex(choice.count() - 1)
    choice.activated.emit(choice.count() - 1)
    qtbot.waitUntil(lambda: ("move", (("contact-0",), None)) in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "Taken out of the pipeline")


def test_a_contact_in_no_pipeline_can_be_put_into_any(qtbot: QtBot, shows: Callable[..., MainWindow]) -> None:
    choice = shows({}).contacts.pane.stage.choice
    qtbot.waitUntil(lambda: choice.count() == 13)
    assert choice.currentText() == "In no pipeline"
    assert choice.itemText(0) == "Sales Pipeline: New Lead"


def test_one_conversation_is_judged_again_on_demand(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    window = shows(JUDGED)
    window.contacts.pane.judge.click()
    qtbot.waitUntil(lambda: ("judge", "contact-0") in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "1 analysed")


def test_analyse_now_shows_the_forecast_first(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    from fbsync_desktop.ui.forecast import ForecastDialog

    window = shows(JUDGED)
    window.actions_.analyse.trigger()
    dialog = window.findChild(ForecastDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.start.isEnabled)
    assert dialog.first.text() == "About 2,341 conversations"
    assert dialog.second.text() == "Rules judge them on this computer; nothing is sent to Google."
    assert dialog.keys.text() == "There is no AI key: simple rules judge, less surely."
    assert not [name for name, _ in application.calls if name == "analyze_now"]
    dialog.start.click()
    qtbot.waitUntil(lambda: ("analyze_now", None) in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "14 analysed · 3 without AI · 212 waiting")


def test_the_status_line_counts_keys_and_what_waits(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    from tests.ui.fake_judging import eight_keys

    application.analysis.keys, application.analysis.due, application.analysis.waiting = eight_keys(), 200, 12
    window = shows(JUDGED)
    qtbot.waitUntil(lambda: window.status.ai.text() == "AI: 5 of 8 keys ready")
    assert window.status.left.text() == "212 waiting for analysis"


def test_the_list_shows_stage_and_score_and_can_be_narrowed_to_them(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    rows = contact_rows(4)
    application.pages_list = [SIX_PAGES[0].overview]
    application.rows = [replace(rows[0], stage_id="sales-4", score=82), replace(rows[1], stage_id="sales-2", score=61),
                        replace(rows[2], stage_id="sales-2", score=44), rows[3]]
    engine.open()
    view = window.contacts
    window.show_view("contacts")
    qtbot.waitUntil(lambda: view.model.rowCount() == 4 and view.model.row_at(0) is not None)
    shown = [[str(view.model.data(view.model.index(row, column))) for column in (Column.STAGE, Column.SCORE)]
             for row in range(4)]
    assert shown == [["Negotiating", "82"], ["Qualified", "61"], ["Qualified", "44"], ["", ""]]
    assert not view.table.isColumnHidden(Column.STAGE)
    view.filters.choose_stage("sales-2")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    assert view.filters.stage_chip.text() == "Stage: Qualified"
    view.filters.choose_score(60)
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    assert view.filters.score_chip.text() == "Score: 60 or more"
    view.clear_filters()
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)
    view.filters._fill_menu()
    menus = [action.menu().title() for action in view.filters._menu.actions() if action.menu() is not None]
    assert menus == ["Sales Pipeline", "Customer Support", "Score"]


def test_the_open_pane_follows_a_change_and_keeps_its_place(
        qtbot: QtBot, shows: Callable[..., MainWindow], application: FakeApplication) -> None:
    many = [replace(message, id=f"{message.id}-{turn}") for turn in range(12) for message in transcript()]
    window = shows({})
    pane = window.contacts.pane
    application.messages = many
    window.contacts.reshow()
    qtbot.waitUntil(lambda: pane.transcript.verticalScrollBar().maximum() > 200)
    pane.transcript.verticalScrollBar().setValue(120)
    application.columns = {"contact-0": JUDGED}
    application.messages = [*many, replace(many[-1], id="m-new", text="And one more thing.")]
    window.contacts.note_change()
    qtbot.waitUntil(pane.score.isVisible)
    assert pane.stage.choice.isVisible()
    assert pane.transcript.model().data(
        pane.transcript.model().index(pane.transcript.model().rowCount() - 1, 0)) == "And one more thing."
    assert pane.transcript.verticalScrollBar().value() == 120


def test_a_move_because_a_stage_went_away_says_so_and_blames_nobody() -> None:
    moved = replace(event(0, None, "Qualified", by_ai=False), description="The stage Contacted was removed.",
                    metadata={"cause": STAGE_REMOVED})
    assert (event_title(moved), event_note(moved)) == ("Placed in Qualified", "The stage Contacted was removed.")
