"""Seconds from launch to the first contact on screen: `python -m tests.benchmarks.bench_first_run`.

Once with sample data, once with the stand-in's Facebook through the browser sign-in. Program time: the person in front
of it answers at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

_DRIVER = """
import os, sys, time
started = float(sys.argv[1])
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from fbsync_desktop import app, desktop
from fbsync_desktop.ui.connect import dialog as dialogs
from fbsync_desktop.ui.main_window import MainWindow

def answer(address):
    import httpx, threading
    from urllib.parse import parse_qs, urlsplit
    asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    form = {**asked, "answer": "continue", "page": ["1002003001"], "allow": asked["scope"].split(",")}
    threading.Thread(target=lambda: httpx.post(address.partition("?")[0], data=form, follow_redirects=True,
                                               trust_env=False)).start()
    return True

class Driver:
    # What a person does, as soon as it can be done.
    def __init__(self, window):
        self.window, self.marks = window, {}
        self.timer = QTimer(interval=10)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def mark(self, name):
        self.marks.setdefault(name, time.time() - started)

    def look(self):
        window = self.window
        if window.isVisible():
            self.mark("window")
        open_ = [one for one in window.findChildren(dialogs.ConnectDialog) if one.isVisible()]
        if window.home.is_empty and not open_ and "asked" not in self.marks and "--demo" not in sys.argv:
            self.mark("asked")
            window.home.welcome.connect_page.click()
        for one in open_:
            one._open_address = answer
            if one.browser.open.isVisible() and one.browser.state == "ready":
                one.browser.open.click()
            if one.connect_button.isVisible() and one.connect_button.isEnabled():
                self.mark("pages")
                one.connect_button.click()
        if window._bridge.application_ready is not None:
            self.mark("opened")
        if window.home.cards:
            self.mark("card")
        if window.home.cards and window.shown_view != "contacts":
            window.show_view("contacts")
        if window.shown_view == "contacts" and window.contacts.model.rowCount() > 0:
            index = window.contacts.model.index(0, 0)
            self.mark("contact")
            print(" ".join(f"{name} {seconds:.1f}" for name, seconds in self.marks.items()), flush=True)
            self.timer.stop()
            window.quit_wanted.emit()

real = desktop._show
def show(window, *, minimised):
    real(window, minimised=minimised)
    window._driver = Driver(window)
desktop._show = show
sys.exit(app.main(sys.argv[2:]))
"""


def measure(name: str, arguments: list[str], env: dict[str, str]) -> None:
    import time

    done = subprocess.run([sys.executable, "-c", _DRIVER, str(time.time()), *arguments], text=True, timeout=120,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **env}, capture_output=True, check=False)
    print(f"{name}: {done.stdout.strip() or done.stderr[-2000:]} (seconds after launch)")


def main() -> None:
    from fbsync_desktop.simulator import running_simulator
    from fbsync_desktop.simulator.scenario import sample_scenario

    measure("sample data", ["--demo"], {})
    with tempfile.TemporaryDirectory() as folder, running_simulator(sample_scenario(), process=True) as facebook:
        measure("stand-in's Facebook", ["--data-dir", str(Path(folder) / "home")], {
            "FBSYNC_GRAPH_URL": facebook.url, "FBSYNC_LOGIN_URL": facebook.url, "FBSYNC_KEYRING": "memory",
            "FACEBOOK_APP_ID": "880000000000001", "FACEBOOK_APP_SECRET": "sample-app-secret"})


if __name__ == "__main__":
    main()
