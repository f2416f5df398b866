"""The left and right ends of a row in the pipeline editor: handle, colour, name, type; contacts and menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QMenu, QWidget

from fbsync_desktop.domain.pipeline import Stage, StageType
from fbsync_desktop.ui.icons import icon, paint_icon
from fbsync_desktop.ui.settings.range_scale import ROW
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.placing import type_word
from fbsync_desktop.ui.theme import STAGE_COLORS, Theme, Type
from fbsync_desktop.ui.widgets.buttons import IconButton
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.labels import RIGHT, PlainLabel

translate = QCoreApplication.translate


class Grip(QAbstractButton):
    """Drag it, or press Alt+Up and Alt+Down, to move the row.

    Signals:
        moved(rows): by how many rows.
    """

    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(theme.px(24), theme.px(32))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(24), self._theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            rows = int((event.position().y() - self.height() / 2) / self._theme.px(ROW) * 1.4)
            if rows:
                self.moved.emit(1 if rows > 0 else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, "grip", QRectF(px(4), px(8), px(16), px(16)), self._theme.color("text_3"))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        painter.end()


class ColorButton(QAbstractButton):
    """The stage's dot; opens the eight colours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ink = QColor(theme.colors.outline)
        self.setFixedSize(theme.px(26), theme.px(26))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(26), self._theme.px(26))

    def show_ink(self, ink: str) -> None:
        """Another colour."""
        self._ink = QColor(ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        painter.drawEllipse(QRectF(self.rect()).center(), px(6), px(6))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        painter.end()


class StageFields(QWidget):
    """Handle, colour, name and type of one stage.

    Signals:
        renamed(name), retyped(type), recolored(colour), moved(rows)
    """

    renamed = Signal(str)
    retyped = Signal(object)
    recolored = Signal(str)
    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setFixedHeight(px(ROW))
        self.grip, self.color = Grip(theme), ColorButton(theme)
        self.name = QLineEdit()
        self.name.setFont(theme.font(Type.BUTTON))
        self.name.setFixedWidth(px(132))
        self.name.setMaxLength(80)
        self.type = Combo(theme, translate("Pipelines", "Type"))
        self.type.setFixedWidth(px(126))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(10), 0, px(12), 0)
        layout.setSpacing(px(6))
        for widget in (self.grip, self.color, self.name, self.type):
            layout.addWidget(widget)
        self.name.textEdited.connect(self.renamed)
        self.type.currentIndexChanged.connect(self._on_type)
        self.color.clicked.connect(self._on_color)
        self.grip.moved.connect(self.moved)

    def show_stage(self, stage: Stage, place: int, *, is_missing: bool) -> None:
        """Show a stage; the cursor stays where it is while its name is typed."""
        if self.name.text() != stage.name:
            self.name.setText(stage.name)
            self.name.setCursorPosition(0)
        if (self.name.property("state") == "error") != is_missing:
            self.name.setProperty("state", "error" if is_missing else "")
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)
        self.type.set_choices(((kind.value, type_word(kind)) for kind in StageType), stage.type.value)
        self.color.show_ink(self._theme.stage_tone(place, stage.color).ink)
        self.name.setAccessibleName(translate("Pipelines", "Name of stage {n}").format(n=number(place + 1)))
        self.type.setAccessibleName(translate("Pipelines", "Type of {stage}").format(stage=stage.name))
        self.color.setAccessibleName(translate("Pipelines", "Colour of {stage}").format(stage=stage.name))
        self.grip.setAccessibleName(translate("Pipelines", "Move {stage}: Alt and the arrow keys").format(
            stage=stage.name))
        self.grip.setToolTip(translate("Pipelines", "Drag to another place, or Alt+Up and Alt+Down"))

    @Slot()
    def _on_type(self) -> None:
        self.retyped.emit(StageType(self.type.key))

    @Slot()
    def _on_color(self) -> None:
        menu = self.color_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.color.mapToGlobal(self.color.rect().bottomLeft()))

    def color_menu(self) -> QMenu:
        """The eight colours with their names."""
        menu = QMenu(self)
        names = (translate("Pipelines", "Orange"), translate("Pipelines", "Blue"), translate("Pipelines", "Pink"),
                 translate("Pipelines", "Teal"), translate("Pipelines", "Green"), translate("Pipelines", "Brown"),
                 translate("Pipelines", "Violet"), translate("Pipelines", "Grey"))
        for color, name in zip(STAGE_COLORS, names, strict=True):
            ink = QColor(self._theme.stage_tone(0, color).ink)
            menu.addAction(icon("dot", self._theme.px(14), ink), name).triggered.connect(
                partial(self.recolored.emit, color))
        return menu


class StageEnd(QWidget):
    """How many contacts stand there, and everything else that can be done with a stage.

    Signals:
        range_wanted(), up_wanted(), down_wanted(), delete_wanted()
    """

    range_wanted = Signal()
    up_wanted = Signal()
    down_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setFixedSize(px(104), px(ROW))
        self.count = PlainLabel(theme, Type.BODY, ink="2", tabular=True)
        self.count.setAlignment(RIGHT)
        self.more = IconButton(theme, "more", "")
        self._stage: Stage | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, px(8), 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.count, 1)
        layout.addWidget(self.more)
        self.more.clicked.connect(self._on_more)

    def show_stage(self, stage: Stage, contacts: int) -> None:
        """Show a stage's count."""
        self._stage = stage
        self.count.setText(number(contacts))
        self.count.setAccessibleName(translate("Pipelines", "{n} contacts in {stage}", None, contacts).format(
            n=number(contacts), stage=stage.name))
        self.more.setAccessibleName(translate("Pipelines", "More for {stage}").format(stage=stage.name))
        self.more.setToolTip(translate("Pipelines", "More"))

    @Slot()
    def _on_more(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def menu(self) -> QMenu:
        """Range by number, order, delete."""
        menu = QMenu(self)
        by_number = menu.addAction(translate("Pipelines", "Range by number…"))
        by_number.triggered.connect(self.range_wanted)
        by_number.setEnabled(self._stage is not None and self._stage.type.is_open)
        menu.addAction(translate("Pipelines", "Move up")).triggered.connect(self.up_wanted)
        menu.addAction(translate("Pipelines", "Move down")).triggered.connect(self.down_wanted)
        menu.addSeparator()
        menu.addAction(translate("Pipelines", "Delete stage")).triggered.connect(self.delete_wanted)
        return menu
