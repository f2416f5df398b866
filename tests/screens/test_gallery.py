"""Every screen of the first step in every state, as pictures to be looked at, and what no picture may show.

The pictures land in `tests/screens/out`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts, Coverage, CoverageState, JobStatus, Phase
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PageFacts, ReachablePage, SignedIn
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from tests.screens.stage import Stage, clipped, elided, nameless, outside, sound
from tests.ui.fake_application import NOW
from tests.ui.samples import SIX_PAGES, contact_rows, job, page, page_in, progress, transcript

LONG = "Maison Élise, Pâtisserie artisanale, Traiteur et Salon de thé de la Grande Place (since 1897)"


def of_names(*states: tuple[PageState, str]) -> list[PageFacts]:
    return [page_in(state, number, name) for number, (state, name) in enumerate(states, start=1)]


def test_pages_as_in_the_design(stage: Stage) -> None:
    stage.show_pages(SIX_PAGES)
    sound(stage, "pages-six")
    cards = list(stage.window.home.cards.values())
    assert {card.height() for card in cards} == {stage.theme.px(92)}
    assert cards[-1].mapTo(stage.window, cards[-1].rect().bottomLeft()).y() < stage.window.height() - 32


def test_pages_in_every_other_state(stage: Stage) -> None:
    stage.show_pages(of_names(
        (PageState.QUEUED, "Sample Bakery"), (PageState.STARTING, "Sample Cakes"),
        (PageState.STOPPING, "Floristería de Muestra"), (PageState.STOPPED, "サンプル書店"),
        (PageState.INTERRUPTED, "Sample Fitness Studio"), (PageState.WAITING_NETWORK, "مقهى العيّنة")))
    sound(stage, "pages-other-states")


def test_pages_that_did_not_end_well(stage: Stage) -> None:
    switched_off = {Platform.MESSENGER: Coverage(CoverageState.READ),
                    Platform.INSTAGRAM: Coverage(CoverageState.SWITCHED_OFF)}
    who = page(3, "Sample Flowers", "sampleflowers")
    unknown = job(who.id, JobStatus.IN_PROGRESS)
    stage.show_pages([
        page_in(PageState.FAILED, 1), page_in(PageState.PROBLEMS, 2, "Sample Cakes"),
        PageFacts(PageOverview(page(4, "Sample Gym", "samplegym"), 42, job(
            "page-4", JobStatus.COMPLETED, counts=Counts(2, 0, 40), coverage=switched_off), switched_off)),
        PageFacts(PageOverview(who, 3412, unknown), progress(unknown, None, Counts(3412), 3300, 112)),
        page_in(PageState.NEEDS_SIGN_IN, 5, "Sample Books"),
        PageFacts(PageOverview(page(6, "Sample Tea"), 8, job(
            "page-6", JobStatus.COMPLETED, counts=Counts(0, 0, 8),
            coverage={Platform.MESSENGER: Coverage(CoverageState.READ),
                      Platform.INSTAGRAM: Coverage(CoverageState.NOT_LINKED)})))])
    sound(stage, "pages-troubles", frozenset({"Facebook has a problem right now. Try again later."}))


def test_one_page_never_synced(stage: Stage) -> None:
    stage.show_pages([page_in(PageState.NEVER_SYNCED)])
    sound(stage, "pages-one-new")


def test_one_page_up_to_date(stage: Stage) -> None:
    stage.show_pages([page_in(PageState.UP_TO_DATE)])
    sound(stage, "pages-one-fine")


def test_long_names_and_large_numbers(stage: Stage) -> None:
    huge = page(1, LONG, "a_very_long_instagram_username_x")
    counts = Counts(1_204_331, 88_104, 3_400_210, 0)
    running = job("page-2", JobStatus.IN_PROGRESS, Phase.READING, started_at=NOW - timedelta(hours=27))
    far = page(2, "شركة العيّنة للحلويات والمخبوزات الشرقية والغربية المحدودة", "maqha.sample")
    stage.show_pages([
        PageFacts(PageOverview(huge, 4_692_645, job("page-1", JobStatus.COMPLETED, counts=counts, coverage={
            Platform.MESSENGER: Coverage(CoverageState.READ)}))),
        PageFacts(PageOverview(far, 4_692_645, running), progress(running, 9_000_000, counts, 4_000_000, 692_645),
                  3_600 * 11),
        page_in(PageState.WAITING_FACEBOOK, 3, "株式会社サンプル製菓・横浜みなとみらい二十一店（本店）"),
        page_in(PageState.PROBLEMS, 4, LONG), page_in(PageState.NEEDS_SIGN_IN, 5, LONG.upper())])
    sound(stage, "pages-long-names", may_elide=frozenset(elided(stage.window)))
    names = {facts.page.name for facts in stage.bridge.pages()}
    assert names <= set(elided(stage.window))


def test_fifty_pages_scroll(stage: Stage) -> None:
    stage.show_pages([page_in(PageState.UP_TO_DATE, number, f"Sample Shop {number}") for number in range(1, 51)])
    sound(stage, "pages-fifty")
    assert len(stage.window.home.cards) == 50


def test_first_run(stage: Stage) -> None:
    stage.show_pages([])
    sound(stage, "first-run")
    assert not stage.window.sidebar.isVisible()
    assert stage.window.home.welcome.connect_page.height() == stage.theme.px(40)


def contacts(stage: Stage, count: int) -> None:
    stage.application.rows = contact_rows(count)
    stage.application.messages = transcript()
    stage.show_pages(SIX_PAGES)
    stage.window.show_view("contacts")
    view = stage.window.contacts
    stage.qtbot.waitUntil(lambda: view.model.rowCount() == count and (count == 0 or view.model.row_at(0) is not None))
    stage.settle()


def test_contacts_none(stage: Stage) -> None:
    contacts(stage, 0)
    sound(stage, "contacts-0")
    assert stage.window.contacts.empty.isVisible()


def test_contacts_three(stage: Stage) -> None:
    contacts(stage, 3)
    sound(stage, "contacts-3")


def test_contacts_twenty_thousand_with_one_open(stage: Stage) -> None:
    contacts(stage, 20_000)
    sound(stage, "contacts-20000")
    view = stage.window.contacts
    view.filters.choose_page("page-1")
    stage.qtbot.waitUntil(lambda: view.model.row_at(0) is not None)
    stage.settle()
    stage.qtbot.keyClick(view.table, Qt.Key.Key_Down)
    stage.qtbot.waitUntil(lambda: view.pane.transcript.model().rowCount() > 0)
    sound(stage, "contacts-20000-open", frozenset({view.pane.facts.text(), view.pane.channels.text()}))
    view.search.setText("nobody of this name")
    stage.qtbot.waitUntil(view.no_match.isVisible)
    sound(stage, "contacts-no-match")


def test_history(stage: Stage) -> None:
    jobs = [facts.job for facts in SIX_PAGES if facts.job is not None]
    stage.application.jobs = [replace(job, id=f"{job.id}-{turn}") for turn in range(3) for job in jobs]
    stage.show_pages(SIX_PAGES)
    stage.window.show_view("history")
    stage.qtbot.waitUntil(lambda: stage.window.history.model.rowCount() == len(stage.application.jobs))
    sound(stage, "history")


def test_history_without_a_run(stage: Stage) -> None:
    stage.show_pages([page_in(PageState.NEVER_SYNCED)])
    stage.window.show_view("history")
    stage.qtbot.waitUntil(lambda: stage.window.history.empty.isVisible())
    sound(stage, "history-0")


def test_reports(stage: Stage) -> None:
    stage.application.report_rows = {"sync-history": [
        {"status": "COMPLETED", "syncedContacts": 2_341, "failedContacts": 0, "duration": 184.0,
         "completedAt": "2026-11-24T12:09:00Z"}] * 6}
    stage.show_pages(SIX_PAGES)
    stage.window.show_view("reports")
    stage.qtbot.waitUntil(lambda: stage.window.reports.model.rowCount() == 6)
    sound(stage, "view-reports")


def test_connect_dialog(stage: Stage) -> None:
    stage.show_pages(SIX_PAGES[:1])
    stage.window.desk.connect_page()
    [dialog] = stage.window.findChildren(ConnectDialog)
    stage.qtbot.waitUntil(dialog.isVisible)
    stage.settle()
    stage.shoot("connect-sign-in", dialog)
    assert clipped(dialog) == [] and nameless(dialog) == []
    dialog.token_step.show_error("Facebook does not accept this token. Copy it again as a whole, or make a new one.")
    stage.shoot("connect-token-wrong", dialog)
    assert clipped(dialog) == []
    dialog.flow.signed_in.emit(SignedIn("sign-in", "Sample Owner", (
        ReachablePage("1002003001", "Sample Bakery", "samplebakery"),
        ReachablePage("1002003009", LONG, None), ReachablePage("1002003010", "مقهى العيّنة", "maqha.sample"),
        ReachablePage("1002003011", "Sample Closed Shop", None, "no_messages"),
        ReachablePage("1002003012", "Sample Lost Shop", None, "no_token"))))
    stage.qtbot.waitUntil(dialog.chooser.isVisible)
    stage.shoot("connect-choose", dialog)
    assert clipped(dialog) == [] and outside(dialog) == [] and nameless(dialog) == []
    dialog.close()


def test_toast_and_menu_stay_inside_the_window(stage: Stage) -> None:
    stage.show_pages(SIX_PAGES)
    stage.window.toast.say("Sync started: " + LONG)
    sound(stage, "toast")
    assert stage.window.toast.geometry().right() <= stage.window.width() - stage.theme.px(20)
