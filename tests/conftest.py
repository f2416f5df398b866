"""Fixtures every room may use."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from fbsync_desktop.system.logs import redactor
from tests.support.postgres import PostgresServer, postgres_binaries


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    binaries = postgres_binaries()
    assert binaries is not None, "these tests need a Postgres server: apt-get install postgresql"
    with PostgresServer(binaries) as server:
        yield server


@pytest.fixture(autouse=True)
def no_handlers_left() -> Iterator[None]:
    """Log files of one test's data folder must not outlive it."""
    before = list(logging.getLogger().handlers)
    yield
    for handler in list(logging.getLogger().handlers):
        if handler not in before and handler.__class__.__module__ == "logging.handlers":
            logging.getLogger().removeHandler(handler)
            handler.close()
    redactor._values.clear()
