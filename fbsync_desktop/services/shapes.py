"""Domain values as the JSON documents of the command-line contract: camelCase, times ISO 8601 with Z."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from fbsync_desktop.domain.contact import ContactName, ContactRow, TranscriptMessage
from fbsync_desktop.domain.job import Coverage, SyncJob
from fbsync_desktop.domain.judging import AnalysisOutcome
from fbsync_desktop.domain.page import Page, PageOverview, TokenFacts
from fbsync_desktop.domain.sign_in import SignInHealth
from fbsync_desktop.domain.silence import Finding


def iso(moment: datetime | None) -> str | None:
    """`2026-11-20T09:28:50Z`, with milliseconds where there are any."""
    if moment is None:
        return None
    utc = moment.astimezone(UTC)
    return utc.isoformat(timespec="milliseconds" if utc.microsecond else "seconds").replace("+00:00", "Z")


def job_json(job: SyncJob) -> dict[str, Any]:
    """A sync job."""
    return {
        "id": job.id, "facebookPageId": job.page_id, "status": job.status.value,
        "syncedContacts": job.counts.synced, "failedContacts": job.counts.failed, "totalContacts": job.counts.total,
        "createdContacts": job.counts.created, "updatedContacts": job.counts.updated,
        "unchangedContacts": job.counts.unchanged, "tokenExpired": job.token_expired,
        "errors": [error.to_json() for error in job.errors], "startedAt": iso(job.started_at),
        "completedAt": iso(job.completed_at), "createdAt": iso(job.created_at), "updatedAt": iso(job.updated_at),
        "trigger": job.trigger.value, "retryOf": job.retry_of, "phase": job.phase.value,
        "waitingUntil": iso(job.waiting_until), "failure": job.failure,
        "coverage": {platform.value: coverage_json(one) for platform, one in job.coverage.items()},
        "analysis": job.analysis,
    }


def outcome_json(outcome: AnalysisOutcome) -> dict[str, Any]:
    """What a run of analyses did and left."""
    counts, pause = outcome.counts, outcome.pause
    return {
        "judgedByAi": counts.by_ai, "judgedWithoutAi": counts.by_rules, "unchanged": counts.unchanged,
        "failed": counts.failed, "placed": counts.placed, "moved": counts.moved, "kept": counts.kept,
        "skipped": counts.skipped, "blocked": counts.blocked, "waiting": outcome.waiting, "due": outcome.due,
        "pausedBy": pause.reason.value if pause else None, "pausedUntil": iso(pause.until) if pause else None,
    }


def coverage_json(coverage: Coverage) -> dict[str, Any]:
    """What was read of one platform."""
    return {"state": coverage.state.value, "note": coverage.note, "code": coverage.code,
            "threads": coverage.threads, "withoutId": coverage.without_id}


def page_json(page: Page) -> dict[str, Any]:
    """A connected Page, never its token."""
    return {
        "id": page.id, "pageId": page.page_id, "pageName": page.name, "instagramAccountId": page.instagram_id,
        "instagramUsername": page.instagram_username, "isActive": page.is_active, "autoSync": page.auto_sync,
        "syncInterval": page.sync_interval_s, "lastSyncedAt": iso(page.last_synced_at),
        "autoPipelineId": page.auto_pipeline_id, "autoPipelineMode": page.auto_pipeline_mode.value,
        "autoPipelineOverride": page.auto_pipeline_override, "placementDue": page.placement_due,
        "token": token_json(page.token), "createdAt": iso(page.created_at), "updatedAt": iso(page.updated_at),
    }


def overview_json(overview: PageOverview) -> dict[str, Any]:
    """A Page with its contact count, newest job and coverage."""
    return page_json(overview.page) | {
        "contacts": overview.contacts, "latestJob": job_json(overview.job) if overview.job else None,
        "coverage": {platform.value: coverage_json(one) for platform, one in overview.coverage.items()},
    }


def token_json(token: TokenFacts) -> dict[str, Any]:
    """Facts about a token."""
    return {"state": token.state.value, "issuedAt": iso(token.issued_at), "expiresAt": iso(token.expires_at),
            "dataAccessExpiresAt": iso(token.data_access_expires_at), "scopes": list(token.scopes),
            "checkedAt": iso(token.checked_at), "reason": token.reason}


def sign_in_json(health: SignInHealth) -> dict[str, Any]:
    """What a Page's sign-in is worth now."""
    return {"signIn": health.state.value, "until": iso(health.until), "daysLeft": health.days_left,
            "missingPermissions": list(health.missing), "needsSomebody": health.state.needs_somebody}


def finding_json(finding: Finding) -> dict[str, Any]:
    """What was found in one inbox."""
    return {"platform": finding.platform.value, "cause": finding.cause.value, "ok": finding.is_fine,
            "message": finding.message, "action": finding.action, "conversationsSeen": finding.seen}


def contact_json(row: ContactRow) -> dict[str, Any]:
    """One line of the contacts list."""
    first, _, last = row.display_name.partition(" ")
    return {
        "id": row.id, "facebookPageId": row.page_id, "firstName": first, "lastName": last or None,
        "displayName": row.display_name, "username": row.username, "messengerPSID": row.messenger_psid,
        "instagramSID": row.instagram_sid, "hasMessenger": row.has_messenger, "hasInstagram": row.has_instagram,
        "lastInteraction": iso(row.last_interaction), "lastMessage": row.last_message, "needsReply": row.waiting,
        "profilePicUrl": row.profile_pic_url,
    }


def stored_contact_json(row: Mapping[str, Any]) -> dict[str, Any]:
    """Every stored column of a contact, and what a list shows of it."""
    named = ContactName(row["firstName"], row["lastName"]).displayed
    document: dict[str, Any] = plain(dict(row))
    return document | {"displayName": named or row["username"] or "", "lastMessage": row["lastMessage"] or "",
                       "needsReply": row["lastMessageFromBusiness"] is False}


def transcript_json(message: TranscriptMessage) -> dict[str, Any]:
    """One message."""
    return {"id": message.id, "platform": message.platform, "sentAt": iso(message.sent_at),
            "isFromBusiness": message.from_business, "content": message.text,
            "attachments": list(message.attachment_kinds)}


def plain(value: Any) -> Any:
    """Stored columns with their times as text."""
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value
