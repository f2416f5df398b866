"""Conversations to judge, and their judgements.

`inputVersion` grows with every change of a conversation, `judgedVersion` says which one was looked at; the
difference is the work list, kept by the sync in its own transaction and read by a partial index. A contact that
was looked at while no AI could be asked is `aiWaiting`.
"""

from __future__ import annotations

import builtins
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, TextClause, and_, func, or_, select, text, update

from fbsync_desktop.domain.analysis import (
    AnalysisMessage,
    AnalysisRequest,
    AnalysisResult,
    Engine,
    StageOption,
)
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import attachment_word
from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.domain.moves import MoveAction, MoveDecision, Placement, is_skipped
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.placement import MoveKind
from fbsync_desktop.store.ai_ledger import add_usage
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.placement_rows import PLACE_COLUMNS, Decided, Rulebook, Rules, add_move, write_decisions
from fbsync_desktop.store.tables import DUE, contact, conversation, facebook_page, message, sync_job

FRESH_FOR = timedelta(days=30)
"""So long a summary without a newer message needs no new one."""

_MARKED_AT_ONCE = 2000
# As text, because a partial index serves a query only where the condition is written the same; a column would be
# compared with 1 on SQLite, which makes it another one.
DUE_NOW = text(DUE)
WAITING_NOW = text('"aiWaiting"')


