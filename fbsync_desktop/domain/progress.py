"""Progress of a running sync: one immutable snapshot, and an honest estimate of the time left."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, JobStatus, Phase


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """What a running job looks like now; sent at most ten times a second for a Page.

    Attributes:
        per_platform: people met per platform so far.
        expected_total: people this run will meet, None while nobody knows.
        waiting_until: with phase WAITING_*, when it goes on by itself.
    """

    job_id: str
    page_id: str
    status: JobStatus
    phase: Phase
    counts: Counts
    per_platform: dict[Platform, int]
    started_at: datetime | None
    expected_total: int | None = None
    waiting_until: datetime | None = None
    calls: int = 0


TRUST_AFTER_S = 20.0
_WINDOW_S = 30.0
_STABLE_RATIO = 1.6


@dataclass(slots=True)
class TimeLeft:
    """Seconds left, or None while the estimate is not trustworthy.

    Uses the rate of the last 30 s; trusts it after 20 s and only while the rate of the older and the
    newer half of that window agree within a factor of 1.6.
    """

    _samples: deque[tuple[float, int]] = field(default_factory=deque)
    _started: float | None = None

    def add(self, monotonic_s: float, done: int) -> None:
        """Record how many people are done at a monotonic time."""
        if self._started is None:
            self._started = monotonic_s
        self._samples.append((monotonic_s, done))
        while self._samples and monotonic_s - self._samples[0][0] > _WINDOW_S:
            self._samples.popleft()

    def seconds(self, monotonic_s: float, total: int | None) -> float | None:
        """Seconds until `total` is reached, or None."""
        if total is None or self._started is None or len(self._samples) < 3:
            return None
        if monotonic_s - self._started < TRUST_AFTER_S:
            return None
        middle = len(self._samples) // 2
        older = _rate(self._samples[0], self._samples[middle])
        newer = _rate(self._samples[middle], self._samples[-1])
        if older <= 0 or newer <= 0 or not 1 / _STABLE_RATIO <= older / newer <= _STABLE_RATIO:
            return None
        remaining = max(total - self._samples[-1][1], 0)
        return remaining / _rate(self._samples[0], self._samples[-1])


def _rate(start: tuple[float, int], end: tuple[float, int]) -> float:
    elapsed = end[0] - start[0]
    return (end[1] - start[1]) / elapsed if elapsed > 0 else 0.0
