"""Progress of a sync on stderr: a live line on a terminal, plain lines now and then otherwise."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from fbsync_desktop.domain.job import Phase
from fbsync_desktop.domain.judging import JudgeCounts
from fbsync_desktop.domain.progress import SyncProgress

_PLAIN_EVERY_S = 5.0


class Report:
    """Shows what a run does: call it with snapshots of the sync, and `judged` with what was judged since."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show

    def __call__(self, snapshot: SyncProgress) -> None:
        self._show(sentence(snapshot))

    def judged(self, counts: JudgeCounts) -> None:
        """Conversations judged so far."""
        self._show(f"Judged {counts.by_ai + counts.by_rules} conversations")


@contextmanager
def progress_display() -> Iterator[Report]:
    """A `Report` for the length of the block."""
    if not sys.stderr.isatty():
        yield Report(_plain_lines())
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(),
                  console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Connecting to Facebook", total=None)
        yield Report(lambda line: bar.update(task, description=line))


def _plain_lines() -> Callable[[str], None]:
    last = [float("-inf")]

    def show(line: str) -> None:
        if time.monotonic() - last[0] >= _PLAIN_EVERY_S:
            last[0] = time.monotonic()
            sys.stderr.write(line + "\n")

    return show


def sentence(snapshot: SyncProgress) -> str:
    """What a snapshot means."""
    if snapshot.phase is Phase.WAITING_FACEBOOK and snapshot.waiting_until:
        return f"Facebook asked us to slow down, going on at {snapshot.waiting_until.astimezone():%H:%M:%S}"
    if snapshot.phase is Phase.WAITING_NETWORK:
        return "Waiting for the network"
    parts = " · ".join(f"{platform.label} {count}" for platform, count in snapshot.per_platform.items())
    return f"Synced {snapshot.counts.synced} contacts" + (f" · {parts}" if parts else "")
