"""Short, time-ordered ids.

Nine characters of milliseconds, three of a counter and three of chance, in base 32 (Crockford's alphabet,
lower case, which sorts like its values). Ids repeat in clustered keys, so every character counts.
"""

from __future__ import annotations

import secrets
import threading
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_COUNTER_LIMIT = 32**3
_PAIRS = [high + low for high in _ALPHABET for low in _ALPHABET]

ID_LENGTH = 15


class IdSource:
    """Makes ids that grow within a process, even when the wall clock goes back. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._millisecond = 0
        self._counter = 0
        self._prefix = ""

    def next(self) -> str:
        """A new id."""
        return self.take(1)[0]

    def take(self, count: int) -> list[str]:
        """`count` new ids in growing order."""
        tail = secrets.randbits(15)
        suffix = _ALPHABET[tail >> 10] + _PAIRS[tail & 1023]
        with self._lock:
            self._advance(time.time_ns() // 1_000_000)
            ids = []
            for _ in range(count):
                if self._counter == _COUNTER_LIMIT:
                    self._advance(self._millisecond + 1)
                ids.append(f"{self._prefix}{_ALPHABET[self._counter >> 10]}{_PAIRS[self._counter & 1023]}{suffix}")
                self._counter += 1
            return ids

    def _advance(self, millisecond: int) -> None:
        if millisecond <= self._millisecond:
            return
        self._millisecond = millisecond
        self._counter = 0
        self._prefix = "".join(_ALPHABET[millisecond >> shift & 31] for shift in range(40, -1, -5))


_source = IdSource()


def new_id() -> str:
    """A new id, larger than every id this process made before."""
    return _source.next()


def new_ids(count: int) -> list[str]:
    """`count` new ids in growing order."""
    return _source.take(count)
