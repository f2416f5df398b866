"""The chips over the list: which Page, which channel, and a way to add one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.buttons import Button

translate = QCoreApplication.translate


class FilterBar(QWidget):
    """Chips that are taken off with a click.

    Signals:
        changed(): another Page or channel is wanted; read `page_id` and `platform`.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page_id: str | None = None
        self.platform: Platform | None = None
        self._pages: dict[str, str] = {}
        self.page_chip = Button(theme, "", "chip", "close")
        self.platform_chip = Button(theme, "", "chip", "close")
        self.add = Button(theme, translate("Contacts", "Add filter"), "add", "plus")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self._menu)
        for chip in (self.page_chip, self.platform_chip):
            chip.put_icon_behind()
        self.page_chip.clicked.connect(self._drop_page)
        self.platform_chip.clicked.connect(self._drop_platform)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for widget in (self.page_chip, self.platform_chip, self.add):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._show()

    def set_pages(self, pages: dict[str, str]) -> None:
        """Names by our id; a filter on a Page that is gone is dropped."""
        self._pages = pages
        if self.page_id is not None and self.page_id not in pages:
            self._drop_page()
        self._show()

    @property
    def count(self) -> int:
        """How many filters are set."""
        return (self.page_id is not None) + (self.platform is not None)

    def clear(self) -> None:
        """Take all filters off, quietly."""
        self.page_id = self.platform = None
        self._show()

    def choose_page(self, page_id: str | None) -> None:
        """Show only this Page's contacts."""
        self.page_id = page_id
        self._show()
        self.changed.emit()

    def choose_platform(self, platform: Platform | None) -> None:
        """Show only contacts of this channel."""
        self.platform = platform
        self._show()
        self.changed.emit()

    @Slot()
    def _drop_page(self) -> None:
        self.choose_page(None)

    @Slot()
    def _drop_platform(self) -> None:
        self.choose_platform(None)

    def _show(self) -> None:
        self.page_chip.setVisible(self.page_id is not None)
        self.platform_chip.setVisible(self.platform is not None)
        if self.page_id is not None:
            name = self._pages.get(self.page_id, "")
            self.page_chip.setText(translate("Contacts", "Page: {page}").format(page=name))
            self.page_chip.setAccessibleName(translate("Contacts", "Remove filter: Page {page}").format(page=name))
        if self.platform is not None:
            label = self.platform.label
            self.platform_chip.setText(translate("Contacts", "Channel: {channel}").format(channel=label))
            self.platform_chip.setAccessibleName(
                translate("Contacts", "Remove filter: Channel {channel}").format(channel=label))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for page_id, name in self._pages.items():
            text = translate("Contacts", "Page: {page}").format(page=name.replace("&", "&&"))
            self._menu.addAction(text).triggered.connect(partial(self.choose_page, page_id))
        self._menu.addSeparator()
        for platform in Platform:
            text = translate("Contacts", "Channel: {channel}").format(channel=platform.label)
            self._menu.addAction(text).triggered.connect(partial(self.choose_platform, platform))
