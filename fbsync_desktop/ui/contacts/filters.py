"""The chips over the list: which Page, which channel, which stage, which score, and a way to add one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.runtime.placing_messages import PipelinesRead
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.buttons import Button

translate = QCoreApplication.translate

_SCORES = (80, 60, 40, 20)


class FilterBar(QWidget):
    """Chips that are taken off with a click.

    Signals:
        changed(): something else is wanted; read `page_id`, `platform`, `stage_id` and `score_min`.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.page_id: str | None = None
        self.platform: Platform | None = None
        self.stage_id: str | None = None
        self.score_min: int | None = None
        self._pages: dict[str, str] = {}
        self._pipelines = PipelinesRead()
        self.stage_chip = Button(theme, "", "chip", "close")
        self.score_chip = Button(theme, "", "chip", "close")
        self.page_chip = Button(theme, "", "chip", "close")
        self.platform_chip = Button(theme, "", "chip", "close")
        self.add = Button(theme, translate("Contacts", "Add filter"), "add", "plus")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self._menu)
        for chip in (self.page_chip, self.platform_chip, self.stage_chip, self.score_chip):
            chip.put_icon_behind()
        self.stage_chip.clicked.connect(self._drop_stage)
        self.score_chip.clicked.connect(self._drop_score)
        self.page_chip.clicked.connect(self._drop_page)
        self.platform_chip.clicked.connect(self._drop_platform)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for widget in (self.page_chip, self.platform_chip, self.stage_chip, self.score_chip, self.add):
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
        return sum(one is not None for one in (self.page_id, self.platform, self.stage_id, self.score_min))

    def clear(self) -> None:
        """Take all filters off, quietly."""
        self.page_id = self.platform = self.stage_id = self.score_min = None
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

    def set_pipelines(self, pipelines: PipelinesRead) -> None:
        """All stages; a filter on one that is gone is dropped."""
        self._pipelines = pipelines
        if self.stage_id is not None and pipelines.with_stage(self.stage_id) is None:
            self._drop_stage()
        self._show()

    def choose_stage(self, stage_id: str | None) -> None:
        """Show only contacts in this stage."""
        self.stage_id = stage_id
        self._show()
        self.changed.emit()

    def choose_score(self, score_min: int | None) -> None:
        """Show only contacts with this score or a higher one."""
        self.score_min = score_min
        self._show()
        self.changed.emit()

    @Slot()
    def _drop_stage(self) -> None:
        self.choose_stage(None)

    @Slot()
    def _drop_score(self) -> None:
        self.choose_score(None)

    @Slot()
    def _drop_page(self) -> None:
        self.choose_page(None)

    @Slot()
    def _drop_platform(self) -> None:
        self.choose_platform(None)

    def _show(self) -> None:
        self.page_chip.setVisible(self.page_id is not None)
        self.platform_chip.setVisible(self.platform is not None)
        self.stage_chip.setVisible(self.stage_id is not None)
        self.score_chip.setVisible(self.score_min is not None)
        if self.score_min is not None:
            self.score_chip.setText(translate("Contacts", "Score: {n} or more").format(n=number(self.score_min)))
            self.score_chip.setAccessibleName(translate("Contacts", "Remove filter: Score {n} or more").format(
                n=number(self.score_min)))
        if self.stage_id is not None:
            pipeline = self._pipelines.with_stage(self.stage_id)
            stage = pipeline.stage(self.stage_id) if pipeline is not None else None
            name = stage.name if stage is not None else ""
            self.stage_chip.setText(translate("Contacts", "Stage: {stage}").format(stage=name))
            self.stage_chip.setAccessibleName(translate("Contacts", "Remove filter: Stage {stage}").format(stage=name))
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
        for one in self._pipelines.pipelines:
            stages = self._menu.addMenu(one.pipeline.name.replace("&", "&&"))
            for stage in one.pipeline.stages:
                stages.addAction(stage.name.replace("&", "&&")).triggered.connect(partial(self.choose_stage, stage.id))
        scores = self._menu.addMenu(translate("Contacts", "Score"))
        for score in _SCORES:
            text = translate("Contacts", "{n} or more").format(n=number(score))
            scores.addAction(text).triggered.connect(partial(self.choose_score, score))
