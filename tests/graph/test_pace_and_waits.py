"""How fast Facebook is asked, and what happens when it asks for less."""

from __future__ import annotations

import asyncio
import json
import random
from datetime import timedelta
from email.utils import format_datetime
from itertools import pairwise
from typing import Any

import httpx
import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import GraphBusy, GraphUnreachable, Throttled, TokenRejected
from fbsync_desktop.graph.listing import EdgeReader
from fbsync_desktop.graph.throttle import Wait
from tests.graph.stand_in import PAGE, TOKEN, US, Inbox, Script, client, error, listing, ok, reader
from tests.support.clock import FakeClock


def usage(percent: float, *, kind: str = "messenger", regain: float | None = 0) -> dict[str, str]:
    entry: dict[str, Any] = {"type": kind, "call_count": percent, "total_cputime": 3, "total_time": 4}
    if regain is not None:
        entry["estimated_time_to_regain_access"] = regain
    return {"x-business-use-case-usage": json.dumps({PAGE: [entry]})}


def answer(**headers: str) -> httpx.Response:
    return ok(listing([], None), **headers)


def pauses(script: Script) -> list[float]:
    """Seconds between the starts of the calls."""
    return [later.at - earlier.at for earlier, later in pairwise(script.calls)]


async def starts(script: Script | Inbox, calls: int, platform: Platform = Platform.MESSENGER) -> list[float]:
    edge = reader(client(script, calls_per_second=2.0), platform=platform)
    for _ in range(calls):
        await edge.read(None)
    return [call.at for call in script.calls]


# --- pace -------------------------------------------------------------------------------------------


async def test_an_edge_is_asked_twice_a_second_and_not_a_fiftieth_slower() -> None:
    at = await starts(Script([answer()]), 201)
    assert 100.0 <= at[-1] <= 100.0 * 1.02
    assert all(later - earlier >= 1.0 for earlier, later in zip(at, at[2:], strict=False))


class LateClock(FakeClock):
    """Wakes sleepers a few milliseconds late, as a busy event loop does."""

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds + 0.004)


@pytest.mark.parametrize("work_s", [0.0, 0.3])
async def test_lateness_does_not_add_up(work_s: float) -> None:
    script = Script([answer()], clock=LateClock())
    edge = reader(client(script, calls_per_second=2.0))
    for _ in range(201):
        await edge.read(None)
        script.clock.advance(work_s)  # the work on each answer fits between two calls
    assert script.calls[-1].at <= 100.0 * 1.006


async def test_never_more_calls_within_a_second_than_allowed_after_a_late_one() -> None:
    script = Script([answer()])
    edge = reader(client(script, calls_per_second=2.0))
    rng = random.Random(3)
    for _ in range(200):
        await edge.read(None)
        script.clock.advance(rng.choice([0, 0, 0.2, 0.6, 0.9]))
    at = [call.at for call in script.calls]
    assert all(later - earlier >= 1.0 for earlier, later in zip(at, at[2:], strict=False))


async def test_the_first_call_does_not_wait() -> None:
    assert await starts(Script([answer()]), 1) == [0.0]


async def test_edges_do_not_wait_for_each_other() -> None:
    script = Script([answer()])
    graph = client(script, calls_per_second=2.0)
    for page in (PAGE, "other"):
        for platform in Platform:
            await graph.edge(page, platform, TOKEN, US).read(None)
    assert [call.at for call in script.calls] == [0.0] * 4


async def test_two_readers_of_one_inbox_share_its_pace() -> None:
    script = Script([answer()])
    graph = client(script, calls_per_second=2.0)
    await asyncio.gather(reader(graph).read(None), reader(graph).read(None))
    assert script.calls[1].at >= 0.5


async def test_calls_about_a_page_do_not_wait_for_its_inboxes() -> None:
    script = Script([ok({"id": PAGE, "name": "Sample Bakery", "data": []})])
    graph = client(script, calls_per_second=2.0)
    await reader(graph).read(None)
    await graph.page(TOKEN)
    await graph.page(TOKEN)
    assert [call.at for call in script.calls] == [0.0] * 3


# --- usage headers ----------------------------------------------------------------------------------


