"""Connecting Pages through the window: real engine thread, real HTTP, Facebook's dialog of the stand-in."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit

from fbsync_desktop.simulator import Login as Dialog
from fbsync_desktop.simulator import SampleBusiness
from tests.ui.desk import OpenDesk, business


def test_from_the_browser_to_a_page_whose_first_sync_runs(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = desk.dialog()
    desk.sign_in(dialog)
    desk.until(lambda: dialog.connect_button.isVisible())
    assert dialog.connect_button.text() == "Connect 1 Page"
    assert dialog.chooser.who.text() == "Signed in as Sample Owner"
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.isVisible())
    desk.until(lambda: desk.bridge.pages() and desk.bridge.pages()[0].overview.contacts == 6)


def test_while_the_browser_is_open_both_other_ways_are_offered_and_time_is_shown(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.state == "ready")
    assert not dialog.address_step.isVisible() and dialog.token_step.isVisible()
    desk.click(dialog.browser.open)
    desk.until(lambda: dialog.browser.state == "waiting")
    assert dialog.address_step.isVisible() and dialog.token_step.isVisible()
    assert dialog.browser.elapsed.text() == "00:00"
    desk.click(dialog.browser.copy)
    assert QGuiApplication.clipboard().text() == desk.opened[0]
    desk.click(dialog.browser.open_again)
    assert desk.opened[1] == desk.opened[0]
    desk.click(dialog.cancel)
    redirect = parse_qs(urlsplit(desk.opened[0]).query)["redirect_uri"][0]
    desk.until(lambda: not _listens(redirect))


def _listens(address: str) -> bool:
    try:
        httpx.get(address, trust_env=False)
    except httpx.ConnectError:
        return False
    return True


def test_a_refusal_is_told_in_the_card_and_can_be_tried_again(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.answer = "cancel"
    dialog = desk.dialog()
    desk.sign_in(dialog)
    desk.until(lambda: dialog.browser.state == "failed")
    assert dialog.browser.text.text() == ("Access was not allowed in Facebook's window, so nothing was connected. "
                                          "Start again and choose Continue in Facebook's window.")
    desk.answer = "continue"
    desk.click(dialog.browser.open)
    desk.until(lambda: len(desk.opened) == 2)
    desk.answer_facebook()
    desk.until(lambda: dialog.chooser.isVisible())


def test_without_an_app_its_id_and_secret_are_asked_for_once(open_desk: OpenDesk) -> None:
    desk = open_desk(app=False)
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.form.isVisible())
    form = dialog.browser.form
    assert not form.save.isEnabled()
    form.id_field.setText("not digits")
    form.secret_field.setText("sample-app-secret")
    desk.click(form.save)
    desk.until(lambda: form.note.property("ink") == "error")
    assert form.note.text().startswith("An app id consists of digits only.")
    form.id_field.setText("880000000000001")
    desk.click(form.save)
    desk.until(lambda: dialog.browser.state == "waiting")
    assert form.secret_field.text() == ""
    desk.answer_facebook()
    desk.until(lambda: dialog.chooser.isVisible())
    assert desk.ask(lambda app: app.secrets.names()) == frozenset({"meta-app"})


def test_a_pasted_address_goes_on_and_a_wrong_one_is_told_below_its_field(open_desk: OpenDesk) -> None:
    desk = open_desk(login=Dialog(redirect_uris=["https://shop.example/after/"]),
                     FBSYNC_LOGIN__REDIRECT_URI="https://shop.example/after/")
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.state == "ready")
    desk.click(dialog.browser.open)
    desk.until(lambda: dialog.browser.state == "waiting")
    assert "paste its address below" in dialog.browser.text.text()
    dialog.address_step.field.setText("https://shop.example/after/?code=1&state=2")
    desk.click(dialog.address_step.button)
    desk.until(lambda: dialog.address_step.note.property("ink") == "error")
    assert "does not belong to this sign-in" in dialog.address_step.note.text()
    assert dialog.address_step.field.text().startswith("https://shop.example")
    code = desk.world.endpoints.exchange.issue_code("https://shop.example/after/")
    state = parse_qs(urlsplit(desk.opened[0]).query)["state"][0]
    dialog.address_step.field.setText(f"https://shop.example/after/?code={code}&state={state}#_=_")
    QTest.keyClick(dialog.address_step.field, Qt.Key.Key_Return)
    desk.until(lambda: dialog.chooser.isVisible())
    assert dialog.address_step.field.text() == ""


def test_pages_stand_in_order_with_their_reasons_and_the_button_counts_new_ones(open_desk: OpenDesk) -> None:
    desk = open_desk(business(), business(2, "Sample Flowers"), business(3, "Sample Desk", tasks=["ANALYZE"]),
                     business(4, "Sample Barber", instagram_id=None))
    desk.ask(lambda app: app.pages.connect(desk.world.scenario.businesses[0].token))
    desk.bridge.refresh_pages()
    desk.until(lambda: desk.bridge.pages())
    dialog = desk.dialog()
    desk.sign_in(dialog)
    desk.until(lambda: dialog.chooser.isVisible())
    rows = dialog.chooser.rows
    assert [(row.name.text(), row.standing) for row in rows] == [
        ("Sample Flowers", "new"), ("Sample Barber", "new"), ("Sample Bakery", "connected"),
        ("Sample Desk", "impossible")]
    assert rows[1].about.text() == "Messenger only, no Instagram linked"
    assert rows[3].about.text() == "Your role here may not read messages. Ask its admin."
    assert [row.check.isEnabled() for row in rows] == [True, True, False, False]
    assert dialog.connect_button.text() == "Connect 2 Pages"
    desk.click(dialog.chooser.all)
    assert dialog.chooser.chosen == () and not dialog.connect_button.isEnabled()
    desk.click(dialog.chooser.all)
    assert len(dialog.chooser.chosen) == 2
    dialog.chooser.search.setText("flow")
    assert [row.name.text() for row in rows if row.isVisible()] == ["Sample Flowers"]
    dialog.chooser.search.setText("nobody")
    assert dialog.chooser.nothing.isVisible()


def test_pictures_come_from_facebook(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = desk.dialog()
    desk.sign_in(dialog)
    desk.until(lambda: dialog.chooser.isVisible())
    desk.until(lambda: not dialog.chooser.rows[0].avatar._picture.isNull())


def test_25_pages_are_connected_with_one_click(open_desk: OpenDesk) -> None:
    desk = open_desk(*(SampleBusiness(f"10020030{number:02d}", f"Sample Shop {number}", messenger=1, instagram=0,
                                      without_id=0) for number in range(25)))
    dialog = desk.dialog()
    desk.sign_in(dialog)
    desk.until(lambda: dialog.chooser.isVisible())
    assert dialog.chooser.listed.height() == desk.theme.px(56) * 7
    assert dialog.chooser.search.placeholderText() == "Search 25 Pages"
    desk.click(dialog.connect_button)
    desk.until(lambda: not dialog.isVisible())
    desk.until(lambda: len(desk.bridge.pages()) == 25
               and sum(facts.overview.contacts for facts in desk.bridge.pages()) == 25)


def test_a_missing_permission_is_told_before_anything_is_connected(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.state == "ready")
    desk.click(dialog.browser.open)
    desk.until(lambda: desk.opened)
    desk.answer_facebook(without="instagram_manage_messages")
    desk.until(lambda: dialog.chooser.isVisible())
    assert dialog.chooser.missing.text() == "Not everything was allowed: Instagram conversations cannot be read."
    assert dialog.chooser.rows[0].about.text() == "Messenger only, Instagram was not allowed"


def test_a_permission_without_which_there_are_no_pages_is_named(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.state == "ready")
    desk.click(dialog.browser.open)
    desk.until(lambda: desk.opened)
    desk.answer_facebook(without="pages_show_list")
    desk.until(lambda: dialog.browser.state == "failed")
    assert dialog.browser.text.text().startswith("This sign-in reaches no Page. Your Pages cannot be listed")


def test_reconnecting_starts_the_next_sync_at_once(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.ask(lambda app: app.pages.connect(desk.world.scenario.businesses[0].token))
    desk.world.revoke()
    dialog = desk.dialog("1002003001")
    assert dialog.windowTitle() == "Reconnect Sample Bakery" and not dialog.steps.isVisible()
    desk.sign_in(dialog)
    desk.until(lambda: not dialog.isVisible())
    desk.until(lambda: desk.bridge.pages()[0].job is not None and desk.bridge.pages()[0].overview.contacts)


def test_the_sign_in_of_another_page_is_refused_in_words(open_desk: OpenDesk) -> None:
    desk = open_desk(business(), business(2, "Sample Flowers"))
    desk.ask(lambda app: app.pages.connect(desk.world.scenario.businesses[0].token))
    dialog = desk.dialog("1002003001")
    dialog.token_step.field.setText(desk.world.scenario.businesses[1].token)
    QTest.keyClick(dialog.token_step.field, Qt.Key.Key_Return)
    desk.until(lambda: dialog.token_step.note.property("ink") == "error")
    assert dialog.token_step.note.text().startswith("This token does not reach Sample Bakery.")
    assert dialog.isVisible()


def test_nothing_secret_stays_in_the_dialog(open_desk: OpenDesk) -> None:
    desk = open_desk(app=False)
    dialog = desk.dialog()
    desk.until(lambda: dialog.browser.form.isVisible())
    dialog.token_step.field.setText("EAASAMPLEcanary")
    dialog.browser.form.secret_field.setText("canary-secret")
    dialog.reject()
    assert all("canary" not in field.text() for field in dialog.findChildren(QLineEdit))


def test_every_control_has_a_name_and_the_keyboard_reaches_it(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = desk.dialog()
    desk.sign_in(dialog)
    desk.until(lambda: dialog.chooser.isVisible())
    controls = [one for kind in (QAbstractButton, QLineEdit, QCheckBox) for one in dialog.findChildren(kind)
                if one.isVisible() and one.objectName() != "_q_qlineeditclearbutton"]
    for one in controls:
        words = one.text() if isinstance(one, QAbstractButton) else ""
        assert one.accessibleName() or words or one.toolTip() or isinstance(one.parent(), QLineEdit), one
    dialog.activateWindow()
    dialog.chooser.search.setFocus()
    seen = set()
    for _ in range(30):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        seen.add(dialog.focusWidget())
    assert {dialog.connect_button, dialog.cancel, dialog.back, dialog.chooser.all, dialog.chooser.rows[0].check} <= seen
