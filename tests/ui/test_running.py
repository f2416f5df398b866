"""Stop, start twice, quit in the middle, come back; other programs; Pages that need their owner."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from sqlalchemy import update

from fbsync_desktop.compose import Application
from fbsync_desktop.domain.job import JobStatus, Trigger
from fbsync_desktop.simulator import Fault, SampleBusiness, Scenario
from fbsync_desktop.store.tables import facebook_page, sync_job
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from fbsync_desktop.ui.dialogs import TextSheet
from tests.ui.conftest import OpenWhole
from tests.ui.whole import WholeWindow

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "fbsync_desktop.cli.main"]


def running(whole: WholeWindow) -> None:
    """A sync that has met its first people and will not end by itself for a while."""
    whole.connect_page()
    whole.until(lambda: whole.button == "Stop" and whole.state.startswith("Synced "))
    whole.until(lambda: whole.job().counts.synced > 0)


# --- stop and start --------------------------------------------------------------------------------


def test_stop_keeps_what_was_read_and_the_next_sync_goes_on(slow: WholeWindow) -> None:
    running(slow)
    slow.click(slow.card.action)
    assert slow.state == "Stopping…" and not slow.card.action.isEnabled()
    slow.until(lambda: slow.state == "Stopped")
    stopped = slow.job()
    assert stopped.status is JobStatus.CANCELLED and 0 < stopped.counts.synced < slow.people
    assert slow.card.block.second.text() == (
        f"{stopped.counts.synced} contacts saved; the rest continues next time.")
    slow.world.switch(latency_ms=0)
    slow.click(slow.card.action)
    slow.until(lambda: slow.state == "Up to date")
    assert slow.card.count.text() == str(slow.people)


def test_the_button_becomes_stop_and_the_job_exists_at_once(slow: WholeWindow) -> None:
    running(slow)
    slow.click(slow.card.action)
    slow.until(lambda: slow.state == "Stopped")
    before = len(slow.jobs())
    slow.click(slow.card.action)
    slow.until(lambda: slow.button == "Stop")
    assert len(slow.jobs()) == before + 1


def test_a_second_start_says_already_in_progress_with_the_same_job(slow: WholeWindow) -> None:
    running(slow)
    job = slow.job()
    slow.said.clear()
    slow.window.actions_.sync_page.trigger()
    slow.until(lambda: slow.said)
    assert slow.said == ["Sync already in progress: Sample Bakery"]
    assert [one.id for one in slow.jobs()] == [job.id]


def test_one_start_is_one_notice(slow: WholeWindow) -> None:
    running(slow)
    assert slow.said == ["Sync started: Sample Bakery"]


# --- quitting and coming back ----------------------------------------------------------------------


def test_quitting_in_the_middle_gives_the_job_back_and_the_next_start_goes_on_with_it(slow: WholeWindow) -> None:
    running(slow)
    job = slow.job()
    slow.quit()
    slow.world.switch(latency_ms=100)
    slow.again()
    slow.until(lambda: slow.button == "Stop")
    assert slow.said == []  # nobody started anything
    slow.world.switch(latency_ms=0)
    slow.until(lambda: slow.state == "Up to date")
    ended = slow.job()
    assert (ended.id, ended.status) == (job.id, JobStatus.COMPLETED)
    assert ended.counts.synced == slow.people
    assert slow.card.count.text() == str(slow.people)


def test_after_a_kill_the_next_start_goes_on_with_the_job(open_whole: OpenWhole, tmp_path: Path) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=600, instagram=20)], latency_ms=250),
                       **_file_secrets(tmp_path))
    running(whole)
    whole.click(whole.card.action)
    whole.until(lambda: whole.state == "Stopped")
    whole.quit()
    whole.world.switch(latency_ms=1_000)  # so that it still runs when it is killed, however slow this computer is
    with _command(whole, "sync", "run", whole.business.page_id) as other:
        whole.open()
        whole.until(lambda: whole.button == "Stop")
        job = whole.job()
        whole.quit()
        other.send_signal(signal.SIGKILL)
    whole.world.switch(latency_ms=0)
    whole.open()
    whole.until(lambda: whole.state == "Up to date")
    assert whole.job().id == job.id and whole.card.count.text() == str(whole.people)


# --- other programs --------------------------------------------------------------------------------


def _file_secrets(folder: Path) -> dict[str, str]:
    return {"FBSYNC_KEYRING": f"file:{folder / 'secrets.json'}", "FBSYNC_KEYRING_PASSPHRASE": "sample words"}


def _command(whole: WholeWindow, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FBSYNC_HOME": str(whole.home), **whole.env})


def test_a_sync_of_another_program_is_watched_and_can_be_stopped(open_whole: OpenWhole, tmp_path: Path) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=200, instagram=0)]), **_file_secrets(tmp_path))
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    whole.world.switch(latency_ms=250)
    with _command(whole, "sync", "run", whole.business.page_id, "--full") as other:
        whole.until(lambda: whole.button == "Stop")
        whole.until(lambda: whole.state.startswith("Synced ") and whole.state != "Synced 0 contacts")
        assert not whole.bridge._board.runs(whole.job().id)
        whole.click(whole.card.action)
        assert other.wait(30) == 130
    whole.until(lambda: whole.state == "Stopped")


def test_starting_what_another_program_syncs_says_so_and_shows_its_progress(
        open_whole: OpenWhole, tmp_path: Path) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=200, instagram=0)]), **_file_secrets(tmp_path))
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    whole.world.switch(latency_ms=250)
    with _command(whole, "sync", "run", whole.business.page_id, "--full") as other:
        whole.until(lambda: whole.button == "Stop")
        whole.said.clear()
        whole.bridge.start_sync(whole.card.page_id)
        whole.until(lambda: whole.said)
        assert whole.said == ["Sync already in progress: Sample Bakery"]
        whole.world.switch(latency_ms=0)
        assert other.wait(60) == 0
    whole.until(lambda: whole.state == "Up to date")


# --- closing the window ----------------------------------------------------------------------------


def test_closing_while_a_sync_runs_minimises_where_there_is_no_tray(slow: WholeWindow) -> None:
    running(slow)
    slow.window.close()
    slow.until(slow.window.isMinimized)
    slow.world.switch(latency_ms=0)
    slow.finish()
    assert slow.job().status is JobStatus.COMPLETED
    slow.window.bring_to_front()
    slow.until(lambda: slow.window.isVisible() and not slow.window.isMinimized())
    assert slow.state == "Up to date"


def test_closing_with_nothing_running_and_no_tray_quits(whole: WholeWindow) -> None:
    with whole.qtbot.waitSignal(whole.window.quit_wanted):
        whole.window.close()


def test_closing_goes_into_the_tray_where_there_is_one(whole: WholeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)  # the offscreen platform has none to show it in
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _, title, text, *__: told.append(text))
    for _ in range(2):
        whole.window.close()
        assert not whole.window.isVisible()
        whole.window.tray.open_wanted.emit()
        assert whole.window.isVisible()
    assert len(told) == 1  # explained once


# --- by itself -------------------------------------------------------------------------------------


def test_a_page_whose_interval_has_passed_is_synced_by_itself(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.finish()

    async def two_hours_pass(app: Application) -> None:
        past = datetime.now(UTC) - timedelta(hours=2)
        await app.lane.write(app.store.database.write, lambda tx: (
            tx.conn.execute(update(sync_job).values(createdAt=past)),
            tx.conn.execute(update(facebook_page).values(lastSyncedAt=past))))

    whole.ask(two_hours_pass)
    said = len(whole.said)
    whole.window.rounds.make()
    whole.until(lambda: len(whole.jobs()) == 2 and not whole.job().status.is_active)
    assert (whole.job().trigger, whole.job().status) == (Trigger.SCHEDULE, JobStatus.COMPLETED)
    whole.finish()
    assert whole.said[said:] == []


# --- Pages that need their owner -------------------------------------------------------------------


def test_a_dead_token_needs_sign_in_and_reconnecting_keeps_the_page_and_its_contacts(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    page_id = whole.card.page_id
    whole.world.revoke()
    whole.click(whole.card.action)
    whole.until(lambda: whole.state == "Needs sign-in")
    assert whole.button == "Reconnect" and whole.card.action.property("kind") == "primary"
    assert whole.card.block.second.text() == "Facebook ended the session today."
    assert whole.card.block.third.text() == f"Your {whole.people} contacts are safe here."
    assert whole.job().token_expired
    assert whole.window.home.title.text() == "1 Page needs you"
    whole.click(whole.card.action)
    dialog = whole.dialog(ConnectDialog)
    assert dialog.heading.text() == "Reconnect Sample Bakery"
    whole.paste_token(dialog, whole.world.issue_token(whole.business.page_id))
    whole.until(lambda: whole.state == "Up to date")
    assert whole.card.page_id == page_id and whole.card.count.text() == str(whole.people)


def test_reconnecting_refuses_a_token_of_another_page(open_whole: OpenWhole) -> None:
    other = SampleBusiness("1002003002", "Sample Flower Shop", messenger=3, instagram=0, instagram_id=None)
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=10, instagram=0, instagram_id=None), other]))
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    whole.window.desk.reconnect(whole.card.page_id)
    dialog = whole.dialog(ConnectDialog)
    whole.paste_token(dialog, other.token)
    whole.until(lambda: dialog.token_step.note.property("ink") == "error")
    assert dialog.token_step.note.text().startswith("This token does not reach Sample Bakery.")


def test_a_listing_that_breaks_off_fails_openly_and_retry_goes_on(whole: WholeWindow) -> None:
    whole.world.scenario.faults.append(
        Fault(path="/conversations", platform="messenger", error="perm_10", times=0))
    whole.connect_page()
    whole.until(lambda: whole.state == "Could not finish")
    assert whole.button == "Retry" and whole.card.block.glyph._name == "error"
    assert whole.job().status is JobStatus.FAILED
    whole.click(whole.card.block.link)
    sheet = whole.dialog(TextSheet)
    assert "Messenger could not be read." in sheet.findChildren(type(sheet.heading))[1].text()
    sheet.close()
    whole.world.scenario.faults.clear()
    whole.click(whole.card.action)
    whole.until(lambda: whole.state == "Up to date")
    assert whole.card.count.text() == str(whole.people)


def test_an_inbox_switched_off_is_finished_but_not_all_was_read(open_whole: OpenWhole) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=10, instagram=4)], dm_access_disabled=True))
    whole.connect_page()
    whole.until(lambda: whole.state == "Finished, but not all was read")
    assert whole.card.block.third.text() == "Instagram messages are switched off for apps."
    assert whole.card.block.glyph._name == "warning"


def test_what_facebook_asks_to_wait_for_is_said(open_whole: OpenWhole) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=30, instagram=0, instagram_id=None)],
                                faults=[Fault(path="/conversations", error="page_limit_32", after=1, times=0)]))
    whole.connect_page()
    whole.until(lambda: whole.state.startswith("Waiting for Facebook"))
    assert whole.button == "Stop"
    assert whole.card.block.second.text() == "Facebook asked us to slow down."
    whole.click(whole.card.action)
    whole.until(lambda: whole.state == "Stopped")


def test_facebook_out_of_reach_is_waited_for(open_whole: OpenWhole) -> None:
    whole = open_whole(Scenario(businesses=[SampleBusiness(messenger=30, instagram=0, instagram_id=None)],
                                faults=[Fault(path="/conversations", drop=True, after=1, times=0)]))
    whole.connect_page()
    whole.until(lambda: whole.state == "Waiting for the network")
    whole.world.scenario.faults.clear()
    whole.until(lambda: whole.state == "Up to date")


def test_a_removed_page_goes_and_comes_back_with_its_contacts(whole: WholeWindow) -> None:
    from fbsync_desktop.ui.dialogs import RemoveDialog

    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    whole.window.desk.remove(whole.card.page_id)
    whole.click(whole.dialog(RemoveDialog).remove)
    whole.until(lambda: whole.window.home.is_empty)
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    assert whole.card.count.text() == str(whole.people)


# --- the database ----------------------------------------------------------------------------------


def test_a_damaged_database_is_said_in_place_of_everything_and_can_be_tried_again(
        open_whole: OpenWhole, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "fbsync.db").write_bytes(b"this is no database at all" * 200)
    whole = open_whole(wait=False)
    whole.until(whole.window.trouble.isVisible)
    assert whole.window.trouble.title.text() == "The database is damaged"
    (home / "fbsync.db").unlink()
    whole.window.trouble.retry_wanted.emit()
    whole.until(lambda: whole.window.home.isVisible() and whole.window.home.is_empty)


def test_settings_that_cannot_be_read_are_named(open_whole: OpenWhole, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text("this is = = no settings file", "utf-8")
    whole = open_whole(wait=False)
    whole.until(whole.window.trouble.isVisible)
    assert whole.window.trouble.title.text() == "Settings cannot be read"
    assert "settings.toml" in whole.window.trouble.text.text()


def test_quitting_while_the_application_still_opens_ends_at_once(open_whole: OpenWhole) -> None:
    whole = open_whole(wait=False)
    whole.quit()
    assert QApplication.instance() is not None
