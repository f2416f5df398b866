"""Faults below HTTP and in bodies, against real sockets of this computer."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import socket
import ssl
import struct
import traceback
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from fbsync_desktop.domain.errors import CertificateRejected, GraphBusy, GraphUnreachable, KnownError
from fbsync_desktop.graph.client import GraphClient, GraphConfig
from fbsync_desktop.graph.network import network_error
from tests.graph.stand_in import PAGE, TOKEN, Inbox, Script, client, error, listing, ok, reader, thread
from tests.support.clock import FakeClock

Answerer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class Wire:
    """A server of this computer that does what each test needs to one request after the other."""

    def __init__(self, *answers: Answerer) -> None:
        self._answers = list(answers)
        self.requests = 0
        self.url = ""

    async def serve(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while await source.readuntil(b"\r\n\r\n"):
                self.requests += 1
                answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
                await answer(source, sink)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            sink.close()


@asynccontextmanager
async def wire(*answers: Answerer) -> AsyncIterator[Wire]:
    served = Wire(*answers)
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    served.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield served
    finally:
        server.close()


@asynccontextmanager
async def graph_at(url: str, **config: Any) -> AsyncIterator[GraphClient]:
    graph = GraphClient(GraphConfig(base_url=url, calls_per_second=0, **config), clock=FakeClock())
    try:
        yield graph
    finally:
        await graph.aclose()


def answering(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> Answerer:
    async def answer(_source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers]
        sink.write("\r\n".join([*lines, "", ""]).encode() + body)
        await sink.drain()
        if length is not None:
            sink.close()
    return answer


GOOD = answering(json.dumps(listing([thread(1)], None)).encode())


async def reset(_source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    raw = sink.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sink.transport.abort()
    raise ConnectionError


async def hang_up(_source: asyncio.StreamReader, _sink: asyncio.StreamWriter) -> None:
    raise ConnectionError


async def drip(_source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    sink.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while True:
        sink.write(b" ")
        await sink.drain()
        await asyncio.sleep(0.01)


# --- connections that break -------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [reset, hang_up], ids=["reset", "hang up"])
async def test_a_cut_connection_is_tried_again_at_the_same_cursor(fault: Answerer) -> None:
    async with wire(fault, GOOD) as served, graph_at(served.url) as graph:
        page = await reader(graph).read(None)
        assert len(page.threads) == 1
        assert graph.calls == served.requests == 2


async def test_a_connection_that_is_cut_every_time_is_reported() -> None:
    async with wire(reset) as served, graph_at(served.url) as graph:
        with pytest.raises(GraphUnreachable):
            await reader(graph).read(None)
        assert graph.calls == 5


async def test_a_server_that_drips_runs_into_the_deadline() -> None:
    begun = asyncio.get_running_loop().time()
    async with wire(drip, GOOD) as served, graph_at(served.url, deadline_s=0.2) as graph:
        assert len((await reader(graph).read(None)).threads) == 1
        assert served.requests == 2
    assert asyncio.get_running_loop().time() - begun < 3.0


async def test_one_connection_is_kept_for_all_calls() -> None:
    connections = 0

    async def count(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await Wire(GOOD).serve(source, sink)

    server = await asyncio.start_server(count, "127.0.0.1", 0)
    async with graph_at(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as graph:
        for _ in range(10):
            await reader(graph).read(None)
    server.close()
    assert connections == 1


async def test_a_refused_connection_is_told_in_words() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        async with graph_at(f"http://127.0.0.1:{taken.getsockname()[1]}") as graph:
            with pytest.raises(GraphUnreachable, match="refused"):
                await graph.page(TOKEN)


async def test_cancelling_a_call_ends_it_at_once() -> None:
    async with wire(drip) as served, graph_at(served.url) as graph:
        call = asyncio.ensure_future(reader(graph).read(None))
        while not served.requests:
            await asyncio.sleep(0.01)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call


@pytest.mark.parametrize(("cause", "kind", "words"), [
    (ssl.SSLCertVerificationError("self-signed"), CertificateRejected, "certificate"),
    (ssl.SSLError("wrong version"), GraphUnreachable, "secure connection"),
    (socket.gaierror(-2, "Name or service not known"), GraphUnreachable, "offline"),
    (ConnectionRefusedError(111, "refused"), GraphUnreachable, "refused"),
    (ConnectionResetError(104, "reset"), GraphUnreachable, "cut"),
    (OSError(101, "Network is unreachable"), GraphUnreachable, "failed"),
])
def test_the_cause_is_found_behind_httpxs_own_error(cause: OSError, kind: type[KnownError], words: str) -> None:
    outer = httpx.ConnectError("all alike")
    middle = RuntimeError("httpcore")
    outer.__cause__, middle.__context__ = middle, cause
    error_ = network_error(outer)
    assert type(error_) is kind
    assert words in error_.message


async def test_a_certificate_that_cannot_be_verified_is_not_tried_twice() -> None:
    tries = 0

    def refuse(request: httpx.Request) -> httpx.Response:
        nonlocal tries
        tries += 1
        raise httpx.ConnectError("x", request=request) from ssl.SSLCertVerificationError("self-signed")

    with pytest.raises(CertificateRejected):
        await client(refuse, clock=FakeClock()).page(TOKEN)
    assert tries == 1


# --- bodies -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [
    answering(b""), answering(b"Service Unavailable"), answering(b"<html><title>Error</title></html>"),
    answering(b'{"data":[{"id":"t_1010'), answering(b"[]"), answering(b"{}"), answering(b'{"data":null}'),
    answering(b'{"success":true}'),
    answering(json.dumps({"error": {"code": 2, "message": "(#2) down", "is_transient": True}}).encode()),
    answering(json.dumps({"error": {"message": "Call was not successful"}}).encode(), status="503 No"),
    answering(b"<html></html>", status="502 Bad Gateway"),
    answering(b'{"data":[]', length=5000),
    answering(b"not gzip", "Content-Encoding: gzip"),
    answering(gzip.compress(b'{"data":[]}' * 50)[:20], "Content-Encoding: gzip"),
    answering(b"", "Location: https://login.example/", status="302 Found"),
], ids=["empty", "text", "html", "cut", "list", "no data", "null data", "success", "200 error", "503 no code",
        "502 html", "short", "no gzip", "cut gzip", "redirect"])
async def test_an_odd_answer_is_tried_again_and_never_an_empty_inbox(fault: Answerer) -> None:
    async with wire(fault, GOOD) as served, graph_at(served.url) as graph:
        assert len((await reader(graph).read(None)).threads) == 1
        assert served.requests == 2
    async with wire(fault) as served, graph_at(served.url) as graph:
        with pytest.raises((GraphBusy, GraphUnreachable)):
            await reader(graph).read(None)
        assert graph.calls == 5


async def test_a_redirect_is_never_followed() -> None:
    async with wire(GOOD) as elsewhere, wire(
        answering(b"", f"Location: {elsewhere.url}/", status="307 Temporary Redirect"),
    ) as served, graph_at(served.url) as graph:
        with pytest.raises(GraphUnreachable, match="instead of Facebook"):
            await reader(graph).read(None)
        assert elsewhere.requests == 0


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
async def test_compressed_answers_are_read(encoding: str) -> None:
    body = json.dumps(listing([thread(n) for n in range(50)], None)).encode()
    packed = gzip.compress(body) if encoding == "gzip" else zlib.compress(body)
    async with wire(answering(packed, f"Content-Encoding: {encoding}")) as served, graph_at(served.url) as graph:
        assert len((await reader(graph).read(None)).threads) == 50


async def test_an_answer_above_the_cap_on_the_wire_makes_the_page_smaller() -> None:
    inbox = Inbox(range(100))

    async def answer(_source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        limit = (100, 50, 25)[min(len(inbox.calls), 2)]
        made = inbox(httpx.Request("GET", f"http://x/v25.0/{PAGE}/conversations?limit={limit}"
                                          "&fields=id,updated_time,messages.limit(20)"))
        await answering(made.content)(_source, sink)

    async with wire(answer) as served, graph_at(served.url, max_wire_bytes=12_000) as graph:
        edge = reader(graph)
        assert len((await edge.read(None)).threads) == 25
        assert edge.size.threads == 25


async def test_a_gzip_bomb_stops_at_the_cap() -> None:
    bomb = gzip.compress(b"\0" * 20_000_000)
    async with wire(answering(bomb, "Content-Encoding: gzip")) as served, graph_at(
        served.url, max_body_bytes=1_000_000,
    ) as graph:
        with pytest.raises(GraphBusy, match="larger than"):
            await graph.page(TOKEN)
        assert graph.calls == 1


# --- the token is nowhere ---------------------------------------------------------------------------


def _drop(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError(f"failed on {request.url} with {request.headers['authorization']}", request=request)


@pytest.mark.parametrize("answer", [
    _drop,
    Script([error(190, f"Malformed access token {TOKEN}")]),
    Script([error(100, f"Unknown: access_token={TOKEN}")]),
    Script([error(2, f"down {TOKEN}", status=503, fbtrace_id=TOKEN)]),
    Script([error(613, f"slow {TOKEN}")]),
    Script([error(1, f"unknown {TOKEN}", status=500)]),
    Script([httpx.Response(200, text=f"<html>{TOKEN}</html>")]),
    Script([ok(listing([thread(1)], "c1"))]),
], ids=["dropped", "190", "100", "2", "613", "1", "html", "circle"])
async def test_the_token_is_in_no_error_no_log_and_no_repr(
    answer: Callable[[httpx.Request], httpx.Response], caplog: pytest.LogCaptureFixture,
) -> None:
    logging.getLogger("httpx").setLevel(logging.NOTSET)
    graph = client(answer, clock=FakeClock(), app_id="88", app_secret="canary-app-secret-0001",
                   max_throttle_wait_s=10)
    caplog.set_level(logging.DEBUG)
    edge = reader(graph)
    with pytest.raises(KnownError) as caught:
        for after in (None, "c1", "c1"):
            await edge.read(after)
    with pytest.raises(KnownError) as debugged:
        await graph.debug_token(TOKEN)
    told = [caplog.text, repr(graph), repr(graph._config), repr(edge)]
    for raised in (caught.value, debugged.value):
        link: BaseException | None = raised
        while link is not None:
            told += [str(link), repr(link), repr(link.args), repr(vars(link)),
                     "".join(traceback.format_exception(link))]
            assert not hasattr(link, "_request")  # httpx's errors carry the request with its headers
            link = link.__cause__ or link.__context__
    for secret in (TOKEN, "canary-app-secret-0001"):
        assert secret not in "".join(told)
