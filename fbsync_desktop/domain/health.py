"""What needs somebody, what takes care of itself: computed from facts, in the order of urgency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.job import CoverageState, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import Page, PageOverview
from fbsync_desktop.domain.sign_in import SignInHealth, SignInState, sign_in_health

LONG_RUN = timedelta(minutes=15)
LEASE_GRACE = timedelta(seconds=5)
"""A lease this long overdue means that its owner is gone, not merely late."""
FEW_BYTES = 500 * 1024 * 1024


class Concern(StrEnum):
    """What may be the matter; those that need somebody first, the most urgent at the top."""

    DATABASE_DAMAGED = "DATABASE_DAMAGED"
    SECRETS_SILENT = "SECRETS_SILENT"
    SIGN_IN_ENDED = "SIGN_IN_ENDED"
    SYNC_FAILED = "SYNC_FAILED"
    DISK_LOW = "DISK_LOW"
    PERMISSIONS_MISSING = "PERMISSIONS_MISSING"
    INBOX_CLOSED = "INBOX_CLOSED"
    SIGN_IN_ENDS_SOON = "SIGN_IN_ENDS_SOON"
    CONTACTS_FAILED = "CONTACTS_FAILED"
    NO_CONTACTS = "NO_CONTACTS"
    NAMES_HIDDEN = "NAMES_HIDDEN"
    WAITING_FACEBOOK = "WAITING_FACEBOOK"
    WAITING_NETWORK = "WAITING_NETWORK"
    INTERRUPTED = "INTERRUPTED"
    RUNNING_LONG = "RUNNING_LONG"

    @property
    def needs_somebody(self) -> bool:
        """False for what goes on by itself."""
        return self not in _BY_ITSELF

    @property
    def is_stopped(self) -> bool:
        """Nothing moves until somebody acts; the others went on, but something is missing."""
        return self in (Concern.DATABASE_DAMAGED, Concern.SECRETS_SILENT, Concern.SIGN_IN_ENDED, Concern.SYNC_FAILED)


_BY_ITSELF = frozenset({Concern.WAITING_FACEBOOK, Concern.WAITING_NETWORK, Concern.INTERRUPTED, Concern.RUNNING_LONG})
_NOT_READ = (CoverageState.SWITCHED_OFF, CoverageState.HIDDEN, CoverageState.REFUSED, CoverageState.BROKEN_OFF)
_MOST_WITHOUT_NAME = 0.5


@dataclass(frozen=True, slots=True)
class HealthItem:
    """One line of the Health view. What its concern does not need is left at its default.

    Attributes:
        in_part: an inbox that was read, though not to its end.
        note: what Facebook or the store said, already a sentence.
    """

    concern: Concern
    page: Page | None = None
    contacts: int = 0
    job: SyncJob | None = None
    sign_in: SignInHealth | None = None
    platform: Platform | None = None
    until: datetime | None = None
    number: int = 0
    in_part: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignInSum:
    """Sign-ins that are good: how many, and the age of the oldest in days."""

    good: int = 0
    oldest_days: int | None = None


def page_items(overview: PageOverview, now: datetime, nameless: int = 0) -> Iterator[HealthItem]:
    """What is the matter with one Page.

    Args:
        nameless: contacts of it that have no name at all.
    """
    page, job = overview.page, overview.job
    health = sign_in_health(page, now)
    if job is not None and job.status.is_active:
        yield from _running(overview, job, now)
    elif health.state.is_dead:
        yield HealthItem(Concern.SIGN_IN_ENDED, page, overview.contacts, job, health)
        return
    elif job is not None and job.status is JobStatus.FAILED:
        yield HealthItem(Concern.SYNC_FAILED, page, overview.contacts, job, note=job.failure or "")
    else:
        yield from _finished(overview, job)
        if nameless > overview.contacts * _MOST_WITHOUT_NAME:
            yield HealthItem(Concern.NAMES_HIDDEN, page, overview.contacts, number=nameless)
    if health.state is SignInState.PERMISSIONS_MISSING:
        yield HealthItem(Concern.PERMISSIONS_MISSING, page, sign_in=health)
    elif health.state is SignInState.EXPIRES_SOON:
        yield HealthItem(Concern.SIGN_IN_ENDS_SOON, page, overview.contacts, sign_in=health, until=health.until)


def _running(overview: PageOverview, job: SyncJob, now: datetime) -> Iterator[HealthItem]:
    waits = {Phase.WAITING_FACEBOOK: Concern.WAITING_FACEBOOK, Phase.WAITING_NETWORK: Concern.WAITING_NETWORK}
    if job.status is JobStatus.IN_PROGRESS and job.lease_until and job.lease_until + LEASE_GRACE < now:
        yield HealthItem(Concern.INTERRUPTED, overview.page, overview.contacts, job)
    elif job.phase in waits:
        yield HealthItem(waits[job.phase], overview.page, overview.contacts, job, until=job.waiting_until)
    elif job.started_at and now - job.started_at >= LONG_RUN:
        yield HealthItem(Concern.RUNNING_LONG, overview.page, overview.contacts, job,
                         number=int((now - job.started_at).total_seconds() // 60))


def _finished(overview: PageOverview, job: SyncJob | None) -> Iterator[HealthItem]:
    page = overview.page
    if job is not None and job.counts.failed:
        yield HealthItem(Concern.CONTACTS_FAILED, page, overview.contacts, job, number=job.counts.failed)
    for platform, coverage in overview.coverage.items():
        if coverage.state in _NOT_READ:
            yield HealthItem(Concern.INBOX_CLOSED, page, overview.contacts, job, platform=platform, note=coverage.note,
                             in_part=coverage.state is CoverageState.BROKEN_OFF)
    if job is not None and job.status is JobStatus.COMPLETED and not overview.contacts:
        yield HealthItem(Concern.NO_CONTACTS, page, job=job)


def computer_items(free_bytes: int, secrets: KnownError | None, damage: Sequence[str] = ()) -> Iterator[HealthItem]:
    """What is the matter with this computer."""
    if damage:
        yield HealthItem(Concern.DATABASE_DAMAGED, note=damage[0])
    if secrets is not None:
        yield HealthItem(Concern.SECRETS_SILENT, note=secrets.message)
    if free_bytes < FEW_BYTES:
        yield HealthItem(Concern.DISK_LOW, number=free_bytes)


def in_order(items: Iterable[HealthItem]) -> tuple[HealthItem, ...]:
    """The most urgent first; within one concern by the Page's name."""
    urgency = list(Concern)
    return tuple(sorted(items, key=lambda item: (urgency.index(item.concern), item.page.name if item.page else "")))


def good_sign_ins(pages: Iterable[Page], now: datetime) -> SignInSum:
    """The sign-ins nobody needs to think of."""
    good = [page for page in pages if sign_in_health(page, now).state in (SignInState.OK, SignInState.UNKNOWN)]
    ages = [(now - page.created_at).days for page in good if page.created_at]
    return SignInSum(len(good), max(ages, default=None))
