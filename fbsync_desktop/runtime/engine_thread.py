"""The thread all work of the window happens on: a stock asyncio loop that owns the `Application`."""

from __future__ import annotations

import asyncio
import itertools
import logging
import threading
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from fbsync_desktop.domain.errors import KnownError

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application

logger = logging.getLogger("fbsync.ui")

CANCEL_S = 4.0
"""How long running jobs may take to write their checkpoint when the program ends."""

Job = Callable[["Application"], Coroutine[Any, Any, object]]
OpenApplication = Callable[["Application | None"], Awaitable["Application"]]
"""Given the application that was open before, where everything is opened anew."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The application is open, or could not be opened (`error`); then `reopen` tries again."""

    application: Application | None = None
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one submitted job. `error` is a `KnownError`, or a bug to be raised where it is seen."""

    ticket: int
    value: object = None
    error: Exception | None = None
    cancelled: bool = False


class EngineThread(QThread):
    """Long-lived; database, network and key store are touched here and nowhere else.

    Signals:
        opened(Opened): after each attempt to open the application.
        answered(Answer): once per submitted job, in the order they end.
    """

    opened = Signal(object)
    answered = Signal(object)

    def __init__(self, open_application: OpenApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self._open_application = open_application
        self._tickets = itertools.count(1)
        self._lock = threading.Lock()
        self._waiting: list[tuple[int, Job]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop_wanted = False
        self._restart_wanted = False
        # The rest belongs to the engine's own thread.
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._application: Application | None = None
        self._former: Application | None = None
        self._opening: asyncio.Future[Application] | None = None

    # --- called from the UI thread -----------------------------------------------------------------

    def submit(self, job: Job) -> int:
        """Run a job on the engine's loop as soon as the application is open; returns its ticket."""
        ticket = next(self._tickets)
        with self._lock:
            self._waiting.append((ticket, job))
        self._call(self._start_waiting)
        return ticket

    def cancel(self, ticket: int) -> None:
        """Cancel a job; its answer says so. Unknown and finished tickets are ignored."""
        self._call(self._cancel, ticket)

    def reopen(self) -> None:
        """Try to open the application again after it could not be opened."""
        self._call(self._wake)

    def restart(self) -> None:
        """Close the application and open it anew, as the settings say now; `opened` follows.

        Running jobs are cancelled with their checkpoint written, and found again after opening.
        """
        with self._lock:
            self._restart_wanted = True
        self._call(self._wake)

    def request_stop(self) -> None:
        """Cancel all jobs, close the application, end the thread; returns at once, `finished` follows."""
        with self._lock:
            self._stop_wanted = True
        self._call(self._stop)

    def _call(self, function: Callable[..., None], *arguments: object) -> None:
        with self._lock:
            if self._loop is not None:
                self._loop.call_soon_threadsafe(function, *arguments)

    # --- the engine's own thread -------------------------------------------------------------------

    def run(self) -> None:
        """Qt calls this on the new thread."""
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._awake = asyncio.Event()
        with self._lock:
            self._loop = asyncio.get_running_loop()
        try:
            while not self._stop_wanted:
                await self._open_until_it_works()
                self._start_waiting()
                while not (self._stop_wanted or self._restart_wanted):
                    await self._pause()
                self._restart_wanted = False
                await self._close()
        finally:
            with self._lock:
                self._loop = None
            await self._close()

    async def _pause(self) -> None:
        await self._awake.wait()
        self._awake.clear()

    def _wake(self) -> None:
        self._awake.set()

    def _stop(self) -> None:
        self._awake.set()
        if self._opening is not None:
            self._opening.cancel()

    async def _open_until_it_works(self) -> None:
        while self._application is None and not self._stop_wanted:
            self._opening = asyncio.ensure_future(self._open_application(self._former))
            try:
                self._application = await self._opening
            except KnownError as error:
                self.opened.emit(Opened(error=error))
                await self._pause()
            except asyncio.CancelledError:
                if not self._stop_wanted:
                    raise
            else:
                self._former = None
                self.opened.emit(Opened(self._application))
            finally:
                self._opening = None

    def _start_waiting(self) -> None:
        application = self._application
        if application is None:
            return
        with self._lock:
            jobs, self._waiting = self._waiting, []
        for ticket, job in jobs:
            self._tasks[ticket] = asyncio.get_running_loop().create_task(self._run(ticket, job, application))

    def _cancel(self, ticket: int) -> None:
        if task := self._tasks.get(ticket):
            task.cancel()

    async def _run(self, ticket: int, job: Job, application: Application) -> None:
        try:
            answer = Answer(ticket, await job(application))
        except asyncio.CancelledError:
            answer = Answer(ticket, cancelled=True)
        except Exception as error:  # noqa: BLE001  (not swallowed: bugs are raised again on the UI thread)
            answer = Answer(ticket, error=error)
        finally:
            self._tasks.pop(ticket, None)
        self.answered.emit(answer)

    async def _close(self) -> None:
        # Forgotten first: what is submitted from now on waits for the next application instead of using this one.
        application, self._application = self._application, None
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=CANCEL_S)
            if late:
                logger.warning("%d jobs did not end in time", len(late))
        if application is not None:
            await application.aclose()
            self._former = application
