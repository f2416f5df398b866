"""`/_admin/…`: what tests may do to a running stand-in, over HTTP and as a typed client.

A verb is one method of `GraphWorld` or, with `gemini_`, of `GeminiWorld`; its arguments come as a JSON object
(`POST`), the answer is JSON. A wrong argument answers 400 with `{"error": text}`.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from fbsync_desktop.simulator.gemini import GeminiWorld
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.ledger import Entry
from fbsync_desktop.simulator.oracle import Oracle
from fbsync_desktop.simulator.scenario_file import scenario_document
from fbsync_desktop.simulator.wire import Reply, Request

PREFIX = "/_admin/"


def admin_handler(world: GraphWorld, gemini: GeminiWorld) -> Callable[[Request], Reply]:
    """Answers admin requests for a world and Google's side of it."""
    verbs: dict[str, Callable[..., Any]] = {
        "message": lambda **wish: {"id": world.add_message(**wish)},
        "thread": world.add_thread, "delete": world.delete_thread, "rename": world.rename,
        "clock": lambda seconds=0.0: {"now": world.move_clock(seconds)},
        "fault": world.fault, "revoke": world.revoke, "restore": world.restore,
        "token": lambda **wish: {"token": world.issue_token(**wish)},
        "code": lambda redirect_uri: {"code": world.endpoints.exchange.issue_code(redirect_uri)},
        "switch": world.switch, "scenario": lambda: scenario_document(world.scenario),
        "ledger": world.take_ledger, "oracle": world.oracle, "calls": lambda: {"calls": world.calls},
        "gemini_switch": gemini.switch, "gemini_ledger": gemini.take_ledger,
    }

    def answer(request: Request) -> Reply:
        verb = verbs.get(request.path.removeprefix(PREFIX))
        if verb is None:
            return _json(404, {"error": f"there is no such verb; there are {', '.join(sorted(verbs))}"})
        try:
            wish = json.loads(request.body or b"{}")
            done = verb(**wish)
        except (TypeError, ValueError) as error:
            return _json(400, {"error": str(error)})
        return _json(200, {"ok": True} if done is None else done)

    return answer


def _json(status: int, document: Any) -> Reply:
    return Reply(status, json.dumps(document, ensure_ascii=False).encode())


class Admin:
    """The admin verbs of a stand-in in another process. See the methods of `GraphWorld` of the same names."""

    def __init__(self, url: str) -> None:
        self._host = urlsplit(url).netloc

    def call(self, verb: str, **wish: Any) -> Any:
        """Any verb.

        Raises:
            ValueError: the stand-in refuses it, with its reason.
        """
        connection = http.client.HTTPConnection(self._host, timeout=60)
        try:
            connection.request("POST", PREFIX + verb, json.dumps(wish).encode())
            answer = connection.getresponse()
            document = json.loads(answer.read())
        finally:
            connection.close()
        if answer.status != 200:
            raise ValueError(document["error"])
        return document

    def add_message(self, page_id: str, platform: str, index: int, text: str, *, ours: bool = False) -> str:
        return str(self.call("message", page_id=page_id, platform=platform, index=index, text=text, ours=ours)["id"])

    def add_thread(self, page_id: str, platform: str, text: str = "Hello!", name: str | None = None) -> dict[str, Any]:
        answer: dict[str, Any] = self.call("thread", page_id=page_id, platform=platform, text=text, name=name)
        return answer

    def delete_thread(self, page_id: str, platform: str, index: int) -> None:
        self.call("delete", page_id=page_id, platform=platform, index=index)

    def rename(self, page_id: str, platform: str, index: int, name: str) -> None:
        self.call("rename", page_id=page_id, platform=platform, index=index, name=name)

    def move_clock(self, seconds: float) -> int:
        return int(self.call("clock", seconds=seconds)["now"])

    def revoke(self, token: str = "", kind: str = "password") -> None:
        self.call("revoke", token=token, kind=kind)

    def restore(self, token: str = "") -> None:
        self.call("restore", token=token)

    def issue_token(self, page_id: str = "", life_s: int = 0) -> str:
        return str(self.call("token", page_id=page_id, life_s=life_s)["token"])

    def fault(self, **wish: Any) -> None:
        self.call("fault", **wish)

    def switch(self, **changes: Any) -> None:
        self.call("switch", **changes)

    def take_ledger(self, *, reset: bool = False) -> list[Entry]:
        entries: list[Entry] = self.call("ledger", reset=reset)
        return entries

    def switch_gemini(self, **changes: Any) -> None:
        self.call("gemini_switch", **changes)

    def take_gemini_ledger(self, *, reset: bool = False) -> list[Entry]:
        entries: list[Entry] = self.call("gemini_ledger", reset=reset)
        return entries

    def oracle(self, page_id: str = "", platform: str = "", *, people: bool = True) -> Oracle:
        truth: Oracle = self.call("oracle", page_id=page_id, platform=platform, people=people)
        return truth
