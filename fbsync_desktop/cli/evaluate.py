"""`fbsync ai evaluate`: an analyser measured against labelled conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

import typer
from rich.console import Console
from rich.table import Table

from fbsync_desktop.analysis.analyzer import Analyzer
from fbsync_desktop.analysis.errors import NoUsableKey
from fbsync_desktop.analysis.evaluation import Judged, Measures, by, confusions, measure
from fbsync_desktop.analysis.golden import GoldenFault, GoldenItem, SkippedLine, read_golden
from fbsync_desktop.analysis.llm import LlmReply
from fbsync_desktop.analysis.recording import RecordedAnalyzer, RecordingFault, answer_of, line_of, read_recording
from fbsync_desktop.cli.session import JsonFlag, counted, fail, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.analysis import Engine
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.job import EXIT_PARTIAL

_DECIMALS = 4
_SHOWN_CONFUSIONS = 8
_SHOWN_LINES = 20
_AT_ONCE = 64
"""Requests in the queue at once; the keys' quotas set the pace."""


class EngineChoice(StrEnum):
    HEURISTIC = Engine.HEURISTIC.value
    GEMINI = Engine.GEMINI.value


def evaluate(golden: Path = typer.Option(..., "--golden", help="Labelled conversations, one JSON object a line."),
             engine: EngineChoice = typer.Option(EngineChoice.HEURISTIC, "--engine"),
             record: Path | None = typer.Option(None, "--record", help="With --engine gemini: add Google's answers to "
                                                                      "this file."),
             recorded: Path | None = typer.Option(None, "--recorded", help="With --engine gemini: measure the answers "
                                                  "in such a file and ask nobody."),
             as_json: bool = JsonFlag) -> None:
    """Measure how often the analyser finds the labelled stage, status and score.

    Lines that are no labelled conversation, and conversations without a recorded answer, are named and left out; the
    exit code is 4 then.
    """
    try:
        _check(engine, record, recorded)
        found = read_golden(_content(golden))
        items = list(found.items)
        if engine is EngineChoice.HEURISTIC:
            judged = asyncio.run(_judge(items, _rules()))
        elif recorded is not None:
            judged = asyncio.run(_by_recording(items, recorded))
        else:
            judged = _by_gemini(items, record, as_json=as_json)
    except UsageError as error:
        fail(error, as_json=as_json)
    if as_json:
        print_json(_document(judged, engine, found.skipped) | {"notRecorded": len(items) - len(judged)})
    else:
        _print(judged, engine)
    for line in found.skipped[:_SHOWN_LINES]:
        say(str(line))
    if found.skipped:
        say(f"{counted(len(found.skipped), 'line')} left out; the figures are about the other {len(judged)}.")
    if len(judged) < len(items):
        say(f"{counted(len(items) - len(judged), 'conversation')} left out: changed since the answers were recorded, "
            "or recorded with another prompt.")
    if len(judged) < len(items) or found.skipped:
        raise typer.Exit(EXIT_PARTIAL)


def _check(engine: EngineChoice, record: Path | None, recorded: Path | None) -> None:
    if engine is EngineChoice.HEURISTIC and (record or recorded):
        raise UsageError("Answers are Google's.", action="Add: --engine gemini")
    if record and recorded:
        raise UsageError("--recorded asks nobody, so there is nothing to record.", action="Leave one of them out.")


def _rules() -> Analyzer:
    from fbsync_desktop.analysis.heuristic import HeuristicAnalyzer  # its tables would slow every command's start

    return HeuristicAnalyzer()


async def _by_recording(items: list[GoldenItem], path: Path) -> list[Judged]:
    analyzer = RecordedAnalyzer(read_recording(_content(path, RecordingFault)), _rules())
    known = [item for item in items if analyzer.knows(item.request)]
    if not known:
        raise RecordingFault("It holds answers to other conversations, or to another version of the prompt.")
    return await _judge(known, analyzer)


def _by_gemini(items: list[GoldenItem], record: Path | None, *, as_json: bool) -> list[Judged]:
    async def work(opened: Application) -> list[Judged]:
        if not await opened.ai_keys.usable():
            raise NoUsableKey
        with _record_file(record) as file:  # before anything is paid for
            say(f"Google is asked about {len(items)} conversations.")
            replies: dict[str, LlmReply] = {}
            opened.ai_keys.on_reply(lambda request, reply: replies.update({request.contact_id: reply}))

            def keep(judged: Judged) -> None:
                reply = replies.pop(judged.item.id, None)
                used = reply if judged.result.engine is Engine.GEMINI else None
                if file is not None:
                    file.write(line_of(judged.item.id, answer_of(judged.item.request, used)) + "\n")
                    file.flush()

            return await _judge(items, opened.ai_keys, keep)

    return run_command(work, as_json=as_json)


