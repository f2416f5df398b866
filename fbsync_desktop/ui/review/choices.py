"""The stages at the right: numbered, one chosen, confirmed with Enter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fbsync_desktop.domain.pipeline import Pipeline, Stage
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_CHOICE = 42


class StageChoice(QAbstractButton):
    """`2 ● Contacted  proposed`: one stage as a choice."""

    def __init__(self, theme: Theme, place: int, stage: Stage, *, is_proposed: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._place, self.stage, self._is_proposed = theme, place, stage, is_proposed
        self.setCheckable(True)
        self.setText(stage.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pill = translate("Review", "proposed")
        words = translate("Review", "{n}: {stage}").format(n=number(place + 1), stage=stage.name)
        self.setAccessibleName(f"{words}, {self._pill}" if is_proposed else words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(_CHOICE))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(theme.color("focus" if self.hasFocus() else "accent" if chosen else "control"),
                            2 if chosen or self.hasFocus() else 1))
        painter.setBrush(theme.color("inset" if self.isDown() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(9), px(9))
        middle = self.height() / 2
        key = QRectF(px(9), middle - px(11), px(22), px(22))
        painter.setPen(QPen(theme.color("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, px(5), px(5))
        painter.setFont(theme.font(Type.CAPTION_STRONG, tabular=True))
        painter.setPen(theme.color("text_2"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, number(self._place + 1) if self._place < 9 else "")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.stage_tone(self._place, self.stage.color).ink))
        painter.drawEllipse(QRectF(px(41), middle - px(5), px(10), px(10)))
        right = self._side(painter, middle)
        painter.setFont(theme.font(Type.STRONG))
        painter.setPen(theme.color("text"))
        room = right - px(62)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(px(60), 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _side(self, painter: QPainter, middle: float) -> float:
        """The pill, or the range; returns where it begins."""
        px, theme = self._theme.px, self._theme
        painter.setFont(theme.font(Type.CAPTION_STRONG if self._is_proposed else Type.CAPTION, tabular=True))
        if self._is_proposed:
            width = painter.fontMetrics().horizontalAdvance(self._pill) + px(20)
            pill = QRectF(self.width() - px(10) - width, middle - px(11), width, px(22))
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(pill, px(11), px(11))
            painter.setPen(theme.color("accent_text"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._pill)
            return pill.left()
        if not self.stage.type.is_open:
            return self.width() - px(10)
        words = f"{number(self.stage.score_min)}–{number(self.stage.score_max)}"
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(theme.color("text_2"))
        painter.drawText(QRectF(self.width() - px(14) - width, 0, width + 1, self.height()),
                         Qt.AlignmentFlag.AlignVCenter, words)
        return self.width() - px(14) - width


class ChoicesPane(QFrame):
    """All stages of the case's pipeline.

    Signals:
        decided(Stage): confirm or move there.
    """

    decided = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setProperty("role", "card")
        self.setFixedWidth(px(262))
        self.choices: list[StageChoice] = []
        self._proposed = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.confirm = Button(theme, "", "primary")
        self.confirm.setProperty("stature", "large")
        self.hint = PlainLabel(theme, Type.CAPTION, translate("Review", "↑ ↓ choose  ·  Ctrl+Z undo"), ink="2",
                               height=18)
        note = PlainLabel(theme, Type.CAPTION, translate("Review", "Later syncs keep what you decide."), ink="2",
                          height=18)
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(8))
        self._list.addWidget(self.hint)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(14))
        layout.setSpacing(px(8))
        layout.addWidget(PlainLabel(theme, Type.STRONG, translate("Review", "Move to"), height=22))
        layout.addWidget(scroll, 1)
        layout.addWidget(self.confirm)
        layout.addWidget(note)
        self._group.buttonToggled.connect(self._on_toggled)
        self.confirm.clicked.connect(self._on_confirm)

    def show_stages(self, pipeline: Pipeline | None, proposed: str) -> None:
        """Other stages; the proposed one is chosen."""
        for choice in self.choices:
            self._group.removeButton(choice)
            self._list.removeWidget(choice)
            choice.deleteLater()
        self.choices, self._proposed = [], proposed
        for place, stage in enumerate(pipeline.stages if pipeline is not None else ()):
            choice = StageChoice(self._theme, place, stage, is_proposed=stage.id == proposed)
            self._group.addButton(choice)
            self._list.insertWidget(place, choice)
            self.choices.append(choice)
            choice.setChecked(stage.id == proposed)
        self.hint.setVisible(bool(self.choices))
        self._on_toggled()

    @property
    def chosen(self) -> Stage | None:
        """The stage that Enter decides for."""
        return next((choice.stage for choice in self.choices if choice.isChecked()), None)

    def step(self, rows: int) -> None:
        """Choose another one with the arrow keys."""
        places = [at for at, choice in enumerate(self.choices) if choice.isChecked()]
        at = max(0, min((places[0] if places else -1) + rows, len(self.choices) - 1))
        if self.choices:
            self.choices[at].setChecked(True)

    def decide(self, place: int) -> None:
        """Decide for the stage of this number."""
        if place < len(self.choices) and self.confirm.isEnabled():
            self.choices[place].setChecked(True)
            self.decided.emit(self.choices[place].stage)

    @Slot()
    def _on_toggled(self) -> None:
        stage = self.chosen
        self.confirm.setVisible(bool(self.choices))
        self.confirm.setEnabled(stage is not None)
        if stage is not None:
            words = (translate("Review", "Confirm {stage}") if stage.id == self._proposed
                     else translate("Review", "Move to {stage}")).format(stage=stage.name)
            metrics = self.confirm.fontMetrics()
            self.confirm.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._theme.px(200)))
            self.confirm.setAccessibleName(translate("Review", "{words}, Enter").format(words=words))

    @Slot()
    def _on_confirm(self) -> None:
        if stage := self.chosen:
            self.decided.emit(stage)
