"""Conversations judged beside the sync: each once, nothing lost, nothing held back."""

from __future__ import annotations

import os

import pytest

from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.domain.judging import JudgeCounts
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini_scenario import SampleGemini, sample_keys
from tests.services.conftest import OpenShop
from tests.support.clock import FastClock

KEY = "AQ.SampleKey01-not-a-real-key"


@pytest.mark.timeout(300)
async def test_eight_keys_judge_every_conversation_once_at_the_pace_of_their_quotas(
        open_shop: OpenShop, database_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """340 conversations, 8 keys with 10 requests a minute; minutes pass faster, and slowly enough to be measured with
    `FBSYNC_FULL=1`: at 33 requests a second a busy computer is what sets the pace."""
    factor, keys, rpm = 5.0 if os.environ.get("FBSYNC_FULL") == "1" else 25.0, sample_keys(8), 10
    scenario = Scenario(businesses=[SampleBusiness(messenger=300, instagram=40, without_id=0)],
                        gemini=SampleGemini(keys=keys, rpm=rpm, time_factor=factor, latency_ms=1500))
    names = ["GOOGLE_AI_API_KEY", *(f"GOOGLE_AI_API_KEY_{number}" for number in range(2, 9))]
    given = {name: key.key for name, key in zip(names, keys, strict=True)}
    async with open_shop(scenario, database_url, FastClock(factor), FBSYNC_AI__RPM=str(rpm), **given) as shop:
        job, outcome = await shop.sync_and_judge()
        assert (job.status, outcome.due, outcome.waiting) == (JobStatus.COMPLETED, 0, 0)
        texts = await shop.with_text()
        assert {one["id"] for one in await shop.everybody() if one["aiEngine"] == "gemini"} == texts
        assert shop.asked() == len(texts) == outcome.counts.by_ai
        moments = [entry["at"] for entry in shop.gemini.ledger if entry["status"] == 200]
        span, ideal = max(moments) - min(moments), 60 * (len(texts) / (len(keys) * rpm))
        refused = sum(1 for entry in shop.gemini.ledger if entry["status"] == 429)
        with capsys.disabled():
            print(f"\nMAKESPAN {len(texts)} conversations, 8 keys of {rpm} a minute: {span:.0f} s, "  # noqa: T201
                  f"{span / ideal:.2f} of the ideal, {refused} refusals")
        _, outcome = await shop.sync_and_judge()
        assert (shop.asked(), outcome.counts) == (len(texts), JudgeCounts())
        shop.world.add_message(shop.business.page_id, "messenger", 7, "How much is it?")
        _, outcome = await shop.sync_and_judge()
        assert (shop.asked(), outcome.counts.by_ai) == (len(texts) + 1, 1)
