"""One scale of 0 to 100 over all rows of the pipeline editor: bars as a staircase, borders to drag between them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from fbsync_desktop.domain.pipeline import Stage
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.settings.draft import Border, EditedPipeline
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.placing import never_by_score
from fbsync_desktop.ui.theme import Theme, Tone, Type

translate = QCoreApplication.translate

ROW = 44
_BAR = 30
_HANDLE_WIDTH, _HANDLE_HEIGHT = 12, 18


class BorderHandle(QAbstractSlider):
    """The border of two stages; a slider for keyboard and screen reader. Arrow keys ±1, with Shift ±10.

    Signals:
        shifted(value): the user moved it.
    """

    shifted = Signal(int)

    def __init__(self, theme: Theme, scale: RangeScale) -> None:
        super().__init__(scale)
        self._theme, self._scale = theme, scale
        self.border: Border | None = None
        self._upper_name = ""
        self.setFixedSize(theme.px(_HANDLE_WIDTH + 6), theme.px(_HANDLE_HEIGHT + 6))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setPageStep(10)

    def show_border(self, border: Border, limits: tuple[int, int], lower: str, upper: str) -> None:
        """Another border, or the same at another place."""
        self.border = border
        self.setRange(*limits)
        self.setValue(border.first)
        self._upper_name = upper
        self.setAccessibleName(translate("Pipelines", "Border between {lower} and {upper}").format(
            lower=lower, upper=upper))
        self.update()

    @property
    def bubble(self) -> str:
        """`Proposal Sent from 61`."""
        return translate("Pipelines", "{stage} from {score}").format(
            stage=self._upper_name, score=number(self.value()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1,
                Qt.Key.Key_PageDown: -10, Qt.Key.Key_PageUp: 10}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and abs(step) == 1:
            step *= 10
        self._ask(self.value() + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setSliderDown(True)
        self._scale.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._ask(self._scale.score_at(self.mapTo(self._scale, event.position()).x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self._scale.update()

    def _ask(self, value: int) -> None:
        wanted = max(self.minimum(), min(value, self.maximum()))
        if wanted != self.value():
            self.shifted.emit(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        active = self.hasFocus() or self.isSliderDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob = QRectF(px(3), px(3), px(_HANDLE_WIDTH), px(_HANDLE_HEIGHT))
        painter.setPen(QPen(theme.color("focus" if active else "outline"), 2 if active else 1.2))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(knob, px(6), px(6))
        painter.setPen(QPen(theme.color("focus" if active else "outline"), 1.2))
        for x in (knob.center().x() - px(1.6), knob.center().x() + px(1.6)):
            painter.drawLine(QPointF(x, knob.center().y() - px(3.5)), QPointF(x, knob.center().y() + px(3.5)))
        painter.end()


class RangeScale(QWidget):
    """Paints what the draft holds and owns the handles of its borders.

    Signals:
        border_moved(Border, first score)
    """

    border_moved = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: EditedPipeline | None = None
        self.handles: list[BorderHandle] = []
        self._font, self._caption = theme.font(Type.CAPTION_STRONG, tabular=True), theme.font(Type.CAPTION)
        self.setMinimumWidth(theme.px(220))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        rows = len(self._draft.stages) if self._draft else 5
        return QSize(self._theme.px(360), self._theme.px(ROW) * rows)

    def show_draft(self, draft: EditedPipeline) -> None:
        """Show a draft as it is now; the handle in use stays the handle in use."""
        self._draft = draft
        borders = draft.borders
        while len(self.handles) > len(borders):
            gone = self.handles.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.handles) < len(borders):
            handle = BorderHandle(self._theme, self)
            handle.shifted.connect(self._on_shifted)
            handle.show()
            self.handles.append(handle)
        for handle, border in zip(self.handles, borders, strict=True):
            lower, upper = draft.find(border.lower), draft.find(border.upper)
            handle.show_border(border, draft.border_limits(border), lower.name if lower else "",
                               upper.name if upper else "")
        self.setFixedHeight(self.sizeHint().height())
        self._place_handles()
        self.update()

    @Slot(int)
    def _on_shifted(self, first: int) -> None:
        handle = self.sender()
        if isinstance(handle, BorderHandle) and handle.border is not None:
            self.border_moved.emit(handle.border, first)

    # --- where scores are --------------------------------------------------------------------------

    def _x(self, score: float) -> float:
        return self._theme.px(4) + (self.width() - self._theme.px(8)) * score / 101

    def score_at(self, x: float) -> int:
        """The score under a place."""
        return round((x - self._theme.px(4)) * 101 / (self.width() - self._theme.px(8)))

    def tick_x(self, score: int) -> float:
        """Where the mark of a score stands; 100 is the right end."""
        return self._x(101 if score >= 100 else score)

    def _row_of(self, stage_id: str) -> int:
        assert self._draft is not None
        return next(at for at, stage in enumerate(self._draft.stages) if stage.id == stage_id)

    def _bar(self, row: int, stage: Stage) -> QRectF:
        px = self._theme.px
        left, right = self._x(stage.score_min), self._x(stage.score_max + 1)
        return QRectF(left + 1, row * px(ROW) + (px(ROW) - px(_BAR)) / 2, max(right - left - 2, 2), px(_BAR))

    def _place_handles(self) -> None:
        if self._draft is None:
            return
        for handle in self.handles:
            if handle.border is None:
                continue
            lower, upper = self._row_of(handle.border.lower), self._row_of(handle.border.upper)
            y = (min(lower, upper) + abs(upper - lower) / 2 + 0.5) * self._theme.px(ROW)
            handle.move(round(self._x(handle.border.first) - handle.width() / 2), round(y - handle.height() / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_handles()

    # --- painting ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._draft is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._grid(painter)
        self._gaps(painter)
        for handle in self.handles:
            self._border_line(painter, handle)
        for row, stage in enumerate(self._draft.stages):
            if stage.type.is_open:
                self._stage(painter, row, stage)
            else:
                self._closed(painter, row, stage)
        for handle in self.handles:
            if handle.hasFocus() or handle.isSliderDown():
                self._bubble(painter, handle)
        painter.end()

    def _grid(self, painter: QPainter) -> None:
        assert self._draft is not None
        open_rows = [row for row, stage in enumerate(self._draft.stages) if stage.type.is_open]
        if not open_rows:
            return
        painter.setPen(QPen(self._theme.color("line"), 1))
        bottom = (max(open_rows) + 1) * self._theme.px(ROW)
        for score in range(0, 101, 20):
            x = self.tick_x(score)
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))

    def _gaps(self, painter: QPainter) -> None:
        """Hatched over the rows of the neighbours, or over all rows when there is none."""
        assert self._draft is not None
        px, row_height = self._theme.px, self._theme.px(ROW)
        for gap in self._draft.gaps:
            rows = [self._row_of(stage_id) for stage_id in gap.neighbours] or [0]
            top, bottom = min(rows) * row_height, (max(rows) + 1) * row_height
            inset = (px(ROW) - px(_BAR)) / 2
            area = QRectF(self._x(gap.first), top + inset, self._x(gap.last + 1) - self._x(gap.first),
                          bottom - top - 2 * inset)
            painter.fillRect(area, self._theme.color("warn_soft"))
            painter.fillRect(area, QBrush(self._theme.color("evidence_edge"), Qt.BrushStyle.BDiagPattern))

    def _tone(self, row: int, stage: Stage) -> Tone:
        return self._theme.stage_tone(row, stage.color)

    def _stage(self, painter: QPainter, row: int, stage: Stage) -> None:
        px, tone, bar = self._theme.px, self._tone(row, stage), self._bar(row, stage)
        painter.setPen(QPen(QColor(tone.ink), 1))
        painter.setBrush(QColor(tone.ground))
        painter.drawRoundedRect(bar, min(px(6), bar.width() / 2), px(6))
        words = (f"{number(stage.score_min)}–{number(stage.score_max)}" if stage.score_min != stage.score_max
                 else number(stage.score_min))
        painter.setFont(self._font)
        width = painter.fontMetrics().horizontalAdvance(words) + px(4)
        painter.setPen(QColor(tone.ink))
        if width <= bar.width():
            painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, words)
            return
        painter.setPen(self._theme.color("text_2"))
        beside = bar.right() + px(10)
        assert self._draft is not None
        before_gap = any(gap.first == stage.score_max + 1 for gap in self._draft.gaps)
        if before_gap or beside + width > self.width():
            beside = bar.left() - px(10) - width
        painter.drawText(QRectF(beside, bar.y(), width, bar.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def _border_line(self, painter: QPainter, handle: BorderHandle) -> None:
        if handle.border is None:
            return
        px, row_height = self._theme.px, self._theme.px(ROW)
        rows = sorted((self._row_of(handle.border.lower), self._row_of(handle.border.upper)))
        active = handle.hasFocus() or handle.isSliderDown()
        painter.setPen(QPen(self._theme.color("focus" if active else "outline"), 2 if active else 1))
        x = self._x(handle.border.first)
        painter.drawLine(QPointF(x, rows[0] * row_height + px(7)), QPointF(x, (rows[1] + 1) * row_height - px(7)))

    def _closed(self, painter: QPainter, row: int, stage: Stage) -> None:
        px, theme = self._theme.px, self._theme
        pill_words, why = never_by_score(stage.type)
        painter.setFont(self._font)
        width = painter.fontMetrics().horizontalAdvance(pill_words)
        pill = QRectF(px(4), row * px(ROW) + px(10), width + px(38), px(24))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("inset"))
        painter.drawRoundedRect(pill, px(12), px(12))
        paint_icon(painter, "lock", QRectF(pill.x() + px(9), pill.y() + px(5), px(14), px(14)), theme.color("text_2"))
        painter.setPen(theme.color("text_2"))
        painter.drawText(pill.adjusted(px(28), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, pill_words)
        painter.setFont(self._caption)
        room = QRectF(pill.right() + px(10), pill.y(), self.width() - pill.right() - px(10), pill.height())
        if painter.fontMetrics().horizontalAdvance(why) <= room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, why)

    def _bubble(self, painter: QPainter, handle: BorderHandle) -> None:
        px, words = self._theme.px, handle.bubble
        painter.setFont(self._font)
        width, height = painter.fontMetrics().horizontalAdvance(words) + px(20), px(28)
        left, aside = handle.x() - px(8) - width, px(8)  # left of a border the lower row is empty
        if left < 0:
            left, aside = handle.geometry().right() + px(8), -px(10)  # and right of it the upper one
        box = QRectF(left, handle.geometry().center().y() + aside - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("toast"))
        painter.drawRoundedRect(box, px(8), px(8))
        painter.setPen(self._theme.color("on_toast"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
