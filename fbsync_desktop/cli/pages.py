"""`fbsync pages …`"""

from __future__ import annotations

from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command, say, token_from_stdin
from fbsync_desktop.cli.sign_in import add_sign_in, browser_sign_in
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import KnownError, UsageError
from fbsync_desktop.domain.permission import lost_without
from fbsync_desktop.services.shapes import finding_json, iso, overview_json, page_json, sign_in_json, token_json

app = typer.Typer(no_args_is_help=True)


@app.command()
def add(token_stdin: bool = typer.Option(False, "--token-stdin", help="Read the token from standard input."),
        page_id: list[str] = typer.Option([], "--page-id", help="Only this Page; may be repeated."),
        as_json: bool = JsonFlag) -> None:
    """Connect the Pages a user, system-user or Page token reaches."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        if not token_stdin:
            raise UsageError("A token is needed.", action="Pipe it in with --token-stdin.")
        found = await opened.pages.connect(token_from_stdin(), tuple(page_id))
        for result in found:
            if result.page is None:
                say(f"{result.name} ({result.page_id}) was not connected: {result.reason}")
        connected = [result.page for result in found if result.page is not None]
        if not connected:
            raise KnownError("No Page could be connected.", action="Use a token of somebody whose role on the "
                             "Page includes messages.")
        return [page_json(page) for page in connected]

    pages = run_command(work, as_json=as_json)
    if as_json:
        print_json(pages)
    else:
        for page in pages:
            out(f"Connected {page['pageName']} ({page['pageId']})")


@app.command("list")
def list_pages(as_json: bool = JsonFlag) -> None:
    """Every connected Page."""
    async def work(opened: Application) -> list[dict[str, Any]]:
        return [overview_json(one) for one in await opened.pages.overviews()]

    pages = run_command(work, as_json=as_json)
    if as_json:
        print_json(pages)
        return
    for page in pages:
        out(f"{page['pageId']}  {page['pageName']}  {page['contacts']} contacts  "
            f"last synced {page['lastSyncedAt'] or 'never'}")
    if not pages:
        say("No Page is connected yet. Connect one with: fbsync pages add --token-stdin")


@app.command()
def show(page: str, as_json: bool = JsonFlag) -> None:
    """One Page with its settings, newest sync and what could be read."""
    async def work(opened: Application) -> dict[str, Any]:
        return overview_json(await opened.pages.overview(page))

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    for key, value in found.items():
        out(f"{key}: {value}")


@app.command()
def remove(page: str, keep_data: bool = typer.Option(False, "--keep-data", help="Keep contacts and history."),
           as_json: bool = JsonFlag) -> None:
    """Disconnect a Page and forget its token."""
    async def work(opened: Application) -> dict[str, Any]:
        overview = await opened.pages.overview(page)
        removed = await opened.pages.remove(page, keep_data=keep_data)
        kept = "are kept" if keep_data else "were removed with it"
        say(f"Disconnected {removed.name}; its {overview.contacts} contacts {kept}.")
        return page_json(removed)

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)


@app.command()
def reconnect(page: str, token_stdin: bool = typer.Option(False, "--token-stdin"),
              as_json: bool = JsonFlag) -> None:
    """Give a Page a new sign-in, in the browser or with a token; contacts, settings and history stay."""
    async def work(opened: Application) -> dict[str, Any]:
        if token_stdin:
            return page_json(await opened.pages.reconnect(page, token_from_stdin()))
        known = await opened.pages.find(page)
        signed = await browser_sign_in(opened)
        return page_json(await opened.connect.reconnect(known.id, signed.id))

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"Reconnected {found['pageName']}")


@app.command()
def check(page: str, as_json: bool = JsonFlag) -> None:
    """Ask Facebook whether the Page's token lives (exit code 3 when it is dead) and why contacts may be missing."""
    async def work(opened: Application) -> dict[str, Any]:
        report = await opened.sign_ins.check(page)
        findings = await opened.sign_ins.look_into(page)
        return token_json(report.page.token) | sign_in_json(report.health) | {
            "inboxes": [finding_json(one) for one in findings]}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    left = "" if found["daysLeft"] is None else f", {found['daysLeft']} days left"
    out(f"Sign-in: {found['signIn']}{left}, checked {found['checkedAt']}")
    if found["missingPermissions"]:
        out(f"Missing permissions. {lost_without(found['missingPermissions'])}")
    for inbox in found["inboxes"]:
        out(f"{inbox['message']} {inbox['action']}".strip())


@app.command("set")
def set_options(page: str,
                auto_pipeline: str | None = typer.Option(None, "--auto-pipeline", help="Name or its beginning; none."),
                mode: str | None = typer.Option(None, "--mode", help="skip-existing or update-existing"),
                auto_sync: str | None = typer.Option(None, "--auto-sync", help="on or off"),
                sync_interval: int | None = typer.Option(None, "--sync-interval", help="seconds"),
                move_placed_by_hand: bool | None = typer.Option(
                    None, "--move-placed-by-hand/--keep-placed-by-hand", help="With update-existing."),
                as_json: bool = JsonFlag) -> None:
    """Change a Page's settings."""
    async def work(opened: Application) -> dict[str, Any]:
        if auto_sync not in (None, "on", "off"):
            raise UsageError("--auto-sync takes on or off.")
        no_pipeline = auto_pipeline is not None and auto_pipeline.lower() == "none"
        switched = None if auto_sync is None else auto_sync == "on"
        return page_json(await opened.pages.set_options(
            page, auto_sync=switched, sync_interval_s=sync_interval, mode=mode, no_pipeline=no_pipeline,
            pipeline=None if no_pipeline else auto_pipeline, override_manual=move_placed_by_hand))

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"Saved the settings of {found['pageName']}")


@app.command()
def probe(page: str, platform: str = typer.Option("messenger", "--platform"),
          limit: int = typer.Option(1, min=1, max=100), as_json: bool = JsonFlag) -> None:
    """Ask Facebook directly for the newest conversations; stores nothing."""
    async def work(opened: Application) -> dict[str, Any]:
        answer = await opened.pages.probe(page, platform_of(platform), limit)
        thread = answer.first
        first = None if thread is None else {
            "id": thread.id, "updatedTime": iso(thread.updated_at),
            "person": thread.person._asdict() if thread.person else None,
            "messages": [{"id": m.id, "sentAt": iso(m.sent_at), "isFromBusiness": m.from_business, "content": m.text,
                          "attachments": [a.kind for a in m.attachments]} for m in thread.messages]}
        return {"platform": answer.platform.value, "count": answer.count, "first": first}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        out(f"{found['count']} conversations came; first: {found['first']}")


def platform_of(name: str) -> Platform:
    """`messenger` or `instagram`, in any case.

    Raises:
        UsageError
    """
    try:
        return Platform(name.upper())
    except ValueError:
        raise UsageError(f"There is no platform “{name}”.", action="Use messenger or instagram.") from None


add_sign_in(app)
