"""Reports: the list of all of them, the chosen one as a table in words, of one Page or all, and as a file."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.reports_feed import ReportsFeed
from fbsync_desktop.services.reports import REPORTS
from fbsync_desktop.services.shapes import iso
from fbsync_desktop.ui.exports import first_folder
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.reports.view import ReportsView
from fbsync_desktop.ui.text.reports import cell_words, column_words, report_words
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine
from tests.ui.samples import SIX_PAGES

HISTORY: list[dict[str, Any]] = [
    {"status": "COMPLETED", "syncedContacts": 2341, "failedContacts": 0, "duration": 184.0,
     "completedAt": iso(NOW - timedelta(minutes=3))},
    {"status": "FAILED", "syncedContacts": 7, "failedContacts": 2, "duration": None, "completedAt": None}]


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> ReportsView:
    application.pages_list = [facts.overview for facts in SIX_PAGES[:2]]
    application.report_rows = {"sync-history": HISTORY}
    engine.open()
    qtbot.waitUntil(lambda: len(window.home.cards) == 2)
    window.show_view("reports")
    qtbot.waitUntil(lambda: window.reports.model.rowCount() == 2)
    return window.reports


def texts(view: ReportsView, row: int) -> list[object]:
    return [view.model.data(view.model.index(row, column)) for column in range(view.model.columnCount())]


def test_every_report_of_the_engine_is_in_the_list(view: ReportsView) -> None:
    assert set(view.buttons) == set(REPORTS) == set(report_words())


def test_heads_and_figures_are_words(view: ReportsView) -> None:
    heads = [view.model.headerData(column, Qt.Orientation.Horizontal) for column in range(view.model.columnCount())]
    assert heads == ["Result", "Synced", "Failed", "Took", "Ended"]
    assert texts(view, 0)[:4] == ["finished", "2,341", "0", "3 min 04 s"]
    assert texts(view, 1) == ["failed", "7", "2", "", ""]


def test_digits_stand_under_one_another(view: ReportsView) -> None:
    sides = [Qt.AlignmentFlag(view.model.data(view.model.index(0, column), Qt.ItemDataRole.TextAlignmentRole))
             for column in range(2)]
    assert sides[0] & Qt.AlignmentFlag.AlignLeft and sides[1] & Qt.AlignmentFlag.AlignRight


def test_an_empty_report_says_what_that_means(qtbot: QtBot, view: ReportsView) -> None:
    view.buttons["failed-syncs"].click()
    qtbot.waitUntil(view.note.isVisible)
    assert view.note.text() == "No sync failed in the last 24 hours."
    assert not view.export.isEnabled() and not view.table.isVisible()


def test_a_report_is_narrowed_to_one_page(qtbot: QtBot, view: ReportsView, application: FakeApplication) -> None:
    view.page.choose("page-2")
    qtbot.waitUntil(lambda: ("report", ("sync-history", "page-2")) in application.calls)


def test_what_is_shown_is_offered_for_saving(qtbot: QtBot, view: ReportsView, window: MainWindow) -> None:
    view.export_wanted.disconnect(window.exports.report)  # no dialog in this test
    with qtbot.waitSignal(view.export_wanted) as wanted:
        view.export.click()
    assert wanted.args == ["sync-history", tuple(HISTORY)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not take its folders from HOME")
def test_the_first_file_goes_to_a_folder_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert Path(first_folder()) == tmp_path
    (tmp_path / "Documents").mkdir()
    assert Path(first_folder()) == tmp_path / "Documents"


def test_what_is_shown_is_written(qtbot: QtBot, view: ReportsView, bridge: Bridge, window: MainWindow,
                                  application: FakeApplication, tmp_path: Path) -> None:
    with qtbot.waitSignal(bridge.file_written):
        ReportsFeed(bridge, window).save(view.model.rows, tmp_path / "report.csv")
    assert ("export_report", (tuple(HISTORY), tmp_path / "report.csv", "csv")) in application.calls


@pytest.mark.parametrize(("key", "value", "words"), [
    ("age", 4_406_400.0, "51"), ("hasInstagram", True, "yes"), ("successRate", 66.6666, "66.7 %"),
    ("avgDurationMinutes", 2.5, "2 min 30 s"), ("errors", [{"error": "x"}, {"error": "y"}], "2"),
    ("syncDate", "2026-11-23", "23/11/2026"), ("avgContacts", 12.25, "12.2"), ("aiContext", None, "")])
def test_values_as_they_are_read(english: None, key: str, value: object, words: str) -> None:
    assert cell_words(key, value, NOW) == words
    assert column_words(key) != key


def test_the_table_is_as_wide_as_there_is_room_and_scrolls_where_rows_are_many(
        qtbot: QtBot, view: ReportsView, application: FakeApplication) -> None:
    def columns() -> int:
        return sum(view.table.columnWidth(column) for column in range(view.model.columnCount()))

    assert 0 <= view.table.viewport().width() - columns() < view.model.columnCount()
    assert view.table.verticalScrollBar().maximum() == 0
    application.report_rows = {"sync-history": HISTORY * 100}
    view.enter()
    qtbot.waitUntil(lambda: view.table.verticalScrollBar().maximum() > 0)
    assert view.table.mapTo(view, view.table.rect().bottomLeft()).y() < view.height()
    qtbot.waitUntil(lambda: 0 <= view.table.viewport().width() - columns() < view.model.columnCount())
