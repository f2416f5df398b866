"""Moves that the user makes outside the review queue: carried out, told in a toast, taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from fbsync_desktop.domain.placement import MoveRecord
from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.runtime.placing_messages import LastMove, Moved, Undone
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.labels import PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet
from fbsync_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


class PlacingDesk(QObject):
    """One place that moves and undoes, whichever view asked.

    Signals:
        changed(): contacts stand elsewhere now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, feed: PlacingFeed, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._feed, self._toast, self._window = theme, feed, toast, window
        self._asked = ""
        self._moves: set[int] = set()
        self._undos: set[int] = set()
        feed.moved.connect(self._on_moved)
        feed.undone.connect(self._on_undone)
        feed.last_read.connect(self._on_last)

    def move(self, contact_ids: Sequence[str], stage_id: str, stage_name: str) -> None:
        """Put contacts into a stage; an empty id takes them out of their pipeline."""
        self._moves.add(self._feed.move(contact_ids, stage_id or None, stage_name if stage_id else ""))

    @Slot(str, str, str)
    def move_one(self, contact_id: str, stage_id: str, stage_name: str) -> None:
        """Put one contact into a stage."""
        self.move((contact_id,), stage_id, stage_name)

    @Slot(str)
    def undo(self, move_id: str) -> None:
        """Take a certain move back."""
        self._undos.add(self._feed.undo(move_id))

    @Slot()
    def undo_last(self) -> None:
        """Take the newest move back, whoever made it; ask first where it moved several contacts."""
        self._feed.read_last()

    @Slot(object)
    def _on_last(self, last: LastMove) -> None:
        if last.error is not None:
            self._toast.say(error_words(last.error).sentence)
        elif last.move is None:
            self._toast.say(translate("Placing", "There is no move to take back."))
        elif last.move.moved == 1:
            self.undo(last.move.id)
        else:
            self._asked = last.move.id
            dialog = UndoDialog(self._theme, last.move, self._window)
            dialog.accepted.connect(self._on_agreed)
            dialog.open()

    @Slot()
    def _on_agreed(self) -> None:
        self.undo(self._asked)

    @Slot(object)
    def _on_moved(self, moved: Moved) -> None:
        self.changed.emit()
        if moved.request not in self._moves:
            return
        self._moves.discard(moved.request)
        if moved.error is not None:
            self._toast.say(error_words(moved.error).sentence)
        elif moved.undo:
            self._toast.say(moved_words(moved), translate("Placing", "Undo"), lambda: self.undo(moved.undo))

    @Slot(object)
    def _on_undone(self, undone: Undone) -> None:
        self.changed.emit()
        if undone.request not in self._undos:
            return
        self._undos.discard(undone.request)
        if undone.error is not None:
            self._toast.say(error_words(undone.error).sentence)
            return
        text = translate("Placing", "Taken back: {move}").format(move=undone.title)
        if undone.changed_since:
            text += " " + translate("Placing", "{n} were moved again since and stay.", None,
                                    undone.changed_since).format(n=number(undone.changed_since))
        self._toast.say(text)


class UndoDialog(Sheet):
    """Says what a move of several contacts was, before it is taken back."""

    def __init__(self, theme: Theme, move: MoveRecord, parent: QWidget) -> None:
        super().__init__(theme, translate("Placing", "Undo the last move?"), 480, parent)
        text = translate("Placing", "“{move}”: {n} contacts go back to where they were.", None, move.moved).format(
            move=move.title, n=number(move.moved))
        self.text = PlainLabel(theme, Type.BODY, text, ink="2", wrap=True)
        self.content.addSpacing(theme.px(8))
        self.content.addWidget(self.text)
        cancel, self.undo = self.offer(translate("Placing", "Undo"))
        cancel.setFocus()
        self.fit()


def moved_words(moved: Moved) -> str:
    """`Moved 14 contacts to Qualified`."""
    count = moved.contacts
    if not moved.stage_name:
        return (translate("Placing", "Taken out of the pipeline") if count == 1 else translate(
            "Placing", "{n} contacts taken out of the pipeline", None, count).format(n=number(count)))
    return (translate("Placing", "Moved to {stage}") if count == 1 else translate(
        "Placing", "Moved {n} contacts to {stage}", None, count)).format(n=number(count), stage=moved.stage_name)
