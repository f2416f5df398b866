"""Column types and defaults that mean the same on SQLite and Postgres."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Float, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


def time_text(moment: datetime) -> str:
    """SQLite's form of an aware UTC time: `YYYY-MM-DD HH:MM:SS`, with `.ffffff` only where there is a fraction.

    Sorts like the times themselves, and SQLite's own date functions read it.
    """
    if moment.microsecond or moment.tzinfo is not UTC:
        return str(moment.astimezone(UTC))[:-6]
    # A first sync writes three hundred thousand of these; looking the parts up takes a quarter as long as `str`.
    return f"{_dates[moment.toordinal()]}{_HOURS[moment.hour]}{_PARTS[moment.minute]}{_PARTS[moment.second]}"


class _Dates(dict[int, str]):
    """Dates by their number, each written once."""

    def __missing__(self, ordinal: int) -> str:
        text = self[ordinal] = str(date.fromordinal(ordinal))
        return text


_dates = _Dates()
_HOURS = tuple(f" {hour:02}" for hour in range(24))
_PARTS = tuple(f":{part:02}" for part in range(60))


def time_from_text(text: str) -> datetime:
    """The aware UTC time that `time_text` or SQLite itself wrote."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class UtcTime(TypeDecorator[datetime]):
    """`timestamptz` on Postgres, UTC text on SQLite; always aware datetimes in UTC in Python."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        return time_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return time_from_text(value) if isinstance(value, str) else value.astimezone(UTC)


class utc_now(FunctionElement[datetime]):
    """The database's clock as a column default."""

    type = UtcTime()
    inherit_cache = True


@compiles(utc_now, "sqlite")
def _utc_now_sqlite(element: utc_now, compiler: SQLCompiler, **_: Any) -> str:
    return "(strftime('%Y-%m-%d %H:%M:%f000', 'now'))"


@compiles(utc_now)
def _utc_now(element: utc_now, compiler: SQLCompiler, **_: Any) -> str:
    return "CURRENT_TIMESTAMP"


class days_between(FunctionElement[float]):
    """Days from the second time to the first, as a fraction."""

    type = Float()
    inherit_cache = True


@compiles(days_between, "sqlite")
def _days_sqlite(element: days_between, compiler: SQLCompiler, **kwargs: Any) -> str:
    late, early = (compiler.process(one, **kwargs) for one in element.clauses)
    return f"(julianday({late}) - julianday({early}))"


@compiles(days_between)
def _days(element: days_between, compiler: SQLCompiler, **kwargs: Any) -> str:
    late, early = (compiler.process(one, **kwargs) for one in element.clauses)
    return f"(extract(epoch from ({late}) - ({early})) / 86400.0)"


Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

Key = Text().with_variant(Text(collation="C"), "postgresql")
"""Text compared byte by byte in both databases, so that keyset windows agree."""
