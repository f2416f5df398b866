"""This month's cost of AI against the monthly limit."""

from __future__ import annotations

from dataclasses import replace

from fbsync_desktop.analysis.models import MODELS, cost_usd
from fbsync_desktop.domain.analysis import AnalysisResult, Engine, TokenUsage
from fbsync_desktop.domain.judging import Spending
from fbsync_desktop.store.ai_ledger import AiLedger
from fbsync_desktop.store.lane import Lane

USUAL = TokenUsage(prompt=1200, output=220, thoughts=150)
"""Tokens of one conversation, until this month's own average is known."""

_ENOUGH_FOR_AVERAGE = 10


class Budget:
    """Knows what was spent this month, from the database and what this process adds."""

    def __init__(self, ledger: AiLedger, lane: Lane, model: str, limit_usd: float | None) -> None:
        self._ledger = ledger
        self._lane = lane
        self._model = model
        self._limit_usd = limit_usd
        self._spent = Spending(limit_usd=limit_usd)

    def configure(self, model: str, limit_usd: float | None) -> None:
        """Another model or limit from now on."""
        self._model, self._limit_usd = model, limit_usd
        self._spent = replace(self._spent, limit_usd=limit_usd)

    async def refresh(self) -> Spending:
        """Read what all programs on this database spent."""
        lines = await self._lane.read(self._ledger.usage)
        self._spent = Spending(
            sum(price(line.model, line.usage) for line in lines), sum(line.judgements for line in lines),
            sum(line.usage.prompt for line in lines), sum(line.usage.output + line.usage.thoughts for line in lines),
            self._limit_usd)
        return self._spent

    def add(self, model: str, usage: TokenUsage, judgements: int = 1) -> None:
        """An answer was paid for."""
        now = self._spent
        self._spent = Spending(
            now.usd + price(model, usage), now.judgements + judgements, now.prompt_tokens + usage.prompt,
            now.output_tokens + usage.output + usage.thoughts, now.limit_usd)

    async def bill(self, usage: TokenUsage) -> None:
        """Tokens were spent and no judgement came of it."""
        if usage != TokenUsage():
            self.add(self._model, usage, 0)
            await self._lane.write(self._ledger.bill, self._model, usage)

    def model_of(self, result: AnalysisResult) -> str:
        """Whose tokens a judgement cost: rules stand in for an answer of the model that was no use."""
        return result.model if result.engine is Engine.GEMINI else self._model

    def allows(self, in_flight: int) -> bool:
        """Another request stays within the limit, with those on their way counted at the usual cost."""
        now = self._spent
        if now.limit_usd is None:
            return True
        return now.usd + (in_flight + 1) * price(self._model, self.usual()) <= now.limit_usd

    def usual(self) -> TokenUsage:
        """Tokens of one conversation: this month's average, or a guess before there is one."""
        now = self._spent
        if now.judgements < _ENOUGH_FOR_AVERAGE:
            return USUAL
        return TokenUsage(now.prompt_tokens // now.judgements, now.output_tokens // now.judgements)


def price(model: str, usage: TokenUsage) -> float:
    """The list price; of a model without a known one the dearest there is, so that a limit is never overrun."""
    known = cost_usd(model, usage)
    if known is not None:
        return known
    return max(cost_usd(line.prefix, usage) or 0.0 for line in MODELS)
