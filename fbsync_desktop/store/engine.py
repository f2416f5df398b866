"""Opening the database: find it, judge it, migrate it, hand out its parts."""

from __future__ import annotations

import errno
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import DiskFull, StoreError
from fbsync_desktop.store.address import is_postgres, parse_address
from fbsync_desktop.store.ai_ledger import AiLedger
from fbsync_desktop.store.analyses import Analyses
from fbsync_desktop.store.board import Board
from fbsync_desktop.store.contacts import Contacts
from fbsync_desktop.store.database import Database, Dialect, Limits
from fbsync_desktop.store.faults import postgres_fault, sqlite_fault
from fbsync_desktop.store.jobs import Jobs
from fbsync_desktop.store.migrate import (
    back_up_sqlite,
    create_sqlite,
    engine_revision,
    migrate_postgres,
    migrate_sqlite,
    refuse_newer,
    revision,
)
from fbsync_desktop.store.pages import Pages
from fbsync_desktop.store.pipelines import Pipelines
from fbsync_desktop.store.placements import Placements
from fbsync_desktop.store.postgres import PostgresDatabase, postgres_engine, postgres_url
from fbsync_desktop.store.profiles import Profiles
from fbsync_desktop.store.reports import Reports
from fbsync_desktop.store.review import Review
from fbsync_desktop.store.sqlite import SqliteDatabase, inspect_file
from fbsync_desktop.store.sync_writer import SyncWriter
from fbsync_desktop.store.tables import HEAD
from fbsync_desktop.store.watchdog import Watchdog


@dataclass(frozen=True)
class Store:
    """An open database. Safe for one writing thread and several reading ones.

    Attributes:
        url_safe: the address without the password.
    """

    database: Database
    pages: Pages
    jobs: Jobs
    sync: SyncWriter
    contacts: Contacts
    profiles: Profiles
    pipelines: Pipelines
    placements: Placements
    review: Review
    board: Board
    analyses: Analyses
    ai: AiLedger
    reports: Reports

    @property
    def url_safe(self) -> str:
        return self.database.url_safe

    @property
    def dialect(self) -> Dialect:
        """For the few places where the two databases differ."""
        return self.database.dialect

    def check(self) -> list[str]:
        """What a thorough check finds; empty when all is well. Reads everything, so it may take a while."""
        return self.database.problems()

    def schema_version(self) -> str:
        """The migration this database stands at."""
        def look(conn: Connection) -> str:
            return revision(conn) or ""

        return self.database.read(look)

    def close(self) -> None:
        """Give back every connection."""
        self.database.close()


def open_store(url: str, *, clock: Clock, direct_url: str | None = None, backups_dir: Path | None = None,
               migrate: bool = True, limits: Limits | None = None) -> Store:
    """Open a database, creating or migrating it first.

    Args:
        url: `sqlite:///…` or `postgresql://…`.
        direct_url: the address for migrations, where `url` leads through a pooler.
        backups_dir: where a SQLite file is copied to before a migration; default beside it, in `backups`.
        migrate: False to refuse a database that needs a migration instead.

    Raises:
        StoreError and its family.
    """
    limits = limits or Limits()
    if parse_address(url).get_backend_name() == "sqlite":
        database: Database = _open_sqlite(url, clock, limits, backups_dir, migrate)
    elif is_postgres(url):
        database = _open_postgres(url, direct_url or url, clock, limits, migrate)
    else:
        raise StoreError("The database address is neither sqlite:///… nor postgresql://….",
                         action="Correct DATABASE_URL, or remove it to use the built-in database.")
    contacts = Contacts(database)
    if migrate:
        contacts.index_hand_written()
    return Store(database, Pages(database, clock), Jobs(database, clock), SyncWriter(database, clock), contacts,
                 Profiles(database, clock), Pipelines(database, clock), Placements(database, clock), Review(database),
                 Board(database), Analyses(database, clock), AiLedger(database, clock), Reports(database))


def _open_sqlite(url: str, clock: Clock, limits: Limits, backups_dir: Path | None, migrate: bool) -> Database:
    name = parse_address(url).database
    if not name or name == ":memory:":
        raise StoreError("The database address names no file.", action="Write it as sqlite:////folder/file.db.")
    path = Path(name)
    try:
        if not path.exists():
            _must(migrate)
            create_sqlite(path, limits)
        outdated = inspect_file(path)
        if outdated:
            _must(migrate)
            back_up_sqlite(path, backups_dir or path.parent / "backups", clock)
            migrate_sqlite(path, limits)
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise sqlite_fault(error, str(path)) or error from error
    except OSError as error:
        raise _disk_fault(error, path) from error
    return SqliteDatabase(path, clock=clock, limits=limits)


def _open_postgres(url: str, direct_url: str, clock: Clock, limits: Limits, migrate: bool) -> Database:
    """No retry here: a first connection that fails is answered at once."""
    watchdog = Watchdog()
    engine = postgres_engine(postgres_url(direct_url), limits, statement_s=limits.statement_s, pooled=False,
                             watchdog=watchdog)
    try:
        with watchdog.guard(limits.transaction_s):
            found = engine_revision(engine)
        refuse_newer(found)
        if found != HEAD:
            _must(migrate)
            migrate_postgres(direct_url, limits)
    except SQLAlchemyError as error:
        raise postgres_fault(error) or error from error
    finally:
        engine.dispose()
        watchdog.close()
    return PostgresDatabase(url, clock=clock, limits=limits)


def _must(migrate: bool) -> None:
    if not migrate:
        raise StoreError("The database does not have this version's tables yet.", action="Run: fbsync db migrate")


def _disk_fault(error: OSError, path: Path) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"There is no space left for {path}.")
    return StoreError(f"{path} cannot be created: {error.strerror}.",
                      action="Check that the folder exists and that your user may write there.")
