"""Postgres: limits on every wait, whole-transaction retry, and connections that can always be cut."""

from __future__ import annotations

import ipaddress
import random
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import URL, Connection, Engine, Executable, RowMapping, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import NullPool

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.store.address import parse_address
from fbsync_desktop.store.database import Database, Limits, T, Tx
from fbsync_desktop.store.faults import is_transient, postgres_fault
from fbsync_desktop.store.watchdog import Watchdog

_FAULTS = (DBAPIError, psycopg.Error, PoolTimeout)
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.05, 2.0
_LONGEST_STREAM_S, _LONGEST_MOVE_S = 600.0, 86_400.0
_NO_LIMITS = "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0"
# Parameters that other database libraries read from the same address; libpq would refuse them.
_FOREIGN_PARAMETERS = frozenset({"pgbouncer", "connection_limit", "pool_timeout", "schema", "statement_cache_size",
                                 "socket_timeout", "sslaccept", "sslcert", "sslidentity", "sslpassword"})
_CA_FILES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")


class PostgresDatabase(Database):
    """A Postgres database that was migrated."""

    dialect = "postgresql"

    def __init__(self, url: str, *, clock: Clock, limits: Limits) -> None:
        parsed = postgres_url(url)
        self.url_safe = URL.create("postgresql", parsed.username, None, parsed.host, parsed.port,
                                   parsed.database).render_as_string()
        self._clock = clock
        self._limits = limits
        self._watchdog = Watchdog()
        self._engine = postgres_engine(parsed, limits, statement_s=limits.statement_s, watchdog=self._watchdog)

    def read(self, work: Callable[[Connection], T]) -> T:
        return self._retry(lambda tx: work(tx.conn))

    def write(self, work: Callable[[Tx], T]) -> T:
        return self._retry(work)

    def _retry(self, work: Callable[[Tx], T]) -> T:
        deadline = self._clock.monotonic() + self._limits.retry_s
        attempt = 0
        while True:
            try:
                with self._transaction(self._limits.transaction_s) as conn:
                    return work(Tx(conn, attempt))
            except _FAULTS as error:
                if not is_transient(error) or self._clock.monotonic() > deadline:
                    raise postgres_fault(error) or error from error
            longest = min(_FIRST_PAUSE_S * 2**attempt, _LONGEST_PAUSE_S)
            time.sleep(random.uniform(longest / 2, longest))
            attempt += 1

    @contextmanager
    def _transaction(self, seconds: float) -> Iterator[Connection]:
        with self._watchdog.guard(seconds), self._engine.connect() as conn:
            driver = conn.connection.driver_connection
            assert isinstance(driver, psycopg.Connection)
            self._watchdog.attach(driver)
            with conn.begin():
                yield conn

    def stream(self, statement: Executable) -> Iterator[RowMapping]:
        # An idle connection may be dead; a read finds that out and is repeated, which a stream cannot be.
        self.read(lambda conn: conn.exec_driver_sql("SELECT 1").scalar_one())
        with self._faults(), self._transaction(_LONGEST_STREAM_S) as conn:
            # A slow reader of a long export is no reason to cut the statement.
            conn.exec_driver_sql(_NO_LIMITS)
            with conn.execute(statement.execution_options(yield_per=500)) as result:
                yield from result.mappings()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        with self._faults(), self._transaction(_LONGEST_MOVE_S) as conn:
            conn.exec_driver_sql(f"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; {_NO_LIMITS}")
            yield conn

    @contextmanager
    def one_long_write(self) -> Iterator[Connection]:
        with self._faults(), self._transaction(_LONGEST_MOVE_S) as conn:
            conn.exec_driver_sql(_NO_LIMITS)
            yield conn

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except _FAULTS as error:
            raise postgres_fault(error) or error from error

    def now(self, conn: Connection) -> datetime:
        moment: datetime = conn.exec_driver_sql("SELECT clock_timestamp()").scalar_one()
        return moment

    def problems(self) -> list[str]:
        self.read(lambda conn: conn.exec_driver_sql("SELECT 1").scalar_one())
        return []

    def close(self) -> None:
        self._engine.dispose()
        self._watchdog.close()


def postgres_url(url: str) -> URL:
    """The address for SQLAlchemy's psycopg dialect, without other libraries' parameters.

    Raises:
        StoreError: the text is no address.
    """
    parsed = parse_address(url)
    kept = {name: value for name, value in parsed.query.items() if name not in _FOREIGN_PARAMETERS}
    return parsed.set(drivername="postgresql+psycopg", query=kept)


def postgres_engine(url: URL, limits: Limits, *, statement_s: float, pooled: bool = True,
                    watchdog: Watchdog | None = None) -> Engine:
    """An engine whose transactions carry their limits from the first round trip on.

    Args:
        statement_s: longest statement, 0 for no limit (migrations).
        pooled: False for an engine that is used once.
        watchdog: watches new connections from their first statement on.
    """
    pool: dict[str, Any] = {"poolclass": NullPool}
    if pooled:
        # No ping before use: it would cost a round trip and hang where nobody watches; a dead connection fails
        # at BEGIN, and the transaction is repeated on a new one.
        pool = {"pool_size": 3, "max_overflow": 2, "pool_recycle": 1800}
    engine = create_engine(url, hide_parameters=True, connect_args=connect_arguments(url, limits), **pool)
    milliseconds = int(statement_s * 1000)
    begin = (f"BEGIN; SET LOCAL statement_timeout = {milliseconds}; SET LOCAL lock_timeout = 5000; "
             "SET LOCAL idle_in_transaction_session_timeout = 30000")

    # Inserted before SQLAlchemy's own listener, which already asks the server questions.
    @event.listens_for(engine, "connect", insert=True)
    def _(connection: psycopg.Connection[Any], record: object) -> None:
        if watchdog is not None:
            watchdog.attach(connection)
        # The driver must not send a BEGIN of its own: ours brings the limits in the same round trip.
        connection.autocommit = True

    @event.listens_for(engine, "begin")
    def _(conn: Connection) -> None:
        conn.exec_driver_sql(begin)

    return engine


def connect_arguments(url: URL, limits: Limits) -> dict[str, Any]:
    """libpq's parameters: every wait limited, the server's identity verified unless it is this computer."""
    arguments: dict[str, Any] = {
        "connect_timeout": max(2, int(limits.connect_s)),
        "keepalives": 1, "keepalives_idle": 20, "keepalives_interval": 5, "keepalives_count": 3,
        "tcp_user_timeout": 20_000,
        "application_name": "fbsync-desktop",
        # Poolers that change servers between transactions cannot follow prepared statements.
        "prepare_threshold": None,
    }
    if _is_loopback(url.host):
        arguments["sslmode"] = url.query.get("sslmode", "prefer")
        return arguments
    asked = url.query.get("sslmode")
    arguments["sslmode"] = asked if asked == "verify-ca" else "verify-full"
    arguments["sslrootcert"] = url.query.get("sslrootcert") or _trusted_authorities()
    return arguments


def _is_loopback(host: str | None) -> bool:
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _trusted_authorities() -> str:
    """The computer's certificate authorities; the bundled libpq looks in another system's folder."""
    own = ssl.get_default_verify_paths().cafile
    for candidate in (own, *_CA_FILES):
        if candidate and Path(candidate).is_file():
            return candidate
    return "system"
