"""Bugs are logged whole, told once for each place, and hold no secrets."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogger
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fbsync_desktop.runtime.crash import Crash, CrashReporter
from fbsync_desktop.system.logs import redactor

CANARY = "EAAcanary0TOKEN0THAT0MUST0NEVER0SHOW"


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path) -> Iterator[CrashReporter]:
    made = CrashReporter()
    yield made
    made.uninstall()
    made.deleteLater()


@pytest.fixture
def crashes(reporter: CrashReporter) -> list[Crash]:
    told: list[Crash] = []
    reporter.crashed.connect(told.append)
    return told


def fail(words: str) -> None:
    raise ZeroDivisionError(words)


def report(reporter: CrashReporter, words: str = "ours") -> None:
    try:
        fail(words)
    except ZeroDivisionError as error:
        reporter.report(type(error), error, error.__traceback__)


def test_a_folder_that_takes_no_file_keeps_no_window_closed(
        reporter: CrashReporter, crashes: list[Crash], tmp_path: Path) -> None:
    assert not reporter.install(tmp_path / "missing")  # as good as a write-protected one
    report(reporter)
    assert len(crashes) == 1


def test_the_same_place_is_told_once_and_logged_each_time(
        reporter: CrashReporter, crashes: list[Crash], caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        report(reporter)
    assert len(crashes) == 1
    assert crashes[0].summary == "ZeroDivisionError: ours"
    assert "in fail" in crashes[0].details
    assert len([one for one in caplog.records if one.levelno == logging.CRITICAL]) == 3


def test_no_secret_is_told_or_logged(
        reporter: CrashReporter, crashes: list[Crash], caplog: pytest.LogCaptureFixture) -> None:
    redactor.add(CANARY)
    report(reporter, f"token={CANARY}")
    assert CANARY not in crashes[0].summary + crashes[0].details + caplog.text


def test_a_thread_that_dies_is_told_on_the_main_thread(
        qtbot: QtBot, reporter: CrashReporter, crashes: list[Crash], tmp_path: Path) -> None:
    reporter.install(tmp_path)
    thread = threading.Thread(target=fail, args=("in a thread",))
    thread.start()
    thread.join()
    reporter.uninstall()
    qtbot.waitUntil(lambda: bool(crashes))
    assert crashes[0].summary == "ZeroDivisionError: in a thread"


def test_ctrl_c_is_no_bug(reporter: CrashReporter, crashes: list[Crash], capsys: pytest.CaptureFixture[str]) -> None:
    reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert crashes == []


def test_what_qt_warns_of_is_in_the_log(
        reporter: CrashReporter, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    reporter.install(tmp_path)
    QMessageLogger().warning("something is odd")
    reporter.uninstall()
    assert "Qt: something is odd" in caplog.text


def test_the_hooks_are_given_back(reporter: CrashReporter, tmp_path: Path) -> None:
    reporter.install(tmp_path)
    assert sys.excepthook == reporter.report
    reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__ and threading.excepthook is threading.__excepthook__


def test_a_crash_of_the_interpreter_is_known_at_the_next_start_and_only_then(
        reporter: CrashReporter, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    subprocess.run([sys.executable, "-c", "import faulthandler, os, sys; "
                    "faulthandler.enable(open(sys.argv[1], 'w')); os.abort()", str(tmp_path / "crash.txt")],
                   check=False)
    assert reporter.install(tmp_path)
    assert "Fatal Python error: Aborted" in caplog.text
    reporter.uninstall()
    assert not reporter.install(tmp_path)
