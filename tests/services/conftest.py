"""A whole application over the stand-in, on either database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fbsync_desktop.compose import Application, open_application
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.job import SyncJob, SyncOptions
from fbsync_desktop.domain.judging import AnalysisOutcome
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini import GeminiWorld
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.server import Running, running_simulator
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import MemorySecrets
from tests.support.postgres import PostgresServer


@dataclass
class Shop:
    """A connected sample Page with the world it is read from."""

    app: Application
    world: GraphWorld
    business: SampleBusiness
    gemini: GeminiWorld

    async def sync_and_judge(self, **options: Any) -> tuple[SyncJob, AnalysisOutcome]:
        """A sync with the analyses beside and after it, as `fbsync sync run` does it."""
        started = await self.app.sync.start(self.business.page_id, SyncOptions(**options))
        running = asyncio.ensure_future(self.app.sync.run(started.job.id))
        outcome = await self.app.analysis.follow(running, started.job)
        return running.result(), outcome

    def asked(self) -> int:
        """How many conversations the stand-in's model judged."""
        return sum(1 for entry in self.gemini.ledger if entry["status"] == 200)

    async def columns(self, contact_id: str) -> dict[str, Any]:
        return (await self.app.contacts.get(contact_id)).columns

    async def everybody(self) -> list[dict[str, Any]]:
        """Every contact with all its columns, newest first."""
        rows = await self.app.contacts.window(ContactQuery(), None, 1_000_000)
        return [await self.columns(row.id) for row in rows]

    async def with_text(self) -> set[str]:
        """Contacts in whose conversations anybody wrote words."""
        return {one["id"] for one in await self.everybody()
                if any(message.text.strip() for message in await self.app.contacts.transcript(one["id"]))}

    async def sync(self, **options: Any) -> SyncJob:
        started = await self.app.sync.start(self.business.page_id, SyncOptions(**options))
        self.world.ledger.clear()
        return await self.app.sync.run(started.job.id)

    async def names(self) -> dict[str, str]:
        """Person id to displayed name, as stored."""
        rows = await self.app.contacts.window(ContactQuery(), None, 1_000_000)
        return {(row.messenger_psid or row.instagram_sid or "?"): row.display_name for row in rows}

    def truth(self) -> dict[str, str]:
        """The same, as the stand-in knows it."""
        return {person["id"]: person["name"] for person in self.world.oracle()["people"]}

    def listings(self, platform: str = "") -> list[dict[str, Any]]:
        return [entry for entry in self.world.ledger
                if entry["path"].endswith("/conversations") and platform in entry["platform"]]


OpenShop = Callable[..., AbstractAsyncContextManager[Shop]]


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'shop.db'}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.new_database()


@pytest.fixture
def open_shop(tmp_path: Path) -> OpenShop:
    return opener(tmp_path)


def opener(tmp_path: Path) -> OpenShop:
    @asynccontextmanager
    async def open_(scenario: Scenario | None = None, url: str | None = None, clock: Clock | None = None,
                    **env: str) -> AsyncIterator[Shop]:
        scenario = scenario or Scenario(businesses=[SampleBusiness(messenger=60, instagram=10)])
        with running_simulator(scenario) as facebook:
            app = await open_application(_environment(tmp_path, facebook, url) | env, secrets=MemorySecrets(),
                                         clock=clock or SystemClock())
            try:
                await app.pages.connect(scenario.businesses[0].token)
                yield Shop(app, facebook.world, scenario.businesses[0], facebook.gemini)
            finally:
                await app.aclose()

    return open_


def _environment(tmp_path: Path, facebook: Running, url: str | None) -> dict[str, str]:
    return {"FBSYNC_HOME": str(tmp_path / "home"), "FBSYNC_GRAPH_URL": facebook.url, "FBSYNC_LOGIN_URL": facebook.url,
            "FBSYNC_GEMINI_URL": facebook.url, "FBSYNC_GRAPH__CALLS_PER_SECOND": "0",
            "DATABASE_URL": url or f"sqlite:///{tmp_path / 'shop.db'}"}
