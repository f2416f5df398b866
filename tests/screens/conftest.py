"""The window's fixtures, and a stage that shows it filled with sample data and takes its picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui.theme import Choice, Theme
from tests.screens.stage import Stage
from tests.ui.conftest import (  # noqa: F401  (fixtures)
    application,
    bridge,
    clock,
    engine,
    english,
    make_theme,
    no_leaks,
    theme,
    ui_loop,
)
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock

OUT = Path(__file__).parent / "out"


@pytest.fixture(params=["light", "dark"])
def choice(request: pytest.FixtureRequest) -> Choice:
    chosen: Choice = request.param
    return chosen


@pytest.fixture(params=[(1280, 800), (1024, 768)], ids=["1280x800", "1024x768"])
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    width, height = request.param
    return width, height


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, make_theme: Callable[[Choice], Theme], bridge: Bridge,  # noqa: F811
          engine: InlineEngine, ui_loop: UiLoop, clock: StillClock, application: FakeApplication,  # noqa: F811
          choice: Choice, size: tuple[int, int]) -> Stage:
    made = Stage(qtbot, make_theme(choice), bridge, engine, ui_loop, clock, application, OUT, size)
    qapp.aboutToQuit.connect(made.close)
    return made


@pytest.fixture(autouse=True)
def struck(request: pytest.FixtureRequest) -> object:
    """Take the stage down before leaks are looked for."""
    if "stage" not in request.fixturenames:
        yield
        return
    made: Stage = request.getfixturevalue("stage")
    yield
    made.close()
