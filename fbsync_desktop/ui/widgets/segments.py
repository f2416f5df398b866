"""Two or three views of the same thing, one of them shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from fbsync_desktop.ui.theme import Theme, Type


class Segments(QFrame):
    """Buttons in one frame; arrow keys go from one to the next.

    Signals:
        chosen(key)
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setFixedHeight(theme.px(32))
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(2), theme.px(2), theme.px(2), theme.px(2))
        layout.setSpacing(0)
        for key, words in choices:
            button = QPushButton(words)
            button.setObjectName(key)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("kind", "segment")
            button.setFont(theme.font(Type.BUTTON, tabular=True))
            self._group.addButton(button)
            self.buttons[key] = button
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._on_clicked)
        next(iter(self.buttons.values())).setChecked(True)

    @property
    def key(self) -> str:
        """What is shown."""
        checked = self._group.checkedButton()
        return checked.objectName() if checked is not None else ""

    def choose(self, key: str) -> None:
        """Show another one, quietly."""
        self.buttons[key].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.key)
