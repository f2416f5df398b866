"""Trying a database address before it is used, and keeping its password apart from it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.errors import StoreError
from fbsync_desktop.store.database import Limits
from fbsync_desktop.store.faults import postgres_fault
from fbsync_desktop.store.migrate import refuse_newer, revision
from fbsync_desktop.store.postgres import postgres_engine, postgres_url
from fbsync_desktop.store.sqlite import inspect_file
from fbsync_desktop.store.tables import contact, facebook_page
from fbsync_desktop.store.watchdog import Watchdog

_LIMITS = Limits(connect_s=8.0)


def try_connection(url: str) -> ConnectionFacts:
    """Connect once, without retries and without changing anything.

    Raises:
        StoreError: why it cannot be used, in words.
    """
    try:
        kind = make_url(url).get_backend_name()
    except ArgumentError:
        kind = ""
    if kind == "sqlite":
        return _try_file(Path(make_url(url).database or ""))
    if kind not in ("postgresql", "postgres"):
        raise StoreError("This is neither a Postgres address nor a file's.",
                         action="Write it as postgresql://user@server:5432/database.")
    watchdog = Watchdog()
    engine = postgres_engine(postgres_url(url), _LIMITS, statement_s=_LIMITS.statement_s, pooled=False,
                             watchdog=watchdog)
    try:
        with watchdog.guard(_LIMITS.transaction_s), engine.begin() as conn:
            return _look(conn)
    except SQLAlchemyError as error:
        raise postgres_fault(error) or error from error
    finally:
        engine.dispose()
        watchdog.close()


def _look(conn: Connection) -> ConnectionFacts:
    version = str(conn.exec_driver_sql("SHOW server_version").scalar_one()).split(" ")[0]
    encrypted = bool(conn.exec_driver_sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").scalar())
    refuse_newer(revision(conn))
    if not inspect(conn).has_table(facebook_page.name):
        may = conn.exec_driver_sql("SELECT has_schema_privilege(current_schema(), 'CREATE')").scalar()
        if not may:
            raise StoreError("The database user may not create tables there.",
                             action="Ask whoever runs the database for the right to create tables in its schema.")
        return ConnectionFacts(f"PostgreSQL {version}", encrypted)
    pages = conn.execute(select(func.count()).select_from(facebook_page)).scalar_one()
    contacts = conn.execute(select(func.count()).select_from(contact)).scalar_one()
    return ConnectionFacts(f"PostgreSQL {version}", encrypted, pages, contacts)


def _try_file(path: Path) -> ConnectionFacts:
    if not path.name or not path.parent.is_dir():
        raise StoreError(f"There is no folder {path.parent}.", action="Choose a folder that exists.")
    if path.exists():
        inspect_file(path)
    return ConnectionFacts("SQLite", True)


def split_password(url: str) -> tuple[str, str]:
    """The address without its password, and the password.

    Raises:
        StoreError: the text is no address.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError("This is not a database address.",
                         action="Write it as postgresql://user@server:5432/database.") from None
    # `URL.set` takes None for "leave it"
    bare = parsed._replace(password=None)
    return bare.render_as_string(hide_password=False), str(parsed.password or "")


def with_password(url: str, password: str) -> str:
    """The address with a password in its place; unchanged without one."""
    return make_url(url).set(password=password).render_as_string(hide_password=False) if password else url


def needs_password(url: str) -> bool:
    """True for a Postgres address that names a user and no password."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return False
    return parsed.get_backend_name() in ("postgresql", "postgres") and bool(parsed.username) and not parsed.password
