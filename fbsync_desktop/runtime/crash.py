"""Bugs end up in one place: logged whole, then handed to the window on the UI thread."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from fbsync_desktop.system.logs import redactor

logger = logging.getLogger("fbsync.ui")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Crash:
    """A bug: its last line, and the traceback without secrets."""

    summary: str
    details: str


class CrashReporter(QObject):
    """Installs the hooks of Python and Qt. Exceptions in slots reach `sys.excepthook` and the loop goes on.

    Signals:
        crashed(Crash): at most once for each place in the code.
    """

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._fault_file: TextIO | None = None

    def install(self, folder: Path) -> bool:
        """Take over all hooks; True when the last run of the program ended in a crash of the interpreter.

        Where no file can be written, a crash of this run stays untold: no reason not to open the window.
        """
        path = folder / "crash.txt"
        crashed_before = path.exists() and path.stat().st_size > 0
        if crashed_before:
            logger.error("The last run crashed:\n%s", path.read_text("utf-8", errors="replace"))
        try:
            self._fault_file = path.open("w", encoding="utf-8")
        except OSError as error:
            logger.warning("%s cannot be written: %s", path, error.strerror)
        else:
            faulthandler.enable(self._fault_file)
        sys.excepthook = self.report
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(_log_qt)
        return crashed_before

    def uninstall(self) -> None:
        """Give the hooks back; the crash file is empty after a run that ended well."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The hook; may be called on any thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = redactor.clean("".join(traceback.format_exception(kind, error, trace)))
        logger.critical("A bug:\n%s", details)
        last = traceback.extract_tb(trace)[-1] if trace else None
        place = f"{kind.__name__} {last.filename}:{last.lineno}" if last else kind.__name__
        if place not in self._seen:
            self._seen.add(place)
            self.crashed.emit(Crash(f"{kind.__name__}: {redactor.clean(str(error))}", details))

    def _on_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        logger.error("Ignored in %r: %s", unraisable.object, unraisable.exc_value)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logger.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", redactor.clean(text))
