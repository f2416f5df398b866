"""The queue in front of the key pool: who may send next, on which key, and when."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from dataclasses import dataclass, field

from fbsync_desktop.analysis.connection import Connection
from fbsync_desktop.analysis.errors import AnalysisError, Cancelled
from fbsync_desktop.analysis.keypool import Closed, KeyPool, Lease
from fbsync_desktop.domain.analysis import TokenUsage
from fbsync_desktop.domain.clock import Clock


@dataclass(frozen=True, order=True, slots=True)
class Turn:
    """A place in the queue: urgent ones first, then in order of arrival. Kept over all tries of a conversation.

    Attributes:
        since: when it was taken, in `Clock.monotonic` seconds; patience begins then at the earliest.
    """

    rank: int
    number: int
    since: float = field(compare=False)


@dataclass(order=True, slots=True)
class _Waiting:
    turn: Turn
    tokens: int = field(compare=False)
    lease: asyncio.Future[Lease] = field(compare=False)


class Dispatcher:
    """Hands leases to waiting requests, in their turn.

    Args:
        patience_s: how long requests wait while nothing at all comes of any; None = for ever.
    """

    def __init__(self, pool: KeyPool, clock: Clock, *, patience_s: float | None = None) -> None:
        self._pool = pool
        self._clock = clock
        self._patience_s = patience_s
        self._numbers = itertools.count()
        self._queue: list[_Waiting] = []
        self._news = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._in_vain: AnalysisError | None = None
        self.connection = Connection()

    def turn(self, *, urgent: bool) -> Turn:
        """A new place at the end of the urgent or of the usual ones."""
        return Turn(0 if urgent else 1, next(self._numbers), self._clock.monotonic())

    async def lease(self, turn: Turn, tokens: int) -> Lease:
        """Leave to send one request now; give it back with `answered` or `failed`.

        Raises:
            NoUsableKey, QuotaExhausted, ModelNotOnTier, ModelUnavailable: waiting will not help today.
            NetworkDown, ServiceBusy, RateLimited, RateLimitedUnknown: nothing was answered for `patience_s`.
            GeminiMissing, Cancelled: as `give_up` was told.
        """
        if self._in_vain is not None:
            raise self._in_vain
        lease: asyncio.Future[Lease] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, _Waiting(turn, tokens, lease))
        self._wake()
        try:
            return await lease
        except asyncio.CancelledError:
            if lease.done() and not lease.cancelled() and lease.exception() is None:
                self.failed(lease.result(), None)
            raise

    def answered(self, lease: Lease, usage: TokenUsage) -> None:
        """The request was answered usefully."""
        self._pool.answered(lease, usage)
        self.connection.answered()
        self._wake()

    def failed(self, lease: Lease, error: AnalysisError | None) -> None:
        """The request came to nothing; None when it was cancelled."""
        self._pool.failed(lease, error)
        self.connection.failed(error, self._clock.monotonic())
        self._wake()

    def give_up(self, error: AnalysisError) -> None:
        """Tell everybody who waits, and who will come, that it is in vain."""
        self._in_vain = error
        self._fail_all(error)

    def wake(self) -> None:
        """Look again: a key was added or enabled, or options changed."""
        self._wake()

    async def close(self) -> None:
        """Everybody who waits gets `Cancelled`."""
        self.give_up(Cancelled())
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)

    # --- inside ---

    def _wake(self) -> None:
        self._news.set()
        if self._queue and (self._pump is None or self._pump.done()):
            self._pump = asyncio.create_task(self._run(), name="ai-dispatch")
            self._pump.add_done_callback(self._ended)

    def _ended(self, pump: asyncio.Task[None]) -> None:
        """A bug in handing out leases reaches those who wait for one, instead of leaving them waiting."""
        if not pump.cancelled() and (error := pump.exception()) is not None:
            self._fail_all(error)

    async def _run(self) -> None:
        while self._queue:
            first = self._queue[0]
            if first.lease.done():  # cancelled while it waited
                heapq.heappop(self._queue)
                continue
            self._news.clear()
            try:
                until = self._serve(first)
            except AnalysisError as error:
                self._fail_all(error)
                return
            if until is not None:
                await self._wait(until)

    def _serve(self, first: _Waiting) -> float | None:
        """Give the first in the queue a lease, or say until when there is nothing to do (inf: until news come)."""
        at = self._clock.monotonic()
        gives_up = self._lose_patience(at)
        if first.lease.done():
            return None
        ready = self.connection.ready_at(at)
        if ready is None or ready > at:
            return min(gives_up, float("inf") if ready is None else ready)
        offer = self._pool.take(first.tokens)
        if isinstance(offer, Closed):
            raise offer.error
        if isinstance(offer, Lease):
            heapq.heappop(self._queue)
            self.connection.sent()
            first.lease.set_result(offer)
            return None
        return min(gives_up, float("inf") if offer.at is None else offer.at)

    def _lose_patience(self, at: float) -> float:
        """Give those up who have waited long enough while nothing was answered; when the next one does (inf: never)."""
        trouble = self.connection.trouble_since()
        if self._patience_s is None or trouble is None:
            return float("inf")
        began, error = trouble
        next_end = float("inf")
        for one in self._queue:
            end = max(began, one.turn.since) + self._patience_s
            if end > at:
                next_end = min(next_end, end)
            elif not one.lease.done():
                one.lease.set_exception(error)
        return next_end

    async def _wait(self, until: float) -> None:
        """Until the moment, or until something changes."""
        if until == float("inf"):
            await self._news.wait()
            return
        delay = max(0.0, until - self._clock.monotonic())
        tasks = {asyncio.ensure_future(self._clock.sleep(delay)), asyncio.ensure_future(self._news.wait())}
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()

    def _fail_all(self, error: BaseException) -> None:
        waiting, self._queue = self._queue, []
        for one in waiting:
            if not one.lease.done():
                one.lease.set_exception(error)
