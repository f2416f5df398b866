"""One row per run: when, which Page, how long, what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.runtime.messages import HistoryRead
from fbsync_desktop.ui.history.model import JOB_ROLE, NUMBERS, Column, HistoryModel, result_words
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.empty import EmptyState
from fbsync_desktop.ui.widgets.labels import LEFT, RIGHT, PlainLabel
from fbsync_desktop.ui.widgets.lines import paint_line
from fbsync_desktop.ui.widgets.lists import set_up_table
from fbsync_desktop.ui.widgets.row_paint import paint_row_ground
from fbsync_desktop.ui.widgets.table_head import TableHead

translate = QCoreApplication.translate

_ROW = 38
_WIDTHS = {Column.STARTED: 118, Column.TRIGGER: 100, Column.TOOK: 92, Column.NEW: 64, Column.UPDATED: 76,
           Column.UNCHANGED: 92, Column.FAILED: 68, Column.RESULT: 210}
_HIDDEN_WHEN_NARROW = (Column.TRIGGER, Column.UNCHANGED)


class RunDelegate(QStyledItemDelegate):
    """Draws one cell of a run; only a number of failures that is not zero is coloured."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong, self._body = theme.font(Type.STRONG, tabular=True), theme.font(Type.BODY, tabular=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        px, theme = self._theme.px, self._theme
        rect: QRect = option.rect
        job: SyncJob = index.data(JOB_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, theme, rect, option.state, has_mark=False)
        column, token, font = index.column(), "text_2", self._body
        inner = rect.adjusted(px(16 if column == Column.STARTED else 8), 0, -px(8), 0)
        if column == Column.RESULT:
            _, glyph, token = result_words(job)
            paint_icon(painter, glyph, QRectF(inner.x() + px(8), rect.center().y() - px(7), px(16), px(16)),
                       theme.color(token))
            inner.adjust(px(32), 0, 0, 0)
            font = self._body
        elif column == Column.PAGE:
            token, font = "text", self._strong
        elif column == Column.FAILED and job.counts.failed:
            token, font = "error", self._strong
        painter.setFont(font)
        painter.setPen(theme.color(token))
        paint_line(painter, inner, str(index.data()), RIGHT if column in NUMBERS else LEFT)
        painter.restore()


class HistoryView(QWidget):
    """The History view.

    Signals:
        sync_wanted(): the empty state's button.
        report_wanted(job id): the report of the chosen run.
        details_wanted(SyncJob): a run was opened.
    """

    sync_wanted = Signal()
    report_wanted = Signal(str)
    details_wanted = Signal(object)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = theme.px
        self.subtitle = PlainLabel(theme, Type.BODY, ink="2", height=20)
        self.report = Button(theme, translate("History", "Save report"), "plain", "export")
        self.report.setEnabled(False)
        self.model = HistoryModel(clock, self)
        self.table = QTableView()
        self.empty = EmptyState(
            theme, "history", translate("History", "No run yet"),
            translate("History", "Each sync leaves one line: when, how long, what was new and what could not be read."),
            translate("History", "Sync Contacts"))
        self._set_up_table()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(PlainLabel(theme, Type.TITLE, translate("History", "History"), height=28))
        titles.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self.report, 0, Qt.AlignmentFlag.AlignVCenter)
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 6, 1, 6)
        inner.addWidget(self.table)
        self._body = QStackedWidget()
        for widget in (QWidget(), card, self.empty):
            self._body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(19), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addLayout(head)
        layout.addWidget(self._body, 1)
        self.empty.button.clicked.connect(self.sync_wanted)
        self.report.clicked.connect(self._on_report)
        self.table.doubleClicked.connect(self._on_opened)
        self.table.activated.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def _set_up_table(self) -> None:
        table, px = self.table, self._theme.px
        table.setModel(self.model)
        table.setItemDelegate(RunDelegate(self._theme, table))
        set_up_table(table, translate("History", "Runs"), px(_ROW))
        heads = TableHead(self._theme, {Column.STARTED: (16, 8), Column.RESULT: (16, 8)})
        table.setHorizontalHeader(heads)
        heads.setSectionResizeMode(Column.PAGE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, px(width))

    def set_narrow(self, is_narrow: bool) -> None:
        """A narrow window leaves out what matters least."""
        for column in _HIDDEN_WHEN_NARROW:
            self.table.setColumnHidden(column, is_narrow)

    @Slot(object)
    def show_history(self, read: HistoryRead) -> None:
        """Show the newest runs."""
        chosen = self.chosen_job_id
        self.model.show_jobs(read.jobs)
        for row, (job, _) in enumerate(read.jobs):
            if job.id == chosen:
                self.table.selectRow(row)
        count = len(read.jobs)
        unread = sum(job.counts.failed for job, _ in read.jobs)
        runs = translate("History", "1 run") if count == 1 else translate(
            "History", "{n} runs", None, count).format(n=number(count))
        failed = translate("History", "{n} contacts could not be read", None, unread).format(n=number(unread))
        self.subtitle.setText(f"{runs} · {failed}" if unread else runs if count else "")
        self._body.setCurrentIndex(1 if count else 2)

    @property
    def chosen_job_id(self) -> str | None:
        """The run that is selected."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.job_at(rows[0].row()).id if rows else None

    @Slot()
    def _on_selected(self) -> None:
        self.report.setEnabled(self.chosen_job_id is not None)

    @Slot()
    def _on_report(self) -> None:
        if self.chosen_job_id is not None:
            self.report_wanted.emit(self.chosen_job_id)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.details_wanted.emit(self.model.job_at(index.row()))