@pytest.mark.parametrize("headers", [
    usage(75), usage(80, kind="pages"), {"x-app-usage": json.dumps({"call_count": 28, "total_time": 90})},
    {"x-page-usage": json.dumps({"call_count": 85, "total_cputime": 56, "total_time": 60})},
])
async def test_from_three_quarters_of_a_limit_on_the_pace_is_halved(headers: dict[str, str]) -> None:
    at = await starts(Script([answer(**headers)]), 11)
    assert 10.0 <= at[-1] <= 10.2


@pytest.mark.parametrize("headers", [
    usage(74), usage(99, kind="instagram"), {"x-app-usage": "{"}, {"x-app-usage": "[1]"},
    {"x-business-use-case-usage": '{"1":[5,{"type":7,"call_count":"many"}],"2":{}}'},
    {"x-page-usage": json.dumps({"call_count": True})},
])
async def test_little_usage_of_others_and_unreadable_headers_change_nothing(headers: dict[str, str]) -> None:
    at = await starts(Script([answer(**headers)]), 11)
    assert at[-1] <= 5.1


async def test_the_pace_recovers_when_usage_drops() -> None:
    at = await starts(Script([answer(**usage(80)), answer(**usage(80)), answer()]), 12)
    assert at[2] - at[1] >= 1.0
    assert at[-1] - at[3] <= 8 * 0.51


@pytest.mark.parametrize(("headers", "pause"), [
    (usage(95), 60.0), (usage(97, regain=3), 180.0), (usage(100, regain=None), 60.0),
    ({"x-app-usage": json.dumps({"call_count": 96})}, 60.0),
])
async def test_near_the_limit_there_is_a_pause_and_the_caller_is_told(
    headers: dict[str, str], pause: float,
) -> None:
    script = Script([answer(**headers), answer()])
    waits: list[Wait] = []
    edge = reader(client(script, calls_per_second=2.0), on_wait=waits.append)
    begun = script.clock.now()
    await edge.read(None)
    await edge.read(None)
    assert script.calls[1].at == pytest.approx(pause)
    assert waits == [Wait("facebook", begun + timedelta(seconds=pause))]


async def test_usage_of_the_other_inbox_does_not_pause_this_one() -> None:
    script = Script([answer(**usage(97, kind="messenger")), answer()])
    at = await starts(script, 2, Platform.INSTAGRAM)
    assert at[1] < 1.0


async def test_usage_headers_of_an_error_count_too() -> None:
    script = Script([error(2, "down", status=503, headers=usage(96)), answer()])
    await reader(client(script)).read(None)
    assert script.calls[1].at >= 60.0


# --- refusals for being too fast --------------------------------------------------------------------


@pytest.mark.parametrize(("headers", "expected"), [
    (usage(100, regain=19), [19 * 60.0] * 3),
    (usage(100, regain=0), [2.0, 4.0, 8.0]),
    ({}, [30.0, 60.0, 120.0]),
    ({"retry-after": "7"}, [7.0, 7.0, 7.0]),
    ({"retry-after": f"{format_datetime(FakeClock().now() + timedelta(seconds=45))}"}, [45.0, 60.0, 120.0]),
    ({"retry-after": "soon"}, [30.0, 60.0, 120.0]),
])
async def test_a_throttle_waits_as_long_as_facebook_says(headers: dict[str, str], expected: list[float]) -> None:
    script = Script([*[error(613, "(#613) too fast", headers=headers)] * 3, answer()])
    waits: list[Wait] = []
    begun = script.clock.now()
    await reader(client(script), on_wait=waits.append).read(None)
    assert pauses(script) == pytest.approx(expected)
    assert waits[0] == Wait("facebook", begun + timedelta(seconds=expected[0]))
    assert len(waits) == 3


async def test_waits_without_any_hint_grow_to_an_hour() -> None:
    script = Script([*[error(80006, "too many")] * 9, answer()])
    await reader(client(script, max_throttle_wait_s=1e6)).read(None)
    assert pauses(script) == pytest.approx([30, 60, 120, 240, 480, 960, 1920, 3600, 3600])


