"""One pass over the conversations of one Page that are to be judged."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from fbsync_desktop.analysis.errors import (
    AnalysisError,
    GeminiMissing,
    ModelNotOnTier,
    ModelUnavailable,
    NetworkDown,
    NoUsableKey,
    QuotaExhausted,
    RateLimited,
    RateLimitedUnknown,
    ServiceBusy,
)
from fbsync_desktop.analysis.prompt import input_hash
from fbsync_desktop.domain.analysis import AnalysisRequest, AnalysisResult, Engine, Flag
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import BugError
from fbsync_desktop.domain.judging import PROBLEMS, JudgeCounts, Pause, PauseReason
from fbsync_desktop.domain.moves import MoveAction
from fbsync_desktop.services.spending import Budget
from fbsync_desktop.store.analyses import Analyses, Judgement, Saved, SaveOutcome, Subject
from fbsync_desktop.store.lane import Lane

logger = logging.getLogger("fbsync.ai")

FEW_WORDS = "Too little was written to ask the AI."
BLOCKED = "Google's filter blocked this conversation."
USELESS = "The AI gave no usable answer."
_SLOWED_DOWN = timedelta(minutes=15)
"""A spending limit of Google's counts ten minutes and does not say when it ends."""

_UNANSWERED = 3
"""So many requests one after another that Google answers only with failures, each after all its tries: an outage."""

_PORTION = 25
_REST = 3
"""While a sync runs, rules work a quarter of the time at most: contacts must not appear later because of them."""


def judge_by_rules(request: AnalysisRequest) -> AnalysisResult:
    """The judgement without AI."""
    from fbsync_desktop.analysis.heuristic import judge  # its tables take a tenth of a second, at no start's cost

    return judge(request)


class Rules:
    """`judge_by_rules` as an analyser, for what Gemini cannot judge."""

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement without AI; never fails."""
        return await asyncio.to_thread(judge_by_rules, request)


Ask = Callable[[AnalysisRequest], Awaitable[AnalysisResult]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What every pass works with."""

    analyses: Analyses
    lane: Lane
    budget: Budget
    clock: Clock
    min_messages: int


