"""`fbsync pages login` and `fbsync pages app`: signing in with the browser, and the Meta app it goes through."""

from __future__ import annotations

import asyncio
import os
import sys
import webbrowser
from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command, say
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.errors import KnownError, LoginFailed, UsageError
from fbsync_desktop.services.connect import Login, SignIn
from fbsync_desktop.services.shapes import page_json
from fbsync_desktop.system.process import keep_secrets
from fbsync_desktop.system.redaction import redactor


def add_sign_in(app: typer.Typer) -> None:
    """Put both commands among those of `fbsync pages`."""
    app.command()(login)
    app.command("app")(meta_app)


def login(page_id: list[str] = typer.Option([], "--page-id", help="Only this Page; may be repeated."),
          every: bool = typer.Option(False, "--all", help="Every Page that can be connected, without asking."),
          browser: bool = typer.Option(True, "--browser/--no-browser", help="Open the browser by itself."),
          paste: bool = typer.Option(False, "--paste", help="Read the address the browser ended at from the input."),
          as_json: bool = JsonFlag) -> None:
    """Sign in to Facebook with the browser and choose Pages."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        signed = await browser_sign_in(opened, browser=browser, paste=paste)
        if signed.warning:
            say(f"Facebook did not grant everything. {signed.warning}")
        chosen = tuple(page_id) or _choose(signed, every=every or as_json or not sys.stdin.isatty())
        results = await opened.connect.connect(signed.id, chosen)
        for result in results:
            if result.page is None:
                say(f"{result.name} ({result.page_id}) was not connected: {result.reason}")
        connected = [page_json(result.page) for result in results if result.page is not None]
        if not connected:
            raise KnownError("No Page was connected.", action="Sign in again and choose one.")
        return connected

    pages = run_command(work, as_json=as_json)
    if as_json:
        print_json(pages)
    else:
        for page in pages:
            out(f"Connected {page['pageName']} ({page['pageId']})")


async def browser_sign_in(opened: Application, *, browser: bool = True, paste: bool = False) -> SignIn:
    """Sign in and wait for it.

    Args:
        browser: open it; else only its address is shown. paste: read the address it ended at from the input.

    Raises:
        LoginRefused, LoginTimedOut, LoginFailed, GraphError, UsageError.
    """
    under_way = await opened.connect.begin()
    keep_secrets(os.environ)  # they have been read
    opens = browser and await asyncio.to_thread(webbrowser.open, under_way.address)
    say("Finish the sign-in in your browser." if opens else "Open this address in a browser:")
    say(under_way.address)
    finish = asyncio.create_task(opened.connect.finish(under_way))
    if paste or not under_way.listens:
        await _take_pasted(under_way)
    return await finish


async def _take_pasted(under_way: Login) -> None:
    say("Paste the address the browser ended at, then press Enter:")
    while line := (await asyncio.to_thread(sys.stdin.readline)).strip():
        try:
            under_way.paste(line)
        except LoginFailed as error:
            say(str(error))
        else:
            return


def _choose(signed: SignIn, *, every: bool) -> tuple[str, ...]:
    """Meta's ids of the Pages to connect."""
    possible = [page for page in signed.pages if page.access_token and page.may_read_messages]
    if every or len(possible) <= 1:
        return tuple(page.id for page in signed.pages) if every else tuple(page.id for page in possible)
    for number, page in enumerate(possible, 1):
        say(f"{number}  {page.name} ({page.id})")
    answer = typer.prompt("Which Pages? Numbers, or all", default="all", err=True)
    if answer.strip().lower() == "all":
        return tuple(page.id for page in possible)
    try:
        numbers = [int(part) for part in answer.replace(",", " ").split()]
        return tuple(possible[number - 1].id for number in numbers if number > 0)
    except (ValueError, IndexError):
        raise UsageError("That is not a choice of the list.", action="Give numbers such as: 1 3") from None


def meta_app(app_id: str = typer.Option("", "--id", help="Id of your own Meta app."),
             secret_stdin: bool = typer.Option(False, "--secret-stdin", help="Read its secret from standard input."),
             forget: bool = typer.Option(False, "--forget", help="Remove what is stored."),
             as_json: bool = JsonFlag) -> None:
    """Show, store or forget your own Meta app, which the browser sign-in goes through."""
    async def work(opened: Application) -> dict[str, Any]:
        if forget:
            await opened.meta_app.forget()
        elif app_id or secret_stdin:
            if not (app_id and secret_stdin):
                raise UsageError("Both are needed: --id and --secret-stdin.",
                                 action="Pipe the secret in; an argument could be read by other programs.")
            secret = sys.stdin.readline().strip()
            redactor.add(secret)
            await opened.meta_app.save(app_id, secret)
        known = await opened.meta_app.get()
        return {"id": known.id or None, "secret": bool(known.secret), "fromEnvironment": opened.meta_app.is_given,
                "keptIn": opened.secrets.describe()}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"Meta app {found['id'] or 'not known'}, secret {'known' if found['secret'] else 'missing'}, "
            f"kept {found['keptIn']}")
