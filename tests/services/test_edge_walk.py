"""Reading ahead: while a page is stored, the next is made into threads and one more is on its way."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, JobStatus, SyncOptions
from fbsync_desktop.graph.listed_page import DeliveredPage, ListedPage
from fbsync_desktop.services.edge_walk import EdgeWalk
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.store.pages import EdgeState, Walk
from fbsync_desktop.store.sync_writer import SyncWriter
from tests.services.conftest import OpenShop
from tests.support.clock import FakeClock

WATERMARK = datetime(2026, 11, 1, tzinfo=UTC)


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


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[DeliveredPage]:
    """The pages that became threads so far."""
    pages: list[DeliveredPage] = []
    convert = DeliveredPage.convert

    async def noted(page: DeliveredPage) -> ListedPage:
        pages.append(page)
        return await convert(page)

    monkeypatch.setattr(DeliveredPage, "convert", noted)
    return pages


@pytest.fixture
def slow_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Pages are stored only once this is set."""
    release = threading.Event()
    apply = SyncWriter.apply

    def when_released(writer: SyncWriter, *args: Any) -> Counts:
        release.wait()
        return apply(writer, *args)

    monkeypatch.setattr(SyncWriter, "apply", when_released)
    yield release
    release.set()


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


async def test_while_a_page_is_stored_one_more_is_made_into_threads_and_never_two(
        open_shop: OpenShop, converted: list[DeliveredPage], slow_store: threading.Event) -> None:
    async with open_shop(fifty(), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        await until(lambda: (len(converted), len(shop.listings())) == (2, 3))
        await shop.app.sync.status(started.job.id)  # time enough for a third one
        assert (len(converted), len(shop.listings())) == (2, 3)
        slow_store.set()
        assert (await running).counts.created == 50
        assert await shop.names() == shop.truth()


async def test_a_first_sync_asks_the_database_only_about_threads_it_met_before(
        open_shop: OpenShop, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    known = SyncWriter.known
    monkeypatch.setattr(SyncWriter, "known", lambda writer, page, platform, ids: (
        asked.append(len(ids)), known(writer, page, platform, ids))[1])
    async with open_shop(fifty(), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        await shop.sync()
        assert asked == [1]  # the newest, when the head is read once more
        await shop.sync(full=True)
        assert asked[1:] == [10] * 5 + [1]


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


@pytest.mark.parametrize(("hours", "options", "cursor", "floor"), [
    (23, SyncOptions(), "c7", WATERMARK), (25, SyncOptions(), None, WATERMARK),
    (1, SyncOptions(full=True), None, None), (1, SyncOptions(limit=3), None, WATERMARK)])
async def test_an_unfinished_walk_goes_on_where_it_stopped_while_facebook_may_know_the_place(
        hours: int, options: SyncOptions, cursor: str | None, floor: datetime | None) -> None:
    clock = FakeClock()
    stored = Walk("c7", clock.now() - timedelta(hours=hours), clock.now(), WATERMARK, 7, "an earlier run")
    context: Any = SimpleNamespace(clock=clock, job=SimpleNamespace(id="this run"))
    reader: Any = None
    walk = EdgeWalk(context, Platform.MESSENGER, reader, EdgeState(WATERMARK, stored), options)._first_walk()
    assert (walk.cursor, walk.floor, walk.job_id) == (cursor, floor, "this run")
    assert walk.pages == (7 if cursor else 0)
