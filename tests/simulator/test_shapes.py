"""Every answer has the shape of the recorded one: the same keys, nesting and types. Extra values are no matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fbsync_desktop.simulator import SampleBusiness
from tests.simulator.conftest import Facebook, OpenFacebook

PAGE_FIELDS = ("id,link,updated_time,message_count,unread_count,snippet,can_reply,is_subscribed,scoped_thread_key,"
               "participants,senders,former_participants")
MESSAGE_FIELDS = ("id,created_time,from,to,message,attachments,shares{id,link,name,description,picture},sticker,tags,"
                  "story,reactions,reply_to,is_unsupported")
RICH = SampleBusiness(messenger=400, instagram=400, min_messages=10, max_messages=20)


@pytest.fixture
def sample(shared: Path) -> Any:
    def read(name: str) -> Any:
        return json.loads((shared / "graph-samples" / name).read_text())

    return read


def shape(value: Any) -> Any:
    """Keys, nesting and types of a value; of a list, all its elements' together; of an address, its parameters."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in value.items()}
    if isinstance(value, list):
        merged: dict[str, Any] = {}
        for part in value:
            if isinstance(part, dict):
                merged |= shape(part)
        return [merged] if merged else [type(part).__name__ for part in value[:1]]
    if isinstance(value, str) and value.startswith("https://graph.facebook.com/"):
        return sorted(re.findall(r"[?&](\w+)=", value))
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000", value):
        return "time"
    return type(value).__name__


