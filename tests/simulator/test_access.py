"""Who may read what: permissions, roles, states of the accounts, hidden conversations, lists of Pages."""

from __future__ import annotations

from typing import Any

import pytest

from fbsync_desktop.simulator import SampleBusiness
from tests.simulator.conftest import Facebook, OpenFacebook

CONVERSATIONS = "1002003001/conversations"


def refused(site: Facebook, platform: str = "messenger", **query: Any) -> tuple[int, int | None, int]:
    """code, subcode and HTTP status of a refused listing."""
    error = site.refusal(CONVERSATIONS, platform=platform, **query)
    return error["code"], error.get("error_subcode"), error["status"]


# --- kinds of tokens --------------------------------------------------------------------------------------


def test_conversations_need_a_token_of_that_page(facebook: OpenFacebook) -> None:
    other = SampleBusiness("1002003002", "Sample Flower Shop")
    site = facebook(businesses=[SampleBusiness(), other])
    for token in (site.scenario.user_token, site.scenario.system_user_token):
        assert site.refusal(CONVERSATIONS, token)["code"] == 210
    assert site.refusal(CONVERSATIONS, other.token)["error_subcode"] == 33
    assert site.refusal(CONVERSATIONS, "EAAnobody")["code"] == 190
    assert site.refusal(CONVERSATIONS, "")["code"] == 2500


def test_me_is_the_page_or_the_user(facebook: OpenFacebook) -> None:
    site = facebook()
    assert site.ask("me", fields="name")["name"] == "Sample Bakery"
    assert site.ask("me", site.scenario.user_token, fields="id,name") == {
        "name": "Sample Owner", "id": "10220000000000001"}
    assert site.ask("me/conversations") == site.ask(CONVERSATIONS)


def test_the_token_may_come_in_the_address(facebook: OpenFacebook) -> None:
    site = facebook()
    assert site.http.get(f"/v25.0/me?access_token={site.page.token}").json()["id"] == site.page.page_id


def test_an_instagram_account_has_no_conversations_on_this_host(facebook: OpenFacebook) -> None:
    site = facebook()
    told = site.refusal(f"{site.page.instagram_id}/conversations")
    assert (told["code"], told.get("error_subcode")) == (100, None)
    assert site.refusal("9990001/conversations")["error_subcode"] == 33
    assert site.ask(str(site.page.instagram_id), fields="username")["username"] == "samplebakery"


# --- permissions ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("missing", "platform", "expected"), [
    (["pages_messaging"], "messenger", (230, None, 403)),
    (["instagram_manage_messages"], "instagram", (10, None, 403)),
    (["instagram_basic"], "instagram", (10, None, 403)),
    (["pages_read_engagement", "pages_manage_metadata"], "messenger", (190, None, 400)),
])
def test_a_missing_permission_is_told_by_the_platform_it_is_for(
        facebook: OpenFacebook, missing: list[str], platform: str, expected: tuple[int, None, int]) -> None:
    site = facebook(missing_scopes=missing)
    assert refused(site, platform) == expected
    declined = {one["permission"] for one in site.ask("me/permissions", site.scenario.user_token)["data"]
                if one["status"] == "declined"}
    assert declined == set(missing)
    facts = site.ask("debug_token", site.scenario.user_token, input_token=site.page.token)["data"]
    assert not set(facts["scopes"]) & set(missing)


def test_the_other_platform_still_works(facebook: OpenFacebook) -> None:
    site = facebook(missing_scopes=["pages_messaging"])
    assert site.conversations("instagram")["data"]
    site.admin.switch(missing_scopes=["instagram_manage_messages"])
    assert site.conversations("messenger")["data"]


def test_the_190_that_means_a_missing_permission(facebook: OpenFacebook) -> None:
    site = facebook(missing_scopes=["pages_read_engagement", "pages_manage_metadata"])
    assert "must be granted before" in site.refusal(CONVERSATIONS)["message"]


def test_messages_need_the_task(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(tasks=["ANALYZE"])])
    assert refused(site) == (10, None, 403)
    assert site.ask("me/accounts", site.scenario.user_token)["data"][0]["tasks"] == ["ANALYZE"]
    site = facebook(businesses=[SampleBusiness(tasks=["MODERATE"])])
    assert site.conversations()["data"]


# --- states of the Instagram account ----------------------------------------------------------------------


@pytest.mark.parametrize(("switch", "expected"), [
    ({"dm_access_disabled": True}, (200, 2534041, 403)), ({"ig_not_eligible": True}, (36103, None, 400)),
    ({"ig_link_broken": True}, (10, 2534077, 400))])
def test_states_of_the_instagram_account(
        facebook: OpenFacebook, switch: dict[str, bool], expected: tuple[int, int | None, int]) -> None:
    site = facebook(**switch)
    assert refused(site, "instagram") == expected
    assert site.conversations("messenger")["data"]


def test_a_page_without_instagram(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(instagram_id=None)])
    assert refused(site, "instagram") == (100, 2534013, 400)
    assert site.ask("me", fields="instagram_business_account") == {"id": "1002003001"}


def test_a_page_with_instagram(facebook: OpenFacebook) -> None:
    site = facebook()
    assert site.ask("me", fields="instagram_business_account")["instagram_business_account"] == {
        "id": site.page.instagram_id}
    assert site.ask("me", fields="instagram_business_account{id,username}")["instagram_business_account"] == {
        "id": site.page.instagram_id, "username": "samplebakery"}


