"""Draws a contact: avatar, name over last message, channels, time. Fixed line heights in every script."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.ui.contacts.model import ROW_ROLE, Column
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text.contact import last_words, shown_name
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import paint_avatar
from fbsync_desktop.ui.widgets.labels import LEFT, RIGHT
from fbsync_desktop.ui.widgets.lines import paint_line
from fbsync_desktop.ui.widgets.row_paint import paint_row_focus, paint_row_ground
from fbsync_desktop.ui.widgets.score import paint_score_bar

ROW_HEIGHT = 54


class ContactDelegate(QStyledItemDelegate):
    """One delegate for all columns of the contacts table."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.message_below_name = True
        self._fonts = {kind: theme.font(kind, tabular=kind is Type.BODY) for kind in
                       (Type.STRONG, Type.BODY, Type.CAPTION, Type.BUTTON)}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: ContactRow | None = index.data(ROW_ROLE)
        column = index.column()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, self._theme, rect, state, has_mark=column == Column.CONTACT)
        if row is None:
            self._placeholder(painter, rect, column)
        elif column == Column.CONTACT:
            self._contact(painter, rect, row)
        elif column == Column.MESSAGE:
            self._message(painter, rect, row)
        elif column == Column.STAGE:
            self._text(painter, rect.adjusted(self._theme.px(8), 0, -self._theme.px(8), 0), str(index.data()),
                       Type.BODY, "text_2", LEFT)
        elif column == Column.SCORE:
            self._score(painter, rect, row)
        elif column == Column.CHANNEL:
            self._channels(painter, rect, row)
        else:
            self._text(painter, rect.adjusted(0, 0, -self._theme.px(16), 0), str(index.data()), Type.BODY,
                       "text_2", RIGHT)
        if column == Column.CONTACT:
            paint_row_focus(painter, self._theme, rect, state)
        painter.restore()

    def _contact(self, painter: QPainter, rect: QRect, row: ContactRow) -> None:
        px = self._theme.px
        round_ = QRectF(rect.x() + px(20), rect.y() + px(10), px(34), px(34))
        paint_avatar(painter, self._theme, round_, shown_name(row).lstrip("@"), self._theme.avatar(row.id),
                     square=False)
        left, width = rect.x() + px(66), rect.width() - px(66) - px(12)
        if not self.message_below_name:
            self._text(painter, QRect(left, rect.y(), width, rect.height()), shown_name(row), Type.STRONG, "text", LEFT)
            return
        self._text(painter, QRect(left, rect.y() + px(8), width, px(20)), shown_name(row), Type.STRONG, "text", LEFT)
        self._waiting_text(painter, QRect(left, rect.y() + px(28), width, px(18)), row)

    def _message(self, painter: QPainter, rect: QRect, row: ContactRow) -> None:
        self._waiting_text(painter, rect.adjusted(self._theme.px(8), 0, -self._theme.px(12), 0), row)

    def _waiting_text(self, painter: QPainter, rect: QRect, row: ContactRow) -> None:
        """The last message; with a dot and heavier when the customer waits for an answer."""
        px = self._theme.px
        if row.waiting:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("chart_1"))
            painter.drawEllipse(QRectF(rect.x() + px(1), rect.center().y() - px(3) + 0.5, px(6), px(6)))
            rect = rect.adjusted(px(13), 0, 0, 0)
        self._text(painter, rect, last_words(row), Type.BUTTON if row.waiting else Type.BODY,
                   "text" if row.waiting else "text_2", LEFT)

    def _score(self, painter: QPainter, rect: QRect, row: ContactRow) -> None:
        if row.score is None:
            return
        px = self._theme.px
        self._text(painter, rect.adjusted(px(8), 0, 0, 0), str(row.score), Type.STRONG, "text", LEFT)
        paint_score_bar(painter, self._theme, QRectF(rect.x() + px(38), rect.y(), px(40), rect.height()), row.score)

    def _channels(self, painter: QPainter, rect: QRect, row: ContactRow) -> None:
        px = self._theme.px
        left = rect.x() + px(8)
        for name, has in (("messenger", row.has_messenger), ("instagram", row.has_instagram)):
            if has:
                paint_icon(painter, name, QRectF(left, rect.center().y() - px(7), px(16), px(16)),
                           self._theme.color("text_2"))
                left += px(22)

    def _placeholder(self, painter: QPainter, rect: QRect, column: int) -> None:
        if column != Column.CONTACT:
            return
        px = self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("inset"))
        painter.drawEllipse(QRectF(rect.x() + px(20), rect.y() + px(10), px(34), px(34)))
        for top, width in ((14, 120), (32, 180)):
            painter.drawRoundedRect(QRectF(rect.x() + px(66), rect.y() + px(top), px(width), px(8)), px(4), px(4))

    def _text(self, painter: QPainter, rect: QRect, text: str, kind: Type, token: str,
              alignment: Qt.AlignmentFlag) -> None:
        font: QFont = self._fonts[kind]
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        paint_line(painter, rect, text, alignment)
