"""Every situation of a password store, through the window: its words, its dialog, and a window that never waits.

The store of these tests answers only after the window has turned meanwhile: a window that waited for it would never be
answered. What the window's thread itself could wait for is watched as well (`open_desk`).
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from fbsync_desktop.domain.errors import SecretsLocked
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.system.passphrase_file import FileSecrets
from fbsync_desktop.system.secrets import KeyringSecrets
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.secrets_dialog import SecretsDialog
from tests.support.ui_thread import UiThread, WindowTurns
from tests.ui.desk import APP, Desk, OpenDesk

WORDS = "four words make one"
TURNS = 3
figures = logging.getLogger("figures")
"""Shown with `--log-cli-level=INFO`."""


def fault(name: str) -> Exception:
    """An error of a backend, by its class's name; the classes themselves belong to many packages."""
    return type(name, (Exception,), {})("the backend's own words, with EAASAMPLEcanary in them")


@dataclass
class Ring:
    """A password store with one thing wrong; each call takes some turns of the window.

    Attributes:
        fault: raised by every call while `is_broken`.
        hangs: calls wait until this is set, and the window turns all that time.
    """

    turns: WindowTurns
    fault: Exception | None = None
    hangs: threading.Event | None = None
    forgets: bool = False
    longest: int = 1_000_000
    is_broken: bool = True
    values: dict[str, str] = field(default_factory=dict)

    def _call(self) -> None:
        self.turns.wait_for(TURNS)
        while self.is_broken and self.hangs is not None and not self.hangs.is_set() and not self.turns.missed:
            self.turns.wait_for()
        if self.is_broken and self.fault is not None:
            raise self.fault

    def get_password(self, service: str, user: str) -> str | None:
        self._call()
        return None if self.forgets and self.is_broken else self.values.get(service)

    def set_password(self, service: str, user: str, value: str) -> None:
        self._call()
        if len(value) > self.longest:
            raise fault("error")  # pywintypes.error 1783 of Windows
        self.values[service] = value

    def delete_password(self, service: str, user: str) -> None:
        self._call()
        self.values.pop(service, None)


class WatchedFile(FileSecrets):
    """A passphrase file whose every reading and writing takes some turns of the window, and the time scrypt takes."""

    def __init__(self, path: Path, turns: WindowTurns, passphrase: str = "") -> None:
        super().__init__(path, passphrase)
        self.turns = turns

    def _load(self) -> dict[str, str]:
        self.turns.wait_for(TURNS)
        return super()._load()


def try_to_connect(desk: Desk) -> ConnectDialog:
    """Paste a token and press Connect."""
    dialog = desk.dialog()
    dialog.token_step.field.setText(desk.world.scenario.businesses[0].token)
    QTest.keyClick(dialog.token_step.field, Qt.Key.Key_Return)
    desk.until(lambda: dialog.connect_button.isVisible())
    desk.click(dialog.connect_button)
    return dialog


def help_of(desk: Desk, dialog: ConnectDialog) -> SecretsDialog:
    desk.until(lambda: any(one.isVisible() for one in dialog.findChildren(SecretsDialog)))
    found = dialog.findChildren(SecretsDialog)[0]
    found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return found


SITUATIONS: dict[str, tuple[Callable[[WindowTurns], Ring], str]] = {
    "locked": (lambda turns: Ring(turns, fault("KeyringLocked")), "The password store is locked."),
    "absent": (lambda turns: Ring(turns, fault("NoKeyringError")), "There is no password store on this computer."),
    "no service": (lambda turns: Ring(turns, fault("SecretServiceNotAvailableException")),
                   "There is no password store on this computer."),
    "denied": (lambda turns: Ring(turns, fault("InitError")), "The password store was not opened."),
    "killed": (lambda turns: Ring(turns, ConnectionResetError("bus")),
               "The password store reported a fault (ConnectionResetError)."),
    "stale bus": (lambda turns: Ring(turns, FileNotFoundError("bus")),
                  "The password store reported a fault (FileNotFoundError)."),
    "None returned": (lambda turns: Ring(turns, forgets=True), "The password store did not keep the sign-in."),
    "hanging": (lambda turns: Ring(turns, hangs=threading.Event()), "The password store did not answer."),
}


