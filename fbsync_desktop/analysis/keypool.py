"""Which key and model take the next request, and when. Pure: injected clock, no network, no tasks.

Google counts quotas per project and model, so that is what is paced; keys of one project take turns. Pacing one
request each 60/RPM seconds and resting as long as Google says reaches 1.02 of the ideal duration; bursts and
retries with a doubling pause do not (measured).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from fbsync_desktop.analysis.errors import (
    AnalysisError,
    GeminiMissing,
    KeyRejected,
    ModelNotOnTier,
    ModelUnavailable,
    NetworkDown,
    NoUsableKey,
    QuotaExhausted,
    RateLimited,
    RateLimitedUnknown,
    ServiceBusy,
)
from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.analysis.limiter import Circuit, Learned, Limiter, Sent
from fbsync_desktop.analysis.models import Limits, traits
from fbsync_desktop.analysis.pacific import next_reset, quota_day
from fbsync_desktop.domain.analysis import TokenUsage
from fbsync_desktop.domain.clock import Clock

_JITTER = 0.5
_STATE_VERSION = 1


@dataclass(frozen=True, slots=True)
class Lease:
    """Leave to send one request now. Exactly one of `KeyPool.answered` and `KeyPool.failed` gives it back."""

    key: ApiKey
    model: str
    entry: Sent


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing may be sent before `at` (monotonic seconds); None: not before some request comes back."""

    at: float | None


@dataclass(frozen=True, slots=True)
class Closed:
    """Every project is used up for every model. `until` is None when only settings can change that."""

    until: datetime | None
    error: AnalysisError


class KeyState(StrEnum):
    """COOLING waits for the minute, EXHAUSTED for the day, DISABLED for a person."""

    READY = "READY"
    COOLING = "COOLING"
    EXHAUSTED = "EXHAUSTED"
    DISABLED = "DISABLED"


@dataclass(frozen=True, slots=True)
class KeyReport:
    """One line of the list of keys. `until` is when it can be used again, `model` what it would use now."""

    slot: int
    masked: str
    project: str
    state: KeyState
    reason: str | None
    until: datetime | None
    model: str | None
    requests_today: int
    in_flight: int
    hint: str | None


