"""Judging for ever in a window or worker: beside syncs, after restarts, when a key comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from fbsync_desktop.domain.errors import StoreUnreachable
from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.domain.judging import PauseReason
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini_scenario import SampleGemini
from tests.services.conftest import OpenShop, Shop
from tests.support.clock import FastClock

KEY = "AQ.SampleKey01-not-a-real-key"
SMALL = SampleBusiness(messenger=12, instagram=0, instagram_id=None, without_id=0)


@asynccontextmanager
async def serving(shop: Shop) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(shop.app.analysis.serve())
    try:
        yield task
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.wait({task})


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    while not await condition():
        await asyncio.sleep(0.02)


def nothing_left(shop: Shop) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        status = await shop.app.analysis.status()
        return (status.due, status.waiting, status.in_flight) == (0, 0, 0)

    return look


async def test_contacts_are_judged_beside_the_sync_and_do_not_hold_it_back(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SMALL], gemini=SampleGemini(latency_ms=500))
    async with open_shop(scenario, GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="6000") as shop, serving(shop):
        job = await shop.sync()
        assert job.counts.created == 12
        assert (await shop.app.analysis.status()).due > 0, "the sync ended before the first judgement came"
        await until(nothing_left(shop))
        assert {one["aiEngine"] for one in await shop.everybody() if one["id"] in await shop.with_text()} == {"gemini"}


async def test_a_key_that_is_added_lets_the_ai_judge_what_rules_judged(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[SMALL]), FBSYNC_AI__RPM="6000") as shop, serving(shop):
        await shop.sync()
        async def all_looked_at() -> bool:
            return (await shop.app.analysis.status()).due == 0

        await until(all_looked_at)
        status = await shop.app.analysis.status()
        assert (status.without_ai, status.pause and status.pause.reason) == (True, PauseReason.NO_KEY)
        assert status.waiting == len(await shop.with_text())
        await shop.app.ai_keys.add(KEY)
        await until(nothing_left(shop))
        assert shop.asked() == status.waiting


async def test_a_database_that_is_away_is_waited_for(open_shop: OpenShop, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_shop(Scenario(businesses=[SMALL]), GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="6000") as shop:
        await shop.sync()
        due, faults = shop.app.store.analyses.due, [StoreUnreachable("The database does not answer.")]

        def sometimes(page_pk: str, limit: int) -> list[str]:
            if faults:
                raise faults.pop()
            return due(page_pk, limit)

        monkeypatch.setattr(shop.app.store.analyses, "due", sometimes)
        async with serving(shop):
            async def met() -> bool:
                return not faults

            await until(met)
            await until(nothing_left(shop))


async def test_stopping_to_look_on_leaves_a_running_sync_alone(open_shop: OpenShop) -> None:
    """As at the end of a worker: whoever follows is cancelled first, the sync afterwards."""
    async with open_shop(Scenario(businesses=[SMALL])) as shop:
        job = (await shop.app.sync.start(shop.business.page_id)).job
        running: asyncio.Future[SyncJob] = asyncio.get_running_loop().create_future()
        following = asyncio.create_task(shop.app.analysis.follow(running, job))
        await asyncio.sleep(0)
        following.cancel()
        with pytest.raises(asyncio.CancelledError):
            await following
        assert not running.done()


async def test_a_lease_that_cannot_be_renewed_ends_the_pass_with_the_reason(
        open_shop: OpenShop, monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = Scenario(businesses=[SMALL], gemini=SampleGemini(latency_ms=60_000))
    async with open_shop(scenario, clock=FastClock(1000), GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="6000") as shop:
        await shop.sync()
        take_lease, taken = shop.app.store.ai.take_lease, []

        def once(*arguments: Any) -> bool:
            taken.append(arguments)
            if len(taken) > 1:
                raise StoreUnreachable("The database does not answer.")
            return take_lease(*arguments)

        monkeypatch.setattr(shop.app.store.ai, "take_lease", once)
        with pytest.raises(StoreUnreachable):
            await shop.app.analysis.analyze_now()


async def test_being_cancelled_stores_the_answers_that_came(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SMALL], gemini=SampleGemini(latency_ms=20))
    async with open_shop(scenario, GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="600") as shop:
        await shop.sync()
        async with serving(shop):
            while shop.asked() < 3:
                await asyncio.sleep(0.005)
        status = await shop.app.analysis.status()
        assert (status.due > 0, status.in_flight) == (True, 0)
        asked = shop.asked()
        outcome = await shop.app.analysis.analyze_now()
        assert outcome.due == 0
        assert shop.asked() <= len(await shop.with_text()) + 4
        assert asked >= 3


async def test_judging_one_conversation_now_asks_even_when_nothing_changed(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[SMALL]), GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="6000") as shop:
        await shop.sync_and_judge()
        asked = shop.asked()
        contact_id = min(await shop.with_text())
        outcome = await shop.app.analysis.judge(contact_id)
        assert (outcome.counts.by_ai, shop.asked()) == (1, asked + 1)
        assert (await shop.app.analysis.status()).due == 0


async def test_the_forecast_tells_how_many_and_what_they_cost(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[SMALL]), GOOGLE_AI_API_KEY=KEY) as shop:
        await shop.sync()
        forecast = await shop.app.analysis.forecast(shop.business.page_id)
        assert (forecast.conversations, forecast.within_budget) == (12, None)
        assert await shop.app.analysis.forecast(shop.business.page_id, stale=True) == forecast, "each counts once"
        assert forecast.cost_usd is not None and 0 < forecast.cost_usd < 0.1
        assert forecast.minutes == 12 / 15
        assert forecast.fit_today == 12
