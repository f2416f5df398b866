"""The one web page this program ever serves: where the browser comes back to after a sign-in (RFC 8252 §7.3).

It listens on this computer only, answers nothing but the redirect, and is closed as soon as the sign-in ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
import socket
from collections.abc import Callable
from dataclasses import dataclass

from fbsync_desktop.domain.errors import LoginFailed

_REQUEST_S = 10.0
_LONGEST_REQUEST = 16 * 1024
_PORT_TRIES = 5
_HEADERS = (
    "Content-Type: text/html; charset=utf-8", "Cache-Control: no-store", "Referrer-Policy: no-referrer",
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'", "X-Content-Type-Options: nosniff",
    "Connection: close",
)
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>{title}</title><style>body{{font:16px/1.5 system-ui,sans-serif;margin:20vh auto;max-width:28rem;padding:0 1rem}}
h1{{font-size:1.4rem}}</style><h1>{title}</h1><p>{text}</p></html>"""


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """What the browser shows at the end; never a code or a token."""

    title: str
    text: str
    status: int = 200


OnQuery = Callable[[str], AnswerPage]
"""Takes the query of the redirect and says what to show."""


class Loopback:
    """Listens on 127.0.0.1 and, where there is one, on ::1, for `http://localhost:PORT/`.

    Attributes:
        port: where it listens.
    """

    def __init__(self, on_query: OnQuery) -> None:
        self._on_query = on_query
        self._servers: list[asyncio.Server] = []
        self._silent: set[asyncio.StreamWriter] = set()  # browsers connect ahead and may never ask anything
        self.port = 0

    @property
    def redirect_uri(self) -> str:
        """`localhost`, because Meta allows that name for apps in development, and not 127.0.0.1."""
        return f"http://localhost:{self.port}/"

    async def open(self, port: int = 0) -> None:
        """Start to listen; 0 = any free port.

        Raises:
            LoginFailed: the port is taken.
        """
        for _ in range(1 if port else _PORT_TRIES):
            with contextlib.suppress(OSError):
                await self._listen(port)
                return
            await self.close()
        raise LoginFailed(f"The port {port or ''} on this computer is taken by another program.".replace("  ", " "),
                          action="Close the other program, or choose another port in the settings (login.port).")

    async def _listen(self, port: int) -> None:
        first = await asyncio.start_server(self._serve, "127.0.0.1", port, limit=_LONGEST_REQUEST)
        self._servers.append(first)
        self.port = first.sockets[0].getsockname()[1]
        if socket.has_ipv6 and _has_loopback6():
            self._servers.append(await asyncio.start_server(self._serve, "::1", self.port, limit=_LONGEST_REQUEST))

    async def close(self) -> None:
        """Listen no longer."""
        servers, self._servers = self._servers, []
        for server in servers:
            server.close()
        for writer in self._silent:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._silent.add(writer)
        try:
            async with asyncio.timeout(_REQUEST_S):
                head = await reader.readuntil(b"\r\n\r\n")
                self._silent.discard(writer)
                writer.write(_reply(self._page_for(head)))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # half a request, or a browser that went away; TimeoutError is an OSError
        finally:
            self._silent.discard(writer)
            writer.close()

    def _page_for(self, head: bytes) -> AnswerPage:
        lines = head.decode("latin-1").split("\r\n")
        method, _, rest = lines[0].partition(" ")
        path, _, query = rest.partition(" ")[0].partition("?")
        hosts = [line.partition(":")[2].strip() for line in lines[1:] if line.lower().startswith("host:")]
        # A web page elsewhere may point a name of its own at this computer; its requests carry that name.
        if hosts not in ([f"localhost:{self.port}"], [f"127.0.0.1:{self.port}"], [f"[::1]:{self.port}"]):
            return AnswerPage("Not here", "This address belongs to FBSync on this computer.", 421)
        if method != "GET" or path != "/" or not query:
            return AnswerPage("Nothing here", "Go back to Facebook’s window, or to FBSync.", 404)
        return self._on_query(query)


def _reply(page: AnswerPage) -> bytes:
    body = _PAGE.format(title=html.escape(page.title), text=html.escape(page.text)).encode()
    head = "\r\n".join((f"HTTP/1.1 {page.status} -", *_HEADERS, f"Content-Length: {len(body)}", "", ""))
    return head.encode("ascii") + body


def _has_loopback6() -> bool:
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET6) as probe:
        probe.bind(("::1", 0))
        return True
    return False
