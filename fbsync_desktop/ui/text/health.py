"""The Health view's sentences: what is the matter, what it means, and the one action that helps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.health import Concern, HealthItem
from fbsync_desktop.domain.job import CoverageState
from fbsync_desktop.domain.page import PageOverview, TokenState
from fbsync_desktop.domain.silence import Cause, Finding
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.card import contacts
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.permission import permission_loss

translate = QCoreApplication.translate

_DEAD = frozenset({TokenState.EXPIRED, TokenState.REVOKED, TokenState.MISSING})
Deed = Literal["", "reconnect", "retry", "sync", "look_into", "secrets"]


@dataclass(frozen=True, slots=True)
class ItemWords:
    """One row: icon and its tone, title, one sentence, the action's word and what it does."""

    icon: str
    tone: Literal["error", "warn", "text_2"]
    title: str
    sentence: str
    action: str = ""
    deed: Deed = ""
    shows_run: bool = False


def item_words(item: HealthItem, now: datetime) -> ItemWords:
    """The row of one item."""
    name = item.page.name if item.page else ""
    return _MAKERS[item.concern](item, name, now)


def _sign_in_ended(item: HealthItem, name: str, now: datetime) -> ItemWords:
    reason = item.sign_in.reason if item.sign_in else ""
    kept = translate("Health", "Your {contacts} are safe; new messages wait until then.").format(
        contacts=contacts(item.contacts)) if item.contacts else ""
    return ItemWords("key", "error", translate("Health", "{page}: sign in again").format(page=name),
                     f"{reason or translate('Health', 'Facebook ended the sign-in.')} {kept}".strip(),
                     translate("Health", "Reconnect"), "reconnect")


def _ends_soon(item: HealthItem, name: str, now: datetime) -> ItemWords:
    days = item.sign_in.days_left if item.sign_in and item.sign_in.days_left is not None else 0
    if days == 0:
        title = translate("Health", "{page}: the sign-in ends today")
    elif days == 1:
        title = translate("Health", "{page}: the sign-in ends tomorrow")
    else:
        title = translate("Health", "{page}: the sign-in ends in {n} days", None, days)
    return ItemWords("key", "warn", title.format(page=name, n=number(days)), translate(
        "Health", "Signing in again now takes a minute and nothing stops."),
        translate("Health", "Reconnect"), "reconnect")


def _permissions(item: HealthItem, name: str, now: datetime) -> ItemWords:
    missing = item.sign_in.missing if item.sign_in else ()
    lost = "; ".join(dict.fromkeys(permission_loss(one) for one in missing))
    sentence = translate("Health", "Without them {losses}. Sign in again and leave everything ticked.").format(
        losses=lost) if lost else translate("Health", "{reason} Sign in again and leave everything ticked.").format(
        reason=item.sign_in.reason if item.sign_in else "").strip()
    return ItemWords("shield", "warn", translate("Health", "{page}: permissions are missing").format(page=name),
                     sentence, translate("Health", "Reconnect"), "reconnect")


