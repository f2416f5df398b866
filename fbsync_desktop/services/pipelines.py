"""Pipelines: templates, editing, placing contacts, moving them by hand, the review queue, taking moves back."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import TEMPLATES, Pipeline, Stage, check_ranges, default_ranges
from fbsync_desktop.domain.placement import (
    MoveKind,
    MoveRecord,
    MoveResult,
    PipelineDraft,
    PipelineOverview,
    Placing,
    ReviewCase,
    StageDraft,
    StageEvent,
    UndoResult,
)
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane


class PipelineService:
    """Everything about pipelines and the contacts in them. References are our id or the exact name."""

    def __init__(self, store: Store, lane: Lane) -> None:
        self._store = store
        self._lane = lane

    async def list(self, include_archived: bool = False) -> builtins.list[PipelineOverview]:
        """Every pipeline with the contacts in each stage and the Pages that use it."""
        return await self._lane.read(self._store.pipelines.list, include_archived)

    async def get(self, ref: str) -> Pipeline:
        """One pipeline.

        Raises:
            NotFound, UsageError (several have this name).
        """
        return await self._lane.read(self._store.pipelines.find, ref)

    async def create(self, template: str, name: str | None = None) -> Pipeline:
        """A pipeline from a template, under the template's name or another one.

        Raises:
            UsageError: no such template.
        """
        made = TEMPLATES.get(template.strip().lower())
        if made is None:
            raise UsageError(f"There is no template “{template}”.", action=f"Use {', '.join(TEMPLATES)}.")
        stages = tuple(Stage("", stage.name, stage.type, order, stage.score_min, stage.score_max)
                       for order, stage in enumerate(made.stages))
        wanted = _name(name) if name else made.name
        taken = {one.pipeline.name for one in await self.list(include_archived=True)}
        free, number = wanted, 1
        while free in taken:
            number += 1
            free = f"{wanted} {number}"
        return await self._lane.write(self._store.pipelines.create, Pipeline("", free, stages, None, made.color))

    async def save(self, ref: str, draft: PipelineDraft, *, contacts_to: str | None = None) -> Pipeline:
        """Replace a pipeline by an edited one; stages left out go away.

        Args:
            contacts_to: id of the stage for contacts of stages that go away.

        Raises:
            NotFound; UsageError: no name, impossible ranges, or contacts left without a stage.
        """
        before = await self.get(ref)
        made = _pipeline(before.id, draft)
        new = [place for place, stage in enumerate(draft.stages) if stage.id is None]
        return await self._lane.write(self._store.pipelines.save, before.id, made, new, contacts_to)

    async def set_ranges(self, ref: str, ranges: Mapping[str, tuple[int, int]]) -> Pipeline:
        """Change the score ranges of stages, named by id or name; the others keep theirs.

        Raises:
            NotFound, UsageError.
        """
        before = await self.get(ref)
        for name in ranges:
            if not any(name in (stage.id, stage.name) for stage in before.stages):
                raise UsageError(f"{before.name} has no stage “{name}”.")
        changed = {stage.id: ranges.get(stage.id) or ranges.get(stage.name) for stage in before.stages}
        stages = tuple(replace(draft, score_min=new[0], score_max=new[1])
                       if draft.id is not None and (new := changed[draft.id]) else draft
                       for draft in draft_of(before).stages)
        return await self.save(before.id, replace(draft_of(before), stages=stages))

    async def even_ranges(self, ref: str) -> Pipeline:
        """Give all stages of a pipeline an even share of the scores.

        Raises:
            NotFound, UsageError.
        """
        before = await self.get(ref)
        return await self.save(before.id, draft_of(replace(before, stages=default_ranges(before.stages))))

    async def archive(self, ref: str) -> Pipeline:
        """Put a pipeline away; its contacts stay in it, Pages stop placing into it."""
        return await self._lane.write(self._store.pipelines.set_archived, (await self.get(ref)).id, True)

    async def restore(self, ref: str) -> Pipeline:
        """Take a pipeline back."""
        return await self._lane.write(self._store.pipelines.set_archived, (await self.get(ref)).id, False)

    # --- placing ----------------------------------------------------------------------------------

    async def preview(self, page: str, pipeline: str | None, mode: AutoPipelineMode,
                      override_manual: bool = False) -> Placing:
        """What placing a Page's contacts with these settings would do; writes nothing.

        Raises:
            NotFound
        """
        page_pk = (await self._lane.read(self._store.pages.find, page)).id
        pipeline_id = None if pipeline is None else (await self.get(pipeline)).id
        return await self._lane.read(self._store.placements.preview, page_pk, pipeline_id, mode, override_manual)

    async def reassign(self, page: str, *, dry_run: bool = False, mode: AutoPipelineMode | None = None) -> Placing:
        """Place a Page's contacts by what is stored of them, without asking the AI.

        Args:
            mode: other than the Page's own.

        Raises:
            NotFound; UsageError: the Page has no pipeline.
        """
        found = await self._lane.read(self._store.pages.find, page)
        if found.auto_pipeline_id is None:
            raise UsageError(f"{found.name} has no pipeline.",
                             action="Choose one: fbsync pages set PAGE --auto-pipeline NAME")
        if dry_run:
            return await self._lane.read(self._store.placements.preview, found.id, found.auto_pipeline_id,
                                         mode or found.auto_pipeline_mode, found.auto_pipeline_override)
        placed = await self._lane.write(self._store.placements.reassign, found.id, mode,
                                        f"Contacts of {found.name} placed anew")
        await self._lane.write(self._store.pages.placed, found)
        return placed

    async def place_due(self, page_pk: str) -> Placing | None:
        """Place everyone anew when the Page's settings changed since that was last done; None when they did not."""
        found = await self._lane.read(self._store.pages.find, page_pk)
        if not found.placement_due or found.auto_pipeline_id is None:
            return None
        return await self.reassign(found.id)

    # --- by hand ----------------------------------------------------------------------------------

    async def move(self, contact_ids: Sequence[str], stage_id: str | None) -> MoveResult:
        """Put contacts into a stage by hand, or out of their pipeline with None.

        Raises:
            NotFound
        """
        kind = MoveKind.HAND if len(contact_ids) == 1 else MoveKind.BULK
        return await self._lane.write(self._store.placements.move, contact_ids, stage_id, kind)

    async def stage_for(self, contact_id: str, ref: str) -> Stage:
        """A stage by id, or by name in the contact's pipeline, else in the one pipeline that has such a stage.

        Raises:
            NotFound, UsageError.
        """
        pipelines = [one.pipeline for one in await self.list()]
        current = (await self._lane.read(self._store.contacts.get, contact_id)).columns["pipelineId"]
        by_id = [stage for one in pipelines for stage in one.stages if stage.id == ref]
        here = [stage for one in pipelines if one.id == current for stage in one.stages if stage.name == ref]
        anywhere = [stage for one in pipelines for stage in one.stages if stage.name == ref]
        found = by_id or here or anywhere
        if not found:
            raise UsageError(f"There is no stage “{ref}”.", action="List the stages with: fbsync pipelines list")
        if len(found) > 1:
            raise UsageError(f"{len(found)} pipelines have a stage “{ref}”.", action="Use the stage's id instead.")
        return found[0]

    async def undo(self, move_id: str | None = None, contact: str | None = None) -> UndoResult:
        """Take a move back; without an id the newest one, of this contact or of anybody.

        Raises:
            NotFound; UsageError: there is nothing to undo.
        """
        if move_id is None:
            last = await self.last_move(contact)
            if last is None:
                raise UsageError("There is nothing to undo.")
            move_id = last.id
        return await self._lane.write(self._store.placements.undo, move_id, contact)

    async def last_move(self, contact: str | None = None) -> MoveRecord | None:
        """The newest move that can be undone."""
        return await self._lane.read(self._store.placements.last, contact)

    async def history(self, contact_id: str) -> builtins.list[StageEvent]:
        """A contact's activities, newest first."""
        return await self._lane.read(self._store.placements.history, contact_id)

    # --- review queue -----------------------------------------------------------------------------

    async def review(self, page: str | None = None, limit: int = 200) -> builtins.list[ReviewCase]:
        """Contacts that wait for a person's decision, newest first."""
        return await self._lane.read(self._store.review.cases, await self._page_pk(page), limit)

    async def review_count(self, page: str | None = None) -> int:
        """How many wait."""
        return await self._lane.read(self._store.review.count, await self._page_pk(page))

    async def confirm(self, contact_ids: Sequence[str]) -> MoveResult:
        """The contacts are right where they are; from now on they are placed by hand.

        Raises:
            NotFound
        """
        return await self._lane.write(self._store.placements.confirm, contact_ids)

    async def _page_pk(self, page: str | None) -> str | None:
        return None if page is None else (await self._lane.read(self._store.pages.find, page)).id


def draft_of(pipeline: Pipeline) -> PipelineDraft:
    """A stored pipeline, ready to be edited."""
    return PipelineDraft(pipeline.name, tuple(
        StageDraft(stage.name, stage.type, stage.id, stage.score_min, stage.score_max, stage.description, stage.color)
        for stage in pipeline.stages), pipeline.description, pipeline.color)


def _pipeline(id: str, draft: PipelineDraft) -> Pipeline:
    """The pipeline a draft means; `default_ranges` needs ids, so new stages get their place as one."""
    stages = tuple(
        Stage(stage.id or f"new {order}", _name(stage.name), stage.type, order, stage.score_min or 0,
              100 if stage.score_max is None else stage.score_max, stage.description, stage.color)
        for order, stage in enumerate(draft.stages))
    if all(stage.score_min is None and stage.score_max is None for stage in draft.stages):
        stages = default_ranges(stages)
    elif any(stage.type.is_open for stage in stages):
        check_ranges(stages)
    return Pipeline(id, _name(draft.name), stages, draft.description, draft.color)


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise UsageError("A pipeline and each of its stages need a name.")
    return name
