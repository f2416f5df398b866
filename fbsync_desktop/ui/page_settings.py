"""A Page's settings: how contacts are placed, when it is synced, and how its sign-in is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.page import Page, TokenFacts, TokenState
from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.runtime.placing_messages import (
    PageSaved,
    PageWishes,
    PipelinesRead,
    PlacingPreview,
    PlacingRule,
)
from fbsync_desktop.ui.placing_card import PlacingCard
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.card import contacts
from fbsync_desktop.ui.text.coverage import coverage_details, coverage_line
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet
from fbsync_desktop.ui.widgets.switch import Switch

translate = QCoreApplication.translate

_WIDTH, _HEIGHT = 720, 705
_INTERVALS_S = (900, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400)
_SETTLE_MS = 200
"""The dry run counts every contact; it is asked for once the choice has settled."""


class PlacingSource(Protocol):
    """Where pipelines and dry runs come from; `runtime.placing_feed.PlacingFeed` in the program."""

    pipelines_read: SignalInstance
    previewed: SignalInstance
    page_saved: SignalInstance

    def read_pipelines(self) -> None:
        """All pipelines; `pipelines_read` answers."""

    def preview(self, page_id: str, rule: PlacingRule) -> int:
        """A dry run; `previewed` answers."""

    def save_page(self, page_id: str, wishes: PageWishes) -> int:
        """Store a Page's settings; `page_saved` answers."""


def sign_in_words(token: TokenFacts) -> str:
    """The state of a sign-in as a sentence."""
    words = {
        TokenState.OK: translate("PageSettings", "Facebook accepts the sign-in."),
        TokenState.EXPIRED: translate("PageSettings", "The sign-in has run out."),
        TokenState.REVOKED: translate("PageSettings", "Facebook ended the sign-in."),
        TokenState.MISSING: translate("PageSettings", "No sign-in is stored on this computer."),
        TokenState.UNKNOWN: translate("PageSettings", "The sign-in has not been checked yet."),
    }[token.state]
    if token.state is TokenState.OK and token.expires_at:
        return translate("PageSettings", "{words} Valid until {date}.").format(
            words=words, date=formats.short_date(token.expires_at))
    return words


