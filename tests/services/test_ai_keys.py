"""Keys: many at once, masked, tested, remembered by fingerprint, and never anywhere else."""

from __future__ import annotations

import asyncio
import json

import pytest

from fbsync_desktop.analysis.keypool import KeyState
from fbsync_desktop.domain.errors import NotFound, StoreError, UsageError
from fbsync_desktop.services.ai_keys import SECRET_NAME
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini_scenario import SampleGemini, SampleKey
from tests.analysis.talks import talk
from tests.services.conftest import OpenShop

ONE, TWO, DEAD = (f"AQ.Sample{word}-not-a-real-key" for word in ("One", "Two", "Dead"))
WORLD = Scenario(
    businesses=[SampleBusiness(messenger=3, instagram=0, instagram_id=None, without_id=0)],
    gemini=SampleGemini(keys=[SampleKey(ONE), SampleKey(TWO), SampleKey(DEAD, state="suspended")]))


async def test_a_text_with_many_keys_gets_a_verdict_for_each(open_shop: OpenShop) -> None:
    async with open_shop(WORLD) as shop:
        verdicts = await shop.app.ai_keys.add(f"  {ONE},\n{TWO};{ONE} schlüssel\n")
        assert [(one.accepted, one.slot, one.reason) for one in verdicts] == [
            (True, 1, None), (True, 2, None), (False, None, "it is there already"),
            (False, None, "it contains characters a key cannot have")]
        assert [line.masked for line in await shop.app.ai_keys.list()] == ["AQ.S…-key", "AQ.S…-key"]
        with pytest.raises(UsageError):
            await shop.app.ai_keys.add(" \n ")


async def test_stored_keys_come_first_and_those_of_the_environment_cannot_be_removed(open_shop: OpenShop) -> None:
    async with open_shop(WORLD, GOOGLE_AI_API_KEY=f"{TWO}\n") as shop:
        await shop.app.ai_keys.add(ONE)
        assert [line.source for line in await shop.app.ai_keys.list()] == ["keyring", "environment"]
        with pytest.raises(UsageError, match="environment"):
            await shop.app.ai_keys.remove(2)
        assert (await shop.app.ai_keys.remove(1)).source == "keyring"
        (left,) = await shop.app.ai_keys.list()
        assert (left.slot, left.source) == (1, "environment")
        with pytest.raises(NotFound):
            await shop.app.ai_keys.remove(2)


async def test_keys_that_another_program_added_or_removed_meanwhile_are_kept_so(open_shop: OpenShop) -> None:
    async with open_shop(WORLD) as shop:
        await shop.app.ai_keys.add(f"{ONE} {DEAD}")
        elsewhere = [{"key": DEAD, "project": ""}, {"key": "AQ.SampleOther-not-a-real-key", "project": ""}]
        await shop.app.secrets.set(SECRET_NAME, json.dumps(elsewhere))
        assert (await shop.app.ai_keys.add(TWO))[0].accepted
        await shop.app.ai_keys.remove(1)  # as shown now: the one that could not be used
        stored = [one["key"] for one in json.loads(await shop.app.secrets.get(SECRET_NAME) or "")]
        assert stored == ["AQ.SampleOther-not-a-real-key", TWO]


async def test_keys_added_at_once_are_all_kept(open_shop: OpenShop) -> None:
    async with open_shop(WORLD) as shop:
        await asyncio.gather(*(shop.app.ai_keys.add(key) for key in (ONE, TWO, DEAD)))
        assert len(await shop.app.ai_keys.list()) == 3
        await asyncio.gather(shop.app.ai_keys.remove(1), shop.app.ai_keys.remove(1))
        assert len(await shop.app.ai_keys.list()) == 1


async def test_keys_are_in_the_password_store_and_the_database_knows_only_fingerprints(open_shop: OpenShop) -> None:
    async with open_shop(WORLD) as shop:
        await shop.app.ai_keys.add(f"{ONE} {DEAD}", project="shared")
        stored = await shop.app.secrets.get(SECRET_NAME)
        assert stored is not None
        assert [one["key"] for one in json.loads(stored)] == [ONE, DEAD]
        good, dead = await shop.app.ai_keys.test()
        assert (good.ok, dead.ok) == (True, False)
        assert good.models and dead.reason
        memory = json.dumps(await shop.app.lane.read(shop.app.store.ai.memory))
        assert "refused/" in memory
        assert ONE not in memory and DEAD not in memory
        assert [line.state for line in await shop.app.ai_keys.list()] == [KeyState.READY, KeyState.DISABLED]
        assert (await shop.app.ai_keys.enable(2)).state is KeyState.READY


async def test_what_was_learned_outlives_the_program(open_shop: OpenShop) -> None:
    async with open_shop(WORLD, GOOGLE_AI_API_KEY=DEAD) as shop:
        await shop.app.ai_keys.test()
    async with open_shop(WORLD, GOOGLE_AI_API_KEY=DEAD) as shop:
        (line,) = await shop.app.ai_keys.list()
        assert (line.state, bool(line.reason)) == (KeyState.DISABLED, True)
        assert await shop.app.ai_keys.usable() == 0


async def test_judging_goes_on_where_what_was_learned_cannot_be_stored(
        open_shop: OpenShop, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    async def locked() -> None:
        raise StoreError("The database is locked.")

    monkeypatch.setattr("fbsync_desktop.services.ai_keys._SAVE_EVERY", 1)
    async with open_shop(WORLD, GOOGLE_AI_API_KEY=ONE) as shop:
        monkeypatch.setattr(shop.app.ai_keys, "save", locked)
        result = await shop.app.ai_keys.analyze(talk("C: How much is a cake?"))
    assert result.score is not None
    assert [record.getMessage() for record in caplog.records if record.levelname != "INFO"] == [
        "What was learned about keys could not be stored: database"]


async def test_an_impossible_key_of_the_environment_is_shown_with_its_fault(open_shop: OpenShop) -> None:
    async with open_shop(WORLD, GOOGLE_AI_API_KEY="schlüssel-mit-umlaut", GOOGLE_AI_API_KEY_2=ONE) as shop:
        bad, good = await shop.app.ai_keys.list()
        assert (bad.state, bad.reason) == (KeyState.DISABLED, "it contains characters a key cannot have")
        assert good.state is KeyState.READY


async def test_when_google_cannot_be_reached_a_test_says_so_and_the_key_stays(open_shop: OpenShop) -> None:
    async with open_shop(WORLD, GOOGLE_AI_API_KEY=ONE, FBSYNC_GEMINI_URL="http://127.0.0.1:9") as shop:
        (test,) = await shop.app.ai_keys.test()
        assert (test.ok, "reached" in (test.reason or "")) == (None, True)
        assert await shop.app.ai_keys.usable() == 1
