"""Reports about runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.export.csv import write_csv
from fbsync_desktop.export.files import whole_file
from fbsync_desktop.services.shapes import iso
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane


class ReportService:
    """One run as a document or a file."""

    def __init__(self, store: Store, lane: Lane) -> None:
        self._store = store
        self._lane = lane

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
            flat = {**report, "errors": json.dumps(report["errors"], ensure_ascii=False)}
            write_csv(path, tuple(flat), [tuple(flat.values())])

        await self._lane.read(write)


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
