"""The window's frame: views, keys, menus, names, notices, dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import StoreLocked
from fbsync_desktop.domain.job import RunMoves
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.crash import Crash
from fbsync_desktop.runtime.messages import SyncEnded
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui.dialogs import TextSheet, about_sheet, help_sheet, run_sheet
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.labels import PlainLabel
from tests.screens.stage import nameless
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock, finished
from tests.ui.new_window import new_window
from tests.ui.samples import SIX_PAGES, contact_rows, job, page_in

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, application: FakeApplication, engine: InlineEngine,
           bridge: Bridge) -> MainWindow:
    """A window with the design's six Pages and some contacts."""
    application.pages_list = [facts.overview for facts in SIX_PAGES]
    application.rows = contact_rows(30)
    engine.open()
    qtbot.waitUntil(lambda: len(window.home.cards) == 6 and bridge.application_ready is not None)
    bridge._poll_timer.stop()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot, opened: MainWindow) -> Press:
    """Press a key where the focus is."""
    def press_(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        qtbot.keyClick(QApplication.focusWidget() or opened, key, modifiers)

    return press_


# --- with the keyboard alone -------------------------------------------------------------------------


def test_tab_reaches_every_control_that_is_seen(opened: MainWindow, press: Press) -> None:
    wanted = {one for one in opened.findChildren(QWidget) if one.isVisibleTo(opened) and one.isEnabled()
              and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None}
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted)):
        press(Qt.Key.Key_Tab)
        if (focused := QApplication.focusWidget()) is not None:
            reached.add(focused)
    assert wanted
    assert [f"{type(one).__name__} {one.accessibleName()}" for one in wanted - reached] == []


def test_a_card_is_worked_with_space_and_escape(
        qtbot: QtBot, opened: MainWindow, press: Press, application: FakeApplication) -> None:
    card = opened.home.cards["page-1"]
    card.action.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.action.text() == "Stop")
    assert card.action.hasFocus()  # words change, the place and the focus do not
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card.block.state.text() == "Stopped")
    assert [name for name, _ in application.calls if name in ("start", "cancel")] == ["start", "cancel"]


@pytest.mark.parametrize("place", range(1, 8))
def test_each_view_has_its_number(opened: MainWindow, press: Press, place: int) -> None:
    press(Qt.Key(Qt.Key.Key_0 + place), CONTROL)
    key = list(opened.sidebar.buttons)[place - 1]
    assert opened.shown_view == key
    assert opened.sidebar.buttons[key].isChecked()


@pytest.mark.parametrize(("key", "modifiers", "view"), [
    (Qt.Key.Key_F, CONTROL, "contacts"), (Qt.Key.Key_Comma, CONTROL, "settings")])
def test_keys_that_lead_somewhere(opened: MainWindow, press: Press, key: Qt.Key, modifiers: Qt.KeyboardModifier,
                                  view: str) -> None:
    press(key, modifiers)
    assert opened.shown_view == view


def test_the_page_in_focus_is_synced_and_all_of_them_too(
        qtbot: QtBot, opened: MainWindow, press: Press, application: FakeApplication) -> None:
    press(Qt.Key.Key_R, CONTROL)
    assert opened.toast.text.startswith("Choose a Page first")
    opened.home.cards["page-6"].settings.setFocus()
    press(Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: ("start", "page-6") in application.calls)
    press(Qt.Key.Key_R, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: ("start", "page-5") in application.calls)
    started = {value for name, value in application.calls if name == "start"}
    assert "page-3" not in started  # it needs its sign-in first


def test_quitting_and_closing_have_keys(qtbot: QtBot, opened: MainWindow, press: Press) -> None:
    with qtbot.waitSignal(opened.quit_wanted):
        press(Qt.Key.Key_Q, CONTROL)
    press(Qt.Key.Key_W, CONTROL)
    qtbot.waitUntil(opened.isMinimized)  # two Pages sync: it goes on


