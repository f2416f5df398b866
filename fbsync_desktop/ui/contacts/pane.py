"""The pane beside the list: who it is, where they write, and the conversation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.runtime.messages import ContactShown
from fbsync_desktop.runtime.placing_messages import Standing
from fbsync_desktop.ui.contacts.standing import ScoreBox, StageHistory, StageLine, Summary
from fbsync_desktop.ui.contacts.transcript import TranscriptView, transcript_lines
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import shown_name
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.buttons import IconButton
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel

translate = QCoreApplication.translate

WIDTH = 372


class ContactPane(QFrame):
    """372 pixels wide; hidden while nobody is chosen.

    Signals:
        close_wanted(), move_wanted(contact id, stage id, stage name), undo_wanted(move id),
        judge_wanted(contact id)
    """

    close_wanted = Signal()
    move_wanted = Signal(str, str, str)
    undo_wanted = Signal(str)
    judge_wanted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._contact_id = ""
        self._standing: Standing | None = None
        self.setProperty("role", "pane")
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(translate("Pane", "Contact"))
        self.avatar = Avatar(theme, 44, square=False)
        self.name = ElidedLabel(theme, Type.SECTION, height=22)
        self.channels = ElidedLabel(theme, Type.CAPTION, ink="2", height=18)
        self._messenger, self._instagram = Glyph(theme, 14, "messenger"), Glyph(theme, 14, "instagram")
        self.judge = IconButton(theme, "spark", translate("Pane", "Analyse again"), framed=True)
        self.judge.clicked.connect(self._on_judge)
        self.close_button = IconButton(theme, "close", translate("Pane", "Close"), framed=True)
        self.close_button.clicked.connect(self.close_wanted)
        self.facts = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.waiting = PlainLabel(theme, Type.STRONG, translate("Pane", "Waits for your answer"), ink="accent", height=20)  # noqa: E501
        self.stage = StageLine(theme, clock)
        self.score = ScoreBox(theme)
        self.summary = Summary(theme)
        self.problem = PlainLabel(theme, Type.CAPTION, ink="2", wrap=True)
        self.decided = QWidget()
        self.history = StageHistory(theme, clock)
        self.transcript = TranscriptView(theme)
        self.note = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        channels = QHBoxLayout()
        channels.setSpacing(px(5))
        for widget in (self._messenger, self._instagram):
            channels.addWidget(widget)
        channels.addWidget(self.channels, 1)
        names.addLayout(channels)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        title = QHBoxLayout()
        title.addWidget(PlainLabel(self._theme, Type.CAPTION_STRONG, translate("Pane", "Conversation"), ink="2",
                                   height=18), 1)
        mark = QHBoxLayout(self.decided)
        mark.setContentsMargins(0, 0, 0, 0)
        mark.setSpacing(px(6))
        mark.addWidget(Glyph(self._theme, 14, "spark", "warn"))
        mark.addWidget(PlainLabel(self._theme, Type.CAPTION, translate("Pane", "decided the score"), ink="2",
                                  height=18))
        title.addWidget(self.decided)
        self._body = QStackedWidget()
        self._body.addWidget(self.transcript)
        self._body.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(16), px(8))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        facts = QVBoxLayout()
        facts.setSpacing(0)
        facts.addWidget(self.facts)
        facts.addWidget(self.waiting)
        known = QHBoxLayout()
        known.setSpacing(px(8))
        known.addLayout(facts, 1)
        known.addWidget(self.judge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(known)
        for part in (self.stage, self.score, self.problem, self.summary, self._line()):
            layout.addWidget(part)
        layout.addLayout(title)
        layout.addWidget(self._body, 1)
        self._history_line = self._line()
        layout.addWidget(self._history_line)
        layout.addWidget(self.history)
        self._show_standing(Standing())
        self.stage.move_wanted.connect(self._on_move)
        self.history.undo_wanted.connect(self.undo_wanted)

    def _line(self) -> QFrame:
        line = QFrame()
        line.setProperty("role", "line")
        return line

    def announce(self, row: ContactRow, page_name: str) -> None:
        """Show at once what the list already knows; the conversation follows."""
        name = shown_name(row)
        if row.id != self._contact_id:
            self._contact_id = row.id
            self._show_standing(Standing())
            self._say("")
        self.avatar.show_name(name.lstrip("@"), row.id)
        self.name.setText(name)
        self.setAccessibleName(name)
        self._messenger.setVisible(row.has_messenger)
        self._instagram.setVisible(row.has_instagram)
        instagram = f"@{row.username}" if row.username else "Instagram"
        self.channels.setText(" · ".join(
            word for word, has in (("Messenger", row.has_messenger), (instagram, row.has_instagram)) if has))
        last = translate("Pane", "last message {ago}").format(
            ago=formats.ago(row.last_interaction, self._clock.now())) if row.last_interaction else ""
        self.facts.setText(" · ".join(part for part in (page_name, last) if part))
        self.waiting.setVisible(row.waiting)

    def show_contact(self, shown: ContactShown) -> None:
        """Show the conversation; the one that is shown already keeps its place when it is read again."""
        is_same = shown.row.id == self._contact_id and self._body.currentWidget() is self.transcript
        self.announce(shown.row, shown.page_name)
        self._show_standing(shown.standing)
        if not shown.messages:
            self._say(translate("Pane", "No message of this contact could be read."))
            return
        judgement = shown.standing.judgement
        evidence = judgement.evidence if judgement is not None else frozenset()
        self.transcript.show_lines(transcript_lines(
            shown.messages, self._clock, has_both=shown.row.has_messenger and shown.row.has_instagram,
            more_before=shown.more_before, evidence=evidence), keep_place=is_same)
        self._body.setCurrentWidget(self.transcript)

    def _show_standing(self, standing: Standing) -> None:
        if standing == self._standing:
            return  # read again and unchanged: a list that is open in front of the user stays open
        self._standing = standing
        judgement = standing.judgement
        self.stage.show_standing(standing)
        if judgement is not None:
            self.score.show_judgement(judgement)
        self.score.setVisible(judgement is not None)
        self.problem.setText(standing.problem)
        self.problem.setVisible(bool(standing.problem))
        self.summary.show_text(judgement.summary if judgement is not None else "")
        self.decided.setVisible(judgement is not None and bool(judgement.evidence))
        self.history.show_history(standing.history)
        self._history_line.setVisible(bool(standing.history))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self._body.setCurrentWidget(self.note)

    @Slot(str, str)
    def _on_move(self, stage_id: str, stage_name: str) -> None:
        self.move_wanted.emit(self._contact_id, stage_id, stage_name)

    @Slot()
    def _on_judge(self) -> None:
        self.judge_wanted.emit(self._contact_id)
