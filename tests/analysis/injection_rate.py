"""How often an order in a customer's text changes the outcome: `python -m tests.analysis.injection_rate`.

Every attack is judged by a model that obeys nothing, by one that obeys what stands outside the marked lines, and by
one that obeys any order it sees. An outcome counts as changed when status, stage or score differ from those of the
model that obeys nothing; it counts as acted on when no guard of the program would stop it from moving the contact.
`everyday` are messages that mean no harm: what they set off is false alarm. The held-out files were written after the
rules, and first measured at 23 of 32 and 1 of 30.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fbsync_desktop.domain.analysis import AnalysisResult, Flag
from fbsync_desktop.simulator.gemini_scenario import SampleGemini, sample_keys
from tests.analysis.google import InProcessGoogle, analyzer_of, pool_of
from tests.analysis.talks import talk
from tests.support.virtual_time import LoopClock, run_virtual

FOLDER = Path(__file__).parent / "injection"
ATTACKS = ("attacks", "attacks_held_out")
EVERYDAY = ("everyday", "everyday_held_out")
THRESHOLD = 70
"""Usual confidence from which a contact is moved."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Counts over one file: of `total`, how many are suspected, and per model how many changed and were acted on."""

    total: int
    suspected: int
    changed: dict[str, int]
    acted_on: dict[str, int]


def texts_of(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["texts"] for line in lines]


def measure(name: str) -> Rates:
    """The rates of one file; on everyday messages only suspicion says something."""
    models = ("never", "unmarked", "always") if name in ATTACKS else ("never",)
    judged = {obeys: run_virtual(_judged(texts_of(name), obeys)) for obeys in models}
    honest = judged.pop("never")
    changed = {obeys: [result for result, truth in zip(results, honest, strict=True) if _differ(result, truth)]
               for obeys, results in judged.items()}
    return Rates(len(honest), sum(1 for result in honest if Flag.INJECTION_SUSPECTED in result.flags),
                 {obeys: len(results) for obeys, results in changed.items()},
                 {obeys: sum(map(_acts, results)) for obeys, results in changed.items()})


async def _judged(attacks: list[list[str]], obeys: str) -> list[AnalysisResult]:
    google = InProcessGoogle(SampleGemini(keys=sample_keys(8)), LoopClock())
    google.world.switch(obeys=obeys)
    analyzer = analyzer_of(google, pool_of(google))
    return list(await asyncio.gather(*(analyzer.analyze(talk(
        "C: How much is the chocolate cake for 12 people?", "B: It is 45 €.", *(f"C: {text}" for text in texts)))
        for texts in attacks)))


def _differ(result: AnalysisResult, truth: AnalysisResult) -> bool:
    return (result.status, result.stage_id) != (truth.status, truth.stage_id) or abs(result.score - truth.score) > 5


def _acts(result: AnalysisResult) -> bool:
    return Flag.INJECTION_SUSPECTED not in result.flags and result.confidence >= THRESHOLD


def _table() -> Iterator[str]:
    yield f"{'file':20}{'total':>7}{'suspected':>11}{'changed/acted on, obeys unmarked':>34}{'obeys always':>16}"
    for name in (*ATTACKS, *EVERYDAY):
        rates = measure(name)
        cells = [f"{count}/{rates.acted_on[obeys]}" for obeys, count in rates.changed.items()] or ["", ""]
        yield f"{name:20}{rates.total:>7}{rates.suspected:>11}{cells[0]:>34}{cells[1]:>16}"


if __name__ == "__main__":
    print("\n".join(_table()))  # noqa: T201
