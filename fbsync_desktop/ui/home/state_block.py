"""The part of a card that says how a Page is: glyph, three lines, and a bar while something runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.card import CardWords
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.motion import Spinner, ThinBar

_INKS = {"text": "", "text_2": "2", "accent_text": "accent", "ok": "ok", "warn": "warn", "error": "error"}


class StateBlock(QWidget):
    """Always three lines of the same heights, so that a card never changes its size.

    Signals:
        details_wanted(): the link beside the state.
    """

    details_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.glyph, self.spinner = Glyph(theme, 18), Spinner(theme)
        self.state = ElidedLabel(theme, Type.STRONG, height=22)
        self.pill = PlainLabel(theme, Type.CAPTION_STRONG, height=22)
        self.pill.setProperty("role", "pill")
        self.link = Button(theme, "", "link")
        self.link.clicked.connect(self.details_wanted)
        self.elapsed = PlainLabel(theme, Type.STRONG, ink="2", height=22, tabular=True)
        self.second = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.bar = ThinBar(theme)
        self.third = ElidedLabel(theme, Type.CAPTION, ink="3", height=18, tabular=True)
        self.right = PlainLabel(theme, Type.CAPTION, ink="2", height=18, tabular=True)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        signs = QWidget()
        self._signs = QStackedLayout(signs)
        self._signs.addWidget(self.glyph)
        self._signs.addWidget(self.spinner)
        signs.setFixedSize(px(18), px(22))
        for widget in (self.glyph, self.spinner):
            self._signs.setAlignment(widget, Qt.AlignmentFlag.AlignCenter)
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self.state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for words in (self.state, self.pill, self.link):
            first.addWidget(words)
        first.addStretch(1)
        first.addWidget(self.elapsed)
        middle = QWidget()
        middle.setFixedHeight(px(20))
        self._middle = QStackedLayout(middle)
        bar_row = QWidget()
        bar_layout = QVBoxLayout(bar_row)
        bar_layout.setContentsMargins(0, 0, 0, px(2))
        bar_layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle.addWidget(self.second)
        self._middle.addWidget(bar_row)
        last = QHBoxLayout()
        last.setSpacing(px(12))
        last.addWidget(self.third, 1)
        last.addWidget(self.right)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(first)
        lines.addWidget(middle)
        lines.addLayout(last)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(signs, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)

    def show_words(self, words: CardWords, elapsed: float | None) -> None:
        """Put words and numbers in their places."""
        spins = words.glyph == "spinner"
        self._signs.setCurrentIndex(1 if spins else 0)
        if not spins:
            self.glyph.show_glyph(words.glyph, words.ink)
        self.state.set_ink(_INKS[words.ink])
        self._say(self.state, words.state)
        for label, text in ((self.pill, words.pill), (self.right, words.right)):
            self._say(label, text)
            label.setVisible(bool(text))
        self.link.setText(words.link)
        self.link.setVisible(bool(words.link))
        self._say(self.elapsed, "" if elapsed is None else formats.stopwatch(elapsed))
        self._say(self.second, words.second)
        self._say(self.third, words.third)
        self.third.set_ink("2" if words.has_bar else "3")
        self._middle.setCurrentIndex(1 if words.has_bar else 0)
        if words.has_bar:
            self.bar.show_share(words.share)
            self.bar.setAccessibleName(words.spoken)

    @staticmethod
    def _say(label: PlainLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)
