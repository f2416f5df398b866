"""Pipelines: templates, score ranges, and which stage a judgement means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from fbsync_desktop.domain.analysis import AnalysisResult, LeadStatus
from fbsync_desktop.domain.errors import UsageError

LOWEST_SCORE = 0
HIGHEST_SCORE = 100
LAST_LEAD_SCORE = 30
"""LEAD stages of a pipeline without a template share 0 to this score; IN_PROGRESS stages share the rest."""

DEFAULT_THRESHOLD = 70
"""Confidence from which a judgement may close a contact, overrule its own score, or move a contact down."""

REVIEW_BELOW = 60
"""Placements shown with less confidence than this wait in the review queue."""

DISAGREEMENT_COST = 15
"""Points of shown confidence lost when the recommended stage and the score point to different stages."""


class StageType(StrEnum):
    """What a stage means to the rules; only LEAD and IN_PROGRESS are chosen by score."""

    LEAD = "LEAD"
    IN_PROGRESS = "IN_PROGRESS"
    WON = "WON"
    LOST = "LOST"
    ARCHIVED = "ARCHIVED"

    @property
    def is_open(self) -> bool:
        """A score can choose this stage."""
        return self in (StageType.LEAD, StageType.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class StageTemplate:
    """A stage as a template describes it. The range of a stage that no score chooses means nothing."""

    name: str
    type: StageType
    score_min: int = LOWEST_SCORE
    score_max: int = HIGHEST_SCORE


@dataclass(frozen=True, slots=True)
class PipelineTemplate:
    """A pipeline to begin with, stages in order."""

    name: str
    color: str
    stages: tuple[StageTemplate, ...]


TEMPLATES: dict[str, PipelineTemplate] = {
    "sales": PipelineTemplate("Sales Pipeline", "#3b82f6", (
        StageTemplate("New Lead", StageType.LEAD, 0, 30),
        StageTemplate("Contacted", StageType.IN_PROGRESS, 31, 43),
        StageTemplate("Qualified", StageType.IN_PROGRESS, 44, 56),
        StageTemplate("Proposal Sent", StageType.IN_PROGRESS, 57, 69),
        StageTemplate("Negotiating", StageType.IN_PROGRESS, 70, 100),
        StageTemplate("Closed Won", StageType.WON),
        StageTemplate("Closed Lost", StageType.LOST),
    )),
    "support": PipelineTemplate("Customer Support", "#f59e0b", (
        StageTemplate("New Ticket", StageType.LEAD, 0, 30),
        StageTemplate("In Progress", StageType.IN_PROGRESS, 31, 65),
        StageTemplate("Waiting on Customer", StageType.IN_PROGRESS, 66, 100),
        StageTemplate("Resolved", StageType.WON),
        StageTemplate("Closed", StageType.ARCHIVED),
    )),
    "onboarding": PipelineTemplate("Customer Onboarding", "#10b981", (
        StageTemplate("New Customer", StageType.LEAD, 0, 30),
        StageTemplate("Setup Scheduled", StageType.IN_PROGRESS, 31, 48),
        StageTemplate("In Setup", StageType.IN_PROGRESS, 49, 65),
        StageTemplate("Training", StageType.IN_PROGRESS, 66, 100),
        StageTemplate("Active", StageType.WON),
        StageTemplate("Churned", StageType.LOST),
    )),
}
"""By kind: `sales`, `support`, `onboarding`."""


def template_kind(pipeline_name: str, stage_names: Iterable[str]) -> str | None:
    """The template a pipeline comes from: by name, else by sharing most stage names; None for a pipeline of its own."""
    folded = pipeline_name.strip().casefold()
    for kind, template in TEMPLATES.items():
        if folded in (kind, template.name.casefold()):
            return kind
    names = {name.strip().casefold() for name in stage_names}
    shared = {kind: len(names & {stage.name.casefold() for stage in template.stages})
              for kind, template in TEMPLATES.items()}
    best = max(shared, key=lambda kind: shared[kind])
    return best if 2 * shared[best] > len(names) else None


@dataclass(frozen=True, slots=True)
class Stage:
    """One row of `PipelineStage`. The score range is inclusive and counts for open stages only."""

    id: str
    name: str
    type: StageType = StageType.IN_PROGRESS
    order: int = 0
    score_min: int = LOWEST_SCORE
    score_max: int = HIGHEST_SCORE
    description: str | None = None
    color: str = "#64748b"

    def takes(self, score: int) -> bool:
        """Whether the score, 0 to 100, lies in the range."""
        return self.score_min <= score <= self.score_max


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline with its stages in order."""

    id: str
    name: str
    stages: tuple[Stage, ...] = ()
    description: str | None = None
    color: str = "#3b82f6"
    is_default: bool = False
    is_archived: bool = False

    def stage(self, stage_id: str | None) -> Stage | None:
        """The stage with this id; None for None and for a stage of another pipeline."""
        return next((stage for stage in self.stages if stage.id == stage_id), None)


