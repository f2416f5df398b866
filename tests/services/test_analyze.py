"""Conversations judged beside the sync: each once, nothing lost, nothing held back."""

from __future__ import annotations

from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.domain.judging import JudgeCounts
from fbsync_desktop.simulator import SampleBusiness, Scenario
from tests.services.conftest import OpenShop

KEY = "AQ.SampleKey01-not-a-real-key"


async def test_every_conversation_is_judged_once_and_a_second_sync_asks_nothing(
        open_shop: OpenShop, database_url: str) -> None:
    scenario = Scenario(businesses=[SampleBusiness(messenger=30, instagram=5, without_id=0)])
    async with open_shop(scenario, database_url, GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="6000") as shop:
        job, outcome = await shop.sync_and_judge()
        assert job.status is JobStatus.COMPLETED
        assert (outcome.due, outcome.waiting, outcome.pause) == (0, 0, None)
        texts = await shop.with_text()
        assert {one["id"] for one in await shop.everybody() if one["aiEngine"] == "gemini"} == texts
        assert shop.asked() == len(texts)
        _, outcome = await shop.sync_and_judge()
        assert (shop.asked(), outcome.counts) == (len(texts), JudgeCounts())
        shop.world.add_message(shop.business.page_id, "messenger", 7, "How much is it?")
        _, outcome = await shop.sync_and_judge()
        assert (shop.asked(), outcome.counts.by_ai) == (len(texts) + 1, 1)
