"""Reports in words: their names, what an empty one means, the heads of their columns, and their figures."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate

HIDDEN = frozenset({"id", "facebookPageId", "messengerPSID", "instagramSID"})
"""Columns for programs only; the file has them."""
_TIMES = frozenset({"startedAt", "completedAt", "createdAt", "lastSyncedAt"})
_LENGTHS = frozenset({"elapsed", "duration", "avgDurationSeconds"})
_SHARES = frozenset({"aiCoveragePercent", "assignmentRate", "successRate", "confidence"})
_NUMBERS = frozenset({
    "syncedContacts", "failedContacts", "totalSyncs", "avgContacts", "successful", "failed", "totalContacts",
    "withAiContext", "withoutAi", "assignedContacts", "daysUntilExpiry", "avgDurationMinutes", "age", "errors"})


def report_groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The reports in the order of the list: a caption, and the names of those under it."""
    t = translate
    return (
        (t("Reports", "Syncs"), ("sync-history", "sync-performance", "monthly-performance", "active-syncs",
                                 "long-running", "stuck-syncs", "failed-syncs")),
        (t("Reports", "Contacts and AI"), ("ai-coverage", "assignment-rate", "low-confidence", "same-name-contacts")),
        (t("Reports", "Upkeep"), ("token-age",)),
    )


def report_words() -> dict[str, tuple[str, str, str]]:
    """By name: what it is called, what it tells, and what it means when there is nothing in it."""
    t = translate
    return {
        "sync-history": (t("Reports", "Newest syncs"), t("Reports", "The ten newest syncs"),
                         t("Reports", "Nothing was synced yet.")),
        "sync-performance": (t("Reports", "Syncs by day"), t("Reports", "Syncs of the last 7 days, day by day"),
                             t("Reports", "No sync ended in the last 7 days.")),
        "monthly-performance": (t("Reports", "Syncs by Page"), t("Reports", "Syncs of the last 30 days, Page by Page"),
                                t("Reports", "Nothing was synced in the last 30 days.")),
        "active-syncs": (t("Reports", "Running now"), t("Reports", "Syncs that run or wait now"),
                         t("Reports", "No sync runs or waits now.")),
        "long-running": (t("Reports", "Slow syncs"), t("Reports", "Syncs running for over 15 minutes"),
                         t("Reports", "No sync has been running for over 15 minutes.")),
        "stuck-syncs": (t("Reports", "Stuck syncs"), t("Reports", "Syncs running for over 30 minutes"),
                        t("Reports", "No sync has been running for over 30 minutes.")),
        "failed-syncs": (t("Reports", "Failed syncs"), t("Reports", "Syncs that failed in the last 24 hours"),
                         t("Reports", "No sync failed in the last 24 hours.")),
        "ai-coverage": (t("Reports", "Analysed contacts"), t("Reports", "Contacts with and without a summary"),
                        t("Reports", "No Page is connected yet.")),
        "assignment-rate": (t("Reports", "Placed contacts"), t("Reports", "Contacts that stand in a pipeline"),
                            t("Reports", "No Page places its contacts in a pipeline.")),
        "low-confidence": (t("Reports", "Unsure placements"),
                           t("Reports", "Placements the AI was less than 60 % sure of"),
                           t("Reports", "The AI was sure of every placement it made.")),
        "same-name-contacts": (t("Reports", "Same names"), t("Reports", "Contacts of a Page that share a name"),
                               t("Reports", "No two contacts of a Page share a name.")),
        "token-age": (t("Reports", "Old sign-ins"), t("Reports", "Pages whose sign-in is older than 50 days"),
                      t("Reports", "No sign-in is older than 50 days.")),
    }


def column_words(key: str) -> str:
    """The head of a column."""
    t = translate
    return {
        "pageName": t("Reports", "Page"), "status": t("Reports", "Result"),
        "syncedContacts": t("Reports", "Synced"), "failedContacts": t("Reports", "Failed"),
        "startedAt": t("Reports", "Started"), "completedAt": t("Reports", "Ended"),
        "elapsed": t("Reports", "Running for"), "duration": t("Reports", "Took"),
        "tokenExpired": t("Reports", "Sign-in ended"), "errors": t("Reports", "Problems"),
        "syncDate": t("Reports", "Day"), "totalSyncs": t("Reports", "Syncs"),
        "avgContacts": t("Reports", "Contacts on average"), "avgDurationSeconds": t("Reports", "Took on average"),
        "avgDurationMinutes": t("Reports", "Took on average"), "successful": t("Reports", "Finished"),
        "failed": t("Reports", "Failed"), "successRate": t("Reports", "Finished, share"),
        "totalContacts": t("Reports", "Contacts"), "withAiContext": t("Reports", "With summary"),
        "withoutAi": t("Reports", "Without"), "aiCoveragePercent": t("Reports", "Share"),
        "assignedContacts": t("Reports", "In a pipeline"), "assignmentRate": t("Reports", "Share"),
        "firstName": t("Reports", "First name"), "lastName": t("Reports", "Last name"),
        "hasMessenger": t("Reports", "Messenger"), "hasInstagram": t("Reports", "Instagram"),
        "aiContext": t("Reports", "Summary"), "confidence": t("Reports", "Sure"),
        "recommendation": t("Reports", "Recommended"), "currentStage": t("Reports", "Stage now"),
        "lastSyncedAt": t("Reports", "Last synced"), "createdAt": t("Reports", "Connected"),
        "age": t("Reports", "Age in days"), "daysUntilExpiry": t("Reports", "Days left"),
    }.get(key, key)


def is_figure(key: str) -> bool:
    """True for columns whose digits stand under one another."""
    return key in _NUMBERS or key in _LENGTHS or key in _SHARES


def cell_words(key: str, value: Any, now: datetime) -> str:
    """A value as it is read; empty when it is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return translate("Reports", "yes") if value else translate("Reports", "no")
    if key in _TIMES:
        return formats.started(datetime.fromisoformat(value), now)
    if key == "syncDate":
        return formats.short_date(datetime.fromisoformat(value).astimezone())
    if key in _LENGTHS:
        return formats.took(value)
    if key == "avgDurationMinutes":
        return formats.took(value * 60)
    if key == "age":
        return number(int(value // 86_400))
    if key == "errors":
        return number(len(value))
    if key in _SHARES:
        return translate("Reports", "{n} %").format(n=QLocale().toString(round(float(value), 1)))
    if key == "status":
        return _status_words(str(value))
    if isinstance(value, float):
        return QLocale().toString(round(value, 1))
    return number(value) if isinstance(value, int) else str(value)


def _status_words(status: str) -> str:
    return {
        JobStatus.PENDING.value: translate("Reports", "waits"),
        JobStatus.IN_PROGRESS.value: translate("Reports", "runs"),
        JobStatus.COMPLETED.value: translate("Reports", "finished"),
        JobStatus.FAILED.value: translate("Reports", "failed"),
        JobStatus.CANCELLED.value: translate("Reports", "stopped"),
    }.get(status, status)
