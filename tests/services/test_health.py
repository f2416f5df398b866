"""The look at the whole installation."""

from __future__ import annotations

from tests.services.conftest import OpenShop


async def test_the_size_of_the_database_counts_what_waits_in_its_journal(open_shop: OpenShop) -> None:
    async with open_shop(DATABASE_URL="") as shop:
        before = (await shop.app.health.look()).database_bytes
        await shop.sync(no_ai=True)
        after = (await shop.app.health.look()).database_bytes
        assert shop.app.store.url_safe.startswith("sqlite")
    assert before is not None and after is not None and after > before
