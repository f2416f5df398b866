"""Placing many contacts by what is stored of them, moving them by hand, and taking moves back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import NotFound, UsageError
from fbsync_desktop.domain.moves import MoveAction, MoveCause
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.placement import (
    STAGE_CHANGED,
    STAGE_CONFIRMED,
    MoveKind,
    MoveRecord,
    MoveResult,
    PlacedBy,
    Placing,
    StageCount,
    StageEvent,
    UndoResult,
)
from fbsync_desktop.store.activities import activity
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.pipelines import read_pipeline, read_stage
from fbsync_desktop.store.placement_rows import (
    PLACE_COLUMNS,
    Decided,
    Rules,
    add_move,
    locked,
    places_of,
    rules_of,
    stored_result,
    write_decisions,
)
from fbsync_desktop.store.tables import contact, contact_activity, pipeline_stage, stage_move
from fbsync_desktop.store.undoing import Undoing

_AT_ONCE = 500


class Placements:
    """Reads and writes the places of contacts in pipelines."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    # --- by what is stored of them ----------------------------------------------------------------

    def preview(self, page_pk: str, pipeline_id: str | None, mode: AutoPipelineMode, override_manual: bool) -> Placing:
        """What placing the Page's contacts with these settings would do.

        Raises:
            NotFound: no such pipeline.
        """
        if pipeline_id is None:
            total = self._db.read(lambda conn: conn.scalar(
                select(func.count()).select_from(contact).where(contact.c.facebookPageId == page_pk)))
            return Placing(total=total or 0, stays=total or 0)
        rules = Rules(page_pk, self._db.read(lambda conn: read_pipeline(conn, pipeline_id)), mode, override_manual)
        tally = _Tally(rules)
        for row in self._db.stream(select(*PLACE_COLUMNS).where(contact.c.facebookPageId == page_pk)):
            tally.add(row)
        return tally.result()

    def reassign(self, page_pk: str, mode: AutoPipelineMode | None, title: str) -> Placing:
        """Place the Page's contacts by what is stored of them, in portions; every portion is whole.

        Args:
            mode: other than the Page's own.

        Raises:
            UsageError: the Page has no pipeline.
        """
        move_id, after, tally = new_id(), "", None
        while True:
            done = self._db.write(lambda tx, after=after: self._reassign_some(  # type: ignore[misc]
                tx, page_pk, mode, title, move_id, after))
            if done is None:
                break
            portion, after = done
            tally = portion if tally is None else tally.plus(portion)
        return Placing() if tally is None else replace(tally.result(), move_id=move_id if tally.moves else None)

    def _reassign_some(self, tx: Tx, page_pk: str, mode: AutoPipelineMode | None, title: str, move_id: str,
                       after: str) -> tuple[_Tally, str] | None:
        conn, now = tx.conn, self._clock.now()
        rules = rules_of(conn, page_pk)
        if rules is None:
            raise UsageError("This Page has no pipeline.", action="Choose one in its settings first.")
        if mode is not None:
            rules = replace(rules, mode=mode)
        wanted = select(*PLACE_COLUMNS).where(contact.c.facebookPageId == page_pk, contact.c.id > after).order_by(
            contact.c.id).limit(_AT_ONCE)
        rows = conn.execute(locked(wanted)).mappings().all()
        if not rows:
            return None
        tally = _Tally(rules)
        decided = [one for row in rows if (one := tally.add(row)) is not None]
        write_decisions(conn, rules, decided, move_id=move_id, now=now)
        if tally.moves:
            add_move(conn, move_id, MoveKind.REASSIGN, title, page_pk, tally.moves, now)
        return tally, rows[-1]["id"]

    # --- by hand ----------------------------------------------------------------------------------

    def move(self, contact_ids: Sequence[str], stage_id: str | None, kind: MoveKind) -> MoveResult:
        """Put contacts into a stage, or out of their pipeline with None; from then on they are placed by hand.

        Raises:
            NotFound: no such stage or contact.
        """
        move_id = new_id()

        def work(tx: Tx) -> MoveResult:
            conn, now = tx.conn, self._clock.now()
            if (made := _made_before(tx, move_id)) is not None:
                return MoveResult(move_id, made["moved"], len(set(contact_ids)) - made["moved"])
            stage, pipeline_id = read_stage(conn, stage_id) if stage_id is not None else (None, None)
            rows = _contacts(conn, contact_ids)
            going = [row for row in rows if (row["pipelineId"], row["stageId"]) != (pipeline_id, stage_id)]
            title = f"Moved to {stage.name}" if stage else "Taken out of the pipeline"
            values: dict[str, Any] = {"pipelineId": pipeline_id, "stageId": stage_id,
                                      "stageEnteredAt": now if stage else None}
            _place_by_hand(conn, [row["id"] for row in rows], {}, now)
            _place_by_hand(conn, [row["id"] for row in going], values, now)
            if going:
                conn.execute(insert(contact_activity), [activity(
                    row, type=STAGE_CHANGED, title=title, description=None, to_pipeline=pipeline_id,
                    to_stage=stage_id, move_id=move_id, now=now, metadata={}) for row in going])
                add_move(conn, move_id, kind, title, None, len(going), now)
            return MoveResult(move_id if going else None, len(going), len(rows) - len(going))

        return self._db.write(work)

    def confirm(self, contact_ids: Sequence[str]) -> MoveResult:
        """Contacts stay where they are, now placed by hand, and leave the review queue; can be taken back.

        Raises:
            NotFound
        """
        move_id = new_id()

        def work(tx: Tx) -> MoveResult:
            conn, now = tx.conn, self._clock.now()
            if (made := _made_before(tx, move_id)) is not None:
                return MoveResult(move_id, made["moved"], len(set(contact_ids)) - made["moved"])
            rows = _contacts(conn, contact_ids)
            new = [row for row in rows if row["placedBy"] != PlacedBy.PERSON.value or row["reviewReason"] is not None]
            _place_by_hand(conn, [row["id"] for row in new], {}, now)
            if new:
                conn.execute(insert(contact_activity), [activity(
                    row, type=STAGE_CONFIRMED, title="Place confirmed", description=None,
                    to_pipeline=row["pipelineId"], to_stage=row["stageId"], move_id=move_id, now=now, metadata={})
                    for row in new])
                add_move(conn, move_id, MoveKind.REVIEW, "Place confirmed", None, len(new), now)
            return MoveResult(move_id if new else None, len(new), len(rows) - len(new))

        return self._db.write(work)

    # --- taking back ------------------------------------------------------------------------------

    def last(self, contact_id: str | None = None) -> MoveRecord | None:
        """The newest move, of this contact or of anybody, that can be taken back."""
        wanted = select(stage_move).where(stage_move.c.undoneAt.is_(None), stage_move.c.kind != MoveKind.UNDO.value)
        if contact_id is not None:
            wanted = wanted.where(stage_move.c.id.in_(
                select(contact_activity.c.moveId).where(contact_activity.c.contactId == contact_id)))
        wanted = wanted.order_by(stage_move.c.createdAt.desc(), stage_move.c.id.desc()).limit(1)

        def look(conn: Connection) -> MoveRecord | None:
            row = conn.execute(wanted).mappings().first()
            return None if row is None else _record(row)

        return self._db.read(look)

    def undo(self, move_id: str, contact_id: str | None = None) -> UndoResult:
        """Put contacts back where they were before a move, all of them or one; whoever was moved again stays.

        Raises:
            NotFound: no such move; UsageError: it was taken back already.
        """
        undo_id = new_id()

        def work(tx: Tx) -> UndoResult:
            conn, now = tx.conn, self._clock.now()
            found = conn.execute(locked(select(stage_move).where(stage_move.c.id == move_id))).mappings().first()
            if found is None:
                raise NotFound(f"There is no move “{move_id}”.")
            # Newest first: one pass of the AI may have moved a contact twice.
            wanted = select(contact_activity).where(contact_activity.c.moveId == move_id).order_by(
                contact_activity.c.createdAt.desc(), contact_activity.c.id.desc())
            if contact_id is not None:
                wanted = wanted.where(contact_activity.c.contactId == contact_id)
            steps = conn.execute(wanted).mappings().all()
            concerned = {step["contactId"] for step in steps}
            if (made := _made_before(tx, undo_id)) is not None:
                return UndoResult(move_id, found["title"], made["moved"], len(concerned) - made["moved"])
            if found["undoneAt"] is not None:
                raise UsageError("This move was undone already.")
            undoing = Undoing(conn, concerned, MoveKind(found["kind"]), undo_id, now)
            for step in steps:
                undoing.take_back(step)
            undoing.write()
            if contact_id is None:
                conn.execute(update(stage_move).where(stage_move.c.id == move_id).values(undoneAt=now))
            restored = len(undoing.restored)
            if restored:
                add_move(conn, undo_id, MoveKind.UNDO, f"Undone: {found['title']}", None, restored, now)
            return UndoResult(move_id, found["title"], restored, len(concerned) - restored)

        return self._db.write(work)

    def history(self, contact_id: str) -> list[StageEvent]:
        """Every activity of a contact, newest first."""
        came, went = pipeline_stage.alias(), pipeline_stage.alias()
        wanted = select(contact_activity, came.c.name.label("came"), went.c.name.label("went")).join(
            came, came.c.id == contact_activity.c.fromStageId, isouter=True).join(
            went, went.c.id == contact_activity.c.toStageId, isouter=True).where(
            contact_activity.c.contactId == contact_id).order_by(
            contact_activity.c.createdAt.desc(), contact_activity.c.id.desc())
        return self._db.read(lambda conn: [_event(row) for row in conn.execute(wanted).mappings()])


