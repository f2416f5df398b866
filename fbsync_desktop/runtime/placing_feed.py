"""Pipelines, placements and the review queue for the window; every answer is one frozen message."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from fbsync_desktop.domain.board import BoardColumn
from fbsync_desktop.domain.contact import TranscriptMessage
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.placement import (
    MoveResult,
    PipelineDraft,
    PipelineOverview,
    Placing,
    ReviewCase,
    UndoResult,
)
from fbsync_desktop.runtime import placing_requests as requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.engine_thread import Job
from fbsync_desktop.runtime.placing_messages import (
    BoardRead,
    LastMove,
    Moved,
    PageSaved,
    PageWishes,
    PipelineSaved,
    PipelinesRead,
    PlacingPreview,
    PlacingRule,
    ReviewRead,
    TalkRead,
    Undone,
    WaitingRead,
)

TALK = 500


class PlacingFeed(QObject):
    """Asks through the bridge and tells everybody who listens.

    Signals:
        pipelines_read(PipelinesRead), previewed(PlacingPreview), page_saved(PageSaved),
        pipeline_saved(PipelineSaved), board_read(BoardRead), review_read(ReviewRead), review_counted(int),
        talk_read(TalkRead), waiting_read(WaitingRead), moved(Moved), undone(Undone), last_read(LastMove)
    """

    pipelines_read = Signal(object)
    previewed = Signal(object)
    page_saved = Signal(object)
    pipeline_saved = Signal(object)
    board_read = Signal(object)
    review_read = Signal(object)
    review_counted = Signal(object)
    talk_read = Signal(object)
    waiting_read = Signal(object)
    moved = Signal(object)
    undone = Signal(object)
    last_read = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preview_ticket = self._talk_ticket = self._board_ticket = 0

    # --- pipelines ---------------------------------------------------------------------------------

    def read_pipelines(self) -> None:
        """All pipelines; `pipelines_read` answers."""
        self._bridge.ask("read_pipelines", requests.pipelines, self._on_pipelines,
                         lambda error: self.pipelines_read.emit(PipelinesRead(error=error)))

    def _on_pipelines(self, found: tuple[PipelineOverview, ...]) -> None:
        self.pipelines_read.emit(PipelinesRead(found))

    def save_pipeline(self, pipeline_id: str, draft: PipelineDraft, contacts_to: str | None = None) -> int:
        """Store an edited pipeline; `pipeline_saved` answers."""
        return self._save(functools.partial(requests.save_pipeline, pipeline_id=pipeline_id, draft=draft,
                                            contacts_to=contacts_to))

    def create_pipeline(self, template: str) -> int:
        """A new pipeline from a template; `pipeline_saved` answers."""
        return self._save(functools.partial(requests.create_pipeline, template=template))

    def archive_pipeline(self, pipeline_id: str) -> int:
        """Put a pipeline away; `pipeline_saved` answers."""
        return self._save(functools.partial(requests.archive_pipeline, pipeline_id=pipeline_id))

    def _save(self, job: Job) -> int:
        request = self._bridge.next_request()
        self._bridge.ask("save_pipeline", job,
                         lambda pipeline_id: self.pipeline_saved.emit(PipelineSaved(request, pipeline_id)),
                         lambda error: self.pipeline_saved.emit(PipelineSaved(request, error=error)))
        return request

    # --- a Page's rule -----------------------------------------------------------------------------

    def preview(self, page_id: str, rule: PlacingRule) -> int:
        """A dry run; `previewed` answers, only the newest is wanted."""
        self._bridge.drop(self._preview_ticket)
        request = self._bridge.next_request()
        self._preview_ticket = self._bridge.ask(
            "preview", functools.partial(requests.preview, page_id=page_id, rule=rule),
            functools.partial(self._on_previewed, request),
            lambda error: self.previewed.emit(PlacingPreview(request, error=error)))
        return request

    def _on_previewed(self, request: int, placing: Placing) -> None:
        self.previewed.emit(PlacingPreview(request, placing))

    def save_page(self, page_id: str, wishes: PageWishes) -> int:
        """Store a Page's settings; `page_saved` answers."""
        request = self._bridge.next_request()
        self._bridge.ask("save_page", functools.partial(requests.save_page, page_id=page_id, wishes=wishes),
                         functools.partial(self._on_page_saved, request),
                         lambda error: self.page_saved.emit(PageSaved(request, error)))
        return request

    def _on_page_saved(self, request: int, _: object) -> None:
        self._bridge.refresh_pages()
        self.page_saved.emit(PageSaved(request))

    # --- board -------------------------------------------------------------------------------------

    def read_board(self, pipeline_id: str, page_id: str | None = None) -> int:
        """The columns of a pipeline; `board_read` answers, only the newest request is wanted."""
        self._bridge.drop(self._board_ticket)
        request = self._bridge.next_request()
        self._board_ticket = self._bridge.ask(
            "read_board", functools.partial(requests.board, pipeline_id=pipeline_id, page_id=page_id),
            functools.partial(self._on_board, request),
            lambda error: self.board_read.emit(BoardRead(request, error=error)))
        return request

    def _on_board(self, request: int, columns: list[BoardColumn]) -> None:
        self.board_read.emit(BoardRead(request, tuple(columns)))

    # --- review and moves --------------------------------------------------------------------------

    def read_review(self, page_id: str | None = None) -> None:
        """The queue; `review_read` answers."""
        self._bridge.ask("read_review", functools.partial(requests.review, page_id=page_id), self._on_review,
                         lambda error: self.review_read.emit(ReviewRead(error=error)))

    def _on_review(self, cases: list[ReviewCase]) -> None:
        self.review_read.emit(ReviewRead(tuple(cases)))

    def count_review(self) -> None:
        """How many wait for a decision; `review_counted` answers, errors stay silent."""
        self._bridge.ask("count_review", requests.review_count, self.review_counted.emit, lambda _: None)

    def read_waiting(self, page_id: str | None = None) -> None:
        """Who waits for an answer; `waiting_read` answers."""
        self._bridge.ask("read_waiting", functools.partial(requests.waiting, page_id=page_id), self.waiting_read.emit,
                         lambda error: self.waiting_read.emit(WaitingRead(error=error)))

    def read_talk(self, contact_id: str) -> None:
        """A contact's newest messages; `talk_read` answers, only the newest request is wanted."""
        self._bridge.drop(self._talk_ticket)
        self._talk_ticket = self._bridge.ask(
            "read_talk", functools.partial(requests.talk, contact_id=contact_id, limit=TALK),
            functools.partial(self._on_talk, contact_id))

    def _on_talk(self, contact_id: str, messages: list[TranscriptMessage]) -> None:
        self.talk_read.emit(TalkRead(contact_id, tuple(messages), len(messages) >= TALK))

    def move(self, contact_ids: Sequence[str], stage_id: str | None, stage_name: str) -> int:
        """Put contacts into a stage by hand, or out of their pipeline; `moved` answers."""
        return self._move(functools.partial(requests.move, contact_ids=tuple(contact_ids), stage_id=stage_id),
                          stage_name)

    def confirm(self, contact_ids: Sequence[str], stage_name: str) -> int:
        """A person agrees with where contacts stand; `moved` answers."""
        return self._move(functools.partial(requests.confirm, contact_ids=tuple(contact_ids)), stage_name)

    def _move(self, job: Job, stage_name: str) -> int:
        request = self._bridge.next_request()
        self._bridge.ask("move", job, functools.partial(self._on_moved, request, stage_name),
                         functools.partial(self._on_not_moved, request))
        return request

    def _on_moved(self, request: int, stage_name: str, result: MoveResult) -> None:
        self.moved.emit(Moved(request, result.moved, stage_name, result.move_id or ""))

    def _on_not_moved(self, request: int, error: KnownError) -> None:
        self.moved.emit(Moved(request, error=error))

    def read_last(self) -> None:
        """The newest move that can be taken back; `last_read` answers."""
        self._bridge.ask("last_move", requests.last_move, lambda move: self.last_read.emit(LastMove(move)),
                         lambda error: self.last_read.emit(LastMove(error=error)))

    def undo(self, move_id: str | None = None) -> int:
        """Take a move back, the newest when none is named; `undone` answers."""
        request = self._bridge.next_request()
        self._bridge.ask("undo", functools.partial(requests.undo, move_id=move_id),
                         functools.partial(self._on_undone, request),
                         lambda error: self.undone.emit(Undone(request, error=error)))
        return request

    def _on_undone(self, request: int, result: UndoResult) -> None:
        self.undone.emit(Undone(request, result.title, result.restored, result.changed_since))
