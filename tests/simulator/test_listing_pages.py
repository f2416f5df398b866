"""`/{page}/conversations`: pages, cursors, order, and everything that goes wrong while walking through them."""

from __future__ import annotations

from typing import Any

import pytest

from fbsync_desktop.simulator import SampleBusiness
from tests.simulator.conftest import Facebook, OpenFacebook


def walk(site: Facebook, platform: str = "messenger", limit: int = 25, **query: Any) -> list[list[dict[str, Any]]]:
    """All pages, by their `after` cursors, as long as there is a `next`."""
    pages, after = [], {}
    for _ in range(500):
        answer = site.conversations(platform, limit=limit, **query, **after)
        pages.append(answer["data"])
        paging = answer.get("paging", {})
        if "next" not in paging:
            return pages
        after = {"after": paging["cursors"]["after"]}
    raise AssertionError("the listing does not end")


def ids_of(pages: list[list[dict[str, Any]]]) -> list[str]:
    return [one["id"] for page in pages for one in page]


# --- pages ------------------------------------------------------------------------------------------------


def test_every_conversation_comes_once_newest_first(facebook: OpenFacebook) -> None:
    site = facebook()
    pages = walk(site, limit=7)
    assert [len(page) for page in pages] == [7] * 8 + [4]
    times = [one["updated_time"] for page in pages for one in page]
    assert times == sorted(times, reverse=True)
    assert len(set(ids_of(pages))) == 60


def test_without_a_limit_25_come_and_too_high_a_limit_is_quietly_lowered(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=300)])
    assert len(site.conversations()["data"]) == 25
    assert len(site.conversations(limit=500)["data"]) == 200
    site.admin.switch(default_limit=10, max_limit=40)
    assert len(site.conversations()["data"]) == 10
    assert len(site.conversations(limit=500)["data"]) == 40


@pytest.mark.parametrize("limit", ["0", "-3", "ten"])
def test_a_limit_that_is_no_number_is_refused(facebook: OpenFacebook, limit: str) -> None:
    assert facebook().refusal("1002003001/conversations", limit=limit)["code"] == 100


def test_without_platform_only_messenger_comes(facebook: OpenFacebook) -> None:
    site = facebook()
    assert ids_of([site.ask("1002003001/conversations", limit=100)["data"]]) == ids_of(walk(site, "messenger"))
    assert ids_of(walk(site, "INSTAGRAM")) == ids_of(walk(site, "instagram"))
    assert len(ids_of(walk(site, "instagram"))) == 12
    assert site.refusal("1002003001/conversations", platform="whatsapp")["code"] == 100


def test_an_empty_inbox_has_no_paging(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=0, instagram=0, without_id=0)])
    assert site.conversations() == site.conversations("instagram") == {"data": []}


def test_by_default_a_conversation_is_its_id_and_time(facebook: OpenFacebook) -> None:
    assert set(facebook().conversations()["data"][0]) == {"id", "updated_time"}


def test_the_last_page_has_no_next_and_the_first_no_previous(facebook: OpenFacebook) -> None:
    site = facebook()
    first = site.conversations(limit=40)["paging"]
    assert "previous" not in first
    last = site.conversations(limit=40, after=first["cursors"]["after"])["paging"]
    assert "next" not in last
    back = site.conversations(limit=40, before=last["cursors"]["before"])
    assert ids_of([back["data"]]) == ids_of([site.conversations(limit=40)["data"]])


def test_next_is_an_address_at_facebook_that_holds_the_token(facebook: OpenFacebook) -> None:
    site = facebook()
    paging = site.conversations(limit=5, fields="id,participants.limit(3){id,name}")["paging"]
    assert paging["next"].startswith("https://graph.facebook.com/v25.0/1002003001/conversations?")
    assert f"access_token={site.page.token}" in paging["next"]
    assert f"after={paging['cursors']['after']}" in paging["next"]
    assert "participants.limit%283%29%7Bid%2Cname%7D" in paging["next"]


def test_the_person_of_a_conversation_finds_it(facebook: OpenFacebook) -> None:
    site = facebook()
    for platform in ("messenger", "instagram"):
        listed = site.conversations(platform, fields="id,participants", limit=3)["data"]
        us = {site.page.page_id, site.page.instagram_id}
        person = next(one["id"] for one in listed[1]["participants"]["data"] if one["id"] not in us)
        assert site.conversations(platform, user_id=person) == {"data": [{"id": listed[1]["id"]}]}
        more = site.conversations(platform, user_id=person, fields="id,updated_time,messages{message}")["data"][0]
        assert set(more) == {"id", "updated_time", "messages"}
        assert site.conversations(platform, user_id="7200019999999999") == {"data": []}


