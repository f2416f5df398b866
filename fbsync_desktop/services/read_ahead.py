"""The pages of a listing in order: while one is stored, the next is made into threads and one more is on its way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from fbsync_desktop.graph.listing import DeliveredPage, ListedPage

_HEAD_START = 5
"""Turns of the event loop from asking for a page until its request is sent; reading one before would delay it."""


class ReadAhead:
    """Reads one page further than it was asked for, never more: an inbox does not fit into memory.

    Args:
        fetch: asks for the page behind a cursor.
        endless: whether a page's cursor alone says that the next page is wanted.
    """

    def __init__(self, fetch: Callable[[str | None], Awaitable[DeliveredPage]], *, endless: bool) -> None:
        self._fetch = fetch
        self._endless = endless
        self._fetching: asyncio.Future[DeliveredPage] | None = None
        self._reading: asyncio.Future[ListedPage] | None = None

    def begin(self, first: Awaitable[DeliveredPage]) -> None:
        """Start with this page."""
        self._reading = asyncio.ensure_future(self._read(asyncio.ensure_future(first)))

    def go_on(self, after: str | None) -> None:
        """Have the page behind `after` next."""
        self._reading = asyncio.ensure_future(
            self._read(self._fetching or asyncio.ensure_future(self._fetch(after))))

    async def page(self) -> ListedPage:
        """The page begun last.

        Raises:
            GraphError: it could not be read.
        """
        assert self._reading is not None
        return await self._reading

    async def close(self) -> None:
        """Leave no request behind; what became of it is nobody's concern any more."""
        tasks = [task for task in (self._reading, self._fetching) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _read(self, fetching: asyncio.Future[DeliveredPage]) -> ListedPage:
        self._fetching = fetching
        delivered = await fetching
        more = self._endless and delivered.after is not None
        self._fetching = asyncio.ensure_future(self._fetch(delivered.after)) if more else None
        for _ in range(_HEAD_START):
            await asyncio.sleep(0)
        return await delivered.convert()
