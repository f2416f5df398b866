"""Before a bulk analysis: how many conversations, what it costs, how long it takes. Then one button."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.ai_messages import AiFacts, ForecastRead
from fbsync_desktop.ui.text.ai import forecast_words, keys_ready
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate


class ForecastSource(Protocol):
    """`runtime.ai_feed.AiFeed` in the program."""

    forecast_read: SignalInstance

    @property
    def facts(self) -> AiFacts:
        """As last read."""

    def forecast(self, page_id: str | None = None) -> int:
        """`forecast_read` answers."""


class ForecastDialog(Sheet):
    """Accepted: the user wants it."""

    def __init__(self, theme: Theme, clock: Clock, source: ForecastSource, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("Forecast", "Analyse what is left?"), 460, parent)
        self._clock, self._source = clock, source
        self.first = PlainLabel(theme, Type.STRONG, translate("Forecast", "Counting…"), wrap=True)
        self.second = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.keys = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.content.addSpacing(theme.px(8))
        for label in (self.first, self.second, self.keys):
            label.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
            self.content.addWidget(label)
            self.content.addSpacing(theme.px(4))
        _, self.start = self.offer(translate("Forecast", "Analyse now"))
        self.start.setEnabled(False)
        self.start.setDefault(True)
        self.keys.setText(_keys_sentence(source.facts))
        source.forecast_read.connect(self._on_read)
        self._request = source.forecast()

    @Slot(object)
    def _on_read(self, forecast: ForecastRead) -> None:
        if forecast.request != self._request:
            return
        if forecast.error is not None:
            self.first.setText(error_words(forecast.error).sentence)
            return
        facts = self._source.facts
        first, second = forecast_words(forecast, self._clock.now(), asks_google=bool(facts.keys) and facts.is_enabled)
        self.first.setText(first)
        self.second.setText(second)
        self.start.setEnabled(bool(forecast.conversations))


def _keys_sentence(facts: AiFacts) -> str:
    if not facts.is_enabled:
        return translate("Forecast", "AI is switched off in the settings: simple rules judge, less surely.")
    if not facts.keys:
        return translate("Forecast", "There is no AI key: simple rules judge, less surely.")
    return translate("Forecast", "{keys}.").format(keys=keys_ready(facts))
