"""A connect dialog over a running engine, and a person with a browser in front of it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.compose import Application, open_application
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import EngineThread
from fbsync_desktop.simulator import SampleBusiness
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import MemorySecrets, SecretStore
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.theme import Theme

PATIENCE_MS = 20_000
APP = {"FACEBOOK_APP_ID": "880000000000001", "FACEBOOK_APP_SECRET": "sample-app-secret"}


def business(number: int = 1, name: str = "Sample Bakery", **more: Any) -> SampleBusiness:
    return SampleBusiness(f"100200300{number}", name, messenger=4, instagram=2, without_id=0, **more)


def press_button(address: str, answer: str, pages: list[str], without: str = "") -> httpx.Response:
    """Press a button of Facebook's dialog at an address, with these Pages ticked and one permission perhaps not."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    form = {**asked, "answer": answer, "page": pages,
            "allow": [scope for scope in asked["scope"].split(",") if scope != without]}
    return httpx.post(address.partition("?")[0], data=form, follow_redirects=True, trust_env=False)


class Desk:
    """A connect dialog over a running engine, and a person with a browser in front of it."""

    def __init__(self, qtbot: QtBot, theme: Theme, home: Path, world: GraphWorld, env: dict[str, str],
                 secrets: SecretStore | None = None) -> None:
        self.qtbot, self.theme, self.world = qtbot, theme, world
        self.secrets = secrets or MemorySecrets()
        self.opened: list[str] = []
        self.answer = "continue"
        self._env = {**env, "FBSYNC_HOME": str(home)}
        self.engine = EngineThread(self._open)
        self.bridge = Bridge(self.engine, SystemClock())
        self.engine.start()

    async def _open(self, former: Application | None) -> Application:
        return await open_application(self._env, secrets=self.secrets, former=former)

    def ask(self, job: Callable[[Application], Coroutine[Any, Any, Any]]) -> Any:
        answers: list[Any] = []
        self.bridge.ask("test", job, answers.append)
        self.until(lambda: answers)
        return answers[0]

    def until(self, condition: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def dialog(self, page_id: str = "") -> ConnectDialog:
        page = None
        if page_id:
            self.bridge.refresh_pages()
            self.until(lambda: self.bridge.pages())
            page = next(facts.page for facts in self.bridge.pages() if facts.page.page_id == page_id)
        made = ConnectDialog(self.theme, SystemClock(), self.bridge, reconnect=page, open_address=self.browse)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.qtbot.addWidget(made)
        made.open()
        return made

    def browse(self, address: str) -> bool:
        """The system's browser: it shows the dialog and the person presses a button."""
        self.opened.append(address)
        return True

    def answer_facebook(self, without: str = "") -> httpx.Response:
        """Press the dialog's button, as a browser on another desktop would."""
        pages = [one.page_id for one in self.world.scenario.businesses]
        return press_button(self.opened[-1], self.answer, pages, without)

    def click(self, button: QWidget) -> None:
        assert button.isVisible() and button.isEnabled(), button
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def sign_in(self, dialog: ConnectDialog) -> None:
        self.until(lambda: dialog.browser.open.isVisible() and dialog.browser.state == "ready")
        self.click(dialog.browser.open)
        self.until(lambda: self.opened and dialog.browser.state == "waiting")
        self.answer_facebook()

    def close(self) -> None:
        self.bridge.close()
        self.engine.request_stop()
        assert self.engine.wait(10_000)
        self.bridge.deleteLater()
        self.engine.deleteLater()


OpenDesk = Callable[..., Desk]
