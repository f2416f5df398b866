"""What the buttons of the Pages view do: start, stop, reconnect, remove, show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.job import SyncJob, SyncOptions
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.runtime.placing_messages import PlacingRule
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.dialogs import RemoveDialog, run_sheet
from fbsync_desktop.ui.page_settings import PageSettingsDialog
from fbsync_desktop.ui.theme import Theme

translate = QCoreApplication.translate

_NEEDS_NOTHING = frozenset({PageState.NEEDS_SIGN_IN})


class PagesDesk(QObject):
    """Carries out what is asked of a Page.

    Signals:
        contacts_wanted(page id), report_wanted(job id), pipelines_wanted()
    """

    contacts_wanted = Signal(str)
    report_wanted = Signal(str)
    pipelines_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, bridge: Bridge, placing: PlacingFeed, ui_loop: UiLoop,
                 window: QWidget) -> None:
        super().__init__(window)
        self._placing = placing
        self._theme, self._clock, self._bridge, self._ui_loop, self._window = theme, clock, bridge, ui_loop, window

    @Slot(str, str)
    def act(self, page_id: str, action: str) -> None:
        """The one button of a card."""
        facts = self._bridge.page(page_id)
        if facts is None:
            return
        if action == "stop":
            self._bridge.stop_sync(page_id)
        elif action == "reconnect":
            self.reconnect(page_id)
        elif action == "retry" and facts.state is PageState.PROBLEMS and facts.job is not None:
            self._bridge.retry_sync(page_id, facts.job.id)
        else:
            self._bridge.start_sync(page_id)

    @Slot()
    def sync_all(self) -> None:
        """Start every Page that does not run and can."""
        for facts in self._bridge.pages():
            if not facts.state.is_running and facts.state not in _NEEDS_NOTHING:
                self._bridge.start_sync(facts.page.id)

    @Slot()
    def stop_all(self) -> None:
        """Stop every Page that runs."""
        for facts in self._bridge.pages():
            if facts.state.is_running:
                self._bridge.stop_sync(facts.page.id)

    @Slot()
    def connect_page(self) -> None:
        """Open the dialog that connects a Page."""
        ConnectDialog(self._theme, self._clock, self._bridge, self._window).open()

    @Slot(str)
    def reconnect(self, page_id: str) -> None:
        """Open the dialog that signs a Page in again."""
        if facts := self._bridge.page(page_id):
            ConnectDialog(self._theme, self._clock, self._bridge, self._window, reconnect=facts.page).open()

    @Slot(str)
    def show_details(self, page_id: str) -> None:
        """The newest run of a Page, whole."""
        facts = self._bridge.page(page_id)
        if facts is not None and facts.job is not None:
            self.show_run(facts.job)

    @Slot(object)
    def show_run(self, job: SyncJob) -> None:
        """A run, whole."""
        facts = self._bridge.page(job.page_id)
        name = facts.page.name if facts else translate("History", "Removed Page")
        run_sheet(self._theme, job, name, self._window).open()

    @Slot(str)
    def show_settings(self, page_id: str) -> None:
        """A Page's settings."""
        facts = self._bridge.page(page_id)
        if facts is None:
            return
        page = facts.page
        rule = PlacingRule(page.auto_pipeline_id, page.auto_pipeline_mode, page.auto_pipeline_override)
        dialog = PageSettingsDialog(self._theme, self._clock, facts, self._placing, rule, self._window)
        dialog.pipelines_wanted.connect(self.pipelines_wanted)
        dialog.check_wanted.connect(self._bridge.check_sign_in)
        dialog.reconnect_wanted.connect(self.reconnect)
        dialog.remove_wanted.connect(self.remove)
        dialog.open()

    @Slot(str)
    def remove(self, page_id: str) -> None:
        """Ask, then disconnect a Page."""
        if facts := self._bridge.page(page_id):
            self._ui_loop.spawn(self._remove(facts))

    async def _remove(self, facts: PageFacts) -> None:
        dialog = RemoveDialog(self._theme, facts.page, facts.contacts, self._window)
        answer = await self._ui_loop.answer(dialog)
        if answer == QDialog.DialogCode.Accepted:
            self._bridge.remove_page(facts.page.id, keep_data=dialog.keeps_data)

    @Slot(str)
    def show_menu(self, page_id: str) -> None:
        """Everything else, at the pointer or the button in focus."""
        facts = self._bridge.page(page_id)
        if facts is not None:
            menu = self.menu_of(facts)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(QCursor.pos())

    def menu_of(self, facts: PageFacts) -> QMenu:
        """The ⋯ menu of a card."""
        page_id, running = facts.page.id, facts.state.is_running
        menu = QMenu(self._window)
        t = translate
        menu.addAction(t("PageMenu", "Show contacts")).triggered.connect(
            partial(self.contacts_wanted.emit, page_id))
        full = menu.addAction(t("PageMenu", "Sync everything again"))
        full.triggered.connect(partial(self._bridge.start_sync, page_id, SyncOptions(full=True)))
        full.setEnabled(not running and facts.state is not PageState.NEEDS_SIGN_IN)
        if facts.job is not None:
            menu.addAction(t("PageMenu", "Details of the last sync…")).triggered.connect(
                partial(self.show_details, page_id))
            menu.addAction(t("PageMenu", "Save job report…")).triggered.connect(
                partial(self.report_wanted.emit, facts.job.id))
        menu.addSeparator()
        menu.addAction(t("PageMenu", "Check sign-in")).triggered.connect(partial(self._bridge.check_sign_in, page_id))
        menu.addAction(t("PageMenu", "Reconnect…")).triggered.connect(partial(self.reconnect, page_id))
        menu.addAction(t("PageMenu", "Settings…")).triggered.connect(partial(self.show_settings, page_id))
        menu.addSeparator()
        remove = menu.addAction(t("PageMenu", "Remove Page…"))
        remove.triggered.connect(partial(self.remove, page_id))
        remove.setEnabled(not running)
        return menu
