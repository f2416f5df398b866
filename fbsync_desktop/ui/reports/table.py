"""A report's table: as wide as there is room, as high as its rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from fbsync_desktop.ui.reports.model import ReportModel
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.lists import set_up_table
from fbsync_desktop.ui.widgets.table_head import HEIGHT, TableHead

_ROW, _CELL_MOST = 38, 340


class CellDelegate(QStyledItemDelegate):
    """A cell whose words keep the same distance from its edges as those of the head, over a line."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inset = theme.px(5)  # the style adds 3

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(self._inset, 0, -self._inset, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        if index.row() + 1 < index.model().rowCount():
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class ReportTable(QTableView):
    """Rows to read; call `fit` when there are others."""

    def __init__(self, theme: Theme, model: ReportModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setFont(theme.font(Type.BODY, tabular=True))
        set_up_table(self, QCoreApplication.translate("Reports", "Report"), theme.px(_ROW))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalHeader(TableHead(theme, {}))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._widths: list[int] = []

    def fit(self) -> None:
        """Each column as wide as its words, a summary at most so wide that the others stay in sight."""
        model, px, metrics = self.model(), self._theme.px, self.fontMetrics()
        self._widths = []
        for column in range(model.columnCount()):
            texts = [str(model.headerData(column, Qt.Orientation.Horizontal))]
            texts += [str(model.data(model.index(row, column))) for row in range(model.rowCount())]
            self._widths.append(min(max(map(metrics.horizontalAdvance, texts)) + px(24), px(_CELL_MOST)))
        self._share_out()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar()
        height = self._theme.px(HEIGHT) + self.model().rowCount() * self._theme.px(_ROW)
        return QSize(sum(self._widths), height + (bar.sizeHint().height() if bar.maximum() else 0) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Room that is left goes to all columns alike."""
        room = max(0, self.viewport().width() - sum(self._widths))
        for column, width in enumerate(self._widths):
            self.horizontalHeader().resizeSection(column, width + room // len(self._widths))
