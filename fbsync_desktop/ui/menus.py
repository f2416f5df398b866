"""The menu bar: every action of the window, with its shortcut."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

translate = QCoreApplication.translate


class Actions(QObject):
    """All actions of the menu bar, made once; the main window connects them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        t = translate
        self.connect_page = self._action(t("Menu", "&Connect a Page…"), "Ctrl+N")
        self.export_contacts = self._action(t("Menu", "&Contacts (CSV)…"), "Ctrl+E")
        self.export_job_csv = self._action(t("Menu", "Job report (C&SV)…"))
        self.export_job_json = self._action(t("Menu", "Job report (&JSON)…"))
        self.close_window = self._action(t("Menu", "Close &window"), "Ctrl+W")
        self.quit = self._action(t("Menu", "&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.sync_page = self._action(t("Menu", "&Sync Contacts"), "Ctrl+R")
        self.sync_all = self._action(t("Menu", "Sync &all"), "Ctrl+Shift+R")
        self.stop = self._action(t("Menu", "S&top"), "Ctrl+.")
        self.stop_all = self._action(t("Menu", "Stop a&ll"))
        self.refresh = self._action(t("Menu", "&Refresh view"), "F5")
        self.search = self._action(t("Menu", "&Search…"), "Ctrl+F")
        self.undo = self._action(t("Menu", "&Undo the last move"), "Ctrl+Z")
        self.analyse = self._action(t("Menu", "&Analyse now"), "Ctrl+Shift+A")
        self.clear_filters = self._action(t("Menu", "&Clear filters"))
        self.settings = self._action(t("Menu", "&Settings"), "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.show_log = self._action(t("Menu", "Open &log folder"))
        self.set_up = self._action(t("Menu", "&Set up again"))
        self.help = self._action(t("Menu", "&Help"), "F1")
        self.about = self._action(t("Menu", "&About FBSync"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.views: dict[str, QAction] = {}
        self.show_running(is_any=False)

    def show_running(self, *, is_any: bool) -> None:
        """Stopping is offered only while something runs."""
        for action in (self.stop, self.stop_all):
            action.setEnabled(is_any)

    def add_view(self, key: str, words: str, place: int) -> QAction:
        """An action that shows a view; Ctrl+1 and on."""
        self.views[key] = action = self._action(words.replace("&", "&&"), f"Ctrl+{place}" if place <= 9 else "")
        return action

    def _action(self, words: str, shortcut: str = "") -> QAction:
        action = QAction(words, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        return action

    def fill(self, bar: QMenuBar) -> None:
        """Put all actions into the menu bar."""
        t = translate
        file_menu = bar.addMenu(t("Menu", "&File"))
        file_menu.addAction(self.connect_page)
        exports = file_menu.addMenu(t("Menu", "&Export"))
        _add(exports, (self.export_contacts, self.export_job_csv, self.export_job_json))
        file_menu.addSeparator()
        _add(file_menu, (self.close_window, self.quit))
        _add(bar.addMenu(t("Menu", "&Sync")),
             (self.sync_page, self.stop, None, self.sync_all, self.stop_all, None, self.refresh))
        _add(bar.addMenu(t("Menu", "&Contacts")),
             (self.views["contacts"], self.views["board"], self.views["replies"], None, self.search,
              self.clear_filters, None, self.analyse, self.undo))
        _add(bar.addMenu(t("Menu", "&Reports")), (self.views["reports"], self.views["history"]))
        _add(bar.addMenu(t("Menu", "&Tools")), (self.views["pages"], self.views["health"], None, self.show_log,
                                                self.settings))
        _add(bar.addMenu(t("Menu", "&Help")), (self.help, self.set_up, None, self.about))


def _add(menu: QMenu, actions: Iterable[QAction | None]) -> None:
    for action in actions:
        menu.addSeparator() if action is None else menu.addAction(action)
