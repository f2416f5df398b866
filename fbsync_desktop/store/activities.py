"""Rows of `ContactActivity`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.tables import contact
from fbsync_desktop.store.types import time_text

PLACE = (contact.c.id, contact.c.pipelineId, contact.c.stageId, contact.c.stageEnteredAt, contact.c.placedBy,
         contact.c.reviewReason)
"""What an activity remembers of a contact's place before it."""


def activity(row: Mapping[Any, Any], *, type: str, title: str, description: str | None, to_pipeline: str | None,
             to_stage: str | None, move_id: str | None, now: datetime, metadata: dict[str, Any]) -> dict[str, Any]:
    """What happened to a contact, with everything needed to undo it.

    Args:
        row: the `PLACE` columns as they were before.
        move_id: of the move that can be taken back; None for what cannot.
    """
    entered = row["stageEnteredAt"]
    return {
        "id": new_id(), "contactId": row["id"], "type": type, "title": title, "description": description,
        "fromStageId": row["stageId"], "toStageId": to_stage, "moveId": move_id, "createdAt": now,
        "metadata": metadata | {
            "from": {"pipelineId": row["pipelineId"], "stageId": row["stageId"], "placedBy": row["placedBy"],
                     "stageEnteredAt": entered and time_text(entered), "reviewReason": row["reviewReason"]},
            "to": {"pipelineId": to_pipeline, "stageId": to_stage}}}
