"""What judging conversations did, what it waits for, and what it would cost."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum


class PauseReason(StrEnum):
    """Why the AI is not asked now."""

    NO_KEY = "NO_KEY"  # there is none
    KEYS_REFUSED = "KEYS_REFUSED"  # Google refuses all
    KEYS_LOCKED = "KEYS_LOCKED"  # the password store does not hand them out
    QUOTA = "QUOTA"  # every key has used up its day
    BUDGET = "BUDGET"  # the monthly limit is reached
    OFF = "OFF"  # switched off in the settings
    OFFLINE = "OFFLINE"  # Google cannot be reached
    NO_MODEL = "NO_MODEL"  # no model is offered to any key
    NOT_INSTALLED = "NOT_INSTALLED"  # Google's package is missing


PROBLEMS = {
    PauseReason.NO_KEY: "No AI key yet (optional).",
    PauseReason.KEYS_REFUSED: "There is no AI key that Google accepts.",
    PauseReason.KEYS_LOCKED: "The AI keys cannot be read, because the password store is locked.",
    PauseReason.QUOTA: "The AI keys have used up their requests of today.",
    PauseReason.BUDGET: "This month's limit for AI is reached.",
    PauseReason.OFF: "AI is switched off in the settings.",
    PauseReason.OFFLINE: "Google could not be reached.",
    PauseReason.NO_MODEL: "Google offers none of the chosen models to the AI keys.",
    PauseReason.NOT_INSTALLED: "The package google-genai is not installed.",
}
"""Why a contact waits, as it is stored with the contact."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Why the AI is not asked, and until when; `until` None when nobody knows."""

    reason: PauseReason
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class JudgeCounts:
    """Contacts, each counted once per judgement.

    Attributes:
        by_ai: judged with AI.
        by_rules: judged without AI, for good or until an AI can be asked.
        unchanged: looked at; the input was the one judged before, so nothing was asked.
        failed: could not be judged now and are tried again later.
        placed, moved, kept, skipped, blocked: what that meant for their place in the pipeline.
    """

    by_ai: int = 0
    by_rules: int = 0
    unchanged: int = 0
    failed: int = 0
    placed: int = 0
    moved: int = 0
    kept: int = 0
    skipped: int = 0
    blocked: int = 0

    @property
    def looked_at(self) -> int:
        """Each contact once; what it meant for their place is not counted again."""
        return self.by_ai + self.by_rules + self.unchanged + self.failed

    def __add__(self, more: JudgeCounts) -> JudgeCounts:
        return JudgeCounts(*(getattr(self, one.name) + getattr(more, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class AnalysisOutcome:
    """What a run of analyses did and left.

    Attributes:
        waiting: contacts that wait for AI afterwards.
        due: contacts whose conversation is still to be looked at.
        pause: why the AI is not asked any more; None when nothing stands in the way.
    """

    counts: JudgeCounts = JudgeCounts()
    waiting: int = 0
    due: int = 0
    pause: Pause | None = None


@dataclass(frozen=True, slots=True)
class Spending:
    """This month's cost in US dollars at Google's list prices; keys on a free tier cost nothing in truth.

    Attributes:
        judgements: answered conversations behind it.
        limit_usd: None = no limit.
    """

    usd: float = 0.0
    judgements: int = 0
    prompt_tokens: int = 0
    output_tokens: int = 0
    limit_usd: float | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """What analysing everything that is left would take.

    Attributes:
        conversations: contacts to judge; each costs one request.
        tokens: estimated input and output tokens together.
        cost_usd: at list prices; None when the model's price is not known.
        minutes: at the keys' pace; None without a key.
        fit_today: how many of them the keys' known daily quotas allow today; None when no quota is known.
        within_budget: None without a monthly limit.
    """

    conversations: int
    tokens: int
    cost_usd: float | None
    minutes: float | None
    fit_today: int | None
    within_budget: bool | None
