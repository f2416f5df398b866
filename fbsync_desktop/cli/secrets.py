"""`fbsync secrets …`: where tokens and passwords are kept."""

from __future__ import annotations

import sys
from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, ask_passphrase, out, print_json, run_command, say
from fbsync_desktop.compose import Application

app = typer.Typer(no_args_is_help=True)


@app.command()
def show(as_json: bool = JsonFlag) -> None:
    """Where they are, and whether that place answers; never what they are."""
    async def work(opened: Application) -> dict[str, Any]:
        state = await opened.keys.state()
        if state.trouble is not None:
            raise state.trouble
        return {"kind": state.kind, "where": state.where, "count": state.names,
                "decidedByEnvironment": state.decided_by_environment}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"{found['count']} secrets are kept {found['where']}")


@app.command()
def move(place: str = typer.Argument(help="system, or file:PATH"),
         passphrase_stdin: bool = typer.Option(False, "--passphrase-stdin", help="Read its passphrase from the input."),
         as_json: bool = JsonFlag) -> None:
    """Move all of them somewhere else; each is read back before the old one is removed."""
    async def work(opened: Application) -> dict[str, Any]:
        passphrase = ""
        if place.startswith("file:"):
            passphrase = sys.stdin.readline().strip() if passphrase_stdin else ask_passphrase()
        moved = await opened.keys.move(place, passphrase)
        if moved.left_behind:
            say(f"{moved.left_behind} could not be removed from the old place.")
        return {"count": moved.count, "leftBehind": moved.left_behind, "where": moved.where}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"{found['count']} secrets are now kept {found['where']}")
