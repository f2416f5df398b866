"""The window as the program makes it: undressed until it is whole."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.theme import Theme


def new_window(theme: Theme, bridge: Bridge, ui_loop: UiLoop, clock: Clock,
               memory: QSettings | None = None) -> MainWindow:
    """Under a style sheet each widget is dressed anew whenever it is put into another: more than twice the time."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyleSheet("")
    made = MainWindow(theme, bridge, ui_loop, clock, memory)
    if memory is None or not memory.contains("window/geometry"):
        made.resize(theme.px(1280), theme.px(800))  # the screen of the tests' platform is smaller
    return made
