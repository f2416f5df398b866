"""Health: what needs you, what takes care of itself, what is fine, what was read. Calm when all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.health import HealthItem
from fbsync_desktop.ui.health.rows import HealthRow, card_of, fine_card, read_card
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.health import item_words
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.motion import Spinner

if TYPE_CHECKING:
    from fbsync_desktop.services.health import HealthReport

translate = QCoreApplication.translate


class HealthView(QWidget):
    """Shows a report; keeps the focus on a row that stays.

    Signals:
        check_wanted(), deed_wanted(HealthItem, deed), run_wanted(SyncJob)
    """

    check_wanted = Signal()
    deed_wanted = Signal(object, str)
    run_wanted = Signal(object)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._report: HealthReport | None = None
        self.rows: list[HealthRow] = []
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.glyph = Glyph(theme, 20, "clock", "text_2")
        self.spinner = Spinner(theme)
        self.title = ElidedLabel(theme, Type.TITLE, translate("Health", "Looking…"), height=28)
        self.subtitle = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.check = Button(theme, translate("Health", "Check again"), "plain", "sync")
        self.check.clicked.connect(self.check_wanted)
        self._body = QVBoxLayout()
        self._arrange()
        self._minute = QTimer(self, interval=20_000)
        self._minute.timeout.connect(self._on_minute)
        self.show_looking(False)

    def _arrange(self) -> None:
        px = self._theme.px
        sign = QHBoxLayout()
        sign.setSpacing(px(11))
        sign.addWidget(self.glyph)
        sign.addWidget(self.spinner)
        sign.addWidget(self.title, 1)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addLayout(sign)
        titles.addWidget(self.subtitle)
        header = QHBoxLayout()
        header.setContentsMargins(px(24), px(19), px(24), px(8))
        header.addLayout(titles, 1)
        header.addWidget(self.check, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(px(24), 0, px(24), px(20))
        self._body.setSpacing(px(8))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(translate("Health", "Checks"))
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(scroll, 1)

    @Slot(bool)
    def show_looking(self, is_looking: bool) -> None:
        """While everything is looked at."""
        self.spinner.setVisible(is_looking)
        self.glyph.setVisible(not is_looking)
        self.check.setEnabled(not is_looking)

    @Slot(object)
    def show_report(self, report: HealthReport) -> None:
        """Show what was found."""
        self._report = report
        focused = next((row.item.concern for row in self.rows if row.action and row.action.hasFocus()), None)
        _empty(self._body)
        self.rows = []
        need = [item for item in report.items if item.concern.needs_somebody]
        others = [item for item in report.items if not item.concern.needs_somebody]
        self._section(translate("Health", "Needs you"), need)
        self._section(translate("Health", "Takes care of itself"), others)
        self._body.addLayout(self._fine_and_read(report))
        self._body.addStretch(1)
        self._show_title(need)
        for row in self.rows:
            if row.item.concern is focused and row.action is not None:
                row.action.setFocus()

    def _section(self, heading: str, items: list[HealthItem]) -> None:
        if not items:
            return
        first = True
        rows = []
        for item in items:
            words = item_words(item, self._clock.now())
            row = HealthRow(self._theme, item, words, is_first_need=first and item.concern.is_stopped)
            first = first and not item.concern.is_stopped
            row.deed_wanted.connect(self.deed_wanted)
            row.run_wanted.connect(self.run_wanted)
            rows.append(row)
        self.rows += rows
        self._body.addWidget(PlainLabel(self._theme, Type.CAPTION_STRONG, heading, ink="3", height=24))
        self._body.addWidget(card_of(self._theme, rows))
        self._body.addSpacing(self._theme.px(10))

    def _fine_and_read(self, report: HealthReport) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(self._theme.px(16))
        for heading, card in (
                (translate("Health", "Fine"), fine_card(self._theme, fine_lines(report))),
                (translate("Health", "What was read"), read_card(self._theme, report.pages) if report.pages else None)):
            if card is None:
                continue
            column = QVBoxLayout()
            column.setSpacing(self._theme.px(8))
            column.addWidget(PlainLabel(self._theme, Type.CAPTION_STRONG, heading, ink="3", height=24))
            column.addWidget(card, 1)
            columns.addLayout(column, 1)
        return columns

    def _show_title(self, need: list[HealthItem]) -> None:
        count = len(need)
        if not count:
            self.glyph.show_glyph("check-filled", "ok")
            self.title.setText(translate("Health", "All fine"))
        else:
            stopped = any(item.concern.is_stopped for item in need)
            self.glyph.show_glyph("error" if stopped else "warning", "error" if stopped else "warn")
            self.title.setText(translate("Health", "1 thing needs you") if count == 1 else translate(
                "Health", "{n} things need you", None, count).format(n=number(count)))
        self._on_minute()

    @Slot()
    def _on_minute(self) -> None:
        if self._report is not None:
            checked = translate("Health", "checked {when}").format(
                when=formats.ago(self._report.checked_at, self._clock.now()))
            rest = translate("Health", "Everything else is fine") if self._report.items else translate(
                "Health", "Sign-ins, disk and database were looked at")
            self.subtitle.setText(f"{rest} · {checked}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()


def fine_lines(report: HealthReport) -> list[tuple[str, str]]:
    """What is fine, with the figure behind it; what is not fine stands above."""
    t = translate
    database = formats.megabytes(report.database_bytes) if report.database_bytes is not None else t(
        "Health", "team database answers")
    if report.problems == ():
        database = t("Health", "{size}, checked, no damage").format(size=database)
    lines = [] if report.problems else [(t("Health", "Database"), database)]
    lines += [(t("Health", "Disk space"), t("Health", "{size} free").format(size=formats.megabytes(report.free_bytes)))]
    if report.sign_ins.good:
        age = report.sign_ins.oldest_days
        good = t("Health", "{n} good", None, report.sign_ins.good).format(n=number(report.sign_ins.good))
        lines.append((t("Health", "Sign-ins"), good if not age else t(
            "Health", "{good}, the oldest {n} days old", None, age).format(good=good, n=number(age))))
    if report.secrets.trouble is None:
        kept = {"system": t("Health", "in this computer's password store"),
                "file": t("Health", "in a file under a passphrase"),
                "memory": t("Health", "in memory, until the program ends")}[report.secrets.kind]
        lines.append((t("Health", "Sign-ins kept"), kept))
    running = [item for item in report.items if item.concern.value == "RUNNING_LONG"]
    if not running:
        lines.append((t("Health", "Speed"), t("Health", "no sync is taking too long")))
    return lines


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            _empty(inner)
