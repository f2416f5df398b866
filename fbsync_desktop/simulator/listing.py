"""`/{page}/conversations`: an inbox page by page, with everything that can go wrong with it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import msgspec

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.fields import Fields, all_names, parse_fields
from fbsync_desktop.simulator.inbox import TOP, Inbox, Position, take
from fbsync_desktop.simulator.limits import Evenly
from fbsync_desktop.simulator.payloads import THREAD_DEFAULT, THREAD_FIELDS, Shapes, check_fields, read_limit
from fbsync_desktop.simulator.scenario import Scenario

_PEOPLE = ("participants", "senders", "messages")


@dataclass(slots=True)
class _Wish:
    """A listing request, understood."""

    inbox: Inbox
    fields: Fields
    limit: int
    token: str
    after: str
    before: str


@dataclass(slots=True)
class _Cursor:
    """Where a page begins; `hop` counts the empty pages already answered there."""

    position: Position
    offset: int
    hop: int


class Listings:
    """Answers listings; keeps the encoded ones."""

    def __init__(self, scenario: Scenario, clock: WorldClock, shapes: Shapes, base: str) -> None:
        self._scenario = scenario
        self._clock = clock
        self._shapes = shapes
        self._base = base
        self._kept: OrderedDict[tuple[str, str], tuple[bytes, list[int]]] = OrderedDict()
        self._kept_bytes = 0
        self._empty, self._short = Evenly(), Evenly()
        self._reordered = 0

    def forget(self) -> None:
        """Drop the encoded answers; something they show has changed."""
        self._kept.clear()
        self._kept_bytes = 0

    def answer(self, inbox: Inbox, target: str, query: dict[str, str], token: str) -> bytes:
        """The JSON of one listing request.

        Args:
            target: the request as it was sent, which an encoded answer is kept under.

        Raises:
            GraphFault: any refusal.
        """
        scenario = self._scenario
        fields = self._fields(query)
        if "user_id" in query:
            return self._of_person(inbox, query, fields, token)
        if scenario.ig_edge_timeout and inbox.platform == ids.INSTAGRAM:
            raise GraphFault("ig_edge_timeout")
        limit = min(read_limit(query.get("limit"), scenario.default_limit), scenario.max_limit)
        wish = _Wish(inbox, fields, limit, token, query.get("after", ""), query.get("before", ""))
        self._check_cost(wish)
        if wish.after and scenario.reorder_between_pages:
            self._reorder(inbox, self._read(inbox, wish.after).position)
        kept = self._kept.get((target, token)) if self._repeatable() else None
        if kept is None:
            body, numbers = self._page(wish)
            self._keep((target, token), body, numbers)
        else:
            body, numbers = kept
            self._check_poison(inbox, numbers, fields)
        return body

    def check_single(self, inbox: Inbox, index: int, fields: Fields) -> None:
        """Refuse to show one spoilt conversation.

        Raises:
            GraphFault: the scenario's poison.
        """
        self._check_poison(inbox, [index], fields)

    def check_forbidden(self, fields: Fields, node: str) -> None:
        """Refuse fields that this app may not see.

        Raises:
            GraphFault: 100, nonexisting field.
        """
        if self._scenario.forbidden_fields:
            names = all_names(fields)
            for name in self._scenario.forbidden_fields:
                if name in names:
                    raise GraphFault("field_unknown", field=name, node=node)

    def cursor(self, inbox: Inbox, index: int) -> str:
        """The cursor behind a conversation, as a page that ends with it gives."""
        return self._cursor(inbox, inbox.position(index), sum(1 for _ in inbox.before(inbox.position(index))) + 1)

    # --- checks -----------------------------------------------------------------------------------

    def _fields(self, query: dict[str, str]) -> Fields:
        text = query.get("fields", "")
        fields = parse_fields(text) if text else THREAD_DEFAULT
        if text:
            check_fields(fields, THREAD_FIELDS, "UnifiedThread")
            self.check_forbidden(fields, "UnifiedThread")
        return fields

    def _check_cost(self, wish: _Wish) -> None:
        own = wish.inbox.business.cost_budget
        budget = self._scenario.cost_budget if own is None else own
        if budget and "messages" in wish.fields:
            nested = self._shapes.message_limit(wish.fields["messages"].arguments.get("limit"))
            if wish.limit * nested > budget:
                raise GraphFault("reduce_data")

    def _check_poison(self, inbox: Inbox, numbers: list[int], fields: Fields) -> None:
        scenario = self._scenario
        poison = scenario.poison_instagram if inbox.platform == ids.INSTAGRAM else scenario.poison_threads
        if not poison:
            return
        mode = scenario.poison_mode
        asked = mode == "any" or "messages" in fields or (
            mode == "participants" and any(name in fields for name in _PEOPLE))
        if asked and not set(poison).isdisjoint(numbers):
            raise GraphFault(scenario.poison_error)

    # --- pages ------------------------------------------------------------------------------------

    def _of_person(self, inbox: Inbox, query: dict[str, str], fields: Fields, token: str) -> bytes:
        """The one conversation with a person; by default its bare id."""
        found = ids.read_person(query["user_id"])
        if found is None or found[:2] != (inbox.platform, inbox.number) or not inbox.exists(found[2]):
            return b'{"data":[]}'
        index = found[2]
        if not inbox.cast.has_id(index) or not inbox.visible(index):
            return b'{"data":[]}'
        wanted = fields if query.get("fields") else Fields()
        self._check_poison(inbox, [index], wanted)
        return msgspec.json.encode({"data": [self._shapes.thread(inbox, index, wanted, token)]})

    def _page(self, wish: _Wish) -> tuple[bytes, list[int]]:
        scenario, inbox = self._scenario, wish.inbox
        if wish.before:
            start = self._read(inbox, wish.before)
            numbers = take(inbox.before(start.position), wish.limit)[::-1]
            first, more = start.offset - len(numbers), True
        else:
            start = self._read(inbox, wish.after) if wish.after else _Cursor(TOP, 0, 0)
            if wish.after and self._is_empty(start):
                return self._empty_page(wish, start), []
            numbers, more = self._behind(inbox, start, wish.limit)
            first = start.offset
            if len(numbers) > 1 and self._short(scenario.short_page_rate):
                numbers, more = numbers[:len(numbers) // 2], True
        if not numbers:
            return b'{"data":[]}', []
        self._check_poison(inbox, numbers, wish.fields)
        after = wish.after if scenario.looping_next and wish.after else self._cursor(
            inbox, inbox.position(numbers[-1]), first + len(numbers))
        cursors = {"before": self._cursor(inbox, inbox.position(numbers[0]), first), "after": after}
        paging: dict[str, Any] = {"cursors": cursors}
        if more or (scenario.looping_next and wish.after):
            paging["next"] = self._link(wish, after=after)
        if (wish.after or wish.before) and next(inbox.before(inbox.position(numbers[0])), None) is not None:
            paging["previous"] = self._link(wish, before=cursors["before"])
        data = [self._shapes.thread(inbox, index, wish.fields, wish.token) for index in numbers]
        return msgspec.json.encode({"data": data, "paging": paging}), numbers

    def _behind(self, inbox: Inbox, start: _Cursor, limit: int) -> tuple[list[int], bool]:
        if self._scenario.cursors == "offset":
            found = take(inbox.behind(TOP), start.offset + limit + 1)[start.offset:]
        else:
            found = take(inbox.behind(start.position), limit + 1)
        return found[:limit], len(found) > limit

    def _is_empty(self, start: _Cursor) -> bool:
        scenario = self._scenario
        rate = 1 / scenario.empty_pages_every if scenario.empty_pages_every else scenario.empty_page_rate
        if not rate:
            return False
        return 0 < start.hop < scenario.empty_page_run or (start.hop == 0 and self._empty(rate))

    def _empty_page(self, wish: _Wish, start: _Cursor) -> bytes:
        after = self._cursor(wish.inbox, start.position, start.offset, start.hop + 1)
        return msgspec.json.encode({"data": [], "paging": {
            "cursors": {"before": wish.after, "after": after}, "next": self._link(wish, after=after)}})

    def _reorder(self, inbox: Inbox, position: Position) -> None:
        """Conversations that were just about to be listed get a message and jump to the top."""
        for index in take(inbox.behind(position), self._scenario.reorder_between_pages):
            self._reordered += 1
            inbox.add_message(index, f"One more thing ({self._reordered})")

    # --- cursors ----------------------------------------------------------------------------------

    def _cursor(self, inbox: Inbox, position: Position, offset: int, hop: int = 0) -> str:
        born = int(self._clock.passed() * 1000) if self._scenario.cursor_ttl_s else 0
        return ids.cursor(position[0], position[1], _edge(inbox), offset, hop, born)

    def _read(self, inbox: Inbox, text: str) -> _Cursor:
        scenario = self._scenario
        parts = ids.read_cursor(text)
        if parts is None or len(parts) != 6 or parts.pop(2) != _edge(inbox):
            raise GraphFault("cursor_invalid")
        at, index, offset, hop, born = (int(part) for part in parts)
        if scenario.cursor_ttl_s and self._clock.passed() - born / 1000 > scenario.cursor_ttl_s:
            raise GraphFault("cursor_invalid")
        if scenario.cursor_max_depth and offset >= scenario.cursor_max_depth:
            raise GraphFault("cursor_max")
        return _Cursor((at, index), offset, hop)

    def _link(self, wish: _Wish, **cursor: str) -> str:
        wanted = {"fields": wish.fields.text} if wish.fields is not THREAD_DEFAULT else {}
        query = urlencode({"access_token": wish.token, "pretty": "0", "platform": wish.inbox.platform, **wanted,
                           "limit": wish.limit, **cursor})
        return f"{self._base}/{wish.inbox.business.page_id}/conversations?{query}"

    # --- encoded answers --------------------------------------------------------------------------

    def _repeatable(self) -> bool:
        """Whether the same request gets the same answer again."""
        scenario = self._scenario
        hides = scenario.clock_runs and any(one.requests_rate for one in scenario.businesses)
        return not (scenario.empty_page_rate or scenario.empty_pages_every or scenario.short_page_rate
                    or scenario.reorder_between_pages or scenario.cursor_ttl_s or hides)

    def _keep(self, key: tuple[str, str], body: bytes, numbers: list[int]) -> None:
        if not self._repeatable():
            return
        self._kept[key] = (body, numbers)
        self._kept_bytes += len(body)
        while self._kept_bytes > self._scenario.cache_megabytes << 20:
            _, (old, _) = self._kept.popitem(last=False)
            self._kept_bytes -= len(old)


def _edge(inbox: Inbox) -> str:
    return f"{inbox.platform}{inbox.number}"
