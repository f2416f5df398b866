"""Where the window opens: as it was left, but never larger than the screen nor outside it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QStyle

_KEY = "window/geometry"


def restore(window: QMainWindow, memory: QSettings | None) -> None:
    """Open as the window was left, within the screen it opens on."""
    geometry = memory.value(_KEY) if memory is not None else None
    was_restored = isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)
    fit_into(window, window.screen().availableGeometry(), move=was_restored)


def remember(window: QMainWindow, memory: QSettings | None) -> None:
    """Keep size and place for the next start."""
    if memory is not None:
        memory.setValue(_KEY, window.saveGeometry())


def fit_into(window: QMainWindow, room: QRect, *, move: bool) -> None:
    """Make the window no larger than `room`; with `move` bring it in there whole.

    A window that was never moved is placed by the desktop, which does it better.
    """
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    most = QSize(room.width(), room.height() - title)
    window.setMinimumSize(window.minimumSize().boundedTo(most))
    if window.isMaximized() or window.isFullScreen():
        return
    size = window.size().boundedTo(most)
    window.resize(size)
    if move:
        # Without the frame, as it was kept: `move` takes the frame's corner, and would shift the window by its
        # title bar at every start.
        place = window.geometry().topLeft()
        window.setGeometry(QRect(QPoint(
            max(room.left(), min(place.x(), room.right() + 1 - size.width())),
            max(room.top() + title, min(place.y(), room.bottom() + 1 - size.height()))), size))
