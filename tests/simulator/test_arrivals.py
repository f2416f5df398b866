"""People go on writing while the stand-in runs, by its clock."""

from __future__ import annotations

from typing import Any

import msgspec

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.wire import Request

LIVELY = SampleBusiness(messenger=50, instagram=10, without_id=0, arrivals_per_hour=12)


def world(business: SampleBusiness = LIVELY) -> GraphWorld:
    return GraphWorld(Scenario(businesses=[business], now="2026-11-20T12:00:00"), timer=lambda: 0.0)


def listed(facebook: GraphWorld, platform: str = "messenger") -> list[dict[str, Any]]:
    business = facebook.scenario.businesses[0]
    answer = facebook.answer(Request(
        "GET", f"/{business.page_id}/conversations?platform={platform}&limit=200&fields=id,updated_time,participants,"
               "messages.limit(2){message,created_time,from}", {"authorization": f"Bearer {business.token}"}))
    found: list[dict[str, Any]] = msgspec.json.decode(answer.body)["data"]
    return found


def test_messages_come_at_their_pace_and_not_before() -> None:
    facebook = world()
    before = listed(facebook)
    facebook.move_clock(299)
    assert listed(facebook) == before
    facebook.move_clock(1)
    first = listed(facebook)
    assert first[0]["updated_time"] == "2026-11-20T12:05:00+0000"
    assert first[0]["messages"]["data"][0]["created_time"] == "2026-11-20T12:05:00+0000"
    facebook.move_clock(3600)
    again = listed(facebook)
    assert sum(one["updated_time"] > first[0]["updated_time"] for one in again) >= 8
    assert listed(facebook, "instagram")[0]["updated_time"] == "2026-11-20T13:05:00+0000"


def test_after_a_long_time_they_are_all_there_with_the_time_they_came() -> None:
    facebook = world()
    facebook.move_clock(86_400)
    times = [one["updated_time"] for one in listed(facebook)]
    assert times == sorted(times, reverse=True)
    assert facebook.oracle(platform="messenger")["messages"] - world().oracle(platform="messenger")["messages"] == 288


def test_some_are_new_people_and_some_are_answers() -> None:
    facebook = world()
    old = {one["id"] for one in listed(facebook)}
    facebook.move_clock(6 * 3600)
    now = listed(facebook)
    assert 5 < len({one["id"] for one in now} - old) < 30
    authors = [one["messages"]["data"][0]["from"]["id"] == LIVELY.page_id for one in now[:40]]
    assert 3 < sum(authors) < 37
    assert all(one["messages"]["data"][0]["message"] for one in now[:40])
    assert all(len(one["participants"]["data"]) == 2 for one in now)


def test_the_same_ones_come_every_time_however_often_one_looks() -> None:
    once, often = world(), world()
    once.move_clock(7200)
    for _ in range(24):
        often.move_clock(300)
        listed(often)
    assert listed(often) == listed(once)
    assert often.oracle() == once.oracle()


def test_an_answer_that_was_kept_is_not_given_when_something_came() -> None:
    passed = [0.0]
    facebook = GraphWorld(Scenario(businesses=[LIVELY], now="2026-11-20T12:00:00", clock_runs=True),
                          timer=lambda: passed[0])
    before = listed(facebook)
    passed[0] = 299.0
    assert listed(facebook) == before
    passed[0] = 300.0
    assert listed(facebook)[0]["updated_time"] == "2026-11-20T12:05:00+0000"


def test_nobody_writes_where_there_is_no_account_and_nobody_when_not_told() -> None:
    silent = world(SampleBusiness(messenger=5, instagram=0, instagram_id=None, without_id=0))
    before = listed(silent)
    silent.move_clock(86_400)
    assert listed(silent) == before
    assert world(SampleBusiness(messenger=0, instagram=0, instagram_id=None, without_id=0,
                                arrivals_per_hour=60)).oracle()["threads"] == 0


def test_an_empty_inbox_begins_with_somebody_new() -> None:
    facebook = world(SampleBusiness(messenger=0, instagram=0, instagram_id=None, without_id=0, arrivals_per_hour=60))
    facebook.move_clock(60)
    assert len(listed(facebook)) == 1
