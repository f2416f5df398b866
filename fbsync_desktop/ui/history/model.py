"""The newest runs as rows of a table."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.job import JobStatus, SyncJob, Trigger
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
JOB_ROLE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    STARTED = 0
    PAGE = 1
    TRIGGER = 2
    TOOK = 3
    NEW = 4
    UPDATED = 5
    UNCHANGED = 6
    FAILED = 7
    RESULT = 8


NUMBERS = frozenset({Column.TOOK, Column.NEW, Column.UPDATED, Column.UNCHANGED, Column.FAILED})


class HistoryModel(QAbstractTableModel):
    """At most the fifty newest runs; small enough to keep whole."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._jobs: tuple[tuple[SyncJob, str], ...] = ()

    def show_jobs(self, jobs: tuple[tuple[SyncJob, str], ...]) -> None:
        """Running first, then the newest."""
        ordered = tuple(sorted(jobs, key=lambda one: not one[0].status.is_active))
        if ordered == self._jobs:
            return
        self.beginResetModel()
        self._jobs = ordered
        self.endResetModel()

    def job_at(self, row: int) -> SyncJob:
        """The run in a row."""
        return self._jobs[row][0]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._jobs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        job, page = self._jobs[index.row()]
        if role == JOB_ROLE:
            return job
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(job, page, index.column())
        return None

    def _text(self, job: SyncJob, page: str, column: int) -> str:
        began = job.started_at or job.created_at
        if column == Column.STARTED:
            return formats.started(began, self._clock.now()) if began else ""
        if column == Column.PAGE:
            return page or translate("History", "Removed Page")
        if column == Column.TRIGGER:
            return trigger_word(job.trigger)
        if column == Column.TOOK:
            return self._took(job)
        if column == Column.RESULT:
            return result_words(job)[0]
        counts = job.counts
        return number((counts.created, counts.updated, counts.unchanged, counts.failed)[column - Column.NEW])

    def _took(self, job: SyncJob) -> str:
        if job.started_at is None:
            return ""
        if job.status.is_active:
            return formats.stopwatch((self._clock.now() - job.started_at).total_seconds())
        return formats.took(_seconds(job.started_at, job.completed_at))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (translate("History", "Started"), translate("History", "Page"), translate("History", "Started by"),
                translate("History", "Took"), translate("History", "New"), translate("History", "Updated"),
                translate("History", "Unchanged"), translate("History", "Failed"),
                translate("History", "Result"))[section]


def _seconds(start: datetime, end: datetime | None) -> float:
    return (end - start).total_seconds() if end else 0.0


def trigger_word(trigger: Trigger) -> str:
    """Who started a run."""
    return {
        Trigger.USER: translate("History", "You"), Trigger.SCHEDULE: translate("History", "Schedule"),
        Trigger.RESUME: translate("History", "Resumed"), Trigger.RETRY: translate("History", "Retry"),
        Trigger.COMMAND: translate("History", "Command"),
    }[trigger]


def result_words(job: SyncJob) -> tuple[str, str, str]:
    """How a run ended: words, glyph, colour token."""
    if job.status.is_active:
        return translate("History", "Syncing"), "sync", "accent_text"
    if job.status is JobStatus.CANCELLED:
        saved = translate("History", "Stopped, {n} saved", None, job.counts.synced).format(n=number(job.counts.synced))
        return saved, "stopped", "text_2"
    if job.token_expired:
        return translate("History", "Needs sign-in"), "key", "error"
    if job.status is JobStatus.FAILED:
        return translate("History", "Could not finish"), "error", "error"
    failed = job.counts.failed
    if failed:
        words = translate("History", "Finished with 1 problem") if failed == 1 else translate(
            "History", "Finished with {n} problems", None, failed).format(n=number(failed))
        return words, "warning", "warn"
    if any(one.state.is_closed for one in job.coverage.values()):
        return translate("History", "Finished, not all read"), "warning", "warn"
    return translate("History", "Up to date"), "check-circle", "ok"
