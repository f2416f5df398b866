"""Portions of a contacts list that may be a million long, fetched as somebody looks at them."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge, OnValue
from fbsync_desktop.runtime.engine_thread import Job
from fbsync_desktop.runtime.messages import CommandFailed, ContactFilter, ContactsCounted, ContactShown, ContactsWindow
from fbsync_desktop.runtime.placing_messages import Standing

if TYPE_CHECKING:
    from fbsync_desktop.store.contacts import Mark

PORTION = 200
"""Rows fetched at once; also the distance of the marks that make deep scrolling as cheap as the top."""
TRANSCRIPT = 500


class ContactsFeed(QObject):
    """Asks for counts, portions and single contacts; every answer carries the generation it was asked for.

    Signals:
        counted(ContactsCounted), window(ContactsWindow), shown(ContactShown), failed(CommandFailed)
    """

    counted = Signal(object)
    window = Signal(object)
    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._generations = itertools.count(1)
        self._wanted = ContactFilter()
        self._generation = 0
        self._marks: tuple[Mark, ...] = ()
        self._tickets: list[int] = []
        self._contact_ticket = 0

    def open(self, wanted: ContactFilter) -> int:
        """Begin a list; returns its generation. Requests of the former list are cancelled."""
        for ticket in self._tickets:
            self._bridge.drop(ticket)
        self._wanted, self._marks, self._tickets = wanted, (), []
        self._generation = generation = next(self._generations)
        self._ask("contacts", functools.partial(requests.count_contacts, wanted=wanted),
                  functools.partial(self._on_counted, generation))
        return generation

    def request(self, portion: int) -> None:
        """Fetch one portion of the open list; `window` answers."""
        mark = self._marks[portion] if portion < len(self._marks) else None
        skip = 0 if mark is not None else portion * PORTION
        self._ask("contacts", functools.partial(
            requests.contact_window, wanted=self._wanted, mark=mark, limit=PORTION, skip=skip),
            functools.partial(self._on_window, self._generation, portion))

    def show(self, contact_id: str, page_names: dict[str, str]) -> int:
        """Fetch one contact with its newest messages; returns the request that `shown` will carry."""
        self._bridge.drop(self._contact_ticket)
        request = self._bridge.next_request()
        self._contact_ticket = self._bridge.ask(
            "contact", functools.partial(requests.contact_whole, contact_id=contact_id, limit=TRANSCRIPT),
            functools.partial(self._on_contact, request, page_names), self._on_failed)
        return request

    def _ask(self, command: str, job: Job, on_value: OnValue) -> None:
        self._tickets.append(self._bridge.ask(command, job, on_value, self._on_failed))

    def _on_counted(self, generation: int, counts: tuple[int, int]) -> None:
        self.counted.emit(ContactsCounted(generation, *counts))
        if counts[0] > PORTION:
            self._ask("contacts", functools.partial(requests.contact_marks, wanted=self._wanted, every=PORTION),
                      functools.partial(self._on_marks, generation))

    def _on_marks(self, generation: int, marks: tuple[Mark, ...]) -> None:
        if generation == self._generation:
            self._marks = marks

    def _on_window(self, generation: int, portion: int, rows: list[ContactRow]) -> None:
        self.window.emit(ContactsWindow(generation, portion, tuple(rows)))

    def _on_contact(self, request: int, page_names: dict[str, str],
                    whole: tuple[ContactRow, list[TranscriptMessage], Standing]) -> None:
        row, messages, standing = whole
        self.shown.emit(ContactShown(request, row, page_names.get(row.page_id, ""), tuple(messages),
                                     len(messages) >= TRANSCRIPT, standing))

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(CommandFailed("contacts", error))
