"""The window opens within its screen, whatever was kept of it and however small the screen is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtWidgets import QMainWindow, QStyle
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.window_place import fit_into, remember, restore
from tests.ui.fake_application import FakeApplication, InlineEngine
from tests.ui.samples import SIX_PAGES, contact_rows

ROOM = QRect(0, 28, 1024, 768 - 28 - 40)
"""A small screen with a panel above and one below."""


@pytest.fixture
def made(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(940, 640)
    window.resize(1280, 800)
    return window


def test_a_screen_that_is_smaller_than_the_window_gets_a_smaller_window(made: QMainWindow) -> None:
    fit_into(made, ROOM, move=False)
    assert made.width() == 1024
    assert made.height() <= ROOM.height()


def test_a_window_left_on_a_larger_screen_is_brought_in_whole(made: QMainWindow) -> None:
    made.move(1500, 900)
    fit_into(made, ROOM, move=True)
    assert ROOM.contains(made.geometry())


def test_a_window_that_fits_stays_as_it_was_left(made: QMainWindow) -> None:
    made.setGeometry(40, 60, 960, 650)
    fit_into(made, ROOM, move=True)
    assert made.geometry() == QRect(40, 60, 960, 650)


def test_start_after_start_the_window_opens_where_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    seen = []
    for start in range(4):
        window = QMainWindow()
        qtbot.addWidget(window)
        if start == 0:
            window.setGeometry(60, 70, 500, 400)
        restore(window, memory)
        window.show()
        qtbot.waitExposed(window)
        seen.append(window.geometry())
        remember(window, memory)
        window.close()
    assert seen[1:] == [QRect(60, 70, 500, 400)] * 3, seen


def test_the_title_bar_stays_on_the_screen(made: QMainWindow) -> None:
    made.setGeometry(-200, -300, 960, 600)
    fit_into(made, ROOM, move=True)
    title = made.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert made.geometry().topLeft() == QPoint(0, ROOM.top() + title)


def test_a_screen_smaller_than_the_smallest_window_is_no_reason_to_stick_out(made: QMainWindow) -> None:
    fit_into(made, QRect(0, 0, 800, 600), move=True)
    assert made.width() <= 800 and made.height() <= 600


def test_every_view_has_room_in_a_window_on_a_small_screen(
        qtbot: QtBot, window: MainWindow, theme: Theme, engine: InlineEngine, application: FakeApplication,
        bridge: Bridge) -> None:
    application.pages_list = [facts.overview for facts in SIX_PAGES]
    application.rows = contact_rows(30)
    engine.open()
    qtbot.waitUntil(lambda: len(window.home.cards) == 6 and bridge.application_ready is not None)
    window.resize(theme.px(1024), theme.px(700))
    room = theme.px(1024) - window.sidebar.width()
    for key, view in window.views.items():
        window.show_view(key)
        assert view.minimumSizeHint().width() <= room, key
    window.show_view("board")
    window.board.show_review()
    qtbot.waitUntil(window.board.review.isVisible)
    assert window.board.minimumSizeHint().width() <= room
