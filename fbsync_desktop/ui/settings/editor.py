"""The pipeline editor's card: rows of stages on one scale of scores, problems above, additions below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.pipeline import RangeFault, StageType
from fbsync_desktop.ui.settings.draft import Border, EditedPipeline, Gap
from fbsync_desktop.ui.settings.pipeline_dialogs import RangeDialog
from fbsync_desktop.ui.settings.range_scale import RangeScale
from fbsync_desktop.ui.settings.stage_row import StageEnd, StageFields
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import RIGHT, ElidedLabel, PlainLabel

translate = QCoreApplication.translate


class ProblemBar(QFrame):
    """What is wrong with the ranges, in words, and the one-click ways to mend a gap.

    Signals:
        given(Gap, stage id)
    """

    given = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "warning")
        self.setFixedHeight(theme.px(44))
        self.title = PlainLabel(theme, Type.STRONG)
        self.text = ElidedLabel(theme, Type.CAPTION, ink="2")
        self._gap: Gap | None = None
        self.buttons = (Button(theme), Button(theme))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(14), 0, theme.px(12), 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(Glyph(theme, 18, "warning", "warn"))
        layout.addWidget(self.title)
        layout.addWidget(self.text, 1)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._on_give, place))
            layout.addWidget(button)

    def show_draft(self, draft: EditedPipeline) -> None:
        """The first problem; the next follows once it is mended."""
        problems = draft.problems
        self.setVisible(bool(problems) or draft.name_problem)
        self._gap = None
        for button in self.buttons:
            button.hide()
        if not problems:
            self.title.setText(translate("Pipelines", "Every stage needs a name of its own"))
            self.text.setText("")
            return
        first = problems[0]
        self.title.setText(_problem_words(draft, first.fault, first.first, first.last, first.stages))
        more = len(problems) - 1
        self.text.setText(translate("Pipelines", "and {n} more to mend", None, more).format(n=number(more)) if more else
                          translate("Pipelines", "Contacts there stay where they are")
                          if first.fault is RangeFault.GAP else "")
        if first.fault is RangeFault.GAP and draft.gaps:
            self._gap = draft.gaps[0]
            for button, stage_id in zip(self.buttons, self._gap.neighbours, strict=False):
                stage = draft.find(stage_id)
                button.setText(translate("Pipelines", "Add to {stage}").format(stage=stage.name if stage else ""))
                button.show()
        self.setAccessibleName(f"{self.title.text()}. {self.text.text()}")

    def _on_give(self, place: int) -> None:
        if self._gap is not None:
            self.given.emit(self._gap, self._gap.neighbours[place])


def _problem_words(draft: EditedPipeline, fault: RangeFault, first: int, last: int, stages: tuple[str, ...]) -> str:
    names = [stage.name for one in stages if (stage := draft.find(one)) is not None]
    if fault is RangeFault.NO_OPEN_STAGE:
        return translate("Pipelines", "No stage can be chosen by score; one needs the type Lead or In progress")
    if fault is RangeFault.GAP:
        return (translate("Pipelines", "Score {first} belongs to no stage") if first == last else
                translate("Pipelines", "Scores {first} to {last} belong to no stage")).format(
            first=number(first), last=number(last))
    if fault is RangeFault.OVERLAP:
        return (translate("Pipelines", "Score {first} belongs to {one} and to {two}") if first == last else
                translate("Pipelines", "Scores {first} to {last} belong to {one} and to {two}")).format(
            first=number(first), last=number(last), one=names[0], two=names[-1])
    return translate("Pipelines", "The range of {stage} is not possible").format(stage=names[0] if names else "")


class ScaleHead(QWidget):
    """0, 20 … 100 over the scale."""

    def __init__(self, theme: Theme, scale: RangeScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._scale = theme, scale
        self.setFixedHeight(theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(Type.CAPTION, tabular=True))
        painter.setPen(self._theme.color("text_2"))
        width = self._theme.px(36)
        for score in range(0, 101, 20):
            x = round(self._scale.tick_x(score))
            left = min(max(x - width // 2, 0), self.width() - width) if score else 0
            side = Qt.AlignmentFlag.AlignLeft if not score else Qt.AlignmentFlag.AlignHCenter
            if score == 100:
                side = Qt.AlignmentFlag.AlignRight
            painter.drawText(left, 0, width, self.height(), int(side | Qt.AlignmentFlag.AlignVCenter), number(score))
        painter.end()


class StageEditor(QFrame):
    """Edits a draft in place.

    Signals:
        changed(): something about the draft is different.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft: EditedPipeline | None = None
        self._contacts: dict[str, int] = {}
        self.setProperty("role", "card")
        self.problem = ProblemBar(theme)
        self.scale = RangeScale(theme)
        self.fields: list[StageFields] = []
        self.ends: list[StageEnd] = []
        self.add = Button(theme, translate("Pipelines", "Add a stage"), "link", "plus")
        self.spread = Button(theme, translate("Pipelines", "Spread evenly"), "ghost")
        self._arrange()
        self.problem.given.connect(self._on_given)
        self.scale.border_moved.connect(self._on_border)
        self.add.clicked.connect(self._on_add)
        self.spread.clicked.connect(self._on_spread)

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        heads = QWidget()
        row = QHBoxLayout(heads)
        row.setContentsMargins(px(72), 0, 0, 0)
        row.setSpacing(px(6))
        stage = PlainLabel(theme, Type.CAPTION, translate("Pipelines", "Stage"), ink="2")
        stage.setFixedWidth(px(132))
        row.addWidget(stage)
        row.addWidget(PlainLabel(theme, Type.CAPTION, translate("Pipelines", "Type"), ink="2"), 1)
        count = PlainLabel(theme, Type.CAPTION, translate("Pipelines", "Contacts"), ink="2")
        count.setAlignment(RIGHT)
        count.setContentsMargins(0, 0, px(48), 0)
        self._grid.addWidget(heads, 0, 0)
        self._grid.addWidget(ScaleHead(theme, self.scale), 0, 1)
        self._grid.addWidget(count, 0, 2)
        self._grid.addWidget(self.scale, 1, 1)
        line = QFrame()
        line.setProperty("role", "line")
        foot = QHBoxLayout()
        foot.setContentsMargins(px(10), px(8), px(10), px(8))
        foot.setSpacing(px(8))
        foot.addWidget(self.add)
        foot.addWidget(ElidedLabel(theme, Type.CAPTION, translate(
            "Pipelines", "Drag a border, or use the arrow keys. Both stages follow."), ink="2"), 1)
        foot.addWidget(self.spread)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), 0)
        layout.setSpacing(0)
        layout.addWidget(self.problem)
        layout.addSpacing(px(4))
        layout.addLayout(self._grid)
        layout.addSpacing(px(4))
        layout.addWidget(line)
        layout.addLayout(foot)

    # --- showing -----------------------------------------------------------------------------------

    def show_draft(self, draft: EditedPipeline, contacts: dict[str, int]) -> None:
        """Edit another draft."""
        self._draft, self._contacts = draft, contacts
        self._refresh()

    def _refresh(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self._fit_rows(len(draft.stages))
        names = [stage.name.strip().casefold() for stage in draft.stages]
        for place, stage in enumerate(draft.stages):
            missing = not names[place] or names.count(names[place]) > 1
            self.fields[place].show_stage(stage, place, is_missing=missing)
            self.ends[place].show_stage(stage, self._contacts.get(stage.id, 0))
        self.scale.show_draft(draft)
        self.problem.show_draft(draft)

    def _fit_rows(self, count: int) -> None:
        while len(self.fields) > count:
            for widget in (self.fields.pop(), self.ends.pop()):
                widget.hide()
                widget.deleteLater()
        self._grid.removeWidget(self.scale)
        while len(self.fields) < count:
            place = len(self.fields)
            fields, end = StageFields(self._theme), StageEnd(self._theme)
            fields.renamed.connect(partial(self._on_renamed, place))
            fields.retyped.connect(partial(self._on_retyped, place))
            fields.recolored.connect(partial(self._on_recolored, place))
            fields.moved.connect(partial(self._on_moved, place))
            end.range_wanted.connect(partial(self._on_range, place))
            end.up_wanted.connect(partial(self._on_moved, place, -1))
            end.down_wanted.connect(partial(self._on_moved, place, 1))
            end.delete_wanted.connect(partial(self._on_deleted, place))
            self._grid.addWidget(fields, place + 1, 0)
            self._grid.addWidget(end, place + 1, 2)
            self.fields.append(fields)
            self.ends.append(end)
        self._grid.addWidget(self.scale, 1, 1, max(count, 1), 1, Qt.AlignmentFlag.AlignTop)

    def _tell(self) -> None:
        self._refresh()
        self.changed.emit()

    # --- editing -----------------------------------------------------------------------------------

    def _on_renamed(self, place: int, name: str) -> None:
        if self._draft is not None:
            self._draft.rename(place, name)
            self._tell()

    def _on_retyped(self, place: int, kind: StageType) -> None:
        if self._draft is not None and self._draft.stages[place].type is not kind:
            self._draft.set_type(place, kind)
            self._tell()

    def _on_recolored(self, place: int, color: str) -> None:
        if self._draft is not None:
            self._draft.recolor(place, color)
            self._tell()

    def _on_moved(self, place: int, rows: int) -> None:
        if self._draft is None:
            return
        target = place + rows
        if 0 <= target < len(self._draft.stages):
            self._draft.move(place, target)
            self._tell()
            if self.fields[place].grip.hasFocus():
                self.fields[target].grip.setFocus()

    def _on_deleted(self, place: int) -> None:
        if self._draft is not None:
            self._draft.remove(place)
            self._tell()

    def _on_range(self, place: int) -> None:
        if self._draft is None:
            return
        dialog = RangeDialog(self._theme, self._draft.stages[place], self)
        dialog.finished.connect(partial(self._on_range_set, place, dialog))
        dialog.open()

    def _on_range_set(self, place: int, dialog: RangeDialog, result: int) -> None:
        if result == QDialog.DialogCode.Accepted and self._draft is not None:
            self._draft.set_range(place, dialog.first, dialog.last)
            self._tell()

    @Slot(object, str)
    def _on_given(self, gap: Gap, stage_id: str) -> None:
        if self._draft is not None:
            self._draft.give(gap, stage_id)
            self._tell()

    @Slot(object, int)
    def _on_border(self, border: Border, first: int) -> None:
        if self._draft is not None:
            self._draft.set_border(border, first)
            self._tell()

    @Slot()
    def _on_add(self) -> None:
        if self._draft is not None:
            place = self._draft.add(translate("Pipelines", "New stage"))
            self._tell()
            self.fields[place].name.setFocus()
            self.fields[place].name.selectAll()

    @Slot()
    def _on_spread(self) -> None:
        if self._draft is not None:
            self._draft.spread()
            self._tell()
