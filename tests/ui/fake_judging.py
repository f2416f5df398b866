"""Pipelines, review queue, board and AI of plain Python for the window's tests."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from fbsync_desktop.analysis.runner import Trouble
from fbsync_desktop.domain.board import BoardCard, BoardColumn
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.domain.judging import AnalysisOutcome, Forecast, JudgeCounts, Spending
from fbsync_desktop.domain.pipeline import TEMPLATES, Pipeline, Stage
from fbsync_desktop.domain.placement import (
    AI_MOVE_TITLE,
    STAGE_CHANGED,
    MoveKind,
    MoveRecord,
    MoveResult,
    PipelineDraft,
    PipelineOverview,
    Placing,
    ReviewCase,
    ReviewReason,
    StageCount,
    StageEvent,
    UndoResult,
)
from fbsync_desktop.system.settings_schema import AiSettings

NOW = datetime(2026, 11, 24, 13, 42, tzinfo=UTC)
Note = Callable[[str, Any], None]


def sample_pipeline(kind: str = "sales", pipeline_id: str = "") -> Pipeline:
    """A pipeline made from a template; stages are called `<id>-0` and on."""
    template, own = TEMPLATES[kind], pipeline_id or kind
    return Pipeline(own, template.name, tuple(
        Stage(f"{own}-{place}", stage.name, stage.type, place, stage.score_min, stage.score_max)
        for place, stage in enumerate(template.stages)), color=template.color)


def event(number: int, old: str | None, new: str | None, *, by_ai: bool = True, confidence: int = 88) -> StageEvent:
    """One step of a stage history, the higher the number the older."""
    metadata = {"engine": "gemini", "confidence": confidence} if by_ai else {}
    return StageEvent(f"event-{number}", NOW - timedelta(days=number, minutes=22), STAGE_CHANGED,
                      AI_MOVE_TITLE if by_ai else "Moved by hand", None, old, new, metadata, f"move-{number}")


def review_case(contact: ContactRow, stage: Stage, confidence: int = 52,
                reason: ReviewReason = ReviewReason.LOW_CONFIDENCE) -> ReviewCase:
    """A placement that somebody should check."""
    return ReviewCase(
        contact, reason, "Sales Pipeline", stage, stage, confidence, 44, "CONTACTED", "Thinks about a wedding cake",
        "Names a wedding cake, but no date or size.", "The score says Qualified, the words Contacted.", (), "gemini",
        "gemini-3.5-flash-lite", NOW - timedelta(minutes=30))


class FakePipelines:
    """The pipeline service: one list, moves that are noted and can be taken back."""

    def __init__(self, note: Note) -> None:
        self._note = note
        self._numbers = itertools.count(1)
        self.made: list[Pipeline] = [sample_pipeline(), sample_pipeline("support")]
        self.contacts: dict[str, int] = {f"sales-{place}": count for place, count in
                                         enumerate((184, 96, 58, 4, 3, 112, 47))}
        self.cases: list[ReviewCase] = []
        self.events: list[StageEvent] = []
        self.newest: MoveRecord | None = MoveRecord("move-1", MoveKind.HAND, "1 contact moved to Qualified", 1, NOW)
        self.placing = Placing(2341, 128, 2213, by_stage=(
            StageCount("sales-0", "New Lead", 100, 161), StageCount("sales-1", "Contacted", 60, 94),
            StageCount("sales-2", "Qualified", 30, 63)), not_judged=12)

    async def list(self, include_archived: bool = False) -> list[PipelineOverview]:
        self._note("pipelines", include_archived)
        return [PipelineOverview(one, {stage.id: self.contacts.get(stage.id, 0) for stage in one.stages})
                for one in self.made if include_archived or not one.is_archived]

    async def create(self, template: str, name: str | None = None) -> Pipeline:
        made = sample_pipeline(template, f"{template}-{next(self._numbers)}")
        self._note("create_pipeline", template)
        self.made.append(made)
        return made

    async def save(self, ref: str, draft: PipelineDraft, *, contacts_to: str | None = None) -> Pipeline:
        self._note("save_pipeline", (ref, draft, contacts_to))
        before = next(one for one in self.made if one.id == ref)
        after = replace(before, name=draft.name, description=draft.description, stages=tuple(
            Stage(stage.id or f"{ref}-new-{next(self._numbers)}", stage.name, stage.type, place,
                  stage.score_min or 0, stage.score_max or 0, stage.description, stage.color)
            for place, stage in enumerate(draft.stages)))
        self.made[self.made.index(before)] = after
        return after

    async def archive(self, ref: str) -> Pipeline:
        self._note("archive_pipeline", ref)
        self.made = [replace(one, is_archived=True) if one.id == ref else one for one in self.made]
        return next(one for one in self.made if one.id == ref)

    async def preview(self, page: str, pipeline: str | None, mode: Any, override_manual: bool = False) -> Placing:
        self._note("preview", (page, pipeline, mode, override_manual))
        return self.placing

    async def move(self, contact_ids: Sequence[str], stage_id: str | None) -> MoveResult:
        self._note("move", (tuple(contact_ids), stage_id))
        return MoveResult(f"move-{next(self._numbers)}", len(contact_ids), 0)

    async def confirm(self, contact_ids: Sequence[str]) -> MoveResult:
        self._note("confirm", tuple(contact_ids))
        return MoveResult(f"move-{next(self._numbers)}", len(contact_ids), 0)

    async def last_move(self, contact: str | None = None) -> MoveRecord | None:
        return self.newest

    async def undo(self, move_id: str | None = None, contact: str | None = None) -> UndoResult:
        self._note("undo", move_id)
        return UndoResult(move_id or "move-1", "1 contact moved to Qualified", 1, 0)

    async def review(self, page: str | None = None, limit: int = 200) -> list[ReviewCase]:
        self._note("review", page)
        return list(self.cases)

    async def review_count(self, page: str | None = None) -> int:
        return len(self.cases)

    async def history(self, contact_id: str) -> list[StageEvent]:
        return list(self.events)


class FakeBoard:
    """Columns made of the fake application's contacts."""

    def __init__(self, pipelines: FakePipelines, rows: Callable[[], Sequence[ContactRow]]) -> None:
        self._pipelines, self._rows = pipelines, rows

    async def columns(self, pipeline_id: str, page_id: str | None = None) -> list[BoardColumn]:
        found = next((one for one in self._pipelines.made if one.id == pipeline_id), None)
        if found is None:
            raise NotFound("This pipeline is gone.", action="Choose another one.")
        rows = self._rows()
        columns = []
        for place, stage in enumerate(found.stages):
            cards = tuple(BoardCard(row, max(80 - 3 * at, 0), f"Wants to know about cake number {at}",
                                    NOW - timedelta(days=at), 38 if at == 2 else None)
                          for at, row in enumerate(rows) if at % len(found.stages) == place)
            columns.append(BoardColumn(stage, len(cards) + (90 if rows and place == 0 else 0), 2.0 + place, cards))
        return columns


