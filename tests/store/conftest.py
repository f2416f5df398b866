"""The same specification for both databases: `store` is a SQLite file once and a Postgres database once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from fbsync_desktop.store.engine import Store, open_store
from tests.store.samples import Run, connect
from tests.support.clock import FakeClock
from tests.support.postgres import PostgresServer


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    open_store(f"sqlite:///{path}", clock=FakeClock()).close()
    return path


@pytest.fixture(scope="session")
def shared_postgres(postgres_server: PostgresServer) -> str:
    url = postgres_server.new_database()
    open_store(url, clock=FakeClock()).close()
    return url


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "fbsync.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(shared_postgres: str) -> str:
    """One database for all tests, emptied: making a new one takes longer than most tests."""
    with psycopg.connect(shared_postgres, autocommit=True) as connection:
        connection.execute('DELETE FROM "FacebookPage"; DELETE FROM "Pipeline"; DELETE FROM "StageMove"; '
                           'DELETE FROM "AiUsage"; DELETE FROM "AiMemory"')
    return shared_postgres


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found


@pytest.fixture
def store(url: str, clock: FakeClock) -> Iterator[Store]:
    opened = open_store(url, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def run(store: Store) -> Run:
    return Run.begin(store, connect(store))