async def test_a_throttle_that_does_not_end_is_given_up_within_the_limit() -> None:
    script = Script([error(80006, "too many")])
    with pytest.raises(Throttled) as caught:
        await reader(client(script, max_throttle_wait_s=600)).read(None)
    assert script.clock.monotonic() <= 600
    assert caught.value.graph_code == 80006
    assert caught.value.until is not None
    assert len(script.calls) == 5


async def test_a_wait_beyond_the_limit_is_not_begun() -> None:
    script = Script([error(80006, "too many", headers=usage(100, regain=600))])
    with pytest.raises(Throttled) as caught:
        await reader(client(script)).read(None)
    assert script.clock.monotonic() == 0.0
    assert caught.value.until == script.clock.now() + timedelta(minutes=600)


@pytest.mark.parametrize("regain", [1e300, 1e18])
async def test_absurd_waits_do_no_harm(regain: float) -> None:
    with pytest.raises(Throttled):
        await reader(client(Script([error(613, "x", headers=usage(100, regain=regain))]))).read(None)


@pytest.mark.parametrize(("code", "other_page", "other_inbox"), [
    (4, True, True), (17, True, True), (32, False, True), (80001, False, True), (613, False, False),
    (80006, False, False),
])
async def test_a_throttle_holds_up_those_it_is_about_and_nobody_else(
    code: int, other_page: bool, other_inbox: bool,
) -> None:
    script = Script([error(code, "x"), answer()])
    graph = client(script, max_throttle_wait_s=10)  # shorter than the wait, so that nobody waits

    async def is_held_up(edge: EdgeReader) -> bool:
        try:
            await edge.read(None)
        except Throttled:
            return True
        return False

    assert await is_held_up(reader(graph))
    assert await is_held_up(reader(graph))
    assert await is_held_up(graph.edge("other", Platform.MESSENGER, TOKEN, US)) is other_page
    assert await is_held_up(graph.edge(PAGE, Platform.INSTAGRAM, TOKEN, US)) is other_inbox


# --- retries ----------------------------------------------------------------------------------------


async def test_a_transient_fault_is_retried_four_times_with_growing_random_waits() -> None:
    script = Script([*[error(2, "down", status=503)] * 4, answer()])
    await reader(client(script)).read(None)
    assert len(script.calls) == 5
    for pause, most in zip(pauses(script), (0.5, 1.0, 2.0, 4.0), strict=True):
        assert 0 <= pause <= most


async def test_the_waits_between_retries_differ_from_client_to_client() -> None:
    sums = set()
    for seed in range(5):
        script = Script([*[error(2, "down", status=503)] * 4, answer()])
        graph = client(script)
        graph._caller._rng = random.Random(seed)
        await reader(graph).read(None)
        sums.add(round(script.clock.monotonic(), 6))
    assert len(sums) == 5


async def test_after_the_last_try_the_fault_is_reported_with_its_code() -> None:
    script = Script([error(2, "down for now", status=503)])
    with pytest.raises(GraphBusy, match="down for now") as caught:
        await reader(client(script)).read(None)
    assert caught.value.graph_code == 2
    assert len(script.calls) == 5


async def test_retry_after_on_a_server_error_is_honoured() -> None:
    script = Script([error(2, "down", status=503, headers={"retry-after": "20"}), answer()])
    await reader(client(script)).read(None)
    assert script.calls[1].at >= 20.0


async def test_retries_keep_the_pace() -> None:
    script = Script([*[error(2, "down", status=503)] * 4, answer()])
    await reader(client(script, calls_per_second=2.0)).read(None)
    assert min(pauses(script)) >= 0.5


async def test_a_dead_token_is_not_tried_twice() -> None:
    script = Script([error(190, "expired", subcode=463)])
    with pytest.raises(TokenRejected):
        await reader(client(script)).read(None)
    assert len(script.calls) == 1


async def test_while_the_network_is_away_the_caller_is_told_what_is_waited_for() -> None:
    waits: list[Wait] = []
    tries = 0

    def offline(request: httpx.Request) -> httpx.Response:
        nonlocal tries
        tries += 1
        raise httpx.ConnectError("no route", request=request)

    with pytest.raises(GraphUnreachable):
        await reader(client(offline, clock=FakeClock()), on_wait=waits.append).read(None)
    assert tries == 5
    assert [wait.reason for wait in waits] == ["network"] * 4
