"""Settings ▸ Pipelines: choose one, edit it, save or discard; start another from a template."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.domain.placement import PipelineDraft, PipelineOverview
from fbsync_desktop.runtime.placing_messages import PipelineSaved, PipelinesRead
from fbsync_desktop.ui.settings.draft import EditedPipeline
from fbsync_desktop.ui.settings.editor import StageEditor
from fbsync_desktop.ui.settings.pipeline_dialogs import HeirDialog
from fbsync_desktop.ui.text.errors import error_words
from fbsync_desktop.ui.theme import STAGE_COLORS_IN_ORDER, Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button
from fbsync_desktop.ui.widgets.combo import Combo
from fbsync_desktop.ui.widgets.labels import ElidedLabel, PlainLabel
from fbsync_desktop.ui.widgets.plus_card import PlusCard
from fbsync_desktop.ui.widgets.score import Dot

translate = QCoreApplication.translate


class PipelinesSource(Protocol):
    """Where pipelines come from; `runtime.placing_feed.PlacingFeed` in the program."""

    pipelines_read: SignalInstance
    pipeline_saved: SignalInstance

    def read_pipelines(self) -> None:
        """All pipelines; `pipelines_read` answers."""

    def save_pipeline(self, pipeline_id: str, draft: PipelineDraft, contacts_to: str | None = None) -> int:
        """Store an edited pipeline; `pipeline_saved` answers."""

    def create_pipeline(self, template: str) -> int:
        """A new pipeline from a template; `pipeline_saved` answers."""

    def archive_pipeline(self, pipeline_id: str) -> int:
        """Put a pipeline away; `pipeline_saved` answers."""


class PipelinesPage(QWidget):
    """The page. While something is unsaved the other pipelines wait.

    Signals:
        pipelines_changed(): a pipeline was stored, created or put away.
        unsaved_changed(there are changes that are not saved)
    """

    pipelines_changed = Signal()
    unsaved_changed = Signal(bool)

    def __init__(self, theme: Theme, source: PipelinesSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._source = theme, source
        self._read = PipelinesRead()
        self._draft: EditedPipeline | None = None
        self._request = 0
        self._wanted_id = ""
        self.title = translate("Pipelines", "Pipelines")
        self.choice = Combo(theme, translate("Pipelines", "Pipeline"), strong=True)
        self.choice.setFixedWidth(theme.px(200))
        self.unsaved = QWidget()
        self.discard = Button(theme, translate("Pipelines", "Discard"))
        self.save = Button(theme, translate("Pipelines", "Save"), "primary")
        self.archive = Button(theme, translate("Pipelines", "Archive"), "ghost")
        self.name, self.description = QLineEdit(), QLineEdit()
        self.editor = StageEditor(theme)
        self.trouble = ElidedLabel(theme, Type.BODY, ink="error", height=20)
        self.templates = {
            "sales": PlusCard(theme, translate("Pipelines", "Sales"),
                              translate("Pipelines", "first question to order")),
            "support": PlusCard(theme, translate("Pipelines", "Support"),
                                translate("Pipelines", "new ticket to resolved")),
            "onboarding": PlusCard(theme, translate("Pipelines", "Onboarding"),
                                   translate("Pipelines", "new customer to active"))}
        self._arrange()
        self._connect()
        self._show()

    def _arrange(self) -> None:
        theme, px = self._theme, self._theme.px
        mark = QHBoxLayout(self.unsaved)
        mark.setContentsMargins(0, 0, px(4), 0)
        mark.setSpacing(px(7))
        dot = Dot(theme, 8)
        dot.show_ink(theme.color("warn"))
        mark.addWidget(dot)
        mark.addWidget(PlainLabel(theme, Type.CAPTION, translate("Pipelines", "Not saved yet"), ink="2"))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(PlainLabel(theme, Type.TITLE, self.title, height=32))
        head.addSpacing(px(4))
        head.addWidget(self.choice)
        head.addWidget(self.archive)
        head.addStretch(1)
        for widget in (self.unsaved, self.discard, self.save):
            head.addWidget(widget)
        self._edit = QWidget()
        column = QVBoxLayout(self._edit)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self._names())
        column.addWidget(self.editor)
        cards = QHBoxLayout()
        cards.setSpacing(px(12))
        for card in self.templates.values():
            cards.addWidget(card, 1)
        self._template_title = PlainLabel(theme, Type.CAPTION_STRONG, ink="2", height=18)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(px(4))
        layout.addWidget(self.trouble)
        layout.addSpacing(px(6))
        layout.addWidget(self._edit)
        layout.addSpacing(px(16))
        layout.addWidget(self._template_title)
        layout.addSpacing(px(8))
        layout.addLayout(cards)
        layout.addStretch(1)

    def _names(self) -> QGridLayout:
        theme, px = self._theme, self._theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        for column, (field, words) in enumerate((
                (self.name, translate("Pipelines", "Name")),
                (self.description, translate("Pipelines", "Description, the AI reads it too")))):
            label = PlainLabel(theme, Type.CAPTION_STRONG, words, ink="2", height=18)
            label.setBuddy(field)
            field.setFont(theme.font(Type.BODY))
            field.setAccessibleName(words)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        self.name.setMaxLength(80)
        self.description.setMaxLength(400)
        self.description.setPlaceholderText(translate("Pipelines", "What you sell, and what a stage means to you"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        return grid

    def _connect(self) -> None:
        self._source.pipelines_read.connect(self._on_read)
        self._source.pipeline_saved.connect(self._on_saved)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.name.textEdited.connect(self._on_name)
        self.description.textEdited.connect(self._on_description)
        self.editor.changed.connect(self._show_buttons)
        self.discard.clicked.connect(self._on_discard)
        self.save.clicked.connect(self._on_save)
        self.archive.clicked.connect(self._on_archive)
        for template, card in self.templates.items():
            card.clicked.connect(partial(self._on_template, template))

    def enter(self) -> None:
        """The page is about to be seen; an unsaved draft stays."""
        if self._draft is None or not self._draft.is_changed:
            self._source.read_pipelines()

    # --- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, read: PipelinesRead) -> None:
        if read.error is not None:
            self._say(read.error)
            return
        if self._draft is not None and self._draft.is_changed:
            return
        self._read = read
        wanted = self._wanted_id or self.choice.key
        self.choice.set_choices(((one.pipeline.id, one.pipeline.name) for one in read.pipelines), wanted)
        self._wanted_id = ""
        self._open()

    @property
    def _chosen(self) -> PipelineOverview | None:
        return self._read.find(self.choice.key)

    def _open(self) -> None:
        chosen = self._chosen
        self._draft = EditedPipeline(chosen.pipeline, STAGE_COLORS_IN_ORDER) if chosen is not None else None
        if self._draft is not None and chosen is not None:
            self.name.setText(self._draft.name)
            self.description.setText(self._draft.description)
            self.editor.show_draft(self._draft, chosen.contacts)
        self._show()

    def _show(self) -> None:
        has_one = self._draft is not None
        for widget in (self.choice, self.archive, self.discard, self.save, self._edit):
            widget.setVisible(has_one)
        self._template_title.setText(translate("Pipelines", "Start another from a template") if has_one else
                                     translate("Pipelines", "No pipeline yet. Start from a template"))
        self.trouble.hide()
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        draft = self._draft
        changed = draft is not None and draft.is_changed
        self.unsaved.setVisible(changed)
        self.unsaved_changed.emit(changed)
        self.discard.setEnabled(changed)
        self.save.setEnabled(draft is not None and draft.can_save)
        waits = translate("Pipelines", "Save or discard first") if changed else ""
        for widget in (self.choice, self.archive, *self.templates.values()):
            widget.setEnabled(not changed)
            widget.setToolTip(waits)

    def _say(self, error: KnownError) -> None:
        self.trouble.setText(error_words(error).sentence)
        self.trouble.show()

    # --- doing -------------------------------------------------------------------------------------

    @Slot()
    def _on_chosen(self) -> None:
        self._open()

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if self._draft is not None:
            self._draft.name = name
            self._show_buttons()

    @Slot(str)
    def _on_description(self, text: str) -> None:
        if self._draft is not None:
            self._draft.description = text
            self._show_buttons()

    @Slot()
    def _on_discard(self) -> None:
        self._open()

    @Slot()
    def _on_save(self) -> None:
        draft, chosen = self._draft, self._chosen
        if draft is None or chosen is None or not draft.can_save:
            return
        orphaned = [stage for stage in draft.deleted if chosen.contacts.get(stage.id)]
        if not orphaned:
            self._store(None)
            return
        kept = [stage for stage in draft.stages if chosen.pipeline.stage(stage.id) is not None]
        count = sum(chosen.contacts[stage.id] for stage in orphaned)
        dialog = HeirDialog(self._theme, orphaned, count, kept, self)
        dialog.finished.connect(partial(self._on_heir, dialog))
        dialog.open()

    def _on_heir(self, dialog: HeirDialog, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self._store(dialog.stage_id or None)

    def _store(self, contacts_to: str | None) -> None:
        if self._draft is not None:
            self.save.setEnabled(False)
            self.trouble.hide()
            self._request = self._source.save_pipeline(self._draft.pipeline_id, self._draft.edit(), contacts_to)

    def _on_template(self, template: str) -> None:
        self._request = self._source.create_pipeline(template)

    @Slot()
    def _on_archive(self) -> None:
        if self._draft is not None:
            self._request = self._source.archive_pipeline(self._draft.pipeline_id)

    @Slot(object)
    def _on_saved(self, saved: PipelineSaved) -> None:
        if saved.request != self._request:
            return
        if saved.error is not None:
            self._say(saved.error)
            self._show_buttons()
            return
        self._draft = None
        self._wanted_id = saved.pipeline_id
        self._source.read_pipelines()
        self.pipelines_changed.emit()
