"""What a database driver's error means to a user: the one place that turns driver errors into words."""

from __future__ import annotations

import sqlite3
from typing import cast

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from fbsync_desktop.domain.errors import (
    DiskFull,
    StoreCorrupt,
    StoreError,
    StoreLocked,
    StoreReadOnly,
    StoreUnreachable,
)

_RESTORE = "Close this program, move the file away, and put the newest file of the folder “backups” in its place."

# SQLite result codes, https://www.sqlite.org/rescode.html; the low byte is the primary code.
_SQLITE_BUSY, _SQLITE_LOCKED, _SQLITE_READONLY, _SQLITE_IOERR, _SQLITE_CORRUPT = 5, 6, 8, 10, 11
_SQLITE_FULL, _SQLITE_CANTOPEN, _SQLITE_NOTADB = 13, 14, 26
# Writing, syncing or growing a file failed: on every disk tried, because it was full.
_SQLITE_IOERR_NO_SPACE = frozenset({778, 1034, 1546, 4874})


def is_busy(error: Exception) -> bool:
    """True when another program holds the SQLite file and waiting longer may help."""
    return _sqlite_code(error) & 0xFF in (_SQLITE_BUSY, _SQLITE_LOCKED)


def is_encoding_fault(error: Exception) -> bool:
    """True when a text cannot be stored as it is: a lone surrogate, or NUL on Postgres."""
    origin = _origin(error)
    return isinstance(origin, UnicodeEncodeError | psycopg.DataError)


def is_collision(error: Exception) -> bool:
    """True when someone inserted the same row between our reading and our writing (Postgres only)."""
    return isinstance(_origin(error), psycopg.errors.UniqueViolation)


def sqlite_fault(error: Exception, path: str) -> StoreError | None:
    """The `StoreError` for a SQLite error, or None when it is a bug of ours (a broken constraint, bad SQL)."""
    code = _sqlite_code(error)
    primary = code & 0xFF
    if primary in (_SQLITE_BUSY, _SQLITE_LOCKED):
        return StoreLocked(
            f"Another program has been writing to {path} for too long.",
            action="Close other programs that use this file (a database viewer, a backup, a cloud folder), "
                   "then try again.")
    if primary == _SQLITE_READONLY:
        return StoreReadOnly(f"{path} is write-protected.", action="Give your user write permission to the "
                             "file and its folder, then try again.")
    if primary == _SQLITE_FULL or code in _SQLITE_IOERR_NO_SPACE:
        return DiskFull(f"There is no space left to write {path}.")
    if primary == _SQLITE_IOERR:
        return StoreError(f"The disk reported an error while reading or writing {path}.",
                          action="Check the disk and its connection, then try again.")
    if primary == _SQLITE_CORRUPT:
        return StoreCorrupt(f"{path} is damaged.", action=_RESTORE)
    if primary == _SQLITE_NOTADB:
        return StoreCorrupt(f"{path} is not a database, or its beginning was overwritten.", action=_RESTORE)
    if primary == _SQLITE_CANTOPEN:
        return StoreReadOnly(f"{path} cannot be opened.", action="Check that the folder exists and that your "
                             "user may read and write in it.")
    return None


def is_transient(error: Exception) -> bool:
    """True when the same Postgres transaction may succeed if it is run again."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    origin = _origin(error)
    if not isinstance(origin, psycopg.Error):
        return isinstance(error, PoolTimeout)
    state = origin.sqlstate
    if state is None:
        return _is_about_connecting(origin) and _refusal(str(origin)) is None
    return state[:2] == "08" or state in _TRANSIENT_STATES


# Shutdown and restart, too many connections, serialisation, deadlock, lock and statement limits, idle limit.
_TRANSIENT_STATES = frozenset({"57P01", "57P02", "57P03", "53300", "40001", "40P01", "55P03", "57014", "25P03"})


def postgres_fault(error: Exception) -> StoreError | None:
    """The `StoreError` for a Postgres error, or None when it is a bug of ours."""
    if isinstance(error, PoolTimeout):
        return StoreLocked("All database connections of this program are in use.", action="Try again in a minute.")
    origin = _origin(error)
    if not isinstance(origin, psycopg.Error):
        return None
    state = origin.sqlstate
    if state == "53100":
        return DiskFull("The disk of the database server is full.")
    if state == "25006":
        return StoreReadOnly("The database server accepts no changes at the moment (it is read-only).",
                             action="Use the address of the primary server, or wait until it accepts changes.")
    if state == "42501":
        return StoreError("The database user may not use these tables.",
                          action="Ask whoever runs the database for rights on this database and its schema.")
    if state == "55P03":
        return StoreLocked("Another program holds a lock in the database.", action="Try again in a minute.")
    if state in ("XX001", "XX002"):
        return StoreCorrupt("The database server reports damaged data.",
                            action="Ask whoever runs the database to restore it from a backup.")
    # Only of a connection: the words of other faults quote rows, and so people's messages.
    if _is_about_connecting(origin) and (refusal := _refusal(f"{state or ''} {origin}")) is not None:
        return refusal
    if _is_about_connecting(origin) or is_transient(error):
        return StoreUnreachable("The database server does not answer.",
                                action="Check the network and the address in DATABASE_URL, then try again.")
    return None


def _is_about_connecting(origin: psycopg.Error) -> bool:
    """A fault of the connection or of letting us in: libpq gives most of these no SQLSTATE, the server 28… or 3D000."""
    if origin.sqlstate is None:
        return isinstance(origin, psycopg.OperationalError)
    return origin.sqlstate[:2] == "28" or origin.sqlstate == "3D000"


def _refusal(text: str) -> StoreUnreachable | None:
    """A connection that is refused for good: libpq gives these no SQLSTATE, only words."""
    lowered = text.lower()
    if "password" in lowered or "28p01" in lowered or "authentication failed" in lowered:
        return StoreUnreachable("The database refuses this user name or password.",
                                action="Check user and password in DATABASE_URL.")
    if "no pg_hba.conf entry" in lowered:
        return StoreUnreachable("The database does not let this user in from this computer.",
                                action="Ask whoever runs the database to allow this computer.")
    if "role" in lowered and "does not exist" in lowered:
        return StoreUnreachable("The database does not know this user.", action="Check the user in DATABASE_URL.")
    if "database" in lowered and "does not exist" in lowered:
        return StoreUnreachable("There is no database of this name on the server.",
                                action="Check the name at the end of DATABASE_URL, or create the database.")
    if "certificate" in lowered or "does not match host name" in lowered or "ssl" in lowered:
        return StoreUnreachable(
            f"The connection to the database is not trustworthy: {_first_line(text)}",
            action="Use the server's exact name, and give its CA file as sslrootcert=… in DATABASE_URL "
                   "if it is not a public one.")
    if "could not translate host name" in lowered or "failed to resolve host" in lowered:
        return StoreUnreachable("The name of the database server is unknown.",
                                action="Check the server name in DATABASE_URL and the network.")
    return None


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0]


def _origin(error: Exception) -> BaseException:
    return error.orig if isinstance(error, DBAPIError) and error.orig is not None else error


def _sqlite_code(error: Exception) -> int:
    origin = _origin(error)
    if not isinstance(origin, sqlite3.Error):
        return 0
    return cast(int, getattr(origin, "sqlite_errorcode", 0) or 0)
