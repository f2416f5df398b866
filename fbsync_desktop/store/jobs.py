"""Sync jobs: one active per Page, leased to one owner, fenced by an epoch.

The lease tells whether an owner lives; safety comes from the epoch alone. Every change of state is
conditional, so cancel, finish and fail cannot overwrite each other.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Update, delete, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform, ThreadProblem
from fbsync_desktop.domain.errors import JobTakenOver, NotFound
from fbsync_desktop.domain.job import Coverage, JobError, JobStatus, Phase, RunMoves, SyncJob, SyncOptions, Trigger
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.rows import (
    coverage_json,
    errors_json,
    job_from,
    one_coverage_json,
    options_json,
    problem_from,
)
from fbsync_desktop.store.run_moves import moves_since
from fbsync_desktop.store.tables import ACTIVE_JOB, facebook_page, page_edge, sync_job, thread_problem

_ACTIVE = (JobStatus.PENDING.value, JobStatus.IN_PROGRESS.value)
_PRUNED = (JobStatus.COMPLETED.value, JobStatus.FAILED.value)
_ENDED_BY_HAND = (JobStatus.CANCELLED.value, JobStatus.FAILED.value)
_FORGOTTEN_AFTER = timedelta(seconds=30)
"""A queued job nobody claimed for this long has lost the process that was to run it."""


class Jobs:
    """Reads and writes `SyncJob`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    def start(self, page_pk: str, options: SyncOptions, trigger: Trigger,
              retry_of: str | None = None) -> tuple[SyncJob, bool]:
        """A new job and True, or the Page's active job and False. Atomic over all programs and computers.

        Raises:
            NotFound: no such Page.
        """
        job_id = new_id()

        def work(tx: Tx) -> tuple[SyncJob, bool]:
            if tx.conn.scalar(select(facebook_page.c.id).where(facebook_page.c.id == page_pk)) is None:
                raise NotFound(f"There is no Page “{page_pk}”.",
                               action="List the connected Pages with: fbsync pages list")
            now = self._db.now(tx.conn)
            while True:
                tx.conn.execute(self._insert_unless_active({
                    "id": job_id, "facebookPageId": page_pk, "trigger": trigger.value, "retryOf": retry_of,
                    "options": options_json(options), "createdAt": now, "updatedAt": now}))
                active = tx.conn.execute(select(sync_job).where(
                    sync_job.c.facebookPageId == page_pk, sync_job.c.status.in_(_ACTIVE))).mappings().first()
                # None when the other job ended between the two statements (Postgres only): then it is our turn.
                if active is not None:
                    return job_from(active), active["id"] == job_id

        return self._db.write(work)

    def _insert_unless_active(self, values: dict[str, Any]) -> Any:
        insert = sqlite.insert if self._db.dialect == "sqlite" else postgresql.insert
        return insert(sync_job).values(values).on_conflict_do_nothing(
            index_elements=[sync_job.c.facebookPageId], index_where=text(ACTIVE_JOB))

    def claim(self, job_id: str, owner: str, lease_s: float, *,
              owner_is_dead: Callable[[str], bool]) -> int | None:
        """Take the job: when it is queued, its lease ran out, or its owner is dead.

        Returns:
            The new epoch, which every write of this owner must carry; None when a living owner has it or
            it is over.
        """
        claimed: list[int] = []

        def work(tx: Tx) -> int | None:
            row = _job_row(tx.conn, job_id, lock=True)
            if row is None or row["status"] not in _ACTIVE:
                return None
            now = self._db.now(tx.conn)
            if claimed and row["epoch"] == claimed[-1] and row["leaseOwner"] == owner:
                return claimed[-1]  # the earlier attempt was committed after all
            if not _is_free(row, now, owner_is_dead):
                return None
            epoch: int = row["epoch"] + 1
            claimed.append(epoch)
            tx.conn.execute(update(sync_job).where(sync_job.c.id == job_id).values(
                status=JobStatus.IN_PROGRESS.value, leaseOwner=owner, epoch=epoch, updatedAt=now,
                leaseUntil=now + timedelta(seconds=lease_s), startedAt=row["startedAt"] or now,
                phase=Phase.STARTING.value, waitingUntil=None, pagesDone=0))
            return epoch

        return self._db.write(work)

    def heartbeat(self, job_id: str, epoch: int, lease_s: float, phase: Phase | None = None,
                  waiting_until: datetime | None = None) -> bool:
        """Renew the lease, and tell what the job does now. False when the job is no longer ours."""
        def work(tx: Tx) -> bool:
            now = self._db.now(tx.conn)
            values: dict[str, Any] = {"leaseUntil": now + timedelta(seconds=lease_s), "updatedAt": now}
            if phase is not None:
                values |= {"phase": phase.value, "waitingUntil": waiting_until}
            return tx.conn.execute(_ours(job_id, epoch).values(**values)).rowcount == 1

        return self._db.write(work)

    def finish(self, job_id: str, epoch: int, status: JobStatus, *, token_expired: bool = False,
               failure: str | None = None, errors: tuple[JobError, ...] = (),
               coverage: dict[Platform, Coverage] | None = None, last_synced: bool = False) -> SyncJob:
        """End the job for good.

        Args:
            errors: appended to those already stored.
            coverage: what was read; also kept with the Page, unless the sign-in ended.
            last_synced: move the Page's `lastSyncedAt`; only with COMPLETED.

        Raises:
            JobTakenOver: cancelled, marked failed or continued elsewhere; nothing is changed.
        """
        def work(tx: Tx) -> SyncJob:
            row = _job_row(tx.conn, job_id, lock=True)
            repeated = tx.attempt > 0 and row is not None and row["status"] == status.value
            if row is not None and row["epoch"] == epoch and repeated:
                return job_from(row)  # the earlier attempt was committed after all
            if row is None or row["epoch"] != epoch or row["status"] != JobStatus.IN_PROGRESS.value:
                raise taken_over(None if row is None else row["status"])
            now = self._db.now(tx.conn)
            tx.conn.execute(_ours(job_id, epoch).values(
                status=status.value, completedAt=now, updatedAt=now, leaseUntil=None, waitingUntil=None,
                tokenExpired=token_expired, failure=failure, errors=errors_json(row["errors"], errors),
                coverage=coverage_json(coverage or {})))
            if last_synced and status is JobStatus.COMPLETED:
                tx.conn.execute(update(facebook_page).where(facebook_page.c.id == row["facebookPageId"]).values(
                    lastSyncedAt=now, updatedAt=now))
            # A sign-in that ended says nothing about the inboxes.
            for platform, one in ({} if token_expired else coverage or {}).items():
                self._keep_coverage(tx.conn, row["facebookPageId"], platform, one, now)
            return _get(tx.conn, job_id)

        return self._db.write(work)

    def _keep_coverage(self, conn: Connection, page_pk: str, platform: Platform, coverage: Coverage,
                       now: datetime) -> None:
        insert = sqlite.insert if self._db.dialect == "sqlite" else postgresql.insert
        values = {"coverage": one_coverage_json(coverage), "updatedAt": now}
        conn.execute(insert(page_edge).values(
            facebookPageId=page_pk, platform=platform.value, **values,
        ).on_conflict_do_update(index_elements=["facebookPageId", "platform"], set_=values))

    def note_coverage(self, job_id: str, epoch: int, coverage: dict[Platform, Coverage]) -> None:
        """Keep what its owner had read of a job that somebody else ended, cancelled or marked as failed."""
        def work(tx: Tx) -> None:
            tx.conn.execute(update(sync_job).where(
                sync_job.c.id == job_id, sync_job.c.epoch == epoch, sync_job.c.status.in_(_ENDED_BY_HAND),
            ).values(coverage=coverage_json(coverage)))

        self._db.write(work)

    def release(self, job_id: str, epoch: int) -> None:
        """Give the lease back: the job stays IN_PROGRESS and anyone may continue it at once."""
        def work(tx: Tx) -> None:
            now = self._db.now(tx.conn)
            tx.conn.execute(_ours(job_id, epoch).values(leaseUntil=now, updatedAt=now))

        self._db.write(work)

    def cancel(self, job_id: str) -> SyncJob:
        """End an active job as CANCELLED with its counts; a finished one is returned as it is.

        Raises:
            NotFound
        """
        return self._end(job_id, JobStatus.CANCELLED, None)

    def mark_failed(self, job_id: str, reason: str) -> SyncJob:
        """End an active job as FAILED with a reason; a finished one is returned as it is.

        Raises:
            NotFound
        """
        return self._end(job_id, JobStatus.FAILED, reason)

    def _end(self, job_id: str, status: JobStatus, reason: str | None) -> SyncJob:
        def work(tx: Tx) -> SyncJob:
            row = _job_row(tx.conn, job_id, lock=True)
            if row is None:
                raise _unknown(job_id)
            if row["status"] not in _ACTIVE:
                return job_from(row)
            now = self._db.now(tx.conn)
            added = () if reason is None else (JobError(None, None, reason, at=now),)
            tx.conn.execute(update(sync_job).where(
                sync_job.c.id == job_id, sync_job.c.status.in_(_ACTIVE),
            ).values(status=status.value, completedAt=now, updatedAt=now, leaseUntil=None, waitingUntil=None,
                     failure=reason, errors=errors_json(row["errors"], added)))
            return _get(tx.conn, job_id)

        return self._db.write(work)

    def get(self, job_id: str) -> SyncJob:
        """One job.

        Raises:
            NotFound
        """
        return self._db.read(lambda conn: _get(conn, job_id))

    def moves(self, job: SyncJob) -> RunMoves:
        """Whom the run has placed and moved so far."""
        return self._db.read(lambda conn: moves_since(conn, job))

    def latest(self, page_pk: str) -> SyncJob | None:
        """The Page's newest job, whatever its state."""
        found = self.list(page_pk, limit=1)
        return found[0] if found else None

    def list(self, page_pk: str | None = None, limit: int = 50) -> builtins.list[SyncJob]:
        """The newest jobs first."""
        query = select(sync_job).order_by(sync_job.c.createdAt.desc(), sync_job.c.id.desc()).limit(limit)
        if page_pk is not None:
            query = query.where(sync_job.c.facebookPageId == page_pk)
        return self._db.read(lambda conn: [job_from(row) for row in conn.execute(query).mappings()])

    def resumable(self, owner_is_dead: Callable[[str], bool]) -> builtins.list[SyncJob]:
        """Active jobs that nobody works on: lease over, owner dead, or queued and forgotten."""
        query = select(sync_job).where(sync_job.c.status.in_(_ACTIVE)).order_by(sync_job.c.createdAt)

        def look(conn: Connection) -> builtins.list[SyncJob]:
            now = self._db.now(conn)
            rows = conn.execute(query).mappings().all()
            return [job_from(row) for row in rows if _is_abandoned(row, now, owner_is_dead)]

        return self._db.read(look)

    def problems(self, job_id: str) -> builtins.list[ThreadProblem]:
        """The threads that failed in this job and have not been read since.

        Raises:
            NotFound
        """
        def look(conn: Connection) -> builtins.list[ThreadProblem]:
            job = _get(conn, job_id)
            failed = {error.id for error in job.errors if error.id}
            rows = conn.execute(select(thread_problem).where(
                thread_problem.c.facebookPageId == job.page_id).order_by(thread_problem.c.threadId)).mappings()
            return [problem_from(row) for row in rows
                    if row["lastJobId"] == job_id or failed & {row["personId"], row["threadId"]}]

        return self._db.read(look)

    def prune(self, older: timedelta, *, dry_run: bool) -> int:
        """Delete jobs that were completed or failed longer ago than this, contacts untouched; how many they are."""
        def work(tx: Tx) -> int:
            old = (sync_job.c.status.in_(_PRUNED), sync_job.c.completedAt < self._db.now(tx.conn) - older)
            if dry_run:
                return int(tx.conn.execute(select(func.count()).select_from(sync_job).where(*old)).scalar_one())
            return tx.conn.execute(delete(sync_job).where(*old)).rowcount

        return self._db.write(work)


