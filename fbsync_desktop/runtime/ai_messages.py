"""What the window knows of the AI: its keys, what waits, what it costs. Frozen messages, no secrets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fbsync_desktop.domain.errors import KnownError


class KeyCondition(StrEnum):
    """How a key is, as far as people care."""

    READY = "READY"
    COOLING = "COOLING"
    EXHAUSTED = "EXHAUSTED"
    REJECTED = "REJECTED"


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """One key. `masked` shows its ends, never more.

    Attributes:
        until: when a cooling or used-up key can be used again.
        reason: why it is not ready, as one sentence.
        from_environment: it stands in the environment and cannot be removed here.
        hint: something worth knowing, such as a project shared with another key.
    """

    slot: int
    masked: str
    condition: KeyCondition
    reason: str = ""
    until: datetime | None = None
    requests_today: int = 0
    from_environment: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class AiFacts:
    """The whole of the AI now.

    Attributes:
        due: contacts whose conversation changed and that were not looked at yet.
        waiting: contacts that wait for a key, a quota or the budget.
        pause: why nothing is analysed now, as the service's word; empty while it works or has nothing to do.
        spent_usd: estimated cost of this month.
        is_offline, failing_models: what fails at Google's side just now; it is tried again by itself.
    """

    keys: tuple[KeyFacts, ...] = ()
    due: int = 0
    waiting: int = 0
    pause: str = ""
    until: datetime | None = None
    spent_usd: float = 0.0
    limit_usd: float | None = None
    is_enabled: bool = True
    is_offline: bool = False
    failing_models: tuple[str, ...] = ()

    @property
    def ready_keys(self) -> int:
        """Keys that can be used now or will be by themselves within the minute."""
        return sum(key.condition is KeyCondition.READY for key in self.keys)

    @property
    def left(self) -> int:
        """Everything still to be analysed."""
        return self.due + self.waiting


@dataclass(frozen=True, slots=True)
class AiOptions:
    """What the AI page sets. `models` are the ids that can be chosen, the recommended one first."""

    model: str
    models: tuple[str, ...]
    hide_personal_data: bool = True
    limit_usd: float | None = None
    is_enabled: bool = True


@dataclass(frozen=True, slots=True)
class AiChange:
    """Options to change; None leaves one as it is. A limit of 0 takes the limit away."""

    model: str | None = None
    hide_personal_data: bool | None = None
    limit_usd: float | None = None
    is_enabled: bool | None = None


@dataclass(frozen=True, slots=True)
class AiOptionsRead:
    """The options as they are stored; `saved` right after a change, `error` when it could not be made."""

    options: AiOptions | None = None
    saved: bool = False
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class KeyVerdict:
    """What became of one key that was added or tested.

    Attributes:
        kept: it is stored; False when it was refused before Google was asked.
        works: Google's answer; None when Google could not be asked.
        reason: why it was refused, or why Google rejects it.
    """

    masked: str
    kept: bool
    reason: str = ""
    works: bool | None = None


@dataclass(frozen=True, slots=True)
class KeysAnswered:
    """The answer to adding or testing keys."""

    request: int
    verdicts: tuple[KeyVerdict, ...] = ()
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class ForecastRead:
    """What analysing everything that is asked for would take.

    Attributes:
        cost_usd: with paid keys; None where the price is unknown.
        today: how many fit into today's free quotas.
        after: when the rest can follow.
    """

    request: int
    conversations: int = 0
    cost_usd: float | None = None
    today: int = 0
    after: datetime | None = None
    is_within_budget: bool | None = None
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class AnalysisEnded:
    """A round of analysing that the user asked for has ended."""

    request: int
    judged: int = 0
    without_ai: int = 0
    waiting: int = 0
    failed: int = 0
    error: KnownError | None = None
