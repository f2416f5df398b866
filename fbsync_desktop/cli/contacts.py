"""`fbsync contacts …`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from fbsync_desktop.cli.pages import platform_of
from fbsync_desktop.cli.session import JsonFlag, counted, local_time, out, print_json, printed_list, run_command, say
from fbsync_desktop.cli.stages import add_stages
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.services.shapes import plain, transcript_json
from fbsync_desktop.store.contacts import ContactQuery

app = typer.Typer(no_args_is_help=True)

_PageFilter = typer.Option(None, "--page", help="Only contacts of this Page.")
_PlatformFilter = typer.Option(None, "--platform", help="messenger or instagram")
_TextFilter = typer.Option("", "--search", help="Words of the name.")


async def _query(opened: Application, page: str | None, platform: str | None, text: str) -> ContactQuery:
    page_pk = (await opened.pages.find(page)).id if page else None
    return ContactQuery(page_pk, platform_of(platform) if platform else None, text)


@app.command("list")
def list_contacts(page: str | None = _PageFilter, platform: str | None = _PlatformFilter, search: str = _TextFilter,
                  limit: int | None = typer.Option(None, "--limit", min=1), as_json: bool = JsonFlag) -> None:
    """Contacts, newest first."""
    async def work(opened: Application) -> tuple[int, int]:
        query = await _query(opened, page, platform, search)
        if not as_json:
            return await opened.contacts.each(query, _line, limit), await opened.contacts.count(query)
        with printed_list() as item:
            shown = await opened.contacts.each(query, item, limit)
            return shown, shown

    shown, there = run_command(work, as_json=as_json)
    if not as_json:
        say(counted(there, "contact") if shown == there else f"{shown} of {counted(there, 'contact')}")


def _line(row: dict[str, Any]) -> None:
    """One contact in columns; the text, which may be long, comes last."""
    channels = "+".join(platform.label for platform in Platform if row[f"has{platform.label}"])
    score = "-" if row["leadScore"] is None else row["leadScore"]
    out(f"{row['id']}  {row['displayName'] or '(no name)':<24}  {channels:<19}  {row['stageName'] or '-':<16}  "
        f"{score:>3}  {local_time(row['lastInteraction']):<16}  {row['lastMessage']}".rstrip())


@app.command()
def show(contact: str, as_json: bool = JsonFlag) -> None:
    """One contact with the conversation."""
    async def work(opened: Application) -> dict[str, Any]:
        detail = await opened.contacts.get(contact)
        messages = [transcript_json(message) for message in await opened.contacts.transcript(contact)]
        document: dict[str, Any] = plain(detail.columns)
        pipelines = [one.pipeline for one in await opened.pipelines.list(include_archived=True)]
        pipeline = next((one for one in pipelines if one.id == document["pipelineId"]), None)
        stage = pipeline.stage(document["stageId"]) if pipeline else None
        return document | {"pipelineName": pipeline.name if pipeline else None,
                           "stageName": stage.name if stage else None, "messages": messages}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
        return
    out(" ".join(part for part in (found["firstName"], found["lastName"]) if part) or "(no name)")
    _show_judgement(found)
    for message in found["messages"]:
        who = "we" if message["isFromBusiness"] else "they"
        media = " ".join(f"[{kind}]" for kind in message["attachments"])
        out(f"{local_time(message['sentAt'])}  {who}: {message['content']}{media}")


def _show_judgement(found: dict[str, Any]) -> None:
    if found["stageName"]:
        out(f"Stage: {found['stageName']} of {found['pipelineName']}, since {local_time(found['stageEnteredAt'])}")
    if found["aiEngine"]:
        engine = found["aiModel"] if found["aiEngine"] == "gemini" else "without AI"
        out(f"Score {found['leadScore']}, {found['leadStatus']}, confidence {found['aiConfidence']} % ({engine})")
        out(f"Summary: {found['aiContext']}")
        out(f"Why: {found['aiReasoning']}")
    if found["aiWaitsFor"]:
        out(f"Waits for: {found['aiWaitsFor']}")
    if found["aiProblem"]:
        out(f"Note: {found['aiProblem']}")


@app.command()
def export(output: Path = typer.Option(..., "-o", "--output", help="The CSV file."), page: str | None = _PageFilter,
           platform: str | None = _PlatformFilter, search: str = _TextFilter, as_json: bool = JsonFlag) -> None:
    """Write contacts to a CSV file."""
    target = output.absolute()

    async def work(opened: Application) -> int:
        return await opened.contacts.export_csv(await _query(opened, page, platform, search), target)

    count = run_command(work, as_json=as_json)
    if as_json:
        print_json({"file": str(output), "contacts": count})
    else:
        out(f"Wrote {counted(count, 'contact')} to {output}")


add_stages(app)
