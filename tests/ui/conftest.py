"""Fixtures of the window's tests: one locale, one font, and nothing may be left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.simulator import Login as Dialog
from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator
from fbsync_desktop.system.logs import LogWriter
from fbsync_desktop.system.secrets import MemorySecrets, SecretStore
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.style import palette, style_sheet
from fbsync_desktop.ui.theme import Choice, Theme
from tests.support.ui_thread import UiThread
from tests.support.window_parts import application, bridge, clock, engine, no_leaks
from tests.ui.desk import APP, Desk, OpenDesk, business
from tests.ui.fake_application import StillClock
from tests.ui.new_window import new_window
from tests.ui.whole import WholeWindow

__all__ = ["application", "bridge", "clock", "engine", "no_leaks"]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Numbers and times as the design shows them, whatever the machine's locale."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


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
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else windows on their way out are undressed
    qapp.setStyleSheet("")


@pytest.fixture
def theme(make_theme: Callable[[Choice], Theme]) -> Theme:
    return make_theme("light")


@pytest.fixture
def ui_loop(qapp: QApplication) -> Iterator[UiLoop]:
    loop = UiLoop(qapp)
    yield loop
    loop.close()
    loop.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, bridge: Bridge, ui_loop: UiLoop, clock: StillClock) -> Iterator[MainWindow]:
    made = new_window(theme, bridge, ui_loop, clock)
    made.show()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()
    made.prepare_quit()
    made.deleteLater()


def labels_of(widget: QWidget) -> list[str]:
    """All visible words of a widget, in no particular order."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    texts = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return texts + [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)]


@pytest.fixture
def ui_thread() -> Iterator[UiThread]:
    """Watches the window's thread; a test in which the program waits on it fails."""
    log_writer = LogWriter()  # as the program does before there is a window
    with UiThread() as seen:
        yield seen
    log_writer.close()
    assert seen.waits == []


OpenWhole = Callable[..., WholeWindow]


@pytest.fixture
def open_whole(qtbot: QtBot, theme: Theme, tmp_path: Path, ui_thread: UiThread) -> Iterator[OpenWhole]:
    """Opens the whole program over a sample business; what is left open is closed at the end."""
    with ExitStack() as stack:
        def open_(scenario: Scenario | None = None, *, wait: bool = True, secrets: SecretStore | None = None,
                  **env: str) -> WholeWindow:
            scenario = scenario or Scenario(businesses=[SampleBusiness(messenger=60, instagram=12)])
            facebook = stack.enter_context(running_simulator(scenario))
            env = {"FBSYNC_GRAPH_URL": facebook.url, "FBSYNC_GEMINI_URL": facebook.url,
                   "FBSYNC_LOGIN_URL": facebook.url, "FBSYNC_GRAPH__CALLS_PER_SECOND": "0",
                   "FBSYNC_AI__RPM": "60000", "FBSYNC_GRAPH__PAGE_SIZE": "10"} | env
            own_secrets = None if "FBSYNC_KEYRING" in env else secrets or MemorySecrets()
            whole = WholeWindow(qtbot, theme, tmp_path / "home", env, own_secrets, facebook.world,
                                scenario.businesses[0])
            stack.callback(whole.quit)
            return whole.open(wait=wait)

        yield open_


@pytest.fixture
def whole(open_whole: OpenWhole) -> WholeWindow:
    """The program, opened for the first time."""
    return open_whole()


@pytest.fixture
def slow(open_whole: OpenWhole) -> WholeWindow:
    """A Page whose sync takes its time: Facebook answers slowly until `world.scenario.latency_ms` is set to 0."""
    return open_whole(Scenario(businesses=[SampleBusiness(messenger=120, instagram=20)], latency_ms=250))


@pytest.fixture
def open_desk(qtbot: QtBot, theme: Theme, tmp_path: Path, ui_thread: UiThread) -> Iterator[OpenDesk]:
    with ExitStack() as stack:
        def open_(*businesses: SampleBusiness, app: bool = True, login: Dialog | None = None,
                  secrets: SecretStore | None = None, **env: str) -> Desk:
            scenario = Scenario(businesses=list(businesses) or [business()], login=login or Dialog())
            facebook = stack.enter_context(running_simulator(scenario))
            whole = {"FBSYNC_GRAPH_URL": facebook.url, "FBSYNC_LOGIN_URL": facebook.url,
                     "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", **(APP if app else {}), **env}
            desk = Desk(qtbot, theme, tmp_path / "home", facebook.world, whole, secrets)
            stack.callback(desk.close)
            return desk

        yield open_
