"""The whole way of a conversation through keys, quotas and faults, in virtual time against the stand-in's Gemini."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NoReturn

import pytest

from fbsync_desktop.analysis.errors import (
    Cancelled,
    GeminiMissing,
    ModelNotOnTier,
    ModelUnavailable,
    NetworkDown,
    NoUsableKey,
    QuotaExhausted,
    RateLimited,
    RateLimitedUnknown,
    ServiceBusy,
)
from fbsync_desktop.analysis.keypool import KeyState
from fbsync_desktop.analysis.models import Limits
from fbsync_desktop.analysis.prompt import PromptOptions
from fbsync_desktop.analysis.runner import EngineOptions
from fbsync_desktop.domain.analysis import Engine, Flag, LeadStatus
from fbsync_desktop.simulator.gemini import key_mark
from fbsync_desktop.simulator.gemini_catalogue import KEY_STATES
from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey, sample_keys
from tests.analysis.google import MODEL, InProcessGoogle, analyzer_of, pool_of, requests
from tests.analysis.talks import talk
from tests.support.virtual_time import LoopClock, run_virtual

Body = Callable[[InProcessGoogle], Coroutine[Any, Any, None]]
ASKS = "C: How much is the chocolate cake for 12 people?"


def at_google(switches: SampleGemini, body: Body, *, start: datetime | None = None) -> InProcessGoogle:
    async def live() -> InProcessGoogle:
        google = InProcessGoogle(switches, LoopClock(start) if start else LoopClock())
        await body(google)
        return google

    return run_virtual(live())


def asks(*words: str) -> str:
    return f"{ASKS} {' '.join(words)}"


# --- speed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("configured", "more"), [
    (10, {}), (15, {}), (15, {"refused_count": True}),
    (10, {"faults": [GeminiFault("overloaded", times=0, rate=0.02)]}),
])
def test_a_thousand_conversations_over_eight_keys_take_the_ideal_time(configured: int, more: dict[str, Any]) -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, limits=Limits(configured)))
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(1000)))
        assert Counter(result.engine for result in results) == {Engine.GEMINI: 1000}
        assert len({result.contact_id for result in results}) == 1000
        ideal_s = 1000 / (8 * 10) * 60
        assert google.clock.monotonic() <= 1.05 * ideal_s

    google = at_google(SampleGemini(keys=sample_keys(8), rpm=10, latency_ms=2200, **more), body)
    assert Counter(entry["status"] for entry in google.world.ledger)[200] == 1000


def test_keys_of_one_project_share_its_pace() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, limits=Limits(10), project="shop"))
        await asyncio.gather(*(analyzer.analyze(one) for one in requests(40)))

    keys = [replace(key, project="shop") for key in sample_keys(4)]
    google = at_google(SampleGemini(keys=keys, rpm=10, latency_ms=1000), body)
    assert Counter(entry["status"] for entry in google.world.ledger) == {200: 40}
    assert Counter(slot for slot, _, _ in google.sent) == {1: 10, 2: 10, 3: 10, 4: 10}


def test_the_token_quota_slows_down_before_google_does() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, limits=Limits(60, tpm=8_000)))
        await asyncio.gather(*(analyzer.analyze(one) for one in requests(30)))

    google = at_google(SampleGemini(keys=sample_keys(1), tpm=8_000), body)
    assert Counter(entry["kind"] for entry in google.world.ledger) == {"": 30}


def test_an_urgent_conversation_goes_first() -> None:
    done: list[str] = []

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, limits=Limits(10)))

        async def run(contact: str, *, urgent: bool) -> None:
            await analyzer.analyze(replace(talk(ASKS), contact_id=contact, urgent=urgent))
            done.append(contact)

        bulk = [asyncio.create_task(run(f"c{at}", urgent=False)) for at in range(10)]
        await asyncio.sleep(1)
        await run("clicked", urgent=True)
        await asyncio.gather(*bulk)

    at_google(SampleGemini(keys=sample_keys(1)), body)
    assert done[1] == "clicked"


# --- storms ------------------------------------------------------------------------------------------


def test_nothing_is_lost_in_a_storm() -> None:
    storm = [GeminiFault("overloaded", times=500, rate=0.5), GeminiFault("slow_down", times=0, rate=0.03),
             GeminiFault("drop", times=600, rate=0.05), GeminiFault("gateway_page", times=0, rate=0.02)]

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, limits=Limits(15)))
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(600)))
        assert Counter(result.engine for result in results) == {Engine.GEMINI: 600}

    google = at_google(SampleGemini(keys=sample_keys(8), rpm=10, latency_ms=2000, faults=storm), body)
    answers = Counter(entry["status"] for entry in google.world.ledger if not entry["kind"])
    assert answers == {200: 600}, "one useful answer for each conversation, none asked for twice"


@pytest.mark.parametrize("kind", ["rate_minute", "rate_tokens", "slow_down"])
def test_a_key_is_never_used_while_it_cools(kind: str) -> None:
    first = sample_keys(1)[0].key

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, limits=Limits(30)))
        await asyncio.gather(*(analyzer.analyze(one) for one in requests(120)))

    google = at_google(SampleGemini(keys=sample_keys(3), latency_ms=500, faults=[
        GeminiFault(kind, key=first, times=2, after=5, delay_s=37.0)]), body)
    mine = [entry for entry in google.world.ledger if entry["keyMark"] == key_mark(first)]
    refused = [entry["at"] for entry in mine if entry["status"] == 429]
    assert refused
    pause = 15.0 if kind == "slow_down" else 37.0
    answered_late = refused[0] + 0.5
    for entry in mine:
        assert not answered_late < entry["at"] < answered_late + pause - 0.01, (kind, entry["at"], refused)


def test_a_minute_s_quota_costs_a_minute_and_no_try() -> None:
    async def body(google: InProcessGoogle) -> None:
        result = await analyzer_of(google, pool_of(google)).analyze(talk(ASKS))
        assert result.engine is Engine.GEMINI
        assert google.clock.monotonic() < 12 * 8

    faults = [GeminiFault("rate_minute", times=8, delay_s=7.0)]
    google = at_google(SampleGemini(keys=sample_keys(1), faults=faults), body)
    assert len(google.sent) == 9


def test_a_quota_google_tells_is_learned() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google, limits=Limits(60))
        analyzer = analyzer_of(google, pool)
        await asyncio.gather(*(analyzer.analyze(one) for one in requests(30)))
        assert pool.to_state()["limiters"][0]["learned"]["rpm"] == 5

    google = at_google(SampleGemini(keys=sample_keys(1), rpm=5), body)
    assert Counter(entry["status"] for entry in google.world.ledger)[429] <= 4


# --- the day's quota ---------------------------------------------------------------------------------


def test_used_up_keys_wait_for_midnight_in_california() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google, limits=Limits(60))
        analyzer = analyzer_of(google, pool)
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(10)), return_exceptions=True)
        refused = [result for result in results if isinstance(result, QuotaExhausted)]
        assert len(refused) == 4
        assert {error.until for error in refused} == {datetime(2026, 11, 21, 8, tzinfo=UTC)}
        assert {report.state for report in pool.report()} == {KeyState.EXHAUSTED}
        await google.clock.sleep((refused[0].until - google.clock.now()).total_seconds())
        assert (await analyzer.analyze(talk(ASKS))).engine is Engine.GEMINI

    at_google(SampleGemini(keys=sample_keys(2), rpd=3), body)


def test_the_next_model_takes_over_when_the_first_is_used_up_or_gone() -> None:
    models = (MODEL, "gemini-3.1-flash-lite", "gemini-3.8-flash")

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, models=models))
        result = await analyzer.analyze(talk(ASKS))
        assert result.model == "gemini-3.8-flash"

    at_google(SampleGemini(keys=sample_keys(1), gone=[models[0]], not_on_tier=[models[1]]), body)


@pytest.mark.parametrize(("switches", "error"), [
    ({"gone": [MODEL]}, ModelUnavailable), ({"closed": [MODEL]}, ModelUnavailable),
    ({"not_on_tier": [MODEL]}, ModelNotOnTier),
])
def test_without_any_model_the_reason_is_told(switches: dict[str, Any], error: type[Exception]) -> None:
    async def body(google: InProcessGoogle) -> None:
        with pytest.raises(error):
            await analyzer_of(google, pool_of(google)).analyze(talk(ASKS))

    google = at_google(SampleGemini(keys=sample_keys(2), **switches), body)
    assert len(google.sent) == 2, "once for each key, then never again"


# --- keys --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", [state for state in KEY_STATES if state != "ok"])
def test_a_refused_key_is_set_aside_and_the_others_go_on(state: str) -> None:
    keys = [SampleKey("AQ.sample-refused-key", state=state), *sample_keys(2)]

    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google)
        analyzer = analyzer_of(google, pool)
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(12)))
        assert {result.engine for result in results} == {Engine.GEMINI}
        report = pool.report()[0]
        assert report.state is KeyState.DISABLED and report.reason
        assert keys[0].key not in report.reason + report.masked and "refused" not in str(pool.to_state())

    google = at_google(SampleGemini(keys=keys), body)
    assert sum(1 for slot, _, _ in google.sent if slot == 1) == 1


def test_when_all_keys_are_refused_everybody_is_told_at_once() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(50)), return_exceptions=True)
        assert {type(result) for result in results} == {NoUsableKey}
        assert google.clock.monotonic() < 60

    google = at_google(SampleGemini(keys=[replace(key, state="invalid") for key in sample_keys(3)]), body)
    assert len(google.sent) == 3


def test_no_key_at_all() -> None:
    async def body(google: InProcessGoogle) -> None:
        with pytest.raises(NoUsableKey):
            await analyzer_of(google, pool_of(google, count=0)).analyze(talk(ASKS))

    at_google(SampleGemini(), body)


def test_a_key_is_tested_with_a_question_not_with_a_list() -> None:
    keys = [SampleKey("AQ.sample-lists-only", state="service_blocked"), *sample_keys(1),
            SampleKey("AQ.sample-suspended-1", state="suspended")]

    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google)
        analyzer = analyzer_of(google, pool)
        listing, good, suspended = [await analyzer.test_key(slot) for slot in (1, 2, 3)]
        assert (listing.ok, bool(listing.models)) == (False, True)
        assert good.ok and MODEL in good.models
        assert (suspended.ok, suspended.reason) == (False, "its project is suspended")
        assert [report.state for report in pool.report()] == [KeyState.DISABLED, KeyState.READY, KeyState.DISABLED]
        google.switches.keys[0].state = "ok"
        assert (await analyzer.test_key(1)).ok
        assert pool.report()[0].state is KeyState.READY

    at_google(SampleGemini(keys=keys), body)


def test_a_key_is_good_when_any_of_our_models_is_to_be_had() -> None:
    models = (MODEL, "gemini-3.1-flash-lite", "gemini-3.8-flash")

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, models=models))
        assert (await analyzer.test_key(1)).ok
        google.world.switch(gone=list(models))
        gone = await analyzer.test_key(1)
        assert not gone.ok and gone.reason
        google.world.switch(gone=[], faults=[GeminiFault("rate_day"), GeminiFault("overloaded")])
        assert (await analyzer.test_key(1)).ok, "used up for today is no fault of the key"
        with pytest.raises(ServiceBusy):
            await analyzer.test_key(1)

        async def missing(key: object) -> NoReturn:
            raise GeminiMissing

        google.list_models = missing  # type: ignore[assignment, method-assign]
        with pytest.raises(GeminiMissing):
            await analyzer.test_key(1)

    at_google(SampleGemini(keys=sample_keys(1), closed=[MODEL], not_on_tier=[models[1]]), body)


# --- Google down, offline ----------------------------------------------------------------------------


def test_offline_pauses_everything_and_asks_now_and_then() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        google.offline = True
        tasks = [asyncio.create_task(analyzer.analyze(one)) for one in requests(40)]
        await asyncio.sleep(600)
        assert analyzer.trouble().is_offline
        assert len(google.sent) < 5 + 8 + 600 / 15
        assert not any(task.done() for task in tasks)
        google.offline = False
        results = await asyncio.gather(*tasks)
        assert {result.engine for result in results} == {Engine.GEMINI}
        assert not analyzer.trouble().is_offline

    at_google(SampleGemini(keys=sample_keys(8)), body)


@pytest.mark.parametrize(("faults", "offline", "error"), [
    ([], True, NetworkDown), ([GeminiFault("overloaded", times=0)], False, ServiceBusy),
    ([GeminiFault("slow_down", times=0)], False, RateLimitedUnknown),
    ([GeminiFault("rate_tokens", times=0, limit=100)], False, RateLimited),
])
def test_patience_ends(faults: list[GeminiFault], offline: bool, error: type[Exception]) -> None:
    async def body(google: InProcessGoogle) -> None:
        google.offline = offline
        analyzer = analyzer_of(google, pool_of(google), patience_s=120.0)
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(30)), return_exceptions=True)
        assert {type(result) for result in results} == {error}
        assert google.clock.monotonic() < 240
        await google.clock.sleep(120)
        google.offline = False
        google.world.switch(faults=[])
        assert (await analyzer.analyze(talk(ASKS))).engine is Engine.GEMINI

    at_google(SampleGemini(keys=sample_keys(4), faults=faults), body)


def test_a_single_conversation_is_tried_five_times() -> None:
    async def body(google: InProcessGoogle) -> None:
        with pytest.raises(ServiceBusy):
            await analyzer_of(google, pool_of(google)).analyze(talk(ASKS))

    assert len(at_google(SampleGemini(keys=sample_keys(4), faults=[GeminiFault("internal", times=0)]), body).sent) == 5


def test_a_failing_model_rests_and_another_takes_over() -> None:
    models = (MODEL, "gemini-3.1-flash-lite")

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google, models=models))
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(200)))
        assert Counter(result.model for result in results)[models[1]] > 150
        assert analyzer.trouble().models == (MODEL,)

    at_google(SampleGemini(keys=sample_keys(8), faults=[GeminiFault("overloaded", model=MODEL, times=0)]), body)


def test_stopping_ends_waiting_calls_and_gives_back_what_they_held() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google)
        analyzer = analyzer_of(google, pool)
        tasks = [asyncio.create_task(analyzer.analyze(one)) for one in requests(20)]
        await asyncio.sleep(1)
        for task in tasks[:2]:
            task.cancel()
        await asyncio.sleep(0)
        await analyzer.aclose()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert Counter(type(result) for result in results) == {asyncio.CancelledError: 2, Cancelled: 18}
        assert pool.report()[0].in_flight == 0

    at_google(SampleGemini(keys=sample_keys(1), latency_ms=5000), body)


def test_a_lease_given_in_the_moment_of_stopping_comes_back() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google)
        task = asyncio.create_task(analyzer_of(google, pool).analyze(talk(ASKS)))
        take = pool.take

        def take_and_stop(tokens: int) -> object:
            asyncio.get_running_loop().call_soon(task.cancel)
            return take(tokens)

        pool.take = take_and_stop  # type: ignore[assignment, method-assign]
        await asyncio.wait({task})
        assert task.cancelled() and google.sent == []
        assert pool.report()[0].in_flight == 0 and pool.report()[0].requests_today == 0

    at_google(SampleGemini(keys=sample_keys(1)), body)


# --- odd answers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [
    "bad_json", "half_json", "prose", "list", "bad_stage", "bad_status", "float_score", "text_score", "missing",
    "null_summary", "no_parts", "no_candidates", "unknown_finish", "max_tokens", "recitation"])
def test_a_useless_answer_is_asked_for_once_more(kind: str) -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        good = await analyzer.analyze(talk(asks(f"#fake-{kind}-once-1")))
        assert (good.engine, good.problem) == (Engine.GEMINI, None)
        assert good.usage.prompt > 0
        bad = await analyzer.analyze(talk(asks(f"#fake-{kind}")))
        assert bad.engine is Engine.HEURISTIC and bad.problem and bad.confidence <= 50
        assert (Flag.BLOCKED in bad.flags) is (kind == "recitation")

    google = at_google(SampleGemini(keys=sample_keys(1)), body)
    assert len(google.calls) == 4, "two requests each, never a third"


@pytest.mark.parametrize("kind", ["blocked", "jailbreak", "safety", "prohibited", "spii", "language"])
def test_a_blocked_conversation_is_judged_by_rules_and_says_so(kind: str) -> None:
    async def body(google: InProcessGoogle) -> None:
        result = await analyzer_of(google, pool_of(google)).analyze(talk(asks(f"#fake-{kind}")))
        assert (result.engine, result.problem) == (Engine.HEURISTIC, "ai_blocked")
        assert Flag.BLOCKED in result.flags
        assert result.usage.prompt > 0, "the refused request is paid for"

    assert len(at_google(SampleGemini(keys=sample_keys(1)), body).calls) == 1


def test_the_second_request_says_what_was_wrong_and_a_truncated_one_asks_for_less() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        await analyzer.analyze(talk(asks("#fake-bad_stage-once-2")))
        await analyzer.analyze(talk(asks("#fake-max_tokens-once-2")))

    google = at_google(SampleGemini(keys=sample_keys(1)), body)
    assert "stage must be one of s1, s2" in google.calls[1].system
    assert google.calls[3].max_output_tokens == 2 * google.calls[2].max_output_tokens


def test_a_complaint_about_thinking_or_schema_changes_the_request_once_for_all() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        for _ in range(3):
            assert (await analyzer.analyze(talk(ASKS))).engine is Engine.GEMINI

    google = at_google(SampleGemini(keys=sample_keys(1), no_thinking=[MODEL]), body)
    assert [call.thinking_level for call in google.calls] == ["LOW", None, None, None]
    google = at_google(SampleGemini(keys=sample_keys(1), most_enum_values=5), body)
    assert ["enum" in str(call.schema) for call in google.calls] == [True, False, False, False]


def test_a_request_google_rejects_for_another_reason_is_not_repeated() -> None:
    async def body(google: InProcessGoogle) -> None:
        result = await analyzer_of(google, pool_of(google)).analyze(talk(ASKS))
        assert (result.engine, result.problem) == (Engine.HEURISTIC, "ai_request_rejected")

    faults = [GeminiFault("bad_request", times=0)]
    assert len(at_google(SampleGemini(keys=sample_keys(1), faults=faults), body).calls) == 1


@pytest.mark.parametrize("lines", [
    ["C: " + "How much is it? " * 13_000], ["C: " + "a" * 200_000], [f"C: question {at} 💬" for at in range(5_000)],
    ["C: [sticker]", "C: [sticker]"], ["C: 😀🎂❤️"], ["C: كم سعر الكيكة؟ \u202e1000\u202c", "B: 45 ريال"],
    ["C: \ud800 broken"], ["C: \u200b\u200d"], ["B: Anybody there?"],
], ids=["200 KB", "200 KB without a gap", "5,000 messages", "stickers", "emoji", "right to left", "half a character",
        "invisible", "business only"])
def test_unusual_conversations_are_judged_like_others(lines: list[str]) -> None:
    async def body(google: InProcessGoogle) -> None:
        result = await analyzer_of(google, pool_of(google)).analyze(talk(*lines))
        assert result.engine is Engine.GEMINI and result.summary
        assert 0 <= result.confidence <= 100 and set(result.evidence) <= {f"m{at}" for at in range(1, len(lines) + 1)}

    call, = at_google(SampleGemini(keys=sample_keys(1)), body).calls
    assert len(call.user) + len(call.system) < 25_000


def test_without_google_s_sdk_everybody_is_told_at_once() -> None:
    async def body(google: InProcessGoogle) -> None:
        async def missing(key: object, call: object) -> NoReturn:
            raise GeminiMissing

        google.generate = missing  # type: ignore[assignment, method-assign]
        pool = pool_of(google)
        analyzer = analyzer_of(google, pool)
        for _ in range(2):
            results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(30)), return_exceptions=True)
            assert {type(result) for result in results} == {GeminiMissing}
        assert google.clock.monotonic() < 1 and pool.report()[0].requests_today == 0

    at_google(SampleGemini(keys=sample_keys(1)), body)


def test_a_bug_in_the_queue_is_heard_by_those_who_wait() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google)
        pool.take = lambda tokens: 1 / 0  # type: ignore[assignment, method-assign]
        analyzer = analyzer_of(google, pool)
        results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(3)), return_exceptions=True)
        assert {type(result) for result in results} == {ZeroDivisionError}

    at_google(SampleGemini(keys=sample_keys(1)), body)


def test_an_empty_conversation_costs_no_request() -> None:
    async def body(google: InProcessGoogle) -> None:
        result = await analyzer_of(google, pool_of(google)).analyze(talk())
        assert (result.engine, result.problem) == (Engine.HEURISTIC, None)

    assert at_google(SampleGemini(keys=sample_keys(1)), body).calls == []


# --- secrets -----------------------------------------------------------------------------------------


def test_no_key_no_question_and_no_answer_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keys = [SampleKey("AQ.sample-suspended-key-1", state="suspended"), *sample_keys(1)]

    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        for kind in ("safety", "bad_json", "bad_stage-once-3", "max_tokens", "prose"):
            await analyzer.analyze(talk(asks("my secret is marmalade", f"#fake-{kind}")))

    faults = [GeminiFault("rate_minute", after=3), GeminiFault("thinking", after=5)]
    at_google(SampleGemini(keys=keys, faults=faults), body)
    text = " ".join(f"{record.getMessage()} {record.exc_text or ''}" for record in caplog.records)
    assert "judged without AI" in text
    for secret in ("AQ.", "marmalade", "Sample summary", "chocolate", "customer"):
        assert secret not in text


def test_silence_after_our_offer_is_unresponsive_whatever_the_model_says() -> None:
    async def body(google: InProcessGoogle) -> None:
        analyzer = analyzer_of(google, pool_of(google))
        silent = await analyzer.analyze(talk(ASKS, "B: It is 45 €. Shall we bake it?", days_silent=20))
        fresh = await analyzer.analyze(talk(ASKS, "B: It is 45 €. Shall we bake it?", days_silent=10))
        assert (silent.status, fresh.status) == (LeadStatus.UNRESPONSIVE, LeadStatus.PROPOSAL_SENT)
        assert silent.stage_id == fresh.stage_id == "Proposal Sent"
        assert 10 <= fresh.score - silent.score <= 20
        assert silent.input_hash == fresh.input_hash

    at_google(SampleGemini(keys=sample_keys(1)), body)


def test_other_options_count_for_the_next_request_even_of_those_who_wait() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google, 1, limits=Limits(10))
        analyzer = analyzer_of(google, pool)
        text = "C: Call me on +48 601 234 567 about the cake"
        tasks = [asyncio.create_task(analyzer.analyze(one)) for one in requests(3, text)]
        await asyncio.sleep(1)
        analyzer.configure(EngineOptions(("gemini-3.6-flash", MODEL), lambda _: Limits(20), 0.0,
                                         PromptOptions(hide_personal=False)))
        results = await asyncio.gather(*tasks)
        assert [call.model for call in google.calls] == [MODEL, "gemini-3.6-flash", "gemini-3.6-flash"]
        assert ["601 234 567" in call.user for call in google.calls] == [False, True, True]
        assert [result.model for result in results] == [call.model for call in google.calls]
        assert google.sent[2][2] - google.sent[1][2] == pytest.approx(3.0, abs=0.1), "the new pace"

    at_google(SampleGemini(), body)


def test_other_options_wake_no_key_that_cools() -> None:
    async def body(google: InProcessGoogle) -> None:
        pool = pool_of(google)
        analyzer = analyzer_of(google, pool)
        task = asyncio.create_task(analyzer.analyze(talk(ASKS)))
        await asyncio.sleep(1)
        analyzer.configure(EngineOptions((MODEL,), lambda _: Limits(600), 0.0, PromptOptions()))
        assert pool.report()[0].state is KeyState.COOLING
        await task
        assert google.sent[1][2] - google.sent[0][2] >= 40

    at_google(SampleGemini(keys=sample_keys(1), faults=[GeminiFault("rate_minute", delay_s=40)]), body)
