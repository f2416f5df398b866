"""Things that move while something runs: a spinner and a progress bar. They stand still with reduced motion."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from fbsync_desktop.ui.theme import Theme

_FRAME_MS = 40
_STEP = 12
_FULL = 1_000


class Spinner(QWidget):
    """A ring of 18 px with a turning arc; a still ring with reduced motion. Runs only while it is visible."""

    def __init__(self, theme: Theme, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._angle = 90
        self.setFixedSize(theme.px(size), theme.px(size))
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._turn)
        theme.changed.connect(self.update)

    @Slot()
    def _turn(self) -> None:
        self._angle = (self._angle - _STEP) % 360
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        if not self._theme.reduced_motion:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._theme.px(2)
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(self._theme.color("accent_mid"), width))
        painter.drawEllipse(ring)
        painter.setPen(QPen(self._theme.color("chart_1"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, self._angle * 16, -100 * 16)
        painter.end()


class ThinBar(QProgressBar):
    """Six pixels high with round ends; a wandering piece while nobody knows the total."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known = False
        self._place = 0.0
        self.setTextVisible(False)
        self.setRange(0, _FULL)
        self.setFixedHeight(theme.px(6))
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.timeout.connect(self._wander)
        theme.changed.connect(self.update)

    def show_share(self, share: float | None) -> None:
        """0.0 to 1.0, or None while the total is unknown."""
        self._known = share is not None
        self.setValue(round(min(max(share or 0.0, 0.0), 1.0) * _FULL))
        self._move()
        self.update()

    def _move(self) -> None:
        wanted = self.isVisible() and not self._known and not self._theme.reduced_motion
        if wanted != self._timer.isActive():
            (self._timer.start if wanted else self._timer.stop)()

    @Slot()
    def _wander(self) -> None:
        self._place = (self._place + 0.012) % 1.0
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._move()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(self.rect())
        self._piece(painter, bar, self._theme.color("inset"))
        if self._known:
            done = QRectF(bar)
            done.setWidth(max(bar.height(), bar.width() * self.value() / _FULL) if self.value() else 0)
            self._piece(painter, done, self._theme.color("chart_1"))
        else:
            piece = bar.width() * 0.25
            left = -piece + self._place * (bar.width() + piece)
            shown = QRectF(left, 0, piece, bar.height()).intersected(bar)
            if self._theme.reduced_motion:
                shown = bar
            self._piece(painter, shown, self._theme.color("accent_mid"))
        painter.end()

    @staticmethod
    def _piece(painter: QPainter, rect: QRectF, color: QColor) -> None:
        painter.setBrush(color)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
