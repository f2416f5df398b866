"""The window's program: builds window and engine, and ends them in stages."""

from __future__ import annotations

import asyncio
import functools
import logging
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QProcess, QSettings, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.crash import CrashReporter
from fbsync_desktop.runtime.engine_thread import EngineThread
from fbsync_desktop.runtime.instance import SingleInstance
from fbsync_desktop.runtime.ui_loop import UiLoop
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.collector import made_for_good
from fbsync_desktop.system.logs import LogWriter
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.process import window_command
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.warm_up import WarmUp

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application
    from fbsync_desktop.demo import SampleSession

logger = logging.getLogger("fbsync.ui")

QUIT_S = 5.0
"""After this long the program ends even if a job does not: what was stored is safe, the job resumes."""
HIDDEN_MS = 500
"""A window that was not painted after this long is minimised or behind others; nobody waits to see it."""
SWITCH_S = 0.000_5
"""How long a thread may go on while another waits for its turn at Python. The default of 5 ms is paid by the window
for each of the many turns that one paint takes beside a sync."""


class Shutdown(QObject):
    """Hide the window, stop the engine, leave when it has ended: three stages, none of them waits in a slot.

    Signals:
        overdue(): the engine did not end in time.
    """

    overdue = Signal()

    def __init__(self, application: QApplication, engine: EngineThread, window: MainWindow) -> None:
        super().__init__(application)
        self._application, self._engine, self._window = application, engine, window
        self._deadline = QTimer(self, singleShot=True, interval=round(QUIT_S * 1000))
        self._deadline.timeout.connect(self._on_deadline)
        engine.finished.connect(self._on_engine_finished)

    @Slot()
    def begin(self) -> None:
        """Start leaving; further calls change nothing."""
        if self._deadline.isActive():
            return
        self._window.prepare_quit()
        self._deadline.start()
        self._engine.request_stop()
        if not self._engine.isRunning():  # it has ended, or was not even started yet
            self._application.quit()

    @Slot()
    def _on_engine_finished(self) -> None:
        self._deadline.stop()
        self._application.quit()

    @Slot()
    def _on_deadline(self) -> None:
        logger.error("The engine did not end within %s s; leaving without it", QUIT_S)
        self.overdue.emit()
        self._application.quit()


class FirstPaint(QObject):
    """Waits until a window is on screen, so that what loads the processor comes after it.

    Signals:
        over(): once, when the window was painted, or cannot be seen anyway.
    """

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._late = QTimer(self, singleShot=True, interval=HIDDEN_MS)
        self._late.timeout.connect(self._end)
        self._late.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._late.interval():
            self._late.start(0)  # once this paint and those of the widgets inside are through
        return False

    @Slot()
    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.over.emit()


class QuitSignals(QObject):
    """Ctrl-C and SIGTERM become a staged quit: Python's handlers only run when Qt lets Python run.

    Signals:
        received()
    """

    received = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        self._former = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
        signal.set_wakeup_fd(self._writer.fileno())

    @Slot()
    def _on_readable(self) -> None:
        self._reader.recv(16)
        self.received.emit()

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._former.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()


