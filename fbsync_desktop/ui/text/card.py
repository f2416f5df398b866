"""The words of a Page's card in every state: three lines, one glyph, one button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, Phase, RunMoves, SyncJob
from fbsync_desktop.domain.page import TokenState
from fbsync_desktop.domain.sign_in import SignInState, sign_in_health
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.coverage import coverage_line
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate

Action = Literal["sync", "stop", "reconnect", "retry"]


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says.

    Attributes:
        glyph: an icon's name, or "spinner".
        ink: colour token of glyph and state.
        pill: good news beside the state, e.g. "+14 new · 12 placed, 3 moved".
        link: words of the link beside the state, empty for none.
        second, third: what happened; what comes next. While a bar is shown, `third` stands under it.
        share: of the bar, None for a wandering one; `has_bar` says whether there is a bar.
        right: what stands at the right of the third line, e.g. the time left.
        is_needed: the button is the filled one, the one thing that is missing.
    """

    glyph: str
    ink: str
    state: str
    second: str = ""
    third: str = ""
    pill: str = ""
    link: str = ""
    has_bar: bool = False
    share: float | None = None
    right: str = ""
    action: Action = "sync"
    is_needed: bool = False
    is_enabled: bool = True

    @property
    def spoken(self) -> str:
        """All of it in one line, for screen readers."""
        return " ".join(part for part in (self.state, self.pill, self.second, self.third, self.right) if part)


def action_word(action: Action) -> str:
    """The word on the card's button."""
    return {
        "sync": translate("Card", "Sync Contacts"), "stop": translate("Card", "Stop"),
        "reconnect": translate("Card", "Reconnect"), "retry": translate("Card", "Retry"),
    }[action]


def contacts_word(count: int) -> str:
    """The word under a card's number."""
    return translate("Card", "contact") if count == 1 else translate("Card", "contacts", None, count)


def card_words(facts: PageFacts, now: datetime) -> CardWords:
    """Facts → words, for every state there is."""
    return _WORDS[facts.state](facts, now)


def elapsed_s(facts: PageFacts, now: datetime) -> float | None:
    """Seconds since the running job began; None when nothing runs."""
    job = facts.job
    if job is None or job.started_at is None or not facts.state.is_running:
        return None
    return (now - job.started_at).total_seconds()


# --- counts -------------------------------------------------------------------------------------------


def contacts(count: int) -> str:
    """`1 contact`, `1,204 contacts`."""
    if count == 1:
        return translate("Card", "1 contact")
    return translate("Card", "{n} contacts", None, count).format(n=number(count))


def _counts(facts: PageFacts) -> Counts:
    return facts.job.counts if facts.job else Counts()


