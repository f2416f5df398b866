"""The stand-in's own time, which tests can move."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache


class WorldClock:
    """Time of a stand-in.

    Args:
        start: its first moment.
        runs: it goes on by itself; else it stands still until it is moved.
        timer: seconds that pass, for limits and lifetimes.
    """

    def __init__(self, start: datetime, *, runs: bool, timer: Callable[[], float] = time.monotonic) -> None:
        self.start = int(start.timestamp())
        self._runs = runs
        self._timer = timer
        self._first = timer()
        self._moved = 0.0

    def now(self) -> int:
        """Unix seconds of the stand-in."""
        gone = self._timer() - self._first if self._runs else 0.0
        return int(self.start + self._moved + gone)

    def passed(self) -> float:
        """Seconds since the start, real ones and moved ones."""
        return self._timer() - self._first + self._moved

    def move(self, seconds: float) -> None:
        """Let so much time go by at once."""
        self._moved += seconds


@lru_cache(maxsize=4096)
def _day(number: int) -> str:
    return datetime.fromtimestamp(number * 86400, UTC).strftime("%Y-%m-%dT")


_MINUTES = tuple(f"{minute // 60:02d}:{minute % 60:02d}:" for minute in range(1440))
_SECONDS = tuple(f"{second:02d}+0000" for second in range(60))


def stamp(at: int) -> str:
    """Unix seconds as Meta prints a time: `2026-11-20T09:28:50+0000`."""
    minutes, second = divmod(at, 60)
    day, minute = divmod(minutes, 1440)
    return _day(day) + _MINUTES[minute] + _SECONDS[second]
