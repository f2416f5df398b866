"""Changed AI settings count at once: off stops asking, a limit stops asking, personal data is hidden or not."""

from __future__ import annotations

from typing import Any

import pytest

from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.domain.judging import PauseReason
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.system.secrets import MemorySecrets
from tests.services.conftest import OpenShop, Shop
from tests.support.clock import FakeClock

KEY = "AQ.SampleKey01-not-a-real-key"


def small() -> Scenario:
    return Scenario(businesses=[SampleBusiness(messenger=6, instagram=0, without_id=0)])


class Refusing(MemorySecrets):
    """A password store that is locked, and counts how often it was asked."""

    asked = 0

    async def get(self, name: str) -> str | None:
        self.asked += 1
        raise SecretsUnavailable("The password store is locked.")


def change(shop: Shop, **options: Any) -> None:
    shop.app.analysis.configure(shop.app.settings.ai.model_copy(update=options))


async def test_switched_off_nothing_is_asked_and_switched_on_again_it_is(
        open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(small(), database_url, GOOGLE_AI_API_KEY=KEY) as shop:
        change(shop, enabled=False)
        await shop.sync_and_judge()
        status = await shop.app.analysis.status()
        assert status.pause is not None and status.pause.reason is PauseReason.OFF
        assert shop.asked() == 0
        texts = await shop.with_text()
        assert {one["aiEngine"] for one in await shop.everybody() if one["id"] in texts} == {"heuristic"}
        change(shop, enabled=True)
        await shop.app.analysis.analyze_now()
        assert shop.asked() == len(await shop.with_text())


async def test_a_limit_that_is_reached_stops_asking_and_a_higher_one_goes_on(
        open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(small(), database_url, GOOGLE_AI_API_KEY=KEY) as shop:
        change(shop, monthly_limit_usd=0.0)
        await shop.sync_and_judge()
        assert shop.asked() == 0
        status = await shop.app.analysis.status()
        assert status.pause is not None and status.pause.reason is PauseReason.BUDGET
        assert status.spending.limit_usd == 0.0
        change(shop, monthly_limit_usd=5.0)
        await shop.app.analysis.analyze_now()
        assert shop.asked() == len(await shop.with_text())


async def test_another_model_is_asked_from_the_next_conversation_on(open_shop: OpenShop) -> None:
    async with open_shop(small(), GOOGLE_AI_API_KEY=KEY, FBSYNC_AI__RPM="6000") as shop:
        await shop.sync()
        change(shop, model="gemini-3.6-flash")
        await shop.app.analysis.analyze_now()
        assert {entry["model"] for entry in shop.gemini.ledger} == {"gemini-3.6-flash"}


async def test_options_change_while_the_password_store_is_locked(open_shop: OpenShop) -> None:
    async with open_shop(small()) as shop:
        store = shop.app.secrets.store = Refusing()
        change(shop, enabled=False)
        change(shop, enabled=True)
        status = await shop.app.analysis.status()
        assert status.pause is not None and status.pause.reason is PauseReason.KEYS_LOCKED
        assert store.asked <= 1


async def test_a_store_that_refuses_is_asked_once_a_minute_unless_somebody_wants_something(
        open_shop: OpenShop) -> None:
    """Every question may open the system's prompt; the window looks every two seconds."""
    clock = FakeClock()
    async with open_shop(small(), clock=clock) as shop:
        store = shop.app.secrets.store = Refusing()
        for _ in range(30):
            await shop.app.analysis.status()
            clock.advance(1.9)
        assert store.asked == 1
        clock.advance(60)
        await shop.app.analysis.status()
        assert store.asked == 2
        with pytest.raises(SecretsUnavailable):
            await shop.app.ai_keys.add(KEY)
        assert store.asked == 3
