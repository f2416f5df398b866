"""Contacts' places in a pipeline, read and written inside somebody else's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, Select, bindparam, insert, select, update

from fbsync_desktop.domain.analysis import AnalysisResult, Engine, Flag, LeadStatus
from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.domain.moves import MoveAction, MoveDecision, Placement, decide_move
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import Pipeline
from fbsync_desktop.domain.placement import (
    AI_MOVE_TITLE,
    STAGE_CHANGE_BLOCKED,
    STAGE_CHANGED,
    MoveKind,
    PlacedBy,
    ReviewReason,
    review_reason,
)
from fbsync_desktop.store.activities import PLACE, activity
from fbsync_desktop.store.pipelines import read_pipeline
from fbsync_desktop.store.rows import page_from
from fbsync_desktop.store.tables import contact, contact_activity, facebook_page, stage_move

_AT_ONCE = 500
BLOCKED_TITLE = "AI suggestion not applied"

PLACE_COLUMNS = (
    *PLACE, contact.c.facebookPageId, contact.c.leadScore, contact.c.leadStatus, contact.c.aiContext,
    contact.c.aiConfidence, contact.c.aiReasoning, contact.c.aiRecommendedStageId, contact.c.aiFlags,
    contact.c.aiEngine, contact.c.aiModel, contact.c.aiPromptVersion, contact.c.aiContextUpdatedAt)
"""What a decision needs of a contact."""


def locked(wanted: Select[Any]) -> Select[Any]:
    """The query, its rows kept from other writers until the end of the transaction."""
    # Means nothing on SQLite, where writers are alone anyway; its dialect leaves it out.
    return wanted.with_for_update()


def places_of(conn: Connection, ids: Iterable[str]) -> list[RowMapping]:
    """The `PLACE_COLUMNS` of these contacts, locked; whoever is gone is left out."""
    rows: list[RowMapping] = []
    unique = sorted(set(ids))
    for start in range(0, len(unique), _AT_ONCE):
        some = unique[start:start + _AT_ONCE]
        rows += conn.execute(locked(select(*PLACE_COLUMNS).where(contact.c.id.in_(some)).order_by(
            contact.c.id))).mappings().all()
    return rows


@dataclass(frozen=True, slots=True)
class Rules:
    """How a Page's contacts are placed, as read in the transaction that places them."""

    page_pk: str
    pipeline: Pipeline
    mode: AutoPipelineMode
    override_manual: bool

    def decide(self, row: Mapping[Any, Any], result: AnalysisResult, old_score: int | None) -> MoveDecision:
        """Where a judgement puts a contact; `old_score` is the score it was placed by, None when unknown."""
        place = Placement(row["pipelineId"], row["stageId"], row["placedBy"] == PlacedBy.PERSON, old_score)
        return decide_move(self.pipeline, place, result, mode=self.mode, override_manual=self.override_manual)


def rules_of(conn: Connection, page_pk: str) -> Rules | None:
    """The Page's rules as they are now; None when its contacts are not placed."""
    row = conn.execute(select(facebook_page).where(facebook_page.c.id == page_pk)).mappings().first()
    page = None if row is None else page_from(row)
    if page is None or page.auto_pipeline_id is None:
        return None
    try:
        pipeline = read_pipeline(conn, page.auto_pipeline_id)
    except NotFound:
        return None
    return None if pipeline.is_archived else Rules(
        page_pk, pipeline, page.auto_pipeline_mode, page.auto_pipeline_override)


class Rulebook:
    """`rules_of` every Page, read once in a transaction."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._known: dict[str, Rules | None] = {}

    def of(self, page_pk: str) -> Rules | None:
        """The Page's rules, None when its contacts are not placed."""
        if page_pk not in self._known:
            self._known[page_pk] = rules_of(self._conn, page_pk)
        return self._known[page_pk]