@dataclass(frozen=True, slots=True)
class Subject:
    """A contact's conversation as it is now.

    Attributes:
        version: of the conversation; a judgement of it is about this version.
        engine: who made the stored judgement; None when there is none.
        input_hash: what the stored judgement is about.
        mark: as stored; changes with every judgement.
        has_text: somebody wrote words, not only pictures.
        is_left_alone: the Page's mode skips the contact, and its summary is fresh: younger than `FRESH_FOR` and of
            the same messages.
    """

    request: AnalysisRequest
    page_pk: str
    version: int
    engine: Engine | None
    input_hash: str | None
    mark: str | None
    has_text: bool
    is_left_alone: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be stored of one subject.

    Attributes:
        result: None when nothing was judged and what is stored stays.
        problem: one sentence for people about why no AI judged; None clears an earlier one.
        waiting: an AI shall judge this version later.
        billed_model: whose tokens the result cost, where it is not the result's own model.
    """

    subject: Subject
    result: AnalysisResult | None
    problem: str | None = None
    waiting: bool = False
    billed_model: str | None = None


class SaveOutcome(StrEnum):
    """`GONE`: the contact was removed meanwhile. `KEPT`: something better is stored already."""

    SAVED = "SAVED"
    KEPT = "KEPT"
    GONE = "GONE"


@dataclass(frozen=True, slots=True)
class Saved:
    """What storing a judgement did; `action` is None where contacts are not placed."""

    outcome: SaveOutcome
    action: MoveAction | None = None
    placed: bool = False


class Analyses:
    """Reads what is to be judged and writes what was judged."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    # --- the work list ----------------------------------------------------------------------------

    def due(self, page_pk: str, limit: int) -> list[str]:
        """Contacts whose conversation changed since it was looked at, newest first.

        One that a running sync still reads, portion by portion, comes when it is whole or the run has ended.
        """
        return self._ids(DUE_NOW, page_pk, limit)

    def waiting(self, page_pk: str, limit: int) -> list[str]:
        """Contacts that were looked at and wait for AI, newest first."""
        return self._ids(WAITING_NOW, page_pk, limit)

    def _ids(self, condition: TextClause, page_pk: str, limit: int) -> builtins.list[str]:
        return self._db.read(lambda conn: [row[0] for row in conn.execute(work_list(condition, page_pk, limit))])

    def counts(self, page_pk: str | None = None) -> tuple[int, int]:
        """How many are due, and how many wait; nobody counts twice."""
        here = [] if page_pk is None else [contact.c.facebookPageId == page_pk]
        due = select(func.count()).select_from(contact).where(DUE_NOW, *here)
        waiting = select(func.count()).select_from(contact).where(
            WAITING_NOW, contact.c.inputVersion <= contact.c.judgedVersion, *here)
        return self._db.read(lambda conn: (conn.execute(due).scalar_one(), conn.execute(waiting).scalar_one()))

    def subject(self, contact_id: str) -> Subject | None:
        """A contact's conversation with the stages of its Page's pipeline; None when the contact is gone."""
        return next(iter(self.subjects([contact_id])), None)

    def subjects(self, contact_ids: Sequence[str]) -> builtins.list[Subject]:
        """As `subject`, for many at once; whoever is gone is left out."""
        people = select(contact, facebook_page.c.pageName).join(facebook_page).where(contact.c.id.in_(contact_ids))
        talks = select(
            message.c.contactId, message.c.facebookMessageId, message.c.sentAt, message.c.isFromBusiness,
            message.c.content, message.c.attachments).where(message.c.contactId.in_(contact_ids)).order_by(
            message.c.contactId, message.c.sentAt, message.c.facebookMessageId)

        def look(conn: Connection) -> builtins.list[Subject]:
            rules = Rulebook(conn)
            rows = {row["id"]: row for row in conn.execute(people).mappings()}
            said: dict[str, builtins.list[Any]] = {id: [] for id in rows}
            for one in conn.execute(talks):
                said[one.contactId].append(one)
            return [self._subject(rows[id], said[id], rules.of(rows[id]["facebookPageId"]))
                    for id in contact_ids if id in rows]

        return self._db.read(look)

    def _subject(self, row: RowMapping, said: Sequence[Any], rules: Rules | None) -> Subject:
        stages = () if rules is None else tuple(
            StageOption(stage.id, stage.name, stage.type.value, stage.description, stage.score_min, stage.score_max)
            for stage in rules.pipeline.stages)
        request = AnalysisRequest(
            row["id"], tuple(_message(one) for one in said), stages, rules.pipeline.name if rules else "",
            self._clock.now(), _names(row), row["pageName"])
        mark, judged_at = row["aiInputHash"], row["aiContextUpdatedAt"]
        hash, _, messages = (mark or "").partition(".")
        is_fresh = (judged_at is not None and judged_at >= request.now - FRESH_FOR
                    and messages == _digest(request))
        skips = rules is not None and is_skipped(Placement(row["pipelineId"]), rules.mode)
        return Subject(request, row["facebookPageId"], row["inputVersion"],
                       row["aiEngine"] and Engine(row["aiEngine"]), hash or None, mark,
                       any(one.content.strip() for one in said), is_fresh and skips)

    # --- judgements -------------------------------------------------------------------------------

    def save(self, judgements: Sequence[Judgement], move_id: str) -> list[Saved]:
        """Store judgements, each with stage, activity and cost, all in one transaction.

        A judgement about an older version than the stored one changes nothing; one without AI never takes the
        place of one with AI.

        Args:
            move_id: collects the moves of one pass, so that they can be undone together.
        """
        def work(tx: Tx) -> builtins.list[Saved]:
            rules = Rulebook(tx.conn)
            return [self._save(tx, one, rules, move_id) for one in judgements]

        return self._db.write(work)

    def _save(self, tx: Tx, judgement: Judgement, rules: Rulebook, move_id: str) -> Saved:
        conn, now, subject, result = tx.conn, self._clock.now(), judgement.subject, judgement.result
        row = conn.execute(select(*PLACE_COLUMNS, contact.c.judgedVersion, contact.c.aiInputHash).where(
            contact.c.id == subject.request.contact_id).with_for_update()).mappings().first()
        mark = None if result is None else f"{result.input_hash}.{_digest(subject.request)}"
        if tx.attempt and row is not None and result is not None and row["aiInputHash"] == mark:
            return Saved(SaveOutcome.SAVED)  # the earlier attempt was committed, though its answer was lost
        if result is not None:
            add_usage(tx.conn, self._db.dialect, judgement.billed_model or result.model, result.usage, 1, now)
        if row is None:
            return Saved(SaveOutcome.GONE)
        if row["judgedVersion"] > subject.version or row["aiInputHash"] != subject.mark:
            return Saved(SaveOutcome.KEPT)  # somebody else judged this or a later version meanwhile
        values: dict[str, Any] = {"judgedVersion": subject.version, "aiWaiting": judgement.waiting,
                                  "aiProblem": judgement.problem}
        better = row["aiEngine"] == Engine.GEMINI and (result is None or result.engine is not Engine.GEMINI)
        if result is None or better:
            conn.execute(update(contact).where(contact.c.id == row["id"]).values(**values))
            return Saved(SaveOutcome.KEPT)
        conn.execute(update(contact).where(contact.c.id == row["id"]).values(
            updatedAt=now, aiInputHash=mark, **values, **_columns(result, now)))
        return self._place(conn, row, result, rules.of(row["facebookPageId"]), move_id, now)

    @staticmethod
    def _place(conn: Connection, row: RowMapping, result: AnalysisResult, rules: Rules | None, move_id: str,
               now: datetime) -> Saved:
        if rules is None:
            return Saved(SaveOutcome.SAVED)
        old_score = None if row["aiEngine"] is None else row["leadScore"]
        decision: MoveDecision = rules.decide(row, result, old_score)
        write_decisions(conn, rules, [Decided(row, result, decision)], move_id=move_id, now=now)
        if decision.action is MoveAction.MOVE:
            add_move(conn, move_id, MoveKind.AI, "Contacts placed automatically", rules.page_pk, 1, now)
        return Saved(SaveOutcome.SAVED, decision.action, row["stageId"] is None)

    # --- asking again -----------------------------------------------------------------------------

    def again(self, contact_id: str) -> None:
        """The contact shall be judged again although nothing changed.

        Raises:
            NotFound
        """
        def work(tx: Tx) -> None:
            done = tx.conn.execute(update(contact).where(contact.c.id == contact_id).values(
                inputVersion=contact.c.inputVersion + 1, aiInputHash=None))
            if done.rowcount == 0:
                raise NotFound(f"There is no contact “{contact_id}”.",
                               action="List the contacts with: fbsync contacts list")

        self._db.write(work)

    def stale(self, page_pk: str | None, active_since: datetime, judged_before: datetime, *,
              beyond_counts: bool = False) -> int:
        """How many contacts wrote lately and have an old summary or none.

        Args:
            beyond_counts: only those whom `counts` does not count already.
        """
        conditions = _stale(page_pk, active_since, judged_before)
        if beyond_counts:
            conditions += [contact.c.inputVersion <= contact.c.judgedVersion, ~contact.c.aiWaiting]
        wanted = select(func.count()).select_from(contact).where(*conditions)
        return self._db.read(lambda conn: conn.execute(wanted).scalar_one())

    def mark_stale(self, page_pk: str | None, active_since: datetime, judged_before: datetime) -> int:
        """Those contacts shall be judged again although nothing changed; how many they are."""
        return self._mark(_stale(page_pk, active_since, judged_before), aiInputHash=None)

    def mark_all(self, page_pk: str, fresh_since: datetime) -> int:
        """Look at all contacts of a Page again; only where stages or prompt changed will the AI be asked.

        Contacts that the Page's mode leaves alone are left out while their summary is fresh.
        """
        page = facebook_page.alias()
        skips = select(page.c.id).where(
            page.c.id == contact.c.facebookPageId, page.c.autoPipelineMode == AutoPipelineMode.SKIP_EXISTING.value)
        left_alone = and_(contact.c.pipelineId.is_not(None), contact.c.aiContextUpdatedAt >= fresh_since,
                          skips.exists())
        return self._mark([contact.c.facebookPageId == page_pk, contact.c.inputVersion <= contact.c.judgedVersion,
                           ~func.coalesce(left_alone, False)])

    def _mark(self, conditions: Sequence[ColumnElement[bool]], **values: Any) -> int:
        """In portions, so that a large Page holds nobody up."""
        not_yet = contact.c.inputVersion <= contact.c.judgedVersion
        some = select(contact.c.id).where(*conditions, not_yet).limit(_MARKED_AT_ONCE)
        mark = update(contact).where(contact.c.id.in_(some)).values(
            inputVersion=contact.c.inputVersion + 1, **values)
        marked = 0
        while portion := self._db.write(lambda tx: int(tx.conn.execute(mark).rowcount)):
            marked += portion
        return marked


