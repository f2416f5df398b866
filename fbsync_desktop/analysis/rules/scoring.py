"""The lead score: a place inside the band of the position reached, moved up and down by what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fbsync_desktop.analysis.rules.signals import Signal
from fbsync_desktop.analysis.rules.talk import Talk
from fbsync_desktop.analysis.rules.verdict import Noise, Verdict
from fbsync_desktop.domain.analysis import SILENT_COST, LeadStatus

Band = tuple[int, int]

# Each band is the labelling guide's, narrowed to the range of the template's stage for that status, so that
# score and recommended stage do not contradict each other.
_SALES: Mapping[LeadStatus, Band] = {
    LeadStatus.NEW: (5, 30), LeadStatus.CONTACTED: (31, 43), LeadStatus.QUALIFIED: (44, 56),
    LeadStatus.PROPOSAL_SENT: (57, 69), LeadStatus.NEGOTIATING: (70, 90), LeadStatus.WON: (85, 100),
    LeadStatus.LOST: (0, 20),
}
_BANDS: Mapping[str, Mapping[LeadStatus, Band]] = {
    "sales": _SALES,
    "support": {**_SALES, LeadStatus.QUALIFIED: (40, 65), LeadStatus.PROPOSAL_SENT: (66, 75)},
    "onboarding": {**_SALES, LeadStatus.CONTACTED: (31, 45), LeadStatus.QUALIFIED: (49, 65),
                   LeadStatus.NEGOTIATING: (66, 90)},
}
_NOISE = {Noise.SPAM: 2, Noise.WRONG_NUMBER: 3}
_LONG_SILENCE_DAYS = 7
_STEP = 0.12
"""Share of the band that one circumstance is worth."""


@dataclass(frozen=True, slots=True)
class Score:
    """0–100, and the circumstances that moved it within its band, for the reasons shown to people."""

    value: int
    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()


def score(talk: Talk, verdict: Verdict, kind: str, *, silent: bool) -> Score:
    """The score of a conversation; `silent` when the customer is UNRESPONSIVE."""
    if verdict.noise is not None:
        return Score(_NOISE[verdict.noise])
    low, high = _BANDS[kind][verdict.status]
    up, down = _ups(talk, verdict), _downs(talk, verdict)
    share = min(1.0, max(0.0, 0.5 + _STEP * (len(up) - len(down))))
    value = round(low + (high - low) * share)
    return Score(max(0, value - SILENT_COST) if silent else value, up, down)


def _ups(talk: Talk, verdict: Verdict) -> tuple[str, ...]:
    said = talk.customer
    found = {
        "urgent": any(reading.has(Signal.URGENT) for reading in said),
        "a date is named": any(reading.when or reading.has(Signal.DATE) for reading in said),
        "phone or address given": any(reading.gives_contact for reading in said),
        "a quantity or size is named": any(reading.number and reading.has(Signal.DETAIL) for reading in said),
        "has bought before": verdict.returning,
    }
    return tuple(name for name, holds in found.items() if holds)


def _downs(talk: Talk, verdict: Verdict) -> tuple[str, ...]:
    found = {
        "vague": all(reading.content == 0 for reading in talk.customer),
        "long silence": talk.days_silent > _LONG_SILENCE_DAYS,
        "a complaint": verdict.complaint,
        "text that tries to steer the judgement": bool(talk.steered),
    }
    return tuple(name for name, holds in found.items() if holds)
