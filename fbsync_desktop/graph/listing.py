"""Reading one inbox, page by page, whatever Facebook makes of it.

A logical page is delivered whole or not at all. On the way to it the reader asks for less when the query
is too dear, closes in on a single conversation that spoils a page, asks for fewer fields when one is
refused, starts over when a cursor has died, and refuses to go round in circles.
"""

from __future__ import annotations

import logging

from fbsync_desktop.domain.conversation import Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.errors import CursorRejected, GraphBusy, GraphError, ListingBroken, ObjectGone
from fbsync_desktop.graph.caller import TRIES, Caller, Lane, segment
from fbsync_desktop.graph.convert import CursorTooDeep, FieldRefused, InvalidRequest, TooMuchData
from fbsync_desktop.graph.decoding import threads_of
from fbsync_desktop.graph.fields import LAST_LEVEL, FieldLevel, thread_fields
from fbsync_desktop.graph.history import OlderMessages, ThreadReader
from fbsync_desktop.graph.listed_page import DeliveredPage, ListedPage
from fbsync_desktop.graph.listing_size import ListingSize
from fbsync_desktop.graph.payloads import ThreadList
from fbsync_desktop.graph.threads import convert_thread, id_text, next_cursor
from fbsync_desktop.graph.throttle import OnWait

__all__ = ["DeliveredPage", "EdgeReader", "ListedPage", "ListingSize", "OlderMessages"]

logger = logging.getLogger(__name__)

_MOST_EMPTY_PAGES = 50
_MOST_RESTARTS = 3
_PROBE_TRIES = 1  # while closing in on a thread a failed probe only narrows the search
_SPOILING_GONE = (100, 9000001)
_LONE_TRIES = 2  # before a single thread is asked for less
_PAGES_BEFORE_MORE = 10  # pages that go well at a learned size before more is asked for again


