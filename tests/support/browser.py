"""A real browser for tests: headless Chromium, driven over its debugging pipe.

    with chromium() as browser:
        browser.open(url)
        browser.click("#continue")
        browser.wait_for_address("http://localhost:")
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_PATIENCE_S = 30.0
_FLAGS = ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
          "--disable-background-networking", "--disable-component-update", "--no-proxy-server",
          "--window-size=900,1000", "--remote-debugging-pipe")


def chromium_binary() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Browser:
    """One tab. Every wait ends with an error after half a minute."""

    def __init__(self, read: int, write: int) -> None:
        self._read, self._write = read, write
        self._buffer = b""
        self._numbers = itertools.count(1)
        self._session = ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def open(self, url: str) -> None:
        """Go to an address; returns when the page is there, or the browser gave up on it."""
        self._call("Page.navigate", url=url)
        self.wait(lambda: self.run("document.readyState") == "complete", f"{url} to load")

    def run(self, script: str) -> Any:
        """The value of a piece of JavaScript in the page."""
        answer = self._call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Press a button or tick a box."""
        self.wait(lambda: self.run(f"!!document.querySelector({json.dumps(selector)})"), selector)
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    @property
    def address(self) -> str:
        return str(self.run("location.href"))

    @property
    def text(self) -> str:
        """What can be read on the page."""
        return str(self.run("document.body ? document.body.innerText : ''"))

    def wait_for_address(self, beginning: str) -> str:
        self.wait(lambda: self.address.startswith(beginning) and self.run("document.readyState") == "complete",
                  f"an address like {beginning}")
        return self.address

    def wait_for_text(self, text: str) -> None:
        self.wait(lambda: text in self.text, f"“{text}”")

    def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode(self._call("Page.captureScreenshot", format="png")["data"])

    def wait(self, holds: Callable[[], Any], what: str) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not self._quietly(holds):
            assert time.monotonic() < end, f"the browser waited in vain for {what}"
            select.select([], [], [], 0.02)

    def _quietly(self, holds: Callable[[], Any]) -> Any:
        try:
            return holds()
        except RuntimeError:  # the page went away while it was asked
            return False

    def _call(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(answer["error"]["message"])
                return answer["result"]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], _PATIENCE_S)
            assert ready, "the browser does not answer"
            data = os.read(self._read, 1 << 16)
            assert data, "the browser went away"
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message


@contextmanager
def chromium() -> Iterator[Browser]:
    """Headless Chromium with a profile of its own; skips where there is none."""
    binary = chromium_binary()
    if binary is None:
        pytest.skip("there is no Chromium on this computer: apt-get install chromium")
    from_us, to_browser = os.pipe()
    from_browser, to_us = os.pipe()
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="fbsync-chromium-", ignore_cleanup_errors=True) as folder:
        # the pipe is expected at descriptors 3 and 4
        process = subprocess.Popen(
            ["/bin/bash", "-c", f'exec "$0" "$@" 3<&{from_us} 4>&{to_us} {from_us}<&- {to_us}>&-', binary, *_FLAGS,
             *sandbox, f"--user-data-dir={Path(folder) / 'profile'}", "about:blank"],
            pass_fds=(from_us, to_us), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": folder}, start_new_session=True)
        os.close(from_us)
        os.close(to_us)
        try:
            yield Browser(from_browser, to_browser)
        finally:
            os.close(to_browser)
            os.close(from_browser)
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Chromium ends with its pipe; if not, it and its children are stopped."""
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(5)
