"""A scripted Facebook for tests of the Graph client: in memory, behind httpx's transport."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import httpx

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.graph.client import GraphClient, GraphConfig
from fbsync_desktop.graph.listing import EdgeReader, ListingSize
from fbsync_desktop.graph.throttle import OnWait
from tests.support.clock import FakeClock

TOKEN = "EAAGcanarySampleBakeryToken0042"
PAGE = "104880000000071"
INSTAGRAM = "17841400000000233"
US = frozenset({PAGE, INSTAGRAM})
NEWEST = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)

Body = dict[str, Any]


def error(code: int | None, message: str = "sample", *, status: int = 400, subcode: int | None = None,
          headers: dict[str, str] | None = None, **more: Any) -> httpx.Response:
    """An error answer in Meta's envelope."""
    inside: Body = {"message": message, "type": "OAuthException", **more}
    if code is not None:
        inside["code"] = code
    if subcode is not None:
        inside["error_subcode"] = subcode
    return httpx.Response(status, json={"error": inside}, headers=headers)


def too_much() -> httpx.Response:
    return error(1, "Please reduce the amount of data you're asking for, then retry your request", status=500)


def unknown() -> httpx.Response:
    return error(1, "An unknown error occurred", status=500, subcode=99)


@dataclass
class Call:
    """A request as the stand-in saw it."""

    path: str
    query: dict[str, str]
    headers: httpx.Headers
    at: float

    @property
    def limit(self) -> int:
        return int(self.query.get("limit", "25"))

    @property
    def fields(self) -> str:
        return self.query.get("fields", "")


@dataclass
class Script:
    """Answers in order; the last one repeats for ever. Records the calls."""

    answers: list[httpx.Response]
    clock: FakeClock = field(default_factory=FakeClock)
    calls: list[Call] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.calls.append(seen(request, self.clock))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


def seen(request: httpx.Request, clock: FakeClock) -> Call:
    query = {key: values[-1] for key, values in parse_qs(request.url.query.decode()).items()}
    return Call(request.url.path, query, request.headers, clock.monotonic())


def when(minutes_ago: float) -> str:
    return (NEWEST - timedelta(minutes=minutes_ago)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def person_id(number: int) -> str:
    return f"72{number:014d}"


def thread(number: int, *, messages: int = 2) -> Body:
    """Conversation `number`; a higher number is an older one."""
    person = {"id": person_id(number), "name": f"Person {number}"}
    page = {"id": PAGE, "name": "Sample Bakery"}
    return {
        "id": f"t_{number}",
        "updated_time": when(number),
        "participants": {"data": [person, page] if number % 2 else [page, person]},
        "messages": {"data": [
            {"id": f"m_{number}_{index}", "created_time": when(number + index / 100),
             "from": person if index % 2 == 0 else page, "message": f"text {index}"}
            for index in range(messages)
        ]},
    }


class Inbox:
    """`/{page}/conversations` over numbered conversations; the cursor is `c<position>`.

    Attributes:
        budget: threads times messages that may be asked for.
        poison: numbers of conversations that spoil every page they are on ...
        poison_until: ... as long as these words are among the requested fields ("" spoils always).
        rules: asked before everything else.
    """

    def __init__(self, numbers: Iterable[int], *, clock: FakeClock | None = None) -> None:
        self.numbers = list(numbers)
        self.clock = clock or FakeClock()
        self.calls: list[Call] = []
        self.budget: int | None = None
        self.poison: set[int] = set()
        self.poison_until = "messages"
        self.rules: list[Callable[[Call], httpx.Response | None]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        call = seen(request, self.clock)
        self.calls.append(call)
        for rule in self.rules:
            if (answer := rule(call)) is not None:
                return answer
        if self.budget is not None and call.limit * nested(call) > self.budget:
            return too_much()
        start = int(call.query["after"][1:]) if "after" in call.query else 0
        listed = self.numbers[start:start + call.limit]
        if self.poison & set(listed) and self.poison_until in call.fields:
            return unknown()
        end = start + len(listed)
        return httpx.Response(200, json=listing([cut(thread(n), call.fields) for n in listed],
                                                f"c{end}" if end < len(self.numbers) else None))

    @property
    def limits(self) -> list[int]:
        return [call.limit for call in self.calls]


def nested(call: Call) -> int:
    """How many messages a thread a listing asks for; 1 stands for none, as a thread costs something."""
    _, _, rest = call.fields.partition("messages.limit(")
    return int(rest.partition(")")[0]) if rest else 1


def cut(item: Body, fields: str) -> Body:
    return {key: value for key, value in item.items() if key in fields}


def listing(items: list[Any], after: str | None, *, cursors: bool = True) -> Body:
    """The envelope; like Meta's, its `next` carries the token."""
    body: Body = {"data": items, "paging": {}}
    if after is not None:
        if cursors:
            body["paging"]["cursors"] = {"before": "b", "after": after}
        body["paging"]["next"] = (
            f"https://graph.facebook.com/v25.0/x/conversations?access_token={TOKEN}&limit=100&after={after}"
        )
    return body


def ok(body: Any, **headers: str) -> httpx.Response:
    return httpx.Response(200, content=json.dumps(body), headers=headers)


def client(answer: Callable[[httpx.Request], httpx.Response], *, clock: FakeClock | None = None,
           calls_per_second: float = 0.0, **config: Any) -> GraphClient:
    clock = clock or getattr(answer, "clock", None) or FakeClock()
    return GraphClient(GraphConfig(calls_per_second=calls_per_second, **config), clock=clock,
                       rng=random.Random(7), transport=httpx.MockTransport(answer))


def reader(graph: GraphClient, *, platform: Platform = Platform.MESSENGER, size: ListingSize | None = None,
           on_wait: OnWait | None = None) -> EdgeReader:
    return graph.edge(PAGE, platform, TOKEN, US, size=size, on_wait=on_wait)


async def read_all(edge: EdgeReader, *, pages: int = 500) -> tuple[list[str], list[str]]:
    """All thread ids and the ids of all problem threads, to the end of the inbox."""
    ids: list[str] = []
    problems: list[str] = []
    after: str | None = None
    for _ in range(pages):
        page = await edge.read(after)
        ids += [item.id for item in page.threads]
        problems += [problem.thread_id for problem in page.problems]
        after = page.after
        if after is None:
            return ids, problems
    raise AssertionError("the listing does not end")
