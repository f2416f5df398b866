"""Reading and exporting contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from fbsync_desktop.domain.contact import ContactRow, TranscriptMessage, WaitingList
from fbsync_desktop.export.csv import write_csv
from fbsync_desktop.services.shapes import stored_contact_json
from fbsync_desktop.store.contacts import ContactDetail, ContactQuery, Mark
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane

EXPORT_COLUMNS = (
    "id", "pageName", "firstName", "lastName", "username", "messengerPSID", "instagramSID", "hasMessenger",
    "hasInstagram", "lastInteraction", "lastCustomerMessageAt", "lastMessage", "leadScore", "leadStatus",
    "aiContext", "tags", "notes", "createdAt",
    "pipelineId", "stageId", "pipelineName", "stageName",
)


class ContactService:
    """The contacts list, one contact, and the file of all."""

    def __init__(self, store: Store, lane: Lane) -> None:
        self._store = store
        self._lane = lane

    async def count(self, query: ContactQuery) -> int:
        """How many match."""
        return await self._lane.read(self._store.contacts.count, query)

    async def marks(self, query: ContactQuery, every: int = 200) -> tuple[Mark, ...]:
        """Anchors of the list, one per `every` rows."""
        return await self._lane.read(self._store.contacts.marks, query, every)

    async def window(self, query: ContactQuery, mark: Mark | None, limit: int = 200, skip: int = 0,
                     ) -> list[ContactRow]:
        """Rows from a mark on."""
        return await self._lane.read(self._store.contacts.window, query, mark, limit, skip)

    async def waiting(self, page_id: str | None = None, limit: int = 200) -> WaitingList:
        """Who waits for an answer, the first of them: the best chance first, then the longest wait."""
        return await self._lane.read(self._store.contacts.waiting, page_id, limit)

    async def get(self, contact_id: str) -> ContactDetail:
        """One contact whole.

        Raises:
            NotFound
        """
        return await self._lane.read(self._store.contacts.get, contact_id)

    async def transcript(self, contact_id: str, limit: int = 500) -> list[TranscriptMessage]:
        """The newest messages, oldest first."""
        return await self._lane.read(self._store.contacts.transcript, contact_id, limit)

    async def each(self, query: ContactQuery, take: Callable[[dict[str, Any]], None], limit: int | None = None) -> int:
        """Hand over every contact that matches as a JSON document, one after another; how many they are.

        Args:
            take: called on a reading thread; the list is never held as a whole.
        """
        def read() -> int:
            count = 0
            for row in islice(self._store.contacts.export_rows(query), limit):
                take(stored_contact_json(row))
                count += 1
            return count

        return await self._lane.read(read)

    async def export_csv(self, query: ContactQuery, path: Path) -> int:
        """Write all that match to a CSV file, whole or not at all; returns the number of rows.

        Raises:
            KnownError: the file cannot be written.
        """
        def rows() -> Iterator[list[Any]]:
            for row in self._store.contacts.export_rows(query):
                yield [_cell(row.get(column)) for column in EXPORT_COLUMNS]

        return await self._lane.read(write_csv, path, EXPORT_COLUMNS, rows())


def _cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return ", ".join(str(part) for part in value) if isinstance(value, list) else value
