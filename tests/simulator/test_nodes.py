"""Single conversations, messages and people: history and its limits, look-ups by id, several at once."""

from __future__ import annotations

import itertools
import json
from typing import Any
from urllib.parse import urlencode

import pytest

from fbsync_desktop.simulator import SampleBusiness
from tests.simulator.conftest import Facebook, OpenFacebook

LONG = SampleBusiness(messenger=6, instagram=6, min_messages=70, max_messages=70, without_id=0)
DETAILS = "id,created_time,message,from,to,attachments,sticker"


def thread(site: Facebook, platform: str = "messenger", place: int = 0) -> str:
    return str(site.conversations(platform)["data"][place]["id"])


def history(site: Facebook, thread_id: str, limit: int = 25, fields: str = DETAILS) -> list[dict[str, Any]]:
    """All messages of a conversation, newest first."""
    found: list[dict[str, Any]] = []
    after: dict[str, str] = {}
    while True:
        answer = site.ask(f"{thread_id}/messages", fields=fields, limit=limit, **after)
        found += answer["data"]
        if "next" not in answer.get("paging", {}):
            return found
        after = {"after": answer["paging"]["cursors"]["after"]}


# --- messages ---------------------------------------------------------------------------------------------


def test_the_whole_history_comes_once_newest_first(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG])
    messages = history(site, thread(site))
    assert len({one["id"] for one in messages}) == len(messages) == 70
    times = [one["created_time"] for one in messages]
    assert times == sorted(times, reverse=True)
    assert site.ask(thread(site), fields="updated_time")["updated_time"] == times[0]


def test_every_message_goes_from_one_side_to_the_other(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG])
    for platform, us in (("messenger", site.page.page_id), ("instagram", site.page.instagram_id)):
        them = people(site, platform)[0]["id"]
        told = [one for one in history(site, thread(site, platform)) if "from" in one]
        assert {(one["from"]["id"], one["to"]["data"][0]["id"]) for one in told} == {(us, them), (them, us)}


def test_an_answer_to_a_message_names_the_one_before_it(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG], detail_window_ig=0)
    found = 0
    for place in range(6):
        messages = history(site, thread(site, "instagram", place), fields="id,reply_to")
        for newer, older in itertools.pairwise(messages):
            if "reply_to" in newer:
                assert newer["reply_to"] == {"mid": older["id"], "is_self_reply": False}
                found += 1
    assert found > 3


def test_a_page_of_messages_goes_on_where_the_nested_one_ended(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG])
    nested = site.conversations(limit=1, fields=f"messages.limit(10){{{DETAILS}}}")["data"][0]["messages"]
    rest = site.ask(f"{thread(site)}/messages", fields=DETAILS, limit=100,
                    after=nested["paging"]["cursors"]["after"])["data"]
    assert nested["data"] + rest == history(site, thread(site))
    node = site.ask(thread(site), fields=f"messages.limit(10){{{DETAILS}}}")
    assert node["messages"] == nested


def test_a_message_that_comes_while_reading_moves_nothing(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG])
    first = site.ask(f"{thread(site)}/messages", limit=10)
    expected = site.ask(f"{thread(site)}/messages", limit=10, after=first["paging"]["cursors"]["after"])["data"]
    site.admin.add_message("1002003001", "messenger", 0, "meanwhile")
    assert site.ask(f"{thread(site)}/messages", limit=10,
                    after=first["paging"]["cursors"]["after"])["data"] == expected


def test_a_cursor_is_good_for_its_own_conversation_only(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG])
    after = site.ask(f"{thread(site, place=1)}/messages", limit=5)["paging"]["cursors"]["after"]
    for wrong in (after, "nonsense"):
        assert site.refusal(f"{thread(site)}/messages", after=wrong)["code"] == 100


def test_messages_come_25_at_once_and_never_more_than_100(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=1, min_messages=150, max_messages=150, without_id=0)])
    assert len(site.ask(f"{thread(site)}/messages")["data"]) == 25
    assert len(site.ask(f"{thread(site)}/messages", limit=400)["data"]) == 100
    assert set(site.ask(f"{thread(site)}/messages")["data"][0]) == {"id", "created_time"}


