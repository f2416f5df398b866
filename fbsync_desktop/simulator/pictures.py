"""Small pictures of sample Pages and people, drawn from their id: a pattern that is the same on both sides."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import Any

from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.people import mix
from fbsync_desktop.simulator.wire import Reply, Request

PREFIX = "/_media/"
_A_DAY, _LIFE_DAYS = 86_400, 4
_CELLS, _CELL = 5, 16
_EDGE = _CELL // 2
_SIDE = _CELLS * _CELL + 2 * _EDGE
_COLOURS = ((0x1B, 0x74, 0xE4), (0xC2, 0x18, 0x5B), (0x2E, 0x7D, 0x32), (0xE6, 0x51, 0x00), (0x6A, 0x1B, 0x9A),
            (0x00, 0x83, 0x8F), (0x8D, 0x6E, 0x63), (0x45, 0x5A, 0x64))
_PAPER = (0xF0, 0xF2, 0xF5)


class Pictures:
    """Addresses of pictures, which die after some days as Meta's do, and what is there.

    Meta: instagram-messaging/features/user-profile; how many days is not said.
    """

    def __init__(self, clock: WorldClock) -> None:
        self._clock = clock

    def url(self, site: str, identity: str) -> str:
        """Where the picture of a Page or person is; the same address for a day."""
        dies_at = (self._clock.now() // _A_DAY + 1 + _LIFE_DAYS) * _A_DAY
        return f"{site}{PREFIX}{identity}.png?oe={dies_at:x}"

    def field(self, site: str, identity: str) -> dict[str, Any]:
        """The `picture` field of a Page or user."""
        return {"data": {"height": 50, "is_silhouette": False, "url": self.url(site, identity), "width": 50}}

    def __call__(self, request: Request) -> Reply:
        """Answers `/_media/<id>.png`."""
        name = request.path.removeprefix(PREFIX)
        if request.method not in ("GET", "HEAD") or not name.endswith(".png"):
            return Reply(404, b"There is no such picture.", content_type="text/plain")
        try:
            dies_at = int(request.query.get("oe", ""), 16)
        except ValueError:
            return Reply(403, b"Bad URL timestamp", content_type="text/plain")
        if self._clock.now() >= dies_at:
            return Reply(403, b"URL signature expired", content_type="text/plain")
        return Reply(200, drawing(name.removesuffix(".png")), {"Cache-Control": "max-age=3600"}, "image/png")


@lru_cache(maxsize=512)
def drawing(identity: str) -> bytes:
    """A PNG of 96 × 96 pixels."""
    bits = mix(zlib.crc32(identity.encode()))
    ink = _COLOURS[(bits >> 32) % len(_COLOURS)]
    rows = []
    for row in range(_CELLS):
        half = [bits >> (row * 3 + column) & 1 for column in range(3)]
        cells = (*half, half[1], half[0])
        line = b"".join(bytes(ink if filled else _PAPER) * _CELL for filled in cells)
        border = bytes(_PAPER) * _EDGE
        rows += [b"\0" + border + line + border] * _CELL
    blank = [b"\0" + bytes(_PAPER) * _SIDE] * _EDGE
    raw = b"".join((*blank, *rows, *blank))
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(raw, 9))
            + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
