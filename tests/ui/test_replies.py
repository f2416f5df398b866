"""Needs reply: who wrote last, the best chance and the longest wait first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.replies.view import INBOX
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine
from tests.ui.fake_judging import event
from tests.ui.samples import SIX_PAGES, contact_rows, transcript


def show(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    rows = contact_rows(3)
    application.pages_list = [facts.overview for facts in SIX_PAGES[:2]]
    application.messages = transcript()
    application.rows = [replace(rows[0], stage_id="sales-4", score=82),
                        replace(rows[1], last_interaction=NOW - timedelta(days=1)), rows[2]]
    application.columns = {"contact-0": {"aiWaitsFor": "how to pay"}}
    application.pipelines.events = [event(0, None, "Negotiating")]
    engine.open()
    window.show_view("replies")
    qtbot.waitUntil(lambda: window.judging.replies.model.rowCount() == 2)


def test_only_those_who_wait_are_listed_with_what_for_and_how_long(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    view = window.judging.replies
    spoken = [view.model.data(view.model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == [
        "Marisol Quintanar, How can I pay? I'm at 14 Mango St., San Isidro, Waits for: how to pay, 24 min",
        "أمينة الحداد, هل يمكنني الدفع عند الاستلام؟, 1 d"]
    assert view.summary.text() == "2 customers wrote last. The longest has waited 1 d."
    qtbot.waitUntil(lambda: view.model.stage_of(view.model.rows[0]) == "Negotiating")
    heights = [view.list.visualRect(view.model.index(row)).height() for row in range(2)]
    assert heights == [78, 58]  # without a reason the third line is left out


def test_the_sidebar_counts_them(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    assert "2" in window.sidebar.buttons["replies"].accessibleName()


def test_a_contact_opens_beside_the_list_and_closes_again(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    view = window.judging.replies
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.pane.transcript.model().rowCount() > 0)
    assert view.pane.name.text() == "Marisol Quintanar"
    view.pane.history.steps[0].undo.click()
    qtbot.waitUntil(lambda: ("undo", "move-0") in application.calls)
    view.pane.close_button.click()
    assert not view.pane.isVisible()


def test_whoever_has_an_answer_leaves_the_list_and_the_pane(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    view = window.judging.replies
    view.list.setCurrentIndex(view.model.index(0))
    application.rows[0] = replace(application.rows[0], waiting=False)
    view.enter()
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    assert not view.pane.isVisible()


def test_enter_opens_the_inbox(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication,
                               ) -> None:
    opened: list[QUrl] = []
    show(qtbot, window, engine, application)
    view = window.judging.replies
    view.open_address = lambda address: opened.append(address) is None
    view.list.setCurrentIndex(view.model.index(0))
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert opened == [QUrl(INBOX)]


def test_without_a_browser_the_address_of_the_inbox_is_told(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    view = window.judging.replies
    view.open_address = lambda _: False
    with qtbot.waitSignal(view.said) as said:
        view.answer.click()
    assert INBOX in said.args[0]


def test_a_list_that_is_not_whole_says_so_and_knows_the_longest_wait_of_all(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    many = replace(contact_rows(1)[0], last_interaction=NOW - timedelta(hours=1))
    application.rows = [replace(many, id=f"many-{place}") for place in range(200)]
    application.rows.append(replace(many, id="oldest", last_interaction=NOW - timedelta(days=4)))
    view = window.judging.replies
    view.enter()
    qtbot.waitUntil(lambda: view.model.rowCount() == 200)
    assert view.summary.text() == ("201 customers wrote last. The longest has waited 4 d. "
                                   "Here are the 200 with the highest scores.")


def test_nobody_waiting_is_a_success_and_trouble_is_not(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show(qtbot, window, engine, application)
    view = window.judging.replies
    application.errors["waiting"] = UsageError("The database does not answer.")
    view.enter()
    qtbot.waitUntil(lambda: view.trouble.isVisible())
    del application.errors["waiting"]
    application.rows = []
    view.trouble.action.click()
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.title.text() == "Everyone has your answer"