def test_instagram_tells_details_of_the_newest_twenty_only(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG])
    messages = history(site, thread(site, "instagram"))
    assert len(messages) == 70
    assert all("from" in one for one in messages[:20])
    assert all(set(one) == {"id", "created_time"} for one in messages[20:])
    assert site.ask(messages[19]["id"], fields="from")["from"]
    refused = site.refusal(messages[20]["id"], fields="from")
    assert refused["code"] == 9000001
    assert "deleted" in refused["message"]


def test_older_ones_may_fail_the_call_instead(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG], window_answer="error")
    query = {"fields": DETAILS, "limit": 25}
    assert site.refusal(f"{thread(site, 'instagram')}/messages", **query)["code"] == 9000001
    assert len(site.ask(f"{thread(site, 'instagram')}/messages", fields=DETAILS, limit=20)["data"]) == 20
    assert len(site.ask(f"{thread(site, 'instagram')}/messages", fields="id", limit=25)["data"]) == 25
    assert len(site.ask(f"{thread(site)}/messages", **query)["data"]) == 25


def test_messenger_has_that_window_only_when_told(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[LONG], detail_window_messenger=5, detail_window_ig=0)
    assert [set(one) == {"id", "created_time"} for one in history(site, thread(site))].index(True) == 5
    assert all("from" in one for one in history(site, thread(site, "instagram")))


def test_an_attachment_edge_ends_on_an_empty_page(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=200, max_messages=20)])
    found = next(message for one in site.conversations(limit=200, fields="messages{attachments}")["data"]
                 for message in one.get("messages", {}).get("data", []) if "paging" in message.get("attachments", {}))
    paging = found["attachments"]["paging"]
    assert paging["cursors"] == {"before": "MAZDZD", "after": "MAZDZD"}
    assert site.ask(f"{found['id']}/attachments")["data"] == found["attachments"]["data"]
    assert f"/{found['id']}/attachments?" in paging["next"]
    assert site.ask(f"{found['id']}/attachments", after="MAZDZD") == {"data": []}


# --- people -----------------------------------------------------------------------------------------------


def people(site: Facebook, platform: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = site.world.oracle(platform=platform)["people"]
    return found


def test_a_profile_has_the_fields_asked_for(facebook: OpenFacebook) -> None:
    site = facebook()
    person = people(site, "messenger")[0]
    profile = site.ask(person["id"], fields="first_name,last_name,profile_pic")
    assert set(profile) <= {"id", "first_name", "last_name", "profile_pic"}
    assert person["name"].startswith(profile["first_name"])
    assert set(site.ask(person["id"], fields="name")) == {"id", "name"}
    gram = people(site, "instagram")[0]
    assert site.ask(gram["id"], fields="username")["username"] == gram["username"]


def test_instagram_profiles_may_have_neither_name_nor_picture(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=0, without_id=0, instagram=60)])
    profiles = [site.ask(one["id"], fields="name,username,profile_pic") for one in people(site, "instagram")]
    assert any(one["name"] is None for one in profiles)
    assert any(one["profile_pic"] is None for one in profiles)
    assert all(one["username"] for one in profiles)


@pytest.mark.parametrize("field", ["locale", "timezone", "gender"])
def test_a_field_that_is_not_permitted_fails_the_whole_profile(facebook: OpenFacebook, field: str) -> None:
    site = facebook()
    refused = site.refusal(people(site, "messenger")[0]["id"], fields=f"first_name,{field}")
    assert (refused["code"], refused["error_subcode"]) == (100, 2018247)


def test_profiles_can_be_refused_person_by_person(facebook: OpenFacebook) -> None:
    site = facebook()
    first, second, third = (one["id"] for one in people(site, "messenger")[:3])
    site.admin.switch(profile_errors={first: "profile_phone_only", second: "perm_10"})
    assert site.refusal(first)["error_subcode"] == 2018218
    assert site.refusal(second)["code"] == 10
    assert site.ask(third)["id"] == third
    site.admin.switch(profile_errors={"*": "consent_230"})
    assert site.refusal(third) == {"message": "(#230) User consent is required to access user profile", "code": 230,
                                   "type": "OAuthException", "fbtrace_id": "AsampleTrace", "status": 403}


def test_an_app_without_profile_access_gets_blank_profiles_and_all_conversations(facebook: OpenFacebook) -> None:
    site = facebook(profile_access=False)
    for platform in ("messenger", "instagram"):
        person = people(site, platform)[0]["id"]
        assert site.ask(person) == {"id": person}
    assert len(site.conversations(limit=100)["data"]) == 60


