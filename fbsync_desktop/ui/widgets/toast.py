"""A quiet notice at the lower right that leaves by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

SHOWN_MS = 5_000


class Toast(QFrame):
    """Floats over its parent; a new text replaces the old one.

    Signals:
        said(text)
    """

    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._theme, self._over = theme, parent
        self._action: Callable[[], None] | None = None
        self._label = PlainLabel(theme, Type.BODY)
        self._button = Button(theme, "", "link")
        self._button.clicked.connect(self._on_action)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(11), theme.px(16), theme.px(11))
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._label)
        layout.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, or said last."""
        return self._label.text()

    def say(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Show a sentence for five seconds, with one optional action; screen readers say it at once."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._action = on_action
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.said.emit(text)

    def _place(self) -> None:
        parent = self._over
        margin = self._theme.px(24)
        room = parent.width() - 2 * margin
        self._label.setWordWrap(self._label.sizeHint().width() > room * 0.6)
        self.setMaximumWidth(room)
        self.adjustSize()
        self.move(parent.width() - self.width() - margin, parent.height() - self.height() - margin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @Slot()
    def _on_action(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()
