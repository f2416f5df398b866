"""The list of those who wait: name, last message, what for, chance and time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import WaitingContact
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import last_words, shown_name
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import paint_avatar
from fbsync_desktop.ui.widgets.labels import LEFT, RIGHT
from fbsync_desktop.ui.widgets.lines import paint_line
from fbsync_desktop.ui.widgets.lists import ROW_ROLE, Index, RowsModel
from fbsync_desktop.ui.widgets.row_paint import paint_row_focus, paint_row_ground
from fbsync_desktop.ui.widgets.score import paint_score_bar

translate = QCoreApplication.translate

_ROW, _ROW_WITHOUT_REASON = 78, 58
_SCORE_WIDTH, _TIME_WIDTH = 132, 84


class WaitingModel(RowsModel[WaitingContact]):
    """Those who wait, in the order in which to answer them."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._stages: dict[str, str] = {}

    def set_stages(self, names: dict[str, str]) -> None:
        """Names of all stages by id."""
        self._stages = names
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def stage_of(self, waiting: WaitingContact) -> str:
        """The name of the stage somebody stands in, empty for none."""
        return self._stages.get(waiting.contact.stage_id or "", "")

    def name_of(self, row: WaitingContact) -> str:
        return shown_name(row.contact)

    def spoken(self, row: WaitingContact) -> str:
        return ", ".join(part for part in (
            self.name_of(row), last_words(row.contact), waits_words(row), self.time_of(row)) if part)

    def time_of(self, row: WaitingContact) -> str:
        """How long somebody has waited."""
        return self.age(row.since) if row.since is not None else ""

    def age(self, since: datetime) -> str:
        """How long ago that is, in short."""
        return formats.short_age(since, self._clock.now())


def waits_words(row: WaitingContact) -> str:
    """`Waits for: a price for Friday`; empty while nobody knows."""
    return translate("Replies", "Waits for: {what}").format(what=row.waits_for) if row.waits_for else ""


class WaitingDelegate(QStyledItemDelegate):
    """One who waits; two lines where nobody knows what for."""

    def __init__(self, theme: Theme, model: WaitingModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._fonts = {kind: theme.font(kind, tabular=True) for kind in
                       (Type.STRONG, Type.BODY, Type.BUTTON, Type.CAPTION)}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: WaitingContact = index.data(ROW_ROLE)
        return QSize(self._theme.px(200), self._theme.px(_ROW if row.waits_for else _ROW_WITHOUT_REASON))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px, theme = self._theme.px, self._theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: WaitingContact = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, theme, rect, state)
        name = shown_name(row.contact)
        paint_avatar(painter, theme, QRectF(rect.x() + px(20), rect.center().y() - px(18), px(36), px(36)),
                     name.lstrip("@"), theme.avatar(row.contact.id), square=False)
        left = rect.x() + px(70)
        width = rect.width() - px(70 + _SCORE_WIDTH + _TIME_WIDTH + 24)
        top = rect.y() + px(9)
        self._text(painter, QRect(left, top, width, px(20)), name, Type.STRONG, "text", LEFT)
        message = last_words(row.contact)
        self._text(painter, QRect(left, top + px(20), width, px(20)), message, Type.BUTTON, "text", LEFT)
        if row.waits_for:
            paint_icon(painter, "needs-reply", QRectF(left, top + px(43), px(14), px(14)), theme.color("accent_text"))
            self._text(painter, QRect(left + px(20), top + px(40), width - px(20), px(20)), waits_words(row),
                       Type.CAPTION, "text_2", LEFT)
        self._chance(painter, QRect(rect.right() - px(_SCORE_WIDTH + _TIME_WIDTH + 8), rect.y(), px(_SCORE_WIDTH),
                                    rect.height()), row)
        side = QRect(rect.right() - px(_TIME_WIDTH + 16), rect.center().y() - px(20), px(_TIME_WIDTH), px(20))
        self._text(painter, side, self._model.time_of(row), Type.STRONG, "text", RIGHT)
        self._text(painter, side.translated(0, px(20)), translate("Replies", "waiting"), Type.CAPTION, "text_2", RIGHT)
        paint_row_focus(painter, theme, rect, state)
        painter.restore()

    def _chance(self, painter: QPainter, rect: QRect, row: WaitingContact) -> None:
        """Score over channel and stage."""
        px, theme, contact = self._theme.px, self._theme, row.contact
        top = rect.center().y() - px(20)
        if contact.score is not None:
            self._text(painter, QRect(rect.x(), top, px(28), px(20)), number(contact.score), Type.STRONG, "text", LEFT)
            paint_score_bar(painter, theme, QRectF(rect.x() + px(30), top, px(44), px(20)), contact.score)
        icon = "messenger" if contact.has_messenger else "instagram"
        paint_icon(painter, icon, QRectF(rect.x(), top + px(23), px(14), px(14)), theme.color("text_2"))
        self._text(painter, QRect(rect.x() + px(20), top + px(20), rect.width() - px(20), px(20)),
                   self._model.stage_of(row), Type.CAPTION, "text_2", LEFT)

    def _text(self, painter: QPainter, rect: QRect, text: str, kind: Type, token: str,
              alignment: Qt.AlignmentFlag) -> None:
        painter.setFont(self._fonts[kind])
        painter.setPen(self._theme.color(token))
        paint_line(painter, rect, text, alignment)
