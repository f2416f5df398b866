"""A conversation as bubbles: theirs at the left, ours at the right, a heading over each day."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStaticText, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import TranscriptMessage
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import message_text
from fbsync_desktop.ui.theme import Theme, Type

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
_KEPT_LAYOUTS = 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a heading, or a bubble with its time. `platform` only where a contact has both channels.

    `is_evidence`: the judgement rests on this message.
    """

    text: str
    time: str = ""
    is_ours: bool = False
    is_heading: bool = False
    platform: str = ""
    spoken: str = ""
    is_evidence: bool = False


def transcript_lines(messages: tuple[TranscriptMessage, ...], clock: Clock, *, has_both: bool,
                     more_before: bool, evidence: frozenset[str] = frozenset()) -> list[Line]:
    """Messages, oldest first, with a heading over each day."""
    now, lines, day = clock.now(), [], None
    if more_before:
        lines.append(Line(translate("Transcript", "Older messages are stored, too."), is_heading=True))
    for message in messages:
        local_day = message.sent_at.astimezone().date()
        if local_day != day:
            day = local_day
            lines.append(Line(formats.day_heading(message.sent_at, now), is_heading=True))
        text, time = message_text(message), formats.clock_time(message.sent_at)
        who = translate("Transcript", "You") if message.from_business else translate("Transcript", "Customer")
        decided = message.id in evidence
        spoken = f"{who}, {time}: {text}"
        if decided:
            spoken = translate("Transcript", "{message}. This message decided.").format(message=spoken)
        lines.append(Line(text, time, message.from_business, platform=message.platform if has_both else "",
                          spoken=spoken, is_evidence=decided))
    return lines


class TranscriptModel(QAbstractListModel):
    """At most 500 messages and their headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Another conversation."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    @property
    def lines(self) -> list[Line]:
        """All rows."""
        return self._lines

    def line(self, row: int) -> Line:
        """One row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        return (line.spoken or line.text) if role == Qt.ItemDataRole.AccessibleTextRole else None


class BubbleDelegate(QStyledItemDelegate):
    """Measures and draws one line of a transcript."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._body, self._caption = theme.font(Type.BODY), theme.font(Type.CAPTION, tabular=True)
        self._layouts: dict[tuple[str, int], QStaticText] = {}
        self._body_metrics, self._caption_metrics = QFontMetrics(self._body), QFontMetrics(self._caption)

    def _laid_out(self, line: Line, width: int) -> QStaticText:
        """The text as it is broken into lines: between words, inside one only where a word is longer than a line."""
        px = self._theme.px
        signs = bool(line.platform) + line.is_evidence
        side = self._caption_metrics.horizontalAdvance(line.time) + px(20) + px(18) * signs
        room = max(width - side - px(24), px(80))
        found = self._layouts.get((line.text, room))
        if found is None:
            if len(self._layouts) >= _KEPT_LAYOUTS:
                self._layouts.clear()
            found = self._layouts[line.text, room] = QStaticText(line.text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            found.setTextOption(option)
            found.setTextWidth(min(room, self._natural_width(line.text)))
            found.prepare(font=self._body)
        return found

    def _natural_width(self, text: str) -> int:
        return max(self._body_metrics.horizontalAdvance(part) for part in text.split("\n")) + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        line: Line = index.data(LINE_ROLE)
        if line.is_heading:
            return QSize(width, self._theme.px(30))
        return QSize(width, ceil(self._laid_out(line, width).size().height()) + self._theme.px(16 + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        line: Line = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.is_heading:
            painter.setFont(self._caption)
            painter.setPen(self._theme.color("text_3"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line.text)
        else:
            self._bubble(painter, rect, line)
        painter.restore()

    def _bubble(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px = self._theme.px
        text = self._laid_out(line, rect.width())
        width, height = ceil(text.size().width()) + px(24), ceil(text.size().height()) + px(16)
        left = rect.right() + 1 - width if line.is_ours else rect.x()
        box = QRectF(left, rect.y(), width, height)
        painter.setPen(QPen(self._theme.color("evidence_edge"), 1.2) if line.is_evidence else Qt.PenStyle.NoPen)
        ground = "evidence" if line.is_evidence else "accent_soft" if line.is_ours else "inset"
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), px(10), px(10))
        painter.setFont(self._body)
        painter.setPen(self._theme.color("text"))
        painter.drawStaticText(QPointF(box.x() + px(12), box.y() + px(8)), text)
        painter.setFont(self._caption)
        painter.setPen(self._theme.color("text_3"))
        time_width = self._caption_metrics.horizontalAdvance(line.time)
        gap = px(10)
        signs = [(line.platform.lower(), "text_3")] if line.platform else []
        if line.is_evidence:
            signs.append(("spark", "warn"))
        x = left - gap - time_width if line.is_ours else box.right() + gap
        if not line.is_ours:
            x += px(18) * len(signs)
        painter.drawText(QRectF(x, box.y(), time_width + 2, height), Qt.AlignmentFlag.AlignVCenter, line.time)
        for place, (name, ink) in enumerate(signs, start=1):
            paint_icon(painter, name, QRectF(x - px(18) * place, box.center().y() - px(7), px(14), px(14)),
                       self._theme.color(ink))


class TranscriptView(QListView):
    """The bubbles, scrolled to the newest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TranscriptModel(self)
        self.setModel(self._model)
        self.setItemDelegate(BubbleDelegate(theme, self))
        self.setAccessibleName(translate("Transcript", "Conversation"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._is_at_end = True
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self._is_at_end = value == self.verticalScrollBar().maximum()

    @Slot(int, int)
    def _on_range(self, _: int, maximum: int) -> None:
        """What stands around the conversation arrives later and takes room: the newest message stays in sight."""
        if self._is_at_end:
            self.verticalScrollBar().setValue(maximum)

    def show_lines(self, lines: list[Line], *, keep_place: bool = False) -> None:
        """Another conversation, its newest message in sight.

        With `keep_place` it is the same one read again: whoever reads further up is not taken to the end.
        """
        if keep_place and lines == self._model.lines:
            return
        bar = self.verticalScrollBar()
        place = bar.value() if keep_place and bar.value() < bar.maximum() else None
        self._model.show_lines(lines)
        self.scrollToBottom()
        if place is not None:
            bar.setValue(place)

    def show_evidence(self) -> None:
        """Scroll to the last message that decided; to the newest where none did."""
        rows = [row for row in range(self._model.rowCount()) if self._model.line(row).is_evidence]
        if rows:
            self.scrollTo(self._model.index(rows[-1]), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.scrollToBottom()