@contextmanager
def _record_file(path: Path | None) -> Iterator[IO[str] | None]:
    if path is None:
        yield None
        return
    try:
        file = path.open("a", encoding="utf-8")
    except OSError as error:
        raise RecordingFault(f"{path} cannot be written: {error.strerror}.", action="Choose another place.") from None
    with file:
        yield file


async def _judge(items: list[GoldenItem], analyzer: Analyzer,
                 on_judged: Callable[[Judged], None] = lambda _: None) -> list[Judged]:
    """In the order of the file; ends at the first error that is more than one conversation's."""
    gate = asyncio.Semaphore(_AT_ONCE)

    async def one(item: GoldenItem) -> Judged:
        async with gate:
            judged = Judged(item, await analyzer.analyze(item.request))
            on_judged(judged)
            return judged

    tasks = [asyncio.create_task(one(item)) for item in items]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


def _content(path: Path, fault: type[UsageError] = GoldenFault) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise fault(f"{path} is not a text file in UTF-8.", action="Save it as UTF-8.") from None
    except OSError as error:
        raise fault(f"{path} cannot be opened: {error.strerror}.", action="Check the path.") from None


def _document(judged: list[Judged], engine: EngineChoice, skipped: Sequence[SkippedLine]) -> dict[str, Any]:
    return {
        "engine": engine.value,
        "byRules": _by_rules_count(judged),
        **_figures(measure(judged)),
        "perLanguage": {name: _figures(group) for name, group in by(judged, lambda one: one.item.lang).items()},
        "skipped": [{"line": line.number, "message": line.fault} for line in skipped],
        "perPipeline": {name: _figures(group) for name, group in by(judged, lambda one: one.item.kind).items()},
    }


def _by_rules_count(judged: list[Judged]) -> int:
    """How many the rules judged, also when Gemini was asked and gave nothing usable."""
    return sum(1 for one in judged if one.result.engine is Engine.HEURISTIC)


def _figures(measures: Measures) -> dict[str, Any]:
    figures = {
        "accuracyStage": measures.accuracy_stage,
        "macroF1Stage": measures.macro_f1_stage,
        "weightedKappaStage": measures.weighted_kappa_stage,
        "macroF1Status": measures.macro_f1_status,
        "scoreInBand": measures.score_in_band,
        "auc": measures.auc,
        "confidenceAuc": measures.confidence_auc,
        "meanConfidence": measures.mean_confidence,
        "ece": measures.ece,
    }
    return {"n": measures.n} | {name: None if value is None else round(value, _DECIMALS)
                                for name, value in figures.items()}


def _print(judged: list[Judged], engine: EngineChoice) -> None:
    table = Table(title=f"{len(judged)} conversations, engine {engine.value}", title_justify="left")
    table.add_column("")
    for heading in ("n", "stage F1", "stage κ", "status F1", "score in band", "AUC", "confidence", "its AUC", "ECE"):
        table.add_column(heading, justify="right")
    groups = {"all": measure(judged)} | by(judged, lambda one: one.item.kind) | by(judged, lambda one: one.item.lang)
    for name, group in groups.items():
        table.add_row(name, str(group.n), *(_shown(value) for value in (
            group.macro_f1_stage, group.weighted_kappa_stage, group.macro_f1_status, group.score_in_band,
            group.auc, group.mean_confidence, group.confidence_auc, group.ece)))
    console = Console()
    console.print(table)
    if engine is EngineChoice.GEMINI and (by_rules := _by_rules_count(judged)):
        console.print(f"{by_rules} of them were judged by rules, because the AI gave no usable answer.")
    if engine is EngineChoice.HEURISTIC:
        from fbsync_desktop.analysis.heuristic import HIGHEST_CONFIDENCE

        console.print(f"Rules claim at most {HIGHEST_CONFIDENCE} % by design: their ECE is how far they are right more "
                      "often than that.", highlight=False)
    for (label, said), count in confusions(judged).most_common(_SHOWN_CONFUSIONS):
        console.print(f"{count} × {label} taken for {said}", highlight=False)


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
