"""A glyph and a word on a soft ground."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import PlainLabel


class IconPill(QFrame):
    """22 high; `tone` is ok, warn or accent."""

    def __init__(self, theme: Theme, icon_name: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pill")
        self.setProperty("tone", tone)
        self.setFixedHeight(theme.px(22))
        self.label = PlainLabel(theme, Type.CAPTION_STRONG, ink="accent" if tone == "accent" else tone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(9), 0, theme.px(10), 0)
        layout.setSpacing(theme.px(5))
        layout.addWidget(Glyph(theme, 14, icon_name, "accent_text" if tone == "accent" else tone))
        layout.addWidget(self.label)

    def say(self, text: str) -> None:
        """Other words."""
        self.label.setText(text)
