"""Virtual time for tests."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta


class FakeClock:
    """A `Clock` whose sleeps take no time: they move the clock on and let other tasks run.

    Sleepers that wait at the same time move it to the latest of their ends, not to the sum.
    """

    def __init__(self, start: datetime = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)) -> None:
        self._start = start
        self._elapsed = 0.0
        self.sleeps: list[float] = []

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return self._elapsed

    def advance(self, seconds: float) -> None:
        self._elapsed += seconds

    async def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        end = self._elapsed + max(seconds, 0.0)
        await asyncio.sleep(0)
        self._elapsed = max(self._elapsed, end)
