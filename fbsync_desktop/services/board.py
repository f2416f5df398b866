"""A pipeline as a board."""

from __future__ import annotations

from fbsync_desktop.domain.board import BoardColumn
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane

CARDS = 60
"""Contacts of one column that are shown; the count tells of the others."""


class BoardService:
    """Reads boards."""

    def __init__(self, store: Store, lane: Lane, clock: Clock) -> None:
        self._store = store
        self._lane = lane
        self._clock = clock

    async def columns(self, pipeline_id: str, page_id: str | None = None) -> list[BoardColumn]:
        """All stages of a pipeline in order, of one Page's contacts or everybody's.

        Raises:
            NotFound
        """
        return await self._lane.read(self._store.board.columns, pipeline_id, page_id, self._clock.now(), CARDS)
