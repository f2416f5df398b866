"""The whole first run with a keyboard alone: no mouse, no slot called, from the empty window to a contact."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.system.secrets import KeyringSecrets
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.secrets_dialog import SecretsDialog
from tests.system.test_secrets import FakeRing
from tests.ui.conftest import OpenWhole
from tests.ui.desk import APP, OpenDesk, press_button
from tests.ui.keyboard import Keyboard

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Browser(QObject):
    """The system's browser: somebody agrees there at once."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        QDesktopServices.setUrlHandler("http", self, "show")

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        threading.Thread(target=press_button, args=(self.opened[-1], "continue", ["1002003001"])).start()


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    yield made
    QDesktopServices.unsetUrlHandler("http")
    made.deleteLater()


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


def test_a_password_store_that_is_locked_is_dealt_with_too(open_desk: OpenDesk, keyboard: Keyboard, tmp_path: Path,
                                                           ) -> None:
    locked = FakeRing(type("KeyringLocked", (Exception,), {})())
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", locked), **APP)
    dialog = desk.dialog()
    keyboard.tab_to("Paste a token")
    keyboard.write(desk.world.scenario.businesses[0].token)
    keyboard.press(Key.Key_Return)
    desk.until(lambda: dialog.connect_button.isVisible())
    keyboard.tab_to("Connect 1 Page")
    keyboard.press(Key.Key_Space)

    desk.until(lambda: keyboard.at == "Try again")
    keyboard.tab_to("Passphrase")
    keyboard.write("four words make one")
    keyboard.tab_to("The same once more")
    keyboard.write("four words make one")
    keyboard.tab_to("Use a file")
    keyboard.press(Key.Key_Space)
    desk.until(lambda: not dialog.findChildren(SecretsDialog))
    keyboard.tab_to("Connect 1 Page")
    keyboard.press(Key.Key_Space)
    desk.until(lambda: not dialog.isVisible())
    assert keyboard.invisible == []


def test_from_the_empty_window_to_the_first_contact(open_whole: OpenWhole, keyboard: Keyboard,
                                                    browser: Browser) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=120, instagram=0)], latency_ms=150))
    window = whole.window

    # two doors
    keyboard.tab_to("Connect a Page")
    keyboard.press(Key.Key_Space)

    # the Meta app, and Facebook in the browser
    dialog = whole.dialog(ConnectDialog)
    whole.until(lambda: keyboard.at == "App ID")
    keyboard.write("880000000000001")
    keyboard.press(Key.Key_S, ALT)  # the letter underlined in "App secret"
    keyboard.write("sample-app-secret")
    keyboard.tab_to("Save and open the browser")
    keyboard.press(Key.Key_Space)
    whole.until(lambda: browser.opened)

    # which Pages
    whole.until(lambda: dialog.chooser.isVisible())
    keyboard.tab_to("Sample Bakery")
    keyboard.press(Key.Key_Space)
    assert dialog.chooser.chosen == ()
    keyboard.press(Key.Key_Space)
    keyboard.tab_to("Connect 1 Page")
    keyboard.press(Key.Key_Space)

    # the sync moves, above it one step after the other
    whole.until(lambda: window.home.cards and whole.button == "Stop")
    strip = window.guide.strip
    whole.until(lambda: strip.isVisible())
    keyboard.tab_to("Skip")
    keyboard.press(Key.Key_Space)
    assert strip.step == "pipeline"
    keyboard.tab_to("Sales Pipeline")
    keyboard.press(Key.Key_Space)
    whole.until(lambda: strip.step == "sync")
    assert whole.button == "Stop"
    keyboard.tab_to("Done")
    keyboard.press(Key.Key_Space)
    assert not strip.isVisible()

    # the first contact
    keyboard.press(Key.Key_2, CONTROL)
    assert window.shown_view == "contacts"
    whole.until(lambda: window.contacts.model.rowCount() > 0)
    assert QApplication.focusWidget() is window.contacts.table
    keyboard.press(Key.Key_Down)
    whole.until(lambda: window.contacts.pane.isVisible())

    # once more, from the menu
    keyboard.press(Key.Key_H, ALT)
    keyboard.press(Key.Key_S)
    assert window.shown_view == "pages" and strip.isVisible() and strip.step == "ai"
    keyboard.tab_to("Hide these steps")
    keyboard.press(Key.Key_Space)
    assert not strip.isVisible()

    assert keyboard.invisible == []
    whole.world.switch(latency_ms=0)
    whole.until(lambda: whole.button != "Stop")
