"""From a pasted token to contacts, through the window, over real HTTP."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit

from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.ui.connect.dialog import ConnectDialog
from tests.ui.whole import WholeWindow


def test_a_pasted_token_becomes_a_page_whose_first_sync_starts_by_itself(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    card = whole.card
    assert card.name.text() == "Sample Bakery" and card.account.text() == "@samplebakery"
    assert whole.said[0] == "Sync started: Sample Bakery"
    assert card.block.pill.text() == f"+{whole.people} new"
    nameless = whole.world.scenario.businesses[0].without_id
    assert card.block.third.text() == f"Read; in {nameless} conversations Facebook names nobody."
    assert card.block.second.text() == "Synced just now"
    assert whole.button == "Sync Contacts" and not card.words.is_needed  # type: ignore[union-attr]


def test_every_figure_on_the_card_is_the_databases(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    job = whole.job()
    assert job.status is JobStatus.COMPLETED
    assert job.counts.synced == job.counts.created == whole.people
    assert whole.card.count.text() == str(whole.people)
    assert whole.said[-1] == f"Sample Bakery: {whole.people} contacts synced, {whole.people} new"


def test_while_it_runs_the_card_counts_and_time_ticks(slow: WholeWindow) -> None:
    slow.connect_page()
    slow.until(lambda: slow.button == "Stop")
    block, counts, times = slow.card.block, [], []
    shown_before = ""

    def look() -> bool:
        nonlocal shown_before
        if block.state.text() != shown_before and block.state.text().startswith("Synced "):
            shown_before = block.state.text()
            counts.append(int(shown_before.split()[1]))
        if block.elapsed.text() and block.elapsed.text() not in times:
            times.append(block.elapsed.text())
        return slow.button != "Stop"

    slow.until(look)
    assert len(counts) > 3 and counts == sorted(counts)
    assert times[:3] == ["00:00", "00:01", "00:02"]
    assert counts[-1] <= slow.job().counts.synced == slow.people
    assert slow.card.block.elapsed.text() == ""


def test_the_running_card_names_both_channels(slow: WholeWindow) -> None:
    slow.connect_page()
    slow.until(lambda: "Messenger " in slow.card.block.third.text() and "Instagram " in slow.card.block.third.text())
    assert slow.card.block.spinner.isVisible() and slow.card.block.bar.isVisible()
    assert slow.window.home.title.text() == "Syncing"


def test_contacts_are_listed_while_the_sync_still_runs(slow: WholeWindow) -> None:
    slow.connect_page()
    slow.window.show_view("contacts")
    slow.until(lambda: slow.window.contacts.model.rowCount() > 0)
    assert slow.job().status is JobStatus.IN_PROGRESS
    slow.world.switch(latency_ms=0)
    slow.until(lambda: slow.window.contacts.model.rowCount() == slow.people)


def test_a_second_sync_of_an_unchanged_page_says_so(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    first = whole.job()
    whole.click(whole.card.action)
    whole.until(lambda: whole.job().id != first.id and whole.state == "Up to date")
    assert whole.job().counts.created == 0
    assert whole.card.block.pill.isHidden()
    assert whole.said[-1].endswith(("synced", "sync finished"))


def test_several_pages_of_one_token_are_chosen_and_sync_at_once(open_whole: object) -> None:
    from fbsync_desktop.simulator import SampleBusiness, Scenario

    whole: WholeWindow = open_whole(Scenario(businesses=[  # type: ignore[operator]
        SampleBusiness(messenger=20, instagram=4, without_id=0),
        SampleBusiness("1002003002", "Sample Flower Shop", messenger=12, instagram=0, instagram_id=None, without_id=0),
        SampleBusiness("1002003003", "Sample Closed Shop", messenger=5, instagram=0, tasks=["ADVERTISE"])]))
    whole.click(whole.window.home.welcome.connect_page)
    dialog = whole.dialog(ConnectDialog)
    whole.paste_token(dialog, whole.world.scenario.user_token)
    whole.until(lambda: dialog.connect_button.isVisible())
    assert dialog.connect_button.text() == "Connect 2 Pages"
    whole.click(dialog.connect_button)
    whole.until(lambda: len(whole.window.home.cards) == 2)
    whole.until(lambda: all(card.block.state.text() == "Up to date" for card in whole.window.home.cards.values()))
    lines = {card.name.text(): card.block.third.text() for card in whole.window.home.cards.values()}
    assert lines == {"Sample Bakery": "Messenger and Instagram were read completely.",
                     "Sample Flower Shop": "Messenger was read completely; no Instagram is linked."}
    assert whole.window.home.title.text() == "All up to date"


def test_a_token_that_does_not_work_is_told_below_its_field(whole: WholeWindow) -> None:
    whole.click(whole.window.home.welcome.connect_page)
    dialog = whole.dialog(ConnectDialog)
    whole.paste_token(dialog, "EAASAMPLEnonsense")
    whole.until(lambda: dialog.token_step.note.property("ink") == "error")
    assert dialog.token_step.note.text().startswith("Facebook does not accept this token.")
    assert dialog.token_step.field.text() == "EAASAMPLEnonsense"  # kept, as dots
    assert dialog.token_step.field.hasFocus() and dialog.token_step.field.isEnabled()
    dialog.close()
    assert dialog.token_step.field.text() == ""
    assert whole.window.home.is_empty


def test_names_are_searched_and_a_contact_is_shown_with_its_conversation(whole: WholeWindow) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    view = whole.window.contacts
    person = next(one for one in whole.world.oracle()["people"] if len(one["name"].split()) == 2)
    whole.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert whole.window.shown_view == "contacts" and view.search.hasFocus()
    whole.qtbot.keyClicks(view.search, "zzz nobody")
    whole.until(lambda: view.no_match.isVisible())
    assert view.no_match.label.text() == "No contact is called “zzz nobody”"
    view.search.setText(person["name"])
    whole.until(lambda: view.table.isVisible() and view.model.row_at(0) is not None)
    assert view.total.text() == f"{view.model.rowCount()} of {whole.people}"
    whole.qtbot.keyClick(view.search, Qt.Key.Key_Down)
    whole.until(lambda: view.pane.isVisible() and view.pane.transcript.model().rowCount() > 0)
    assert view.pane.name.text() == person["name"]
    whole.qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert view.pane.isHidden()
    view.clear_filters()
    whole.until(lambda: view.model.rowCount() == whole.people)


# --- files -----------------------------------------------------------------------------------------


def save_as(whole: WholeWindow, action: QAction, path: Path) -> None:
    action.trigger()
    dialog = whole.dialog(QFileDialog)
    name = dialog.findChild(QLineEdit)
    name.setText(str(path))
    whole.qtbot.keyClick(name, Qt.Key.Key_Return)
    whole.until(lambda: whole.said[-1].startswith(f"Saved: {path.name}"))


def test_contacts_and_the_job_report_are_saved_from_the_menu(whole: WholeWindow, tmp_path: Path) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    actions = whole.window.actions_
    save_as(whole, actions.export_contacts, tmp_path / "contacts.csv")
    assert whole.said[-1] == f"Saved: contacts.csv, {whole.people} contacts"
    with (tmp_path / "contacts.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == whole.people
    save_as(whole, actions.export_job_csv, tmp_path / "job.csv")
    save_as(whole, actions.export_job_json, tmp_path / "job.json")
    report = json.loads((tmp_path / "job.json").read_text("utf-8"))
    assert report["jobId"] == whole.job().id and report["syncedContacts"] == whole.people


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(whole: WholeWindow, tmp_path: Path) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    folder = tmp_path / "contacts.csv"
    folder.mkdir()
    whole.bridge.export_contacts(whole.window.contacts.wanted, folder)
    whole.until(lambda: "not written" in whole.said[-1])
    assert list(folder.iterdir()) == [] and [one.name for one in tmp_path.iterdir()] == ["home", "contacts.csv"]


def test_leaving_the_file_dialog_writes_nothing(whole: WholeWindow, tmp_path: Path) -> None:
    whole.connect_page()
    whole.until(lambda: whole.state == "Up to date")
    said = list(whole.said)
    whole.window.actions_.export_contacts.trigger()
    whole.dialog(QFileDialog).reject()
    assert whole.said == said
