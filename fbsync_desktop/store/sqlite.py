"""SQLite: one writer connection, several readers, and a look at the file before anything trusts it."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, RowMapping, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, QueuePool

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import StoreCorrupt, StoreError, StoreReadOnly, StoreTooNew
from fbsync_desktop.store.database import Database, Limits, T, Tx
from fbsync_desktop.store.faults import is_busy, sqlite_fault
from fbsync_desktop.store.tables import APPLICATION_ID, SCHEMA_NUMBER

_HEADER = b"SQLite format 3\x00"
_READERS = 3
_QUICK_CHECK_BYTES = 64 * 1024 * 1024
_WRITER_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    # NORMAL never corrupts either, but a power loss takes acknowledged work with it: notes and tags.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-16384",
    # Longer than the default, because a checkpoint in the middle of a first sync writes pages twice.
    "PRAGMA wal_autocheckpoint=4000",
)
# SQLite before 3.51.3 can lose a WAL reset between two connections that checkpoint: only the writer does.
_READER_PRAGMAS = ("PRAGMA query_only=ON", "PRAGMA wal_autocheckpoint=0")


class SqliteDatabase(Database):
    """One SQLite file that exists and was migrated."""

    dialect = "sqlite"

    def __init__(self, path: Path, *, clock: Clock, limits: Limits) -> None:
        self.path = path
        self.url_safe = f"sqlite:///{path}"
        self._clock = clock
        self._tries = limits.busy_tries
        self._writing = threading.Lock()
        self._identity = _identity(path)
        self._writer = sqlite_engine(path, limits, _WRITER_PRAGMAS, begin="BEGIN IMMEDIATE", connections=1)
        self._readers = sqlite_engine(path, limits, _READER_PRAGMAS, begin="BEGIN", connections=_READERS)

    def read(self, work: Callable[[Connection], T]) -> T:
        try:
            with self._readers.begin() as conn:
                return work(conn)
        except DBAPIError as error:
            raise sqlite_fault(error, str(self.path)) or error from error

    def write(self, work: Callable[[Tx], T]) -> T:
        if _identity(self.path) != self._identity:
            # SQLite would go on writing into the renamed file and nobody would see it again.
            raise StoreError(f"{self.path} was moved, deleted or replaced while the program ran.",
                             action="Put the file back or restart the program, then start the sync again.")
        attempt = 0
        while True:
            try:
                with self._writing, self._writer.begin() as conn:
                    return work(Tx(conn, attempt))
            except DBAPIError as error:
                attempt += 1
                if not is_busy(error) or attempt >= self._tries:
                    raise sqlite_fault(error, str(self.path)) or error from error

    def stream(self, statement: Executable) -> Iterator[RowMapping]:
        try:
            with (self._readers.begin() as conn,
                  conn.execute(statement.execution_options(yield_per=500)) as result):
                yield from result.mappings()
        except DBAPIError as error:
            raise sqlite_fault(error, str(self.path)) or error from error

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        with self._faults(), self._readers.begin() as conn:
            yield conn

    @contextmanager
    def one_long_write(self) -> Iterator[Connection]:
        with self._faults(), self._writing, self._writer.begin() as conn:
            yield conn

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise sqlite_fault(error, str(self.path)) or error from error

    def now(self, conn: Connection) -> datetime:
        return self._clock.now()

    def problems(self) -> list[str]:
        def look(conn: Connection) -> list[str]:
            answers = [str(row[0]) for row in conn.exec_driver_sql("PRAGMA integrity_check(20)")]
            found = [f"The file is damaged: {answer}" for answer in answers if answer != "ok"]
            orphans = conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            tables = sorted({str(row[0]) for row in orphans})
            return found + [f"{table} has rows that belong to nothing." for table in tables]

        return self.read(look)

    def close(self) -> None:
        # The writer last: the last connection to close checkpoints, and only the writer may.
        self._readers.dispose()
        self._writer.dispose()


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file this is, whatever its name; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def sqlite_engine(path: Path, limits: Limits, pragmas: tuple[str, ...], *, begin: str,
                  connections: int) -> Engine:
    """An engine whose transactions begin exactly when and how we say (the driver's own BEGIN is off)."""
    pool: dict[str, Any] = {"poolclass": NullPool}
    if connections:
        pool = {"poolclass": QueuePool, "pool_size": connections, "max_overflow": 0, "pool_timeout": 60}
    engine = create_engine(
        f"sqlite:///{path}", hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": limits.busy_s}, **pool)
    durable = ("PRAGMA fullfsync=1", "PRAGMA checkpoint_fullfsync=1") if sys.platform == "darwin" else ()

    @event.listens_for(engine, "connect")
    def _(connection: sqlite3.Connection, record: object) -> None:
        connection.isolation_level = None
        for pragma in (*durable, *pragmas):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _(conn: Connection) -> None:
        conn.exec_driver_sql(begin)

    return engine


def inspect_file(path: Path) -> bool:
    """Refuse a file that is not a sound database of ours; True when it needs a migration.

    Raises:
        StoreCorrupt, StoreTooNew, StoreReadOnly, StoreError.
    """
    try:
        if path.stat().st_size == 0:
            raise StoreCorrupt(f"{path} is empty, although a database was expected there.", action=_AWAY)
        with path.open("rb") as file:
            if file.read(16) != _HEADER:
                raise StoreCorrupt(f"{path} is not a database, or its beginning was overwritten.", action=_AWAY)
    except OSError as error:
        raise StoreReadOnly(f"{path} cannot be read: {error.strerror}.",
                            action="Give your user permission to the file and its folder.") from error
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise StoreReadOnly(f"{path} or its folder is write-protected.",
                            action="Give your user write permission to both, then try again.")
    try:
        return _inspect_contents(path)
    except sqlite3.Error as error:
        raise sqlite_fault(error, str(path)) or error from error


_AWAY = ("Nothing was changed. Move the file away, then put the newest file of the folder “backups” in its place, "
         "or begin anew without one.")


def _inspect_contents(path: Path) -> bool:
    connection = sqlite3.connect(path, timeout=5)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION_ID:
            raise StoreError(f"{path} belongs to another program.",
                             action="Choose another file or folder for this program's data.")
        if number > SCHEMA_NUMBER:
            raise StoreTooNew("This database was last used by a newer version of the program.",
                              action="Install the newest version, then open it again.")
        # Reads every page: 0.1 s for 50 MB. Larger files are checked by Store.check() in the background.
        if path.stat().st_size <= _QUICK_CHECK_BYTES:
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if answer != "ok":
                raise StoreCorrupt(f"{path} is damaged.", action=_AWAY)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return bool(number < SCHEMA_NUMBER)
    finally:
        connection.close()
