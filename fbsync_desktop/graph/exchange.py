"""One HTTP request and its answer, within a deadline and within caps.

The deadline covers everything from the first byte out to the last byte in: httpx's read time-out starts
anew with every byte and never fires against a server that sends one now and then.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from fbsync_desktop.domain.errors import GraphUnreachable, UsageError
from fbsync_desktop.graph.convert import body_too_large
from fbsync_desktop.graph.network import network_error

_CONNECT_S = 15.0
_KEEP_ALIVE_S = 60.0
_CONNECTIONS = 16
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer with its body inflated. `headers` ignores case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Exchange:
    """The pooled connection. Knows HTTP, nothing of Graph."""

    def __init__(
        self,
        base_url: str,
        *,
        deadline_s: float,
        max_wire_bytes: int,
        max_body_bytes: int,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """
        Raises:
            UsageError: `base_url` is no https address, nor an http address of this computer.
        """
        loopback = _check_base(base_url)
        self._deadline_s = deadline_s
        self._max_wire = max_wire_bytes
        self._max_body = max_body_bytes
        # httpx logs the full address of each request at INFO, and debug_token has a token in its query.
        quiet = logging.getLogger("httpx")
        quiet.setLevel(max(quiet.level, logging.WARNING))
        self._http = httpx.AsyncClient(
            headers={"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": "fbsync-desktop"},
            timeout=httpx.Timeout(None, connect=_CONNECT_S),
            limits=httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS,
                                keepalive_expiry=_KEEP_ALIVE_S),
            follow_redirects=False,
            trust_env=not loopback,
            transport=transport,
        )

    async def get(self, url: str, token: str | None) -> Answer:
        """Send one GET; without a token where the call needs none.

        Raises:
            GraphUnreachable: no usable connection, or the deadline passed.
            TooMuchData: the answer is larger than the caps.
        """
        failure: GraphUnreachable
        try:
            async with asyncio.timeout(self._deadline_s):
                headers = {} if token is None else {"Authorization": f"Bearer {token}"}
                request = self._http.build_request("GET", url, headers=headers)
                response = await self._http.send(request, stream=True)
                try:
                    wire = await self._read(response)
                finally:
                    await response.aclose()
        except (httpx.HTTPError, OSError) as error:  # TimeoutError is an OSError
            failure = network_error(error)
        else:
            return Answer(response.status_code, response.headers, self._inflate(wire, response.headers))
        # Outside the handler: an exception raised inside would carry httpx's, and with it the token.
        raise failure

    async def aclose(self) -> None:
        await self._http.aclose()

    async def _read(self, response: httpx.Response) -> bytes:
        if response.is_stream_consumed:  # a transport that answers from memory
            response.headers.pop("content-encoding", None)
            if len(response.content) > self._max_body:
                raise body_too_large()
            return response.content
        chunks: list[bytes] = []
        size = 0
        async for chunk in response.aiter_raw():
            size += len(chunk)
            if size > self._max_wire:
                raise body_too_large()
            chunks.append(chunk)
        return b"".join(chunks)

    def _inflate(self, wire: bytes, headers: Mapping[str, str]) -> bytes:
        """Undo gzip or deflate, never making more than the cap; a cut-off stream gives what there is."""
        if headers.get("content-encoding", "identity").strip().lower() not in ("gzip", "x-gzip", "deflate"):
            return wire
        inflater = zlib.decompressobj(_GZIP_OR_ZLIB)
        try:
            body = inflater.decompress(wire, self._max_body)
        except zlib.error:
            return b""  # not what the header says: as good as an empty body, which is a transient fault
        if inflater.unconsumed_tail:
            raise body_too_large()
        return body


def _check_base(base_url: str) -> bool:
    """Whether the address is this computer's; tokens travel unencrypted nowhere else."""
    try:
        parts = urlsplit(base_url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or parts.scheme not in ("http", "https"):
        raise UsageError("The Graph address is not a web address.",
                         action="Give one such as https://graph.facebook.com.")
    loopback = _is_loopback(host)
    if parts.scheme == "http" and not loopback:
        raise UsageError(
            "The Graph address starts with http://, so tokens would travel unencrypted.",
            action="Use https://, or an address of this computer.",
        )
    return loopback


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
