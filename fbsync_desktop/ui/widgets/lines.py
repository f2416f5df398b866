"""Text in one line or in a few, ending in an ellipsis where more follows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def paint_line(painter: QPainter, rect: QRect | QRectF, text: str, alignment: Qt.AlignmentFlag) -> None:
    """Draw one line in the painter's font and pen.

    It reads in the direction of its own script, whatever the window's: else the question mark of an Arabic
    sentence stands at its beginning. Where it stands is up to the alignment alone.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, alignment | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, shown)


def paint_lines(painter: QPainter, rect: QRectF, text: str, font: QFont, lines: int) -> None:
    """Draw at most `lines` lines into a rectangle, in the painter's pen."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    layout.beginLayout()
    top = rect.y()
    painter.setFont(font)
    for place in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        rest = text[line.textStart():]
        if place == lines - 1 and line.textLength() < len(rest):
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(QPointF(rect.x(), top + metrics.ascent()), shown)
        else:
            line.draw(painter, QPointF(rect.x(), top))
        top += metrics.height()
    layout.endLayout()
