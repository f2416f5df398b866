"""Gemini as an analyser: one conversation in, one judgement out, with every retry there is in this one loop."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from fbsync_desktop.analysis.analyzer import Analyzer
from fbsync_desktop.analysis.dispatch import Dispatcher
from fbsync_desktop.analysis.errors import (
    AnalysisError,
    Complaint,
    ContentBlocked,
    GeminiMissing,
    KeyRejected,
    ModelNotOnTier,
    ModelUnavailable,
    NetworkDown,
    OutputInvalid,
    OutputTruncated,
    QuotaExhausted,
    RateLimited,
    RateLimitedUnknown,
    RequestRejected,
    ServiceBusy,
)
from fbsync_desktop.analysis.keypool import KeyPool, Lease
from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.analysis.llm import LlmCall, LlmClient, LlmReply
from fbsync_desktop.analysis.models import Limits, traits
from fbsync_desktop.analysis.parse import parse_answer
from fbsync_desktop.analysis.prompt import Prompt, PromptOptions, build_prompt
from fbsync_desktop.domain.analysis import AnalysisRequest, AnalysisResult, Flag, TokenUsage
from fbsync_desktop.domain.clock import Clock

logger = logging.getLogger("fbsync.ai")

OnReply = Callable[[AnalysisRequest, LlmReply], None]

_TRIES = 5
_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_OUTPUT_TOKENS = 2048
"""Thinking counts against it; an answer of ours has about 250."""

_KEY_OR_QUOTA = (RateLimited, RateLimitedUnknown, QuotaExhausted, ModelNotOnTier, ModelUnavailable, KeyRejected)
"""Say nothing about the conversation: it goes back to the head of the queue and no try is counted."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What may change while it runs.

    Attributes:
        models: the fallback chain.
        limits: the quotas of a model.
        extra_pause_s: added to each project's pace.
        prompt: how requests are built.
    """

    models: tuple[str, ...]
    limits: Callable[[str], Limits]
    extra_pause_s: float
    prompt: PromptOptions


@dataclass(frozen=True, slots=True)
class Trouble:
    """What fails at Google's side now and is tried again by itself.

    Attributes:
        is_offline: Google cannot be reached.
        models: those whose service fails.
    """

    is_offline: bool = False
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyTest:
    """What a test of one key found; `reason` says why it cannot be used, `models` what it offers."""

    ok: bool
    reason: str | None
    models: tuple[str, ...] = ()


@dataclass(slots=True)
class _Job:
    """One conversation on its way: what the next request looks like, and what may still be tried."""

    request: AnalysisRequest
    output_tokens: int = _OUTPUT_TOKENS
    tries: int = 0
    problem: str | None = None
    asked_again: bool = False
    shortened: bool = False
    degraded: bool = False
    usage: TokenUsage = field(default_factory=TokenUsage)


class GeminiAnalyzer:
    """Judges with Gemini over a pool of keys; what Gemini cannot judge, the fallback does.

    Call `analyze` from as many tasks as you like: requests queue, are paced by the keys' quotas and retried here.

    Args:
        fallback: judges what is blocked, rejected or twice answered uselessly. It must not fail.
        patience_s: how long requests wait while Google answers none at all; None = for ever.
    """

    def __init__(self, client: LlmClient, pool: KeyPool, fallback: Analyzer, *, clock: Clock,
                 options: PromptOptions = PromptOptions(), rng: random.Random | None = None,
                 patience_s: float | None = None) -> None:
        self._client = client
        self._pool = pool
        self._fallback = fallback
        self._clock = clock
        self._options = options
        self._rng = rng or random.Random()
        self._dispatcher = Dispatcher(pool, clock, patience_s=patience_s)
        self._complaints: dict[str, set[Complaint]] = {}
        self._on_reply: OnReply | None = None

    def configure(self, options: EngineOptions) -> None:
        """Ask by other options from the next request on; conversations that wait for their turn take them, too."""
        self._options = options.prompt
        self._pool.configure(options.models, options.limits, options.extra_pause_s)
        self._dispatcher.wake()

    def on_reply(self, listener: OnReply) -> None:
        """Show `listener` every answer as it came, of use or not."""
        self._on_reply = listener

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement of one contact's conversation.

        Raises:
            NoUsableKey, QuotaExhausted, ModelNotOnTier, ModelUnavailable: no key can judge it now.
            ServiceBusy, NetworkDown: Google did not answer, after all tries or all patience.
            RateLimited, RateLimitedUnknown: it asked to slow down for all of our patience and answered nobody.
            GeminiMissing: Google's SDK is not installed.
            Cancelled: `aclose` was called.
        """
        if not any(message.text.strip() for message in request.messages):
            return await self._without_ai(_Job(request), None)
        job = _Job(request)
        turn = self._dispatcher.turn(urgent=request.urgent)
        while True:
            options = self._options_of(job)
            prompt = build_prompt(request, options, self._rng)
            lease = await self._dispatcher.lease(turn, prompt.tokens)
            if options != (changed := self._options_of(job)):  # while it waited for its turn
                prompt = build_prompt(request, changed, self._rng)
            try:
                return await self._ask(job, prompt, lease)
            except _KEY_OR_QUOTA as error:
                logger.info("key %d, %s: %s", lease.key.slot, lease.model, error.code)
            except GeminiMissing as error:
                self._dispatcher.give_up(error)
                raise
            except (ServiceBusy, NetworkDown) as error:
                await self._pause(job, lease, error)
            except AnalysisError as error:
                if not self._changes(job, lease.model, error):
                    return await self._without_ai(job, error)

    async def test_key(self, slot: int) -> KeyTest:
        """Ask Google whether a key works: list its models, then ask one of ours for a word.

        The list alone proves little: some keys may list models and nothing else. The key is enabled or disabled
        accordingly; faults of network and service leave it as it is.

        Raises:
            NetworkDown, ServiceBusy, GeminiMissing: the key could not be tested.
        """
        key = next(key for key in self._pool.keys if key.slot == slot)
        models: tuple[str, ...] = ()
        try:
            models = await self._client.list_models(key)
            await self._ask_for_a_word(key, [model for model in self._pool.models if model in models])
        except KeyRejected as error:
            self._pool.disable(slot, error.reason)
            return KeyTest(False, error.reason, models)
        except (NetworkDown, ServiceBusy, GeminiMissing):
            raise
        except (ModelNotOnTier, ModelUnavailable) as error:
            return KeyTest(False, error.message, models)
        except AnalysisError:
            pass  # the key works: its quota is used up for now, or the answer was odd
        self._pool.enable(slot)
        self._dispatcher.wake()
        return KeyTest(True, None, models)

    async def _ask_for_a_word(self, key: ApiKey, offered: list[str]) -> None:
        """Use the first of our models that is to be had.

        Raises:
            ModelNotOnTier, ModelUnavailable: none is; and whatever else Google says.
        """
        reason: AnalysisError = ModelUnavailable(self._pool.models[0])
        for model in offered:
            try:
                await self._client.generate(key, LlmCall(model, "Answer with one word.", "Say yes.",
                                                         thinking_level=traits(model).thinking_level))
            except (ModelNotOnTier, ModelUnavailable) as error:
                reason = error
            else:
                return
        raise reason

    def trouble(self) -> Trouble:
        """What fails at Google's side now."""
        return Trouble(self._dispatcher.connection.is_down, self._pool.failing_models)

    async def aclose(self) -> None:
        """End the connections; calls that wait get `Cancelled`."""
        await self._dispatcher.close()
        await self._client.aclose()

    # --- one request ---

    def _options_of(self, job: _Job) -> PromptOptions:
        budget = self._options.budget_tokens // 2 if job.shortened else self._options.budget_tokens
        return replace(self._options, problem=job.problem, budget_tokens=budget)

    async def _ask(self, job: _Job, prompt: Prompt, lease: Lease) -> AnalysisResult:
        complaints = self._complaints.get(lease.model, ())
        call = LlmCall(
            lease.model, prompt.system, prompt.user,
            prompt.plain_schema if Complaint.SCHEMA in complaints else prompt.schema, job.output_tokens,
            None if Complaint.THINKING in complaints else traits(lease.model).thinking_level)
        try:
            reply = await self._client.generate(lease.key, call)
        except AnalysisError as error:
            job.usage += error.usage
            self._dispatcher.failed(lease, error)
            raise
        except BaseException:
            self._dispatcher.failed(lease, None)
            raise
        job.usage += reply.usage
        self._dispatcher.answered(lease, reply.usage)
        if self._on_reply is not None:
            self._on_reply(job.request, reply)
        return parse_answer(reply, prompt, job.request, at=self._clock.now(), usage=job.usage)

    async def _pause(self, job: _Job, lease: Lease, error: AnalysisError) -> None:
        """Wait before the next try.

        Raises:
            ServiceBusy, NetworkDown: that was the last; while all of Google fails, no try is counted.
        """
        if not (self._dispatcher.connection.is_down or self._pool.is_failing(lease.model)):
            job.tries += 1
            if job.tries >= _TRIES:
                raise error
        longest = min(_LONGEST_PAUSE, 2 * _SHORTEST_PAUSE * 2 ** job.tries)
        await self._clock.sleep(self._rng.uniform(_SHORTEST_PAUSE, longest))

    def _changes(self, job: _Job, model: str, error: AnalysisError) -> bool:
        """Whether asking once more, differently, can help."""
        match error:
            case OutputInvalid() if not job.asked_again:
                job.asked_again = True
                job.problem = error.problem
            case OutputTruncated() if not job.shortened:
                job.shortened = True
                job.output_tokens *= 2
            case ContentBlocked(reason="RECITATION") if not job.asked_again:
                job.asked_again = True
            case RequestRejected() if error.complaint is not Complaint.OTHER and not job.degraded:
                job.degraded = True
                self._complaints.setdefault(model, set()).add(error.complaint)
                logger.warning("%s does not take the %s setting; it is left out from now on", model, error.complaint)
            case _:
                return False
        return True

    async def _without_ai(self, job: _Job, error: AnalysisError | None) -> AnalysisResult:
        if error is not None:
            logger.warning("contact %s is judged without AI: %s", job.request.contact_id, error.code)
        result = await self._fallback.analyze(job.request)
        flags = result.flags | ({Flag.BLOCKED} if isinstance(error, ContentBlocked) else frozenset())
        return replace(result, flags=frozenset(flags), usage=job.usage, problem=error.code if error else None)
