"""The Health view: calm when all is well, one sentence and one action for everything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import JobError
from fbsync_desktop.domain.page import TokenState
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PagesChanged
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.ui.dialogs import TextSheet
from fbsync_desktop.ui.main_window import MainWindow
from fbsync_desktop.ui.text.health import read_words
from tests.ui.conftest import OpenWhole, labels_of
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine
from tests.ui.samples import page_in
from tests.ui.whole import WholeWindow


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, engine: InlineEngine, application: FakeApplication) -> MainWindow:
    application.pages_list = [page_in(PageState.UP_TO_DATE).overview]
    engine.open()
    qtbot.waitUntil(lambda: window.care.feed.report is not None)
    window.show_view("health")
    return window


def look(qtbot: QtBot, window: MainWindow) -> None:
    before = window.care.feed.report
    qtbot.waitUntil(lambda: window.care.view.check.isEnabled())
    window.care.feed.look()
    qtbot.waitUntil(lambda: window.care.feed.report is not before)


def test_nothing_to_do_is_a_success(qtbot: QtBot, shown: MainWindow) -> None:
    view = shown.care.view
    assert view.title.text() == "All fine" and view.rows == []
    qtbot.waitUntil(lambda: "148 MB" in labels_of(view))
    words = labels_of(view)
    assert "41.0 GB free" in words and "in this computer's password store" in words
    assert "Needs you" not in words
    assert shown.sidebar.buttons["health"].accessibleName().find("1") == -1


def test_every_row_has_one_sentence_and_one_action(qtbot: QtBot, shown: MainWindow,
                                                   application: FakeApplication) -> None:
    soon = page_in(PageState.UP_TO_DATE, 5, "Sample Pet Care").overview
    soon = replace(soon, page=replace(soon.page, token=replace(soon.page.token, expires_at=NOW + timedelta(days=6))))
    application.pages_list = [page_in(PageState.NEEDS_SIGN_IN, 2, "Sample Flowers").overview, soon,
                              page_in(PageState.PROBLEMS, 3, "Sample Fitness").overview,
                              page_in(PageState.WAITING_FACEBOOK, 4, "Sample Books").overview]
    look(qtbot, shown)
    rows = shown.care.view.rows
    assert [(row.title.text(), row.action.text() if row.action else "") for row in rows] == [
        ("Sample Flowers: sign in again", "Reconnect"), ("Sample Pet Care: the sign-in ends in 6 days", "Reconnect"),
        ("Sample Fitness: 3 contacts could not be read", "Retry"),
        ("Sample Books waits for Facebook until 14:05", "")]
    assert all(row.sentence.text().endswith(".") for row in rows)
    assert shown.care.view.title.text() == "3 things need you"
    assert all(row.action.accessibleName().startswith(row.action.text()) for row in rows if row.action)


def test_a_sign_in_that_ends_is_said_once(qtbot: QtBot, shown: MainWindow, application: FakeApplication) -> None:
    said: list[str] = []
    shown.toast.said.connect(said.append)
    application.pages_list = [page_in(PageState.NEEDS_SIGN_IN, 2, "Sample Flowers").overview]
    look(qtbot, shown)
    look(qtbot, shown)
    assert [text for text in said if "sign in again" in text] == [said[0]]


def test_the_first_row_that_stops_everything_has_the_filled_button(qtbot: QtBot, shown: MainWindow,
                                                                   application: FakeApplication) -> None:
    application.pages_list = [page_in(PageState.NEEDS_SIGN_IN, number, f"Sample Shop {number}").overview
                              for number in (2, 3)]
    look(qtbot, shown)
    assert [row.action.property("kind") for row in shown.care.view.rows if row.action] == ["primary", "plain"]


def test_an_inbox_whose_contacts_are_missing_is_not_said_to_be_read_whole() -> None:
    facts = page_in(PageState.UP_TO_DATE)
    assert facts.job is not None
    errors = (JobError("Messenger", "psid1", "Broken."), JobError("Messenger", "psid2", "Broken."))
    overview = replace(facts.overview, job=replace(facts.job, errors=errors))
    assert read_words(overview, Platform.MESSENGER) == ("warning", "warn", "2 missing")
    assert read_words(overview, Platform.INSTAGRAM)[2] == "all"


# --- with the whole program ------------------------------------------------------------------------


def test_a_token_that_dies_is_noticed_explained_and_renewed(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.finish()
    whole.world.revoke()
    whole.window.show_view("health")
    whole.until(lambda: whole.window.care.view.check.isEnabled())
    whole.click(whole.window.care.view.check)
    whole.until(lambda: whole.window.care.view.rows)
    row = whole.window.care.view.rows[0]
    assert row.title.text() == "Sample Bakery: sign in again"
    assert row.sentence.text().startswith("The sign-in ended because the password was changed")
    assert whole.ask(lambda app: app.pages.find("1002003001")).token.state is TokenState.REVOKED


def test_a_token_that_died_while_the_program_was_closed_is_noticed_at_the_start(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.finish()
    whole.world.revoke(kind="deauthorised")
    again = whole.again()
    again.until(lambda: again.state == "Needs sign-in")
    again.until(lambda: any("sign in again" in text for text in again.said))
    assert len(again.jobs()) == 1, "no sync had to find it out"


def test_a_silent_page_is_looked_into(open_whole: OpenWhole) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=0, instagram=0)]))
    whole.connect_page()
    whole.finish()
    whole.window.show_view("health")
    view = whole.window.care.view
    whole.until(lambda: any(row.words.deed == "look_into" and row.action and row.action.isVisible()
                            for row in view.rows))
    row = next(row for row in view.rows if row.words.deed == "look_into")
    assert row.title.text() == "Sample Bakery: no contacts were found"
    assert row.action is not None
    whole.click(row.action)
    sheet = whole.dialog(TextSheet)
    assert any("Development mode" in text for text in labels_of(sheet))


def test_the_card_says_when_a_sign_in_ends_or_is_too_weak(qtbot: QtBot, shown: MainWindow,
                                                         application: FakeApplication) -> None:
    facts = page_in(PageState.UP_TO_DATE)
    for change, words, ink in (
            ({"expires_at": NOW + timedelta(days=6)}, "Sign-in ends in 6 days", "warn"),
            ({"expires_at": NOW + timedelta(hours=30)}, "Sign-in ends in 1 day", "warn"),
            ({"expires_at": NOW + timedelta(hours=3)}, "Sign-in ends today", "warn"),
            ({"scopes": ("pages_messaging",)}, "Permissions missing", "warn"),
            ({}, "Active · signed in", "3")):
        page = replace(facts.page, token=replace(facts.page.token, **change))
        shown.home.show_pages(PagesChanged((replace(facts, overview=replace(facts.overview, page=page)),)))
        [card] = shown.home.cards.values()
        assert (card.sign_in.text(), card.sign_in.property("ink")) == (words, ink)
