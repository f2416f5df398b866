"""The Settings view: pages in a list, one of them shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui.settings.ai_page import AiPage, AiSource
from fbsync_desktop.ui.settings.data_page import DataPage
from fbsync_desktop.ui.settings.pipelines_page import PipelinesPage, PipelinesSource
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_LIST = 216


class SettingsView(QWidget):
    """AI, Pipelines, Data; what has no page yet is in the settings file, which the list leads to.

    Signals:
        folder_wanted(): show the folder with the settings file.
    """

    folder_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, ai: AiSource, pipelines: PipelinesSource,
                 bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ai = AiPage(theme, clock, ai)
        self.pipelines = PipelinesPage(theme, pipelines)
        self.data = DataPage(theme, bridge)
        self._pages: dict[str, AiPage | PipelinesPage | DataPage] = {
            "ai": self.ai, "pipelines": self.pipelines, "data": self.data}
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self.folder = Button(theme, translate("Settings", "Open the folder"), "link")
        self.folder.clicked.connect(self.folder_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list())
        layout.addWidget(self._stack, 1)
        for page in self._pages.values():
            self._stack.addWidget(self._scrolled(page))
        self._group.buttonClicked.connect(self._on_chosen)
        self.buttons["ai"].setChecked(True)

    def _list(self) -> QFrame:
        theme, px = self._theme, self._theme.px
        frame = QFrame()
        frame.setProperty("role", "list")
        frame.setFixedWidth(px(_LIST))
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(px(12), px(19), px(12), px(16))
        layout.setSpacing(px(4))
        title = PlainLabel(theme, Type.TITLE, translate("Settings", "Settings"), height=28)
        title.setContentsMargins(px(12), 0, 0, 0)
        layout.addWidget(title)
        layout.addSpacing(px(8))
        for key, page in self._pages.items():
            button = QPushButton(page.title.replace("&", "&&"))
            button.setObjectName(key)
            button.setProperty("kind", "section")
            button.setFont(theme.font(Type.BUTTON))
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button)
            self.buttons[key] = button
            layout.addWidget(button)
        layout.addStretch(1)
        more = PlainLabel(theme, Type.CAPTION, translate(
            "Settings", "Everything else is set in the file settings.toml."), ink="2", wrap=True)
        more.setContentsMargins(px(12), 0, px(8), 0)
        layout.addWidget(more)
        row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, 0, 0)
        row.addWidget(self.folder)
        row.addStretch(1)
        layout.addLayout(row)
        return frame

    def _scrolled(self, page: QWidget) -> QScrollArea:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(px(24), px(19), px(24), px(16))
        layout.addWidget(page)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    @property
    def shown_page(self) -> str:
        """The key of the page that is seen."""
        checked = self._group.checkedButton()
        return checked.objectName() if checked is not None else ""

    def show_page(self, key: str) -> None:
        """Go to a page."""
        self.buttons[key].setChecked(True)
        self._stack.setCurrentIndex(list(self._pages).index(key))
        self._pages[key].enter()

    def enter(self) -> None:
        """The view is about to be seen."""
        self.show_page(self.shown_page)

    @Slot()
    def _on_chosen(self) -> None:
        self.show_page(self.shown_page)
