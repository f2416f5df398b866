"""Settings ▸ Data: where contacts are kept, and where sign-ins are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.ui.settings.database_card import DatabaseCard
from fbsync_desktop.ui.settings.secrets_card import SecretsCard
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class DataPage(QWidget):
    """Two cards under one heading.

    Attributes:
        title: its name in the list.
    """

    def __init__(self, theme: Theme, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = translate("Settings", "Data and sign-ins")
        self.database = DatabaseCard(theme, bridge)
        self.secrets = SecretsCard(theme, bridge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        layout.addWidget(PlainLabel(theme, Type.TITLE, self.title, height=28))
        layout.addWidget(self.database)
        layout.addWidget(self.secrets)
        layout.addStretch(1)
        self.database.moved.connect(bridge.restart)

    def enter(self) -> None:
        """The page is about to be seen."""
        self.database.enter()
        self.secrets.enter()
