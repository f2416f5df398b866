"""Contacts in pipelines: what a settings change would do, moves that can be undone, and cases for a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage
from fbsync_desktop.domain.moves import MoveAction, MoveCause, MoveDecision
from fbsync_desktop.domain.pipeline import REVIEW_BELOW, Pipeline, Stage, StageType

AI_MOVE_TITLE = "AI auto-assigned to pipeline"
"""The operators' SQL finds placements by this title, whoever judged; the metadata name the engine."""

STAGE_CHANGED = "STAGE_CHANGED"
STAGE_CHANGE_BLOCKED = "STAGE_CHANGE_BLOCKED"
STAGE_CONFIRMED = "STAGE_CONFIRMED"
"""A person agrees with where a contact stands; its stage does not change."""


STAGE_REMOVED = "STAGE_REMOVED"
"""The `cause` in the metadata of a move because its stage went away; nobody judged the contact."""


class PlacedBy(StrEnum):
    """Who decided where a contact is."""

    AI = "AI"
    PERSON = "PERSON"


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A stage as somebody edits it; without an id it is new, without scores it gets an even share."""

    name: str
    type: StageType = StageType.IN_PROGRESS
    id: str | None = None
    score_min: int | None = None
    score_max: int | None = None
    description: str | None = None
    color: str = "#64748b"


@dataclass(frozen=True, slots=True)
class PipelineDraft:
    """A pipeline as somebody edits it, stages in order."""

    name: str
    stages: tuple[StageDraft, ...]
    description: str | None = None
    color: str = "#3b82f6"


@dataclass(frozen=True, slots=True)
class PipelineOverview:
    """A pipeline with the contacts in each of its stages (by stage id) and the names of the Pages that use it."""

    pipeline: Pipeline
    contacts: dict[str, int] = field(default_factory=dict)
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many of a Page's contacts are in a stage now, and how many would be afterwards."""

    stage_id: str
    name: str
    now: int
    after: int


@dataclass(frozen=True, slots=True)
class Placing:
    """What placing a Page's contacts does, or would do.

    Attributes:
        total: contacts of the Page.
        moves: put into a stage or moved to another one.
        stays: judged, and right where they are.
        skipped: left alone because they are in a pipeline already (SKIP_EXISTING).
        blocked: would move, but a rule protects them; `blocked_by` counts the rules.
        not_judged: nothing is known of them yet; they are placed when they are judged.
        move_id: what undoes it; None when nothing moved or nothing was written.
    """

    total: int = 0
    moves: int = 0
    stays: int = 0
    skipped: int = 0
    blocked: int = 0
    not_judged: int = 0
    by_stage: tuple[StageCount, ...] = ()
    blocked_by: dict[MoveCause, int] = field(default_factory=dict)
    move_id: str | None = None


class MoveKind(StrEnum):
    """Where a move of one or many contacts comes from."""

    AI = "AI"
    REASSIGN = "REASSIGN"
    BULK = "BULK"
    HAND = "HAND"
    REVIEW = "REVIEW"
    UNDO = "UNDO"


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """A move that was made; `title` says it in a few words, `moved` counts contacts."""

    id: str
    kind: MoveKind
    title: str
    moved: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class MoveResult:
    """`move_id` is None when nobody had to move."""

    move_id: str | None
    moved: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class UndoResult:
    """Contacts put back; `changed_since` were moved again meanwhile and stay where they are."""

    move_id: str
    title: str
    restored: int
    changed_since: int


class ReviewReason(StrEnum):
    """Why a person should look: placed with little confidence, or not placed because the text tries to steer."""

    LOW_CONFIDENCE = "LOW_CONFIDENCE"
    SUSPICIOUS = "SUSPICIOUS"


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """One contact of the review queue with everything needed to decide.

    Attributes:
        stage: where the contact is.
        proposed: where the judgement points; the same as `stage` when it was placed.
        confidence: 0–100 as recorded with the placement.
        reasoning: the analyser's sentences; `rule` says which rule of the stage choice decided.
        evidence: the messages the judgement rests on, oldest first.
    """

    contact: ContactRow
    reason: ReviewReason
    pipeline_name: str | None
    stage: Stage | None
    proposed: Stage | None
    confidence: int
    score: int
    status: str
    summary: str
    reasoning: str
    rule: str
    evidence: tuple[TranscriptMessage, ...]
    engine: str | None
    model: str | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class StageEvent:
    """One activity of a contact's history; stages by name as they are called now."""

    id: str
    at: datetime
    type: str
    title: str
    description: str | None
    from_stage: str | None
    to_stage: str | None
    metadata: dict[str, Any]
    move_id: str | None


def review_reason(decision: MoveDecision, before: ReviewReason | None) -> ReviewReason | None:
    """Whether the contact waits for a person after a decision, and why."""
    if decision.cause is MoveCause.SUSPICIOUS:
        return ReviewReason.SUSPICIOUS
    if decision.action is MoveAction.MOVE or decision.cause is MoveCause.SAME_STAGE:
        assert decision.choice is not None
        return ReviewReason.LOW_CONFIDENCE if decision.choice.confidence < REVIEW_BELOW else None
    return before
