"""The screens of judging and placing, as pictures beside the design's, and what no picture may show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QDialog

from fbsync_desktop.domain.judging import PROBLEMS, PauseReason
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.placement import ReviewReason
from fbsync_desktop.ui.forecast import ForecastDialog
from fbsync_desktop.ui.page_settings import PageSettingsDialog
from tests.screens.stage import Stage, clipped, elided, nameless, overlapping, sound
from tests.ui.fake_application import NOW
from tests.ui.fake_judging import eight_keys, event, review_case
from tests.ui.samples import SIX_PAGES, contact_rows, transcript


def fill(stage: Stage) -> None:
    """A small business whose contacts have been judged and placed."""
    application = stage.application
    rows = application.rows = [replace(row, stage_id=f"sales-{4 - place // 9}", score=82 - 2 * place)
                               for place, row in enumerate(contact_rows(40))]
    talk = application.messages = transcript()
    stages = application.pipelines.made[0].stages
    application.pipelines.cases = [
        replace(review_case(row, stages[place % 7], 58 - 3 * place), evidence=(talk[2], talk[5]))
        for place, row in enumerate(rows[:8])]
    application.pipelines.cases[3] = replace(
        application.pipelines.cases[3], reason=ReviewReason.SUSPICIOUS, stage=None, engine="heuristic")
    application.pipelines.events = [event(0, "Qualified", "Negotiating"),
                                    event(1, "New Lead", "Qualified", confidence=74),
                                    event(2, None, "New Lead", by_ai=False)]
    application.columns = {row.id: {
        "pipelineId": "sales", "stageId": "sales-4", "stageEnteredAt": NOW - timedelta(days=2), "leadScore": 82,
        "aiContext": "Wants 60 dessert cups for a baptism on Saturday and has accepted the price. Open question: "
                     "delivery to San Isidro before 10 in the morning.",
        "aiConfidence": 88, "aiReasoning": "Named product, amount and date. Asks how to pay. Gave an address.",
        "aiWaitsFor": "how to pay; delivery before 10 on Saturday",
        "aiEvidence": ["m-2", "m-5"], "aiEngine": "gemini", "aiContextUpdatedAt": NOW} for row in rows}
    application.analysis.keys = eight_keys()
    application.analysis.due, application.analysis.waiting = 200, 12
    stage.show_pages(SIX_PAGES)


def settle(stage: Stage) -> None:
    stage.qtbot.waitUntil(lambda: not stage.engine._jobs)


def may_elide(stage: Stage) -> frozenset[str]:
    """Sentences that may end in an ellipsis: their tooltips have the whole."""
    return frozenset(elided(stage.window))


def test_a_contact_with_its_score(stage: Stage) -> None:
    fill(stage)
    window = stage.window
    window.show_view("contacts")
    stage.qtbot.waitUntil(lambda: window.contacts.model.row_at(0) is not None)
    window.contacts.table.selectRow(0)
    stage.qtbot.waitUntil(lambda: bool(window.contacts.pane.history.steps))
    settle(stage)
    sound(stage, "contact-judged")


def test_a_contact_that_was_judged_without_ai(stage: Stage) -> None:
    fill(stage)
    for columns in stage.application.columns.values():
        columns |= {"aiEngine": "heuristic", "aiConfidence": 46, "aiModel": "rules",
                    "aiProblem": PROBLEMS[PauseReason.QUOTA]}
    window = stage.window
    window.show_view("contacts")
    stage.qtbot.waitUntil(lambda: window.contacts.model.row_at(0) is not None)
    window.contacts.table.selectRow(0)
    stage.qtbot.waitUntil(lambda: bool(window.contacts.pane.history.steps))
    settle(stage)
    sound(stage, "contact-without-ai")


def test_the_board_and_the_review_queue(stage: Stage) -> None:
    fill(stage)
    window = stage.window
    window.show_view("board")
    stage.qtbot.waitUntil(lambda: bool(window.board.columns.columns))
    settle(stage)
    sound(stage, "board", may_elide(stage))
    window.board.show_review()
    stage.qtbot.waitUntil(lambda: window.board.review.model.rowCount() == 8)
    settle(stage)
    sound(stage, "review", may_elide(stage))
    stage.application.pipelines.cases = []
    window.board.show_review()
    stage.qtbot.waitUntil(window.board.review.empty.isVisible)
    sound(stage, "review-empty")


def test_who_waits_for_an_answer(stage: Stage) -> None:
    fill(stage)
    window = stage.window
    window.show_view("replies")
    stage.qtbot.waitUntil(lambda: window.judging.replies.model.rowCount() > 0)
    settle(stage)
    sound(stage, "replies")
    window.judging.replies.list.setCurrentIndex(window.judging.replies.model.index(1))
    stage.qtbot.waitUntil(lambda: bool(window.judging.replies.pane.history.steps))
    settle(stage)
    sound(stage, "replies-open", may_elide(stage))


def test_settings(stage: Stage) -> None:
    fill(stage)
    window = stage.window
    window.show_view("settings")
    stage.qtbot.waitUntil(lambda: bool(window.settings.ai.cost.first.text()))
    settle(stage)
    sound(stage, "settings-ai", may_elide(stage))
    window.judging.show_pipelines()
    stage.qtbot.waitUntil(lambda: len(window.settings.pipelines.editor.fields) == 7)
    settle(stage)
    sound(stage, "settings-pipelines")
    window.settings.pipelines.editor.ends[2].delete_wanted.emit()
    window.settings.pipelines.editor.scale.handles[0].setFocus()
    sound(stage, "settings-pipelines-gap", may_elide(stage))
    window.settings.pipelines.discard.click()


def test_settings_with_nothing_yet(stage: Stage) -> None:
    stage.application.pipelines.made.clear()
    stage.show_pages(SIX_PAGES[:1])
    window = stage.window
    window.show_view("settings")
    settle(stage)
    sound(stage, "settings-ai-no-key", may_elide(stage))
    window.judging.show_pipelines()
    settle(stage)
    sound(stage, "settings-no-pipeline")
    window.show_view("board")
    stage.qtbot.waitUntil(window.board.empty.isVisible)
    sound(stage, "board-empty")


def test_dialogs(stage: Stage) -> None:
    fill(stage)
    window = stage.window
    window.desk.show_settings("page-1")
    settings = window.findChild(PageSettingsDialog)
    assert settings is not None
    stage.qtbot.waitUntil(lambda: settings.placing.pipeline.count() == 2)
    settings.placing.switch.click()
    stage.qtbot.waitUntil(lambda: settings.placing.preview.count.text() == "128")
    picture(stage, "page-settings", settings)
    settings.placing.update_.click()
    assert settings.placing.rule.mode is AutoPipelineMode.UPDATE_EXISTING
    stage.qtbot.waitUntil(lambda: settings.placing.preview.then.isVisible())
    picture(stage, "page-settings-update", settings)
    settings.reject()
    window.judging.analyse()
    forecast = window.findChild(ForecastDialog)
    assert forecast is not None
    stage.qtbot.waitUntil(forecast.start.isEnabled)
    picture(stage, "forecast", forecast)
    forecast.reject()


def picture(stage: Stage, name: str, dialog: QDialog) -> None:
    settle(stage)
    stage.shoot(name, dialog)
    assert clipped(dialog) == []
    assert overlapping(dialog) == []
    assert nameless(dialog) == []
