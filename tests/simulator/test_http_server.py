"""The stand-in's HTTP: what real clients and browsers send, byte by byte, and what nobody should."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest

from fbsync_desktop.simulator import Fault, SampleBusiness, Scenario, running_simulator

PAGE = SampleBusiness(messenger=30)
ME = f"GET /v25.0/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {PAGE.token}\r\n"


class Line:
    """A connection that is spoken to in raw bytes."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.socket = socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20)
        self._file = self.socket.makefile("rb")

    def say(self, text: str | bytes) -> Line:
        self.socket.sendall(text if isinstance(text, bytes) else text.encode())
        return self

    def hear(self) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the next answer."""
        status = int(self._file.readline().split()[1])
        headers = {}
        while (line := self._file.readline().decode().strip()):
            name, _, value = line.partition(": ")
            headers[name.lower()] = value
        return status, headers, self._file.read(int(headers["content-length"]))

    @property
    def is_closed(self) -> bool:
        return self._file.read(1) == b""

    def close(self) -> None:
        self._file.close()
        self.socket.close()


@contextmanager
def line(**switches: Any) -> Iterator[Line]:
    with running_simulator(Scenario(businesses=[PAGE], **switches)) as facebook, closing(Line(facebook.url)) as one:
        yield one


def test_one_connection_serves_many_requests() -> None:
    with line() as one:
        for _ in range(3):
            status, _, body = one.say(ME + "\r\n").hear()
            assert (status, body) == (200, b'{"name":"Sample Bakery","id":"1002003001"}')


def test_requests_in_one_piece_are_answered_in_order() -> None:
    with line(faults=[Fault(path="/me", delay_ms=60, passes=True)]) as one:
        one.say(ME + "\r\n" + ME.replace("/me", "/1002003001?fields=id") + "\r\n" + ME.replace("/me", "/none") + "\r\n")
        assert [one.hear()[0] for _ in range(3)] == [200, 200, 400]


def test_a_request_may_come_in_many_pieces() -> None:
    with line() as one:
        one.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for letter in ME + "\r\n":
            one.say(letter)
        assert one.hear()[0] == 200


def test_a_posted_form_of_any_length() -> None:
    body = f"access_token={PAGE.token}&batch=" + "%5B" + "x" * 100_000
    with line() as one:
        one.say(f"POST /v25.0/ HTTP/1.1\r\nHost: a\r\nContent-Length: {len(body)}\r\n\r\n{body[:70_000]}")
        one.say(body[70_000:])
        assert b"batch" in one.hear()[2]
        assert one.say(ME + "\r\n").hear()[0] == 200, "the connection is still good"


def test_a_client_that_wants_it_closed_gets_it_closed() -> None:
    with line() as one:
        status, headers, _ = one.say(ME + "Connection: close\r\n\r\n").hear()
        assert (status, headers["connection"], one.is_closed) == (200, "close", True)
    with line() as one:
        assert one.say(ME.replace("HTTP/1.1", "HTTP/1.0") + "\r\n").hear()[0] == 200
        assert one.is_closed


@pytest.mark.parametrize(("request_text", "status"), [
    ("NONSENSE\r\n\r\n", 400), ("GET / SPDY/3\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
    ("POST / HTTP/1.1\r\nContent-Length: -3\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", 413),
    ("GET /" + "x" * 70_000, 431)])
def test_what_it_does_not_understand_it_refuses_and_hangs_up(request_text: str, status: int) -> None:
    with line() as one:
        assert one.say(request_text).hear()[0] == status
        assert one.is_closed


def test_a_reader_that_takes_its_time_gets_everything() -> None:
    with line(huge_body_bytes=8_000_000) as one:
        one.say(ME.replace("/me", "/me/conversations") + "\r\n")
        _, _, body = one.hear()
        assert body.endswith(b'x"}')
        assert len(body) > 8_000_000


def test_a_client_that_leaves_does_no_harm() -> None:
    with running_simulator(Scenario(businesses=[PAGE], latency_ms=40)) as facebook:
        with closing(Line(facebook.url)) as one:
            one.say(ME + "\r\n")
        with closing(Line(facebook.url)) as other:
            assert other.say(ME + "\r\n").hear()[0] == 200


def test_it_listens_on_this_computer_only() -> None:
    with running_simulator() as facebook:
        assert urlsplit(facebook.url).hostname == "127.0.0.1"
