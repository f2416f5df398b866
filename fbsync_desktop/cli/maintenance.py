"""`fbsync maintenance …`"""

from __future__ import annotations

import typer

from fbsync_desktop.cli.ai import tell_outcome
from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command
from fbsync_desktop.cli.sync import length_of_time
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.judging import AnalysisOutcome
from fbsync_desktop.services.shapes import outcome_json

app = typer.Typer(no_args_is_help=True)


@app.command()
def reanalyze(page: str | None = typer.Argument(None, help="Only this Page; all otherwise."),
              dry_run: bool = typer.Option(False, "--dry-run", help="Only count."), as_json: bool = JsonFlag) -> None:
    """Judge anew who wrote within 7 days and whose summary is older than 30 days."""
    async def work(opened: Application) -> tuple[int, AnalysisOutcome | None]:
        stale = await opened.analysis.stale(page)
        return stale, None if dry_run else await opened.analysis.analyze_now(page, stale=True)

    stale, outcome = run_command(work, as_json=as_json)
    if as_json:
        print_json({"stale": stale, "dryRun": dry_run} | (outcome_json(outcome) if outcome else {}))
    else:
        out(f"{stale} contacts have an old summary or none")
    if outcome is not None:
        tell_outcome(outcome)


@app.command("prune-jobs")
def prune_jobs(older: str = typer.Option("30d", "--older", help="How long ago they ended: 30d, 12h, 4w."),
               dry_run: bool = typer.Option(False, "--dry-run", help="Only count."), as_json: bool = JsonFlag) -> None:
    """Delete the records of syncs that ended long ago; contacts and messages stay."""
    async def work(opened: Application) -> int:
        return await opened.sync.prune(length_of_time(older), dry_run=dry_run)

    count = run_command(work, as_json=as_json)
    if as_json:
        print_json({"jobs": count, "dryRun": dry_run})
    else:
        out(f"{count} syncs {'would be' if dry_run else 'were'} deleted")
