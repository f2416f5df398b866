"""Google's counting: requests and tokens of a rolling minute, requests of a day in California, by project and model."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from fbsync_desktop.simulator.gemini_scenario import SampleGemini, SampleKey

_MINUTE = 60.0
_PACIFIC = ZoneInfo("America/Los_Angeles")


@dataclass(frozen=True, slots=True)
class UsedUp:
    """Which quotas stand in the way, with their sizes, and how many seconds until they do not."""

    kinds: list[tuple[str, int]]
    delay_s: float


@dataclass(slots=True)
class _Usage:
    sent: deque[tuple[float, int]] = field(default_factory=deque)
    day: date | None = None
    today: int = 0


class Quotas:
    """What every project has used.

    Args:
        now: Google's time, aware.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._usage: dict[tuple[str, str], _Usage] = {}

    def admit(self, switches: SampleGemini, key: SampleKey, model: str, tokens: int) -> UsedUp | None:
        """Count a request, or say why it is refused."""
        now = self._now()
        usage = self._current(key.project or key.key, model, now)
        rpm, tpm, rpd = (own if own >= 0 else general for own, general in (
            (key.rpm, switches.rpm), (key.tpm, switches.tpm), (key.rpd, switches.rpd)))
        blocks: list[tuple[str, int, float]] = []
        if rpm and len(usage.sent) >= rpm:
            blocks.append(("minute", rpm, usage.sent[-rpm][0] + _MINUTE - now.timestamp()))
        if tpm and (free := _tokens_free(usage, tpm, tokens)) is not None:
            blocks.append(("tokens", tpm, free + _MINUTE - now.timestamp()))
        if rpd and usage.today >= rpd:
            blocks.append(("day", rpd, (_next_day(now) - now).total_seconds()))
        if not blocks or switches.refused_count:
            usage.sent.append((now.timestamp(), tokens))
            usage.today += 1
        if not blocks:
            return None
        return UsedUp([(kind, size) for kind, size, _ in blocks], max(0.05, *(delay for _, _, delay in blocks)))

    def today(self, project: str, model: str) -> int:
        """Requests of the current day."""
        return self._current(project, model, self._now()).today

    def _current(self, project: str, model: str, now: datetime) -> _Usage:
        usage = self._usage.setdefault((project, model), _Usage())
        while usage.sent and usage.sent[0][0] <= now.timestamp() - _MINUTE:
            usage.sent.popleft()
        day = now.astimezone(_PACIFIC).date()
        if usage.day != day:
            usage.day, usage.today = day, 0
        return usage


def _tokens_free(usage: _Usage, tpm: int, tokens: int) -> float | None:
    """The time of the request that must fall out of the minute first; None when there is room."""
    room = tpm - tokens - sum(used for _, used in usage.sent)
    if room >= 0 or not usage.sent:
        return None
    for at, used in usage.sent:
        room += used
        if room >= 0:
            return at
    return usage.sent[-1][0]


def _next_day(now: datetime) -> datetime:
    tomorrow = now.astimezone(_PACIFIC).date() + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=_PACIFIC).astimezone(UTC)
