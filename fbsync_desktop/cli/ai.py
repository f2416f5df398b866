"""`fbsync ai …`"""

from __future__ import annotations

import sys
from typing import Any

import typer

from fbsync_desktop.cli.evaluate import evaluate
from fbsync_desktop.cli.progress import progress_display
from fbsync_desktop.cli.session import JsonFlag, counted, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.judging import PROBLEMS, AnalysisOutcome, PauseReason
from fbsync_desktop.services.ai_keys import KeyLine
from fbsync_desktop.services.ai_shapes import (
    forecast_json,
    key_json,
    key_test_json,
    status_json,
    verdict_json,
)
from fbsync_desktop.services.shapes import iso, outcome_json

app = typer.Typer(no_args_is_help=True)
keys = typer.Typer(no_args_is_help=True, help="Gemini keys.")
app.add_typer(keys, name="keys")
app.command()(evaluate)


@keys.command()
def add(project: str = typer.Option("", "--project", help="Label of the Google project the keys share."),
        as_json: bool = JsonFlag) -> None:
    """Keep keys read from standard input: one or many, with blanks, commas or line breaks between."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        if sys.stdin.isatty():
            say("Paste the keys, then press Ctrl-D.")
        return [verdict_json(one) for one in await opened.ai_keys.add(sys.stdin.read(), project)]

    verdicts = run_command(work, as_json=as_json)
    if as_json:
        print_json(verdicts)
    for one in verdicts:
        if not as_json:
            out(f"{one['masked']}  {'added as key ' + str(one['slot']) if one['accepted'] else one['reason']}")
    if not any(one["accepted"] for one in verdicts):
        raise typer.Exit(2)


@keys.command("list")
def list_keys(as_json: bool = JsonFlag) -> None:
    """Every key with its state; never the key itself."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        return [key_json(key) for key in await opened.ai_keys.list()]

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    for key in found:
        _show(key)
    if not found:
        say("There is no key; contacts are judged without AI. Add one with: fbsync ai keys add")


def _show(key: dict[str, Any]) -> None:
    until = f" until {key['coolingUntil']}" if key["coolingUntil"] else ""
    out(f"{key['slot']}  {key['masked']}  {key['state']}{until}  {key['requestsToday']} requests today"
        f"{'  ' + key['reason'] if key['reason'] else ''}")


@keys.command("test")
def test_keys(slot: int | None = typer.Argument(None, help="Number of the key; all otherwise."),
              as_json: bool = JsonFlag) -> None:
    """Ask Google whether keys work; costs one request of each (exit code 1 when one does not)."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        return [key_test_json(one) for one in await opened.ai_keys.test(slot)]

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        for one in found:
            out(f"{one['slot']}  {one['masked']}  {'works' if one['ok'] else one['reason']}")
    if not found:
        say("There is no key to test.")
    raise typer.Exit(0 if all(one["ok"] for one in found) else 1)


@keys.command()
def remove(slot: int, as_json: bool = JsonFlag) -> None:
    """Forget a key, by its number in the list."""
    async def work(opened: Application) -> KeyLine:
        return await opened.ai_keys.remove(slot)

    removed = run_command(work, as_json=as_json)
    if as_json:
        print_json(key_json(removed))
    else:
        out(f"Removed {removed.masked}")


@app.command()
def status(as_json: bool = JsonFlag) -> None:
    """Keys, conversations left, and what this month cost."""
    async def work(opened: Application) -> dict[str, Any]:
        return status_json(await opened.analysis.status()) | {
            "forecast": forecast_json(await opened.analysis.forecast())}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    for key in found["keys"]:
        _show(key)
    if found["pausedBy"]:
        out(_why(PauseReason(found["pausedBy"])) + (
            f" It goes on at {found['pausedUntil']}." if found["pausedUntil"] else ""))
    out(_left(found["due"], found["waiting"]))
    limit = f" of {found['limitUsd']:.2f}" if found["limitUsd"] is not None else ""
    out(f"This month: {found['judgementsThisMonth']} answers, {found['spentUsd']:.2f}{limit} US dollars at list prices")


@app.command()
def analyze(page: str | None = typer.Argument(None, help="Only this Page; all otherwise."),
            stale: bool = typer.Option(False, "--stale", help="Also people who wrote within 7 days and whose summary "
                                       "is older than 30."),
            again: bool = typer.Option(False, "--again", help="Also where stages or prompt changed since."),
            limit: int | None = typer.Option(None, "--limit", min=1, help="At most so many conversations."),
            as_json: bool = JsonFlag) -> None:
    """Judge what is due and what waits for AI."""
    async def work(opened: Application) -> AnalysisOutcome:
        if again and page is None:
            raise UsageError("--again needs a Page.")
        expected = await opened.analysis.forecast(page, stale=stale)
        cost = "" if expected.cost_usd is None else f", about {expected.cost_usd:.2f} US dollars at list prices"
        say(f"{expected.conversations} conversations{cost}")
        with progress_display("Asking Google") as report:
            if limit is None:
                report.reads_on(expected)
            return await opened.analysis.analyze_now(page, stale=stale, again=again, limit=limit,
                                                     on_progress=report.judged)

    outcome = run_command(work, as_json=as_json)
    if as_json:
        print_json(outcome_json(outcome))
    tell_outcome(outcome)


def tell_outcome(outcome: AnalysisOutcome) -> None:
    """Say on stderr what a run of analyses did and left."""
    counts = outcome.counts
    moved = f"{counted(counts.placed, 'contact')} placed, {counts.moved} moved, {counts.blocked} protected."
    if counts.by_ai or counts.by_rules:
        say(f"Judged {counted(counts.by_ai, 'conversation')} with AI, {counts.by_rules} without; {moved}")
    elif counts.placed or counts.moved:
        say(moved)
    if outcome.waiting or outcome.due:
        why = _why(outcome.pause.reason) if outcome.pause else "They are tried again with the next run."
        until = f" It goes on at {iso(outcome.pause.until)}." if outcome.pause and outcome.pause.until else ""
        say(f"{_left(outcome.due, outcome.waiting)} {why}{until}")


def _why(reason: PauseReason) -> str:
    step = {PauseReason.NO_KEY: " Add one with: fbsync ai keys add",
            PauseReason.KEYS_REFUSED: " See why with: fbsync ai keys list",
            PauseReason.KEYS_LOCKED: " See: fbsync secrets show"}.get(reason, "")
    return PROBLEMS[reason] + step


def _left(due: int, waiting: int) -> str:
    """What is not judged yet, and what only rules judged."""
    parts = []
    if due:
        parts.append(f"{counted(due, 'conversation')} not looked at yet.")
    if waiting:
        parts.append(f"{counted(waiting, 'conversation')} judged by rules for now; the AI does it again when it can.")
    return " ".join(parts) or "Every conversation is judged."
