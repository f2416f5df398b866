"""A list of a million rows of which only what is looked at is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.runtime.messages import ContactFilter, ContactsCounted, ContactsWindow
from fbsync_desktop.ui.contacts.model import KEPT_PORTIONS, PORTION, ROW_ROLE, Column, ContactsModel
from tests.ui.fake_application import StillClock
from tests.ui.samples import contact_rows

FEW = contact_rows(450)


class Source(QObject):
    """Keeps what is asked for until it is told to answer."""

    counted = Signal(object)
    window = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.generation = 0
        self.asked: list[int] = []

    def open(self, wanted: ContactFilter) -> int:
        self.generation += 1
        return self.generation

    def request(self, portion: int) -> None:
        self.asked.append(portion)

    def count(self, total: int, generation: int | None = None) -> None:
        self.counted.emit(ContactsCounted(generation or self.generation, total, total))

    def answer(self, portion: int, rows: list[ContactRow], generation: int | None = None) -> None:
        self.window.emit(ContactsWindow(generation or self.generation, portion, tuple(rows)))


@pytest.fixture
def source(qtbot: QtBot) -> Iterator[Source]:
    made = Source()
    yield made
    made.deleteLater()


@pytest.fixture
def model(source: Source) -> Iterator[ContactsModel]:
    made = ContactsModel(source, StillClock())
    made.show_list(ContactFilter())
    yield made
    made.deleteLater()


@pytest.fixture
def tested(model: ContactsModel) -> Iterator[ContactsModel]:
    """Watched by Qt's own tester, which looks at every cell: for short lists only."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield model  # what the tester finds is a warning, and a warning fails the test
    tester.deleteLater()


def filled(model: ContactsModel, source: Source) -> None:
    source.count(len(FEW))
    for portion in range(3):
        source.answer(portion, FEW[portion * PORTION:(portion + 1) * PORTION])


def test_rows_stand_where_they_belong(tested: ContactsModel, source: Source) -> None:
    filled(tested, source)
    assert [tested.row_at(row) for row in (0, 199, 200, 449)] == [FEW[0], FEW[199], FEW[200], FEW[449]]
    assert tested.index(0, Column.CONTACT).data() == "Marisol Quintanar"
    assert tested.index(0, Column.CHANNEL).data() == "Messenger, Instagram"
    assert tested.index(10, Column.CONTACT).data() == "No name given"
    assert tested.find(FEW[333].id) == 333 and tested.find("nobody") is None


def test_what_is_not_there_yet_says_so_and_is_asked_for_once(
        qtbot: QtBot, model: ContactsModel, source: Source) -> None:
    source.count(450)
    for _ in range(5):
        assert model.index(5, Column.CONTACT).data() == "Loading…"
        assert model.index(5, 0).data(ROW_ROLE) is None
    qtbot.waitUntil(lambda: bool(source.asked))
    model.index(7, 0).data()
    assert source.asked == [0]


def test_a_fast_scroll_asks_only_for_where_it_ends(qtbot: QtBot, model: ContactsModel, source: Source) -> None:
    source.count(1_000_000)
    for row in range(0, 1_000_000, 10_000):
        model.row_at(row)
    qtbot.waitUntil(lambda: bool(source.asked))
    assert len(source.asked) <= 2 and source.asked[-1] == 990_000 // PORTION


def test_a_million_rows_keep_only_the_portions_seen_last(model: ContactsModel, source: Source) -> None:
    source.count(1_000_000)
    for portion in range(KEPT_PORTIONS + 15):
        source.answer(portion, FEW[:PORTION])
    assert len(model._portions) == KEPT_PORTIONS
    assert model.row_at(0) is None and model.row_at((KEPT_PORTIONS + 14) * PORTION) is not None


def test_answers_of_an_earlier_question_are_dropped(tested: ContactsModel, source: Source) -> None:
    filled(tested, source)
    old = source.generation
    tested.show_list(ContactFilter(text="ana"))
    source.count(999, old)
    source.answer(0, FEW[:PORTION], old)
    assert tested.rowCount() == 450
    source.count(2)
    assert tested.rowCount() == 2 and tested.row_at(0) is None


@pytest.mark.parametrize("total", [0, 3, 450, 460, 700])
def test_a_refresh_keeps_old_rows_until_new_ones_come(tested: ContactsModel, source: Source, total: int) -> None:
    filled(tested, source)
    tested.refresh(ContactFilter())
    source.count(total)
    assert tested.rowCount() == total
    if total:
        assert tested.row_at(0) == FEW[0]
        newer = [replace(FEW[0], last_message="just now"), *FEW[1:PORTION]][:total]
        source.answer(0, newer)
        assert tested.index(0, Column.MESSAGE).data() == "just now"


def test_a_refresh_never_resets_the_view(qtbot: QtBot, model: ContactsModel, source: Source) -> None:
    filled(model, source)
    with qtbot.assertNotEmitted(model.modelReset):
        model.refresh(ContactFilter())
        source.count(451)


def changed_rows(model: ContactsModel) -> list[tuple[int, int]]:
    """First and last row of each change from now on."""
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    return seen


def test_a_refresh_asks_for_what_is_looked_at_and_paints_only_what_is_new(
        qtbot: QtBot, model: ContactsModel, source: Source) -> None:
    filled(model, source)
    model.row_at(199), model.row_at(200)
    changes = changed_rows(model)
    model.refresh(ContactFilter())
    source.count(len(FEW))
    qtbot.waitUntil(lambda: source.asked == [0, 1])
    source.answer(0, FEW[:PORTION])
    assert changes == []
    source.answer(1, [replace(row, score=1) if place in (3, 5) else row
                      for place, row in enumerate(FEW[PORTION:2 * PORTION])])
    assert changes == [(203, 205)]


def test_rows_that_go_before_they_are_read_again_are_no_news(model: ContactsModel, source: Source) -> None:
    filled(model, source)
    model.refresh(ContactFilter())
    source.count(2)
    changes = changed_rows(model)
    source.answer(0, FEW[:2])
    assert changes == []


def test_times_of_yesterday_are_written_anew_after_midnight(source: Source) -> None:
    clock = StillClock()
    model = ContactsModel(source, clock)
    model.show_list(ContactFilter())
    filled(model, source)
    clock.advance(timedelta(days=1).total_seconds())
    changes = changed_rows(model)
    model.refresh(ContactFilter())
    source.count(len(FEW))
    assert changes == [(0, len(FEW) - 1)]
    model.deleteLater()


def test_a_row_is_spoken_whole(model: ContactsModel, source: Source) -> None:
    filled(model, source)
    spoken = model.index(0, Column.CONTACT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Marisol Quintanar, How can I pay? I'm at 14 Mango St., San Isidro, waits for an answer"


def test_an_invalid_place_has_nothing(model: ContactsModel, source: Source) -> None:
    filled(model, source)
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0
