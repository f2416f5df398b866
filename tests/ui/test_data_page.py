"""Settings ▸ Data and sign-ins, over a real engine, a real Postgres and real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from sqlalchemy import make_url

from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.system.passphrase_file import FileSecrets
from fbsync_desktop.system.secrets import KeyringSecrets
from fbsync_desktop.ui.settings.data_page import DataPage
from tests.support.postgres import PostgresServer
from tests.system.test_secrets import FakeRing
from tests.ui.conftest import OpenWhole
from tests.ui.whole import WholeWindow

WORDS = "four words make one"


def data_page(whole: WholeWindow) -> DataPage:
    whole.window.show_view("settings")
    whole.window.settings.show_page("data")
    page = whole.window.settings.data
    whole.until(lambda: page.database.where.text() and page.secrets.where.text())
    return page


def fill(page: DataPage, url: str) -> str:
    """Enter an address; returns its password."""
    form, parsed = page.database.form, make_url(url)
    page.database.team.click()
    form.server.setText(parsed.host or "")
    form.port.setText(str(parsed.port))
    form.database.setText(parsed.database or "")
    form.user.setText(parsed.username or "")
    form.password.setText(str(parsed.password))
    return str(parsed.password)


def test_everything_moves_to_a_team_database_the_window_goes_on_there_and_comes_home_again(
        whole: WholeWindow, postgres_server: PostgresServer) -> None:
    whole.connect_page()
    whole.finish()
    people = whole.people
    page = data_page(whole)
    assert page.database.where.text() == f"Now in {whole.home / 'fbsync.db'}."
    password = fill(page, postgres_server.new_database())
    whole.click(page.database.test)
    whole.until(lambda: page.database.state == "empty")
    assert page.database.result.text().startswith("PostgreSQL ") and "It is empty" in page.database.result.text()
    whole.click(page.database.go)
    whole.until(lambda: page.database.state in ("moved", "failed"))
    assert "were moved and proved equal" in page.database.result.text()
    assert page.database.form.password.text() == ""
    whole.until(lambda: whole.bridge.application_ready is not None
                and not whole.bridge.application_ready.on_this_computer)
    assert whole.ask(lambda app: app.contacts.count(ContactQuery())) == people
    settings = (whole.home / "settings.toml").read_text()
    assert "postgresql://" in settings and password not in settings
    assert (whole.home / "fbsync.db").exists()
    whole.until(lambda: page.database.where.text().startswith("Now in the team database postgresql://"))
    assert "were moved and proved equal" in page.database.result.text()
    whole.window.show_view("pages")
    whole.until(lambda: whole.window.home.cards)
    whole.click(whole.card.action)
    whole.until(lambda: any(text.endswith(("synced", "sync finished")) for text in whole.said))
    assert len(whole.jobs()) == 2 and whole.jobs()[0].counts.created == 0
    page = data_page(whole)
    page.database.here.click()
    whole.click(page.database.go)
    whole.until(lambda: page.database.state in ("moved", "failed"))
    assert "were moved and proved equal" in page.database.result.text()
    whole.until(lambda: page.database.where.text() == f"Now in {whole.home / 'fbsync.db'}.")
    assert len(whole.jobs()) == 2 and whole.ask(lambda app: app.contacts.count(ContactQuery())) == people
    assert len(list((whole.home / "backups").glob("fbsync-before-move-*.db"))) == 1


def test_what_was_entered_stays_when_the_page_is_left_for_a_while(whole: WholeWindow) -> None:
    page = data_page(whole)
    fill(page, "postgresql://owner:secret@db.example:5433/shop")
    whole.window.show_view("pages")
    data_page(whole)
    whole.ask(lambda app: app.contacts.count(ContactQuery()))  # whatever the page asked was asked before this
    assert page.database.team.isChecked() and page.database.form.isVisible()
    assert page.database.form.address == "postgresql://owner@db.example:5433/shop"


def test_an_answer_about_a_place_that_is_not_chosen_any_more_is_not_shown(whole: WholeWindow) -> None:
    page = data_page(whole)
    fill(page, "postgresql://owner:secret@127.0.0.1:9/shop")
    whole.click(page.database.test)
    assert page.database.state == "trying"
    page.database.here.click()
    whole.ask(lambda app: app.contacts.count(ContactQuery()))
    assert page.database.state == "same" and not page.database.go.isVisible()


@pytest.mark.parametrize(("field", "text", "words"), [
    ("password", "wrong", "The database refuses this user name or password."),
    ("port", "9", "The database server does not answer."),
    ("database", "nowhere", "There is no database of this name on the server.")])
def test_what_is_wrong_with_an_address_is_said_and_nothing_changes(
        whole: WholeWindow, postgres_server: PostgresServer, field: str, text: str, words: str) -> None:
    page = data_page(whole)
    fill(page, postgres_server.new_database())
    getattr(page.database.form, field).setText(text)
    whole.click(page.database.test)
    whole.until(lambda: page.database.state == "failed")
    assert page.database.result.text().startswith(words)
    assert not page.database.go.isVisible()
    assert not (whole.home / "settings.toml").exists()


def test_without_a_server_there_is_nothing_to_test(whole: WholeWindow) -> None:
    page = data_page(whole)
    page.database.team.click()
    assert not page.database.test.isEnabled() and not page.database.go.isVisible()
    assert page.database.form.address == "postgresql://@:5432/"
    page.database.form.server.setText("2001:db8::1")
    page.database.form.user.setText("o wner")
    page.database.form.database.setText("shop")
    assert page.database.form.address == "postgresql://o%20wner@[2001:db8::1]:5432/shop"
    assert page.database.test.isEnabled()


def test_the_environment_decides_and_the_page_says_so(open_whole: OpenWhole, tmp_path: Path) -> None:
    whole = open_whole(DATABASE_URL=f"sqlite:///{tmp_path / 'own.db'}")
    page = data_page(whole)
    assert "DATABASE_URL decides this." in page.database.where.text()
    assert not page.database.team.isEnabled() and not page.database.go.isVisible()


def test_sign_ins_move_to_a_file_with_a_passphrase(open_whole: OpenWhole, tmp_path: Path) -> None:
    whole = open_whole(secrets=KeyringSecrets(tmp_path / "index.json", FakeRing()))
    whole.connect_page()
    whole.finish()
    card = data_page(whole).secrets
    assert card.where.text() == "In this computer's password store: 1."
    card.passphrase.setText(WORDS)
    card.again.setText("others")
    whole.click(card.move_there)
    assert card.note.text() == "The two passphrases differ."
    card.again.setText(WORDS)
    whole.click(card.move_there)
    whole.until(lambda: card.where.text() == "In a file under a passphrase: 1.")
    assert card.passphrase.text() == card.again.text() == ""
    kept = FileSecrets(whole.home / "sign-ins.json", WORDS)
    assert whole.ask(lambda app: kept.get("page/1002003001")) == whole.business.token


def test_every_control_has_a_name(whole: WholeWindow) -> None:
    page = data_page(whole)
    page.database.team.click()
    for one in [*page.findChildren(QLineEdit), *page.findChildren(QAbstractButton)]:
        if one.isVisible():
            assert one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()), one
