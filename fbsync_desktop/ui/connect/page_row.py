"""One Page of the chooser: what it is, what will happen to it, or why nothing can."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.runtime.messages import ReachablePage
from fbsync_desktop.ui.text.card import contacts
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.check import CheckBox
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel
from fbsync_desktop.ui.widgets.pill import IconPill

translate = QCoreApplication.translate

ROW = 56
Standing = Literal["new", "connected", "signed_out", "impossible"]
_ORDER: tuple[Standing, ...] = ("new", "connected", "signed_out", "impossible")


class PageRow(QWidget):
    """56 high: checkbox, picture, name, what can be said about it, and at the right its standing.

    Signals:
        toggled(), help_wanted(reason)
    """

    toggled = Signal()
    help_wanted = Signal(str)

    def __init__(self, theme: Theme, page: ReachablePage, standing: Standing, known_contacts: int, *,
                 reads_instagram: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.page, self.standing, self._reads_instagram = theme, page, standing, reads_instagram
        px = theme.px
        self.setFixedHeight(px(ROW))
        self.check = CheckBox(theme)
        self.check.setAccessibleName(page.name)
        self.check.setEnabled(standing == "new")
        self.check.setChecked(standing != "impossible")
        self.check.toggled.connect(self.toggled)
        self.avatar = Avatar(theme, 36, square=True)
        self.avatar.show_name(page.name, page.page_id)
        self.name = ElidedLabel(theme, Type.STRONG, page.name, ink="" if standing == "new" else "2", height=20)
        about = self._about(known_contacts)
        self.about = ElidedLabel(theme, Type.CAPTION, about, ink="error" if standing == "impossible" else "2",
                                 height=18)
        self.check.setAccessibleDescription(about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(14), 0, px(16), 0)
        layout.setSpacing(px(14))
        layout.addWidget(self.check)
        layout.addWidget(self.avatar)
        layout.addLayout(self._words(theme), 1)
        self._add_standing(theme, layout)

    @property
    def order(self) -> int:
        """New Pages first, those that cannot be connected last."""
        return _ORDER.index(self.standing)

    def _words(self, theme: Theme) -> QVBoxLayout:
        px = theme.px
        second = QHBoxLayout()
        second.setSpacing(px(6))
        if self.standing == "impossible":
            second.addWidget(Glyph(theme, 14, "forbidden", "error"))
        second.addWidget(self.about, 1)
        words = QVBoxLayout()
        words.setContentsMargins(0, px(8), 0, px(8))
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addLayout(second)
        return words

    def _about(self, known_contacts: int) -> str:
        page, t = self.page, translate
        if page.refusal == "no_messages":
            return t("Connect", "Your role here may not read messages. Ask its admin.")
        if page.refusal == "no_token":
            return t("Connect", "Facebook gives no access to this Page. Ask its admin.")
        if self.standing == "signed_out" and known_contacts:
            return t("Connect", "Your {contacts} stay; reading goes on").format(contacts=contacts(known_contacts))
        if page.instagram_username and self._reads_instagram:
            return t("Connect", "Instagram @{name}").format(name=page.instagram_username)
        if page.has_instagram and self._reads_instagram:
            return t("Connect", "Instagram linked")
        if not self._reads_instagram:  # then Facebook may not even tell whether there is an account
            return t("Connect", "Messenger only, Instagram was not allowed")
        return t("Connect", "Messenger only, no Instagram linked")

    def _add_standing(self, theme: Theme, layout: QHBoxLayout) -> None:
        if self.standing == "impossible":
            how = Button(theme, translate("Connect", "Show how"), "link")
            how.setAccessibleName(translate("Connect", "Show how to connect {page}").format(page=self.page.name))
            how.clicked.connect(self._on_help)
            layout.addWidget(how)
        elif self.standing != "new":
            is_connected = self.standing == "connected"
            pill = IconPill(theme, "check-circle" if is_connected else "sync", "ok" if is_connected else "accent")
            pill.say(translate("Connect", "Connected") if is_connected else translate("Connect", "Signs in again"))
            layout.addWidget(pill)

    @Slot()
    def _on_help(self) -> None:
        self.help_wanted.emit(self.page.refusal)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below the words, as in a list."""
        painter = QPainter(self)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(self.avatar.geometry().right() + self._theme.px(14), self.height() - 1,
                         self.width() - self._theme.px(16), self.height() - 1)
        painter.end()


def refusal_help(reason: str) -> str:
    """How a Page that cannot be connected can be made connectable."""
    if reason == "no_messages":
        return translate("Connect", "Somebody with full control of the Page opens its Settings on Facebook, then "
                                    "Page access, and gives you the task Messages. Then sign in here again.")
    return translate("Connect", "Choose the Page in Facebook's window when you sign in. If it belongs to a business "
                                "portfolio, somebody who manages that portfolio must give you the Page with the task "
                                "Messages. Then sign in here again.")
