"""One line of text reads in the direction of its own script, and stands where it is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.labels import LEFT, ElidedLabel
from fbsync_desktop.ui.widgets.lines import paint_line

RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}{}\N{RIGHT-TO-LEFT MARK}"
QUESTION = "אתם עושים משלוחים?"


class Line(QWidget):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.resize(240, 24)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_line(painter, QRect(8, 0, 220, 24), self.text, LEFT)
        painter.end()


def drawn(qtbot: QtBot, widget: QWidget) -> QImage:
    qtbot.addWidget(widget)
    return widget.grab().toImage()


@pytest.mark.parametrize("kind", ["row", "label"])
def test_the_question_mark_of_a_hebrew_question_stands_at_its_end(qtbot: QtBot, theme: Theme, kind: str) -> None:
    def line(text: str) -> QWidget:
        if kind == "row":
            return Line(text)
        label = ElidedLabel(theme, text=text, height=24)
        label.resize(240, 24)
        return label

    assert drawn(qtbot, line(QUESTION)) == drawn(qtbot, line(RIGHT_TO_LEFT.format(QUESTION)))


def test_every_script_starts_at_the_left(qtbot: QtBot) -> None:
    for text in ("Hello", QUESTION):
        image = drawn(qtbot, Line(text))
        ground = image.pixel(0, 0)
        inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
        assert 6 <= inked[0] <= 12, text
