"""Where a contact stands and why: stage, score with its reasons, summary, and how it came there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.placement import STAGE_CHANGE_BLOCKED, StageEvent
from fbsync_desktop.runtime.placing_messages import Judgement, PipelinesRead, Standing
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text import placing as words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, RIGHT, ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.score import ScoreRing

translate = QCoreApplication.translate

_SHOWN_REASONS = 4
_SHOWN_EVENTS = 3
_NOWHERE = "-"


class StageLine(QWidget):
    """The stage as a choice, and since when.

    Signals:
        move_wanted(stage id, stage name): an empty id takes the contact out of its pipeline.
    """

    move_wanted = Signal(str, str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pipelines = PipelinesRead()
        self._standing = Standing()
        self.choice = Combo(theme, translate("Standing", "Stage"), strong=True)
        self.choice.setFixedWidth(theme.px(150))
        self.since = ElidedLabel(theme, Type.CAPTION, ink="2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(self.choice)
        layout.addWidget(self.since, 1)
        self.choice.activated.connect(self._on_activated)

    def set_pipelines(self, pipelines: PipelinesRead) -> None:
        """All pipelines; a contact in none can be put into any."""
        self._pipelines = pipelines
        self.show_standing(self._standing)

    def show_standing(self, standing: Standing) -> None:
        """Another contact, or the same in another stage."""
        self._standing = standing
        own = standing.pipeline
        shown = [own] if own is not None else [one.pipeline for one in self._pipelines.pipelines]
        several = len(shown) > 1
        choices = [(stage.id, f"{pipeline.name}: {stage.name}" if several else stage.name)
                   for pipeline in shown for stage in pipeline.stages]
        nowhere = (translate("Standing", "In no pipeline") if own is None
                   else translate("Standing", "Take out of {pipeline}").format(pipeline=own.name))
        choices.append((_NOWHERE, nowhere))
        self.choice.set_choices(choices, standing.stage.id if standing.stage is not None else _NOWHERE)
        self.setVisible(len(choices) > 1)
        self.since.setText(self._since_words(standing))

    def _since_words(self, standing: Standing) -> str:
        if standing.pipeline is None:
            return ""
        if standing.since is None:
            return translate("Standing", "in {pipeline}").format(pipeline=standing.pipeline.name)
        return translate("Standing", "in {pipeline} since {time}").format(
            pipeline=standing.pipeline.name, time=formats.in_list(standing.since, self._clock.now()))

    @Slot()
    def _on_activated(self) -> None:
        key = self.choice.key
        current = self._standing.stage.id if self._standing.stage is not None else _NOWHERE
        if key != current:
            self.move_wanted.emit("" if key == _NOWHERE else key, self.choice.currentText())


class ScoreBox(QFrame):
    """The score in a ring, who judged, and the reasons as sentences without points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setProperty("role", "inset")
        self.ring = ScoreRing(theme, 56)
        self.title = PlainLabel(theme, Type.STRONG, translate("Standing", "Why this score"), height=20)
        self.judge = ElidedLabel(theme, Type.CAPTION, ink="2", height=18)
        self.judge.setAlignment(RIGHT)
        self._reasons: list[tuple[QWidget, PlainLabel]] = []
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addWidget(self.judge, 1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addLayout(head)
        for _ in range(_SHOWN_REASONS):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(7))
            row.addWidget(Glyph(theme, 14, "check", "ok"), 0, Qt.AlignmentFlag.AlignTop)
            label = PlainLabel(theme, Type.CAPTION, ink="2", wrap=True)
            row.addWidget(label, 1)
            lines.addWidget(line)
            self._reasons.append((line, label))
        lines.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), px(10), px(12), px(10))
        layout.setSpacing(px(12))
        layout.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)

    def show_judgement(self, judgement: Judgement) -> None:
        """Another judgement."""
        self.ring.show_score(judgement.score)
        self.judge.setText(words.judge_words(judgement.engine, judgement.confidence))
        for place, (line, label) in enumerate(self._reasons):
            line.setVisible(place < len(judgement.reasons))
            if place < len(judgement.reasons):
                label.setText(judgement.reasons[place])
        self.setToolTip("\n".join(judgement.reasons))
        self.setAccessibleName(f"{self.ring.accessibleName()}. {self.judge.text()}. {' '.join(judgement.reasons)}")


