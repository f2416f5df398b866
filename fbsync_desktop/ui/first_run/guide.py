"""Leads through the first run: begins with the first Page, is kept over a restart, can be begun again from Help."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.ai_messages import AiFacts
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui.first_run.strip import SetupStep, SetupStrip
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme

_KEY = "setup/step"
_NEXT: dict[SetupStep, SetupStep | None] = {"ai": "pipeline", "pipeline": "sync", "sync": None}


class Guide(QObject):
    """Shows the strip while there is a step to do.

    Signals:
        key_wanted(): go to where keys are added. pages_wanted(): go to the Pages. connect_wanted()
        pipeline_made(): a pipeline was made from a template.
    """

    key_wanted = Signal()
    pages_wanted = Signal()
    connect_wanted = Signal()
    pipeline_made = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, memory: QSettings | None, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._memory = bridge, memory
        self._has_key = self._is_sample = False
        self.strip = SetupStrip(theme)
        self.strip.hide()
        kept = str(memory.value(_KEY, "")) if memory is not None else ""
        self._step: SetupStep | None = next((step for step in _NEXT if step == kept), None)
        self.strip.key_wanted.connect(self.key_wanted)
        self.strip.template_chosen.connect(self._on_template)
        self.strip.skipped.connect(self._on_skipped)
        self.strip.hidden.connect(self._on_hidden)
        bridge.pages_connected.connect(self._on_connected)
        self._show()

    @property
    def step(self) -> SetupStep | None:
        """What is to be done now; None when the first run is over or has not begun."""
        return self._step

    def leave_out(self) -> None:
        """Sample data needs no setting up."""
        self._is_sample = True
        self._go_to(None)

    @Slot()
    def begin_again(self) -> None:
        """From Help: every step once more, what is done already is passed over."""
        self.pages_wanted.emit()
        if self._bridge.pages():
            self._go_to("pipeline" if self._has_key else "ai")
        else:
            self.connect_wanted.emit()

    @Slot(object)
    def _on_connected(self, _: object) -> None:
        if not self._bridge.pages() and not self._is_sample:
            self._go_to("pipeline" if self._has_key else "ai")

    @Slot(object)
    def note_ai(self, facts: AiFacts) -> None:
        """A key that is there needs no step."""
        self._has_key = bool(facts.keys)
        if self._has_key and self._step == "ai":
            self._go_to("pipeline")

    @Slot(str)
    def _on_template(self, kind: str) -> None:
        self._bridge.ask("begin_pipeline", functools.partial(requests.begin_pipeline, template=kind),
                         self._on_pipeline, self._on_refused)

    def _on_pipeline(self, _: object) -> None:
        self._bridge.refresh_pages()
        self.pipeline_made.emit()
        self._go_to("sync")

    def _on_refused(self, error: KnownError) -> None:
        self.strip.show_step("pipeline", error_words(error).sentence)

    @Slot()
    def _on_skipped(self) -> None:
        if self._step is not None:
            self._go_to(_NEXT[self._step])

    @Slot()
    def _on_hidden(self) -> None:
        self._go_to(None)

    def _go_to(self, step: SetupStep | None) -> None:
        self._step = step
        if self._memory is not None:
            self._memory.setValue(_KEY, step or "done")
        self._show()

    def _show(self) -> None:
        if self._step is not None:
            self.strip.show_step(self._step)
        self.strip.setVisible(self._step is not None)
