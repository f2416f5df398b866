"""A person who has a keyboard and nothing else: keys go to whatever window the system would give them to."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
_LONGEST_WAY = 60
NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Presses keys, and goes by what a screen reader would say.

    Attributes:
        invisible: controls that had the focus without showing it.
    """

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._before: tuple[QWidget, str, QImage] | None = None
        self.invisible: list[str] = []

    @property
    def focus(self) -> QWidget:
        """Where the focus is."""
        self._activate()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE_MS)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def _activate(self) -> None:
        """When a dialog has closed, a window manager gives the window the keys; the tests' platform has none."""
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        if QApplication.activeWindow() is None and shown:
            (QApplication.activeModalWidget() or shown[0]).activateWindow()
            self._qtbot.waitUntil(lambda: QApplication.activeWindow() is not None, timeout=PATIENCE_MS)

    @property
    def at(self) -> str:
        """What a screen reader says about the place."""
        return spoken(self.focus)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """One key, or one with Ctrl, Shift or Alt."""
        QTest.keyClick(self._window(), key, modifiers)

    def write(self, text: str) -> None:
        """Type into the field that has the focus."""
        for letter in text:
            QTest.keyClick(self._window(), letter)

    def tab_to(self, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Press Tab until the focus is there; where it cannot be reached, say where it went."""
        way = [self.at]
        while way[-1] != name:
            assert len(way) < _LONGEST_WAY, f"Tab does not lead to “{name}”: {way}"
            self._look()
            self.press(key, Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_Backtab else NONE)
            self._compare()
            way.append(self.at)

    def _window(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        return self.focus

    def _look(self) -> None:
        widget = self.focus
        assert widget.isVisible() and spoken(widget), widget
        self._before = (widget, spoken(widget), _picture(widget))

    def _compare(self) -> None:
        """The control that has just lost the focus must look another way now."""
        assert self._before is not None
        widget, name, picture = self._before
        if widget.isVisible() and not widget.hasFocus() and _picture(widget) == picture:
            self.invisible.append(f"{name} ({type(widget).__name__})")


def spoken(widget: QWidget) -> str:
    """The name of a control; of a field within a compound one its owner's."""
    text = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip() or widget.windowTitle()


def _picture(widget: QWidget) -> QImage:
    shown = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
    window, corner = shown.window(), shown.mapTo(shown.window(), shown.rect().topLeft())
    return window.grab(QRect(corner, shown.size()).adjusted(-3, -3, 3, 3)).toImage()
