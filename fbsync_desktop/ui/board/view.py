"""The Board view: a pipeline as columns, or the placements that somebody should check."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.placing_messages import BoardRead, PipelinesRead
from fbsync_desktop.ui.board.columns import BoardColumns
from fbsync_desktop.ui.review.desk import ReviewDesk, ReviewSource
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.empty import EmptyState
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.notice import NoticeRow
from fbsync_desktop.ui.widgets.segments import Segments

translate = QCoreApplication.translate

_ALL = "*"
_REFRESH_MS = 2_000


class BoardSource(ReviewSource, Protocol):
    """Where columns come from; `runtime.placing_feed.PlacingFeed` in the program."""

    board_read: SignalInstance

    def read_board(self, pipeline_id: str, page_id: str | None = None) -> int:
        """The columns of a pipeline; `board_read` answers."""


class BoardView(QWidget):
    """Header with pipeline, Page and what is shown; below it the columns or the queue.

    Signals:
        move_wanted(ids, stage id, stage name), contact_wanted(ContactRow), pipelines_wanted(), pages_wanted(),
        review_counted(open cases), stage_wanted(stage id, our Page id or "": list everybody in it)
    """

    move_wanted = Signal(object, str, str)
    contact_wanted = Signal(object)
    pipelines_wanted = Signal()
    pages_wanted = Signal()
    stage_wanted = Signal(str, str)
    review_counted = Signal(int)

    def __init__(self, theme: Theme, clock: Clock, source: BoardSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._source = theme, source
        self._request = 0
        self._is_stale = True
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pipeline = Combo(theme, translate("Board", "Pipeline"), strong=True)
        self.pipeline.setFixedWidth(theme.px(186))
        self.page = Combo(theme, translate("Board", "Page"))
        self.page.setFixedWidth(theme.px(150))
        self.page.set_choices([(_ALL, translate("Board", "All Pages"))])
        self.segments = Segments(theme, (
            ("board", translate("Board", "Board")), ("review", translate("Board", "Review"))))
        self.columns = BoardColumns(theme, clock)
        self.review = ReviewDesk(theme, clock, source)
        self.empty = EmptyState(
            theme, "board", translate("Board", "Nobody is placed yet"),
            translate("Board", "Make a pipeline and choose it in a Page's settings; the next sync puts contacts here."),
            translate("Board", "Make a pipeline"))
        self.nobody = EmptyState(
            theme, "board", translate("Board", "Nobody is in this pipeline yet"),
            translate("Board", "Switch the auto-pipeline on in a Page's settings; the next sync puts contacts here."),
            translate("Board", "Show Pages"))
        self.trouble = NoticeRow(theme, "warning", "warn", "", translate("Board", "Try again"))
        self._arrange()
        self._refresh = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self._on_refresh)
        self._connect()

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(theme, Type.TITLE, translate("Board", "Board"), height=32))
        head.addSpacing(px(4))
        head.addWidget(self.pipeline)
        head.addWidget(self.page)
        head.addStretch(1)
        head.addWidget(self.segments)
        trouble = QWidget()
        notice = QVBoxLayout(trouble)
        notice.setContentsMargins(0, 0, 0, 0)
        notice.addWidget(self.trouble)
        notice.addStretch(1)
        self._stack = QStackedWidget()
        for widget in (QWidget(), self.columns, self.review, self.empty, trouble, self.nobody):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(18), px(24), px(12))
        layout.setSpacing(px(14))
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._source.pipelines_read.connect(self._on_pipelines)
        self._source.board_read.connect(self._on_board)
        self.pipeline.currentIndexChanged.connect(self._on_choice)
        self.page.currentIndexChanged.connect(self._on_choice)
        self.segments.chosen.connect(self._on_segment)
        self.columns.move_wanted.connect(self.move_wanted)
        self.columns.opened.connect(self.contact_wanted)
        self.columns.all_wanted.connect(self._on_all)
        self.review.contact_wanted.connect(self.contact_wanted)
        self.review.count_changed.connect(self.review_counted)
        self.review.board_wanted.connect(self._on_board_wanted)
        self.empty.button.clicked.connect(self.pipelines_wanted)
        self.nobody.button.clicked.connect(self.pages_wanted)
        self.trouble.action.clicked.connect(self.enter)

    # --- which -------------------------------------------------------------------------------------

    def set_pages(self, pages: dict[str, str]) -> None:
        """Names of the Pages by our id."""
        self.review.set_pages(pages)
        self.page.set_choices([(_ALL, translate("Board", "All Pages")), *pages.items()], self.page.key or _ALL)
        self.page.setVisible(len(pages) > 1)

    def set_narrow(self, is_narrow: bool) -> None:
        """Less room at the sides."""
        self.review.set_narrow(is_narrow)

    def show_review_count(self, count: int) -> None:
        """How many placements wait to be checked."""
        words = translate("Board", "Review")
        self.segments.buttons["review"].setText(f"{words}  {number(count)}" if count else words)

    @property
    def shown(self) -> str:
        """`board` or `review`."""
        return self.segments.key

    @property
    def _page_id(self) -> str | None:
        return None if self.page.key in ("", _ALL) else self.page.key

    @Slot()
    def enter(self) -> None:
        """The view is about to be seen."""
        self._is_stale = False
        if self.shown == "review":
            self._stack.setCurrentWidget(self.review)
            self.review.enter(self._page_id)
        else:
            self._source.read_pipelines()

    def show_review(self) -> None:
        """Go to the queue."""
        self.segments.choose("review")
        self.enter()

    def note_change(self) -> None:
        """Contacts have moved: read again soon, or when the view is seen next."""
        if not self.isVisible():
            self._is_stale = True
        elif self.shown == "board" and not self._refresh.isActive():
            self._refresh.start()

    def reload(self) -> None:
        """Read the columns again now."""
        self._refresh.stop()
        if self.isVisible() and self.shown == "board":
            self._read()

    @Slot()
    def _on_refresh(self) -> None:
        self.reload()

    @Slot(str)
    def _on_segment(self, _: str) -> None:
        self.enter()

    @Slot(str)
    def _on_all(self, stage_id: str) -> None:
        self.stage_wanted.emit(stage_id, self._page_id or "")

    @Slot()
    def _on_board_wanted(self) -> None:
        self.segments.choose("board")
        self.enter()

    @Slot()
    def _on_choice(self) -> None:
        if self.shown == "review":
            self.review.enter(self._page_id)
        else:
            self._read()

    # --- columns -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_pipelines(self, read: PipelinesRead) -> None:
        if read.error is not None:
            if self.shown == "board":
                self._fail(error_words(read.error).sentence)
            return
        self.pipeline.set_choices((one.pipeline.id, one.pipeline.name) for one in read.pipelines)
        self.pipeline.setVisible(bool(read.pipelines))
        if self.shown == "board" and self.isVisible():
            if read.pipelines:
                self._read()
            else:
                self._stack.setCurrentWidget(self.empty)

    def _read(self) -> None:
        if self.pipeline.key:
            self._request = self._source.read_board(self.pipeline.key, self._page_id)

    @Slot(object)
    def _on_board(self, read: BoardRead) -> None:
        if read.request != self._request or self.shown != "board":
            return
        if read.error is not None:
            self._fail(error_words(read.error).sentence)
            return
        if not any(column.contacts for column in read.columns):
            self._stack.setCurrentWidget(self.nobody)
            return
        first = self._stack.currentWidget() is not self.columns
        self.columns.show_columns(read.columns)
        self._stack.setCurrentWidget(self.columns)
        if first and self.isVisible():  # read in the background it must not take the keyboard from another view
            self.columns.focus_first()

    def _fail(self, text: str) -> None:
        self.trouble.say(text)
        self._stack.setCurrentIndex(4)

