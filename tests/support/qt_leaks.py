"""A test fails for the thread, timer or window it leaves behind, and names it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 200


def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Body of an autouse fixture: threads, running timers and top-level widgets must not outlive a test."""
    threads, windows = set(threading.enumerate()), set(map(id, qapp.topLevelWidgets()))
    timers = set(map(id, _running_timers(qapp)))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [f"thread {one.name}" for one in threading.enumerate() if one not in threads and _lives(one)]
    left += [f"window {_name(one)}" for one in qapp.topLevelWidgets() if id(one) not in windows]
    left += [f"timer of {_name(one.parent())}" for one in _running_timers(qapp) if id(one) not in timers]
    left += [f"QThread {_name(one)}" for one in qapp.findChildren(QThread) if one.isRunning()]
    assert not left, f"left behind: {', '.join(left)}"


def _lives(thread: threading.Thread) -> bool:
    """Python before 3.12 keeps a stand-in for a thread of Qt's for ever; whether the thread lives, the system knows."""
    if not isinstance(thread, threading._DummyThread):
        return thread.is_alive()
    for _ in range(_PATIENCE):  # a thread that has been waited for may still be on its last instructions
        if thread.native_id not in {one.id for one in psutil.Process().threads()}:
            return False
        threading.Event().wait(0.01)
    return True


def _running_timers(root: QObject) -> list[QTimer]:
    roots: list[QObject] = [root, *QApplication.topLevelWidgets()]
    return [timer for one in roots for timer in one.findChildren(QTimer) if timer.isActive()]


def _name(one: QObject | QWidget | None) -> str:
    return "nobody" if one is None else f"{type(one).__name__} {one.objectName()}".strip()
