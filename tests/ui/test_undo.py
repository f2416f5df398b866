"""Ctrl+Z outside the review queue: one contact goes back at once, several only after the user agreed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.placement import MoveKind, MoveRecord
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.placing_desk import UndoDialog
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine


def undo(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication,
         move: MoveRecord | None) -> None:
    application.pipelines.newest = move
    engine.open()
    qtbot.waitUntil(lambda: window._bridge.application_ready is not None)
    window.actions_.undo.trigger()


def test_a_move_of_one_contact_is_taken_back_at_once(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    undo(qtbot, window, engine, application, MoveRecord("move-7", MoveKind.HAND, "Moved to Qualified", 1, NOW))
    qtbot.waitUntil(lambda: ("undo", "move-7") in application.calls)
    assert not window.findChildren(UndoDialog)


def test_a_move_of_many_says_what_goes_back_and_asks_first(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    undo(qtbot, window, engine, application, MoveRecord("move-9", MoveKind.AI, "Sample Bakery", 182, NOW))
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoDialog)))
    [dialog] = window.findChildren(UndoDialog)
    assert dialog.text.text() == "“Sample Bakery”: 182 contacts go back to where they were."
    assert not [value for name, value in application.calls if name == "undo"]
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("undo", "move-9") in application.calls)


def test_without_a_move_it_says_so(
        qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> None:
    undo(qtbot, window, engine, application, None)
    qtbot.waitUntil(lambda: window.toast.text == "There is no move to take back.")
