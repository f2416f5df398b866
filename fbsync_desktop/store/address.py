"""Database addresses: read in one place, so that no password in them reaches an error, a log or the settings file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from fbsync_desktop.domain.errors import StoreError


def parse_address(url: str) -> URL:
    """An address taken apart; a password among its parameters, where libpq takes one too, is in its usual place.

    Raises:
        StoreError: the text is no address.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # without the cause: it quotes what stands where the port belongs
        raise StoreError("This is not a database address.",
                         action="Write it as postgresql://user@server:5432/database.") from None
    inside = parsed.query.get("password")
    if not isinstance(inside, str):
        return parsed
    bare = parsed.difference_update_query(["password"])
    return bare if bare.password else bare.set(password=inside)


def is_postgres(url: str) -> bool:
    """Whether an address is a Postgres server's.

    Raises:
        StoreError: the text is no address.
    """
    return parse_address(url).get_backend_name() in ("postgresql", "postgres")


def split_password(url: str) -> tuple[str, str]:
    """The address without its password, and the password.

    Raises:
        StoreError: the text is no address.
    """
    parsed = parse_address(url)
    # `URL.set` takes None for "leave it"
    bare = parsed._replace(password=None)
    return bare.render_as_string(hide_password=False), str(parsed.password or "")


def with_password(url: str, password: str) -> str:
    """The address with a password in its place; unchanged without one.

    Raises:
        StoreError: the text is no address.
    """
    return parse_address(url).set(password=password).render_as_string(hide_password=False) if password else url


def is_same_place(one: str, other: str) -> bool:
    """Whether two addresses lead to one database, whoever signs in there and however.

    Raises:
        StoreError: one of the texts is no address.
    """
    return _place(one) == _place(other)


def _place(url: str) -> tuple[str, ...]:
    parsed = parse_address(url)
    if parsed.get_backend_name() == "sqlite":
        return (str(Path(parsed.database or "").absolute()),)
    return (parsed.host or "localhost").lower(), str(parsed.port or 5432), parsed.database or parsed.username or ""


def needs_password(url: str) -> bool:
    """True for a Postgres address that names a user and no password; False for a text that is no address."""
    try:
        parsed = parse_address(url)
    except StoreError:
        return False
    return is_postgres(url) and bool(parsed.username) and not parsed.password
