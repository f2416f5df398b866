"""Google in the same process: the simulator's Gemini behind our own port, without sockets, in the loop's time."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from fbsync_desktop.analysis.errors import NetworkDown, ServiceBusy
from fbsync_desktop.analysis.gemini_answer import reply_of
from fbsync_desktop.analysis.gemini_errors import convert
from fbsync_desktop.analysis.heuristic import HeuristicAnalyzer
from fbsync_desktop.analysis.keypool import KeyPool
from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.analysis.llm import LlmCall, LlmReply
from fbsync_desktop.analysis.models import DEFAULT_CHAIN, Limits
from fbsync_desktop.analysis.prompt import PromptOptions
from fbsync_desktop.analysis.runner import GeminiAnalyzer
from fbsync_desktop.domain.analysis import AnalysisRequest
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.gemini import GeminiWorld
from fbsync_desktop.simulator.gemini_scenario import SampleGemini
from fbsync_desktop.simulator.wire import Reply, Request
from tests.analysis.talks import talk

MODEL = DEFAULT_CHAIN[0]
GIVE_UP_S = 60.0


@dataclass
class InProcessGoogle:
    """An `LlmClient` on a `GeminiWorld`.

    Attributes:
        sent: (key's slot, model, loop time) of every request, in order.
        offline: nothing gets through.
    """

    switches: SampleGemini
    clock: Clock
    offline: bool = False
    sent: list[tuple[int, str, float]] = field(default_factory=list)
    calls: list[LlmCall] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.world = GeminiWorld(self.switches, WorldClock(self.clock.now(), runs=True, timer=self.clock.monotonic))

    async def generate(self, key: ApiKey, call: LlmCall) -> LlmReply:
        self.sent.append((key.slot, call.model, self.clock.monotonic()))
        self.calls.append(call)
        if self.offline:
            raise NetworkDown
        config: dict[str, Any] = {"maxOutputTokens": call.max_output_tokens}
        if call.schema is not None:
            config |= {"responseMimeType": "application/json", "responseJsonSchema": call.schema}
        if call.thinking_level:
            config["thinkingConfig"] = {"thinkingLevel": call.thinking_level}
        body = {"systemInstruction": {"parts": [{"text": call.system}]},
                "contents": [{"role": "user", "parts": [{"text": call.user}]}], "generationConfig": config}
        reply = self.world.answer(Request("POST", f"/v1beta/models/{call.model}:generateContent",
                                          {"x-goog-api-key": key.secret}, json.dumps(body).encode()))
        await asyncio.sleep(min(reply.delay_s, GIVE_UP_S))
        if reply.drop or reply.delay_s > GIVE_UP_S:
            raise NetworkDown
        return reply_of(self._document(reply, call.model), call.model)

    async def list_models(self, key: ApiKey) -> tuple[str, ...]:
        reply = self.world.answer(Request("GET", "/v1beta/models", {"x-goog-api-key": key.secret}))
        return tuple(one["name"].removeprefix("models/") for one in self._document(reply, "")["models"])

    async def aclose(self) -> None:
        """Nothing is open."""

    def _document(self, reply: Reply, model: str) -> Any:
        try:
            document = json.loads(reply.body)
        except ValueError:
            document = None
        if reply.status != 200:
            raise convert(reply.status, document, model=model, now=self.clock.now())
        if document is None:
            raise ServiceBusy(200)
        return document


def pool_of(google: InProcessGoogle, count: int = 0, *, limits: Limits = Limits(15), project: str = "",
            models: tuple[str, ...] = (MODEL,)) -> KeyPool:
    """A pool over the keys Google knows, or over `count` unknown ones."""
    secrets = [key.key for key in google.switches.keys] or [f"AQ.sample-key-{at:03d}" for at in range(1, count + 1)]
    return KeyPool([ApiKey(slot, secret, project) for slot, secret in enumerate(secrets, 1)], models=models,
                   clock=google.clock, limits=lambda _: limits)


def analyzer_of(google: InProcessGoogle, pool: KeyPool, *, patience_s: float | None = None,
                options: PromptOptions = PromptOptions()) -> GeminiAnalyzer:
    return GeminiAnalyzer(google, pool, HeuristicAnalyzer(), clock=google.clock, options=options,
                          patience_s=patience_s)


def requests(count: int, line: str = "C: How much is the chocolate cake for 12 people?") -> Iterable[AnalysisRequest]:
    """So many conversations, each of a contact of its own."""
    one = talk(line, "B: It is 45 €.", "C: I'll take it, please")
    return (replace(one, contact_id=f"c{number}") for number in range(count))
