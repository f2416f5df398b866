"""Shows the window filled with sample data, takes its picture, and finds what a careful eye would be ashamed of."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import EngineReady, PageFacts, PagesChanged
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.labels import ElidedLabel
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock
from tests.ui.new_window import new_window

DENSITY = 2 if os.environ.get("FBSYNC_FULL") == "1" else 1
"""Twice as sharp in the full run, to be laid beside the design's pictures."""

HOME = Path("/home/sample")
READY = EngineReady(2.0, str(HOME / "fbsync.db"), True, HOME / "settings.toml", "system", True)


class Stage:
    """One window of a given size in a given theme."""

    def __init__(self, qtbot: QtBot, theme: Theme, bridge: Bridge, engine: InlineEngine, ui_loop: UiLoop,
                 clock: StillClock, application: FakeApplication, out: Path, size: tuple[int, int]) -> None:
        self.qtbot, self.theme, self.bridge, self.engine, self.application = qtbot, theme, bridge, engine, application
        self.out, self.size = out, size
        self.window = new_window(theme, bridge, ui_loop, clock)
        self.window.resize(*size)
        self.window.show()
        qtbot.waitExposed(self.window)

    def close(self) -> None:
        self.window.prepare_quit()
        self.window.deleteLater()

    def show_pages(self, pages: Sequence[PageFacts]) -> None:
        """Open the program with these Pages; nothing moves afterwards."""
        self.application.pages_list = [facts.overview for facts in pages]
        self.engine.open()
        self.qtbot.waitUntil(lambda: self.bridge.application_ready is not None
                             and len(self.bridge.pages()) == len(pages))
        self.bridge._poll_timer.stop()
        self.settle()
        self.bridge.ready.emit(READY)
        self.bridge.pages_changed.emit(PagesChanged(tuple(pages)))
        self.window.toast.hide()  # a notice would hide what the picture is about

    def settle(self) -> None:
        """Until everything that was asked is answered; what works in the background for good is not waited for."""
        after = self.engine.turns + 12
        self.qtbot.waitUntil(lambda: self.engine.turns >= after)

    def shoot(self, name: str, what: QWidget | None = None) -> QImage:
        """Save a picture."""
        shown = what or self.window
        QApplication.sendPostedEvents()
        image = QImage(shown.size() * DENSITY, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(DENSITY)
        shown.render(image, QPoint())
        self.out.mkdir(exist_ok=True)
        look = "dark" if self.theme.is_dark else "light"
        path = self.out / f"{name}-{look}-{self.size[0]}x{self.size[1]}.png"
        assert image.save(str(path)), path
        return image


def colours(image: QImage) -> int:
    """How many different colours a picture has, sampled."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


# --- what must not be seen -------------------------------------------------------------------------


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every widget that is seen, except inside scrolled areas what is scrolled away."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.visibleRegion().isEmpty():
            yield widget


def clipped(window: QWidget) -> list[str]:
    """Words that do not fit where they stand. Elided labels may end in an ellipsis: they say so by a tooltip."""
    return [found for widget in shown(window) if (found := _clipped(widget))]


def _clipped(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        fits = not widget.is_elided or widget.toolTip() == widget.text()
        return "" if fits and _tall_enough(widget) else f"elided without a tooltip: {widget.text()}"
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return "" if widget.height() >= widget.heightForWidth(widget.width()) else f"cut below: {widget.text()}"
        words = widget.text().replace("&", "") if widget.buddy() else widget.text()  # there & marks the key
        width = QFontMetrics(widget.font()).horizontalAdvance(words)
        return "" if width <= widget.width() and _tall_enough(widget) else f"cut: {widget.text()}"
    if isinstance(widget, QPushButton) and widget.text():
        return "" if widget.sizeHint().width() <= widget.width() else f"cut on its button: {widget.text()}"
    return ""


def _tall_enough(label: QLabel) -> bool:
    return label.height() >= QFontMetrics(label.font()).tightBoundingRect("Åg").height()


def elided(window: QWidget) -> list[str]:
    """Texts that end in an ellipsis."""
    return [one.text() for one in shown(window) if isinstance(one, ElidedLabel) and one.is_elided]


def outside(window: QWidget) -> list[str]:
    """Widgets that stick out of the window or of what holds them."""
    found = []
    for widget in shown(window):
        holder = widget.parentWidget()
        if holder is None or widget.isWindow() or _is_scrolled(widget, window):
            continue
        if not QRect(QPoint(), holder.size()).contains(widget.geometry()):
            found.append(f"{type(widget).__name__} {_words(widget)} {widget.geometry()} in {holder.size()}")
    return found


def overlapping(window: QWidget) -> list[str]:
    """Labels and buttons of one holder that stand on one another."""
    found = []
    for holder in [window, *shown(window)]:
        parts = [one for one in holder.children() if isinstance(one, QLabel | QAbstractButton)
                 and one.isVisibleTo(window) and not one.size().isEmpty()]
        found += [f"{_words(one)} on {_words(two)}" for place, one in enumerate(parts) for two in parts[place + 1:]
                  if one.geometry().intersects(two.geometry())]
    return found


def nameless(window: QWidget) -> list[str]:
    """Controls a screen reader could say nothing about."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(window):
            continue
        if not (widget.accessibleName() or _words(widget)):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}")
    return found


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else widget.accessibleName()


def _is_scrolled(widget: QWidget, window: QWidget) -> bool:
    holder = widget.parentWidget()
    while holder is not None and holder is not window:
        if isinstance(holder, QAbstractScrollArea):
            return True
        holder = holder.parentWidget()
    return False


def fits(widget: QWidget, room: QSize) -> bool:
    """True when a widget can be made as small as `room`."""
    least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
    return least.width() <= room.width() and least.height() <= room.height()


def sound(stage: Stage, name: str, may_elide: frozenset[str] = frozenset()) -> None:
    """Take the picture, and hold it against the rules."""
    image = stage.shoot(name)
    assert image.width() == stage.size[0] * DENSITY and image.height() == stage.size[1] * DENSITY
    assert colours(image) > 8
    assert clipped(stage.window) == []
    assert outside(stage.window) == []
    assert overlapping(stage.window) == []
    assert nameless(stage.window) == []
    if stage.size[0] >= 1280:
        assert set(elided(stage.window)) <= may_elide