# --- what goes wrong --------------------------------------------------------------------------------------


def test_empty_pages_have_a_next_and_lose_nothing(facebook: OpenFacebook) -> None:
    site = facebook(empty_page_rate=0.5, empty_page_run=2)
    pages = walk(site, limit=10)
    assert [len(page) for page in pages].count(0) >= 4
    assert pages[0]
    assert pages[-1]
    assert len(set(ids_of(pages))) == len(ids_of(pages)) == 60


def test_short_pages_are_not_the_end(facebook: OpenFacebook) -> None:
    site = facebook(short_page_rate=0.5)
    sizes = [len(page) for page in walk(site, limit=10)]
    assert 5 in sizes[:-1]
    assert sum(sizes) == 60


def test_a_looping_next_leads_to_the_same_page_for_ever(facebook: OpenFacebook) -> None:
    site = facebook(looping_next=True)
    first = site.conversations(limit=25)["paging"]["cursors"]["after"]
    second = site.conversations(limit=25, after=first)
    assert second["paging"]["cursors"]["after"] == first
    assert "next" in second["paging"]
    assert site.conversations(limit=25, after=first) == second


def test_a_list_that_moves_shows_some_twice_and_others_only_at_the_top(facebook: OpenFacebook) -> None:
    site = facebook(reorder_between_pages=3)
    seen = ids_of(walk(site, limit=10))
    missed = set(ids_of([site.conversations(limit=200)["data"]])) - set(seen)
    assert missed, "a conversation that jumps to the top behind the reader is missed"
    site.admin.switch(reorder_between_pages=0, cursors="offset")
    assert [len(page) for page in walk(site, limit=25)] == [25, 25, 10]
    first = site.conversations(limit=10)
    site.admin.add_message("1002003001", "messenger", 40, "me again")
    second = site.conversations(limit=10, after=first["paging"]["cursors"]["after"])
    assert first["data"][-1]["id"] == second["data"][0]["id"], "places counted from the top shift by one"


def test_a_new_message_moves_its_conversation_to_the_top(facebook: OpenFacebook) -> None:
    site = facebook()
    oldest = ids_of(walk(site))[-1]
    site.admin.call("message", page_id="1002003001", platform="messenger", thread_id=oldest, text="Hello again")
    listed = site.conversations(fields="id,snippet,messages.limit(1){message}", limit=1)["data"][0]
    assert (listed["id"], listed["messages"]["data"][0]["message"]) == (oldest, "Hello again")
    assert len(set(ids_of(walk(site)))) == 60


def test_cursors_die(facebook: OpenFacebook) -> None:
    site = facebook(cursor_ttl_s=60)
    after = site.conversations(limit=10)["paging"]["cursors"]["after"]
    assert site.conversations(limit=10, after=after)["data"]
    site.admin.move_clock(61)
    assert site.refusal("1002003001/conversations", platform="messenger", after=after) == {
        "message": "(#100) Invalid cursor", "type": "OAuthException", "code": 100, "fbtrace_id": "AsampleTrace",
        "status": 400}


@pytest.mark.parametrize("cursor", ["QVFIUl9pbnZlbnRlZA", "%%%", "bm90LW91cnM"])
def test_a_cursor_that_is_not_one_is_refused(facebook: OpenFacebook, cursor: str) -> None:
    assert facebook().refusal("1002003001/conversations", after=cursor)["code"] == 100


def test_a_cursor_is_good_for_its_own_inbox_only(facebook: OpenFacebook) -> None:
    site = facebook()
    after = site.conversations("instagram", limit=3)["paging"]["cursors"]["after"]
    assert site.refusal("1002003001/conversations", platform="messenger", after=after)["code"] == 100


def test_very_deep_pages_are_refused(facebook: OpenFacebook) -> None:
    site = facebook(cursor_max_depth=20)
    first = site.conversations(limit=10)["paging"]["cursors"]["after"]
    second = site.conversations(limit=10, after=first)["paging"]["cursors"]["after"]
    assert "exceeds the max limit" in site.refusal("1002003001/conversations", after=second)["message"]


def test_more_than_the_budget_is_too_much_data(facebook: OpenFacebook) -> None:
    site = facebook(cost_budget=500)
    fields = "id,messages.limit({}){{message}}"
    refused = site.refusal("1002003001/conversations", limit=50, fields=fields.format(11))
    assert refused == {"message": "Please reduce the amount of data you're asking for, then retry your request",
                       "code": 1, "status": 500}
    assert len(site.conversations(limit=50, fields=fields.format(10))["data"]) == 50
    assert site.conversations(limit=100, fields="id,participants")["data"], "only nested messages are dear"
    after = site.conversations(limit=10)["paging"]["cursors"]["after"]
    assert site.refusal("1002003001/conversations", after=after, limit=100, fields=fields.format(20))["code"] == 1
    assert site.conversations(after=after, limit=25, fields=fields.format(20))["data"], "the cursor still works"


