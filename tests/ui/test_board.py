"""The board: columns with counts and ages, moves by mouse and by key, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.ui.board.column import MIME
from fbsync_desktop.ui.main_window import MainWindow
from tests.ui.fake_application import FakeApplication, InlineEngine
from tests.ui.fake_judging import review_case
from tests.ui.samples import SIX_PAGES, contact_rows


def show_board(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    application.pages_list = [facts.overview for facts in SIX_PAGES[:3]]
    application.rows = contact_rows(21)
    engine.open()
    qtbot.waitUntil(lambda: window.board.page.count() == 4)
    window.show_view("board")
    qtbot.waitUntil(lambda: bool(window.board.columns.columns))


def test_columns_say_how_many_and_for_how_long(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    first = window.board.columns.columns["sales-0"]
    assert (first.name.text(), first.count.text(), first.age.text()) == ("New Lead", "93", "2 days each")
    assert first.more.text() == "Show all 93"
    assert list(window.board.columns.folded) == ["sales-5", "sales-6"]


def test_a_stage_with_more_contacts_than_cards_leads_to_all_of_them(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    window.board.columns.columns["sales-0"].more.click()
    assert window.shown_view == "contacts"
    assert window.contacts.filters.stage_chip.text() == "Stage: New Lead"
    assert (window.contacts.wanted.stage_id, window.contacts.wanted.page_id) == ("sales-0", None)
    window.show_view("board")
    window.board.page.setCurrentIndex(1)
    window.board.columns.columns["sales-0"].more.click()
    assert window.contacts.wanted.page_id == window.board.page.key


def test_alt_and_arrow_move_the_chosen_contact_and_the_toast_takes_it_back(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    cards = window.board.columns.columns["sales-1"].list
    cards.choose(0)
    cards.setFocus()
    chosen = cards.chosen_ids
    qtbot.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: ("move", (tuple(chosen), "sales-2")) in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "Moved to Qualified")
    window.toast._button.click()
    qtbot.waitUntil(lambda: ("undo", "move-1") in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "Taken back: 1 contact moved to Qualified")


def test_arrows_go_from_column_to_column(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    columns = window.board.columns.columns
    window.activateWindow()
    columns["sales-0"].list.setFocus()
    columns["sales-0"].list.choose(1)
    qtbot.waitUntil(columns["sales-0"].list.hasFocus)
    qtbot.keyClick(columns["sales-0"].list, Qt.Key.Key_Right)
    assert columns["sales-1"].list.hasFocus()
    assert columns["sales-1"].list.currentIndex().row() == 1


def test_what_is_dropped_on_a_stage_goes_there(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    columns = window.board.columns
    source = columns.columns["sales-0"].list
    data = source.cards.mimeData([source.cards.index(0), source.cards.index(2)])
    assert data.hasFormat(MIME)
    columns.folded["sales-5"].dropEvent(dropped(data))
    qtbot.waitUntil(lambda: ("move", (("contact-0", "contact-14"), "sales-5")) in application.calls)
    qtbot.waitUntil(lambda: window.toast.text == "Moved 2 contacts to Closed Won")
    columns.columns["sales-3"].list.dropEvent(dropped(data))
    qtbot.waitUntil(lambda: ("move", (("contact-0", "contact-14"), "sales-3")) in application.calls)


def dropped(data: QMimeData) -> QDropEvent:
    return QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)


def test_a_closed_stage_unfolds_with_a_click(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    window.board.columns.folded["sales-5"].click()
    assert "sales-5" in window.board.columns.columns


def test_enter_opens_the_contact(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    cards = window.board.columns.columns["sales-0"].list
    cards.choose(0)
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert window.shown_view == "contacts"
    assert window.contacts.chosen_id == "contact-0"


def test_ctrl_z_takes_back_the_newest_move_of_anybody(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    window.actions_.undo.trigger()
    qtbot.waitUntil(lambda: ("undo", "move-1") in application.calls)


def test_a_card_to_check_says_so_aloud(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    show_board(qtbot, window, engine, application)
    cards = window.board.columns.columns["sales-2"].list.cards
    spoken = cards.data(cards.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "佐藤 花子, Wants to know about cake number 2, score 74, to check, 38 % sure"


def test_without_a_pipeline_the_board_leads_to_making_one(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    application.pages_list = [SIX_PAGES[0].overview]
    application.pipelines.made.clear()
    engine.open()
    window.show_view("board")
    qtbot.waitUntil(window.board.empty.isVisible)
    window.board.empty.button.click()
    assert window.shown_view == "settings"
    assert window.settings.shown_page == "pipelines"


def test_a_pipeline_with_nobody_in_it_says_how_contacts_get_there(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    application.pages_list = [SIX_PAGES[0].overview]
    engine.open()
    window.show_view("board")
    qtbot.waitUntil(window.board.nobody.isVisible)
    window.board.nobody.button.click()
    assert window.shown_view == "pages"
    application.rows = contact_rows(1)
    window.show_view("board")
    qtbot.waitUntil(window.board.columns.isVisible)


def test_a_board_that_cannot_be_read_says_why(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    application.errors["pipelines"] = UsageError("The database does not answer.", action="Try again later.")
    application.pages_list = [SIX_PAGES[0].overview]
    engine.open()
    window.show_view("board")
    qtbot.waitUntil(lambda: window.board.trouble.label.text() == "The database does not answer. Try again later.")


def test_the_sidebar_counts_what_is_to_be_checked(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    stage = application.pipelines.made[0].stages[1]
    application.pipelines.cases = [review_case(row, stage) for row in contact_rows(3)]
    show_board(qtbot, window, engine, application)
    qtbot.waitUntil(lambda: window.board.segments.buttons["review"].text() == "Review  3")
    window.board.segments.buttons["review"].click()
    qtbot.waitUntil(lambda: window.board.review.title.text() == "3 to check")
    qtbot.keyClick(window.board.review.queue, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.board.segments.buttons["review"].text() == "Review  2")
