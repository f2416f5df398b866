"""Scores and shares as pictures: one blue, never red to green, since a low score is no fault."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type

translate = QCoreApplication.translate


class ScoreRing(QWidget):
    """A score of 0 to 100 as a number in a ring."""

    def __init__(self, theme: Theme, size: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._score = theme, 0
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    def show_score(self, score: int) -> None:
        """Another score."""
        self._score = max(0, min(score, 100))
        self.setAccessibleName(translate("Score", "Score {n} of 100").format(n=number(self._score)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, width = self._theme, self._theme.px(4.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.setPen(QPen(theme.color("line"), width))
        painter.drawEllipse(ring)
        if self._score:
            painter.setPen(QPen(theme.color("chart_1"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, round(-self._score * 3.6 * 16))
        painter.setFont(theme.font(Type.SECTION, tabular=True))
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, number(self._score))
        painter.end()


def paint_score_bar(painter: QPainter, theme: Theme, rect: QRectF, score: int) -> None:
    """Four pixels high, as long as the score."""
    height = theme.px(4)
    track = QRectF(rect.x(), rect.center().y() - height / 2, rect.width(), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(track, height / 2, height / 2)
    if score > 0:
        painter.setBrush(theme.color("chart_1"))
        painter.drawRoundedRect(QRectF(track.x(), track.y(), max(track.width() * score / 100, height), height),
                                height / 2, height / 2)


def share_inks(theme: Theme, count: int) -> list[QColor]:
    """Shades of the one blue from strong to pale; the palest are under 3:1, so each needs its name and number."""
    strong, pale = theme.color("accent_pressed" if not theme.is_dark else "chart_1"), theme.color("accent_mid")
    inks = []
    for place in range(count):
        part = place / max(count - 1, 1)
        inks.append(QColor(*(round(a + (b - a) * part) for a, b in zip(
            strong.getRgb()[:3], pale.getRgb()[:3], strict=True))))  # type: ignore[index]
    return inks


class ShareBar(QWidget):
    """How a number splits; decoration only, names and numbers stand below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[int, ...] = ()
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(8))

    def show_shares(self, shares: tuple[int, ...]) -> None:
        """Other parts, in their order."""
        self._shares = shares
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        total, gap, left = sum(self._shares), self._theme.px(2), 0.0
        radius = self.height() / 2
        if not total:
            painter.setBrush(self._theme.color("line"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        parts = [(share, ink) for share, ink in zip(
            self._shares, share_inks(self._theme, len(self._shares)), strict=True) if share]
        room = self.width() - gap * max(len(parts) - 1, 0)
        for share, ink in parts:
            width = room * share / total
            painter.setBrush(ink)
            painter.drawRoundedRect(QRectF(left, 0, max(width, 2), self.height()), min(radius, width / 2), radius)
            left += width + gap
        painter.end()


class Dot(QWidget):
    """A coloured dot beside a name; says nothing to screen readers."""

    def __init__(self, theme: Theme, size: int = 12, *, square: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._square = theme, square
        self._ink = theme.color("outline")
        self.setFixedSize(theme.px(size), theme.px(size))

    def show_ink(self, ink: QColor) -> None:
        """Another colour."""
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        radius = self._theme.px(3) if self._square else self.width() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.end()