def test_a_contact_is_chosen_and_left_with_the_keyboard(qtbot: QtBot, opened: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_2, CONTROL)
    view = opened.contacts
    qtbot.waitUntil(lambda: view.model.rowCount() == 30 and view.model.row_at(0) is not None)
    assert view.pane.isHidden() and view.table.hasFocus()
    press(Qt.Key.Key_Down)
    assert view.pane.name.text() == "Marisol Quintanar"
    press(Qt.Key.Key_Down)
    assert view.pane.name.text() == "أمينة الحداد"
    press(Qt.Key.Key_Escape)
    assert view.pane.isHidden()


def test_a_contact_whose_row_is_still_on_its_way_opens_when_it_comes(
        qtbot: QtBot, opened: MainWindow, application: FakeApplication, press: Press) -> None:
    application.rows = contact_rows(2_000)
    press(Qt.Key.Key_2, CONTROL)
    view = opened.contacts
    qtbot.waitUntil(lambda: view.model.rowCount() == 2_000)
    view.table.selectRow(1_900)
    assert view.pane.isHidden()
    qtbot.waitUntil(view.pane.isVisible)
    assert view.pane.name.text() == application.rows[1_900].display_name


# --- names and menus -----------------------------------------------------------------------------------


def test_every_control_of_every_view_has_a_name(qtbot: QtBot, opened: MainWindow, press: Press) -> None:
    for key in opened.views:
        opened.show_view(key)
        assert nameless(opened) == [], key


@pytest.mark.parametrize("open_", [
    lambda one: one.desk.connect_page(), lambda one: one.desk.reconnect("page-3"),
    lambda one: one.desk.show_settings("page-1"), lambda one: one.desk.remove("page-1"),
    lambda one: one.desk.show_details("page-5"), lambda one: help_sheet(one._theme, one).open(),
    lambda one: about_sheet(one._theme, one).open()],
    ids=["connect", "reconnect", "settings", "remove", "run", "help", "about"])
def test_every_dialog_opens_without_blocking_names_its_controls_and_closes_with_escape(
        qtbot: QtBot, opened: MainWindow, open_: Callable[[MainWindow], None]) -> None:
    open_(opened)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in opened.findChildren(QDialog)))
    [dialog] = [one for one in opened.findChildren(QDialog) if one.isVisible()]
    assert dialog.windowTitle() and nameless(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in opened.findChildren(QDialog)))


def all_actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from all_actions(submenu)
        elif not action.isSeparator():
            yield action


def test_no_shortcut_is_taken_twice_and_every_menu_line_has_its_own_letter(opened: MainWindow) -> None:
    menus = [action.menu() for action in opened.menuBar().actions()]
    actions = [action for menu in menus if isinstance(menu, QMenu) for action in all_actions(menu)]
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) > 10 and len(keys) == len(set(keys))
    titles = [action.text() for action in opened.menuBar().actions()]
    letters = [title[title.index("&") + 1] for title in titles]
    assert len(letters) == len(set(letters))


