"""Rows of the database to values of the domain, and back to JSON columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import RowMapping

from fbsync_desktop.domain.conversation import Person, Platform, ThreadProblem
from fbsync_desktop.domain.job import (
    Counts,
    Coverage,
    CoverageState,
    JobError,
    JobStatus,
    Phase,
    SyncJob,
    SyncOptions,
    Trigger,
)
from fbsync_desktop.domain.page import AutoPipelineMode, Page, TokenFacts, TokenState

ERRORS_KEPT = 1000
"""A job stores this many errors; a run that fails everywhere needs no more to be understood."""


def page_from(row: RowMapping) -> Page:
    """A Page of a row of `FacebookPage`."""
    return Page(
        id=row["id"], page_id=row["pageId"], name=row["pageName"],
        instagram_id=row["instagramAccountId"], instagram_username=row["instagramUsername"],
        is_active=row["isActive"], auto_sync=row["autoSync"], sync_interval_s=row["syncInterval"],
        last_synced_at=row["lastSyncedAt"], auto_pipeline_id=row["autoPipelineId"],
        auto_pipeline_mode=AutoPipelineMode(row["autoPipelineMode"]),
        auto_pipeline_override=row["autoPipelineOverride"], placement_due=row["placementDue"], token=token_from(row),
        created_at=row["createdAt"], updated_at=row["updatedAt"],
    )


def token_from(row: RowMapping) -> TokenFacts:
    """The token facts in a row of `FacebookPage`."""
    return TokenFacts(
        state=TokenState(row["tokenState"]), issued_at=row["tokenIssuedAt"], expires_at=row["tokenExpiresAt"],
        data_access_expires_at=row["tokenDataAccessExpiresAt"], scopes=tuple(row["tokenScopes"] or ()),
        checked_at=row["tokenCheckedAt"], reason=row["tokenReason"],
    )


def token_columns(token: TokenFacts) -> dict[str, Any]:
    """Token facts as columns of `FacebookPage`."""
    return {
        "tokenState": token.state.value, "tokenIssuedAt": token.issued_at, "tokenExpiresAt": token.expires_at,
        "tokenDataAccessExpiresAt": token.data_access_expires_at, "tokenScopes": list(token.scopes) or None,
        "tokenCheckedAt": token.checked_at, "tokenReason": token.reason,
    }


def job_from(row: RowMapping) -> SyncJob:
    """A job of a row of `SyncJob`; errors and counters written by hand are understood."""
    return SyncJob(
        id=row["id"], page_id=row["facebookPageId"], status=JobStatus(row["status"]), counts=counts_from(row),
        errors=tuple(errors_from(row["errors"])), token_expired=row["tokenExpired"],
        started_at=row["startedAt"], completed_at=row["completedAt"], created_at=row["createdAt"],
        updated_at=row["updatedAt"], trigger=Trigger(row["trigger"]), retry_of=row["retryOf"],
        phase=Phase(row["phase"]), waiting_until=row["waitingUntil"], options=options_from(row["options"]),
        coverage=coverage_from(row["coverage"]), failure=row["failure"], analysis=row["analysis"],
        lease_owner=row["leaseOwner"],
        lease_until=row["leaseUntil"], epoch=row["epoch"],
    )


def counts_from(row: RowMapping) -> Counts:
    """Our own three counters, or for a row made by hand the two of the operators' SQL."""
    counts = Counts(row["createdContacts"], row["updatedContacts"], row["unchangedContacts"],
                    row["failedContacts"])
    by_hand = row["syncedContacts"] - counts.synced
    if by_hand <= 0:
        return counts
    return Counts(counts.created, counts.updated + by_hand, counts.unchanged, counts.failed)


def errors_from(stored: Any) -> Iterable[JobError]:
    """Tolerates what operators write by hand: `[{"error": …}]`, JSON null, a bare text."""
    if isinstance(stored, str):
        stored = [{"error": stored}]
    for entry in stored if isinstance(stored, list) else ():
        if isinstance(entry, str):
            entry = {"error": entry}
        if isinstance(entry, dict):
            yield JobError(
                platform=entry.get("platform"), id=entry.get("id"), error=str(entry.get("error") or ""),
                at=moment_from(entry.get("at")), code=entry.get("code"), subcode=entry.get("subcode"))


def errors_json(stored: Any, added: Iterable[JobError]) -> list[dict[str, Any]] | None:
    """The stored errors with new ones behind them, each once, and None instead of none."""
    errors = list(errors_from(stored))
    seen = {_same(error) for error in errors}
    for error in added:
        if _same(error) not in seen:
            seen.add(_same(error))
            errors.append(error)
    return [error.to_json() for error in errors[:ERRORS_KEPT]] or None


def _same(error: JobError) -> tuple[Any, ...]:
    return error.platform, error.id, error.error, error.code, error.subcode


def options_json(options: SyncOptions) -> dict[str, Any]:
    """Options as they are stored with a job; times are ISO 8601 in UTC."""
    return {
        "since": options.since.astimezone(UTC).isoformat() if options.since else None,
        "full": options.full,
        "limit": options.limit,
        "platforms": None if options.platforms is None else [platform.value for platform in options.platforms],
        "noAi": options.no_ai,
        "onlyThreads": None if options.only_threads is None
        else [[platform.value, thread] for platform, thread in options.only_threads],
    }


def options_from(stored: Any) -> SyncOptions:
    """Stored options; the defaults where there are none, as in a job made by hand."""
    if not isinstance(stored, dict):
        return SyncOptions()
    platforms, threads = stored.get("platforms"), stored.get("onlyThreads")
    return SyncOptions(
        since=moment_from(stored.get("since")), full=bool(stored.get("full")), limit=stored.get("limit"),
        platforms=None if platforms is None else tuple(Platform(platform) for platform in platforms),
        no_ai=bool(stored.get("noAi")),
        only_threads=None if threads is None else tuple((Platform(p), thread) for p, thread in threads),
    )


def coverage_json(coverage: Mapping[Platform, Coverage]) -> dict[str, Any] | None:
    """Coverage as it is stored with a job; None when nothing was read."""
    return {platform.value: one_coverage_json(one) for platform, one in coverage.items()} or None


def one_coverage_json(coverage: Coverage) -> dict[str, Any]:
    """One platform of `coverage_json`, also stored with the Page."""
    return {"state": coverage.state.value, "note": coverage.note, "code": coverage.code,
            "threads": coverage.threads, "withoutId": coverage.without_id}


def coverage_from(stored: Any) -> dict[Platform, Coverage]:
    """Stored coverage; empty for a job made by hand."""
    if not isinstance(stored, dict):
        return {}
    return {Platform(platform): one_coverage_from(one) for platform, one in stored.items()}


def one_coverage_from(stored: Mapping[str, Any]) -> Coverage:
    """One platform of `coverage_from`."""
    return Coverage(CoverageState(stored["state"]), stored.get("note") or "", stored.get("code"),
                    stored.get("threads") or 0, stored.get("withoutId") or 0)


def problem_from(row: RowMapping) -> ThreadProblem:
    """A thread that could not be read, of a row of `ThreadProblem`."""
    person = None
    if row["personId"]:
        person = Person(row["personId"], row["personName"], row["personUsername"])
    return ThreadProblem(row["threadId"], Platform(row["platform"]), row["message"], person,
                         row["updatedTime"], row["code"], row["subcode"])


def moment_from(text: Any) -> datetime | None:
    """An ISO 8601 time of a JSON column, None where there is none or it is not one."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
