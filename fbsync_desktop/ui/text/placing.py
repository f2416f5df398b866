"""Sentences about pipelines: what the next sync will do, who judged, how a contact came to its stage."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fbsync_desktop.domain.analysis import Engine
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import StageType
from fbsync_desktop.domain.placement import (
    AI_MOVE_TITLE,
    STAGE_CHANGE_BLOCKED,
    STAGE_CONFIRMED,
    STAGE_REMOVED,
    Placing,
    StageEvent,
)
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate


def rule_sentences(mode: AutoPipelineMode, page: str, pipeline: str, *, override_manual: bool) -> str:
    """Two plain sentences of what the next sync will do."""
    if mode is AutoPipelineMode.SKIP_EXISTING:
        return translate("Placing", "New contacts from {page} go to {pipeline}, to the stage their conversation "
                                    "suggests. Contacts already in a pipeline stay where they are.").format(
            page=page, pipeline=pipeline)
    first = translate("Placing", "Every contact from {page} is looked at again and moves to the stage of {pipeline} "
                                 "its conversation suggests.").format(page=page, pipeline=pipeline)
    second = (translate("Placing", "This includes contacts you placed by hand.") if override_manual
              else translate("Placing", "Contacts you placed by hand stay where they are."))
    return f"{first} {second}"


def no_rule_sentence(page: str) -> str:
    """What the next sync does for a Page without an auto-pipeline."""
    return translate("Placing", "Contacts from {page} are read and kept up to date. Nobody is placed in a "
                                "pipeline.").format(page=page)


def preview_words(placing: Placing, mode: AutoPipelineMode) -> str:
    """What stands behind the dry run's number."""
    stay = number(placing.total - placing.moves)
    if mode is AutoPipelineMode.SKIP_EXISTING:
        words = translate("Placing", "contacts would be placed now; {stay} stay as they are.", None, placing.moves)
    else:
        words = translate("Placing", "contacts would move now; {stay} stay as they are.", None, placing.moves)
    return words.format(stay=stay)


def split_of(placing: Placing, mode: AutoPipelineMode) -> tuple[tuple[str, int], ...]:
    """Who would be placed by stage; when everybody is looked at again, how all would stand afterwards."""
    if mode is AutoPipelineMode.SKIP_EXISTING:
        split = ((stage.name, stage.after - stage.now) for stage in placing.by_stage)
    else:
        split = ((stage.name, stage.after) for stage in placing.by_stage)
    return tuple((name, count) for name, count in split if count > 0)


def unjudged_words(count: int) -> str:
    """Contacts a dry run cannot speak for; empty when there are none."""
    if not count:
        return ""
    return translate("Placing", "{n} more have not been analysed yet and are placed once they are.", None,
                     count).format(n=number(count))


def type_word(kind: StageType) -> str:
    """A stage type's name."""
    return {StageType.LEAD: translate("Placing", "Lead"), StageType.IN_PROGRESS: translate("Placing", "In progress"),
            StageType.WON: translate("Placing", "Won"), StageType.LOST: translate("Placing", "Lost"),
            StageType.ARCHIVED: translate("Placing", "Archived")}[kind]


def never_by_score(kind: StageType) -> tuple[str, str]:
    """Pill and explanation of a stage that no score chooses."""
    if kind is StageType.ARCHIVED:
        return translate("Placing", "only by hand"), translate("Placing", "never chosen by the AI")
    pill = translate("Placing", "never by score")
    return pill, (translate("Placing", "when the customer ordered") if kind is StageType.WON
                  else translate("Placing", "when the customer refused"))


def sure(confidence: int) -> str:
    """`52 % sure`."""
    return translate("Placing", "{n} % sure").format(n=number(confidence))


def judge_words(engine: Engine | None, confidence: int | None) -> str:
    """Who judged, and how sure: `Gemini, 88 % sure`, `Without AI, 40 % sure`."""
    who = translate("Placing", "Gemini") if engine is Engine.GEMINI else translate("Placing", "Without AI")
    if confidence is None:
        return who
    return translate("Placing", "{who}, {sure}").format(who=who, sure=sure(confidence))


def event_title(event: StageEvent) -> str:
    """`Qualified → Negotiating`, `Placed in New Lead`, `Taken out of Qualified`."""
    gone = translate("Placing", "a stage that is gone")
    if event.type == STAGE_CHANGE_BLOCKED:
        return translate("Placing", "Not moved to {stage}").format(stage=event.to_stage or gone)
    if event.type == STAGE_CONFIRMED:
        return translate("Placing", "Confirmed in {stage}").format(stage=event.to_stage or gone)
    if event.from_stage and event.to_stage:
        return translate("Placing", "{old} → {new}").format(old=event.from_stage, new=event.to_stage)
    if event.to_stage:
        return translate("Placing", "Placed in {stage}").format(stage=event.to_stage)
    return translate("Placing", "Taken out of {stage}").format(stage=event.from_stage or gone)


def event_note(event: StageEvent) -> str:
    """Who moved, and how sure; for a move held back or because a stage went away, why."""
    if event.type == STAGE_CHANGE_BLOCKED or event.metadata.get("cause") == STAGE_REMOVED:
        return event.description or ""
    if event.type == STAGE_CONFIRMED:
        return translate("Placing", "By hand")
    if event.title != AI_MOVE_TITLE:
        return translate("Placing", "Moved by hand")
    who = (translate("Placing", "Moved by AI") if event.metadata.get("engine") == Engine.GEMINI
           else translate("Placing", "Moved without AI"))
    confidence = event.metadata.get("confidence")
    if not isinstance(confidence, int):
        return who
    return translate("Placing", "{who}, {sure}").format(who=who, sure=sure(confidence))
