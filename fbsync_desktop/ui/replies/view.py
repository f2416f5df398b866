"""The Needs reply view: whose last word was not answered, the best chance and the longest wait first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import WaitingList
from fbsync_desktop.runtime.contacts_feed import ContactsFeed
from fbsync_desktop.runtime.messages import ContactShown
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.runtime.placing_messages import PipelinesRead, WaitingRead
from fbsync_desktop.ui.contacts.pane import ContactPane
from fbsync_desktop.ui.replies.rows import WaitingDelegate, WaitingModel
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.empty import EmptyState
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.lists import set_up_list
from fbsync_desktop.ui.widgets.notice import NoticeRow, at_the_top

translate = QCoreApplication.translate

INBOX = "https://business.facebook.com/latest/inbox/all"
"""Meta's inbox for Messenger and Instagram in the browser."""
_ALL = "*"
_REFRESH_MS = 2_000
_COUNT_MS = 30_000


class RepliesView(QWidget):
    """The list, and the contact in it whole.

    Signals:
        counted(how many wait), contacts_wanted(), said(a sentence for the toast)

    Attributes:
        open_address: shows an address in the browser; False where there is none.
    """

    counted = Signal(int)
    said = Signal(str)
    contacts_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, placing: PlacingFeed, feed: ContactsFeed,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._placing, self._feed = theme, placing, feed
        self.open_address: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self._pages: dict[str, str] = {}
        self._request = 0
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = Combo(theme, translate("Replies", "Page"))
        self.page.setFixedWidth(theme.px(150))
        self.page.set_choices([(_ALL, translate("Replies", "All Pages"))])
        self.answer = Button(theme, translate("Replies", "Answer in the inbox"), "plain", "external")
        self.summary = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.model = WaitingModel(clock, self)
        self.list = QListView()
        self.pane = ContactPane(theme, clock)
        self.pane.hide()
        self.empty = EmptyState(
            theme, "replies", translate("Replies", "Everyone has your answer"),
            translate("Replies", "Whoever writes and waits will stand here, the best chance first."),
            translate("Replies", "Show contacts"), is_primary=False)
        self.trouble = NoticeRow(theme, "warning", "warn", "", translate("Replies", "Try again"))
        self._arrange()
        self._refresh = QTimer(self, singleShot=True)
        self._refresh.timeout.connect(self._on_refresh)
        self._connect()

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        self.list.setModel(self.model)
        self.list.setItemDelegate(WaitingDelegate(theme, self.model, self.list))
        set_up_list(self.list, translate("Replies", "Contacts who wait for an answer"))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(theme, Type.TITLE, translate("Replies", "Needs reply"), height=32))
        head.addStretch(1)
        head.addWidget(self.page)
        head.addWidget(self.answer)
        header = QVBoxLayout()
        header.setContentsMargins(px(20), px(18), px(20), px(12))
        header.setSpacing(px(6))
        header.addLayout(head)
        header.addWidget(self.summary)
        line = QFrame()
        line.setProperty("role", "line")
        self._body = QStackedWidget()
        for widget in (QWidget(), self.list, self.empty, at_the_top(theme, self.trouble)):
            self._body.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(header)
        left.addWidget(line)
        left.addWidget(self._body, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.pane)

    def _connect(self) -> None:
        self._placing.waiting_read.connect(self._on_waiting)
        self._feed.shown.connect(self._on_shown)
        self.page.currentIndexChanged.connect(self.enter)
        self.answer.clicked.connect(self._on_answer)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_answer)
        self.pane.close_wanted.connect(self.close_pane)
        self.empty.button.clicked.connect(self.contacts_wanted)
        self.trouble.action.clicked.connect(self.enter)

    def set_pages(self, pages: dict[str, str]) -> None:
        """Names of the Pages by our id."""
        self._pages = pages
        self.page.set_choices([(_ALL, translate("Replies", "All Pages")), *pages.items()], self.page.key or _ALL)
        self.page.setVisible(len(pages) > 1)

    def set_pipelines(self, pipelines: PipelinesRead) -> None:
        """The stages a contact can stand in."""
        self.pane.stage.set_pipelines(pipelines)
        self.model.set_stages({stage.id: stage.name for one in pipelines.pipelines for stage in one.pipeline.stages})

    @Slot()
    def enter(self) -> None:
        """Read the list anew."""
        self._refresh.stop()
        self._placing.read_waiting(None if self.page.key in ("", _ALL) else self.page.key)

    def note_change(self) -> None:
        """Contacts have changed: read again soon; seldom while only the count is seen."""
        if not self._refresh.isActive():
            self._refresh.start(_REFRESH_MS if self.isVisible() else _COUNT_MS)

    @Slot()
    def _on_refresh(self) -> None:
        self.enter()

    @Slot(object)
    def _on_waiting(self, read: WaitingRead) -> None:
        if read.error is not None:
            self.trouble.say(error_words(read.error).sentence)
            self._body.setCurrentIndex(3)
            return
        chosen, waiting = self._chosen_id, read.waiting
        self.model.show_rows(waiting.first)
        place = next((at for at, row in enumerate(waiting.first) if row.contact.id == chosen), None)
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place))
        elif chosen:
            self.close_pane()
        self._body.setCurrentIndex(1 if waiting.first else 2)
        self.summary.setText(self._words(waiting))
        self.counted.emit(waiting.count)

    def _words(self, waiting: WaitingList) -> str:
        if not waiting.count:
            return ""
        text = translate("Replies", "1 customer wrote last.") if waiting.count == 1 else translate(
            "Replies", "{n} customers wrote last.", None, waiting.count).format(n=number(waiting.count))
        if waiting.oldest is not None:
            text += " " + translate("Replies", "The longest has waited {time}.").format(
                time=self.model.age(waiting.oldest))
        if len(waiting.first) < waiting.count:
            text += " " + translate("Replies", "Here are the {n} with the highest scores.").format(
                n=number(len(waiting.first)))
        return text

    # --- one contact -------------------------------------------------------------------------------

    @property
    def _chosen_id(self) -> str:
        at = self.list.currentIndex().row()
        return self.model.rows[at].contact.id if 0 <= at < len(self.model.rows) and self.pane.isVisible() else ""

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if not current.isValid():
            return
        row = self.model.rows[current.row()].contact
        self.pane.announce(row, self._pages.get(row.page_id, ""))
        self.pane.show()
        self._request = self._feed.show(row.id, self._pages)

    @Slot(object)
    def _on_shown(self, shown: ContactShown) -> None:
        if shown.request == self._request:
            self.pane.show_contact(shown)

    @Slot()
    def reshow(self) -> None:
        """Read the contact in the pane again."""
        if self._chosen_id:
            self._request = self._feed.show(self._chosen_id, self._pages)

    @Slot()
    def close_pane(self) -> None:
        """Nobody is chosen any more."""
        self.list.setCurrentIndex(QModelIndex())
        self.pane.hide()

    @Slot()
    def _on_answer(self) -> None:
        """Answering happens with Meta; the row leaves with the next sync."""
        if not self.open_address(QUrl(INBOX)):
            self.said.emit(translate("Replies", "No browser could be opened. The inbox is at {address}").format(
                address=INBOX))
