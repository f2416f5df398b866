"""The write path of a sync: one batch of a listing, one transaction, fenced by the job's epoch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import psycopg
from sqlalchemy import Connection, exists, func, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform, ThreadProblem
from fbsync_desktop.domain.job import Counts, JobError, JobStatus
from fbsync_desktop.store.bulk import Bulk, JobLine
from fbsync_desktop.store.bulk_postgres import PostgresBulk
from fbsync_desktop.store.bulk_sqlite import SqliteBulk
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.faults import is_collision, is_encoding_fault
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.jobs import taken_over
from fbsync_desktop.store.rows import errors_json, problem_from
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, KnownThread, Ticket, cleaned
from fbsync_desktop.store.sync_plan import Known, Plan, make_plan
from fbsync_desktop.store.tables import contact, conversation, sync_job, sync_job_person, thread_problem


class SyncWriter:
    """Stores batches, and says what is already stored."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock
        self._bulk: Bulk = SqliteBulk() if database.dialect == "sqlite" else PostgresBulk()

    def known(self, page_pk: str, platform: Platform, thread_ids: Sequence[str]) -> dict[str, KnownThread]:
        """What is stored of these threads; threads never met are missing."""
        def look(conn: Connection) -> dict[str, KnownThread]:
            failed = self._bulk.problem_threads(conn, page_pk, thread_ids)
            known = {thread_id: KnownThread(None, None, True) for thread_id in failed}
            for thread_id, stored in self._bulk.conversations(conn, page_pk, thread_ids).items():
                known[thread_id] = KnownThread(
                    self._bulk.decode(stored.graph_updated_at), self._bulk.decode(stored.newest_message_at),
                    thread_id in failed)
            return known

        return self._db.read(look)

    def has_any(self, page_pk: str, platform: Platform) -> bool:
        """Whether anything of this inbox is stored: a thread, or a problem with one."""
        def look(conn: Connection) -> bool:
            return any(conn.scalar(select(exists().where(
                table.c.facebookPageId == page_pk, table.c.platform == platform.value)))
                for table in (conversation, thread_problem))

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
        except (UnicodeEncodeError, SQLAlchemyError, psycopg.Error) as error:
            if is_encoding_fault(error):
                batch = cleaned(batch)
            elif not is_collision(error):
                raise
        return self._db.write(lambda tx: self._apply(tx, ticket, batch, batch_id))

    def _apply(self, tx: Tx, ticket: Ticket, batch: Batch, batch_id: str) -> Counts:
        conn = tx.conn
        job = self._bulk.job(conn, ticket.job_id)
        if job is None or job.epoch != ticket.epoch or job.status != JobStatus.IN_PROGRESS.value:
            raise taken_over(None if job is None else job.status)
        if job.last_batch_id == batch_id:
            return job.counts  # an earlier attempt was committed, though its answer was lost
        now = job.now or self._clock.now()
        plan = self._plan(conn, ticket, batch, job, now)
        self._bulk.write(conn, plan, batch.platform)
        if plan.errors:
            self._add_errors(conn, ticket.job_id, plan.errors)
        if batch.checkpoint is not None:
            self._write_checkpoint(conn, ticket.page_pk, batch.platform, batch.checkpoint, now)
        counts, encode, phase = plan.counts, self._bulk.times.encode, batch.phase and batch.phase.value
        ours = self._bulk.advance(conn, (
            counts.total, counts.synced, counts.failed, counts.created, counts.updated, counts.unchanged,
            encode(now + timedelta(seconds=ticket.lease_s)), encode(now), batch_id, phase, phase, ticket.job_id,
            ticket.epoch))
        if not ours:
            raise taken_over(None)
        return counts

    def _plan(self, conn: Connection, ticket: Ticket, batch: Batch, job: JobLine, now: datetime) -> Plan:
        people = {thread.person.id for thread in batch.threads if thread.person is not None}
        people.update(person.id for person in batch.unchanged)
        people.update(problem.person.id for problem in batch.problems if problem.person is not None)
        threads = {thread.id for thread in batch.threads}
        threads.update(problem.thread_id for problem in batch.problems)
        contacts = self._bulk.contacts(conn, ticket.page_pk, batch.platform, sorted(people))
        conversations = self._bulk.conversations(conn, ticket.page_pk, sorted(threads))
        outcomes: dict[str, str] = {}
        # Rows of this kind exist only once one of these two counters has moved.
        if job.counts.unchanged or job.counts.failed:
            keys = threads.union(known.id for known in contacts.values())
            outcomes = self._bulk.outcomes(conn, ticket.job_id, sorted(keys))
        return make_plan(batch, Known(contacts, conversations, outcomes), job_id=ticket.job_id,
                         page_pk=ticket.page_pk, counts=job.counts, now=now, times=self._bulk.times)

    @staticmethod
    def _add_errors(conn: Connection, job_id: str, errors: list[JobError]) -> None:
        stored = conn.scalar(select(sync_job.c.errors).where(sync_job.c.id == job_id))
        conn.execute(update(sync_job).where(sync_job.c.id == job_id).values(errors=errors_json(stored, errors)))

    def _write_checkpoint(self, conn: Connection, page_pk: str, platform: Platform, checkpoint: Checkpoint,
                          now: datetime) -> None:
        def encoded(moment: datetime | None) -> Any:
            return None if moment is None else self._bulk.times.encode(moment)

        walk, (threads, messages) = checkpoint.walk, checkpoint.size or (None, None)
        walked: tuple[Any, ...] = (None, None, None, None, None, 0)
        if walk is not None:
            walked = (walk.job_id, walk.cursor, encoded(walk.cursor_at), encoded(walk.top), encoded(walk.floor),
                      walk.pages)
        self._bulk.checkpoint(conn, (
            page_pk, platform.value, *walked, encoded(now), encoded(checkpoint.watermark), threads, messages))

    def retry_threads(self, page_pk: str, platform: Platform, max_attempts: int = 5,
                      limit: int = 50) -> list[ThreadProblem]:
        """Threads that failed before and deserve another attempt, those tried longest ago first."""
        column = thread_problem.c
        query = select(thread_problem).where(
            column.facebookPageId == page_pk, column.platform == platform.value, column.attempts < max_attempts,
        ).order_by(column.updatedAt, column.threadId).limit(limit)
        return self._db.read(lambda conn: [problem_from(row) for row in conn.execute(query).mappings()])

    def recount(self, job_id: str) -> Counts:
        """The counters as the rows themselves say; equal to the stored ones until another run touches them."""
        failed = select(sync_job_person.c.person).where(
            sync_job_person.c.jobId == job_id, sync_job_person.c.outcome == "FAILED")
        not_failed = contact.c.id.not_in(failed)
        ours = or_(contact.c.firstJobId == job_id, contact.c.lastJobId == job_id)
        created = select(func.count()).select_from(contact).where(contact.c.firstJobId == job_id, not_failed)
        updated = select(func.count()).select_from(contact).where(
            contact.c.lastJobId == job_id, contact.c.firstJobId.is_distinct_from(job_id), not_failed)
        unchanged = select(func.count()).select_from(sync_job_person).where(
            sync_job_person.c.jobId == job_id, sync_job_person.c.outcome == "UNCHANGED",
            sync_job_person.c.person.not_in(select(contact.c.id).where(ours)))
        number_failed = select(func.count()).select_from(failed.subquery())

        def look(conn: Connection) -> Counts:
            return Counts(*(conn.execute(query).scalar_one()
                            for query in (created, updated, unchanged, number_failed)))

        return self._db.read(look)
