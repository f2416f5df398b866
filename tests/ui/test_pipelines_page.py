"""Settings ▸ Pipelines: edited as a whole, refused with words, saved or discarded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.pipeline import StageType
from fbsync_desktop.domain.placement import PipelineDraft
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.ui.settings.pipeline_dialogs import HeirDialog, RangeDialog
from fbsync_desktop.ui.settings.pipelines_page import PipelinesPage
from fbsync_desktop.ui.theme import Theme
from tests.ui.fake_application import FakeApplication, InlineEngine


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bridge: Bridge, engine: InlineEngine) -> Iterator[PipelinesPage]:
    feed = PlacingFeed(bridge)
    made = PipelinesPage(theme, feed)
    made.setMinimumSize(830, 720)
    engine.open()
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: len(made.editor.fields) == 7)
    yield made
    made.deleteLater()
    feed.deleteLater()


def saved(application: FakeApplication) -> list[tuple[str, PipelineDraft, str | None]]:
    return [value for name, value in application.calls if name == "save_pipeline"]


def bounds(page: PipelinesPage) -> list[tuple[int, int]]:
    assert page._draft is not None
    return [(stage.score_min, stage.score_max) for stage in page._draft.stages if stage.type.is_open]


def test_it_shows_stages_with_type_range_and_contacts(page: PipelinesPage) -> None:
    assert page.choice.currentText() == "Sales Pipeline"
    assert [row.name.text() for row in page.editor.fields][:3] == ["New Lead", "Contacted", "Qualified"]
    assert [row.type.currentText() for row in page.editor.fields][4:] == ["In progress", "Won", "Lost"]
    assert [row.count.text() for row in page.editor.ends] == ["184", "96", "58", "4", "3", "112", "47"]
    assert not page.save.isEnabled()
    assert not page.unsaved.isVisible()


def test_a_border_moves_by_keys_one_and_ten_at_a_time(qtbot: QtBot, page: PipelinesPage) -> None:
    handle = page.editor.scale.handles[1]
    assert handle.accessibleName() == "Border between Contacted and Qualified"
    qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert bounds(page)[1:3] == [(31, 44), (45, 56)]
    qtbot.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert bounds(page)[1:3] == [(31, 34), (35, 56)]
    assert handle.bubble == "Qualified from 35"
    assert handle.value() == 35
    assert page.save.isEnabled()


def test_a_border_is_dragged_with_the_mouse(qtbot: QtBot, page: PipelinesPage) -> None:
    scale = page.editor.scale
    handle = scale.handles[3]
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    there = handle.mapFrom(scale, QPointF(scale.tick_x(80), handle.y()).toPoint())
    handle.mouseMoveEvent(QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(there), handle.mapToGlobal(QPointF(there)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert bounds(page)[3:] == [(57, 79), (80, 100)]


def test_a_gap_is_told_offered_to_its_neighbours_and_not_saved(
        qtbot: QtBot, page: PipelinesPage, application: FakeApplication) -> None:
    page.editor.ends[2].delete_wanted.emit()
    bar = page.editor.problem
    assert bar.isVisible()
    assert bar.title.text() == "Scores 44 to 56 belong to no stage"
    assert [button.text() for button in bar.buttons] == ["Add to Contacted", "Add to Proposal Sent"]
    assert not page.save.isEnabled()
    bar.buttons[0].click()
    assert not bar.isVisible()
    assert bounds(page) == [(0, 30), (31, 56), (57, 69), (70, 100)]
    assert page.save.isEnabled()


def test_contacts_of_a_deleted_stage_get_a_new_one_before_saving(
        qtbot: QtBot, page: PipelinesPage, application: FakeApplication) -> None:
    page.editor.ends[2].delete_wanted.emit()
    page.editor.problem.buttons[0].click()
    page.save.click()
    dialog = page.findChild(HeirDialog)
    assert dialog is not None
    dialog.choice.choose("sales-1")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(saved(application)))
    ref, draft, heir = saved(application)[0]
    assert (ref, heir) == ("sales", "sales-1")
    assert [stage.name for stage in draft.stages] == [
        "New Lead", "Contacted", "Proposal Sent", "Negotiating", "Closed Won", "Closed Lost"]


def test_a_type_that_no_score_chooses_has_no_bar(page: PipelinesPage) -> None:
    row = page.editor.fields[4]
    row.type.setCurrentIndex(row.type.findData(StageType.ARCHIVED.value))
    assert len(page.editor.scale.handles) == 3
    assert page.editor.problem.title.text() == "Scores 70 to 100 belong to no stage"


def test_numbers_can_be_typed_and_an_overlap_is_told(qtbot: QtBot, page: PipelinesPage) -> None:
    page.editor.ends[1].range_wanted.emit()
    dialog = page.findChild(RangeDialog)
    assert dialog is not None
    dialog._boxes[0].setValue(25)
    dialog.accept()
    assert page.editor.problem.title.text() == "Scores 25 to 30 belong to New Lead and to Contacted"
    assert not page.save.isEnabled()
    page.editor.spread.click()
    assert page.save.isEnabled()


def test_a_row_moves_by_key_and_the_focus_goes_along(qtbot: QtBot, page: PipelinesPage) -> None:
    page.activateWindow()
    grip = page.editor.fields[0].grip
    grip.setFocus()
    qtbot.waitUntil(grip.hasFocus)
    qtbot.keyClick(grip, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.name.text() for row in page.editor.fields][:2] == ["Contacted", "New Lead"]
    assert page.editor.fields[1].grip.hasFocus()


def test_a_missing_name_is_told_at_its_field(qtbot: QtBot, page: PipelinesPage) -> None:
    field = page.editor.fields[1].name
    field.clear()
    field.textEdited.emit("")
    assert field.property("state") == "error"
    assert page.editor.problem.title.text() == "Every stage needs a name of its own"
    assert not page.save.isEnabled()


def test_discard_brings_back_what_is_stored(page: PipelinesPage) -> None:
    page.editor.add.click()
    assert len(page.editor.fields) == 8
    assert page.unsaved.isVisible()
    assert not page.choice.isEnabled()
    page.discard.click()
    assert len(page.editor.fields) == 7
    assert not page.unsaved.isVisible()
    assert page.choice.isEnabled()


def test_save_stores_and_shows_what_is_stored(
        qtbot: QtBot, page: PipelinesPage, application: FakeApplication) -> None:
    page.name.setText("Cakes")
    page.name.textEdited.emit("Cakes")
    with qtbot.waitSignal(page.pipelines_changed):
        page.save.click()
    qtbot.waitUntil(lambda: page.choice.currentText() == "Cakes")
    assert not page.save.isEnabled()


def test_a_refused_save_keeps_the_draft_and_says_why(
        qtbot: QtBot, page: PipelinesPage, application: FakeApplication) -> None:
    application.errors["save_pipeline"] = UsageError("The database cannot be written.", action="Free some space.")
    qtbot.keyClick(page.editor.scale.handles[0], Qt.Key.Key_Right)
    page.save.click()
    qtbot.waitUntil(lambda: page.trouble.text() == "The database cannot be written. Free some space.")
    assert page.unsaved.isVisible()
    assert page.save.isEnabled()


def test_a_template_makes_another_pipeline_and_shows_it(
        qtbot: QtBot, page: PipelinesPage, application: FakeApplication) -> None:
    page.templates["onboarding"].click()
    qtbot.waitUntil(lambda: page.choice.currentText() == "Customer Onboarding")
    assert page.choice.count() == 3


def test_an_archived_pipeline_leaves_the_list(qtbot: QtBot, page: PipelinesPage) -> None:
    page.archive.click()
    qtbot.waitUntil(lambda: page.choice.count() == 1)
    assert page.choice.currentText() == "Customer Support"


def test_without_any_pipeline_the_templates_are_the_way(
        qtbot: QtBot, page: PipelinesPage, application: FakeApplication) -> None:
    application.pipelines.made.clear()
    page.enter()
    qtbot.waitUntil(lambda: page._template_title.text() == "No pipeline yet. Start from a template")
    assert not page.save.isVisible()
    page.templates["sales"].click()
    qtbot.waitUntil(lambda: page.choice.currentText() == "Sales Pipeline")


def test_everything_has_a_name_for_screen_readers(page: PipelinesPage) -> None:
    for row in page.editor.fields:
        for widget in (row.grip, row.color, row.name, row.type):
            assert widget.accessibleName()
    assert [action.text() for action in page.editor.fields[0].color_menu().actions()] == [
        "Orange", "Blue", "Pink", "Teal", "Green", "Brown", "Violet", "Grey"]
