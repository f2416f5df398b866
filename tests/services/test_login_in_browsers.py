"""Signing in, once with a plain client and once in a real browser; every end has its own words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from fbsync_desktop.domain.errors import (
    GraphUnreachable,
    KnownError,
    LoginFailed,
    LoginRefused,
    LoginTimedOut,
    RequestRefused,
    UsageError,
)
from fbsync_desktop.services.connect import SignIn
from fbsync_desktop.simulator import Login as Dialog
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.scenario import Fault
from tests.services.conftest import OpenShop, Shop
from tests.support.browser import chromium
from tests.support.clock import FastClock
from tests.support.login_browser import ChromiumBrowser, LoginBrowser, plain_browser

APP = {"FACEBOOK_APP_ID": "880000000000001", "FACEBOOK_APP_SECRET": "sample-app-secret"}
Steps = Callable[[LoginBrowser], Awaitable[None]]


@pytest.fixture(params=["plain", "chromium"])
async def browser(request: pytest.FixtureRequest) -> AsyncIterator[LoginBrowser]:
    if request.param == "plain":
        async with plain_browser() as plain:
            yield plain
    else:
        real = request.getfixturevalue("one_chromium")
        yield ChromiumBrowser(real)


@pytest.fixture(scope="module")
def one_chromium() -> Any:
    with chromium() as opened:
        yield opened


async def agree(browser: LoginBrowser) -> None:
    await browser.press("continue")


async def sign_in(shop: Shop, browser: LoginBrowser, steps: Steps = agree) -> SignIn:
    """What a person does, and what becomes of it."""
    login = await shop.app.connect.begin()
    finish = asyncio.create_task(shop.app.connect.finish(login))
    try:
        await browser.open(login.address)
        await steps(browser)
        return await finish
    finally:
        finish.cancel()


async def told(shop: Shop, browser: LoginBrowser, kind: type[KnownError], steps: Steps = agree) -> str:
    with pytest.raises(kind) as error:
        await sign_in(shop, browser, steps)
    return str(error.value)


def bakery(**more: Any) -> SampleBusiness:
    return SampleBusiness(messenger=3, instagram=1, **more)


async def test_1_success(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async with open_shop(Scenario(businesses=[bakery()]), **APP) as shop:
        signed = await sign_in(shop, browser)
        assert [page.name for page in signed.pages] == ["Sample Bakery"]
        assert signed.user_name == "Sample Owner" and not signed.missing
        assert "Signed in FBSync goes on by itself. You can close this tab." in await browser.text()
        assert urlsplit(await browser.address()).hostname == "localhost"


async def test_2_refusal(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async def refuse(browser: LoginBrowser) -> None:
        await browser.press("cancel")

    async with open_shop(Scenario(businesses=[bakery()]), **APP) as shop:
        words = await told(shop, browser, LoginRefused, refuse)
        assert words == ("Access was not allowed in Facebook's window, so nothing was connected. "
                         "Start again and choose Continue in Facebook's window.")
        assert "You did not allow the access." in await browser.text()


async def test_3_wrong_state(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async with open_shop(Scenario(businesses=[bakery()], login=Dialog(state="wrong")), **APP) as shop:
        words = await told(shop, browser, LoginFailed)
        assert words == ("The browser's answer does not belong to this sign-in, so it was not used. "
                         "Start the sign-in again.")
        assert "The sign-in did not work" in await browser.text()
        assert not [entry for entry in shop.world.ledger if entry["path"].endswith("/access_token")]


async def test_4_timeout_because_the_browser_was_closed(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async def close(browser: LoginBrowser) -> None:
        await browser.open("about:blank" if isinstance(browser, ChromiumBrowser) else "http://127.0.0.1:9/")

    async with open_shop(Scenario(businesses=[bakery()]), **APP, FBSYNC_LOGIN__TIMEOUT_S="0.5") as shop:
        words = await told(shop, browser, LoginTimedOut, close)
        assert words == ("Nothing came back from the browser within 1 minute. Start again, paste the address the "
                         "browser ended at, or paste a token.")


async def test_5_second_callback(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async def agree_twice(browser: LoginBrowser) -> None:
        await browser.press("continue")
        await browser.open(f"{(await browser.address()).partition('#')[0]}&again=1")
        assert "Already done This sign-in has been answered. You can close this tab." in await browser.text()

    # Facebook takes its time with the token, so that the browser can come back meanwhile.
    slow = Fault("/oauth/access_token", delay_ms=3000, passes=True)
    async with open_shop(Scenario(businesses=[bakery()], faults=[slow]), **APP) as shop:
        signed = await sign_in(shop, browser, agree_twice)
        assert len(signed.pages) == 1
        redeemed = [entry for entry in shop.world.ledger
                    if entry["path"].endswith("/access_token") and "redirect_uri" in entry["params"]]
        assert len(redeemed) == 1


async def test_6_no_pages(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async def untick(browser: LoginBrowser) -> None:
        await browser.untick("1002003001")
        await browser.press("continue")

    async with open_shop(Scenario(businesses=[bakery()]), **APP) as shop:
        words = await told(shop, browser, UsageError, untick)
        assert words == ("This sign-in reaches no Page. Sign in again and tick your Pages in Facebook's window, "
                         "or ask an admin of the Page for access.")


async def test_7_pages_of_a_business_portfolio(open_shop: OpenShop, browser: LoginBrowser) -> None:
    scenario = Scenario(businesses=[
        bakery(), bakery(page_id="1002003002", name="Sample Owned", in_me_accounts=False, portfolio="Sample Group"),
        bakery(page_id="1002003003", name="Sample Client", in_me_accounts=False, portfolio="Sample Group",
               portfolio_kind="client")])
    async with open_shop(scenario, **APP) as shop:
        signed = await sign_in(shop, browser)
        assert {page.name for page in signed.pages} == {"Sample Bakery", "Sample Owned", "Sample Client"}
        assert all(page.access_token for page in signed.pages)


async def test_8_a_permission_is_left_out(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async def untick(browser: LoginBrowser) -> None:
        await browser.untick("instagram_manage_messages")
        await browser.press("continue")

    async with open_shop(Scenario(businesses=[bakery()]), **APP) as shop:
        signed = await sign_in(shop, browser, untick)
        assert signed.warning == "Instagram conversations cannot be read (instagram_manage_messages)."


async def test_9_the_code_cannot_be_exchanged(open_shop: OpenShop, browser: LoginBrowser) -> None:
    wrong = Fault("/oauth/access_token", error="bad_client_secret", times=0)
    async with open_shop(Scenario(businesses=[bakery()], faults=[wrong]), **APP) as shop:
        words = await told(shop, browser, RequestRefused)
        assert words == ("Facebook does not accept the app secret. Check the app id and the app secret in the "
                         "settings.")


async def test_10_offline_when_the_browser_is_done(open_shop: OpenShop, browser: LoginBrowser) -> None:
    cut = Fault("/oauth/access_token", drop=True, times=0)
    async with open_shop(Scenario(businesses=[bakery()], faults=[cut]), clock=FastClock(), **APP) as shop:
        words = await told(shop, browser, GraphUnreachable)
        assert words.endswith("Check the internet connection; the next sync continues where this one stopped.")


async def test_no_code_and_no_token_is_left_in_the_log(open_shop: OpenShop, browser: LoginBrowser) -> None:
    async with open_shop(Scenario(businesses=[bakery()]), **APP, FBSYNC_LOG__LEVEL="debug") as shop:
        signed = await sign_in(shop, browser)
        code = (await browser.address()).partition("code=")[2].partition("&")[0]
        log = (shop.app.paths.logs / "fbsync.log")
        text = log.read_text() if log.exists() else ""
        for secret in (code, "sample-app-secret", *(page.access_token or "" for page in signed.pages)):
            assert secret and secret not in text
