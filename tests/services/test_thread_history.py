"""Conversations longer than a listing shows: read to the end, in portions, through the whole engine."""

from __future__ import annotations

import asyncio
from typing import Any

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, CoverageState, JobStatus
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.store.contacts import ContactQuery
from tests.services.conftest import OpenShop, Shop
from tests.support.clock import FastClock


def talkative(messenger: int, instagram: int, messages: int) -> Scenario:
    return Scenario(businesses=[SampleBusiness(
        messenger=messenger, instagram=instagram, without_id=0, min_messages=messages, max_messages=messages)])


def history_calls(shop: Shop) -> list[dict[str, Any]]:
    return [entry for entry in shop.world.ledger if entry["path"].endswith("/messages")]


async def stored_messages(shop: Shop) -> list[int]:
    rows = await shop.app.contacts.window(ContactQuery(), None, 1000)
    return [len(await shop.app.contacts.transcript(row.id, 1_000_000)) for row in rows]


async def test_a_first_sync_reads_a_long_conversation_to_its_end(open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(talkative(2, 0, 2_345), database_url) as shop:
        job = await shop.sync()
        assert (job.status, job.counts) == (JobStatus.COMPLETED, Counts(created=2))
        assert await stored_messages(shop) == [2_345, 2_345]
        assert len(history_calls(shop)) <= 2 * 24
        newest = (await shop.app.contacts.window(ContactQuery(), None, 1))[0]
        last = (await shop.app.contacts.transcript(newest.id, 1))[0]
        assert newest.last_interaction == last.sent_at
        await shop.sync()
        assert history_calls(shop) == []


async def test_a_conversation_that_was_interrupted_is_read_on_in_the_same_job(open_shop: OpenShop) -> None:
    async with open_shop(talkative(1, 0, 3_000), clock=FastClock(400)) as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        run = asyncio.create_task(shop.app.sync.run(started.job.id))
        while len(history_calls(shop)) < 15:
            assert not run.done()
            await asyncio.sleep(0.001)
        run.cancel()
        await asyncio.wait({run})
        assert 100 < (await stored_messages(shop))[0] < 3_000
        job = await shop.app.sync.run(started.job.id)
        assert (job.status, job.counts) == (JobStatus.COMPLETED, Counts(created=1))
        assert await stored_messages(shop) == [3_000]


async def test_new_messages_in_a_long_conversation_cost_no_second_reading_of_it(open_shop: OpenShop) -> None:
    async with open_shop(talkative(1, 0, 500)) as shop:
        await shop.sync()
        for number in range(30):
            shop.world.add_message(shop.business.page_id, "messenger", 0, f"Message {number}")
        job = await shop.sync()
        assert job.counts == Counts(updated=1)
        assert len(history_calls(shop)) == 1
        assert await stored_messages(shop) == [530]


async def test_a_limit_of_the_settings_is_kept_and_said(open_shop: OpenShop) -> None:
    async with open_shop(talkative(1, 0, 900), FBSYNC_SYNC__HISTORY_MESSAGES="300") as shop:
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED
        assert 300 <= (await stored_messages(shop))[0] <= 400
        coverage = job.coverage[Platform.MESSENGER]
        assert coverage.state is CoverageState.READ
        assert "longer than the settings allow" in coverage.note


async def test_instagrams_window_is_learned_and_costs_no_call_for_every_conversation(open_shop: OpenShop) -> None:
    async with open_shop(talkative(0, 30, 50)) as shop:
        job = await shop.sync()
        assert (job.status, job.counts) == (JobStatus.COMPLETED, Counts(created=30))
        assert len(history_calls(shop)) == 3
        assert await stored_messages(shop) == [20] * 30
        assert job.coverage[Platform.INSTAGRAM].note == (
            "Facebook shows only the newest messages of 30 Instagram conversations.")
        await shop.sync()
        assert history_calls(shop) == []
