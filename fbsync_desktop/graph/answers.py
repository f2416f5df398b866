"""What the typed calls of the client answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fbsync_desktop.domain.errors import GraphBusy
from fbsync_desktop.domain.page import TokenFacts, TokenState
from fbsync_desktop.graph.convert import fault_of
from fbsync_desktop.graph.payloads import DebugAnswer, DebugFault, FaultAnswer, FaultItem, PageItem
from fbsync_desktop.graph.threads import id_text, parse_time

_EXPIRED_SUBCODE = 463
_TOKEN_CODE = 190
MESSAGE_TASKS = frozenset({"MESSAGING", "MODERATE", "MANAGE"})


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """A Page as its node describes it."""

    id: str
    name: str
    instagram_id: str | None = None
    instagram_username: str | None = None
    picture_url: str | None = None


@dataclass(frozen=True, slots=True)
class AccountAnswer:
    """A Page somebody may connect. `access_token` is None when Facebook gives none for it."""

    id: str
    name: str
    access_token: str | None = field(default=None, repr=False)
    tasks: tuple[str, ...] = ()
    instagram_id: str | None = None
    instagram_username: str | None = None
    picture_url: str | None = None

    @property
    def may_read_messages(self) -> bool:
        """False when Facebook names the person's tasks and none of them includes messages."""
        return not self.tasks or not MESSAGE_TASKS.isdisjoint(self.tasks)


@dataclass(frozen=True, slots=True)
class TokenAnswer:
    """What `debug_token` tells about a token.

    Attributes:
        kind: USER, PAGE, APP or SYSTEM_USER; "" when not told.
        page_id: the Page a Page token belongs to.
        facts: state, dates and scopes, checked now.
        subcode: Meta's subcode of an invalid token.
    """

    kind: str
    app_id: str | None
    user_id: str | None
    page_id: str | None
    is_valid: bool
    facts: TokenFacts
    subcode: int | None = None


@dataclass(frozen=True, slots=True)
class ProfileAnswer:
    """A person's profile; every part may be unknown. `picture_url` dies after some days."""

    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    username: str | None = None
    picture_url: str | None = None


def account_answer(item: PageItem, own_token: str | None) -> AccountAnswer | None:
    """A listed Page; None without an id. `own_token` is the Page's token where the list has none."""
    identity = id_text(item.id)
    if not identity:
        return None
    instagram = item.instagram_business_account
    return AccountAnswer(
        identity,
        item.name or "",
        own_token or item.access_token or None,
        tuple(task for task in item.tasks or () if task),
        (id_text(instagram.id) or None) if instagram else None,
        instagram.username if instagram else None,
        item.picture.data.url if item.picture and item.picture.data else None,
    )


def token_answer(answer: DebugAnswer, checked_at: datetime) -> TokenAnswer:
    """The facts of a `debug_token` answer.

    Raises:
        GraphBusy: the answer says nothing.
    """
    data = answer.data
    if data is None:
        raise GraphBusy("Facebook told nothing about the token.")
    is_valid = data.is_valid is True or str(data.is_valid).lower() == "true"
    state, reason, subcode = TokenState.OK, None, None
    if not is_valid:
        item = data.error or DebugFault()
        fault = FaultItem(code=_TOKEN_CODE, error_subcode=item.subcode)
        error = fault_of(400, FaultAnswer(error=fault)).error
        reason, subcode = error.message, error.subcode
        state = TokenState.EXPIRED if subcode == _EXPIRED_SUBCODE else TokenState.REVOKED
    facts = TokenFacts(
        state=state,
        issued_at=_moment(data.issued_at),
        expires_at=_moment(data.expires_at),
        data_access_expires_at=_moment(data.data_access_expires_at),
        scopes=tuple(scope for scope in data.scopes or () if scope),
        checked_at=checked_at,
        reason=reason,
    )
    return TokenAnswer(data.type or "", id_text(data.app_id) or None, id_text(data.user_id) or None,
                       id_text(data.profile_id) or None, is_valid, facts, subcode)


def _moment(value: float | str | None) -> datetime | None:
    """A Unix time; Meta writes 0 for "never"."""
    return None if value in (None, 0, "0") else parse_time(value)
