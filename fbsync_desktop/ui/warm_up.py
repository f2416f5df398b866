"""What takes long only the first time is done while nobody waits for it, so that no list stutters when it appears."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QRect, QTimer, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from fbsync_desktop.ui.theme import Theme, Type

_PAUSE_MS = 50
_SIZES = (Type.BODY, Type.STRONG, Type.BUTTON, Type.CAPTION)


class WarmUp(QObject):
    """One step at a time with room for the user's input between them; no step takes longer than a frame."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = self._all()
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_pause)

    @property
    def is_over(self) -> bool:
        """Nothing is left to do, or nothing has begun."""
        return not self._timer.isActive()

    @Slot()
    def begin(self) -> None:
        """Start; again and again changes nothing."""
        self._timer.start()

    @Slot()
    def _on_pause(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
        else:
            step()

    def _all(self) -> Iterator[Callable[[], object]]:
        yield self._fill
        for kind in _SIZES:
            yield functools.partial(self._find_fonts, kind)

    def _fill(self) -> None:
        """The binding makes the 200 names of Qt's gradients before it fills its first rectangle."""
        canvas = QPixmap(1, 1)
        painter = QPainter(canvas)
        painter.fillRect(QRect(0, 0, 1, 1), self._theme.color("surface"))
        painter.end()

    def _find_fonts(self, kind: Type) -> None:
        """Messages are full of pictures, and for the first of each size all the system's fonts are looked through."""
        QFontMetrics(self._theme.font(kind)).horizontalAdvance("\N{BIRTHDAY CAKE}")
