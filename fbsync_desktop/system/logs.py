"""Rotating logs by component, with every secret taken out before it is written."""

from __future__ import annotations

import logging
import logging.handlers
import queue
import re
import sys
import threading
import traceback
from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import ClassVar

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.redaction import redactor

__all__ = ["COMPONENTS", "LogWriter", "configure_logging", "follow_log", "install_excepthooks", "read_log", "redactor"]

COMPONENTS = {"sync": ("services.sync", "services.edge"), "ai": ("analysis", "services.analy"), "graph": ("graph",),
              "store": ("store",), "ui": ("ui", "runtime")}
"""Component → the modules whose records belong to it, besides the loggers named `fbsync.<component>`."""

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_RECORD = re.compile(r"\d{4}-\d\d-\d\d [\d:,]+ [A-Z]+ (?P<name>[\w.]+): ")
# httpx logs whole addresses at INFO
_CHATTY = ("httpx", "httpx2", "httpcore", "httpcore2", "google_genai", "asyncio", "alembic", "keyring")
_MAX_BYTES = 2_000_000
_OLD_FILES = 4

logger = logging.getLogger(__name__)


class _CleanFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return redactor.clean(super().format(record))


class _LogFile(logging.handlers.RotatingFileHandler):
    """A full disk must not stop work, and the standard complaint about it would print what was to be logged."""

    def handle(self, record: logging.LogRecord) -> bool:
        writer = LogWriter.in_use
        if writer is None or threading.get_ident() != writer.spares:
            return bool(super().handle(record))
        writer.take(record)
        return True

    def handleError(self, record: logging.LogRecord) -> None:
        pass


class LogWriter(logging.handlers.QueueListener):
    """Writes what is logged on the thread that makes it, the window's, which waits for no disk; until `close`.

    Attributes:
        in_use: the one there is.
        spares: the thread that never writes.
    """

    in_use: ClassVar[LogWriter | None] = None

    def __init__(self) -> None:
        self._records: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
        super().__init__(self._records)
        self._sender = logging.handlers.QueueHandler(self._records)
        self.spares = threading.get_ident()
        LogWriter.in_use = self
        self.start()

    def take(self, record: logging.LogRecord) -> None:
        """Keep a record, its words as they are now, and return at once."""
        self._sender.enqueue(self._sender.prepare(record))

    def handle(self, record: logging.LogRecord) -> None:
        """Into the file in use, on the writer's own thread."""
        for one in logging.getLogger().handlers:
            if isinstance(one, _LogFile):
                one.handle(record)

    def close(self) -> None:
        """Write what still waits; from now on the thread writes by itself."""
        if LogWriter.in_use is self:
            LogWriter.in_use = None
            self.stop()


def configure_logging(paths: AppPaths, level: str) -> None:
    """Log to `logs/fbsync.log` (5 files of 2 MB), and nowhere else; a second call replaces the first.

    Args:
        level: debug, info, warning or error.
    """
    handler = _LogFile(
        log_file(paths), maxBytes=_MAX_BYTES, backupCount=_OLD_FILES, encoding="utf-8", errors="replace", delay=True)
    handler.setFormatter(_CleanFormatter(_FORMAT))
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, _LogFile)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def install_excepthooks() -> None:
    """Bugs, on any thread, go to the log and to stderr without secrets. For entry points; lasts for the process."""
    def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        text = redactor.clean("".join(traceback.format_exception(kind, error, trace)))
        logger.critical("Unhandled error\n%s", text)
        if sys.stderr is not None:  # a window without a console has none
            sys.stderr.write(text)

    sys.excepthook = report
    threading.excepthook = lambda failed: report(failed.exc_type, failed.exc_value, failed.exc_traceback)


def log_file(paths: AppPaths) -> Path:
    """The file records go to."""
    return paths.logs / "fbsync.log"


def read_log(paths: AppPaths, component: str | None, lines: int = 200) -> Iterator[str]:
    """The last lines of the log, of one component if asked."""
    try:
        with log_file(paths).open(encoding="utf-8", errors="replace") as file:
            yield from deque(_Picker(component).pick(line.rstrip("\n") for line in file), lines)
    except FileNotFoundError:
        return


async def follow_log(paths: AppPaths, component: str | None, clock: Clock, every_s: float = 0.5) -> AsyncIterator[str]:
    """New lines as they are written, for ever; goes on with the new file when the log is rotated."""
    path, picker = log_file(paths), _Picker(component)
    position = path.stat().st_size if path.exists() else 0
    rest = ""
    while True:
        size = path.stat().st_size if path.exists() else 0
        if size < position:
            position, rest = 0, ""
        if size > position:
            with path.open("rb") as file:
                file.seek(position)
                new = file.read(size - position)
            position = size
            *whole, rest = (rest + new.decode("utf-8", "replace")).split("\n")
            for line in picker.pick(whole):
                yield line
        await clock.sleep(every_s)


class _Picker:
    """Lines of one component; a line without a head of its own belongs to the record before it."""

    def __init__(self, component: str | None) -> None:
        self._component = component
        self._prefixes = tuple(f"fbsync_desktop.{name}" for name in COMPONENTS.get(component or "", ()))
        self._takes = component is None

    def pick(self, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            if self._component is not None and (head := _RECORD.match(line)):
                self._takes = head["name"].startswith((f"fbsync.{self._component}", *self._prefixes))
            if self._takes:
                yield line
