"""A stand-in and a plain client that speaks to it over real HTTP."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator
from fbsync_desktop.simulator.admin import Admin
from fbsync_desktop.simulator.graph import GraphWorld

_TLS = ssl.create_default_context()
"""One for all clients, which never need it: reading the certificates takes longer than most of these tests."""


class Facebook:
    """A stand-in as a test sees it."""

    def __init__(self, url: str, admin: Admin, world: GraphWorld, http: httpx.Client) -> None:
        self.url, self.admin, self.world, self.http = url, admin, world, http

    @property
    def scenario(self) -> Scenario:
        return self.world.scenario

    @property
    def page(self) -> SampleBusiness:
        return self.scenario.businesses[0]

    def get(self, path: str, token: str | None = None, **query: Any) -> httpx.Response:
        """A Graph call, with the token of the first Page unless told; "" is no token."""
        token = self.page.token if token is None else token
        return self.http.get(f"/v25.0/{path}", params=query,
                             headers={"Authorization": f"Bearer {token}"} if token else {})

    def ask(self, path: str, token: str | None = None, **query: Any) -> Any:
        """The JSON of a call that works."""
        answer = self.get(path, token, **query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def refusal(self, path: str, token: str | None = None, **query: Any) -> dict[str, Any]:
        """The error of a call that does not, with its HTTP status."""
        answer = self.get(path, token, **query)
        assert "error" in answer.json(), answer.text
        return {**answer.json()["error"], "status": answer.status_code}

    def conversations(self, platform: str = "messenger", **query: Any) -> Any:
        return self.ask(f"{self.page.page_id}/conversations", platform=platform, **query)


OpenFacebook = Callable[..., Facebook]


@pytest.fixture
def facebook() -> Iterator[OpenFacebook]:
    """Starts a stand-in with the switches given; its first business has 60 and 12 conversations unless told."""
    with ExitStack() as stack:
        def start(**switches: Any) -> Facebook:
            switches.setdefault("businesses", [SampleBusiness(messenger=60, instagram=12)])
            running = stack.enter_context(running_simulator(Scenario(**switches)))
            http = stack.enter_context(httpx.Client(base_url=running.url, timeout=20, verify=_TLS))
            return Facebook(running.url, running.admin, running.world, http)

        yield start
