"""Keys, projects and models: which may send, when, and what is remembered."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fbsync_desktop.analysis.errors import (
    AnalysisError,
    KeyRejected,
    ModelNotOnTier,
    ModelUnavailable,
    NetworkDown,
    NoUsableKey,
    OutputInvalid,
    Quota,
    QuotaExhausted,
    RateLimited,
    RateLimitedUnknown,
    ServiceBusy,
)
from fbsync_desktop.analysis.keypool import Closed, KeyPool, KeyState, Lease, Wait
from fbsync_desktop.analysis.keys import ApiKey, masked
from fbsync_desktop.analysis.models import DEFAULT_CHAIN, Limits, chain_of, cost_usd, traits
from fbsync_desktop.analysis.pacific import next_reset, quota_day
from fbsync_desktop.domain.analysis import TokenUsage
from tests.support.clock import FakeClock

A, B = "model-a", "model-b"
DAY = Limits(rpm=60, tpm=10_000, rpd=3)


def pool(count: int = 1, *, clock: FakeClock | None = None, models: tuple[str, ...] = (A,),
         limits: Limits = Limits(60, 10_000), project: str = "") -> KeyPool:
    keys = [ApiKey(slot, f"AQ.sample-key-number-{slot}", project) for slot in range(1, count + 1)]
    return KeyPool(keys, models=models, clock=clock or FakeClock(), limits=lambda _: limits, rng=random.Random(1))


def lease(keys: KeyPool, tokens: int = 100) -> Lease:
    offer = keys.take(tokens)
    assert isinstance(offer, Lease), offer
    return offer


def ok(keys: KeyPool, taken: Lease, prompt: int = 0) -> None:
    keys.answered(taken, TokenUsage(prompt))


# --- pace --------------------------------------------------------------------------------------------


def test_one_request_each_sixtieth_of_the_minute_s_quota() -> None:
    clock = FakeClock()
    keys = pool(clock=clock, limits=Limits(10))
    ok(keys, lease(keys))
    wait = keys.take(100)
    assert isinstance(wait, Wait) and wait.at == pytest.approx(6.0)
    clock.advance(6.0)
    lease(keys)


def test_an_extra_pause_is_added_to_the_pace() -> None:
    clock = FakeClock()
    keys = KeyPool([ApiKey(1, "AQ.sample-key-number-1")], models=(A,), clock=clock, limits=lambda _: Limits(60),
                   extra_pause_s=2.0)
    lease(keys)
    wait = keys.take(1)
    assert isinstance(wait, Wait) and wait.at == pytest.approx(3.0)


def test_keys_take_turns_in_a_project_and_projects_by_readiness() -> None:
    clock = FakeClock()
    shared = pool(3, clock=clock, project="shop")
    slots = []
    for _ in range(6):
        taken = lease(shared)
        slots.append(taken.key.slot)
        ok(shared, taken)
        clock.advance(1.0)
    assert slots == [1, 2, 3, 1, 2, 3]
    apart = pool(3)
    assert {lease(apart).key.slot for _ in range(3)} == {1, 2, 3}
    assert isinstance(apart.take(1), Wait)


def test_as_many_on_their_way_as_the_pace_can_need() -> None:
    clock = FakeClock()
    keys = pool(clock=clock, limits=Limits(600, 10_000_000))
    for _ in range(60):
        lease(keys)
        clock.advance(0.1)
    assert keys.take(1) == Wait(None), "60 on their way at ten a second and six seconds each"


def test_tokens_are_corrected_by_what_google_counted() -> None:
    clock = FakeClock()
    keys = pool(clock=clock, limits=Limits(600, 1000))
    ok(keys, lease(keys, 900), prompt=300)
    clock.advance(1)
    ok(keys, lease(keys, 600), prompt=700)
    clock.advance(1)
    wait = keys.take(100)
    assert isinstance(wait, Wait) and wait.at == pytest.approx(60.0), "the first 300 leave the minute"
    clock.advance(58)
    lease(keys, 100)


def test_a_request_larger_than_the_quota_goes_out_alone() -> None:
    lease(pool(limits=Limits(60, 1000)), 5000)


# --- refusals ----------------------------------------------------------------------------------------


def test_a_refused_project_rests_as_long_as_google_says_and_a_little() -> None:
    clock = FakeClock()
    keys = pool(clock=clock)
    keys.failed(lease(keys), RateLimited(Quota.REQUESTS, 37.0, rpm=5))
    report, = keys.report()
    assert report.state is KeyState.COOLING and report.until is not None
    wait = keys.take(1)
    assert isinstance(wait, Wait) and wait.at is not None and 37.0 <= wait.at <= 37.5
    clock.advance(37.6)
    lease(keys)
    assert keys.take(1) == Wait(pytest.approx(37.6 + 12.0)), "five a minute from now on"


def test_pauses_grow_when_google_does_not_say_how_long() -> None:
    clock = FakeClock()
    keys = pool(clock=clock)
    pauses = []
    for _ in range(4):
        keys.failed(lease(keys), RateLimitedUnknown())
        wait = keys.take(1)
        assert isinstance(wait, Wait) and wait.at is not None
        pauses.append(wait.at - clock.monotonic())
        clock.advance(pauses[-1])
    assert pauses == pytest.approx([15, 30, 60, 60])


@pytest.mark.parametrize("error", [ModelNotOnTier(), ModelUnavailable(A)])
def test_a_model_that_is_not_to_be_had_hands_over_to_the_next(error: AnalysisError) -> None:
    clock = FakeClock()
    keys = pool(2, clock=clock, models=(A, B))
    used = []
    for _ in range(3):
        taken = lease(keys)
        used.append((taken.key.slot, taken.model))
        keys.failed(taken, error if taken.model == A else NetworkDown())
    assert used == [(1, A), (2, A), (1, B)], "the better model first, once for each project"
    only = pool(models=(A,))
    only.failed(lease(only), error)
    closed = only.take(1)
    assert isinstance(closed, Closed) and closed.until is None and closed.error is error


def test_a_refused_key_is_out_until_it_is_enabled() -> None:
    clock = FakeClock()
    keys = pool(2, clock=clock, project="shop")
    keys.failed(lease(keys), KeyRejected("its project is suspended"))
    clock.advance(1)
    assert keys.usable_keys == 1
    assert keys.report()[0].reason == "its project is suspended"
    assert lease(keys).key.slot == 2
    keys.disable(2, "tested")
    with pytest.raises(NoUsableKey):
        keys.take(1)
    keys.enable(1)
    assert keys.report()[0].state is KeyState.READY


def test_network_faults_and_cancelled_requests_use_no_quota() -> None:
    keys = pool(limits=Limits(60, 10_000, rpd=1))
    keys.failed(lease(keys), NetworkDown())
    keys._clock.advance(1)  # type: ignore[attr-defined]
    keys.failed(lease(keys), None)
    assert keys.report()[0].requests_today == 0


# --- the day -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("now", "reset"), [
    ("2026-11-20T12:00", "2026-11-21T08:00"),  # winter
    ("2026-07-01T06:59", "2026-07-01T07:00"),  # summer, one minute before midnight
    ("2026-07-01T07:00", "2026-07-02T07:00"),
    ("2026-03-08T07:30", "2026-03-08T08:00"),  # the evening before clocks go forward
    ("2026-03-08T08:00", "2026-03-09T07:00"),  # a day of 23 hours
    ("2026-11-01T06:00", "2026-11-01T07:00"),  # the evening before clocks go back
    ("2026-11-01T07:00", "2026-11-02T08:00"),  # a day of 25 hours
    ("2026-12-31T20:00", "2027-01-01T08:00"),
])
def test_the_quota_day_ends_at_midnight_in_california(now: str, reset: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    end = datetime.fromisoformat(reset).replace(tzinfo=UTC)
    assert next_reset(moment) == end
    assert quota_day(end) > quota_day(moment) == quota_day(end - timedelta(seconds=1))


@given(st.integers(0, 3 * 366 * 1440))
def test_there_is_always_a_next_reset_within_25_hours(minutes: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    assert timedelta(0) < next_reset(now) - now <= timedelta(hours=25)


@pytest.mark.parametrize("start", [datetime(2026, 3, 8, 12, tzinfo=UTC), datetime(2026, 11, 1, 12, tzinfo=UTC)])
def test_requests_are_counted_by_that_day(start: datetime) -> None:
    clock = FakeClock(start)
    keys = pool(clock=clock, limits=DAY)
    for _ in range(3):
        ok(keys, lease(keys))
        clock.advance(1)
    closed = keys.take(1)
    assert isinstance(closed, Closed) and isinstance(closed.error, QuotaExhausted)
    assert closed.until == next_reset(start)
    clock.advance((closed.until - clock.now()).total_seconds() - 1)
    assert isinstance(keys.take(1), Closed)
    clock.advance(1)
    ok(keys, lease(keys))
    assert keys.report()[0].requests_today == 1


def test_a_key_used_up_long_before_its_own_count_seems_to_share_its_project() -> None:
    keys = pool()
    keys.failed(lease(keys), QuotaExhausted(keys._clock.now() + timedelta(hours=1), rpd=500))
    assert "share a project" in (keys.report()[0].hint or "")


# --- memory ------------------------------------------------------------------------------------------


def test_what_was_learned_survives_a_restart_and_holds_no_secret() -> None:
    clock = FakeClock()
    before = pool(3, clock=clock)
    taken = [lease(before) for _ in range(3)]
    before.failed(taken[0], RateLimited(Quota.REQUESTS, 1.0, rpm=5, tpm=777))
    before.failed(taken[1], QuotaExhausted(clock.now() + timedelta(hours=5), rpd=20))
    before.failed(taken[2], KeyRejected("it was reported as leaked"))
    text = json.dumps(before.to_state())
    assert "AQ." not in text and "sample-key" not in text
    after = pool(3, clock=clock)
    after.from_state(json.loads(text))
    states = {report.slot: report.state for report in after.report()}
    assert [states[one.key.slot] for one in taken] == [KeyState.READY, KeyState.EXHAUSTED, KeyState.DISABLED]
    lease(after)
    assert after.take(1) == Wait(pytest.approx(12.0)), "five a minute, as learned"


def test_what_was_learned_is_forgotten_after_a_day() -> None:
    clock = FakeClock()
    keys = pool(clock=clock)
    keys.failed(lease(keys), RateLimited(Quota.REQUESTS, 1.0, rpm=5))
    clock.advance(86_400 + 60)
    lease(keys)
    assert keys.take(1) == Wait(pytest.approx(clock.monotonic() + 1.0))


@pytest.mark.parametrize("state", [
    None, [], "x", {}, {"version": 99}, {"version": 1}, {"version": 1, "disabled": 3, "limiters": 3},
    {"version": 1, "limiters": [None, 3, {}, {"project": "x", "model": A, "day": "never", "requests": "many",
                                              "closedUntil": None, "learned": None}]},
    {"version": 1, "limiters": [{"project": "gone", "model": A, "day": None, "requests": 1, "closedUntil": None,
                                 "learned": {"at": "2026-11-20T12:00:00+00:00"}}]},
])
def test_an_unreadable_memory_is_ignored(state: object) -> None:
    keys = pool()
    keys.from_state(state)
    lease(keys)


# --- the model's service -----------------------------------------------------------------------------


def test_a_failing_service_is_probed_once_in_thirty_seconds() -> None:
    clock = FakeClock()
    keys = pool(20, clock=clock)
    taken = [lease(keys) for _ in range(20)]
    for one in taken[:10]:
        keys.failed(one, ServiceBusy(503))
    assert keys.failing_models == (A,)
    assert keys.take(1) == Wait(pytest.approx(30.0))
    clock.advance(30)
    probe = lease(keys)
    assert keys.take(1) == Wait(None), "nothing while the probe is on its way"
    keys.failed(probe, ServiceBusy(503))
    assert keys.take(1) == Wait(pytest.approx(60.0))
    clock.advance(30)
    ok(keys, lease(keys))
    assert keys.failing_models == () and keys.is_failing(A), "failures in the aftermath are not a request's fault"
    clock.advance(200)
    assert not keys.is_failing(A)


def test_a_fault_of_a_key_or_of_an_answer_says_nothing_against_the_service() -> None:
    clock = FakeClock()
    keys = pool(20, clock=clock)
    for one in [lease(keys) for _ in range(20)]:
        keys.failed(one, OutputInvalid("x"))
    assert keys.failing_models == ()


# --- always ------------------------------------------------------------------------------------------

_OUTCOMES = ("ok", "minute", "unknown", "day", "busy", "network", "invalid", "cancelled")


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_no_project_ever_sends_while_it_cools_or_faster_than_its_pace(data: st.DataObject) -> None:
    clock = FakeClock()
    keys = pool(3, clock=clock, models=(A, B), limits=Limits(20))
    flying: list[Lease] = []
    last: dict[tuple[str, str], float] = {}
    rests: dict[tuple[str, str], float] = {}
    for _ in range(data.draw(st.integers(5, 40))):
        if flying and data.draw(st.booleans()):
            one = flying.pop(data.draw(st.integers(0, len(flying) - 1)))
            place = (one.key.project, one.model)
            match data.draw(st.sampled_from(_OUTCOMES)):
                case "ok":
                    ok(keys, one)
                case "minute":
                    delay = data.draw(st.floats(0, 90))
                    rests[place] = max(rests.get(place, 0), clock.monotonic() + delay)
                    keys.failed(one, RateLimited(Quota.REQUESTS, delay))
                case "unknown":
                    rests[place] = max(rests.get(place, 0), clock.monotonic() + 15)
                    keys.failed(one, RateLimitedUnknown())
                case "day":
                    rests[place] = clock.monotonic() + 3600
                    keys.failed(one, QuotaExhausted(clock.now() + timedelta(hours=1)))
                case "busy":
                    keys.failed(one, ServiceBusy(503))
                case "network":
                    keys.failed(one, NetworkDown())
                case "invalid":
                    keys.failed(one, OutputInvalid("x"))
                case "cancelled":
                    keys.failed(one, None)
        offer = keys.take(10)
        if isinstance(offer, Lease):
            place = (offer.key.project, offer.model)
            assert clock.monotonic() >= rests.get(place, 0) - 1e-9
            assert clock.monotonic() - last.get(place, -99) >= 3.0 - 1e-9
            last[place] = clock.monotonic()
            flying.append(offer)
        elif isinstance(offer, Wait) and offer.at is not None:
            assert offer.at > clock.monotonic()
        clock.advance(data.draw(st.floats(0.1, 20)))
    assert sum(report.in_flight for report in keys.report()) == len(flying)


# --- what is known of models, and of a key's text ----------------------------------------------------


def test_the_user_s_model_leads_the_chain_and_stands_in_it_once() -> None:
    assert chain_of(DEFAULT_CHAIN[1]) == (DEFAULT_CHAIN[1], DEFAULT_CHAIN[0], DEFAULT_CHAIN[2])
    assert chain_of("mine", ()) == ("mine",)


def test_the_longest_prefix_of_a_model_counts() -> None:
    assert traits("gemini-3.5-flash-lite-preview").free.rpd == 500
    assert traits("gemini-3.9-flash").thinking_level == "LOW"
    assert traits("gemini-2.5-flash").thinking_level is None
    assert traits("something-else").thinking_level is None


def test_thinking_is_billed_as_output() -> None:
    usage = TokenUsage(prompt=2000, output=150, thoughts=50)
    assert cost_usd(DEFAULT_CHAIN[0], usage) == pytest.approx(0.0011)
    assert cost_usd("gemma-4-31b-it", usage) is None


@pytest.mark.parametrize("secret", ["AQ.Ab8RN6K-sample-key-text", "AIzaSy-sample-key-text-000000000000", "x"])
def test_a_key_is_never_printed(secret: str) -> None:
    key = ApiKey(1, secret)
    assert secret not in f"{key!r} {key} {key.masked} {key.fingerprint} {key.project}"
    assert len(masked(secret)) <= 9
