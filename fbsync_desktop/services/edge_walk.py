"""Reading one inbox: list newest first, store page by page, stop at the watermark, look at the head again.

Facebook's conversations edge knows no time filter and moves a thread to the top when it gets a message.
So a walk goes from the top down to the watermark; if that took more than one page, things may have moved
meanwhile, and the head is walked again down to where this walk began, until one page shows it all. Only
then does the watermark move. What is stored of an unfinished walk is enough to go on with it later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fbsync_desktop.domain.conversation import Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.errors import CursorRejected, GraphBusy, GraphError, ListingBroken, ObjectGone, TokenRejected
from fbsync_desktop.domain.job import Coverage, CoverageState, Phase, SyncOptions
from fbsync_desktop.graph.listing import DeliveredPage, EdgeReader, ListedPage
from fbsync_desktop.services.read_ahead import ReadAhead
from fbsync_desktop.services.run_context import RunContext
from fbsync_desktop.services.thread_history import Cut, ThreadHistory, is_cut
from fbsync_desktop.store.pages import EdgeState, Walk
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, KnownThread

CURSOR_LIFE = timedelta(hours=24)
"""A stored cursor is a hint; Meta advises against keeping them, so an old one is not tried."""
_MOST_FAILED_LOOK_UPS = 3


class EdgeWalk:
    """One platform of one run.

    Attributes:
        nameless: ids of people met whom no conversation names, in the order of the list.
        lowest: time of the oldest conversation listed.
    """

    def __init__(self, context: RunContext, platform: Platform, reader: EdgeReader, state: EdgeState,
                 options: SyncOptions) -> None:
        self._context = context
        self._platform = platform
        self._reader = reader
        self._state = state
        self._options = options
        self._seen: set[int] = set()
        self._without_id: set[int] = set()
        self._people: set[str] = set()
        self._began_empty = False
        self.nameless: dict[str, None] = {}
        self.lowest: datetime | None = None
        self._history = ThreadHistory(context, platform, reader)

    @property
    def coverage(self) -> Coverage:
        """What was met so far, as if it had been broken off here."""
        return Coverage(CoverageState.BROKEN_OFF, threads=len(self._seen), without_id=len(self._without_id))

    @property
    def left_out(self) -> str:
        """What a listing that broke off here did not give, as a sentence."""
        since = None if self._options.full else self._state.watermark
        older = f"older than {_moment(self.lowest)}" if self.lowest else ""
        newer = f"newer than {_moment(since)}" if since else ""
        span = " and ".join(part for part in (older, newer) if part)
        return f"Conversations whose last message is {span} were not read." if span else "No conversation was read."

    async def read(self) -> Coverage:
        """Read the inbox as the options ask.

        Raises:
            GraphError: the listing could not be read to its end; what was read is stored.
            JobTakenOver, StoreError.
        """
        if self._options.only_threads is not None:
            known = {problem.thread_id: problem for problem in await self._failed_before()}
            await self._read_threads([known.get(id_) or ThreadProblem(id_, self._platform, "")
                                      for platform, id_ in self._options.only_threads if platform is self._platform])
            return replace(self.coverage, state=CoverageState.PARTIAL)
        self._began_empty = self._state.watermark is None and await self._is_empty()
        complete = await self._walk_down()
        if complete and not self._options.is_partial:
            await self._retry_problems()
        state = CoverageState.READ if complete else CoverageState.PARTIAL
        if complete and self.has_finished_before and self.lowest is None and not self._seen:
            state = CoverageState.HIDDEN
        return replace(self.coverage, state=state, note=self._remark())

    def _remark(self) -> str:
        label = self._platform.label
        if self.lowest is None and not self._seen and self.has_finished_before:
            return (f"Facebook lists no {label} conversations any more, although it did before. Most likely the app is "
                    "in Development mode again or has lost Advanced Access.")
        if self._state.watermark is None and not self._seen:
            return f"Facebook lists no conversations on {label}."
        if self._seen and len(self._without_id) == len(self._seen):
            return f"Facebook names no person in any {label} conversation."
        if self._history.too_long:
            return (f"{self._history.too_long} {label} conversations are longer than the settings allow; "
                    "their oldest messages were left out.")
        if self._history.windowed:
            return f"Facebook shows only the newest messages of {self._history.windowed} {label} conversations."
        return ""

    # --- walking ----------------------------------------------------------------------------------

    async def _walk_down(self) -> bool:
        """Walk until one page shows everything new; True when nothing was left out."""
        walk = self._first_walk()
        while True:
            done = await self._one_pass(walk)
            if done is None:
                return False
            if done.pages <= 1:
                return True
            walk = self._fresh(floor=done.top)

    def _fresh(self, floor: datetime | None) -> Walk:
        return Walk(None, None, None, floor, 0, self._context.job.id)

    def _first_walk(self) -> Walk:
        floor = None if self._options.full else self._state.watermark
        stored = self._state.walk
        if stored is None or self._options.is_partial or not self._may_go_on(stored, floor):
            return self._fresh(floor)
        too_old = stored.cursor_at is None or self._context.clock.now() - stored.cursor_at > CURSOR_LIFE
        if stored.cursor is None or too_old:
            return self._fresh(stored.floor)
        return replace(stored, job_id=self._context.job.id)

    def _may_go_on(self, stored: Walk, floor: datetime | None) -> bool:
        """An unfinished walk is worth going on with unless it reaches deeper than this run has to."""
        if stored.job_id == self._context.job.id or stored.floor == floor:
            return True
        return not self._options.full and stored.floor is not None and (floor is None or stored.floor > floor)

    async def _one_pass(self, walk: Walk) -> Walk | None:
        """From the walk's cursor down to its floor; None when an option ended it earlier."""
        stop_at = max((at for at in (walk.floor, self._options.since) if at is not None), default=None)
        # Without these two a page's cursor alone says that the next page is wanted.
        endless = stop_at is None and self._options.limit is None
        ahead = ReadAhead(self._reader.fetch, endless=endless)
        ahead.begin(self._first_page(walk))
        try:
            while True:
                page = await ahead.page()
                walk = self._step(walk, page)
                limit_reached = self._limit_reached(page, stop_at)
                finished = page.after is None or limit_reached or _passed(page, stop_at)
                if not finished:
                    ahead.go_on(page.after)
                since_cut = page.after is not None and stop_at is not None and stop_at != walk.floor
                whole = finished and not limit_reached and not since_cut
                await self._store_page(page, walk, stop_at, self._checkpoint(walk, whole))
                if finished:
                    return walk if whole else None
        finally:
            await ahead.close()

    async def _first_page(self, walk: Walk) -> DeliveredPage:
        try:
            return await self._reader.fetch(walk.cursor)
        except (CursorRejected, ListingBroken):
            # A stored cursor may lead nowhere any more; what is new stands at the top in any case.
            if walk.cursor is None:
                raise
            page = await self._reader.fetch(None)
            page.restarted = True
            return page

    def _step(self, walk: Walk, page: ListedPage) -> Walk:
        if page.restarted:
            walk = replace(walk, pages=0, top=None)
        top = walk.top
        if walk.pages == 0:
            top = max((thread.updated_at for thread in page.threads), default=walk.floor)
        return replace(walk, cursor=page.after, cursor_at=self._context.clock.now(), top=top, pages=walk.pages + 1)

    def _checkpoint(self, walk: Walk, whole: bool) -> Checkpoint:
        size = (self._reader.size.threads, self._reader.size.messages)
        if whole and walk.pages <= 1:
            return Checkpoint(walk=None, watermark=walk.top, size=size)
        if self._options.is_partial:
            return Checkpoint(walk=self._state.walk, size=size)
        if whole:
            return Checkpoint(walk=self._fresh(floor=walk.top), size=size)
        return Checkpoint(walk=walk, size=size)

    def _limit_reached(self, page: ListedPage, stop_at: datetime | None) -> bool:
        if self._options.limit is None:
            return False
        met = {thread.person.id for thread in page.threads
               if thread.person and (stop_at is None or thread.updated_at >= stop_at)}
        return len(self._people | met) >= self._options.limit

    # --- storing ----------------------------------------------------------------------------------

    async def _store_page(self, page: ListedPage, walk: Walk, stop_at: datetime | None,
                          checkpoint: Checkpoint) -> None:
        times = [thread.updated_at for thread in page.threads]
        self.lowest = min(times if self.lowest is None else [*times, self.lowest], default=None)
        threads = [thread for thread in page.threads if stop_at is None or thread.updated_at >= stop_at]
        threads = self._within_limit(threads)
        known = await self._known([thread.id for thread in threads])
        fresh: list[Thread] = []
        cut: list[Cut] = []
        unchanged: list[Person] = []
        resolved: list[str] = []
        for thread in threads:
            stored = known.get(thread.id)
            same = stored is not None and stored.updated_at == thread.updated_at and not stored.has_problem
            if same and not _may_hide_another(thread):
                if thread.updated_at != walk.floor and thread.person is not None:
                    unchanged.append(thread.person)
                    self._note(thread)
                continue
            self._note(thread)
            if stored is not None and stored.has_problem:
                resolved.append(thread.id)
            if is_cut(thread, stored):
                cut.append((thread, stored))
            else:
                fresh.append(replace(thread, more_after=None) if thread.more_after is not None else thread)
        problems = [problem for problem in page.problems
                    if stop_at is None or problem.updated_at is None or problem.updated_at >= stop_at]
        self._seen.update(hash(problem.thread_id) for problem in problems)
        phase = Phase.CHECKING_NEW if walk.floor is not None and walk.floor != self._state.watermark else Phase.READING
        batch = Batch(self._platform, fresh, unchanged, problems, resolved, checkpoint, phase)
        if not cut:
            await self._context.apply(batch)
            return
        cut_ids = {thread.id for thread, _ in cut}
        await self._context.apply(replace(batch, checkpoint=None,
                                          resolved=[id_ for id_ in resolved if id_ not in cut_ids]))
        await self._history.complete(cut, checkpoint)

    def _within_limit(self, threads: list[Thread]) -> list[Thread]:
        kept = []
        for thread in threads:
            if thread.person is not None:
                is_new = thread.person.id not in self._people
                if self._options.limit is not None and is_new and len(self._people) >= self._options.limit:
                    continue
                if self._options.limit is not None:
                    self._people.add(thread.person.id)
            kept.append(thread)
        return kept

    def _note(self, thread: Thread) -> None:
        self._seen.add(hash(thread.id))
        if thread.person is None:
            self._without_id.add(hash(thread.id))
        elif not (thread.person.name or thread.person.username):
            self.nameless[thread.person.id] = None

    async def _is_empty(self) -> bool:
        return not await self._context.lane.read(
            self._context.store.sync.has_any, self._context.page.id, self._platform)

    async def _known(self, ids: Sequence[str]) -> dict[str, KnownThread]:
        if self._began_empty:  # then nothing is known of whom this run has not met yet
            ids = [id_ for id_ in ids if hash(id_) in self._seen]
        if not ids:
            return {}
        return await self._context.lane.read(
            self._context.store.sync.known, self._context.page.id, self._platform, ids)

    # --- single threads ---------------------------------------------------------------------------

    async def _retry_problems(self) -> None:
        """Threads that failed in earlier runs get another try, unless the listing just brought them."""
        await self._read_threads([problem for problem in await self._failed_before()
                                  if hash(problem.thread_id) not in self._seen])

    async def _failed_before(self) -> list[ThreadProblem]:
        return await self._context.lane.read(
            self._context.store.sync.retry_threads, self._context.page.id, self._platform)

    async def _read_threads(self, failed: Sequence[ThreadProblem]) -> None:
        for before in failed:
            try:
                thread = await self._reader.thread(before.thread_id, person=before.person)
            except TokenRejected:
                raise
            except GraphError as error:
                self._seen.add(hash(before.thread_id))
                problem = replace(before, message=error.message, code=error.graph_code, subcode=error.subcode)
                await self._context.apply(Batch(self._platform, problems=[problem]))
                continue
            await self._store_single(thread)

    @property
    def has_finished_before(self) -> bool:
        """Whether an earlier run read this inbox to its end, so that people are known whom this one did not meet."""
        return self._state.watermark is not None

    async def read_people(self, person_ids: Sequence[str]) -> int:
        """Look up known people one by one, where Facebook cannot list the inbox; how many it told something of.

        Raises:
            GraphError: looking up makes no sense any more.
        """
        told = failed = 0
        for person_id in person_ids:
            try:
                threads = await self._reader.find_by_person(person_id)
            except ObjectGone:
                continue
            except GraphBusy:
                failed += 1  # perhaps the very conversation that spoils the listing
                if failed == _MOST_FAILED_LOOK_UPS:
                    raise
                continue
            for thread in threads:
                await self._store_single(thread)
            told += bool(threads)
        return told

    async def _store_single(self, thread: Thread) -> None:
        self._note(thread)
        known = await self._known([thread.id])
        await self._history.complete([(thread, known.get(thread.id))], None)


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _may_hide_another(thread: Thread) -> bool:
    """Several messages in the thread's last second: times are whole seconds, so one may have come after it was read."""
    return sum(message.sent_at == thread.updated_at for message in thread.messages) > 1


def _passed(page: ListedPage, stop_at: datetime | None) -> bool:
    """True when nothing at or above `stop_at` can follow; an order that is not kept proves nothing."""
    if stop_at is None or not page.threads:
        return False
    if page.sorted_desc:
        return page.threads[-1].updated_at < stop_at
    return all(thread.updated_at < stop_at for thread in page.threads)
