"""`fbsync report …`"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import typer

from fbsync_desktop.cli.job_words import failure
from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.export.csv import write_rows
from fbsync_desktop.export.files import write_lines
from fbsync_desktop.services.reports import REPORTS, as_table

app = typer.Typer(no_args_is_help=True)

_FORMATS = ("table", "json", "csv")
_Format = typer.Option("table", "--format", help="table, json or csv")
_Output = typer.Option(None, "-o", "--output", help="Write a file instead, in the same format.")


def _check(form: str) -> None:
    if form not in _FORMATS:
        raise UsageError("The format is table, json or csv.")


def _csv(rows: list[dict[str, Any]]) -> None:
    text = StringIO()
    write_rows(text, *as_table(rows))
    out(text.getvalue().replace("\r\n", "\n").removesuffix("\n"))


@app.command("list")
def list_reports(as_json: bool = JsonFlag) -> None:
    """The names of all reports, with what they tell."""
    if as_json:
        print_json([{"name": name, "title": title} for name, title in REPORTS.items()])
        return
    for name, title in REPORTS.items():
        out(f"{name:<22}{title}")


@app.command("job")
def report_job(job: str, form: str = _Format, output: Path | None = _Output, as_json: bool = JsonFlag) -> None:
    """The figures of one sync."""
    target = output.absolute() if output is not None else None

    async def work(opened: Application) -> dict[str, Any]:
        _check(form)
        found = await opened.reports.job(job)
        if target is not None and form == "table":
            await asyncio.to_thread(write_lines, target, _job_lines(found))
        elif target is not None:
            await opened.reports.export_job(job, target, form)
        return found

    found = run_command(work, as_json=as_json)
    if as_json or (form == "json" and output is None):
        print_json(found)
    elif form == "csv" and output is None:
        _csv([found])
    elif output is None:
        out("\n".join(_job_lines(found)))
    else:
        say(f"Wrote {output}")


def _job_lines(found: dict[str, Any]) -> Iterator[str]:
    for key, value in found.items():
        if key == "errors":
            continue
        unit = {"duration": " s", "successRate": " %"}.get(key, "") if value is not None else ""
        yield f"{key}: {_cell(value)}{unit}"
    yield "errors:" if found["errors"] else "errors: none"
    for error in found["errors"]:
        yield f"  {failure(error)}"


def _named(name: str) -> Callable[..., None]:
    def report(page: str | None = typer.Option(None, "--page", help="Only this Page."), form: str = _Format,
               output: Path | None = _Output,
               minutes: int | None = typer.Option(None, "--minutes", min=0, help="Running for longer than this."),
               days: int | None = typer.Option(None, "--days", min=0, help="Older than this."),
               person: str | None = typer.Option(None, "--name", help="A displayed name."),
               as_json: bool = JsonFlag) -> None:
        target = output.absolute() if output is not None else None

        async def work(opened: Application) -> list[dict[str, Any]]:
            _check(form)
            rows = await opened.reports.rows(name, page, minutes=minutes, days=days, person=person)
            if target is not None and form == "table":
                await asyncio.to_thread(write_lines, target, _table_lines(rows))
            elif target is not None:
                await opened.reports.export_rows(rows, target, form)
            return rows

        rows = run_command(work, as_json=as_json)
        if as_json or (form == "json" and output is None):
            print_json(rows)
        elif form == "csv" and output is None:
            _csv(rows)
        elif output is None and rows:
            out("\n".join(_table_lines(rows)))
        elif output is None:
            say("Nothing to report.")
        else:
            say(f"Wrote {len(rows)} rows to {output}")

    report.__doc__ = REPORTS[name]
    return report


for _name in REPORTS:
    app.command(_name)(_named(_name))


def _table_lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    """The rows as columns of text under their names; nothing for no rows, whose columns are unknown."""
    if not rows:
        return
    lines = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    for line in lines:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.2f}"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
