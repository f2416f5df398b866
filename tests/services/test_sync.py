"""One Page through the whole engine, from the stand-in's HTTP to the stored rows."""

from __future__ import annotations

import asyncio

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import Busy
from fbsync_desktop.domain.job import Counts, CoverageState, JobStatus, SyncOptions, exit_code
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.store.contacts import ContactQuery
from tests.services.conftest import OpenShop


async def test_everyone_with_an_id_becomes_a_contact_with_the_right_name(
        open_shop: OpenShop, database_url: str) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=300, instagram=40)])
    async with open_shop(scenario, database_url) as shop:
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED
        assert exit_code(job) == 0
        assert job.counts == Counts(created=336)
        assert await shop.names() == shop.truth()
        assert job.coverage[Platform.MESSENGER].without_id == 4


async def test_a_second_sync_costs_one_listing_an_inbox_and_writes_no_contact(
        open_shop: OpenShop, database_url: str) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=300, instagram=40)])
    async with open_shop(scenario, database_url) as shop:
        await shop.sync()
        before = [row async for row in _updated(shop)]
        job = await shop.sync()
        assert job.counts == Counts()
        assert [entry["platform"] for entry in shop.listings()].count("messenger") == 1
        assert [entry["platform"] for entry in shop.listings()].count("instagram") == 1
        assert len(shop.world.ledger) <= 4
        assert [row async for row in _updated(shop)] == before


async def _updated(shop):  # type: ignore[no-untyped-def]
    for row in await shop.app.lane.read(lambda: list(shop.app.store.contacts.export_rows(ContactQuery()))):
        yield row["id"], row["updatedAt"]


async def test_every_message_is_stored_once_even_where_the_listing_cut_the_thread(
        open_shop: OpenShop, database_url: str) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=30, instagram=0, instagram_id=None, min_messages=45,
                                                   max_messages=60, without_id=0)])
    async with open_shop(scenario, database_url) as shop:
        await shop.sync()
        rows = await shop.app.contacts.window(ContactQuery(), None, 100)
        stored = [len(await shop.app.contacts.transcript(row.id)) for row in rows]
        assert sum(stored) == shop.world.oracle()["messages"]


async def test_a_new_message_updates_one_contact_and_nothing_else(open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(url=database_url) as shop:
        await shop.sync()
        shop.world.add_message(shop.business.page_id, "messenger", 41, "One more question!")
        job = await shop.sync()
        assert job.counts == Counts(updated=1)
        newest = (await shop.app.contacts.window(ContactQuery(), None, 1))[0]
        assert newest.last_message == "One more question!"
        assert newest.waiting


async def test_a_message_in_the_second_of_one_that_is_stored_already_is_not_missed(
        open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(url=database_url) as shop:
        shop.world.add_message(shop.business.page_id, "messenger", 41, "One more question!")
        await shop.sync()
        shop.world.add_message(shop.business.page_id, "messenger", 41, "And one more.", same_second=True)
        job = await shop.sync()
        assert job.counts == Counts(updated=1)
        [newest] = await shop.app.contacts.window(ContactQuery(), None, 1)
        texts = [message.text for message in await shop.app.contacts.transcript(newest.id)]
        assert (newest.last_message, sorted(texts[-2:])) == ("And one more.", ["And one more.", "One more question!"])
        assert (await shop.sync()).counts.updated == 0


async def test_a_page_without_instagram_is_read_on_messenger_alone(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=5, instagram=0, instagram_id=None, without_id=0)])
    async with open_shop(scenario) as shop:
        job = await shop.sync()
        assert job.coverage[Platform.INSTAGRAM].state is CoverageState.NOT_LINKED
        assert shop.listings("instagram") == []
        assert exit_code(job) == 0


async def test_a_limited_run_stops_early_and_the_next_full_run_reads_the_rest(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=260, instagram=0, instagram_id=None, without_id=0)])
    async with open_shop(scenario) as shop:
        job = await shop.sync(limit=10)
        assert (job.status, job.counts.total) == (JobStatus.COMPLETED, 10)
        assert (await shop.app.pages.find(shop.business.page_id)).last_synced_at is None
        await shop.sync()
        assert await shop.names() == shop.truth()


async def test_only_the_asked_platform_is_read(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        await shop.sync(platforms=(Platform.INSTAGRAM,))
        assert shop.listings("messenger") == []
        assert all(id_.startswith("55") for id_ in await shop.names())


async def test_a_full_run_counts_known_people_as_unchanged(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        first = await shop.sync()
        again = await shop.sync(full=True)
        assert again.counts == Counts(unchanged=first.counts.created)


async def test_a_second_start_finds_the_active_job_and_a_second_run_is_refused(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=200)], latency_ms=30)
    async with open_shop(scenario, FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        while not shop.listings():
            await asyncio.sleep(0)
        again = await shop.app.sync.start(shop.business.page_id)
        assert (again.started, again.job.id) == (False, started.job.id)
        with pytest.raises(Busy):
            await shop.app.sync.run(started.job.id)
        await running


async def test_cancelling_keeps_counts_and_the_next_run_reads_the_rest(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=200, without_id=0)], latency_ms=10)
    async with open_shop(scenario, FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        while (await shop.app.sync.status(started.job.id)).counts.total == 0:
            await asyncio.sleep(0)
        await shop.app.sync.cancel(started.job.id)
        job = await running
        assert job.status is JobStatus.CANCELLED
        assert exit_code(job) == 130
        assert 0 < job.counts.total < 240
        read = job.coverage[Platform.MESSENGER]
        assert (read.state, read.note) == (CoverageState.PARTIAL, "The sync was stopped here.")
        assert 0 < read.threads < 200
        assert not (await shop.app.pages.overview(shop.business.page_id)).coverage  # of the Page nothing is known yet
        await shop.sync()
        assert await shop.names() == shop.truth()


async def test_an_interrupted_run_goes_on_under_the_same_job_from_its_checkpoint(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=200, instagram=0, instagram_id=None, without_id=0)],
                        latency_ms=10)
    async with open_shop(scenario, FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        running = asyncio.create_task(shop.app.sync.run(started.job.id))
        while (await shop.app.sync.status(started.job.id)).counts.total < 50:
            await asyncio.sleep(0)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        stored = (await shop.app.sync.status(started.job.id)).counts.total
        shop.world.ledger.clear()
        again = await shop.app.sync.start(shop.business.page_id)
        assert again.job.id == started.job.id
        job = await shop.app.sync.run(again.job.id)
        assert job.counts == Counts(created=200)
        assert len(shop.listings()) <= (200 - stored) / 10 + 3
        assert await shop.names() == shop.truth()


async def test_options_survive_in_the_job(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        options = SyncOptions(limit=3, platforms=(Platform.MESSENGER,), no_ai=True)
        started = await shop.app.sync.start(shop.business.page_id, options)
        assert (await shop.app.sync.status(started.job.id)).options == options
