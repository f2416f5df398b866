"""The AI for the window: its state every two seconds, its keys and options on demand."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import ai_requests as requests
from fbsync_desktop.runtime.ai_messages import (
    AiChange,
    AiFacts,
    AiOptions,
    AiOptionsRead,
    AnalysisEnded,
    ForecastRead,
    KeysAnswered,
    KeyVerdict,
)
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import Job

LOOK_MS = 2_000


class AiFeed(QObject):
    """Begins to analyse and to look once the application is open.

    Signals:
        facts_changed(AiFacts): also sent when nothing changed and somebody asked.
        options_read(AiOptionsRead), keys_answered(KeysAnswered), forecast_read(ForecastRead), ended(AnalysisEnded),
        example_read(text)
    """

    facts_changed = Signal(object)
    options_read = Signal(object)
    keys_answered = Signal(object)
    forecast_read = Signal(object)
    ended = Signal(object)
    example_read = Signal(object)

    def __init__(self, bridge: Bridge, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._clock = bridge, clock
        self._facts = AiFacts()
        self._is_asking = self._wants_answer = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        bridge.ready.connect(self._on_ready)

    @property
    def facts(self) -> AiFacts:
        """As last read."""
        return self._facts

    @Slot(object)
    def _on_ready(self, _: object) -> None:
        self._bridge.ask("analyse", requests.serve)
        self._is_asking = False  # what the application before this one was asked is not answered any more
        self._timer.start()
        self.refresh()

    # --- state -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the state now; `facts_changed` answers."""
        self._wants_answer = True
        self._look()

    @Slot()
    def _look(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._bridge.ask("ai_state", requests.facts, self._on_facts, self._on_no_facts)

    def _on_facts(self, facts: AiFacts) -> None:
        self._is_asking = False
        if facts != self._facts or self._wants_answer:
            self._wants_answer = False
            self._facts = facts
            self.facts_changed.emit(facts)

    def _on_no_facts(self, _: KnownError) -> None:
        self._is_asking = False  # the views that need the database say what is wrong with it

    # --- keys --------------------------------------------------------------------------------------

    def add_keys(self, text: str) -> int:
        """Add every key of a text; `keys_answered` answers."""
        return self._ask_keys("add_keys", functools.partial(requests.add_keys, text=text))

    def test_keys(self, slot: int | None = None) -> int:
        """Ask Google about one key or all; `keys_answered` answers."""
        return self._ask_keys("test_keys", functools.partial(requests.test_keys, slot=slot))

    def _ask_keys(self, command: str, job: Job) -> int:
        request = self._bridge.next_request()
        self._bridge.ask(command, job, functools.partial(self._on_keys, request),
                         lambda error: self.keys_answered.emit(KeysAnswered(request, error=error)))
        return request

    def _on_keys(self, request: int, verdicts: tuple[KeyVerdict, ...]) -> None:
        self.keys_answered.emit(KeysAnswered(request, verdicts))

    def remove_key(self, slot: int) -> None:
        """Forget a key; `facts_changed` answers."""
        self._bridge.ask("remove_key", functools.partial(requests.remove_key, slot=slot), lambda _: self.refresh())

    # --- options and analysing ---------------------------------------------------------------------

    def read_options(self) -> None:
        """`options_read` answers."""
        self._bridge.ask("ai_options", requests.options, functools.partial(self._on_options, False),
                         self._on_no_options)

    def change(self, change: AiChange) -> None:
        """Change options; `options_read` answers."""
        self._bridge.ask("ai_options", functools.partial(requests.change, wanted=change),
                         functools.partial(self._on_options, True), self._on_no_options)

    def _on_options(self, saved: bool, options: AiOptions) -> None:
        self.options_read.emit(AiOptionsRead(options, saved))
        self.refresh()

    def _on_no_options(self, error: KnownError) -> None:
        self.options_read.emit(AiOptionsRead(error=error))

    def read_example(self) -> None:
        """An invented conversation as Google would see it; `example_read` answers."""
        self._bridge.ask("ai_example", requests.example, self.example_read.emit, self._on_no_options)

    def forecast(self, page_id: str | None = None) -> int:
        """What analysing everything would take; `forecast_read` answers."""
        request = self._bridge.next_request()
        self._bridge.ask("forecast", functools.partial(
            requests.forecast, page_id=page_id, request=request, now=self._clock.now()), self.forecast_read.emit,
            lambda error: self.forecast_read.emit(ForecastRead(request, error=error)))
        return request

    def analyse(self, page_id: str | None = None) -> int:
        """Analyse everything that is left, of one Page or all; `ended` answers."""
        request = self._bridge.next_request()
        return self._analyse(request, functools.partial(requests.analyse, page_id=page_id, request=request))

    def judge(self, contact_id: str) -> int:
        """Analyse one contact again, before all others; `ended` answers."""
        request = self._bridge.next_request()
        return self._analyse(request, functools.partial(requests.judge, contact_id=contact_id, request=request))

    def _analyse(self, request: int, job: Job) -> int:
        self._bridge.ask("analyse", job, self._on_ended,
                         lambda error: self.ended.emit(AnalysisEnded(request, error=error)))
        return request

    def _on_ended(self, ended: AnalysisEnded) -> None:
        self.ended.emit(ended)
        self.refresh()
