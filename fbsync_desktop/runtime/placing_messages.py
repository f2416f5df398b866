"""What the window knows of pipelines, placements and judgements: frozen messages, one per signal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fbsync_desktop.domain.analysis import Engine
from fbsync_desktop.domain.board import BoardColumn
from fbsync_desktop.domain.contact import TranscriptMessage, WaitingList
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import Pipeline, Stage
from fbsync_desktop.domain.placement import MoveRecord, PipelineOverview, Placing, ReviewCase, StageEvent


@dataclass(frozen=True, slots=True)
class PipelinesRead:
    """All pipelines that are not archived, the default one first; `error` instead when they cannot be read."""

    pipelines: tuple[PipelineOverview, ...] = ()
    error: KnownError | None = None

    def find(self, pipeline_id: str | None) -> PipelineOverview | None:
        return next((one for one in self.pipelines if one.pipeline.id == pipeline_id), None)

    def with_stage(self, stage_id: str | None) -> Pipeline | None:
        """The pipeline that a stage belongs to."""
        return next((one.pipeline for one in self.pipelines if one.pipeline.stage(stage_id) is not None), None)


@dataclass(frozen=True, slots=True)
class PlacingRule:
    """How a Page's contacts are placed after a sync; `pipeline_id` None = not at all."""

    pipeline_id: str | None = None
    mode: AutoPipelineMode = AutoPipelineMode.SKIP_EXISTING
    override_manual: bool = False


@dataclass(frozen=True, slots=True)
class PageWishes:
    """Everything the Page's settings dialog saves, at once."""

    rule: PlacingRule
    auto_sync: bool
    sync_interval_s: int


@dataclass(frozen=True, slots=True)
class PlacingPreview:
    """What a rule would do now, without doing it."""

    request: int
    placing: Placing = field(default_factory=Placing)
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class PageSaved:
    """The answer to saving a Page's settings."""

    request: int
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class PipelineSaved:
    """The answer to saving, creating or archiving a pipeline."""

    request: int
    pipeline_id: str = ""
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found out about a contact, and by whom.

    Attributes:
        reasons: short sentences.
        evidence: ids of the messages it rests on.
        confidence: 0–100 as shown; None where none was recorded.
    """

    summary: str
    score: int
    confidence: int | None
    reasons: tuple[str, ...]
    evidence: frozenset[str]
    engine: Engine | None
    at: datetime | None
    waits_for: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a contact stands and why.

    Attributes:
        since: when it came there.
        history: newest event first.
        problem: why no AI judged this conversation, as one sentence.
    """

    pipeline: Pipeline | None = None
    stage: Stage | None = None
    since: datetime | None = None
    history: tuple[StageEvent, ...] = ()
    judgement: Judgement | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRead:
    """The queue, newest first."""

    cases: tuple[ReviewCase, ...] = ()
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class TalkRead:
    """A contact's newest messages, oldest first."""

    contact_id: str
    messages: tuple[TranscriptMessage, ...] = ()
    more_before: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """Contacts stand in another stage, or were confirmed where they are.

    Attributes:
        undo: names the move for taking it back; empty when nobody moved.
    """

    request: int
    contacts: int = 0
    stage_name: str = ""
    undo: str = ""
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class LastMove:
    """The newest move that can be taken back; None when there is none, or it cannot be read."""

    move: MoveRecord | None = None
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """A move was taken back; `changed_since` contacts had been moved again and stay."""

    request: int
    title: str = ""
    restored: int = 0
    changed_since: int = 0
    error: KnownError | None = None


@dataclass(frozen=True, slots=True)
class BoardRead:
    """The columns of a pipeline, or why they cannot be read."""

    request: int
    columns: tuple[BoardColumn, ...] = ()
    error: KnownError | None = None


_NOBODY_WAITS = WaitingList(0, None, ())


@dataclass(frozen=True, slots=True)
class WaitingRead:
    """Who waits for an answer, or why that cannot be read."""

    waiting: WaitingList = _NOBODY_WAITS
    error: KnownError | None = None
