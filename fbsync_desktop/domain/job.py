"""A sync job: states, options, counters, coverage and what they mean to a shell."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from fbsync_desktop.domain.conversation import Platform


class JobStatus(StrEnum):
    """PENDING waits for a program, IN_PROGRESS has or had one (see its lease); the other three are final."""

    PENDING = "PENDING"
    IN_PROGRESS = "IN_PROGRESS"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"

    @property
    def is_active(self) -> bool:
        """Not over yet; a Page has at most one such job."""
        return self in (JobStatus.PENDING, JobStatus.IN_PROGRESS)


class Phase(StrEnum):
    """What an active job does right now; a hint for people, never a condition for code."""

    QUEUED = "QUEUED"
    STARTING = "STARTING"
    READING = "READING"
    CHECKING_NEW = "CHECKING_NEW"
    WAITING_FACEBOOK = "WAITING_FACEBOOK"
    WAITING_NETWORK = "WAITING_NETWORK"


class Trigger(StrEnum):
    """Why a job was made: by the window, the interval, after a crash, for failed conversations, or a command."""

    USER = "USER"
    SCHEDULE = "SCHEDULE"
    RESUME = "RESUME"
    RETRY = "RETRY"
    COMMAND = "COMMAND"


class CoverageState(StrEnum):
    """What a run can say about one platform. "Could not read" never looks like "empty"."""

    READ = "READ"  # read down to the watermark or to the end
    PARTIAL = "PARTIAL"  # read as far as the options asked
    NOT_LINKED = "NOT_LINKED"  # no Instagram account on this Page
    SWITCHED_OFF = "SWITCHED_OFF"  # the owner or Meta keeps Instagram messages closed to apps
    HIDDEN = "HIDDEN"  # Facebook lists nothing where it listed people before
    REFUSED = "REFUSED"  # Facebook refused the listing
    BROKEN_OFF = "BROKEN_OFF"  # reading began and could not be finished

    @property
    def is_closed(self) -> bool:
        """The run did all it could, and yet an inbox stays unread until somebody opens it to the app."""
        return self in (CoverageState.SWITCHED_OFF, CoverageState.HIDDEN)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read of one platform, and why not more.

    Attributes:
        note: one plain sentence, empty when all was read.
        code: the `KnownError.code` behind a state that is not READ.
        threads: conversations met in this run.
        without_id: conversations whose person Facebook did not identify.
    """

    state: CoverageState
    note: str = ""
    code: str | None = None
    threads: int = 0
    without_id: int = 0

    def state_after_failure(self, *, listed: bool = True) -> CoverageState:
        """What a listing is that failed: refused when it never gave anything, else broken off."""
        return CoverageState.BROKEN_OFF if listed and self.threads else CoverageState.REFUSED


@dataclass(frozen=True, slots=True)
class Counts:
    """People of one run, each counted once; a failed person counts as failed only."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0

    @property
    def synced(self) -> int:
        """Everyone who was met and did not fail."""
        return self.created + self.updated + self.unchanged

    @property
    def total(self) -> int:
        """Everyone who was met."""
        return self.synced + self.failed


@dataclass(frozen=True, slots=True)
class RunMoves:
    """Where a run's judgements put people, each counted once: into the pipeline, or from one stage to another."""

    placed: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class JobError:
    """One entry of a job's `errors`: `id` is the person's id, else the thread's."""

    platform: str | None
    id: str | None
    error: str
    at: datetime | None = None
    code: int | None = None
    subcode: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The stored and printed shape; absent codes are left out."""
        entry: dict[str, Any] = {"platform": self.platform, "id": self.id, "error": self.error}
        if self.code is not None:
            entry["code"] = self.code
        if self.subcode is not None:
            entry["subcode"] = self.subcode
        entry["at"] = self.at.strftime("%Y-%m-%dT%H:%M:%SZ") if self.at else None
        return entry


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """What a run was asked to do. Stored with the job, so that a resumed run does the same.

    Attributes:
        since: stop at conversations older than this.
        limit: stop after this many people.
        platforms: None for every linked platform.
        only_threads: read just these (platform, thread id) pairs: the retry of a job.
    """

    since: datetime | None = None
    full: bool = False
    limit: int | None = None
    platforms: tuple[Platform, ...] | None = None
    no_ai: bool = False
    only_threads: tuple[tuple[Platform, str], ...] | None = None

    @property
    def is_partial(self) -> bool:
        """True when the run may stop before it has seen everything."""
        return self.since is not None or self.limit is not None or self.only_threads is not None


@dataclass(frozen=True, slots=True)
class SyncJob:
    """One row of `SyncJob`. `analysis` is the log of a program that judged its conversations and waited for that."""

    id: str
    page_id: str
    status: JobStatus
    counts: Counts = Counts()
    errors: tuple[JobError, ...] = ()
    token_expired: bool = False
    started_at: datetime | None = None
    completed_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    trigger: Trigger = Trigger.USER
    retry_of: str | None = None
    phase: Phase = Phase.QUEUED
    waiting_until: datetime | None = None
    options: SyncOptions = SyncOptions()
    coverage: dict[Platform, Coverage] = field(default_factory=dict)
    failure: str | None = None
    analysis: dict[str, Any] | None = None
    lease_owner: str | None = None
    lease_until: datetime | None = None
    epoch: int = 0


EXIT_DONE, EXIT_FAILED, EXIT_USAGE, EXIT_TOKEN, EXIT_PARTIAL, EXIT_BUSY, EXIT_CANCELLED = 0, 1, 2, 3, 4, 5, 130


def exit_code(job: SyncJob) -> int:
    """The shell's exit code for a job, as the command-line contract says (an active job is not done: 1)."""
    if job.status is JobStatus.CANCELLED:
        return EXIT_CANCELLED
    if job.token_expired:
        return EXIT_TOKEN
    states = [coverage.state for coverage in job.coverage.values()]
    if job.status is JobStatus.COMPLETED:
        incomplete = job.counts.failed > 0 or any(state.is_closed for state in states)
        return EXIT_PARTIAL if incomplete else EXIT_DONE
    if job.status is JobStatus.FAILED and CoverageState.READ in states:
        return EXIT_PARTIAL
    return EXIT_FAILED
