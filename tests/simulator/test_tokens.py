"""Tokens: how they die, what is told about them, and the proof of the app secret."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from fbsync_desktop.simulator import SampleBusiness, TokenEvent
from tests.simulator.conftest import Facebook, OpenFacebook

APP = "880000000000001|sample-app-secret"


def facts(site: Facebook, token: str) -> dict[str, object]:
    answer: dict[str, object] = site.ask("debug_token", APP, input_token=token)["data"]
    return answer


@pytest.mark.parametrize(("kind", "subcode"), [
    ("expired", 463), ("password", 460), ("revoked", 460), ("checkpoint", 459), ("role_lost", 492),
    ("deauthorised", 458), ("logged_out", 467), ("unconfirmed", 464)])
def test_a_token_dies_at_the_call_it_is_told_to(facebook: OpenFacebook, kind: str, subcode: int) -> None:
    site = facebook(token_events=[TokenEvent(at_call=3, kind=kind)])
    assert site.ask("me")
    assert site.ask("me")
    for _ in range(2):
        refused = site.refusal("me")
        assert (refused["code"], refused["error_subcode"], refused["status"]) == (190, subcode, 400)
    told = facts(site, site.page.token)
    assert told["is_valid"] is False
    assert told["error"]["code"] == 190
    assert told["error"]["subcode"] == subcode


def test_the_short_form_of_one_event_for_every_token(facebook: OpenFacebook) -> None:
    site = facebook(token_dies_at_call=3, token_subcode=459)
    assert site.ask("me")
    assert site.ask("me", site.scenario.user_token)
    assert site.refusal("me")["error_subcode"] == 459
    assert site.refusal("me", site.scenario.user_token)["error_subcode"] == 459
    assert site.ask("me", site.admin.issue_token(site.page.page_id))


def test_an_event_can_be_about_one_token(facebook: OpenFacebook) -> None:
    other = SampleBusiness("1002003002", "Sample Flower Shop")
    site = facebook(businesses=[SampleBusiness(), other],
                    token_events=[TokenEvent(at_call=1, kind="role_lost", token=other.token)])
    assert site.ask("me")
    assert site.refusal("me", other.token)["error_subcode"] == 492


def test_a_token_made_after_the_event_lives(facebook: OpenFacebook) -> None:
    site = facebook(token_events=[TokenEvent(at_call=2)])
    site.ask("me")
    assert site.refusal("me")["error_subcode"] == 463
    fresh = site.admin.issue_token(site.page.page_id)
    assert site.ask("me", fresh)["id"] == site.page.page_id


def test_tests_can_kill_and_revive_a_token(facebook: OpenFacebook) -> None:
    site = facebook()
    site.admin.revoke(site.page.token, "checkpoint")
    assert site.refusal("me")["error_subcode"] == 459
    assert site.ask("me", site.scenario.user_token)
    site.admin.restore()
    assert site.ask("me")
    with pytest.raises(ValueError, match="no such token"):
        site.admin.revoke("EAAother")
    with pytest.raises(ValueError, match="there is no token event “stolen”"):
        site.admin.revoke(kind="stolen")


def test_a_user_token_expires_by_the_clock(facebook: OpenFacebook) -> None:
    site = facebook(user_token_expires_s=3600)
    user = site.scenario.user_token
    assert facts(site, user)["expires_at"] == site.world.clock.start + 3600
    site.admin.move_clock(3599)
    assert site.ask("me", user)
    site.admin.move_clock(1)
    refused = site.refusal("me", user)
    assert refused["error_subcode"] == 463
    assert "Session has expired on" in refused["message"]
    assert site.ask("me"), "the Page's token has no end"


def test_an_expired_token_cannot_be_lengthened(facebook: OpenFacebook) -> None:
    site = facebook(user_token_expires_s=60)
    query = {"grant_type": "fb_exchange_token", "client_id": "1", "client_secret": "sample-app-secret",
             "fb_exchange_token": site.scenario.user_token}
    long = site.ask("oauth/access_token", "", **query)
    assert facts(site, long["access_token"])["expires_at"] == site.world.clock.now() + 5_183_944
    site.admin.move_clock(61)
    assert site.refusal("oauth/access_token", "", **query)["error_subcode"] == 463
    query["fb_exchange_token"] = site.page.token
    assert site.refusal("oauth/access_token", "", **query)["code"] == 190


def test_what_is_told_of_living_tokens(facebook: OpenFacebook) -> None:
    site = facebook()
    page = facts(site, site.page.token)
    assert (page["type"], page["is_valid"], page["expires_at"], page["profile_id"]) == (
        "PAGE", True, 0, site.page.page_id)
    assert page["data_access_expires_at"] == page["issued_at"] + 90 * 86_400
    assert {"scope": "instagram_basic", "target_ids": [site.page.instagram_id]} in page["granular_scopes"]
    site.admin.switch(data_access_days=3)
    assert facts(site, site.page.token)["data_access_expires_at"] == page["issued_at"] + 3 * 86_400
    assert facts(site, site.scenario.user_token)["type"] == "USER"
    assert facts(site, site.scenario.system_user_token)["type"] == "SYSTEM_USER"
    assert facts(site, "EAAforeign")["is_valid"] is False


def test_who_may_ask_about_tokens(facebook: OpenFacebook) -> None:
    site = facebook(app_id="880000000000001")
    user = site.scenario.user_token
    assert site.ask("debug_token", user, input_token=user)["data"]["is_valid"]
    assert site.refusal("debug_token", input_token=user)["code"] == 100
    assert site.refusal("debug_token", "880000000000001|wrong", input_token=user)["code"] == 1
    assert site.refusal("debug_token", "1|sample-app-secret", input_token=user)["code"] == 101


def test_the_proof_of_the_app_secret(facebook: OpenFacebook) -> None:
    site = facebook(app_secret="another secret")
    proof = hmac.new(b"another secret", site.page.token.encode(), hashlib.sha256).hexdigest()
    assert site.ask("me", appsecret_proof=proof)
    assert "Invalid appsecret_proof" in site.refusal("me", appsecret_proof=proof[::-1])["message"]
    assert site.ask("me"), "not required by default"
    site.admin.switch(require_appsecret_proof=True)
    assert site.ask("me", appsecret_proof=proof)
    refused = site.refusal("me")
    assert (refused["code"], refused["message"]) == (
        100, "API calls from the server require an appsecret_proof argument")
    assert "Invalid" in site.refusal("me", site.scenario.user_token, appsecret_proof=proof)["message"]


def test_the_app_gets_its_own_token(facebook: OpenFacebook) -> None:
    answer = facebook().ask("oauth/access_token", "", grant_type="client_credentials", client_id="880000000000001",
                            client_secret="sample-app-secret")
    assert answer["access_token"] == APP
