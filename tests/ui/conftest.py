"""Fixtures of the window's tests: one locale, one font, and nothing may be left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.style import palette, style_sheet
from fbsync_desktop.ui.theme import Choice, Theme
from tests.support.qt_leaks import nothing_left_behind
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock

no_leaks = pytest.fixture(autouse=True)(nothing_left_behind)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Numbers and times as the design shows them, whatever the machine's locale."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def make_theme(qapp: QApplication) -> Iterator[Callable[[Choice], Theme]]:
    """Themes that stand still, with the application dressed in them."""
    made: list[Theme] = []
    qapp.setStyle("Fusion")

    def make(choice: Choice = "light") -> Theme:
        theme = Theme(choice, reduced_motion=True)
        qapp.setPalette(palette(theme))
        qapp.setStyleSheet(style_sheet(theme))
        made.append(theme)
        return theme

    yield make
    for theme in made:
        theme.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def theme(make_theme: Callable[[Choice], Theme]) -> Theme:
    return make_theme("light")


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


@pytest.fixture
def ui_loop(qapp: QApplication) -> Iterator[UiLoop]:
    loop = UiLoop(qapp)
    yield loop
    loop.close()
    loop.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, bridge: Bridge, ui_loop: UiLoop, clock: StillClock) -> Iterator[MainWindow]:
    made = MainWindow(theme, bridge, ui_loop, clock)
    made.show()
    yield made
    made.prepare_quit()
    made.deleteLater()


def labels_of(widget: QWidget) -> list[str]:
    """All visible words of a widget, in no particular order."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    texts = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return texts + [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)]
