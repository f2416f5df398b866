"""What a set of rules concludes about one conversation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from fbsync_desktop.domain.analysis import LeadStatus


class Noise(Enum):
    """Conversations that are no business at all."""

    SPAM = auto()
    WRONG_NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a conversation stands.

    Attributes:
        status: the position reached; silence is judged afterwards, never here.
        evidence: indices of the messages that decide, most telling first.
        reason: one sentence for people.
        firm: an explicit statement decided, not the absence of one.
        returning: the customer has bought here before.
        complaint: the customer is unhappy.
    """

    status: LeadStatus
    evidence: tuple[int, ...]
    reason: str
    firm: bool = False
    noise: Noise | None = None
    returning: bool = False
    complaint: bool = False
