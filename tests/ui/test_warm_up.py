"""What is slow the first time is done before anybody waits for it."""

from __future__ import annotations

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.warm_up import WarmUp


class NotingTheme(Theme):
    """Remembers which sizes were asked for."""

    def __init__(self) -> None:
        super().__init__("light")
        self.asked: list[Type] = []

    def font(self, kind: Type, *, tabular: bool = False) -> QFont:
        self.asked.append(kind)
        return super().font(kind, tabular=tabular)


def test_the_sizes_of_lists_find_their_fonts_one_by_one_and_only_once(qtbot: QtBot) -> None:
    theme = NotingTheme()
    warm = WarmUp(theme)
    warm.begin()
    assert theme.asked == [] and not warm.is_over
    qtbot.waitUntil(lambda: len(theme.asked) == 1)
    assert not warm.is_over
    qtbot.waitUntil(lambda: warm.is_over)
    warm.begin()
    qtbot.waitUntil(lambda: warm.is_over)
    assert sorted(one.name for one in theme.asked) == ["BODY", "BUTTON", "CAPTION", "STRONG"]
    warm.deleteLater()
    theme.deleteLater()
