"""Stored facts and running snapshots, put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fbsync_desktop.domain.job import Counts, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.runtime.page_board import PageBoard
from tests.ui.fake_application import NOW, StillClock, finished
from tests.ui.samples import job, page

RUN = job("page-1", JobStatus.IN_PROGRESS)


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def board(clock: StillClock) -> PageBoard:
    made = PageBoard(clock)
    made.set_overviews([PageOverview(page(1, "Sample Bakery"), 1_000, RUN)])
    return made


def facts(board: PageBoard) -> PageFacts:
    found = board.facts("page-1")
    assert found is not None
    return found


def snapshot(of: SyncJob, created: int, unchanged: int = 0, expected: int | None = None) -> SyncProgress:
    return SyncProgress(of.id, of.page_id, JobStatus.IN_PROGRESS, Phase.READING, Counts(created, 0, unchanged), {},
                        NOW, expected)


def test_a_snapshot_moves_the_counts_and_new_contacts_count_at_once(board: PageBoard) -> None:
    assert board.take(snapshot(RUN, 30, 12))
    job = facts(board).job
    assert job is not None and job.counts.synced == 42
    assert facts(board).contacts == 1_030


def test_contacts_are_not_counted_twice_once_they_are_stored(board: PageBoard) -> None:
    board.take(snapshot(RUN, 30))
    board.set_overviews([PageOverview(page(1, "Sample Bakery"), 1_030, replace(RUN, counts=Counts(30)))])
    assert facts(board).contacts == 1_030
    board.take(snapshot(RUN, 35))
    assert facts(board).contacts == 1_035


@pytest.mark.parametrize("stale", [snapshot(replace(RUN, id="another"), 5), snapshot(replace(RUN, page_id="gone"), 5)])
def test_snapshots_of_another_run_or_page_are_refused(board: PageBoard, stale: SyncProgress) -> None:
    assert not board.take(stale)
    assert facts(board).contacts == 1_000


def test_a_snapshot_after_the_end_is_refused_and_the_end_stands(board: PageBoard) -> None:
    board.take(snapshot(RUN, 30))
    board.set_job(finished(RUN, created=31))
    assert not board.take(snapshot(RUN, 30))
    assert facts(board).state is PageState.UP_TO_DATE
    assert facts(board).contacts == 1_031
    assert facts(board).page.last_synced_at == NOW


def test_a_failed_end_does_not_move_the_time_of_the_last_sync(board: PageBoard) -> None:
    before = facts(board).page.last_synced_at
    board.set_job(replace(RUN, status=JobStatus.FAILED, completed_at=NOW))
    assert facts(board).page.last_synced_at == before


def test_a_job_whose_owner_is_gone_is_interrupted_unless_it_is_ours(board: PageBoard, clock: StillClock) -> None:
    board.set_overviews([PageOverview(page(1, "Sample Bakery"), 0, replace(RUN, lease_until=NOW))])
    assert facts(board).state is PageState.SYNCING
    clock.advance(6)
    assert facts(board).state is PageState.INTERRUPTED
    board.set_running(RUN.id, True)
    assert facts(board).state is PageState.SYNCING
    assert not board.has_foreign_jobs


def test_time_left_is_told_once_it_can_be_trusted(board: PageBoard, clock: StillClock) -> None:
    for second in range(0, 31, 2):
        clock.seconds = float(second)
        board.take(snapshot(RUN, 10 * second, expected=1_000))
        if second < 20:
            assert facts(board).seconds_left is None
    assert facts(board).seconds_left == pytest.approx(70, rel=0.05)


def test_a_removed_page_is_not_shown(board: PageBoard) -> None:
    gone = replace(page(1, "Sample Bakery"), is_active=False)
    board.set_overviews([PageOverview(gone, 1_000)])
    assert board.all() == ()
    assert board.facts("page-1") is None


def test_stopping_is_forgotten_with_its_job(board: PageBoard) -> None:
    board.set_stopping(RUN.id)
    assert facts(board).state is PageState.STOPPING
    ended = replace(RUN, status=JobStatus.CANCELLED, completed_at=NOW)
    board.set_overviews([PageOverview(page(1, "Sample Bakery"), 0, ended)])
    assert facts(board).state is PageState.STOPPED
    again = replace(RUN, id="next", lease_until=NOW + timedelta(minutes=1))
    board.set_overviews([PageOverview(page(1, "Sample Bakery"), 0, again)])
    assert facts(board).state is PageState.SYNCING
