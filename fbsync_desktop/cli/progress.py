"""Progress of a sync on stderr: a live line on a terminal, plain lines now and then otherwise."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from fbsync_desktop.cli.session import counted, say
from fbsync_desktop.domain.job import Phase
from fbsync_desktop.domain.judging import Forecast, JudgeCounts
from fbsync_desktop.domain.progress import SyncProgress

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 5.0, 60.0


class Report:
    """Shows what a run does: call it with snapshots of the sync, and `judged` with what was judged since.

    Args:
        show: replaces the line that was shown before.
        tell: says a line that stays.
    """

    def __init__(self, show: Callable[[str], None], tell: Callable[[str], None]) -> None:
        self._show = show
        self._tell = tell
        self._counts = JudgeCounts()
        self._total: int | None = None
        self._minutes_each = 0.0

    def __call__(self, snapshot: SyncProgress) -> None:
        self._show(sentence(snapshot))

    def reads_on(self, left: Forecast) -> None:
        """The sync is over; so much is left to judge with AI, at the pace of the keys."""
        if not left.conversations or left.minutes is None:
            return
        self._total = self._counts.looked_at + left.conversations
        self._minutes_each = left.minutes / left.conversations
        self._tell(f"{self._judging()} Ctrl-C is safe: the rest goes on with the next run.")

    def judged(self, counts: JudgeCounts) -> None:
        """Conversations judged so far."""
        self._counts = counts
        self._show(self._judging())

    def _judging(self) -> str:
        done = self._counts.looked_at
        if self._total is None:
            return f"Judged {counted(done, 'conversation')}."
        minutes = math.ceil(self._minutes_each * max(self._total - done, 0))
        return f"Judging {min(done, self._total)} of {self._total}, about {minutes} min at your keys' limit."


@contextmanager
def progress_display(first: str = "Connecting to Facebook") -> Iterator[Report]:
    """A `Report` for the length of the block, with `first` until there is more to show."""
    if not sys.stderr.isatty():
        yield Report(_now_and_then(say), say)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(SpinnerColumn(), TextColumn("{task.description}"), BarColumn(bar_width=12), TimeElapsedColumn(),
                  console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(first, total=None)
        yield Report(lambda line: bar.update(task, description=line),
                     lambda line: bar.console.print(line, markup=False, highlight=False))


def _now_and_then(write: Callable[[str], None]) -> Callable[[str], None]:
    """Lets lines through ever more seldom, down to one a minute."""
    following, pause = float("-inf"), _FIRST_PAUSE_S

    def show(line: str) -> None:
        nonlocal following, pause
        now = time.monotonic()
        if now >= following:
            following, pause = now + pause, min(2 * pause, _LONGEST_PAUSE_S)
            write(line)

    return show


def sentence(snapshot: SyncProgress) -> str:
    """What a snapshot means."""
    if snapshot.phase is Phase.WAITING_FACEBOOK and snapshot.waiting_until:
        return f"Facebook asked us to slow down, going on at {snapshot.waiting_until.astimezone():%H:%M:%S}"
    if snapshot.phase is Phase.WAITING_NETWORK:
        return "Waiting for the network"
    met = " and ".join(f"{count} on {platform.label}" for platform, count in snapshot.per_platform.items())
    failed = f", {snapshot.counts.failed} failed" if snapshot.counts.failed else ""
    return f"Synced {counted(snapshot.counts.synced, 'contact')}{failed}" + (f"; met {met}" if met else "")
