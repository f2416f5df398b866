"""Queue, case and stages beside one another; one key each to confirm, move, put off and undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.pipeline import Stage
from fbsync_desktop.runtime.placing_messages import Moved, PipelinesRead, ReviewRead, Undone
from fbsync_desktop.ui.review.case import CasePane
from fbsync_desktop.ui.review.choices import ChoicesPane
from fbsync_desktop.ui.review.queue import QueueModel, QueueView
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.empty import EmptyState
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate


class ReviewSource(Protocol):
    """Where cases come from; `runtime.placing_feed.PlacingFeed` in the program."""

    review_read: SignalInstance
    pipelines_read: SignalInstance
    talk_read: SignalInstance
    moved: SignalInstance
    undone: SignalInstance

    def read_review(self, page_id: str | None = None) -> None:
        """The queue; `review_read` answers."""

    def read_pipelines(self) -> None:
        """All pipelines; `pipelines_read` answers."""

    def read_talk(self, contact_id: str) -> None:
        """A contact's newest messages; `talk_read` answers."""

    def confirm(self, contact_ids: Sequence[str], stage_name: str) -> int:
        """A person agrees with where contacts stand; `moved` answers."""

    def move(self, contact_ids: Sequence[str], stage_id: str | None, stage_name: str) -> int:
        """Put contacts into a stage by hand; `moved` answers."""

    def undo(self, move_id: str | None = None) -> int:
        """Take a move back, the newest when none is named; `undone` answers."""


