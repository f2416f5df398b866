"""Pages sync by themselves: when they are due, and that one job comes of it whoever asks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fbsync_desktop.domain.job import JobStatus, SyncJob, Trigger
from fbsync_desktop.domain.page import Page, PageOverview, TokenFacts, TokenState
from fbsync_desktop.services.schedule import is_due
from tests.services.conftest import OpenShop

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def overview(*, synced: timedelta | None = None, tried: timedelta | None = None, status: JobStatus = JobStatus.FAILED,
             state: TokenState = TokenState.OK, auto: bool = True, active: bool = True) -> PageOverview:
    page = Page("pk", "1", "Sample", is_active=active, auto_sync=auto, sync_interval_s=3600, token=TokenFacts(state),
                last_synced_at=None if synced is None else NOW - synced)
    job = None if tried is None else SyncJob("job", "pk", status, created_at=NOW - tried)
    return PageOverview(page, 0, job, {})


HOUR, SOON = timedelta(hours=1), timedelta(minutes=59)


@pytest.mark.parametrize(("one", "due"), [
    (overview(), True), (overview(synced=HOUR), True), (overview(synced=SOON), False),
    (overview(synced=2 * HOUR, tried=SOON), False), (overview(synced=2 * HOUR, tried=HOUR), True),
    (overview(tried=2 * HOUR, status=JobStatus.IN_PROGRESS), False), (overview(auto=False), False),
    (overview(active=False), False), (overview(state=TokenState.UNKNOWN), True),
    *((overview(state=state), False) for state in (TokenState.EXPIRED, TokenState.REVOKED, TokenState.MISSING))])
def test_a_page_is_due_an_interval_after_its_last_attempt_unless_it_may_not_sync(one: PageOverview, due: bool) -> None:
    assert is_due(one, NOW) is due


async def test_a_due_page_gets_one_job_however_often_one_asks(open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(url=database_url) as shop:
        first = await shop.app.schedule.start_due()
        assert [(job.trigger, job.status) for job in first] == [(Trigger.SCHEDULE, JobStatus.PENDING)]
        assert await shop.app.schedule.start_due() == []
        assert (await shop.app.sync.run(first[0].id)).status is JobStatus.COMPLETED
        assert await shop.app.schedule.start_due() == []


async def test_old_jobs_are_forgotten_and_nobody_with_them(open_shop: OpenShop, database_url: str) -> None:
    async with open_shop(url=database_url) as shop:
        await shop.sync()
        assert await shop.app.sync.prune(timedelta(days=1)) == 0
        assert await shop.app.sync.prune(timedelta(0), dry_run=True) == 1
        assert await shop.app.sync.prune(timedelta(0)) == 1
        assert await shop.app.sync.list() == []
        assert await shop.names() == shop.truth()
        assert (await shop.sync()).status is JobStatus.COMPLETED
