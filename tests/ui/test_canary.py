"""What is secret in a sign-in through the window is in no file, log, crash report or widget afterwards."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from fbsync_desktop.runtime.crash import Crash, CrashReporter
from tests.ui.desk import OpenDesk

APP_SECRET = "sample-app-secret"


def outside_the_dialog() -> str:
    """What other programs could see of this one: clipboard, titles, arguments, environment, the browser's address."""
    titles = [f"{one.windowTitle()} {one.windowIconText()}" for one in QApplication.topLevelWidgets()]
    return "\n".join([QGuiApplication.clipboard().text(), *titles, *psutil.Process().cmdline(), *os.environ.values()])


@pytest.mark.parametrize("answer", ["continue", "cancel"])
def test_a_sign_in_leaves_no_secret_behind(open_desk: OpenDesk, tmp_path: Path, answer: str) -> None:
    desk = open_desk(app=False, FBSYNC_LOG__LEVEL="debug")
    desk.answer = answer
    crashes: list[Crash] = []
    reporter = CrashReporter()
    reporter.crashed.connect(crashes.append)
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.form.isVisible())
    dialog.browser.form.id_field.setText("880000000000001")
    dialog.browser.form.secret_field.setText(APP_SECRET)
    desk.click(dialog.browser.form.save)
    desk.until(lambda: dialog.browser.state == "waiting")
    desk.click(dialog.browser.copy)
    ended = desk.answer_facebook()
    desk.until(lambda: dialog.chooser.isVisible() or dialog.browser.state == "failed")
    code = str(ended.url).partition("code=")[2].partition("&")[0]
    token = desk.world.scenario.businesses[0].token
    if answer == "continue":
        desk.click(dialog.connect_button)
        desk.until(lambda: not dialog.isVisible() and desk.bridge.pages())
    seen = outside_the_dialog()
    desk.world.revoke()
    logging.getLogger("fbsync.ui").warning("Facebook said access_token=%s", token)
    try:
        raise RuntimeError(f"a bug with {token} in its words")
    except RuntimeError:
        reporter.report(*sys.exc_info())  # type: ignore[arg-type]
    with (tmp_path / "crash.txt").open("w") as report:
        faulthandler.dump_traceback(report)  # what is written when the interpreter dies, here with a token at hand
    secrets = [one for one in (APP_SECRET, token, code) if one]
    log_file = tmp_path / "home" / "logs" / "fbsync.log"
    desk.until(lambda: log_file.exists() and "RuntimeError" in log_file.read_text())
    log = log_file.read_text()
    assert "Facebook said access_token=***" in log
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert not [one for one in secrets if one.encode() in path.read_bytes()], path
    assert crashes and not [one for one in secrets if one in crashes[0].details + crashes[0].summary]
    assert desk.opened[0] in seen and not [one for one in secrets if one in seen]
    dialog.reject()
    shown = [one.text() for kind in (QLabel, QLineEdit) for one in dialog.findChildren(kind)]
    assert not [text for text in shown for one in secrets if one in text]
