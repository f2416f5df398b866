"""Whom judging and placing moved since a run began, read from the contacts' own histories."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection, case, distinct, func, select

from fbsync_desktop.domain.job import RunMoves, SyncJob
from fbsync_desktop.domain.placement import STAGE_CHANGED, MoveKind
from fbsync_desktop.store.tables import contact_activity, stage_move

_LONGEST_PASS = timedelta(days=1)
"""A pass that judges beside the run may have begun before it; its record of moves is as old as the pass."""


def moves_since(conn: Connection, job: SyncJob) -> RunMoves:
    """The moves of the job's Page that were made after the job: its id is older than theirs."""
    began = job.started_at or job.created_at
    if began is None:
        return RunMoves()
    step = contact_activity.c
    people = func.count(distinct(step.contactId))
    came_in = func.count(distinct(case((step.fromStageId.is_(None), step.contactId))))
    wanted = select(people, came_in).join(stage_move, stage_move.c.id == step.moveId).where(
        stage_move.c.facebookPageId == job.page_id, stage_move.c.createdAt >= began - _LONGEST_PASS,
        stage_move.c.kind.in_((MoveKind.AI.value, MoveKind.REASSIGN.value)), stage_move.c.undoneAt.is_(None),
        step.type == STAGE_CHANGED, step.id > job.id)
    everybody, placed = conn.execute(wanted).one()
    return RunMoves(placed, everybody - placed)
