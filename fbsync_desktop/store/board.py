"""A pipeline's contacts by stage: how many, for how long, and the first of each."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, literal, select

from fbsync_desktop.domain.board import BoardCard, BoardColumn
from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.domain.pipeline import Stage
from fbsync_desktop.store.contacts import contact_row
from fbsync_desktop.store.database import Database
from fbsync_desktop.store.pipelines import read_pipelines
from fbsync_desktop.store.tables import contact
from fbsync_desktop.store.types import UtcTime, days_between


class Board:
    """Reads the columns of a board."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def columns(self, pipeline_id: str, page_pk: str | None, now: datetime, limit: int) -> list[BoardColumn]:
        """Every stage in order with its first `limit` contacts by score.

        Raises:
            NotFound
        """
        of_page = [] if page_pk is None else [contact.c.facebookPageId == page_pk]

        def look(conn: Connection) -> list[BoardColumn]:
            pipeline = next((one for one in read_pipelines(conn) if one.id == pipeline_id), None)
            if pipeline is None:
                raise NotFound("This pipeline is gone.", action="Choose another one.")
            totals = _totals(conn, [stage.id for stage in pipeline.stages], of_page, now)
            return [BoardColumn(stage, *totals.get(stage.id, (0, None)), _cards(conn, stage, of_page, limit))
                    for stage in pipeline.stages]

        return self._db.read(look)


def _totals(conn: Connection, stage_ids: list[str], of_page: list[ColumnElement[bool]],
            now: datetime) -> dict[str, tuple[int, float | None]]:
    age = func.avg(days_between(literal(now, UtcTime()), contact.c.stageEnteredAt))
    wanted = select(contact.c.stageId, func.count(), age).where(
        contact.c.stageId.in_(stage_ids), *of_page).group_by(contact.c.stageId)
    return {stage_id: (count, None if days is None else max(float(days), 0.0))
            for stage_id, count, days in conn.execute(wanted)}


def _cards(conn: Connection, stage: Stage, of_page: list[ColumnElement[bool]], limit: int) -> tuple[BoardCard, ...]:
    wanted = select(contact).where(contact.c.stageId == stage.id, *of_page).order_by(
        contact.c.leadScore.desc(), contact.c.sortedAt.desc(), contact.c.id).limit(limit)
    return tuple(BoardCard(
        contact_row(row), row["leadScore"], row["aiContext"] or "", row["stageEnteredAt"],
        row["aiConfidence"] if row["reviewReason"] is not None else None) for row in conn.execute(wanted).mappings())
