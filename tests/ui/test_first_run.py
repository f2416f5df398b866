"""From nothing to a moving sync: two doors, then one step at a time, each of which can be left out."""

from __future__ import annotations

import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.store.contacts import ContactQuery
from tests.ui.conftest import OpenWhole, labels_of
from tests.ui.whole import WholeWindow


def test_at_first_there_are_two_doors_four_steps_and_what_leaves_the_computer(whole: WholeWindow) -> None:
    window = whole.window
    assert window.home.is_empty and not window.sidebar.isVisible() and not window.guide.strip.isVisible()
    words = labels_of(window.home.welcome)
    for expected in ("Everyone who wrote to your Page, in one list", "Connect a Page", "Try with sample data", "AI key",
                     "Contacts stay on this computer unless you choose a team database."):
        assert expected in words
    assert any("with a free key, Google may read them" in text for text in words)


def test_after_connecting_the_sync_moves_and_the_next_step_is_asked_above_it(open_whole: OpenWhole) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=120, instagram=0)], latency_ms=250))
    whole.connect_page()
    strip = whole.window.guide.strip
    whole.until(lambda: whole.button == "Stop" and strip.isVisible())
    assert whole.window.shown_view == "pages" and strip.step == "ai"
    assert "Their messages go to Google for that; with a free key, Google may read them." in strip.sentence.text()
    whole.click(strip.skip)
    assert strip.step == "pipeline"
    whole.click(strip.templates["sales"])
    whole.until(lambda: strip.step == "sync")
    [made] = whole.ask(lambda app: app.pipelines.list())
    assert made.pipeline.name == "Sales Pipeline"
    page = whole.ask(lambda app: app.pages.find("1002003001"))
    assert page.auto_pipeline_id == made.pipeline.id
    assert whole.button == "Stop"  # the sync has been moving all the time
    whole.click(strip.skip)
    assert not strip.isVisible()
    whole.world.switch(latency_ms=0)
    whole.until(lambda: whole.button != "Stop")
    assert whole.ask(lambda app: app.contacts.count(ContactQuery())) == whole.people


def test_the_step_to_add_a_key_leads_to_the_keys(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.window.guide.strip.isVisible())
    whole.click(whole.window.guide.strip.add_key)
    assert whole.window.shown_view == "settings" and whole.window.settings.shown_page == "ai"


def test_a_key_that_is_there_needs_no_step(open_whole: OpenWhole) -> None:
    whole = open_whole(GOOGLE_AI_API_KEY="AIzaSampleSampleSampleSampleSample0001")
    whole.until(lambda: whole.window.guide._has_key)
    whole.connect_page()
    whole.until(lambda: whole.window.guide.strip.isVisible())
    assert whole.window.guide.step == "pipeline"


def test_it_goes_on_after_a_restart_where_it_was(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.window.guide.step == "ai")
    whole.click(whole.window.guide.strip.skip)
    whole.finish()
    whole.again()
    assert whole.window.guide.step == "pipeline" and whole.window.guide.strip.isVisible()


def test_it_can_be_hidden_for_good_and_begun_again_from_help(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.window.guide.strip.isVisible())
    whole.click(whole.window.guide.strip.close_button)
    assert not whole.window.guide.strip.isVisible()
    whole.finish()
    whole.again()
    assert not whole.window.guide.strip.isVisible()
    whole.window.actions_.set_up.trigger()
    assert whole.window.guide.step == "ai" and whole.window.guide.strip.isVisible()


def test_a_second_page_asks_nothing_again(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.window.guide.strip.isVisible())
    whole.click(whole.window.guide.strip.close_button)
    whole.bridge.connect_pages(whole.business.token, (whole.business.page_id,))
    whole.until(lambda: whole.ask(lambda app: app.pages.overviews()))
    assert whole.window.guide.step is None


@pytest.mark.parametrize("door", ["connect_page", "database"])
def test_every_door_can_be_opened_by_keyboard(whole: WholeWindow, door: str) -> None:
    welcome = whole.window.home.welcome
    button = getattr(welcome, door)
    button.setFocus()
    button.click()
    if door == "database":
        assert whole.window.settings.shown_page == "data" and whole.window.sidebar.isVisible()
