"""`fbsync doctor`: what needs somebody, what takes care of itself."""

from __future__ import annotations

from typing import Any

import typer

from fbsync_desktop.cli.session import JsonFlag, out, print_json, run_command
from fbsync_desktop.compose import Application
from fbsync_desktop.domain.health import HealthItem
from fbsync_desktop.services.shapes import iso


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
            out(f"{'!' if item['needsSomebody'] else ' '} {item['page'] or 'This computer'}: {item['concern']}"
                f"{', ' + item['note'] if item['note'] else ''}")
        if not found["items"]:
            out(f"All fine. Database {found['database']}, secrets {found['secrets']}.")
    raise typer.Exit(1 if any(item["needsSomebody"] for item in found["items"]) else 0)


def _item(item: HealthItem) -> dict[str, Any]:
    reason = item.sign_in.reason if item.sign_in else ""
    return {"concern": item.concern.value, "needsSomebody": item.concern.needs_somebody,
            "page": item.page.name if item.page else None, "pageId": item.page.page_id if item.page else None,
            "note": item.note or reason, "number": item.number, "until": iso(item.until)}
