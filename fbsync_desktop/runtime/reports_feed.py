"""Reports for the window: asked for, answered, written to a file."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.runtime import report_requests
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import FileWritten


@dataclass(frozen=True, slots=True)
class ReportRead:
    """A report's rows, or why they cannot be read."""

    request: int
    name: str
    rows: tuple[dict[str, Any], ...] = ()
    error: KnownError | None = None


class ReportsFeed(QObject):
    """Asks the engine for reports.

    Signals:
        read_(ReportRead)
    """

    read_ = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ticket = 0

    def read(self, name: str, page_id: str | None) -> int:
        """Read a report, of one Page or of all; `read_` answers with the request that is returned."""
        self._bridge.drop(self._ticket)
        request = self._bridge.next_request()
        self._ticket = self._bridge.ask(
            "report", functools.partial(report_requests.rows, name=name, page_id=page_id),
            lambda rows: self.read_.emit(ReportRead(request, name, tuple(rows))),
            lambda error: self.read_.emit(ReportRead(request, name, error=error)))
        return request

    def save(self, rows: Sequence[dict[str, Any]], path: Path) -> None:
        """Write rows as CSV; the bridge's `file_written` answers."""
        self._bridge.ask("export_report", functools.partial(report_requests.export, found=rows, path=path),
                         lambda _: self._bridge.file_written.emit(FileWritten(path)))