def stored_result(row: Mapping[Any, Any]) -> AnalysisResult | None:
    """What is stored of a contact's judgement; None when it was never judged."""
    if row["aiEngine"] is None or row["aiContextUpdatedAt"] is None:
        return None
    return AnalysisResult(
        contact_id=row["id"], summary=row["aiContext"] or "", score=row["leadScore"],
        status=LeadStatus(row["leadStatus"]), stage_id=row["aiRecommendedStageId"],
        confidence=row["aiConfidence"] or 0, confidence_raw=row["aiConfidence"] or 0,
        reasoning=row["aiReasoning"] or "", evidence=(), waits_for=None, engine=Engine(row["aiEngine"]),
        model=row["aiModel"] or "", prompt_version=row["aiPromptVersion"] or "", input_hash="",
        created_at=row["aiContextUpdatedAt"], flags=flags_of(row["aiFlags"]))


def flags_of(stored: Any) -> frozenset[Flag]:
    """Flags of a JSON column; words of a newer program are left out."""
    known = {flag.value: flag for flag in Flag}
    return frozenset(known[word] for word in stored or () if word in known)


class Decided(NamedTuple):
    """A contact's `PLACE_COLUMNS`, its judgement, and what that means for its place."""

    row: Mapping[Any, Any]
    result: AnalysisResult
    decision: MoveDecision


def write_decisions(conn: Connection, rules: Rules, decided: Sequence[Decided], *, move_id: str,
                    now: datetime) -> None:
    """Stages, entry times and activities of decisions; as few calls for many contacts as for one.

    Nothing is written where nothing changed.
    """
    moves: list[dict[str, Any]] = []
    reviews: list[dict[str, Any]] = []
    for row, _, decision in decided:
        review = review_reason(decision, row["reviewReason"] and ReviewReason(row["reviewReason"]))
        change = {"contact": row["id"], "review": review and review.value}
        if decision.action is MoveAction.MOVE:
            assert decision.stage is not None
            moves.append(change | {"stage": decision.stage.id})
        elif review != row["reviewReason"]:
            reviews.append(change)
    of_one = update(contact).where(contact.c.id == bindparam("contact")).values(
        updatedAt=now, reviewReason=bindparam("review"))
    if moves:
        conn.execute(of_one.values(pipelineId=rules.pipeline.id, stageId=bindparam("stage"), stageEnteredAt=now,
                                   placedBy=PlacedBy.AI.value), moves)
    if reviews:
        conn.execute(of_one, reviews)
    told = [_told(one, rules, move_id, now) for one in decided
            if one.decision.action in (MoveAction.MOVE, MoveAction.BLOCK)]
    if told:
        conn.execute(insert(contact_activity), told)


def _told(decided: Decided, rules: Rules, move_id: str, now: datetime) -> dict[str, Any]:
    """The activity of a move, or of one that was held back."""
    row, result, decision = decided
    moved = decision.action is MoveAction.MOVE
    return activity(
        row, type=STAGE_CHANGED if moved else STAGE_CHANGE_BLOCKED, title=AI_MOVE_TITLE if moved else BLOCKED_TITLE,
        description=decision.reason, to_pipeline=rules.pipeline.id,
        to_stage=decision.stage.id if decision.stage else None, move_id=move_id if moved else None, now=now,
        metadata=_grounds(result, decision))


def _grounds(result: AnalysisResult, decision: MoveDecision) -> dict[str, Any]:
    choice = decision.choice
    assert choice is not None
    return {
        "confidence": int(choice.confidence), "aiRecommendation": choice.recommended and choice.recommended.name,
        "leadScore": result.score, "leadStatus": result.status.value, "engine": result.engine.value,
        "model": result.model, "promptVersion": result.prompt_version, "rule": choice.rule.value,
        "cause": decision.cause.value, "disagreement": choice.disagreement}


def add_move(conn: Connection, id: str, kind: MoveKind, title: str, page_pk: str | None, moved: int,
             now: datetime) -> None:
    """Record a move, or add to one that goes on."""
    known = conn.execute(update(stage_move).where(stage_move.c.id == id).values(moved=stage_move.c.moved + moved))
    if known.rowcount == 0:
        conn.execute(insert(stage_move).values(
            id=id, kind=kind.value, title=title, facebookPageId=page_pk, moved=moved, createdAt=now))
