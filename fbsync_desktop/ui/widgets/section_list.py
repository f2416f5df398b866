"""The column beside a view of several sections: a heading, and a button for each section."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.labels import PlainLabel

WIDTH = 216


class SectionList(QFrame):
    """One section is chosen at a time.

    Attributes:
        buttons: by the section's key, in the order they were added.
        rows: the layout, for what stands under the sections.

    Signals:
        chosen(): the user took another section.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__()
        px = theme.px
        self._theme = theme
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self.chosen)
        self.buttons: dict[str, QPushButton] = {}
        self.setProperty("role", "list")
        self.setFixedWidth(px(WIDTH))
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(px(12), px(19), px(12), px(16))
        self.rows.setSpacing(px(2))
        title = PlainLabel(theme, Type.TITLE, heading, height=28)
        title.setContentsMargins(px(12), 0, 0, 0)
        self.rows.addWidget(title)
        self.rows.addSpacing(px(8))

    def add_caption(self, text: str) -> None:
        """Words over the sections that follow."""
        px = self._theme.px
        if self.buttons:
            self.rows.addSpacing(px(8))
        label = PlainLabel(self._theme, Type.CAPTION_STRONG, text, ink="2", height=20)
        label.setContentsMargins(px(12), 0, 0, 0)
        self.rows.addWidget(label)

    def add_section(self, key: str, words: str, tip: str = "") -> None:
        """The first one added is chosen."""
        button = QPushButton(words.replace("&", "&&"))
        button.setObjectName(key)
        button.setProperty("kind", "section")
        button.setFont(self._theme.font(Type.BUTTON))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        self._group.addButton(button)
        button.setChecked(not self.buttons)
        self.buttons[key] = button
        self.rows.addWidget(button)

    @property
    def key(self) -> str:
        """The section that is chosen; empty while there are none."""
        checked = self._group.checkedButton()
        return checked.objectName() if checked is not None else ""
