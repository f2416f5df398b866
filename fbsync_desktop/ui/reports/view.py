"""The Reports view: all reports in a list, the chosen one as a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.reports_feed import ReportRead, ReportsFeed
from fbsync_desktop.ui.reports.model import ReportModel
from fbsync_desktop.ui.reports.table import ReportTable
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.reports import report_groups, report_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.labels import LEFT, ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.section_list import SectionList

translate = QCoreApplication.translate

_ALL = "all"


class ReportsView(QWidget):
    """Twelve reports, of one Page or of all.

    Signals:
        export_wanted(report name, rows)
    """

    export_wanted = Signal(str, object)

    def __init__(self, theme: Theme, clock: Clock, feed: ReportsFeed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._feed = theme, feed
        self._words = report_words()
        self._request = 0
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sections = SectionList(theme, translate("Reports", "Reports"))
        self.buttons = self._sections.buttons
        self.heading = ElidedLabel(theme, Type.TITLE, height=28)
        self.tells = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.page = Combo(theme, translate("Reports", "Page"))
        self.page.setFixedWidth(theme.px(150))
        self.page.set_choices([(_ALL, translate("Reports", "All Pages"))])
        self.export = Button(theme, translate("Reports", "Export CSV"), "plain", "export")
        self.note = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.model = ReportModel(clock, self)
        self.table = ReportTable(theme, self.model)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._add_reports()
        layout.addWidget(self._sections)
        layout.addLayout(self._report(), 1)
        self._sections.chosen.connect(self.enter)
        self.page.currentIndexChanged.connect(self.enter)
        self.export.clicked.connect(self._on_export)
        feed.read_.connect(self._on_read)

    def _add_reports(self) -> None:
        for caption, names in report_groups():
            self._sections.add_caption(caption)
            for name in names:
                words, tells, _ = self._words[name]
                self._sections.add_section(name, words, tells)
        self._sections.rows.addStretch(1)

    def _report(self) -> QVBoxLayout:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.heading)
        titles.addWidget(self.tells)
        head.addLayout(titles, 1)
        head.addWidget(self.page)
        head.addWidget(self.export)
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(px(8), px(6), px(8), px(6))
        inner.addWidget(self.table)
        shown = QWidget()
        around = QVBoxLayout(shown)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)
        around.addStretch(1)
        self.note.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self._body = QStackedWidget()
        for widget in (QWidget(), shown, self.note):
            self._body.addWidget(widget)
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(17), px(24), px(20))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(self._body, 1)
        return column

    @property
    def name(self) -> str:
        """The report that is chosen."""
        return self._sections.key

    def set_pages(self, pages: dict[str, str]) -> None:
        """Names of the Pages by our id."""
        self.page.set_choices([(_ALL, translate("Reports", "All Pages")), *pages.items()], self.page.key or _ALL)
        self.page.setVisible(len(pages) > 1)

    @Slot()
    def enter(self) -> None:
        """Read the chosen report anew."""
        words, tells, _ = self._words[self.name]
        self.heading.setText(words)
        self.tells.setText(tells)
        self._request = self._feed.read(self.name, None if self.page.key in ("", _ALL) else self.page.key)

    @Slot(object)
    def _on_read(self, read: ReportRead) -> None:
        if read.request != self._request:
            return
        self.model.show_rows(read.rows)
        self.export.setEnabled(bool(read.rows))
        if not read.rows:
            self.note.setText(error_words(read.error).sentence if read.error else self._words[read.name][2])
        else:
            self.table.fit()
        self._body.setCurrentIndex(1 if read.rows else 2)

    @Slot()
    def _on_export(self) -> None:
        self.export_wanted.emit(self.name, self.model.rows)