class KeyPool:
    """Keys, their projects' limiters and the models' circuits.

    Args:
        models: the fallback chain; each project uses the first model that is not closed for it.
        limits: quotas per model; the capability table without its daily figures by default.
        extra_pause_s: added to each project's pace.
    """

    def __init__(
        self,
        keys: Iterable[ApiKey],
        *,
        models: Sequence[str],
        clock: Clock,
        rng: random.Random | None = None,
        limits: Callable[[str], Limits] | None = None,
        extra_pause_s: float = 0.0,
    ) -> None:
        self._clock = clock
        self._rng = rng or random.Random()
        self._limits = limits or _free_pace
        self._extra_pause = extra_pause_s
        self._models = tuple(models)
        self._projects: dict[str, list[ApiKey]] = {}
        self.replace_keys(keys)
        self._disabled: dict[str, str] = {}
        self._limiters: dict[tuple[str, str], Limiter] = {}
        self._circuits = {model: Circuit() for model in self._models}
        self._shared: set[str] = set()

    @property
    def keys(self) -> tuple[ApiKey, ...]:
        """By slot."""
        return tuple(sorted((key for keys in self._projects.values() for key in keys), key=lambda key: key.slot))

    @property
    def models(self) -> tuple[str, ...]:
        """The fallback chain."""
        return self._models

    @property
    def usable_keys(self) -> int:
        """How many Google has not refused; resting ones count."""
        return sum(1 for key in self.keys if key.fingerprint not in self._disabled)

    def configure(self, models: Sequence[str], limits: Callable[[str], Limits], extra_pause_s: float) -> None:
        """Another chain and pace from the next lease on; counts, cool-downs and closures stay."""
        self._models, self._limits, self._extra_pause = tuple(models), limits, extra_pause_s
        for model in self._models:
            self._circuits.setdefault(model, Circuit())
        for (_, model), limiter in self._limiters.items():
            limiter.configure(limits(model), extra_pause_s=extra_pause_s)

    def replace_keys(self, keys: Iterable[ApiKey]) -> None:
        """Use these keys from now on; what was learned of projects and keys stays."""
        self._projects = {}
        for key in keys:
            self._projects.setdefault(key.project, []).append(key)

    # --- taking and giving back ---

    def take(self, tokens: int) -> Lease | Wait | Closed:
        """Leave for a request of about that many input tokens, or when to ask again.

        Of what is ready, the earlier model of the chain goes first, then the project with fewer on their way.

        Raises:
            NoUsableKey: no key at all, or all are refused.
        """
        at, now = self._clock.monotonic(), self._clock.now()
        best: tuple[float, int, int, int] | None = None
        waiting_for_answer = False
        projects = self._usable_projects()
        for place, project in enumerate(projects):
            for rank, model in enumerate(self._models):
                limiter = self._limiter(project, model)
                if limiter.is_closed(now):
                    continue
                circuit_at = self._circuits[model].ready_at(at)
                if circuit_at is None or limiter.is_full(now):
                    waiting_for_answer = True
                else:
                    offer = (max(circuit_at, limiter.ready_at(at, now, tokens)), rank, limiter.in_flight, place)
                    best = min(best, offer) if best is not None else offer
                if not self._circuits[model].is_open:
                    break
        if best is not None and best[0] <= at:
            return self._lease(projects[best[3]], self._models[best[1]], at, now, tokens)
        if best is not None:
            return Wait(best[0])
        return Wait(None) if waiting_for_answer else self._closed(now)

    def answered(self, lease: Lease, usage: TokenUsage) -> None:
        """Google worked on the request, to whatever result."""
        self._limiter_of(lease).answered(lease.entry, self._clock.monotonic(), prompt_tokens=usage.prompt)
        self._circuits[lease.model].worked()

    def failed(self, lease: Lease, error: AnalysisError | None) -> None:
        """The request came to nothing; None when it was cancelled."""
        at, now = self._clock.monotonic(), self._clock.now()
        limiter, circuit = self._limiter_of(lease), self._circuits[lease.model]
        match error:
            case None | NetworkDown() | KeyRejected() | GeminiMissing():
                limiter.not_counted(lease.entry)
                circuit.unknown()
                if isinstance(error, KeyRejected):
                    self._disabled[lease.key.fingerprint] = error.reason
            case RateLimited():
                limiter.not_counted(lease.entry)
                circuit.worked()
                limiter.learn(now, rpm=error.rpm, tpm=error.tpm)
                limiter.cool(at + error.delay_s + self._rng.uniform(0, _JITTER))
            case RateLimitedUnknown():
                limiter.not_counted(lease.entry)
                circuit.worked()
                limiter.cool_for_unknown(at)
            case QuotaExhausted():
                limiter.not_counted(lease.entry)
                circuit.worked()
                self._note_sharing(lease, limiter.requests_today, error.rpd)
                limiter.learn(now, rpd=error.rpd)
                limiter.closed_until = error.until
            case ModelNotOnTier() | ModelUnavailable():
                limiter.not_counted(lease.entry)
                circuit.worked()
                limiter.closed_for_run = error
            case ServiceBusy():
                limiter.answered(lease.entry, at)
                circuit.broke(at)
            case _:
                limiter.answered(lease.entry, at, prompt_tokens=error.usage.prompt)
                circuit.worked()

    def is_failing(self, model: str) -> bool:
        """The model's service has trouble, so a failure there says nothing about the request."""
        return self._circuits[model].is_troubled(self._clock.monotonic())

    @property
    def failing_models(self) -> tuple[str, ...]:
        """Those nothing but a probe is sent to, because their service fails."""
        return tuple(model for model in self._models if self._circuits[model].is_open)

    # --- for people ---

    def enable(self, slot: int) -> None:
        """Give a key another chance: its refusal, closures and learned quotas are forgotten."""
        for key in self.keys:
            if key.slot == slot:
                self._disabled.pop(key.fingerprint, None)
                for model in self._models:
                    self._limiter(key.project, model).forget_refusals()

    def disable(self, slot: int, reason: str) -> None:
        """Stop using a key that a test found refused."""
        for key in self.keys:
            if key.slot == slot:
                self._disabled[key.fingerprint] = reason

    def report(self) -> tuple[KeyReport, ...]:
        """The state of every key, by slot."""
        return tuple(self._report(key) for key in self.keys)

    def _report(self, key: ApiKey) -> KeyReport:
        at, now = self._clock.monotonic(), self._clock.now()
        limiters = [(model, self._limiter(key.project, model)) for model in self._models]
        open_ones = [(model, limiter) for model, limiter in limiters if not limiter.is_closed(now)]
        state, until, reason, model = KeyState.READY, None, None, None
        if key.fingerprint in self._disabled:
            state, reason = KeyState.DISABLED, self._disabled[key.fingerprint]
        elif not open_ones:
            state, until = KeyState.EXHAUSTED, self._reopens(limiter for _, limiter in limiters)
            reason = "The requests of today are used up" if until else "None of the models is offered to this key"
        else:
            model, limiter = open_ones[0]
            if limiter.cooling_until > at:
                state, reason = KeyState.COOLING, "The requests of this minute are used up"
                until = datetime.fromtimestamp(now.timestamp() + limiter.cooling_until - at, now.tzinfo)
        today = sum(limiter.requests_today for _, limiter in limiters if limiter.day == quota_day(now))
        hint = "This key seems to share a project with another key or program" if key.project in self._shared else None
        return KeyReport(key.slot, key.masked, key.project, state, reason, until, model, today,
                         sum(limiter.in_flight for _, limiter in limiters), hint)

    # --- memory over restarts ---

    def to_state(self) -> dict[str, Any]:
        """What is worth keeping, as JSON values; no secret is in it."""
        return {"version": _STATE_VERSION, "disabled": dict(self._disabled), "limiters": [
            {"project": project, "model": model, "day": _text(limiter.day), "requests": limiter.requests_today,
             "closedUntil": _text(limiter.closed_until), "learned": _learned_out(limiter.learned)}
            for (project, model), limiter in self._limiters.items()
        ]}

    def from_state(self, state: object) -> None:
        """Take over what an earlier run knew; anything unreadable is ignored, it can be learned again."""
        if not isinstance(state, dict) or state.get("version") != _STATE_VERSION:
            return
        disabled, limiters = state.get("disabled"), state.get("limiters")
        if isinstance(disabled, dict):
            self._disabled |= {str(mark): str(reason) for mark, reason in disabled.items()}
        for row in limiters if isinstance(limiters, list) else ():
            try:
                day, closed = row["day"], row["closedUntil"]
                restored = (int(row["requests"]), date.fromisoformat(day) if day else None,
                            datetime.fromisoformat(closed) if closed else None, _learned_in(row["learned"]))
                name = (str(row["project"]), str(row["model"]))
            except (KeyError, TypeError, ValueError):
                continue
            if name[0] in self._projects and name[1] in self._models:
                limiter = self._limiter(*name)
                limiter.requests_today, limiter.day, limiter.closed_until, limiter.learned = restored

    # --- inside ---

    def _usable_projects(self) -> list[str]:
        projects = [project for project, keys in self._projects.items()
                    if any(key.fingerprint not in self._disabled for key in keys)]
        if not projects:
            raise NoUsableKey
        return projects

    def _limiter(self, project: str, model: str) -> Limiter:
        limiter = self._limiters.get((project, model))
        if limiter is None:
            limiter = Limiter(self._limits(model), extra_pause_s=self._extra_pause)
            self._limiters[project, model] = limiter
        return limiter

    def _limiter_of(self, lease: Lease) -> Limiter:
        return self._limiter(lease.key.project, lease.model)

    def _lease(self, project: str, model: str, at: float, now: datetime, tokens: int) -> Lease:
        keys = self._projects[project]
        while keys[0].fingerprint in self._disabled:
            keys.append(keys.pop(0))
        key = keys[0]
        keys.append(keys.pop(0))
        self._circuits[model].sent()
        return Lease(key, model, self._limiter(project, model).sent(at, now, tokens))

    def _closed(self, now: datetime) -> Closed:
        limiters = [self._limiter(project, model) for project in self._usable_projects() for model in self._models]
        until = self._reopens(limiters)
        if until is not None:
            return Closed(until, QuotaExhausted(until))
        return Closed(None, next((limiter.closed_for_run for limiter in limiters if limiter.closed_for_run is not None),
                                 NoUsableKey()))

    def _reopens(self, limiters: Iterable[Limiter]) -> datetime | None:
        """When the first of the closed limiters opens by itself; None when none ever does."""
        now = self._clock.now()
        moments = [limiter.closed_until if limiter.closed_until and limiter.closed_until > now else next_reset(now)
                   for limiter in limiters if limiter.closed_for_run is None]
        return min(moments, default=None)

    def _note_sharing(self, lease: Lease, own_requests: int, rpd: int | None) -> None:
        if rpd is not None and 2 * own_requests < rpd:
            self._shared.add(lease.key.project)


def _free_pace(model: str) -> Limits:
    """Minute limits of the table; its daily figures are hearsay and would shackle a paid key."""
    free = traits(model).free
    return Limits(free.rpm, free.tpm)


def _text(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _learned_out(learned: Learned | None) -> dict[str, Any] | None:
    if learned is None:
        return None
    return {"at": learned.at.isoformat(), "rpm": learned.rpm, "tpm": learned.tpm, "rpd": learned.rpd}


def _learned_in(row: Any) -> Learned | None:
    if row is None:
        return None
    return Learned(datetime.fromisoformat(row["at"]), *(None if row[name] is None else int(row[name])
                                                        for name in ("rpm", "tpm", "rpd")))
