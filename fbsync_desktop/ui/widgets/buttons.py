"""Buttons in the design's kinds; their icons follow the theme."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from fbsync_desktop.ui.icons import icon, icon_pixmap
from fbsync_desktop.ui.theme import Theme, Type

Kind = Literal["plain", "primary", "ghost", "danger", "link", "chip", "add"]
_INK = {"plain": "text_2", "primary": "on_accent", "ghost": "text_2", "danger": "error", "link": "accent_text",
        "chip": "text_2", "add": "text_2"}
_GAP = {"chip": 1, "add": 0}


class Button(QPushButton):
    """A push button whose words and kind may change while its place does not."""

    def __init__(self, theme: Theme, text: str = "", kind: Kind = "plain", icon_name: str = "",
                 parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme, self._icon_name, self._kind = theme, icon_name, kind
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self._dress()
        theme.changed.connect(self._on_theme)

    def become(self, text: str, kind: Kind, icon_name: str = "") -> None:
        """Other words, another kind, another icon."""
        if self.text() != text:
            self.setText(text)
        if (kind, icon_name) != (self._kind, self._icon_name):
            self._kind, self._icon_name = kind, icon_name
            self._dress()
            self.style().unpolish(self)
            self.style().polish(self)

    def put_icon_behind(self) -> None:
        """Words first, then the icon."""
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._on_theme()

    def _dress(self) -> None:
        self.setProperty("kind", self._kind)
        strong = self._kind in ("primary", "link")
        self.setFont(self._theme.font(Type.STRONG if strong else Type.BUTTON))
        if self._kind in ("chip", "add"):
            self.setFont(self._theme.font(Type.CAPTION))
        self._on_theme()

    @Slot()
    def _on_theme(self) -> None:
        if self._icon_name:
            size, gap = self._theme.px(16), self._theme.px(_GAP.get(self._kind, 5))
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.setIconSize(QSize(size + gap, size))
            dressed = QIcon()
            for mode, ink in ((QIcon.Mode.Normal, _INK[self._kind]), (QIcon.Mode.Disabled, "text_3")):
                dressed.addPixmap(icon_pixmap(self._icon_name, size, self._theme.color(ink),
                                              before=gap if mirrored else 0, after=0 if mirrored else gap), mode)
            self.setIcon(dressed)
        else:
            self.setIcon(QIcon())


class IconButton(QToolButton):
    """32 × 32 with an icon only; `name` is its accessible name and its tooltip."""

    def __init__(self, theme: Theme, icon_name: str, name: str, *, framed: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon_name = theme, icon_name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(theme.px(32), theme.px(32))
        if framed:
            self.setProperty("kind", "framed")
        self._on_theme()
        theme.changed.connect(self._on_theme)

    @Slot()
    def _on_theme(self) -> None:
        size = self._theme.px(18)
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(self._icon_name, size, self._theme.color("text_2")))