class FakeAi:
    """The analysis service and the key service in one."""

    def __init__(self, note: Note) -> None:
        self._note = note
        self.keys: list[Any] = []
        self.due = self.waiting = 0
        self.pause: Any = None
        self.trouble = Trouble()
        self.verdicts: tuple[Any, ...] = ()
        self.tests: tuple[Any, ...] = ()
        self.forecast_answer = Forecast(2341, 3_000_000, 2.6, 20.0, 1762, None)

    async def serve(self) -> None:
        """Nothing is due here; the real one goes on until it is cancelled."""
        self._note("serve")

    def configure(self, ai: AiSettings) -> None:
        self._note("configure", ai)

    async def status(self) -> Any:
        return SimpleNamespace(keys=tuple(self.keys), due=self.due, waiting=self.waiting, in_flight=0,
                               pause=self.pause, spending=Spending(0.84, limit_usd=5.0),
                               trouble=self.trouble)

    async def forecast(self, page: str | None = None) -> Forecast:
        self._note("forecast", page)
        return self.forecast_answer

    async def analyze_now(self, page: str | None = None) -> AnalysisOutcome:
        self._note("analyze_now", page)
        return AnalysisOutcome(JudgeCounts(by_ai=14, by_rules=3), waiting=212)

    async def judge(self, contact_id: str) -> AnalysisOutcome:
        self._note("judge", contact_id)
        return AnalysisOutcome(JudgeCounts(by_ai=1))

    async def add(self, text: str, project: str = "") -> tuple[Any, ...]:
        self._note("add_keys", len(text.split()))
        return self.verdicts

    async def test(self, slot: int | None = None) -> tuple[Any, ...]:
        self._note("test_keys", slot)
        return self.tests

    async def remove(self, slot: int) -> None:
        self._note("remove_key", slot)
        self.keys = [key for key in self.keys if key.slot != slot]


def key_line(slot: int, end: str, state: str = "READY", *, reason: str = "", until: datetime | None = None,
             requests: int = 200, source: str = "keyring") -> Any:
    """A key as the service lists it."""
    return SimpleNamespace(
        slot=slot, masked=f"AIza…{end}", source=source, project="", state=SimpleNamespace(value=state), reason=reason,
        until=until, model="gemini-3.5-flash-lite", requests_today=requests, hint="")


def eight_keys() -> list[Any]:
    """Eight keys in every state."""
    return [key_line(1, "7Qx2", requests=213), key_line(2, "mT0a", requests=208), key_line(3, "k3Fd", requests=214),
            key_line(4, "9wLp", "COOLING", until=NOW + timedelta(minutes=1), requests=201),
            key_line(5, "Zr5c", requests=197),
            key_line(6, "b8Hn", "EXHAUSTED", until=NOW + timedelta(hours=19), requests=500),
            key_line(7, "Vu1e", requests=205),
            key_line(8, "X4gs", "DISABLED", reason="The Gemini API is switched off in this key's project.",
                     requests=0)]
