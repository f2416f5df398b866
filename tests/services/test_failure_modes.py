"""The ways Facebook fails (graph-api facts, §10), each through the whole engine on stored data and calls."""

from __future__ import annotations

import re

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import CoverageState, JobStatus, SyncJob, exit_code
from fbsync_desktop.domain.page import TokenState
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.scenario import Fault
from fbsync_desktop.store.contacts import ContactQuery
from tests.services.conftest import OpenShop, Shop
from tests.support.clock import FastClock


def business(messenger: int = 60, instagram: int = 10, **more: int) -> SampleBusiness:
    return SampleBusiness(messenger=messenger, instagram=instagram, without_id=more.pop("without_id", 0), **more)


def state(job: SyncJob, platform: Platform) -> CoverageState:
    return job.coverage[platform].state


async def last_synced(shop: Shop) -> bool:
    return (await shop.app.pages.find(shop.business.page_id)).last_synced_at is not None


async def test_1_a_query_too_dear_is_halved_and_the_size_is_remembered(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(100, 0)], cost_budget=500), clock=FastClock()) as shop:
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED
        assert await shop.names() == shop.truth()
        refused = [entry for entry in shop.listings("messenger") if entry["status"] == 500]
        assert [entry["params"]["limit"] for entry in refused] == ["100", "50"]
        await shop.sync()
        assert [entry["status"] for entry in shop.listings("messenger")] == [200]


async def test_2_an_instagram_listing_that_times_out_looks_up_known_people(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(20, 5)]), clock=FastClock()) as shop:
        await shop.sync()
        shop.world.scenario.ig_edge_timeout = True
        shop.world.forget_answers()
        shop.world.add_message(shop.business.page_id, "instagram", 3, "Are you there?")
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.FAILED, 4)
        assert state(job, Platform.INSTAGRAM) is CoverageState.REFUSED
        assert "Advanced Access" in job.coverage[Platform.INSTAGRAM].note
        assert len([entry for entry in shop.listings("instagram") if "user_id" not in entry["params"]]) == 1
        rows = await shop.app.contacts.window(ContactQuery(), None, 100)
        assert "Are you there?" in [row.last_message for row in rows]


async def test_3_one_poison_thread_costs_that_thread_and_is_read_later(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(60, 0)], poison_threads=[37]), clock=FastClock(400)) as shop:
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.COMPLETED, 4)
        assert job.counts.failed == 1
        assert job.counts.created == 59
        assert [error.platform for error in job.errors] == ["Messenger"]
        assert set(await shop.names()) == set(shop.truth())
        shop.world.scenario.poison_threads = []
        shop.world.forget_answers()
        healed = await shop.sync()
        assert (healed.counts.failed, exit_code(healed)) == (0, 0)
        rows = {row.messenger_psid: row for row in await shop.app.contacts.window(ContactQuery(), None, 100)}
        person = shop.world.oracle()["people"][37]["id"]
        assert await shop.app.contacts.transcript(rows[person].id)


async def test_3_a_thread_that_spoils_even_its_id_breaks_the_listing_off_and_says_so(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[business(60, 0)], poison_threads=[30], poison_mode="any")
    async with open_shop(scenario, clock=FastClock(400)) as shop:
        job = await shop.sync()
        assert (job.status, exit_code(job), job.counts.created) == (JobStatus.FAILED, 4, 30)
        assert state(job, Platform.MESSENGER) is CoverageState.BROKEN_OFF
        lowest = (await shop.app.contacts.window(ContactQuery(), None, 100))[-1].last_interaction
        assert job.coverage[Platform.MESSENGER].note == (
            "One conversation keeps Facebook from listing the rest of this inbox. Conversations whose last message is "
            f"older than {lowest:%Y-%m-%d %H:%M} UTC were not read. Try again later.")
        assert not await last_synced(shop)
        shop.world.add_message(shop.business.page_id, "messenger", 5, "News at the top")
        assert (await shop.sync()).status is JobStatus.FAILED
        assert (await shop.app.contacts.window(ContactQuery(), None, 1))[0].last_message == "News at the top"
        shop.world.switch(poison_threads=[])
        assert (await shop.sync()).status is JobStatus.COMPLETED
        assert await shop.names() == shop.truth()


