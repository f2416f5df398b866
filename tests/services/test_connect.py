"""From a browser or a token to connected Pages."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from fbsync_desktop.domain.errors import (
    LoginFailed,
    LoginTimedOut,
    RequestRefused,
    TokenRejected,
    UsageError,
    WrongToken,
)
from fbsync_desktop.graph.client import MetaApp
from fbsync_desktop.services.connect import Login, SignIn
from fbsync_desktop.services.meta_app import SECRET_NAME, MetaAppService
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.scenario import Fault
from fbsync_desktop.system.secrets import MemorySecrets
from tests.services.conftest import OpenShop, Shop
from tests.support.login_browser import plain_browser

APP = {"FACEBOOK_APP_ID": "880000000000001", "FACEBOOK_APP_SECRET": "sample-app-secret"}


def three_shops() -> Scenario:
    return Scenario(businesses=[
        SampleBusiness(messenger=5, instagram=2), SampleBusiness("1002003002", "Sample Flower Shop", instagram_id=None),
        SampleBusiness("1002003003", "Sample Coffee", tasks=["ANALYZE"]),
        SampleBusiness("1002003004", "Sample Barber", hands_out_token=False),
    ])


async def come_back(login: Login, code: str) -> httpx.Response:
    """A browser that ends at the redirect, with a code of the test's own."""
    asked = parse_qs(urlsplit(login.address).query)
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(asked["redirect_uri"][0], params={"code": code, "state": asked["state"][0]})


async def sign_in(shop: Shop) -> SignIn:
    login = await shop.app.connect.begin()
    waiting = asyncio.create_task(shop.app.connect.finish(login))
    async with plain_browser() as browser:
        await browser.open(login.address)
        await browser.press("continue")
    return await waiting


async def test_from_the_browser_to_a_connected_page(open_shop: OpenShop) -> None:
    async with open_shop(three_shops(), **APP) as shop:
        signed = await sign_in(shop)
        assert signed.user_name == "Sample Owner" and signed.warning == ""
        assert {page.name for page in signed.pages} == {
            "Sample Bakery", "Sample Flower Shop", "Sample Coffee", "Sample Barber"}
        results = await shop.app.connect.connect(signed.id, ("1002003002",))
        assert {result.name for result in results if result.ok} == {"Sample Bakery", "Sample Flower Shop"}


async def test_pages_that_cannot_be_connected_say_why(open_shop: OpenShop) -> None:
    async with open_shop(three_shops(), **APP) as shop:
        signed = await sign_in(shop)
        results = await shop.app.connect.connect(signed.id, ("1002003003", "1002003004"))
        reasons = {one.name: one.reason for one in results}
        assert reasons["Sample Coffee"] == "Your role on this Page does not include messages."
        assert reasons["Sample Barber"] == "Facebook gave no token for this Page."


async def test_a_sign_in_can_be_used_once_and_is_then_forgotten(open_shop: OpenShop) -> None:
    async with open_shop(three_shops(), **APP) as shop:
        signed = await sign_in(shop)
        await shop.app.connect.connect(signed.id, ())
        with pytest.raises(UsageError, match="has ended"):
            await shop.app.connect.connect(signed.id, ("1002003002",))


async def test_the_second_answer_of_a_browser_is_not_used(open_shop: OpenShop) -> None:
    async with open_shop(**APP) as shop:
        login = await shop.app.connect.begin()
        waiting = asyncio.create_task(login.code())
        await come_back(login, "AQDfirst")
        second = await come_back(login, "AQDsecond")
        assert second.status_code == 410 and "has been answered" in second.text
        assert await waiting == "AQDfirst"
        await login.close()


async def test_nobody_comes_back_in_time(open_shop: OpenShop) -> None:
    async with open_shop(**APP, FBSYNC_LOGIN__TIMEOUT_S="0.05") as shop:
        login = await shop.app.connect.begin()
        with pytest.raises(LoginTimedOut, match="within 1 minute") as told:
            await shop.app.connect.finish(login)
        assert "paste" in told.value.action
        with pytest.raises(httpx.ConnectError):
            await come_back(login, "AQDlate")


async def test_a_pasted_address_finishes_the_sign_in_and_a_wrong_one_leaves_it_waiting(open_shop: OpenShop) -> None:
    async with open_shop(**APP, FBSYNC_LOGIN__REDIRECT_URI="https://shop.example/after") as shop:
        login = await shop.app.connect.begin()
        assert not login.listens
        waiting = asyncio.create_task(shop.app.connect.finish(login))
        with pytest.raises(LoginFailed):
            login.paste("https://shop.example/after?code=AQD&state=of-another-sign-in")
        code = shop.world.endpoints.exchange.issue_code("https://shop.example/after")
        login.paste(f"https://shop.example/after?code={code}&state={login.request.state}#_=_")
        assert (await waiting).pages


