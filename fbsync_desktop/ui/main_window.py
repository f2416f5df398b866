"""The window: menu bar, sidebar, one view at a time, status line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.contacts_feed import ContactsFeed
from fbsync_desktop.runtime.crash import Crash
from fbsync_desktop.runtime.messages import EngineReady, PageFacts, PagesChanged
from fbsync_desktop.runtime.reports_feed import ReportsFeed
from fbsync_desktop.runtime.rounds import Rounds
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui import announcements, dialogs, window_place
from fbsync_desktop.ui.care import Care
from fbsync_desktop.ui.commands import Commands
from fbsync_desktop.ui.contacts.view import ContactsView
from fbsync_desktop.ui.exports import Exports
from fbsync_desktop.ui.first_run.guide import Guide
from fbsync_desktop.ui.history.view import HistoryView
from fbsync_desktop.ui.home.view import HomeView
from fbsync_desktop.ui.icons import app_icon
from fbsync_desktop.ui.judging import Judging
from fbsync_desktop.ui.menus import Actions
from fbsync_desktop.ui.pages_desk import PagesDesk
from fbsync_desktop.ui.reports.view import ReportsView
from fbsync_desktop.ui.style import palette, style_sheet
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import NARROW_BELOW, Theme, Type
from fbsync_desktop.ui.tray import Tray
from fbsync_desktop.ui.widgets.sidebar import NavigationItem, Sidebar
from fbsync_desktop.ui.widgets.status_line import StatusLine
from fbsync_desktop.ui.widgets.toast import Toast
from fbsync_desktop.ui.widgets.trouble import TroubleView

translate = QCoreApplication.translate


def navigation() -> tuple[NavigationItem, ...]:
    """All views in the sidebar's order; the last one stands at the bottom."""
    return (
        NavigationItem("pages", translate("Navigation", "Pages"), "pages"),
        NavigationItem("contacts", translate("Navigation", "Contacts"), "contacts"),
        NavigationItem("board", translate("Navigation", "Board"), "board"),
        NavigationItem("replies", translate("Navigation", "Needs reply"), "needs-reply"),
        NavigationItem("history", translate("Navigation", "History"), "history"),
        NavigationItem("reports", translate("Navigation", "Reports"), "reports"),
        NavigationItem("health", translate("Navigation", "Health"), "health"),
        NavigationItem("settings", translate("Navigation", "Settings"), "settings"),
    )


