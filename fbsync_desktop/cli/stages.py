"""`fbsync contacts stage`, `undo`, `review`, `confirm` and `history`."""

from __future__ import annotations

from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, counted, is_asked, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.job import EXIT_CANCELLED
from fbsync_desktop.domain.placement import MoveResult, UndoResult
from fbsync_desktop.services.ai_shapes import case_json, event_json, move_json, undo_json


def add_stages(app: typer.Typer) -> None:
    """The commands about contacts in pipelines."""
    for command in (stage, undo, review, confirm, history):
        app.command()(command)


def stage(contact: str, stage: str = typer.Argument(help="Name or id; none takes the contact out."),
          as_json: bool = JsonFlag) -> None:
    """Put a contact into a stage by hand; the AI does not move it from there."""
    async def work(opened: Application) -> MoveResult:
        target = None if stage == "none" else (await opened.pipelines.stage_for(contact, stage)).id
        return await opened.pipelines.move([contact], target)

    done = run_command(work, as_json=as_json)
    if as_json:
        print_json(move_json(done))
    else:
        out("Moved" if done.moved else "The contact is there already; it is placed by hand from now on")


def undo(contact: str | None = typer.Argument(None, help="Only this contact's newest move."),
         move: str | None = typer.Option(None, "--move", help="This move instead of the newest one."),
         yes: bool = typer.Option(False, "--yes", help="Also where it concerns more than one contact."),
         as_json: bool = JsonFlag) -> None:
    """Take back the newest move, by whomever; where it concerns several contacts, only with --yes."""
    async def work(opened: Application) -> UndoResult:
        if not yes and move is None and contact is None:
            return await opened.pipelines.undo(await _agreed_move(opened, as_json=as_json))
        return await opened.pipelines.undo(move, contact)

    done = run_command(work, as_json=as_json)
    if as_json:
        print_json(undo_json(done))
        return
    verb = "is" if done.restored == 1 else "are"
    out(f"Undone “{done.title}”: {counted(done.restored, 'contact')} {verb} back where they were")
    if done.changed_since:
        say(f"{counted(done.changed_since, 'contact')} stayed, because somebody or something moved them again since.")


async def _agreed_move(opened: Application, *, as_json: bool) -> str | None:
    """The newest move, once it is clear that it is meant.

    Raises:
        UsageError: it concerns several contacts, and nobody is there to ask.
    """
    last = await opened.pipelines.last_move()
    if last is None or last.moved <= 1:
        return last.id if last else None
    what = (f"The newest move is “{last.title}” of {last.created_at.astimezone():%Y-%m-%d %H:%M}; "
            f"it concerns {counted(last.moved, 'contact')}.")
    if not is_asked(as_json=as_json):
        raise UsageError(f"{what} Nothing was changed.", action="To take back all of it: fbsync contacts undo --yes")
    if not typer.confirm(f"{what} Take back all of it?", err=True):
        say("Nothing was changed.")
        raise typer.Exit(EXIT_CANCELLED)
    return last.id


def review(page: str | None = typer.Option(None, "--page", help="Only contacts of this Page."),
           limit: int = typer.Option(50, "--limit", min=1), as_json: bool = JsonFlag) -> None:
    """Contacts whose place a person should look at: confirm, move or undo them."""
    async def work(opened: Application) -> tuple[list[dict[str, Any]], int]:
        found = [case_json(case) for case in await opened.pipelines.review(page, limit)]
        return found, await opened.pipelines.review_count(page)

    cases, there = run_command(work, as_json=as_json)
    if as_json:
        print_json(cases)
        return
    for case in cases:
        who = case["contact"]
        out(f"{who['id']}  {who['displayName'] or '(no name)'}  {case['stage'] or 'not placed'}"
            f" → {case['proposed'] or '-'}  {case['confidence']} %  {case['reason']}  {case['rule']}")
    shown = f"{len(cases)} of " if len(cases) < there else ""
    say(f"Waiting for a decision: {shown}{counted(there, 'contact')}")


def confirm(contacts: list[str], as_json: bool = JsonFlag) -> None:
    """Contacts are right where they are; from now on they count as placed by hand."""
    async def work(opened: Application) -> MoveResult:
        if not contacts:
            raise UsageError("Name at least one contact.")
        return await opened.pipelines.confirm(contacts)

    done = run_command(work, as_json=as_json)
    if as_json:
        print_json(move_json(done) | {"confirmed": done.moved})
    else:
        out(f"Confirmed {counted(done.moved, 'contact')}")
        if done.unchanged:
            out(f"{counted(done.unchanged, 'contact')} had been placed by hand before")


def history(contact: str, as_json: bool = JsonFlag) -> None:
    """What happened to a contact, newest first."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        await opened.contacts.get(contact)
        return [event_json(event) for event in await opened.pipelines.history(contact)]

    events = run_command(work, as_json=as_json)
    if as_json:
        print_json(events)
        return
    for event in events:
        out(f"{event['createdAt']}  {event['title']}  {event['fromStage'] or '-'} → {event['toStage'] or '-'}"
            f"  {event['description'] or ''}")