def interval_words(seconds: int) -> str:
    """`15 minutes`, `1 hour`, `1 day`."""
    if seconds % 86_400 == 0:
        return translate("PageSettings", "{n} days", None, seconds // 86_400).format(n=number(seconds // 86_400)) \
            if seconds != 86_400 else translate("PageSettings", "1 day")
    if seconds % 3_600 == 0:
        return translate("PageSettings", "{n} hours", None, seconds // 3_600).format(n=number(seconds // 3_600)) \
            if seconds != 3_600 else translate("PageSettings", "1 hour")
    return translate("PageSettings", "{n} minutes", None, round(seconds / 60)).format(n=number(round(seconds / 60)))


def next_sync_words(page: Page, interval_s: int, now: datetime) -> str:
    """When the Page is synced next by itself."""
    if page.last_synced_at is None:
        return translate("PageSettings", "Begins after the first sync")
    due = page.last_synced_at + timedelta(seconds=interval_s)
    if due <= now:
        return translate("PageSettings", "Due now")
    return translate("PageSettings", "Next one {day} at {time}").format(
        day=translate("PageSettings", "today") if due.astimezone().date() == now.astimezone().date()
        else formats.weekday(due, long=True), time=formats.clock_time(due))


class PageSettingsDialog(Sheet):
    """Prefilled with what is stored; nothing changes before Save.

    Signals:
        check_wanted(page id), reconnect_wanted(page id), remove_wanted(page id), pipelines_wanted()
    """

    check_wanted = Signal(str)
    reconnect_wanted = Signal(str)
    remove_wanted = Signal(str)
    pipelines_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, facts: PageFacts, source: PlacingSource, rule: PlacingRule,
                 parent: QWidget | None = None) -> None:
        super().__init__(theme, facts.page.name, _WIDTH, parent)
        self._clock, self._facts, self._source, self._rule = clock, facts, source, rule
        self._preview_request = self._save_request = 0
        self._is_filled = False
        page = facts.page
        self.placing = PlacingCard(theme, page.name)
        self.auto_sync = Switch(theme, translate("PageSettings", "Automatic sync"))
        self.auto_sync.setChecked(page.auto_sync)
        self.interval = Combo(theme, translate("PageSettings", "Every"))
        seconds = sorted({*_INTERVALS_S, page.sync_interval_s})
        self.interval.set_choices(((str(one), interval_words(one)) for one in seconds), str(page.sync_interval_s))
        self.next_sync = PlainLabel(theme, Type.BODY, ink="2", height=20)
        self.trouble = ElidedLabel(theme, Type.BODY, ink="error")
        self.save = Button(theme, translate("PageSettings", "Save"), "primary")
        self._arrange()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask_preview)
        self._connect()
        self._on_schedule()
        source.read_pipelines()

    # --- what it looks like ------------------------------------------------------------------------

    def _arrange(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self.content.removeWidget(self.heading)
        self.content.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(14), px(24), px(10))
        column.setSpacing(px(10))
        column.addLayout(self._head())
        column.addWidget(self.placing)
        lower = QHBoxLayout()
        lower.setSpacing(px(12))
        lower.addWidget(self._schedule_card(), 1)
        lower.addWidget(self._sign_in_card(), 1)
        column.addLayout(lower)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.content.addWidget(scroll, 1)
        self._foot()

    def _head(self) -> QHBoxLayout:
        theme, px, page = self._theme, self._theme.px, self._facts.page
        avatar = Avatar(theme, 48, square=True)
        avatar.show_name(page.name, page.page_id)
        signed_in = page.token.state not in (TokenState.EXPIRED, TokenState.REVOKED, TokenState.MISSING)
        sign_in = translate("PageSettings", "signed in") if signed_in else translate("PageSettings", "sign-in ended")
        account = f"@{page.instagram_username}" if page.instagram_username else ""
        line = " · ".join(part for part in (account, contacts(self._facts.contacts), sign_in) if part)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(ElidedLabel(theme, Type.BODY, line, ink="2" if signed_in else "error", height=20))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(avatar)
        head.addLayout(names, 1)
        return head

    def _schedule_card(self) -> QFrame:
        theme, px = self._theme, self._theme.px
        title = QHBoxLayout()
        title.addWidget(PlainLabel(theme, Type.SECTION, translate("PageSettings", "Automatic sync"), height=26), 1)
        title.addWidget(self.auto_sync)
        every = QHBoxLayout()
        label = PlainLabel(theme, Type.BUTTON, translate("PageSettings", "Every"), ink="2")
        label.setFixedWidth(px(116))
        label.setBuddy(self.interval)
        every.addWidget(label)
        every.addWidget(self.interval, 1)
        return self._card(title, self.next_sync, every)

    def _sign_in_card(self) -> QFrame:
        theme, px, facts = self._theme, self._theme.px, self._facts
        self.check = Button(theme, translate("PageSettings", "Check sign-in"))
        self.reconnect = Button(theme, translate("PageSettings", "Reconnect…"))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.check)
        buttons.addWidget(self.reconnect)
        buttons.addStretch(1)
        read = PlainLabel(theme, Type.BODY, coverage_line(facts.overview.coverage)
                          or translate("PageSettings", "Nothing was read yet."), ink="2", wrap=True)
        read.setToolTip(coverage_details(facts.overview.coverage))
        title = QHBoxLayout()
        title.addWidget(PlainLabel(theme, Type.SECTION, translate("PageSettings", "Sign-in and reading"), height=26))
        sign_in = ElidedLabel(theme, Type.BODY, sign_in_words(facts.page.token), ink="2", height=20)
        return self._card(title, sign_in, read, buttons)

    def _card(self, *parts: QWidget | QHBoxLayout) -> QFrame:
        px = self._theme.px
        card = QFrame()
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(12), px(20), px(14))
        layout.setSpacing(px(4))
        for part in parts:
            if part is parts[-1]:
                layout.addStretch(1)
                layout.addSpacing(px(4))
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)
        return card

    def _foot(self) -> None:
        theme = self._theme
        self.remove = Button(theme, translate("PageSettings", "Remove Page…"), "danger")
        self.defaults = Button(theme, translate("PageSettings", "Reset to defaults"), "ghost")
        cancel = Button(theme, translate("PageSettings", "Cancel"))
        self.footer.setContentsMargins(theme.px(12), theme.px(12), theme.px(24), theme.px(12))
        self.footer.addWidget(self.remove)
        self.footer.addWidget(self.defaults)
        self.footer.addWidget(self.trouble, 1)
        for button in (cancel, self.save):
            button.setMinimumWidth(theme.px(96))
            self.footer.addWidget(button)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.save.setDefault(True)
        cancel.clicked.connect(self.reject)

    def _connect(self) -> None:
        self._source.pipelines_read.connect(self._on_pipelines)
        self._source.previewed.connect(self._on_previewed)
        self._source.page_saved.connect(self._on_saved)
        self.placing.changed.connect(self._settle.start)
        self.placing.pipelines_wanted.connect(self._on_pipelines_wanted)
        self.auto_sync.toggled.connect(self._on_schedule)
        self.interval.currentIndexChanged.connect(self._on_schedule)
        self.save.clicked.connect(self._on_save)
        self.defaults.clicked.connect(self._on_defaults)
        self.remove.clicked.connect(self._on_remove)
        self.check.clicked.connect(self._on_check)
        self.reconnect.clicked.connect(self._on_reconnect)

    # --- what it does ------------------------------------------------------------------------------

    @property
    def wishes(self) -> PageWishes:
        """The settings as they stand in the dialog."""
        return PageWishes(self.placing.rule, self.auto_sync.isChecked(), int(self.interval.key or 3_600))

    @Slot(object)
    def _on_pipelines(self, pipelines: PipelinesRead) -> None:
        if self._is_filled:
            return  # another view read them again; what is being chosen here stays
        self._is_filled = pipelines.error is None
        self.placing.fill(self._rule, pipelines)
        self._ask_preview()

    @Slot()
    def _ask_preview(self) -> None:
        rule = self.placing.rule
        if rule.pipeline_id is not None:
            self._preview_request = self._source.preview(self._facts.page.id, rule)

    @Slot(object)
    def _on_previewed(self, preview: PlacingPreview) -> None:
        if preview.request == self._preview_request and not self._settle.isActive():
            self.placing.show_preview(preview)

    @Slot()
    def _on_schedule(self) -> None:
        on = self.auto_sync.isChecked()
        self.interval.setEnabled(on)
        self.next_sync.setText(next_sync_words(self._facts.page, self.wishes.sync_interval_s, self._clock.now()) if on
                               else translate("PageSettings", "Off: this Page is synced when you ask for it"))

    @Slot()
    def _on_defaults(self) -> None:
        self.auto_sync.setChecked(True)
        self.interval.choose("3600")
        self.placing.skip.setChecked(True)
        self.placing.override.setChecked(False)
        self.placing.switch.setChecked(False)

    @Slot()
    def _on_save(self) -> None:
        self.save.setEnabled(False)
        self.trouble.setText("")
        self._save_request = self._source.save_page(self._facts.page.id, self.wishes)

    @Slot(object)
    def _on_saved(self, saved: PageSaved) -> None:
        if saved.request != self._save_request:
            return
        if saved.error is None:
            self.accept()
            return
        self.save.setEnabled(True)
        self.trouble.setText(error_words(saved.error).sentence)

    @Slot()
    def _on_pipelines_wanted(self) -> None:
        self.reject()
        self.pipelines_wanted.emit()

    @Slot()
    def _on_remove(self) -> None:
        self.reject()
        self.remove_wanted.emit(self._facts.page.id)

    @Slot()
    def _on_check(self) -> None:
        self.check_wanted.emit(self._facts.page.id)

    @Slot()
    def _on_reconnect(self) -> None:
        self.reject()
        self.reconnect_wanted.emit(self._facts.page.id)
