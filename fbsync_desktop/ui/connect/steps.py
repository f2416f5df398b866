"""Where one is: three numbered steps in a row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme, Type

translate = QCoreApplication.translate


class Steps(QWidget):
    """Numbers in rings: done green with a check, now filled, later outlined."""

    def __init__(self, theme: Theme, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._now = theme, words, 0
        self.setFixedHeight(theme.px(28))
        theme.changed.connect(self.update)

    def go_to(self, step: int) -> None:
        """Mark a step as the one of now."""
        self._now = step
        self.setAccessibleName(translate("Steps", "Step {n} of {all}: {words}").format(
            n=step + 1, all=len(self._words), words=self._words[step]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(500), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        for step, words in enumerate(self._words):
            ring = QRectF(x + 1, px(2) + 1, px(24) - 2, px(24) - 2)
            self._ring(painter, ring, step)
            kind = Type.STRONG if step == self._now else Type.BODY
            painter.setFont(theme.font(kind))
            painter.setPen(theme.color("text" if step == self._now else "text_2"))
            width = QFontMetrics(theme.font(kind)).horizontalAdvance(words)
            painter.drawText(QRectF(x + px(32), 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            x += px(32) + width + px(16)
            if step < len(self._words) - 1:
                paint_icon(painter, "chevron-right", QRectF(x, px(6), px(16), px(16)), theme.color("text_3"))
                x += px(32)
        painter.end()

    def _ring(self, painter: QPainter, ring: QRectF, step: int) -> None:
        theme = self._theme
        done, now = step < self._now, step == self._now
        painter.setPen(Qt.PenStyle.NoPen if done or now else QPen(theme.color("control"), 1.6))
        painter.setBrush(theme.color("ok" if done else "accent" if now else "surface"))
        painter.drawEllipse(ring)
        if done:
            paint_icon(painter, "check", ring.adjusted(4, 4, -4, -4), theme.color("surface"))
            return
        painter.setFont(theme.font(Type.CAPTION_STRONG, tabular=True))
        painter.setPen(theme.color("on_accent" if now else "text_2"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(step + 1))
