"""Whatever goes wrong while judging: the contact keeps what it had, the reason is visible, the rest goes on."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete

from fbsync_desktop.analysis.keypool import KeyState
from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.domain.judging import PROBLEMS, PauseReason
from fbsync_desktop.services.judging import FEW_WORDS
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey
from fbsync_desktop.store.tables import contact as contact_table
from fbsync_desktop.store.tables import pipeline_stage
from fbsync_desktop.system.clock import SystemClock
from tests.services.conftest import OpenShop, Shop
from tests.services.test_placing import BOUGHT, contact, stage_of, writes_again, wrote
from tests.support.clock import FastClock

MODEL = "gemini-3.5-flash-lite"
KEY, OTHER_KEY = "AQ.SampleKey01-not-a-real-key", "AQ.SampleKey02-not-a-real-key"
ASKS = ("How much is the cake?", "Let me look that up.")


class ShiftedClock(SystemClock):
    """The real clock, which can be set forward."""

    def __init__(self) -> None:
        self.shift = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.shift


@pytest.fixture
def open_faulty(open_shop: OpenShop, database_url: str) -> Any:
    """A shop with three people who wrote, a pipeline, and a Google that can be told to misbehave."""
    @asynccontextmanager
    async def open_(gemini: SampleGemini | None = None, people: int = 3, clock: Any = None,
                    **env: str) -> AsyncIterator[Shop]:
        business = SampleBusiness(messenger=0, instagram=0, instagram_id=None, without_id=0)
        scenario = Scenario(businesses=[business], gemini=gemini or SampleGemini())
        given = {"GOOGLE_AI_API_KEY": KEY, "FBSYNC_AI__RPM": "6000", "FBSYNC_AI__FALLBACK_MODELS": MODEL} | env
        async with open_shop(scenario, database_url, clock, **given) as shop:
            pipeline = await shop.app.pipelines.create("sales")
            await shop.app.pages.set_options(business.page_id, pipeline=pipeline.id, mode="update-existing")
            for number in range(people):
                await wrote(shop, f"Sample Person{number}", *ASKS)
            yield shop

    return open_


async def test_a_used_up_day_shows_rules_meanwhile_and_the_ai_judges_when_it_is_over(open_faulty: Any) -> None:
    clock = ShiftedClock()
    async with open_faulty(SampleGemini(rpd=1), clock=clock) as shop:
        job, outcome = await shop.sync_and_judge()
        assert job.status is JobStatus.COMPLETED
        assert (outcome.counts.by_ai, outcome.counts.by_rules, outcome.waiting, outcome.due) == (1, 2, 2, 0)
        assert outcome.pause is not None and outcome.pause.reason is PauseReason.QUOTA
        assert outcome.pause.until is not None and outcome.pause.until > clock.now()
        waiting = [one for one in await shop.everybody() if one["aiWaiting"]]
        assert {(one["aiEngine"], one["aiProblem"]) for one in waiting} == {
            ("heuristic", PROBLEMS[PauseReason.QUOTA])}
        assert all(one["aiContext"] and one["stageId"] for one in waiting)
        assert (await shop.app.analysis.status()).pause == outcome.pause
        asked = shop.asked()
        assert (await shop.app.analysis.analyze_now()).waiting == 2
        assert shop.asked() == asked, "a used-up day is not asked again"
        shop.gemini.switch(rpd=0)
        clock.shift = timedelta(days=1, hours=1)
        outcome = await shop.app.analysis.analyze_now()
        assert (outcome.counts.by_ai, outcome.waiting, outcome.pause) == (2, 0, None)
        assert {(one["aiEngine"], one["aiProblem"]) for one in await shop.everybody()} == {("gemini", None)}


async def test_endless_requests_to_slow_down_end_the_asking_for_a_while(open_faulty: Any) -> None:
    gemini = SampleGemini(faults=[GeminiFault("slow_down", times=0)])
    async with open_faulty(gemini, clock=FastClock(200.0)) as shop:
        _, outcome = await shop.sync_and_judge()
        assert outcome.pause is not None and outcome.pause.reason is PauseReason.QUOTA
        assert outcome.pause.until is not None
        assert (outcome.counts.by_ai, outcome.counts.by_rules, outcome.waiting, outcome.counts.failed) == (0, 3, 3, 0)


async def test_an_outage_of_google_ends_the_waiting_and_people_see_rules_meanwhile(open_faulty: Any) -> None:
    gemini = SampleGemini(faults=[GeminiFault("internal", times=0)])
    async with open_faulty(gemini, clock=FastClock(200.0)) as shop:
        _, outcome = await shop.sync_and_judge()
        assert outcome.pause is not None and outcome.pause.reason is PauseReason.OFFLINE
        assert (outcome.counts.by_ai, outcome.counts.by_rules, outcome.waiting, outcome.due) == (0, 3, 3, 0)
        assert {(one["aiEngine"], one["aiProblem"]) for one in await shop.everybody()} == {
            ("heuristic", PROBLEMS[PauseReason.OFFLINE])}


async def test_a_judgement_by_ai_is_never_replaced_by_one_without(open_faulty: Any) -> None:
    async with open_faulty(people=1) as shop:
        await shop.sync_and_judge()
        before = await contact(shop, "Sample Person0")
        shop.gemini.switch(rpd=1)
        await writes_again(shop, "Sample Person0", "I'll take it if there is a discount")
        _, outcome = await shop.sync_and_judge()
        after = await contact(shop, "Sample Person0")
        kept = ("aiContext", "leadScore", "leadStatus", "aiConfidence", "aiEngine", "stageId", "aiContextUpdatedAt")
        assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
        assert (after["aiWaiting"], after["aiProblem"]) == (True, PROBLEMS[PauseReason.QUOTA])
        assert outcome.waiting == 1


async def test_blocked_content_is_judged_by_rules_once_and_says_why(open_faulty: Any) -> None:
    async with open_faulty() as shop:
        await wrote(shop, "Nora Sample", "How much is it? #fake-blocked", "One moment.")
        _, outcome = await shop.sync_and_judge()
        assert (outcome.counts.by_ai, outcome.counts.by_rules, outcome.waiting) == (3, 1, 0)
        found = await contact(shop, "Nora Sample")
        assert (found["aiEngine"], found["aiFlags"], found["aiProblem"]) == (
            "heuristic", ["BLOCKED"], "Google's filter blocked this conversation.")
        asked = len(shop.gemini.ledger)
        await shop.sync_and_judge()
        await shop.app.analysis.analyze_now()
        assert len(shop.gemini.ledger) == asked


@pytest.mark.parametrize("oddity", ["bad_json", "bad_stage", "float_score", "missing", "max_tokens"])
async def test_a_useless_answer_is_asked_again_once_and_then_judged_by_rules(open_faulty: Any, oddity: str) -> None:
    async with open_faulty(people=1) as shop:
        await wrote(shop, "Olga Sample", f"How much is it? #fake-{oddity}", "One moment.")
        _, outcome = await shop.sync_and_judge()
        found = await contact(shop, "Olga Sample")
        assert (found["aiEngine"], found["aiProblem"]) == ("heuristic", "The AI gave no usable answer.")
        assert (await contact(shop, "Sample Person0"))["aiEngine"] == "gemini"
        assert (outcome.waiting, outcome.due) == (0, 0)


async def test_a_refused_key_is_disabled_with_the_reason_and_the_other_one_does_the_work(open_faulty: Any) -> None:
    gemini = SampleGemini(keys=[SampleKey(KEY, state="suspended"), SampleKey(OTHER_KEY)])
    async with open_faulty(gemini, GOOGLE_AI_API_KEY_2=OTHER_KEY) as shop:
        _, outcome = await shop.sync_and_judge()
        assert (outcome.counts.by_ai, outcome.pause) == (3, None)
        first, second = await shop.app.ai_keys.list()
        assert (first.state, second.state) == (KeyState.DISABLED, KeyState.READY)
        assert first.reason
        status = await shop.app.analysis.status()
        assert (status.usable_keys, status.without_ai) == (1, False)


@pytest.mark.parametrize("state", ["invalid", "suspended"])
async def test_when_google_refuses_all_keys_rules_judge_and_a_good_key_finishes(open_faulty: Any, state: str) -> None:
    async with open_faulty(SampleGemini(keys=[SampleKey(KEY, state=state), SampleKey(OTHER_KEY)])) as shop:
        job, outcome = await shop.sync_and_judge()
        assert (job.status, outcome.pause and outcome.pause.reason) == (JobStatus.COMPLETED, PauseReason.KEYS_REFUSED)
        assert (outcome.counts.by_rules, outcome.waiting) == (3, 3)
        await shop.app.ai_keys.add(f"{OTHER_KEY}\n")
        assert (await shop.app.analysis.analyze_now()).counts.by_ai == 3


async def test_a_model_that_is_gone_or_free_of_quota_pauses_with_that_reason(open_faulty: Any) -> None:
    for gemini in (SampleGemini(gone=[MODEL]), SampleGemini(not_on_tier=[MODEL])):
        async with open_faulty(gemini, people=1) as shop:
            _, outcome = await shop.sync_and_judge()
            assert outcome.pause is not None and outcome.pause.reason is PauseReason.NO_MODEL
            assert outcome.waiting >= 1


async def test_a_stage_deleted_while_judging_leaves_the_choice_to_the_score(open_faulty: Any) -> None:
    async with open_faulty(SampleGemini(latency_ms=300)) as shop:
        started = await shop.app.sync.start(shop.business.page_id)
        running = asyncio.ensure_future(shop.app.sync.run(started.job.id))
        following = asyncio.ensure_future(shop.app.analysis.follow(running, started.job))
        while not shop.gemini.ledger:
            await asyncio.sleep(0.005)
        qualified = next(stage for one in await shop.app.pipelines.list() for stage in one.pipeline.stages
                         if stage.name == "Qualified")
        await shop.app.lane.write(shop.app.store.database.write, lambda tx: tx.conn.execute(
            delete(pipeline_stage).where(pipeline_stage.c.id == qualified.id)) and None)
        outcome = await following
        assert (outcome.counts.by_ai, outcome.due) == (3, 0)
        assert {one["stageId"] for one in await shop.everybody()} == {None}, "no stage takes 52 any more"
        assert {one["leadScore"] for one in await shop.everybody()} == {52}


async def test_a_contact_moved_by_hand_or_removed_while_judging_stays_so(open_faulty: Any) -> None:
    async with open_faulty(SampleGemini(latency_ms=400)) as shop:
        await shop.sync()
        judging = asyncio.ensure_future(shop.app.analysis.analyze_now())
        while len(shop.gemini.ledger) < 3:
            await asyncio.sleep(0.005)
        moved, removed = await contact(shop, "Sample Person0"), await contact(shop, "Sample Person1")
        won = await shop.app.pipelines.stage_for(moved["id"], "Closed Won")
        await shop.app.pipelines.move([moved["id"]], won.id)
        await shop.app.lane.write(shop.app.store.database.write, lambda tx: tx.conn.execute(
            delete(contact_table).where(contact_table.c.id == removed["id"])) and None)
        outcome = await judging
        assert (outcome.due, outcome.counts.failed) == (0, 0)
        assert await stage_of(shop, "Sample Person0") == "Closed Won"
        assert (await contact(shop, "Sample Person0"))["aiEngine"] == "gemini"
        assert await stage_of(shop, "Sample Person2") == "Qualified"


async def test_a_message_that_comes_while_judging_is_judged_afterwards(open_faulty: Any) -> None:
    async with open_faulty(SampleGemini(latency_ms=400), people=1) as shop:
        await shop.sync()
        judging = asyncio.ensure_future(shop.app.analysis.analyze_now())
        while not shop.gemini.ledger:
            await asyncio.sleep(0.005)
        await writes_again(shop, "Sample Person0", "I'll take it if there is a discount")
        await shop.sync()
        first, then = await judging, await shop.app.analysis.analyze_now()
        assert (first.counts.by_ai + then.counts.by_ai, then.due) == (2, 0)
        assert (await contact(shop, "Sample Person0"))["leadStatus"] == "NEGOTIATING"


async def test_a_pipeline_without_stages_places_nobody_and_judges_everybody(open_faulty: Any) -> None:
    async with open_faulty() as shop:
        (one,) = await shop.app.pipelines.list()
        await shop.app.lane.write(shop.app.store.database.write, lambda tx: tx.conn.execute(
            delete(pipeline_stage).where(pipeline_stage.c.pipelineId == one.pipeline.id)) and None)
        _, outcome = await shop.sync_and_judge()
        assert (outcome.counts.by_ai, outcome.counts.kept, outcome.counts.placed) == (3, 3, 0)


async def test_another_order_of_stages_asks_nothing_again(open_faulty: Any) -> None:
    from fbsync_desktop.services.pipelines import draft_of

    async with open_faulty() as shop:
        await shop.sync_and_judge()
        (one,) = await shop.app.pipelines.list()
        draft = draft_of(one.pipeline)
        swapped = type(draft)(draft.name, draft.stages[::-1], draft.description, draft.color)
        saved = await shop.app.pipelines.save(one.pipeline.id, swapped)
        assert [stage.name for stage in saved.stages] == [stage.name for stage in one.pipeline.stages][::-1]
        asked = shop.asked()
        outcome = await shop.app.analysis.analyze_now(shop.business.page_id, again=True)
        assert (shop.asked(), outcome.counts.unchanged) == (asked, 3)
        assert await stage_of(shop, "Sample Person0") == "Qualified"


async def test_the_monthly_limit_ends_analyses_and_never_the_sync(open_faulty: Any) -> None:
    async with open_faulty(FBSYNC_AI__MONTHLY_LIMIT_USD="0.004", people=12) as shop:
        job, outcome = await shop.sync_and_judge()
        assert (job.status, job.counts.created) == (JobStatus.COMPLETED, 12)
        assert outcome.pause is not None and outcome.pause.reason is PauseReason.BUDGET
        assert 0 < outcome.counts.by_ai < 12
        assert outcome.counts.by_ai + outcome.waiting == 12
        spending = (await shop.app.analysis.status()).spending
        assert 0 < spending.usd <= 0.004
        assert outcome.pause.until is not None and outcome.pause.until.day == 1


async def test_odd_conversations_are_judged_like_any_other(open_faulty: Any) -> None:
    texts = {"Long Message": "price " * 35_000, "Emoji Only": "🎂🎂🎉", "Arabic Person": "السلام عليكم، كم سعر الكيكة؟",
             "Control Chars": "How\x07 much\u202e is \u200bit?"}
    async with open_faulty(people=0) as shop:
        for name, text in texts.items():
            await wrote(shop, name, text)
        _, outcome = await shop.sync_and_judge()
        assert (outcome.counts.by_ai, outcome.due, outcome.waiting) == (4, 0, 0)


async def test_only_stickers_cost_no_request_and_say_why(open_faulty: Any) -> None:
    async with open_faulty(people=1) as shop:
        page_id = shop.business.page_id
        thread = shop.world.add_thread(page_id, "messenger", "", "Sticker Person", sticker=True)
        shop.world.add_message(page_id, "messenger", thread["index"], sticker=True)
        _, outcome = await shop.sync_and_judge()
        assert (shop.asked(), outcome.counts.by_ai, outcome.counts.by_rules) == (1, 1, 1)
        found = await contact(shop, "Sticker Person")
        assert (found["aiEngine"], found["aiProblem"], found["aiWaiting"]) == ("heuristic", FEW_WORDS, False)
        assert found["aiContext"] and found["leadScore"] <= 30


async def test_five_thousand_messages_make_one_request_of_the_usual_size(open_shop: OpenShop) -> None:
    business = SampleBusiness(messenger=0, instagram=0, instagram_id=None, without_id=0)
    async with open_shop(Scenario(businesses=[business]), GOOGLE_AI_API_KEY=KEY) as shop:
        thread = shop.world.add_thread(business.page_id, "messenger", "How much is the cake?", "Long Talker")
        for number in range(4_999):
            shop.world.add_message(business.page_id, "messenger", thread["index"], f"And cake number {number}?",
                                   ours=number % 2 == 0)
        _, outcome = await shop.sync_and_judge()
        assert (outcome.counts.by_ai, outcome.due, outcome.waiting) == (1, 0, 0)
        (entry,) = shop.gemini.ledger
        assert entry["tokens"] <= 8_000
        found = await contact(shop, "Long Talker")
        assert len(await shop.app.contacts.transcript(found["id"], 6_000)) == 5_000
        assert "TRUNCATED" in found["aiFlags"]


async def test_offline_people_see_rules_and_the_key_keeps_its_good_name(open_faulty: Any) -> None:
    async with open_faulty(clock=FastClock(200.0), FBSYNC_GEMINI_URL="http://127.0.0.1:9") as shop:
        job, outcome = await shop.sync_and_judge()
        assert (job.status, outcome.pause and outcome.pause.reason) == (JobStatus.COMPLETED, PauseReason.OFFLINE)
        assert (outcome.counts.by_rules, outcome.waiting, outcome.due) == (3, 3, 0)
        assert {(one["aiEngine"], one["aiProblem"], one["stageId"] is not None) for one in await shop.everybody()} == {
            ("heuristic", PROBLEMS[PauseReason.OFFLINE], True)}
        (key,) = await shop.app.ai_keys.list()
        assert key.state is KeyState.READY


async def test_without_googles_package_everything_else_works(open_faulty: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name == "google.genai" or name.startswith("google.genai.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "google.genai", None)
    async with open_faulty() as shop:
        job, outcome = await shop.sync_and_judge()
        assert (job.status, outcome.counts.by_rules, outcome.waiting) == (JobStatus.COMPLETED, 3, 3)
        assert outcome.pause is not None and outcome.pause.reason is PauseReason.NOT_INSTALLED


async def test_bought_is_seen_without_ai_and_closes_nothing_by_itself(open_faulty: Any) -> None:
    async with open_faulty(people=0, FBSYNC_AI__ENABLED="false") as shop:
        await wrote(shop, "Ben Sample", *BOUGHT)
        _, outcome = await shop.sync_and_judge()
        assert outcome.pause is not None and outcome.pause.reason is PauseReason.OFF
        found = await contact(shop, "Ben Sample")
        assert (found["aiEngine"], found["leadStatus"], found["aiConfidence"] <= 50) == ("heuristic", "WON", True)
        assert await stage_of(shop, "Ben Sample") not in (None, "Closed Won")
        assert shop.gemini.ledger == []


async def test_new_settings_count_at_once_and_what_is_on_its_way_is_finished(open_faulty: Any) -> None:
    async with open_faulty(SampleGemini(latency_ms=300), people=12, FBSYNC_AI__RPM="40") as shop:
        await shop.sync()
        judging = asyncio.ensure_future(shop.app.analysis.analyze_now())
        while not shop.gemini.ledger:
            await asyncio.sleep(0.005)
        other = shop.app.settings.ai.model_copy(update={"model": "gemini-3.6-flash", "rpm": 6000})
        shop.app.analysis.configure(other)
        outcome = await judging
        assert (outcome.counts.by_ai, outcome.counts.failed, outcome.due) == (12, 0, 0)
        assert {entry["model"] for entry in shop.gemini.ledger} == {MODEL, "gemini-3.6-flash"}
        shop.app.analysis.configure(other.model_copy(update={"enabled": False}))
        pause = (await shop.app.analysis.status()).pause
        assert pause is not None and pause.reason is PauseReason.OFF
