"""The schema arrives whole or not at all, and is the one that the tables describe."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, inspect

from fbsync_desktop.store import migrate
from fbsync_desktop.store.database import Limits
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.tables import APPLICATION_ID, HEAD, SCHEMA_NUMBER, metadata
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
    """Run `work` in a copy of this process that dies after so much of its own processor time, whatever else the
    computer does; False when it was done before. Nothing handles the signal, so nothing can be tidied up.
    """
    child = os.fork()
    if child == 0:
        try:
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, seconds)
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def how_long(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


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


# --- from the first schema to this one -------------------------------------------------------------------


@pytest.fixture
def first_schema(tmp_path: Path) -> Path:
    """A file as the first version of the program left it: a Page, a pipeline, contacts, messages, an activity."""
    path, limits = tmp_path / "old.db", Limits()
    engine = migrate.sqlite_engine(path, limits, ("PRAGMA page_size=8192",), begin="BEGIN IMMEDIATE", connections=0)
    with engine.begin() as conn:
        upgrade_to(conn, "0001")
        conn.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        conn.exec_driver_sql("PRAGMA user_version=1")
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(FIRST_ROWS)
    return path


FIRST_ROWS = """
    INSERT INTO "Pipeline" (id, name) VALUES ('pipe', 'Sample Pipeline');
    INSERT INTO "PipelineStage" (id, name, "order", "pipelineId") VALUES ('stage', 'Sample Stage', 0, 'pipe');
    INSERT INTO "FacebookPage" (id, "pageId", "pageName", "autoPipelineId") VALUES ('page', '1', 'Sample', 'pipe');
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    INSERT INTO "Contact" (id, "firstName", "messengerPSID", "facebookPageId", "pipelineId", "stageId",
                           "lastInteraction", notes)
      SELECT 'c' || i, 'Person' || i, 'p' || i, 'page', 'pipe', 'stage', '2026-11-20 10:00:00', 'kept' FROM n;
    INSERT INTO "Conversation" (id, "contactId", "facebookPageId", platform) VALUES ('t', 'c1', 'page', 'MESSENGER');
    INSERT INTO "Message" ("contactId", "sentAt", "facebookMessageId", content, platform, "conversationId",
                           "isFromBusiness") VALUES ('c1', '2026-11-20 10:00:00', 'm', 'Hello', 'MESSENGER', 't', 0);
    INSERT INTO "ContactActivity" (id, "contactId", type, title, "toStageId") VALUES ('a', 'c1', 'X', 'Y', 'stage');
    INSERT INTO "SyncJob" (id, "facebookPageId", status) VALUES ('job', 'page', 'COMPLETED');
"""


def upgrade_to(conn: Connection, target: str) -> None:
    config = Config()
    config.set_main_option("script_location", "fbsync_desktop.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = conn
    command.upgrade(config, target)


def test_an_older_file_is_backed_up_and_upgraded_with_everything_in_it(first_schema: Path) -> None:
    store = open_store(f"sqlite:///{first_schema}", clock=FakeClock())
    try:
        assert store.schema_version() == HEAD
        assert store.check() == []
        row = store.contacts.get("c1").columns
        assert (row["notes"], row["stageId"], row["aiWaiting"], row["reviewReason"]) == ("kept", "stage", False, None)
        assert [message.text for message in store.contacts.transcript("c1")] == ["Hello"]
        assert store.pages.find("page").auto_pipeline_override is False
        assert store.jobs.get("job").analysis is None
        assert [event.to_stage for event in store.placements.history("c1")] == ["Sample Stage"]
        assert store.analyses.counts() == (3000, 0), "nobody was judged yet"
    finally:
        store.close()
    (backup,) = (first_schema.parent / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute('SELECT count(*) FROM "Contact"').fetchone() == (3000,)


def test_a_postgres_database_of_the_first_schema_is_upgraded_in_place(postgres_server: PostgresServer) -> None:
    url = postgres_server.new_database()
    engine = migrate.postgres_engine(migrate.postgres_url(url), Limits(), statement_s=0, pooled=False)
    with engine.begin() as conn:
        upgrade_to(conn, "0001")
        conn.exec_driver_sql("""INSERT INTO "FacebookPage" (id, "pageId", "pageName") VALUES ('page', '1', 'Sample')""")
        conn.exec_driver_sql("""INSERT INTO "Contact" (id, "facebookPageId") VALUES ('c1', 'page')""")
    engine.dispose()
    store = open_store(url, clock=FakeClock())
    try:
        assert store.schema_version() == HEAD
        assert store.analyses.counts("page") == (1, 0)
    finally:
        store.close()


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_kill_during_the_upgrade_leaves_the_old_or_the_new_schema(
        first_schema: Path, tmp_path: Path, rng: random.Random) -> None:
    limits = Limits()
    shutil.copy(first_schema, tmp_path / "timed.db")
    longest = how_long(lambda: migrate.migrate_sqlite(tmp_path / "timed.db", limits))
    outcomes, last = set(), 0
    for number in range(KILLS):
        path = tmp_path / f"{number}.db"
        shutil.copy(first_schema, path)
        killed(lambda path=path: migrate.migrate_sqlite(path, limits), rng.uniform(0, 1.2 * longest))
        with closing(sqlite3.connect(path)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            columns = {row[1] for row in connection.execute("PRAGMA table_info('Contact')")}
            assert connection.execute('SELECT count(*) FROM "Contact"').fetchone() == (3000,)
        assert ("inputVersion" in columns) == (version == SCHEMA_NUMBER)
        outcomes.add(version)
        last = number
    store = open_store(f"sqlite:///{tmp_path / f'{last}.db'}", clock=FakeClock())
    assert (store.schema_version(), store.check()) == (HEAD, [])
    store.close()
    assert outcomes <= {1, SCHEMA_NUMBER}
