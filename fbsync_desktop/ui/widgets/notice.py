"""One line with a glyph, a sentence and one way on: no match, nothing waits, could not be read."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel


class NoticeRow(QFrame):
    """A card of one line."""

    def __init__(self, theme: Theme, icon_name: str, ink: str, text: str, action: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedHeight(theme.px(48))
        self.label = ElidedLabel(theme, Type.BODY, text)
        self.action = Button(theme, action, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(Glyph(theme, 18, icon_name, ink))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.action)

    def say(self, text: str) -> None:
        """Another sentence."""
        self.label.setText(text)
        self.setAccessibleName(text)


def at_the_top(theme: Theme, notice: NoticeRow) -> QWidget:
    """A page of its own for a notice that stands where a list would begin."""
    page = QWidget()
    layout = QVBoxLayout(page)
    margin = theme.px(20)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.addWidget(notice)
    layout.addStretch(1)
    return page
