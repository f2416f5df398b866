"""Two browsers for Facebook's dialog: a plain HTTP client that fills in forms, and headless Chromium."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html.parser import HTMLParser
from typing import Any, Protocol
from urllib.parse import urljoin

import httpx

from tests.support.browser import Browser


class LoginBrowser(Protocol):
    """What a test does in a browser."""

    async def open(self, address: str) -> None:
        """Go to an address."""

    async def untick(self, value: str) -> None:
        """Take the tick off the box with this value."""

    async def press(self, button: str) -> None:
        """Press the button with this id, and see where that leads."""

    async def text(self) -> str:
        """What the page says."""

    async def address(self) -> str:
        """Where it is now."""


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.action, self.words = "", ""
        self.fields: list[tuple[str, str]] = []
        self.buttons: dict[str, tuple[str, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = found.get("action", "")
        elif tag == "input" and (found.get("type") == "hidden" or "checked" in found):
            self.fields.append((found["name"], found.get("value", "")))
        elif tag == "button":
            self.buttons[found.get("id", "")] = (found.get("name", ""), found.get("value", ""))

    def handle_data(self, data: str) -> None:
        self.words += f" {data}"


class PlainBrowser:
    """Shows one page after the other, without pictures and scripts."""

    def __init__(self) -> None:
        self._client = httpx.AsyncClient(trust_env=False, follow_redirects=True)
        self._shown: httpx.Response | None = None
        self._unticked: set[str] = set()
        self._words = ""

    async def open(self, address: str) -> None:
        await self._show(self._client.build_request("GET", address))

    async def untick(self, value: str) -> None:
        self._unticked.add(value)

    async def press(self, button: str) -> None:
        assert self._shown is not None
        form = _parsed(self._shown.text)
        data: dict[str, Any] = {}
        for name, value in [*form.fields, form.buttons[button]]:
            if value not in self._unticked:
                data.setdefault(name, []).append(value)
        target = urljoin(str(self._shown.url), form.action)
        await self._show(self._client.build_request("POST", target, data=data))

    async def _show(self, request: httpx.Request) -> None:
        try:
            self._shown = await self._client.send(request, follow_redirects=True)
            self._words = " ".join(_parsed(self._shown.text).words.split())
        except httpx.ConnectError:
            self._words = "This site can’t be reached"

    async def text(self) -> str:
        return self._words

    async def address(self) -> str:
        assert self._shown is not None
        return str(self._shown.url)

    async def aclose(self) -> None:
        await self._client.aclose()


def _parsed(text: str) -> _Form:
    form = _Form()
    form.feed(text)
    return form


@asynccontextmanager
async def plain_browser() -> AsyncIterator[PlainBrowser]:
    """The plain client for the length of the block."""
    browser = PlainBrowser()
    try:
        yield browser
    finally:
        await browser.aclose()


class ChromiumBrowser:
    """Headless Chromium, asked on a thread so that the program under test goes on meanwhile."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    async def open(self, address: str) -> None:
        await asyncio.to_thread(self._browser.open, address)

    async def untick(self, value: str) -> None:
        await asyncio.to_thread(self._browser.click, f'input[type=checkbox][value="{value}"]')

    async def press(self, button: str) -> None:
        def work() -> None:
            left = self._browser.address
            self._browser.click(f"#{button}")
            self._browser.wait(lambda: self._browser.address != left and self._browser.run(
                "document.readyState") == "complete", "the next page")

        await asyncio.to_thread(work)

    async def text(self) -> str:
        return " ".join((await asyncio.to_thread(lambda: self._browser.text)).split())

    async def address(self) -> str:
        return await asyncio.to_thread(lambda: self._browser.address)