class ReviewDesk(QWidget):
    """The review queue.

    Signals:
        count_changed(open cases), contact_wanted(ContactRow), board_wanted()
    """

    count_changed = Signal(int)
    contact_wanted = Signal(object)
    board_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, source: ReviewSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._source = theme, source
        self._pipelines, self._pages = PipelinesRead(), dict[str, str]()
        self._page_id: str | None = None
        self._asked: dict[int, str] = {}
        self._undoing: dict[int, str] = {}
        self.model = QueueModel(self)
        self.queue = QueueView(theme, self.model)
        self.case = CasePane(theme, clock)
        self.choices = ChoicesPane(theme)
        self.title = PlainLabel(theme, Type.STRONG, height=22)
        self.trouble = ElidedLabel(theme, Type.CAPTION, ink="error")
        self.empty = EmptyState(
            theme, "health", translate("Review", "Nothing to check"),
            translate("Review", "Placements the AI was less than 60 % sure of will wait here for you."),
            translate("Review", "Show the board"), is_primary=False)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        queue = QFrame()
        queue.setProperty("role", "card")
        queue.setFixedWidth(px(296))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(11), px(16), px(11))
        head.addWidget(self.title, 1)
        head.addWidget(PlainLabel(theme, Type.CAPTION, translate("Review", "newest first"), ink="2"))
        line = QFrame()
        line.setProperty("role", "line")
        column = QVBoxLayout(queue)
        column.setContentsMargins(1, 1, 1, px(8))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self.queue, 1)
        self.trouble.setContentsMargins(px(16), px(6), px(16), 0)
        column.addWidget(self.trouble)
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(queue)
        row.addWidget(self.case, 1)
        row.addWidget(self.choices)
        self._queue_frame = queue
        self._stack = QStackedWidget()
        for widget in (QWidget(), desk, self.empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(px(821))  # with narrow sides; Qt keeps the wider need of a view that is hidden

    def _connect(self) -> None:
        source = self._source
        source.pipelines_read.connect(self._on_pipelines)
        source.review_read.connect(self._on_review)
        source.talk_read.connect(self.case.show_talk)
        source.moved.connect(self._on_moved)
        source.undone.connect(self._on_undone)
        self.queue.selectionModel().currentChanged.connect(self._on_current)
        self.queue.undo_wanted.connect(self._on_undo_row)
        self.choices.decided.connect(self._on_decided)
        self.case.later_wanted.connect(self.later)
        self.case.open_wanted.connect(self.contact_wanted)
        self.empty.button.clicked.connect(self.board_wanted)

    def set_pages(self, pages: dict[str, str]) -> None:
        """Names of the Pages by our id."""
        self._pages = pages

    def set_narrow(self, is_narrow: bool) -> None:
        """Less room for the sides in a narrow window."""
        self._queue_frame.setFixedWidth(self._theme.px(240 if is_narrow else 296))
        self.choices.setFixedWidth(self._theme.px(226 if is_narrow else 262))

    def enter(self, page_id: str | None = None) -> None:
        """The queue is about to be seen: read it anew, decided cases leave."""
        self._page_id = page_id
        self._source.read_pipelines()
        self._source.read_review(page_id)
        self.queue.setFocus()

    # --- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_pipelines(self, read: PipelinesRead) -> None:
        if read.error is None:
            self._pipelines = read
            if not self.choices.choices:
                self._show_current()

    @Slot(object)
    def _on_review(self, read: ReviewRead) -> None:
        self.trouble.setText(error_words(read.error).sentence if read.error else "")
        if read.error is not None:
            self._stack.setCurrentIndex(1)
            return
        self.model.show_cases(read.cases)
        self._stack.setCurrentIndex(1 if read.cases else 2)
        self._tell()
        if read.cases:
            self.queue.setCurrentIndex(self.model.index(0))

    def _tell(self) -> None:
        count = self.model.open
        self.title.setText(translate("Review", "{n} to check", None, count).format(n=number(count)) if count else
                           translate("Review", "All checked"))
        self.count_changed.emit(count)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        self._show_current()
        if current.isValid():
            self._source.read_talk(self.model.rows[current.row()].case.contact.id)

    def _show_current(self) -> None:
        at = self.queue.currentIndex().row()
        if not 0 <= at < len(self.model.rows):
            return
        row = self.model.rows[at]
        case = row.case
        wanted = case.proposed or case.stage
        self.case.show_case(case, self._pages.get(case.contact.page_id, ""), at, len(self.model.rows))
        self.choices.show_stages(self._pipelines.with_stage(wanted.id if wanted else None), wanted.id if wanted else "")

    # --- deciding ----------------------------------------------------------------------------------

    @Slot(object)
    def _on_decided(self, stage: Stage) -> None:
        at = self.queue.currentIndex().row()
        if not 0 <= at < len(self.model.rows) or self.model.rows[at].decided:
            return
        case = self.model.rows[at].case
        ids = (case.contact.id,)
        if case.stage is not None and case.stage.id == stage.id:
            request = self._source.confirm(ids, stage.name)
            words = translate("Review", "Confirmed as {stage}").format(stage=stage.name)
        else:
            request = self._source.move(ids, stage.id, stage.name)
            words = translate("Review", "Moved to {stage}").format(stage=stage.name)
        self._asked[request] = case.contact.id
        self.model.decide(case.contact.id, words, "")
        self._tell()
        self._go_on(at)

    @Slot()
    def later(self) -> None:
        """Go on without deciding."""
        self._go_on(self.queue.currentIndex().row())

    def _go_on(self, at: int) -> None:
        following = self.model.next_open(at + 1)
        if following is not None:
            self.queue.setCurrentIndex(self.model.index(following))

    @Slot(object)
    def _on_moved(self, moved: Moved) -> None:
        contact_id = self._asked.pop(moved.request, None)
        if contact_id is None:
            return
        if moved.error is not None:
            self.trouble.setText(error_words(moved.error).sentence)
            self.model.decide(contact_id, "", "")
        else:
            row = next((one for one in self.model.rows if one.case.contact.id == contact_id), None)
            if row is not None:
                self.model.decide(contact_id, row.decided, moved.undo)
        self._tell()

    @Slot(int)
    def _on_undo_row(self, place: int) -> None:
        row = self.model.rows[place]
        if row.undo:
            self._undoing[self._source.undo(row.undo)] = row.case.contact.id

    def undo_last(self) -> bool:
        """Ctrl+Z: the newest decision of this queue; False when there is none."""
        decided = [place for place, row in enumerate(self.model.rows) if row.undo]
        if not decided:
            return False
        self._on_undo_row(max(decided, key=lambda place: self.model.rows[place].undo))
        return True

    @Slot(object)
    def _on_undone(self, undone: Undone) -> None:
        contact_id = self._undoing.pop(undone.request, None)
        if contact_id is None:
            return
        if undone.error is not None:
            self.trouble.setText(error_words(undone.error).sentence)
            return
        place = next((at for at, row in enumerate(self.model.rows) if row.case.contact.id == contact_id), None)
        if place is None:  # the queue was read anew meanwhile, without the case that was decided then
            self._source.read_review(self._page_id)
            return
        self.model.decide(contact_id, "", "")
        self._tell()
        self.queue.setCurrentIndex(self.model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1…n moves and goes on, Enter confirms, L puts off, Ctrl+Z undoes, arrows choose."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_last()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.choices.decide(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if stage := self.choices.chosen:
                self._on_decided(stage)
        elif key == Qt.Key.Key_L:
            self.later()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choices.step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
