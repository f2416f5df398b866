"""What rows of our lists have in common when they are painted: ground, mark, line and focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from fbsync_desktop.ui.theme import Theme


def paint_row_ground(painter: QPainter, theme: Theme, rect: QRect, state: QStyle.StateFlag, *,
                     has_mark: bool = True) -> None:
    """The selection, with its mark at the left where a row begins, and the line below."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.color("accent_soft"))
        if has_mark:
            painter.fillRect(QRect(rect.x(), rect.y(), theme.px(3), rect.height()), theme.color("chart_1"))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def paint_row_focus(painter: QPainter, theme: Theme, rect: QRect, state: QStyle.StateFlag) -> None:
    """The ring around the row that has the keyboard."""
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -2))
