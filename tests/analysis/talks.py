"""Short ways to write a conversation down in a test."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fbsync_desktop.domain.analysis import AnalysisMessage, AnalysisRequest, StageOption
from fbsync_desktop.domain.pipeline import TEMPLATES

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def talk(*lines: str, pipeline: str = "sales", days_silent: float = 0, minutes: int = 5) -> AnalysisRequest:
    """Lines begin with `C:` (customer) or `B:` (business); messages are `minutes` apart."""
    messages = tuple(
        AnalysisMessage(f"m{at}", START + timedelta(minutes=minutes * at), line.startswith("B:"), line[2:].strip())
        for at, line in enumerate(lines, start=1)
    )
    end = messages[-1].sent_at if messages else START
    return AnalysisRequest("c1", messages, stages_of(pipeline), TEMPLATES[pipeline].name,
                           end + timedelta(days=days_silent))


def stages_of(pipeline: str) -> tuple[StageOption, ...]:
    """The template's stages; their ids are their names."""
    return tuple(StageOption(stage.name, stage.name, stage.type.value, None, stage.score_min, stage.score_max)
                 for stage in TEMPLATES[pipeline].stages)
