"""The admin endpoint over real HTTP: what a test in another process may do to a running stand-in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator
from fbsync_desktop.simulator.graph import GraphWorld
from tests.simulator.conftest import OpenFacebook


def test_time_can_be_moved(facebook: OpenFacebook) -> None:
    site = facebook(now="2026-11-20T12:00:00")
    assert site.http.post("/_admin/clock", json={"seconds": 90}).json() == {"now": 1_795_176_090}
    assert site.admin.move_clock(10) == 1_795_176_100
    site.admin.add_message("1002003001", "messenger", 0, "later")
    assert site.conversations(limit=1)["data"][0]["updated_time"] == "2026-11-20T12:01:40+0000"


def test_the_clock_stands_still_unless_told(facebook: OpenFacebook) -> None:
    site = facebook(clock_runs=True, now="")
    assert abs(site.admin.move_clock(0) - site.world.clock.start) < 60


def test_a_message_is_there_with_its_author(facebook: OpenFacebook) -> None:
    site = facebook()
    theirs = site.admin.add_message("1002003001", "instagram", 2, "And blue ones? 🦋")
    ours = site.admin.add_message("1002003001", "instagram", 2, "Yes", ours=True)
    thread = site.conversations("instagram", limit=1)["data"][0]["id"]
    first, second = site.ask(f"{thread}/messages", fields="id,message,from", limit=2)["data"]
    assert (first["id"], first["message"], first["from"]["id"]) == (ours, "Yes", site.page.instagram_id)
    assert (second["id"], second["message"]) == (theirs, "And blue ones? 🦋")
    assert second["from"]["id"] != site.page.instagram_id


def test_somebody_new_writes(facebook: OpenFacebook) -> None:
    site = facebook()
    made = site.admin.add_thread("1002003001", "messenger", "Bonjour", name="Sample Élodie")
    listed = site.conversations(limit=1, fields="id,participants,messages{message}")["data"][0]
    assert listed["id"] == made["thread_id"]
    assert {"id": made["person_id"], "name": "Sample Élodie", "email": f"{made['person_id']}@facebook.com"} in listed[
        "participants"]["data"]
    assert [one["message"] for one in listed["messages"]["data"]] == ["Bonjour"]
    assert site.ask(made["person_id"], fields="name")["name"] == "Sample Élodie"


def test_the_ledger_tells_calls_and_no_tokens(facebook: OpenFacebook) -> None:
    site = facebook()
    site.conversations("instagram", limit=7, fields="id")
    site.http.get("/v25.0/me", params={"access_token": site.page.token, "appsecret_proof": "0"})
    site.ask("debug_token", site.scenario.user_token, input_token=site.page.token)
    ledger = site.admin.take_ledger()
    assert [(one["method"], one["path"], one["platform"], one["status"]) for one in ledger] == [
        ("GET", "/v25.0/1002003001/conversations", "instagram", 200), ("GET", "/v25.0/me", "", 400),
        ("GET", "/v25.0/debug_token", "", 200)]
    assert ledger[0]["params"] == {"platform": "instagram", "limit": "7", "fields": "id"}
    assert [one["at"] for one in ledger] == sorted(one["at"] for one in ledger)
    assert "TOKEN" not in json.dumps(ledger)
    assert site.admin.take_ledger() == ledger
    assert site.admin.call("calls") == {"calls": 3}
    site.admin.take_ledger(reset=True)
    assert site.admin.take_ledger() == []


def test_a_very_long_ledger_forgets_its_beginning() -> None:
    world = GraphWorld(Scenario())
    for number in range(200_001):
        world.note({"at": number})
    assert len(world.ledger) == 100_001
    assert world.ledger[-1] == {"at": 200_000}


@pytest.mark.parametrize(("verb", "wish", "status", "told"), [
    ("nothing", {}, 404, "there is no such verb; there are "),
    ("message", {"page_id": "9", "platform": "messenger", "index": 0}, 400, "there is no messenger of a Page 9"),
    ("message", {"page_id": "1002003001", "platform": "fax", "index": 0}, 400, "there is no fax of a Page"),
    ("message", {"page_id": "1002003001", "platform": "messenger", "index": 60}, 400, "no such conversation"),
    ("message", {"page": "1002003001"}, 400, "page"),
    ("clock", {"hours": 3}, 400, "hours"),
    ("switch", {"rsp": 2}, 400, "there is no switch “rsp”; did you mean “rps”?"),
    ("switch", [1], 400, ""),
])
def test_a_wrong_wish_is_told_what_is_wrong(
        facebook: OpenFacebook, verb: str, wish: Any, status: int, told: str) -> None:
    answer = facebook().http.post(f"/_admin/{verb}", json=wish)
    assert answer.status_code == status
    assert told in answer.json()["error"]


def test_the_oracle_knows_what_a_complete_reading_finds(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=80, instagram=30, without_id=5, min_messages=25,
                                               max_messages=25, nameless_rate=0.1)])
    truth = site.admin.oracle()
    assert (truth["threads"], truth["withoutId"], truth["contacts"]) == (110, 5, 105)
    assert (truth["messages"], truth["readable"]) == (105 * 25, 75 * 25 + 30 * 20)
    listed = {}
    for platform in ("messenger", "instagram"):
        for one in site.conversations(platform, limit=200, fields="id,updated_time,participants,messages.limit(1){"
                                                                  "from}")["data"]:
            them = [who for who in one.get("participants", {}).get("data", [])
                    if who["id"] not in (site.page.page_id, site.page.instagram_id)]
            for who in them:
                waits = one["messages"]["data"][0]["from"]["id"] == who["id"]
                listed[who["id"]] = (one["id"], who.get("name", who.get("username", "")), waits)
    assert {one["id"]: (one["threadId"], one["name"], one["waiting"]) for one in truth["people"]} == listed
    assert "" in {one["name"] for one in truth["people"]}
    assert site.admin.oracle(platform="instagram", people=False)["contacts"] == 30


@pytest.mark.parametrize(("messenger", "without_id"), [(103, 10), (60, 60), (7, 3), (50, 0), (3, 4)])
def test_exactly_so_many_conversations_name_nobody(facebook: OpenFacebook, messenger: int, without_id: int) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=messenger, instagram=0, without_id=without_id)])
    truth = site.admin.oracle()
    assert (truth["threads"], truth["withoutId"]) == (messenger, min(messenger, without_id))


def test_it_all_works_on_a_stand_in_in_another_process() -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=5, instagram=0, without_id=0)], now="2026-11-20T12:00:00")
    with running_simulator(scenario, process=True) as far:
        with pytest.raises(RuntimeError, match="another process"):
            _ = far.world
        far.admin.add_message("1002003001", "messenger", 4, "Hello")
        assert far.admin.oracle()["people"][4]["updatedAt"] == 1_795_176_001
        far.admin.revoke()
        assert far.admin.call("scenario")["businesses"][0]["messenger"] == 5
