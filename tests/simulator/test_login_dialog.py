"""The login dialog: what the browser sees, where it is sent, and what the answer is good for."""

from __future__ import annotations

import base64
import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from fbsync_desktop.simulator import Fault, Login, SampleBusiness
from tests.simulator.conftest import Facebook, OpenFacebook

SECRET = {"client_id": "880000000000001", "client_secret": "sample-app-secret"}
BACK = "http://localhost:53682/callback"
SCOPES = "pages_show_list,pages_messaging,pages_read_engagement,pages_manage_metadata,business_management"
FIELDS = "id,name,access_token,tasks,instagram_business_account,picture"


class Form(HTMLParser):
    """The form of a page as a browser would send it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.action = ""
        self.fields: list[tuple[str, str]] = []
        self.buttons: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = values["action"]
        elif tag == "button":
            self.buttons.append(values["value"])
        elif tag == "input" and (values["type"] == "hidden" or "checked" in values):
            self.fields.append((values["name"], values["value"]))


def opened(site: Facebook, **changes: str) -> httpx.Response:
    """The dialog as the app opens it."""
    query = {"client_id": SECRET["client_id"], "redirect_uri": BACK, "state": "7c1e", "scope": SCOPES,
             "response_type": "code"} | changes
    return site.http.get("/v25.0/dialog/oauth", params={name: value for name, value in query.items() if value})


def press(site: Facebook, answer: str = "continue", **changes: str) -> str:
    """The address the browser is sent to after a button was pressed."""
    page = opened(site, **changes)
    assert page.status_code == 200, page.text
    form = Form(page.text)
    body = urlencode([*form.fields, ("answer", answer)])
    sent = site.http.post(form.action, content=body.encode(),
                          headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert sent.status_code == 302, sent.text
    return sent.headers["location"]


def values(address: str) -> dict[str, str]:
    return {name: many[0] for name, many in parse_qs(urlsplit(address).query).items()}


def exchanged(site: Facebook, code: str, **changes: str) -> dict[str, Any]:
    query = {**SECRET, "redirect_uri": BACK, "code": code} | changes
    return site.http.get("/v25.0/oauth/access_token", params=query).json()


def signed_in(site: Facebook, **changes: str) -> str:
    """A long-lived user token, the whole way."""
    return signed_in_with(site, values(press(site, **changes))["code"])


def signed_in_with(site: Facebook, code: str, redirect_uri: str = BACK) -> str:
    short = exchanged(site, code, redirect_uri=redirect_uri)["access_token"]
    answer = site.http.get("/v25.0/oauth/access_token", params={
        **SECRET, "grant_type": "fb_exchange_token", "fb_exchange_token": short}).json()
    assert answer["expires_in"] == 5_183_944
    return str(answer["access_token"])


def page_names(site: Facebook, token: str) -> list[str]:
    return [one["name"] for one in site.ask("me/accounts", token, fields=FIELDS)["data"]]


def test_continue_leads_to_pages_with_tokens_that_never_expire(facebook: OpenFacebook) -> None:
    site = facebook()
    token = signed_in(site)
    listed = site.ask("me/accounts", token, fields=FIELDS)["data"]
    assert [one["id"] for one in listed] == [site.page.page_id]
    facts = site.ask("debug_token", "880000000000001|sample-app-secret", input_token=listed[0]["access_token"])["data"]
    assert (facts["type"], facts["is_valid"], facts["expires_at"]) == ("PAGE", True, 0)
    assert site.ask(f"{site.page.page_id}/conversations", listed[0]["access_token"])["data"]


def test_page_tokens_of_a_short_lived_user_token_die_with_it(facebook: OpenFacebook) -> None:
    site = facebook()
    short = exchanged(site, values(press(site))["code"])["access_token"]
    token = site.ask("me/accounts", short)["data"][0]["access_token"]
    assert site.ask("me", token)["id"] == site.page.page_id
    site.admin.move_clock(5_403)
    assert site.refusal("me", token)["error_subcode"] == 463
    assert site.ask("me", site.page.token)["id"] == site.page.page_id


@pytest.mark.parametrize(("answer", "sample"), [("continue", "success"), ("cancel", "denied")])
def test_the_redirects_are_those_of_facebook(facebook: OpenFacebook, shared: Path, answer: str, sample: str) -> None:
    recorded = json.loads((shared / "graph-samples" / "15_oauth_redirects.json").read_text())[sample]
    got = press(facebook(), answer)
    assert urlsplit(got)._replace(query="") == urlsplit(recorded)._replace(query="")
    mine, theirs = values(got), values(recorded)
    assert mine.pop("code", None) != theirs.pop("code", "")
    assert mine == theirs


def test_a_refusal_names_its_reason_and_gives_nothing(facebook: OpenFacebook) -> None:
    assert values(press(facebook(), "cancel")) == {
        "error": "access_denied", "error_code": "200", "error_description": "Permissions error",
        "error_reason": "user_denied", "state": "7c1e"}


def test_a_code_is_good_once_for_a_while_and_for_its_own_address(facebook: OpenFacebook) -> None:
    site = facebook()
    code = values(press(site))["code"]
    assert exchanged(site, code, redirect_uri="http://localhost:1/other")["error"]["code"] == 191
    assert exchanged(site, code, client_secret="wrong")["error"] == {
        "message": "Error validating client secret.", "type": "OAuthException", "code": 1,
        "fbtrace_id": "AsampleTrace"}
    assert exchanged(site, code)["token_type"] == "bearer"
    again = site.http.get("/v25.0/oauth/access_token", params={**SECRET, "redirect_uri": BACK, "code": code})
    assert again.json()["error"]["error_subcode"] == 36009
    assert '"invalid_code"' in again.headers["www-authenticate"]
    late = values(press(site))["code"]
    site.admin.move_clock(601)
    assert exchanged(site, late)["error"]["error_subcode"] == 36007


def test_pkce_is_checked_when_it_was_sent(facebook: OpenFacebook) -> None:
    site = facebook()
    verifier = "sample-verifier-0123456789-0123456789-0123456789"
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    code = values(press(site, code_challenge=challenge, code_challenge_method="S256"))["code"]
    assert exchanged(site, code)["error"]["code"] == 100
    assert exchanged(site, code, code_verifier="another")["error"]["code"] == 100
    assert exchanged(site, code, code_verifier=verifier)["access_token"]


@pytest.mark.parametrize(("changes", "title"), [
    ({"scope": "pages_show_list,pages_manage_metadata"}, "Invalid Scopes: pages_manage_metadata"),
    ({"scope": "pages_show_list,read_everything"}, "Invalid Scopes: read_everything"),
    ({"redirect_uri": "http://shop.sample.invalid/back"}, "URL blocked"),
    ({"redirect_uri": "https://shop.sample.invalid/other"}, "URL blocked"),
    ({"redirect_uri": ""}, "URL blocked"),
    ({"redirect_uri": "javascript:alert(1)"}, "URL blocked"),
    ({"client_id": "12"}, "Invalid App ID"),
    ({"response_type": "id_token"}, "Invalid response_type"),
    ({"config_id": "999", "scope": ""}, "Invalid configuration"),
])
def test_what_cannot_be_asked_for_shows_a_page_and_sends_nobody_back(
        facebook: OpenFacebook, changes: dict[str, str], title: str) -> None:
    site = facebook(app_id=SECRET["client_id"], login=Login(
        invalid_scopes=["pages_manage_metadata"], redirect_uris=["https://shop.sample.invalid/back"],
        configs={"555": ["pages_show_list"]}))
    page = opened(site, **{"scope": "pages_show_list"} | changes)
    assert page.status_code == 400
    assert f"<title>{title}</title>" in page.text


def test_meta_allows_localhost_only_to_apps_in_development(facebook: OpenFacebook) -> None:
    site = facebook(login=Login(localhost="by_app_mode", redirect_uris=["https://shop.sample.invalid/back"]))
    assert opened(site).status_code == 400
    assert opened(site, redirect_uri="https://shop.sample.invalid/back").status_code == 200
    site.admin.switch(app_mode="dev")
    assert opened(site).status_code == 200
    assert opened(site, redirect_uri="http://127.0.0.1:53682/callback").status_code == 400


def test_what_is_unticked_is_declined_and_not_listed(facebook: OpenFacebook) -> None:
    other = SampleBusiness("1002003002", "Sample Flower Shop")
    site = facebook(businesses=[SampleBusiness(), other], login=Login(
        declined_scopes=["business_management"], unticked_pages=[other.page_id]))
    token = signed_in(site)
    assert page_names(site, token) == ["Sample Bakery"]
    assert "access_token" not in site.ask(other.page_id, token, fields="access_token")
    granted = {one["permission"]: one["status"] for one in site.ask("me/permissions", token)["data"]}
    assert granted["business_management"] == "declined"
    assert granted["pages_messaging"] == granted["public_profile"] == "granted"
    assert site.refusal("me/businesses", token)["code"] == 200
    facts = site.ask("debug_token", token, input_token=token)["data"]
    assert "business_management" not in facts["scopes"]
    assert {"scope": "pages_messaging", "target_ids": ["1002003001"]} in facts["granular_scopes"]


def test_a_declined_permission_is_only_asked_for_again_on_request(facebook: OpenFacebook) -> None:
    site = facebook(login=Login(declined_scopes=["pages_messaging"]))
    press(site)
    site.admin.switch(login={})
    assert ("allow", "pages_messaging") not in Form(opened(site).text).fields
    assert ("allow", "pages_messaging") in Form(opened(site, auth_type="rerequest").text).fields


def test_a_permission_that_was_not_asked_for_is_not_there(facebook: OpenFacebook) -> None:
    site = facebook()
    token = signed_in(site, scope="pages_show_list,pages_read_engagement")
    assert page_names(site, token) == ["Sample Bakery"]
    assert site.refusal(f"{site.page.page_id}/conversations")["code"] == 230


def test_a_configuration_brings_its_own_permissions(facebook: OpenFacebook) -> None:
    site = facebook(login=Login(configs={"555": ["pages_show_list", "pages_messaging"]}))
    token = signed_in(site, config_id="555", scope="")
    assert {one["permission"] for one in site.ask("me/permissions", token)["data"]} == {
        "pages_show_list", "pages_messaging", "public_profile"}


@pytest.mark.parametrize(("state", "returned"), [("wrong", "not-the-state-of-this-login"), ("missing", None)])
def test_a_foreign_state_can_come_back(facebook: OpenFacebook, state: Any, returned: str | None) -> None:
    assert values(press(facebook(login=Login(state=state)))).get("state") == returned


def test_the_implicit_form_gives_its_token_in_the_fragment(facebook: OpenFacebook) -> None:
    site = facebook()
    address = press(site, response_type="token",
                    redirect_uri="https://www.facebook.com/connect/login_success.html")
    told = parse_qs(urlsplit(address).fragment)
    assert set(told) == {"access_token", "data_access_expiration_time", "expires_in", "state"}
    assert page_names(site, told["access_token"][0]) == ["Sample Bakery"]


def test_the_dialog_and_the_exchange_can_fail_like_any_other_address(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="/dialog/oauth", status=500, raw="Sorry"),
                            Fault(path="/oauth/access_token", status=429, raw="Too many", times=2)])
    assert (opened(site).status_code, opened(site).status_code) == (500, 200)
    code = values(press(site))["code"]
    for expected in (429, 429, 200):
        answer = site.http.get("/v25.0/oauth/access_token", params={**SECRET, "redirect_uri": BACK, "code": code})
        assert answer.status_code == expected


def test_tokens_may_come_without_their_life(facebook: OpenFacebook) -> None:
    site = facebook(login=Login(tells_expiry=False))
    assert "expires_in" not in exchanged(site, values(press(site))["code"])


def test_a_new_login_after_a_revoked_token_gives_living_ones(facebook: OpenFacebook) -> None:
    site = facebook()
    site.admin.revoke()
    assert site.refusal("me")["error_subcode"] == 460
    token = site.ask("me/accounts", signed_in(site))["data"][0]["access_token"]
    assert token != site.page.token
    assert site.ask("me", token)["id"] == site.page.page_id


def test_the_ledger_knows_the_dialog_but_no_code_and_no_secret(facebook: OpenFacebook) -> None:
    site = facebook()
    code = values(press(site))["code"]
    exchanged(site, code)
    ledger = site.admin.take_ledger()
    assert [entry["path"].removeprefix("/v25.0/") for entry in ledger] == [
        "dialog/oauth", "dialog/oauth", "oauth/access_token"]
    text = json.dumps(ledger)
    assert code not in text
    assert SECRET["client_secret"] not in text


def test_an_address_cannot_break_out_of_its_header(facebook: OpenFacebook) -> None:
    address = press(facebook(), state="a\r\nSet-Cookie: b=1")
    assert "\n" not in address
    assert values(address)["state"] == "a\r\nSet-Cookie: b=1"


def test_pages_have_pictures(facebook: OpenFacebook) -> None:
    site = facebook()
    url = site.ask(site.page.page_id, fields="picture")["picture"]["data"]["url"]
    assert url.startswith(site.url)
    picture = httpx.get(url)
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert url in opened(site).text
    assert site.ask("me", site.scenario.user_token, fields="picture")["picture"]["data"]["url"] != url
    gram = httpx.get(site.ask(str(site.page.instagram_id), fields="profile_picture_url")["profile_picture_url"])
    assert gram.status_code == 200
    assert gram.content != picture.content


def test_addresses_of_pictures_die_after_some_days(facebook: OpenFacebook) -> None:
    site = facebook()
    person = site.world.oracle()["people"][0]["id"]
    url = site.ask(person, fields="profile_pic")["profile_pic"]
    assert site.ask(person, fields="profile_pic")["profile_pic"] == url
    site.admin.move_clock(4 * 86_400)
    assert httpx.get(url).status_code == 200
    site.admin.move_clock(86_400)
    late = httpx.get(url)
    assert (late.status_code, late.text) == (403, "URL signature expired")
    assert httpx.get(site.ask(person, fields="profile_pic")["profile_pic"]).status_code == 200
    assert httpx.get(url.partition("?")[0]).status_code == 403
