"""Choosing another database and moving there."""

from __future__ import annotations

from glob import glob
from pathlib import Path

import pytest

from fbsync_desktop.compose import open_application
from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.errors import StoreError, StoreUnreachable, UsageError
from fbsync_desktop.services.database import BUILT_IN, SECRET_NAME
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.server import running_simulator
from fbsync_desktop.store.address import split_password
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import open_store
from fbsync_desktop.store.transfer import Contents, contents
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import MemorySecrets
from tests.support.postgres import PostgresServer


async def test_to_postgres_and_home_again_with_the_password_among_the_secrets(
        tmp_path: Path, postgres_server: PostgresServer) -> None:
    url = postgres_server.new_database()
    bare, password = split_password(url)
    secrets, business = MemorySecrets(), SampleBusiness(messenger=30, instagram=0)
    with running_simulator(Scenario(businesses=[business])) as facebook:
        env = {"FBSYNC_HOME": str(tmp_path), "FBSYNC_GRAPH_URL": facebook.url, "FBSYNC_GRAPH__CALLS_PER_SECOND": "0"}
        app = await open_application(env, secrets=secrets)
        await app.pages.connect(business.token)
        started = await app.sync.start(business.page_id)
        with pytest.raises(UsageError, match="A sync is running: Sample Bakery"):
            await app.database.move(bare, password)
        await app.sync.run(started.job.id)
        assert app.database.state().is_built_in
        with pytest.raises(UsageError, match="the database in use"):
            await app.database.move(BUILT_IN)
        moved = await app.database.move(bare, password)
        await app.aclose()

        settings = (tmp_path / "settings.toml").read_text()
        assert bare in settings and password not in settings
        assert await secrets.get(SECRET_NAME) == password
        assert (tmp_path / "fbsync.db").exists()

        app = await open_application(env, secrets=secrets)
        assert not app.database.state().is_built_in and app.database.state().address == bare
        with pytest.raises(UsageError, match="the database in use"):
            await app.database.move(bare, password)
        assert await app.contacts.count(ContactQuery()) == 26
        job = await app.sync.run((await app.sync.start(business.page_id)).job.id)
        assert job.counts.created == 0
        with pytest.raises(StoreError, match="already holds data"):
            await app.database.move(f"sqlite:///{tmp_path / 'fbsync.db'}")
        home = await app.database.move(BUILT_IN)
        assert home.rows > moved.rows
        await app.aclose()
        [former] = glob(f"{tmp_path}/backups/fbsync-before-move-*.db")
        assert contents_of(former) == moved
        assert glob(f"{tmp_path}/fbsync.db*") == [f"{tmp_path}/fbsync.db"]

        app = await open_application(env, secrets=secrets)
        assert app.database.state().is_built_in
        assert await app.contacts.count(ContactQuery()) == 26
        await app.aclose()


def contents_of(path: str) -> Contents:
    store = open_store(f"sqlite:///{path}", clock=SystemClock())
    try:
        return contents(store)
    finally:
        store.close()


async def test_an_address_that_does_not_work_changes_nothing(tmp_path: Path) -> None:
    app = await open_application({"FBSYNC_HOME": str(tmp_path)}, secrets=MemorySecrets())
    try:
        for act in (app.database.test, app.database.use, app.database.move):
            with pytest.raises(StoreUnreachable):
                await act("postgresql://nobody@127.0.0.1:9/nothing", "sample password")
        assert not (tmp_path / "settings.toml").exists()
        assert await app.secrets.names() == frozenset()
    finally:
        await app.aclose()


async def test_the_environment_decides_before_the_settings(tmp_path: Path) -> None:
    env = {"FBSYNC_HOME": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path / 'own.db'}"}
    app = await open_application(env, secrets=MemorySecrets())
    try:
        assert app.database.state().decided_by_environment
        with pytest.raises(UsageError, match="DATABASE_URL decides"):
            await app.database.use("postgresql://x@127.0.0.1/y")
    finally:
        await app.aclose()


async def test_the_password_of_one_server_is_not_sent_to_the_next(
        tmp_path: Path, postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that trusts this computer needs none, and shall not be told another one's."""
    app = await open_application({"FBSYNC_HOME": str(tmp_path)}, secrets=MemorySecrets())
    try:
        bare, password = split_password(postgres_server.new_database())
        await app.database.use(bare, password)
        assert await app.secrets.get(SECRET_NAME) == password
        monkeypatch.setattr("fbsync_desktop.services.database.try_connection",
                            lambda url: ConnectionFacts("PostgreSQL 16", True))
        await app.database.use("postgresql://owner@db.example/shop")
        assert await app.secrets.get(SECRET_NAME) is None
    finally:
        await app.aclose()
