"""The sample conversations: believable, in many languages, and the same every time."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.inbox import Inbox
from fbsync_desktop.simulator.people import CULTURES
from fbsync_desktop.simulator.reels import VARIANTS, reel_of
from fbsync_desktop.simulator.talks import TALKS
from fbsync_desktop.simulator.wire import Request

FIELDS = ("id,updated_time,participants,messages.limit(25){id,created_time,message,from,to,attachments,sticker,"
          "shares{link},story,is_unsupported}")
BIG = SampleBusiness(messenger=1200, instagram=1200, without_id=60, without_id_instagram=40, nameless_rate=0.05,
                     generic_name_rate=0.05, hidden_participant_rate=0.05)


def threads(platform: str, business: SampleBusiness = BIG, **switches: Any) -> list[dict[str, Any]]:
    """All conversations of an inbox as the API tells them."""
    world = GraphWorld(Scenario(businesses=[business], **switches))
    listed: list[dict[str, Any]] = []
    after = ""
    while True:
        answer = world.answer(Request("GET", f"/{business.page_id}/conversations?platform={platform}&limit=200"
                                             f"&fields={FIELDS}{after}", {"authorization": f"Bearer {business.token}"}))
        page = msgspec.json.decode(answer.body)
        listed += page["data"]
        if "next" not in page["paging"]:
            return listed
        after = f"&after={page['paging']['cursors']['after']}"


@pytest.fixture(scope="module")
def messenger() -> list[dict[str, Any]]:
    return threads("messenger")


@pytest.fixture(scope="module")
def instagram() -> list[dict[str, Any]]:
    return threads("instagram")


US = {BIG.page_id, BIG.instagram_id}


def people(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [who for one in listed for who in one.get("participants", {}).get("data", []) if who["id"] not in US]


def messages(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [message for one in listed for message in one.get("messages", {}).get("data", [])]


def scripts(texts: list[str]) -> set[str]:
    """Writing systems, by the first word of the letters' names."""
    return {unicodedata.name(letter, "?").split()[0] for text in texts for letter in text if letter.isalpha()}


def test_it_is_the_same_every_time(messenger: list[dict[str, Any]]) -> None:
    assert threads("messenger") == messenger


def test_another_seed_gives_other_people() -> None:
    first, second = (people(threads("messenger", SampleBusiness(messenger=100, seed=seed))) for seed in (1, 2))
    assert [one["name"] for one in first] != [one["name"] for one in second]


def test_names_are_in_many_scripts(messenger: list[dict[str, Any]]) -> None:
    names = [one["name"] for one in people(messenger) if "name" in one]
    assert scripts(names) >= {"LATIN", "CYRILLIC", "ARABIC", "HEBREW", "THAI", "DEVANAGARI", "CJK", "HIRAGANA",
                              "KATAKANA", "HANGUL", "GREEK"}
    assert any(unicodedata.category(letter) == "So" for name in names for letter in name), "emoji"
    assert max(len(name) for name in names) > 100
    assert any(" " not in name for name in names)


def test_people_write_in_their_own_language(messenger: list[dict[str, Any]]) -> None:
    assert {one.language for one in CULTURES} == set(TALKS)
    for one in messenger:
        names = [who["name"] for who in people([one]) if who.get("name", "Facebook user") != "Facebook user"]
        texts = [message["message"] for message in messages([one]) if message.get("message")]
        if names and texts and scripts(names) == {"THAI"}:
            assert "THAI" in scripts(texts)


def test_nobody_is_first_by_rule(messenger: list[dict[str, Any]], instagram: list[dict[str, Any]]) -> None:
    for listed in (messenger, instagram):
        order = Counter(one["participants"]["data"][0]["id"] in US for one in listed
                        if len(one.get("participants", {}).get("data", [])) == 2)
        assert min(order.values()) > 400


def test_deleted_people_in_all_their_forms(messenger: list[dict[str, Any]], instagram: list[dict[str, Any]]) -> None:
    for listed, deleted in ((messenger, 60), (instagram, 40)):
        forms = Counter("no key" if "participants" not in one else len(one["participants"]["data"]) for one in listed)
        assert set(forms) == {"no key", 0, 1, 2}
        nobody = [one for one in listed if not people([one]) and not any(
            message.get("from", {}).get("id") not in US for message in messages([one]) if "from" in message)]
        assert len(nobody) >= deleted
    assert sum(one.get("name") == "Facebook user" for one in people(messenger)) > 20
    assert sum("name" not in one for one in people(messenger)) > 20
    assert sum("username" not in one for one in people(instagram)) > 20


def test_ids_are_unique_and_look_like_metas(messenger: list[dict[str, Any]], instagram: list[dict[str, Any]]) -> None:
    for listed in (messenger, instagram):
        for found in ([one["id"] for one in listed], [one["id"] for one in people(listed)],
                      [one["id"] for one in messages(listed)]):
            assert len(set(found)) == len(found) > 1000
    assert all(one["id"].startswith("t_") and one["id"][2:].isdigit() for one in messenger)
    assert all(one["id"].startswith("m_") for one in messages(messenger))
    assert all(one["id"].endswith("ZD") and len(one["id"]) > 40 for one in messages(instagram))
    usernames = [one["username"] for one in people(instagram) if "username" in one]
    assert len(set(usernames)) == len(usernames) > 1000


def test_messages_go_back_in_time_from_the_last_one(messenger: list[dict[str, Any]]) -> None:
    for one in messenger:
        times = [message["created_time"] for message in messages([one])]
        assert times[0] == one["updated_time"]
        assert all(newer >= older for newer, older in itertools.pairwise(times))


