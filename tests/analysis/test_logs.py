"""A whole run with Gemini at debug level: no key, no message, no name, no prompt and no answer in the log files."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fbsync_desktop.compose import application
from fbsync_desktop.simulator import Running, SampleBusiness, Scenario, running_simulator
from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey, sample_keys

BUSINESS = SampleBusiness(messenger=30, instagram=5, without_id=0)
KEYS = [SampleKey("AQ.sample-suspended-key", state="suspended"), *sample_keys(2)]
FAULTS = [GeminiFault("rate_minute", after=2, delay_s=0.1), GeminiFault("gateway_page", after=4),
          GeminiFault("safety", after=6), GeminiFault("bad_json", after=8), GeminiFault("overloaded", after=10),
          GeminiFault("thinking", after=12)]


@pytest.fixture
def stand_in() -> Iterator[Running]:
    with running_simulator(Scenario(businesses=[BUSINESS], gemini=SampleGemini(keys=KEYS, faults=FAULTS))) as running:
        yield running


@pytest.fixture
def debug_level() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


async def test_logs_tell_what_happened_and_nothing_else(tmp_path: Path, stand_in: Running, debug_level: None) -> None:
    env = {"FBSYNC_HOME": str(tmp_path), "FBSYNC_KEYRING": "memory", "FBSYNC_GRAPH_URL": stand_in.url,
           "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", "FBSYNC_GEMINI_URL": stand_in.url, "FBSYNC_LOG__LEVEL": "debug",
           "FBSYNC_AI__RPM": "6000", **{f"GOOGLE_AI_API_KEY_{at}": key.key for at, key in enumerate(KEYS, 1)}}
    async with application(env) as app:
        await app.pages.connect(BUSINESS.token)
        started = await app.sync.start(BUSINESS.page_id)
        await app.sync.run(started.job.id)
        outcome = await app.analysis.analyze_now()
        assert outcome.counts.by_ai >= 25
    logged = "".join(file.read_text("utf-8") for file in (tmp_path / "logs").rglob("*.log*"))
    assert "judged without AI" in logged and "ai_key_rejected" in logged
    with closing(sqlite3.connect(tmp_path / "fbsync.db")) as database:
        people = {name for name, in database.execute('SELECT "firstName" FROM "Contact"') if len(name) > 4}
    assert people
    secrets = [*(key.key for key in KEYS), BUSINESS.token, "chocolate cake", "Sample summary", "You read one chat"]
    for secret in [*secrets, *people]:
        assert secret not in logged, secret
