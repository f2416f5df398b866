"""Cuts Postgres connections that take too long.

A call that is blocked behind a stalled proxy or a dead network waits for ever, whatever the server's own
limits are; only shutting the socket from another thread ends it.
"""

from __future__ import annotations

import heapq
import itertools
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg


class Watchdog:
    """One thread that watches all transactions of a database. Started by the first of them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._due: list[tuple[float, int]] = []
        self._watched: dict[int, list[psycopg.Connection[Any]]] = {}
        self._tickets = itertools.count()
        self._here = threading.local()
        self._thread: threading.Thread | None = None
        self._closed = False

    @contextmanager
    def guard(self, seconds: float) -> Iterator[None]:
        """Shut the connections that this thread attaches in the block when the block takes too long."""
        ticket = next(self._tickets)
        with self._changed:
            self._watched[ticket] = []
            heapq.heappush(self._due, (time.monotonic() + seconds, ticket))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="database watchdog", daemon=True)
                self._thread.start()
            self._changed.notify()
        self._here.ticket = ticket
        try:
            yield
        finally:
            self._here.ticket = None
            with self._changed:
                del self._watched[ticket]

    def attach(self, connection: psycopg.Connection[Any]) -> None:
        """Watch a connection until this thread's `guard` ends; nothing outside of one."""
        ticket = getattr(self._here, "ticket", None)
        if ticket is not None:
            with self._changed:
                self._watched[ticket].append(connection)

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                while self._due and self._due[0][1] not in self._watched:
                    heapq.heappop(self._due)
                if not self._due:
                    self._changed.wait()
                    continue
                moment, ticket = self._due[0]
                remaining = moment - time.monotonic()
                if remaining > 0:
                    self._changed.wait(remaining)
                    continue
                heapq.heappop(self._due)
                for connection in self._watched[ticket]:
                    _cut(connection)


def _cut(connection: psycopg.Connection[Any]) -> None:
    """Shut the socket under libpq; the blocked call then fails like any lost connection."""
    try:
        handle = os.dup(connection.fileno())
    except (OSError, psycopg.Error):
        return  # already closed
    with socket.socket(fileno=handle) as shared:
        try:
            shared.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # the other side was faster
