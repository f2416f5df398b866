"""Settings ▸ AI: keys, model, cost, and what is sent to Google. Everything applies at once."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QTimer, QUrl, Signal, SignalInstance, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.ai_messages import (
    AiChange,
    AiFacts,
    AiOptionsRead,
    ForecastRead,
    KeysAnswered,
    KeyVerdict,
)
from fbsync_desktop.ui.settings.ai_cards import CostCard, PrivacyCard
from fbsync_desktop.ui.settings.key_rows import KeyTable, spread_mask
from fbsync_desktop.ui.text.ai import keys_ready, trouble_words, verdict_words
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate

KEY_ADDRESS = "https://aistudio.google.com/apikey"
_SAVED_MS = 3_000
_SHOWN_VERDICTS = 8


class AiSource(Protocol):
    """Where the AI's state comes from; `runtime.ai_feed.AiFeed` in the program."""

    facts_changed: SignalInstance
    options_read: SignalInstance
    keys_answered: SignalInstance
    forecast_read: SignalInstance

    def refresh(self) -> None:
        """Read the state now; `facts_changed` answers."""

    def read_options(self) -> None:
        """`options_read` answers."""

    def change(self, change: AiChange) -> None:
        """Change options; `options_read` answers."""

    def add_keys(self, text: str) -> int:
        """Add every key of a text; `keys_answered` answers."""

    def test_keys(self, slot: int | None = None) -> int:
        """Ask Google about one key or all; `keys_answered` answers."""

    def remove_key(self, slot: int) -> None:
        """Forget a key; `facts_changed` answers."""

    def forecast(self, page_id: str | None = None) -> int:
        """What analysing everything would take; `forecast_read` answers."""


