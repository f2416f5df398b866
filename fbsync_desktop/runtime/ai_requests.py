"""The jobs about the AI: keys, options, forecasts, analysing. They run on the engine's thread; no secret comes back."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime
from typing import TYPE_CHECKING

from fbsync_desktop.analysis.pacific import next_reset
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
from fbsync_desktop.system.settings import load_settings, save_settings

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application
    from fbsync_desktop.services.ai_keys import KeyLine

_CONDITIONS = {"READY": KeyCondition.READY, "COOLING": KeyCondition.COOLING, "EXHAUSTED": KeyCondition.EXHAUSTED,
               "DISABLED": KeyCondition.REJECTED}


async def serve(app: Application) -> None:
    """Analyse what is due for as long as the window is open."""
    await app.analysis.serve()


async def facts(app: Application) -> AiFacts:
    status = await app.analysis.status()
    pause = status.pause
    return AiFacts(
        tuple(_key(line) for line in status.keys), status.due, status.waiting, status.in_flight > 0,
        pause.reason.value if pause is not None else "", pause.until if pause is not None else None,
        status.spending.usd, status.spending.limit_usd, app.settings.ai.enabled)


def _key(line: KeyLine) -> KeyFacts:
    return KeyFacts(line.slot, line.masked, _CONDITIONS[line.state.value], line.reason or "", line.until,
                    line.requests_today, line.source == "environment", line.hint or "")


async def add_keys(app: Application, text: str) -> tuple[KeyVerdict, ...]:
    return tuple(KeyVerdict(one.masked, one.accepted, one.reason or "") for one in await app.ai_keys.add(text))


async def test_keys(app: Application, slot: int | None) -> tuple[KeyVerdict, ...]:
    return tuple(KeyVerdict(one.masked, bool(one.ok), one.reason or "") for one in await app.ai_keys.test(slot))


async def remove_key(app: Application, slot: int) -> None:
    await app.ai_keys.remove(slot)


async def options(app: Application) -> AiOptions:
    ai = load_settings(app.paths, os.environ).ai
    return AiOptions(ai.model, tuple(dict.fromkeys((ai.model, *ai.fallback_models))), ai.hide_personal_data,
                     ai.monthly_limit_usd, ai.enabled)


async def change(app: Application, wanted: AiChange) -> AiOptions:
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
    return await options(app)


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