async def test_3_behind_a_thread_that_cannot_be_passed_known_people_are_looked_up(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(40, 0)]), clock=FastClock(400)) as shop:
        await shop.sync()
        shop.world.add_message(shop.business.page_id, "messenger", 35, "Further down the list")
        shop.world.add_message(shop.business.page_id, "messenger", 7, "Spoils everything")
        shop.world.add_message(shop.business.page_id, "messenger", 2, "At the top")
        shop.world.switch(poison_threads=[7], poison_mode="any")
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.FAILED, 4)
        told = job.coverage[Platform.MESSENGER].note
        assert "already known were looked up one by one" in told
        assert re.search(r" is older than \S+ \S+ UTC and newer than \S+ \S+ UTC were not read\. ", told)
        rows = await shop.app.contacts.window(ContactQuery(), None, 100)
        assert {"Further down the list", "At the top"} <= {row.last_message for row in rows}
        looked_up = {entry["params"]["user_id"] for entry in shop.listings() if "user_id" in entry["params"]}
        people = shop.world.oracle()["people"]
        assert people[35]["id"] in looked_up
        assert people[2]["id"] not in looked_up  # the listing had just given it


async def test_4_empty_pages_are_followed_and_a_loop_is_broken_off(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[business(90, 0)], empty_pages_every=3)
    async with open_shop(scenario, clock=FastClock(), FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        await shop.sync()
        assert await shop.names() == shop.truth()
    async with open_shop(Scenario(businesses=[business(90, 0)], looping_next=True), clock=FastClock(),
                         FBSYNC_GRAPH__PAGE_SIZE="10", FBSYNC_HOME="") as shop:
        shop.world.add_message(shop.business.page_id, "messenger", 80, "x")
        job = await shop.sync(full=True)
        assert (job.status, exit_code(job)) == (JobStatus.FAILED, 4)
        assert len(shop.listings("messenger")) < 10


async def test_5_a_thread_that_jumps_to_the_top_while_we_page_is_not_missed(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(100, 0)], latency_ms=20),
                         FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        moved = []

        def move(_: object) -> None:
            if not moved:
                moved.append(True)
                shop.world.add_message(shop.business.page_id, "messenger", 95, "Hello again")

        job = await shop.app.sync.run(started.job.id, move)
        assert job.status is JobStatus.COMPLETED
        assert await shop.names() == shop.truth()
        assert (await shop.app.contacts.window(ContactQuery(), None, 1))[0].last_message == "Hello again"


async def test_5_a_dead_cursor_starts_the_listing_again_from_the_top(open_shop: OpenShop) -> None:
    fault = Fault("/conversations", "messenger", 400, {"error": {"code": 100, "message": "(#100) Invalid cursor"}},
                  after=3)
    async with open_shop(Scenario(businesses=[business(60, 0)], faults=[fault]), clock=FastClock(),
                         FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        await shop.sync()
        await shop.sync()
        assert await shop.names() == shop.truth()


async def test_6_instagram_switched_off_by_its_owner_is_a_note_not_an_outage(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business()], dm_access_disabled=True), clock=FastClock()) as shop:
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.COMPLETED, 4)
        assert state(job, Platform.INSTAGRAM) is CoverageState.SWITCHED_OFF
        assert state(job, Platform.MESSENGER) is CoverageState.READ
        assert len(shop.listings("instagram")) == 1
        assert {entry["params"].get("platform") for entry in shop.listings()} == {"messenger", "instagram"}


