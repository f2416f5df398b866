"""What stands in the window when the database or the settings cannot be used."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from fbsync_desktop.domain.errors import StoreReadOnly
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import Theme
from fbsync_desktop.ui.widgets.trouble import TroubleView


def test_a_long_message_is_in_sight_to_its_end(qtbot: QtBot, theme: Theme) -> None:
    view = TroubleView(theme)
    qtbot.addWidget(view)
    view.resize(1_000, 700)
    view.show_words(error_words(StoreReadOnly(
        "/home/somebody/.local/share/FBSync/fbsync.db or its folder is write-protected.",
        action="Give your user write permission to both, then try again.")))
    view.show()
    qtbot.waitUntil(lambda: view.text.height() >= view.text.heightForWidth(view.text.width()) > 20)
