"""One active job per Page, one owner per job, and endings that cannot overwrite each other."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from multiprocessing.connection import Connection

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import JobTakenOver, NotFound
from fbsync_desktop.domain.job import (
    Coverage,
    CoverageState,
    JobError,
    JobStatus,
    Phase,
    SyncOptions,
    Trigger,
)
from fbsync_desktop.store.engine import Store, open_store
from tests.store.samples import NOON, Run, connect, message, nobody_is_dead, thread
from tests.store.test_sync_writer import ANA, execute
from tests.support.clock import FakeClock

USER, ALL = Trigger.USER, SyncOptions()


class TestStart:
    def test_a_second_start_gives_the_active_job(self, store: Store) -> None:
        page = connect(store)
        first, created = store.jobs.start(page.id, ALL, USER)
        second, again = store.jobs.start(page.id, ALL, Trigger.SCHEDULE)
        assert (created, again) == (True, False)
        assert second == first
        assert first.status is JobStatus.PENDING

    def test_a_finished_job_makes_room_for_the_next_and_stays_in_the_history(self, run: Run) -> None:
        jobs = run.store.jobs
        jobs.cancel(run.ticket.job_id)
        job, created = jobs.start(run.page.id, ALL, Trigger.RETRY, retry_of=run.ticket.job_id)
        assert created and job.retry_of == run.ticket.job_id
        assert [listed.id for listed in jobs.list(run.page.id)] == [job.id, run.ticket.job_id]
        assert jobs.latest(run.page.id) == job
        assert [one.id for one in jobs.list() if one.status.is_active] == [job.id]

    def test_pages_do_not_wait_for_each_other(self, store: Store) -> None:
        for number in (1, 2):
            assert store.jobs.start(connect(store, number).id, ALL, USER)[1]

    def test_an_unknown_page_is_said_to_be_unknown(self, store: Store) -> None:
        with pytest.raises(NotFound, match="no Page"):
            store.jobs.start("nowhere", ALL, USER)

    def test_what_was_asked_for_comes_back_with_the_job(self, store: Store) -> None:
        asked = SyncOptions(since=NOON, full=True, limit=7, platforms=(Platform.INSTAGRAM,), no_ai=True,
                            only_threads=((Platform.MESSENGER, "t_1"), (Platform.INSTAGRAM, "t_2")))
        job, _ = store.jobs.start(connect(store).id, asked, USER)
        assert store.jobs.get(job.id).options == asked

    def test_many_threads_of_one_program_start_one_job(self, store: Store) -> None:
        page = connect(store)
        with ThreadPoolExecutor(8) as pool:
            started = list(pool.map(lambda _: store.jobs.start(page.id, ALL, USER), range(24)))
        assert sum(created for _, created in started) == 1
        assert len({job.id for job, _ in started}) == 1

    def test_two_programs_start_one_job(self, url: str, store: Store) -> None:
        page = connect(store)
        context = multiprocessing.get_context("spawn")
        ends = [context.Pipe() for _ in range(2)]
        programs = [context.Process(target=start_when_told, args=(url, page.id, end[1])) for end in ends]
        for program in programs:
            program.start()
        for end, _ in ends:
            assert end.recv() == "ready"
        for end, _ in ends:
            end.send("go")
        answers = [end.recv() for end, _ in ends]
        for program in programs:
            program.join()
        assert len({job_id for job_id, _ in answers}) == 1
        assert sum(created for _, created in answers) == 1
        assert sorted(epoch is not None for epoch in (answer for _, answer in claims(store, answers[0][0]))) == [
            False, True]


def start_when_told(url: str, page_id: str, pipe: Connection) -> None:
    store = open_store(url, clock=FakeClock())
    pipe.send("ready")
    pipe.recv()
    job, created = store.jobs.start(page_id, ALL, USER)
    pipe.send((job.id, created))
    store.close()


def claims(store: Store, job_id: str) -> list[tuple[str, int | None]]:
    """Two owners claim at once."""
    with ThreadPoolExecutor(2) as pool:
        owners = ["one", "two"]
        return list(zip(owners, pool.map(
            lambda owner: store.jobs.claim(job_id, owner, 60, owner_is_dead=nobody_is_dead), owners), strict=True))


class TestLease:
    def test_a_living_owner_keeps_its_job(self, run: Run) -> None:
        claim = run.store.jobs.claim(run.ticket.job_id, "another", 60, owner_is_dead=nobody_is_dead)
        assert claim is None
        assert run.job.lease_owner == "this test"

    def test_a_dead_owners_job_is_taken_over_at_once_with_a_new_epoch(self, run: Run) -> None:
        started = run.job.started_at
        epoch = run.store.jobs.claim(run.ticket.job_id, "another", 60, owner_is_dead=lambda owner: owner == "this test")
        assert epoch == run.ticket.epoch + 1
        assert (run.job.lease_owner, run.job.started_at) == ("another", started)
        assert not run.store.jobs.heartbeat(run.ticket.job_id, run.ticket.epoch, 60)

    def test_a_lease_that_ran_out_is_taken_over(self, store: Store) -> None:
        job, _ = store.jobs.start(connect(store).id, ALL, USER)
        assert store.jobs.claim(job.id, "slow", 0, owner_is_dead=nobody_is_dead) == 1
        assert store.jobs.claim(job.id, "next", 60, owner_is_dead=nobody_is_dead) == 2

    def test_a_released_job_stays_in_progress_and_may_go_on_anywhere(self, run: Run) -> None:
        run.store.jobs.release(run.ticket.job_id, run.ticket.epoch)
        assert run.job.status is JobStatus.IN_PROGRESS
        assert [job.id for job in run.store.jobs.resumable(nobody_is_dead)] == [run.ticket.job_id]
        assert run.store.jobs.claim(run.ticket.job_id, "next", 60, owner_is_dead=nobody_is_dead) == 2

    def test_a_job_that_is_over_cannot_be_claimed(self, run: Run) -> None:
        run.store.jobs.cancel(run.ticket.job_id)
        assert run.store.jobs.claim(run.ticket.job_id, "x", 60, owner_is_dead=lambda owner: True) is None
        assert run.store.jobs.claim("no such job", "x", 60, owner_is_dead=nobody_is_dead) is None

    def test_a_heartbeat_renews_the_lease_and_says_what_is_waited_for(self, run: Run) -> None:
        before = run.job.lease_until
        assert run.store.jobs.heartbeat(run.ticket.job_id, run.ticket.epoch, 600, Phase.WAITING_NETWORK, NOON)
        job = run.job
        assert (job.phase, job.waiting_until) == (Phase.WAITING_NETWORK, NOON)
        assert before is not None and job.lease_until is not None
        assert job.lease_until - before > timedelta(seconds=500)

    def test_living_and_waiting_jobs_are_not_resumable_but_dead_and_forgotten_ones_are(
            self, store: Store, clock: FakeClock) -> None:
        running = Run.begin(store, connect(store, 1))
        queued, _ = store.jobs.start(connect(store, 2).id, ALL, USER)
        assert store.jobs.resumable(nobody_is_dead) == []
        assert [job.id for job in store.jobs.resumable(lambda owner: True)] == [running.ticket.job_id]
        execute(store, """UPDATE "SyncJob" SET "createdAt" = '2026-11-01 00:00:00+00' WHERE status = 'PENDING'"""
                if store.dialect == "postgresql" else
                """UPDATE "SyncJob" SET "createdAt" = '2026-11-01 00:00:00' WHERE status = 'PENDING'""")
        assert [job.id for job in store.jobs.resumable(nobody_is_dead)] == [queued.id]


class TestEndings:
    COVERAGE = {Platform.MESSENGER: Coverage(CoverageState.READ, threads=9, without_id=1),  # noqa: RUF012
                Platform.INSTAGRAM: Coverage(CoverageState.SWITCHED_OFF, "Access is off.", "platform_switched_off")}

    def test_finish_keeps_result_errors_and_coverage(self, run: Run) -> None:
        error = JobError("Messenger", "psid", "Too old.", NOON, 100, 33)
        job = run.store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED, errors=(error,),
                                    coverage=self.COVERAGE, last_synced=True)
        assert job == run.job
        assert (job.status, job.errors, job.coverage) == (JobStatus.COMPLETED, (error,), self.COVERAGE)
        assert job.completed_at is not None and job.lease_until is None
        overview = run.store.pages.overview(run.page.id)
        assert overview.coverage == self.COVERAGE
        assert overview.page.last_synced_at == job.completed_at

    @pytest.mark.parametrize(("status", "last_synced"), [(JobStatus.FAILED, True), (JobStatus.COMPLETED, False)])
    def test_last_synced_moves_only_with_a_completed_whole_run(
            self, run: Run, status: JobStatus, last_synced: bool) -> None:
        run.store.jobs.finish(run.ticket.job_id, run.ticket.epoch, status, token_expired=status is JobStatus.FAILED,
                              failure="The token is dead.", last_synced=last_synced)
        assert run.store.pages.overview(run.page.id).page.last_synced_at is None
        assert run.job.token_expired is (status is JobStatus.FAILED)
        assert run.job.failure == "The token is dead."

    def test_a_finish_after_cancel_fail_or_takeover_changes_nothing(self, store: Store) -> None:
        for number, end in enumerate(("cancel", "fail", "takeover")):
            run = Run.begin(store, connect(store, number))
            if end == "cancel":
                store.jobs.cancel(run.ticket.job_id)
            elif end == "fail":
                store.jobs.mark_failed(run.ticket.job_id, "Marked as failed by hand.")
            else:
                store.jobs.claim(run.ticket.job_id, "another", 60, owner_is_dead=lambda owner: True)
            before = run.job
            with pytest.raises(JobTakenOver):
                store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED, last_synced=True)
            assert run.job == before
            assert store.pages.overview(run.page.id).page.last_synced_at is None

    def test_cancel_and_fail_leave_a_finished_job_as_it_is(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        done = run.store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED)
        assert run.store.jobs.cancel(run.ticket.job_id) == done
        assert run.store.jobs.mark_failed(run.ticket.job_id, "Too late.") == done
        assert run.job == done

    def test_a_job_marked_as_failed_says_why(self, run: Run) -> None:
        job = run.store.jobs.mark_failed(run.ticket.job_id, "Marked as failed by hand.")
        assert (job.status, job.failure) == (JobStatus.FAILED, "Marked as failed by hand.")
        assert [error.error for error in job.errors] == ["Marked as failed by hand."]

    def test_a_queued_job_can_be_cancelled(self, store: Store) -> None:
        job, _ = store.jobs.start(connect(store).id, ALL, USER)
        assert store.jobs.cancel(job.id).status is JobStatus.CANCELLED

    @pytest.mark.parametrize("call", ["get", "cancel", "problems"])
    def test_an_unknown_job_is_said_to_be_unknown(self, store: Store, call: str) -> None:
        with pytest.raises(NotFound, match="no sync job"):
            getattr(store.jobs, call)("nowhere")

    @pytest.mark.parametrize(("written", "texts"), [
        ("'[{\"error\": \"Timeout - manually marked as failed\"}]'", ["Timeout - manually marked as failed"]),
        ("'null'", []), ("NULL", []), ("'\"a bare text\"'", ["a bare text"]), ("'[\"one\", 7, {}]'", ["one", ""])])
    def test_errors_written_by_hand_are_understood(self, run: Run, written: str, texts: list[str]) -> None:
        execute(run.store, f'UPDATE "SyncJob" SET errors = {written}')
        assert [error.error for error in run.job.errors] == texts
