"""Small awaits of the window on Qt's own loop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.ui_loop import UiLoop


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[UiLoop]:
    made = UiLoop(qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[QDialog]:
    made = QDialog()
    yield made
    made.close()
    made.deleteLater()


def test_a_dialog_is_awaited_while_others_go_on(qapp: QApplication, loop: UiLoop, dialog: QDialog) -> None:
    """`exec()` in a coroutine would break the second task (qasync #59)."""
    answers: list[int] = []
    beats: list[int] = []

    async def ask() -> None:
        answers.append(await loop.answer(dialog))
        qapp.quit()

    async def beat() -> None:
        while not answers:
            beats.append(1)
            if len(beats) == 5:
                dialog.accept()
            await asyncio.sleep(0.001)

    loop.spawn(ask())
    loop.spawn(beat())
    loop.run()
    assert answers == [QDialog.DialogCode.Accepted.value]
    assert len(beats) >= 5


def test_an_exception_reaches_the_same_hook_as_one_in_a_slot(qtbot: QtBot, loop: UiLoop) -> None:
    async def broken() -> None:
        raise ZeroDivisionError("ours")

    with qtbot.capture_exceptions() as bugs:
        loop.spawn(broken())
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


def test_closing_ends_what_still_waits(qapp: QApplication, dialog: QDialog) -> None:
    loop, ended = UiLoop(qapp), []

    async def ask() -> None:
        try:
            qapp.quit()
            await loop.answer(dialog)
        finally:
            ended.append(True)

    loop.spawn(ask())
    loop.run()
    assert dialog.isVisible() and ended == []
    loop.close()
    assert ended == [True]
    loop.deleteLater()


def test_it_runs_until_the_application_quits(qtbot: QtBot, qapp: QApplication, loop: UiLoop) -> None:
    QTimer.singleShot(0, qapp.quit)
    loop.run()
