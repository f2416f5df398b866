"""Step two: which of the Pages the token reaches shall be connected."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fbsync_desktop.runtime.messages import ReachablePage
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.check import CheckBox
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate

_ROW, _VISIBLE_ROWS = 56, 7


class PageRow(QWidget):
    """One Page: checkbox, avatar, name, what can be said about it.

    Signals:
        toggled()
    """

    toggled = Signal()

    def __init__(self, theme: Theme, page: ReachablePage, *, is_connected: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        px = theme.px
        self.setFixedHeight(px(_ROW))
        self.check = CheckBox(theme)
        self.check.setAccessibleName(page.name)
        self.check.setEnabled(not page.refusal)
        self.check.setChecked(not page.refusal)
        self.check.toggled.connect(self.toggled)
        avatar = Avatar(theme, 36, square=True)
        avatar.show_name(page.name, page.page_id)
        self.name = ElidedLabel(theme, Type.STRONG, page.name, height=20)
        self.about = ElidedLabel(theme, Type.CAPTION, _about(page), ink="error" if page.refusal else "2", height=18)
        words = QVBoxLayout()
        words.setContentsMargins(0, px(8), 0, px(8))
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(14), 0, px(16), 0)
        layout.setSpacing(px(14))
        layout.addWidget(self.check)
        layout.addWidget(avatar)
        layout.addLayout(words, 1)
        if is_connected and not page.refusal:
            pill = PlainLabel(theme, Type.CAPTION_STRONG, translate("Connect", "Signs in again"), height=22)
            pill.setProperty("role", "pill")
            layout.addWidget(pill)


def _about(page: ReachablePage) -> str:
    if page.refusal == "no_messages":
        return translate("Connect", "Your role here may not read messages. Ask its admin.")
    if page.refusal == "no_token":
        return translate("Connect", "Facebook gives no access to this Page. Ask its admin.")
    if page.instagram_username:
        return translate("Connect", "Instagram @{name}").format(name=page.instagram_username)
    return translate("Connect", "Messenger only, no Instagram linked")


class Chooser(QFrame):
    """All Pages, those that can be connected first; scrolls from eight on.

    Signals:
        changed(): another choice; read `chosen`.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "card")
        self.rows: list[PageRow] = []
        self.all = CheckBox(theme)
        self.all.setTristate(True)
        self.all.clicked.connect(self._on_all)
        self.counted = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(14), 0, theme.px(16), 0)
        head.addWidget(self.all, 1)
        head.addWidget(self.counted)
        head_row = QWidget()
        head_row.setFixedHeight(theme.px(40))
        head_row.setLayout(head)
        line = QFrame()
        line.setProperty("role", "line")
        listed = QWidget()
        listed.setProperty("role", "scrolled")
        self._list = QVBoxLayout(listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(translate("Connect", "Pages"))
        self._scroll.setWidget(listed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(head_row)
        layout.addWidget(line)
        layout.addWidget(self._scroll, 1)

    def show_pages(self, pages: tuple[ReachablePage, ...], connected: frozenset[str]) -> None:
        """New Pages first, then connected ones, then those that cannot be; `connected` are Meta's ids."""
        for row in self.rows:
            row.deleteLater()
        ordered = sorted(pages, key=lambda page: (bool(page.refusal), page.page_id in connected))
        self.rows = [PageRow(self._theme, page, is_connected=page.page_id in connected) for page in ordered]
        for row in self.rows:
            row.toggled.connect(self._on_toggled)
            self._list.addWidget(row)
        self._scroll.setFixedHeight(self._theme.px(_ROW) * min(len(self.rows), _VISIBLE_ROWS))
        self._on_toggled()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Meta's ids of the Pages that are ticked."""
        return tuple(row.page.page_id for row in self.rows if row.check.isChecked())

    @Slot()
    def _on_toggled(self) -> None:
        possible, chosen = sum(not row.page.refusal for row in self.rows), len(self.chosen)
        self.all.setText(translate("Connect", "The one Page that can be connected") if possible == 1 else translate(
            "Connect", "Select all {n} that can be connected", None, possible).format(n=number(possible)))
        self.all.setEnabled(possible > 0)
        self.all.setCheckState(Qt.CheckState.Unchecked if not chosen else
                               Qt.CheckState.Checked if chosen == possible else Qt.CheckState.PartiallyChecked)
        self.counted.setText(translate("Connect", "{n} selected", None, chosen).format(n=number(chosen)))
        self.changed.emit()

    @Slot()
    def _on_all(self) -> None:
        wanted = self.all.checkState() is not Qt.CheckState.Unchecked
        for row in self.rows:
            if not row.page.refusal:
                row.check.blockSignals(True)
                row.check.setChecked(wanted)
                row.check.blockSignals(False)
        self._on_toggled()
