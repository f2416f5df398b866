"""A list of any length that is made as it is asked for, for measuring the window's model without a database."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.runtime.messages import ContactFilter, ContactsCounted, ContactsWindow
from fbsync_desktop.ui.contacts.model import PORTION
from tests.ui.fake_application import NOW


class ListSource(QObject):
    """Answers on the next turn of the event loop."""

    counted = Signal(object)
    window = Signal(object)

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows, self.asked, self.wanted = rows, 0, ContactFilter()
        self._generation = 0
        self._portions: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._answer)

    def open(self, wanted: ContactFilter) -> int:
        self._generation += 1
        self._timer.start()
        return self._generation

    def request(self, portion: int) -> None:
        self.asked += 1
        self._portions.append(portion)
        self._timer.start()

    @Slot()
    def _answer(self) -> None:
        portions, self._portions = self._portions, []
        if not portions:
            self.counted.emit(ContactsCounted(self._generation, self.rows, self.rows))
        for portion in portions:
            places = range(portion * PORTION, min((portion + 1) * PORTION, self.rows))
            self.window.emit(ContactsWindow(self._generation, portion, tuple(_row(place) for place in places)))


def _row(place: int) -> ContactRow:
    return ContactRow(f"contact-{place}", "page-1", f"Sample Person {place}", None, f"psid-{place}", None, True, False,
                      NOW - timedelta(minutes=place), "How much is a box of dessert cups?", place % 3 == 0)