async def test_without_an_app_of_ones_own_the_browser_is_not_opened(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        with pytest.raises(RequestRefused, match="id and the secret of your own Meta app") as told:
            await shop.app.connect.begin()
        assert "Pasting a token works without them" in told.value.action


async def test_a_short_lived_pasted_token_is_made_to_last(open_shop: OpenShop) -> None:
    async with open_shop(**APP) as shop:
        short = shop.world.issue_token("", 3600)
        signed = await shop.app.connect.with_token(short)
        assert signed.pages
        asked = [entry for entry in shop.world.ledger if entry["path"].endswith("/oauth/access_token")]
        assert len(asked) == 1


async def test_the_token_of_a_page_is_a_sign_in_too(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        signed = await shop.app.connect.with_token(f"  {shop.business.token}\n")
        assert [page.id for page in signed.pages] == [shop.business.page_id]
        assert signed.user_name == "" and signed.missing == ()


@pytest.mark.parametrize("error", ["perm_10", "object_missing_33", "unsupported_method"])
async def test_a_system_user_that_tells_nothing_about_itself_can_still_connect(open_shop: OpenShop, error: str) -> None:
    scenario = Scenario(businesses=[SampleBusiness()], faults=[Fault("/me/permissions", error=error, times=0)])
    async with open_shop(scenario) as shop:
        signed = await shop.app.connect.with_token(scenario.system_user_token)
        assert [page.id for page in signed.pages] == [shop.business.page_id]
        assert signed.user_name == ""


async def test_a_dead_pasted_token_is_refused(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        shop.world.revoke()
        with pytest.raises(TokenRejected):
            await shop.app.connect.with_token(shop.world.scenario.user_token)


async def test_reconnecting_keeps_the_row_and_refuses_another_page(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness(), SampleBusiness("1002003002", "Sample Flower Shop")])
    async with open_shop(scenario, **APP) as shop:
        before = await shop.app.pages.find(shop.business.page_id)
        other = await shop.app.connect.with_token(scenario.businesses[1].token)
        with pytest.raises(WrongToken, match="does not belong to Sample Bakery"):
            await shop.app.connect.reconnect(before.id, other.id)
        assert await shop.app.pages.token(shop.business.page_id) == shop.business.token
        after = await shop.app.connect.reconnect(before.id, (await sign_in(shop)).id)
        assert after.id == before.id
        assert after.created_at is not None and before.created_at is not None
        assert after.created_at > before.created_at


async def test_reconnecting_keeps_contacts_settings_and_history(open_shop: OpenShop) -> None:
    async with open_shop(Scenario(businesses=[SampleBusiness(messenger=6, instagram=2, without_id=0)]), **APP) as shop:
        ours = (await shop.app.pages.find(shop.business.page_id)).id
        pipeline = await shop.app.pipelines.create("sales")
        await shop.app.pages.set_options(ours, auto_sync=False, sync_interval_s=7200, pipeline=pipeline.id,
                                         mode="update-existing", override_manual=True)
        await shop.sync()
        before, people, runs = await shop.app.pages.find(ours), await shop.names(), await shop.app.sync.list(ours)
        shop.world.revoke()
        token = shop.world.issue_token(shop.business.page_id)
        after = await shop.app.connect.reconnect(ours, (await shop.app.connect.with_token(token)).id)
        assert replace(after, token=before.token, created_at=before.created_at, updated_at=before.updated_at) == before
        assert (await shop.names(), await shop.app.sync.list(ours)) == (people, runs)
        assert (await shop.sync()).counts.created == 0


async def test_missing_permissions_are_named_with_what_will_not_work(open_shop: OpenShop) -> None:
    scenario = Scenario(businesses=[SampleBusiness()], missing_scopes=["instagram_manage_messages"])
    async with open_shop(scenario, **APP) as shop:
        signed = await sign_in(shop)
        assert signed.missing == ("instagram_manage_messages",)
        assert signed.warning == "Instagram conversations cannot be read (instagram_manage_messages)."


async def test_25_pages_are_connected_at_once(open_shop: OpenShop) -> None:
    scenario = Scenario(accounts_limit=10, businesses=[
        SampleBusiness(f"10020040{number:02d}", f"Sample Shop {number}", messenger=1, instagram=0)
        for number in range(25)])
    async with open_shop(scenario, **APP) as shop:
        signed = await sign_in(shop)
        results = await shop.app.connect.connect(signed.id, tuple(page.id for page in signed.pages))
        assert sum(result.ok for result in results) == 25
        assert len(await shop.app.pages.overviews()) == 25


# --- the Meta app ----------------------------------------------------------------------------------


async def test_the_app_is_kept_with_the_other_secrets_and_used_from_then_on(open_shop: OpenShop) -> None:
    async with open_shop() as shop:
        await shop.app.meta_app.save(" 880000000000001 ", "sample-app-secret")
        assert (await sign_in(shop)).pages
        stored = await shop.app.secrets.get(SECRET_NAME)
        assert stored is not None and "sample-app-secret" in stored
        await shop.app.meta_app.forget()
        assert (await shop.app.meta_app.get()) == MetaApp()


@pytest.mark.parametrize(("app_id", "secret"), [("abc", "0123abc"), ("", "0123abc"), ("12", ""), ("12", "two words")])
async def test_what_cannot_be_an_app_is_refused(app_id: str, secret: str) -> None:
    app = MetaAppService(MemorySecrets(), MetaApp())
    with pytest.raises(UsageError):
        await app.save(app_id, secret)
    assert await app.get() == MetaApp()


async def test_the_environment_counts_before_what_is_stored(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    await MetaAppService(secrets, MetaApp()).save("1", "stored")
    assert await MetaAppService(secrets, MetaApp("2", "given")).get() == MetaApp("2", "given")
    assert await MetaAppService(secrets, MetaApp("2", "")).get() == MetaApp("1", "stored")
