"""One Page as a card: who it is, how many contacts, how it is, and the one thing to do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.ui.home.state_block import StateBlock
from fbsync_desktop.ui.text.card import CardWords, action_word, card_words, contacts_word, elapsed_s, sign_in_line
from fbsync_desktop.ui.text.coverage import coverage_details
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.buttons import Button, IconButton
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import RIGHT, ElidedLabel, PlainLabel

translate = QCoreApplication.translate

HEIGHT = 92
_IDENTITY, _IDENTITY_NARROW = 300, 232


class PageCard(QFrame):
    """92 pixels high in every state; words change, nothing moves.

    Signals (all carry our Page id):
        action_wanted(page id, action), details_wanted(page id), settings_wanted(page id), menu_wanted(page id)
    """

    action_wanted = Signal(str, str)
    details_wanted = Signal(str)
    settings_wanted = Signal(str)
    menu_wanted = Signal(str)

    def __init__(self, theme: Theme, page_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.page_id = theme, page_id
        self.facts: PageFacts | None = None
        self.words: CardWords | None = None
        self._is_narrow = False
        self.setProperty("role", "card")
        self.setFixedHeight(theme.px(HEIGHT))
        self.avatar = Avatar(theme, 48, square=True)
        self.name = ElidedLabel(theme, Type.SECTION, height=22)
        self.account = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.sign_in_glyph = Glyph(theme, 14)
        self.sign_in = ElidedLabel(theme, Type.CAPTION, ink="3", height=18)
        self.page_number = ElidedLabel(theme, Type.CAPTION, ink="3", height=18, tabular=True)
        self.count = PlainLabel(theme, Type.SECTION, height=20, tabular=True)
        self.count_word = PlainLabel(theme, Type.CAPTION, ink="2", height=18)
        self.block = StateBlock(theme)
        self.action = Button(theme)
        self.action.setFixedWidth(theme.px(128))
        self.settings = IconButton(theme, "settings", "")
        self.more = IconButton(theme, "more", "")
        self._arrange()
        self.block.details_wanted.connect(self._on_details)
        self.action.clicked.connect(self._on_action)
        self.settings.clicked.connect(self._on_settings)
        self.more.clicked.connect(self._on_more)

    def _arrange(self) -> None:
        px = self._theme.px
        sign_in = QHBoxLayout()
        sign_in.setSpacing(px(6))
        sign_in.addWidget(self.sign_in_glyph)
        sign_in.addWidget(self.sign_in)
        sign_in.addWidget(self.page_number, 1)
        identity = QVBoxLayout()
        identity.setSpacing(0)
        identity.addStretch(1)
        identity.addWidget(self.name)
        identity.addWidget(self.account)
        identity.addLayout(sign_in)
        identity.addStretch(1)
        self._who = QWidget()
        self._who_parts = who = QHBoxLayout(self._who)
        who.setContentsMargins(0, 0, px(4), 0)
        who.addWidget(self.avatar)
        who.addLayout(identity, 1)
        numbers = QWidget()
        numbers.setFixedWidth(px(72))
        number_lines = QVBoxLayout(numbers)
        number_lines.setContentsMargins(0, 0, 0, 0)
        number_lines.setSpacing(0)
        for label in (self.count, self.count_word):
            label.setAlignment(RIGHT)
            number_lines.addWidget(label)
        actions = QHBoxLayout()
        actions.setSpacing(px(4))
        for widget in (self.action, self.settings, self.more):
            actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(12), 0)
        layout.setSpacing(0)
        layout.addWidget(self._who)
        layout.addWidget(numbers, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(px(24))
        layout.addWidget(self.block, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(px(24))
        layout.addLayout(actions)
        self.set_narrow(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(640), self._theme.px(HEIGHT))

    def set_narrow(self, is_narrow: bool) -> None:
        """In a narrow window the id goes and the settings move into the menu."""
        self._is_narrow = is_narrow
        self._who_parts.setSpacing(self._theme.px(12 if is_narrow else 16))
        self._who.setFixedWidth(self._theme.px(_IDENTITY_NARROW if is_narrow else _IDENTITY))
        self.settings.setVisible(not is_narrow)
        self.page_number.setVisible(not is_narrow)

    def show_facts(self, facts: PageFacts, now: datetime) -> None:
        """Show a Page as it is now."""
        self.facts = facts
        page = facts.page
        self.avatar.show_name(page.name, page.page_id)
        self.name.setText(page.name)
        self.account.setText(f"@{page.instagram_username}" if page.instagram_username else (
            translate("Card", "Instagram linked") if page.instagram_id
            else translate("Card", "Instagram not linked")))
        self._show_sign_in(facts, now)
        self.count.setText(number(facts.contacts))
        self.count_word.setText(contacts_word(facts.contacts))
        self.settings.setAccessibleName(translate("Card", "Settings of {page}").format(page=page.name))
        self.settings.setToolTip(translate("Card", "Settings"))
        self.more.setAccessibleName(translate("Card", "More for {page}").format(page=page.name))
        self.more.setToolTip(translate("Card", "More"))
        self.tick(now)

    def _show_sign_in(self, facts: PageFacts, now: datetime) -> None:
        icon_name, ink, words = sign_in_line(facts, now)
        self.sign_in_glyph.show_glyph(icon_name, {"3": "text_3"}.get(ink, ink))
        self.sign_in.set_ink(ink)
        self.sign_in.setText(words)
        self.page_number.setText(translate("Card", "· ID {id}").format(id=facts.page.page_id))

    def tick(self, now: datetime) -> None:
        """Bring times up to date: elapsed, "12 min ago"."""
        if self.facts is None:
            return
        words = card_words(self.facts, now)
        self.block.show_words(words, elapsed_s(self.facts, now))
        if words == self.words:
            return
        self.words = words
        self.setAccessibleName(f"{self.facts.page.name}. {words.spoken}")
        word = action_word(words.action)
        self.action.become(word, "primary" if words.is_needed else "plain", "stop" if words.action == "stop" else "")
        self.action.setEnabled(words.is_enabled)
        self.action.setAccessibleName(f"{word}, {self.facts.page.name}")
        if not words.has_bar:
            details = coverage_details(self.facts.job.coverage if self.facts.job else {})
            if not self.block.third.is_elided:
                self.block.third.setToolTip(details)

    @Slot()
    def _on_action(self) -> None:
        if self.words is not None:
            self.action_wanted.emit(self.page_id, self.words.action)

    @Slot()
    def _on_details(self) -> None:
        self.details_wanted.emit(self.page_id)

    @Slot()
    def _on_settings(self) -> None:
        self.settings_wanted.emit(self.page_id)

    @Slot()
    def _on_more(self) -> None:
        self.menu_wanted.emit(self.page_id)
