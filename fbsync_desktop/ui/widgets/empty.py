"""What stands in the place of a list that has nothing to show: a sketch, a title, two lines, one action."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

SketchKind = Literal["pages", "contacts", "board", "replies", "history", "reports", "health", "settings"]


class Sketch(QWidget):
    """216 × 84 of the real content in line, control and accent edge."""

    def __init__(self, theme: Theme, kind: SketchKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._kind = theme, kind
        self.setFixedSize(theme.px(216), theme.px(84))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 216, self.height() / 84)
        self._painter = painter
        {"pages": self._pages, "contacts": self._contacts, "board": self._board, "replies": self._replies,
         "history": self._history, "reports": self._reports, "health": self._health,
         "settings": self._settings}[self._kind]()
        painter.end()

    def _bar(self, x: float, y: float, width: float, height: float, token: str, radius: float | None = None) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.color(token))
        radius = height / 2 if radius is None else radius
        self._painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)

    def _box(self, x: float, y: float, width: float, height: float, radius: float) -> None:
        self._painter.setPen(QPen(self._theme.color("line"), 1))
        self._painter.setBrush(self._theme.color("inset"))
        self._painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, width - 1, height - 1), radius, radius)

    def _pages(self) -> None:
        for y, mark in ((2, "accent_mid"), (46, "control")):
            self._box(0, y, 216, 36, 9)
            self._bar(10, y + 9, 18, 18, mark, 5)
            self._bar(38, y + 10, 62, 6, "control")
            self._bar(38, y + 21, 42, 5, "line")
            self._bar(160, y + 11, 44, 14, "accent_mid" if y == 2 else "line", 5)

    def _contacts(self) -> None:
        for row, (name, text, token) in enumerate(((74, 104, "accent_mid"), (58, 92, "control"), (66, 80, "control"))):
            y = 2 + row * 29
            self._bar(2, y, 20, 20, token, 10)
            self._bar(32, y + 2, name, 6, "control")
            self._bar(32, y + 12, text, 5, "line")
            self._bar(164, y + 7, 48, 5, "line")
            self._bar(164, y + 7, (40, 28, 18)[row], 5, token)

    def _board(self) -> None:
        for column, cards in enumerate((("control", "line", "line"), ("accent_mid", "line"), ("control", "line"),
                                        ("control",))):
            x = column * 55.0
            self._box(x, 0, 50, 84, 8)
            for row, token in enumerate(cards):
                self._bar(x + 6, 7 + row * 25, 38, 20, token, 5)

    def _replies(self) -> None:
        for row, (left, width, token) in enumerate(((0, 120, "line"), (60, 156, "accent_mid"), (0, 96, "line"))):
            self._bar(left, 4 + row * 28, width, 22, token, 9)
            self._bar(left + 12, 12 + row * 28, width - 40, 5, "control" if token == "line" else "surface")

    def _history(self) -> None:
        for row, width in enumerate((66, 54, 72, 48)):
            y = 6 + row * 21
            ink = self._theme.color("accent_mid" if row == 0 else "control")
            paint_icon(self._painter, "check-circle", QRectF(0, y - 5, 16, 16), ink)
            self._bar(26, y, 36, 6, "control")
            self._bar(76, y, width, 6, "line")
            self._bar(184, y, 32, 6, "line")

    def _reports(self) -> None:
        for column, height in enumerate((22, 34, 28, 46, 40, 58, 50, 70)):
            token = "accent_mid" if column == 7 else "control" if column in (4, 5, 6) else "line"
            self._bar(9 + column * 26, 76 - height, 17, height, token, 3)
        self._bar(0, 80, 216, 1.5, "control", 0)

    def _health(self) -> None:
        paint_icon(self._painter, "check-circle", QRectF(84, 18, 48, 48), QColor(self._theme.colors.ok))

    def _settings(self) -> None:
        for row, (width, on) in enumerate(((96, True), (74, False), (86, True))):
            y = 8 + row * 27
            self._bar(10, y + 5, width, 6, "control")
            self._bar(172, y, 30, 16, "accent_mid" if on else "line", 8)
            self._bar(172 + (16 if on else 2), y + 2, 12, 12, "surface", 6)


class EmptyState(QWidget):
    """Says what will appear here and offers the one action."""

    def __init__(self, theme: Theme, kind: SketchKind, title: str, text: str, action: str = "", *,
                 icon_name: str = "", is_primary: bool = True, second_action: str = "", note: str = "",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title = PlainLabel(theme, Type.SECTION, title)
        self.text = PlainLabel(theme, Type.BODY, text, ink="2", wrap=True)
        self.text.setFixedWidth(theme.px(320))
        self.text.setMinimumHeight(self.text.heightForWidth(theme.px(320)))  # centred rows forget it otherwise
        self.button = Button(theme, action, "primary" if is_primary else "plain", icon_name)
        self.second_button = Button(theme, second_action, "link")
        note_label = PlainLabel(theme, Type.CAPTION, note, ink="3")
        for part, words in ((self.button, action), (self.second_button, second_action), (note_label, note)):
            if not words:
                part.hide()  # never shown here: without a parent yet it would flash up as a window
        center = Qt.AlignmentFlag.AlignHCenter
        for label in (self.title, self.text, note_label):
            label.setAlignment(center)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.px(40))
        layout.setSpacing(0)
        layout.addStretch(1)
        for widget, below in ((Sketch(theme, kind), 20), (self.title, 6), (self.text, 16), (self.button, 10),
                              (self.second_button, 0), (note_label, 0)):
            layout.addWidget(widget, 0, center)
            layout.addSpacing(theme.px(below))
        layout.addStretch(1)
