"""How fast Facebook may be asked: a pace per edge, and waits when it says so.

Meta allows the conversations edge 2 calls a second per Page and per Instagram account, and tells how much
of the longer-running limits is used up in headers of any answer (Meta, "Rate Limits"). Calling on while
limited makes the wait longer, so nothing is sent while a gate is closed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Literal

import msgspec

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import Throttled
from fbsync_desktop.graph.convert import Scope

SLOW_AT_PERCENT = 75
PAUSE_AT_PERCENT = 95
_PAUSE_S = 60.0
_PACE_MARGIN = 1.005  # keeps a limiter with a sliding second content although the network jitters
_SLOW_UNPACED_S = 1.0  # between calls that are not paced otherwise, once 75 % are used up
_NEXT_TO_NOTHING_S = 1e-4
_ABSENT_FIRST_S, _ABSENT_MOST_S = 30.0, 3600.0
_ZERO_FIRST_S = 2.0
_TOLD_FIRST_S = 1.0
_LONGEST_S = 30 * 86400.0  # whatever a header claims; keeps dates in range


@dataclass(frozen=True, slots=True)
class Wait:
    """Told to the caller when a wait begins, so that a person can be shown why nothing happens."""

    reason: Literal["facebook", "network"]
    until: datetime


OnWait = Callable[[Wait], None]


class Gate:
    """A limit several buckets may share: closed until a time, or open but to be passed slowly."""

    def __init__(self) -> None:
        self.until = float("-inf")  # monotonic seconds
        self.slow = False

    def close(self, until: float) -> None:
        """Closed at least until then, in monotonic seconds; never opened earlier."""
        self.until = max(self.until, until)


class Bucket:
    """The calls that share one pace.

    Args:
        rate: calls a second; 0 for no pace.
        gates: what can hold these calls up, by scope.
        platform: the edge's platform, None for calls that belong to no edge.
    """

    def __init__(self, clock: Clock, rate: float, gates: dict[Scope, Gate],
                 platform: Platform | None) -> None:
        self.gates = gates
        self.platform = platform
        self._clock = clock
        self._interval = _PACE_MARGIN / rate if rate > 0 else 0.0
        self._slot = float("-inf")
        self._starts: deque[float] = deque(maxlen=max(1, round(rate)))
        self._turn = asyncio.Lock()

    async def enter(self, on_wait: OnWait | None, patience_s: float) -> float:
        """Wait for this bucket's turn; return the seconds that Facebook's limits held us up.

        Raises:
            Throttled: the wait would be longer than `patience_s`.
        """
        held_up = 0.0
        async with self._turn:
            while True:
                now = self._clock.monotonic()
                closed = max(gate.until for gate in self.gates.values()) - now
                if closed > _NEXT_TO_NOTHING_S:
                    until = self._clock.now() + timedelta(seconds=closed)
                    if held_up + closed > patience_s:
                        raise Throttled("Facebook's limit for these calls is used up.", until=until,
                                        action=f"Try again after {until:%H:%M} UTC.")
                    if on_wait is not None:
                        on_wait(Wait("facebook", until))
                    await self._clock.sleep(closed)
                    held_up += closed
                    continue
                due = self._due()
                if due - now > _NEXT_TO_NOTHING_S:
                    await self._clock.sleep(due - now)
                    continue
                # A call that starts a little late keeps its slot, so that lateness does not add up.
                self._slot = due if now - due < self._spacing() else now
                self._starts.append(now)
                return held_up

    def _spacing(self) -> float:
        if any(gate.slow for gate in self.gates.values()):
            return 2 * self._interval if self._interval else _SLOW_UNPACED_S
        return self._interval

    def _due(self) -> float:
        """When the next call may start: in its slot, and never more calls within a second than the rate.

        The margin of the slots leaves some room for lateness before the second rule costs time.
        """
        spacing = self._spacing()
        due = self._slot + spacing
        if spacing and len(self._starts) == self._starts.maxlen:
            due = max(due, self._starts[0] + spacing * len(self._starts) / _PACE_MARGIN)
        return due


class Throttle:
    """All buckets of one client and the gates they share."""

    def __init__(self, clock: Clock, calls_per_second: float) -> None:
        self._clock = clock
        self._rate = calls_per_second
        self._app = Gate()
        self._pages: dict[str, Gate] = {}
        self._edges: dict[tuple[str, Platform], Bucket] = {}
        # Meta's 2 calls a second are the conversations edge's; single nodes have no such limit.
        self.general = Bucket(clock, 0.0, {Scope.APP: self._app, Scope.EDGE: Gate()}, None)
        # Profiles come in long rows, one a person, and are never urgent.
        self.profiles = Bucket(clock, calls_per_second, {Scope.APP: self._app, Scope.EDGE: Gate()}, None)

    def edge(self, page_id: str, platform: Platform) -> Bucket:
        """The bucket of one inbox; the same one for the same inbox."""
        bucket = self._edges.get((page_id, platform))
        if bucket is None:
            page = self._pages.setdefault(page_id, Gate())
            gates = {Scope.APP: self._app, Scope.PAGE: page, Scope.EDGE: Gate()}
            bucket = self._edges[page_id, platform] = Bucket(self._clock, self._rate, gates, platform)
        return bucket

    def note_usage(self, bucket: Bucket, headers: Mapping[str, str]) -> None:
        """Slow down or pause as an answer's usage headers ask; a header that is gone means little usage."""
        now = self._clock.monotonic()
        worst: dict[Scope, _Usage] = {}
        for usage in _usages(bucket, headers):
            if usage.scope not in worst or usage.percent > worst[usage.scope].percent:
                worst[usage.scope] = usage
        for scope, gate in bucket.gates.items():
            found = worst.get(scope)
            gate.slow = found is not None and found.percent >= SLOW_AT_PERCENT
            if found is not None and found.percent >= PAUSE_AT_PERCENT:
                gate.close(now + min((found.regain_min or 0) * 60 or _PAUSE_S, _LONGEST_S))

    def block(self, bucket: Bucket, scope: Scope, headers: Mapping[str, str], times: int) -> None:
        """Close the gate of `scope` after a refusal for being too fast; `times` counts from 1."""
        gate = bucket.gates.get(scope) or bucket.gates[Scope.EDGE]
        gate.close(self._clock.monotonic() + self._penalty(bucket, headers, times))

    def _penalty(self, bucket: Bucket, headers: Mapping[str, str], times: int) -> float:
        told = retry_after_s(headers, self._clock.now())
        if told:
            return min(max(told, _doubled(_TOLD_FIRST_S, times)), _LONGEST_S)
        minutes = [usage.regain_min for usage in _usages(bucket, headers) if usage.regain_min is not None]
        if not minutes:
            return _doubled(_ABSENT_FIRST_S, times)
        if max(minutes) > 0:
            return min(max(minutes) * 60, _LONGEST_S)
        return _doubled(_ZERO_FIRST_S, times)