class SamplePage(QObject):
    """Connects the sample Page of a demo; its first sync starts by itself, as for every Page that is connected."""

    def __init__(self, bridge: Bridge, sample: SampleSession, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._page = bridge, sample.page

    @Slot()
    def connect_it(self) -> None:
        """When the application is open."""
        self._bridge.connect_pages(self._page.token, (self._page.page_id,))


class SampleDoor(QObject):
    """Opens a demo beside the user's own window."""

    @Slot()
    def open(self) -> None:
        """A process of its own: sample data never meets the user's data folder."""
        program, *rest = window_command(["--demo"])
        QProcess.startDetached(program, rest)


class GivenPassphrase(QObject):
    """What the user entered because nothing could be opened without it; lives as long as the program.

    Attributes:
        environment: to be added to the program's own when it is opened.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.environment: dict[str, str] = {}

    @Slot(str)
    def take(self, passphrase: str) -> None:
        """Use it from the next attempt on."""
        self.environment["FBSYNC_KEYRING_PASSPHRASE"] = passphrase


@dataclass(frozen=True, slots=True)
class Start:
    """How the window was asked for. `sample` is set for a demo."""

    env: Mapping[str, str]
    paths: AppPaths
    minimised: bool = False
    sample: SampleSession | None = None


def run_window(start: Start) -> int:
    """Open the window on one data folder and stay until the user quits.

    Raises:
        SettingsError: the data folder cannot be used.
    """
    start.paths.create()
    application = QApplication.instance() or QApplication(["fbsync-desktop"])
    assert isinstance(application, QApplication)
    application.setApplicationName("FBSync")
    application.setDesktopFileName("fbsync-desktop")
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    if QLocale().language() is QLocale.Language.C:  # a bare system: English rather than 1134
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    instance = SingleInstance(start.paths.run)
    if not instance.acquire():
        if instance.raise_other():
            return 0
        sys.stderr.write("FBSync is already open, but its window does not answer. End it, then try again.\n")
        return 1
    try:
        return _run(application, instance, start)
    finally:
        instance.release()


@functools.cache
def _libraries() -> Callable[..., Awaitable[Application]]:
    """What opens the application; imported on the engine's thread, while the window is on screen already."""
    with made_for_good():
        from fbsync_desktop.compose import open_application
    return open_application


def _run(application: QApplication, instance: SingleInstance, start: Start) -> int:
    async def open_here(former: Application | None) -> Application:
        open_application = _libraries()
        env = await asyncio.to_thread(start.sample.environment) if start.sample else start.env
        return await open_application({**env, **given.environment}, paths=start.paths, former=former)

    given = GivenPassphrase(application)
    clock, log_writer = SystemClock(), LogWriter()
    crashes = CrashReporter(application)
    crashes.install(start.paths.run)
    engine = EngineThread(open_here, application)
    ui_loop = UiLoop(application)
    signals = QuitSignals(application)
    with made_for_good():
        theme = Theme(reduced_motion=_wants_little_motion(start.env), parent=application)
        bridge = Bridge(engine, clock, application)
        memory = QSettings(str(start.paths.home / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(theme, bridge, ui_loop, clock, memory)
        shutdown = Shutdown(application, engine, window)
        door = SampleDoor(application)
        window.sample_wanted.connect(door.open)
        window.trouble.passphrase_given.connect(given.take)
        if start.sample:
            window.mark_as_sample(is_kept=start.sample.is_kept)
            page = SamplePage(bridge, start.sample, application)
            bridge.ready.connect(page.connect_it)
        crashes.crashed.connect(window.show_crash)
        instance.raise_requested.connect(window.bring_to_front)
        window.quit_wanted.connect(shutdown.begin)
        signals.received.connect(shutdown.begin)
        application.commitDataRequest.connect(shutdown.begin)
        bridge.ready.connect(WarmUp(theme, application).begin)
        FirstPaint(window).over.connect(engine.start)
        _show(window, minimised=start.minimised)
    sys.setswitchinterval(SWITCH_S)
    ui_loop.run()
    log_writer.close()
    return _leave(engine, window, signals, crashes, ui_loop)


def _show(window: MainWindow, *, minimised: bool) -> None:
    if minimised and window.tray.is_there:
        return
    window.showMinimized() if minimised else window.show()


def _leave(engine: EngineThread, window: MainWindow, signals: QuitSignals, crashes: CrashReporter,
           ui_loop: UiLoop) -> int:
    if not engine.wait(100):
        # A thread that is still at work would abort the process when its object dies (measured: exit code 134).
        logging.shutdown()
        os._exit(1)
    signals.close()
    ui_loop.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    crashes.uninstall()
    return 0


def _wants_little_motion(env: Mapping[str, str]) -> bool:
    return env.get("FBSYNC_REDUCED_MOTION", "") in ("1", "true", "yes")
