"""The two witnesses of a window that never waits are shown one that does."""

from __future__ import annotations

import os
import queue
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from tests.support.ui_thread import UiThread, WindowTurns

SOON_S = 0.02


def later(deed: Callable[[], object]) -> threading.Timer:
    timer = threading.Timer(SOON_S, deed)
    timer.start()
    return timer


def a_lock(folder: Path) -> None:
    lock = threading.Lock()
    lock.acquire()
    later(lock.release)
    lock.acquire()


def an_answer(folder: Path) -> None:
    future: Future[int] = Future()
    later(lambda: future.set_result(1))
    future.result()


def a_queue(folder: Path) -> None:
    waiting: queue.Queue[int] = queue.Queue()
    later(lambda: waiting.put(1))
    waiting.get()


def a_thread(folder: Path) -> None:
    later(lambda: None).join()


def a_thread_of_qt(folder: Path) -> None:
    thread = QThread()
    thread.wait(1)


def a_sleep(folder: Path) -> None:
    time.sleep(SOON_S)  # noqa: TID251  (what is to be caught)


def a_socket(folder: Path) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        later(lambda: theirs.send(b"1")).join()
        ours.recv(1)


def a_database(folder: Path) -> None:
    connection = sqlite3.connect(folder / "a.db")
    connection.execute("SELECT 1")
    connection.close()


def a_file(folder: Path) -> None:
    (folder / "a.txt").write_text("a")


def a_disk(folder: Path) -> None:
    with (folder / "b.txt").open("wb") as file:
        os.fsync(file.fileno())


def a_program(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", ""], check=True)


@pytest.mark.parametrize("wait_for", [a_lock, an_answer, a_queue, a_thread, a_thread_of_qt, a_sleep, a_socket,
                                      a_database, a_file, a_disk, a_program])
def test_whatever_a_thread_waits_for_is_seen(tmp_path: Path, wait_for: Callable[[Path], None]) -> None:
    with UiThread(program="/tests/ui/") as seen:
        wait_for(tmp_path)
    assert seen.waits and all(one.place.startswith("test_ui_thread.py:") for one in seen.waits)


def test_how_long_it_stood_is_measured() -> None:
    with UiThread(program="/tests/ui/") as seen:
        a_sleep(Path())
    assert seen.blocked_ms >= round(SOON_S * 1000)


def test_what_cannot_wait_is_passed_over() -> None:
    lock, ours = threading.RLock(), socket.socket()
    with UiThread(program="/tests/ui/") as seen, ours:
        lock.acquire()
        lock.acquire()
        ours.setblocking(False)
        assert ours.connect_ex(("127.0.0.1", 9))
    assert seen.waits == []


def test_a_window_that_turns_is_told_from_one_that_stands(qtbot: QtBot) -> None:
    turns = WindowTurns(limit_s=5 * SOON_S)
    standing = threading.Thread(target=turns.wait_for)
    standing.start()
    standing.join()  # as a window that waits for an answer
    assert turns.missed

    turns = WindowTurns()
    turning = threading.Thread(target=turns.wait_for, args=(3,))
    turning.start()
    qtbot.waitUntil(lambda: not turning.is_alive())
    assert turns.seen == 3 and not turns.missed

    turns.wait_for()  # asked for on the window's own thread
    assert turns.missed
