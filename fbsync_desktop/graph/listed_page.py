"""One logical page of an inbox: as Facebook delivered it, and as threads.

The cursor is known as soon as a page is there; making threads of it takes longer, so that is a step of its own
and the next page can be asked for before.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from fbsync_desktop.domain.conversation import Platform, Thread, ThreadProblem
from fbsync_desktop.domain.errors import GraphError
from fbsync_desktop.graph.decoding import threads_of
from fbsync_desktop.graph.payloads import ThreadItem, ThreadList
from fbsync_desktop.graph.threads import convert_thread

logger = logging.getLogger(__name__)

_AT_A_TIME = 10  # conversations, half a millisecond, between two looks at what else waits


@dataclass(frozen=True, slots=True)
class ListedPage:
    """One logical page of an inbox.

    Attributes:
        threads: readable conversations in the order Facebook gave, each once.
        after: cursor of the next page; None at the end of the inbox.
        problems: conversations that could not be read, wholly or in part. One that could be read without
            its attachments is also in `threads`.
        restarted: a cursor had died and reading began again from the top; seen conversations come again.
        sorted_desc: the page was in the order newest first, which Meta keeps but does not promise.
    """

    threads: tuple[Thread, ...]
    after: str | None
    problems: tuple[ThreadProblem, ...] = ()
    restarted: bool = False
    sorted_desc: bool = True


@dataclass(frozen=True, slots=True)
class _Piece:
    """One answer of those that make up a logical page.

    Attributes:
        asked_messages: whether it was asked for messages at all.
        spoilt_by: what kept its only conversation from being read with everything asked for at first.
    """

    listing: ThreadList
    asked_messages: bool
    spoilt_by: GraphError | None


@dataclass(slots=True)
class DeliveredPage:
    """A logical page in Facebook's own form, while it is put together and until `convert`.

    Attributes:
        after, restarted: as of `ListedPage`.
    """

    platform: Platform
    us: frozenset[str]
    after: str | None = None
    restarted: bool = False
    _pieces: list[_Piece] = field(default_factory=list)

    def add(self, listing: ThreadList, *, asked_messages: bool, spoilt_by: GraphError | None = None) -> None:
        """Take the conversations of one answer."""
        self._pieces.append(_Piece(listing, asked_messages, spoilt_by))

    def __bool__(self) -> bool:
        """Whether there is any conversation, readable or not."""
        return any(piece.listing.lists_any for piece in self._pieces)

    async def convert(self) -> ListedPage:
        """The page as threads; lets other work of the event loop have its turn now and then."""
        threads: dict[str, Thread] = {}
        problems: list[ThreadProblem] = []
        for number, (piece, item) in enumerate(self._each()):
            if number % _AT_A_TIME == 0:
                await asyncio.sleep(0)
            made = convert_thread(item, self.platform, self.us, asked_messages=piece.asked_messages)
            if piece.spoilt_by is not None:
                problems.append(_problem(made, self.platform, piece.spoilt_by))
                if not piece.asked_messages:
                    continue
            if isinstance(made, Thread):
                threads.setdefault(made.id, made)
            else:
                problems.append(made)
        times = [thread.updated_at for thread in threads.values()]
        return ListedPage(
            tuple(threads.values()), self.after, tuple(problems), self.restarted,
            sorted_desc=all(newer >= older for newer, older in pairwise(times)),
        )

    def _each(self) -> Iterator[tuple[_Piece, ThreadItem]]:
        for piece in self._pieces:
            for item in threads_of(piece.listing):
                if item is None:
                    logger.warning("Facebook listed something that is no conversation; skipped")
                else:
                    yield piece, item


def _problem(made: Thread | ThreadProblem, platform: Platform, error: GraphError) -> ThreadProblem:
    thread_id = made.id if isinstance(made, Thread) else made.thread_id
    return ThreadProblem(thread_id, platform, error.message, made.person, made.updated_at,
                         error.graph_code, error.subcode)
