"""Where contacts are kept: this computer or a team's Postgres; tried first, then moved with proof."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import Job
from fbsync_desktop.ui.settings.database_form import DatabaseForm
from fbsync_desktop.ui.text.card import contacts
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel
from fbsync_desktop.ui.widgets.motion import ThinBar
from fbsync_desktop.ui.widgets.radio_card import RadioCard

if TYPE_CHECKING:
    from fbsync_desktop.services.database import DatabaseState

translate = QCoreApplication.translate

_BUILT_IN = ""
State = Literal["same", "untried", "trying", "empty", "holds", "failed", "moving", "moved"]


class _Rows(QObject):
    """Carries the share of copied and proved rows over to the window's thread, a hundred times in all.

    Signals:
        done(float)
    """

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._percent = -1

    def put(self, done: int, total: int) -> None:
        """Called on the thread that copies."""
        percent = done * 100 // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self.done.emit(percent / 100)


class DatabaseCard(QFrame):
    """One card whose button follows what was found at the address.

    Signals:
        moved(): another database is in use from now on; everything is to be opened anew.
    """

    moved = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme, self._bridge = theme, bridge
        self._now: DatabaseState | None = None
        self._try = 0
        self.state: State = "same"
        t = translate
        self.where = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.here = RadioCard(theme, t("Database", "This computer"),
                              t("Database", "A file only you can read. Nothing to set up."))
        self.team = RadioCard(theme, t("Database", "A team's Postgres"),
                              t("Database", "Several computers see the same contacts."))
        self.form = DatabaseForm(theme)
        self.secure = PlainLabel(theme, Type.CAPTION, t(
            "Database", "The connection is encrypted and the server's certificate and name are checked. The password "
                        "is kept with the sign-ins."), ink="3", wrap=True)
        self.glyph = Glyph(theme, 16)
        self.result = PlainLabel(theme, Type.BODY, wrap=True)
        self.bar = ThinBar(theme)
        self.test = Button(theme, t("Database", "Test connection"))
        self.go = Button(theme, t("Database", "Move everything there"), "primary")
        self._arrange()
        self._rows = _Rows(self)
        self._rows.done.connect(self._on_rows)
        for radio in (self.here, self.team):
            radio.toggled.connect(self._on_choice)
        self.form.changed.connect(self._on_choice)
        bridge.ready.connect(self._on_ready)
        self.test.clicked.connect(self._on_test)
        self.go.clicked.connect(self._on_go)

    def _arrange(self) -> None:
        px = self._theme.px
        self.where.setAlignment(LEFT)
        choice = QHBoxLayout()
        choice.setSpacing(px(12))
        choice.addWidget(self.here)
        choice.addWidget(self.team)
        answer = QHBoxLayout()
        answer.setSpacing(px(8))
        answer.addWidget(self.glyph)
        answer.addWidget(self.result, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addWidget(self.test)
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(18))
        layout.setSpacing(px(12))
        layout.addWidget(PlainLabel(self._theme, Type.SECTION, translate("Database", "Where contacts are kept"),
                                    height=20))
        layout.addWidget(self.where)
        layout.addLayout(choice)
        layout.addWidget(self.form)
        layout.addWidget(self.secure)
        layout.addLayout(answer)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)

    # --- what is -----------------------------------------------------------------------------------

    def enter(self) -> None:
        """The page is about to be seen."""
        if self.state == "moved":
            self._show("same")  # its words were read
        if self.state != "moving":
            self._look()

    @Slot(object)
    def _on_ready(self, _: object) -> None:
        if self.state in ("trying", "moving"):  # asked of an application that is closed now: never answered
            self._show("untried")
        self._look()

    def _look(self) -> None:
        self._bridge.ask("database_state", requests.database_state, self._show_now)

    def _show_now(self, now: DatabaseState) -> None:
        """Say what is in use; what somebody entered or tries meanwhile stays, unless that changed."""
        before, self._now = self._now, now
        words = translate("Database", "Now in {address}.").format(
            address=now.address.removeprefix("sqlite:///")) if now.is_built_in else translate(
            "Database", "Now in the team database {address}.").format(address=now.address)
        if now.decided_by_environment:
            words += " " + translate("Database", "The environment variable DATABASE_URL decides this.")
        self.where.setText(words)
        if now == before:
            return
        (self.here if now.is_built_in else self.team).setChecked(True)
        if self.state != "moved":
            self._on_choice()

    @property
    def _address(self) -> str:
        return _BUILT_IN if self.here.isChecked() else self.form.address

    @Slot()
    def _on_choice(self) -> None:
        if self._now is None or self.state == "moving":
            return
        self._bridge.drop(self._try)  # whatever is found there, it is another place than the one chosen now
        is_same = self._now.decided_by_environment or (self.here.isChecked() and self._now.is_built_in)
        self._show("same" if is_same else "untried")

    def _show(self, state: State, words: str = "") -> None:
        t = translate
        self.state = state
        is_team, runs = self.team.isChecked(), state in ("trying", "moving")
        is_decided = self._now is not None and self._now.decided_by_environment
        can_change = state not in ("same", "moved") and not is_decided
        for radio in (self.here, self.team):
            radio.setEnabled(state != "moving" and not is_decided)
        self.form.setVisible(is_team and can_change)
        self.secure.setVisible(is_team and can_change)
        self.form.setEnabled(not runs)
        self.test.setVisible(can_change and is_team and state != "moving")
        self.test.setEnabled(not runs and self.form.is_whole)
        self.go.setVisible(state in ("empty", "holds", "moving") or (state in ("untried", "failed") and not is_team))
        self.go.setEnabled(not runs)
        self.go.setText(t("Database", "Use this database") if state == "holds" else
                        t("Database", "Move everything there") if is_team else
                        t("Database", "Move everything to this computer"))
        self.bar.setVisible(state == "moving")
        icon, ink = {"empty": ("check-circle", "ok"), "holds": ("check-circle", "ok"), "failed": ("error", "error"),
                     "moved": ("check-filled", "ok")}.get(state, ("clock", "text_2"))
        self.glyph.show_glyph(icon, ink)
        self.glyph.setVisible(bool(words))
        self.result.setText(words)
        self.result.set_ink("error" if state == "failed" else "2")
        self.result.setVisible(bool(words))

    # --- deeds -------------------------------------------------------------------------------------

    @Slot()
    def _on_test(self) -> None:
        self._show("trying", translate("Database", "Asking the server…"))
        self._try = self._bridge.ask("test_database", functools.partial(
            requests.test_database, address=self._address, password=self.form.password.text()),
            self._on_facts, self._on_failed)

    def _on_facts(self, facts: ConnectionFacts) -> None:
        secured = translate("Database", "encrypted") if facts.encrypted else translate(
            "Database", "on this computer, not encrypted")
        if facts.is_empty:
            self._show("empty", translate("Database", "{server} answers, {secured}. It is empty: everything can be "
                                                      "moved there.").format(server=facts.server, secured=secured))
        else:
            self._show("holds", translate(
                "Database", "{server} answers, {secured}. It holds {pages} Pages and {contacts} of your team. What is "
                            "on this computer stays here.").format(
                server=facts.server, secured=secured, pages=number(facts.pages or 0),
                contacts=contacts(facts.contacts or 0)))

    @Slot()
    def _on_go(self) -> None:
        joins = self.state == "holds"
        self._show("moving", translate("Database", "Copying…"))
        self.bar.show_share(None)
        address, password = self._address, self.form.password.text()
        job: Job = functools.partial(requests.use_database, address=address, password=password) if joins else \
            functools.partial(requests.move_database, address=address, password=password, on_rows=self._rows.put)
        self._bridge.ask("move_database", job, self._on_moved, self._on_failed)

    @Slot(object)
    def _on_rows(self, share: float) -> None:
        self.bar.show_share(share)
        self.result.setText(translate("Database", "Copying…") if share <= 0.5 else
                            translate("Database", "Proving that the copy is equal…"))

    def _on_moved(self, answer: object) -> None:
        self.form.forget()
        words = translate("Database", "{n} rows were moved and proved equal. The original stays where it was.").format(
            n=number(answer)) if isinstance(answer, int) else translate("Database", "The team database is in use now.")
        self._show("moved", words)
        self.moved.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._show("failed", error_words(error).sentence)
