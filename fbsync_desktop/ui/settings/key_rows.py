"""The table of AI keys: one row each, masked, with its state in words and glyph."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from fbsync_desktop.runtime.ai_messages import KeyCondition, KeyFacts
from fbsync_desktop.ui.text.ai import key_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button, IconButton
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import RIGHT, ElidedLabel, PlainLabel

translate = QCoreApplication.translate

KEY_WIDTH, COUNT_WIDTH, ACTIONS_WIDTH = 160, 110, 124
_ROW, _ROW_WITH_REASON = 34, 50
_DOTS = "••••••••"


def spread_mask(masked: str) -> str:
    """`AIza…7Qx2` as `AIza •••••••• 7Qx2`."""
    first, _, last = masked.partition("…")
    return " ".join(part for part in (first, _DOTS, last) if part)


class KeyRow(QWidget):
    """One key.

    Signals:
        test_wanted(slot), remove_wanted(slot)
    """

    test_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key: KeyFacts | None = None
        self.name = PlainLabel(theme, Type.STRONG, tabular=True)
        self.name.setFixedWidth(theme.px(KEY_WIDTH))
        self.glyph = Glyph(theme, 18)
        self.state = ElidedLabel(theme, Type.BUTTON)
        self.aside = ElidedLabel(theme, Type.CAPTION, ink="2")
        self.below = ElidedLabel(theme, Type.CAPTION, ink="2", height=18)
        self.count = PlainLabel(theme, Type.BODY, ink="2", tabular=True)
        self.count.setFixedWidth(theme.px(COUNT_WIDTH))
        self.count.setAlignment(RIGHT)
        self.test = Button(theme, translate("Ai", "Test"))
        self.more = IconButton(theme, "more", "")
        self._arrange()
        self.test.clicked.connect(self._on_test)
        self.more.clicked.connect(self._on_more)

    def _arrange(self) -> None:
        px = self._theme.px
        first = QHBoxLayout()
        first.setSpacing(px(10))
        first.addWidget(self.state)
        first.addWidget(self.aside, 1)
        self.aside.setMinimumWidth(px(40))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.below)
        words.addStretch(1)
        actions = QWidget()
        actions.setFixedWidth(px(ACTIONS_WIDTH))
        buttons = QHBoxLayout(actions)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(px(4))
        buttons.addStretch(1)
        buttons.addWidget(self.test)
        buttons.addWidget(self.more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(8), 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.name)
        layout.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addWidget(self.count)
        layout.addWidget(actions)

    def show_key(self, key: KeyFacts, now: datetime) -> None:
        """Show a key as it is now."""
        self.key = key
        words = key_words(key, now)
        rejected = key.condition is KeyCondition.REJECTED
        reason_below = bool(words.reason) and rejected
        self.name.setText(spread_mask(key.masked))
        self.glyph.show_glyph(words.glyph, words.ink)
        self.state.setText(words.state)
        self.state.set_ink("error" if rejected else "2" if key.condition is KeyCondition.READY else "")
        self.aside.setText("" if reason_below else words.reason)
        self.below.setText(words.reason if reason_below else "")
        self.below.setVisible(reason_below)
        self.count.setText("–" if rejected else number(key.requests_today))
        self.test.setVisible(rejected)
        self.setFixedHeight(self._theme.px(_ROW_WITH_REASON if reason_below else _ROW))
        shown = key.masked.replace("…", " ")
        self.test.setAccessibleName(translate("Ai", "Test key {key}").format(key=shown))
        self.more.setAccessibleName(translate("Ai", "More for key {key}").format(key=shown))
        self.more.setToolTip(translate("Ai", "More"))
        self.setAccessibleName(". ".join(part for part in (shown, words.state, words.reason) if part))

    @Slot()
    def _on_test(self) -> None:
        if self.key is not None:
            self.test_wanted.emit(self.key.slot)

    @Slot()
    def _on_remove(self) -> None:
        if self.key is not None:
            self.remove_wanted.emit(self.key.slot)

    @Slot()
    def _on_more(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def menu(self) -> QMenu:
        """Test and remove; a key of the environment says why it cannot be removed here."""
        menu = QMenu(self)
        menu.addAction(translate("Ai", "Test now")).triggered.connect(self._on_test)
        fixed = self.key is not None and self.key.from_environment
        remove = menu.addAction(translate("Ai", "Set in the environment, cannot be removed here") if fixed
                                else translate("Ai", "Remove this key"))
        remove.setEnabled(not fixed)
        remove.triggered.connect(self._on_remove)
        return menu


class KeyTable(QWidget):
    """Head and rows; rows stay the same objects while keys change, so that focus stays where it is.

    Signals:
        test_wanted(slot), remove_wanted(slot)
    """

    test_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[KeyRow] = []
        self.none = PlainLabel(theme, Type.BODY, translate(
            "Ai", "No key yet. Simple rules judge each conversation instead, with less certainty, "
                  "and say so: “without AI”."), ink="2", wrap=True)
        self.none.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self._head = self._make_head()
        line = QFrame()
        line.setProperty("role", "line")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(line)
        layout.addWidget(self.none)
        layout.addLayout(self._list)

    def _make_head(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        head = QWidget()
        head.setFixedHeight(px(34))
        key = PlainLabel(theme, Type.CAPTION, translate("Ai", "Key"), ink="2")
        key.setFixedWidth(px(KEY_WIDTH))
        count = PlainLabel(theme, Type.CAPTION, translate("Ai", "Requests today"), ink="2")
        count.setFixedWidth(px(COUNT_WIDTH))
        count.setAlignment(RIGHT)
        layout = QHBoxLayout(head)
        layout.setContentsMargins(px(16), 0, px(8), 0)
        layout.setSpacing(px(8))
        layout.addWidget(key)
        layout.addWidget(PlainLabel(theme, Type.CAPTION, translate("Ai", "State"), ink="2"), 1)
        layout.addWidget(count)
        layout.addSpacing(px(ACTIONS_WIDTH + 8))
        return head

    def show_keys(self, keys: tuple[KeyFacts, ...], now: datetime) -> None:
        """Show all keys as they are now."""
        while len(self.rows) > len(keys):
            self.rows.pop().deleteLater()
        while len(self.rows) < len(keys):
            row = KeyRow(self._theme)
            row.test_wanted.connect(self.test_wanted)
            row.remove_wanted.connect(self.remove_wanted)
            self.rows.append(row)
            self._list.addWidget(row)
        for row, key in zip(self.rows, keys, strict=True):
            if row.key != key:
                row.show_key(key, now)
        self.none.setVisible(not keys)
