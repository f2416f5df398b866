"""The operators' reports, and the report of one run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.export.csv import write_csv
from fbsync_desktop.export.files import whole_file
from fbsync_desktop.services.shapes import iso, plain
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.store.reports import ReportFilter

REPORTS = {
    "active-syncs": "Syncs that run or wait now",
    "sync-history": "The ten newest syncs",
    "ai-coverage": "Contacts with and without a summary",
    "assignment-rate": "Contacts that were placed in a pipeline",
    "stuck-syncs": "Syncs running for over 30 minutes (--minutes)",
    "sync-performance": "Syncs of the last 7 days, by day",
    "same-name-contacts": "Contacts that share a name, or have one (--name)",
    "token-age": "Pages whose sign-in is older than 50 days (--days), or one Page's",
    "failed-syncs": "Syncs that failed in the last 24 hours",
    "long-running": "Syncs running for over 15 minutes (--minutes)",
    "monthly-performance": "Syncs of the last 30 days, by Page",
    "low-confidence": "Placements by the AI with a confidence below 60",
}
"""Name → what it tells."""


class ReportService:
    """Reports as documents or files."""

    def __init__(self, store: Store, lane: Lane) -> None:
        self._store = store
        self._lane = lane

    async def rows(self, name: str, page_ref: str | None = None, *, minutes: int | None = None,
                   days: int | None = None, person: str | None = None) -> list[dict[str, Any]]:
        """The rows of a report of `REPORTS`, times as text.

        Raises:
            NotFound: there is no such Page.
        """
        page_pk = None if page_ref is None else (await self._lane.read(self._store.pages.find, page_ref)).id
        found = await self._lane.read(self._store.reports.run, name, ReportFilter(page_pk, minutes, days, person))
        return [plain(row) for row in found]

    async def export_rows(self, rows: Sequence[dict[str, Any]], path: Path, form: str) -> None:
        """Write rows as `csv` or `json`, whole or not at all.

        Raises:
            ExportFailed
        """
        def write() -> None:
            if form == "json":
                with whole_file(path) as file:
                    json.dump(rows, file, ensure_ascii=False, indent=2)
                return
            write_csv(path, *as_table(rows))

        await self._lane.read(write)

    async def job(self, job_id: str) -> dict[str, Any]:
        """The report of one run.

        Raises:
            NotFound
        """
        return job_report(await self._lane.read(self._store.jobs.get, job_id))

    async def export_job(self, job_id: str, path: Path, form: str) -> None:
        """Write the report as `csv` or `json`.

        Raises:
            NotFound, ExportFailed.
        """
        report = await self.job(job_id)

        def write() -> None:
            if form == "json":
                with whole_file(path) as file:
                    json.dump(report, file, ensure_ascii=False, indent=2)
                return
            write_csv(path, *as_table([report]))

        await self._lane.read(write)


def as_table(rows: Sequence[dict[str, Any]]) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Column names and one tuple per row; lists as JSON text."""
    return tuple(rows[0]) if rows else (), [tuple(map(_flat, row.values())) for row in rows]


def _flat(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def job_report(job: SyncJob) -> dict[str, Any]:
    """The figures of a run; `duration` in seconds, `successRate` in percent with two decimals, 0 of nothing."""
    ended = job.completed_at
    duration = (ended - job.started_at).total_seconds() if ended and job.started_at else None
    total = job.counts.total
    return {
        "jobId": job.id, "status": job.status.value, "startedAt": iso(job.started_at), "completedAt": iso(ended),
        "duration": duration, "syncedContacts": job.counts.synced, "failedContacts": job.counts.failed,
        "totalContacts": total, "successRate": round(job.counts.synced * 100 / total, 2) if total else 0,
        "errors": [error.to_json() for error in job.errors],
    }
