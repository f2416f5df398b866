"""`fbsync doctor`: what needs somebody, what takes care of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from fbsync_desktop.cli.session import JsonFlag, counted, out, print_json, run_command
from fbsync_desktop.domain.health import Concern, HealthItem
from fbsync_desktop.services.shapes import iso

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application


def doctor(as_json: bool = JsonFlag) -> None:
    """Check sign-ins, inboxes, database, disk and the place of the secrets (exit code 1 when something needs you)."""
    async def work(opened: Application) -> dict[str, Any]:
        report = await opened.health.look(thorough=True)
        return {"checkedAt": iso(report.checked_at), "items": [_item(item) for item in report.items],
                "database": report.database.address, "freeBytes": report.free_bytes,
                "secrets": report.secrets.where, "goodSignIns": report.sign_ins.good}

    found = run_command(work, as_json=as_json)
    if as_json:
        print_json(found)
    else:
        for item in found["items"]:
            out(f"{'!' if item['needsSomebody'] else ' '} {item['page'] or 'This computer'}: {sentence(item)}")
        if not found["items"]:
            out(f"All fine. Database {found['database']}, secrets {found['secrets']}.")
    raise typer.Exit(1 if any(item["needsSomebody"] for item in found["items"]) else 0)


def _item(item: HealthItem) -> dict[str, Any]:
    reason = item.sign_in.reason if item.sign_in else ""
    return {"concern": item.concern.value, "needsSomebody": item.concern.needs_somebody,
            "page": item.page.name if item.page else None, "pageId": item.page.page_id if item.page else None,
            "note": item.note or reason, "number": item.number, "until": iso(item.until),
            "jobId": item.job.id if item.job else None}


_SENTENCES = {
    Concern.DATABASE_DAMAGED: "The database is damaged. {note} End the program, move the file away and put the newest "
                              "backup in its place.",
    Concern.SECRETS_SILENT: "The sign-ins cannot be read. {note} See: fbsync secrets show",
    Concern.SIGN_IN_ENDED: "The sign-in ended. {note} Sign in again: fbsync pages reconnect {ref}",
    Concern.SYNC_FAILED: "The last sync could not finish. {note} Try again: fbsync sync run {ref}",
    Concern.DISK_LOW: "The disk is nearly full: {megabytes} MB are left. Free some space before the next sync.",
    Concern.PERMISSIONS_MISSING: "The sign-in lacks permissions. {note} See which: fbsync pages check {ref}",
    Concern.INBOX_CLOSED: "An inbox is not read. {note} Look into it: fbsync pages check {ref}",
    Concern.SIGN_IN_ENDS_SOON: "The sign-in ends soon, at {until}. Sign in again: fbsync pages reconnect {ref}",
    Concern.CONTACTS_FAILED: "{contacts} could not be read. Who and why: fbsync report job {job}; "
                             "try only these again: fbsync sync retry {job}",
    Concern.NO_CONTACTS: "The sync finished, but Facebook showed nobody. Look into it: fbsync pages check {ref}",
    Concern.NAMES_HIDDEN: "{contacts} without a name, because Facebook gives none. "
                          "Look into it: fbsync pages check {ref}",
    Concern.WAITING_FACEBOOK: "Facebook asked us to slow down. The sync goes on by itself.",
    Concern.WAITING_NETWORK: "Facebook cannot be reached right now. The sync goes on by itself.",
    Concern.INTERRUPTED: "A sync was interrupted. It goes on where it stopped with: fbsync sync run {ref}",
    Concern.RUNNING_LONG: "A sync has been running for {number} minutes. Large inboxes take time. "
                          "Look on with: fbsync sync status {job} --watch",
}


def sentence(item: dict[str, Any]) -> str:
    """What is the matter and the next step, from an item of the JSON document."""
    words = _SENTENCES[Concern(item["concern"])].format(
        note=item["note"], number=item["number"], until=item["until"], ref=item["pageId"], job=item["jobId"],
        contacts=counted(item["number"], "contact"), megabytes=item["number"] // 1_000_000)
    return " ".join(words.split())
