"""Trying a database address before it is used."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.errors import StoreError
from fbsync_desktop.store.address import is_postgres, parse_address
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
    parsed = parse_address(url)
    if parsed.get_backend_name() == "sqlite":
        return _try_file(Path(parsed.database or ""))
    if not is_postgres(url):
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
