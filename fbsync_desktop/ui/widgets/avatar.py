"""Initials on one of eight soft grounds: square for Pages, round for people."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from fbsync_desktop.ui.text.initials import initials
from fbsync_desktop.ui.theme import Theme, Tone, Type

_ONE_LETTER_BELOW = 30
_SQUARE_RADIUS = 0.26
_MOST_BYTES = 1024 * 1024


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, name: str, tone: Tone, *, square: bool) -> None:
    """Draw an avatar; one letter where it is small."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.ground))
    radius = rect.width() * (_SQUARE_RADIUS if square else 0.5)
    painter.drawRoundedRect(rect, radius, radius)
    font = theme.font(Type.STRONG)
    font.setPixelSize(max(10, round(rect.width() * (0.36 if square else 0.37))))
    painter.setFont(font)
    painter.setPen(QColor(tone.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name, 1 if rect.width() < _ONE_LETTER_BELOW else 2))
    painter.restore()


class Avatar(QWidget):
    """A Page's or a person's avatar; decoration only, the name stands beside it."""

    def __init__(self, theme: Theme, size: int, *, square: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._square = theme, square
        self._name, self._key = "", ""
        self._picture = QPixmap()
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    def show_name(self, name: str, key: str) -> None:
        """Whose avatar this is; the key decides the colours."""
        self._name, self._key = name, key
        self.update()

    def show_picture(self, encoded: bytes) -> bool:
        """A picture in place of the initials; False when these bytes are none."""
        picture = QPixmap()
        if len(encoded) > _MOST_BYTES or not picture.loadFromData(encoded):
            return False
        side = min(picture.width(), picture.height())
        whole = picture.copy((picture.width() - side) // 2, (picture.height() - side) // 2, side, side)
        self._picture = whole.scaled(self.size() * self.devicePixelRatio(), Qt.AspectRatioMode.IgnoreAspectRatio,
                                     Qt.TransformationMode.SmoothTransformation)
        self.update()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape, radius = QPainterPath(), self.width() * (_SQUARE_RADIUS if self._square else 0.5)
            shape.addRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setClipPath(shape)
            painter.drawPixmap(self.rect(), self._picture)
            painter.end()
            return
        paint_avatar(painter, self._theme, QRectF(self.rect()), self._name, self._theme.avatar(self._key),
                     square=self._square)
        painter.end()
