"""Changed AI settings count at once: off stops asking, a limit stops asking, personal data is hidden or not."""

from __future__ import annotations

from fbsync_desktop.domain.judging import PauseReason
from fbsync_desktop.simulator import SampleBusiness, Scenario
from tests.services.conftest import OpenShop

KEY = "AQ.SampleKey01-not-a-real-key"


def small() -> Scenario:
    return Scenario(businesses=[SampleBusiness(messenger=6, instagram=0, without_id=0)])


async def test_switched_off_nothing_is_asked_and_switched_on_again_it_is(
        open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(small(), database_url, GOOGLE_AI_API_KEY=KEY) as shop:
        shop.app.analysis.use(enabled=False, hide_personal=True, limit_usd=None)
        await shop.sync_and_judge()
        status = await shop.app.analysis.status()
        assert status.pause is not None and status.pause.reason is PauseReason.OFF
        assert shop.asked() == 0
        texts = await shop.with_text()
        assert {one["aiEngine"] for one in await shop.everybody() if one["id"] in texts} == {"heuristic"}
        shop.app.analysis.use(enabled=True, hide_personal=True, limit_usd=None)
        await shop.app.analysis.analyze_now()
        assert shop.asked() == len(await shop.with_text())


async def test_a_limit_that_is_reached_stops_asking_and_a_higher_one_goes_on(
        open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(small(), database_url, GOOGLE_AI_API_KEY=KEY) as shop:
        shop.app.analysis.use(enabled=True, hide_personal=True, limit_usd=0.0)
        await shop.sync_and_judge()
        assert shop.asked() == 0
        status = await shop.app.analysis.status()
        assert status.pause is not None and status.pause.reason is PauseReason.BUDGET
        assert status.spending.limit_usd == 0.0
        shop.app.analysis.use(enabled=True, hide_personal=True, limit_usd=5.0)
        await shop.app.analysis.analyze_now()
        assert shop.asked() == len(await shop.with_text())
