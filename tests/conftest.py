"""Fixtures every room may use, and what keeps tests away from the computer they run on."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fbsync_desktop.system.redaction import redactor
from tests.support.postgres import PostgresServer, postgres_binaries

_OURS = ("FBSYNC_", "GOOGLE_AI_", "FACEBOOK_", "NEXT_PUBLIC_FACEBOOK_")
_KEPT = ("FBSYNC_FULL", "FBSYNC_SHARED")
_FOREIGN = ("DATABASE_URL", "DIRECT_URL", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")


def pytest_configure() -> None:
    """Nothing of the user's settings, desktop or password store reaches a test."""
    for name in list(os.environ):
        if name in _FOREIGN or (name.startswith(_OURS) and name not in _KEPT):
            del os.environ[name]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    binaries = postgres_binaries()
    assert binaries is not None, "these tests need a Postgres server: apt-get install postgresql"
    with PostgresServer(binaries) as server:
        yield server


@pytest.fixture(scope="session")
def shared() -> Path:
    """The design material beside the repository (`FBSYNC_SHARED`, or `../shared`); skips where there is none."""
    folder = Path(os.environ.get("FBSYNC_SHARED") or Path(__file__).parents[2] / "shared")
    if not folder.is_dir():
        pytest.skip("the design material is not on this computer")
    return folder


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Log files and live secrets of one test must not reach the next, and no thread may outlive its test."""
    handlers, threads = list(logging.getLogger().handlers), set(threading.enumerate())
    yield
    for handler in list(logging.getLogger().handlers):
        if handler not in handlers and isinstance(handler, logging.FileHandler):
            logging.getLogger().removeHandler(handler)
            handler.close()
    redactor.forget()
    for thread in set(threading.enumerate()) - threads:
        if not thread.daemon:
            thread.join(5)
            assert not thread.is_alive(), f"thread {thread.name} outlives the test"
