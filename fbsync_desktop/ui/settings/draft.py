"""A pipeline while it is edited: stages, and borders that always belong to two of them. Free of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fbsync_desktop.domain.pipeline import (
    HIGHEST_SCORE,
    LOWEST_SCORE,
    Pipeline,
    RangeFault,
    RangeProblem,
    Stage,
    StageType,
    default_ranges,
    range_problems,
)
from fbsync_desktop.domain.placement import PipelineDraft, StageDraft

_NEW = "new-"


@dataclass(frozen=True, slots=True)
class Border:
    """Where one stage ends and the next begins: `lower` and `upper` are stage ids, `first` is upper's lowest score."""

    lower: str
    upper: str
    first: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Scores that belong to no stage, and the ids of the stages that could take them."""

    first: int
    last: int
    neighbours: tuple[str, ...]


class EditedPipeline:
    """Holds the stages in order. New stages have ids that begin with `new-` until they are saved.

    Args:
        colors: the colours to choose from; a stage without one of them gets its own by its place, and keeps it
            when the order changes.
    """

    def __init__(self, pipeline: Pipeline, colors: Sequence[str] = ()) -> None:
        self._colors = tuple(colors)
        self._stored = pipeline = replace(pipeline, stages=tuple(
            stage if not colors or stage.color in colors else replace(stage, color=colors[place % len(colors)])
            for place, stage in enumerate(pipeline.stages)))
        self._new = 0
        self.name, self.description = pipeline.name, pipeline.description or ""
        self.stages: list[Stage] = list(pipeline.stages)

    @property
    def pipeline_id(self) -> str:
        return self._stored.id

    @property
    def is_changed(self) -> bool:
        """True while there is something to save."""
        return ((self.name, self.description, tuple(_bare(stage) for stage in self.stages))
                != (self._stored.name, self._stored.description or "",
                    tuple(_bare(stage) for stage in self._stored.stages)))

    @property
    def deleted(self) -> tuple[Stage, ...]:
        """Stored stages that will be gone."""
        kept = {stage.id for stage in self.stages}
        return tuple(stage for stage in self._stored.stages if stage.id not in kept)

    @property
    def problems(self) -> tuple[RangeProblem, ...]:
        """Gaps, overlaps and impossible ranges."""
        return range_problems(self.stages)

    @property
    def name_problem(self) -> bool:
        """A name is missing, or two stages are called the same."""
        names = [stage.name.strip().casefold() for stage in self.stages]
        return not self.name.strip() or not all(names) or len(set(names)) != len(names)

    @property
    def can_save(self) -> bool:
        return self.is_changed and not self.problems and not self.name_problem

    def find(self, stage_id: str) -> Stage | None:
        return next((stage for stage in self.stages if stage.id == stage_id), None)

    # --- names, types, order -----------------------------------------------------------------------

    def rename(self, place: int, name: str) -> None:
        self.stages[place] = replace(self.stages[place], name=name)

    def recolor(self, place: int, color: str) -> None:
        self.stages[place] = replace(self.stages[place], color=color)

    def set_type(self, place: int, kind: StageType) -> None:
        """A stage that no score chooses any more leaves its range as a gap; one that is new to it takes a gap."""
        stage = self.stages[place]
        if stage.type is kind:
            return
        was_open = stage.type.is_open
        self.stages[place] = replace(stage, type=kind)
        if kind.is_open and not was_open:
            self._find_room(place)

    def move(self, place: int, to: int) -> None:
        """Another order; each stage keeps the width of its range, and the ranges stay in order."""
        to = max(0, min(to, len(self.stages) - 1))
        if place == to:
            return
        slots = self._slots()
        self.stages.insert(to, self.stages.pop(place))
        widths = {stage.id: stage.score_max - stage.score_min + 1 for stage in self.stages}
        ids = iter([stage.id for stage in self.stages if stage.type.is_open])
        if self._is_staircase(slots):
            at = LOWEST_SCORE
            for stage_id, width in slots:
                if stage_id is None:
                    at += width
                    continue
                moved = next(ids)
                self._set(moved, at, at + widths[moved] - 1)
                at += widths[moved]

    def add(self, name: str) -> int:
        """A new stage behind the last open one, with half of its range or the first gap; returns its place."""
        self._new += 1
        place = max((at for at, stage in enumerate(self.stages) if stage.type.is_open), default=-1) + 1
        new = Stage(f"{_NEW}{self._new}", name, StageType.IN_PROGRESS)
        used = {stage.color for stage in self.stages}
        free = next((color for color in self._colors if color not in used), new.color)
        self.stages.insert(place, replace(new, color=free))
        self._find_room(place)
        return place

    def remove(self, place: int) -> None:
        """Take a stage out; its range becomes a gap."""
        del self.stages[place]

    # --- ranges ------------------------------------------------------------------------------------

    @property
    def borders(self) -> tuple[Border, ...]:
        """Borders between stages that touch, in the order of scores."""
        ordered = self._by_score()
        return tuple(Border(one.id, other.id, other.score_min) for one, other in pairwise(ordered)
                     if one.score_max + 1 == other.score_min)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        ordered = self._by_score()
        return tuple(Gap(problem.first, problem.last, tuple(
            stage.id for stage in ordered if stage.score_max + 1 == problem.first or
            stage.score_min - 1 == problem.last)) for problem in self.problems if problem.fault is RangeFault.GAP)

    def border_limits(self, border: Border) -> tuple[int, int]:
        """The lowest and highest first score of the upper stage; each stage keeps at least one score."""
        lower, upper = self.find(border.lower), self.find(border.upper)
        assert lower is not None and upper is not None
        return lower.score_min + 1, upper.score_max

    def set_border(self, border: Border, first: int) -> None:
        """Move a border; both stages follow."""
        lowest, highest = self.border_limits(border)
        first = max(lowest, min(first, highest))
        self._change(border.lower, score_max=first - 1)
        self._change(border.upper, score_min=first)

    def set_range(self, place: int, first: int, last: int) -> None:
        """A typed range; the others stay, so that a gap or an overlap shows."""
        self._set(self.stages[place].id, first, last)

    def give(self, gap: Gap, stage_id: str) -> None:
        """A gap goes to one of its neighbours."""
        stage = self.find(stage_id)
        if stage is None:
            return
        if stage.score_max + 1 == gap.first:
            self._change(stage_id, score_max=gap.last)
        else:
            self._change(stage_id, score_min=gap.first)

    def spread(self) -> None:
        """Even ranges for all."""
        self.stages = list(default_ranges(self.stages))

    def edit(self) -> PipelineDraft:
        """What is to be saved."""
        return PipelineDraft(self.name.strip(), tuple(
            StageDraft(stage.name.strip(), stage.type, None if stage.id.startswith(_NEW) else stage.id,
                       stage.score_min, stage.score_max, stage.description, stage.color) for stage in self.stages),
            self.description.strip() or None, self._stored.color)

    # --- inside ------------------------------------------------------------------------------------

    def _by_score(self) -> list[Stage]:
        return sorted((stage for stage in self.stages if stage.type.is_open),
                      key=lambda stage: (stage.score_min, stage.score_max))

    def _slots(self) -> list[tuple[str | None, int]]:
        """Stages and gaps in the order of scores with their widths."""
        slots: list[tuple[str | None, int]] = []
        at = LOWEST_SCORE
        for stage in self._by_score():
            if stage.score_min > at:
                slots.append((None, stage.score_min - at))
            slots.append((stage.id, stage.score_max - stage.score_min + 1))
            at = stage.score_max + 1
        return slots

    def _is_staircase(self, slots: list[tuple[str | None, int]]) -> bool:
        return sum(width for _, width in slots) <= HIGHEST_SCORE - LOWEST_SCORE + 1

    def _find_room(self, place: int) -> None:
        """A range for a stage that had none: the first gap, else the upper half of its lower neighbour."""
        stage = self.stages[place]
        others = [one for one in self.stages if one.type.is_open and one.id != stage.id]
        gap = next((problem for problem in range_problems(others) if problem.fault is RangeFault.GAP), None)
        if not others:
            self._set(stage.id, LOWEST_SCORE, HIGHEST_SCORE)
        elif gap is not None:
            self._set(stage.id, gap.first, gap.last)
        else:
            before = [one for one in self.stages[:place] if one.type.is_open] or others
            wide = [one for one in before if one.score_max > one.score_min] or [
                one for one in others if one.score_max > one.score_min]
            if wide:
                giver = wide[-1]
                middle = (giver.score_min + giver.score_max) // 2
                self._set(stage.id, middle + 1, giver.score_max)
                self._change(giver.id, score_max=middle)

    def _set(self, stage_id: str, first: int, last: int) -> None:
        self._change(stage_id, score_min=first, score_max=last)

    def _change(self, stage_id: str, **values: int) -> None:
        self.stages = [replace(stage, **values) if stage.id == stage_id else stage  # type: ignore[arg-type]
                       for stage in self.stages]


def _bare(stage: Stage) -> Stage:
    """A stage for comparing: the order is told by the list, a closed stage's range means nothing."""
    if stage.type.is_open:
        return replace(stage, order=0)
    return replace(stage, order=0, score_min=LOWEST_SCORE, score_max=HIGHEST_SCORE)


def names_of(stages: Iterable[Stage]) -> str:
    """`New Lead, Contacted`."""
    return ", ".join(stage.name for stage in stages)
