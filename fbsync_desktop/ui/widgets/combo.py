"""A drop-down list in the design's way; the wheel over a closed one changes nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QListView, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme, Type


class Combo(QComboBox):
    """32 high. Each choice is a key and its words."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setView(QListView())  # a style sheet reaches the rows of a view of one's own only
        self.view().setFrameShape(QFrame.Shape.StyledPanel)  # without it the sheet's border is not drawn
        self.view().setProperty("role", "choices")
        self.setFont(theme.font(Type.STRONG if strong else Type.BUTTON))
        self.view().setFont(theme.font(Type.BODY))
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        theme.changed.connect(self.update)

    def set_choices(self, choices: Iterable[tuple[str, str]], chosen: str | None = None) -> None:
        """Fill with (key, words); `chosen` or what was chosen before stays chosen. Sends no signal."""
        key = self.key if chosen is None else chosen
        wanted = list(choices)
        self.blockSignals(True)
        if wanted != [(self.itemData(place), self.itemText(place)) for place in range(self.count())]:
            self.clear()  # only then: an open list would close
            for value, words in wanted:
                self.addItem(words, value)
        self.choose(key)
        self.blockSignals(False)

    @property
    def key(self) -> str:
        """The key of what is chosen; empty when nothing is."""
        value = self.currentData()
        return value if isinstance(value, str) else ""

    def choose(self, key: str) -> None:
        """Choose by key; an unknown one leaves what is chosen."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.width() - px(44))
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        paint_icon(painter, "chevron-down", QRectF(self.width() - px(26), (self.height() - px(16)) / 2, px(16), px(16)),
                   self._theme.color("text_2" if self.isEnabled() else "text_3"))
        painter.end()
