"""What needs somebody and what takes care of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.domain.health import Concern, computer_items, good_sign_ins, in_order, page_items
from fbsync_desktop.domain.job import Counts, Coverage, CoverageState, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import Page, PageOverview, TokenFacts, TokenState

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
GOOD = Page("p1", "1002003001", "Sample Bakery", token=TokenFacts(TokenState.OK, checked_at=NOW),
            created_at=NOW - timedelta(days=31))


def job(status: JobStatus, **more: Any) -> SyncJob:
    return SyncJob("j1", "p1", status, started_at=more.pop("started_at", NOW - timedelta(minutes=2)), **more)


def concerns(page: Page = GOOD, job: SyncJob | None = None, contacts: int = 10, **coverage: Coverage) -> list[Concern]:
    read = {Platform(name): one for name, one in coverage.items()}
    return [item.concern for item in page_items(PageOverview(page, contacts, job, read), NOW)]


@pytest.mark.parametrize(("status", "more", "expected"), [
    (JobStatus.COMPLETED, {}, []),
    (JobStatus.CANCELLED, {}, []),
    (JobStatus.FAILED, {"failure": "Facebook has a problem."}, [Concern.SYNC_FAILED]),
    (JobStatus.COMPLETED, {"counts": Counts(1, 0, 0, 3)}, [Concern.CONTACTS_FAILED]),
    (JobStatus.PENDING, {}, []),
    (JobStatus.IN_PROGRESS, {"phase": Phase.READING}, []),
    (JobStatus.IN_PROGRESS, {"phase": Phase.WAITING_FACEBOOK}, [Concern.WAITING_FACEBOOK]),
    (JobStatus.IN_PROGRESS, {"phase": Phase.WAITING_NETWORK}, [Concern.WAITING_NETWORK]),
    (JobStatus.IN_PROGRESS, {"lease_until": NOW - timedelta(seconds=10)}, [Concern.INTERRUPTED]),
    (JobStatus.IN_PROGRESS, {"lease_until": NOW - timedelta(seconds=2)}, []),
    (JobStatus.IN_PROGRESS, {"started_at": NOW - timedelta(minutes=16)}, [Concern.RUNNING_LONG]),
])
def test_what_the_newest_run_says(status: JobStatus, more: dict[str, Any], expected: list[Concern]) -> None:
    assert concerns(job=job(status, **more)) == expected


def test_a_dead_sign_in_is_the_one_thing_to_say_about_a_page() -> None:
    dead = replace(GOOD, token=replace(GOOD.token, state=TokenState.REVOKED, reason="Password."))
    assert concerns(dead, job(JobStatus.FAILED, token_expired=True)) == [Concern.SIGN_IN_ENDED]
    assert concerns(dead) == [Concern.SIGN_IN_ENDED]


def test_an_inbox_that_is_closed_is_not_an_empty_one() -> None:
    closed = Coverage(CoverageState.SWITCHED_OFF, "Off.")
    assert concerns(job=job(JobStatus.COMPLETED), INSTAGRAM=closed) == [Concern.INBOX_CLOSED]
    assert concerns(job=job(JobStatus.COMPLETED), contacts=0) == [Concern.NO_CONTACTS]
    assert concerns(contacts=0) == []  # never synced: nothing is wrong


def test_names_that_are_missing_for_most_are_said() -> None:
    seen = PageOverview(GOOD, 10, job(JobStatus.COMPLETED), {})
    assert [item.concern for item in page_items(seen, NOW, nameless=6)] == [Concern.NAMES_HIDDEN]
    assert list(page_items(seen, NOW, nameless=5)) == []


def test_a_sign_in_that_ends_soon_is_said_beside_everything_else() -> None:
    soon = replace(GOOD, token=replace(GOOD.token, expires_at=NOW + timedelta(days=6)))
    assert concerns(soon, job(JobStatus.COMPLETED)) == [Concern.SIGN_IN_ENDS_SOON]


def test_this_computer_is_looked_at_too() -> None:
    assert [item.concern for item in computer_items(10**12, None)] == []
    found = list(computer_items(10**6, SecretsUnavailable("Locked."), ["The file is damaged."]))
    assert [item.concern for item in in_order(found)] == [
        Concern.DATABASE_DAMAGED, Concern.SECRETS_SILENT, Concern.DISK_LOW]
    assert all(item.concern.needs_somebody for item in found)


def test_the_most_urgent_stands_first() -> None:
    dead = replace(GOOD, id="p2", name="A shop", token=replace(GOOD.token, state=TokenState.EXPIRED))
    items = [*page_items(PageOverview(GOOD, 5, job(JobStatus.COMPLETED, counts=Counts(1, 0, 0, 3))), NOW),
             *page_items(PageOverview(dead, 5), NOW)]
    assert [item.concern for item in in_order(items)] == [Concern.SIGN_IN_ENDED, Concern.CONTACTS_FAILED]


def test_good_sign_ins_are_counted_with_the_age_of_the_oldest() -> None:
    dead = replace(GOOD, token=replace(GOOD.token, state=TokenState.REVOKED))
    young = replace(GOOD, created_at=NOW - timedelta(days=2))
    found = good_sign_ins([GOOD, young, dead], NOW)
    assert (found.good, found.oldest_days) == (2, 31)
