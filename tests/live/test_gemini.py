"""One conversation judged by Google itself: `LIVE_GEMINI_KEY=… python -m pytest tests/live/test_gemini.py -s`.

Costs three requests of the key's day. It settles what only a real key can: whether both versions of the API take the
rules, the schema, the thinking level and the wish not to be stored.
"""

from __future__ import annotations

import os

import pytest

from fbsync_desktop.analysis.errors import AnalysisError
from fbsync_desktop.analysis.gemini import GeminiClient, GeminiConfig
from fbsync_desktop.analysis.heuristic import HeuristicAnalyzer
from fbsync_desktop.analysis.keypool import KeyPool
from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.analysis.models import DEFAULT_CHAIN
from fbsync_desktop.analysis.runner import GeminiAnalyzer
from fbsync_desktop.domain.analysis import Engine, LeadStatus
from fbsync_desktop.system.clock import SystemClock
from tests.analysis.talks import talk

KEY = os.environ.get("LIVE_GEMINI_KEY", "")

pytestmark = pytest.mark.skipif(not KEY, reason="needs a real key in LIVE_GEMINI_KEY")


@pytest.mark.parametrize("version", ["v1beta", "v1"])
async def test_google_judges_a_conversation(version: str) -> None:
    clock = SystemClock()
    pool = KeyPool([ApiKey(1, KEY)], models=DEFAULT_CHAIN, clock=clock)
    client = GeminiClient(GeminiConfig(api_version=version), clock=clock)
    analyzer = GeminiAnalyzer(client, pool, HeuristicAnalyzer(), clock=clock, patience_s=60.0)
    try:
        result = await analyzer.analyze(talk(
            "C: How much is the chocolate cake for 12 people on Saturday?", "B: It is 45 €, shall I note it down?",
            "C: Yes please! I paid just now.", "B: Received, thank you, see you on Saturday."))
    except AnalysisError as error:
        pytest.fail(f"{version}: {error}")
    finally:
        await analyzer.aclose()
    print(version, result.model, result.usage, result.status, result.score, result.confidence_raw)  # noqa: T201
    assert result.engine is Engine.GEMINI
    assert (result.status, result.stage_id) == (LeadStatus.WON, "Closed Won")
