"""The line at the bottom: the AI, how Facebook is asked, and where everything is kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fbsync_desktop.runtime.ai_messages import AiFacts
from fbsync_desktop.runtime.messages import EngineReady
from fbsync_desktop.ui.text.ai import left_words, status_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class StatusLine(QFrame):
    """Quiet facts; nothing here asks for anything."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample = ""
        self.setObjectName("statusLine")
        self.setFixedHeight(theme.px(32))
        px = theme.px
        self.pace = PlainLabel(theme, Type.CAPTION, ink="2")
        self.place = PlainLabel(theme, Type.CAPTION, ink="2")
        self._glyphs = (Glyph(theme, 14, "gauge"), Glyph(theme, 14, "disk"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(22), 0, px(20), 0)
        layout.setSpacing(px(8))
        self.ai_glyph = Glyph(theme, 14, "spark")
        self.ai = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        self.left = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        for widget in (self.ai_glyph, self.ai, self.left):
            widget.hide()
            layout.addWidget(widget)
            if widget is not self.ai_glyph:
                layout.addSpacing(px(10))
        layout.addWidget(self._glyphs[0])
        layout.addWidget(self.pace)
        layout.addStretch(1)
        layout.addWidget(self._glyphs[1])
        layout.addWidget(self.place)
        for widget in self._glyphs:
            widget.hide()

    def mark_as_sample(self, *, is_kept: bool) -> None:
        """From now on say that the data is invented, and whether it outlives the window."""
        self._sample = translate("StatusLine", "Sample data, kept in the folder you chose") if is_kept else translate(
            "StatusLine", "Sample data; nothing is kept when you close")

    def show_ai(self, facts: AiFacts) -> None:
        """How many keys are ready, and how much waits for them."""
        left = left_words(facts)
        self.ai.setText(status_words(facts))
        self.left.setText(left)
        self.ai_glyph.show()
        self.ai.show()
        self.left.setVisible(bool(left))

    def show_ready(self, ready: EngineReady) -> None:
        """What is known once the application is open."""
        for widget in self._glyphs:
            widget.show()
        pace = ready.calls_per_second
        if pace == 0:
            self.pace.setText(translate("StatusLine", "Facebook: not slowed down"))
        elif pace == 1:
            self.pace.setText(translate("StatusLine", "Facebook: 1 request a second"))
        else:
            self.pace.setText(translate("StatusLine", "Facebook: {n} requests a second").format(
                n=f"{pace:g}"))
        if self._sample:
            text = self._sample
        elif ready.on_this_computer:
            text = translate("StatusLine", "Saved on this computer")
        else:
            text = translate("StatusLine", "Saved in the team database")
        self.place.setText(text)
        self.place.setToolTip(ready.saved_in)
