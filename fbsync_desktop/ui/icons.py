"""SVG icons recoloured from the palette: drawn on a 24-unit grid in `currentColor`, holes in `currentPaper`."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fbsync_desktop.ui.resource_files import resource_folder

_WHITE = "#FFFFFF"


@cache
def _source(name: str) -> str:
    return (resource_folder() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def _renderer(name: str, color: str, paper: str) -> QSvgRenderer:
    coloured = _source(name).replace("currentColor", color).replace("currentPaper", paper)
    return QSvgRenderer(QByteArray(coloured.encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor, paper: QColor | None = None) -> None:
    """Draw an icon into a square; `paper` is the ground that shows through filled icons."""
    _renderer(name, color.name(), paper.name() if paper else _WHITE).render(painter, rect)


def icon_pixmap(name: str, size: int, color: QColor, *, before: int = 0, after: int = 0) -> QPixmap:
    """An icon as a picture, sharp on the densest screen there is; all sizes in logical pixels.

    `before` and `after` are empty room at its sides: a style sheet cannot set the gap to a button's words.
    """
    density = max([2.0] + [screen.devicePixelRatio() for screen in QGuiApplication.screens()])
    pixmap = QPixmap(round((before + size + after) * density), round(size * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(before, 0, size, size), color)
    painter.end()
    return pixmap


def icon(name: str, size: int, color: QColor) -> QIcon:
    """An icon for buttons and menus."""
    return QIcon(icon_pixmap(name, size, color))


def app_icon() -> QIcon:
    """The program's own icon: outlined in white, so that it shows on every panel."""
    return QIcon(str(resource_folder() / "icons" / "app.svg"))
