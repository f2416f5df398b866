"""The jobs about the AI: keys, options, forecasts, analysing. They run on the engine's thread; no secret comes back."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from fbsync_desktop.analysis.models import DEFAULT_CHAIN
from fbsync_desktop.analysis.pacific import next_reset
from fbsync_desktop.analysis.prompt import PromptOptions, build_prompt
from fbsync_desktop.domain.analysis import AnalysisMessage, AnalysisRequest
from fbsync_desktop.domain.judging import PauseReason
from fbsync_desktop.runtime.ai_messages import (
    AiChange,
    AiFacts,
    AiOptions,
    AnalysisEnded,
    ForecastRead,
    KeyCondition,
    KeyFacts,
    KeyVerdict,
)

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application
    from fbsync_desktop.services.ai_keys import KeyLine
    from fbsync_desktop.services.ai_keys import KeyVerdict as Added
    from fbsync_desktop.system.settings_schema import AiSettings

_CONDITIONS = {"READY": KeyCondition.READY, "COOLING": KeyCondition.COOLING, "EXHAUSTED": KeyCondition.EXHAUSTED,
               "DISABLED": KeyCondition.REJECTED}


async def serve(app: Application) -> None:
    """Analyse what is due for as long as the window is open."""
    await app.analysis.serve()


async def facts(app: Application) -> AiFacts:
    status = await app.analysis.status()
    pause = status.pause
    return AiFacts(
        tuple(_key(line) for line in status.keys), status.due, status.waiting,
        pause.reason.value if pause is not None else "", pause.until if pause is not None else None,
        status.spending.usd, status.spending.limit_usd, pause is None or pause.reason is not PauseReason.OFF,
        status.trouble.is_offline, status.trouble.models)


def _key(line: KeyLine) -> KeyFacts:
    return KeyFacts(line.slot, line.masked, _CONDITIONS[line.state.value], line.reason or "", line.until,
                    line.requests_today, line.source == "environment", line.hint or "")


async def add_keys(app: Application, text: str) -> tuple[KeyVerdict, ...]:
    """Store every key of a text, and ask Google about each that is new."""
    added = await app.ai_keys.add(text)
    return tuple(await asyncio.gather(*(_tried(app, one) for one in added)))


async def _tried(app: Application, added: Added) -> KeyVerdict:
    if not added.accepted or added.slot is None:
        return KeyVerdict(added.masked, False, added.reason or "")
    (answer,) = await app.ai_keys.test(added.slot)
    return KeyVerdict(added.masked, True, answer.reason or "", answer.ok)


async def test_keys(app: Application, slot: int | None) -> tuple[KeyVerdict, ...]:
    return tuple(KeyVerdict(one.masked, True, one.reason or "", one.ok) for one in await app.ai_keys.test(slot))


async def remove_key(app: Application, slot: int) -> None:
    await app.ai_keys.remove(slot)


async def options(app: Application) -> AiOptions:
    """The options as they are stored."""
    return _options(await _stored(app))


async def _stored(app: Application) -> AiSettings:
    return (await asyncio.to_thread(app.read_settings)).ai


def _options(ai: AiSettings) -> AiOptions:
    models = tuple(dict.fromkeys((*DEFAULT_CHAIN, ai.model, *ai.fallback_models)))
    return AiOptions(ai.model, models, ai.hide_personal_data, ai.monthly_limit_usd, ai.enabled)


async def change(app: Application, wanted: AiChange) -> AiOptions:
    """Store changed options and judge by them at once."""
    from fbsync_desktop.system.settings import save_settings  # late: the window is painted without it

    changes: dict[str, object] = {}
    if wanted.model is not None:
        changes["ai.model"] = wanted.model
    if wanted.hide_personal_data is not None:
        changes["ai.hide_personal_data"] = wanted.hide_personal_data
    if wanted.is_enabled is not None:
        changes["ai.enabled"] = wanted.is_enabled
    if wanted.limit_usd is not None:
        changes["ai.monthly_limit_usd"] = wanted.limit_usd or None
    await asyncio.to_thread(save_settings, app.paths, changes)
    now = await _stored(app)
    app.analysis.configure(now)
    return _options(now)


async def forecast(app: Application, page_id: str | None, request: int, now: datetime) -> ForecastRead:
    found = await app.analysis.forecast(page_id)
    today = found.conversations if found.fit_today is None else found.fit_today
    return ForecastRead(request, found.conversations, found.cost_usd, today, next_reset(now), found.within_budget)


async def analyse(app: Application, page_id: str | None, request: int) -> AnalysisEnded:
    outcome = await app.analysis.analyze_now(page_id)
    counts = outcome.counts
    return AnalysisEnded(request, counts.by_ai, counts.by_rules, outcome.waiting, counts.failed)


async def judge(app: Application, contact_id: str, request: int) -> AnalysisEnded:
    outcome = await app.analysis.judge(contact_id)
    counts = outcome.counts
    return AnalysisEnded(request, counts.by_ai, counts.by_rules, outcome.waiting, counts.failed)


async def example(app: Application) -> str:
    """What the prompt makes of an invented conversation, with the options as they are stored."""
    wanted = await options(app)
    at = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
    lines = ((False, "Hello, this is Ana Sample. How much are 60 dessert cups for Saturday?"),
             (True, "Good morning! 60 cups are ₱2,400."),
             (False, "Perfect. My number is +63 917 555 0134, I live at 14 Mango Street."))
    messages = tuple(AnalysisMessage(str(place), at + timedelta(minutes=7 * place), ours, text)
                     for place, (ours, text) in enumerate(lines))
    request = AnalysisRequest("", messages, (), "", at + timedelta(hours=2), ("Ana Sample",))
    return build_prompt(request, PromptOptions(hide_personal=wanted.hide_personal_data), random.Random(1)).user
