"""How often accounts may be asked, and what the usage headers say. The world's clock is moved, never waited for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.wire import Reply, Request


class Api:
    """A world whose clock stands still, asked directly."""

    def __init__(self, **switches: Any) -> None:
        switches.setdefault("businesses", [SampleBusiness(messenger=60), SampleBusiness("1002003002", "Other")])
        self.world = GraphWorld(Scenario(**switches), timer=lambda: 0.0)
        self.page, self.other = self.world.scenario.businesses

    def list(self, platform: str = "messenger", business: SampleBusiness | None = None) -> Reply:
        one = business or self.page
        return self.world.answer(Request("GET", f"/v25.0/{one.page_id}/conversations?platform={platform}",
                                         {"authorization": f"Bearer {one.token}"}))

    def code(self, platform: str = "messenger", business: SampleBusiness | None = None) -> int:
        """Code of the refusal; 0 = it was answered."""
        return int(json.loads(self.list(platform, business).body).get("error", {}).get("code", 0))

    def used(self, platform: str = "messenger") -> dict[str, Any]:
        """The entry of this platform in the usage header."""
        headers = self.list(platform).headers
        (entries,) = json.loads(headers["X-Business-Use-Case-Usage"]).values()
        told: dict[str, Any] = entries[0]
        return told


def test_two_calls_a_second_for_each_account_and_platform() -> None:
    api = Api(rps=2)
    assert [api.code(), api.code(), api.code()] == [0, 0, 613]
    assert [api.code("instagram"), api.code("instagram")] == [0, 0]
    assert json.loads(api.list("instagram").body)["error"]["error_subcode"] == 2534040
    assert [api.code(business=api.other), api.code(business=api.other), api.code(business=api.other)] == [0, 0, 613]
    api.world.move_clock(0.5)
    assert [api.code(), api.code()] == [0, 613]
    api.world.move_clock(60)
    assert [api.code(), api.code(), api.code()] == [0, 0, 613], "what is not used is not saved up"


def test_less_than_one_call_a_second() -> None:
    api = Api(rps=0.5)
    assert [api.code(), api.code()] == [0, 613]
    api.world.move_clock(1.9)
    assert api.code() == 613
    api.world.move_clock(0.2)
    assert api.code() == 0


def test_there_are_no_usage_headers_while_nothing_is_used() -> None:
    assert not [name for name in Api(rps=2).list().headers if "Usage" in name]


def test_usage_grows_with_the_calls_of_an_account() -> None:
    api = Api(usage_per_call=10)
    assert [api.used()["call_count"] for _ in range(3)] == [10, 20, 30]
    assert api.used("instagram")["call_count"] == 10
    told = api.list().headers
    business = json.loads(told["X-Business-Use-Case-Usage"])
    assert list(business) == [api.page.page_id]
    assert business[api.page.page_id][0]["type"] == "messenger"
    assert set(json.loads(told["X-Page-Usage"])) == set(json.loads(told["X-App-Usage"])) == {
        "call_count", "total_cputime", "total_time"}
    instagram = json.loads(api.list("instagram").headers["X-Business-Use-Case-Usage"])
    assert instagram[api.page.instagram_id][0]["type"] == "instagram"


@pytest.mark.parametrize(("platform", "code"), [("messenger", 80006), ("instagram", 80002)])
def test_at_a_hundred_percent_the_account_is_throttled_until_it_regains(platform: str, code: int) -> None:
    api = Api(usage_per_call=50, regain_minutes=19)
    assert [api.code(platform), api.code(platform)] == [0, code]
    assert api.used(platform) == {"type": platform, "call_count": 100, "total_cputime": 25, "total_time": 25,
                                  "estimated_time_to_regain_access": 19}
    assert api.code(business=api.other) == 0, "others are not throttled"
    api.world.move_clock(19 * 60 - 1)
    assert api.code(platform) == code, "calling on makes the wait longer"
    api.world.move_clock(19 * 60 - 1)
    assert api.code(platform) == code
    api.world.move_clock(19 * 60)
    assert api.code(platform) == 0


def test_a_throttle_that_does_not_grow() -> None:
    api = Api(usage_percent=0, usage_per_call=100, regain_minutes=1, throttle_extends=False)
    assert api.code() == 80006
    api.world.move_clock(59)
    assert api.code() == 80006
    api.world.move_clock(1)
    api.world.switch(usage_per_call=0)
    assert api.code() == 0


def test_regain_of_zero_minutes_is_two_seconds_and_none_is_not_told() -> None:
    api = Api(usage_per_call=100)
    assert api.code() == 80006
    assert api.used()["estimated_time_to_regain_access"] == 0
    api.world.switch(usage_per_call=50)
    api.world.move_clock(1.9)
    assert api.code() == 80006
    api.world.move_clock(2)
    assert api.code() == 0
    api = Api(usage_per_call=100, regain_minutes=-1)
    assert api.code() == 80006
    assert "estimated_time_to_regain_access" not in api.used()
    api.world.move_clock(29)
    assert api.code() == 80006
    api.world.move_clock(30)
    assert json.loads(api.list().body)["error"]["code"] == 80006, "usage is a hundred again at once"


def test_usage_is_told_with_refusals_too() -> None:
    api = Api(usage_percent=80, missing_scopes=["pages_messaging"])
    refused = api.list()
    assert refused.status == 403
    assert json.loads(refused.headers["X-Page-Usage"])["call_count"] == 80


def test_reading_a_conversation_counts_like_listing() -> None:
    api = Api(rps=1)
    thread = json.loads(api.list().body)["data"][0]["id"]
    answer = api.world.answer(Request("GET", f"/v25.0/{thread}/messages",
                                      {"authorization": f"Bearer {api.page.token}"}))
    assert json.loads(answer.body)["error"]["code"] == 613
    assert api.world.answer(Request("GET", "/v25.0/me", {"authorization": f"Bearer {api.page.token}"})).status == 200