class _Step(QWidget):
    """One line of the history, tied to the next by a thin line.

    Signals:
        undo_wanted()
    """

    undo_wanted = Signal()

    def __init__(self, theme: Theme, title: str, note: str, when: str, *, is_newest: bool, is_last: bool,
                 can_undo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_newest, self._is_last = theme, is_newest, is_last
        px = theme.px
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(ElidedLabel(theme, Type.CAPTION_STRONG, title, height=18), 1)
        first.addWidget(PlainLabel(theme, Type.CAPTION, when, ink="2", height=18, tabular=True))
        second.addWidget(ElidedLabel(theme, Type.CAPTION, note, ink="2", height=18), 1)
        self.undo = Button(theme, translate("Standing", "Undo"), "link")
        self.undo.setAccessibleName(translate("Standing", "Undo: {step}").format(step=title))
        if not can_undo:
            self.undo.hide()
        self.undo.clicked.connect(self.undo_wanted)
        second.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(22), 0, 0, px(4))
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addLayout(second)
        self.setAccessibleName(", ".join(part for part in (title, note, when) if part))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._is_last:
            painter.setPen(QPen(theme.color("control"), 1.2))
            painter.drawLine(px(6), px(14), px(6), self.height())
        if self._is_newest:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("chart_1"))
        else:
            painter.setPen(QPen(theme.color("outline"), 1.4))
            painter.setBrush(theme.color("surface"))
        painter.drawEllipse(QRectF(px(2), px(5), px(8), px(8)))
        painter.end()


class StageHistory(QWidget):
    """The newest steps first; the newest one that still holds can be taken back.

    Signals:
        undo_wanted(move id)
    """

    undo_wanted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self.steps: list[_Step] = []
        self._move_id = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(PlainLabel(theme, Type.CAPTION_STRONG, translate("Standing", "Stage history"), ink="2",
                                          height=20))

    def show_history(self, events: tuple[StageEvent, ...]) -> None:
        """Another contact's steps."""
        for step in self.steps:
            self._layout.removeWidget(step)
            step.deleteLater()
        shown = events[:_SHOWN_EVENTS]
        undoable = next((event for event in events if event.type != STAGE_CHANGE_BLOCKED), None)
        self._move_id = undoable.move_id or "" if undoable is not None else ""
        self.steps = [_Step(
            self._theme, words.event_title(event), words.event_note(event),
            formats.started(event.at, self._clock.now()), is_newest=place == 0, is_last=place == len(shown) - 1,
            can_undo=event is undoable and bool(event.move_id)) for place, event in enumerate(shown)]
        for step in self.steps:
            step.undo_wanted.connect(self._on_undo)
            self._layout.addWidget(step)
        self.setVisible(bool(shown))

    @Slot()
    def _on_undo(self) -> None:
        if self._move_id:
            self.undo_wanted.emit(self._move_id)


class Summary(QWidget):
    """What the customer wants, in two or three lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = PlainLabel(theme, Type.BODY, wrap=True)
        self.text.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.text.setMaximumHeight(theme.px(76))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(2))
        layout.addWidget(PlainLabel(theme, Type.CAPTION_STRONG, translate("Standing", "Summary"), ink="2", height=18))
        layout.addWidget(self.text)

    def show_text(self, text: str) -> None:
        """Another summary; the tooltip has the whole of a long one."""
        self.setVisible(bool(text))
        metrics, width = self.text.fontMetrics(), self._theme.px(330)
        room = width * 4
        self.text.setText(metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room))
        self.text.setToolTip(text if metrics.horizontalAdvance(text) > room else "")
