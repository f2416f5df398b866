"""Moves that the user makes outside the review queue: carried out, told in a toast, taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from fbsync_desktop.runtime.placing_feed import PlacingFeed
from fbsync_desktop.runtime.placing_messages import Moved, Undone
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


class PlacingDesk(QObject):
    """One place that moves and undoes, whichever view asked.

    Signals:
        changed(): contacts stand elsewhere now.
    """

    changed = Signal()

    def __init__(self, feed: PlacingFeed, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._feed, self._toast = feed, toast
        self._moves: set[int] = set()
        self._undos: set[int] = set()
        feed.moved.connect(self._on_moved)
        feed.undone.connect(self._on_undone)

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
        """Take the newest move back, whoever made it."""
        self._undos.add(self._feed.undo())

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


def moved_words(moved: Moved) -> str:
    """`Moved 14 contacts to Qualified`."""
    count = moved.contacts
    if not moved.stage_name:
        return (translate("Placing", "Taken out of the pipeline") if count == 1 else translate(
            "Placing", "{n} contacts taken out of the pipeline", None, count).format(n=number(count)))
    return (translate("Placing", "Moved to {stage}") if count == 1 else translate(
        "Placing", "Moved {n} contacts to {stage}", None, count)).format(n=number(count), stage=moved.stage_name)