def _sync_failed(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("error", "error", translate("Health", "{page}: the last sync could not finish").format(page=name),
                     item.note or translate("Health", "What was read is kept; the next sync goes on from there."),
                     translate("Health", "Retry"), "sync", shows_run=True)


def _contacts_failed(item: HealthItem, name: str, now: datetime) -> ItemWords:
    title = translate("Health", "{page}: 1 contact could not be read") if item.number == 1 else translate(
        "Health", "{page}: {n} contacts could not be read")
    return ItemWords("warning", "warn", title.format(page=name, n=number(item.number)), translate(
        "Health", "Facebook did not hand over their messages. Trying once more usually helps."),
        translate("Health", "Retry"), "retry", shows_run=True)


def _inbox_closed(item: HealthItem, name: str, now: datetime) -> ItemWords:
    platform = item.platform.label if item.platform else ""
    title = translate("Health", "{page}: {platform} was not read to its end") if item.in_part else translate(
        "Health", "{page}: {platform} is not read")
    return ItemWords("warning", "warn", title.format(page=name, platform=platform), item.note,
                     translate("Health", "Look into it"), "look_into")


def _no_contacts(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("warning", "warn", translate("Health", "{page}: no contacts were found").format(page=name),
                     translate("Health", "The sync finished, but Facebook showed nobody. That has several reasons."),
                     translate("Health", "Look into it"), "look_into")


def _names_hidden(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("warning", "warn", translate("Health", "{page}: Facebook gives no names").format(page=name),
                     translate("Health", "{n} of {contacts} have no name. Your Meta app may lack a feature.").format(
                         n=number(item.number), contacts=contacts(item.contacts)),
                     translate("Health", "Look into it"), "look_into")


def _damaged(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("disk", "error", translate("Health", "The database is damaged"), translate(
        "Health", "{problem} Quit, move the file away and restore the newest backup.").format(problem=item.note))


def _secrets(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("lock", "error", translate("Health", "The sign-ins cannot be read"), item.note,
                     translate("Health", "Unlock…"), "secrets")


def _disk(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("disk", "warn", translate("Health", "The disk is nearly full"), translate(
        "Health", "{size} are left. Free some space before the next sync.").format(
        size=formats.megabytes(item.number)))


def _waits_for_facebook(item: HealthItem, name: str, now: datetime) -> ItemWords:
    title = translate("Health", "{page} waits for Facebook until {time}").format(
        page=name, time=formats.clock_time(item.until)) if item.until else translate(
        "Health", "{page} waits for Facebook").format(page=name)
    return ItemWords("clock", "text_2", title, translate(
        "Health", "Facebook asked us to slow down. The sync goes on by itself."))


def _waits_for_network(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("offline", "text_2", translate("Health", "{page} waits for the network").format(page=name),
                     translate("Health", "Facebook cannot be reached right now. The sync goes on by itself."))


def _interrupted(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("interrupted", "text_2", translate("Health", "{page}: a sync was interrupted").format(page=name),
                     translate("Health", "It goes on where it stopped as soon as the program that ran it is back."))


def _runs_long(item: HealthItem, name: str, now: datetime) -> ItemWords:
    return ItemWords("clock", "text_2", translate("Health", "{page} has been syncing for {n} minutes").format(
        page=name, n=number(item.number)), translate(
        "Health", "Large inboxes take time at Facebook's pace. {contacts} are here already.").format(
        contacts=contacts(item.contacts)))


_MAKERS = {
    Concern.SIGN_IN_ENDED: _sign_in_ended, Concern.SIGN_IN_ENDS_SOON: _ends_soon,
    Concern.PERMISSIONS_MISSING: _permissions, Concern.SYNC_FAILED: _sync_failed,
    Concern.CONTACTS_FAILED: _contacts_failed, Concern.INBOX_CLOSED: _inbox_closed,
    Concern.NO_CONTACTS: _no_contacts, Concern.NAMES_HIDDEN: _names_hidden,
    Concern.SECRETS_SILENT: _secrets, Concern.DISK_LOW: _disk,
    Concern.DATABASE_DAMAGED: _damaged,
    Concern.WAITING_FACEBOOK: _waits_for_facebook, Concern.WAITING_NETWORK: _waits_for_network,
    Concern.INTERRUPTED: _interrupted, Concern.RUNNING_LONG: _runs_long,
}


def read_words(overview: PageOverview, platform: Platform) -> tuple[str, str, str]:
    """What was read of one inbox: icon, ink, words."""
    coverage = overview.coverage.get(platform)
    if platform is Platform.INSTAGRAM and overview.page.instagram_id is None:
        return "never", "2", translate("Health", "not linked")
    if overview.job is not None and overview.job.status.is_active:
        return "sync", "2", translate("Health", "now")
    if overview.page.token.state in _DEAD:
        return "key", "error", translate("Health", "signed out")
    if coverage is None:
        return "never", "2", translate("Health", "not yet")
    failed = sum(error.platform == platform.label and bool(error.id) for error in overview.job.errors) \
        if overview.job is not None else 0
    if coverage.state is CoverageState.READ and failed:
        return "warning", "warn", translate("Health", "{n} missing", None, failed).format(n=number(failed))
    return {
        CoverageState.READ: ("check-circle", "ok", translate("Health", "all")),
        CoverageState.PARTIAL: ("clock", "2", translate("Health", "in part, as asked")),
        CoverageState.NOT_LINKED: ("never", "2", translate("Health", "not linked")),
        CoverageState.SWITCHED_OFF: ("warning", "warn", translate("Health", "switched off")),
        CoverageState.HIDDEN: ("warning", "warn", translate("Health", "hidden")),
        CoverageState.REFUSED: ("error", "error", translate("Health", "not read")),
        CoverageState.BROKEN_OFF: ("warning", "warn", translate("Health", "broken off")),
    }[coverage.state]


def finding_words(finding: Finding) -> str:
    """Why an inbox is silent, and the one thing to do: what `fbsync pages check` says, in the window's language."""
    words = {
        Cause.NONE: translate("Silence", "{platform} can be read."),
        Cause.NOT_LINKED: translate("Silence", "No Instagram account is linked to this Page."),
        Cause.NO_CONVERSATIONS: translate(
            "Silence", "Facebook shows no {platform} conversations. Either nobody has written yet, or your Meta app is "
                       "in Development mode or without Advanced Access and is shown only people with a role on it. If "
                       "there are messages in the inbox, switch the app to Live and ask for Advanced Access in its "
                       "dashboard."),
        Cause.HIDDEN_FROM_APP: translate(
            "Silence", "Your Meta app is in Development mode or has lost Advanced Access: Facebook hides {platform} "
                       "conversations that it showed before. In the app's dashboard, switch it to Live and ask for "
                       "Advanced Access; then sync again."),
        Cause.NO_ADVANCED_ACCESS: translate(
            "Silence", "Your Meta app has no Advanced Access to {platform} messages: Facebook does not list "
                       "conversations with people who have no role on it. Ask for Advanced Access in the app's "
                       "dashboard, where it must be Live first; then sync again."),
        Cause.ONLY_OWN_ACCOUNT: translate(
            "Silence", "The newest {platform} conversations name nobody but this Page itself. Open one of them on "
                       "Facebook and check who takes part; messages of the Page to itself make no contact."),
        Cause.WITHOUT_ID: translate(
            "Silence", "Facebook names the people in the newest {platform} conversations without an id, so they cannot "
                       "become contacts. Deleted accounts look like this. If living people do too, ask for Advanced "
                       "Access for your Meta app."),
        Cause.NAMES_HIDDEN: translate(
            "Silence", "Facebook gives no names for {platform}: your Meta app lacks the feature Business Asset User "
                       "Profile Access. Ask for that feature in the app's dashboard; the next sync fills the names "
                       "in."),
    }.get(finding.cause, f"{finding.message} {finding.action}".strip())
    return words.format(platform=finding.platform.label)


def platform_heads() -> tuple[tuple[Platform, str], ...]:
    """The columns of what was read; proper names, the same in every language."""
    return tuple((platform, platform.label) for platform in Platform)
