"""Labels that never read markup into what strangers wrote."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.lines import paint_line

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class PlainLabel(QLabel):
    """Plain text, never markup. `ink` is a name of the style sheet: 2, 3, accent, ok, warn, error."""

    def __init__(self, theme: Theme, kind: Type = Type.BODY, text: str = "", *, ink: str = "", height: int = 0,
                 tabular: bool = False, wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFont(theme.font(kind, tabular=tabular))
        self.setAlignment(LEFT)
        self.setWordWrap(wrap)
        self.set_ink(ink)
        if height:
            self.setFixedHeight(theme.px(height))
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Change the colour by its name in the style sheet."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where it does not fit; the whole text is its tooltip then.

    Starts at the left edge in every script, so that names of a list stand under one another.
    """

    def __init__(self, theme: Theme, kind: Type = Type.BODY, text: str = "", *, ink: str = "", height: int = 0,
                 tabular: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind, text, ink=ink, height=height, tabular=tabular, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_elided(self) -> bool:
        """True when the text does not fit."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, super().sizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._set_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_tip()

    def _set_tip(self) -> None:
        self.setToolTip(self.text() if self.is_elided else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        paint_line(painter, self.contentsRect(), self.text(), self.alignment())
        painter.end()
