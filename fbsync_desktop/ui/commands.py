"""What menus and keys do, each to what is in hand: the Page whose card has the focus, the run that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui import dialogs
from fbsync_desktop.ui.contacts.view import ContactsView
from fbsync_desktop.ui.exports import Exports
from fbsync_desktop.ui.history.view import HistoryView
from fbsync_desktop.ui.home.card import PageCard
from fbsync_desktop.ui.pages_desk import PagesDesk
from fbsync_desktop.ui.theme import Theme

translate = QCoreApplication.translate


class Commands(QObject):
    """The slots behind the menus.

    Signals:
        view_wanted(key), said(a sentence for the toast)
    """

    view_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, theme: Theme, bridge: Bridge, contacts: ContactsView, history: HistoryView, desk: PagesDesk,
                 exports: Exports, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._bridge, self._window = theme, bridge, window
        self._contacts, self._history, self._desk, self._exports = contacts, history, desk, exports

    @property
    def card(self) -> PageCard | None:
        """The card that has the focus."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, PageCard):
            widget = widget.parentWidget()
        return widget if isinstance(widget, PageCard) else None

    def _page_in_hand(self) -> str | None:
        """The Page whose card has the focus; the one the contacts seen are filtered by; the only Page."""
        if card := self.card:
            return card.page_id
        if self._contacts.isVisible() and self._contacts.wanted.page_id:
            return self._contacts.wanted.page_id
        pages = self._bridge.pages()
        return pages[0].page.id if len(pages) == 1 else None

    @Slot()
    def sync_page(self) -> None:
        """Sync the Page in hand; without one say how to choose it."""
        page_id = self._page_in_hand()
        if page_id is not None:
            self._bridge.start_sync(page_id)
        elif self._bridge.pages():
            self.view_wanted.emit("pages")
            self.said.emit(translate("Window", "Choose a Page first: move to its card with Tab, then press Ctrl+R."))
        else:
            self._desk.connect_page()

    @Slot()
    def sync_from_empty(self) -> None:
        """Sync all Pages; without any connect one."""
        if self._bridge.pages():
            self._desk.sync_all()
        else:
            self._desk.connect_page()

    @Slot()
    def stop_sync(self) -> None:
        """Stop the Page in hand, or the only one that syncs."""
        page_id = self._page_in_hand()
        running = [facts.page.id for facts in self._bridge.pages() if facts.state.is_running]
        if page_id is None and len(running) == 1:
            page_id = running[0]
        if page_id is not None:
            self._bridge.stop_sync(page_id)

    @Slot()
    def refresh(self) -> None:
        """Read again what is seen."""
        self._bridge.refresh_pages()
        if self._contacts.isVisible():
            self._contacts.note_change()
        elif self._history.isVisible():
            self._bridge.read_history()

    @Slot()
    def search(self) -> None:
        """Go to the search for contacts."""
        self.view_wanted.emit("contacts")
        self._contacts.focus_search()

    @Slot()
    def export_contacts(self) -> None:
        """Save the contacts as they are filtered."""
        self._exports.contacts(self._contacts.wanted)

    def _job_in_hand(self) -> str | None:
        if self._history.isVisible() and self._history.chosen_job_id:
            return self._history.chosen_job_id
        page_id = self._page_in_hand()
        jobs = [facts.job for facts in self._bridge.pages() if facts.job and page_id in (None, facts.page.id)]
        newest = max(jobs, key=lambda job: (job.created_at is not None, job.created_at), default=None)
        return newest.id if newest else None

    def _export_job(self, form: str) -> None:
        job_id = self._job_in_hand()
        if job_id is None:
            self.said.emit(translate("Window", "There is no run to report on yet."))
        else:
            self._exports.job(job_id, "json" if form == "json" else "csv")

    @Slot()
    def export_job_csv(self) -> None:
        """Save the report of the run in hand as a table."""
        self._export_job("csv")

    @Slot()
    def export_job_json(self) -> None:
        """The same for programs."""
        self._export_job("json")

    @Slot(str)
    def save_report(self, job_id: str) -> None:
        """Save the report of one run."""
        self._exports.job(job_id, "csv")

    @Slot()
    def show_settings(self) -> None:
        """Go to the settings."""
        self.view_wanted.emit("settings")

    @Slot()
    def open_data_folder(self) -> None:
        """Open the folder of settings and database."""
        self._open_folder("")

    @Slot()
    def open_log_folder(self) -> None:
        """Open the folder of the logs."""
        self._open_folder("logs")

    def _open_folder(self, name: str) -> None:
        if ready := self._bridge.application_ready:
            folder = str(ready.settings_file.parent / name)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
                self.said.emit(translate("Commands", "No file manager could be opened. The folder is {folder}").format(
                    folder=folder))

    @Slot()
    def show_help(self) -> None:
        """Keys and where to read on."""
        dialogs.help_sheet(self._theme, self._window).open()

    @Slot()
    def show_about(self) -> None:
        """Version and licence."""
        dialogs.about_sheet(self._theme, self._window).open()
