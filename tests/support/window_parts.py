"""Fixtures that the tests of the runtime and of the window share; each room's conftest takes them in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from fbsync_desktop.runtime.bridge import Bridge
from tests.support.qt_leaks import nothing_left_behind
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock

no_leaks = pytest.fixture(autouse=True)(nothing_left_behind)


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def application() -> FakeApplication:
    return FakeApplication()


@pytest.fixture
def engine(qapp: QApplication, application: FakeApplication) -> Iterator[InlineEngine]:
    made = InlineEngine(application)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def bridge(engine: InlineEngine, clock: StillClock) -> Iterator[Bridge]:
    made = Bridge(engine, clock)  # type: ignore[arg-type]
    yield made
    made.close()
    made.deleteLater()
