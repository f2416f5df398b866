"""Asking where a file shall be, then having it written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QDir, QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import ContactFilter
from fbsync_desktop.runtime.reports_feed import ReportsFeed
from fbsync_desktop.runtime.ui_loop import UiLoop

translate = QCoreApplication.translate

Form = Literal["csv", "json"]


class Exports(QObject):
    """File ▸ Export."""

    def __init__(self, bridge: Bridge, reports: ReportsFeed, ui_loop: UiLoop, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._reports = reports
        self._bridge, self._ui_loop, self._clock, self._window = bridge, ui_loop, clock, window
        self._folder = first_folder()

    def contacts(self, wanted: ContactFilter) -> None:
        """Contacts that match, as CSV."""
        self._ui_loop.spawn(self._contacts(wanted))

    def job(self, job_id: str, form: Form) -> None:
        """The report of a run."""
        self._ui_loop.spawn(self._job(job_id, form))

    def report(self, name: str, rows: Sequence[dict[str, Any]]) -> None:
        """The rows of a report as they are shown, as CSV."""
        self._ui_loop.spawn(self._report(name, rows))

    async def _report(self, report: str, rows: Sequence[dict[str, Any]]) -> None:
        name = f"{report}-{self._today()}.csv"
        if path := await self._ask(translate("Export", "Export report"), name, "csv"):
            self._reports.save(rows, path)

    async def _contacts(self, wanted: ContactFilter) -> None:
        name = translate("Export", "contacts-{day}.csv").format(day=self._today())
        if path := await self._ask(translate("Export", "Export contacts"), name, "csv"):
            self._bridge.export_contacts(wanted, path)

    async def _job(self, job_id: str, form: Form) -> None:
        name = translate("Export", "sync-report-{day}.{form}").format(day=self._today(), form=form)
        if path := await self._ask(translate("Export", "Save job report"), name, form):
            self._bridge.export_job(job_id, path, form)

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    async def _ask(self, title: str, name: str, form: Form) -> Path | None:
        dialog = QFileDialog(self._window, title, str(Path(self._folder) / name), f"{form.upper()} (*.{form})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        answer = await self._ui_loop.answer(dialog)
        files = dialog.selectedFiles()
        dialog.deleteLater()
        if answer != QDialog.DialogCode.Accepted or not files:
            return None
        self._folder = str(Path(files[0]).parent)
        return Path(files[0])


def first_folder() -> str:
    """The documents; the home folder where there are none, else the dialog would open wherever FBSync was started."""
    places = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(places.DocumentsLocation)
    return documents if QDir(documents).exists() else QStandardPaths.writableLocation(places.HomeLocation)