def taken_over(status: str | None) -> JobTakenOver:
    """Why a job is no longer its owner's, in words."""
    if status is None:
        return JobTakenOver("The sync job was deleted while it ran.")
    reasons = {
        JobStatus.CANCELLED.value: "This sync was cancelled.",
        JobStatus.FAILED.value: "This sync was marked as failed.",
        JobStatus.COMPLETED.value: "This sync was already finished.",
    }
    return JobTakenOver(reasons.get(status, "This sync is continued by another program."))


def _ours(job_id: str, epoch: int) -> Update:
    return update(sync_job).where(sync_job.c.id == job_id, sync_job.c.epoch == epoch,
                                  sync_job.c.status == JobStatus.IN_PROGRESS.value)


def _is_free(row: RowMapping, now: datetime, owner_is_dead: Callable[[str], bool]) -> bool:
    if row["status"] == JobStatus.PENDING.value or row["leaseUntil"] is None:
        return True
    if row["leaseUntil"] <= now.astimezone(UTC):
        return True
    return row["leaseOwner"] is None or owner_is_dead(row["leaseOwner"])


def _is_abandoned(row: RowMapping, now: datetime, owner_is_dead: Callable[[str], bool]) -> bool:
    if row["status"] == JobStatus.PENDING.value:
        return bool(row["createdAt"] <= now - _FORGOTTEN_AFTER)
    return _is_free(row, now, owner_is_dead)


def _job_row(conn: Connection, job_id: str, *, lock: bool) -> RowMapping | None:
    # FOR UPDATE means nothing on SQLite, where writers are alone anyway; its dialect leaves it out.
    query = select(sync_job).where(sync_job.c.id == job_id)
    return conn.execute(query.with_for_update() if lock else query).mappings().first()


def _get(conn: Connection, job_id: str) -> SyncJob:
    row = _job_row(conn, job_id, lock=False)
    if row is None:
        raise _unknown(job_id)
    return job_from(row)


def _unknown(job_id: str) -> NotFound:
    return NotFound(f"There is no sync job “{job_id}”.", action="List the jobs with: fbsync sync list")