# --- score ranges --------------------------------------------------------------------------------------


class RangeFault(StrEnum):
    """What is wrong with score ranges; REVERSED begins above its end, OUTSIDE leaves 0 to 100."""

    GAP = "GAP"
    OVERLAP = "OVERLAP"
    REVERSED = "REVERSED"
    OUTSIDE = "OUTSIDE"
    NO_OPEN_STAGE = "NO_OPEN_STAGE"


@dataclass(frozen=True, slots=True)
class RangeProblem:
    """Why ranges cannot be saved. `first` to `last` are the scores concerned; `text` says it to people."""

    fault: RangeFault
    text: str
    first: int
    last: int
    stages: tuple[str, ...] = ()


def range_problems(stages: Iterable[Stage]) -> tuple[RangeProblem, ...]:
    """Every gap, overlap and impossible range of the open stages; empty when 0–100 is covered exactly once."""
    open_stages = [stage for stage in stages if stage.type.is_open]
    if not open_stages:
        return (RangeProblem(RangeFault.NO_OPEN_STAGE, "No stage of this pipeline can be chosen by score.",
                             LOWEST_SCORE, HIGHEST_SCORE),)
    problems = [problem for stage in open_stages if (problem := _impossible(stage)) is not None]
    usable = sorted((stage for stage in open_stages if stage.score_min <= stage.score_max),
                    key=lambda stage: (stage.score_min, stage.score_max))
    next_free = LOWEST_SCORE
    last_holder: Stage | None = None
    for stage in usable:
        if stage.score_min > next_free:
            problems.append(_gap(next_free, min(stage.score_min - 1, HIGHEST_SCORE)))
        elif last_holder is not None and stage.score_min < next_free:
            problems.append(_overlap(last_holder, stage, min(stage.score_max, next_free - 1)))
        if stage.score_max + 1 > next_free:
            next_free = stage.score_max + 1
            last_holder = stage
    if next_free <= HIGHEST_SCORE:
        problems.append(_gap(next_free, HIGHEST_SCORE))
    return tuple(problems)


def check_ranges(stages: Iterable[Stage]) -> None:
    """Raises `UsageError` naming everything that is wrong with the ranges."""
    problems = range_problems(stages)
    if problems:
        raise UsageError(" ".join(problem.text for problem in problems),
                         action="Give every score from 0 to 100 to exactly one stage.")


