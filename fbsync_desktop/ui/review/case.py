"""The case in the middle: who, what is proposed and why, and the messages that decided."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.analysis import Engine
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.placement import ReviewCase, ReviewReason
from fbsync_desktop.runtime.placing_messages import TalkRead
from fbsync_desktop.ui.contacts.transcript import TranscriptView, transcript_lines
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.contact import shown_name
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.text.placing import judge_words, sure
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.avatar import Avatar
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.glyph import Glyph
from fbsync_desktop.ui.widgets.labels import LEFT, ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.pill import IconPill
from fbsync_desktop.ui.widgets.score import ScoreRing

translate = QCoreApplication.translate


class CasePane(QFrame):
    """One case whole.

    Signals:
        open_wanted(ContactRow), later_wanted()
    """

    open_wanted = Signal(object)
    later_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._case: ReviewCase | None = None
        self.setProperty("role", "card")
        self.avatar = Avatar(theme, 44, square=False)
        self.name = ElidedLabel(theme, Type.SECTION, height=22)
        self.line = ElidedLabel(theme, Type.BODY, ink="2", height=20)
        self.place = PlainLabel(theme, Type.CAPTION, ink="2", tabular=True)
        self.ring = ScoreRing(theme)
        self.proposal = ElidedLabel(theme, Type.STRONG, height=22)
        self.pill = IconPill(theme, "eye", "warn")
        self.reason = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.reason.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.judge = ElidedLabel(theme, Type.CAPTION, ink="2", height=18)
        self.transcript = TranscriptView(theme)
        self.open = Button(theme, translate("Review", "Open the whole conversation"), "link")
        self.later = Button(theme, translate("Review", "Later (L)"), "ghost")
        self._arrange()
        self.open.clicked.connect(self._on_open)
        self.later.clicked.connect(self.later_wanted)

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.line)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        head.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(self.proposal, 1)
        title.addWidget(self.pill)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addLayout(title)
        words.addWidget(self.reason)
        words.addWidget(self.judge)
        box = QFrame()
        box.setProperty("role", "inset")
        inside = QHBoxLayout(box)
        inside.setContentsMargins(px(14), px(12), px(14), px(10))
        inside.setSpacing(px(14))
        inside.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        talk = QHBoxLayout()
        talk.setSpacing(px(6))
        title_of_talk = PlainLabel(theme, Type.CAPTION_STRONG, translate("Review", "Conversation"), ink="2", height=18)
        talk.addWidget(title_of_talk, 1)
        talk.addWidget(Glyph(theme, 14, "spark", "warn"))
        talk.addWidget(PlainLabel(theme, Type.CAPTION, translate("Review", "decided the stage"), ink="2", height=18))
        line = QFrame()
        line.setProperty("role", "line")
        foot = QHBoxLayout()
        foot.addWidget(self.open)
        foot.addStretch(1)
        foot.addWidget(self.later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(10))
        layout.setSpacing(px(12))
        layout.addLayout(head)
        layout.addWidget(box)
        layout.addLayout(talk)
        layout.addWidget(self.transcript, 1)
        layout.addWidget(line)
        layout.addLayout(foot)

    def show_case(self, case: ReviewCase, page_name: str, place: int, count: int) -> None:
        """Another case; its conversation follows."""
        self._case = case
        contact, now = case.contact, self._clock.now()
        name = shown_name(contact)
        self.avatar.show_name(name.lstrip("@"), contact.id)
        self.name.setText(name)
        self.setAccessibleName(name)
        channel = f"@{contact.username}" if contact.has_instagram and contact.username else "Messenger"
        ago = formats.ago(contact.last_interaction, now) if contact.last_interaction else ""
        self.line.setText(" · ".join(part for part in (channel, page_name, ago) if part))
        self.place.setText(translate("Review", "{n} of {all}").format(n=number(place + 1), all=number(count)))
        self.ring.show_score(case.score)
        stage = case.proposed or case.stage
        self.proposal.setText(translate("Review", "Proposed: {stage}").format(
            stage=stage.name if stage is not None else translate("Review", "no stage")))
        self.pill.say(translate("Review", "Suspicious text") if case.reason is ReviewReason.SUSPICIOUS
                      else sure(case.confidence))
        self.reason.setText("\n".join(part for part in (case.reasoning.strip(), case.rule.strip()) if part))
        engine = Engine(case.engine) if case.engine in set(Engine) else None
        when = f"{formats.on_day(case.at, now)} {formats.clock_time(case.at)}" if case.at else ""
        self.judge.setText(" · ".join(part for part in (judge_words(engine, None), when) if part))
        self._show_messages(TalkRead(contact.id, case.evidence))

    def show_talk(self, talk: TalkRead) -> None:
        """The conversation around the messages that decided."""
        if self._case is not None and talk.contact_id == self._case.contact.id and talk.messages:
            self._show_messages(talk)

    def _show_messages(self, talk: TalkRead) -> None:
        assert self._case is not None
        contact = self._case.contact
        self.transcript.show_lines(transcript_lines(
            talk.messages, self._clock, has_both=contact.has_messenger and contact.has_instagram,
            more_before=talk.more_before, evidence=frozenset(one.id for one in self._case.evidence)))
        self.transcript.show_evidence()

    @Slot()
    def _on_open(self) -> None:
        if self._case is not None:
            self.open_wanted.emit(self._case.contact)
