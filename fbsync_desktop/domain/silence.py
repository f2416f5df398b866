"""Why a Page shows no contacts, or fewer than its owner expects (the causes Facebook has for that)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fbsync_desktop.domain.conversation import Platform, Thread
from fbsync_desktop.domain.errors import (
    GraphError,
    KnownError,
    ListingTimedOut,
    PermissionMissing,
    PlatformNotLinked,
    PlatformSwitchedOff,
)

_NO_ADVANCED_ACCESS = 2534048
_MOST_WITHOUT_NAME = 0.5


class Cause(StrEnum):
    """What keeps an inbox silent; NONE = it can be read."""

    NONE = "NONE"
    NOT_LINKED = "NOT_LINKED"  # no Instagram account: nothing is wrong
    NO_CONVERSATIONS = "NO_CONVERSATIONS"
    HIDDEN_FROM_APP = "HIDDEN_FROM_APP"  # Development mode or no Advanced Access; Facebook does not say which
    NO_ADVANCED_ACCESS = "NO_ADVANCED_ACCESS"
    ONLY_OWN_ACCOUNT = "ONLY_OWN_ACCOUNT"
    WITHOUT_ID = "WITHOUT_ID"
    NAMES_HIDDEN = "NAMES_HIDDEN"  # Business Asset User Profile Access
    SWITCHED_OFF = "SWITCHED_OFF"
    PERMISSION = "PERMISSION"
    UNREADABLE = "UNREADABLE"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in one inbox.

    Attributes:
        seen: conversations of the newest listing page.
        message: one sentence. action: the one thing to do; "" when there is nothing.
    """

    platform: Platform
    cause: Cause
    message: str
    action: str = ""
    seen: int = 0

    @property
    def is_fine(self) -> bool:
        """Nobody has to do anything."""
        return self.cause in (Cause.NONE, Cause.NOT_LINKED)


_WORDS = {
    Cause.NONE: ("{platform} can be read.", ""),
    Cause.NOT_LINKED: ("No Instagram account is linked to this Page.", ""),
    Cause.NO_CONVERSATIONS: (
        "Facebook shows no {platform} conversations. Either nobody has written yet, or your Meta app is in Development "
        "mode or without Advanced Access and is shown only people with a role on it.",
        "If there are messages in the inbox, switch the app to Live and ask for Advanced Access in its dashboard."),
    Cause.HIDDEN_FROM_APP: (
        "Your Meta app is in Development mode or has lost Advanced Access: Facebook hides {platform} conversations "
        "that it showed before.",
        "In the app's dashboard, switch it to Live and ask for Advanced Access; then sync again."),
    Cause.NO_ADVANCED_ACCESS: (
        "Your Meta app has no Advanced Access to {platform} messages: Facebook does not list conversations with people "
        "who have no role on it.",
        "Ask for Advanced Access in the app's dashboard, where it must be Live first; then sync again."),
    Cause.ONLY_OWN_ACCOUNT: (
        "The newest {platform} conversations name nobody but this Page itself.",
        "Open one of them on Facebook and check who takes part; messages of the Page to itself make no contact."),
    Cause.WITHOUT_ID: (
        "Facebook names the people in the newest {platform} conversations without an id, so they cannot become "
        "contacts.",
        "Deleted accounts look like this. If living people do too, ask for Advanced Access for your Meta app."),
    Cause.NAMES_HIDDEN: (
        "Facebook gives no names for {platform}: your Meta app lacks the feature Business Asset User Profile Access.",
        "Ask for that feature in the app's dashboard; the next sync fills the names in."),
}


def from_threads(platform: Platform, threads: tuple[Thread, ...], problems: int, known_contacts: int) -> Finding:
    """What the newest listing page says.

    Args:
        known_contacts: contacts stored from this inbox; none shown where there were some means they are hidden.
    """
    seen = len(threads) + problems
    people = [thread.person for thread in threads if thread.person is not None]
    if not seen:
        cause = Cause.HIDDEN_FROM_APP if known_contacts else Cause.NO_CONVERSATIONS
    elif not people and threads:
        ours = all(message.from_business for thread in threads for message in thread.messages)
        cause = Cause.ONLY_OWN_ACCOUNT if ours and any(thread.messages for thread in threads) else Cause.WITHOUT_ID
    elif people and sum(not (one.name or one.username) for one in people) > len(people) * _MOST_WITHOUT_NAME:
        cause = Cause.NAMES_HIDDEN
    else:
        cause = Cause.NONE
    return _finding(platform, cause, seen)


def from_error(platform: Platform, error: GraphError) -> Finding:
    """What a refused listing says."""
    if isinstance(error, PlatformNotLinked):
        return _finding(platform, Cause.NOT_LINKED)
    if isinstance(error, PlatformSwitchedOff):
        return Finding(platform, Cause.SWITCHED_OFF, error.message, error.action)
    if isinstance(error, ListingTimedOut) or error.subcode == _NO_ADVANCED_ACCESS:
        return _finding(platform, Cause.NO_ADVANCED_ACCESS)
    if isinstance(error, PermissionMissing):
        return Finding(platform, Cause.PERMISSION, error.message, error.action)
    return Finding(platform, Cause.UNREADABLE, *_words_of(platform, error))


def not_linked() -> Finding:
    """The Page has no Instagram account."""
    return _finding(Platform.INSTAGRAM, Cause.NOT_LINKED)


def _words_of(platform: Platform, error: KnownError) -> tuple[str, str]:
    return f"{platform.label} could not be read: {error.message}", error.action


def _finding(platform: Platform, cause: Cause, seen: int = 0) -> Finding:
    message, action = _WORDS[cause]
    return Finding(platform, cause, message.format(platform=platform.label), action, seen)
