"""Settings ▸ AI: keys with their states in words, verdicts per key, cost before it arises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from fbsync_desktop.analysis.models import DEFAULT_CHAIN
from fbsync_desktop.analysis.runner import Trouble
from fbsync_desktop.domain.judging import Forecast, Pause, PauseReason
from fbsync_desktop.runtime.ai_feed import AiFeed
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.system.settings import load_settings
from fbsync_desktop.ui.settings.ai_page import AiPage
from fbsync_desktop.ui.text.ai import moment_words
from fbsync_desktop.ui.theme import Theme
from tests.ui.conftest import labels_of
from tests.ui.fake_application import NOW, FakeApplication, InlineEngine, StillClock
from tests.ui.fake_judging import eight_keys, key_line

SECRET = "AIzaSySampleOfAKeyThatIsNobodys00aaaa"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, clock: StillClock, bridge: Bridge, engine: InlineEngine,
         application: FakeApplication, tmp_path: Path) -> Iterator[AiPage]:
    application.paths.settings_file = tmp_path / "settings.toml"
    application.analysis.keys = eight_keys()
    feed = AiFeed(bridge, clock)
    made = AiPage(theme, clock, feed)
    made.setMinimumSize(830, 720)
    engine.open()
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: len(made.table.rows) == 8 and bool(made.cost.first.text()))
    yield made
    made.deleteLater()
    feed.deleteLater()


def test_each_state_has_its_words_and_only_a_rejected_key_has_a_button(page: AiPage) -> None:
    rows = page.table.rows
    assert page.ready.text() == "5 of 8 keys ready"
    assert [row.state.text() for row in rows] == [
        "Ready", "Ready", "Ready", "Cooling until 13:43", "Ready", "Used up until Wed 08:42", "Ready",
        "Rejected by Google"]
    assert rows[7].below.text() == "The Gemini API is switched off in this key's project."
    assert [row.test.isVisible() for row in rows] == [False] * 7 + [True]
    assert rows[0].count.text() == "213"


def test_a_key_shows_its_ends_and_nothing_more(page: AiPage) -> None:
    assert page.table.rows[0].name.text() == "AIza •••••••• 7Qx2"
    assert page.field.echoMode() is QLineEdit.EchoMode.Password


def test_several_keys_at_once_get_a_verdict_each(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    application.analysis.verdicts = (
        SimpleNamespace(masked="AIza…aaaa", accepted=True, reason=None, slot=9),
        SimpleNamespace(masked="AIza…7Qx2", accepted=False, reason="already there", slot=None))
    application.analysis.tests = (answer(True),)
    page.field.setText(f"{SECRET}\n, AIzaother")
    page.add.click()
    qtbot.waitUntil(lambda: page.verdicts.isVisible())
    assert ("add_keys", 3) in application.calls
    words = " ".join(labels_of(page.verdicts))
    assert "aaaa  works" in words
    assert "7Qx2  already there" in words
    assert page.field.text()  # one was refused: the text stays to be corrected


def answer(ok: bool | None, reason: str = "") -> SimpleNamespace:
    return SimpleNamespace(slot=9, masked="AIza…aaaa", ok=ok, reason=reason, models=())


@pytest.mark.parametrize(("ok", "reason", "words"), [
    (False, "API key not valid", "rejected by Google: API key not valid"),
    (None, "", "kept; Google could not be asked yet")])
def test_a_new_key_is_asked_about_at_once(qtbot: QtBot, page: AiPage, application: FakeApplication,
                                          ok: bool | None, reason: str, words: str) -> None:
    application.analysis.verdicts = (SimpleNamespace(masked="AIza…aaaa", accepted=True, reason=None, slot=9),)
    application.analysis.tests = (answer(ok, reason),)
    page.field.setText(SECRET)
    page.add.click()
    qtbot.waitUntil(lambda: page.verdicts.isVisible())
    assert ("test_keys", 9) in application.calls
    assert words in " ".join(labels_of(page.verdicts))


def test_the_field_is_emptied_once_all_keys_are_in(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    application.analysis.verdicts = (SimpleNamespace(masked="AIza…aaaa", accepted=True, reason=None, slot=9),)
    application.analysis.tests = (answer(True),)
    page.field.setText(SECRET)
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.field.text() == "")
    assert SECRET not in " ".join(labels_of(page))


def test_testing_and_removing_reach_the_service(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    page.table.rows[7].test.click()
    qtbot.waitUntil(lambda: ("test_keys", 8) in application.calls)
    qtbot.waitUntil(page.test_all.isEnabled)
    page.test_all.click()
    qtbot.waitUntil(lambda: ("test_keys", None) in application.calls)
    page.table.rows[0].remove_wanted.emit(1)
    qtbot.waitUntil(lambda: len(page.table.rows) == 7)


def test_a_key_of_the_environment_cannot_be_removed_here(page: AiPage, application: FakeApplication) -> None:
    row = page.table.rows[0]
    row.show_key(row.key.__class__(**{**{name: getattr(row.key, name) for name in row.key.__slots__},
                                      "from_environment": True}), page._clock.now())
    texts = [(action.text(), action.isEnabled()) for action in row.menu().actions()]
    assert texts[1] == ("Set in the environment, cannot be removed here", False)


def test_the_forecast_stands_before_the_button(page: AiPage) -> None:
    assert page.cost.first.text() == "About 2,341 conversations, roughly $2.60."
    assert page.cost.second.text().startswith("With free keys $0: 1,762 today, 579 after ")
    assert page.cost.analyse.isVisible()


def test_nothing_left_offers_nothing(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    application.analysis.forecast_answer = Forecast(0, 0, 0.0, 0.0, 0, None)
    page.enter()
    qtbot.waitUntil(lambda: page.cost.first.text() == "Everything is analysed")
    assert not page.cost.analyse.isVisible()


def test_over_the_limit_is_said(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    application.analysis.forecast_answer = Forecast(2341, 1, 9.0, 1.0, 2341, False)
    page.enter()
    qtbot.waitUntil(lambda: page.cost.second.text().startswith("More than this month's limit allows"))


def test_a_change_is_saved_at_once_and_says_so(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    page.cost.limit.setFocus()
    page.cost.limit.setText("12.50")
    qtbot.keyClick(page.cost.limit, Qt.Key.Key_Return)
    qtbot.waitUntil(page.saved.isVisible)
    page.privacy.hide_data.click()
    qtbot.waitUntil(lambda: not load_settings(application.paths, {}).ai.hide_personal_data)
    assert load_settings(application.paths, {}).ai.monthly_limit_usd == 12.5
    qtbot.waitUntil(lambda: sum(name == "configure" for name, _ in application.calls) == 2)
    used = [ai for name, ai in application.calls if name == "configure"]
    assert (used[-1].hide_personal_data, used[-1].monthly_limit_usd) == (False, 12.5)


def test_another_model_counts_for_the_next_request(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    page.cost.model.setCurrentIndex(1)
    qtbot.waitUntil(page.saved.isVisible)
    (chosen,) = [ai.model for name, ai in application.calls if name == "configure"]
    assert chosen == page.cost.model.key == load_settings(application.paths, {}).ai.model == DEFAULT_CHAIN[1]
    page.enter()
    choices = [page.cost.model.itemText(at) for at in range(page.cost.model.count())]
    assert choices[0] == "Gemini 3.5 Flash-Lite (recommended)" and len(choices) == len(DEFAULT_CHAIN), "a way back"
    assert page.cost.model.currentText() == "Gemini 3.1 Flash-Lite"


def test_what_the_program_was_started_with_goes_on_counting(
        qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    application.environment["FBSYNC_AI__RPM"] = "600"
    page.privacy.hide_data.click()
    qtbot.waitUntil(page.saved.isVisible)
    assert [ai.rpm for name, ai in application.calls if name == "configure"] == [600]


AT_NINE = NOW.replace(hour=9, minute=0) + timedelta(days=1)


@pytest.mark.parametrize(("pause", "trouble", "words"), [
    (None, Trouble(), "kept with the sign-ins, never in the database"),
    (Pause(PauseReason.QUOTA, AT_NINE), Trouble(), "The keys have used up their requests, so rules judge meanwhile. "
                                                   f"It goes on at {moment_words(AT_NINE, NOW)}."),
    (Pause(PauseReason.KEYS_REFUSED), Trouble(), "Google accepts none of the keys, so rules judge meanwhile."),
    (None, Trouble(models=("gemini-3.5-flash-lite",)),
     "gemini-3.5-flash-lite fails at Google just now; it is tried again by itself."),
    (Pause(PauseReason.OFFLINE), Trouble(is_offline=True), "Google cannot be reached; it is tried again by itself."),
])
def test_why_nothing_is_asked_stands_over_the_keys(
        qtbot: QtBot, page: AiPage, application: FakeApplication, pause: Pause | None, trouble: Trouble,
        words: str) -> None:
    application.analysis.pause, application.analysis.trouble = pause, trouble
    page.enter()
    qtbot.waitUntil(lambda: page.remark.text() == words)


def test_without_a_key_the_page_says_what_happens_instead(
        qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    application.analysis.keys = []
    page.enter()
    qtbot.waitUntil(lambda: page.ready.text() == "No key")
    qtbot.waitUntil(lambda: page.cost.second.text().endswith("nothing is sent to Google."))
    assert page.table.none.isVisible()
    assert "“without AI”" in page.table.none.text()
    assert not page.test_all.isVisible()


def test_rows_keep_their_widgets_so_that_focus_stays(qtbot: QtBot, page: AiPage, application: FakeApplication) -> None:
    first = page.table.rows[0]
    first.more.setFocus()
    application.analysis.keys[0] = key_line(1, "7Qx2", requests=214)
    page.enter()
    qtbot.waitUntil(lambda: first.count.text() == "214")
    assert page.table.rows[0] is first