class EdgeReader:
    """One inbox: a Page's Messenger, or its Instagram account's direct messages.

    Attributes:
        size: what is asked for at once now; learned, worth keeping for the next run.
        level: which fields are asked for; above FULL when the app may not see some of them.
    """

    def __init__(self, caller: Caller, page_id: str, platform: Platform, token: str, us: frozenset[str], *,
                 size: ListingSize, most: ListingSize, on_wait: OnWait | None) -> None:
        self.size = size
        self._most = most
        self._went_well = 0
        self.level = FieldLevel.FULL
        self._caller = caller
        self._path = f"{segment(page_id)}/conversations"
        self._platform = platform
        self._token = token
        self._us = us
        self._lane = Lane(caller.throttle.edge(page_id, platform), on_wait)
        self._restarts = 0
        self._read_cursors: set[str] = set()
        self._dead_ends: dict[str, ListingBroken] = {}
        self._threads = ThreadReader(caller, self._lane, platform, token, us)

    @property
    def calls(self) -> int:
        """HTTP requests this reader made, retries included."""
        return self._lane.calls

    async def read(self, after: str | None) -> ListedPage:
        """`fetch` and convert: for who does not ask for the next page meanwhile."""
        return await (await self.fetch(after)).convert()

    async def fetch(self, after: str | None) -> DeliveredPage:
        """The page behind `after`; None for the newest.

        Pages that are empty although more follows are legal and are skipped here.

        Raises:
            ListingBroken: the inbox cannot be read on from here.
            ListingTimedOut: Facebook cannot list this inbox at all.
            GraphError: whatever else remains after retries.
        """
        if after is None:
            self._read_cursors.clear()
        elif (dead_end := self._dead_ends.get(after)) is not None:
            raise dead_end
        cursor = after
        restarted = False
        for _ in range(_MOST_EMPTY_PAGES):
            if cursor is not None and cursor in self._read_cursors:
                raise ListingBroken("Facebook sends the same page again and again.",
                                    action="Try again later.")
            page = await self._fetch_page(cursor)
            self._grow()
            restarted = restarted or page.restarted
            if page.restarted:
                self._read_cursors.clear()
            elif cursor is not None:
                self._read_cursors.add(cursor)
            if page or page.after is None:
                page.restarted = restarted
                return page
            cursor = page.after
        raise ListingBroken("Facebook sends one empty page after the other.", action="Try again later.")

    async def older_messages(self, thread: Thread, after: str) -> OlderMessages:
        """Older messages of a thread whose listing was cut.

        Args:
            after: `thread.more_after`, then `OlderMessages.more_after`; "" for the newest messages.

        Raises:
            ObjectGone: the thread is gone.
            GraphError: whatever else remains after retries.
        """
        return await self._threads.older_messages(thread, after, self.level)

    async def thread(self, thread_id: str, *, person: Person | None = None) -> Thread:
        """A single thread with its newest messages.

        Args:
            person: what is known of the person, used where the answer leaves them out.

        Raises:
            ObjectGone: the thread is gone.
            GraphError: whatever else remains after retries.
        """
        return await self._threads.thread(thread_id, person, self.size.messages, self.level)

    async def find_by_person(self, person_id: str) -> tuple[Thread, ...]:
        """The thread with a person, which works where the inbox as a whole cannot be listed.

        Raises:
            ObjectGone: there is no such person.
            GraphError: whatever else remains after retries.
        """
        person = Person(person_id)
        query = {"platform": self._platform.lower(), "user_id": person_id,
                 "fields": thread_fields(self.level, self.size.messages)}
        try:
            listing = await self._caller.get(self._path, query, self._token, ThreadList, self._lane)
        except (TooMuchData, FieldRefused, InvalidRequest):
            query["fields"] = thread_fields(FieldLevel.IDS, 0)
            listing = await self._caller.get(self._path, query, self._token, ThreadList, self._lane)
        found: dict[str, Thread] = {}
        for item in threads_of(listing):
            if item is None or not (thread_id := id_text(item.id)):
                continue
            made = convert_thread(item, self._platform, self._us, person=person)
            if isinstance(made, ThreadProblem) or not item.messages:  # a look-up may answer with bare ids
                made = await self.thread(thread_id, person=person)
            found.setdefault(made.id, made)
        return tuple(found.values())

    # --- a page of the listing ---------------------------------------------------------------------------

    async def _fetch_page(self, cursor: str | None) -> DeliveredPage:
        """One page, or the pieces of it that lead past a spoilt thread.

        `suspects` is 0 as long as all is well, else how many threads from `cursor` on contain the
        spoilt one.
        """
        page = DeliveredPage(self._platform, self._us)
        suspects = 0
        while True:
            limit = max(1, suspects // 2) if suspects else self.size.threads
            limit = min(limit, self.size.threads)
            tries = (_LONE_TRIES if limit == 1 else _PROBE_TRIES) if suspects else TRIES
            try:
                listing = await self._list(cursor, limit, self.level, tries)
            except TooMuchData as error:
                self._shrink(error)
            except CursorTooDeep as error:
                raise _broken(error.message, error) from error
            except FieldRefused as error:
                self._ask_for_fewer_fields(error)
            except (InvalidRequest, CursorRejected, ObjectGone, GraphBusy) as error:
                if _spoils(error):
                    if limit == 1:
                        page.after = await self._past_lone_thread(cursor, error, page)
                        return page
                    suspects = limit
                elif isinstance(error, GraphBusy):
                    raise
                elif cursor is not None:
                    self._count_restart(error)
                    cursor, suspects, page.restarted = None, 0, True
                else:
                    self._ask_for_fewer_fields(error)
            else:
                following = self._add(page, listing, self.level)
                listed = len(threads_of(listing)) if suspects else 0
                suspects -= listed
                if following is None or suspects <= 0 or not listed:
                    page.after = following
                    return page
                cursor = following

    async def _past_lone_thread(self, cursor: str | None, error: GraphError,
                                page: DeliveredPage) -> str | None:
        """Get past the one spoilt thread behind `cursor` with as many of its fields as it lets be read."""
        for level in FieldLevel:
            if level <= self.level:
                continue
            tries = TRIES if level is FieldLevel.IDS else _LONE_TRIES
            try:
                listing = await self._list(cursor, 1, level, tries)
            except (GraphBusy, ObjectGone, FieldRefused, InvalidRequest):
                continue
            return self._add(page, listing, level, spoilt_by=error)
        broken = _broken("One conversation keeps Facebook from listing the rest of this inbox.", error)
        if cursor is None or not page:
            raise broken from error
        self._dead_ends[cursor] = broken  # what was read up to here is delivered first
        return cursor

    def _add(self, page: DeliveredPage, listing: ThreadList, level: FieldLevel,
             spoilt_by: GraphError | None = None) -> str | None:
        """Take what was listed; return the next cursor."""
        page.add(listing, asked_messages=level.has_messages and self.size.messages > 0, spoilt_by=spoilt_by)
        try:
            return next_cursor(listing.paging)
        except ValueError:
            raise ListingBroken("Facebook says there is more, but not where.",
                                action="Try again later.") from None

    def _grow(self) -> None:
        """Ask for more again after a while, unless Facebook found it too much in this very run."""
        self._went_well += 1
        if self._went_well % _PAGES_BEFORE_MORE == 0 and (larger := self.size.larger(self._most)) is not None:
            logger.info("Page size raised to %d conversations with %d messages each", larger.threads, larger.messages)
            self.size = larger

    def _shrink(self, error: TooMuchData) -> None:
        smaller = self.size.smaller()
        if smaller is None:
            raise _broken("Facebook finds even the smallest request too large.", error) from error
        logger.info("Page size lowered to %d conversations with %d messages each",
                    smaller.threads, smaller.messages)
        self.size = self._most = smaller

    def _ask_for_fewer_fields(self, error: GraphError) -> None:
        if self.level >= LAST_LEVEL or isinstance(error, ObjectGone):
            raise error
        self.level = FieldLevel(self.level + 1)
        logger.warning("A field was refused; going on with fewer fields (%s)", self.level.name)

    def _count_restart(self, error: GraphError) -> None:
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            raise _broken("Facebook forgets where the list was again and again.", error) from error
        logger.info("The cursor is not valid any more; reading from the top again")

    # --- calls -------------------------------------------------------------------------------------------

    async def _list(self, cursor: str | None, limit: int, level: FieldLevel, tries: int) -> ThreadList:
        query = {"platform": self._platform.lower(), "fields": thread_fields(level, self.size.messages),
                 "limit": str(limit)}
        if cursor is not None:
            query["after"] = cursor
        return await self._caller.get(self._path, query, self._token, ThreadList, self._lane,
                                      tries_unknown=tries)


def _spoils(error: GraphError) -> bool:
    """Whether a fault may lie in one thread of the page: code 1 that outlived its tries, or a deleted
    conversation or message that the listing stumbles over."""
    if isinstance(error, GraphBusy):
        return error.graph_code == 1
    return isinstance(error, ObjectGone) and error.graph_code in _SPOILING_GONE and error.subcode is None


def _broken(message: str, error: GraphError) -> ListingBroken:
    return ListingBroken(message, action="Try again later.", graph_code=error.graph_code,
                         subcode=error.subcode, trace_id=error.trace_id)
