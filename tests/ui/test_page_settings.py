"""A Page's settings: prefilled, a dry run in words, nothing saved before Save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import PageFacts
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.runtime.placing_messages import PlacingRule
from fbsync_desktop.ui.page_settings import PageSettingsDialog, interval_words
from fbsync_desktop.ui.theme import Theme
from tests.ui.conftest import labels_of
from tests.ui.fake_application import FakeApplication, InlineEngine, StillClock
from tests.ui.samples import page_in

SKIP, UPDATE = AutoPipelineMode.SKIP_EXISTING, AutoPipelineMode.UPDATE_EXISTING
Opens = Callable[..., PageSettingsDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, clock: StillClock, bridge: Bridge, engine: InlineEngine) -> Iterator[Opens]:
    window = QWidget()
    feed = PlacingFeed(bridge, window)
    engine.open()

    def open_it(rule: PlacingRule = PlacingRule(), **changes: object) -> PageSettingsDialog:
        facts = page_in(PageState.UP_TO_DATE)
        facts = PageFacts(replace(facts.overview, page=replace(facts.page, **changes)))  # type: ignore[arg-type]
        dialog = PageSettingsDialog(theme, clock, facts, feed, rule, window)
        dialog.open()
        qtbot.waitUntil(lambda: not dialog.placing.switch.isHidden() and dialog.placing.pipeline.count() > 0)
        return dialog

    yield open_it
    window.deleteLater()


def asked(application: FakeApplication, name: str) -> list[object]:
    return [value for called, value in application.calls if called == name]


def test_it_is_prefilled_with_what_is_stored(opened: Opens) -> None:
    dialog = opened(PlacingRule("support", UPDATE, override_manual=True), auto_sync=False, sync_interval_s=10_800)
    assert dialog.placing.rule == PlacingRule("support", UPDATE, override_manual=True)
    assert dialog.placing.override.isEnabled()
    assert not dialog.auto_sync.isChecked()
    assert dialog.interval.currentText() == "3 hours"
    assert not dialog.interval.isEnabled()


def test_an_interval_set_elsewhere_is_offered_too(opened: Opens) -> None:
    assert opened(sync_interval_s=2_700).interval.currentText() == "45 minutes"
    assert [interval_words(one) for one in (900, 3_600, 86_400, 172_800)] == [
        "15 minutes", "1 hour", "1 day", "2 days"]


def test_the_next_sync_is_said_with_number_and_split(qtbot: QtBot, opened: Opens) -> None:
    dialog = opened(PlacingRule("sales"))
    preview = dialog.placing.preview
    qtbot.waitUntil(lambda: preview.count.text() == "128")
    words = labels_of(dialog)
    assert ("New contacts from Sample Bakery go to Sales Pipeline, to the stage their conversation suggests. "
            "Contacts already in a pipeline stay where they are.") in words
    assert "contacts would be placed now; 2,213 stay as they are." in words
    assert "12 more have not been analysed yet and are placed once they are." in words
    assert {"New Lead", "61", "Contacted", "34", "Qualified", "33"} <= set(words)


def test_what_the_two_modes_mean_is_said_whole(qtbot: QtBot, opened: Opens) -> None:
    dialog = opened(PlacingRule("sales", UPDATE))
    qtbot.waitUntil(dialog.placing.update_.isVisible)
    room = min(dialog.placing.skip.width(), dialog.placing.update_.width()) - 52
    metrics = QFontMetrics(dialog.placing.skip._font)
    for card in (dialog.placing.skip, dialog.placing.update_):
        assert metrics.horizontalAdvance(card.accessibleDescription()) <= room - 16  # a scroll bar takes room, too


def test_updating_everybody_says_so_and_asks_for_another_dry_run(
        qtbot: QtBot, opened: Opens, application: FakeApplication) -> None:
    dialog = opened(PlacingRule("sales"))
    qtbot.waitUntil(lambda: len(asked(application, "preview")) == 1)
    assert not dialog.placing.override.isEnabled()
    dialog.placing.update_.click()
    dialog.placing.override.click()
    qtbot.waitUntil(lambda: asked(application, "preview")[-1] == ("page-1", "sales", UPDATE, True))
    sentence = dialog.placing.preview.sentence.text()
    assert sentence.startswith("Every contact from Sample Bakery is looked at again")
    assert sentence.endswith("This includes contacts you placed by hand.")
    qtbot.waitUntil(lambda: "Afterwards:" in labels_of(dialog))
    assert "161" in labels_of(dialog)


def test_switched_off_nothing_is_placed_and_nothing_is_counted(qtbot: QtBot, opened: Opens) -> None:
    dialog = opened(PlacingRule("sales"))
    dialog.placing.switch.click()
    assert dialog.placing.rule.pipeline_id is None
    assert dialog.placing.preview.sentence.text().endswith("Nobody is placed in a pipeline.")
    assert dialog.placing.preview.count.text() == ""
    assert not dialog.placing.skip.isEnabled()


def test_save_stores_everything_at_once_and_closes(qtbot: QtBot, opened: Opens, application: FakeApplication) -> None:
    dialog = opened()
    dialog.placing.switch.click()
    dialog.placing.update_.click()
    dialog.interval.choose("900")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save.click()
    assert asked(application, "set_options") == [("page-1", {
        "auto_sync": True, "sync_interval_s": 900, "mode": "UPDATE_EXISTING", "pipeline": "sales",
        "no_pipeline": False, "override_manual": False})]


def test_pipelines_read_by_another_view_change_nothing_that_is_being_chosen(qtbot: QtBot, opened: Opens) -> None:
    dialog = opened()
    dialog.placing.switch.click()
    dialog.placing.pipeline.choose("support")
    with qtbot.waitSignal(dialog._source.pipelines_read):
        dialog._source.read_pipelines()
    assert dialog.placing.rule.pipeline_id == "support"


def test_cancel_stores_nothing(qtbot: QtBot, opened: Opens, application: FakeApplication) -> None:
    dialog = opened()
    dialog.placing.switch.click()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert asked(application, "set_options") == []


def test_what_cannot_be_saved_is_told_and_the_dialog_stays(
        qtbot: QtBot, opened: Opens, application: FakeApplication) -> None:
    application.errors["set_options"] = UsageError("This pipeline is archived.", action="Choose another one.")
    dialog = opened(PlacingRule("sales"))
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog.trouble.text() == "This pipeline is archived. Choose another one.")
    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_a_dry_run_that_fails_is_told_in_its_place(
        qtbot: QtBot, opened: Opens, application: FakeApplication) -> None:
    application.errors["preview"] = UsageError("The database does not answer.", action="Try again.")
    dialog = opened(PlacingRule("sales"))
    qtbot.waitUntil(lambda: dialog.placing.preview.meaning.text() == "The database does not answer. Try again.")


def test_without_a_pipeline_the_dialog_leads_to_making_one(
        qtbot: QtBot, theme: Theme, clock: StillClock, bridge: Bridge, engine: InlineEngine,
        application: FakeApplication) -> None:
    application.pipelines.made.clear()
    feed = PlacingFeed(bridge)
    engine.open()
    dialog = PageSettingsDialog(theme, clock, page_in(PageState.UP_TO_DATE), feed, PlacingRule())
    dialog.open()
    qtbot.waitUntil(lambda: dialog.placing.none_yet.isVisible())
    assert not dialog.placing.switch.isEnabled()
    with qtbot.waitSignal(dialog.pipelines_wanted):
        dialog.placing.none_yet.click()
    dialog.deleteLater()
    feed.deleteLater()


def test_defaults_come_back_with_one_button(opened: Opens) -> None:
    dialog = opened(PlacingRule("sales", UPDATE, override_manual=True), auto_sync=False, sync_interval_s=900)
    dialog.defaults.click()
    wishes = dialog.wishes
    assert wishes.rule == PlacingRule()
    assert (wishes.auto_sync, wishes.sync_interval_s) == (True, 3_600)
