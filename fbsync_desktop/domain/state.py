"""From facts to the state of a Page. Computed, never stored; `ui/text.py` and the command line give it words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fbsync_desktop.domain.job import JobStatus, Phase
from fbsync_desktop.domain.page import PageOverview, TokenState


class PageState(StrEnum):
    """Exactly one of these is shown on a card; PROBLEMS finished, but something could not be read."""

    NEVER_SYNCED = "NEVER_SYNCED"
    QUEUED = "QUEUED"
    STARTING = "STARTING"
    SYNCING = "SYNCING"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"
    INTERRUPTED = "INTERRUPTED"
    WAITING_NETWORK = "WAITING_NETWORK"
    WAITING_FACEBOOK = "WAITING_FACEBOOK"
    NEEDS_SIGN_IN = "NEEDS_SIGN_IN"
    UP_TO_DATE = "UP_TO_DATE"
    PROBLEMS = "PROBLEMS"
    FAILED = "FAILED"

    @property
    def is_running(self) -> bool:
        """A job is active, though it may wait; INTERRUPTED is not, nobody works on it."""
        return self in _RUNNING


_RUNNING = frozenset({
    PageState.QUEUED, PageState.STARTING, PageState.SYNCING, PageState.STOPPING,
    PageState.WAITING_NETWORK, PageState.WAITING_FACEBOOK,
})
_DEAD_TOKENS = frozenset({TokenState.EXPIRED, TokenState.REVOKED, TokenState.MISSING})
_PHASES = {
    Phase.QUEUED: PageState.QUEUED,
    Phase.STARTING: PageState.STARTING,
    Phase.READING: PageState.SYNCING,
    Phase.CHECKING_NEW: PageState.SYNCING,
    Phase.WAITING_FACEBOOK: PageState.WAITING_FACEBOOK,
    Phase.WAITING_NETWORK: PageState.WAITING_NETWORK,
}


def page_state(overview: PageOverview, *, stopping: bool = False, lease_alive: bool = True) -> PageState:
    """The one state a card shows.

    Args:
        stopping: the user asked to stop and the run has not answered yet.
        lease_alive: the owner of an active job still renews its lease.
    """
    job = overview.job
    if job is not None and job.status.is_active:
        if stopping:
            return PageState.STOPPING
        if job.status is JobStatus.IN_PROGRESS and not lease_alive:
            return PageState.INTERRUPTED
        return PageState.QUEUED if job.status is JobStatus.PENDING else _PHASES[job.phase]
    if overview.page.token.state in _DEAD_TOKENS:
        return PageState.NEEDS_SIGN_IN
    if job is None:
        return PageState.UP_TO_DATE if overview.page.last_synced_at else PageState.NEVER_SYNCED
    if job.status is JobStatus.CANCELLED:
        return PageState.STOPPED
    if job.status is JobStatus.FAILED:
        return PageState.FAILED
    incomplete = any(c.state.is_closed for c in job.coverage.values())
    return PageState.PROBLEMS if job.counts.failed or incomplete else PageState.UP_TO_DATE


class OverallState(StrEnum):
    """NOT_YET: nothing is wrong, but not every Page has finished a sync."""

    NO_PAGES = "NO_PAGES"
    RUNNING = "RUNNING"
    PROBLEM = "PROBLEM"
    NOT_YET = "NOT_YET"
    FINE = "FINE"


@dataclass(frozen=True, slots=True)
class Overall:
    """The header line: running before problem before fine; fine only when every Page finished once."""

    state: OverallState
    pages: int
    running: int
    need_you: int


def overall_state(states: Iterable[PageState]) -> Overall:
    """Sum up all Pages."""
    listed = list(states)
    running = sum(state.is_running for state in listed)
    need_you = sum(state in (PageState.NEEDS_SIGN_IN, PageState.FAILED, PageState.PROBLEMS) for state in listed)
    if not listed:
        state = OverallState.NO_PAGES
    elif running:
        state = OverallState.RUNNING
    elif need_you:
        state = OverallState.PROBLEM
    elif all(state is PageState.UP_TO_DATE for state in listed):
        state = OverallState.FINE
    else:
        state = OverallState.NOT_YET
    return Overall(state, len(listed), running, need_you)
