"""A request and an answer, as the handlers see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import parse_qsl

JSON = "application/json; charset=UTF-8"


@dataclass(slots=True)
class Request:
    """One HTTP request.

    Attributes:
        target: path with query, as it was sent.
        query: parameters of the address; the last of a name wins.
        headers: names in lower case.
    """

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        return dict(_parameters(self.target.partition("?")[2]))


@dataclass(slots=True)
class Reply:
    """One HTTP answer.

    Attributes:
        delay_s: how long the answer is held back.
        drip_bytes_per_s: sends the body no faster than this; 0 = at once.
        drop: cuts the connection instead of answering.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = JSON
    delay_s: float = 0.0
    drip_bytes_per_s: int = 0
    drop: bool = False


Handler = Callable[[Request], Reply]


@lru_cache(maxsize=4096)
def _parameters(query: str) -> tuple[tuple[str, str], ...]:
    return tuple(parse_qsl(query, keep_blank_values=True))


def form(body: bytes) -> dict[str, str]:
    """A posted form."""
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