async def test_6_a_page_without_instagram_is_read_whole_with_one_platform(open_shop: OpenShop) -> None:
    alone = SampleBusiness(messenger=20, instagram=0, instagram_id=None, without_id=0)
    async with open_shop(Scenario(businesses=[alone])) as shop:
        job = await shop.sync()
        assert (job.status, exit_code(job), job.counts.created) == (JobStatus.COMPLETED, 0, 20)
        assert state(job, Platform.INSTAGRAM) is CoverageState.NOT_LINKED
        assert shop.listings("instagram") == []
        assert await last_synced(shop)


@pytest.mark.parametrize("platform", ["messenger", "instagram"])
async def test_7_a_refused_listing_never_looks_like_an_empty_inbox(open_shop: OpenShop, platform: str) -> None:
    body = {"error": {"code": 10, "message": "(#10) Application does not have permission for this action"}}
    fault = Fault("/conversations", platform, 403, body, times=0)
    async with open_shop(Scenario(businesses=[business()], faults=[fault]), clock=FastClock()) as shop:
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.FAILED, 4)
        assert state(job, Platform(platform.upper())) is CoverageState.REFUSED
        assert not await last_synced(shop)
        assert job.errors


async def test_8_and_9_no_profile_is_asked_and_no_name_invented(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(40, 10)], profile_error=True), clock=FastClock()) as shop:
        await shop.sync()
        assert await shop.names() == shop.truth()
        assert "John Doe" not in (await shop.names()).values()


async def test_8_a_name_that_facebook_stops_showing_is_kept(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(12, 4)], profile_error=True), clock=FastClock()) as shop:
        await shop.sync()
        before = await shop.names()
        for platform, number in (("messenger", 3), ("instagram", 2)):
            shop.world.rename(shop.business.page_id, platform, number, "")
            shop.world.add_message(shop.business.page_id, platform, number, "Who am I?")
        job = await shop.sync()
        assert (job.counts.updated, job.counts.failed) == (2, 0)
        assert await shop.names() == before


async def test_9_a_forbidden_field_costs_detail_and_not_the_page(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(30, 0)], forbidden_fields=["sticker"]),
                         clock=FastClock()) as shop:
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED
        assert await shop.names() == shop.truth()


async def test_10_our_own_accounts_never_become_contacts(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(40, 20, without_id=5)]), clock=FastClock()) as shop:
        await shop.sync()
        assert not {shop.business.page_id, shop.business.instagram_id} & set(await shop.names())


@pytest.mark.parametrize("subcode", [458, 459, 460, 463, 467, 492])
async def test_11_a_token_that_dies_stops_the_run_at_once_and_keeps_the_work(
        open_shop: OpenShop, subcode: int) -> None:
    async with open_shop(Scenario(businesses=[business(100, 0)]), clock=FastClock(),
                         FBSYNC_GRAPH__PAGE_SIZE="10") as shop:
        shop.world.scenario.token_subcode = subcode
        shop.world.scenario.token_dies_at_call = shop.world.calls + 6
        job = await shop.sync()
        assert (job.status, job.token_expired, exit_code(job)) == (JobStatus.FAILED, True, 3)
        assert 0 < job.counts.created < 100
        assert len([entry for entry in shop.world.ledger if entry["status"] == 400]) <= 2
        page = await shop.app.pages.find(shop.business.page_id)
        assert page.token.state is (TokenState.EXPIRED if subcode == 463 else TokenState.REVOKED)
        assert not await last_synced(shop)
        shop.world.scenario.token_dies_at_call = 0
        await shop.sync()
        assert await shop.names() == shop.truth()


async def test_12_a_sign_in_without_pages_says_so(open_shop: OpenShop) -> None:
    fault = Fault("/me/accounts", "", 200, {"data": []}, times=0, after=1)
    async with open_shop(Scenario(businesses=[business()], faults=[fault]), clock=FastClock()) as shop:
        with pytest.raises(Exception, match="reaches no Page"):
            await shop.app.pages.connect(shop.world.scenario.user_token)
            await shop.app.pages.connect(shop.world.scenario.user_token)


