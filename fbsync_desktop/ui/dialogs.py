"""Small dialogs: details of a run, removing a Page, about, a crash. All are opened, none blocks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fbsync_desktop import __version__
from fbsync_desktop.domain.job import SyncJob
from fbsync_desktop.domain.page import Page
from fbsync_desktop.runtime.crash import Crash
from fbsync_desktop.ui.history.model import result_words, trigger_word
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.card import contacts
from fbsync_desktop.ui.text.coverage import coverage_details
from fbsync_desktop.ui.text.formats import number
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.check import CheckBox
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel
from fbsync_desktop.ui.widgets.sheet import Sheet

translate = QCoreApplication.translate

_SHOWN_ERRORS = 200


class TextSheet(Sheet):
    """A title, one paragraph, and optionally a text to copy."""

    def __init__(self, theme: Theme, title: str, paragraph: str, details: str = "", parent: QWidget | None = None,
                 width: int = 560) -> None:
        super().__init__(theme, title, width, parent)
        body = PlainLabel(theme, Type.BODY, paragraph, ink="2", wrap=True)
        body.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.content.addSpacing(theme.px(8))
        self.content.addWidget(body)
        self._details = details
        if details:
            text = QPlainTextEdit(details)
            text.setReadOnly(True)
            text.setFont(theme.font(Type.CAPTION))
            text.setMinimumHeight(theme.px(160))
            text.setAccessibleName(translate("Dialogs", "Details"))
            self.content.addSpacing(theme.px(14))
            self.content.addWidget(text, 1)
            copy = Button(theme, translate("Dialogs", "Copy details"), "ghost", "copy")
            copy.clicked.connect(self._on_copy)
            self.footer.addWidget(copy)
        self.footer.addStretch(1)
        close = Button(theme, translate("Dialogs", "Close"))
        close.clicked.connect(self.accept)
        self.footer.addWidget(close)
        close.setFocus()
        self.fit()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def run_sheet(theme: Theme, job: SyncJob, page_name: str, parent: QWidget) -> TextSheet:
    """One run whole: what happened, what was read of each inbox, what could not be read."""
    counts = job.counts
    paragraph = "\n".join(line for line in (
        job.failure or "", coverage_details(job.coverage),
        translate("Dialogs", "{new} new · {updated} updated · {unchanged} unchanged · {failed} failed").format(
            new=number(counts.created), updated=number(counts.updated), unchanged=number(counts.unchanged),
            failed=number(counts.failed))) if line)
    return TextSheet(theme, f"{page_name}: {result_words(job)[0]}", paragraph, run_details(job), parent)


def run_details(job: SyncJob) -> str:
    """The technical side of a run, for copying."""
    lines = [f"Job {job.id}", f"{trigger_word(job.trigger)} · {job.status.value}"]
    if job.started_at:
        lines.append(formats.full_time(job.started_at))
    for error in job.errors[:_SHOWN_ERRORS]:
        codes = "/".join(str(code) for code in (error.code, error.subcode) if code is not None)
        who = " ".join(part for part in (error.platform, error.id) if part)
        lines.append(" · ".join(part for part in (who, error.error, codes) if part))
    if len(job.errors) > _SHOWN_ERRORS:
        lines.append(translate("Dialogs", "and {n} more; the job report has them all").format(
            n=number(len(job.errors) - _SHOWN_ERRORS)))
    return "\n".join(lines)


class RemoveDialog(Sheet):
    """Disconnect a Page; its contacts stay unless the user says otherwise.

    Attributes:
        keeps_data: the user's choice; can still be read when the dialog is gone.
    """

    def __init__(self, theme: Theme, page: Page, count: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("Dialogs", "Remove {page}?").format(page=page.name), 480, parent)
        text = PlainLabel(theme, Type.BODY, translate(
            "Dialogs", "The Page is disconnected and its sign-in is forgotten. Connecting it again brings it back."),
            ink="2", wrap=True)
        text.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self.erase = CheckBox(theme, translate("Dialogs", "Also delete its {contacts} and their messages").format(
            contacts=contacts(count)))
        self.content.addSpacing(theme.px(8))
        self.content.addWidget(text)
        self.content.addSpacing(theme.px(14))
        self.content.addWidget(self.erase)
        cancel, self.remove = self.offer(translate("Dialogs", "Remove"))
        self.keeps_data = True
        cancel.setFocus()

    @Slot()
    def accept(self) -> None:
        self.keeps_data = not self.erase.isChecked()
        super().accept()


def about_sheet(theme: Theme, parent: QWidget) -> TextSheet:
    """Name, version, licences."""
    return TextSheet(theme, translate("Dialogs", "FBSync Desktop {version}").format(version=__version__), translate(
        "Dialogs", "Turns everyone who ever wrote to a Facebook Page into a contact on your own computer.\n\n"
        "Free software under the MIT licence. Uses Qt under the LGPL; its libraries lie beside the program "
        "and may be replaced."), parent=parent, width=480)


def help_sheet(theme: Theme, parent: QWidget) -> TextSheet:
    """What the program does, its keys, and what closing the window means."""
    t = translate
    lines = (
        t("Dialogs", "FBSync reads everyone who wrote to your Facebook Pages and Instagram accounts and keeps them as "
                     "contacts. It judges their conversations and places them in your pipeline."), "",
        t("Dialogs", "Ctrl+N  connect a Page"),
        t("Dialogs", "Ctrl+R  sync the chosen Page"), t("Dialogs", "Ctrl+Shift+R  sync all Pages"),
        t("Dialogs", "Ctrl+.  stop; Esc stops the sync of the card in focus"),
        t("Dialogs", "Ctrl+Shift+A  analyse now"), t("Dialogs", "Ctrl+Z  undo the last move"),
        t("Dialogs", "Ctrl+F  search contacts"), t("Dialogs", "Ctrl+E  export contacts"),
        t("Dialogs", "Ctrl+1 … Ctrl+8  go to a view"), t("Dialogs", "F5  refresh the view"),
        t("Dialogs", "Ctrl+,  settings"), t("Dialogs", "Ctrl+W  close the window"),
        t("Dialogs", "Ctrl+Q  quit; a running sync continues at the next start"), "",
        t("Dialogs", "Closing the window leaves FBSync in the tray. Where there is no tray it is minimised while "
                     "something syncs, and ends when nothing does."))
    return TextSheet(theme, t("Dialogs", "Help"), "\n".join(lines), parent=parent, width=480)


def crash_sheet(theme: Theme, crash: Crash, parent: QWidget) -> TextSheet:
    """A bug of this program, said openly."""
    return TextSheet(theme, translate("Dialogs", "Something in FBSync is broken"), translate(
        "Dialogs", "This is a fault of the program, not yours. What was synced is saved. "
        "The details below hold no sign-ins; please send them to whoever looks after FBSync."), crash.details, parent)
