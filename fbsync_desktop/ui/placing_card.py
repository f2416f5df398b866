"""The card that sets how a Page's contacts are placed, and says beforehand what that will do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.runtime.placing_messages import PipelinesRead, PlacingPreview, PlacingRule
from fbsync_desktop.ui.text import placing as words
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.check import CheckBox
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.radio_card import RadioCard
from fbsync_desktop.ui.widgets.score import Dot, ShareBar, share_inks
from fbsync_desktop.ui.widgets.switch import Switch

translate = QCoreApplication.translate

_LEGEND, _LEGEND_COLUMNS = 7, 4


class PreviewBox(QFrame):
    """What the next sync will do: two sentences, the dry run's number, and its split by stage."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setProperty("role", "inset")
        self.sentence = PlainLabel(theme, Type.BODY, wrap=True)
        self.sentence.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.sentence.setFixedHeight(px(38))
        self.count = PlainLabel(theme, Type.TITLE, height=28, tabular=True)
        self.meaning = PlainLabel(theme, Type.BODY, ink="2", height=28)
        self.bar = ShareBar(theme)
        self.unjudged = PlainLabel(theme, Type.CAPTION, ink="2", height=18)
        self._legend = [(Dot(theme, 8, square=True), ElidedLabel(theme, Type.CAPTION, ink="2"),
                         PlainLabel(theme, Type.CAPTION_STRONG, tabular=True)) for _ in range(_LEGEND)]
        title = QHBoxLayout()
        title.setSpacing(px(9))
        title.addWidget(Glyph(theme, 16, "eye", "accent_text"))
        title.addWidget(PlainLabel(theme, Type.CAPTION_STRONG, translate("Placing", "What the next sync will do"),
                                   ink="accent", height=18), 1)
        figures = QHBoxLayout()
        figures.setSpacing(px(9))
        figures.addWidget(self.count)
        figures.addWidget(self.meaning, 1)
        self.then = PlainLabel(theme, Type.CAPTION, translate("Placing", "Afterwards:"), ink="2")
        self.then.hide()
        legend = QGridLayout()
        legend.setHorizontalSpacing(px(16))
        legend.setVerticalSpacing(px(2))
        for place, (dot, name, value) in enumerate(self._legend):
            entry = QHBoxLayout()
            entry.setSpacing(px(6))
            for widget in (dot, name, value):
                entry.addWidget(widget)
            entry.addStretch(1)
            legend.addLayout(entry, place // _LEGEND_COLUMNS, place % _LEGEND_COLUMNS)
        for column in range(_LEGEND_COLUMNS):
            legend.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(13), px(16), px(12))
        layout.setSpacing(px(6))
        layout.addLayout(title)
        layout.addWidget(self.sentence)
        layout.addLayout(figures)
        layout.addWidget(self.bar)
        layout.addWidget(self.then)
        layout.addLayout(legend)
        layout.addWidget(self.unjudged)
        self.wait()

    def say(self, sentence: str) -> None:
        """What the rule means, in words; the figures follow."""
        self.sentence.setText(sentence)

    def wait(self, text: str = "") -> None:
        """No figures: they are being counted, or there is nothing to count."""
        self.count.setText("")
        self.meaning.setText(text)
        self.unjudged.setText("")
        self.then.hide()
        self._split(())

    def show_preview(self, preview: PlacingPreview, mode: AutoPipelineMode) -> None:
        """The dry run's figures."""
        if preview.error is not None:
            self.wait(error_words(preview.error).sentence)
            return
        placing = preview.placing
        self.count.setText(number(placing.moves))
        self.meaning.setText(words.preview_words(placing, mode))
        self.unjudged.setText(words.unjudged_words(placing.not_judged))
        self.then.setVisible(mode is AutoPipelineMode.UPDATE_EXISTING)
        self._split(words.split_of(placing, mode))
        self.setAccessibleName(f"{self.sentence.text()} {self.count.text()} {self.meaning.text()}")

    def _split(self, by_stage: tuple[tuple[str, int], ...]) -> None:
        shown = by_stage[:_LEGEND]
        inks = share_inks(self._theme, len(by_stage))
        self.bar.show_shares(tuple(count for _, count in by_stage))
        for place, (dot, name, value) in enumerate(self._legend):
            for widget in (dot, name, value):
                widget.setVisible(place < len(shown))
            if place < len(shown):
                dot.show_ink(inks[place])
                name.setText(shown[place][0])
                value.setText(number(shown[place][1]))