def people_of(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without conversations that name nobody: their shape is another."""
    return {**answer, "data": [one for one in answer["data"] if len(one.get("participants", {}).get("data", [])) == 2]}


def test_messenger_conversations(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[RICH])
    mine = people_of(site.conversations(limit=5, fields=PAGE_FIELDS))
    assert shape(mine) == shape(sample("01_conversations_messenger_page1.json"))


def test_the_last_page(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=5, without_id=0)])
    after = site.conversations(limit=3)["paging"]["cursors"]["after"]
    assert shape(site.conversations(limit=3, after=after, fields="id,updated_time,participants")) == shape(
        sample("02_conversations_messenger_last_page.json"))


def test_instagram_conversations_with_messages(facebook: OpenFacebook, sample: Any) -> None:
    mine = facebook(businesses=[RICH]).conversations(
        "instagram", limit=2, fields="id,updated_time,participants,messages.limit(2){id,created_time,from,to,message}")
    assert shape(mine) == shape(sample("03_conversations_instagram_nested_messages.json"))


def test_small_answers(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=2, instagram=0, without_id=0)])
    assert shape(site.conversations()) == shape(sample("04_conversations_default_fields.json"))
    assert site.conversations("instagram") == sample("06_conversations_empty_account.json")
    person = site.world.oracle()["people"][0]["id"]
    assert shape(site.conversations(user_id=person)) == shape(sample("07_conversations_user_id_lookup.json"))


def test_an_empty_page(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(empty_page_rate=1.0)
    after = site.conversations("instagram", limit=5)["paging"]["cursors"]["after"]
    assert shape(site.conversations("instagram", limit=5, after=after)) == shape(
        sample("05_conversations_empty_page_with_next.json"))


def test_a_conversation_with_bare_messages(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=1, without_id=0, min_messages=30, max_messages=30)])
    thread = site.conversations()["data"][0]["id"]
    assert shape(site.ask(thread, fields="messages")) == shape(sample("08_conversation_node_with_messages.json"))


def messages_of(site: Facebook, platform: str) -> Iterator[dict[str, Any]]:
    for one in site.conversations(platform, limit=200, fields=f"messages.limit(20){{{MESSAGE_FIELDS}}}")["data"]:
        yield from one.get("messages", {}).get("data", [])


def kinds(messages: Iterator[dict[str, Any]] | list[dict[str, Any]]) -> dict[str, Any]:
    """The shape of each kind of attachment or extra there is among messages, by the keys that make it that kind."""
    found: dict[str, Any] = {}
    for message in messages:
        for extra in ("sticker", "shares", "story", "reactions", "reply_to", "is_unsupported"):
            if extra in message:
                found[extra] = shape(message[extra])
        for item in message.get("attachments", {}).get("data", []):
            kind = item.get("mime_type") or next((key for key in item if key.endswith(("_data", "_url", "template"))),
                                                 "name only")
            found[kind] = shape(item)
    return found


def test_everything_that_hangs_on_messenger_messages(facebook: OpenFacebook, sample: Any) -> None:
    recorded = sample("09_messages_messenger_attachments.json")["data"]
    mine, theirs = kinds(messages_of(facebook(businesses=[RICH]), "messenger")), kinds(recorded)
    for kind, wanted in theirs.items():
        assert mine[kind] == wanted, kind
    assert set(mine) - set(theirs) == {"audio/mp4", "reactions", "reply_to"}


def test_everything_that_hangs_on_instagram_messages(facebook: OpenFacebook, sample: Any) -> None:
    recorded = [sample("10_message_instagram_full.json"), sample("11_message_instagram_unsupported.json")]
    mine, theirs = kinds(messages_of(facebook(businesses=[RICH]), "instagram")), kinds(recorded)
    for kind, wanted in theirs.items():
        if kind == "story":  # either of its two forms
            assert mine[kind] in (wanted, {"mention": wanted["reply_to"]})
        else:
            assert mine[kind] == wanted, kind


def test_text_messages(facebook: OpenFacebook, sample: Any) -> None:
    several = sample("12_messages_ids_multiget.json")
    site = facebook(businesses=[RICH])
    wanted = next(message["id"] for message in messages_of(site, "messenger")
                  if message.get("message") and "attachments" not in message)
    mine = site.ask("", ids=wanted, fields="id,created_time,from,to,message")
    assert shape(mine[wanted]) == shape(next(iter(several.values())))


def test_pages_permissions_and_tokens(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[SampleBusiness(f"100200300{place}", "Shop", messenger=1, instagram=0)
                                for place in range(3)], accounts_limit=2)
    user, app = site.scenario.user_token, "880000000000001|sample-app-secret"
    assert shape(site.ask("me/accounts", user, limit=2, fields=(
        "access_token,category,category_list,name,id,tasks,instagram_business_account"))) == shape(
        sample("16_me_accounts_page1.json"))
    assert shape(site.ask("me/permissions", user)) == shape(sample("19_me_permissions.json"))
    link = sample("18_page_ig_link.json")
    assert shape(site.ask("me", fields="instagram_business_account")) == shape(link["linked"])
    for token, name in ((user, "20_debug_token_user.json"), (site.page.token, "21_debug_token_page.json")):
        assert shape(site.ask("debug_token", app, input_token=token)) == shape(sample(name))
    site.admin.revoke(user, "expired")
    assert shape(site.ask("debug_token", app, input_token=user)) == shape(sample("22_debug_token_invalid.json"))
    site.admin.switch(missing_scopes=["pages_show_list"])
    site.admin.restore()
    assert site.ask("me/accounts", user) == sample("17_me_accounts_empty.json")


def test_profiles(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[RICH])
    people = site.world.oracle()["people"]
    messenger = next(one for one in people if one["platform"] == "messenger" and " " in one["name"])
    assert shape(site.ask(messenger["id"], fields="first_name,last_name,profile_pic")) == shape(
        sample("23_profile_messenger.json"))
    fields = "name,username,profile_pic,follower_count,is_user_follow_business,is_business_follow_user"
    mine = [shape(site.ask(one["id"], fields=f"{fields},is_verified_user"))
            for one in people if one["platform"] == "instagram"][:60]
    assert shape(sample("24_profile_instagram.json")) in mine
    blank = {**shape(sample("25_profile_instagram_nulls.json")), "is_verified_user": "bool"}
    assert blank in mine


def test_usage_headers(facebook: OpenFacebook, sample: Any) -> None:
    recorded = sample("26_usage_headers.json")
    answer = facebook(usage_percent=85).get("1002003001/conversations")
    for name in ("X-App-Usage", "X-Page-Usage"):
        assert shape(json.loads(answer.headers[name])) == shape(json.loads(recorded[name]))
    mine, theirs = (json.loads(told["X-Business-Use-Case-Usage"]) for told in (answer.headers, recorded))
    assert shape(next(iter(mine.values()))) == shape(next(iter(theirs.values())))


def test_a_batch(facebook: OpenFacebook, sample: Any) -> None:
    site = facebook(businesses=[RICH], batch_null_every=3)
    thread, person = (site.world.oracle()["people"][0][name] for name in ("threadId", "id"))
    site.admin.switch(profile_errors={person: "profile_phone_only"})
    wishes = [{"method": "GET", "relative_url": f"{thread}?fields=updated_time"},
              {"method": "GET", "relative_url": person}, {"method": "GET", "relative_url": "me"}]
    mine = site.http.post("/v25.0/", data={"batch": json.dumps(wishes), "access_token": site.page.token}).json()
    theirs = sample("27_batch_response.json")
    assert [one and one["code"] for one in mine] == [one and one["code"] for one in theirs]
    assert [one and shape(json.loads(one["body"])) for one in mine] == [
        one and shape(json.loads(one["body"])) for one in theirs]
