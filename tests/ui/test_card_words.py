"""Facts become words: every state of a Page, as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, Coverage, CoverageState, JobStatus, Phase, RunMoves
from fbsync_desktop.domain.page import PageOverview, TokenFacts, TokenState
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PageFacts, PagesChanged
from fbsync_desktop.ui.text import overall
from fbsync_desktop.ui.text.card import action_word, card_words, elapsed_s
from fbsync_desktop.ui.text.coverage import coverage_line
from tests.ui.fake_application import NOW
from tests.ui.samples import OK, SIX_PAGES, job, page, page_in, progress

S = PageState


@pytest.mark.parametrize(("state", "glyph", "words", "second", "third", "button"), [
    (S.NEVER_SYNCED, "never", "Never synced", "Connected today. Nothing has been read yet.",
     "The first sync usually takes a few minutes.", "Sync Contacts"),
    (S.QUEUED, "clock", "Queued", "Starts as soon as there is room.", "Your 1,530 contacts are safe here.", "Stop"),
    (S.STARTING, "spinner", "Starting", "", "Checking the sign-in with Facebook", "Stop"),
    (S.SYNCING, "spinner", "Synced 1,204 contacts", "", "40 % · Messenger 1,100 · Instagram 104", "Stop"),
    (S.STOPPING, "spinner", "Stopping…", "", "What was read stays: 1,204 contacts so far", "Stop"),
    (S.STOPPED, "stopped", "Stopped", "1,240 contacts saved; the rest continues next time.", "Stopped 3 min ago",
     "Sync Contacts"),
    (S.INTERRUPTED, "interrupted", "Interrupted", "The program that was syncing is gone.",
     "860 contacts checked; goes on where it stopped.", "Sync Contacts"),
    (S.WAITING_NETWORK, "offline", "Waiting for the network", "Facebook cannot be reached right now.",
     "860 of 1,530 checked; goes on by itself.", "Stop"),
    (S.NEEDS_SIGN_IN, "key", "Needs sign-in", "Facebook ended the session yesterday.",
     "Your 1,240 contacts are safe here.", "Reconnect"),
    (S.UP_TO_DATE, "check-filled", "Up to date", "Synced 12 min ago · 3 updated · 2,324 unchanged",
     "Messenger and Instagram were read completely.", "Sync Contacts"),
    (S.PROBLEMS, "warning", "Finished with 3 problems", "Synced 41 min ago · 6 new · 3 could not be read",
     "The other 409 contacts are up to date.", "Retry"),
    (S.FAILED, "error", "Could not finish", "Facebook has a problem right now. Try again later.",
     "124 contacts saved; the next sync goes on from there.", "Retry"),
])
def test_each_state_has_its_glyph_its_words_and_its_button(
        state: PageState, glyph: str, words: str, second: str, third: str, button: str) -> None:
    facts = page_in(state)
    assert facts.state is state
    shown = card_words(facts, NOW)
    assert (shown.glyph, shown.state, shown.second, shown.third) == (glyph, words, second, third)
    assert action_word(shown.action) == button


def test_waiting_for_facebook_says_until_when() -> None:
    shown = card_words(page_in(S.WAITING_FACEBOOK), NOW)
    until = (NOW + timedelta(minutes=23)).astimezone()
    assert shown.state == f"Waiting for Facebook until {until:%H:%M}"
    assert shown.ink == "text"  # it resolves itself: no colour of alarm


@pytest.mark.parametrize("state", list(PageState))
def test_no_state_is_without_words_and_only_needed_buttons_are_filled(state: PageState) -> None:
    shown = card_words(page_in(state), NOW)
    assert shown.state and shown.glyph and shown.spoken
    needed = {S.NEVER_SYNCED, S.INTERRUPTED, S.NEEDS_SIGN_IN}
    assert shown.is_needed == (state in needed)


@pytest.mark.parametrize(("token", "words"), [
    (TokenState.EXPIRED, "The sign-in ran out on Sunday."),
    (TokenState.REVOKED, "Facebook ended the session on Sunday."),
    (TokenState.MISSING, "No sign-in is stored on this computer."),
])
def test_why_a_page_needs_its_sign_in(token: TokenState, words: str) -> None:
    dead = replace(page(1, "Sample"), token=TokenFacts(token, checked_at=NOW - timedelta(days=2)))
    assert card_words(PageFacts(PageOverview(dead, 3)), NOW).second == words


@pytest.mark.parametrize(("count", "words"), [
    (0, "Nothing is lost."), (1, "Your contact is safe here."), (2, "Your 2 contacts are safe here.")])
def test_plurals(count: int, words: str) -> None:
    queued = page_in(S.QUEUED)
    assert card_words(replace(queued, overview=replace(queued.overview, contacts=count)), NOW).third == words


def test_a_known_total_gives_a_share_and_an_unknown_one_a_wandering_bar() -> None:
    running = job("page-1", JobStatus.IN_PROGRESS)
    overview = PageOverview(page(1, "Sample"), 10, running)
    known = card_words(PageFacts(overview, progress(running, 10, Counts(4, failed=1), 4, 1)), NOW)
    assert known.has_bar and known.share == 0.5
    assert known.third == "50 % · Messenger 4 · Instagram 1 · 1 could not be read"
    unknown = card_words(PageFacts(overview, progress(running, None, Counts(4), 4, 0)), NOW)
    assert unknown.has_bar and unknown.share is None and unknown.third == "Messenger 4"


def test_looking_once_more_is_said() -> None:
    running = job("page-1", JobStatus.IN_PROGRESS, Phase.CHECKING_NEW)
    facts = PageFacts(PageOverview(page(1, "Sample"), 10, running), progress(running, None, Counts(4), 4, 0))
    assert card_words(facts, NOW).third == "Looking once more for new messages"


@pytest.mark.parametrize(("state", "moves", "pill", "third"), [
    (S.UP_TO_DATE, RunMoves(12, 3), "+14 new · 12 placed, 3 moved", "Messenger and Instagram were read completely."),
    (S.UP_TO_DATE, RunMoves(0, 1), "+14 new · 1 moved", "Messenger and Instagram were read completely."),
    (S.PROBLEMS, RunMoves(2, 0), "", "The other 409 contacts are up to date. · 2 placed"),
])
def test_a_finished_sync_tells_whom_it_placed_so_far(
        state: PageState, moves: RunMoves, pill: str, third: str) -> None:
    facts = page_in(state)
    shown = card_words(replace(facts, overview=replace(facts.overview, moves=moves)), NOW)
    assert (shown.pill, shown.third) == (pill, third)


def test_elapsed_time_runs_only_while_something_runs() -> None:
    assert elapsed_s(page_in(S.SYNCING), NOW) == 151
    assert elapsed_s(page_in(S.UP_TO_DATE), NOW) is None


# --- what was read ---------------------------------------------------------------------------------

C = CoverageState


@pytest.mark.parametrize(("messenger", "instagram", "words"), [
    (C.READ, C.READ, "Messenger and Instagram were read completely."),
    (C.READ, C.NOT_LINKED, "Messenger was read completely; no Instagram is linked."),
    (C.READ, C.SWITCHED_OFF, "Instagram messages are switched off for apps."),
    (C.READ, C.REFUSED, "Instagram could not be read."),
    (C.BROKEN_OFF, C.READ, "Messenger was read in part; the rest follows next time."),
    (C.PARTIAL, C.READ, "Messenger was read in part, as asked."),
])
def test_coverage_tells_the_worst_first(messenger: C, instagram: C, words: str) -> None:
    assert coverage_line({Platform.MESSENGER: Coverage(messenger), Platform.INSTAGRAM: Coverage(instagram)}) == words


@pytest.mark.parametrize(("nameless", "words"), [
    (1, "Read; in one conversation Facebook names nobody."),
    (1_200, "Read; in 1,200 conversations Facebook names nobody.")])
def test_conversations_without_a_contact_are_not_kept_quiet(english: None, nameless: int, words: str) -> None:
    assert coverage_line({Platform.MESSENGER: Coverage(C.READ, without_id=nameless),
                          Platform.INSTAGRAM: Coverage(C.READ)}) == words


def test_unknown_coverage_claims_nothing() -> None:
    assert coverage_line({}) == ""


# --- the header ------------------------------------------------------------------------------------


def pages(*states: PageState) -> PagesChanged:
    return PagesChanged(tuple(page_in(state, number) for number, state in enumerate(states, start=1)))


@pytest.mark.parametrize(("states", "words"), [
    ((), "Pages"), ((S.SYNCING,), "Syncing"), ((S.SYNCING, S.NEEDS_SIGN_IN), "Syncing 1 of 2 Pages"),
    ((S.UP_TO_DATE, S.NEEDS_SIGN_IN), "1 Page needs you"), ((S.FAILED, S.PROBLEMS), "2 Pages need you"),
    ((S.UP_TO_DATE, S.UP_TO_DATE), "All up to date"), ((S.UP_TO_DATE, S.NEVER_SYNCED), "1 of 2 Pages up to date"),
    ((S.NEVER_SYNCED,), "Ready to sync"),
])
def test_the_header_says_running_before_problem_before_fine(states: tuple[PageState, ...], words: str) -> None:
    assert overall.title(pages(*states)) == words


def test_below_the_header_stands_what_needs_you() -> None:
    assert overall.subtitle(PagesChanged(SIX_PAGES), NOW) == "2 Pages need you · 8,430 contacts · last sync 12 min ago"


def test_a_fine_page_is_never_green_before_its_first_sync() -> None:
    new = PageFacts(PageOverview(replace(page(1, "Sample"), last_synced_at=None, token=OK), 0))
    assert card_words(new, NOW).glyph == "never"
