"""People whom no conversation names: their profile is asked for once, and never replaces or invents a name."""

from __future__ import annotations

from typing import Any

import pytest

from fbsync_desktop.domain.job import Counts, JobStatus, exit_code
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.store.contacts import ContactQuery
from tests.services.conftest import OpenShop, Shop
from tests.support.clock import FastClock

NOBODY = SampleBusiness(messenger=12, instagram=0, instagram_id=None, without_id=0, nameless_rate=1.0)


def profile_calls(shop: Shop) -> list[dict[str, Any]]:
    people = {person["id"] for person in shop.world.oracle()["people"]}
    return [entry for entry in shop.world.ledger if entry["path"].rpartition("/")[2] in people]


async def test_a_profile_gives_the_name_that_the_listing_left_out(open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(Scenario(businesses=[NOBODY]), database_url) as shop:
        first = shop.world.oracle()["people"][0]["id"]
        shop.world.switch(faults=[{"path": f"/v25.0/{first}", "status": 200, "body": {
            "first_name": "María José", "last_name": "Ñandú", "profile_pic": "https://example.org/p.jpg"}}])
        job = await shop.sync()
        assert (job.status, job.counts) == (JobStatus.COMPLETED, Counts(created=12))
        assert len(profile_calls(shop)) == 12
        rows = {row.messenger_psid: row for row in await shop.app.contacts.window(ContactQuery(), None, 100)}
        assert rows[first].display_name == "María José Ñandú"
        assert rows[first].profile_pic_url == "https://example.org/p.jpg"
        detail = await shop.app.contacts.get(rows[first].id)
        assert (detail.columns["firstName"], detail.columns["lastName"]) == ("María", "José Ñandú")
        assert [row.id for row in await shop.app.contacts.window(ContactQuery(text="jose nandu"), None, 9)] == [
            rows[first].id]
        assert {row.display_name for psid, row in rows.items() if psid != first} == {""}


async def test_nobody_is_asked_for_twice_in_a_week_unless_everything_is_read_again(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[NOBODY])) as shop:
        await shop.sync()
        assert len(profile_calls(shop)) == 12
        shop.world.add_message(shop.business.page_id, "messenger", 3, "Hello?")
        await shop.sync()
        assert profile_calls(shop) == []
        await shop.sync(full=True)
        assert len(profile_calls(shop)) == 12


async def test_blank_profiles_are_about_the_app_and_are_not_asked_for_one_by_one(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[NOBODY], profile_access=False)) as shop:
        await shop.sync()
        assert len(profile_calls(shop)) == 3
        assert set((await shop.names()).values()) == {""}


async def test_an_account_that_is_gone_is_not_looked_up(open_shop: OpenShop) -> None:
    gone = SampleBusiness(messenger=10, instagram=0, instagram_id=None, without_id=0, generic_name_rate=1.0)
    async with open_shop(Scenario(businesses=[gone])) as shop:
        await shop.sync()
        assert profile_calls(shop) == []
        assert set((await shop.names()).values()) == {""}


async def test_three_refusals_in_a_row_end_the_looking_up_and_lose_nobody(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[NOBODY], profile_error=True)) as shop:
        job = await shop.sync()
        assert (job.status, job.counts, exit_code(job)) == (JobStatus.COMPLETED, Counts(created=12), 0)
        assert len(profile_calls(shop)) == 3
        assert set(await shop.names()) == set(shop.truth())
        assert set((await shop.names()).values()) == {""}
        shop.world.add_message(shop.business.page_id, "messenger", 3, "Hello?")
        await shop.sync()
        assert profile_calls(shop) == []


@pytest.mark.parametrize("reason", ["profile_phone_only", "psid_no_match", "object_missing_33"])
async def test_a_profile_that_does_not_exist_says_nothing_about_the_others(open_shop: OpenShop, reason: str) -> None:
    async with open_shop(Scenario(businesses=[NOBODY], profile_errors={"*": reason}), clock=FastClock()) as shop:
        job = await shop.sync()
        assert exit_code(job) == 0
        assert len(profile_calls(shop)) == 12


async def test_whoever_has_a_name_is_not_looked_up(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[SampleBusiness(messenger=20, instagram=5, without_id=0)])) as shop:
        await shop.sync()
        assert profile_calls(shop) == []


async def test_a_name_from_a_profile_gives_way_to_the_displayed_one_and_never_to_none(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[NOBODY])) as shop:
        first = shop.world.oracle()["people"][0]["id"]
        shop.world.switch(faults=[{"path": f"/v25.0/{first}", "status": 200, "body": {"first_name": "Ann"}}])
        await shop.sync()
        shop.world.add_message(shop.business.page_id, "messenger", 0, "Still nameless")
        await shop.sync()
        assert (await shop.names())[first] == "Ann"
        shop.world.rename(shop.business.page_id, "messenger", 0, "Ann Sample")
        shop.world.add_message(shop.business.page_id, "messenger", 0, "With my name now")
        await shop.sync()
        assert (await shop.names())[first] == "Ann Sample"


async def test_a_token_that_dies_while_names_are_looked_up_ends_the_run_as_such(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[NOBODY]), clock=FastClock()) as shop:
        shop.world.scenario.token_dies_at_call = shop.world.calls + 5
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.FAILED, 3)
        assert job.counts.created == 12
