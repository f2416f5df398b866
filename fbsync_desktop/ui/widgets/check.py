"""A checkbox drawn in the design's way, sharp in both themes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme, Type


class CheckBox(QCheckBox):
    """16 × 16 with radius 4; the text, if any, stands 10 pixels to its right."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font(Type.BODY))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + self._theme.px(14) if self.text() else 0
        return QSize(self._theme.px(22) + words, self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(px(3), (self.height() - px(16)) / 2, px(16), px(16))
        on, enabled = self.checkState() is not Qt.CheckState.Unchecked, self.isEnabled()
        if on and enabled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
        else:
            painter.setPen(QPen(theme.color("outline" if enabled else "control"), 1.2))
            painter.setBrush(theme.color("surface" if enabled else "inset"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        if on:
            partly = self.checkState() is Qt.CheckState.PartiallyChecked
            paint_icon(painter, "minus" if partly else "check", box.adjusted(px(1), px(1), -px(1), -px(1)),
                       theme.color("on_accent" if enabled else "text_2"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), px(6), px(6))
        if self.text():
            painter.setPen(theme.color("text" if enabled else "text_3"))
            painter.drawText(self.rect().adjusted(px(29), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
