"""The review queue: one key each to confirm, move, put off and take back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.placement import ReviewReason
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.ui.review.desk import ReviewDesk
from fbsync_desktop.ui.theme import Theme
from tests.ui.conftest import labels_of
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock
from tests.ui.fake_judging import review_case
from tests.ui.samples import contact_rows, transcript


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, clock: StillClock, bridge: Bridge, engine: InlineEngine,
         application: FakeApplication) -> Iterator[ReviewDesk]:
    stages = application.pipelines.made[0].stages
    application.messages = transcript()
    rows = contact_rows(4)
    application.pipelines.cases = [
        replace(review_case(rows[0], stages[1]), evidence=(application.messages[2],)),
        review_case(rows[1], stages[0], 41), review_case(rows[2], stages[4], 33),
        replace(review_case(rows[3], stages[2], 38, ReviewReason.SUSPICIOUS), stage=None)]
    feed = PlacingFeed(bridge)
    made = ReviewDesk(theme, clock, feed)
    made.set_pages({"page-1": "Sample Bakery"})
    made.setMinimumSize(1024, 640)
    engine.open()
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: made.model.rowCount() == 4 and len(made.choices.choices) == 7)
    yield made
    made.deleteLater()
    feed.deleteLater()


def press(qtbot: QtBot, desk: ReviewDesk, key: Qt.Key,
          modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(desk.queue, key, modifier)


def at(desk: ReviewDesk) -> int:
    return desk.queue.currentIndex().row()


def test_the_first_case_is_shown_with_reason_confidence_and_judge(desk: ReviewDesk) -> None:
    words = labels_of(desk)
    assert {"4 to check", "Proposed: Contacted", "52 % sure", "1 of 4", "Confirm Contacted"} <= set(words)
    assert "Names a wedding cake, but no date or size.\nThe score says Qualified, the words Contacted." in words
    assert "Gemini · today 13:12" in words
    assert desk.choices.chosen is not None
    assert desk.choices.chosen.name == "Contacted"


def test_the_messages_that_decided_are_marked(qtbot: QtBot, desk: ReviewDesk) -> None:
    model = desk.case.transcript.model()
    qtbot.waitUntil(lambda: model.rowCount() > 5)
    spoken = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert [line for line in spoken if line.endswith("This message decided.")] == [
        "Customer, 12:52: Perfect. Can you do 60 cups and deliver on Saturday?. This message decided."]


def test_enter_confirms_and_goes_on(qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    press(qtbot, desk, Qt.Key.Key_Return)
    assert at(desk) == 1
    qtbot.waitUntil(lambda: bool(desk.model.rows[0].undo))
    assert ("confirm", ("contact-0",)) in application.calls
    assert desk.model.rows[0].decided == "Confirmed as Contacted"
    assert desk.title.text() == "3 to check"


def test_a_number_moves_and_goes_on(qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    press(qtbot, desk, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: ("move", (("contact-0",), "sales-4")) in application.calls)
    assert desk.model.rows[0].decided == "Moved to Negotiating"
    assert at(desk) == 1


def test_a_contact_that_was_not_placed_is_moved_when_confirmed(
        qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    desk.queue.setCurrentIndex(desk.model.index(3))
    assert "Suspicious text" in labels_of(desk.case)
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("move", (("contact-3",), "sales-2")) in application.calls)


def test_later_goes_on_and_comes_back_round(qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    for expected in (1, 2, 3, 0):
        press(qtbot, desk, Qt.Key.Key_L)
        assert at(desk) == expected
    assert desk.model.open == 4
    assert not [name for name, _ in application.calls if name in ("move", "confirm")]


def test_undo_takes_the_newest_decision_back(qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    press(qtbot, desk, Qt.Key.Key_Return)
    press(qtbot, desk, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: bool(desk.model.rows[1].undo))
    press(qtbot, desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ("undo", "move-2") in application.calls)
    qtbot.waitUntil(lambda: not desk.model.rows[1].decided)
    assert desk.model.rows[0].decided
    assert at(desk) == 1
    assert desk.title.text() == "3 to check"


def test_a_case_that_comes_back_after_the_queue_was_read_anew_is_read_again(
        qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.model.rows[0].undo))
    press(qtbot, desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    back, application.pipelines.cases = application.pipelines.cases, application.pipelines.cases[1:]
    desk.model.show_cases(tuple(application.pipelines.cases))  # what was read before the decision was taken back
    application.pipelines.cases = back
    qtbot.waitUntil(lambda: desk.model.rowCount() == 4)
    assert desk.model.open == 4


def test_a_click_on_undo_takes_that_decision_back(qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.model.rows[0].undo))
    rect = desk.queue.visualRect(desk.model.index(0))
    where = rect.center() + QPoint(rect.width() // 2 - 20, 0)
    qtbot.mouseClick(desk.queue.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: ("undo", "move-1") in application.calls)


def test_a_decision_that_fails_is_open_again_and_says_why(
        qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    application.errors["confirm"] = UsageError("This contact is gone.")
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.trouble.text() == "This contact is gone.")
    assert desk.model.open == 4


def test_arrows_choose_a_stage_once_the_list_has_no_focus(qtbot: QtBot, desk: ReviewDesk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_Down)
    assert desk.choices.chosen is not None
    assert desk.choices.chosen.name == "Qualified"
    assert desk.choices.confirm.text() == "Move to Qualified"


def test_an_empty_queue_is_a_success(qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    application.pipelines.cases = []
    desk.enter()
    qtbot.waitUntil(desk.empty.isVisible)
    assert desk.empty.title.text() == "Nothing to check"


def test_a_queue_that_cannot_be_read_does_not_look_empty(
        qtbot: QtBot, desk: ReviewDesk, application: FakeApplication) -> None:
    application.errors["review"] = UsageError("The database does not answer.")
    desk.enter()
    qtbot.waitUntil(lambda: desk.trouble.text() == "The database does not answer.")
    assert not desk.empty.isVisible()
