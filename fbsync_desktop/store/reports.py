"""The operators' questions as reports: the same figures as their SQL, on both databases, 0 where there is nothing.

Lengths of time are seconds. Days begin at midnight UTC.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Text

from fbsync_desktop.store.database import Database
from fbsync_desktop.store.tables import contact, contact_activity, facebook_page, pipeline_stage, sync_job
from fbsync_desktop.store.types import days_between

TOKEN_LIFE_DAYS = 60
_ASSIGNED = "AI auto-assigned to pipeline"
_HISTORY, _REVIEW = 10, 50
_UNSURE = 60


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """What a report is narrowed to.

    Attributes:
        page_pk: one Page; None for all.
        minutes, days: thresholds; None for the report's own.
        person: a displayed name, for `same-name-contacts`.
    """

    page_pk: str | None = None
    minutes: int | None = None
    days: int | None = None
    person: str | None = None


Rows = list[dict[str, Any]]
_job, _page, _contact = sync_job.c, facebook_page.c, contact.c


class Reports:
    """Answers reports by name."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._reports: dict[str, Callable[[Connection, datetime, ReportFilter], Rows]] = {
            "active-syncs": _active_syncs, "sync-history": _sync_history, "ai-coverage": _ai_coverage,
            "assignment-rate": _assignment_rate, "stuck-syncs": _stuck_syncs, "sync-performance": _sync_performance,
            "same-name-contacts": _same_name_contacts, "token-age": _token_age, "failed-syncs": _failed_syncs,
            "long-running": _long_running, "monthly-performance": _monthly_performance,
            "low-confidence": _low_confidence,
        }

    def run(self, name: str, wanted: ReportFilter) -> Rows:
        """The rows of a report, as columns by their JSON names.

        Raises:
            KeyError: there is no such report.
        """
        report = self._reports[name]
        return self._db.read(lambda conn: report(conn, self._db.now(conn), wanted))


# --- syncs ---------------------------------------------------------------------------------------------------


def _jobs(wanted: ReportFilter, *columns: Any) -> Select[Any]:
    query = select(*columns).select_from(sync_job.join(facebook_page))
    return query if wanted.page_pk is None else query.where(_job.facebookPageId == wanted.page_pk)


