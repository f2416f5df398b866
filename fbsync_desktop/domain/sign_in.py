"""How a Page's sign-in is doing: computed from what Facebook told about its token, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from fbsync_desktop.domain.errors import PermissionMissing, SecretMissing, TokenRejected
from fbsync_desktop.domain.page import Page, TokenFacts, TokenState
from fbsync_desktop.domain.permission import FOR_INSTAGRAM, FOR_MESSENGER, missing_permissions

ALERT_DAYS = 10
CHECKED_EVERY = timedelta(days=1)
_EXPIRED_SUBCODE = 463


class SignInState(StrEnum):
    """UNKNOWN was never checked; MISSING has no token in the password store; the rest as Facebook told."""

    OK = "OK"
    EXPIRES_SOON = "EXPIRES_SOON"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    MISSING = "MISSING"
    PERMISSIONS_MISSING = "PERMISSIONS_MISSING"
    UNKNOWN = "UNKNOWN"

    @property
    def is_dead(self) -> bool:
        """Nothing can be read until somebody signs in again."""
        return self in (SignInState.EXPIRED, SignInState.REVOKED, SignInState.MISSING)

    @property
    def needs_somebody(self) -> bool:
        """Worth a notice: dead, about to be, or too weak."""
        return self.is_dead or self in (SignInState.EXPIRES_SOON, SignInState.PERMISSIONS_MISSING)


@dataclass(frozen=True, slots=True)
class SignInHealth:
    """One Page's sign-in now.

    Attributes:
        until: when it ends, or when Facebook stops giving data to it, whichever comes first; None = no date known.
        days_left: whole days until then, 0 on the last one.
        missing: permissions it lacks for what this Page has.
        reason: Facebook's reason in words, "" when there is none.
    """

    state: SignInState
    until: datetime | None = None
    days_left: int | None = None
    missing: tuple[str, ...] = ()
    reason: str = ""


_DEAD = {TokenState.EXPIRED: SignInState.EXPIRED, TokenState.REVOKED: SignInState.REVOKED,
         TokenState.MISSING: SignInState.MISSING}


def sign_in_health(page: Page, now: datetime) -> SignInHealth:
    """The state of a Page's sign-in.

    Scopes are only known where the user's own Meta app may look at its tokens; without them nothing is said to
    be missing.
    """
    token = page.token
    until = min((at for at in (token.expires_at, token.data_access_expires_at) if at), default=None)
    days_left = None if until is None else max((until - now).days, 0)
    if dead := _DEAD.get(token.state):
        return SignInHealth(dead, until, reason=token.reason or "")
    if token.state is TokenState.UNKNOWN:
        return SignInHealth(SignInState.UNKNOWN, until, days_left)
    if until is not None and until <= now:
        return SignInHealth(SignInState.EXPIRED, until, 0, reason="The sign-in has expired.")
    needed = sorted(FOR_MESSENGER | FOR_INSTAGRAM if page.instagram_id else FOR_MESSENGER)
    missing = missing_permissions(needed, token.scopes) if token.scopes else ()
    if missing or token.reason:
        return SignInHealth(SignInState.PERMISSIONS_MISSING, until, days_left, missing, token.reason or "")
    if days_left is not None and days_left < ALERT_DAYS:
        return SignInHealth(SignInState.EXPIRES_SOON, until, days_left)
    return SignInHealth(SignInState.OK, until, days_left)


def dead_facts(before: TokenFacts, error: TokenRejected | SecretMissing, now: datetime) -> TokenFacts:
    """What is known of a token that was just refused, or that is not there."""
    if isinstance(error, SecretMissing):
        state = TokenState.MISSING
    else:
        state = TokenState.EXPIRED if error.subcode == _EXPIRED_SUBCODE else TokenState.REVOKED
    return replace(before, state=state, reason=error.message, checked_at=now)


def living_facts(before: TokenFacts, told: TokenFacts | None, now: datetime,
                 refused: PermissionMissing | None = None) -> TokenFacts:
    """What is known of a token that was just accepted.

    Args:
        told: what Facebook tells about it, if it does. refused: it lives, but may not even look at its Page.
    """
    facts = told or replace(before, state=TokenState.OK, checked_at=now)
    return replace(facts, reason=refused.message if refused else None)


def due(pages: Iterable[Page], now: datetime) -> list[Page]:
    """Connected Pages whose sign-in was not looked at for a day."""
    return [page for page in pages if page.is_active
            and (page.token.checked_at is None or now - page.token.checked_at >= CHECKED_EVERY)]