def default_ranges(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """The same stages with even ranges: LEAD share 0–30, IN_PROGRESS the rest; one kind alone shares all.

    Raises:
        UsageError: more open stages than there are scores.
    """
    leads = [stage for stage in stages if stage.type is StageType.LEAD]
    later = [stage for stage in stages if stage.type is StageType.IN_PROGRESS]
    if len(leads) + len(later) > HIGHEST_SCORE - LOWEST_SCORE + 1:
        raise UsageError(f"A pipeline cannot have {len(leads) + len(later)} stages that are chosen by score.")
    ranges: dict[str, tuple[int, int]] = {}
    if leads and later and len(leads) <= LAST_LEAD_SCORE + 1 and len(later) <= HIGHEST_SCORE - LAST_LEAD_SCORE:
        ranges |= _share(leads, LOWEST_SCORE, LAST_LEAD_SCORE)
        ranges |= _share(later, LAST_LEAD_SCORE + 1, HIGHEST_SCORE)
    else:
        ranges |= _share(leads + later, LOWEST_SCORE, HIGHEST_SCORE)
    return tuple(
        replace(stage, score_min=ranges[stage.id][0], score_max=ranges[stage.id][1]) if stage.id in ranges else stage
        for stage in stages
    )


def _share(stages: Sequence[Stage], first: int, last: int) -> dict[str, tuple[int, int]]:
    width = last - first + 1
    count = len(stages)
    return {stage.id: (first + width * at // count, first + width * (at + 1) // count - 1)
            for at, stage in enumerate(stages)}


def _impossible(stage: Stage) -> RangeProblem | None:
    low, high = stage.score_min, stage.score_max
    if low > high:
        return RangeProblem(RangeFault.REVERSED, f"{stage.name} begins at {low} and ends at {high}.", high, low,
                            (stage.id,))
    if low < LOWEST_SCORE or high > HIGHEST_SCORE:
        return RangeProblem(RangeFault.OUTSIDE, f"{stage.name} reaches outside 0–100.", low, high, (stage.id,))
    return None


def _gap(first: int, last: int) -> RangeProblem:
    return RangeProblem(RangeFault.GAP, f"No stage takes {_scores(first, last)}.", first, last)


def _overlap(one: Stage, other: Stage, last: int) -> RangeProblem:
    words = f"{one.name} and {other.name} both take {_scores(other.score_min, last)}."
    return RangeProblem(RangeFault.OVERLAP, words, other.score_min, last, (one.id, other.id))


def _scores(first: int, last: int) -> str:
    return f"the score {first}" if first == last else f"the scores {first}–{last}"


# --- which stage a judgement means ---------------------------------------------------------------------


class ChoiceRule(StrEnum):
    """Which rule of the stage choice decided."""

    STATUS = "STATUS"
    RECOMMENDED = "RECOMMENDED"
    SCORE = "SCORE"
    NONE = "NONE"


@dataclass(frozen=True, slots=True)
class StageChoice:
    """The stage a judgement means, before anybody asks whether the contact may move there.

    Attributes:
        stage: None when no stage of the pipeline fits.
        reason: one sentence for people.
        recommended: the stage the analyser named, if the pipeline (still) has it.
        disagreement: the recommended open stage is not the one whose range holds the score.
        confidence: 0–100 as shown and recorded; lowered by a disagreement.
    """

    stage: Stage | None
    rule: ChoiceRule
    reason: str
    recommended: Stage | None
    disagreement: bool
    confidence: int


def choose_stage(pipeline: Pipeline, result: AnalysisResult, *, threshold: int = DEFAULT_THRESHOLD) -> StageChoice:
    """The stage choice of the data model: explicit status, then recommendation, then score.

    WON and LOST stages are reached by a confident status only, ARCHIVED stages never.
    """
    recommended = pipeline.stage(result.stage_id)
    by_score = next((stage for stage in pipeline.stages if stage.type.is_open and stage.takes(result.score)), None)
    disagreement = (recommended is not None and recommended.type.is_open
                    and by_score is not None and by_score.id != recommended.id)
    shown = max(0, result.confidence - DISAGREEMENT_COST) if disagreement else result.confidence

    def chosen(stage: Stage | None, rule: ChoiceRule, reason: str) -> StageChoice:
        return StageChoice(stage, rule, reason, recommended, disagreement, shown)

    closing = _closing_stage(pipeline, result.status, recommended)
    if closing is not None and result.confidence >= threshold:
        words = f"The status is {result.status.value} with {result.confidence} % confidence."
        return replace(chosen(closing, ChoiceRule.STATUS, words), disagreement=False, confidence=result.confidence)
    if recommended is not None and recommended.type.is_open:
        if recommended.takes(result.score):
            return chosen(recommended, ChoiceRule.RECOMMENDED,
                          f"{recommended.name} is recommended and fits the score {result.score}.")
        if result.confidence >= threshold:
            return chosen(recommended, ChoiceRule.RECOMMENDED,
                          f"{recommended.name} is recommended with {result.confidence} % confidence, "
                          f"although the score {result.score} points to {by_score.name if by_score else 'no stage'}.")
    if by_score is not None:
        return chosen(by_score, ChoiceRule.SCORE, f"The score {result.score} lies in the range of {by_score.name}.")
    return chosen(None, ChoiceRule.NONE, f"No stage of {pipeline.name} takes the score {result.score}.")


def _closing_stage(pipeline: Pipeline, status: LeadStatus, recommended: Stage | None) -> Stage | None:
    wanted = {LeadStatus.WON: StageType.WON, LeadStatus.LOST: StageType.LOST}.get(status)
    if recommended is not None and recommended.type is wanted:
        return recommended
    return next((stage for stage in pipeline.stages if stage.type is wanted), None)
