"""The Settings view: pages in a list, one of them shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui.settings.ai_page import AiPage, AiSource
from fbsync_desktop.ui.settings.data_page import DataPage
from fbsync_desktop.ui.settings.pipelines_page import PipelinesPage, PipelinesSource
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.section_list import SectionList

translate = QCoreApplication.translate


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
        self._sections = SectionList(theme, translate("Settings", "Settings"))
        self.folder = Button(theme, translate("Settings", "Open the folder"), "link")
        self.folder.clicked.connect(self.folder_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._add_sections()
        layout.addWidget(self._sections)
        layout.addWidget(self._stack, 1)
        for page in self._pages.values():
            self._stack.addWidget(self._scrolled(page))
        self._sections.chosen.connect(self._on_chosen)

    def _add_sections(self) -> None:
        theme, px, rows = self._theme, self._theme.px, self._sections.rows
        for key, page in self._pages.items():
            self._sections.add_section(key, page.title)
        rows.addStretch(1)
        more = PlainLabel(theme, Type.CAPTION, translate(
            "Settings", "Everything else is set in the file settings.toml."), ink="2", wrap=True)
        more.setContentsMargins(px(12), 0, px(8), 0)
        rows.addWidget(more)
        row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, 0, 0)
        row.addWidget(self.folder)
        row.addStretch(1)
        rows.addLayout(row)

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
        return self._sections.key

    def show_page(self, key: str) -> None:
        """Go to a page."""
        self._sections.buttons[key].setChecked(True)
        self._stack.setCurrentIndex(list(self._pages).index(key))
        self._pages[key].enter()

    def enter(self) -> None:
        """The view is about to be seen."""
        self.show_page(self.shown_page)

    @Slot()
    def _on_chosen(self) -> None:
        self.show_page(self.shown_page)