# --- hidden conversations ---------------------------------------------------------------------------------


@pytest.mark.parametrize("switch", [{"access_level": "standard"}, {"app_mode": "dev"}])
def test_without_advanced_access_only_people_with_a_role_are_seen(
        facebook: OpenFacebook, switch: dict[str, str]) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=400, instagram=400)], role_rate=0.05, **switch)
    for platform in ("messenger", "instagram"):
        assert 0 < len(site.conversations(platform, limit=200)["data"]) < 60
    site.admin.switch(role_rate=0)
    assert site.conversations() == {"data": []}


@pytest.mark.parametrize(("answer", "expected"), [("refused", (200, 2534048, 403)), ("timeout", (-2, 2534084, 400))])
def test_or_the_instagram_listing_fails_as_a_whole(
        facebook: OpenFacebook, answer: str, expected: tuple[int, int, int]) -> None:
    site = facebook(access_level="standard", access_answer=answer)
    assert refused(site, "instagram") == expected
    assert site.get(CONVERSATIONS, platform="messenger").status_code == 200


def test_requests_hide_after_thirty_idle_days(facebook: OpenFacebook) -> None:
    day = 86_400
    site = facebook(businesses=[SampleBusiness(messenger=5, instagram=20, thread_spacing_s=3 * day,
                                               requests_rate=1.0)])
    listed = site.conversations("instagram", limit=100)["data"]
    assert 9 <= len(listed) <= 11
    site.admin.move_clock(15 * day)
    assert 4 <= len(site.conversations("instagram", limit=100)["data"]) <= 6
    site.admin.add_message("1002003001", "instagram", 19, "Are you still there?")
    assert site.conversations("instagram", limit=1, fields="messages.limit(1){message}")["data"][0][
        "messages"]["data"][0]["message"] == "Are you still there?"
    site.admin.switch(requests_hidden_days=10_000)
    assert len(site.conversations("instagram", limit=100)["data"]) == 20
    assert len(site.conversations("messenger")["data"]) == 5


# --- lists of Pages ---------------------------------------------------------------------------------------


def shops(count: int) -> list[SampleBusiness]:
    return [SampleBusiness(f"10020030{number:02d}", f"Sample Shop {number}", messenger=3, instagram=0)
            for number in range(1, count + 1)]


def test_pages_come_page_by_page(facebook: OpenFacebook) -> None:
    site = facebook(businesses=shops(32), accounts_limit=10)
    user, seen, after = site.scenario.user_token, [], {}
    while True:
        answer = site.ask("me/accounts", user, limit=100, summary="total_count", **after)
        seen += [one["name"] for one in answer["data"]]
        assert answer["summary"] == {"total_count": 32}
        if "next" not in answer["paging"]:
            break
        after = {"after": answer["paging"]["cursors"]["after"]}
    assert seen == [f"Sample Shop {number}" for number in range(1, 33)]
    assert site.refusal("me/accounts", user, after="nonsense")["code"] == 100


def test_a_page_tells_what_is_asked_for_and_hands_out_its_token(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[*shops(2), SampleBusiness("1002003099", "No Token", hands_out_token=False)])
    user = site.scenario.user_token
    listed = site.ask("me/accounts", user, fields="id,access_token")["data"]
    assert [set(one) for one in listed] == [{"id", "access_token"}] * 2 + [{"id"}]
    assert site.ask("1002003001", user, fields="access_token")["access_token"] == listed[0]["access_token"]
    assert "access_token" not in site.ask("1002003001", listed[1]["access_token"], fields="access_token,name")
    assert site.refusal("1002003001", user, fields="id,secrets")["code"] == 100
    assert site.ask("1002003001", user) == {"name": "Sample Shop 1", "id": "1002003001"}


def test_pages_of_a_portfolio_are_only_found_through_it(facebook: OpenFacebook) -> None:
    owned, client, plain = shops(3)
    owned.in_me_accounts = client.in_me_accounts = False
    owned.portfolio = client.portfolio = "Sample Group"
    client.portfolio_kind = "client"
    site = facebook(businesses=[owned, client, plain])
    user = site.scenario.user_token
    assert [one["id"] for one in site.ask("me/accounts", user)["data"]] == [plain.page_id]
    portfolios = site.ask("me/businesses", user)["data"]
    assert [one["name"] for one in portfolios] == ["Sample Group"]
    fields = "id,name,access_token,tasks"
    listed = site.ask(f"{portfolios[0]['id']}/owned_pages", user, fields=fields)["data"]
    assert [one["id"] for one in listed] == [owned.page_id]
    assert site.ask("me/conversations", listed[0]["access_token"])["data"]
    assert [one["id"] for one in site.ask(f"{portfolios[0]['id']}/client_pages", user)["data"]] == [client.page_id]
    assert site.refusal("123/owned_pages", user)["error_subcode"] == 33
    site.admin.switch(missing_scopes=["business_management"])
    assert site.refusal("me/businesses", user)["code"] == 200
    assert site.refusal(f"{portfolios[0]['id']}/owned_pages", user)["code"] == 200


def test_without_the_permission_the_list_is_empty_and_not_an_error(facebook: OpenFacebook) -> None:
    site = facebook(missing_scopes=["pages_show_list"])
    assert site.ask("me/accounts", site.scenario.user_token) == {"data": []}
