"""Pipelines and their stages."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, or_, select, update

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import NotFound, UsageError
from fbsync_desktop.domain.pipeline import Pipeline, Stage, StageType
from fbsync_desktop.domain.placement import STAGE_CHANGED, STAGE_REMOVED, PipelineOverview
from fbsync_desktop.store.activities import PLACE, activity
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.tables import contact, contact_activity, facebook_page, pipeline, pipeline_stage


class Pipelines:
    """Reads and writes `Pipeline` and `PipelineStage`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    def list(self, include_archived: bool = False) -> builtins.list[PipelineOverview]:
        """Every pipeline by name, with the contacts in each stage and the Pages that use it."""
        wanted = select(pipeline).order_by(pipeline.c.name, pipeline.c.id)
        if not include_archived:
            wanted = wanted.where(~pipeline.c.isArchived)

        def look(conn: Connection) -> builtins.list[PipelineOverview]:
            rows = conn.execute(wanted).mappings().all()
            counted = conn.execute(select(contact.c.stageId, func.count()).where(
                contact.c.stageId.is_not(None)).group_by(contact.c.stageId))
            counts: dict[str, int] = {row[0]: row[1] for row in counted}
            users = conn.execute(select(facebook_page.c.autoPipelineId, facebook_page.c.pageName).where(
                facebook_page.c.autoPipelineId.is_not(None)).order_by(facebook_page.c.pageName)).all()
            found = []
            for one in _with_stages(conn, rows):
                here = {stage.id: counts.get(stage.id, 0) for stage in one.stages}
                found.append(PipelineOverview(one, here, tuple(name for id, name in users if id == one.id)))
            return found

        return self._db.read(look)

    def find(self, ref: str) -> Pipeline:
        """The pipeline with this id or exactly this name; one in use is preferred to an archived one.

        Raises:
            NotFound, UsageError (several have this name).
        """
        query = select(pipeline).where(or_(pipeline.c.id == ref, pipeline.c.name == ref)).order_by(
            pipeline.c.isArchived)

        def look(conn: Connection) -> Pipeline:
            rows = conn.execute(query).mappings().all()
            chosen = [row for row in rows if row["id"] == ref] or [row for row in rows if not row["isArchived"]] or rows
            if not chosen:
                raise unknown_pipeline(ref)
            if len(chosen) > 1:
                raise UsageError(f"{len(chosen)} pipelines are called “{ref}”.", action="Use the id instead.")
            return _with_stages(conn, chosen)[0]

        return self._db.read(look)

    def find_beginning(self, ref: str) -> Pipeline:
        """As `find`; else the one pipeline in use whose name begins so, in any case.

        Raises:
            NotFound, UsageError (several have this name or beginning). Both list the names there are.
        """
        try:
            return self.find(ref)
        except NotFound as unknown:
            everyone = [one.pipeline for one in self.list()]
            found = [one for one in everyone if ref and one.name.casefold().startswith(ref.casefold())]
            if len(found) == 1:
                return found[0]
            names = ", ".join(f"“{one.name}”" for one in found or everyone)
            if found:
                raise UsageError(f"Several pipelines begin with “{ref}”.", action=f"Choose one of {names}.") from None
            raise NotFound(unknown.message, action=f"Choose one of {names}." if names else
                           "Make one with: fbsync pipelines create --template sales") from None

    def create(self, made: Pipeline) -> Pipeline:
        """Store a new pipeline; ids are given here."""
        id = new_id()
        stages = [(new_id(), stage) for stage in made.stages]

        def work(tx: Tx) -> Pipeline:
            if tx.attempt and tx.conn.scalar(select(pipeline.c.id).where(pipeline.c.id == id)) is not None:
                return read_pipeline(tx.conn, id)  # the earlier attempt was committed after all
            now = self._clock.now()
            tx.conn.execute(insert(pipeline).values(
                id=id, name=made.name, description=made.description, color=made.color, createdAt=now, updatedAt=now))
            for order, (stage_id, stage) in enumerate(stages):
                tx.conn.execute(insert(pipeline_stage).values(
                    id=stage_id, pipelineId=id, order=order, createdAt=now, **_stage_columns(stage, now)))
            return read_pipeline(tx.conn, id)

        return self._db.write(work)

    def save(self, id: str, made: Pipeline, new_stages: Sequence[int], contacts_to: str | None) -> Pipeline:
        """Replace name and stages at once.

        Args:
            made: the whole pipeline as it shall be.
            new_stages: places in `made.stages` that have no id yet.
            contacts_to: the stage for contacts of stages that go away.

        Raises:
            NotFound; UsageError: contacts are in a stage that goes away, and no stage was named for them.
        """
        fresh = {place: new_id() for place in new_stages}

        def work(tx: Tx) -> Pipeline:
            before = read_pipeline(tx.conn, id)
            now = self._clock.now()
            stages = [(fresh.get(place, stage.id), stage) for place, stage in enumerate(made.stages)]
            kept = {stage_id for stage_id, _ in stages}
            known = {stage.id for stage in before.stages}
            if not kept <= known | set(fresh.values()):
                raise UsageError("The pipeline was changed meanwhile.", action="Open it again.")
            target = next((stage for stage_id, stage in stages if stage_id == contacts_to), None)
            _empty_stages(tx.conn, before, known - kept, target and replace(target, id=contacts_to or ""), now)
            tx.conn.execute(update(pipeline).where(pipeline.c.id == id).values(
                name=made.name, description=made.description, color=made.color, updatedAt=now))
            # Orders are unique, so they leave their places before they take new ones.
            tx.conn.execute(update(pipeline_stage).where(pipeline_stage.c.pipelineId == id).values(
                order=-1 - pipeline_stage.c.order))
            for order, (stage_id, stage) in enumerate(stages):
                values = {"order": order, **_stage_columns(stage, now)}
                if stage_id in known:
                    tx.conn.execute(update(pipeline_stage).where(pipeline_stage.c.id == stage_id).values(**values))
                else:
                    tx.conn.execute(insert(pipeline_stage).values(
                        id=stage_id, pipelineId=id, createdAt=now, **values))
            return read_pipeline(tx.conn, id)

        return self._db.write(work)

    def set_archived(self, id: str, archived: bool) -> Pipeline:
        """Put a pipeline away, or take it back; Pages stop using one that is put away.

        Raises:
            NotFound
        """
        def work(tx: Tx) -> Pipeline:
            now = self._clock.now()
            tx.conn.execute(update(pipeline).where(pipeline.c.id == id).values(isArchived=archived, updatedAt=now))
            if archived:
                tx.conn.execute(update(facebook_page).where(facebook_page.c.autoPipelineId == id).values(
                    autoPipelineId=None, placementDue=False, updatedAt=now))
            return read_pipeline(tx.conn, id)

        return self._db.write(work)