def test_each_account_has_its_own_budget(facebook: OpenFacebook) -> None:
    dear, cheap = SampleBusiness(cost_budget=100), SampleBusiness("1002003002", "Sample Flower Shop", cost_budget=0)
    site = facebook(businesses=[dear, cheap], cost_budget=500)
    query = {"limit": 50, "fields": "messages.limit(10)"}
    assert site.refusal("1002003001/conversations", **query)["code"] == 1
    assert site.ask("1002003002/conversations", cheap.token, **query)["data"]


def test_a_poison_thread_spoils_every_page_it_is_on(facebook: OpenFacebook) -> None:
    site = facebook(poison_threads=[33])
    query = {"platform": "messenger", "fields": "id,messages.limit(1){message}"}
    refused = site.refusal("1002003001/conversations", limit=50, **query)
    assert (refused["code"], refused["error_subcode"], refused["status"]) == (1, 99, 500)
    assert site.conversations(limit=33, fields=query["fields"])["data"]
    after = site.conversations(limit=34)["paging"]["cursors"]["after"]
    assert site.conversations(limit=20, after=after, fields=query["fields"])["data"], "behind it all is well"
    thread = site.conversations(limit=50, fields="id,participants")["data"][33]["id"]
    assert site.refusal(thread, fields="messages")["error_subcode"] == 99
    assert site.ask(thread, fields="id,updated_time,participants")["id"] == thread


@pytest.mark.parametrize(("mode", "refused", "works"), [
    ("participants", "id,participants", "id,updated_time"), ("any", "id", None)])
def test_poison_can_reach_further(facebook: OpenFacebook, mode: str, refused: str, works: str | None) -> None:
    site = facebook(poison_instagram=[2], poison_mode=mode, poison_error="transient_2")
    query = {"platform": "instagram", "limit": 5}
    assert site.refusal("1002003001/conversations", **query, fields=refused)["code"] == 2
    if works:
        assert site.conversations("instagram", limit=5, fields=works)["data"]
    assert site.conversations("messenger", limit=5, fields=refused)["data"]


def test_one_forbidden_field_fails_the_whole_call(facebook: OpenFacebook) -> None:
    site = facebook(forbidden_fields=["shares", "senders"])
    for fields in ("id,senders", "id,messages{message,shares{link}}"):
        refused = site.refusal("1002003001/conversations", fields=fields)
        assert (refused["code"], refused["status"]) == (100, 400)
        assert "nonexisting field" in refused["message"]
    assert site.conversations(fields="id,messages{message}")["data"]


@pytest.mark.parametrize(("fields", "code"), [
    ("id,foo", 100), ("messages{foo}", 100), ("participants{foo}", 100), ("id,participants,messages{id}}", 2500),
    ("messages{id", 2500), ("messages.limit(x", 2500), (",", 2500), ("messages.limit", 2500),
    ("messages.limit[2]", 2500)])
def test_fields_that_do_not_exist_or_do_not_end(facebook: OpenFacebook, fields: str, code: int) -> None:
    assert facebook().refusal("1002003001/conversations", fields=fields)["code"] == code


def test_instagram_can_time_out_at_any_size(facebook: OpenFacebook) -> None:
    site = facebook(ig_edge_timeout=True)
    for limit in (25, 8, 1):
        refused = site.refusal("1002003001/conversations", platform="instagram", limit=limit, fields="id")
        assert (refused["code"], refused["error_subcode"], refused["status"]) == (-2, 2534084, 400)
    assert site.conversations()["data"]
    person = site.world.oracle(platform="instagram")["people"][0]
    assert site.conversations("instagram", user_id=person["id"]) == {"data": [{"id": person["threadId"]}]}


def test_a_deleted_conversation_is_gone(facebook: OpenFacebook) -> None:
    site = facebook()
    thread = ids_of(walk(site))[5]
    site.admin.delete_thread("1002003001", "messenger", 5)
    assert thread not in ids_of(walk(site))
    assert "archived or deleted" in site.refusal(thread)["message"]


def test_the_same_request_gets_the_same_bytes(facebook: OpenFacebook) -> None:
    query = {"platform": "messenger", "limit": 20, "fields": "id,participants,messages.limit(5){id,message,from}"}
    first, second = facebook(), facebook()
    assert first.get("1002003001/conversations", **query).content == second.get(
        "1002003001/conversations", **query).content == first.get("1002003001/conversations", **query).content