class MainWindow(QMainWindow):
    """Everything the user sees. Closing it hides it while something can bring it back.

    Signals:
        quit_wanted(), sample_wanted()
    """

    quit_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, ui_loop: UiLoop, clock: Clock,
                 memory: QSettings | None = None) -> None:
        super().__init__()
        self._theme, self._bridge, self._clock, self._memory = theme, bridge, clock, memory
        self._is_narrow: bool | None = None
        self._is_quitting = False
        self._closes_to_tray = True
        self.setWindowTitle("FBSync")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(theme.px(940), theme.px(640))
        self.resize(theme.px(1280), theme.px(800))
        self.feed = ContactsFeed(bridge, self)
        self.judging = Judging(theme, clock, bridge, self)
        self.home = HomeView(theme, clock)
        self.contacts = ContactsView(theme, self.feed, clock)
        self.history = HistoryView(theme, clock)
        self.board, self.settings = self.judging.board, self.judging.settings
        self.trouble = TroubleView(theme)
        items = navigation()
        self.sidebar = Sidebar(theme, items, translate("Navigation", "Views"))
        self.status = StatusLine(theme)
        self.actions_ = Actions(self)
        self.desk = PagesDesk(theme, clock, bridge, self.judging.placing, ui_loop, self)
        reports = ReportsFeed(bridge, self)
        self.reports = ReportsView(theme, clock, reports)
        self.exports = Exports(bridge, reports, ui_loop, clock, self)
        self.commands = Commands(theme, bridge, self.contacts, self.history, self.desk, self.exports, self)
        self.tray = Tray(clock, self)
        self.care = Care(theme, clock, bridge, self.desk)
        self.rounds = Rounds(bridge, self)
        self.views: dict[str, QWidget] = {
            "pages": self.home, "contacts": self.contacts, "board": self.board,
            "replies": self.judging.replies, "history": self.history, "reports": self.reports,
            "health": self.care.view, "settings": self.settings}
        self._stack = QStackedWidget()
        for place, item in enumerate(items, start=1):
            self.actions_.add_view(item.key, item.words, place)
            self._stack.addWidget(self.views[item.key])
        self._stack.addWidget(self.trouble)
        self.toast = Toast(theme, self._arrange())
        self.commands.view_wanted.connect(self.show_view)
        self.commands.said.connect(self.toast.say)
        self.care.attach(self.toast, self.tray, self)
        self.announcer = announcements.Announcer(bridge, self.toast, self.desk, self)
        self.guide = Guide(theme, bridge, memory, self)
        self.home.put_guide(self.guide.strip)
        self.judging.attach(self.contacts, self.toast, self.status, self.sidebar, self.actions_)
        self._dress()
        self._connect()
        self.show_view("pages")
        self.sidebar.buttons["pages"].setFocus()  # a calm start: no button looks pressed already
        window_place.restore(self, memory)

    def _arrange(self) -> QWidget:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.sidebar)
        body.addWidget(self._stack, 1)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(central)
        self.menuBar().setFont(self._theme.font(Type.BODY))
        self.menuBar().setFixedHeight(self._theme.px(32))
        self.menuBar().setContentsMargins(self._theme.px(8), 0, 0, 0)
        self.actions_.fill(self.menuBar())
        self.menuBar().setAccessibleName(translate("Navigation", "Menu"))
        return central

    def _connect(self) -> None:
        bridge, home, desk, actions = self._bridge, self.home, self.desk, self.actions_
        self._theme.changed.connect(self._dress)
        self.sidebar.chosen.connect(self.show_view)
        for key, action in actions.views.items():
            action.setData(key)
            action.triggered.connect(self._on_view_action)
        bridge.ready.connect(self._on_ready)
        bridge.not_opened.connect(self._on_not_opened)
        bridge.pages_changed.connect(self._on_pages)
        bridge.page_changed.connect(self._on_page)
        bridge.history_read.connect(self.history.show_history)
        home.action_wanted.connect(desk.act)
        home.details_wanted.connect(desk.show_details)
        home.settings_wanted.connect(desk.show_settings)
        home.menu_wanted.connect(desk.show_menu)
        home.connect_wanted.connect(desk.connect_page)
        home.sync_all_wanted.connect(desk.sync_all)
        home.stop_all_wanted.connect(desk.stop_all)
        home.sample_wanted.connect(self.sample_wanted)
        desk.contacts_wanted.connect(self.show_contacts_of)
        desk.report_wanted.connect(self.commands.save_report)
        self.contacts.sync_wanted.connect(self.commands.sync_from_empty)
        self.contacts.export_wanted.connect(self.exports.contacts)
        self.history.sync_wanted.connect(self.commands.sync_from_empty)
        self.history.report_wanted.connect(self.commands.save_report)
        self.history.details_wanted.connect(desk.show_run)
        self.trouble.retry_wanted.connect(self._on_retry_open)
        self.trouble.quit_wanted.connect(self.quit_wanted)
        self._connect_actions()
        self.judging.view_wanted.connect(self.show_view)
        self.judging.contact_wanted.connect(self.show_contact)
        desk.pipelines_wanted.connect(self.judging.show_pipelines)
        self.care.needs.connect(self._on_needs)
        self._connect_guide()
        self.judging.replies.contacts_wanted.connect(actions.views["contacts"].trigger)
        self.board.stage_wanted.connect(self.show_contacts_in)
        self.board.pages_wanted.connect(actions.views["pages"].trigger)
        self.reports.export_wanted.connect(self.exports.report)
        self.settings.folder_wanted.connect(self.commands.open_data_folder)
        self.tray.open_wanted.connect(self.bring_to_front)
        self.tray.sync_all_wanted.connect(desk.sync_all)
        self.tray.quit_wanted.connect(self.quit_wanted)

    def _connect_guide(self) -> None:
        guide = self.guide
        guide.key_wanted.connect(self.judging.show_keys)
        guide.connect_wanted.connect(self.desk.connect_page)
        guide.pages_wanted.connect(self.actions_.views["pages"].trigger)
        guide.pipeline_made.connect(self.judging.placing.read_pipelines)
        self.judging.ai.facts_changed.connect(guide.note_ai)
        self.actions_.set_up.triggered.connect(guide.begin_again)
        self.home.database_wanted.connect(self._on_database)

    @Slot()
    def _on_database(self) -> None:
        self.show_view("settings")
        self.settings.show_page("data")

    def _connect_actions(self) -> None:
        actions, desk, do = self.actions_, self.desk, self.commands
        for action, slot in (
                (actions.connect_page, desk.connect_page), (actions.export_contacts, do.export_contacts),
                (actions.export_job_csv, do.export_job_csv), (actions.export_job_json, do.export_job_json),
                (actions.close_window, self.close), (actions.quit, self.quit_wanted),
                (actions.sync_page, do.sync_page), (actions.sync_all, desk.sync_all),
                (actions.stop, do.stop_sync), (actions.stop_all, desk.stop_all), (actions.refresh, do.refresh),
                (actions.search, do.search), (actions.clear_filters, self.contacts.clear_filters),
                (actions.settings, do.show_settings), (actions.show_log, do.open_log_folder),
                (actions.help, do.show_help), (actions.about, do.show_about)):
            action.triggered.connect(slot)

    def mark_as_sample(self, *, is_kept: bool = False) -> None:
        """Say everywhere that what is seen is sample data; `is_kept` where it stays in a folder of the user's."""
        self.setWindowTitle(translate("Window", "FBSync: sample data"))
        self.status.mark_as_sample(is_kept=is_kept)
        self.settings.ai.cost.mark_as_sample()
        self.guide.leave_out()

    @Slot()
    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self._theme))
            application.setStyleSheet(style_sheet(self._theme))

    # --- views -------------------------------------------------------------------------------------

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Go to a view."""
        self.sidebar.choose(key)
        if self._stack.currentWidget() is self.trouble:
            return
        self._stack.setCurrentWidget(self.views[key])
        self._show_frame(not self.home.is_empty)
        if key == "contacts":
            self.contacts.enter()
        elif key == "history":
            self._bridge.read_history()
        elif key == "board":
            self.board.enter()
        elif key == "replies":
            self.judging.replies.enter()
        elif key == "reports":
            self.reports.enter()
        elif key == "health":
            self.care.enter()
        elif key == "settings":
            self.settings.enter()

    @property
    def shown_view(self) -> str:
        """The key of the view that is seen."""
        shown = self._stack.currentWidget()
        return next((key for key, view in self.views.items() if view is shown), "")

    @Slot()
    def _on_view_action(self) -> None:
        action = self.sender()
        key = action.data() if action is not None and hasattr(action, "data") else None
        if isinstance(key, str):
            self.show_view(key)

    @Slot(str)
    def show_contacts_of(self, page_id: str) -> None:
        """The contacts of one Page."""
        self.show_view("contacts")
        self.contacts.show_page(page_id)

    @Slot(str, str)
    def show_contacts_in(self, stage_id: str, page_id: str) -> None:
        """The contacts of one stage."""
        self.show_view("contacts")
        self.contacts.show_stage(stage_id, page_id)

    @Slot(object)
    def show_contact(self, row: ContactRow) -> None:
        """One contact whole, whatever the list shows."""
        self.show_view("contacts")
        self.contacts.show_contact(row)

    # --- the engine's messages ---------------------------------------------------------------------

    @Slot(object)
    def _on_ready(self, ready: EngineReady) -> None:
        self.status.show_ready(ready)
        self._closes_to_tray = ready.close_to_tray
        if ready.theme in ("light", "dark"):
            self._theme.choose("light" if ready.theme == "light" else "dark")
        if self._stack.currentWidget() is self.trouble:
            self._stack.setCurrentWidget(self.home)
            self.show_view("pages")

    @Slot(object)
    def _on_not_opened(self, error: KnownError) -> None:
        self.trouble.show_words(error_words(error))
        self._stack.setCurrentWidget(self.trouble)
        if error.code == "passphrase_needed":
            self.trouble.ask_for_passphrase()

    @Slot()
    def _on_retry_open(self) -> None:
        self._bridge.reopen()

    @Slot(object)
    def _on_pages(self, pages: PagesChanged) -> None:
        self.home.show_pages(pages)
        self.tray.show_pages(pages)
        names = {facts.page.id: facts.page.name for facts in pages.pages}
        self.contacts.set_pages(names)
        self.reports.set_pages(names)
        self.contacts.note_change()
        self.actions_.show_running(is_any=any(facts.state.is_running for facts in pages.pages))
        self._show_frame(bool(pages.pages))
        need = sum(facts.state in (PageState.NEEDS_SIGN_IN, PageState.FAILED) for facts in pages.pages)
        self.sidebar.buttons["pages"].show_badge(need, is_alarm=True)
        if self.shown_view == "history":
            self._bridge.read_history()

    @Slot(object)
    def _on_page(self, facts: PageFacts) -> None:
        self.home.show_page(facts)
        self.contacts.note_change()

    @Slot(int)
    def _on_needs(self, count: int) -> None:
        self.sidebar.buttons["health"].show_badge(count, is_alarm=True)

    def _show_frame(self, has_pages: bool) -> None:
        """The first run has no sidebar yet: two doors, nothing else."""
        alone = not has_pages and self.shown_view == "pages"
        if alone and self.sidebar.isVisible():
            self.setFocus()  # else the first door would look pressed already
        self.sidebar.setVisible(not alone)
        self.status.setVisible(not alone)

    @Slot(object)
    def show_crash(self, crash: Crash) -> None:
        """Say openly that something of ours is broken."""
        dialogs.crash_sheet(self._theme, crash, self).open()

    # --- the window itself -------------------------------------------------------------------------

    @Slot()
    def bring_to_front(self) -> None:
        """Show the window again, wherever it went."""
        self.show()
        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.raise_()
        self.activateWindow()

    def prepare_quit(self) -> None:
        """From now on closing means closing."""
        self._is_quitting = True
        self.care.feed.stop()
        self.rounds.stop()
        window_place.remember(self, self._memory)
        self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Into the tray where there is one, else minimised: a sync that runs goes on either way."""
        if self._is_quitting:
            event.accept()
            return
        event.ignore()
        if self._closes_to_tray and self.tray.is_there:
            self.hide()
            if self._memory is not None and not self._memory.value("tray/explained", False, type=bool):
                self._memory.setValue("tray/explained", True)
                self.tray.explain()
        elif any(facts.state.is_running for facts in self._bridge.pages()):
            self.showMinimized()
        else:
            self.quit_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(NARROW_BELOW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.sidebar.set_narrow(is_narrow)
            self.home.set_narrow(is_narrow)
            self.history.set_narrow(is_narrow)
            self.board.set_narrow(is_narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape on a card stops its sync."""
        card = self.commands.card
        if event.key() == Qt.Key.Key_Escape and card is not None:
            self._bridge.stop_sync(card.page_id)
        else:
            super().keyPressEvent(event)
