"""How long keys take for many conversations, against the shortest time their quotas allow.

    python -m tests.benchmarks.bench_analysis            # virtual time, seconds
    python -m tests.benchmarks.bench_analysis --http     # real HTTP and Google's SDK, a clock twenty times as fast
"""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from fbsync_desktop.analysis.gemini import GeminiClient, GeminiConfig
from fbsync_desktop.analysis.heuristic import HeuristicAnalyzer
from fbsync_desktop.analysis.keypool import KeyPool
from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.analysis.models import Limits
from fbsync_desktop.analysis.runner import GeminiAnalyzer
from fbsync_desktop.domain.analysis import AnalysisResult, Engine
from fbsync_desktop.simulator import Scenario, running_simulator
from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, sample_keys
from fbsync_desktop.simulator.ledger import Entry
from tests.analysis.google import MODEL, InProcessGoogle, analyzer_of, pool_of, requests
from tests.support.clock import FastClock
from tests.support.virtual_time import LoopClock, run_virtual

KEYS, RPM, FACTOR = 8, 10, 20.0


async def _judge_all(analyzer: GeminiAnalyzer, count: int) -> Counter[str]:
    results = await asyncio.gather(*(analyzer.analyze(one) for one in requests(count)), return_exceptions=True)
    return Counter(result.engine.value if isinstance(result, AnalysisResult) else type(result).__name__
                   for result in results)


def _line(name: str, count: int, seconds: float, judged: Counter[str], ledger: Iterable[Entry]) -> str:
    ratio = seconds / (count / (KEYS * RPM) * 60)
    answers = Counter(str(entry["status"]) for entry in ledger)
    return (f"{name:34}{count:>6}{seconds / 60:>9.2f} min  × {ratio:.3f}  lost {count - judged[Engine.GEMINI.value]}"
            f"  {dict(sorted(answers.items()))}")


def _virtual(name: str, count: int, configured: int, switches: SampleGemini) -> str:
    async def live() -> str:
        google = InProcessGoogle(replace(switches, keys=sample_keys(KEYS), rpm=RPM, latency_ms=2200.0), LoopClock())
        judged = await _judge_all(analyzer_of(google, pool_of(google, limits=Limits(configured))), count)
        return _line(name, count, google.clock.monotonic(), judged, google.world.ledger)

    return run_virtual(live())


async def _over_http(count: int) -> str:
    switches = SampleGemini(keys=sample_keys(KEYS), rpm=RPM, latency_ms=2200.0, time_factor=FACTOR)
    with running_simulator(Scenario(gemini=switches)) as google:
        clock = FastClock(FACTOR)
        pool = KeyPool([ApiKey(slot, key.key) for slot, key in enumerate(switches.keys, 1)], models=(MODEL,),
                       clock=clock, limits=lambda _: Limits(RPM))
        analyzer = GeminiAnalyzer(GeminiClient(GeminiConfig(google.url), clock=clock), pool, HeuristicAnalyzer(),
                                  clock=clock)
        await analyzer.test_key(1)  # the SDK is imported before the clock counts
        start = clock.monotonic()
        judged = await _judge_all(analyzer, count)
        line = _line("real HTTP, clock × 20", count, clock.monotonic() - start, judged, google.gemini.take_ledger())
        await analyzer.aclose()
        return line


def main() -> None:
    if "--http" in sys.argv:
        print(asyncio.run(_over_http(340)))
        return
    storm = [GeminiFault("overloaded", times=500, rate=0.5), GeminiFault("slow_down", times=0, rate=0.03),
             GeminiFault("drop", times=600, rate=0.05)]
    for name, configured, switches in (
            ("right pace", 10, SampleGemini()), ("15 configured, 10 true", 15, SampleGemini()),
            ("… and refused ones count", 15, SampleGemini(refused_count=True)),
            ("2 % overloaded", 10, SampleGemini(faults=[GeminiFault("overloaded", times=0, rate=0.02)])),
            ("storm of 503, 429, cut lines", 15, SampleGemini(faults=storm))):
        print(_virtual(name, 1000, configured, switches))


if __name__ == "__main__":
    main()
