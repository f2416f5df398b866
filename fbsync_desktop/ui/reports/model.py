"""A report's rows as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.ui.text.reports import HIDDEN, cell_words, column_words, is_figure

Index = QModelIndex | QPersistentModelIndex


class ReportModel(QAbstractTableModel):
    """The columns follow the report that is shown."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.keys: tuple[str, ...] = ()
        self.rows: tuple[dict[str, Any], ...] = ()

    def show_rows(self, rows: Sequence[dict[str, Any]]) -> None:
        """Another report."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.keys = tuple(key for key in rows[0] if key not in HIDDEN) if rows else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        key = self.keys[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_words(key, self.rows[index.row()][key], self._clock.now())
        return _side(key) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.keys):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.keys[section])
        return column_words(self.keys[section]) if role == Qt.ItemDataRole.DisplayRole else None


def _side(key: str) -> int:
    side = Qt.AlignmentFlag.AlignRight if is_figure(key) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