@pytest.fixture
def turns(open_desk: OpenDesk) -> Iterator[WindowTurns]:
    """The turns of the window, until it closes."""
    made = WindowTurns()
    yield made
    made.close()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_store_that_does_not_answer_has_its_words_and_its_dialog(open_desk: OpenDesk, tmp_path: Path,
                                                                   turns: WindowTurns, ui_thread: UiThread,
                                                                   situation: str) -> None:
    make, words = SITUATIONS[situation]
    ring = make(turns)
    limit_s = 30.0 if ring.hangs is None else 1.0
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", ring, limit_s), **APP)
    dialog = try_to_connect(desk)
    help_dialog = help_of(desk, dialog)
    assert help_dialog.said.text() == words
    assert help_dialog.use_memory.isEnabled() and help_dialog.unlock.text() == "Try again"

    ring.is_broken = False
    if ring.hangs is not None:
        turns.close()  # from now on it must answer within its limit, however busy this computer is
        ring.hangs.set()
    desk.click(help_dialog.unlock)
    desk.until(lambda: not help_dialog.isVisible())
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.isVisible())
    desk.until(lambda: desk.bridge.pages())
    never_waited(situation, ring.turns, ui_thread)


def never_waited(situation: str, turns: WindowTurns, ui_thread: UiThread) -> None:
    """The store was asked, and the window turned each time instead of waiting for it."""
    assert turns.seen >= TURNS and not turns.missed
    assert ui_thread.waits == []
    figures.info("%s: %d turns of the window while the store was silent; blocked on UI thread: %d ms", situation,
                 turns.seen, ui_thread.blocked_ms)


def test_a_token_too_long_for_windows_is_kept_in_parts(open_desk: OpenDesk, tmp_path: Path, turns: WindowTurns,
                                                       ui_thread: UiThread) -> None:
    ring = Ring(turns, longest=1280, is_broken=False)
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", ring), **APP)
    desk.ask(lambda app: app.secrets.set("page/1", "EAASAMPLE" + "x" * 4000))
    assert desk.ask(lambda app: app.secrets.get("page/1")) == "EAASAMPLE" + "x" * 4000
    assert max(map(len, ring.values.values())) <= 1280
    never_waited("too long", ring.turns, ui_thread)


def test_a_file_waits_for_its_passphrase_and_a_wrong_one_is_said(open_desk: OpenDesk, tmp_path: Path,
                                                                 turns: WindowTurns, ui_thread: UiThread) -> None:
    path = tmp_path / "kept.json"

    async def prepare(app: Any) -> None:
        await FileSecrets(path, WORDS).set("other", "sample")

    desk = open_desk(secrets=WatchedFile(path, turns), **APP)
    desk.ask(prepare)
    dialog = try_to_connect(desk)
    help_dialog = help_of(desk, dialog)
    assert help_dialog.windowTitle() == "The passphrase is needed" and help_dialog.unlock.text() == "Unlock"
    help_dialog.passphrase.setText("not these words")
    QTest.keyClick(help_dialog.passphrase, Qt.Key.Key_Return)
    desk.until(lambda: help_dialog.error.isVisible())
    assert "passphrase does not open" in help_dialog.error.text()
    help_dialog.passphrase.setText(WORDS)
    desk.click(help_dialog.unlock)
    desk.until(lambda: not help_dialog.isVisible())
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.isVisible())
    assert desk.ask(lambda app: app.secrets.names()) == frozenset({"other", "page/1002003001"})
    never_waited("wrong passphrase", turns, ui_thread)


def test_a_window_that_did_wait_would_be_found_out(open_desk: OpenDesk, tmp_path: Path) -> None:
    ring = Ring(WindowTurns(limit_s=0.1), is_broken=False)
    store = KeyringSecrets(tmp_path / "index.json", ring)
    desk = open_desk(secrets=store, **APP)
    asked = threading.Thread(target=lambda: asyncio.run(store.set("page/1", "sample")))
    asked.start()
    asked.join()  # as a window that waits for an answer does
    assert ring.turns.missed
    desk.until(lambda: True)


