"""The conversation beside a list: its newest message stays in sight, whatever comes to stand around it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from fbsync_desktop.ui.contacts.transcript import Line, TranscriptView
from fbsync_desktop.ui.theme import Theme

LINES = [Line(f"Message {number}, long enough to be broken over two lines at least", "10:00") for number in range(40)]


def shown(qtbot: QtBot, theme: Theme) -> TranscriptView:
    view = TranscriptView(theme)
    qtbot.addWidget(view)
    view.resize(320, 400)
    view.show_lines(LINES)
    view.show()
    return view


def is_newest_in_sight(view: TranscriptView) -> bool:
    box = view.visualRect(view.model().index(len(LINES) - 1, 0))
    return view.viewport().rect().contains(box)


def test_the_newest_message_stays_in_sight_when_the_room_gets_less(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    qtbot.waitUntil(lambda: is_newest_in_sight(view))
    for height in (260, 150, 320):
        view.resize(320, height)
        qtbot.waitUntil(lambda height=height: view.height() == height and is_newest_in_sight(view))


def test_who_reads_further_up_is_not_taken_to_the_end(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme)
    qtbot.waitUntil(lambda: is_newest_in_sight(view))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    view.resize(320, 200)
    qtbot.waitUntil(lambda: view.height() == 200 and bar.pageStep() <= 200)
    assert bar.value() == place
