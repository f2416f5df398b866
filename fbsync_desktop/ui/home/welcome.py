"""The first thing anybody sees: one sentence, two doors, four steps, what leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.ui.first_run.strip import step_words
from fbsync_desktop.ui.theme import Theme, Tone, Type
from fbsync_desktop.ui.widgets.avatar import paint_avatar
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, RIGHT, PlainLabel
from fbsync_desktop.ui.widgets.score import paint_score_bar

translate = QCoreApplication.translate

_CENTER = Qt.AlignmentFlag.AlignHCenter
_WIDTH, _HEIGHT = 552, 124


class Welcome(QWidget):
    """Shown while no Page is connected.

    Signals:
        connect_wanted(), sample_wanted(), database_wanted()
    """

    connect_wanted = Signal()
    sample_wanted = Signal()
    database_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        sentence = translate("Welcome", "Everyone who wrote to your Page, in one list")
        self.title = PlainLabel(theme, Type.DISPLAY, sentence)
        lead = PlainLabel(theme, Type.LEAD, translate(
            "Welcome", "FBSync reads your Messenger and Instagram conversations and turns them into named, scored "
                       "contacts."), ink="2")
        self.connect_page = Button(theme, translate("Welcome", "Connect a Page"), "primary")
        self.connect_page.clicked.connect(self.connect_wanted)
        self.sample = Button(theme, translate("Welcome", "Try with sample data"), "plain")
        self.sample.clicked.connect(self.sample_wanted)
        doors = QHBoxLayout()
        doors.setSpacing(px(16))
        doors.addWidget(self._door(
            "link", translate("Welcome", "Start with your own Page"),
            translate("Welcome", "Sign in with Facebook in your browser and choose your Pages. About two minutes."),
            self.connect_page))
        doors.addWidget(self._door(
            "flask", translate("Welcome", "Just looking first?"),
            translate("Welcome", "Look around with invented customers. Nothing is connected, nothing is sent."),
            self.sample))
        self.database = Button(theme, translate("Welcome", "Use a team database"), "link")
        self.database.clicked.connect(self.database_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addStretch(3)
        layout.addWidget(_Picture(theme), 0, _CENTER)
        layout.addSpacing(px(28))
        layout.addWidget(self.title, 0, _CENTER)
        layout.addSpacing(px(8))
        layout.addWidget(lead, 0, _CENTER)
        layout.addSpacing(px(30))
        layout.addLayout(_centred(doors))
        layout.addSpacing(px(30))
        layout.addWidget(_Steps(theme), 0, _CENTER)
        layout.addSpacing(px(26))
        for glyph, words in (
                ("lock", translate("Welcome", "Contacts stay on this computer unless you choose a team database.")),
                ("", translate("Welcome", "Messages go to Google only if you add an AI key; with a free key, Google "
                                          "may read them."))):
            layout.addLayout(self._promise(glyph, words))
            layout.addSpacing(px(4))
        layout.addSpacing(px(10))
        layout.addWidget(self.database, 0, _CENTER)
        layout.addStretch(4)

    def _promise(self, glyph: str, words: str) -> QHBoxLayout:
        promise = QHBoxLayout()
        promise.setSpacing(self._theme.px(8))
        promise.addStretch(1)
        if glyph:
            promise.addWidget(Glyph(self._theme, 14, glyph, "text_2"))
        promise.addWidget(PlainLabel(self._theme, Type.CAPTION, words, ink="2"))
        promise.addStretch(1)
        return promise

    def _door(self, icon_name: str, title: str, text: str, button: Button) -> QFrame:
        px = self._theme.px
        frame = QFrame()
        frame.setProperty("role", "card")
        frame.setFixedWidth(px(344))
        ground = QFrame()
        ground.setProperty("role", "soft" if icon_name == "link" else "inset")
        ground.setFixedSize(px(40), px(40))
        ground_layout = QHBoxLayout(ground)
        ground_layout.setContentsMargins(0, 0, 0, 0)
        ground_layout.addWidget(Glyph(self._theme, 20, icon_name,
                                      "accent_text" if icon_name == "link" else "text_2"),
                                0, Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setSpacing(px(14))
        head.addWidget(ground)
        head.addWidget(PlainLabel(self._theme, Type.SECTION, title), 1)
        body = PlainLabel(self._theme, Type.BODY, text, ink="2", wrap=True)
        body.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        body.setMinimumHeight(px(40))
        button.setProperty("stature", "large")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(px(24), px(22), px(24), px(24))
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(px(10))
        layout.addWidget(body)
        layout.addSpacing(px(14))
        layout.addWidget(button)
        return frame


class _Steps(QWidget):
    """What is to come: four numbers in rings, each with a word and what it takes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        takes = (translate("Welcome", "Facebook sign-in"), translate("Welcome", "optional"),
                 translate("Welcome", "sales, support, onboarding"), translate("Welcome", "starts by itself"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        for number, (words, what) in enumerate(zip(step_words(), takes, strict=True), 1):
            if number > 1:
                row.addSpacing(px(14))
                row.addWidget(Glyph(theme, 16, "chevron-right", "text_3"), 0, Qt.AlignmentFlag.AlignVCenter)
                row.addSpacing(px(14))
            ring = PlainLabel(theme, Type.CAPTION_STRONG, str(number), ink="2")
            ring.setProperty("role", "ring")
            ring.setAlignment(Qt.AlignmentFlag.AlignCenter)
            ring.setFixedSize(px(24), px(24))
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(PlainLabel(theme, Type.STRONG, words, height=18))
            column.addWidget(PlainLabel(theme, Type.CAPTION, what, ink="2", height=18))
            row.addWidget(ring, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(column)


def _centred(inner: QHBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addLayout(inner)
    row.addStretch(1)
    return row


class _Picture(QWidget):
    """Messages on the left become contacts on the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _WIDTH, self.height() / _HEIGHT)
        for x, y, width, height, lines, is_ours in ((0, 2, 150, 36, (110, 78), False), (58, 44, 132, 26, (96,), True),
                                                    (16, 80, 164, 36, (124, 60), False)):
            self._rounded(painter, QRectF(x, y, width, height), 10, "accent_soft" if is_ours else "line")
            for row, length in enumerate(lines):
                self._rounded(painter, QRectF(x + 14, y + 10 + row * 11, length, 5), 2.5,
                              "accent_mid" if is_ours else "control")
        pen = QPen(self._theme.color("accent_mid"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(222, 62, 272, 62)
        painter.drawPolyline([QPointF(264, 54), QPointF(272, 62), QPointF(264, 70)])
        avatars = self._theme.colors.avatars
        self._contact(painter, 0, "Marisol Quintanar", translate("Welcome", "Negotiating"), 82, avatars[0])
        self._contact(painter, 66, "佐藤 花子", translate("Welcome", "Proposal Sent"), 74, avatars[3])
        painter.end()

    def _rounded(self, painter: QPainter, rect: QRectF, radius: float, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(token))
        painter.drawRoundedRect(rect, radius, radius)

    def _contact(self, painter: QPainter, y: int, name: str, stage: str, score: int, tone: Tone) -> None:
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(QRectF(300.5, y + 0.5, 250, 57), 12, 12)
        paint_avatar(painter, self._theme, QRectF(312, y + 12, 34, 34), name, tone, square=False)
        for top, text, kind, token, align in (
                (10, name, Type.STRONG, "text", LEFT), (29, stage, Type.CAPTION, "text_2", LEFT),
                (9, str(score), Type.SECTION, "text", RIGHT)):
            font = self._theme.font(kind)
            font.setPixelSize(kind.value[0])
            painter.setFont(font)
            painter.setPen(self._theme.color(token))
            painter.drawText(QRectF(356, y + top, 180, 18), align, text)
        paint_score_bar(painter, self._theme, QRectF(486, y + 34, 50, 10), score)

