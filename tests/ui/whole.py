"""The whole window: real engine thread, real database, real HTTP to the stand-in."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.compose import Application, open_application
from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import EngineThread
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.simulator import SampleBusiness
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import SecretStore
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.home.card import PageCard
from fbsync_desktop.ui.theme import Theme
from tests.ui.new_window import new_window

T = TypeVar("T")
D = TypeVar("D", bound=QWidget)

PATIENCE_MS = 30_000
"""Nothing takes this long on a quiet computer; tests wait for conditions, not for time."""


class WholeWindow:
    """One run of the program, from opening to quitting; `again` is the next one over the same data."""

    def __init__(self, qtbot: QtBot, theme: Theme, home: Path, env: dict[str, str], secrets: SecretStore | None,
                 world: GraphWorld, business: SampleBusiness) -> None:
        self.qtbot, self.theme, self.home, self.env, self.secrets = qtbot, theme, home, env, secrets
        self.world, self.business = world, business
        self.is_open = False
        self.said: list[str] = []

    def open(self, *, wait: bool = True) -> WholeWindow:
        """Start the program; with `wait` until the Pages are known."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        clock = SystemClock()
        self.engine = EngineThread(self._open_application)
        self.bridge = Bridge(self.engine, clock)
        self.ui_loop = UiLoop(application)
        memory = QSettings(str(self.home / "window.ini"), QSettings.Format.IniFormat)
        self.window = new_window(self.theme, self.bridge, self.ui_loop, clock, memory)
        self.window.toast.said.connect(self.said.append)
        self.window.show()
        self.engine.start()
        self.is_open = True
        if wait:
            self.until(lambda: self.window.home.is_empty or bool(self.window.home.cards))
        return self

    async def _open_application(self, former: Application | None) -> Application:
        return await open_application({**self.env, "FBSYNC_HOME": str(self.home)}, secrets=self.secrets,
                                      former=former)

    def quit(self) -> None:
        """End the program as the user does."""
        if not self.is_open:
            return
        self.is_open = False
        self.window.prepare_quit()
        self.engine.request_stop()
        assert self.engine.wait(10_000), "the engine does not end"
        self.ui_loop.close()
        for one in (self.window, self.ui_loop, self.bridge, self.engine):
            one.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def again(self) -> WholeWindow:
        """Quit and start anew."""
        self.quit()
        self.said.clear()
        return self.open()

    # --- looking -----------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object], words: str = "") -> None:
        """Wait for something to become true."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    @property
    def card(self) -> PageCard:
        """The only card there is."""
        [card] = self.window.home.cards.values()
        return card

    @property
    def button(self) -> str:
        """The word on the card's one button."""
        return self.card.action.text()

    @property
    def state(self) -> str:
        """The card's state in words."""
        return self.card.block.state.text()

    def ask(self, job: Callable[[Application], Coroutine[Any, Any, T]]) -> T:
        """Ask the services directly, on the engine's thread: what the database says."""
        answers: list[T] = []
        self.bridge.ask("test", job, answers.append)
        self.until(lambda: answers)
        return answers[0]

    def job(self) -> SyncJob:
        """The newest job, as stored."""
        async def newest(app: Application) -> SyncJob:
            return (await app.sync.list(None))[0]
        return self.ask(newest)

    def jobs(self) -> list[SyncJob]:
        async def every(app: Application) -> list[SyncJob]:
            return await app.sync.list(None)
        return self.ask(every)

    @property
    def people(self) -> int:
        """Contacts the sample Page has, by the stand-in's own reckoning."""
        return len(self.world.oracle()["people"])

    # --- acting ------------------------------------------------------------------------------------

    def dialog(self, kind: type[D]) -> D:
        """The dialog that is open."""
        self.until(lambda: self._dialogs(kind))
        return self._dialogs(kind)[-1]

    def _dialogs(self, kind: type[D]) -> list[D]:
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget that is seen and enabled."""
        assert widget.isVisible() and widget.isEnabled(), widget
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, as the keyboard does."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def paste_token(self, dialog: ConnectDialog, token: str) -> None:
        dialog.token_step.field.setText(token)
        self.qtbot.keyClick(dialog.token_step.field, Qt.Key.Key_Return)

    def connect_page(self) -> None:
        """From a pasted token to a card, through the dialog."""
        self.click(self.window.home.welcome.connect_page if self.window.home.is_empty
                   else self.window.home.connect_page)
        dialog = self.dialog(ConnectDialog)
        self.paste_token(dialog, self.business.token)
        self.until(lambda: dialog.connect_button.isVisible())
        self.click(dialog.connect_button)
        self.until(lambda: self.window.home.cards)

    def finish(self) -> None:
        """Until the running sync has ended; one that is only about to start is waited for."""
        self.until(lambda: self.button != "Stop" and self._has_ended())

    def _has_ended(self) -> bool:
        jobs = [facts.job for facts in self.bridge.pages()]
        return bool(jobs) and all(job is not None and not job.status.is_active for job in jobs)

    def close_dialogs(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
