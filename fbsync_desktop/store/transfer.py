"""Moving a whole database into another one, of either kind: all or nothing, and proved equal before it counts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Connection, Table, func, insert, select

from fbsync_desktop.domain.errors import StoreError
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.tables import metadata

_PORTION = 1000
_MASK = (1 << 128) - 1

OnRows = Callable[[int, int], None]
"""Rows done and rows in all, copying and proving together; called once per portion."""


@dataclass(frozen=True, slots=True)
class TableSum:
    """One table: how many rows, and a sum over what is in them that does not depend on their order."""

    name: str
    rows: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything in a database, as sums."""

    tables: tuple[TableSum, ...]

    @property
    def rows(self) -> int:
        """Rows of all tables together."""
        return sum(table.rows for table in self.tables)


class _Adder:
    """Sums digests of rows."""

    def __init__(self, table: Table) -> None:
        self._name = table.name
        self._rows, self._sum = 0, 0

    def add(self, row: Sequence[Any]) -> None:
        text = json.dumps([_plain(value) for value in row], ensure_ascii=False, separators=(",", ":"))
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._sum = (self._sum + int.from_bytes(digest, "big")) & _MASK
        self._rows += 1

    def total(self) -> TableSum:
        return TableSum(self._name, self._rows, f"{self._sum:032x}")


def _plain(value: Any) -> Any:
    """The same text for the same value, whichever database it comes from."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    return value


def contents(store: Store) -> Contents:
    """The sums of a database as it is now."""
    with store.database.snapshot() as conn:
        return _contents(conn)


def _contents(conn: Connection, step: Callable[[int], None] = lambda _: None) -> Contents:
    return Contents(tuple(_sum(conn, table, step) for table in metadata.sorted_tables))


def transfer(source: Store, target: Store, on_rows: OnRows) -> Contents:
    """Copy everything from `source` into the empty `target`, in one transaction of the target.

    Before that transaction is committed, what is in the target is read back and compared with the source, table
    by table. Being killed at any point leaves the source as it was and the target empty or whole. A target that
    already is the whole copy is taken as it is, so a move that was killed at its very end can be started again.

    Raises:
        StoreError: the target holds other data, cannot be used, or differs after copying.
    """
    with source.database.snapshot() as reading, target.database.one_long_write() as writing:
        if not _is_empty(writing):
            return _the_same(reading, writing)
        total = sum(_count(reading, table) for table in metadata.sorted_tables)
        done = 0

        def step(rows: int) -> None:
            nonlocal done
            done += rows
            on_rows(done, 2 * total)

        copied = Contents(tuple(_copy(reading, writing, table, step) for table in metadata.sorted_tables))
        proved = _contents(writing, step)
        if proved != copied:
            wrong = next(a.name for a, b in zip(copied.tables, proved.tables, strict=True) if a != b)
            raise StoreError(f"The copy differs from the original in {wrong}, so it was given up.",
                             action="Nothing was changed. Try again, and report it if it happens again.")
        return copied


def _is_empty(conn: Connection) -> bool:
    return all(conn.execute(select(1).select_from(table).limit(1)).first() is None for table in metadata.sorted_tables)


def _the_same(reading: Connection, writing: Connection) -> Contents:
    """What both hold. Counting comes first: it tells most databases apart at once."""
    is_same = all(_count(reading, table) == _count(writing, table) for table in metadata.sorted_tables)
    held = _contents(writing) if is_same else None
    if held is None or held != _contents(reading):
        raise StoreError("The other database already holds data of this program.",
                         action="Use it as it is, or choose an empty database.")
    return held


def _count(conn: Connection, table: Table) -> int:
    return int(conn.execute(select(func.count()).select_from(table)).scalar_one())


def _columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if column.computed is None]


def _portions(conn: Connection, table: Table) -> Iterator[Sequence[Any]]:
    with conn.execute(select(*_columns(table)).execution_options(yield_per=_PORTION)) as result:
        yield from result.partitions()


def _copy(reading: Connection, writing: Connection, table: Table, step: Callable[[int], None]) -> TableSum:
    adder = _Adder(table)
    names = [column.name for column in _columns(table)]
    statement = insert(table)
    for rows in _portions(reading, table):
        for row in rows:
            adder.add(row)
        writing.execute(statement, [dict(zip(names, row, strict=True)) for row in rows])
        step(len(rows))
    return adder.total()


def _sum(conn: Connection, table: Table, step: Callable[[int], None]) -> TableSum:
    adder = _Adder(table)
    for rows in _portions(conn, table):
        for row in rows:
            adder.add(row)
        step(len(rows))
    return adder.total()
