"""Database calls off the event loop: one thread that writes, two that read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_READERS = 2


class Lane:
    """Runs blocking functions in threads; writes one after another, in the order they were asked for.

    Cancelling the await does not cut a transaction: it runs to its end, only nobody hears of it.
    """

    def __init__(self) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store-write")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="store-read")

    async def write(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work` on the writing thread."""
        return await _run(self._writer, work, *args, **kwargs)

    async def read(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work` on a reading thread."""
        return await _run(self._readers, work, *args, **kwargs)

    def close(self) -> None:
        """Finish what runs, drop what waits, end the threads. Blocks."""
        self._readers.shutdown(cancel_futures=True)
        self._writer.shutdown(cancel_futures=True)


async def _run(executor: Executor, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await asyncio.wrap_future(executor.submit(work, *args, **kwargs))
