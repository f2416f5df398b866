"""Sample data without an account: a stand-in for Facebook in a process of its own and a throw-away data folder."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.simulator import SampleBusiness, running_simulator
from fbsync_desktop.simulator.gemini_scenario import SAMPLE_KEY
from fbsync_desktop.simulator.scenario import sample_scenario

if TYPE_CHECKING:
    from fbsync_desktop.domain.contact import ContactRow
    from fbsync_desktop.domain.job import SyncJob

SAMPLE_PAGE = SampleBusiness(messenger=900, instagram=240, without_id=6, both_rate=0.3)
"""About half a minute at Facebook's real pace: long enough to watch, short enough to wait for."""

_MARK = "sample-data.txt"
_PAGE_SIZE = "20"
_SHOWN = 12
_PRINTED_WIDTH = 160
"""Columns where no terminal says how many it has; the table takes only what its words need."""
_SAMPLE_RPM = "600"
"""The stand-in for Gemini knows no limit."""
_REAL = ("DATABASE_URL", "DIRECT_URL", "FACEBOOK_", "NEXT_PUBLIC_FACEBOOK_", "GOOGLE_AI_", "FBSYNC_LOGIN_URL",
         "FBSYNC_GEMINI_URL")
"""What belongs to the user's own Pages, databases and keys has no business here."""


@contextmanager
def sample_home(wanted: Path | None = None) -> Iterator[Path]:
    """A folder for sample data, thrown away at the end unless it was asked for.

    Raises:
        UsageError: the folder holds real data.
    """
    if wanted is None:
        with tempfile.TemporaryDirectory(prefix="fbsync-demo-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
        return
    if (wanted / "fbsync.db").exists() and not (wanted / _MARK).exists():
        raise UsageError(f"{wanted} holds your own data; sample data would be mixed into it.",
                         action="Choose another folder, or leave --data-dir out.")
    wanted.mkdir(parents=True, exist_ok=True, mode=0o700)
    (wanted / _MARK).write_text("Everything in this folder is sample data of FBSync.\n", "utf-8")
    yield wanted


@contextmanager
def sample_facebook() -> Iterator[str]:
    """The stand-in with the sample Page, and two more that nobody has connected yet; gives its address."""
    others = sample_scenario()
    others.businesses = [SAMPLE_PAGE, *others.businesses[1:]]
    others.gemini.samples_only = True  # so that a mistyped key fails its test
    with running_simulator(others, process=True) as facebook:
        yield facebook.url


def sample_environment(env: Mapping[str, str], home: Path, facebook_url: str) -> dict[str, str]:
    """The user's environment without what is theirs, pointed at the sample data."""
    kept = {name: value for name, value in env.items() if not name.startswith(_REAL)}
    place = {"FBSYNC_HOME": str(home), "FBSYNC_KEYRING": "memory", "FBSYNC_GRAPH_URL": facebook_url,
             "FBSYNC_GEMINI_URL": facebook_url, "GOOGLE_AI_API_KEY": SAMPLE_KEY}
    return {"FBSYNC_GRAPH__PAGE_SIZE": _PAGE_SIZE, "FBSYNC_AI__RPM": _SAMPLE_RPM} | kept | place


class SampleSession:
    """Sample data for the length of a window; the stand-in starts when it is first needed.

    Attributes:
        is_kept: the folder was asked for and stays.
    """

    def __init__(self, env: Mapping[str, str], home: Path, *, is_kept: bool = False) -> None:
        self._env, self._home, self.is_kept = env, home, is_kept
        self._open = ExitStack()
        self._url = ""

    @property
    def page(self) -> SampleBusiness:
        """What is to be connected."""
        return SAMPLE_PAGE

    def environment(self) -> dict[str, str]:
        """What to open the application with; blocks until the stand-in answers."""
        if not self._url:
            self._url = self._open.enter_context(sample_facebook())
        return sample_environment(self._env, self._home, self._url)

    def close(self) -> None:
        """End the stand-in."""
        self._open.close()


# --- in the terminal ---------------------------------------------------------------------------------


def run_in_terminal(env: Mapping[str, str] = os.environ) -> int:
    """Sync the sample Page and print what was found; returns the exit code."""
    import asyncio

    from fbsync_desktop.domain.job import exit_code

    with sample_home() as home, sample_facebook() as url:
        job, rows = asyncio.run(_sync(sample_environment(env, home, url)))
    _print_result(job, rows)
    return exit_code(job)


async def _sync(environment: Mapping[str, str]) -> tuple[SyncJob, list[ContactRow]]:
    from fbsync_desktop.cli.progress import progress_display
    from fbsync_desktop.compose import application
    from fbsync_desktop.store.contacts import ContactQuery

    async with application(environment) as app:
        connected = await app.pages.connect(SAMPLE_PAGE.token)
        with progress_display() as report:
            started = await app.sync.start(connected[0].page_id)
            job = await app.sync.run(started.job.id, report)
        return job, await app.contacts.window(ContactQuery(), None, 10_000)


def _print_result(job: SyncJob, rows: list[ContactRow]) -> None:
    from collections import Counter

    from rich.console import Console
    from rich.table import Table

    from fbsync_desktop.cli.job_words import nameless

    channels = Counter("Messenger" if row.has_messenger else "Instagram" for row in rows)
    table = Table(title=f"{SAMPLE_PAGE.name} (sample data): {job.counts.synced} contacts — "
                        + ", ".join(f"{count} {channel}" for channel, count in channels.items()))
    for column, width in (("Contact", 18), ("Channel", 9), ("Last message", 20), ("Needs reply", 11)):
        table.add_column(column, overflow="ellipsis", no_wrap=True, min_width=width)
    for row in rows[:_SHOWN]:
        table.add_row(row.display_name or "(no name)", "Messenger" if row.has_messenger else "Instagram",
                      row.last_message, "yes" if row.waiting else "")
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else _PRINTED_WIDTH)
    console.print(table)
    for platform, coverage in job.coverage.items():
        if coverage.without_id:
            console.print(nameless(platform, coverage.without_id), soft_wrap=True, highlight=False)
    console.print("With a display this opens a window. Your own Page: fbsync pages login, then fbsync gui.",
                  soft_wrap=True, highlight=False)
