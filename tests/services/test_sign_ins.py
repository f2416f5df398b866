"""Checks of the sign-ins, and what is said about a Page that stays silent."""

from __future__ import annotations

from typing import Any

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import GraphUnreachable, SecretMissing, TokenRejected
from fbsync_desktop.domain.health import Concern
from fbsync_desktop.domain.job import CoverageState, JobStatus, exit_code
from fbsync_desktop.domain.page import TokenState
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.domain.sign_in import SignInState, sign_in_health
from fbsync_desktop.domain.silence import Cause
from fbsync_desktop.services.pages import secret_name
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.scenario import Fault
from tests.services.conftest import OpenShop, Shop
from tests.support.clock import FakeClock, FastClock

APP = {"FACEBOOK_APP_ID": "880000000000001", "FACEBOOK_APP_SECRET": "sample-app-secret"}


async def stored_state(shop: Shop) -> TokenState:
    return (await shop.app.pages.find(shop.business.page_id)).token.state


async def test_the_facts_of_a_token_are_kept_with_its_page(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(now="", businesses=[SampleBusiness()]), **APP) as shop:
        report = await shop.app.sign_ins.check(shop.business.page_id)
        assert report.health.state is SignInState.OK
        assert report.health.days_left is not None and 85 <= report.health.days_left <= 90  # data access
        assert "pages_messaging" in report.page.token.scopes


@pytest.mark.parametrize(("kind", "state", "words"), [
    ("password", TokenState.REVOKED, "password was changed"), ("expired", TokenState.EXPIRED, "has expired"),
    ("deauthorised", TokenState.REVOKED, "app was removed"), ("checkpoint", TokenState.REVOKED, "check the account"),
    ("role_lost", TokenState.REVOKED, "lost their role"), ("logged_out", TokenState.REVOKED, "logged out"),
])
async def test_a_dead_token_is_told_by_its_reason(open_shop: OpenShop, kind: str, state: TokenState,
                                                  words: str) -> None:
    async with open_shop() as shop:
        shop.world.revoke(kind=kind)
        with pytest.raises(TokenRejected, match=words):
            await shop.app.sign_ins.check(shop.business.page_id)
        page = await shop.app.pages.find(shop.business.page_id)
        assert page.token.state is state
        assert words in (page.token.reason or "")


async def test_a_token_that_is_gone_from_the_key_store_is_missing(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        await shop.app.secrets.delete(secret_name(shop.business.page_id))
        with pytest.raises(SecretMissing):
            await shop.app.sign_ins.check(shop.business.page_id)
        assert await stored_state(shop) is TokenState.MISSING


async def test_being_offline_says_nothing_about_the_token(open_shop: OpenShop) -> None:
    async with open_shop(clock=FastClock()) as shop:
        shop.world.switch(faults=[{"path": "/", "drop": True, "times": 0}])
        with pytest.raises(GraphUnreachable):
            await shop.app.sign_ins.check(shop.business.page_id)
        assert await stored_state(shop) is TokenState.OK


async def test_every_page_is_checked_once_a_day_and_one_dead_token_leaves_the_others_alone(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(), SampleBusiness("1002003002", "Sample Flower Shop")])
    clock = FakeClock()
    async with open_shop(scenario, clock=clock) as shop:
        await shop.app.pages.connect(scenario.businesses[1].token)
        assert await shop.app.sign_ins.check_due() == []
        clock.advance(86_400)
        shop.world.revoke(shop.business.token)
        reports = {one.page.name: one for one in await shop.app.sign_ins.check_due()}
        assert reports["Sample Bakery"].health.state is SignInState.REVOKED
        assert reports["Sample Bakery"].error is not None
        assert reports["Sample Flower Shop"].health.state is SignInState.OK
        assert await shop.app.sign_ins.check_due() == []


async def test_a_declined_permission_is_noticed(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness()], missing_scopes=["instagram_manage_messages"])
    async with open_shop(scenario, **APP) as shop:
        report = await shop.app.sign_ins.check(shop.business.page_id)
        assert report.health.state is SignInState.PERMISSIONS_MISSING
        assert report.health.missing == ("instagram_manage_messages",)