def _dots(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _synced_ago(job: SyncJob | None, facts: PageFacts, now: datetime) -> str:
    when = (job.completed_at if job else None) or facts.page.last_synced_at
    return translate("Card", "Synced {ago}").format(ago=formats.ago(when, now)) if when else translate(
        "Card", "Synced")


def new_pill(counts: Counts) -> str:
    """`+14 new`, or nothing."""
    return translate("Card", "+{n} new", None, counts.created).format(n=number(counts.created)) \
        if counts.created else ""


def _updated(counts: Counts) -> str:
    return translate("Card", "{n} updated", None, counts.updated).format(n=number(counts.updated)) \
        if counts.updated else ""


def _unchanged(counts: Counts) -> str:
    return translate("Card", "{n} unchanged", None, counts.unchanged).format(n=number(counts.unchanged))


def moves_words(moves: RunMoves) -> str:
    """`12 placed, 3 moved`: what a run meant for the pipeline; empty when nobody moved."""
    placed = translate("Card", "{n} placed", None, moves.placed).format(n=number(moves.placed)) \
        if moves.placed else ""
    moved = translate("Card", "{n} moved", None, moves.moved).format(n=number(moves.moved)) if moves.moved else ""
    return ", ".join(part for part in (placed, moved) if part)


def _safe(facts: PageFacts) -> str:
    count = facts.contacts
    if count == 0:
        return translate("Card", "Nothing is lost.")
    if count == 1:
        return translate("Card", "Your contact is safe here.")
    return translate("Card", "Your {n} contacts are safe here.", None, count).format(n=number(count))


# --- states -------------------------------------------------------------------------------------------


def _never_synced(facts: PageFacts, now: datetime) -> CardWords:
    since = facts.page.created_at
    connected = (translate("Card", "Connected {day}. Nothing has been read yet.").format(
        day=formats.on_day(since, now)) if since else translate("Card", "Nothing has been read yet."))
    return CardWords("never", "text", translate("Card", "Never synced"), connected,
                     translate("Card", "The first sync usually takes a few minutes."), is_needed=True)


def _queued(facts: PageFacts, now: datetime) -> CardWords:
    return CardWords("clock", "text", translate("Card", "Queued"),
                     translate("Card", "Starts as soon as there is room."), _safe(facts), action="stop")


def _starting(facts: PageFacts, now: datetime) -> CardWords:
    return CardWords("spinner", "accent_text", translate("Card", "Starting"), has_bar=True,
                     third=translate("Card", "Checking the sign-in with Facebook"), action="stop")


def _syncing(facts: PageFacts, now: datetime) -> CardWords:
    counts, progress = _counts(facts), facts.progress
    total = progress.expected_total if progress else None
    share = min(counts.total / total, 1.0) if total else None
    platforms = [f"{platform.label} {number(progress.per_platform[platform])}" for platform in Platform
                 if progress and progress.per_platform.get(platform)]
    if facts.job and facts.job.phase is Phase.CHECKING_NEW:
        platforms = [translate("Card", "Looking once more for new messages")]
    if not platforms and share is None:
        platforms = [translate("Card", "Asking Facebook for the newest conversations")]
    state = translate("Card", "Synced {contacts}").format(contacts=contacts(counts.synced))
    failed = translate("Card", "{n} could not be read", None, counts.failed).format(n=number(counts.failed)) \
        if counts.failed else ""
    return CardWords("spinner", "accent_text", state, has_bar=True, share=share,
                     third=_dots(formats.percent(share) if share is not None else "", *platforms, failed),
                     right=formats.time_left(facts.seconds_left), action="stop")


def _stopping(facts: PageFacts, now: datetime) -> CardWords:
    return CardWords("spinner", "text_2", translate("Card", "Stopping…"), has_bar=True,
                     third=translate("Card", "What was read stays: {contacts} so far").format(
                         contacts=contacts(_counts(facts).synced)), action="stop", is_enabled=False)


def _stopped(facts: PageFacts, now: datetime) -> CardWords:
    job, synced = facts.job, _counts(facts).synced
    ended = job.completed_at if job else None
    saved = translate("Card", "{contacts} saved; the rest continues next time.").format(contacts=contacts(synced))
    return CardWords("stopped", "text_2", translate("Card", "Stopped"), saved,
                     translate("Card", "Stopped {ago}").format(ago=formats.ago(ended, now)) if ended else "")


def _interrupted(facts: PageFacts, now: datetime) -> CardWords:
    return CardWords("interrupted", "warn", translate("Card", "Interrupted"),
                     translate("Card", "The program that was syncing is gone."),
                     translate("Card", "{contacts} checked; goes on where it stopped.").format(
                         contacts=contacts(_counts(facts).total)), is_needed=True)


def _checked_so_far(facts: PageFacts) -> str:
    done, total = _counts(facts).total, facts.progress.expected_total if facts.progress else None
    if total:
        return translate("Card", "{done} of {total} checked; goes on by itself.").format(
            done=number(done), total=number(total))
    return translate("Card", "{contacts} checked; goes on by itself.").format(contacts=contacts(done))


def _waiting_network(facts: PageFacts, now: datetime) -> CardWords:
    return CardWords("offline", "text", translate("Card", "Waiting for the network"),
                     translate("Card", "Facebook cannot be reached right now."), _checked_so_far(facts),
                     action="stop")


def _waiting_facebook(facts: PageFacts, now: datetime) -> CardWords:
    until = facts.job.waiting_until if facts.job else None
    state = translate("Card", "Waiting for Facebook until {time}").format(time=formats.clock_time(until)) \
        if until else translate("Card", "Waiting for Facebook")
    return CardWords("clock", "text", state, translate("Card", "Facebook asked us to slow down."),
                     _checked_so_far(facts), action="stop")


def _needs_sign_in(facts: PageFacts, now: datetime) -> CardWords:
    token = facts.page.token
    day = formats.on_day(token.checked_at, now) if token.checked_at else ""
    reasons = {
        TokenState.EXPIRED: translate("Card", "The sign-in ran out {day}.").format(day=day) if day
        else translate("Card", "The sign-in ran out."),
        TokenState.REVOKED: translate("Card", "Facebook ended the session {day}.").format(day=day) if day
        else translate("Card", "Facebook ended the session."),
    }
    missing = translate("Card", "No sign-in is stored on this computer.")
    return CardWords("key", "error", translate("Card", "Needs sign-in"), reasons.get(token.state, missing),
                     _safe(facts), action="reconnect", is_needed=True)


def sign_in_line(facts: PageFacts, now: datetime) -> tuple[str, str, str]:
    """The state of the sign-in below the Page's name: icon, ink, words."""
    if facts.state is PageState.NEEDS_SIGN_IN:
        return "key", "error", translate("Card", "Sign-in ended")
    health = sign_in_health(facts.page, now)
    if health.state is SignInState.EXPIRES_SOON and health.days_left is not None:
        days = health.days_left
        words = translate("Card", "Sign-in ends today") if days == 0 else translate(
            "Card", "Sign-in ends in 1 day") if days == 1 else translate("Card", "Sign-in ends in {n} days", None, days)
        return "key", "warn", words.format(n=number(days))
    if health.state is SignInState.PERMISSIONS_MISSING:
        return "shield", "warn", translate("Card", "Permissions missing")
    return "shield", "3", translate("Card", "Active · signed in")


def _up_to_date(facts: PageFacts, now: datetime) -> CardWords:
    counts = _counts(facts)
    second = _dots(_synced_ago(facts.job, facts, now), _updated(counts),
                   _unchanged(counts) if counts.unchanged else "")
    coverage = facts.job.coverage if facts.job and facts.job.coverage else facts.overview.coverage
    return CardWords("check-filled", "ok", translate("Card", "Up to date"), second,
                     coverage_line(coverage), pill=_dots(new_pill(counts), moves_words(facts.overview.moves)))


def _problems(facts: PageFacts, now: datetime) -> CardWords:
    counts, job = _counts(facts), facts.job
    link = translate("Card", "Show problems")
    ago = _synced_ago(job, facts, now)
    new = translate("Card", "{n} new", None, counts.created).format(n=number(counts.created)) \
        if counts.created else ""
    if not counts.failed:
        return CardWords("warning", "warn", translate("Card", "Finished, but not all was read"),
                         _dots(ago, new, _updated(counts)), coverage_line(job.coverage if job else {}), link=link)
    state = translate("Card", "Finished with 1 problem") if counts.failed == 1 else translate(
        "Card", "Finished with {n} problems", None, counts.failed).format(n=number(counts.failed))
    failed = translate("Card", "{n} could not be read", None, counts.failed).format(n=number(counts.failed))
    others = max(facts.contacts - counts.failed, 0)
    rest = translate("Card", "The other contact is up to date.") if others == 1 else translate(
        "Card", "The other {n} contacts are up to date.", None, others).format(n=number(others))
    return CardWords("warning", "warn", state, _dots(ago, new, failed),
                     _dots(rest if others else "", moves_words(facts.overview.moves)), link=link, action="retry")


def _failed(facts: PageFacts, now: datetime) -> CardWords:
    job = facts.job
    kept = translate("Card", "{contacts} saved; the next sync goes on from there.").format(
        contacts=contacts(_counts(facts).synced))
    return CardWords("error", "error", translate("Card", "Could not finish"), (job.failure if job else "") or "",
                     kept, link=translate("Card", "Show details"), action="retry", is_needed=False)


_WORDS: dict[PageState, Callable[[PageFacts, datetime], CardWords]] = {
    PageState.NEVER_SYNCED: _never_synced, PageState.QUEUED: _queued, PageState.STARTING: _starting,
    PageState.SYNCING: _syncing, PageState.STOPPING: _stopping, PageState.STOPPED: _stopped,
    PageState.INTERRUPTED: _interrupted, PageState.WAITING_NETWORK: _waiting_network,
    PageState.WAITING_FACEBOOK: _waiting_facebook, PageState.NEEDS_SIGN_IN: _needs_sign_in,
    PageState.UP_TO_DATE: _up_to_date, PageState.PROBLEMS: _problems, PageState.FAILED: _failed,
}
