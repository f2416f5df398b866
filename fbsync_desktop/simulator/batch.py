"""`POST /`: several Graph requests in one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.scenario import Scenario
from fbsync_desktop.simulator.wire import Reply, Request

MOST = 50


class Batches:
    """Answers batches; each of their requests counts for itself.

    Args:
        again: answers a request as if it had come alone.
    """

    def __init__(self, scenario: Scenario, again: Callable[[Request], Reply]) -> None:
        self._scenario = scenario
        self._again = again
        self._elements = 0

    def answer(self, query: dict[str, str], token: str) -> list[dict[str, Any] | None]:
        """The answers in the order of the requests.

        Raises:
            GraphFault: this is no batch, or one of more than 50 requests.
        """
        try:
            wishes = json.loads(query.get("batch", ""))
        except ValueError:
            wishes = None
        if not isinstance(wishes, list) or not all(isinstance(wish, dict) for wish in wishes):
            raise GraphFault("parameter_100", reason="The batch parameter must be a JSON array")
        if not 0 < len(wishes) <= MOST:
            raise GraphFault("parameter_100",
                             reason=f"Too many requests in batch message. Maximum batch size is {MOST}")
        plain = query.get("include_headers", "true") in ("false", "0")
        return [self._element(wish, token, plain=plain) for wish in wishes]

    def _element(self, wish: dict[str, Any], token: str, *, plain: bool) -> dict[str, Any] | None:
        self._elements += 1
        every = self._scenario.batch_null_every
        if every and self._elements % every == 0:
            return None
        target = "/" + str(wish.get("relative_url", "")).lstrip("/")
        headers = {"authorization": f"Bearer {token}"}
        reply = self._again(Request(str(wish.get("method", "GET")), target, headers))
        if reply.drop:
            return None
        listed = [{"name": "Content-Type", "value": "text/javascript; charset=UTF-8"},
                  *({"name": name, "value": value} for name, value in reply.headers.items())]
        made: dict[str, Any] = {"code": reply.status, "body": reply.body.decode()}
        return made if plain else {**made, "headers": listed}
