"""A small HTTP/1.1 server on asyncio, made for many large answers over few connections."""

from __future__ import annotations

import asyncio
import gzip
from collections import deque
from http import HTTPStatus
from typing import cast

from fbsync_desktop.simulator.wire import Handler, Reply, Request

_MOST_HEAD = 64 << 10
_MOST_BODY = 16 << 20
_DRIPS_PER_S = 20
_PHRASES = {status.value: status.phrase for status in HTTPStatus}


class HttpProtocol(asyncio.Protocol):
    """One connection: requests are answered in order, kept alive until the client closes.

    Args:
        handler: answers a request at once.
        zips: whether gzip is used for clients that ask for it.
        connections: this connection is in it while it is open.
    """

    def __init__(self, handler: Handler, zips: bool, connections: set[HttpProtocol]) -> None:
        self._handler = handler
        self._zips = zips
        self._connections = connections
        self._buffer = bytearray()
        self._transport: asyncio.Transport | None = None
        self._waiting: deque[Request] = deque()
        self._slow: asyncio.Task[None] | None = None
        self._may_write = asyncio.Event()
        self._may_write.set()

    # --- asyncio ----------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._connections.discard(self)
        self._transport = None
        self._may_write.set()
        if self._slow is not None:
            self._slow.cancel()

    def pause_writing(self) -> None:
        self._may_write.clear()

    def resume_writing(self) -> None:
        self._may_write.set()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (request := self._next_request()) is not None:
            if self._slow is None:
                self._answer(request)
            else:
                self._waiting.append(request)

    def close(self) -> None:
        """Cut the connection."""
        if self._transport is not None:
            self._transport.abort()

    # --- requests ---------------------------------------------------------------------------------

    def _next_request(self) -> Request | None:
        """The next whole request of the buffer."""
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > _MOST_HEAD:
                self._refuse(431)
            return None
        lines = self._buffer[:end].decode("latin-1").split("\r\n")
        words = lines[0].split(" ")
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            self._refuse(400)
            return None
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        if "transfer-encoding" in headers:
            self._refuse(411)
            return None
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > _MOST_BODY:
            self._refuse(413)
            return None
        whole = end + 4 + int(length)
        if len(self._buffer) < whole:
            return None
        body = bytes(self._buffer[end + 4:whole])
        del self._buffer[:whole]
        if words[2] == "HTTP/1.0":
            headers.setdefault("connection", "close")
        return Request(words[0], words[1], headers, body)

    def _refuse(self, status: int) -> None:
        self._buffer.clear()
        if self._transport is not None:
            self._transport.write(self._head(Reply(status), 0, closes=True))
            self._transport.close()

    # --- answers ----------------------------------------------------------------------------------

    def _answer(self, request: Request) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        reply = self._handler(request)
        if reply.delay_s or reply.drip_bytes_per_s:
            self._slow = asyncio.get_running_loop().create_task(self._answer_slowly(request, reply))
            return
        self._send(request, reply)

    async def _answer_slowly(self, request: Request, reply: Reply) -> None:
        try:
            await asyncio.sleep(reply.delay_s)
            if reply.drip_bytes_per_s and not reply.drop:
                await self._drip(request, reply)
            else:
                self._send(request, reply)
        finally:
            self._slow = None
        while self._waiting and self._slow is None:
            self._answer(self._waiting.popleft())

    async def _drip(self, request: Request, reply: Reply) -> None:
        """The body a few bytes at a time."""
        body = self._encode(request, reply)
        closes = _closes(request)
        self._write(self._head(reply, len(body), closes=closes))
        step = max(1, reply.drip_bytes_per_s // _DRIPS_PER_S)
        for start in range(0, len(body), step):
            await asyncio.sleep(1 / _DRIPS_PER_S)
            await self._may_write.wait()
            self._write(body[start:start + step])
        if closes and self._transport is not None:
            self._transport.close()

    def _send(self, request: Request, reply: Reply) -> None:
        if self._transport is None:
            return
        if reply.drop:
            self._transport.abort()
            return
        body = self._encode(request, reply)
        closes = _closes(request)
        head = self._head(reply, len(body), closes=closes)
        if len(body) < 65_536:
            self._transport.write(head + body)
        else:  # spares a copy of a large body
            self._transport.writelines((head, body))
        if closes:
            self._transport.close()

    def _write(self, data: bytes) -> None:
        if self._transport is not None:
            self._transport.write(data)

    def _encode(self, request: Request, reply: Reply) -> bytes:
        if request.method == "HEAD" or reply.status in (204, 304):
            return b""
        if self._zips and "gzip" in request.headers.get("accept-encoding", ""):
            reply.headers["Content-Encoding"] = "gzip"
            return gzip.compress(reply.body, 1)
        return reply.body

    def _head(self, reply: Reply, length: int, *, closes: bool) -> bytes:
        lines = [f"HTTP/1.1 {reply.status} {_PHRASES.get(reply.status, 'Status')}", f"Content-Length: {length}"]
        if length:
            lines.append(f"Content-Type: {reply.content_type}")
        if closes:
            lines.append("Connection: close")
        lines += [f"{name}: {value}" for name, value in reply.headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _closes(request: Request) -> bool:
    return request.headers.get("connection", "").lower() == "close"
