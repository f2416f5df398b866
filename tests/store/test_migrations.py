"""The schema arrives whole or not at all, and is the one that the tables describe."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, inspect

from fbsync_desktop.store import migrate
from fbsync_desktop.store.database import Limits
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.tables import HEAD, metadata
from tests.store.samples import connect
from tests.support.clock import FakeClock
from tests.support.postgres import PostgresServer

KILLS = 200 if os.environ.get("FBSYNC_FULL") == "1" else 15
ALL_TABLES = len(metadata.tables) + 1  # and Alembic's own


def test_the_migrated_schema_is_the_one_the_tables_describe(store: Store) -> None:
    def differences(conn: Connection) -> list[object]:
        context = MigrationContext.configure(conn, opts={"compare_type": True, "target_metadata": metadata})
        return list(compare_metadata(context, metadata))

    assert store.database.read(differences) == []


def test_checks_and_generated_columns_are_there_as_well(store: Store) -> None:
    def checks(conn: Connection) -> dict[str, set[str | None]]:
        return {table: {check["name"] for check in inspect(conn).get_check_constraints(table)}
                for table in metadata.tables}

    declared = {name: {str(check.name) for check in table.constraints if isinstance(check, CheckConstraint)}
                for name, table in metadata.tables.items()}
    assert store.database.read(checks) == declared
    rows = "SELECT count(*) FROM \"Contact\" WHERE \"sortedAt\" = '1900-01-01 00:00:00+00'"
    assert store.database.read(lambda conn: conn.exec_driver_sql(rows).scalar_one()) == 0


def test_messages_are_clustered_by_contact_and_time(sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        (definition,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'Message'").fetchone()
    assert 'PRIMARY KEY ("contactId", "sentAt", "facebookMessageId")' in definition
    assert definition.rstrip().endswith("WITHOUT ROWID")


def test_the_settings_that_keep_data_safe_are_on(sqlite_url: str) -> None:
    store = open_store(sqlite_url, clock=FakeClock())

    def pragma(name: str) -> object:
        return store.database.write(lambda tx: tx.conn.exec_driver_sql(f"PRAGMA {name}").scalar_one())

    assert [pragma(name) for name in ("journal_mode", "synchronous", "foreign_keys")] == ["wal", 2, 1]
    store.close()


def test_the_migrations_are_found_without_a_configuration_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = open_store("sqlite:///here.db", clock=FakeClock())
    assert store.schema_version() == HEAD
    store.close()


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_programs_that_start_together_make_one_schema(
        database: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    if database == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.new_database()
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(url, clock=FakeClock()), range(4)))
    page = connect(stores[0])
    for store in stores:
        assert store.pages.list() == [page], "all of them opened the same database"
        store.close()
    if database == "sqlite":
        assert [found.name for found in tmp_path.iterdir()] == ["new.db"]


def tables_in(path: Path) -> int:
    """How many tables a killed program left, 0 when there is no usable file yet."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        (count,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'").fetchone()
        return int(count)


def killed(work: Callable[[], object], seconds: float) -> bool:
    """Run `work` in a copy of this process and kill -9 it after a while; False when it was done before."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    threading.Event().wait(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def how_long(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


@pytest.fixture
def rng() -> random.Random:
    return random.Random(20261124)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_kill_while_the_database_is_made_leaves_none_or_a_whole_one(tmp_path: Path, rng: random.Random) -> None:
    limits = Limits()
    longest = how_long(lambda: migrate.create_sqlite(tmp_path / "first" / "a.db", limits))
    hits = 0
    for number in range(KILLS):
        path = tmp_path / str(number) / "fbsync.db"
        hits += killed(lambda path=path: migrate.create_sqlite(path, limits), rng.uniform(0, 1.2 * longest))
        assert not path.exists() or tables_in(path) == ALL_TABLES
        store = open_store(f"sqlite:///{path}", clock=FakeClock())
        assert store.check() == []
        store.close()
    assert hits > KILLS // 4


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_kill_during_a_migration_leaves_the_old_or_the_new_schema(tmp_path: Path, rng: random.Random) -> None:
    limits = Limits()
    longest = how_long(lambda: migrate.migrate_sqlite(tmp_path / "first.db", limits))
    found = []
    for number in range(KILLS):
        path = tmp_path / f"{number}.db"
        killed(lambda path=path: migrate.migrate_sqlite(path, limits), rng.uniform(0, 1.2 * longest))
        found.append(tables_in(path))
    assert set(found) <= {0, ALL_TABLES}


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_the_check_above_notices_migrations_that_are_not_one_transaction(
        tmp_path: Path, rng: random.Random, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = migrate.sqlite_engine

    def careless(*args: object, **kwargs: object) -> object:
        return engine(*args, **{**kwargs, "begin": "SELECT 1"})  # type: ignore[arg-type]

    monkeypatch.setattr(migrate, "sqlite_engine", careless)
    longest = how_long(lambda: migrate.migrate_sqlite(tmp_path / "first.db", Limits()))
    halves = 0
    for number in range(40):
        path = tmp_path / f"{number}.db"
        killed(lambda path=path: migrate.migrate_sqlite(path, Limits()), rng.uniform(0, 1.2 * longest))
        halves += tables_in(path) not in (0, ALL_TABLES)
        if halves:
            return
    pytest.fail("no half-migrated database in 40 kills")


def test_only_the_newest_five_backups_are_kept(sqlite_template: Path, tmp_path: Path) -> None:
    path, clock = tmp_path / "fbsync.db", FakeClock()
    shutil.copy(sqlite_template, path)
    names = []
    for _ in range(7):
        names.append(migrate.back_up_sqlite(path, tmp_path / "backups", clock).name)
        clock.advance(60)
    assert sorted(found.name for found in (tmp_path / "backups").iterdir()) == names[2:]
