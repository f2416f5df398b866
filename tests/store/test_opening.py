"""Opening a database: what is wrong is said in plain words, and nothing is destroyed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from fbsync_desktop.domain.errors import (
    DiskFull,
    StoreCorrupt,
    StoreError,
    StoreLocked,
    StoreReadOnly,
    StoreTooNew,
    StoreUnreachable,
)
from fbsync_desktop.store.database import Limits
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.tables import HEAD
from tests.store.samples import Run, connect, message, people, thread
from tests.support.clock import FakeClock
from tests.support.postgres import PostgresServer

HASTY = Limits(busy_s=0.05, busy_tries=2, connect_s=2, retry_s=0)


def opened(url: str, *, migrate: bool = True, backups: Path | None = None) -> Store:
    return open_store(url, clock=FakeClock(), migrate=migrate, backups_dir=backups, limits=HASTY)


@pytest.fixture
def path(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


class TestAnyDatabase:
    def test_what_was_stored_is_there_after_reopening(self, url: str) -> None:
        store = opened(url)
        page = connect(store)
        store.close()
        store = opened(url)
        assert store.pages.list() == [page]
        assert (store.schema_version(), store.check()) == (HEAD, [])
        store.close()

    @pytest.mark.parametrize("url", ["mysql://host/db", "no address", "sqlite://", "sqlite:///:memory:"])
    def test_an_address_that_is_none_is_refused_with_the_right_form(self, url: str) -> None:
        with pytest.raises(StoreError, match=r"sqlite|postgresql"):
            opened(url)


class TestSqliteFile:
    def test_a_new_file_is_private_and_leaves_nothing_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / "deep" / "folder" / "new.db"
        opened(f"sqlite:///{path}").close()
        assert [found.name for found in path.parent.iterdir()] == ["new.db"]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_an_empty_file_is_a_loss_and_no_new_database(self, path: Path) -> None:
        path.write_bytes(b"")
        with pytest.raises(StoreCorrupt, match="is empty"):
            opened(f"sqlite:///{path}")
        assert path.read_bytes() == b""

    def test_a_file_that_is_no_database_is_left_alone(self, path: Path) -> None:
        path.write_bytes(b"my diary\n" * 100)
        with pytest.raises(StoreCorrupt, match="not a database") as raised:
            opened(f"sqlite:///{path}")
        assert "backups" in raised.value.action
        assert path.read_bytes().startswith(b"my diary")

    @pytest.mark.parametrize("harm", ["bits", "cut"])
    def test_a_damaged_file_is_noticed_at_start(self, path: Path, harm: str) -> None:
        store = opened(f"sqlite:///{path}")
        run = Run.begin(store, connect(store))
        run.apply(*(thread(i, person, message(i, i)) for i, person in enumerate(people(200))))
        store.close()
        content = bytearray(path.read_bytes())
        if harm == "bits":
            for offset in range(8192 * 4, len(content) - 8192, 8192):
                content[offset:offset + 100] = os.urandom(100)
        else:
            del content[len(content) // 2:]
        path.write_bytes(content)
        with pytest.raises(StoreCorrupt, match="damaged"):
            opened(f"sqlite:///{path}")

    def test_another_programs_database_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "other.db"
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE bookmarks (url TEXT)")
        with pytest.raises(StoreError, match="another program"):
            opened(f"sqlite:///{path}")

    def test_a_newer_programs_database_is_refused_unchanged(self, path: Path) -> None:
        set_schema_number(path, 99)
        before = path.read_bytes()
        with pytest.raises(StoreTooNew, match="newer version"):
            opened(f"sqlite:///{path}")
        assert path.read_bytes() == before

    def test_an_older_database_is_backed_up_before_it_is_changed(self, path: Path, tmp_path: Path) -> None:
        store = opened(f"sqlite:///{path}")
        page = connect(store)
        store.close()
        set_schema_number(path, 0)
        with pytest.raises(StoreError, match="tables"):
            opened(f"sqlite:///{path}", migrate=False)
        store = opened(f"sqlite:///{path}", backups=tmp_path / "kept")
        assert store.pages.list() == [page]
        store.close()
        (backup,) = (tmp_path / "kept").iterdir()
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
        with closing(sqlite3.connect(backup)) as copy:
            assert copy.execute('SELECT "pageName" FROM "FacebookPage"').fetchall() == [(page.name,)]

    def test_an_update_whose_backup_cannot_be_made_changes_nothing(self, path: Path, tmp_path: Path) -> None:
        set_schema_number(path, 0)
        in_the_way = tmp_path / "kept" / "fbsync-before-update-20261120-120000.db.part"
        in_the_way.mkdir(parents=True)
        before = path.read_bytes()
        with pytest.raises(StoreReadOnly, match="cannot be opened"):
            opened(f"sqlite:///{path}", backups=tmp_path / "kept")
        assert path.read_bytes() == before

    def test_a_missing_file_is_not_created_when_migrations_are_off(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError) as raised:
            opened(f"sqlite:///{tmp_path / 'none.db'}", migrate=False)
        assert "db migrate" in raised.value.action
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_cannot_be_written_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("in the way")
        with pytest.raises(StoreError, match="file"):
            opened(f"sqlite:///{tmp_path / 'file' / 'new.db'}")

    def test_a_write_protected_file_is_said_to_be_so(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "access", lambda target, mode: False)  # root may write whatever the mode says
        with pytest.raises(StoreReadOnly, match="write-protected"):
            opened(f"sqlite:///{path}")

    def test_a_file_opened_for_reading_only_is_said_to_be_so(self, path: Path) -> None:
        store = opened(f"sqlite:///{path}")
        store.database.write(lambda tx: tx.conn.exec_driver_sql("SELECT 1").fetchall())
        with pytest.raises(StoreReadOnly, match="write-protected"):
            store.database.read(lambda conn: conn.exec_driver_sql('DELETE FROM "Contact"'))
        store.close()

    @pytest.mark.parametrize("fate", ["moved", "deleted", "replaced"])
    def test_a_file_taken_away_while_open_is_noticed_before_the_next_write(self, path: Path, fate: str) -> None:
        store = opened(f"sqlite:///{path}")
        page = connect(store)
        copy = shutil.copy(path, path.with_name("copy.db"))
        if fate == "moved":
            path.rename(path.with_name("elsewhere.db"))
        elif fate == "deleted":
            path.unlink()
        else:
            os.replace(copy, path)
        with pytest.raises(StoreError, match="moved, deleted or replaced"):
            store.pages.set_options(page.id, auto_sync=False)
        store.close()

    def test_a_file_held_by_another_program_is_waited_for_and_then_named(self, path: Path) -> None:
        store = opened(f"sqlite:///{path}")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreLocked, match="Another program"):
                connect(store)
            assert store.pages.list() == [], "readers are not held up"
            other.execute("ROLLBACK")
        assert connect(store) in store.pages.list()
        store.close()

    def test_a_full_disk_is_said_to_be_full_and_the_sync_goes_on_when_there_is_space(self, path: Path) -> None:
        store = opened(f"sqlite:///{path}")
        run = Run.begin(store, connect(store))
        run.apply(thread(0, people(1)[0], message(0, 0)))
        limit_pages(store, 60)
        many = [thread(i, person, message(i, i, "x" * 400)) for i, person in enumerate(people(500))]
        with pytest.raises(DiskFull) as raised:
            run.apply(*many)
        assert "Free some space" in raised.value.action
        assert len(run.contacts()) == 1
        limit_pages(store, 1_000_000)
        assert run.apply(*many).created == 500 == run.recount().created
        store.close()


def limit_pages(store: Store, count: int) -> None:
    store.database.write(lambda tx: tx.conn.exec_driver_sql(f"PRAGMA max_page_count={count}").fetchall())


def set_schema_number(path: Path, number: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={number}")


class TestPostgres:
    def test_a_wrong_password_an_unknown_user_and_an_unknown_database_are_told_apart(
            self, postgres_server: PostgresServer) -> None:
        wrong = postgres_server.url(password="secret-canary")
        for url, words in (
                (wrong, "user name or password"),
                (wrong.replace("fbsync:", "nobody:"), "user name or password"),
                (postgres_server.url("nowhere"), "no database of this name")):
            with pytest.raises(StoreUnreachable, match=words) as raised:
                opened(url)
            assert "secret-canary" not in f"{raised.value!r} {raised.value.__cause__!r}"

    def test_a_server_that_does_not_answer_and_an_unknown_name_are_told_apart(self) -> None:
        with pytest.raises(StoreUnreachable, match="does not answer"):
            opened("postgresql://user:pw@127.0.0.1:9/db")
        with pytest.raises(StoreUnreachable, match="name of the database server"):
            opened("postgresql://user:pw@database.invalid/db")

    def test_the_address_is_shown_without_the_password(
            self, postgres_url: str, postgres_server: PostgresServer) -> None:
        store = opened(postgres_url)
        assert store.url_safe == postgres_url.replace(f":{postgres_server.password}@", "@").partition("?")[0]
        store.close()

    def test_parameters_of_other_libraries_are_ignored(self, postgres_url: str) -> None:
        opened(f"{postgres_url}?pgbouncer=true&connection_limit=1&schema=public").close()

    def test_a_newer_programs_database_is_refused(self, postgres_server: PostgresServer) -> None:
        url = postgres_server.new_database()
        opened(url).close()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(StoreTooNew, match="newer version"):
            opened(url)

    def test_an_empty_database_is_refused_when_migrations_are_off(self, postgres_server: PostgresServer) -> None:
        with pytest.raises(StoreError, match="tables"):
            opened(postgres_server.new_database(), migrate=False)

    def test_migrations_use_the_direct_address(self, postgres_server: PostgresServer) -> None:
        url = postgres_server.new_database()
        with pytest.raises(StoreUnreachable):
            open_store(url, direct_url="postgresql://u:p@127.0.0.1:9/db", clock=FakeClock(), limits=HASTY)
        open_store(url, direct_url=url, clock=FakeClock(), limits=HASTY).close()

    def test_a_read_only_server_is_said_to_be_so(self, postgres_server: PostgresServer) -> None:
        url = postgres_server.new_database()
        store = opened(url)
        with psycopg.connect(url, autocommit=True) as connection:
            name = url.rsplit("/", 1)[1]
            connection.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
        store.database._engine.dispose()  # type: ignore[attr-defined]
        with pytest.raises(StoreReadOnly, match="read-only"):
            connect(store)
        store.close()
