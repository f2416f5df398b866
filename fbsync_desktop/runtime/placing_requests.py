"""The jobs about pipelines, placements and the review queue. They run on the engine's thread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from fbsync_desktop.domain.analysis import Engine
from fbsync_desktop.domain.board import BoardColumn
from fbsync_desktop.domain.contact import TranscriptMessage
from fbsync_desktop.domain.placement import (
    STAGE_CHANGE_BLOCKED,
    STAGE_CHANGED,
    STAGE_CONFIRMED,
    MoveRecord,
    MoveResult,
    PipelineDraft,
    PipelineOverview,
    Placing,
    ReviewCase,
    UndoResult,
)
from fbsync_desktop.runtime.placing_messages import Judgement, PageWishes, PlacingRule, Standing, WaitingRead

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application

_SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s*(?=\S)")
_STEPS = frozenset({STAGE_CHANGED, STAGE_CHANGE_BLOCKED, STAGE_CONFIRMED})


async def pipelines(app: Application) -> tuple[PipelineOverview, ...]:
    """All that are in use, the default one first."""
    return tuple(sorted(await app.pipelines.list(), key=lambda one: not one.pipeline.is_default))


async def preview(app: Application, page_id: str, rule: PlacingRule) -> Placing:
    return await app.pipelines.preview(page_id, rule.pipeline_id, rule.mode, rule.override_manual)


async def save_page(app: Application, page_id: str, wishes: PageWishes) -> None:
    rule = wishes.rule
    await app.pages.set_options(
        page_id, auto_sync=wishes.auto_sync, sync_interval_s=wishes.sync_interval_s, mode=rule.mode.value,
        pipeline=rule.pipeline_id, no_pipeline=rule.pipeline_id is None, override_manual=rule.override_manual)


async def save_pipeline(app: Application, pipeline_id: str, draft: PipelineDraft, contacts_to: str | None) -> str:
    return (await app.pipelines.save(pipeline_id, draft, contacts_to=contacts_to)).id


async def create_pipeline(app: Application, template: str) -> str:
    return (await app.pipelines.create(template)).id


async def archive_pipeline(app: Application, pipeline_id: str) -> str:
    await app.pipelines.archive(pipeline_id)
    return ""


async def board(app: Application, pipeline_id: str, page_id: str | None) -> list[BoardColumn]:
    return await app.board.columns(pipeline_id, page_id)


async def review(app: Application, page_id: str | None) -> list[ReviewCase]:
    return await app.pipelines.review(page_id)


async def review_count(app: Application) -> int:
    return await app.pipelines.review_count()


async def waiting(app: Application, page_id: str | None) -> WaitingRead:
    return WaitingRead(await app.contacts.waiting(page_id))


async def talk(app: Application, contact_id: str, limit: int) -> list[TranscriptMessage]:
    return await app.contacts.transcript(contact_id, limit)


async def move(app: Application, contact_ids: Sequence[str], stage_id: str | None) -> MoveResult:
    return await app.pipelines.move(contact_ids, stage_id)


async def confirm(app: Application, contact_ids: Sequence[str]) -> MoveResult:
    return await app.pipelines.confirm(contact_ids)


async def last_move(app: Application) -> MoveRecord | None:
    return await app.pipelines.last_move()


async def undo(app: Application, move_id: str | None) -> UndoResult:
    return await app.pipelines.undo(move_id)


async def standing(app: Application, columns: dict[str, Any]) -> Standing:
    """Where a contact stands, from its own row and its history."""
    history = tuple(event for event in await app.pipelines.history(columns["id"]) if event.type in _STEPS)
    pipeline_id = columns.get("pipelineId")
    found = next((one.pipeline for one in await app.pipelines.list(include_archived=True)
                  if one.pipeline.id == pipeline_id), None) if pipeline_id else None
    return Standing(found, found.stage(columns.get("stageId")) if found is not None else None,
                    columns.get("stageEnteredAt"), history, _judgement(columns), columns.get("aiProblem") or "")


def _judgement(columns: dict[str, Any]) -> Judgement | None:
    engine = columns.get("aiEngine")
    if not columns.get("aiContext") and engine is None:
        return None
    return Judgement(
        columns.get("aiContext") or "", columns.get("leadScore") or 0, columns.get("aiConfidence"),
        _reasons(columns.get("aiReasoning") or ""), frozenset(columns.get("aiEvidence") or ()),
        Engine(engine) if engine in set(Engine) else None, columns.get("aiContextUpdatedAt"),
        columns.get("aiWaitsFor"))


def _reasons(reasoning: str) -> tuple[str, ...]:
    """An analyser's sentences, one by one."""
    lines = [line.strip() for line in reasoning.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [part.strip() for part in _SENTENCE_END.split(lines[0]) if part.strip()]
    return tuple(lines)
