"""The review queue: contacts whose place a person should look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from fbsync_desktop.domain.contact import TranscriptMessage
from fbsync_desktop.domain.pipeline import Pipeline
from fbsync_desktop.domain.placement import STAGE_CHANGE_BLOCKED, STAGE_CHANGED, ReviewCase, ReviewReason
from fbsync_desktop.store.contacts import contact_row, transcript_message, transcript_of
from fbsync_desktop.store.database import Database
from fbsync_desktop.store.pipelines import read_pipelines
from fbsync_desktop.store.tables import contact, contact_activity, message

_WAITS = contact.c.reviewReason.is_not(None)


class Review:
    """Reads the contacts that wait for a person."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def count(self, page_pk: str | None) -> int:
        """How many wait, of one Page or of all."""
        wanted = select(func.count()).select_from(contact).where(_WAITS)
        if page_pk is not None:
            wanted = wanted.where(contact.c.facebookPageId == page_pk)
        return self._db.read(lambda conn: conn.execute(wanted).scalar_one())

    def cases(self, page_pk: str | None, limit: int) -> list[ReviewCase]:
        """The newest conversations first."""
        wanted = select(contact).where(_WAITS)
        if page_pk is not None:
            wanted = wanted.where(contact.c.facebookPageId == page_pk)
        wanted = wanted.order_by(contact.c.sortedAt.desc(), contact.c.id.desc()).limit(limit)

        def look(conn: Connection) -> list[ReviewCase]:
            rows = conn.execute(wanted).mappings().all()
            pipelines = {one.id: one for one in read_pipelines(conn)}
            return [_case(row, pipelines, _proposal(conn, row["id"]), _evidence(conn, row)) for row in rows]

        return self._db.read(look)


def _proposal(conn: Connection, contact_id: str) -> RowMapping | None:
    """The newest decision about the contact that rests on a judgement."""
    newest = select(contact_activity).where(
        contact_activity.c.contactId == contact_id,
        contact_activity.c.type.in_([STAGE_CHANGED, STAGE_CHANGE_BLOCKED]),
    ).order_by(contact_activity.c.createdAt.desc(), contact_activity.c.id.desc()).limit(20)
    return next((row for row in conn.execute(newest).mappings() if "confidence" in (row["metadata"] or {})), None)


def _evidence(conn: Connection, row: RowMapping) -> tuple[TranscriptMessage, ...]:
    ids: Sequence[str] = row["aiEvidence"] or ()
    if not ids:
        return ()
    wanted = transcript_of(row["id"]).where(message.c.facebookMessageId.in_(ids)).order_by(
        message.c.sentAt, message.c.facebookMessageId)
    return tuple(transcript_message(one) for one in conn.execute(wanted))


def _case(row: RowMapping, pipelines: dict[str, Pipeline], proposal: RowMapping | None,
          evidence: tuple[TranscriptMessage, ...]) -> ReviewCase:
    facts: dict[str, Any] = dict(proposal["metadata"]) if proposal is not None else {}
    target = pipelines.get(facts.get("to", {}).get("pipelineId") or row["pipelineId"] or "")
    here = pipelines.get(row["pipelineId"] or "")
    proposed = target.stage(facts.get("to", {}).get("stageId")) if target is not None else None
    shown = target or here
    return ReviewCase(
        contact=contact_row(row), reason=ReviewReason(row["reviewReason"]), pipeline_name=shown.name if shown else None,
        stage=here.stage(row["stageId"]) if here is not None else None, proposed=proposed,
        confidence=int(facts.get("confidence", row["aiConfidence"] or 0)), score=row["leadScore"],
        status=row["leadStatus"], summary=row["aiContext"] or "", reasoning=row["aiReasoning"] or "",
        rule=(proposal["description"] or "") if proposal is not None else "", evidence=evidence,
        engine=row["aiEngine"], model=row["aiModel"], at=row["aiContextUpdatedAt"])
