"""The lower cards of the AI page: model and cost, and what is sent to Google. All of it applies at once."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.runtime.ai_messages import AiChange, AiFacts, AiOptions, ForecastRead
from fbsync_desktop.ui.text.ai import forecast_words, money
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.motion import ThinBar
from fbsync_desktop.ui.widgets.switch import Switch

translate = QCoreApplication.translate


class CostCard(QFrame):
    """Model, forecast before a bulk analysis, and the monthly limit.

    Signals:
        change_wanted(AiChange), analyse_wanted(): analyse everything that is left, forecast seen.
    """

    change_wanted = Signal(object)
    analyse_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: AiOptions | None = None
        self._is_sample = False
        self.setProperty("role", "card")
        self.enabled = Switch(theme, translate("Ai", "Use Gemini"))
        self.model = Combo(theme, translate("Ai", "Model"))
        self.forecast_title = ElidedLabel(theme, Type.CAPTION_STRONG, translate("Ai", "Still to be analysed"),
                                          ink="accent", height=18)
        self.first = PlainLabel(theme, Type.STRONG, wrap=True)
        self.second = PlainLabel(theme, Type.CAPTION, ink="2", wrap=True)
        self.analyse = Button(theme, translate("Ai", "Analyse now"), "link")
        self.limit = QLineEdit()
        self.limit.setFont(theme.font(Type.BUTTON, tabular=True))
        self.limit.setFixedWidth(theme.px(78))
        self.limit.setAccessibleName(translate("Ai", "Stop at, US dollars a month; empty for no limit"))
        self.limit.setPlaceholderText(translate("Ai", "no limit"))
        self._validator = QDoubleValidator(0, 100_000, 2, self)
        self.limit.setValidator(self._validator)
        self.bar = ThinBar(theme)
        self.bar.setAccessibleName(translate("Ai", "Spent this month"))
        self.spent = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        self._arrange()
        self.enabled.toggled.connect(self._on_enabled)
        self.model.currentIndexChanged.connect(self._on_model)
        self.limit.editingFinished.connect(self._on_limit)
        self.analyse.clicked.connect(self.analyse_wanted)

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        head = QHBoxLayout()
        head.addWidget(PlainLabel(theme, Type.SECTION, translate("Ai", "Model and cost"), height=26), 1)
        head.addWidget(PlainLabel(theme, Type.CAPTION, translate("Ai", "Use Gemini"), ink="2"))
        head.addSpacing(px(6))
        head.addWidget(self.enabled)
        grid = QGridLayout()
        grid.setSpacing(px(8))
        label = PlainLabel(theme, Type.BUTTON, translate("Ai", "Model"), ink="2")
        label.setFixedWidth(px(64))
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.model, 0, 1)
        box = QFrame()
        box.setProperty("role", "inset")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(px(14), px(9), px(14), px(9))
        inside.setSpacing(px(2))
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(Glyph(theme, 16, "eye", "accent_text"))
        title.addWidget(self.forecast_title, 1)
        title.addWidget(self.analyse)
        inside.addLayout(title)
        inside.addWidget(self.first)
        inside.addWidget(self.second)
        stop = QHBoxLayout()
        stop.setSpacing(px(8))
        stop_label = PlainLabel(theme, Type.BUTTON, translate("Ai", "Stop at"), ink="2")
        stop_label.setFixedWidth(px(64))
        stop.addWidget(stop_label)
        stop.addWidget(self.limit)
        stop.addWidget(PlainLabel(theme, Type.BODY, translate("Ai", "$ a month"), ink="2"))
        self.bar.setMinimumWidth(px(24))
        stop.addWidget(self.bar, 1)
        stop.addWidget(self.spent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(14))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addLayout(grid)
        layout.addWidget(box)
        layout.addStretch(1)
        layout.addLayout(stop)

    def show_options(self, options: AiOptions) -> None:
        """Show what is stored; sends no signal."""
        self._options = options
        self.model.set_choices(((one, model_words(one, recommended=one == options.models[0]))
                                for one in options.models), options.model)
        self.enabled.blockSignals(True)
        self.enabled.setChecked(options.is_enabled)
        self.enabled.blockSignals(False)
        if not self.limit.hasFocus():
            self.limit.setText("" if options.limit_usd is None else QLocale().toString(options.limit_usd, "f", 2))

    def mark_as_sample(self) -> None:
        """From now on say that nothing is really spent."""
        self._is_sample = True

    def show_facts(self, facts: AiFacts) -> None:
        """What was spent of the limit."""
        words = translate("Ai", "{spent} so far, invented") if self._is_sample else translate("Ai", "{spent} so far")
        self.spent.setText(words.format(spent=money(facts.spent_usd)))
        self.bar.setVisible(facts.limit_usd is not None)
        if facts.limit_usd is not None:
            self.bar.show_share(min(facts.spent_usd / facts.limit_usd, 1.0) if facts.limit_usd else 1.0)

    def show_forecast(self, forecast: ForecastRead, now: datetime, *, asks_google: bool) -> None:
        """What a bulk analysis would take."""
        if forecast.error is not None:
            first, second = error_words(forecast.error).sentence, ""
        else:
            first, second = forecast_words(forecast, now, asks_google=asks_google)
        self.first.setText(first)
        self.second.setText(second)
        self.analyse.setVisible(bool(forecast.conversations))

    @Slot(bool)
    def _on_enabled(self, on: bool) -> None:
        self.change_wanted.emit(AiChange(is_enabled=on))

    @Slot()
    def _on_model(self) -> None:
        if self._options is not None and self.model.key != self._options.model:
            self.change_wanted.emit(AiChange(model=self.model.key))

    @Slot()
    def _on_limit(self) -> None:
        value, fine = QLocale().toDouble(self.limit.text())
        wanted = value if fine and self.limit.text().strip() else 0.0
        if self._options is not None and wanted != (self._options.limit_usd or 0.0):
            self.change_wanted.emit(AiChange(limit_usd=wanted))


class PrivacyCard(QFrame):
    """What leaves this computer, what never does, and who may read it.

    Signals:
        change_wanted(AiChange), example_wanted()
    """

    change_wanted = Signal(object)
    example_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "card")
        self.example = Button(theme, translate("Ai", "Show an example"), "link")
        self.hide_data = Switch(theme, translate("Ai", "Hide phone numbers and e-mails"))
        self._arrange()
        self.hide_data.toggled.connect(self._on_hide)
        self.example.clicked.connect(self.example_wanted)

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        head = QHBoxLayout()
        head.addWidget(PlainLabel(theme, Type.SECTION, translate("Ai", "What is sent to Google"), height=26), 1)
        head.addWidget(self.example)
        facts = QGridLayout()
        facts.setHorizontalSpacing(px(10))
        facts.setVerticalSpacing(px(2))
        for row, (glyph, text) in enumerate((
                ("arrow-right", translate("Ai", "Messages, times, and which side wrote")),
                ("close", translate("Ai", "Never: names, pictures, ids, sign-ins")))):
            facts.addWidget(Glyph(theme, 16, glyph), row, 0)
            facts.addWidget(PlainLabel(theme, Type.BODY, text, ink="2", wrap=True), row, 1)
        facts.setColumnStretch(1, 1)
        line = QFrame()
        line.setProperty("role", "line")
        hide = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(PlainLabel(theme, Type.STRONG, translate("Ai", "Hide phone numbers and e-mails"), height=20))
        names.addWidget(PlainLabel(theme, Type.CAPTION, translate("Ai", "Also card numbers. Prices and dates stay."),
                                   ink="2", wrap=True))
        hide.addLayout(names, 1)
        hide.addWidget(self.hide_data)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(14))
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addLayout(facts)
        layout.addWidget(line)
        layout.addLayout(hide)
        layout.addWidget(self._notice())
        layout.addStretch(1)

    def _notice(self) -> QFrame:
        """Nobody but Google knows which keys are paid, so the notice stays."""
        theme, px = self._theme, self._theme.px
        notice = QFrame()
        notice.setProperty("role", "warning")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(theme, Type.STRONG, translate("Ai", "Free keys: people at Google may read it"),
                                   wrap=True))
        more = PlainLabel(theme, Type.CAPTION, translate(
            "Ai", "and use it to improve products. Not with paid keys."), ink="2", wrap=True)
        more.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        words.addWidget(more)
        layout = QHBoxLayout(notice)
        layout.setContentsMargins(px(14), px(9), px(14), px(9))
        layout.setSpacing(px(10))
        layout.addWidget(Glyph(theme, 16, "eye", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return notice

    def show_options(self, options: AiOptions) -> None:
        """Show what is stored; sends no signal."""
        self.hide_data.blockSignals(True)
        self.hide_data.setChecked(options.hide_personal_data)
        self.hide_data.blockSignals(False)

    @Slot(bool)
    def _on_hide(self, on: bool) -> None:
        self.change_wanted.emit(AiChange(hide_personal_data=on))


def model_words(model: str, *, recommended: bool) -> str:
    """`Gemini 3.5 Flash-Lite (recommended)` for a model's id."""
    words = " ".join(part.capitalize() for part in model.split("-")).replace("Flash Lite", "Flash-Lite")
    return translate("Ai", "{model} (recommended)").format(model=words) if recommended else words
