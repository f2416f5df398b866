"""A start, and another database in the same window: what the former application was asked is forgotten."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.ai_feed import AiFeed
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.health_feed import HealthFeed
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock


async def never() -> None:
    await asyncio.Event().wait()


def test_judging_goes_on_in_the_new_application_and_is_looked_at(
        qtbot: QtBot, engine: InlineEngine, bridge: Bridge, application: FakeApplication, clock: StillClock,
        monkeypatch: pytest.MonkeyPatch) -> None:
    feed, told = AiFeed(bridge, clock, bridge), []
    feed.facts_changed.connect(told.append)
    with monkeypatch.context() as silent:
        silent.setattr(application.analysis, "status", never)
        engine.open()
        qtbot.waitUntil(lambda: ("serve", None) in application.calls and bridge.application_ready is not None)
        application.calls.clear()
    engine.restart()
    qtbot.waitUntil(lambda: bool(told))
    assert ("serve", None) in application.calls


def test_at_a_start_every_sign_in_is_asked_about_once_after_a_first_look(
        qtbot: QtBot, engine: InlineEngine, bridge: Bridge, application: FakeApplication) -> None:
    feed = HealthFeed(bridge, QObject(bridge))
    looked = [("health", False), ("health", True)]

    def looks() -> list[tuple[str, object]]:
        return [call for call in application.calls if call[0] == "health"]

    engine.open()
    qtbot.waitUntil(lambda: looks() == looked and not feed._is_looking)
    feed.look()
    qtbot.waitUntil(lambda: looks() == [*looked, ("health", False)] and not feed._is_looking)


def test_health_is_looked_at_again(qtbot: QtBot, engine: InlineEngine, bridge: Bridge, application: FakeApplication,
                                   monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QObject(bridge)
    feed = HealthFeed(bridge, owner)
    with monkeypatch.context() as silent:
        silent.setattr(application.health, "look", lambda **_: never())
        engine.open()
        qtbot.waitUntil(lambda: bridge.application_ready is not None)
    engine.restart()
    qtbot.waitUntil(lambda: feed.report is not None)
