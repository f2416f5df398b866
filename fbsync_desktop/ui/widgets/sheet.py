"""The frame all dialogs share: title, content, a line, and the buttons below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class Sheet(QDialog):
    """Window-modal, opened with `open()`, deleted when it closes."""

    def __init__(self, theme: Theme, title: str, width: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(width))
        self.heading = PlainLabel(theme, Type.TITLE, title, height=28)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(20))
        self.content.setSpacing(0)
        self.content.addWidget(self.heading)
        line = QFrame()
        line.setProperty("role", "line")
        self.footer = QHBoxLayout()
        self.footer.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12))
        self.footer.setSpacing(theme.px(12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.content, 1)
        layout.addWidget(line)
        layout.addLayout(self.footer)

    def offer(self, words: str) -> tuple[Button, Button]:
        """Cancel, and at its right what the dialog is for; both close it."""
        cancel, accept = Button(self._theme, translate("Dialogs", "Cancel")), Button(self._theme, words, "primary")
        cancel.clicked.connect(self.reject)
        accept.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(cancel)
        self.footer.addWidget(accept)
        return cancel, accept

    @Slot()
    def fit(self) -> None:
        """Be as high as the content needs at this width; `adjustSize` does not count wrapped lines."""
        # What was just shown or hidden deep inside is counted only after its own layout has heard of it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        frame = self.layout()
        if frame is not None:
            frame.activate()
            self.resize(self.width(), frame.totalHeightForWidth(self.width()))
