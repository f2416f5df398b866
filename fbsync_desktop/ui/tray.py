"""The tray icon: an extra where there is a tray, never the only way to the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.messages import PagesChanged
from fbsync_desktop.ui.icons import app_icon
from fbsync_desktop.ui.text.overall import subtitle, title

translate = QCoreApplication.translate


class Tray(QObject):
    """Overall state, Sync all, Open, Quit.

    Signals:
        open_wanted(), sync_all_wanted(), quit_wanted()
    """

    open_wanted = Signal()
    sync_all_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu(parent)
        self._state = QAction("FBSync", self._menu)
        self._state.setEnabled(False)
        self._menu.addAction(self._state)
        self._menu.addSeparator()
        for words, signal in ((translate("Tray", "Open FBSync"), self.open_wanted),
                              (translate("Tray", "Sync all"), self.sync_all_wanted),
                              (translate("Tray", "Quit"), self.quit_wanted)):
            self._menu.addAction(words).triggered.connect(signal)

    @property
    def is_there(self) -> bool:
        """True when closing the window can leave something to come back by; a tray may appear later."""
        if self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._on_activated)
            self._icon.show()
        return self._icon is not None

    def show_pages(self, pages: PagesChanged) -> None:
        """The overall state as first menu line and tooltip."""
        words = " · ".join(part for part in (title(pages), subtitle(pages, self._clock.now())) if part)
        self._state.setText(words)
        if self._icon is not None:
            self._icon.setToolTip(f"FBSync: {words}")

    def tell(self, title: str, text: str) -> None:
        """One quiet notice while the window is closed."""
        if self._icon is not None:
            self._icon.showMessage(title, text, app_icon())

    def explain(self) -> None:
        """Once: the program goes on in the tray."""
        if self._icon is not None:
            self._icon.showMessage("FBSync", translate(
                "Tray", "FBSync goes on here. Open it again from this icon; Quit ends it."), app_icon())

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()
