"""Whether a contact moves to the stage its judgement means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fbsync_desktop.domain.analysis import AnalysisResult, Flag, LeadStatus
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import (
    DEFAULT_THRESHOLD,
    Pipeline,
    Stage,
    StageChoice,
    StageType,
    choose_stage,
)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a contact is now.

    Attributes:
        by_hand: a person decided this place (a move, an undo, a removal); never overridden unasked.
        score: the lead score the contact had before the new judgement; None when it never had one.
    """

    pipeline_id: str | None = None
    stage_id: str | None = None
    by_hand: bool = False
    score: int | None = None


class MoveAction(StrEnum):
    """MOVE writes stage and activity, BLOCK writes only the activity, KEEP and SKIP write nothing."""

    MOVE = "MOVE"
    KEEP = "KEEP"
    SKIP = "SKIP"
    BLOCK = "BLOCK"


class MoveCause(StrEnum):
    """Which rule decided; PLACED and RE_EVALUATED move, SUSPICIOUS, PLACED_BY_HAND and DOWNGRADE block."""

    PLACED = "PLACED"
    RE_EVALUATED = "RE_EVALUATED"
    SAME_STAGE = "SAME_STAGE"
    NO_STAGE = "NO_STAGE"
    ALREADY_PLACED = "ALREADY_PLACED"
    PLACED_BY_HAND = "PLACED_BY_HAND"
    DOWNGRADE = "DOWNGRADE"
    SUSPICIOUS = "SUSPICIOUS"


@dataclass(frozen=True, slots=True)
class MoveDecision:
    """What to do with a contact; `stage` is where it goes (MOVE) or would have gone (BLOCK)."""

    action: MoveAction
    cause: MoveCause
    reason: str
    choice: StageChoice | None = None

    @property
    def stage(self) -> Stage | None:
        """Where the contact goes or would have gone; None when no stage fits or nobody asked."""
        return self.choice.stage if self.choice is not None else None


def is_skipped(place: Placement, mode: AutoPipelineMode) -> bool:
    """SKIP_EXISTING leaves this contact alone, so no judgement is needed for placing it."""
    return mode is AutoPipelineMode.SKIP_EXISTING and place.pipeline_id is not None


def decide_move(
    pipeline: Pipeline,
    place: Placement,
    result: AnalysisResult,
    *,
    mode: AutoPipelineMode,
    threshold: int = DEFAULT_THRESHOLD,
    override_manual: bool = False,
) -> MoveDecision:
    """Whether a judgement moves a contact, and why or why not.

    Args:
        pipeline: the Page's auto-pipeline as it is now, not as it was when the analysis began.
        override_manual: the user allowed moving contacts that were placed by hand.
    """
    if is_skipped(place, mode):
        return MoveDecision(MoveAction.SKIP, MoveCause.ALREADY_PLACED, "The contact is in a pipeline already.")
    choice = choose_stage(pipeline, result, threshold=threshold)
    if choice.stage is None:
        return MoveDecision(MoveAction.KEEP, MoveCause.NO_STAGE, choice.reason, choice)
    current = pipeline.stage(place.stage_id)
    if current is not None and current.id == choice.stage.id:
        return MoveDecision(MoveAction.KEEP, MoveCause.SAME_STAGE, f"The contact is in {current.name} already.", choice)
    if Flag.INJECTION_SUSPECTED in result.flags:
        return MoveDecision(MoveAction.BLOCK, MoveCause.SUSPICIOUS,
                            "The conversation contains text that tries to steer the judgement.", choice)
    by_hand = place.by_hand or (current is not None and current.type is StageType.ARCHIVED)
    if by_hand and not override_manual:
        return MoveDecision(MoveAction.BLOCK, MoveCause.PLACED_BY_HAND, "A person decided the current place.", choice)
    if current is not None and (kept := _protection(pipeline, current, place.score, choice, result, threshold)):
        return MoveDecision(MoveAction.BLOCK, MoveCause.DOWNGRADE, kept, choice)
    cause = MoveCause.PLACED if place.stage_id is None else MoveCause.RE_EVALUATED
    return MoveDecision(MoveAction.MOVE, cause, choice.reason, choice)


def _protection(pipeline: Pipeline, current: Stage, old_score: int | None, choice: StageChoice,
                result: AnalysisResult, threshold: int) -> str | None:
    """Why the contact may not move down; None when this is no move down or a justified one."""
    assert choice.stage is not None
    if _rank(pipeline, choice.stage) >= _rank(pipeline, current):
        if current.type is StageType.LOST and result.status is LeadStatus.LOST:
            return f"The status is still LOST; the contact stays in {current.name}."
        return None
    if result.status is LeadStatus.LOST:
        return None
    if result.status is LeadStatus.WON and current.type is StageType.WON:
        return f"The status is still WON; the contact stays in {current.name}."
    before = current.score_min if old_score is None else old_score
    if result.score >= before:
        return f"Moving down from {current.name} needs a lower score; it was {before} and is {result.score}."
    if result.confidence < threshold:
        return (f"Moving down from {current.name} needs {threshold} % confidence; "
                f"this judgement has {result.confidence} %.")
    return None


def _rank(pipeline: Pipeline, stage: Stage) -> int:
    """Position for "up" and "down": lost lies below everything, won above, the rest in pipeline order."""
    if stage.type is StageType.LOST:
        return -1
    if stage.type is StageType.WON:
        return len(pipeline.stages)
    return next(at for at, known in enumerate(pipeline.stages) if known.id == stage.id)
