"""What the window keeps an eye on goes on after the application was closed and opened anew."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.ai_feed import AiFeed
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.health_feed import HealthFeed
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock


class Hanging:
    """An application's call that is never answered."""

    def __init__(self) -> None:
        self.asked = 0

    async def __call__(self, **_: Any) -> Any:
        self.asked += 1
        await asyncio.Event().wait()


def reopen(engine: InlineEngine) -> None:
    """As the engine restarts: what runs is cancelled, then the application is open again."""
    for ticket in list(engine._jobs):
        engine.cancel(ticket)
    engine.open()


@pytest.mark.parametrize("call", ["serve", "status"])
def test_the_ai_works_and_is_looked_at_again_after_a_restart(
        qtbot: QtBot, application: FakeApplication, engine: InlineEngine, bridge: Bridge, clock: StillClock,
        call: str) -> None:
    hanging = Hanging()
    setattr(application.analysis, call, hanging)
    feed = AiFeed(bridge, clock)
    engine.open()
    qtbot.waitUntil(lambda: hanging.asked == 1)
    reopen(engine)
    qtbot.waitUntil(lambda: hanging.asked == 2)
    feed.deleteLater()


def test_health_is_looked_at_again_after_a_restart(
        qtbot: QtBot, application: FakeApplication, engine: InlineEngine, bridge: Bridge) -> None:
    hanging = Hanging()
    application.health = SimpleNamespace(look=hanging)
    parent = QObject()
    HealthFeed(bridge, parent)
    engine.open()
    qtbot.waitUntil(lambda: hanging.asked == 1)
    reopen(engine)
    qtbot.waitUntil(lambda: hanging.asked == 2)
    parent.deleteLater()