def test_whom_one_may_not_ask_about(facebook: OpenFacebook) -> None:
    other = SampleBusiness("1002003002", "Sample Flower Shop")
    site = facebook(businesses=[SampleBusiness(), other])
    person, gram = people(site, "messenger")[0]["id"], people(site, "instagram")[0]["id"]
    assert site.refusal(person, other.token)["error_subcode"] == 2018001
    assert site.refusal(gram, other.token)["error_subcode"] == 2534014
    assert site.refusal(person, site.scenario.user_token)["code"] == 210
    for unknown in ("7299990000000000", "5500019999999999", "nobody"):
        assert site.refusal(unknown)["error_subcode"] == 33


def test_the_renamed_keep_their_id(facebook: OpenFacebook) -> None:
    site = facebook()
    site.admin.rename("1002003001", "instagram", 0, "new.name")
    assert people(site, "instagram")[0]["username"] == "new.name"
    listed = site.conversations("instagram", fields="participants", limit=1)["data"][0]["participants"]["data"]
    assert {"username": "new.name", "id": people(site, "instagram")[0]["id"]} in listed


# --- several at once --------------------------------------------------------------------------------------


def test_several_nodes_in_one_call(facebook: OpenFacebook) -> None:
    site = facebook()
    wanted = [one["id"] for one in site.conversations(limit=3)["data"]]
    several = site.ask("", ids=",".join(wanted), fields="id,updated_time,participants")
    assert list(several) == wanted
    assert several[wanted[1]] == site.ask(wanted[1], fields="id,updated_time,participants")
    messages = [one["id"] for one in site.ask(f"{wanted[0]}/messages", limit=2)["data"]]
    texts = site.ask("", ids=",".join(messages), fields="message,from")
    assert set(texts) == set(messages)


def test_one_bad_id_fails_all_and_fifty_are_the_most(facebook: OpenFacebook) -> None:
    site = facebook()
    good = site.conversations(limit=1)["data"][0]["id"]
    assert site.refusal("", ids=f"{good},t_999")["error_subcode"] == 33
    assert site.refusal("", ids=",".join([good] * 51))["code"] == 100
    assert site.refusal("", ids="")["code"] == 100


def batch(site: Facebook, wishes: list[dict[str, str]], **form: str) -> Any:
    body = urlencode({"batch": json.dumps(wishes), **form})
    return site.http.post("/v25.0/", content=body.encode(), headers={
        "Authorization": f"Bearer {site.page.token}", "Content-Type": "application/x-www-form-urlencoded"}).json()


def test_a_batch_answers_in_order_each_with_its_own_status(facebook: OpenFacebook) -> None:
    site = facebook()
    good = site.conversations(limit=1)["data"][0]["id"]
    answers = batch(site, [{"method": "GET", "relative_url": f"v25.0/{good}?fields=id,updated_time"},
                           {"method": "GET", "relative_url": "t_999"}])
    assert [one["code"] for one in answers] == [200, 400]
    assert json.loads(answers[0]["body"]) == site.ask(good, fields="id,updated_time")
    assert json.loads(answers[1]["body"])["error"]["error_subcode"] == 33
    assert {one["name"] for one in answers[0]["headers"]} >= {"Content-Type", "ETag", "facebook-api-version"}
    assert "headers" not in batch(site, [{"method": "GET", "relative_url": good}], include_headers="false")[0]


def test_elements_of_a_batch_can_be_missing(facebook: OpenFacebook) -> None:
    site = facebook(batch_null_every=3)
    answers = batch(site, [{"method": "GET", "relative_url": "me"}] * 6)
    assert [answer is None for answer in answers] == [False, False, True] * 2


@pytest.mark.parametrize("wishes", ["nonsense", "{}", "[]", json.dumps([{"relative_url": "me"}] * 51), "[7]"])
def test_a_batch_that_is_none_is_refused(facebook: OpenFacebook, wishes: str) -> None:
    site = facebook()
    answer = site.http.post("/v25.0/", content=urlencode({"batch": wishes, "access_token": site.page.token}).encode())
    assert answer.json()["error"]["code"] == 100


def test_every_call_of_a_batch_counts(facebook: OpenFacebook) -> None:
    site = facebook()
    batch(site, [{"method": "GET", "relative_url": "me"}] * 3)
    assert len(site.admin.take_ledger()) == 4