class VerdictList(QWidget):
    """What became of each key: added, already there, refused and why."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(10))
        self._layout.setSpacing(theme.px(2))
        self._lines: list[QWidget] = []
        self.hide()

    def show_verdicts(self, verdicts: tuple[KeyVerdict, ...]) -> None:
        """One line per key; many refusals of the same kind stay readable."""
        self._clear()
        for verdict in verdicts[:_SHOWN_VERDICTS]:
            words = verdict_words(verdict)
            self._add(words.glyph, words.ink, f"{spread_mask(verdict.masked)}  {words.state}")
        if len(verdicts) > _SHOWN_VERDICTS:
            self._add("more", "text_2", translate("Ai", "and {n} more").format(n=len(verdicts) - _SHOWN_VERDICTS))
        self.setVisible(bool(verdicts))

    def say(self, text: str) -> None:
        """Something went wrong for all of them."""
        self._clear()
        self._add("warning", "error", text)
        self.show()

    def _clear(self) -> None:
        for line in self._lines:
            self._layout.removeWidget(line)
            line.deleteLater()
        self._lines = []

    def _add(self, glyph: str, ink: str, text: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(Glyph(self._theme, 16, glyph, ink))
        row.addWidget(ElidedLabel(self._theme, Type.BODY, text, height=20), 1)
        line.setAccessibleName(text)
        self._lines.append(line)
        self._layout.addWidget(line)


class AiPage(QWidget):
    """The page.

    Signals:
        example_wanted(), analyse_wanted()
    """

    example_wanted = Signal()
    analyse_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, source: AiSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock, self._source = theme, clock, source
        self._request = self._forecast = 0
        self._facts = AiFacts()
        self.title = translate("Ai", "AI (Gemini)")
        self.saved = QWidget()
        self.ready = PlainLabel(theme, Type.SECTION, height=22)
        self.remark = ElidedLabel(theme, Type.CAPTION, ink="2")
        self.test_all = Button(theme, translate("Ai", "Test all"), "link")
        self.table = KeyTable(theme)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setFont(theme.font(Type.BODY))
        self.field.setPlaceholderText(translate("Ai", "Paste one key, or several at once"))
        self.field.setAccessibleName(translate("Ai", "New keys, separated by blanks, commas or lines"))
        self.add = Button(theme, translate("Ai", "Add"))
        self.get = Button(theme, translate("Ai", "Get a key"), "link", "external")
        self.verdicts = VerdictList(theme)
        self.cost = CostCard(theme)
        self.privacy = PrivacyCard(theme)
        self._arrange()
        self._saved_timer = QTimer(self, singleShot=True, interval=_SAVED_MS)
        self._saved_timer.timeout.connect(self.saved.hide)
        self._connect()
        self._on_facts(AiFacts())

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(PlainLabel(theme, Type.TITLE, self.title, height=28))
        titles.addWidget(ElidedLabel(theme, Type.BODY, translate(
            "Ai", "Writes a summary and a score for each conversation. "
                  "Without a key, simple rules do it, less surely."), ink="2", height=20))
        tick = QHBoxLayout(self.saved)
        tick.setContentsMargins(0, 0, 0, 0)
        tick.setSpacing(px(8))
        tick.addWidget(Glyph(theme, 16, "check", "ok"))
        tick.addWidget(PlainLabel(theme, Type.BODY, translate("Ai", "Saved"), ink="2"))
        self.saved.hide()
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self.saved)
        line = QHBoxLayout()
        line.setSpacing(px(10))
        line.addWidget(self.ready)
        line.addWidget(self.remark, 1)
        line.addWidget(self.test_all)
        cards = QHBoxLayout()
        cards.setSpacing(px(12))
        cards.addWidget(self.cost, 1)
        cards.addWidget(self.privacy, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(px(10))
        layout.addLayout(line)
        layout.addSpacing(px(8))
        layout.addWidget(self._keys_card())
        layout.addSpacing(px(12))
        layout.addLayout(cards)
        layout.addStretch(1)

    def _keys_card(self) -> QFrame:
        theme, px = self._theme, self._theme.px
        card = QFrame()
        card.setProperty("role", "card")
        line = QFrame()
        line.setProperty("role", "line")
        entry = QHBoxLayout()
        entry.setContentsMargins(px(16), px(9), px(16), px(9))
        entry.setSpacing(px(8))
        self.field.setMaximumWidth(px(340))
        entry.addWidget(self.field, 10)
        entry.addWidget(self.add)
        entry.addSpacing(px(4))
        entry.addWidget(self.get)
        entry.addStretch(1)
        entry.addWidget(ElidedLabel(theme, Type.CAPTION, translate("Ai", "Use one key per Google project."), ink="2"))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table)
        layout.addWidget(line)
        layout.addLayout(entry)
        layout.addWidget(self.verdicts)
        return card

    def _connect(self) -> None:
        source = self._source
        source.facts_changed.connect(self._on_facts)
        source.options_read.connect(self._on_options)
        source.keys_answered.connect(self._on_answered)
        source.forecast_read.connect(self._on_forecast)
        self.field.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.get.clicked.connect(self._on_get)
        self.test_all.clicked.connect(self._on_test_all)
        self.table.test_wanted.connect(self._on_test)
        self.table.remove_wanted.connect(self._on_remove)
        for card in (self.cost, self.privacy):
            card.change_wanted.connect(self._on_change)
        self.cost.analyse_wanted.connect(self.analyse_wanted)
        self.privacy.example_wanted.connect(self.example_wanted)

    def enter(self) -> None:
        """The page is about to be seen."""
        self._source.refresh()
        self._source.read_options()
        self._forecast = self._source.forecast()

    # --- keys --------------------------------------------------------------------------------------

    @Slot(object)
    def _on_facts(self, facts: AiFacts) -> None:
        if facts.left != self._facts.left and self.isVisible():
            self._forecast = self._source.forecast()
        self._facts = facts
        self.ready.setText(keys_ready(facts))
        self.remark.setText(trouble_words(facts, self._clock.now()) or translate(
            "Ai", "kept with the sign-ins, never in the database"))
        self.test_all.setVisible(bool(facts.keys))
        self.table.show_keys(facts.keys, self._clock.now())
        self.cost.show_facts(facts)

    @Slot()
    def _on_add(self) -> None:
        text = self.field.text()
        if text.strip():
            self.add.setEnabled(False)
            self._request = self._source.add_keys(text)
        else:
            self.field.setFocus()

    @Slot()
    def _on_get(self) -> None:
        QDesktopServices.openUrl(QUrl(KEY_ADDRESS))

    @Slot()
    def _on_test_all(self) -> None:
        self._ask_test(None)

    @Slot(object)
    def _on_test(self, slot: int) -> None:
        self._ask_test(slot)

    def _ask_test(self, slot: int | None) -> None:
        self.test_all.setEnabled(False)
        self._request = self._source.test_keys(slot)

    @Slot(object)
    def _on_remove(self, slot: int) -> None:
        self._source.remove_key(slot)

    @Slot(object)
    def _on_answered(self, answered: KeysAnswered) -> None:
        if answered.request != self._request:
            return
        adding = not self.add.isEnabled()
        self.add.setEnabled(True)
        self.test_all.setEnabled(True)
        if answered.error is not None:
            self.verdicts.say(error_words(answered.error).sentence)
        else:
            self.verdicts.show_verdicts(answered.verdicts)
            if adding and all(verdict.kept for verdict in answered.verdicts):
                self.field.clear()
        self._source.refresh()

    # --- options -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_change(self, change: AiChange) -> None:
        self._source.change(change)

    @Slot(object)
    def _on_options(self, read: AiOptionsRead) -> None:
        if read.error is not None:
            self.verdicts.say(error_words(read.error).sentence)
        if read.options is not None:
            self.cost.show_options(read.options)
            self.privacy.show_options(read.options)
        if read.saved:
            self.saved.show()
            self._saved_timer.start()
            self._forecast = self._source.forecast()

    @Slot(object)
    def _on_forecast(self, forecast: ForecastRead) -> None:
        if forecast.request == self._forecast:
            self.cost.show_forecast(forecast, self._clock.now(),
                                    asks_google=bool(self._facts.keys) and self._facts.is_enabled)
