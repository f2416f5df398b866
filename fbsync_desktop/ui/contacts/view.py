"""The contacts: search and chips above, a table over a query, a pane with the conversation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.runtime.contacts_feed import ContactsFeed
from fbsync_desktop.runtime.messages import CommandFailed, ContactFilter, ContactsCounted, ContactShown
from fbsync_desktop.runtime.placing_messages import PipelinesRead
from fbsync_desktop.ui.contacts.delegate import ROW_HEIGHT, ContactDelegate
from fbsync_desktop.ui.contacts.filters import FilterBar
from fbsync_desktop.ui.contacts.model import Column, ContactsModel
from fbsync_desktop.ui.contacts.pane import WIDTH, ContactPane
from fbsync_desktop.ui.icons import icon
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.empty import EmptyState
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.lists import set_up_table
from fbsync_desktop.ui.widgets.notice import NoticeRow, at_the_top
from fbsync_desktop.ui.widgets.table_head import TableHead

translate = QCoreApplication.translate

SEARCH_MS = 200
REFRESH_MS = 2_000


class ContactsView(QWidget):
    """The Contacts view.

    Signals:
        sync_wanted(): the empty state's button.
        export_wanted(ContactFilter)
    """

    sync_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, theme: Theme, feed: ContactsFeed, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._feed, self._clock = theme, feed, clock
        self._pages: dict[str, str] = {}
        self._sort_column, self._descending = Column.LAST, True
        self._chosen: ContactRow | None = None
        self._awaits_row = self._awaits_list = False
        self._request = 0
        self._is_stale = True
        self._has_stages = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ContactsModel(feed, clock, self)
        self._build(theme)
        self._arrange()
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._search_timer.timeout.connect(self.reload)
        self._refresh_timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._refresh_timer.timeout.connect(self._on_refresh)
        self._connect()

    def _build(self, theme: Theme) -> None:
        self.search = QLineEdit()
        self.search.setFont(theme.font(Type.BODY))
        self.search.setPlaceholderText(translate("Contacts", "Search names"))
        self.search.setAccessibleName(translate("Contacts", "Search contacts by name"))
        self.search.setMaximumWidth(theme.px(288))
        self._search_icon = QAction(self.search)
        self.search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        self.export = Button(theme, translate("Contacts", "Export"), "plain", "export")
        self.filters = FilterBar(theme)
        self.total = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        self.table = QTableView()
        self.delegate = ContactDelegate(theme, self.table)
        self.pane = ContactPane(theme, self._clock)
        self.pane.hide()
        self.empty = EmptyState(
            theme, "contacts", translate("Contacts", "No contacts yet"),
            translate("Contacts", "Everyone who wrote to your Page appears here, while the first sync is still running."),  # noqa: E501
            translate("Contacts", "Sync Contacts"), note=translate("Contacts", "usually a few minutes"))
        self.no_match = NoticeRow(theme, "search", "text_2", "", translate("Contacts", "Clear filters"))
        self.trouble = NoticeRow(theme, "warning", "warn", "", translate("Contacts", "Try again"))
        self._on_theme()

    def _arrange(self) -> None:
        px, theme = self._theme.px, self._theme
        self._set_up_table()
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(theme, Type.TITLE, translate("Contacts", "Contacts"), height=32))
        head.addStretch(1)
        head.addWidget(self.search, 100)
        head.addWidget(self.export)
        chips = QHBoxLayout()
        chips.addWidget(self.filters, 1)
        chips.addWidget(self.total)
        header = QVBoxLayout()
        header.setContentsMargins(px(20), px(18), px(20), px(12))
        header.setSpacing(px(12))
        header.addLayout(head)
        header.addLayout(chips)
        edge = QFrame()
        edge.setProperty("role", "line")
        self._body = QStackedWidget()
        for widget in (QWidget(), self.table, self.empty, at_the_top(theme, self.no_match),
                       at_the_top(theme, self.trouble)):
            self._body.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(header)
        left.addWidget(edge)
        left.addWidget(self._body, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.pane)

    def _set_up_table(self) -> None:
        table, px = self.table, self._theme.px
        table.setModel(self.model)
        table.setItemDelegate(self.delegate)
        set_up_table(table, translate("Contacts", "Contacts"), px(ROW_HEIGHT))
        table.setWordWrap(False)
        heads = TableHead(self._theme, {Column.CONTACT: (20, 8), Column.LAST: (8, 16)})
        table.setHorizontalHeader(heads)
        heads.setSectionsClickable(True)
        heads.setMinimumSectionSize(px(60))
        heads.setSectionResizeMode(Column.CONTACT, QHeaderView.ResizeMode.Stretch)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(Column.LAST, Qt.SortOrder.DescendingOrder)
        table.setColumnWidth(Column.STAGE, px(124))
        table.setColumnWidth(Column.SCORE, px(92))
        table.setColumnWidth(Column.CHANNEL, px(84))
        table.setColumnWidth(Column.LAST, px(104))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.search.installEventFilter(self)
        self.filters.changed.connect(self.reload)
        self.export.clicked.connect(self._on_export)
        self.empty.button.clicked.connect(self.sync_wanted)
        self.no_match.action.clicked.connect(self.clear_filters)
        self.trouble.action.clicked.connect(self.reload)
        self.model.counted.connect(self._on_counted)
        self.model.dataChanged.connect(self._on_rows_arrived)
        self._feed.failed.connect(self._on_failed)
        self._feed.shown.connect(self._on_shown)
        self.pane.close_wanted.connect(self.close_pane)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._on_sort)
        self._theme.changed.connect(self._on_theme)

    @Slot()
    def _on_theme(self) -> None:
        self._search_icon.setIcon(icon("search", self._theme.px(16), self._theme.color("text_3")))

    # --- which contacts ----------------------------------------------------------------------------

    @property
    def wanted(self) -> ContactFilter:
        """The filter as it is set now."""
        by_name = self._sort_column == Column.CONTACT
        return ContactFilter(self.filters.page_id, self.filters.platform, self.search.text().strip(),
                             "name" if by_name else "last", self._descending, self.filters.stage_id,
                             self.filters.score_min)

    @Slot()
    def reload(self) -> None:
        """Read the list anew with the filter as it is set."""
        self._search_timer.stop()
        self._is_stale = False
        self.model.show_list(self.wanted)

    def set_pages(self, pages: dict[str, str]) -> None:
        """Names of the Pages by our id."""
        self._pages = pages
        self.filters.set_pages(pages)

    def set_pipelines(self, pipelines: PipelinesRead) -> None:
        """The stages a contact can be put into and the list can be narrowed to."""
        self.pane.stage.set_pipelines(pipelines)
        self.filters.set_pipelines(pipelines)
        self.model.set_stages({stage.id: stage.name for one in pipelines.pipelines for stage in one.pipeline.stages})
        self._has_stages = bool(pipelines.pipelines)
        self._fit_columns()

    def show_page(self, page_id: str) -> None:
        """Show only the contacts of one Page."""
        self.search.clear()
        self.filters.clear()
        self.filters.choose_page(page_id)

    def show_stage(self, stage_id: str, page_id: str) -> None:
        """Show only who stands in a stage, of one Page or of all where it is empty."""
        self.search.clear()
        self.filters.clear()
        if page_id:
            self.filters.choose_page(page_id)
        self.filters.choose_stage(stage_id)

    @Slot()
    def clear_filters(self) -> None:
        """Show everybody again."""
        self.search.clear()
        self.filters.clear()
        self.reload()
        self.search.setFocus()

    def note_change(self) -> None:
        """Contacts have changed (a sync moves): read again soon, or when the view is seen next."""
        if not self.isVisible():
            self._is_stale = True
        elif not self._refresh_timer.isActive():
            self._refresh_timer.start()

    @Slot()
    def _on_refresh(self) -> None:
        if self.isVisible():
            self.model.refresh(self.wanted)
            self.reshow()

    def enter(self) -> None:
        """The view is about to be seen."""
        if self._is_stale:
            self._is_stale = False
            self.model.refresh(self.wanted)
            self.reshow()
        if not self.table.selectionModel().hasSelection():
            self.table.setCurrentIndex(QModelIndex())  # else the focus alone would make the first row the current one
        self._awaits_list = not self.table.isVisible()
        self.table.setFocus()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._awaits_list = False
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _on_typed(self) -> None:
        self._search_timer.start()

    @Slot(int, Qt.SortOrder)
    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        if column not in (Column.CONTACT, Column.LAST):
            self.table.horizontalHeader().setSortIndicator(
                self._sort_column, Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder)
            return
        if (column, order is Qt.SortOrder.DescendingOrder) != (self._sort_column, self._descending):
            self._sort_column, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
            self.reload()

    # --- answers -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_counted(self, counted: ContactsCounted) -> None:
        narrowed = self.wanted.is_narrowed
        self.total.setText(
            translate("Contacts", "{n} of {all}").format(n=number(counted.matching), all=number(counted.all))
            if narrowed else number(counted.all))
        self.export.setEnabled(counted.matching > 0)
        if counted.matching:
            self._body.setCurrentWidget(self.table)
            if self._awaits_list:
                self._awaits_list = False
                self.table.setFocus()
        elif narrowed:
            self.no_match.say(self._no_match_text())
            self._body.setCurrentIndex(3)
            self.close_pane()
        else:
            self._body.setCurrentWidget(self.empty)
            self.close_pane()

    def _no_match_text(self) -> str:
        text = self.search.text().strip()
        if text and not self.filters.count:
            return translate("Contacts", "No contact is called “{text}”").format(text=text)
        return translate("Contacts", "No contact matches the search and the filters")

    @Slot(object)
    def _on_failed(self, failed: CommandFailed) -> None:
        self.trouble.say(error_words(failed.error).sentence)
        self._body.setCurrentIndex(4)

    @Slot()
    def _on_rows_arrived(self) -> None:
        """Keep the chosen contact chosen where a refresh has moved it; choose the one that was still on its way."""
        if self._awaits_row:
            self._on_selected()
            return
        if self._chosen is None:
            return
        current = self.model.row_at(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        if current is not None and current.id == self._chosen.id:
            return
        found = self.model.find(self._chosen.id)
        selection = self.table.selectionModel()
        if found is not None:
            selection.blockSignals(True)
            selection.setCurrentIndex(self.model.index(found, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
                                      | QItemSelectionModel.SelectionFlag.Rows)
            selection.blockSignals(False)
            self.table.viewport().update()

    # --- one contact -------------------------------------------------------------------------------

    @Slot()
    def _on_selected(self) -> None:
        selected = self.table.selectionModel().selectedRows()
        row = self.model.row_at(selected[0].row()) if selected else None
        self._awaits_row = bool(selected) and row is None
        if row is None or (self._chosen is not None and row.id == self._chosen.id):
            return
        self.show_contact(row)

    def show_contact(self, row: ContactRow) -> None:
        """Open the pane on somebody who may not be in the list as it is filtered."""
        self._chosen = row
        self.pane.announce(row, self._pages.get(row.page_id, ""))
        self.pane.show()
        self._fit_columns()
        self._request = self._feed.show(row.id, self._pages)

    @Slot()
    def reshow(self) -> None:
        """Read the contact in the pane again, for it may stand elsewhere now."""
        if self._chosen is not None and not self.pane.isHidden():
            self._request = self._feed.show(self._chosen.id, self._pages)

    @property
    def chosen_id(self) -> str:
        """The contact in the pane; empty when it is closed."""
        return self._chosen.id if self._chosen is not None else ""

    @Slot(object)
    def _on_shown(self, shown: ContactShown) -> None:
        if shown.request == self._request and self._chosen is not None:
            self.pane.show_contact(shown)

    @Slot()
    def close_pane(self) -> None:
        """Nobody is chosen any more."""
        self._chosen = None
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        if self.pane.isVisible():
            self.pane.hide()
            self._fit_columns()
            self.table.setFocus()

    @Slot()
    def _on_export(self) -> None:
        self.export_wanted.emit(self.wanted)

    # --- size and keys -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Without the pane there is room for the message as a column of its own."""
        px = self._theme.px
        room = self.width() - (0 if self.pane.isHidden() else px(WIDTH))
        self.table.setColumnHidden(Column.STAGE, not self._has_stages or room < px(640))
        self.table.setColumnHidden(Column.SCORE, room < px(480))
        roomy = self.pane.isHidden() and self.width() >= px(940 if self._has_stages else 800)
        self.delegate.message_below_name = not roomy
        self.table.setColumnHidden(Column.MESSAGE, not roomy)
        heads = self.table.horizontalHeader()
        if roomy:
            heads.setSectionResizeMode(Column.CONTACT, QHeaderView.ResizeMode.Fixed)
            heads.setSectionResizeMode(Column.MESSAGE, QHeaderView.ResizeMode.Stretch)
            self.table.setColumnWidth(Column.CONTACT, min(self._theme.px(340), round(self.width() * 0.3)))
        else:
            heads.setSectionResizeMode(Column.MESSAGE, QHeaderView.ResizeMode.Fixed)
            heads.setSectionResizeMode(Column.CONTACT, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pane.isVisible():
            self.close_pane()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field Escape clears, Down goes to the first contact found."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.search:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.table.setFocus()
                self.table.selectRow(0)
                return True
        return False