def test_a_file_with_a_passphrase_can_take_over(open_desk: OpenDesk, tmp_path: Path, turns: WindowTurns) -> None:
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", Ring(turns, fault("NoKeyringError"))), **APP)
    dialog = try_to_connect(desk)
    help_dialog = help_of(desk, dialog)
    assert not help_dialog.use_file.isEnabled()
    help_dialog.passphrase.setText(WORDS)
    help_dialog.again.setText("something else")
    desk.click(help_dialog.use_file)
    assert help_dialog.error.text() == "The two passphrases differ."
    help_dialog.again.setText(WORDS)
    desk.click(help_dialog.use_file)
    desk.until(lambda: not help_dialog.isVisible())
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.isVisible())
    kept = tmp_path / "home" / "sign-ins.json"
    assert kept.exists() and desk.world.scenario.businesses[0].token not in kept.read_text()


def test_one_session_can_do_without(open_desk: OpenDesk, tmp_path: Path, turns: WindowTurns) -> None:
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", Ring(turns, fault("KeyringLocked"))), **APP)
    opened: list[Any] = []
    desk.bridge.ready.connect(opened.append)
    dialog = try_to_connect(desk)
    help_dialog = help_of(desk, dialog)
    desk.click(help_dialog.use_memory)
    desk.until(lambda: not help_dialog.isVisible())
    desk.until(lambda: dialog.token_step.note.text() == "Is kept in memory until FBSync ends, and never shown again.")
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.isVisible())
    token = desk.world.scenario.businesses[0].token.encode()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and token in path.read_bytes()]

    desk.bridge.restart()  # as when the database moves
    desk.until(lambda: len(opened) == 2)
    state = desk.ask(lambda app: app.keys.state())
    assert (state.kind, state.names) == ("memory", 1)


def test_a_store_that_is_locked_from_the_start_leads_back_to_where_one_was(open_desk: OpenDesk, tmp_path: Path,
                                                                          turns: WindowTurns) -> None:
    ring = Ring(turns, fault("KeyringLocked"))
    desk = open_desk(app=False, secrets=KeyringSecrets(tmp_path / "index.json", ring))
    dialog = desk.dialog()
    help_dialog = help_of(desk, dialog)
    assert dialog.browser.state == "failed"
    ring.is_broken = False
    desk.click(help_dialog.unlock)
    desk.until(lambda: dialog.browser.form.isVisible())


def test_a_store_that_dies_later_is_said_when_the_sign_in_is_checked(open_desk: OpenDesk, tmp_path: Path,
                                                                     turns: WindowTurns) -> None:
    ring = Ring(turns, ConnectionResetError("bus"), is_broken=False)
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", ring), **APP)
    dialog = try_to_connect(desk)
    desk.until(lambda: not dialog.isVisible() and desk.bridge.pages())
    heard: list[Any] = []
    desk.bridge.command_failed.connect(heard.append)
    ring.is_broken = True
    desk.bridge.check_sign_in(desk.bridge.pages()[0].page.id)
    desk.until(lambda: heard)
    assert heard[0].error.code == "secrets_unavailable"
    ring.is_broken, ring.values = False, {}
    desk.bridge.check_sign_in(desk.bridge.pages()[0].page.id)
    desk.until(lambda: len(heard) == 2)
    assert heard[1].error.message.startswith("The password store does not give out the stored sign-in.")


def test_no_passphrase_stays_in_a_closed_dialog(open_desk: OpenDesk, tmp_path: Path, turns: WindowTurns) -> None:
    desk = open_desk(secrets=KeyringSecrets(tmp_path / "index.json", Ring(turns, fault("KeyringLocked"))), **APP)
    dialog = try_to_connect(desk)
    help_dialog = help_of(desk, dialog)
    help_dialog.passphrase.setText("canary words")
    fields = help_dialog.findChildren(QLineEdit)
    help_dialog.reject()
    assert all(not one.text() for one in fields)


def test_a_passphrase_can_be_given_where_nothing_opens_without_it(window: MainWindow, bridge: Bridge) -> None:
    given: list[str] = []
    window.trouble.passphrase_given.connect(given.append)
    bridge.not_opened.emit(SecretsLocked("The sign-ins are in sign-ins.json, under a passphrase."))
    assert window.trouble.isVisible() and window.trouble.passphrase.isVisible()
    window.trouble.passphrase.setText(WORDS)
    QTest.keyClick(window.trouble.passphrase, Qt.Key.Key_Return)
    assert given == [WORDS] and window.trouble.passphrase.text() == ""
