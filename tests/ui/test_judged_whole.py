"""From a key to placed contacts and back again, through the window, with the stand-in for Facebook and Google."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from fbsync_desktop.compose import Application
from fbsync_desktop.domain.placement import PipelineOverview
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini_scenario import SampleGemini, SampleKey
from fbsync_desktop.ui.page_settings import PageSettingsDialog
from tests.ui.conftest import labels_of
from tests.ui.whole import WholeWindow

GOOD_KEY = "AQ.sample-key-that-is-good-1"
BAD_KEY = "AQ.sample-key-that-is-bad-22"
Opens = Callable[..., WholeWindow]


def business(**gemini: object) -> Scenario:
    return Scenario(businesses=[SampleBusiness(messenger=24, instagram=6)],
                    gemini=SampleGemini(keys=[SampleKey(key=GOOD_KEY)], **gemini))  # type: ignore[arg-type]


def make_pipeline(whole: WholeWindow) -> None:
    whole.window.judging.show_pipelines()
    page = whole.window.settings.pipelines
    whole.click(page.templates["sales"])
    whole.until(lambda: page.choice.currentText() == "Sales Pipeline")


def place_from_now_on(whole: WholeWindow) -> None:
    """The Page's settings: the one pipeline there is, Skip Existing, Save."""
    whole.window.show_view("pages")
    whole.click(whole.card.settings)
    dialog = whole.dialog(PageSettingsDialog)
    whole.until(dialog.placing.switch.isEnabled)
    dialog.placing.switch.click()
    whole.until(lambda: bool(dialog.placing.preview.count.text()))
    whole.click(dialog.save)
    whole.until(lambda: not whole.window.findChildren(PageSettingsDialog))


def sync(whole: WholeWindow) -> None:
    before = whole.job().id
    whole.click(whole.card.action)
    whole.until(lambda: whole.job().id != before and whole.state == "Up to date")


def placed(whole: WholeWindow) -> int:
    async def count(app: Application) -> list[PipelineOverview]:
        return await app.pipelines.list()
    return sum(sum(one.contacts.values()) for one in whole.ask(count))


def columns(whole: WholeWindow, contact_id: str) -> dict[str, object]:
    async def row(app: Application) -> dict[str, object]:
        return (await app.contacts.get(contact_id)).columns
    return whole.ask(row)


def test_from_a_key_to_placed_contacts(open_whole: Opens) -> None:
    whole = open_whole(business())
    window = whole.window
    make_pipeline(whole)
    window.settings.show_page("ai")
    page = window.settings.ai
    page.field.setText(f"{GOOD_KEY}, {BAD_KEY}")
    whole.click(page.add)
    whole.until(page.verdicts.isVisible)
    verdicts = " | ".join(labels_of(page.verdicts))
    assert "od-1  works" in verdicts and "rejected by Google" in verdicts
    whole.until(lambda: window.status.ai.text() == "AI: 1 of 2 keys ready")
    window.show_view("pages")
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    place_from_now_on(whole)
    sync(whole)
    whole.until(lambda: placed(whole) == whole.people)
    window.show_view("board")
    whole.until(lambda: sum(int(one.count.text()) for one in window.board.columns.columns.values()) > 0)
    column = next(one for one in window.board.columns.columns.values() if one.list.cards.rows)
    contact = column.list.cards.rows[0].contact
    window.show_contact(contact)
    pane = window.contacts.pane
    whole.until(lambda: pane.score.isVisible() and bool(pane.history.steps))
    assert pane.score.judge.text().startswith("Gemini, ")
    assert columns(whole, contact.id)["placedBy"] == "AI"
    secrets = f"{GOOD_KEY}{BAD_KEY}"
    assert not any(part in " ".join(labels_of(window)) for part in (secrets[:20], BAD_KEY[5:20]))


def test_a_move_by_key_is_stored_and_taken_back(open_whole: Opens) -> None:
    whole = open_whole(business())
    window = whole.window
    make_pipeline(whole)
    window.show_view("pages")
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    place_from_now_on(whole)
    sync(whole)
    whole.until(lambda: placed(whole) == whole.people)
    window.show_view("board")
    whole.until(lambda: any(one.list.cards.rows for one in window.board.columns.columns.values()))
    stages = list(window.board.columns.columns)
    here = next(stage for stage in stages[:-1] if window.board.columns.columns[stage].list.cards.rows)
    cards = window.board.columns.columns[here].list
    cards.setFocus()
    cards.choose(0)
    contact_id = cards.chosen_ids[0]
    whole.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    whole.until(lambda: columns(whole, contact_id)["stageId"] == stages[stages.index(here) + 1])
    assert columns(whole, contact_id)["placedBy"] == "PERSON"
    window.actions_.undo.trigger()
    whole.until(lambda: columns(whole, contact_id)["stageId"] == here)
    whole.until(lambda: whole.said[-1].startswith("Taken back: "))


def test_without_a_key_rules_judge_and_a_person_confirms(open_whole: Opens) -> None:
    whole = open_whole(business())
    window = whole.window
    make_pipeline(whole)
    window.show_view("pages")
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    place_from_now_on(whole)
    sync(whole)
    whole.until(lambda: placed(whole) == whole.people)
    assert window.status.ai.text() == "Without AI: no key"
    window.show_view("board")
    window.board.show_review()
    review = window.board.review
    whole.until(lambda: review.model.rowCount() > 1 and bool(review.choices.choices))
    case = review.model.rows[0].case
    assert case.confidence <= 50
    assert review.case.judge.text().startswith("Without AI")
    review.queue.setFocus()
    whole.press(Qt.Key.Key_Return)
    whole.until(lambda: bool(review.model.rows[0].undo))
    assert columns(whole, case.contact.id)["placedBy"] == "PERSON"
    assert columns(whole, case.contact.id)["reviewReason"] is None
    whole.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    whole.until(lambda: not review.model.rows[0].decided)
    assert columns(whole, case.contact.id)["reviewReason"] is not None
