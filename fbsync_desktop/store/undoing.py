"""Taking a move back: contacts return to where they were, unless they were moved again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from fbsync_desktop.domain.placement import STAGE_CHANGED, MoveKind, PlacedBy
from fbsync_desktop.store.activities import activity
from fbsync_desktop.store.placement_rows import places_of
from fbsync_desktop.store.rows import moment_from
from fbsync_desktop.store.tables import contact, contact_activity, pipeline, pipeline_stage


class Undoing:
    """Takes steps of a move back, in memory; what becomes of it is written at once, however many contacts there are.

    Attributes:
        restored: the new place of each contact that is put back.
    """

    def __init__(self, conn: Connection, contact_ids: Iterable[str], kind: MoveKind, undo_id: str,
                 now: datetime) -> None:
        self.restored: dict[str, dict[str, Any]] = {}
        self._conn = conn
        self._places: dict[str, dict[Any, Any]] = {row["id"]: dict(row) for row in places_of(conn, contact_ids)}
        self._known = _known_places(conn)
        # Whoever takes back what the AI did has decided the place.
        self._is_rejection = kind in (MoveKind.AI, MoveKind.REASSIGN)
        self._undo_id = undo_id
        self._now = now
        self._activities: list[dict[str, Any]] = []

    def take_back(self, step: Mapping[Any, Any]) -> None:
        """Put a contact back unless it is somewhere else by now; then older steps leave it alone, too."""
        before, after = step["metadata"]["from"], step["metadata"]["to"]
        place = self._places.get(step["contactId"])
        if place is None or (place["pipelineId"], place["stageId"]) != (after["pipelineId"], after["stageId"]):
            self._places.pop(step["contactId"], None)
            return
        pipeline_id, stage_id = (id if id in self._known else None for id in (before["pipelineId"], before["stageId"]))
        self._activities.append(activity(
            place, type=STAGE_CHANGED, title="Move undone", description=step["title"], to_pipeline=pipeline_id,
            to_stage=stage_id, move_id=self._undo_id, now=self._now, metadata={"undoOf": step["id"]}))
        place |= {
            "pipelineId": pipeline_id, "stageId": stage_id,
            "stageEnteredAt": moment_from(before["stageEnteredAt"]) if stage_id else None,
            "placedBy": PlacedBy.PERSON.value if self._is_rejection else before["placedBy"],
            "reviewReason": None if self._is_rejection else before["reviewReason"]}
        self.restored[place["id"]] = place

    def write(self) -> None:
        """Store places and activities."""
        if not self.restored:
            return
        names = ("pipelineId", "stageId", "stageEnteredAt", "placedBy", "reviewReason")
        one = update(contact).where(contact.c.id == bindparam("contact")).values(
            updatedAt=self._now, **{name: bindparam(f"new_{name}") for name in names})
        self._conn.execute(one, [{"contact": id, **{f"new_{name}": place[name] for name in names}}
                           for id, place in self.restored.items()])
        self._conn.execute(insert(contact_activity), self._activities)


def _known_places(conn: Connection) -> set[str]:
    """Ids of every pipeline and stage there is: an undo must not point to one that was deleted."""
    return {row[0] for table in (pipeline, pipeline_stage) for row in conn.execute(select(table.c.id))}
