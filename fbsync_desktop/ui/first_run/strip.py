"""The first run above the Pages: four steps, one of them now, each can be left out. The sync moves below it."""

from __future__ import annotations

import itertools
from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fbsync_desktop.domain.pipeline import TEMPLATES
from fbsync_desktop.ui.connect.steps import Steps
from fbsync_desktop.ui.theme import Theme, Type
from fbsync_desktop.ui.widgets.buttons import Button, IconButton
from fbsync_desktop.ui.widgets.labels import LEFT, PlainLabel

translate = QCoreApplication.translate

SetupStep = Literal["ai", "pipeline", "sync"]
_PLACES: dict[SetupStep, int] = {"ai": 1, "pipeline": 2, "sync": 3}


def step_words() -> tuple[str, str, str, str]:
    """The four steps of the first run."""
    return (translate("FirstRun", "Connect"), translate("FirstRun", "AI key"), translate("FirstRun", "Pipeline"),
            translate("FirstRun", "First sync"))


class SetupStrip(QWidget):
    """A card, with the margin around it, that asks for one thing at a time.

    Signals:
        key_wanted(), template_chosen(kind), skipped(), hidden()
    """

    key_wanted = Signal()
    template_chosen = Signal(str)
    skipped = Signal()
    hidden = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        t = translate
        self.step: SetupStep = "ai"
        self.steps = Steps(theme, step_words())
        self.close_button = IconButton(theme, "close", t("FirstRun", "Hide these steps"))
        self.sentence = PlainLabel(theme, Type.BODY, ink="2", wrap=True)
        self.sentence.setAlignment(LEFT)
        self.add_key = Button(theme, t("FirstRun", "Add a key"), "plain", "key")
        self.templates = {kind: Button(theme, template.name) for kind, template in TEMPLATES.items()}
        self.skip = Button(theme, t("FirstRun", "Skip"), "ghost")
        self._arrange()
        self.add_key.clicked.connect(self.key_wanted)
        for kind, button in self.templates.items():
            button.setObjectName(kind)
            button.clicked.connect(self._on_template)
        self.skip.clicked.connect(self.skipped)
        self.close_button.clicked.connect(self.hidden)
        self.show_step("ai")

    def _arrange(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.addWidget(self.steps, 1)
        head.addWidget(self.close_button)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.sentence, 1)
        row.addSpacing(px(8))
        for button in (self.add_key, *self.templates.values(), self.skip):
            row.addWidget(button)
        card = QFrame()
        card.setProperty("role", "card")
        around = QVBoxLayout(self)
        around.setContentsMargins(px(24), 0, px(24), px(12))
        around.addWidget(card)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(16), px(10), px(12), px(14))
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addLayout(row)
        way = (self.add_key, *self.templates.values(), self.skip, self.close_button)
        for before, after in itertools.pairwise(way):  # what is asked for comes first, though the cross stands above it
            QWidget.setTabOrder(before, after)

    def show_step(self, step: SetupStep, trouble: str = "") -> None:
        """Ask for one thing; `trouble` says what went wrong with it."""
        t = translate
        self.step = step
        self.steps.go_to(_PLACES[step])
        words = {
            "ai": t("FirstRun", "With a Gemini key every contact gets a summary and a score. Their messages go to "
                                "Google for that; with a free key, Google may read them."),
            "pipeline": t("FirstRun", "Which stages do your contacts go through? New contacts are placed by "
                                      "themselves; you can change everything later."),
            "sync": t("FirstRun", "The first sync is moving. Contacts appear as they are read; you may close the "
                                  "window, it goes on."),
        }[step]
        self.sentence.setText(trouble or words)
        self.sentence.set_ink("error" if trouble else "2")
        self.add_key.setVisible(step == "ai")
        for button in self.templates.values():
            button.setVisible(step == "pipeline")
            button.setEnabled(True)
        self.skip.setText(t("FirstRun", "Done") if step == "sync" else t("FirstRun", "Skip"))
        self.setAccessibleName(self.steps.accessibleName())

    @Slot()
    def _on_template(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            for one in self.templates.values():
                one.setEnabled(False)
            self.template_chosen.emit(button.objectName())
