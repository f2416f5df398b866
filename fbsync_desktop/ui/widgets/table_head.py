"""The head of a table: captions over their columns' text, the sorted one heavier and with an arrow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme, Type

HEIGHT = 36
_ARROW = 14


class TableHead(QHeaderView):
    """36 pixels high.

    Args:
        insets: left and right inset of a column's text in design pixels, where it is not 8.
    """

    def __init__(self, theme: Theme, insets: Mapping[int, tuple[int, int]], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._insets = theme, insets
        self._plain, self._strong = theme.font(Type.CAPTION), theme.font(Type.CAPTION_STRONG)
        self.setFixedHeight(theme.px(HEIGHT))
        self.setFont(self._plain)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        px, theme, model = self._theme.px, self._theme, self.model()
        text = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        is_right = bool(Qt.AlignmentFlag(model.headerData(
            logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) or 0)
            & Qt.AlignmentFlag.AlignRight)
        is_sorted = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        left, right = self._insets.get(logicalIndex, (8, 8))
        inner = rect.adjusted(px(left), 0, -px(right), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.color("surface"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._strong if is_sorted else self._plain)
        painter.setPen(theme.color("text" if is_sorted else "text_2"))
        arrow = px(_ARROW + 4) if is_sorted else 0
        width = min(painter.fontMetrics().horizontalAdvance(text) + 1, inner.width() - arrow)
        start = inner.right() + 1 - width - arrow if is_right else inner.x()
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(start, rect.y(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if is_sorted:
            self._arrow(painter, QRectF(start + width + px(4), rect.center().y() - px(_ARROW) / 2 + 1, px(_ARROW),
                                        px(_ARROW)))
        painter.restore()

    def _arrow(self, painter: QPainter, box: QRectF) -> None:
        """Down for the largest first, up for the smallest first."""
        if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            painter.translate(box.center())
            painter.rotate(180)
            painter.translate(-box.center())
        paint_icon(painter, "chevron-down", box, self._theme.color("text"))
