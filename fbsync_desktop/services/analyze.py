"""Judging conversations beside the sync and afterwards, at the pace the keys allow."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from fbsync_desktop.analysis.keypool import KeyState
from fbsync_desktop.analysis.runner import EngineOptions
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import NotFound, SecretsUnavailable, StoreError
from fbsync_desktop.domain.job import JobStatus, SyncJob
from fbsync_desktop.domain.judging import AnalysisOutcome, Forecast, JudgeCounts, Pause, PauseReason
from fbsync_desktop.services.ai_keys import AiKeyService, KeyLine
from fbsync_desktop.services.ai_outlook import AiOutlook, AiStatus, options_of
from fbsync_desktop.services.judging import Desk, PagePass
from fbsync_desktop.services.shapes import outcome_json
from fbsync_desktop.services.spending import Budget
from fbsync_desktop.store.analyses import FRESH_FOR
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.system.process import owner_is_dead, this_owner
from fbsync_desktop.system.settings_schema import AiSettings

T = TypeVar("T")

logger = logging.getLogger("fbsync.ai")

_LEASE_S = 30.0
_LOOK_S = 2.0
_RETRY_S = 60.0
_BUSY_S = 3.0
_NO_MODEL_S = 3600.0
_SMALLEST_WINDOW, _LARGEST_WINDOW = 4, 256


@dataclass(slots=True)
class _Tally:
    """Sums the judgements of several passes that belong together; their moves are undone together."""

    on_progress: Callable[[JudgeCounts], None] | None = None
    counts: JudgeCounts = field(default_factory=JudgeCounts)
    move_id: str = field(default_factory=new_id)

    def add(self, more: JudgeCounts) -> None:
        self.counts += more
        if self.on_progress is not None:
            self.on_progress(self.counts)


class AnalysisService:
    """Everything about judging conversations. All methods are safe to call from several tasks of one loop."""

    def __init__(self, store: Store, lane: Lane, keys: AiKeyService, budget: Budget, *,
                 clock: Clock, ai: AiSettings, engine_options: Callable[[AiSettings], EngineOptions]) -> None:
        self._store = store
        self._lane = lane
        self._keys = keys
        self._clock = clock
        self._options, self._engine_options = options_of(ai), engine_options
        self._budget = budget
        self._outlook = AiOutlook(store, lane, keys, budget, clock, self._options)
        self._desk = Desk(store.analyses, lane, budget, clock, self._options.min_messages)
        self._pause: Pause | None = None
        self._passes: dict[str, PagePass] = {}
        self._locks: dict[str, asyncio.Lock] = {}
        self._stored_at: dict[str, float] = {}
        self._retry_at: dict[str, float] = {}
        self._awake = asyncio.Event()
        keys.on_change(self._keys_changed)

    def configure(self, ai: AiSettings) -> None:
        """Judge by these settings from the next request on; answers that are on their way are still taken."""
        options = options_of(ai)
        self._options = self._outlook.options = options
        self._desk = replace(self._desk, min_messages=options.min_messages)
        self._budget.configure(options.model, ai.monthly_limit_usd)
        self._keys.configure(self._engine_options(ai))
        if not options.enabled:
            for one in self._passes.values():
                one.pause = Pause(PauseReason.OFF)
        self._keys_changed()

    def stored(self, page_pk: str) -> None:
        """A sync has just stored conversations of this Page."""
        self._stored_at[page_pk] = self._clock.monotonic()
        self._awake.set()

    def _keys_changed(self) -> None:
        self._pause = None
        self._retry_at.clear()
        self._awake.set()

    # --- for ever, in a window or a worker --------------------------------------------------------

    async def serve(self) -> None:
        """Judge whatever is due on any Page, until cancelled."""
        running: dict[str, asyncio.Task[None]] = {}
        try:
            while True:
                self._awake.clear()
                for page_pk in await self._patiently(self._pages_with_work()) or ():
                    if page_pk not in running:
                        running[page_pk] = asyncio.create_task(self._serve_page(page_pk))
                await self._wait()
                for page_pk in [page_pk for page_pk, task in running.items() if task.done()]:
                    running.pop(page_pk).result()
        finally:
            for task in running.values():
                task.cancel()
            if running:
                await asyncio.wait(running.values())

    async def _serve_page(self, page_pk: str) -> None:
        tally = _Tally()
        done = await self._patiently(self._pass(page_pk, tally))
        if not done or tally.counts.failed:
            self._retry_at[page_pk] = self._clock.monotonic() + _RETRY_S

    async def _patiently(self, work: Awaitable[T]) -> T | None:
        """None when the database cannot be used now; what serves for ever outlives that."""
        try:
            return await work
        except StoreError as error:
            logger.warning("Judging waits for the database: %s", error.code)
            return None

    async def _pages_with_work(self) -> list[str]:
        paused: Pause | None = None
        found: list[str] = []
        for page in await self._lane.read(self._store.pages.list):
            if self._retry_at.get(page.id, 0.0) > self._clock.monotonic():
                continue
            due = await self._lane.read(self._store.analyses.due, page.id, 1)
            waiting = [] if due else await self._lane.read(self._store.analyses.waiting, page.id, 1)
            if waiting:
                paused = paused or await self._pause_now()
            if due or (waiting and paused is None):
                found.append(page.id)
        return found

    async def _wait(self, *others: asyncio.Future[Any]) -> None:
        """Until conversations were stored, keys changed, one of `others` is done, or a moment passed."""
        nap = asyncio.ensure_future(self._clock.sleep(_LOOK_S))
        woken = asyncio.ensure_future(self._awake.wait())
        try:
            await asyncio.wait({nap, woken, *others}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            woken.cancel()

    # --- beside one sync --------------------------------------------------------------------------

    async def follow(self, running: asyncio.Future[SyncJob], job: SyncJob, *, no_ai: bool = False,
                     on_progress: Callable[[JudgeCounts], None] | None = None) -> AnalysisOutcome:
        """Judge beside a sync and, once it is COMPLETED, until only those are left that must wait.

        What was placed and moved is told of the whole run: settings that changed place people without judging them.

        Args:
            no_ai: judge nothing.
            on_progress: told after every judgement.
        """
        tally = _Tally(on_progress)
        judging = None if no_ai else asyncio.create_task(self._beside(job.page_id, running, tally))
        try:
            await asyncio.wait({running})
            if judging is not None and _completed(running):
                await judging
        finally:
            if judging is not None:
                judging.cancel()
                await asyncio.gather(judging, return_exceptions=True)
            if not no_ai and _has_ended(running):
                await self._lane.write(self._store.ai.note_run, job.id, outcome_json(await self._of_run(job, tally)))
        return await self._of_run(job, tally)

    async def _of_run(self, job: SyncJob, tally: _Tally) -> AnalysisOutcome:
        moves = await self._lane.read(self._store.jobs.moves, job)
        return await self._outcome(job.page_id, replace(tally.counts, placed=moves.placed, moved=moves.moved))

    async def _beside(self, page_pk: str, running: asyncio.Future[SyncJob], tally: _Tally) -> None:
        while True:
            was_over = running.done()
            self._awake.clear()
            await self._pass(page_pk, tally)
            if was_over:
                return await self._rest(page_pk, tally)
            if not running.done():
                await self._wait(running)

    async def _rest(self, page_pk: str, tally: _Tally) -> None:
        """What failed in passing once more; what another program judges is waited for."""
        left, since = -1, self._clock.monotonic()
        while self._clock.monotonic() - since < _RETRY_S:
            due, waiting = await self._lane.read(self._store.analyses.counts, page_pk)
            if not due and (not waiting or await self._pause_now() is not None):
                return
            if due + waiting != left:
                left, since = due + waiting, self._clock.monotonic()
            await self._clock.sleep(_LOOK_S)
            await self._pass(page_pk, tally)

    # --- when somebody asks -----------------------------------------------------------------------

    async def analyze_now(self, page: str | None = None, *, stale: bool = False, again: bool = False,
                          limit: int | None = None,
                          on_progress: Callable[[JudgeCounts], None] | None = None) -> AnalysisOutcome:
        """Judge what is due and what waits, of one Page or of all.

        Args:
            stale: also people who wrote within seven days and whose summary is older than 30.
            again: also everybody whose Page's stages, or whose prompt, changed since they were judged.
            limit: at most this many conversations.

        Raises:
            NotFound
        """
        pages = await self._pages(page)
        tally = _Tally(on_progress)
        for page_pk in pages:
            if stale:
                await self._lane.write(self._store.analyses.mark_stale, page_pk, *self._outlook.stale_times())
            if again:
                await self._lane.write(self._store.analyses.mark_all, page_pk, self._clock.now() - FRESH_FOR)
        for page_pk in pages:
            left = None if limit is None else limit - tally.counts.looked_at
            if left is None or left > 0:
                await self._pass(page_pk, tally, limit=left)
        return await self._outcome(pages[0] if page is not None else None, tally.counts)

    async def judge(self, contact_id: str) -> AnalysisOutcome:
        """Judge one conversation now, before all others and even when nothing changed.

        Raises:
            NotFound
        """
        await self._lane.write(self._store.analyses.again, contact_id)
        subject = await self._lane.read(self._store.analyses.subject, contact_id)
        if subject is None:
            raise NotFound(f"There is no contact “{contact_id}”.")
        tally = _Tally()
        one = await self._new_pass(subject.page_pk, tally, None)
        await one.judge_one(contact_id)
        self._note(one.pause)
        return await self._outcome(subject.page_pk, tally.counts)

    async def _pages(self, page: str | None) -> list[str]:
        if page is not None:
            return [(await self._lane.read(self._store.pages.find, page)).id]
        return [one.id for one in await self._lane.read(self._store.pages.list)]

    # --- looking ----------------------------------------------------------------------------------

    async def status(self) -> AiStatus:
        """Keys, what is left, what it cost; cheap enough to ask every two seconds."""
        in_flight = sum(one.in_flight for one in self._passes.values())
        return await self._outlook.status(in_flight, await self._pause_now())

    async def stale(self, page: str | None = None) -> int:
        """How many people wrote within seven days and have a summary older than 30 days, or none.

        Raises:
            NotFound
        """
        return await self._outlook.stale(None if page is None else (await self._pages(page))[0])

    async def forecast(self, page: str | None = None, *, stale: bool = False) -> Forecast:
        """What judging everything that is left would take.

        Raises:
            NotFound
        """
        return await self._outlook.forecast(None if page is None else (await self._pages(page))[0], stale)

    async def _outcome(self, page_pk: str | None, counts: JudgeCounts) -> AnalysisOutcome:
        due, waiting = await self._lane.read(self._store.analyses.counts, page_pk)
        return AnalysisOutcome(counts, waiting, due, await self._pause_now())

    # --- one pass ---------------------------------------------------------------------------------

    async def _pass(self, page_pk: str, tally: _Tally, *, limit: int | None = None) -> bool:
        """Judge what is due on a Page; False while a living other program does."""
        async with self._locks.setdefault(page_pk, asyncio.Lock()):
            if not await self._take_lease(page_pk):
                return False
            one = self._passes[page_pk] = await self._new_pass(page_pk, tally, limit)
            work, keeper = asyncio.create_task(one.run()), asyncio.create_task(self._keep_lease(page_pk))
            try:
                await asyncio.wait({work, keeper}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                del self._passes[page_pk]
                for task in (work, keeper):
                    task.cancel()
                await asyncio.gather(work, keeper, return_exceptions=True)
                await asyncio.shield(self._end_pass(page_pk))
            if work.cancelled():
                if not keeper.cancelled():
                    keeper.result()  # why the lease could not be renewed, unless somebody else has it
                return False
            work.result()
            self._note(one.pause)
            return True

    async def _new_pass(self, page_pk: str, tally: _Tally, limit: int | None) -> PagePass:
        await self._budget.refresh()
        pause = await self._pause_now()
        usable = 0 if pause is not None else await self._keys.usable()
        window = max(_SMALLEST_WINDOW, min(_LARGEST_WINDOW, math.ceil(usable * self._options.rpm / 6)))
        return PagePass(
            self._desk, page_pk, self._keys.analyze, pause, move_id=tally.move_id, window=window, limit=limit,
            is_syncing=lambda: self._clock.monotonic() - self._stored_at.get(page_pk, -_BUSY_S) < _BUSY_S,
            on_count=tally.add)

    async def _take_lease(self, page_pk: str) -> bool:
        return await self._lane.write(self._store.ai.take_lease, page_pk, this_owner(), _LEASE_S, owner_is_dead)

    async def _keep_lease(self, page_pk: str) -> None:
        """Renew the lease while a pass runs; ends when somebody else has it."""
        while True:
            await self._clock.sleep(_LEASE_S / 3)
            if not await self._take_lease(page_pk):
                return

    async def _end_pass(self, page_pk: str) -> None:
        await self._lane.write(self._store.ai.release_lease, page_pk, this_owner())
        await self._keys.save()

    # --- why the AI is not asked ------------------------------------------------------------------

    async def _pause_now(self) -> Pause | None:
        if not self._options.enabled:
            return Pause(PauseReason.OFF)
        try:
            usable = await self._keys.usable()
        except SecretsUnavailable:
            return Pause(PauseReason.KEYS_LOCKED)
        keys = await self._keys.list()
        if not usable:
            return Pause(PauseReason.KEYS_REFUSED if keys else PauseReason.NO_KEY)
        if not self._budget.allows(0):
            return Pause(PauseReason.BUDGET, _next_month(self._clock.now()))
        if (until := used_up_until(keys)) is not None:
            return Pause(PauseReason.QUOTA, until)
        pause = self._pause
        return pause if pause is not None and pause.until is not None and pause.until > self._clock.now() else None

    def _note(self, pause: Pause | None) -> None:
        """Remember what only Google could tell; the rest can be seen at any time."""
        now = self._clock.now()
        match pause:
            case Pause(PauseReason.QUOTA):
                self._pause = pause
            case Pause(PauseReason.OFFLINE):
                self._pause = replace(pause, until=now + timedelta(seconds=_RETRY_S))
            case Pause(PauseReason.NO_MODEL | PauseReason.NOT_INSTALLED):
                self._pause = replace(pause, until=now + timedelta(seconds=_NO_MODEL_S))


def _has_ended(running: asyncio.Future[SyncJob]) -> bool:
    """Whether the run gave a job, instead of being still under way, cancelled or broken off by an error."""
    return running.done() and not running.cancelled() and running.exception() is None


def used_up_until(keys: Sequence[KeyLine]) -> datetime | None:
    """When the first key can be used again, where every one that Google accepts has used up its day; else None."""
    accepted = [key for key in keys if key.state is not KeyState.DISABLED]
    if not all(key.state is KeyState.EXHAUSTED for key in accepted):
        return None
    return min((key.until for key in accepted if key.until is not None), default=None)


def _completed(running: asyncio.Future[SyncJob]) -> bool:
    return _has_ended(running) and running.result().status is JobStatus.COMPLETED


def _next_month(now: datetime) -> datetime:
    first = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)