async def test_13_missing_advanced_access_is_named(open_shop: OpenShop) -> None:
    body = {"error": {"code": 200, "error_subcode": 2534048, "message": "(#200) App does not have Advanced Access to "
                      "instagram_manage_messages permission, and recipient user does not have role on app"}}
    async with open_shop(Scenario(businesses=[business()], faults=[Fault("/conversations", "instagram", 403, body,
                                                                         times=0)]), clock=FastClock()) as shop:
        job = await shop.sync()
        assert exit_code(job) == 4
        assert "Advanced Access" in job.coverage[Platform.INSTAGRAM].note


async def test_13_an_app_in_development_sees_only_people_with_a_role_and_says_when_that_is_nobody(
        open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[business(40, 0)], app_mode="dev", role_rate=0.0)
    async with open_shop(scenario, clock=FastClock()) as shop:
        job = await shop.sync()
        assert (job.status, job.counts.total) == (JobStatus.COMPLETED, 0)
        assert "lists no conversations" in job.coverage[Platform.MESSENGER].note


@pytest.mark.parametrize("code", [4, 32, 613, 80006])
async def test_14_a_throttle_is_waited_out_and_nothing_is_lost(open_shop: OpenShop, code: int) -> None:
    headers = {"X-Business-Use-Case-Usage": '{"1":[{"type":"messenger","call_count":100,'
                                            '"estimated_time_to_regain_access":1}]}'}
    fault = Fault("/conversations", "messenger", 400, {"error": {"code": code, "message": f"(#{code}) limit"}}, headers)
    async with open_shop(Scenario(businesses=[business(60, 0)], faults=[fault]), clock=FastClock(400)) as shop:
        before = shop.app.client.calls
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED
        assert await shop.names() == shop.truth()
        assert shop.app.client.calls - before <= 6
        told_to_wait = next(place for place, entry in enumerate(shop.world.ledger) if entry["status"] == 400)
        refused, again = shop.world.ledger[told_to_wait], [
            entry for entry in shop.world.ledger[told_to_wait + 1:] if entry["platform"] == "messenger"]
        assert (again[0]["at"] - refused["at"]) * 400 >= 55  # a minute of the clock that runs 400 times as fast


async def test_15_details_outside_instagrams_window_are_no_failure(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[business(0, 6, min_messages=50, max_messages=50)])
    async with open_shop(scenario, clock=FastClock()) as shop:
        job = await shop.sync()
        assert (job.status, job.counts.failed) == (JobStatus.COMPLETED, 0)
        rows = await shop.app.contacts.window(ContactQuery(), None, 10)
        assert {len(await shop.app.contacts.transcript(row.id)) for row in rows} == {20}


@pytest.mark.parametrize("raw", ["", "Service Unavailable", "<html></html>", '{"data":[{"id":"t_1010',
                                 '{"error":{"code":2,"message":"(#2) Service temporarily unavailable"}}'])
async def test_an_odd_answer_with_status_200_is_tried_again(open_shop: OpenShop, raw: str) -> None:
    fault = Fault("/conversations", "messenger", 200, raw=raw, times=2)
    async with open_shop(Scenario(businesses=[business(20, 0)], faults=[fault]), clock=FastClock()) as shop:
        await shop.sync()
        assert await shop.names() == shop.truth()


async def test_a_cut_connection_is_tried_again(open_shop: OpenShop) -> None:
    fault = Fault("/conversations", "messenger", drop=True, times=2)
    async with open_shop(Scenario(businesses=[business(20, 0)], faults=[fault]), clock=FastClock()) as shop:
        await shop.sync()
        assert await shop.names() == shop.truth()


async def test_app_secret_proof_is_sent_when_a_secret_is_set(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[business(20, 0)], require_appsecret_proof=True), clock=FastClock(),
                         FACEBOOK_APP_ID="1", FACEBOOK_APP_SECRET="sample-app-secret") as shop:
        assert (await shop.sync()).status is JobStatus.COMPLETED
