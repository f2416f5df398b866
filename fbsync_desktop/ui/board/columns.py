"""The stages side by side: won, lost and archived ones folded, all of them targets for what is dragged."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fbsync_desktop.domain.board import BoardColumn
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.pipeline import Stage, StageType
from fbsync_desktop.ui.board.column import MIME, CardList
from fbsync_desktop.ui.icons import paint_icon
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.labels import RIGHT, ElidedLabel, PlainLabel

translate = QCoreApplication.translate

_FOLDED = 44
_GLYPHS = {StageType.WON: "check-circle", StageType.LOST: "close"}


class FoldedColumn(QAbstractButton):
    """A closed stage: its name upright, and how many are in it. Click to unfold, drop to put somebody there.

    Signals:
        dropped(ids)
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._stage = theme, stage
        self._count, self._is_target = 0, False
        self.setFixedWidth(theme.px(_FOLDED))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_FOLDED), self._theme.px(240))

    def show_count(self, count: int) -> None:
        """How many are in the stage."""
        self._count = count
        self.setAccessibleName(translate("Board", "{stage}, {n} contacts, folded", None, count).format(
            stage=self._stage.name, n=number(count)))
        self.setToolTip(translate("Board", "Unfold {stage}").format(stage=self._stage.name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft" if self._is_target else "sidebar"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(10), px(10))
        ink = "ok" if self._stage.type is StageType.WON else "text_2"
        paint_icon(painter, _GLYPHS.get(self._stage.type, "stopped"),
                   QRectF((self.width() - px(18)) / 2, px(14), px(18), px(18)), theme.color(ink))
        painter.translate(self.width() / 2, px(46))
        painter.rotate(90)
        painter.setFont(theme.font(Type.STRONG))
        painter.setPen(theme.color("text"))
        room = max(self.height() - px(110), px(40))
        name = painter.fontMetrics().elidedText(self._stage.name, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QRectF(0, -px(10), width + 2, px(20)), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font(Type.BODY, tabular=True))
        painter.setPen(theme.color("text_2"))
        painter.drawText(QRectF(width + px(10), -px(10), px(60), px(20)), Qt.AlignmentFlag.AlignVCenter,
                         number(self._count))
        painter.end()

    def _hover(self, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._hover(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode().split("\n"))


class StageColumn(QFrame):
    """An unfolded stage: name, count, mean time, cards."""

    def __init__(self, theme: Theme, clock: Clock, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setProperty("role", "column")
        self.setMinimumWidth(px(150))
        self.name = ElidedLabel(theme, Type.STRONG, stage.name, height=20)
        self.count = PlainLabel(theme, Type.STRONG, ink="2", height=20, tabular=True)
        self.count.setAlignment(RIGHT)
        self.age = ElidedLabel(theme, Type.CAPTION, ink="2", height=18)
        self.age.setAccessibleDescription(translate("Board", "How long contacts have been here on average"))
        self.list = CardList(theme, clock, stage.name)
        self.more = Button(theme, "", "link")
        self.more.hide()
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(9), px(12), 0)
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(4))
        layout.setSpacing(0)
        layout.addLayout(head)
        self.age.setContentsMargins(px(12), 0, px(12), 0)
        layout.addWidget(self.age)
        layout.addSpacing(px(7))
        cards = QHBoxLayout()
        cards.setContentsMargins(px(7), 0, px(3), 0)
        cards.addWidget(self.list)
        layout.addLayout(cards, 1)
        layout.addWidget(self.more)
        self.list.hovered.connect(self._on_hovered)

    def show_column(self, column: BoardColumn) -> None:
        """Other contents."""
        self.count.setText(number(column.contacts))
        self.age.setText(mean_words(column.mean_days))
        self.list.cards.show_rows(column.cards)
        self.more.setVisible(column.contacts > len(column.cards))
        self.more.setText(translate("Board", "Show all {n}", None, column.contacts).format(n=number(column.contacts)))
        self.more.setAccessibleDescription(translate("Board", "The cards are those with the highest scores"))
        self.list.setAccessibleName(translate("Board", "{stage}, {n} contacts", None, column.contacts).format(
            stage=column.stage.name, n=number(column.contacts)))

    @Slot(bool)
    def _on_hovered(self, is_target: bool) -> None:
        self.setProperty("target", "true" if is_target else "")
        self.style().unpolish(self)
        self.style().polish(self)


def mean_words(days: float | None) -> str:
    """`4 days each`, how long contacts have been here on average."""
    if days is None:
        return ""
    if days < 1:
        return translate("Board", "under a day each")
    whole = round(days)
    return translate("Board", "1 day each") if whole == 1 else translate(
        "Board", "{n} days each", None, whole).format(n=number(whole))


class BoardColumns(QScrollArea):
    """All stages of a pipeline.

    Signals:
        move_wanted(ids, stage id, stage name), opened(ContactRow)
        all_wanted(stage id): everybody of a stage that has more contacts than cards
    """

    move_wanted = Signal(object, str, str)
    opened = Signal(object)
    all_wanted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._stages: tuple[Stage, ...] = ()
        self._unfolded: set[str] = set()
        self.columns: dict[str, StageColumn] = {}
        self.folded: dict[str, FoldedColumn] = {}
        self._read: tuple[BoardColumn, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self.setWidget(inside)

    def show_columns(self, read: tuple[BoardColumn, ...]) -> None:
        """Show a pipeline as it is now; columns of the same stages stay, with focus and place."""
        self._read = read
        stages = tuple(column.stage for column in read)
        if stages != self._stages:
            self._stages = stages
            self._rebuild()
        for column in read:
            if column.stage.id in self.columns:
                self.columns[column.stage.id].show_column(column)
            else:
                self.folded[column.stage.id].show_count(column.contacts)

    def _rebuild(self) -> None:
        for widget in (*self.columns.values(), *self.folded.values()):
            self._row.removeWidget(widget)
            widget.deleteLater()
        self.columns, self.folded = {}, {}
        for stage in self._stages:
            if stage.type.is_open or stage.id in self._unfolded:
                column = StageColumn(self._theme, self._clock, stage)
                column.list.dropped.connect(partial(self._on_dropped, stage))
                column.list.opened.connect(self.opened)
                column.more.clicked.connect(partial(self.all_wanted.emit, stage.id))
                self.columns[stage.id] = column
                self._row.addWidget(column, 1)
            else:
                folded = FoldedColumn(self._theme, stage)
                folded.dropped.connect(partial(self._on_dropped, stage))
                folded.clicked.connect(partial(self._on_unfold, stage.id))
                self.folded[stage.id] = folded
                self._row.addWidget(folded)

    def _on_unfold(self, stage_id: str) -> None:
        self._unfolded.add(stage_id)
        self._rebuild()
        self.show_columns(self._read)
        self.columns[stage_id].list.setFocus()

    def _on_dropped(self, stage: Stage, ids: list[str]) -> None:
        self.move_wanted.emit(ids, stage.id, stage.name)

    def focus_first(self) -> None:
        """Give the keyboard to the first stage with a card."""
        for column in self.columns.values():
            if column.list.cards.rows:
                column.list.setFocus()
                if not column.list.currentIndex().isValid():
                    column.list.choose(0)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose another stage; with Alt they take the chosen contacts along."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((stage_id for stage_id, column in self.columns.items() if column.list.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move_along(here, step)
        else:
            self._choose_beside(here, step)

    def _move_along(self, here: str, step: int) -> None:
        place = next(at for at, stage in enumerate(self._stages) if stage.id == here) + step
        ids = self.columns[here].list.chosen_ids
        if ids and 0 <= place < len(self._stages):
            target = self._stages[place]
            self.move_wanted.emit(ids, target.id, target.name)

    def _choose_beside(self, here: str, step: int) -> None:
        order = list(self.columns)
        place = order.index(here) + step
        if 0 <= place < len(order):
            row = self.columns[here].list.currentIndex().row()
            target = self.columns[order[place]].list
            target.setFocus()
            target.choose(row)
            self.ensureWidgetVisible(self.columns[order[place]])