def _doubled(first_s: float, times: int) -> float:
    return min(first_s * 2.0 ** min(times - 1, 20), _ABSENT_MOST_S)


@dataclass(frozen=True, slots=True)
class _Usage:
    scope: Scope
    percent: float
    regain_min: float | None = None


def _usages(bucket: Bucket, headers: Mapping[str, str]) -> Iterator[_Usage]:
    """What the headers of an answer say about the limits of this bucket's calls."""
    for name, scope in (("x-app-usage", Scope.APP), ("x-page-usage", Scope.PAGE)):
        if (value := headers.get(name)) and isinstance(usage := _json(value), dict):
            yield _Usage(scope, _percent(usage))
    value = headers.get("x-business-use-case-usage")
    objects = _json(value) if value else None
    if not isinstance(objects, dict):
        return
    for entries in objects.values():
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and (scope_ := _business_scope(bucket, entry)) is not None:
                yield _Usage(scope_, _percent(entry), _number(entry.get("estimated_time_to_regain_access")))


def _business_scope(bucket: Bucket, entry: dict[str, Any]) -> Scope | None:
    """Whom an entry concerns; None when it is about the other inbox of the Page."""
    kind = str(entry.get("type") or "").lower()
    if kind == "pages":
        return Scope.PAGE
    other = {Platform.MESSENGER: "instagram", Platform.INSTAGRAM: "messenger"}
    if bucket.platform is not None and kind == other[bucket.platform]:
        return None
    return Scope.EDGE


def _percent(usage: dict[str, Any]) -> float:
    return max(_number(usage.get(key)) or 0 for key in ("call_count", "total_time", "total_cputime"))


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _json(value: str) -> Any:
    try:
        return msgspec.json.decode(value)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """`Retry-After` in seconds; Meta documents none, proxies and gateways send it."""
    value = headers.get("retry-after", "").strip()
    if value.isdigit():
        return float(value[:9])
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((moment - now).total_seconds(), 0.0)
