"""The screens around connecting: sign-in, first run, health, data and secrets; pictures land in `tests/screens/out`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.errors import (
    KnownError,
    LoginRefused,
    SecretsLocked,
    SecretsUnavailable,
    StoreUnreachable,
    WrongToken,
)
from fbsync_desktop.domain.job import Coverage, CoverageState
from fbsync_desktop.domain.silence import from_threads, not_linked
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import LoginWaiting
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.dialogs import TextSheet
from fbsync_desktop.ui.secrets_dialog import SecretsDialog
from tests.screens.stage import Stage, clipped, elided, nameless, outside, overlapping, sound
from tests.ui.fake_application import NOW
from tests.ui.samples import SIX_PAGES, page_in


def dialog_is_sound(stage: Stage, name: str, dialog: QDialog) -> None:
    stage.settle()
    stage.shoot(name, dialog)
    assert (clipped(dialog), outside(dialog), overlapping(dialog), nameless(dialog)) == ([], [], [], [])
    frame = dialog.layout()
    assert frame is not None and dialog.height() == frame.totalHeightForWidth(dialog.width())


def test_signing_in_with_the_browser(stage: Stage) -> None:
    stage.show_pages(SIX_PAGES[:1])
    stage.window.desk.connect_page()
    [dialog] = stage.window.findChildren(ConnectDialog)
    dialog._open_address = lambda _: True
    stage.qtbot.waitUntil(dialog.isVisible)
    stage.settle()
    dialog_is_sound(stage, "connect-ready", dialog)
    dialog.browser.ask_for_app()
    dialog.fit()
    dialog_is_sound(stage, "connect-app", dialog)
    dialog.flow.waiting.emit(LoginWaiting("login", "https://www.facebook.com/", True))
    dialog_is_sound(stage, "connect-waiting", dialog)
    dialog.flow.failed.emit("browser", LoginRefused(
        "Access was not allowed in Facebook's window, so nothing was connected.",
        action="Start again and choose Continue in Facebook's window."))
    dialog_is_sound(stage, "connect-failed", dialog)
    dialog.close()


@pytest.mark.parametrize("error", [SecretsUnavailable("The password store is locked."), SecretsLocked(
    "The sign-ins are in /home/sample/sign-ins.json, under a passphrase.")], ids=["locked", "file"])
def test_the_password_store_does_not_answer(stage: Stage, error: KnownError) -> None:
    stage.show_pages(SIX_PAGES[:1])
    stage.window.care.ask_about_secrets(error)
    [dialog] = stage.window.findChildren(SecretsDialog)
    stage.qtbot.waitUntil(dialog.isVisible)
    dialog_is_sound(stage, f"secrets-{error.code}", dialog)
    dialog.close()


@pytest.mark.parametrize("step", ["ai", "pipeline", "sync"])
def test_the_steps_of_the_first_run(stage: Stage, step: str) -> None:
    stage.window.guide._go_to(step)  # type: ignore[arg-type]
    stage.show_pages([page_in(PageState.SYNCING)])
    sound(stage, f"first-run-{step}", frozenset(elided(stage.window)))


def test_health_with_something_of_everything(stage: Stage) -> None:
    soon = page_in(PageState.UP_TO_DATE, 7, "Sample Pet Care")
    token = replace(soon.page.token, expires_at=NOW + timedelta(days=6))
    soon = replace(soon, overview=replace(soon.overview, page=replace(soon.page, token=token)))
    stage.show_pages([*SIX_PAGES, soon, page_in(PageState.FAILED, 8, "Sample Tea")])
    stage.window.show_view("health")
    stage.qtbot.waitUntil(lambda: len(stage.window.care.view.rows) >= 4)
    stage.settle()
    stage.window.toast.hide()
    sound(stage, "health", frozenset(elided(stage.window)))


def test_health_with_inboxes_that_stay_silent(stage: Stage) -> None:
    quiet = page_in(PageState.UP_TO_DATE, 2, "Sample Books")
    note = ("One conversation keeps Facebook from listing the rest of this inbox. Conversations whose last message is "
            "older than 2026-11-20 09:28 UTC were not read. Try again later.")
    quiet = replace(quiet, overview=replace(quiet.overview, coverage={
        Platform.MESSENGER: Coverage(CoverageState.BROKEN_OFF, note, threads=30),
        Platform.INSTAGRAM: Coverage(CoverageState.HIDDEN, "Facebook lists no Instagram conversations any more.")}))
    stage.application.nameless = {"page-1": 2_000}
    stage.show_pages([page_in(PageState.UP_TO_DATE, 1), quiet])
    stage.window.show_view("health")
    stage.qtbot.waitUntil(lambda: len(stage.window.care.view.rows) == 3)
    stage.settle()
    stage.window.toast.hide()
    sound(stage, "health-silent", frozenset(elided(stage.window)))
    sheet = stage.window.care
    sheet._show_findings("Sample Books", [from_threads(Platform.MESSENGER, (), 0, 12), not_linked()])
    [shown] = stage.window.findChildren(TextSheet)
    dialog_is_sound(stage, "health-findings", shown)
    shown.close()


def test_reconnecting(stage: Stage) -> None:
    facts = page_in(PageState.NEEDS_SIGN_IN, 1)
    stage.show_pages([facts])
    stage.window.desk.reconnect(facts.page.id)
    [dialog] = stage.window.findChildren(ConnectDialog)
    stage.qtbot.waitUntil(dialog.isVisible)
    dialog_is_sound(stage, "reconnect", dialog)
    dialog.flow.failed.emit("token", WrongToken(
        f"This token does not reach {facts.page.name}.", action="Sign in as somebody who manages this Page."))
    dialog_is_sound(stage, "reconnect-refused", dialog)
    dialog.close()


def test_health_when_all_is_well(stage: Stage) -> None:
    stage.show_pages([page_in(PageState.UP_TO_DATE)])
    stage.window.show_view("health")
    stage.qtbot.waitUntil(lambda: stage.window.care.view.title.text() == "All fine")
    stage.settle()
    sound(stage, "health-fine")


def test_data_and_sign_ins(stage: Stage) -> None:
    stage.show_pages(SIX_PAGES[:1])
    stage.window.show_view("settings")
    stage.window.settings.show_page("data")
    card = stage.window.settings.data.database
    stage.qtbot.waitUntil(lambda: bool(card.where.text() and stage.window.settings.data.secrets.where.text()))
    stage.settle()
    sound(stage, "settings-data")
    card.team.setChecked(True)
    for field, text in ((card.form.server, "db.sample.example"), (card.form.database, "fbsync"),
                        (card.form.user, "owner")):
        field.setText(text)
    card._on_facts(ConnectionFacts("PostgreSQL 15.3", True, 3, 8_392))
    stage.settle()
    sound(stage, "settings-data-team")
    card._on_failed(StoreUnreachable("The database refuses this user name or password.",
                                     action="Correct them, then test the connection again."))
    stage.settle()
    sound(stage, "settings-data-failed")
    card._show("moving", "Copying…")
    card._on_rows(0.31)
    stage.settle()
    sound(stage, "settings-data-moving")
    card._on_moved(140_002)
    stage.settle()
    sound(stage, "settings-data-moved")
