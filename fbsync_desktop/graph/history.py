"""Single threads: the node itself, and the messages a listing had no room for."""

from __future__ import annotations

from dataclasses import dataclass

from fbsync_desktop.domain.conversation import Message, Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.errors import GraphError, ListingBroken, ObjectGone, RequestRefused
from fbsync_desktop.graph.caller import Caller, Lane, segment
from fbsync_desktop.graph.convert import FieldRefused, InvalidRequest, TooMuchData
from fbsync_desktop.graph.fields import LAST_LEVEL, FieldLevel, message_fields, thread_fields
from fbsync_desktop.graph.payloads import MessageList, ThreadItem
from fbsync_desktop.graph.threads import convert_messages, convert_thread, next_cursor

DETAIL_WINDOW = 20
"""Details of a thread's newest messages only (Meta, Conversations API); enforced on Instagram at least."""

_MOST_AT_ONCE = 100
_MESSAGE_DELETED = 9000001


@dataclass(frozen=True, slots=True)
class OlderMessages:
    """A page of a thread's history.

    Attributes:
        messages: newest first.
        more_after: cursor of still older messages; None when there are none to get.
        window_end: the thread goes on, but Facebook tells no details of older messages. Not an error.
    """

    messages: tuple[Message, ...]
    more_after: str | None
    window_end: bool


class ThreadReader:
    """Reads the threads of one inbox one by one, in the lane of that inbox."""

    def __init__(self, caller: Caller, lane: Lane, platform: Platform, token: str,
                 us: frozenset[str]) -> None:
        self._caller = caller
        self._lane = lane
        self._platform = platform
        self._token = token
        self._us = us
        self._level = FieldLevel.FULL
        self._at_once = _MOST_AT_ONCE
        self._asked: dict[str, set[str]] = {}

    async def thread(self, thread_id: str, person: Person | None, messages: int, level: FieldLevel) -> Thread:
        """See `EdgeReader.thread`. `messages` is asked for at first and shrinks as Facebook wishes."""
        messages = max(messages, 1)
        level = max(level, self._level)
        while True:
            query = {"fields": thread_fields(level, messages)}
            try:
                item = await self._caller.get(segment(thread_id), query, self._token, ThreadItem, self._lane)
                break
            except TooMuchData:
                if messages == 0:
                    raise
                messages //= 2
            except (FieldRefused, InvalidRequest) as error:
                level = self._next_level(level, error, LAST_LEVEL)
            except ObjectGone as error:
                if error.graph_code != _MESSAGE_DELETED or messages == 0:
                    raise
                messages = 0
        made = convert_thread(item, self._platform, self._us, thread_id=thread_id, person=person,
                              asked_messages=level.has_messages and messages > 0)
        if isinstance(made, ThreadProblem):
            raise RequestRefused(made.message, action="")
        return made

    async def older_messages(self, thread: Thread, after: str, level: FieldLevel) -> OlderMessages:
        """See `EdgeReader.older_messages`."""
        in_window = max(DETAIL_WINDOW - len(thread.messages), 0)
        limit = self._at_once
        if self._platform is Platform.INSTAGRAM:
            limit = min(limit, in_window or DETAIL_WINDOW)
        level = min(max(level, self._level), FieldLevel.TEXT)
        if after in ("", thread.more_after):
            self._asked[thread.id] = set()
        restarted = at_window = False
        while True:
            query = {"fields": message_fields(level), "limit": str(limit)}
            if after:
                query["after"] = after
            try:
                listing = await self._caller.get(f"{segment(thread.id)}/messages", query, self._token,
                                                 MessageList, self._lane)
                break
            except TooMuchData:
                if limit == 1:
                    raise
                limit = self._at_once = limit // 2
            except ObjectGone as error:
                if error.graph_code != _MESSAGE_DELETED:
                    raise
                if not 0 < in_window < limit:
                    self._asked.pop(thread.id, None)
                    return OlderMessages((), None, window_end=True)
                limit, at_window = in_window, True  # so many are still told
            except FieldRefused as error:
                level = self._next_level(level, error, FieldLevel.TEXT)
            except InvalidRequest as error:
                if after and not restarted:  # the cursor has died; messages seen before come again
                    after, restarted = "", True
                    self._asked[thread.id] = set()
                else:
                    level = self._next_level(level, error, FieldLevel.TEXT)
        batch = convert_messages(listing.data or [], self._us)
        window_end = batch.cut or at_window
        following = None if window_end else self._following(thread.id, after, listing)
        if following is None:
            self._asked.pop(thread.id, None)
        return OlderMessages(batch.messages, following, window_end)

    def _following(self, thread_id: str, after: str, listing: MessageList) -> str | None:
        """The next cursor of a thread, refusing to go round in circles."""
        try:
            following = next_cursor(listing.paging)
        except ValueError:
            raise ListingBroken("Facebook says this conversation goes on, but not where.",
                                action="Try again later.") from None
        if following is None:
            return None
        asked = self._asked.setdefault(thread_id, set())
        asked.add(after)
        if following in asked:
            raise ListingBroken("Facebook sends the same part of a conversation again and again.",
                                action="Try again later.")
        return following

    def _next_level(self, level: FieldLevel, error: GraphError, last: FieldLevel) -> FieldLevel:
        if level >= last:
            raise error
        self._level = FieldLevel(level + 1)
        return self._level
