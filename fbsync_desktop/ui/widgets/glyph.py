"""The small sign beside a state: each state has its own shape, so that colour never speaks alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme


class Glyph(QWidget):
    """An icon in a token's colour; silent for screen readers, as the words stand beside it."""

    def __init__(self, theme: Theme, size: int, name: str = "", ink: str = "text_2",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name, self._ink = theme, name, ink
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    def show_glyph(self, name: str, ink: str) -> None:
        """Another icon and colour token."""
        if (name, ink) != (self._name, self._ink):
            self._name, self._ink = name, ink
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._name:
            return
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._theme.color(self._ink),
                   self._theme.color("surface"))
        painter.end()
