"""The address of a Postgres database, as fields."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QWidget

from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_PORT = "5432"


class DatabaseForm(QWidget):
    """Server, port, database, user, password, and a certificate authority where the server has one of its own.

    Signals:
        changed(): another address.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        t, px = translate, theme.px
        self._theme = theme
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        self.server = self._field(grid, 0, 0, t("Database", "&Server"), "db.example.com")
        self.port = self._field(grid, 0, 2, t("Database", "P&ort"), _PORT)
        self.database = self._field(grid, 1, 0, t("Database", "&Database"), "fbsync")
        self.user = self._field(grid, 2, 0, t("Database", "&User"), "")
        self.password = self._field(grid, 3, 0, t("Database", "Pass&word"), "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.authority = self._field(grid, 4, 0, t("Database", "&CA file"), t("Database", "only for a private one"))
        self.port.setFixedWidth(px(88))
        self.choose = Button(theme, t("Database", "Choose…"))
        self.choose.setAccessibleName(t("Database", "Choose the CA file"))
        self.choose.clicked.connect(self._on_choose)
        grid.addWidget(self.choose, 4, 2, 1, 2)
        grid.setColumnStretch(1, 1)

    def _field(self, grid: QGridLayout, row: int, column: int, words: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setFont(self._theme.font(Type.BODY))
        field.setPlaceholderText(hint)
        field.setAccessibleName(words.replace("&", ""))
        field.textChanged.connect(self.changed)
        label = PlainLabel(self._theme, Type.BODY, words, ink="2")
        label.setBuddy(field)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1)
        return field

    @property
    def is_whole(self) -> bool:
        """Enough to try."""
        return all(field.text().strip() for field in (self.server, self.database, self.user))

    @property
    def address(self) -> str:
        """`postgresql://user@server:port/database`, without the password."""
        server = self.server.text().strip()
        host = f"[{server}]" if ":" in server and not server.startswith("[") else server
        port = self.port.text().strip() or _PORT
        authority = self.authority.text().strip()
        query = f"?{urlencode({'sslrootcert': authority})}" if authority else ""
        return (f"postgresql://{quote(self.user.text().strip(), safe='')}@{host}:{port}/"
                f"{quote(self.database.text().strip(), safe='')}{query}")

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, translate("Database", "CA file"))
        dialog.setNameFilter(translate("Database", "Certificates (*.pem *.crt *.cer)"))
        dialog.fileSelected.connect(self.authority.setText)
        dialog.open()

    def forget(self) -> None:
        """Leave no password in the field."""
        self.password.clear()
