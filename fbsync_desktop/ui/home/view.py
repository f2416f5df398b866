"""All Pages: one header for the overall state, one card per Page, or an invitation to connect the first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.state import OverallState
from fbsync_desktop.runtime.messages import PageFacts, PagesChanged
from fbsync_desktop.ui.home.card import PageCard
from fbsync_desktop.ui.home.welcome import Welcome
from fbsync_desktop.ui.text import overall as words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import ElidedLabel
from fbsync_desktop.ui.widgets.motion import Spinner

translate = QCoreApplication.translate


class HomeView(QWidget):
    """The Pages view.

    Signals:
        sync_all_wanted(), stop_all_wanted(), connect_wanted(), sample_wanted(), database_wanted()
        action_wanted(page id, action), details_wanted(page id), settings_wanted(page id), menu_wanted(page id)
    """

    sync_all_wanted = Signal()
    stop_all_wanted = Signal()
    connect_wanted = Signal()
    sample_wanted = Signal()
    database_wanted = Signal()
    action_wanted = Signal(str, str)
    details_wanted = Signal(str)
    settings_wanted = Signal(str)
    menu_wanted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._pages = PagesChanged(())
        self._is_narrow = False
        self.cards: dict[str, PageCard] = {}
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.spinner = Spinner(theme)
        self.title = ElidedLabel(theme, Type.TITLE, height=28)
        self.subtitle = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.stop_all = Button(theme, translate("Home", "Stop all"), "plain", "stop")
        self.sync_all = Button(theme, translate("Home", "Sync all"), "plain", "sync")
        self.connect_page = Button(theme, translate("Home", "Connect a Page"), "plain", "plus")
        self.welcome = Welcome(theme)
        self._arrange()
        self.stop_all.clicked.connect(self.stop_all_wanted)
        self.sync_all.clicked.connect(self.sync_all_wanted)
        self.connect_page.clicked.connect(self.connect_wanted)
        self.welcome.connect_wanted.connect(self.connect_wanted)
        self.welcome.sample_wanted.connect(self.sample_wanted)
        self.welcome.database_wanted.connect(self.database_wanted)
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._on_second)

    def _arrange(self) -> None:
        px = self._theme.px
        title = QHBoxLayout()
        title.setSpacing(px(11))
        title.addWidget(self.spinner)
        title.addWidget(self.title, 1)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addLayout(title)
        titles.addWidget(self.subtitle)
        self._header = QWidget()
        header = QHBoxLayout(self._header)
        header.setContentsMargins(px(24), px(19), px(24), px(14))
        header.setSpacing(px(8))
        header.addLayout(titles, 1)
        for button in (self.stop_all, self.sync_all, self.connect_page):
            header.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        listed = QWidget()
        listed.setProperty("role", "scrolled")
        self._list = QVBoxLayout(listed)
        self._list.setContentsMargins(px(24), 0, px(24), px(8))
        self._list.setSpacing(px(12))
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(listed)
        scroll.setAccessibleName(translate("Home", "Pages"))
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        self._column = column
        column.addWidget(scroll, 1)
        self._loading = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._loading, cards, self.welcome):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def put_guide(self, strip: QWidget) -> None:
        """Steps of the first run, above the cards."""
        self._column.insertWidget(1, strip)

    @property
    def is_empty(self) -> bool:
        """True when it is known that there is no Page."""
        return self._stack.currentWidget() is self.welcome

    def show_pages(self, pages: PagesChanged) -> None:
        """Show all Pages; cards that stay keep their focus."""
        self._pages = pages
        now = self._clock.now()
        wanted = {facts.page.id for facts in pages.pages}
        for page_id in [one for one in self.cards if one not in wanted]:
            self.cards.pop(page_id).deleteLater()
        for place, facts in enumerate(pages.pages):
            card = self.cards.get(facts.page.id) or self._new_card(facts.page.id)
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
            card.show_facts(facts, now)
        self._stack.setCurrentIndex(1 if pages.pages else 2)
        self._show_header()

    def _new_card(self, page_id: str) -> PageCard:
        card = PageCard(self._theme, page_id)
        card.set_narrow(self._is_narrow)
        card.action_wanted.connect(self.action_wanted)
        card.details_wanted.connect(self.details_wanted)
        card.settings_wanted.connect(self.settings_wanted)
        card.menu_wanted.connect(self.menu_wanted)
        self.cards[page_id] = card
        return card

    def show_page(self, facts: PageFacts) -> None:
        """Show one Page whose sync has moved."""
        card = self.cards.get(facts.page.id)
        if card is None:
            return
        had = card.facts
        card.show_facts(facts, self._clock.now())
        self._pages = PagesChanged(tuple(facts if one.page.id == facts.page.id else one for one in self._pages.pages))
        if had is None or had.state is not facts.state:
            self._show_header()
        else:
            self.subtitle.setText(words.subtitle(self._pages, self._clock.now()))

    def _show_header(self) -> None:
        overall = self._pages.overall
        running = overall.state is OverallState.RUNNING
        self.spinner.setVisible(running)
        self.title.setText(words.title(self._pages))
        self.subtitle.setText(words.subtitle(self._pages, self._clock.now()))
        self.stop_all.setVisible(running)
        self.sync_all.setEnabled(overall.running < overall.pages)

    def set_narrow(self, is_narrow: bool) -> None:
        """Cards leave out what does not fit a narrow window."""
        self._is_narrow = is_narrow
        for card in self.cards.values():
            card.set_narrow(is_narrow)

    @Slot()
    def _on_second(self) -> None:
        now = self._clock.now()
        for card in self.cards.values():
            card.tick(now)
        if self._pages.pages:
            self.subtitle.setText(words.subtitle(self._pages, now))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
