"""`fbsync db …`: the database."""

from __future__ import annotations

import sys
from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.services.database import BUILT_IN

app = typer.Typer(no_args_is_help=True)

Address = typer.Argument(help="postgresql://user@server:5432/database, or built-in")
PasswordStdin = typer.Option(False, "--password-stdin", help="Read the database password from standard input.")
_ROWS_PER_LINE = 20_000


@app.command()
def migrate(as_json: bool = JsonFlag) -> None:
    """Bring the database to this version; opening it does so."""
    async def work(opened: Application) -> str:
        return await opened.lane.read(opened.store.schema_version)

    version = run_command(work, as_json=as_json)
    if as_json:
        print_json({"version": version})
    else:
        out(f"The database is at version {version}")


@app.command()
def check(as_json: bool = JsonFlag) -> None:
    """Look for damage (exit code 1 when there is any)."""
    async def work(opened: Application) -> list[str]:
        return await opened.lane.read(opened.store.check)

    problems = run_command(work, as_json=as_json)
    if as_json:
        print_json({"ok": not problems, "problems": problems})
    else:
        out("\n".join(problems) or "No problems found")
    raise typer.Exit(1 if problems else 0)


@app.command()
def test(address: str = Address, password_stdin: bool = PasswordStdin, as_json: bool = JsonFlag) -> None:
    """Try another database without changing anything."""
    async def work(opened: Application) -> dict[str, Any]:
        facts = await opened.database.test(_address(address), _password(password_stdin))
        return {"server": facts.server, "encrypted": facts.encrypted, "pages": facts.pages, "contacts": facts.contacts}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    kept = "holds nothing of this program yet" if found["pages"] is None else \
        f"holds {found['pages']} Pages and {found['contacts']} contacts"
    out(f"{found['server']} answers, {'encrypted' if found['encrypted'] else 'not encrypted'}; it {kept}")


@app.command()
def use(address: str = Address, password_stdin: bool = PasswordStdin, as_json: bool = JsonFlag) -> None:
    """Use another database from now on, as it is; nothing is copied."""
    async def work(opened: Application) -> dict[str, Any]:
        facts = await opened.database.use(_address(address), _password(password_stdin))
        return {"server": facts.server, "pages": facts.pages, "contacts": facts.contacts}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"From now on {found['server']} is used")


@app.command()
def move(address: str = Address, password_stdin: bool = PasswordStdin, as_json: bool = JsonFlag) -> None:
    """Copy everything into another, empty database, prove the copy, and use it; the original stays."""
    async def work(opened: Application) -> dict[str, Any]:
        said = 0

        def tell(done: int, total: int) -> None:
            nonlocal said
            if done - said >= _ROWS_PER_LINE or done == total:
                said = done
                say(f"{done * 100 // max(total, 1)} %")

        before = opened.database.state().address
        moved = await opened.database.move(_address(address), _password(password_stdin), tell)
        return {"original": before, "rows": moved.rows,
                "tables": [{"name": one.name, "rows": one.rows, "checksum": one.checksum} for one in moved.tables]}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"{found['rows']} rows were moved and proved equal; the original stays at {found['original']}")


def _address(given: str) -> str:
    return BUILT_IN if given == "built-in" else given


def _password(from_stdin: bool) -> str:
    return sys.stdin.readline().rstrip("\n") if from_stdin else ""
