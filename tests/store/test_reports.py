"""The operators' reports: on both databases, and on Postgres the same as the operators' own SQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import tuple_row
from sqlalchemy import insert

from fbsync_desktop.services.reports import REPORTS
from fbsync_desktop.store.database import Tx
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.reports import ReportFilter, percent
from fbsync_desktop.store.tables import contact, contact_activity, facebook_page, pipeline, pipeline_stage, sync_job
from fbsync_desktop.system.clock import SystemClock

ALL = ReportFilter()


def ago(**length: float) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(**length)


def rows() -> list[tuple[Any, list[dict[str, Any]]]]:
    """Counted back from the moment of writing: a suite may collect its tests long before it runs them."""
    now = ago()

    def before(**length: float) -> datetime:
        return now - timedelta(**length)

    return [
        (pipeline, [{"id": "line", "name": "Sales Pipeline"}]),
        (pipeline_stage, [{"id": "stage", "name": "Qualified", "order": 1, "pipelineId": "line"}]),
        (facebook_page, [
            {"id": "clx123...", "pageId": "1", "pageName": "Sample Flowers", "createdAt": before(days=55, hours=3),
             "autoPipelineId": "line", "lastSyncedAt": before(hours=1)},
            {"id": "young", "pageId": "2", "pageName": "Sample Bakery", "createdAt": before(days=2),
             "autoPipelineId": None, "lastSyncedAt": None},
            {"id": "empty", "pageId": "3", "pageName": "Sample Café", "createdAt": before(days=70),
             "autoPipelineId": "line", "lastSyncedAt": None}]),
        (contact, [
            {"id": f"c{number}", "firstName": first, "lastName": last, "facebookPageId": page,
             "messengerPSID": f"p{number}", "hasMessenger": True, "aiContext": summary, "pipelineId": line,
             "stageId": line and "stage"}
            for number, (first, last, page, summary, line) in enumerate([
                ("John", "Smith", "clx123...", "Wants tulips", "line"), ("John", "Smith", "clx123...", None, None),
                ("Ana", None, "clx123...", "Asked for prices", "line"), ("Ana", None, "young", None, None),
                ("John", "Smith", "young", "Cake", None), ("Zoë", "Ng", "young", None, None)])]),
        (contact_activity, [
            {"id": f"a{number}", "contactId": f"c{number}", "type": kind, "title": "AI auto-assigned to pipeline",
             "metadata": {"confidence": confidence, "aiRecommendation": "Qualified"}}
            for number, kind, confidence in ((0, "STAGE_CHANGED", 41), (2, "STAGE_CHANGED", 80),
                                             (1, "STAGE_CHANGE_BLOCKED", 12))]),
        (sync_job, [
            {"id": name, "facebookPageId": page, "status": status, "syncedContacts": synced, "failedContacts": failed,
             "totalContacts": synced + failed, "createdAt": started,
             "startedAt": None if status == "PENDING" else started, "completedAt": ended,
             "tokenExpired": name == "dead", "errors": [{"error": "gone"}] if name == "dead" else None}
            for name, page, status, synced, failed, started, ended in (
                ("old", "clx123...", "COMPLETED", 40, 1, before(days=6), before(days=6) + timedelta(seconds=90)),
                ("older", "clx123...", "COMPLETED", 7, 0, before(days=6), before(days=6) + timedelta(seconds=31)),
                ("dead", "clx123...", "FAILED", 3, 0, before(hours=5), before(hours=5) + timedelta(seconds=7)),
                ("ancient", "clx123...", "COMPLETED", 99, 0, before(days=90), before(days=89)),
                ("stuck", "clx123...", "IN_PROGRESS", 12, 0, before(minutes=75), None),
                ("slow", "young", "IN_PROGRESS", 5, 0, before(minutes=20), None),
                ("waiting", "empty", "PENDING", 0, 0, before(minutes=1), None))]),
    ]


def fill(store: Store) -> Store:
    def write(tx: Tx) -> None:
        for table, values in rows():
            tx.conn.execute(insert(table), values)

    store.database.write(write)
    return store


@pytest.fixture
def filled(url: str) -> Iterator[Store]:
    store = fill(open_store(url, clock=SystemClock()))
    yield store
    store.close()


def column(rows: list[dict[str, Any]], name: str) -> list[Any]:
    return [row[name] for row in rows]


def test_every_report_answers_an_empty_database_without_error(url: str) -> None:
    store = open_store(url, clock=SystemClock())
    assert {name: store.reports.run(name, ALL) for name in REPORTS} == {name: [] for name in REPORTS}
    store.close()


def test_syncs_that_run_wait_hang_and_failed(filled: Store) -> None:
    run = filled.reports.run
    active = run("active-syncs", ALL)
    assert column(active, "id") == ["waiting", "slow", "stuck"]
    assert active[2]["elapsed"] >= 75 * 60
    assert column(run("stuck-syncs", ALL), "id") == ["stuck"]
    assert column(run("stuck-syncs", ReportFilter(minutes=10)), "id") == ["stuck", "slow"]
    assert column(run("long-running", ALL), "pageName") == ["Sample Flowers", "Sample Bakery"]
    assert [(row["tokenExpired"], row["errors"]) for row in run("failed-syncs", ALL)] == [(True, [{"error": "gone"}])]


def test_the_history_of_a_page_has_durations_in_seconds(filled: Store) -> None:
    history = filled.reports.run("sync-history", ReportFilter("clx123..."))
    assert sorted(str(length) for length in column(history, "duration")) == ["31.0", "7.0", "86400.0", "90.0", "None"]
    assert column(history, "syncedContacts")[:2] == [12, 3]


def test_coverage_and_assignment_are_zero_for_a_page_without_contacts(filled: Store) -> None:
    run = filled.reports.run
    assert [(row["pageName"], row["totalContacts"], row["withoutAi"], row["aiCoveragePercent"])
            for row in run("ai-coverage", ALL)] == [
        ("Sample Bakery", 3, 2, 33.33), ("Sample Café", 0, 0, 0.0), ("Sample Flowers", 3, 1, 66.67)]
    assert [(row["pageName"], row["assignmentRate"]) for row in run("assignment-rate", ALL)] == [
        ("Sample Café", 0.0), ("Sample Flowers", 66.67)]


def test_performance_by_day_and_by_page(filled: Store) -> None:
    days = filled.reports.run("sync-performance", ReportFilter("clx123..."))
    assert [(row["totalSyncs"], row["avgContacts"], row["successful"], row["failed"]) for row in days] == [
        (1, 3.0, 0, 1), (2, 23.5, 2, 0)]
    assert days[1]["avgDurationSeconds"] == pytest.approx(60.5, abs=0.001)
    assert days[1]["syncDate"] == ago(days=6).date().isoformat()
    month = {row["pageName"]: row for row in filled.reports.run("monthly-performance", ALL)}
    assert month["Sample Flowers"]["totalSyncs"] == 4
    assert month["Sample Flowers"]["successRate"] == pytest.approx(50)
    assert month["Sample Bakery"]["avgDurationMinutes"] is None


def test_people_who_share_a_name_on_one_page_or_have_one(filled: Store) -> None:
    assert column(filled.reports.run("same-name-contacts", ALL), "messengerPSID") == ["p0", "p1"]
    named = filled.reports.run("same-name-contacts", ReportFilter(person=" John  Smith "))
    assert column(named, "messengerPSID") == ["p0", "p1", "p4"]
    assert column(filled.reports.run("same-name-contacts", ReportFilter("young", person="Ana")), "lastName") == [None]


def test_old_sign_ins_and_unsure_placements(filled: Store) -> None:
    tokens = filled.reports.run("token-age", ALL)
    assert [(row["pageName"], row["daysUntilExpiry"]) for row in tokens] == [
        ("Sample Café", -10), ("Sample Flowers", 5)]
    assert column(filled.reports.run("token-age", ReportFilter("young")), "daysUntilExpiry") == [58]
    assert [(row["firstName"], row["confidence"], row["recommendation"], row["currentStage"])
            for row in filled.reports.run("low-confidence", ALL)] == [("John", 41, "Qualified", "Qualified")]


@pytest.mark.parametrize(("part", "whole", "rounded"), [
    (1, 8, 12.5), (1, 3, 33.33), (2, 3, 66.67), (1, 800, 0.13), (0, 0, 0)])
def test_percentages_round_as_sql_does(part: int, whole: int, rounded: float) -> None:
    assert percent(part, whole) == rounded


# --- the operators' own statements ------------------------------------------------------------------------------

_SAME = [
    ("01_active_syncs", "active-syncs", {}), ("02_sync_history", "sync-history", {"page_pk": "clx123..."}),
    ("05_stuck_syncs_30m", "stuck-syncs", {}), ("12_failed_syncs_24h", "failed-syncs", {}),
    ("13_long_running_15m", "long-running", {}), ("17_monthly_performance", "monthly-performance", {}),
    ("18_low_confidence_assignments", "low-confidence", {}), ("06_sync_performance_7d", "sync-performance", {}),
]


@pytest.mark.parametrize(("statement", "report", "narrowed"), _SAME)
def test_a_report_equals_the_operators_statement(
        postgres_url: str, shared: Path, statement: str, report: str, narrowed: dict[str, str]) -> None:
    store = fill(open_store(postgres_url, clock=SystemClock()))
    with psycopg.connect(postgres_url, row_factory=tuple_row) as connection:
        connection.execute("SET timezone = 'UTC'")
        theirs = connection.execute((shared / "queries" / f"{statement}.sql").read_text()).fetchall()
    ours = [tuple(row.values()) for row in store.reports.run(report, ReportFilter(**narrowed))]
    store.close()
    assert theirs
    assert in_order(ours) == [[about(cell) if isinstance(cell, float) else cell for cell in row]
                              for row in in_order(theirs)]


def about(figure: float) -> Any:
    """A time that runs, or a figure."""
    return pytest.approx(figure, abs=5 if figure > 600 else 0.01)


def in_order(rows: list[tuple[Any, ...]]) -> list[list[Any]]:
    """Rows by their texts; intervals as seconds, days as text. The clock ran on between the two questions."""
    def plain(cell: Any) -> Any:
        if isinstance(cell, timedelta):
            return cell.total_seconds()
        if isinstance(cell, Decimal | float):
            return float(cell)
        if isinstance(cell, datetime) and cell == cell.replace(hour=0, minute=0, second=0, microsecond=0):
            return cell.date().isoformat()
        return cell

    return sorted(([plain(cell) for cell in row] for row in rows), key=lambda row: str(
        [cell for cell in row if not isinstance(cell, float)]))
