"""Sample data without an account: the stand-in for Facebook and a throw-away data folder."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from fbsync_desktop.cli.progress import progress_display
from fbsync_desktop.compose import application
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.job import SyncJob, exit_code
from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator
from fbsync_desktop.store.contacts import ContactQuery

_SHOWN = 12


def run_demo(*, headless: bool) -> int:
    """Sync a sample Page and show what was found; returns the exit code."""
    business = SampleBusiness()
    with tempfile.TemporaryDirectory(prefix="fbsync-demo-") as home, running_simulator(
            Scenario(businesses=[business], latency_ms=150)) as facebook:
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DIRECT_URL")},
            "FBSYNC_HOME": str(Path(home)), "FBSYNC_KEYRING": "memory", "FBSYNC_GRAPH_URL": facebook.url,
            "FBSYNC_GRAPH__PAGE_SIZE": "25",
        }
        return asyncio.run(_sync_in_terminal(environment, business.token))


async def _sync_in_terminal(environment: dict[str, str], token: str) -> int:
    async with application(environment) as app:
        connected = await app.pages.connect(token)
        with progress_display() as report:
            started = await app.sync.start(connected[0].page_id)
            job = await app.sync.run(started.job.id, report)
        rows = await app.contacts.window(ContactQuery(), None, 10_000)
        _print_result(connected[0].name, job, rows)
        return exit_code(job)


def _print_result(name: str, job: SyncJob, rows: list[ContactRow]) -> None:
    channels = Counter("Messenger" if row.has_messenger else "Instagram" for row in rows)
    table = Table(title=f"{name} (sample data): {job.counts.synced} contacts — "
                        + ", ".join(f"{count} {channel}" for channel, count in channels.items()))
    for column, width in (("Contact", 18), ("Channel", 9), ("Last message", 20), ("Needs reply", 11)):
        table.add_column(column, overflow="ellipsis", no_wrap=True, min_width=width)
    for row in rows[:_SHOWN]:
        table.add_row(row.display_name or "(no name)", "Messenger" if row.has_messenger else "Instagram",
                      row.last_message, "yes" if row.waiting else "")
    console = Console(file=sys.stdout)
    console.print(table)
    for platform, coverage in job.coverage.items():
        if coverage.without_id:
            console.print(f"{platform.label}: {coverage.without_id} conversations name no person with an id.")
