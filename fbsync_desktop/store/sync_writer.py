"""The write path of a sync: one batch of a listing, one transaction, fenced by the job's epoch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, or_, select

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.job import Counts, JobError, JobStatus, Phase
from fbsync_desktop.store.bulk import Bulk, JobLine, bulk_for
from fbsync_desktop.store.clean import cleaned
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.faults import is_encoding_fault
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.jobs import taken_over
from fbsync_desktop.store.pages import Walk
from fbsync_desktop.store.rows import errors_json, problem_from
from fbsync_desktop.store.sync_plan import Plan
from fbsync_desktop.store.tables import contact, conversation, sync_job, sync_job_person, thread_problem


@dataclass(frozen=True, slots=True)
class Ticket:
    """The right to write for a job, as `Jobs.claim` gave it."""

    job_id: str
    epoch: int
    page_pk: str
    lease_s: float


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a listing was read once a batch is stored.

    Attributes:
        walk: where to go on after a crash; None when the walk is complete.
        watermark: the new watermark; None leaves the old one.
        size: threads and messages per listing call; None leaves the old one.
    """

    walk: Walk | None = None
    watermark: datetime | None = None
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What one page of a listing brought.

    Attributes:
        threads: to be stored; one without a person is stored nowhere.
        unchanged: people met of whom nothing is new.
        problems: threads that could not be read, wholly or in part.
        resolved: ids of threads whose earlier problem is gone.
        checkpoint: None to leave the listing's state as it is.
        phase: what the job does now; None leaves it.
    """

    platform: Platform
    threads: Sequence[Thread] = ()
    unchanged: Sequence[Person] = ()
    problems: Sequence[ThreadProblem] = ()
    resolved: Sequence[str] = ()
    checkpoint: Checkpoint | None = None
    phase: Phase | None = None


class KnownThread(NamedTuple):
    """What is stored of a thread.

    Attributes:
        updated_at: its `updated_time` when it was last stored whole; None when it was not.
        newest_message_at: time of the newest stored message; None when there is none.
        has_problem: the last attempt to read it failed, wholly or in part.
    """

    updated_at: datetime | None
    newest_message_at: datetime | None
    has_problem: bool


class SyncWriter:
    """Stores batches, and says what is already stored."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock
        self._bulk: Bulk = bulk_for(database.dialect)

    def known(self, page_pk: str, platform: Platform, thread_ids: Sequence[str]) -> dict[str, KnownThread]:
        """What is stored of these threads; threads never met are missing."""
        def look(conn: Connection) -> dict[str, KnownThread]:
            problems = self._bulk.problem_threads(conn, page_pk, thread_ids)
            known = {thread: KnownThread(None, None, True) for thread in problems}
            for thread, updated_at, newest in self._bulk.known_threads(conn, page_pk, thread_ids):
                known[thread] = KnownThread(updated_at, newest, thread in problems)
            return known

        return self._db.read(look)

    def apply(self, ticket: Ticket, batch: Batch) -> Counts:
        """Store a batch whole or not at all, move the checkpoint and renew the lease.

        Applying the same batch again changes nothing.

        Returns:
            The job's counters after it.

        Raises:
            JobTakenOver: the job is not this ticket's any more; nothing was stored.
        """
        batch_id = new_id()
        try:
            return self._db.write(lambda tx: self._apply(tx, ticket, batch, batch_id))
        except Exception as error:  # noqa: BLE001  (an encoding fault is a builtin here, a driver error there)
            if not is_encoding_fault(error):
                raise
        repaired = cleaned(batch)
        return self._db.write(lambda tx: self._apply(tx, ticket, repaired, batch_id))

    def _apply(self, tx: Tx, ticket: Ticket, batch: Batch, batch_id: str) -> Counts:
        conn, bulk = tx.conn, self._bulk
        job = bulk.job(conn, ticket.job_id)
        if job is None or job.epoch != ticket.epoch or job.status != JobStatus.IN_PROGRESS.value:
            raise taken_over(None if job is None else {"status": job.status})
        if job.last_batch_id == batch_id:
            return job.counts  # the earlier attempt was committed after all
        now = self._db.now(conn) if job.now is None else job.now
        plan = self._plan(conn, ticket, batch, job, now)
        bulk.write(conn, plan)
        errors = None
        if plan.errors:
            stored = conn.scalar(select(sync_job.c.errors).where(sync_job.c.id == ticket.job_id))
            errors = errors_json(stored, plan.errors)
        bulk.checkpoint(conn, ticket.page_pk, batch.platform, batch.checkpoint, now)
        lease_until = now + timedelta(seconds=ticket.lease_s)
        bulk.advance(conn, ticket.job_id, ticket.epoch, plan.counts, errors, batch.phase, lease_until, batch_id, now)
        return plan.counts
