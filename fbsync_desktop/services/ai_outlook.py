"""What is left to judge, what it cost, and what the rest would cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fbsync_desktop.analysis.keypool import KeyState
from fbsync_desktop.analysis.models import cost_usd, traits
from fbsync_desktop.analysis.runner import Trouble
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.domain.judging import Forecast, Pause, Spending
from fbsync_desktop.services.ai_keys import AiKeyService, KeyLine
from fbsync_desktop.services.spending import Budget
from fbsync_desktop.store.analyses import FRESH_FOR
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.system.settings_schema import AiSettings

ACTIVE_WITHIN = timedelta(days=7)
"""A summary that is not fresh any more is out of date for people who wrote this lately."""


@dataclass(frozen=True, slots=True)
class AiOptions:
    """What the settings say about AI. `rpm` is the requests a minute of one key."""

    enabled: bool = True
    model: str = ""
    rpm: int = 15
    min_messages: int = 1


def options_of(ai: AiSettings) -> AiOptions:
    """What judging needs of the settings."""
    return AiOptions(ai.enabled, ai.model, ai.rpm, ai.min_messages)


@dataclass(frozen=True, slots=True)
class AiStatus:
    """What a status bar shows.

    Attributes:
        due: contacts whose conversation changed and was not looked at.
        waiting: contacts that wait for AI.
        in_flight: conversations on their way to Google.
        pause: why the AI is not asked; None when nothing stands in the way.
        trouble: what fails at Google's side for this program, and is tried again by itself.
    """

    keys: tuple[KeyLine, ...]
    usable_keys: int
    due: int
    waiting: int
    in_flight: int
    pause: Pause | None
    spending: Spending
    trouble: Trouble = field(default_factory=Trouble)

    @property
    def without_ai(self) -> bool:
        """There is no key that Google has not refused, so rules judge."""
        return self.usable_keys == 0


class AiOutlook:
    """Looks and computes; changes nothing."""

    def __init__(self, store: Store, lane: Lane, keys: AiKeyService, budget: Budget, clock: Clock,
                 options: AiOptions) -> None:
        self._store = store
        self._lane = lane
        self._keys = keys
        self._budget = budget
        self._clock = clock
        self.options = options

    async def status(self, in_flight: int, pause: Pause | None) -> AiStatus:
        """Keys, what is left, what it cost."""
        keys = await self._known_keys()
        due, waiting = await self._lane.read(self._store.analyses.counts, None)
        usable = sum(1 for key in keys if key.state is not KeyState.DISABLED)
        return AiStatus(keys, usable, due, waiting, in_flight, pause, await self._budget.refresh(),
                        self._keys.trouble())

    async def stale(self, page_pk: str | None) -> int:
        """How many people wrote lately and have an old summary or none."""
        return await self._lane.read(self._store.analyses.stale, page_pk, *self.stale_times())

    def stale_times(self) -> tuple[datetime, datetime]:
        """Since when people wrote, and before when they were judged, to be out of date."""
        now = self._clock.now()
        return now - ACTIVE_WITHIN, now - FRESH_FOR

    async def forecast(self, page_pk: str | None, stale: bool) -> Forecast:
        """What judging everything that is left would take."""
        due, waiting = await self._lane.read(self._store.analyses.counts, page_pk)
        count = due + waiting
        if stale:
            count += await self._lane.read(lambda: self._store.analyses.stale(
                page_pk, *self.stale_times(), beyond_counts=True))
        spent, usual = await self._budget.refresh(), self._budget.usual()
        each = cost_usd(self.options.model, usual)
        cost = None if each is None else count * each
        keys = [key for key in await self._known_keys() if key.state is not KeyState.DISABLED]
        rpd = traits(self.options.model).free.rpd
        return Forecast(
            conversations=count, tokens=count * (usual.prompt + usual.output + usual.thoughts), cost_usd=cost,
            minutes=count / (len(keys) * self.options.rpm) if keys else None,
            fit_today=None if rpd is None else min(count, sum(max(0, rpd - key.requests_today) for key in keys)),
            within_budget=None if spent.limit_usd is None or cost is None else spent.usd + cost <= spent.limit_usd)

    async def _known_keys(self) -> tuple[KeyLine, ...]:
        """None while the password store is locked: a status line must not fail for that."""
        try:
            return await self._keys.list()
        except SecretsUnavailable:
            return ()
