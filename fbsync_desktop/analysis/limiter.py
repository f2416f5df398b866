"""Quotas of one project for one model, and the health of one model. Pure: every method is told the time."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from fbsync_desktop.analysis.errors import AnalysisError
from fbsync_desktop.analysis.models import Limits
from fbsync_desktop.analysis.pacific import quota_day

MINUTE = 60.0
LEARNED_LIFETIME = timedelta(hours=24)
"""A quota read from a refusal is trusted this long: billing may have been linked since."""

_LEAST_IN_FLIGHT = 4
_FIRST_LATENCY = 6.0
_UNKNOWN_PAUSE = (15.0, 60.0)


@dataclass(frozen=True, slots=True)
class Learned:
    """Quotas as Google told them in a refusal."""

    at: datetime
    rpm: int | None = None
    tpm: int | None = None
    rpd: int | None = None


@dataclass(slots=True)
class Sent:
    """A request in the token window; its estimate is corrected when the answer tells the truth."""

    at: float
    tokens: int


class Limiter:
    """Pace, token window, daily count, cool-down and closure of one (project, model).

    Times are `Clock.monotonic` seconds unless they are datetimes.
    """

    def __init__(self, limits: Limits, *, extra_pause_s: float = 0.0) -> None:
        self._configured = limits
        self._extra_pause = extra_pause_s
        self.learned: Learned | None = None
        self.in_flight = 0
        self.cooling_until = 0.0
        self.closed_until: datetime | None = None
        self.closed_for_run: AnalysisError | None = None
        self.day: date | None = None
        self.requests_today = 0
        self._next_send = 0.0
        self._window: deque[Sent] = deque()
        self._latencies: deque[float] = deque(maxlen=50)
        self._unknown_refusals = 0

    def configure(self, limits: Limits, *, extra_pause_s: float) -> None:
        """Another pace from the next request on; what was counted, learned and closed stays."""
        self._configured, self._extra_pause = limits, extra_pause_s

    # --- questions ---

    def limits(self, now: datetime) -> Limits:
        """The configured limits, lowered to what Google told within the last day."""
        known = self.learned
        if known is None or now - known.at > LEARNED_LIFETIME:
            return self._configured
        own = self._configured
        rpd = own.rpd if known.rpd is None else min(known.rpd, known.rpd if own.rpd is None else own.rpd)
        return replace(own, rpm=max(1, min(own.rpm, known.rpm or own.rpm)),
                       tpm=max(1, min(own.tpm, known.tpm or own.tpm)), rpd=rpd)

    def is_closed(self, now: datetime) -> bool:
        """Waiting for the minute does not help: used up for today, or not to be had at all."""
        if self.closed_for_run is not None or (self.closed_until is not None and now < self.closed_until):
            return True
        rpd = self.limits(now).rpd
        return rpd is not None and self._count(now) >= rpd

    def is_full(self, now: datetime) -> bool:
        """As many requests are on their way as the pace can need (Little's law)."""
        return self.in_flight >= self.most_in_flight(now)

    def most_in_flight(self, now: datetime) -> int:
        """Requests that the pace can have on their way at once, at least four."""
        rate = self.limits(now).rpm / MINUTE
        return max(_LEAST_IN_FLIGHT, math.ceil(rate * self._latency_p90()))

    def ready_at(self, at: float, now: datetime, tokens: int) -> float:
        """The earliest moment a request of that size may be sent, never before `at`."""
        return max(at, self._next_send, self.cooling_until, self._tokens_free_at(at, now, tokens))

    # --- events ---

    def sent(self, at: float, now: datetime, tokens: int) -> Sent:
        """A request leaves now."""
        self._next_send = at + MINUTE / self.limits(now).rpm + self._extra_pause
        self.in_flight += 1
        self.requests_today = self._count(now) + 1
        entry = Sent(at, tokens)
        self._window.append(entry)
        return entry

    def answered(self, entry: Sent, at: float, *, prompt_tokens: int = 0) -> None:
        """Google worked on the request."""
        self.in_flight -= 1
        self._latencies.append(at - entry.at)
        self._unknown_refusals = 0
        if prompt_tokens:
            entry.tokens = prompt_tokens

    def not_counted(self, entry: Sent) -> None:
        """The request was refused or never arrived; it used nothing."""
        self.in_flight -= 1
        self.requests_today = max(0, self.requests_today - 1)
        entry.tokens = 0

    def cool(self, until: float) -> None:
        """Send nothing before then; an earlier time never shortens a rest."""
        self.cooling_until = max(self.cooling_until, until)

    def cool_for_unknown(self, at: float) -> None:
        """Google gave no delay: 15, 30, then 60 seconds."""
        shortest, longest = _UNKNOWN_PAUSE
        self.cool(at + min(shortest * 2 ** self._unknown_refusals, longest))
        self._unknown_refusals += 1

    def learn(self, now: datetime, *, rpm: int | None = None, tpm: int | None = None, rpd: int | None = None) -> None:
        """Take over quotas Google told; what it did not tell this time stays for a day."""
        old = self.learned if self.learned is not None and now - self.learned.at <= LEARNED_LIFETIME else Learned(now)
        self.learned = Learned(now, rpm or old.rpm, tpm or old.tpm, rpd or old.rpd)

    def forget_refusals(self) -> None:
        """Begin again as if Google had refused nothing; pace and count go on."""
        self.learned = None
        self.cooling_until = 0.0
        self.closed_until = None
        self.closed_for_run = None
        self._unknown_refusals = 0

    # --- inside ---

    def _count(self, now: datetime) -> int:
        today = quota_day(now)
        if self.day != today:
            self.day = today
            self.requests_today = 0
        return self.requests_today

    def _latency_p90(self) -> float:
        if len(self._latencies) < 10:
            return _FIRST_LATENCY
        return sorted(self._latencies)[int(len(self._latencies) * 0.9)]

    def _tokens_free_at(self, at: float, now: datetime, tokens: int) -> float:
        while self._window and self._window[0].at <= at - MINUTE:
            self._window.popleft()
        room = self.limits(now).tpm - tokens - sum(entry.tokens for entry in self._window)
        free_at = at
        for entry in self._window:
            if room >= 0:
                break
            room += entry.tokens
            free_at = entry.at + MINUTE
        return free_at


class Circuit:
    """Stops sending to a model whose service fails; one probe at a time finds out when it is back."""

    WINDOW = 20
    ENOUGH = 10
    PAUSE = 30.0
    AFTERMATH = 120.0
    NOTABLE_SHARE = 0.2

    def __init__(self) -> None:
        self._outcomes: deque[bool] = deque(maxlen=self.WINDOW)
        self._open_until: float | None = None
        self._troubled_until = 0.0
        self._probing = False

    @property
    def is_open(self) -> bool:
        """Open or waiting for the answer to a probe."""
        return self._open_until is not None

    def is_troubled(self, at: float) -> bool:
        """Failures are the service's rather than a request's: it is or was just open, or fails noticeably often."""
        return at < self._troubled_until or (
            len(self._outcomes) >= self.ENOUGH
            and self._outcomes.count(False) >= self.NOTABLE_SHARE * len(self._outcomes))

    def ready_at(self, at: float) -> float | None:
        """When a request may go out; None while a probe is on its way."""
        if self._open_until is None:
            return at
        return None if self._probing else max(at, self._open_until)

    def sent(self) -> None:
        """A request leaves; while open it is the probe."""
        self._probing = self.is_open

    def worked(self) -> None:
        """The service answered, whatever it answered."""
        self._probing = False
        if self._open_until is not None:
            self._open_until = None
            self._outcomes.clear()
        self._outcomes.append(True)

    def broke(self, at: float) -> None:
        """500, 503, 504 and the like."""
        probing, self._probing = self._probing, False
        self._outcomes.append(False)
        failures = self._outcomes.count(False)
        if probing or (len(self._outcomes) >= self.ENOUGH and 2 * failures >= len(self._outcomes)):
            self._open_until = at + self.PAUSE
            self._troubled_until = self._open_until + self.AFTERMATH

    def unknown(self) -> None:
        """The request told nothing about the service (network, key, quota)."""
        self._probing = False
