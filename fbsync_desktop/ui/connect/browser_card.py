"""The first way in: Facebook in the browser. It says what it waits for, how long, and what went wrong."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.ui.connect.app_form import AppForm
from fbsync_desktop.ui.text.formats import stopwatch
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel
from fbsync_desktop.ui.widgets.motion import Spinner

translate = QCoreApplication.translate

State = Literal["ready", "app", "waiting", "asking", "failed"]


class BrowserCard(QFrame):
    """One card whose words and buttons follow its state.

    Signals:
        begin_wanted(): open the browser, for the first time or after a failure.
        open_again_wanted(), copy_wanted(): the same address once more.
        grown(): it needs another height.
    """

    begin_wanted = Signal()
    open_again_wanted = Signal()
    copy_wanted = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._theme, self._clock, self._since = theme, clock, 0.0
        self.state: State = "ready"
        self.spinner = Spinner(theme)
        self.glyph = Glyph(theme, 18, "external", "text_2")
        self.title = PlainLabel(theme, Type.SECTION, height=20)
        self.elapsed = PlainLabel(theme, Type.STRONG, ink="2", tabular=True)
        self.text = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.text.setAlignment(LEFT)
        self.open = Button(theme, translate("Connect", "Open the browser"), "primary", "external")
        self.open_again = Button(theme, translate("Connect", "Open the browser again"), "plain", "external")
        self.copy = Button(theme, translate("Connect", "Copy the address"), "ghost", "copy")
        self.other_app = Button(theme, translate("Connect", "Use another Meta app"), "ghost")
        self.form = AppForm(theme)
        self._arrange()
        self.open.clicked.connect(self.begin_wanted)
        self.open_again.clicked.connect(self.open_again_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.other_app.clicked.connect(self._on_other_app)
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._on_second)
        self._show("ready")

    def _arrange(self) -> None:
        px = self._theme.px
        sign = QWidget()
        sign.setFixedSize(px(20), px(20))
        signs = QStackedLayout(sign)
        signs.setStackingMode(QStackedLayout.StackingMode.StackAll)
        signs.addWidget(self.spinner)
        signs.addWidget(self.glyph)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.elapsed)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.open, self.open_again, self.copy, self.other_app):
            buttons.addWidget(button)
        buttons.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(px(32), px(8), 0, 0)
        body.setSpacing(px(12))
        body.addWidget(self.text)
        body.addWidget(self.form)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(18))
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(body)

    # --- states ------------------------------------------------------------------------------------

    def be_ready(self) -> None:
        """An app is known; nothing runs."""
        self._show("ready")

    def ask_for_app(self) -> None:
        """No app is known yet, or another one shall be used."""
        self._show("app")
        self.form.id_field.setFocus()

    @Slot()
    def _on_other_app(self) -> None:
        self.ask_for_app()
        self.grown.emit()

    def wait(self, *, listens: bool) -> None:
        """The browser is open."""
        self._since = self._clock.monotonic()
        self._show("waiting")
        if not listens:
            self.text.setText(translate(
                "Connect", "Facebook is open in your browser. Sign in and choose the Pages FBSync may read. The "
                           "browser then ends on a page of your own: paste its address below."))
        self._second.start()
        self._on_second()
        self.open_again.setFocus()

    def be_asking(self) -> None:
        """Facebook is asked what the sign-in reaches."""
        self._show("asking")

    def fail(self, sentence: str) -> None:
        """Say what went wrong; the user may begin again."""
        self._show("failed")
        self.text.setText(sentence)
        self.open.setFocus()

    def _show(self, state: State) -> None:
        t = translate
        self.state = state
        self._second.stop()
        self.title.setText({
            "ready": t("Connect", "Sign in with Facebook"), "app": t("Connect", "Sign in with Facebook"),
            "waiting": t("Connect", "Finish in your browser…"), "asking": t("Connect", "Signed in"),
            "failed": t("Connect", "The sign-in did not work")}[state])
        self.text.setText({
            "ready": t("Connect", "Facebook opens in your browser. Sign in there and choose the Pages FBSync may "
                                  "read."),
            "app": t("Connect", "This goes through a Meta app of your own, once: enter its id and secret. "
                                "Without an app, paste a token below."),
            "waiting": t("Connect", "Facebook is open in your browser. Sign in and choose the Pages FBSync may read. "
                                    "This window goes on by itself when you are done."),
            "asking": t("Connect", "Asking Facebook which Pages there are…"), "failed": ""}[state])
        self.text.set_ink("error" if state == "failed" else "2")
        runs = state in ("waiting", "asking")
        self.spinner.setVisible(runs)
        self.glyph.setVisible(not runs)
        self.glyph.show_glyph("error" if state == "failed" else "external", "error" if state == "failed" else "text_2")
        self.elapsed.setVisible(state == "waiting")
        self.form.setVisible(state == "app")
        self.open.setVisible(state in ("ready", "failed"))
        self.open.setText(t("Connect", "Try again") if state == "failed" else t("Connect", "Open the browser"))
        self.other_app.setVisible(state in ("ready", "failed"))
        self.open_again.setVisible(state == "waiting")
        self.copy.setVisible(state == "waiting")

    @Slot()
    def _on_second(self) -> None:
        self.elapsed.setText(stopwatch(self._clock.monotonic() - self._since))
