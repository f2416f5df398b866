"""Step two: which of the Pages a sign-in reaches shall be connected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from fbsync_desktop.domain.permission import FOR_INSTAGRAM, FOR_MESSENGER
from fbsync_desktop.domain.state import PageState
from fbsync_desktop.runtime.messages import PageFacts, ReachablePage, SignedIn
from fbsync_desktop.ui.connect.page_row import ROW, PageRow, Standing
from fbsync_desktop.ui.icons import icon
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.permission import losses
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.check import CheckBox
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate

_VISIBLE_ROWS = 7


class Chooser(QWidget):
    """Search, who signed in, all Pages, and the way back to Facebook's own choice.

    Signals:
        changed(): another choice; read `chosen`.
        sign_in_wanted(): as somebody else. again_wanted(): choose again on Facebook. help_wanted(reason)
    """

    changed = Signal()
    sign_in_wanted = Signal()
    again_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[PageRow] = []
        self.search = QLineEdit()
        self.search.setFont(theme.font(Type.BODY))
        self.search.setFixedWidth(theme.px(256))
        self.search.setAccessibleName(translate("Connect", "Search Pages"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(QAction(icon("search", theme.px(16), theme.color("text_2")), "", self.search),
                              QLineEdit.ActionPosition.LeadingPosition)
        self.who = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.change = Button(theme, translate("Connect", "Change"), "link")
        self.change.setAccessibleName(translate("Connect", "Sign in as somebody else"))
        self.missing = PlainLabel(theme, Type.CAPTION, ink="warn", wrap=True)
        self.all = CheckBox(theme)
        self.all.setTristate(True)
        self.counted = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        self.nothing = PlainLabel(theme, Type.BODY, translate("Connect", "No Page has this name."), ink="2", height=48)
        self.again = Button(theme, translate("Connect", "Choose again on Facebook"), "link")
        self._arrange()
        self.search.textChanged.connect(self._on_search)
        self.change.clicked.connect(self.sign_in_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.all.clicked.connect(self._on_all)

    def _arrange(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.search)
        top.addStretch(1)
        top.addWidget(self.who)
        top.addWidget(self.change)
        head = QWidget()
        head.setFixedHeight(px(40))
        head_row = QHBoxLayout(head)
        head_row.setContentsMargins(px(14), 0, px(16), 0)
        head_row.addWidget(self.all, 1)
        head_row.addWidget(self.counted)
        line = QFrame()
        line.setProperty("role", "line")
        listed = QWidget()
        listed.setProperty("role", "scrolled")
        self._list = QVBoxLayout(listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        self._list.addStretch(1)
        self.listed = QScrollArea()
        self.listed.setWidgetResizable(True)
        self.listed.setFrameShape(QFrame.Shape.NoFrame)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.listed.setAccessibleName(translate("Connect", "Pages"))
        self.listed.setWidget(listed)
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addWidget(head)
        inner.addWidget(line)
        inner.addWidget(self.listed, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(px(8))
        bottom.addWidget(PlainLabel(self._theme, Type.CAPTION, translate("Connect", "A Page is missing?"), ink="2"))
        bottom.addWidget(self.again)
        bottom.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addLayout(top)
        layout.addWidget(self.missing)
        layout.addWidget(card)
        layout.addLayout(bottom)

    def show_sign_in(self, signed: SignedIn, known: Mapping[str, PageFacts], *, can_choose_again: bool) -> None:
        """Show what a sign-in reaches.

        Args:
            known: connected Pages by Meta's id.
            can_choose_again: the sign-in came from the browser.
        """
        for row in self.rows:
            row.deleteLater()
        reads_instagram = (FOR_INSTAGRAM - FOR_MESSENGER).isdisjoint(signed.missing)
        rows = [self._row(page, known.get(page.page_id), reads_instagram=reads_instagram) for page in signed.pages]
        self.rows = sorted(rows, key=lambda row: row.order)
        for place, row in enumerate(self.rows):
            row.toggled.connect(self._on_toggled)
            row.help_wanted.connect(self.help_wanted)
            self._list.insertWidget(place, row)
        self.listed.setFixedHeight(self._theme.px(ROW) * min(max(len(self.rows), 1), _VISIBLE_ROWS))
        self.search.clear()
        self.search.setPlaceholderText(translate("Connect", "Search {n} Pages", None, len(rows)).format(
            n=number(len(rows))))
        self.search.setVisible(len(rows) > 1)
        self.who.setText(translate("Connect", "Signed in as {name}").format(name=signed.user_name)
                         if signed.user_name else translate("Connect", "Signed in with a Page's token"))
        self.missing.setText(losses(signed.missing))
        self.missing.setVisible(bool(signed.missing))
        self.again.setVisible(can_choose_again)
        self._on_search("")
        self._on_toggled()

    def _row(self, page: ReachablePage, known: PageFacts | None, *, reads_instagram: bool) -> PageRow:
        standing: Standing = "new"
        if page.refusal:
            standing = "impossible"
        elif known is not None:
            standing = "signed_out" if known.state is PageState.NEEDS_SIGN_IN else "connected"
        return PageRow(self._theme, page, standing, known.overview.contacts if known else 0,
                       reads_instagram=reads_instagram)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Meta's ids of the new Pages that are ticked."""
        return tuple(row.page.page_id for row in self.rows if row.standing == "new" and row.check.isChecked())

    @property
    def signs_in_again(self) -> int:
        """How many connected Pages get their sign-in back by themselves."""
        return sum(row.standing == "signed_out" for row in self.rows)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        wanted = text.strip().casefold()
        for row in self.rows:
            row.setVisible(wanted in row.page.name.casefold())
        self.nothing.setVisible(bool(self.rows) and all(row.isHidden() for row in self.rows))

    @Slot()
    def _on_toggled(self) -> None:
        possible, chosen = sum(row.standing == "new" for row in self.rows), len(self.chosen)
        if possible == 1:
            words = translate("Connect", "The one Page that can be connected")
        elif possible:
            words = translate("Connect", "Select all {n} that can be connected", None, possible).format(
                n=number(possible))
        else:
            words = translate("Connect", "No other Page can be connected")
        self.all.setText(words)
        self.all.setEnabled(possible > 0)
        self.all.setCheckState(Qt.CheckState.Unchecked if not chosen else
                               Qt.CheckState.Checked if chosen == possible else Qt.CheckState.PartiallyChecked)
        self.counted.setText(translate("Connect", "{n} selected", None, chosen).format(n=number(chosen)))
        self.changed.emit()

    @Slot()
    def _on_all(self) -> None:
        """All or none of the new Pages; the box itself may not stay half ticked."""
        wanted = len(self.chosen) < sum(row.standing == "new" for row in self.rows)
        for row in self.rows:
            if row.standing == "new":
                row.check.blockSignals(True)
                row.check.setChecked(wanted)
                row.check.blockSignals(False)
                row.check.update()
        self._on_toggled()