def read_pipeline(conn: Connection, id: str) -> Pipeline:
    """A pipeline with its stages as they are in this transaction.

    Raises:
        NotFound
    """
    row = conn.execute(select(pipeline).where(pipeline.c.id == id)).mappings().first()
    if row is None:
        raise unknown_pipeline(id)
    return _with_stages(conn, [row])[0]


def read_pipelines(conn: Connection) -> list[Pipeline]:
    """Every pipeline, those put away as well."""
    return _with_stages(conn, conn.execute(select(pipeline)).mappings().all())


def read_stage(conn: Connection, id: str) -> tuple[Stage, str]:
    """A stage and its pipeline's id.

    Raises:
        NotFound
    """
    row = conn.execute(select(pipeline_stage).where(pipeline_stage.c.id == id)).mappings().first()
    if row is None:
        raise NotFound(f"There is no stage “{id}”.", action="List the stages with: fbsync pipelines list")
    return _stage(row), row["pipelineId"]


def unknown_pipeline(ref: str) -> NotFound:
    """What to say about a pipeline that is not there."""
    return NotFound(f"There is no pipeline “{ref}”.", action="List the pipelines with: fbsync pipelines list")


def _empty_stages(conn: Connection, before: Pipeline, gone: set[str], target: Stage | None, now: datetime) -> None:
    """Delete stages, with their contacts moved to another one; their histories tell why."""
    if not gone:
        return
    names = {stage.id: stage.name for stage in before.stages if stage.id in gone}
    inside = contact.c.stageId.in_(sorted(gone))
    rows = conn.execute(select(*PLACE).where(inside)).mappings().all()
    if rows and target is None:
        raise UsageError(f"{len(rows)} contacts are in {', '.join(names.values())}.",
                         action="Choose the stage they shall move to.")
    if rows and target is not None:
        conn.execute(update(contact).where(inside).values(stageId=target.id, stageEnteredAt=now, updatedAt=now))
        conn.execute(insert(contact_activity), [activity(
            row, type=STAGE_CHANGED, title=f"Moved to {target.name}",
            description=f"The stage {names[row['stageId']]} was removed.", to_pipeline=before.id, to_stage=target.id,
            move_id=None, now=now, metadata={"cause": STAGE_REMOVED}) for row in rows])
    conn.execute(delete(pipeline_stage).where(pipeline_stage.c.id.in_(sorted(gone))))


def _with_stages(conn: Connection, rows: Sequence[RowMapping]) -> list[Pipeline]:
    stages: dict[str, list[Stage]] = {row["id"]: [] for row in rows}
    wanted = select(pipeline_stage).where(pipeline_stage.c.pipelineId.in_(list(stages))).order_by(
        pipeline_stage.c.order, pipeline_stage.c.id)
    for row in conn.execute(wanted).mappings():
        stages[row["pipelineId"]].append(_stage(row))
    return [Pipeline(row["id"], row["name"], tuple(stages[row["id"]]), row["description"], row["color"],
                     row["isDefault"], row["isArchived"]) for row in rows]


def _stage(row: Mapping[Any, Any]) -> Stage:
    return Stage(row["id"], row["name"], StageType(row["type"]), row["order"], row["leadScoreMin"],
                 row["leadScoreMax"], row["description"], row["color"])


def _stage_columns(stage: Stage, now: datetime) -> dict[str, Any]:
    return {"name": stage.name, "description": stage.description, "color": stage.color, "type": stage.type.value,
            "leadScoreMin": stage.score_min, "leadScoreMax": stage.score_max, "updatedAt": now}
