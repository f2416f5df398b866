"""Small awaits of the window, such as a dialog's answer, on Qt's own loop. The only import of qasync.

Nothing that takes time runs here: no network, no database, no file. A dialog is shown with `open()` and awaited;
`exec()` inside a coroutine would break every other task of this loop (qasync #59, #174).
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, SignalInstance, Slot
from qasync import QEventLoop  # type: ignore[import-untyped]


class Opens(Protocol):
    """What is awaited: a dialog, seen from here."""

    finished: SignalInstance

    def open(self) -> None:
        """Show it and return at once."""


class UiLoop(QObject):
    """Runs coroutines between Qt's events."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._loop = QEventLoop(application)
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self) -> None:
        """Run Qt's event loop until the application quits."""
        self._loop.run_forever()

    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> None:
        """Start a coroutine; what it raises reaches `sys.excepthook` like an exception in a slot."""
        task = self._loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            sys.excepthook(type(error), error, error.__traceback__)

    async def answer(self, dialog: Opens) -> int:
        """Open a dialog and wait until it is closed; its result code."""
        waiter = _Waiter(self._loop.create_future())
        dialog.finished.connect(waiter.resolve)
        dialog.open()
        return await waiter.future

    def close(self) -> None:
        """Cancel what still waits and release the loop; after Qt's loop has ended."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            self._loop.run_until_complete(asyncio.wait(tasks))
        self._loop.close()


class _Waiter(QObject):
    """Turns a `finished(int)` into a future."""

    def __init__(self, future: asyncio.Future[int]) -> None:
        super().__init__()
        self.future = future

    @Slot(int)
    def resolve(self, result: int) -> None:
        if not self.future.done():
            self.future.set_result(result)
