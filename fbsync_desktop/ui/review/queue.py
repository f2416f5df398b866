"""The queue at the left: who waits for a decision, and what was decided a moment ago."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fbsync_desktop.domain.placement import ReviewCase
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text.contact import shown_name
from fbsync_desktop.ui.text.placing import sure
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import paint_avatar
from fbsync_desktop.ui.widgets.labels import LEFT, RIGHT
from fbsync_desktop.ui.widgets.lines import paint_line
from fbsync_desktop.ui.widgets.lists import ROW_ROLE, Index, RowsModel, set_up_list
from fbsync_desktop.ui.widgets.row_paint import paint_row_focus, paint_row_ground

translate = QCoreApplication.translate

ROW = 58
_UNDO_WIDTH = 56
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
                    Qt.Key.Key_End})


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A case, and what was decided about it: words, and the move that undoes it."""

    case: ReviewCase
    decided: str = ""
    undo: str = ""

    @property
    def proposal(self) -> str:
        """The stage the judgement points to."""
        stage = self.case.proposed or self.case.stage
        return stage.name if stage is not None else translate("Review", "no stage")


class QueueModel(RowsModel[QueueRow]):
    """Cases in the order they came; decided ones stay until the queue is read again."""

    def show_cases(self, cases: tuple[ReviewCase, ...]) -> None:
        """Another queue."""
        self.begin_anew(tuple(QueueRow(case) for case in cases))

    def decide(self, contact_id: str, words: str, undo: str) -> None:
        """Mark a case as decided; without words as open again."""
        places = [at for at, row in enumerate(self.rows) if row.case.contact.id == contact_id]
        self.rows = tuple(replace(row, decided=words, undo=undo) if at in places else row
                          for at, row in enumerate(self.rows))
        for place in places:
            self.dataChanged.emit(self.index(place), self.index(place))

    @property
    def open(self) -> int:
        """Cases still to be decided."""
        return sum(not row.decided for row in self.rows)

    def next_open(self, after: int) -> int | None:
        """The next case to decide, from a row on and then from the top; None when all are decided."""
        count = len(self.rows)
        return next((at % count for at in range(after, after + count) if not self.rows[at % count].decided), None) \
            if count else None

    def name_of(self, row: QueueRow) -> str:
        return shown_name(row.case.contact)

    def spoken(self, row: QueueRow) -> str:
        return ", ".join((self.name_of(row), row.decided or row.proposal, sure(row.case.confidence)))


class QueueDelegate(QStyledItemDelegate):
    """Avatar, name, proposal, and how sure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong, self._body = theme.font(Type.STRONG), theme.font(Type.BODY)
        self._caption = theme.font(Type.CAPTION, tabular=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, theme = self._theme.px, self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: QueueRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, theme, rect, state)
        contact = row.case.contact
        paint_avatar(painter, theme, QRectF(rect.x() + px(16), rect.y() + px(12), px(34), px(34)),
                     shown_name(contact).lstrip("@"), theme.avatar(contact.id), square=False)
        side = translate("Review", "Undo") if row.undo else "" if row.decided else sure(row.case.confidence)
        painter.setFont(self._strong if row.undo else self._caption)
        room = painter.fontMetrics().horizontalAdvance(side) + px(16)
        painter.setPen(theme.color("accent_text" if row.undo else "text_2"))
        painter.drawText(rect.adjusted(0, 0, -px(16), 0), RIGHT, side)
        left, width = rect.x() + px(62), rect.width() - px(62) - room - px(8)
        self._line(painter, QRect(left, rect.y() + px(10), width, px(20)), shown_name(contact), strong=True,
                   ink="text_2" if row.decided else "text")
        icon, ink = ("check", "ok") if row.decided else ("chevron-right", "text_3")
        paint_icon(painter, icon, QRectF(left, rect.y() + px(31), px(14), px(14)), theme.color(ink))
        self._line(painter, QRect(left + px(20), rect.y() + px(28), width - px(20), px(20)),
                   row.decided or row.proposal, strong=False, ink="text_2")
        paint_row_focus(painter, theme, rect, state)
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, text: str, *, strong: bool, ink: str) -> None:
        painter.setFont(self._strong if strong else self._body)
        painter.setPen(self._theme.color(ink))
        paint_line(painter, rect, text, LEFT)


class QueueView(QListView):
    """Keeps only the keys that move in the list; digits, Enter and L belong to the desk around it.

    Signals:
        undo_wanted(row)
    """

    undo_wanted = Signal(int)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(theme, self))
        set_up_list(self, translate("Review", "Contacts to check"))
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row: QueueRow | None = index.data(ROW_ROLE) if index.isValid() else None
        undo_from = self.viewport().width() - self._theme.px(_UNDO_WIDTH)
        if row is not None and row.undo and event.position().x() > undo_from:
            self.undo_wanted.emit(index.row())
        else:
            super().mouseReleaseEvent(event)
