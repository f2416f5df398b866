"""One page ahead: while a page is made into threads and stored, the next one is on its way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from fbsync_desktop.domain.job import JobStatus, SyncOptions
from fbsync_desktop.graph.listed_page import DeliveredPage, ListedPage
from fbsync_desktop.simulator import SampleBusiness, Scenario
from tests.services.conftest import OpenShop


def fifty(**switches: Any) -> Scenario:
    """Five pages of ten conversations."""
    return Scenario([SampleBusiness(messenger=50, instagram=0, instagram_id=None, without_id=0)], **switches)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Pages become threads only once this is set."""
    release = asyncio.Event()
    convert = DeliveredPage.convert

    async def when_released(page: DeliveredPage) -> ListedPage:
        await release.wait()
        return await convert(page)

    monkeypatch.setattr(DeliveredPage, "convert", when_released)
    return release


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.001)


async def test_the_next_page_is_asked_for_before_this_one_is_read(open_shop: OpenShop, held: asyncio.Event) -> None:
    async with open_shop(fifty(), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        await until(lambda: len(shop.listings()) == 2)
        assert (await shop.app.sync.status(started.job.id)).counts.total == 0
        held.set()
        assert (await running).counts.created == 50
        assert len(shop.listings()) == 5 + 1  # and the head once more


@pytest.mark.parametrize("options", [SyncOptions(limit=10), SyncOptions(limit=5)])
async def test_a_limit_that_the_first_page_reaches_costs_one_listing(open_shop: OpenShop,
                                                                     options: SyncOptions) -> None:
    async with open_shop(fifty(), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id, options)
        job = await shop.app.sync.run(started.job.id)
        assert (job.counts.created, len(shop.listings())) == (options.limit, 1)


async def test_a_broken_off_run_leaves_no_request_behind(open_shop: OpenShop, held: asyncio.Event) -> None:
    async with open_shop(fifty(latency_ms=20), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        before = asyncio.all_tasks()
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        await until(lambda: len(shop.listings()) == 2)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert asyncio.all_tasks() == before
        held.set()
        again = await shop.app.sync.start(shop.business.page_id)
        assert (await shop.app.sync.run(again.job.id)).counts.created == 50
        assert await shop.names() == shop.truth()


async def test_a_page_that_fails_ahead_of_its_turn_costs_nothing_of_the_page_before(
        open_shop: OpenShop, held: asyncio.Event) -> None:
    async with open_shop(fifty(), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        shop.world.fault(path="/conversations", error="token_password_460", after=1)
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        await until(lambda: len(shop.listings()) == 2)
        held.set()
        job = await running
        assert (job.status, job.counts.created) == (JobStatus.FAILED, 10)
