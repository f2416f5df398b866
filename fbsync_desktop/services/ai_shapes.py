"""Pipelines, placements, keys and judgements as the JSON documents of the command-line contract."""

from __future__ import annotations

from typing import Any

from fbsync_desktop.domain.judging import Forecast
from fbsync_desktop.domain.pipeline import Pipeline, Stage
from fbsync_desktop.domain.placement import MoveResult, PipelineOverview, Placing, ReviewCase, StageEvent, UndoResult
from fbsync_desktop.services.ai_keys import KeyLine, KeyTestLine, KeyVerdict
from fbsync_desktop.services.ai_outlook import AiStatus
from fbsync_desktop.services.shapes import contact_json, iso, transcript_json


def stage_json(stage: Stage) -> dict[str, Any]:
    """One stage. The range counts for LEAD and IN_PROGRESS stages only."""
    return {"id": stage.id, "name": stage.name, "type": stage.type.value, "order": stage.order,
            "leadScoreMin": stage.score_min, "leadScoreMax": stage.score_max, "color": stage.color,
            "description": stage.description}


def pipeline_json(pipeline: Pipeline) -> dict[str, Any]:
    """A pipeline with its stages in order."""
    return {"id": pipeline.id, "name": pipeline.name, "description": pipeline.description, "color": pipeline.color,
            "isDefault": pipeline.is_default, "isArchived": pipeline.is_archived,
            "stages": [stage_json(stage) for stage in pipeline.stages]}


def pipeline_overview_json(overview: PipelineOverview) -> dict[str, Any]:
    """A pipeline with the contacts in each stage and the Pages that use it."""
    document = pipeline_json(overview.pipeline)
    for stage in document["stages"]:
        stage["contacts"] = overview.contacts.get(stage["id"], 0)
    return document | {"pages": list(overview.pages)}


def placing_json(placing: Placing, *, dry_run: bool) -> dict[str, Any]:
    """What placing a Page's contacts did, or would do."""
    return {"dryRun": dry_run, "totalContacts": placing.total, "moves": placing.moves, "stays": placing.stays,
            "skipped": placing.skipped, "blocked": placing.blocked, "notJudged": placing.not_judged,
            "blockedBy": {cause.value: count for cause, count in placing.blocked_by.items()},
            "stages": [{"id": one.stage_id, "name": one.name, "now": one.now, "after": one.after}
                       for one in placing.by_stage], "moveId": placing.move_id}


def move_json(move: MoveResult) -> dict[str, Any]:
    """A move by hand."""
    return {"moveId": move.move_id, "moved": move.moved, "unchanged": move.unchanged}


def undo_json(undone: UndoResult) -> dict[str, Any]:
    """A move that was taken back."""
    return {"moveId": undone.move_id, "title": undone.title, "restored": undone.restored,
            "changedSince": undone.changed_since}


def case_json(case: ReviewCase) -> dict[str, Any]:
    """A contact that waits for a person's decision."""
    return {"contact": contact_json(case.contact), "reason": case.reason.value, "pipeline": case.pipeline_name,
            "stage": case.stage.name if case.stage else None, "proposed": case.proposed.name if case.proposed else None,
            "confidence": case.confidence, "leadScore": case.score, "leadStatus": case.status,
            "aiContext": case.summary, "aiReasoning": case.reasoning, "rule": case.rule,
            "evidence": [transcript_json(message) for message in case.evidence], "aiEngine": case.engine,
            "aiModel": case.model, "aiContextUpdatedAt": iso(case.at)}


def event_json(event: StageEvent) -> dict[str, Any]:
    """One activity."""
    return {"id": event.id, "type": event.type, "title": event.title, "description": event.description,
            "fromStage": event.from_stage, "toStage": event.to_stage, "metadata": event.metadata,
            "createdAt": iso(event.at)}


def key_json(key: KeyLine) -> dict[str, Any]:
    """A key, never itself."""
    return {"slot": key.slot, "masked": key.masked, "source": key.source, "project": key.project,
            "state": key.state.value, "reason": key.reason, "coolingUntil": iso(key.until), "model": key.model,
            "requestsToday": key.requests_today, "hint": key.hint}


def verdict_json(verdict: KeyVerdict) -> dict[str, Any]:
    """What became of a key that was added."""
    return {"masked": verdict.masked, "accepted": verdict.accepted, "reason": verdict.reason, "slot": verdict.slot}


def key_test_json(test: KeyTestLine) -> dict[str, Any]:
    """What Google said to a key; `ok` null when it could not be asked."""
    return {"slot": test.slot, "masked": test.masked, "ok": test.ok, "reason": test.reason,
            "models": list(test.models)}


def status_json(status: AiStatus) -> dict[str, Any]:
    """Keys, what is left, what it cost."""
    return {"keys": [key_json(key) for key in status.keys], "usableKeys": status.usable_keys,
            "withoutAi": status.without_ai, "due": status.due, "waiting": status.waiting,
            "pausedBy": status.pause.reason.value if status.pause else None,
            "pausedUntil": iso(status.pause.until) if status.pause else None,
            "spentUsd": round(status.spending.usd, 4), "limitUsd": status.spending.limit_usd,
            "judgementsThisMonth": status.spending.judgements}


def forecast_json(forecast: Forecast) -> dict[str, Any]:
    """What judging the rest would take."""
    return {"conversations": forecast.conversations, "tokens": forecast.tokens, "costUsd": forecast.cost_usd,
            "minutes": forecast.minutes, "fitToday": forecast.fit_today, "withinBudget": forecast.within_budget}