class _Tally:
    """Counts what placing does, contact by contact."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self.total = self.moves = self.stays = self.skipped = self.blocked = self.not_judged = 0
        self._now: Counter[str] = Counter()
        self._after: Counter[str] = Counter()
        self._blocked_by: Counter[MoveCause] = Counter()

    def add(self, row: Mapping[Any, Any]) -> Decided | None:
        """Count one contact; what was decided about it, None while nobody judged it."""
        self.total += 1
        stays_in = row["stageId"]
        self._now[stays_in] += 1
        result = stored_result(row)
        decision = None if result is None else self._rules.decide(row, result, None)
        if decision is None:
            self.not_judged += 1
        elif decision.action is MoveAction.MOVE:
            assert decision.stage is not None
            self.moves += 1
            stays_in = decision.stage.id
        elif decision.action is MoveAction.SKIP:
            self.skipped += 1
        elif decision.action is MoveAction.BLOCK:
            self.blocked += 1
            self._blocked_by[decision.cause] += 1
        else:
            self.stays += 1
        self._after[stays_in] += 1
        return None if result is None or decision is None else Decided(row, result, decision)

    def plus(self, more: _Tally) -> _Tally:
        """Both together, by the rules of the later one."""
        for name in ("total", "moves", "stays", "skipped", "blocked", "not_judged"):
            setattr(more, name, getattr(self, name) + getattr(more, name))
        more._now += self._now
        more._after += self._after
        more._blocked_by += self._blocked_by
        return more

    def result(self) -> Placing:
        stages = tuple(StageCount(stage.id, stage.name, self._now[stage.id], self._after[stage.id])
                       for stage in self._rules.pipeline.stages)
        return Placing(self.total, self.moves, self.stays, self.skipped, self.blocked, self.not_judged, stages,
                       dict(self._blocked_by))


def _made_before(tx: Tx, move_id: str) -> RowMapping | None:
    """The move that an earlier attempt committed, though its answer was lost."""
    if not tx.attempt:
        return None
    return tx.conn.execute(select(stage_move).where(stage_move.c.id == move_id)).mappings().first()


def _contacts(conn: Connection, ids: Sequence[str]) -> list[RowMapping]:
    rows = places_of(conn, ids)
    missing = set(ids) - {row["id"] for row in rows}
    if missing:
        raise NotFound(f"There is no contact “{min(missing)}”.", action="List the contacts with: fbsync contacts list")
    return rows


def _place_by_hand(conn: Connection, ids: Sequence[str], values: dict[str, Any], now: datetime) -> None:
    for start in range(0, len(ids), _AT_ONCE):
        conn.execute(update(contact).where(contact.c.id.in_(ids[start:start + _AT_ONCE])).values(
            placedBy=PlacedBy.PERSON.value, reviewReason=None, updatedAt=now, **values))


def _record(row: Mapping[Any, Any]) -> MoveRecord:
    return MoveRecord(row["id"], MoveKind(row["kind"]), row["title"], row["moved"], row["createdAt"])


def _event(row: Mapping[Any, Any]) -> StageEvent:
    return StageEvent(row["id"], row["createdAt"], row["type"], row["title"], row["description"], row["came"],
                      row["went"], row["metadata"] or {}, row["moveId"])