async def test_a_token_that_may_not_look_at_its_page_lives_and_is_too_weak(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        page_id = shop.business.page_id
        shop.world.switch(faults=[{"path": f"/{page_id}", "error": "perm_10", "times": 0}])
        report = await shop.app.sign_ins.check(page_id)
        assert (report.page.token.state, report.health.state) == (TokenState.OK, SignInState.PERMISSIONS_MISSING)
        assert report.health.reason.startswith("Facebook does not allow this")
        shop.world.switch(faults=[])
        assert (await shop.app.sign_ins.check(page_id)).health.state is SignInState.OK


# --- a silent Page ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("switches", "shop_of", "platform", "cause"), [
    ({}, {}, Platform.MESSENGER, Cause.NONE),
    ({}, {"instagram_id": None}, Platform.INSTAGRAM, Cause.NOT_LINKED),
    ({}, {"messenger": 0}, Platform.MESSENGER, Cause.NO_CONVERSATIONS),
    ({"dm_access_disabled": True}, {}, Platform.INSTAGRAM, Cause.SWITCHED_OFF),
    ({"app_mode": "dev", "access_answer": "refused"}, {}, Platform.INSTAGRAM, Cause.NO_ADVANCED_ACCESS),
    ({"access_level": "standard", "access_answer": "timeout"}, {}, Platform.INSTAGRAM, Cause.NO_ADVANCED_ACCESS),
    ({}, {"without_id": 60, "talks_to_itself": True}, Platform.MESSENGER, Cause.ONLY_OWN_ACCOUNT),
    ({}, {"without_id": 60}, Platform.MESSENGER, Cause.WITHOUT_ID),
    ({}, {"nameless_rate": 1.0}, Platform.MESSENGER, Cause.NAMES_HIDDEN),
    ({"missing_scopes": ["pages_messaging"]}, {}, Platform.MESSENGER, Cause.PERMISSION),
    ({"faults": [Fault("/conversations", "messenger", 500, times=0)]}, {}, Platform.MESSENGER, Cause.UNREADABLE),
])
async def test_a_silent_page_says_why(open_shop: OpenShop, switches: dict[str, Any], shop_of: dict[str, Any],
                                      platform: Platform, cause: Cause) -> None:
    business = SampleBusiness(**{"messenger": 60, "instagram": 10, "without_id": 0, **shop_of})
    async with open_shop(Scenario(businesses=[business], **switches), clock=FastClock()) as shop:
        found = {one.platform: one for one in await shop.app.sign_ins.look_into(shop.business.page_id)}
        assert found[platform].cause is cause
        assert found[platform].message
        assert bool(found[platform].action) == (cause not in (Cause.NONE, Cause.NOT_LINKED))


async def test_contacts_that_were_there_and_are_shown_no_more_are_hidden_not_gone(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        await shop.sync()
        shop.world.switch(access_level="standard", role_rate=0.0)
        found = await shop.app.sign_ins.look_into(shop.business.page_id)
        assert {one.cause for one in found} == {Cause.HIDDEN_FROM_APP}
        job = await shop.sync()
        assert (job.status, exit_code(job)) == (JobStatus.COMPLETED, 4)
        assert {one.state for one in job.coverage.values()} == {CoverageState.HIDDEN}
        assert await concerns(shop) == [Concern.INBOX_CLOSED, Concern.INBOX_CLOSED]
        shop.world.switch(access_level="advanced")
        assert exit_code(await shop.sync()) == 0
        assert await concerns(shop) == []


async def test_names_that_facebook_keeps_to_itself_are_a_matter_of_health_too(open_shop: OpenShop) -> None:
    business = SampleBusiness(messenger=20, instagram=0, instagram_id=None, without_id=0, nameless_rate=1.0)
    async with open_shop(Scenario(businesses=[business], profile_access=False)) as shop:
        await shop.sync()
        [finding, _] = await shop.app.sign_ins.look_into(shop.business.page_id)
        assert finding.cause is Cause.NAMES_HIDDEN
        assert await concerns(shop) == [Concern.NAMES_HIDDEN]


async def concerns(shop: Shop) -> list[Concern]:
    return [item.concern for item in (await shop.app.health.look()).items]


# --- a token that dies in the middle ---------------------------------------------------------------


async def test_a_token_revoked_in_the_middle_and_renewed_loses_nobody(open_shop: OpenShop, database_url: str) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=2000, instagram=0, instagram_id=None, without_id=0,
                                                   max_messages=3)])
    async with open_shop(scenario, url=database_url) as shop:
        before = await shop.app.pages.find(shop.business.page_id)
        started = await shop.app.sync.start(shop.business.page_id)

        def revoke(progress: SyncProgress) -> None:
            if progress.counts.total >= 900:
                shop.world.revoke()

        stopped = await shop.app.sync.run(started.job.id, revoke)
        assert (stopped.status, stopped.token_expired) == (JobStatus.FAILED, True)
        read = stopped.coverage[Platform.MESSENGER]
        assert read.threads >= 900 and "password" in read.note
        kept = await shop.names()
        assert 900 <= len(kept) < 2000
        assert await stored_state(shop) is TokenState.REVOKED

        signed = await shop.app.connect.with_token(shop.world.issue_token(shop.business.page_id))
        page = await shop.app.connect.reconnect(before.id, signed.id)
        assert page.id == before.id and sign_in_health(page, shop.app.pages._clock.now()).state is SignInState.OK
        finished = await shop.sync()
        assert finished.status is JobStatus.COMPLETED
        assert await shop.names() == shop.truth()
        assert len(shop.listings()) <= 14  # of 20 pages: it went on where it stopped
        assert finished.id != stopped.id
