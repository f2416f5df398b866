"""The Graph API of a scenario: from a request to its answer, with all that goes wrong on the way."""

from __future__ import annotations

import hashlib
import re
import threading
import time
from collections.abc import Callable
from typing import Any

import msgspec

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.arrivals import Arrivals
from fbsync_desktop.simulator.catalogue import ODD_BODIES, GraphFault, error_answer
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.endpoints import Call, Endpoints
from fbsync_desktop.simulator.faults import Faults, fault_reply
from fbsync_desktop.simulator.inbox import Inbox
from fbsync_desktop.simulator.ledger import Entry, entry
from fbsync_desktop.simulator.limits import Evenly
from fbsync_desktop.simulator.oracle import Oracle, oracle
from fbsync_desktop.simulator.scenario import Fault, SampleBusiness, Scenario
from fbsync_desktop.simulator.scenario_file import part_from, patch_scenario
from fbsync_desktop.simulator.tokens import Tokens
from fbsync_desktop.simulator.wire import Reply, Request, form

_VERSION = re.compile(r"v(\d+)\.(\d+)")
_TRACE = "AsampleTrace"
_LONGEST_LEDGER = 200_000


class GraphWorld:
    """State of one running stand-in. Safe to use from several threads.

    Attributes:
        scenario: its switches; after changing one directly, `forget_answers`.
        ledger: the Graph calls so far, and those of the login dialog.
        calls: how many there were.
        clock: its time.
        tokens: everything about tokens.
        endpoints: the table of paths.
        faults: which fault of the scenario hits a call.

    Args:
        timer: seconds that pass, for limits and lifetimes.
    """

    def __init__(self, scenario: Scenario, timer: Callable[[], float] = time.monotonic) -> None:
        self.scenario = scenario
        self.ledger: list[Entry] = []
        self.calls = 0
        self.clock = WorldClock(scenario.start(), runs=scenario.clock_runs, timer=timer)
        self.tokens = Tokens(scenario, self.clock)
        self._inboxes = {(business.page_id, platform): Inbox(business, number, platform, scenario, self.clock)
                         for number, business in enumerate(scenario.businesses, 1)
                         for platform in (ids.MESSENGER, ids.INSTAGRAM)}
        self.endpoints = Endpoints(scenario, self.clock, self.tokens, self._inboxes,
                                   f"https://graph.facebook.com/{scenario.version}", self._answer)
        self._arrivals = Arrivals(self._inboxes.values(), self.clock)
        self._lock = threading.RLock()
        self.faults = Faults(scenario)
        self._dropped, self._odd, self._odd_place = Evenly(), Evenly(), 0
        self._tags: dict[int, tuple[bytes, str]] = {}

    # --- entry ------------------------------------------------------------------------------------

    def answer(self, request: Request) -> Reply:
        """One Graph request."""
        with self._lock:
            return self._answer(request)

    def _answer(self, request: Request) -> Reply:
        query = request.query
        if request.method == "POST":
            query |= form(request.body)
        bearer = request.headers.get("authorization", "")
        token = bearer[7:].strip() if bearer.startswith("Bearer ") else query.get("access_token", "")
        parts = [part for part in request.path.split("/") if part]
        version = parts.pop(0) if parts and _VERSION.fullmatch(parts[0]) else self.scenario.version
        self.calls += 1
        noted = entry(request.method, request.path, query, round(self.clock.passed(), 6))
        self.note(noted)
        self._let_arrive()
        call = Call(request, parts, query, token, self.calls)
        reply = self._mishap(call) or self._reply(call)
        noted["status"] = 0 if reply.drop else reply.status
        reply.headers |= {"facebook-api-version": self._served(version), "x-fb-trace-id": _TRACE,
                          **self.endpoints.limits.headers(call.inbox)}
        reply.delay_s += self.scenario.latency_ms / 1000
        return reply

    def note(self, call: Entry) -> None:
        """Add a call to the ledger, which forgets the oldest when it has grown very long."""
        self.ledger.append(call)
        if len(self.ledger) > _LONGEST_LEDGER:
            del self.ledger[:_LONGEST_LEDGER // 2]

    def _let_arrive(self) -> None:
        if self._arrivals.come():
            self.endpoints.listings.forget()

    def _reply(self, call: Call) -> Reply:
        """The true answer of a call."""
        try:
            answer = self.endpoints.dispatch(call)
        except GraphFault as fault:
            status, body, headers = error_answer(fault.name, _TRACE, **fault.values)
            return Reply(status, body, headers)
        body = answer if isinstance(answer, bytes) else msgspec.json.encode(answer)
        tag = self._tag(body)
        if call.request.headers.get("if-none-match") == tag:
            return Reply(304, b"", {"ETag": tag})
        reply = Reply(200, body, {"ETag": tag})
        if call.parts[-1:] == ["conversations"]:
            reply.drip_bytes_per_s = self.scenario.drip_bytes_per_s
            if self.scenario.huge_body_bytes:
                reply.body = body[:-1] + b',"padding":"' + b"x" * self.scenario.huge_body_bytes + b'"}'
        return reply

    def _served(self, asked: str) -> str:
        """The version that answers: Meta serves dead versions silently by the oldest usable one."""
        if self.scenario.served_version:
            return self.scenario.served_version
        return max(asked, self.scenario.oldest_version, key=lambda text: [int(n) for n in text[1:].split(".")])

    def _tag(self, body: bytes) -> str:
        """ETag of a body; that of a kept answer is made once."""
        known = self._tags.get(id(body))
        if known is None or known[0] is not body:
            if len(self._tags) > 4096:
                self._tags.clear()
            digest = hashlib.blake2b(body, digest_size=12).hexdigest()
            known = self._tags[id(body)] = (body, f'"{digest}"')
        return known[1]

    # --- mishaps ----------------------------------------------------------------------------------

    def _mishap(self, call: Call) -> Reply | None:
        """What goes wrong before the call is even looked at."""
        path, platform = call.request.path, call.query.get("platform", "").lower()
        fault = self.faults.hit(path, platform)
        if fault is not None:
            return fault_reply(fault, self._reply(call) if fault.passes else None, _TRACE)
        if not path.endswith("/conversations"):
            return None
        if self._dropped(self.scenario.drop_rate):
            return Reply(drop=True)
        if self.scenario.odd_bodies and self._odd(self.scenario.odd_body_rate):
            odd = ODD_BODIES[self.scenario.odd_bodies[self._odd_place % len(self.scenario.odd_bodies)]]
            self._odd_place += 1
            return Reply(odd.status, odd.raw.encode(), content_type=odd.content_type)
        return None

    # --- what tests do ----------------------------------------------------------------------------

    def add_message(self, page_id: str, platform: str, index: int | None = None, text: str = "", *,
                    ours: bool = False, sticker: bool = False, person_id: str = "", thread_id: str = "",
                    same_second: bool = False) -> str:
        """A new message in a conversation, given by its number or an id; it jumps to the top. Returns its id.

        `same_second` is for a conversation that is on top already: its `updated_time` does not move.

        Raises:
            ValueError: there is no such conversation.
        """
        with self._lock:
            inbox = self._inbox(page_id, platform)
            index = self._index(inbox, index, person_id, thread_id)
            note = inbox.add_message(index, text, ours=ours, sticker=sticker, same_second=same_second)
            self.endpoints.listings.forget()
            return ids.message_prefix(platform, inbox.number, index) + ids.place_text(note.place)

    def add_thread(self, page_id: str, platform: str, text: str = "Hello!", name: str | None = None, *,
                   sticker: bool = False) -> dict[str, Any]:
        """Somebody new writes. Returns index, thread_id and person_id."""
        with self._lock:
            inbox = self._inbox(page_id, platform)
            index = inbox.add_thread(name)
            self.add_message(page_id, platform, index, text, sticker=sticker)
            return {"index": index, "thread_id": inbox.thread_id(index), "person_id": inbox.cast.person_id(index)}

    def delete_thread(self, page_id: str, platform: str, index: int) -> None:
        """A conversation is deleted."""
        with self._lock:
            inbox = self._inbox(page_id, platform)
            inbox.delete_thread(self._index(inbox, index, "", ""))
            self.endpoints.listings.forget()

    def rename(self, page_id: str, platform: str, index: int, name: str) -> None:
        """Somebody changes their name (on Instagram the user name); the conversation stays where it is."""
        with self._lock:
            inbox = self._inbox(page_id, platform)
            inbox.cast.rename(self._index(inbox, index, "", ""), name)
            self.endpoints.listings.forget()

    def move_clock(self, seconds: float) -> int:
        """Time goes by. Returns the stand-in's time after it, in Unix seconds."""
        with self._lock:
            self.clock.move(seconds)
            self.endpoints.listings.forget()
            return self.clock.now()

    def revoke(self, token: str = "", kind: str = "password") -> None:
        """A token ("" = every one) dies.

        Raises:
            ValueError: no such token, or nothing of that kind can happen to it.
        """
        with self._lock:
            self.tokens.kill(token, kind)

    def restore(self, token: str = "") -> None:
        """A dead token ("" = every one) lives again."""
        with self._lock:
            self.tokens.revive(token)

    def issue_token(self, page_id: str = "", life_s: int = 0) -> str:
        """A fresh token of a Page ("" = of the user), as after signing in again."""
        with self._lock:
            business = self._inbox(page_id, ids.MESSENGER).business if page_id else None
            return self.tokens.issue(business, life_s)

    def switch(self, **changes: Any) -> None:
        """Change switches of the running scenario, all or none.

        Raises:
            ValueError: a switch does not exist or cannot have that value.
        """
        with self._lock:
            patch_scenario(self.scenario, changes)
            self.forget_answers()

    def fault(self, **wish: Any) -> None:
        """One more fault, after those there are.

        Raises:
            ValueError: there is no such fault.
        """
        with self._lock:
            self.scenario.faults.append(part_from(Fault, wish))

    def forget_answers(self) -> None:
        """After switches were changed: answers are made anew, faults count from their beginning."""
        with self._lock:
            self.endpoints.listings.forget()
            self.faults.forget()

    def take_ledger(self, *, reset: bool = False) -> list[Entry]:
        """All Graph calls since the start or the last reset."""
        with self._lock:
            entries = list(self.ledger)
            if reset:
                self.ledger.clear()
            return entries

    def cursor(self, business: SampleBusiness, platform: str, index: int) -> str:
        """The cursor of the page behind a conversation."""
        with self._lock:
            return self.endpoints.listings.cursor(self._inbox(business.page_id, platform), index)

    def oracle(self, page_id: str = "", platform: str = "", *, people: bool = True) -> Oracle:
        """The truth about what the API can give; see `oracle.oracle`."""
        with self._lock:
            self._let_arrive()
            return oracle([inbox for (page, edge), inbox in self._inboxes.items()
                           if page_id in ("", page) and platform in ("", edge)], self.scenario, people=people)

    def _inbox(self, page_id: str, platform: str) -> Inbox:
        found = self._inboxes.get((page_id, platform.lower()))
        if found is None:
            raise ValueError(f"there is no {platform or 'inbox'} of a Page {page_id}")
        return found

    def _index(self, inbox: Inbox, index: int | None, person_id: str, thread_id: str) -> int:
        if index is None:
            found = ids.read_thread(thread_id) if thread_id else ids.read_person(person_id)
            index = found[2] if found and found[:2] == (inbox.platform, inbox.number) else None
        if index is None or not 0 <= index < inbox.total:
            raise ValueError("there is no such conversation")
        return index
