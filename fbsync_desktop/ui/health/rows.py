"""The parts of the Health view: a row with its one action, the lines that are fine, what was read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.health import HealthItem
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.ui.text.health import ItemWords, platform_heads, read_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate

_ROW, _ACTION, _LINE = 64, 120, 38


class HealthRow(QWidget):
    """64 high, more where the sentence needs it: a sign on its soft ground, title and sentence, the one action.

    Signals:
        deed_wanted(HealthItem, deed), run_wanted(SyncJob)
    """

    deed_wanted = Signal(object, str)
    run_wanted = Signal(object)

    def __init__(self, theme: Theme, item: HealthItem, words: ItemWords, *, is_first_need: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self.words = item, words
        px = theme.px
        self.setMinimumHeight(px(_ROW))
        ground = QFrame()
        ground.setProperty("role", "ground")
        ground.setProperty("tone", words.tone)
        ground.setFixedSize(px(36), px(36))
        ground_layout = QHBoxLayout(ground)
        ground_layout.setContentsMargins(0, 0, 0, 0)
        ground_layout.addWidget(Glyph(theme, 18, words.icon, words.tone), 0, Qt.AlignmentFlag.AlignCenter)
        self.title = ElidedLabel(theme, Type.STRONG, words.title, height=20)
        self.sentence = PlainLabel(theme, Type.BODY, words.sentence, ink="2", wrap=True)
        column = QVBoxLayout()
        column.setContentsMargins(0, px(11), 0, px(11))
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(16), 0)
        layout.setSpacing(px(14))
        layout.addWidget(ground)
        layout.addLayout(column, 1)
        if words.shows_run and item.job is not None:
            show = Button(theme, translate("Health", "Show"), "link")
            show.setAccessibleName(f"{translate('Health', 'Show')}: {words.title}")
            show.clicked.connect(self._on_show)
            layout.addWidget(show)
        self.action: Button | None = None
        if words.action:
            self.action = Button(theme, words.action, "primary" if is_first_need else "plain")
            self.action.setAccessibleName(f"{words.action}: {words.title}")
            self.action.setMinimumWidth(px(_ACTION))
            self.action.clicked.connect(self._on_action)
            layout.addWidget(self.action)

    @Slot()
    def _on_action(self) -> None:
        self.deed_wanted.emit(self.item, self.words.deed)

    @Slot()
    def _on_show(self) -> None:
        self.run_wanted.emit(self.item.job)


def card_of(theme: Theme, rows: Iterable[QWidget]) -> QFrame:
    """Rows under one another, with a line between them."""
    card = QFrame()
    card.setProperty("role", "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(1, theme.px(3), 1, theme.px(3))
    layout.setSpacing(0)
    for place, row in enumerate(rows):
        if place:
            line = QFrame()
            line.setProperty("role", "line")
            holder = QHBoxLayout()
            holder.setContentsMargins(theme.px(66), 0, theme.px(16), 0)
            holder.addWidget(line)
            layout.addLayout(holder)
        layout.addWidget(row)
    return card


def fine_card(theme: Theme, lines: Iterable[tuple[str, str]]) -> QFrame:
    """What is fine: a check, what it is, and the figure behind it."""
    px = theme.px
    card = QFrame()
    card.setProperty("role", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(px(18), px(10), px(18), px(10))
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(0)
    grid.setColumnMinimumWidth(1, px(96))
    grid.setColumnStretch(2, 1)
    row = 0
    for row, (name, figure) in enumerate(lines):
        grid.addWidget(Glyph(theme, 18, "check-circle", "ok"), row, 0)
        grid.addWidget(PlainLabel(theme, Type.BODY, name, height=_LINE), row, 1)
        grid.addWidget(ElidedLabel(theme, Type.BODY, figure, ink="2", height=_LINE, tabular=True), row, 2)
    grid.setRowStretch(row + 1, 1)
    return card


def read_card(theme: Theme, pages: Iterable[PageOverview]) -> QFrame:
    """What was read of each inbox of each Page."""
    px, heads = theme.px, platform_heads()
    card = QFrame()
    card.setProperty("role", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(px(18), px(10), px(18), px(10))
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(0, 1)
    grid.addWidget(PlainLabel(theme, Type.CAPTION, translate("Health", "Page"), ink="2", height=32), 0, 0)
    for column, (_, words) in enumerate(heads, 1):
        grid.addWidget(PlainLabel(theme, Type.CAPTION, words, ink="2", height=32), 0, column)
    row = 0
    for row, overview in enumerate(pages, 1):
        grid.addWidget(ElidedLabel(theme, Type.BODY, overview.page.name, height=34), row, 0)
        for column, (platform, _) in enumerate(heads, 1):
            grid.addLayout(_cell(theme, *read_words(overview, platform)), row, column)
    grid.setRowStretch(row + 1, 1)
    return card


def _cell(theme: Theme, icon_name: str, ink: str, words: str) -> QHBoxLayout:
    cell = QHBoxLayout()
    cell.setSpacing(theme.px(8))
    cell.addWidget(Glyph(theme, 16, icon_name, {"2": "text_2"}.get(ink, ink)))
    cell.addWidget(PlainLabel(theme, Type.BODY, words, ink=ink))
    cell.addStretch(1)
    return cell