def work_list(condition: TextClause, page_pk: str, limit: int) -> Select[Any]:
    """Contacts to begin with now: `DUE_NOW` or `WAITING_NOW`, without those that a running sync still reads."""
    running = select(sync_job.c.id).where(
        sync_job.c.facebookPageId == page_pk, sync_job.c.status == JobStatus.IN_PROGRESS.value)
    unread = select(conversation.c.id).where(
        conversation.c.contactId == contact.c.id, conversation.c.graphUpdatedAt.is_(None),
        conversation.c.graphThreadId.is_not(None))
    return select(contact.c.id).where(
        contact.c.facebookPageId == page_pk, condition, ~(running.exists() & unread.exists())).order_by(
        contact.c.sortedAt.desc()).limit(limit)


def _stale(page_pk: str | None, active_since: datetime, judged_before: datetime) -> list[ColumnElement[bool]]:
    here = [] if page_pk is None else [contact.c.facebookPageId == page_pk]
    return [*here, contact.c.sortedAt >= active_since,
            or_(contact.c.aiContextUpdatedAt.is_(None), contact.c.aiContextUpdatedAt < judged_before)]


def _columns(result: AnalysisResult, now: datetime) -> dict[str, Any]:
    return {
        "aiContext": result.summary, "aiContextUpdatedAt": now, "leadScore": result.score,
        "leadStatus": result.status.value, "aiConfidence": result.confidence, "aiReasoning": result.reasoning,
        "aiEvidence": list(result.evidence), "aiWaitsFor": result.waits_for, "aiEngine": result.engine.value,
        "aiModel": result.model, "aiPromptVersion": result.prompt_version,
        "aiRecommendedStageId": result.stage_id, "aiFlags": sorted(flag.value for flag in result.flags)}


def _digest(request: AnalysisRequest) -> str:
    """Recognises the same messages, whatever the stages and the prompt are."""
    said = repr([(message.sent_at, message.from_business, message.text) for message in request.messages])
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _message(row: Any) -> AnalysisMessage:
    words = [f"[{attachment_word(str(attachment.get('kind')))}]" for attachment in row.attachments or ()]
    shown = " ".join([row.content, *words] if row.content else words)
    return AnalysisMessage(row.facebookMessageId, row.sentAt, row.isFromBusiness, shown)


def _names(row: RowMapping) -> tuple[str, ...]:
    """What the person is called, to be hidden before anything is sent."""
    full = " ".join(part for part in (row["firstName"], row["lastName"]) if part)
    return tuple(dict.fromkeys(name for name in (full, row["username"]) if name))
