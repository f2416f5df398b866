"""What the window's program does before there is an engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.desktop import FirstPaint, Shutdown
from fbsync_desktop.runtime.engine_thread import EngineThread


class Canvas(QWidget):
    """Counts how often it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.paints = 0

    def paintEvent(self, _: object) -> None:
        self.paints += 1


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    return made


def test_what_loads_the_processor_waits_until_the_window_is_painted_and_begins_once(
        qtbot: QtBot, canvas: Canvas) -> None:
    paint, seen = FirstPaint(canvas), list[int]()
    paint.over.connect(lambda: seen.append(canvas.paints))
    with qtbot.waitSignal(paint.over):
        canvas.show()
    assert seen == [1]
    canvas.repaint()
    qtbot.waitUntil(lambda: canvas.paints > 1)
    assert seen == [1]


def test_nobody_waits_for_a_window_that_is_not_painted(qtbot: QtBot, canvas: Canvas) -> None:
    with qtbot.waitSignal(FirstPaint(canvas).over):
        pass
    assert canvas.paints == 0


class Program(QObject):
    """The application and the window, as far as leaving needs them."""

    left = 0

    def quit(self) -> None:
        self.left += 1

    def prepare_quit(self) -> None:
        pass


def test_leaving_does_not_wait_for_an_engine_that_was_never_started(qapp: QObject) -> None:
    async def open_nothing() -> object:
        raise AssertionError

    program = Program()
    engine = EngineThread(open_nothing, program)  # type: ignore[arg-type]
    Shutdown(program, engine, program).begin()  # type: ignore[arg-type]
    assert program.left == 1
    program.deleteLater()
