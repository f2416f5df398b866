"""How fast the simulator answers, against a server that sends the same bytes without thinking.

    python -m tests.benchmarks.bench_simulator [--threads 20000] [--pages 200] [--repeat 3] [--json]

Each line is `NAME value pages/s (ratio to floor r)` for pages of 100 conversations: `made` is a page nobody has asked
for yet, `kept` one that is already encoded. Server and floor run in processes of their own and are asked over one
kept-alive socket, one request after the other; of several repetitions the best counts. The last lines are the peak
memory of a server that shows a million conversations, and the time of its deepest page.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlencode, urlsplit

import msgspec

from fbsync_desktop.graph.fields import FieldLevel, thread_fields
from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator
from tests.simulator.test_scale import peak_mib

LEVELS = {"times": thread_fields(FieldLevel.TIMES, 0), "people": thread_fields(FieldLevel.PEOPLE, 0),
          "5 messages": thread_fields(FieldLevel.FULL, 5), "20 messages": thread_fields(FieldLevel.FULL, 20)}
MILLION = SampleBusiness(messenger=1_000_000, instagram=0)
_context = multiprocessing.get_context("spawn")


class _After(msgspec.Struct):
    after: str


class _Paging(msgspec.Struct):
    cursors: _After
    next: str = ""


class _Page(msgspec.Struct):
    paging: _Paging


# --- the client -------------------------------------------------------------------------------------------


class Client:
    """One kept-alive connection."""

    def __init__(self, url: str, token: str = "") -> None:
        parts = urlsplit(url)
        self._socket = socket.create_connection((parts.hostname or "", parts.port or 80))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._token = token

    def get(self, target: str) -> bytes:
        head = f"GET {target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self._token}\r\n\r\n"
        self._socket.sendall(head.encode())
        return self._answer()

    def _answer(self) -> bytes:
        head = self._socket.recv(1 << 16)
        while b"\r\n\r\n" not in head:
            head += self._socket.recv(1 << 16)
        head, _, body = head.partition(b"\r\n\r\n")
        length = int(head.partition(b"Content-Length: ")[2].partition(b"\r")[0])
        whole = bytearray(length)
        whole[:len(body)] = body
        view, got = memoryview(whole), len(body)
        while got < length:
            got += self._socket.recv_into(view[got:])
        return bytes(whole)

    def close(self) -> None:
        self._socket.close()


def walk(client: Client, business: SampleBusiness, fields: str, pages: int) -> Iterator[tuple[str, bytes]]:
    """Targets and answers from the newest conversation on."""
    decoder = msgspec.json.Decoder(_Page)
    after = ""
    for _ in range(pages):
        query = {"platform": "messenger", "limit": "100", "fields": fields} | ({"after": after} if after else {})
        target = f"/v25.0/{business.page_id}/conversations?{urlencode(query)}"
        body = client.get(target)
        yield target, body
        paging = decoder.decode(body).paging
        if not paging.next:
            return
        after = paging.cursors.after


# --- the floor --------------------------------------------------------------------------------------------


class _Static(asyncio.Protocol):
    """Answers every request with the same bytes."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if data.endswith(b"\r\n\r\n"):
            self._transport.write(self._answer)  # type: ignore[attr-defined]


def _serve_static(pipe: Any, body: bytes) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body

    async def live() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: _Static(answer), "127.0.0.1", 0)
        pipe.send(server.sockets[0].getsockname()[1])
        await asyncio.Event().wait()

    asyncio.run(live())


@contextmanager
def static_server(body: bytes) -> Iterator[str]:
    here, there = _context.Pipe()
    child = _context.Process(target=_serve_static, args=(there, body), daemon=True)
    child.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        child.terminate()
        child.join()


# --- measuring --------------------------------------------------------------------------------------------


def rate(url: str, token: str, targets: list[str]) -> float:
    """Pages a second."""
    with closing(Client(url, token)) as client:
        started = time.perf_counter()
        for target in targets:
            client.get(target)
        return len(targets) / (time.perf_counter() - started)


def measure(level: str, threads: int, pages: int, repeat: int) -> Iterator[dict[str, Any]]:
    """Made and kept pages of one level of detail."""
    business = SampleBusiness(messenger=threads, instagram=0, min_messages=5, max_messages=20)
    with running_simulator(Scenario(businesses=[business]), process=True) as facebook:
        with closing(Client(facebook.url, business.token)) as client:
            started = time.perf_counter()
            answers = list(walk(client, business, LEVELS[level], pages))
            made = len(answers) / (time.perf_counter() - started)
        targets = [target for target, _ in answers]
        size = sum(len(body) for _, body in answers) // len(answers)
        kept = max(rate(facebook.url, business.token, targets) for _ in range(repeat))
    with static_server(b"x" * size) as url:
        floor = max(rate(url, "", targets) for _ in range(repeat))
    for name, value in (("made", made), ("kept", kept)):
        yield {"name": f"{level}, {name}", "value": value, "unit": "pages/s", "floor": floor, "ratio": floor / value,
               "kilobytes": size // 1000}


def measure_a_million() -> Iterator[dict[str, Any]]:
    """Memory and the deepest page of a million conversations."""
    scenario = Scenario(businesses=[MILLION], cache_megabytes=64, max_limit=100)
    with running_simulator(scenario, process=True) as facebook, closing(
            Client(facebook.url, MILLION.token)) as client:
        started, seen = time.perf_counter(), 0
        for target, body in walk(client, MILLION, "id", 10_000):
            seen, last = seen + body.count(b'{"id"'), target
        walked = time.perf_counter() - started
        deep = last.replace("fields=id", urlencode({"fields": LEVELS["20 messages"]}))
        started = time.perf_counter()
        client.get(deep)
        took = time.perf_counter() - started
        peak = peak_mib(facebook.pid)
    yield {"name": "a million, walked", "value": seen / walked, "unit": "conversations/s"}
    yield {"name": "a million, deepest page", "value": took * 1000, "unit": "ms"}
    yield {"name": "a million, memory", "value": peak, "unit": "MiB"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=20_000)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    wish = parser.parse_args()
    results = []
    for part in (*(measure(level, wish.threads, wish.pages, wish.repeat) for level in LEVELS), measure_a_million()):
        for result in part:
            results.append(result)
            if not wish.json:
                ratio = f" (ratio to floor {result['ratio']:.2f})" if "ratio" in result else ""
                size = f", {result['kilobytes']} kB a page" if "kilobytes" in result else ""
                print(f"{result['name']}: {result['value']:.0f} {result['unit']}{ratio}{size}", flush=True)
    if wish.json:
        print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
