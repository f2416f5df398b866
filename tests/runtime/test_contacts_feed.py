"""Portions of a list, each for the question it was asked for."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import StoreLocked
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.contacts_feed import PORTION, ContactsFeed
from fbsync_desktop.runtime.messages import ContactFilter, ContactsCounted
from tests.ui.fake_application import FakeApplication, InlineEngine
from tests.ui.samples import contact_rows, transcript

COUNT = 450


class Heard(QObject):
    def __init__(self, feed: ContactsFeed) -> None:
        super().__init__(feed)
        self.counted: list[ContactsCounted] = []
        self.windows: list[Any] = []
        self.shown: list[Any] = []
        self.failed: list[Any] = []
        feed.counted.connect(self.on_counted)
        feed.window.connect(self.on_window)
        feed.shown.connect(self.on_shown)
        feed.failed.connect(self.on_failed)

    @Slot(object)
    def on_counted(self, message: ContactsCounted) -> None:
        self.counted.append(message)

    @Slot(object)
    def on_window(self, message: object) -> None:
        self.windows.append(message)

    @Slot(object)
    def on_shown(self, message: object) -> None:
        self.shown.append(message)

    @Slot(object)
    def on_failed(self, message: object) -> None:
        self.failed.append(message)


@pytest.fixture
def feed(qtbot: QtBot, application: FakeApplication, engine: InlineEngine, bridge: Bridge) -> ContactsFeed:
    application.rows = contact_rows(COUNT)
    application.messages = transcript()
    engine.open()
    return ContactsFeed(bridge, bridge)


@pytest.fixture
def heard(feed: ContactsFeed) -> Heard:
    return Heard(feed)


def test_a_list_is_counted_with_and_without_its_filter(qtbot: QtBot, feed: ContactsFeed, heard: Heard) -> None:
    generation = feed.open(ContactFilter(text="marisol"))
    qtbot.waitUntil(lambda: bool(heard.counted))
    assert heard.counted == [ContactsCounted(generation, 38, COUNT)]


def test_every_row_comes_in_the_portion_it_belongs_to(
        qtbot: QtBot, feed: ContactsFeed, heard: Heard, application: FakeApplication) -> None:
    generation = feed.open(ContactFilter())
    qtbot.waitUntil(lambda: bool(feed._marks))
    for portion in (2, 0, 1):
        feed.request(portion)
    qtbot.waitUntil(lambda: len(heard.windows) == 3)
    rows = [row for window in sorted(heard.windows, key=lambda one: one.portion) for row in window.rows]
    assert rows == application.rows
    assert {window.generation for window in heard.windows} == {generation}


def test_deep_portions_are_read_from_their_mark_not_counted_to(
        qtbot: QtBot, feed: ContactsFeed, heard: Heard, application: FakeApplication) -> None:
    feed.open(ContactFilter())
    qtbot.waitUntil(lambda: bool(feed._marks))
    feed.request(2)
    qtbot.waitUntil(lambda: bool(heard.windows))
    assert ("window", (2 * PORTION, 0)) in application.calls


def test_a_new_question_drops_the_answers_of_the_old_one(qtbot: QtBot, feed: ContactsFeed, heard: Heard) -> None:
    feed.open(ContactFilter())
    feed.request(0)
    newer = feed.open(ContactFilter(text="marisol"))
    qtbot.waitUntil(lambda: bool(heard.counted))
    assert [one.generation for one in heard.counted] == [newer]
    assert heard.windows == []


def test_a_contact_comes_with_its_conversation(qtbot: QtBot, feed: ContactsFeed, heard: Heard) -> None:
    request = feed.show("contact-3", {"page-1": "Sample Bakery"})
    qtbot.waitUntil(lambda: bool(heard.shown))
    shown = heard.shown[0]
    assert (shown.request, shown.row.display_name, shown.page_name) == (request, "Nguyễn Thị Mai", "Sample Bakery")
    assert [message.text for message in shown.messages][-1].startswith("How can I pay?")
    assert not shown.more_before


def test_only_the_contact_asked_for_last_is_answered(qtbot: QtBot, feed: ContactsFeed, heard: Heard) -> None:
    feed.show("contact-1", {})
    last = feed.show("contact-2", {})
    qtbot.waitUntil(lambda: bool(heard.shown))
    assert [one.request for one in heard.shown] == [last]


def test_a_database_that_does_not_answer_is_said_in_the_list(
        qtbot: QtBot, feed: ContactsFeed, heard: Heard, application: FakeApplication) -> None:
    application.errors["count"] = StoreLocked("Another program holds it.")
    feed.open(ContactFilter())
    qtbot.waitUntil(lambda: bool(heard.failed))
    assert heard.failed[0].error.code == "database_locked"
