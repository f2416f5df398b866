"""Views whose work is still to come: they say so, and offer what already works."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.empty import EmptyState, SketchKind
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class ComingView(QWidget):
    """A title and an honest empty state.

    Signals:
        action_wanted(): the one action.
    """

    action_wanted = Signal()

    def __init__(self, theme: Theme, heading: str, kind: SketchKind, title: str, text: str, action: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.empty = EmptyState(theme, kind, title, text, action, is_primary=False)
        self.empty.button.clicked.connect(self.action_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(19), theme.px(24), theme.px(20))
        layout.setSpacing(0)
        layout.addWidget(PlainLabel(theme, Type.TITLE, heading, height=28))
        layout.addWidget(self.empty, 1)


def coming_view(theme: Theme, key: str) -> ComingView:
    """The view of a navigation key."""
    t = translate
    texts: dict[str, tuple[str, SketchKind, str, str, str]] = {
        "reports": (t("Coming", "Reports"), "reports", t("Coming", "No charts yet"),
                    t("Coming", "Reports over days and Pages come with a later version. "
                                "Every run is in the history, with its figures."), t("Coming", "Show sync history")),
        "settings": (t("Coming", "Settings"), "settings", t("Coming", "Settings are in a file for now"),
                     t("Coming", "This window shows and changes them in a later version. "
                                 "Until then they are in settings.toml."), t("Coming", "Open the folder")),
    }
    heading, kind, title, text, action = texts[key]
    return ComingView(theme, heading, kind, title, text, action)
