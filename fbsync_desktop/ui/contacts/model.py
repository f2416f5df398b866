"""A list that may be a million long: only what is looked at is fetched, only what was fetched lately is kept."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from itertools import zip_longest
from typing import Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.runtime.messages import ContactFilter, ContactsCounted, ContactsWindow
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import last_words, shown_name
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
PORTION = 200
KEPT_PORTIONS = 20
_AT_ONCE = 2
"""As many portions as a window can show at once."""
_SETTLE_MS = 30
"""A fast scroll passes over many portions; only where it rests for this long is fetched."""


class Column(IntEnum):
    CONTACT = 0
    MESSAGE = 1
    STAGE = 2
    SCORE = 3
    CHANNEL = 4
    LAST = 5


ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `ContactRow`, None while it is being fetched."""


class ContactsSource(Protocol):
    """Where the rows come from; `runtime.contacts_feed.ContactsFeed` in the program."""

    counted: SignalInstance
    window: SignalInstance

    def open(self, wanted: ContactFilter) -> int:
        """Begin a list and return its generation."""

    def request(self, portion: int) -> None:
        """Fetch one portion of the open list."""


class ContactsModel(QAbstractTableModel):
    """Rows of a query. Placeholders until they arrive; answers of an earlier query are dropped.

    Signals:
        counted(ContactsCounted): how many match the query now shown.
    """

    counted = Signal(object)

    def __init__(self, source: ContactsSource, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source, self._clock = source, clock
        self._stages: dict[str, str] = {}
        self._total = 0
        self._generation = 0
        self._is_refresh = False
        self._portions: OrderedDict[int, tuple[ContactRow, ...]] = OrderedDict()
        self._stale: OrderedDict[int, tuple[ContactRow, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._wished: OrderedDict[int, None] = OrderedDict()
        self._day = clock.now().astimezone().date()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._fetch_wished)
        source.counted.connect(self._on_counted)
        source.window.connect(self._on_window)

    # --- which list --------------------------------------------------------------------------------

    def show_list(self, wanted: ContactFilter) -> None:
        """Show another query: the list begins anew."""
        self._is_refresh = False
        self._generation = self._source.open(wanted)

    def refresh(self, wanted: ContactFilter) -> None:
        """Read the same query again without losing the place; old rows stay until the new ones arrive."""
        self._is_refresh = True
        self._generation = self._source.open(wanted)

    @Slot(object)
    def _on_counted(self, counted: ContactsCounted) -> None:
        if counted.generation != self._generation:
            return
        if self._is_refresh:
            self._read_again(counted.matching)
        else:
            self.beginResetModel()
            self._stale.clear()
            self._forget()
            self._total = counted.matching
            self.endResetModel()
        self.counted.emit(counted)

    def _read_again(self, total: int) -> None:
        """Keep the rows known and ask for those that are looked at; what has changed of them is painted then."""
        seen_last = list(self._portions)[-_AT_ONCE:]
        self._stale.update(self._portions)
        while len(self._stale) > KEPT_PORTIONS:
            self._stale.popitem(last=False)
        self._forget()
        self._resize(total)
        for portion in seen_last or list(self._stale)[-_AT_ONCE:]:
            self._wish(portion)
        today = self._clock.now().astimezone().date()
        if self._total and today != self._day:  # `13:18` becomes `Mon`
            self.dataChanged.emit(self.index(0, Column.LAST), self.index(self._total - 1, Column.LAST))
        self._day = today

    def _forget(self) -> None:
        self._portions.clear()
        self._asked.clear()
        self._wished.clear()

    def _resize(self, total: int) -> None:
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    @Slot(object)
    def _on_window(self, window: ContactsWindow) -> None:
        if window.generation != self._generation:
            return
        self._asked.discard(window.portion)
        known = self._stale.pop(window.portion, ())
        self._portions[window.portion] = window.rows
        self._portions.move_to_end(window.portion)
        while len(self._portions) > KEPT_PORTIONS:
            self._portions.popitem(last=False)
        news = [place for place, (old, new) in enumerate(zip_longest(known, window.rows)) if old != new]
        first, last = window.portion * PORTION, self._total - 1
        if news and first + news[0] <= last:
            self.dataChanged.emit(self.index(first + news[0], 0),
                                  self.index(min(first + news[-1], last), len(Column) - 1))

    def set_stages(self, names: dict[str, str]) -> None:
        """Names of all stages by id."""
        if names != self._stages:
            self._stages = names
            if self._total:
                self.dataChanged.emit(self.index(0, Column.STAGE), self.index(self._total - 1, Column.STAGE))

    # --- rows --------------------------------------------------------------------------------------

    def row_at(self, row: int) -> ContactRow | None:
        """The contact in a row; None while it is being fetched (and then it is asked for)."""
        portion, place = divmod(row, PORTION)
        rows = self._portions.get(portion)
        if rows is None:
            if portion not in self._asked:
                self._wish(portion)
            rows = self._stale.get(portion)
        else:
            self._portions.move_to_end(portion)
        return rows[place] if rows is not None and place < len(rows) else None

    def _wish(self, portion: int) -> None:
        self._wished[portion] = None
        self._wished.move_to_end(portion)
        if not self._settle.isActive():
            self._settle.start()

    @Slot()
    def _fetch_wished(self) -> None:
        """Ask for what was looked at last; what was only passed over is asked for when it is seen again."""
        wanted = list(self._wished)[-_AT_ONCE:]
        self._wished.clear()
        for portion in wanted:
            if portion not in self._asked and portion not in self._portions and portion * PORTION < self._total:
                self._asked.add(portion)
                self._source.request(portion)

    def find(self, contact_id: str) -> int | None:
        """The row of a contact among those fetched; None when it is not there."""
        for portion, rows in self._portions.items():
            for place, row in enumerate(rows):
                if row.id == contact_id:
                    return portion * PORTION + place
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ROW_ROLE:
            return self.row_at(index.row()) if index.isValid() else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None:
            return translate("Contacts", "Loading…")
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.CONTACT:
            waits = translate("Contacts", "waits for an answer") if row.waiting else ""
            return ", ".join(part for part in (shown_name(row), last_words(row), waits) if part)
        return self._text(row, index.column())

    def _text(self, row: ContactRow, column: int) -> str:
        if column == Column.CONTACT:
            return shown_name(row)
        if column == Column.MESSAGE:
            return last_words(row)
        if column == Column.STAGE:
            return self._stages.get(row.stage_id or "", "")
        if column == Column.SCORE:
            return "" if row.score is None else number(row.score)
        if column == Column.CHANNEL:
            names = (("Messenger", row.has_messenger), ("Instagram", row.has_instagram))
            return ", ".join(name for name, has in names if has)
        return formats.in_list(row.last_interaction, self._clock.now())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.LAST else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (translate("Contacts", "Contact"), translate("Contacts", "Last message"),
                translate("Contacts", "Stage"), translate("Contacts", "Score"), translate("Contacts", "Channel"),
                translate("Contacts", "Last"))[section]