class PagePass:
    """Judges what is due on a Page, newest first, then what waits for AI; ends when nothing is left.

    Args:
        ask: judges one conversation with AI.
        pause: why only rules judge.
        window: conversations on their way at once.
        limit: stop after this many.
        is_syncing: somebody stores conversations right now, so rules give way.
        on_count: told of every judgement.
    """

    def __init__(self, desk: Desk, page_pk: str, ask: Ask, pause: Pause | None, *, move_id: str,
                 window: int, limit: int | None, is_syncing: Callable[[], bool],
                 on_count: Callable[[JudgeCounts], None]) -> None:
        self._desk = desk
        self._page_pk = page_pk
        self._ask = ask
        self.pause = pause
        self._move_id = move_id
        self._window = window
        self._limit = limit
        self._started = 0
        self._is_syncing = is_syncing
        self._on_count = on_count
        self._tasks: dict[asyncio.Task[JudgeCounts], str] = {}
        self._put_off: set[str] = set()
        self._asking = 0
        self._unanswered = 0
        self._answered = asyncio.Event()

    @property
    def in_flight(self) -> int:
        """Conversations whose judgement is awaited or stored right now."""
        return len(self._tasks)

    async def run(self) -> None:
        """Judge everything that can be judged now."""
        try:
            if self.pause is None:
                await self._with_ai()
            if self.pause is not None:
                await self._by_rules(self.pause)
        finally:
            for task in self._tasks:
                task.cancel()
            if self._tasks:
                await asyncio.wait(self._tasks)

    async def judge_one(self, contact_id: str) -> None:
        """Judge just this conversation, before all others."""
        if self.pause is None:
            self._on_count(await self._one(contact_id, urgent=True))
        if self.pause is not None:
            subject = await self._desk.lane.read(self._desk.analyses.subject, contact_id)
            if subject is not None:
                self._on_count(await self._save([self._stand_in(subject, self.pause)]))

    # --- with AI ----------------------------------------------------------------------------------

    async def _with_ai(self) -> None:
        while True:
            if self.pause is None:
                for contact_id in await self._next():
                    self._tasks[asyncio.create_task(self._one(contact_id))] = contact_id
            if not self._tasks:
                return
            done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                del self._tasks[task]
                self._on_count(task.result())

    async def _next(self) -> list[str]:
        """Contacts to begin with now: none until a good part of the window is free."""
        free = self._window - len(self._tasks)
        if self._limit is not None:
            free = min(free, self._limit - self._started)
        if free <= 0 or (self._tasks and 4 * free < self._window):
            return []
        busy = self._put_off.union(self._tasks.values())
        analyses, found = self._desk.analyses, []
        for work_list in (analyses.due, analyses.waiting):
            ids = await self._desk.lane.read(work_list, self._page_pk, free + len(busy))
            found += [id for id in ids if id not in busy and id not in found]
        self._started += len(found[:free])
        return found[:free]

    async def _one(self, contact_id: str, *, urgent: bool = False) -> JudgeCounts:
        subject = await self._desk.lane.read(self._desk.analyses.subject, contact_id)
        if subject is None:
            return JudgeCounts()
        settled = self._settled(subject)
        if settled is not None:
            return await self._save([settled])
        if not await self._within_budget():
            return self._stop(contact_id, Pause(PauseReason.BUDGET))
        self._asking += 1
        try:
            result = await self._ask(replace(subject.request, urgent=urgent))
            self._unanswered = 0
            self._desk.budget.add(self._desk.budget.model_of(result), result.usage)
        except AnalysisError as error:
            return await self._failed(contact_id, error)
        finally:
            self._asking -= 1
            self._answered.set()
        return await self._save([Judgement(subject, result, _problem(result),
                                           billed_model=self._desk.budget.model_of(result))])

    async def _within_budget(self) -> bool:
        """Near the monthly limit, the answers that are on their way are awaited before more is asked."""
        while not self._desk.budget.allows(self._asking):
            if not self._asking:
                return False
            self._answered.clear()
            await self._answered.wait()
        return True

    def _settled(self, subject: Subject) -> Judgement | None:
        """What needs no AI: an input that was judged before, and one too small to be worth a request."""
        if subject.engine is Engine.GEMINI and (
                subject.is_left_alone or input_hash(subject.request) == subject.input_hash):
            return Judgement(subject, None)
        if not subject.has_text or len(subject.request.messages) < self._desk.min_messages:
            return Judgement(subject, judge_by_rules(subject.request), FEW_WORDS)
        return None

    async def _failed(self, contact_id: str, error: AnalysisError) -> JudgeCounts:
        """The contact keeps what it had; what concerns all contacts ends asking."""
        logger.warning("A conversation was not judged: %s", error.code)
        await self._desk.budget.bill(error.usage)
        match error:
            case QuotaExhausted():
                return self._stop(contact_id, Pause(PauseReason.QUOTA, error.until))
            case NoUsableKey():
                return self._stop(contact_id, Pause(PauseReason.KEYS_REFUSED))
            case ModelNotOnTier() | ModelUnavailable():
                return self._stop(contact_id, Pause(PauseReason.NO_MODEL))
            case GeminiMissing():
                return self._stop(contact_id, Pause(PauseReason.NOT_INSTALLED))
            case NetworkDown():
                return self._stop(contact_id, Pause(PauseReason.OFFLINE))
            case ServiceBusy() if self._is_in_vain():
                return self._stop(contact_id, Pause(PauseReason.OFFLINE))
            case RateLimited() | RateLimitedUnknown():  # raised only when no key got an answer for minutes
                return self._stop(contact_id, Pause(PauseReason.QUOTA, self._desk.clock.now() + _SLOWED_DOWN))
        self._put_off.add(contact_id)
        return JudgeCounts(failed=1)

    def _is_in_vain(self) -> bool:
        """Count a request that Google failed to answer after all tries; True when it answers nobody any more."""
        self._unanswered += 1
        return self._unanswered >= min(_UNANSWERED, max(1, self._started))

    def _stop(self, contact_id: str, pause: Pause) -> JudgeCounts:
        self.pause = self.pause or pause
        self._put_off.add(contact_id)
        return JudgeCounts()

    # --- without AI -------------------------------------------------------------------------------

    async def _by_rules(self, pause: Pause) -> None:
        """Look at what is due without AI; it waits for AI from then on."""
        while self._limit is None or self._started < self._limit:
            began = self._desk.clock.monotonic()
            room = _PORTION if self._limit is None else min(_PORTION, self._limit - self._started)
            portion = await self._desk.lane.read(self._judged_by_rules, pause, room)
            if not portion:
                return
            self._started += len(portion)
            self._on_count(await self._save(portion))
            if self._is_syncing():
                await self._desk.clock.sleep(_REST * (self._desk.clock.monotonic() - began))

    def _judged_by_rules(self, pause: Pause, count: int) -> list[Judgement]:
        """On a thread: rules take a millisecond or more for a conversation."""
        analyses = self._desk.analyses
        subjects = analyses.subjects(analyses.due(self._page_pk, count))
        return [self._stand_in(subject, pause) for subject in subjects]

    def _stand_in(self, subject: Subject, pause: Pause) -> Judgement:
        settled = self._settled(subject)
        if settled is not None:
            return settled
        problem = PROBLEMS[pause.reason]
        if subject.engine is Engine.GEMINI:  # an older judgement with AI is better than a new one without
            return Judgement(subject, None, problem, waiting=True)
        result = judge_by_rules(subject.request)
        same = subject.engine is Engine.HEURISTIC and result.input_hash == subject.input_hash
        return Judgement(subject, None if same else result, problem, waiting=True)

    # --- both -------------------------------------------------------------------------------------

    async def _save(self, judgements: Sequence[Judgement]) -> JudgeCounts:
        writing = asyncio.ensure_future(self._desk.lane.write(self._desk.analyses.save, judgements, self._move_id))
        try:
            saved = await asyncio.shield(writing)
        except asyncio.CancelledError:
            await asyncio.wait({writing})  # an answer that came is paid for, so it is stored before the program ends
            raise
        counts = JudgeCounts()
        for judgement, one in zip(judgements, saved, strict=True):
            counts += _counted(judgement, one)
        return counts


def _problem(result: AnalysisResult) -> str | None:
    if result.engine is Engine.GEMINI:
        return None
    return BLOCKED if Flag.BLOCKED in result.flags else USELESS


def _counted(judgement: Judgement, saved: Saved) -> JudgeCounts:
    if saved.outcome is SaveOutcome.GONE:
        return JudgeCounts()
    if judgement.result is None:
        return JudgeCounts(unchanged=1)
    by_ai = judgement.result.engine is Engine.GEMINI
    counts = JudgeCounts(by_ai=int(by_ai), by_rules=int(not by_ai))
    match saved.action:
        case None:
            return counts
        case MoveAction.MOVE:
            return counts + (JudgeCounts(placed=1) if saved.placed else JudgeCounts(moved=1))
        case MoveAction.KEEP:
            return counts + JudgeCounts(kept=1)
        case MoveAction.SKIP:
            return counts + JudgeCounts(skipped=1)
        case MoveAction.BLOCK:
            return counts + JudgeCounts(blocked=1)
    raise BugError(f"no such action: {saved.action}")
