"""One window for each data folder; a second start brings it to the front."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.instance import SingleInstance

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from fbsync_desktop.runtime.instance import SingleInstance
application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if instance.acquire():
    print("only", flush=True)
    application.exec()
else:
    print("raised" if instance.raise_other() else "silent", flush=True)
"""


def start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE, text=True,
                            env={**os.environ, "PYTHONPATH": str(ROOT)})


def said(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


@pytest.fixture
def instance(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    yield made
    made.release()
    made.deleteLater()


def connected(qtbot: QtBot, instance: SingleInstance) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(instance._name)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.ConnectedState)
    return socket


def test_a_second_start_raises_the_first_window_and_ends(
        qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    assert instance.acquire()
    with qtbot.waitSignal(instance.raise_requested, timeout=10_000):
        second = start(tmp_path)
    with second:
        assert said(second) == "raised"
        assert second.wait(10) == 0


def test_other_data_folders_have_windows_of_their_own(
        instance: SingleInstance, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert instance.acquire()
    other = SingleInstance(tmp_path_factory.mktemp("other"))
    assert other.acquire()
    other.release()


def test_after_a_kill_the_lock_and_the_socket_left_behind_do_not_matter(
        qtbot: QtBot, instance: SingleInstance, tmp_path: Path) -> None:
    with start(tmp_path) as first:
        assert said(first) == "only"
        assert not instance.acquire()
        first.kill()
    assert instance.acquire()
    socket = connected(qtbot, instance)
    with qtbot.waitSignal(instance.raise_requested, timeout=10_000):
        socket.write(b'{"v":1,"cmd":"raise"}\n')


def test_a_window_that_hangs_is_not_waited_for_for_ever(tmp_path: Path, qtbot: QtBot) -> None:
    hangs = SingleInstance(tmp_path)
    assert hangs.acquire()  # and its event loop never turns while the other asks
    with start(tmp_path) as second:
        assert said(second) == "silent"
    hangs.release()
    hangs.deleteLater()


def test_a_disk_that_takes_no_lock_is_not_taken_for_another_window(tmp_path: Path, qtbot: QtBot) -> None:
    alone = SingleInstance(tmp_path / "missing")  # as good as a full disk: the file cannot be made
    assert alone.acquire()
    alone.release()
    alone.deleteLater()


def test_after_its_release_the_next_start_is_the_only_one(instance: SingleInstance, tmp_path: Path) -> None:
    assert instance.acquire()
    instance.release()
    with start(tmp_path) as next_one:
        assert said(next_one) == "only"
        next_one.kill()


@pytest.mark.parametrize("request_", [b"\n", b"nonsense\n", b"3\n", b"[]\n", b'{"cmd":"quit"}\n', b"x" * 5_000])
def test_strange_requests_are_hung_up_on(qtbot: QtBot, instance: SingleInstance, request_: bytes) -> None:
    assert instance.acquire()
    raised: list[bool] = []
    instance.raise_requested.connect(lambda: raised.append(True))
    socket = connected(qtbot, instance)
    socket.write(request_)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert raised == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no mode")
def test_other_users_may_not_talk_to_the_window(instance: SingleInstance) -> None:
    assert instance.acquire()
    assert instance._server is not None
    assert Path(instance._server.fullServerName()).stat().st_mode & 0o077 == 0