class PlacingCard(QFrame):
    """Auto-pipeline on or off, which pipeline, which mode, and the preview.

    Signals:
        changed(): another rule is set; read `rule`.
        pipelines_wanted(): there is no pipeline yet, the user wants to make one.
    """

    changed = Signal()
    pipelines_wanted = Signal()

    def __init__(self, theme: Theme, page_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._page_name = theme, page_name
        self._pipelines = PipelinesRead()
        self.setProperty("role", "card")
        self.switch = Switch(theme, translate("Placing", "Place contacts in a pipeline after each sync"))
        self.pipeline = Combo(theme, translate("Placing", "Pipeline"))
        self.pipeline.setFixedWidth(theme.px(264))
        self.none_yet = Button(theme, translate("Placing", "Make a pipeline…"), "link")
        self.skip = RadioCard(theme, translate("Placing", "Skip Existing"),
                              translate("Placing", "Only contacts that are in no pipeline yet"))
        self.update_ = RadioCard(theme, translate("Placing", "Update Existing"),
                                 translate("Placing", "Every contact, those in a pipeline as well"))
        self.override = CheckBox(theme, translate("Placing", "Also move contacts I placed by hand"))
        self.preview = PreviewBox(theme)
        self.skip.setChecked(True)
        self.none_yet.hide()
        self._arrange()
        self._show()
        self.switch.toggled.connect(self._on_changed)
        self.pipeline.currentIndexChanged.connect(self._on_changed)
        self.update_.toggled.connect(self._on_changed)
        self.override.toggled.connect(self._on_changed)
        self.none_yet.clicked.connect(self.pipelines_wanted)

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        head = QGridLayout()
        head.setSpacing(0)
        head.addWidget(PlainLabel(theme, Type.SECTION, translate("Placing", "Auto-pipeline"), height=22), 0, 0)
        head.addWidget(PlainLabel(theme, Type.BODY, translate("Placing", "Place contacts in a pipeline after each sync"),  # noqa: E501
                                  ink="2", height=20), 1, 0)
        head.addWidget(self.switch, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        head.setColumnStretch(0, 1)
        which = QHBoxLayout()
        label = PlainLabel(theme, Type.BUTTON, translate("Placing", "Pipeline"), ink="2")
        label.setFixedWidth(px(116))
        label.setBuddy(self.pipeline)
        for widget in (label, self.pipeline, self.none_yet):
            which.addWidget(widget)
        which.addStretch(1)
        modes = QGridLayout()
        modes.setHorizontalSpacing(px(12))
        modes.setVerticalSpacing(px(6))
        modes.addWidget(self.skip, 0, 0)
        modes.addWidget(self.update_, 0, 1)
        indented = QHBoxLayout()
        indented.addSpacing(px(9))
        indented.addWidget(self.override)
        indented.addStretch(1)
        modes.addLayout(indented, 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(12), px(20), px(14))
        layout.setSpacing(0)
        layout.addLayout(head)
        for part, above in ((which, 10), (modes, 12)):
            layout.addSpacing(px(above))
            layout.addLayout(part)
        layout.addSpacing(px(8))
        layout.addWidget(self.preview)

    @property
    def rule(self) -> PlacingRule:
        """The rule as it is set now."""
        pipeline_id = self.pipeline.key if self.switch.isChecked() else ""
        mode = AutoPipelineMode.UPDATE_EXISTING if self.update_.isChecked() else AutoPipelineMode.SKIP_EXISTING
        return PlacingRule(pipeline_id or None, mode, self.update_.isChecked() and self.override.isChecked())

    def fill(self, rule: PlacingRule, pipelines: PipelinesRead) -> None:
        """Show the pipelines there are and the rule that is stored."""
        self._pipelines = pipelines
        for widget in (self.switch, self.update_, self.override):
            widget.blockSignals(True)
        self.pipeline.set_choices(((one.pipeline.id, one.pipeline.name) for one in pipelines.pipelines),
                                  rule.pipeline_id or "")
        self.switch.setChecked(rule.pipeline_id is not None and pipelines.find(rule.pipeline_id) is not None)
        self.update_.setChecked(rule.mode is AutoPipelineMode.UPDATE_EXISTING)
        self.skip.setChecked(rule.mode is AutoPipelineMode.SKIP_EXISTING)
        self.override.setChecked(rule.override_manual)
        for widget in (self.switch, self.update_, self.override):
            widget.blockSignals(False)
        self._show()

    @Slot()
    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        has_any, on = bool(self._pipelines.pipelines), self.switch.isChecked()
        self.switch.setEnabled(has_any)
        self.pipeline.setVisible(has_any)
        self.none_yet.setVisible(not has_any and self._pipelines.error is None)
        for widget in (self.pipeline, self.skip, self.update_):
            widget.setEnabled(on)
        self.override.setEnabled(on and self.update_.isChecked())
        rule = self.rule
        chosen = self._pipelines.find(rule.pipeline_id)
        if self._pipelines.error is not None:
            self.preview.say(error_words(self._pipelines.error).sentence)
        elif chosen is None:
            self.preview.say(words.no_rule_sentence(self._page_name))
        else:
            self.preview.say(words.rule_sentences(rule.mode, self._page_name, chosen.pipeline.name,
                                                  override_manual=rule.override_manual))
        self.preview.wait(translate("Placing", "Counting…") if chosen is not None else "")

    def show_preview(self, preview: PlacingPreview) -> None:
        """The dry run of the rule that is set now."""
        self.preview.show_preview(preview, self.rule.mode)