def test_both_sides_write_and_some_only_send_stickers(messenger: list[dict[str, Any]]) -> None:
    ours = Counter(message["from"]["id"] == BIG.page_id for message in messages(messenger) if "from" in message)
    assert min(ours.values()) > 3000
    only = [one for one in messenger if messages([one]) and all("sticker" in each for each in messages([one]))]
    assert 20 < len(only) < 120
    everything = messages(messenger)
    for extra in ("attachments", "sticker", "shares"):
        assert 0.005 < sum(extra in one for one in everything) / len(everything) < 0.2
    assert sum(one.get("message", "") != "" for one in everything) / len(everything) > 0.8


def test_the_lines_of_a_talk_are_minutes_apart_and_talks_are_days_apart() -> None:
    gaps: Counter[str] = Counter()
    for one in threads("messenger", SampleBusiness(messenger=100, min_messages=20, max_messages=20)):
        times = [datetime.fromisoformat(message["created_time"]) for message in messages([one])]
        for newer, older in itertools.pairwise(times):
            gaps["minutes" if newer - older < timedelta(hours=3) else "hours or days"] += 1
    assert gaps["minutes"] > gaps["hours or days"] > 300


def test_a_conversation_makes_sense() -> None:
    for one in threads("messenger", SampleBusiness(messenger=600, min_messages=12, max_messages=20, without_id=0)):
        sides = [message["from"]["id"] == BIG.page_id for message in reversed(messages([one]))]
        texts = [message.get("message", "") for message in messages([one])]
        spam = [text for text in texts if "win.sample.invalid" in text]
        assert not spam or not any(sides), "nobody answers spam, and no customer sends it between two orders"
        assert spam or not all(sides), "the business does not talk to itself"
        turns = sum(here != there for here, there in itertools.pairwise(sides))
        assert spam or turns >= len(sides) // 3


def test_no_price_is_refused_before_it_was_told() -> None:
    for language, talks in TALKS.items():
        assert talks.asks
        assert talks.orders
        assert talks.afterwards
        for variant in range(VARIANTS):
            lines = [text for text, _ in reel_of(language, variant).lines]
            for place, line in enumerate(lines):
                if line == talks.refusals[0][0] and any("{n}" in part for ask in talks.asks for part in ask):
                    assert any("{n}" in part for part in lines[max(0, place - 8):place])


def test_customers_come_back_in_different_ways(messenger: list[dict[str, Any]]) -> None:
    english = Counter(reel_of("en", bits).lines for bits in range(1, 400))
    assert len(english) > 20
    firsts = Counter(messages([one])[-1].get("message") for one in messenger if messages([one])[-1].get("message"))
    assert len(firsts) > 60
    assert firsts.most_common(1)[0][1] < len(messenger) / 10


def test_even_the_longest_conversation_is_not_older_than_its_business() -> None:
    business = SampleBusiness(messenger=1, without_id=0, min_messages=20_000, max_messages=20_000)
    inbox = Inbox(business, 1, "messenger", Scenario(businesses=[business]), WorldClock(
        datetime(2026, 11, 20, tzinfo=UTC), runs=False))
    times = [note.at for note in inbox.notes(0, 0, 20_000)]
    assert times == sorted(times, reverse=True)
    assert times[0] - times[-1] <= 3650 * 86_400


def test_some_people_give_their_own_number_or_address(messenger: list[dict[str, Any]]) -> None:
    given: dict[str, set[str]] = {}
    for one in messenger:
        for message in messages([one]):
            for found in re.findall(r"\+1 \d{3} 555 01\d\d|\S+@mail\.sample\.invalid", message.get("message", "")):
                given.setdefault(found, set()).add(one["id"])
    assert len(given) > 100
    assert all(len(where) == 1 for where in given.values()), "nobody gives what belongs to somebody else"


def test_some_people_write_in_both_places() -> None:
    business = SampleBusiness(messenger=300, instagram=200, both_rate=0.4, without_id=10, without_id_instagram=5)
    world = GraphWorld(Scenario(businesses=[business]))
    people = world.oracle()["people"]
    by_id = {one["id"]: one for one in people}
    pairs = [(by_id[one["sameAs"]], one) for one in people if one["sameAs"]]
    assert 50 < len(pairs) < 110
    texts: dict[str, str] = {}
    for platform in ("messenger", "instagram"):
        for one in threads(platform, business):
            texts[one["id"]] = " ".join(message.get("message", "") for message in messages([one]))
    shared = 0
    for facebook, instagram in pairs:
        answer = world.answer(Request("GET", f"/{instagram['id']}?fields=name",
                                      {"authorization": f"Bearer {business.token}"}))
        assert msgspec.json.decode(answer.body)["name"] in (facebook["name"], None)
        assert scripts([texts[facebook["threadId"]]]) & scripts([texts[instagram["threadId"]]]) or not (
            texts[facebook["threadId"]].strip() and texts[instagram["threadId"]].strip())
        phones = [set(re.findall(r"555 01\d\d", texts[one["threadId"]])) for one in (facebook, instagram)]
        assert not (phones[0] and phones[1]) or phones[0] == phones[1]
        shared += bool(phones[0] and phones[1])
    assert shared, "somebody gives the same number in both places"
    assert any(one["username"].startswith(facebook["name"].partition(" ")[0].lower()) for facebook, one in pairs)
    alone = GraphWorld(Scenario()).oracle()["people"]
    assert not any(one["sameAs"] for one in alone)


@pytest.mark.parametrize("size", [{"min_messages": 0, "max_messages": 1}, {"min_messages": 7, "max_messages": 7}])
def test_conversations_are_as_long_as_told(size: dict[str, int]) -> None:
    lengths = {len(messages([one])) for one in threads("messenger", SampleBusiness(messenger=50, **size))}
    assert lengths == set(range(size["min_messages"], size["max_messages"] + 1))
