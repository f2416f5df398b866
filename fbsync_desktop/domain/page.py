"""A connected Page: what we know of it and of its sign-in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.job import Coverage, RunMoves, SyncJob


class TokenState(StrEnum):
    """The last thing Facebook told us about the Page's token."""

    UNKNOWN = "UNKNOWN"
    OK = "OK"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    MISSING = "MISSING"


class AutoPipelineMode(StrEnum):
    """Whether contacts that are in a pipeline already are placed again after a sync."""

    SKIP_EXISTING = "SKIP_EXISTING"
    UPDATE_EXISTING = "UPDATE_EXISTING"

    @classmethod
    def of(cls, word: str) -> AutoPipelineMode:
        """The mode as people write it: `skip-existing` or `update-existing`.

        Raises:
            UsageError
        """
        try:
            return cls(word.strip().upper().replace("-", "_"))
        except ValueError:
            raise UsageError(f"There is no mode “{word}”.", action="Use skip-existing or update-existing.") from None


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """Facts about a token, never the token. Times are UTC; None = unknown, `expires_at` None + known = never."""

    state: TokenState = TokenState.UNKNOWN
    issued_at: datetime | None = None
    expires_at: datetime | None = None
    data_access_expires_at: datetime | None = None
    scopes: tuple[str, ...] = ()
    checked_at: datetime | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One row of `FacebookPage`. `id` is ours, `page_id` is Meta's.

    Attributes:
        auto_pipeline_override: contacts that a person placed may be moved, too.
        placement_due: these settings changed since everyone was placed; the next sync does it.
    """

    id: str
    page_id: str
    name: str
    instagram_id: str | None = None
    instagram_username: str | None = None
    is_active: bool = True
    auto_sync: bool = True
    sync_interval_s: int = 3600
    last_synced_at: datetime | None = None
    auto_pipeline_id: str | None = None
    auto_pipeline_mode: AutoPipelineMode = AutoPipelineMode.SKIP_EXISTING
    auto_pipeline_override: bool = False
    placement_due: bool = False
    token: TokenFacts = TokenFacts()
    created_at: datetime | None = None
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PageOverview:
    """A Page with what its card shows.

    Attributes:
        contacts: contacts stored for this Page.
        job: the newest job, whatever its state.
        coverage: what is known of each platform from the last finished runs.
        moves: whom the AI or the rules placed or moved since that job began; what was undone does not count.
    """

    page: Page
    contacts: int = 0
    job: SyncJob | None = None
    coverage: dict[Platform, Coverage] = field(default_factory=dict)
    moves: RunMoves = field(default_factory=RunMoves)
