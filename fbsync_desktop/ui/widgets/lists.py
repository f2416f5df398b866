"""What our lists have in common: rows of one kind behind Qt's model, and how a list or a table behaves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row itself."""

T = TypeVar("T")


class RowsModel(QAbstractListModel, Generic[T]):
    """Rows of one kind; each has a name that is seen and words that are spoken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[T, ...] = ()

    def name_of(self, row: T) -> str:
        """What stands for the row where nothing else is shown."""
        raise NotImplementedError

    def spoken(self, row: T) -> str:
        """The whole row for a screen reader."""
        raise NotImplementedError

    def show_rows(self, rows: Iterable[T]) -> None:
        """Other rows; nothing moves when they are the same."""
        wanted = tuple(rows)
        if wanted != self.rows:
            self.begin_anew(wanted)

    def begin_anew(self, rows: tuple[T, ...]) -> None:
        """Other rows, and nothing is chosen any more even if they are the same."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return self.name_of(row) if role == Qt.ItemDataRole.DisplayRole else None


def set_up_list(view: QAbstractItemView, name: str) -> None:
    """To be read and chosen from, one row at a time unless told otherwise; it scrolls by pixels and downwards only."""
    view.setAccessibleName(name)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def set_up_table(table: QTableView, name: str, row_height: int) -> None:
    """A list of whole rows without a grid, all of one height; Tab leaves it."""
    set_up_list(table, name)
    table.setObjectName("table")
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    rows = table.verticalHeader()
    rows.setVisible(False)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(row_height)
