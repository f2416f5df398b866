"""Conversations of which a listing gave only the newest messages: read on to the end and stored in portions.

A thread counts as stored whole only with its last portion, so an interrupted one is read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fbsync_desktop.domain.conversation import Message, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.errors import GraphError, TokenRejected
from fbsync_desktop.graph.history import DETAIL_WINDOW
from fbsync_desktop.graph.listing import EdgeReader
from fbsync_desktop.services.run_context import RunContext
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, KnownThread

_FLUSH_S = 1.0
_PORTION = 1000
"""Messages held in memory at most before they are stored."""
_FRUITLESS = 3
"""After so many calls that found the window's end and nothing else, the window is taken as known."""

Cut = tuple[Thread, KnownThread | None]


class ThreadHistory:
    """Completes the cut conversations of one platform of one run.

    Attributes:
        windowed: conversations whose older messages Facebook tells no details of.
        too_long: conversations with more messages than the settings allow.
    """

    def __init__(self, context: RunContext, platform: Platform, reader: EdgeReader) -> None:
        self.windowed = 0
        self.too_long = 0
        self._context = context
        self._platform = platform
        self._reader = reader
        self._fruitless = 0
        self._done: list[Thread] = []
        self._problems: list[ThreadProblem] = []
        self._resolved: list[str] = []
        self._flushed = context.clock.monotonic()

    async def complete(self, cut: Sequence[Cut], checkpoint: Checkpoint | None) -> None:
        """Fetch what the listing left out of these, then store the checkpoint.

        Raises:
            TokenRejected, JobTakenOver, StoreError.
        """
        self._flushed = self._context.clock.monotonic()
        for thread, stored in cut:
            messages, problem = await self._read_on(thread, stored)
            self._done.append(replace(thread, messages=tuple(messages), more_after=None))
            if problem is not None:
                self._problems.append(problem)
            elif stored is not None and stored.has_problem:
                self._resolved.append(thread.id)
            if self._is_due(len(messages)):
                await self._store(None)
        await self._store(checkpoint)

    async def _read_on(self, thread: Thread, stored: KnownThread | None) -> tuple[list[Message], ThreadProblem | None]:
        """The messages that are not stored yet, as far as they could be read."""
        messages = list(thread.messages)
        after, read = thread.more_after, len(messages)
        while after is not None and not _is_covered(messages, stored) and not self._ends_at_window(thread):
            if read >= self._context.history_limit:
                self.too_long += 1
                break
            try:
                older = await self._reader.older_messages(thread, after)
            except TokenRejected:
                raise
            except GraphError as error:
                return messages, ThreadProblem(thread.id, thread.platform, error.message, thread.person,
                                               thread.updated_at, error.graph_code, error.subcode)
            self._note_window(found=bool(older.messages), ended=older.window_end)
            messages.extend(older.messages)
            read += len(older.messages)
            after = None if older.window_end else older.more_after
            if after is not None and self._is_due(len(messages)):
                self._done.append(replace(thread, messages=tuple(messages), more_after=after))
                await self._store(None)
                messages = messages[-1:]
        return messages, None

    def _ends_at_window(self, thread: Thread) -> bool:
        """Facebook tells details of the newest 20 messages only, on Instagram at least: no call to be told again."""
        if self._fruitless < _FRUITLESS or len(thread.messages) < DETAIL_WINDOW:
            return False
        self.windowed += 1
        return True

    def _note_window(self, *, found: bool, ended: bool) -> None:
        self.windowed += ended
        self._fruitless = self._fruitless + 1 if ended and not found else 0

    def _is_due(self, held: int) -> bool:
        return held >= _PORTION or self._context.clock.monotonic() - self._flushed >= _FLUSH_S

    async def _store(self, checkpoint: Checkpoint | None) -> None:
        batch = Batch(self._platform, self._done, (), self._problems, self._resolved, checkpoint)
        self._done, self._problems, self._resolved = [], [], []
        await self._context.apply(batch)
        self._flushed = self._context.clock.monotonic()


def is_cut(thread: Thread, stored: KnownThread | None) -> bool:
    """True when the listing left out messages that are not stored yet."""
    return thread.more_after is not None and not _is_covered(thread.messages, stored)


def _is_covered(messages: Sequence[Message], stored: KnownThread | None) -> bool:
    """True when these reach back to what is stored without a gap."""
    if stored is None or stored.updated_at is None or stored.newest_message_at is None or stored.has_problem:
        return False
    return bool(messages) and messages[-1].sent_at <= stored.newest_message_at
