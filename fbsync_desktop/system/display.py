"""Is there a screen for a window? Asked before Qt, which ends the whole process when it finds none."""

from __future__ import annotations

import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_INVISIBLE = ("offscreen", "minimal")
_ANSWER_S = 1.0
_X11_PORT = 6000


def has_display(env: Mapping[str, str], *, platform: str = sys.platform) -> bool:
    """True when a window would be seen: a Wayland or X server answers, or the system always has a screen."""
    if env.get("QT_QPA_PLATFORM", "").partition(":")[0] in _INVISIBLE:
        return False
    if platform in ("win32", "darwin"):
        return True
    return _wayland_answers(env) or _x11_answers(env.get("DISPLAY", ""))


def _wayland_answers(env: Mapping[str, str]) -> bool:
    name = env.get("WAYLAND_DISPLAY")
    return bool(name) and _unix_answers(str(Path(env.get("XDG_RUNTIME_DIR", "/")) / (name or "")))


def _x11_answers(display: str) -> bool:
    """`:7`, `:7.0` is a socket on this computer, `host:7` a port of that host (X(7))."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  (where every X server puts it)
    if host in ("", "unix"):
        return _unix_answers(path) or _unix_answers(f"\0{path}")
    try:
        socket.create_connection((host, _X11_PORT + int(number)), _ANSWER_S).close()
    except OSError:
        return False
    return True


def _unix_answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(_ANSWER_S)
        return client.connect_ex(path) == 0
