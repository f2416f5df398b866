"""A pipeline as columns of contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.pipeline import Stage


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One contact in its stage.

    Attributes:
        summary: what the customer wants, empty while nobody judged.
        since: when it came to the stage.
        check: how sure its placement is in percent, when a person should look at it; else None.
    """

    contact: ContactRow
    score: int
    summary: str
    since: datetime | None
    check: int | None = None


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """One stage with everybody in it; `cards` are the first of them, by score.

    Attributes:
        mean_days: how long contacts have been here on average; None where nobody is or nothing is recorded.
    """

    stage: Stage
    contacts: int
    mean_days: float | None
    cards: tuple[BoardCard, ...]
