"""Proof that the window waits for nothing, whatever the clock says.

Two witnesses. `UiThread` sees each call by which the window's thread could wait, on a lock, a queue, a socket, a file,
a database or a sleep, at the moment it is made. `WindowTurns` is asked by whoever plays the slow side: it says whether
the window went on turning while the other side kept silent.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

_LOCKS = frozenset({"_thread.lock", "_thread.RLock"})
_WAITS: dict[str, frozenset[str] | None] = {
    "_thread.lock": frozenset({"acquire", "acquire_lock"}), "_thread.RLock": frozenset({"acquire"}),
    "_queue.SimpleQueue": frozenset({"get"}), "time": frozenset({"sleep"}), "select": frozenset({"select"}),
    "select.poll": frozenset({"poll"}), "select.epoll": frozenset({"poll"}),
    "_socket.socket": frozenset({"accept", "connect", "connect_ex", "recv", "recv_into", "recvfrom", "recvmsg", "send",
                                 "sendall", "sendto", "sendmsg"}),
    "_socket": frozenset({"getaddrinfo", "gethostbyname", "getnameinfo"}),
    "_ssl._SSLSocket": None, "_sqlite3": frozenset({"connect"}),
    "sqlite3.Connection": None, "sqlite3.Cursor": None, "_posixsubprocess": None, "fcntl": None,
    "io": frozenset({"open", "open_code"}), "_io.FileIO": None, "_io.BufferedReader": None, "_io.BufferedWriter": None,
    "_io.TextIOWrapper": frozenset({"read", "readline", "write", "flush", "close"}),
    "posix": frozenset({"fdatasync", "fsync", "ftruncate", "link", "listdir", "mkdir", "open", "read", "remove",
                        "rename", "replace", "rmdir", "scandir", "sync", "truncate", "unlink", "wait", "waitid",
                        "waitpid", "write"}),
}
"""Functions of C by which a thread waits, as `module` or `module.type` and their names; None is all of them."""

_QT_WAITS = frozenset({"exec", "exec_", "lock", "tryLock", "wait", "waitForBytesWritten", "waitForConnected",
                       "waitForDisconnected", "waitForDone", "waitForFinished", "waitForReadyRead", "waitForStarted"})
_OWN_FILES = ("/fbsync_desktop/ui/icons.py", "/fbsync_desktop/ui/resource_files.py", "<frozen importlib._bootstrap",
              "/linecache.py", "/_pytest/")
"""The program's own code and pictures are read where they are first needed, a few kilobytes each."""


@dataclass(frozen=True, slots=True)
class Wait:
    """One call that could wait: the function, who made it, how long it took."""

    function: str
    place: str
    seconds: float


class UiThread:
    """Watches the thread it is entered on; of what is called there only what the program itself calls.

    Python's profiler does not see a `with` over a bare lock, nor what Postgres' driver does in its own C: `WindowTurns`
    is for what hides there.

    Attributes:
        waits: every call that could wait.
    """

    def __init__(self, program: str = "/fbsync_desktop/", but_not: str = "/fbsync_desktop/simulator/") -> None:
        self._program, self._but_not = program, but_not
        self._open: list[tuple[Any, str, str, float]] = []
        self.waits: list[Wait] = []

    @property
    def blocked_ms(self) -> int:
        """How long this thread stood in calls that wait."""
        return round(sum(one.seconds for one in self.waits) * 1000)

    def __enter__(self) -> UiThread:
        self._former = sys.getprofile()
        sys.setprofile(self._see)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        sys.setprofile(self._former)

    def _see(self, frame: FrameType, event: str, function: Any) -> None:
        if event == "c_call":
            name = _name_if_it_waits(function)
            if name and (place := self._caller(frame)):
                self._open.append((function, name, place, time.perf_counter()))
        elif event in ("c_return", "c_exception") and self._open and self._open[-1][0] is function:
            _, name, place, since = self._open.pop()
            self.waits.append(Wait(name, place, time.perf_counter() - since))

    def _caller(self, frame: FrameType | None) -> str:
        """The program's line that leads here; "" where it is not the program, or reads its own files."""
        while frame is not None:
            file = frame.f_code.co_filename
            if any(own in file for own in _OWN_FILES):
                return ""
            if self._program in file:
                return "" if self._but_not in file else f"{file.rpartition(self._program)[2]}:{frame.f_lineno}"
            if "/tests/" in file:
                return ""
            frame = frame.f_back
        return ""


def _name_if_it_waits(function: Any) -> str:
    owner = getattr(function, "__self__", None)
    if owner is None or type(owner).__name__ == "module":
        where = function.__module__ or ""
    else:
        kind = next((one for one in type(owner).__mro__ if one.__module__.startswith(("_", "select", "sqlite3"))),
                    type(owner))
        where = f"{kind.__module__}.{kind.__name__}"
    name: str = function.__name__
    names = _WAITS.get(where, frozenset())
    if names is not None and name not in names:
        is_qt = any(one.__module__.startswith("PySide6.") for one in type(owner).__mro__)
        return f"{where}.{name}" if is_qt and name in _QT_WAITS else ""
    if where in _LOCKS and (repr(owner).startswith("<unlocked") or f"owner={threading.get_ident()} " in repr(owner)):
        return ""  # nobody holds it: nothing to wait for
    if where == "_socket.socket" and owner is not None and owner.gettimeout() == 0:
        return ""  # answers at once, done or not
    if where == "_io.TextIOWrapper" and owner is not None and owner.name == os.devnull:
        return ""  # the test runner's own log
    return f"{where}.{name}"


class WindowTurns(QObject):
    """Lets another thread see whether the window turns. Belongs to the window's thread.

    Attributes:
        seen: turns that were waited for and came.
        missed: True once one did not come, or was asked for on the window's own thread.
    """

    _wanted = Signal(object)

    def __init__(self, limit_s: float = 20.0) -> None:
        super().__init__()
        self._limit_s, self._thread = limit_s, threading.get_ident()
        self._wanted.connect(self._turn, Qt.ConnectionType.QueuedConnection)
        self._is_over, self._waiting = False, threading.Event()
        self.seen, self.missed = 0, False

    def wait_for(self, turns: int = 1) -> None:
        """On another thread: return when the window has turned so many times since, or after the limit."""
        for _ in range(turns):
            if self._is_over:
                return
            self._waiting = turned = threading.Event()
            if threading.get_ident() != self._thread:
                self._wanted.emit(turned)
            if threading.get_ident() == self._thread or not turned.wait(self._limit_s):
                self.missed = True
                return
            self.seen += 1

    def close(self) -> None:
        """Nobody has to wait any more: the window is about to end."""
        self._is_over = True
        self._waiting.set()

    @Slot(object)
    def _turn(self, turned: threading.Event) -> None:
        turned.set()