def test_the_menu_of_a_card_offers_what_can_be_done_now(opened: MainWindow) -> None:
    def offered(page_id: str) -> dict[str, bool]:
        facts = opened._bridge.page(page_id)
        assert facts is not None
        menu = opened.desk.menu_of(facts)
        found = {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
        menu.deleteLater()
        return found

    fine, running, dead = offered("page-1"), offered("page-2"), offered("page-3")
    assert all(fine.values())
    assert not running["Remove Page…"] and not running["Sync everything again"]
    assert not dead["Sync everything again"] and dead["Reconnect…"]


def test_contacts_of_a_page_are_one_click_away(qtbot: QtBot, opened: MainWindow) -> None:
    opened.desk.contacts_wanted.emit("page-1")
    assert opened.shown_view == "contacts" and opened.contacts.wanted.page_id == "page-1"
    assert opened.contacts.filters.page_chip.text() == "Page: Sample Bakery"


# --- notices -------------------------------------------------------------------------------------------


def test_trouble_that_lasts_is_said_once(
        qtbot: QtBot, opened: MainWindow, bridge: Bridge, application: FakeApplication) -> None:
    said: list[str] = []
    opened.toast.said.connect(said.append)
    application.errors["overviews"] = StoreLocked("It is busy with a backup.")
    for _ in range(3):
        asked = len([1 for name, _ in application.calls if name == "overviews"])
        bridge.refresh_pages()
        qtbot.waitUntil(lambda asked=asked: len([1 for name, _ in application.calls if name == "overviews"]) > asked
                        and not bridge._reading_pages)
    assert len([one for one in said if "It is busy with a backup." in one]) == 1


def test_a_toast_floats_inside_and_leaves_with_the_resize(qtbot: QtBot, opened: MainWindow) -> None:
    opened.toast.say("Sync started: Sample Bakery")
    opened.resize(1_000, 700)
    toast = opened.toast
    corner = toast.mapTo(opened, QPoint(toast.width(), toast.height()))
    assert corner.x() <= opened.width() and corner.y() <= opened.height()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_bug_is_told_openly_with_details_to_copy(qtbot: QtBot, opened: MainWindow) -> None:
    opened.show_crash(Crash("ZeroDivisionError: ours", "Traceback …"))
    [sheet] = opened.findChildren(TextSheet)
    assert "fault of the program, not yours" in " ".join(
        one.text() for one in sheet.findChildren(type(sheet.heading)))
    sheet._on_copy()
    assert QApplication.clipboard().text() == "Traceback …"


@pytest.mark.parametrize("make", [help_sheet, about_sheet])
def test_every_line_of_a_text_dialog_is_in_sight(
        qtbot: QtBot, opened: MainWindow, make: Callable[[Theme, QWidget], TextSheet]) -> None:
    sheet = make(opened._theme, opened)
    sheet.open()
    for label in sheet.findChildren(PlainLabel):
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    sheet.close()


def test_details_of_a_run_name_what_could_not_be_read(opened: MainWindow) -> None:
    facts = page_in(PageState.PROBLEMS)
    assert facts.job is not None
    sheet = run_sheet(opened._theme, facts.job, "Sample Bakery", opened)
    assert sheet.heading.text() == "Sample Bakery: Finished with 3 problems"
    assert sheet._details.count("Facebook did not hand over the messages. · 1/99") == 3
    sheet.close()


# --- the frame -----------------------------------------------------------------------------------------


def test_the_first_run_has_no_sidebar_and_its_second_door_opens_the_sample(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine) -> None:
    engine.open()
    qtbot.waitUntil(lambda: window.home.is_empty)
    assert not window.sidebar.isVisible() and not window.status.isVisible()
    with qtbot.waitSignal(window.sample_wanted):
        qtbot.mouseClick(window.home.welcome.sample, Qt.MouseButton.LeftButton)


def test_a_page_that_needs_its_owner_is_counted_in_the_sidebar(opened: MainWindow) -> None:
    assert opened.sidebar.buttons["pages"].accessibleName() == "Pages, 1"


@pytest.mark.parametrize(("width", "narrow"), [(1_159, True), (1_160, False)])
def test_a_narrow_window_shows_icons_with_tooltips(opened: MainWindow, theme: Theme, width: int, narrow: bool) -> None:
    opened.resize(theme.px(width), 700)
    assert opened.sidebar.width() == theme.px(64 if narrow else 208)
    assert bool(opened.sidebar.buttons["contacts"].toolTip()) == narrow
    assert opened.home.cards["page-1"].settings.isHidden() == narrow


def test_it_comes_back_in_the_size_it_was_left(
        qtbot: QtBot, theme: Theme, bridge: Bridge, ui_loop: UiLoop, clock: StillClock,
        tmp_path_factory: pytest.TempPathFactory) -> None:
    memory = QSettings(str(tmp_path_factory.mktemp("memory") / "window.ini"), QSettings.Format.IniFormat)
    first = new_window(theme, bridge, ui_loop, clock, memory)
    first.show()
    first.resize(900, 650)
    first.prepare_quit()
    first.deleteLater()
    second = new_window(theme, bridge, ui_loop, clock, memory)
    assert second.height() == 650  # the width is cut to the offscreen platform's small screen
    second.deleteLater()


def test_the_theme_of_the_settings_is_worn(
        qtbot: QtBot, window: MainWindow, application: FakeApplication, engine: InlineEngine, theme: Theme) -> None:
    application.settings.window.theme = "dark"
    engine.open()
    qtbot.waitUntil(lambda: theme.is_dark)


def test_sample_data_says_so_everywhere(qtbot: QtBot, window: MainWindow, engine: InlineEngine) -> None:
    window.mark_as_sample()
    engine.open()
    qtbot.waitUntil(lambda: "Sample data" in window.status.place.text())
    assert window.windowTitle() == "FBSync: sample data"


@pytest.mark.parametrize(("is_kept", "words"), [(False, "Sample data; nothing is kept when you close"),
                                                (True, "Sample data, kept in the folder you chose")])
def test_sample_data_says_whether_it_is_kept(qtbot: QtBot, window: MainWindow, engine: InlineEngine, is_kept: bool,
                                             words: str) -> None:
    window.mark_as_sample(is_kept=is_kept)
    engine.open()
    qtbot.waitUntil(lambda: window.status.place.text() == words)


def test_a_job_report_needs_a_run(qtbot: QtBot, opened: MainWindow, application: FakeApplication) -> None:
    application.pages_list = [replace(one, job=None) for one in application.pages_list]
    opened._bridge.refresh_pages()
    qtbot.waitUntil(lambda: all(facts.job is None for facts in opened._bridge.pages()))
    opened.actions_.export_job_csv.trigger()
    assert opened.toast.text == "There is no run to report on yet."
    assert not opened.findChildren(QFileDialog)


def test_stopping_is_offered_only_while_something_runs(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication, bridge: Bridge) -> None:
    assert not window.actions_.stop.isEnabled() and not window.actions_.stop_all.isEnabled()
    application.pages_list = [SIX_PAGES[5].overview]
    engine.open()
    qtbot.waitUntil(lambda: len(window.home.cards) == 1)
    assert not window.actions_.stop.isEnabled()
    bridge.start_sync("page-6")
    qtbot.waitUntil(lambda: window.actions_.stop.isEnabled() and window.actions_.stop_all.isEnabled())


def test_sample_spending_is_called_invented(qtbot: QtBot, window: MainWindow, engine: InlineEngine) -> None:
    window.mark_as_sample()
    engine.open()
    window.show_view("settings")
    qtbot.waitUntil(lambda: window.settings.ai.cost.spent.text().endswith("so far, invented"))


def test_unsaved_changes_of_a_pipeline_leave_a_dot_at_settings(window: MainWindow) -> None:
    button = window.sidebar.buttons["settings"]
    window.settings.pipelines.unsaved_changed.emit(True)
    assert button.toolTip() == "A pipeline has changes that are not saved"
    window.settings.pipelines.unsaved_changed.emit(False)
    assert button.toolTip() == ""


@pytest.mark.parametrize(("counts", "moves", "text"), [
    ({"updated": 0}, RunMoves(182, 0), "Sample Bakery: sync finished, 182 placed"),
    ({"updated": 15}, RunMoves(12, 3), "Sample Bakery: 15 contacts synced, 12 placed, 3 moved"),
    ({"updated": 0}, RunMoves(), "Sample Bakery: sync finished"),
    ({"updated": 4}, RunMoves(), "Sample Bakery: 4 contacts synced")])
def test_the_notice_of_a_sync_claims_only_what_is_known(
        window: MainWindow, bridge: Bridge, counts: dict[str, int], moves: RunMoves, text: str) -> None:
    done = finished(SIX_PAGES[0].job or job(), **counts)
    bridge.sync_ended.emit(SyncEnded("page-1", "Sample Bakery", done, moves))
    assert window.toast.text == text
