"""A test fails for the thread, timer or window it leaves behind, and names it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Body of an autouse fixture: threads, running timers and top-level widgets must not outlive a test."""
    threads, windows = set(threading.enumerate()), set(map(id, qapp.topLevelWidgets()))
    timers = set(map(id, _running_timers(qapp)))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [f"thread {one.name}" for one in threading.enumerate() if one not in threads and one.is_alive()]
    left += [f"window {_name(one)}" for one in qapp.topLevelWidgets() if id(one) not in windows]
    left += [f"timer of {_name(one.parent())}" for one in _running_timers(qapp) if id(one) not in timers]
    left += [f"QThread {_name(one)}" for one in qapp.findChildren(QThread) if one.isRunning()]
    assert not left, f"left behind: {', '.join(left)}"


def _running_timers(root: QObject) -> list[QTimer]:
    roots: list[QObject] = [root, *QApplication.topLevelWidgets()]
    return [timer for one in roots for timer in one.findChildren(QTimer) if timer.isActive()]


def _name(one: QObject | QWidget | None) -> str:
    return "nobody" if one is None else f"{type(one).__name__} {one.objectName()}".strip()
