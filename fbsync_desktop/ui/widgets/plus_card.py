"""A card that adds something: title, one line, a plus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme, Type


class PlusCard(QAbstractButton):
    """54 high; the whole card is the button."""

    def __init__(self, theme: Theme, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._sentence = theme, sentence
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() and self.isEnabled()
        focus = self.hasFocus()
        painter.setPen(QPen(theme.color("focus" if focus else "line"), 2 if focus else 1))
        painter.setBrush(theme.color("inset" if hot or self.isDown() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(12), px(12))
        width = self.width() - px(56)
        lines = ((8, Type.STRONG, self.text(), "text"), (27, Type.CAPTION, self._sentence, "text_2"))
        for top, kind, text, ink in lines:
            painter.setFont(theme.font(kind))
            painter.setPen(theme.color(ink if self.isEnabled() else "text_3"))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(px(16), px(top), width, px(19)), Qt.AlignmentFlag.AlignVCenter, shown)
        paint_icon(painter, "plus", QRectF(self.width() - px(32), (self.height() - px(18)) / 2, px(18), px(18)),
                   theme.color("text_2" if self.isEnabled() else "text_3"))
        painter.end()
