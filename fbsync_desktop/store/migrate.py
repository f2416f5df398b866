"""Brings a database to this program's schema: all of it or nothing, with a backup before a change."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import threading
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import BugError, StoreError, StoreTooNew
from fbsync_desktop.store.database import Limits
from fbsync_desktop.store.postgres import postgres_engine, postgres_url
from fbsync_desktop.store.sqlite import sqlite_engine
from fbsync_desktop.store.tables import APPLICATION_ID, HEAD, SCHEMA_NUMBER

_BACKUPS_KEPT = 5
_ABANDONED_AFTER_S = 3600
_ADVISORY_LOCK = 0x46425344
_alembic = threading.Lock()
"""Alembic keeps the running migration in module globals, so a process migrates one database at a time."""

# Page size: counts for a new file only, and saves a tenth of a first sync. Foreign keys off before BEGIN: with them
# on, rebuilding a table would delete the rows that refer to it.
_PRAGMAS = ("PRAGMA page_size=8192", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=OFF")


def create_sqlite(path: Path, limits: Limits) -> None:
    """Make a new database beside `path` and put it there whole; a second program doing the same is harmless.

    Built under another name, so that being killed never leaves an empty file that looks like a loss.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    draft = path.with_name(f"{path.name}.new-{secrets.token_hex(4)}")
    try:
        migrate_sqlite(draft, limits)
        with contextlib.closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        os.chmod(draft, 0o600)
        _put_in_place(draft, path)
    finally:
        remove_sqlite(draft)


def remove_sqlite(path: Path) -> None:
    """Delete a database with everything SQLite keeps beside it."""
    for part in _files(path):
        part.unlink(missing_ok=True)


def replace_sqlite(path: Path, draft: Path, backups: Path, clock: Clock) -> None:
    """Put a finished database in the place of another, which is kept among the backups; neither may be open.

    Being killed in between leaves no file at `path`, and both databases whole under their other names.

    Raises:
        StoreError
    """
    aside = backups / f"{path.stem}-before-move-{clock.now():%Y%m%d-%H%M%S}.db"
    try:
        backups.mkdir(parents=True, exist_ok=True)
        _rename(path, aside)
        _rename(draft, path)
    except OSError as error:
        raise StoreError(f"{path} cannot be replaced: {error.strerror}.",
                         action="End other programs that use this file, then try again.") from error


def _rename(path: Path, target: Path) -> None:
    """The file itself last: without it, what SQLite keeps beside it is nothing."""
    for part, new in reversed(list(zip(_files(path), _files(target), strict=True))):
        if part.exists():
            os.replace(part, new)


def _files(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm", "-journal"))


def _put_in_place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        return  # another program was faster; its database is as good as ours
    except OSError:
        # No hard links on this file system (FAT): renaming is as whole, though the last program wins.
        if not path.exists():
            os.replace(draft, path)


def _sweep(path: Path) -> None:
    """Remove drafts that a killed program left behind."""
    for draft in path.parent.glob(f"{path.name}.new-*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - draft.stat().st_mtime > _ABANDONED_AFTER_S:
                draft.unlink()


def migrate_sqlite(path: Path, limits: Limits) -> None:
    """Run every missing migration in one transaction."""
    engine = sqlite_engine(path, limits, _PRAGMAS, begin="BEGIN IMMEDIATE", connections=0)
    try:
        with engine.begin() as conn:
            _upgrade(conn)
            if conn.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise BugError("a migration left rows that refer to nothing")
            # Both live in the file's header and are part of this transaction.
            conn.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            conn.exec_driver_sql(f"PRAGMA user_version={SCHEMA_NUMBER}")
    finally:
        engine.dispose()


def back_up_sqlite(path: Path, backups: Path, clock: Clock) -> Path:
    """Copy the database, check the copy, and keep the newest five.

    Raises:
        StoreError: the copy is not sound. sqlite3.Error, OSError: it could not be made.
    """
    backups.mkdir(parents=True, exist_ok=True)
    name = f"{path.stem}-before-update-{clock.now():%Y%m%d-%H%M%S}.db"
    draft, target = backups / f"{name}.part", backups / name
    try:
        with contextlib.closing(sqlite3.connect(path)) as source, contextlib.closing(sqlite3.connect(draft)) as copy:
            source.backup(copy, pages=2000)
            sound = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not sound:
            raise StoreError("The backup before the update could not be verified, so nothing was changed.",
                             action="Check the disk, then try again.")
        os.chmod(draft, 0o600)
        os.replace(draft, target)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    for old in sorted(backups.glob(f"{path.stem}-before-update-*.db"))[:-_BACKUPS_KEPT]:
        old.unlink()
    return target


def migrate_postgres(url: str, limits: Limits) -> None:
    """Run every missing migration in one transaction; of several desktops only one does it."""
    engine = postgres_engine(postgres_url(url), limits, statement_s=0, pooled=False)
    try:
        with engine.begin() as conn:
            conn.exec_driver_sql("SET LOCAL lock_timeout = 0")
            conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")
            if revision(conn) != HEAD:
                _upgrade(conn)
    finally:
        engine.dispose()


def revision(conn: Connection) -> str | None:
    """The migration a database stands at, None when it has no schema of ours."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    found = conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def engine_revision(engine: Engine) -> str | None:
    """`revision` of the database behind an engine."""
    with engine.begin() as conn:
        return revision(conn)


def refuse_newer(found: str | None) -> None:
    """Revisions are numbered in order, so a larger one is a newer program's.

    Raises:
        StoreTooNew
    """
    if found is not None and found > HEAD:
        raise StoreTooNew("This database was last used by a newer version of the program.",
                          action="Install the newest version, then open it again.")


def _upgrade(conn: Connection) -> None:
    # Alembic costs a tenth of a second to load, and most starts need no migration.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "fbsync_desktop.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = conn
    with _alembic:
        command.upgrade(config, "head")
