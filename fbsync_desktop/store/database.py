"""What the rest of this room needs from a database, whichever it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeVar

from sqlalchemy import Connection, Executable, RowMapping

T = TypeVar("T")
Dialect = Literal["sqlite", "postgresql"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long the database may keep us waiting, in seconds.

    Attributes:
        busy_s: one wait for another program's SQLite lock; tried `busy_tries` times.
        connect_s: one attempt to reach Postgres.
        statement_s: one statement on Postgres.
        transaction_s: one transaction on Postgres; then the client cuts the connection, because a stalled
            proxy keeps a blocked call waiting for ever.
        retry_s: all attempts of one transaction on Postgres together.
    """

    busy_s: float = 5.0
    busy_tries: int = 3
    connect_s: float = 10.0
    statement_s: float = 15.0
    transaction_s: float = 25.0
    retry_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Tx:
    """A running write transaction. `attempt` is above 0 when an earlier attempt may have been committed."""

    conn: Connection
    attempt: int


class Database(ABC):
    """Runs whole functions as transactions, and raises the `StoreError` family for the database's faults."""

    dialect: Dialect
    url_safe: str

    @abstractmethod
    def read(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in a read transaction."""

    @abstractmethod
    def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in a write transaction; it may run again after a fault, so it must not keep results."""

    @abstractmethod
    def stream(self, statement: Executable) -> Iterator[RowMapping]:
        """The rows of a long read, fetched in portions."""

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[Connection]:
        """A read transaction of any length that sees one moment of the whole database."""

    @abstractmethod
    def one_long_write(self) -> AbstractContextManager[Connection]:
        """A write transaction of any length; never repeated, committed at the end of the block."""

    @abstractmethod
    def now(self, conn: Connection) -> datetime:
        """The clock that leases are measured by: the server's on Postgres, ours on SQLite."""

    @abstractmethod
    def problems(self) -> list[str]:
        """What a thorough check finds, in plain words; empty when all is well."""

    @abstractmethod
    def close(self) -> None:
        """Give back every connection."""
