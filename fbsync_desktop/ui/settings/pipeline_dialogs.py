"""Small dialogs of the pipeline editor: a range by number, and where the contacts of deleted stages go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from fbsync_desktop.domain.pipeline import HIGHEST_SCORE, LOWEST_SCORE, Stage
from fbsync_desktop.ui.settings.draft import names_of
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate


class RangeDialog(Sheet):
    """First and last score of one stage. Accepted: read `first` and `last`."""

    def __init__(self, theme: Theme, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("Pipelines", "Scores of {stage}").format(stage=stage.name), 420, parent)
        self._boxes = (QSpinBox(), QSpinBox())
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for box, value, name in zip(self._boxes, (stage.score_min, stage.score_max),
                                    (translate("Pipelines", "From"), translate("Pipelines", "To")), strict=True):
            box.setRange(LOWEST_SCORE, HIGHEST_SCORE)
            box.setValue(value)
            box.setFont(theme.font(Type.BUTTON, tabular=True))
            box.setAccessibleName(name)
            box.setFixedSize(theme.px(76), theme.px(32))
            row.addWidget(PlainLabel(theme, Type.BUTTON, name, ink="2"))
            row.addWidget(box)
            row.addSpacing(theme.px(8))
        row.addStretch(1)
        note = PlainLabel(theme, Type.CAPTION, translate(
            "Pipelines", "The other stages stay. A gap or an overlap is shown and has to be mended before saving."),
            ink="2", wrap=True)
        note.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.content.addSpacing(theme.px(12))
        self.content.addLayout(row)
        self.content.addSpacing(theme.px(10))
        self.content.addWidget(note)
        _, accept = self.offer(translate("Pipelines", "Set"))
        accept.setDefault(True)

    @property
    def first(self) -> int:
        return min(box.value() for box in self._boxes)

    @property
    def last(self) -> int:
        return max(box.value() for box in self._boxes)


class HeirDialog(Sheet):
    """Deleted stages still hold contacts. Accepted: read `stage_id`, where they go."""

    def __init__(self, theme: Theme, deleted: Sequence[Stage], contacts: int, kept: Sequence[Stage],
                 parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("Pipelines", "Where do their contacts go?"), 460, parent)
        text = PlainLabel(theme, Type.BODY, translate(
            "Pipelines", "{n} contacts stand in {stages}.", None, contacts).format(
                n=number(contacts), stages=names_of(deleted)), ink="2", wrap=True)
        text.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.choice = Combo(theme, translate("Pipelines", "Stage"))
        self.choice.set_choices((stage.id, stage.name) for stage in kept)
        self.content.addSpacing(theme.px(8))
        self.content.addWidget(text)
        self.content.addSpacing(theme.px(12))
        self.content.addWidget(self.choice)
        _, accept = self.offer(translate("Pipelines", "Move them and save"))
        accept.setDefault(True)

    @property
    def stage_id(self) -> str:
        return self.choice.key
