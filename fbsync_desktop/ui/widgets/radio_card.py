"""One of two ways to go: a radio button as a card with a sentence."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from fbsync_desktop.ui.theme import Theme, Type


class RadioCard(QRadioButton):
    """58 high; the whole card is the button. Siblings of one parent exclude each other."""

    def __init__(self, theme: Theme, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._theme, self._sentence = theme, sentence
        self._title_font, self._font = theme.font(Type.STRONG), theme.font(Type.CAPTION)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(58))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(58))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        on, enabled = self.isChecked(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "focus" if self.hasFocus() else "accent" if on and enabled else "control"
        painter.setPen(QPen(theme.color(edge), 2 if self.hasFocus() or on else 1))
        painter.setBrush(theme.color("accent_soft" if on and enabled else "surface" if enabled else "inset"))
        painter.drawRoundedRect(card, px(10), px(10))
        self._ring(painter, QRectF(px(13), px(11), px(17), px(17)), on=on, enabled=enabled)
        left, width = px(40), self.width() - px(52)
        painter.setFont(self._title_font)
        painter.setPen(theme.color("text" if enabled else "text_3"))
        painter.drawText(QRectF(left, px(9), width, px(20)), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(self._font)
        painter.setPen(theme.color("text_2" if enabled else "text_3"))
        shown = painter.fontMetrics().elidedText(self._sentence, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, px(29), width, px(18)), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _ring(self, painter: QPainter, ring: QRectF, *, on: bool, enabled: bool) -> None:
        theme, px = self._theme, self._theme.px
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if enabled else "control"))
            painter.drawEllipse(ring)
            painter.setBrush(theme.color("on_accent"))
            painter.drawEllipse(ring.center(), px(3), px(3))
        else:
            painter.setPen(QPen(theme.color("outline" if enabled else "control"), 1.3))
            painter.setBrush(theme.color("surface"))
            painter.drawEllipse(ring)