def _active_syncs(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _jobs(wanted, _job.id, _job.facebookPageId, _page.pageName, _job.status, _job.syncedContacts,
                  _job.startedAt).where(_job.status.in_(("PENDING", "IN_PROGRESS"))).order_by(_job.createdAt.desc())
    return [{**row, "elapsed": _seconds(now, row["startedAt"])} for row in _rows(conn, query)]


def _sync_history(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _jobs(wanted, _job.status, _job.syncedContacts, _job.failedContacts, _job.startedAt,
                  _job.completedAt).order_by(_job.createdAt.desc()).limit(_HISTORY)
    return [{"status": row["status"], "syncedContacts": row["syncedContacts"],
             "failedContacts": row["failedContacts"], "duration": _seconds(row["completedAt"], row["startedAt"]),
             "completedAt": row["completedAt"]} for row in _rows(conn, query)]


def _running_since(wanted: ReportFilter, now: datetime, minutes: int, *columns: Any) -> Select[Any]:
    limit = now - timedelta(minutes=minutes if wanted.minutes is None else wanted.minutes)
    return _jobs(wanted, *columns, _job.startedAt).where(
        _job.status == "IN_PROGRESS", _job.startedAt < limit).order_by(_job.startedAt)


def _stuck_syncs(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _running_since(wanted, now, 30, _job.id, _page.pageName, _job.status, _job.syncedContacts)
    return [{**row, "elapsed": _seconds(now, row["startedAt"])} for row in _rows(conn, query)]


def _long_running(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _running_since(wanted, now, 15, _page.pageName, _job.status, _job.syncedContacts)
    return [{"pageName": row["pageName"], "status": row["status"], "syncedContacts": row["syncedContacts"],
             "elapsed": _seconds(now, row["startedAt"])} for row in _rows(conn, query)]


def _failed_syncs(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _jobs(wanted, _page.pageName, _job.status, _job.tokenExpired, _job.errors, _job.completedAt).where(
        _job.status == "FAILED", _job.completedAt > now - timedelta(hours=24)).order_by(_job.completedAt.desc())
    return _rows(conn, query)


def _sync_performance(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    day = utc_day(_job.completedAt).label("syncDate")
    query = _jobs(
        wanted, day, func.count().label("totalSyncs"), func.avg(_job.syncedContacts).label("avgContacts"),
        func.avg(days_between(_job.completedAt, _job.startedAt) * 86400.0).label("avgDurationSeconds"),
        _number_of("COMPLETED").label("successful"), _number_of("FAILED").label("failed"),
    ).where(_job.completedAt > now - timedelta(days=7)).group_by(day).order_by(day.desc())
    return [{**row, "avgContacts": _float(row["avgContacts"]), "avgDurationSeconds": _float(row["avgDurationSeconds"])}
            for row in _rows(conn, query)]


def _monthly_performance(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _jobs(
        wanted, _page.pageName, func.count(_job.id).label("totalSyncs"),
        func.avg(_job.syncedContacts).label("avgContacts"),
        func.avg(days_between(_job.completedAt, _job.startedAt) * 86400.0).label("seconds"),
        _number_of("COMPLETED").label("successful"),
    ).where(_job.createdAt > now - timedelta(days=30)).group_by(_page.id, _page.pageName).order_by(_page.pageName)
    return [{"pageName": row["pageName"], "totalSyncs": row["totalSyncs"], "avgContacts": _float(row["avgContacts"]),
             "avgDurationMinutes": None if row["seconds"] is None else float(row["seconds"]) / 60,
             "successRate": row["successful"] / row["totalSyncs"] * 100} for row in _rows(conn, query)]


def _number_of(status: str) -> ColumnElement[int]:
    return func.sum(case((_job.status == status, 1), else_=0))


# --- contacts ----------------------------------------------------------------------------------------------------


def _contacts_of_pages(wanted: ReportFilter, *columns: Any) -> Select[Any]:
    query = select(_page.pageName, func.count(_contact.id).label("totalContacts"), *columns).select_from(
        facebook_page.outerjoin(contact, _contact.facebookPageId == _page.id)).group_by(
        _page.id, _page.pageName).order_by(_page.pageName)
    return query if wanted.page_pk is None else query.where(_page.id == wanted.page_pk)


def _ai_coverage(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _contacts_of_pages(wanted, func.count(_contact.aiContext).label("withAiContext"))
    return [{**row, "withoutAi": row["totalContacts"] - row["withAiContext"],
             "aiCoveragePercent": percent(row["withAiContext"], row["totalContacts"])} for row in _rows(conn, query)]


def _assignment_rate(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    query = _contacts_of_pages(wanted, func.count(_contact.pipelineId).label("assignedContacts")).where(
        _page.autoPipelineId.is_not(None))
    return [{**row, "assignmentRate": percent(row["assignedContacts"], row["totalContacts"])}
            for row in _rows(conn, query)]


def _same_name_contacts(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    """People of this name, or everyone who shares a name with somebody else on the same Page."""
    last = func.coalesce(_contact.lastName, "")
    query = select(_contact.firstName, _contact.lastName, _contact.messengerPSID, _contact.instagramSID,
                   _contact.hasMessenger, _contact.hasInstagram)
    if wanted.person is not None:
        first, _, rest = " ".join(wanted.person.split()).partition(" ")
        query = query.where(_contact.firstName == first, last == rest)
    else:
        shared = select(_contact.facebookPageId, _contact.firstName, last.label("last")).where(
            _contact.firstName != "").group_by(_contact.facebookPageId, _contact.firstName, last).having(
            func.count() > 1).subquery()
        query = query.join(shared, (shared.c.facebookPageId == _contact.facebookPageId)
                           & (shared.c.firstName == _contact.firstName) & (shared.c.last == last))
    if wanted.page_pk is not None:
        query = query.where(_contact.facebookPageId == wanted.page_pk)
    return _rows(conn, query.order_by(_contact.firstName, last, _contact.id))


def _low_confidence(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    activity, stage = contact_activity.c, pipeline_stage.c
    confidence = activity.metadata["confidence"].as_integer()
    query = select(
        _contact.firstName, _contact.lastName, _contact.aiContext, confidence.label("confidence"),
        activity.metadata["aiRecommendation"].as_string().label("recommendation"), stage.name.label("currentStage"),
    ).select_from(contact.join(contact_activity, activity.contactId == _contact.id).join(
        pipeline_stage, stage.id == _contact.stageId)).where(
        activity.type == "STAGE_CHANGED", activity.title == _ASSIGNED, confidence < _UNSURE)
    if wanted.page_pk is not None:
        query = query.where(_contact.facebookPageId == wanted.page_pk)
    return _rows(conn, query.order_by(confidence, activity.id).limit(_REVIEW))


# --- Pages -------------------------------------------------------------------------------------------------------


def _token_age(conn: Connection, now: datetime, wanted: ReportFilter) -> Rows:
    """One Page, or the active ones whose sign-in is older than 50 days."""
    query = select(_page.id, _page.pageName, _page.lastSyncedAt, _page.createdAt).order_by(_page.createdAt)
    if wanted.page_pk is not None:
        query = query.where(_page.id == wanted.page_pk)
    else:
        oldest = now - timedelta(days=50 if wanted.days is None else wanted.days)
        query = query.where(_page.isActive, _page.createdAt < oldest)
    return [{**row, "age": _seconds(now, row["createdAt"]),
             "daysUntilExpiry": TOKEN_LIFE_DAYS - (now - row["createdAt"]).days} for row in _rows(conn, query)]


# --- figures -----------------------------------------------------------------------------------------------------


def _rows(conn: Connection, query: Select[Any]) -> Rows:
    return [dict(row) for row in conn.execute(query).mappings()]


def _seconds(later: datetime | None, earlier: datetime | None) -> float | None:
    return None if later is None or earlier is None else (later - earlier).total_seconds()


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def percent(part: int, whole: int) -> float:
    """Percent with two decimals as SQL's ROUND gives them; 0 of nothing."""
    if not whole:
        return 0.0
    exact = Decimal(part) / Decimal(whole) * 100
    return float(exact.quantize(Decimal("0.01"), ROUND_HALF_UP))


class utc_day(FunctionElement[str]):
    """The day of a time in UTC, as `YYYY-MM-DD`."""

    type = Text()
    inherit_cache = True


@compiles(utc_day, "sqlite")
def _day_sqlite(element: utc_day, compiler: SQLCompiler, **more: Any) -> str:
    return f"date({compiler.process(element.clauses, **more)})"


@compiles(utc_day)
def _day(element: utc_day, compiler: SQLCompiler, **more: Any) -> str:
    return f"to_char({compiler.process(element.clauses, **more)} AT TIME ZONE 'UTC', 'YYYY-MM-DD')"
