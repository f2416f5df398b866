"""Everything of the window about judging and placing contacts, put together apart from the window itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.ai_feed import AiFeed
from fbsync_desktop.runtime.ai_messages import AiFacts, AnalysisEnded
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.contacts_feed import ContactsFeed
from fbsync_desktop.runtime.messages import PagesChanged
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.runtime.placing_messages import PipelinesRead
from fbsync_desktop.ui.board.view import BoardView
from fbsync_desktop.ui.contacts.view import ContactsView
from fbsync_desktop.ui.dialogs import TextSheet
from fbsync_desktop.ui.forecast import ForecastDialog
from fbsync_desktop.ui.menus import Actions
from fbsync_desktop.ui.placing_desk import PlacingDesk
from fbsync_desktop.ui.replies.view import RepliesView
from fbsync_desktop.ui.settings.view import SettingsView
from fbsync_desktop.ui.text.ai import ended_words
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.sidebar import Sidebar
from fbsync_desktop.ui.widgets.status_line import StatusLine
from fbsync_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


class Judging(QObject):
    """Feeds, the Board and Settings views, and what their buttons do.

    Signals:
        view_wanted(key), contact_wanted(ContactRow)
    """

    view_wanted = Signal(str)
    contact_wanted = Signal(object)

    def __init__(self, theme: Theme, clock: Clock, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._clock, self._window = theme, clock, window
        self.placing, self.ai = PlacingFeed(bridge, self), AiFeed(bridge, clock, self)
        self.board = BoardView(theme, clock, self.placing)
        self.replies = RepliesView(theme, clock, self.placing, ContactsFeed(bridge, self))
        self.settings = SettingsView(theme, clock, self.ai, self.placing, bridge)
        self._judging = 0
        self._done: AiFacts | None = None
        bridge.ready.connect(self._on_ready)
        bridge.pages_changed.connect(self._on_pages)
        self.board.pipelines_wanted.connect(self.show_pipelines)
        self.board.contact_wanted.connect(self.contact_wanted)

    def attach(self, contacts: ContactsView, toast: Toast, status: StatusLine, sidebar: Sidebar,
               actions: Actions) -> None:
        """Connect with the rest of the window."""
        self._contacts, self._toast, self._status, self._sidebar = contacts, toast, status, sidebar
        self.desk = PlacingDesk(self._theme, self.placing, toast, self._window)
        self.desk.changed.connect(self._on_changed)
        self.board.move_wanted.connect(self.desk.move)
        self.board.review_counted.connect(self._on_review_count)
        for pane in (contacts.pane, self.replies.pane):
            pane.move_wanted.connect(self.desk.move_one)
            pane.undo_wanted.connect(self.desk.undo)
            pane.judge_wanted.connect(self.judge)
        self.replies.counted.connect(self._on_waiting_count)
        self.replies.said.connect(toast.say)
        self.placing.pipelines_read.connect(self._on_pipelines)
        self.placing.review_counted.connect(self._on_review_count)
        self.ai.facts_changed.connect(self._on_facts)
        self.ai.ended.connect(self._on_ended)
        self.settings.ai.analyse_wanted.connect(self.analyse)
        self.settings.ai.example_wanted.connect(self._on_example)
        self.ai.example_read.connect(self._on_example_read)
        self.settings.pipelines.pipelines_changed.connect(self.placing.read_pipelines)
        self.settings.pipelines.unsaved_changed.connect(self._on_unsaved)
        actions.undo.triggered.connect(self.undo)
        actions.analyse.triggered.connect(self.analyse)

    # --- what is known -----------------------------------------------------------------------------

    @Slot(object)
    def _on_ready(self, _: object) -> None:
        self.placing.read_pipelines()
        self.placing.count_review()
        self.replies.enter()

    @Slot(object)
    def _on_pages(self, pages: PagesChanged) -> None:
        names = {facts.page.id: facts.page.name for facts in pages.pages}
        for view in (self.board, self.replies):
            view.set_pages(names)
            view.note_change()

    @Slot(object)
    def _on_pipelines(self, read: PipelinesRead) -> None:
        if read.error is None:
            self._contacts.set_pipelines(read)
            self.replies.set_pipelines(read)

    @Slot(object)
    def _on_facts(self, facts: AiFacts) -> None:
        before, self._done = self._done, facts
        self._status.show_ai(facts)
        if before is not None and (before.due, before.waiting) != (facts.due, facts.waiting):
            self.placing.count_review()
            self.board.note_change()
            self._contacts.note_change()

    @Slot(object)
    def _on_review_count(self, count: int) -> None:
        self.board.show_review_count(count)
        self._sidebar.buttons["board"].show_badge(count, is_alarm=False)

    @Slot(bool)
    def _on_unsaved(self, is_any: bool) -> None:
        self._sidebar.buttons["settings"].show_dot(
            translate("Judging", "A pipeline has changes that are not saved") if is_any else "")

    @Slot(int)
    def _on_waiting_count(self, count: int) -> None:
        self._sidebar.buttons["replies"].show_badge(count, is_alarm=False)

    # --- moving ------------------------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        self._contacts.note_change()
        self._contacts.reshow()
        self.replies.reshow()
        self.replies.note_change()
        self.board.reload()
        self.placing.count_review()

    @Slot()
    def undo(self) -> None:
        """Ctrl+Z: the newest decision of the review queue while it is seen, else the newest move."""
        if not (self.board.review.isVisible() and self.board.review.undo_last()):
            self.desk.undo_last()

    @Slot()
    def show_pipelines(self) -> None:
        """Settings ▸ Pipelines."""
        self.view_wanted.emit("settings")
        self.settings.show_page("pipelines")

    @Slot()
    def show_keys(self) -> None:
        """Settings ▸ AI, where keys are added."""
        self.view_wanted.emit("settings")
        self.settings.show_page("ai")

    # --- judging -----------------------------------------------------------------------------------

    @Slot()
    def analyse(self) -> None:
        """Say what analysing everything would take, and do it once the user agrees."""
        dialog = ForecastDialog(self._theme, self._clock, self.ai, self._window)
        dialog.finished.connect(self._on_agreed)
        dialog.open()

    @Slot(int)
    def _on_agreed(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self._judging = self.ai.analyse()
            self._toast.say(translate("Judging", "Analysing; it goes on in the background"))

    @Slot()
    def _on_example(self) -> None:
        self.ai.read_example()

    @Slot(object)
    def _on_example_read(self, text: str) -> None:
        TextSheet(self._theme, translate("Judging", "What Google gets to see"), translate(
            "Judging", "An invented conversation, as it would be sent with the settings of now."), text,
            self._window).open()

    @Slot(str)
    def judge(self, contact_id: str) -> None:
        """Analyse one contact again, before all others."""
        self._judging = self.ai.judge(contact_id)
        self._toast.say(translate("Judging", "Analysing this conversation again"))

    @Slot(object)
    def _on_ended(self, ended: AnalysisEnded) -> None:
        if ended.request != self._judging:
            return
        self._toast.say(error_words(ended.error).sentence if ended.error is not None else ended_words(ended))
        self._on_changed()

