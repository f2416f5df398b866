"""Rotating logs by component, with every secret taken out before it is written."""

from __future__ import annotations

import logging
import logging.handlers
import re
import threading
from collections.abc import Iterator

from fbsync_desktop.system.paths import AppPaths

COMPONENTS = ("sync", "ai", "graph", "store")
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_PATTERNS = tuple(re.compile(pattern, flags) for pattern, flags in (
    (r"(?<=access_token=)[^&\s\"']+", 0), (r"(?<=appsecret_proof=)[^&\s\"']+", 0),
    (r"(?<=input_token=)[^&\s\"']+", 0), (r"(?<=client_secret=)[^&\s\"']+", 0),
    (r"(?<=[?&]key=)[^&\s\"']+", 0), (r"EAA[A-Za-z0-9]{20,}", 0), (r"AIza[\w-]{20,}", 0), (r"AQ\.[\w-]{20,}", 0),
    (r"(?<=Authorization: )\S.*", re.IGNORECASE), (r"(?<=Bearer )\S+", re.IGNORECASE),
    (r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)", 0),
))


class Redactor:
    """Takes secrets out of text: by pattern, and every live secret by its exact value."""

    def __init__(self) -> None:
        self._values: set[str] = set()
        self._lock = threading.Lock()

    def add(self, secret: str) -> None:
        """Never let this value pass again."""
        if len(secret) >= 6:
            with self._lock:
                self._values.add(secret)

    def clean(self, text: str) -> str:
        """The text with `***` for every secret."""
        with self._lock:
            values = sorted(self._values, key=len, reverse=True)
        for value in values:
            text = text.replace(value, "***")
        for pattern in _PATTERNS:
            text = pattern.sub("***", text)
        return text


redactor = Redactor()
"""One for the process: a secret known anywhere is a secret everywhere."""


class _CleanFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return redactor.clean(super().format(record))


def configure_logging(paths: AppPaths, level: str) -> None:
    """Log to `logs/fbsync.log` (5 files of 2 MB); httpx is kept quiet because it logs whole addresses."""
    handler = logging.handlers.RotatingFileHandler(
        paths.logs / "fbsync.log", maxBytes=2_000_000, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(_CleanFormatter(_FORMAT))
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, logging.handlers.RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(level.upper())
    for chatty in ("httpx", "httpcore", "asyncio", "alembic", "keyring"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def read_log(paths: AppPaths, component: str | None, lines: int = 200) -> Iterator[str]:
    """The last lines of the log, of one component if asked."""
    try:
        text = (paths.logs / "fbsync.log").read_text("utf-8", errors="replace")
    except FileNotFoundError:
        return
    found = [line for line in text.splitlines() if component is None or f"fbsync_desktop.{component}" in line
             or f"fbsync.{component}" in line]
    yield from found[-lines:]
