"""One stage of the board: a list of cards that can be dragged to other stages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fbsync_desktop.domain.board import BoardCard
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import last_words, shown_name
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.placing import sure
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import paint_avatar
from fbsync_desktop.ui.widgets.labels import LEFT
from fbsync_desktop.ui.widgets.lines import paint_line, paint_lines
from fbsync_desktop.ui.widgets.lists import ROW_ROLE, Index, RowsModel, set_up_list
from fbsync_desktop.ui.widgets.score import paint_score_bar

translate = QCoreApplication.translate

MIME = "application/x-fbsync-contacts"
_CARD, _CARD_WITH_PILL, _GAP = 112, 138, 8
_KEPT_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
                        Qt.Key.Key_End, Qt.Key.Key_Space})


class CardModel(RowsModel[BoardCard]):
    """The cards of one stage."""

    def name_of(self, row: BoardCard) -> str:
        return shown_name(row.contact)

    def spoken(self, row: BoardCard) -> str:
        check = "" if row.check is None else translate("Board", "to check, {sure}").format(sure=sure(row.check))
        score = translate("Board", "score {n}").format(n=number(row.score))
        return ", ".join(part for part in (self.name_of(row), row.summary, score, check) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else base

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = "\n".join(self.rows[index.row()].contact.id for index in indexes)
        data.setData(MIME, QByteArray(ids.encode()))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class CardDelegate(QStyledItemDelegate):
    """Avatar and name, two lines of what they want, score, channel and age."""

    def __init__(self, theme: Theme, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._strong, self._body = theme.font(Type.STRONG), theme.font(Type.CAPTION)
        self._number = theme.font(Type.CAPTION_STRONG, tabular=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card: BoardCard = index.data(ROW_ROLE)
        height = _CARD_WITH_PILL if card.check is not None else _CARD
        return QSize(self._theme.px(120), self._theme.px(height + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, theme = self._theme.px, self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card: BoardCard = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(px(1), 1, -px(1), -px(_GAP) + 1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme.color("focus" if focus else "accent" if chosen else "line"), 2 if focus else 1))
        painter.setBrush(theme.color("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        left, width = box.x() + px(12), box.width() - px(24)
        name = shown_name(card.contact)
        paint_avatar(painter, theme, QRectF(left, box.y() + px(10), px(26), px(26)), name.lstrip("@"),
                     theme.avatar(card.contact.id), square=False)
        painter.setFont(self._strong)
        painter.setPen(theme.color("text"))
        paint_line(painter, QRectF(left + px(35), box.y() + px(10), width - px(35), px(26)), name, LEFT)
        painter.setPen(theme.color("text_2"))
        text = " ".join(card.summary.split()) or last_words(card.contact)
        paint_lines(painter, QRectF(left, box.y() + px(43), width, px(36)), text, self._body, 2)
        self._figures(painter, QRectF(left, box.y() + px(84), width, px(20)), card)
        if card.check is not None:
            self._pill(painter, QRectF(left - px(4), box.y() + px(107), width + px(10), px(22)), card.check)
        painter.restore()

    def _figures(self, painter: QPainter, row: QRectF, card: BoardCard) -> None:
        px, theme = self._theme.px, self._theme
        painter.setFont(self._number)
        painter.setPen(theme.color("text"))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, number(card.score))
        paint_score_bar(painter, theme, QRectF(row.x() + px(24), row.y(), px(30), row.height()), card.score)
        right = row.right()
        painter.setFont(self._body)
        painter.setPen(theme.color("text_2"))
        if card.contact.last_interaction is not None:
            age = formats.short_age(card.contact.last_interaction, self._clock.now())
            right -= painter.fontMetrics().horizontalAdvance(age) + px(4)
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, age)
        left = row.x() + px(61)
        for name, has in (("messenger", card.contact.has_messenger), ("instagram", card.contact.has_instagram)):
            if has and left + px(14) <= right:
                paint_icon(painter, name, QRectF(left, row.center().y() - px(7), px(14), px(14)), theme.color("text_2"))
                left += px(17)

    def _pill(self, painter: QPainter, row: QRectF, check: int) -> None:
        px, theme = self._theme.px, self._theme
        painter.setFont(self._number)
        words = painter.fontMetrics().elidedText(translate("Board", "Check: {sure}").format(sure=sure(check)),
                                                 Qt.TextElideMode.ElideRight, int(row.width() - px(30)))
        pill = QRectF(row.x(), row.y(), painter.fontMetrics().horizontalAdvance(words) + px(34), row.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn_soft"))
        painter.drawRoundedRect(pill, px(11), px(11))
        paint_icon(painter, "eye", QRectF(pill.x() + px(7), pill.y() + px(4), px(14), px(14)), theme.color("warn"))
        painter.setPen(theme.color("warn"))
        painter.drawText(pill.adjusted(px(25), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


class CardList(QListView):
    """The cards of one stage; keys that do not move within it belong to the board.

    Signals:
        dropped(ids): contacts were dropped here, opened(ContactRow), hovered(bool): something is dragged over it.
    """

    dropped = Signal(object)
    opened = Signal(object)
    hovered = Signal(bool)

    def __init__(self, theme: Theme, clock: Clock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(theme, clock, self))
        set_up_list(self, name)
        self.setProperty("role", "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.activated.connect(self._on_activated)

    @property
    def chosen_ids(self) -> list[str]:
        """The contacts that are selected, else the current one."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self.cards.rows[row].contact.id for row in rows]

    def choose(self, row: int) -> None:
        """Choose a card by its place, the last one where there are fewer."""
        if self.cards.rows:
            self.setCurrentIndex(self.cards.index(min(max(row, 0), len(self.cards.rows) - 1)))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.cards.rows[index.row()].contact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self._on_activated(self.currentIndex())
        elif event.key() in _KEPT_KEYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)
        self.hovered.emit(event.isAccepted())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def _take(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME) and event.source() is not self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.hovered.emit(False)
        if event.mimeData().hasFormat(MIME) and event.source() is not self:
            event.setDropAction(Qt.DropAction.CopyAction)  # the list is read anew; Qt must not remove rows itself
            event.accept()
            self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode().split("\n"))
