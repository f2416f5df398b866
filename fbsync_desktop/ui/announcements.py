"""Notices: one per run, never one per item, and the same trouble only once while it lasts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Slot

from fbsync_desktop.domain.job import JobStatus, Trigger
from fbsync_desktop.runtime.bridge import Bridge
from fbsync_desktop.runtime.messages import (
    CommandFailed,
    FileWritten,
    PagesChanged,
    SignInChecked,
    SyncEnded,
    SyncStarted,
)
from fbsync_desktop.ui.pages_desk import PagesDesk
from fbsync_desktop.ui.secrets_dialog import ABOUT_SECRETS
from fbsync_desktop.ui.text.card import contacts, moves_words
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


class Announcer(QObject):
    """Turns messages of the bridge into toasts."""

    def __init__(self, bridge: Bridge, toast: Toast, desk: PagesDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._toast, self._desk = toast, desk
        self._muted = ""
        bridge.sync_started.connect(self._on_started)
        bridge.sync_ended.connect(self._on_ended)
        bridge.command_failed.connect(self._on_failed)
        bridge.file_written.connect(self._on_written)
        bridge.sign_in_checked.connect(self._on_checked)
        bridge.pages_changed.connect(self._on_pages)

    @Slot(object)
    def _on_started(self, started: SyncStarted) -> None:
        words = translate("Toast", "Sync already in progress: {page}") if started.already else translate(
            "Toast", "Sync started: {page}")
        self._toast.say(words.format(page=started.page_name))

    @Slot(object)
    def _on_ended(self, ended: SyncEnded) -> None:
        job = ended.job
        if job.status is not JobStatus.COMPLETED:
            return  # the card says it, and it stays there until somebody acts
        if job.trigger is Trigger.SCHEDULE and not job.counts.created:
            return  # nobody asked for it, and it brought nobody new
        if job.counts.created:
            text = translate("Toast", "{page}: {contacts} synced, {n} new").format(
                page=ended.page_name, contacts=contacts(job.counts.synced), n=number(job.counts.created))
        elif job.counts.synced:
            text = translate("Toast", "{page}: {contacts} synced").format(
                page=ended.page_name, contacts=contacts(job.counts.synced))
        else:
            text = translate("Toast", "{page}: sync finished").format(page=ended.page_name)
        self._toast.say(", ".join(part for part in (text, moves_words(ended.moves)) if part))

    @Slot(object)
    def _on_failed(self, failed: CommandFailed) -> None:
        if failed.error.code in ABOUT_SECRETS:
            return  # a dialog of its own opens
        words = error_words(failed.error)
        if failed.command == "refresh_pages":
            if self._muted == words.message:
                return  # asked again every few seconds; said once is enough
            self._muted = words.message
        self._toast.say(f"{words.title}. {words.sentence}")

    @Slot(object)
    def _on_pages(self, _: PagesChanged) -> None:
        self._muted = ""

    @Slot(object)
    def _on_written(self, written: FileWritten) -> None:
        if written.rows is None:
            self._toast.say(translate("Toast", "Saved: {file}").format(file=written.path.name))
        else:
            self._toast.say(translate("Toast", "Saved: {file}, {contacts}").format(
                file=written.path.name, contacts=contacts(written.rows)))

    @Slot(object)
    def _on_checked(self, checked: SignInChecked) -> None:
        self._toast.say(translate("Toast", "{page}: Facebook accepts the sign-in").format(page=checked.page_name))
