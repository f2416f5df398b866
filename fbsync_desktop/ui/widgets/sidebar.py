"""The list of views at the left: icons and words, icons alone in a narrow window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type

WIDE, NARROW = 208, 64
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One view: its key, its words, its icon."""

    key: str
    words: str
    icon: str


class NavigationButton(QAbstractButton):
    """One line of the sidebar, with marker, icon, words and an optional badge."""

    def __init__(self, theme: Theme, item: NavigationItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._item = theme, item
        self._dot = ""
        self._badge, self._is_alarm, self._is_narrow, self._shows_ring = 0, False, False, False
        self.setCheckable(True)
        self.setText(item.words)
        self.setAccessibleName(item.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(theme.px(36))
        theme.changed.connect(self.update)

    def show_badge(self, count: int, *, is_alarm: bool) -> None:
        """A number at the right; 0 = none. An alarm is something that needs the user."""
        self._badge, self._is_alarm = count, is_alarm
        self.setAccessibleName(f"{self._item.words}, {number(count)}" if count else self._item.words)
        self.update()

    def show_dot(self, words: str) -> None:
        """A dot at the right for something left unfinished, which `words` say; empty = none."""
        self._dot = words
        self.setAccessibleDescription(words)
        self._set_tip()
        self.update()

    def _set_tip(self) -> None:
        name = self._item.words if self._is_narrow else ""
        self.setToolTip(": ".join(part for part in (name, self._dot) if part))

    def set_narrow(self, is_narrow: bool) -> None:
        """Icon only, with the words as tooltip."""
        self._is_narrow = is_narrow
        self._set_tip()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(36))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard; a click shows where one is by itself."""
        self._shows_ring = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_ring = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect())
        active = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        if active or self.underMouse():
            painter.setBrush(theme.color("nav_active" if active else "line"))
            painter.drawRoundedRect(ground, px(8), px(8))
        if active:
            painter.setBrush(theme.color("chart_1"))
            painter.drawRoundedRect(QRectF(0, (self.height() - px(18)) / 2, px(3), px(18)), px(1.5), px(1.5))
        left = (self.width() - px(20)) / 2 if self._is_narrow else px(12)
        ink = theme.color("accent_text" if active else "text_2")
        paint_icon(painter, self._item.icon, QRectF(left, (self.height() - px(20)) / 2, px(20), px(20)), ink)
        if not self._is_narrow:
            painter.setFont(theme.font(Type.STRONG if active else Type.BUTTON))
            painter.setPen(theme.color("text" if active else "text_2"))
            painter.drawText(self.rect().adjusted(px(42), 0, -px(38), 0),
                             Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._item.words)
        if self._badge:
            self._paint_badge(painter)
        elif self._dot:
            size = px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QRectF(self.width() - px(4 if self._is_narrow else 16) - size,
                                       px(4) if self._is_narrow else (self.height() - size) / 2, size, size))
        if self._shows_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), px(8), px(8))
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        px, theme = self._theme.px, self._theme
        font = theme.font(Type.CAPTION_STRONG, tabular=True)
        painter.setFont(font)
        text = number(self._badge) if self._badge < 1000 else f"{number(999)}+"
        size = px(16 if self._is_narrow else 20)
        width = max(size, painter.fontMetrics().horizontalAdvance(text) + px(10))
        if self._is_narrow:
            box = QRectF(self.width() - width, 0, width, size)
        else:
            box = QRectF(self.width() - px(10) - width, (self.height() - size) / 2, width, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("error_soft") if self._is_alarm else QColor(theme.colors.line))
        painter.drawRoundedRect(box, size / 2, size / 2)
        painter.setPen(theme.color("error" if self._is_alarm else "text_2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Sidebar(QWidget):
    """All views; the last item stands at the bottom.

    Signals:
        chosen(key)
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, items: tuple[NavigationItem, ...], name: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.buttons: dict[str, NavigationButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(16), theme.px(12), theme.px(12))
        layout.setSpacing(theme.px(4))
        for item in items:
            if item is items[-1]:
                layout.addStretch(1)
            button = NavigationButton(theme, item)
            button.setObjectName(item.key)
            button.clicked.connect(self._on_clicked)
            self._group.addButton(button)
            self.buttons[item.key] = button
            layout.addWidget(button)
        self.set_narrow(False)

    @Slot()
    def _on_clicked(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.chosen.emit(chosen.objectName())

    def choose(self, key: str) -> None:
        """Mark a view as the one shown."""
        self.buttons[key].setChecked(True)

    def set_narrow(self, is_narrow: bool) -> None:
        """64 pixels with icons, or 208 with words."""
        self.setFixedWidth(self._theme.px(NARROW if is_narrow else WIDE))
        for button in self.buttons.values():
            button.set_narrow(is_narrow)
