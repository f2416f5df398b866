"""The login dialog in a real browser, with and without somebody who presses the buttons."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

import pytest

from fbsync_desktop.simulator import Login, SampleBusiness
from tests.simulator.conftest import Facebook, OpenFacebook
from tests.simulator.test_login_dialog import page_names, signed_in_with, values
from tests.support.browser import Browser, chromium

SHOPS = [SampleBusiness(), SampleBusiness("1002003002", "ร้านดอกไม้ตัวอย่าง <b>&amp;</b>", messenger=3, instagram=0)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


def dialog(site: Facebook, **changes: str) -> str:
    """Address of the dialog; the browser comes back to the stand-in itself, which has no such page."""
    query = {"client_id": "880000000000001", "redirect_uri": back(site), "state": "7c1e", "response_type": "code",
             "scope": "pages_show_list,pages_messaging"} | changes
    return f"{site.url}/v25.0/dialog/oauth?{urlencode(query)}"


def back(site: Facebook) -> str:
    return f"http://localhost:{urlsplit(site.url).port}/_media/back"


def test_the_chosen_page_and_no_other_is_connected(facebook: OpenFacebook, browser: Browser) -> None:
    site = facebook(businesses=SHOPS)
    browser.open(dialog(site))
    assert SHOPS[1].name in browser.text
    assert browser.run("[...document.images].every(image => image.naturalWidth === 96)")
    browser.click('input[name=page][value="1002003001"]')
    browser.click("#continue")
    address = browser.wait_for_address(back(site))
    assert address.endswith("#_=_")
    assert values(address)["state"] == "7c1e"
    assert page_names(site, signed_in_with(site, values(address)["code"], back(site))) == [SHOPS[1].name]


def test_cancel_comes_back_as_a_refusal(facebook: OpenFacebook, browser: Browser) -> None:
    site = facebook()
    browser.open(dialog(site))
    browser.click("#cancel")
    assert values(browser.wait_for_address(back(site)))["error_reason"] == "user_denied"


def test_the_page_can_press_its_button_itself(facebook: OpenFacebook, browser: Browser) -> None:
    site = facebook(login=Login(presses="continue", presses_after_ms=50))
    browser.open(dialog(site))
    assert values(browser.wait_for_address(back(site)))["code"]


def test_a_refusal_stays_in_the_browser(facebook: OpenFacebook, browser: Browser) -> None:
    site = facebook()
    browser.open(dialog(site, scope="<script>alert(1)</script>"))
    browser.wait_for_text("Invalid Scopes: <script>alert(1)</script>")
    assert browser.address.startswith(site.url)
