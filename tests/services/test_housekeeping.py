"""What the program does by itself once a day."""

from __future__ import annotations

from fbsync_desktop.domain.job import JobStatus
from tests.services.conftest import OpenShop
from tests.support.clock import FakeClock

DAY_S = 86_400


async def test_runs_are_kept_for_twelve_months(open_shop: OpenShop) -> None:
    clock = FakeClock()
    async with open_shop(clock=clock) as shop:
        first = await shop.sync()
        assert first.status is JobStatus.COMPLETED
        people = await shop.names()
        clock.advance(364 * DAY_S)
        assert await shop.app.housekeeping.tidy() == 0
        second = await shop.sync()
        clock.advance(2 * DAY_S)
        assert await shop.app.housekeeping.tidy() == 1
        assert [job.id for job in await shop.app.sync.list()] == [second.id]
        assert await shop.names() == people


async def test_once_a_day_is_enough(open_shop: OpenShop) -> None:
    clock = FakeClock()
    async with open_shop(clock=clock) as shop:
        await shop.sync()
        clock.advance(364.9 * DAY_S)
        assert await shop.app.housekeeping.tidy() == 0
        clock.advance(0.2 * DAY_S)
        assert await shop.app.housekeeping.tidy() == 0, "it was done today"
        clock.advance(DAY_S)
        assert await shop.app.housekeeping.tidy() == 1
