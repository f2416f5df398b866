"""The AI in words: keys and their states, what waits, what it costs."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from fbsync_desktop.runtime.ai_messages import (
    AiFacts,
    AnalysisEnded,
    ForecastRead,
    KeyCondition,
    KeyFacts,
    KeyVerdict,
)
from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.formats import number

translate = QCoreApplication.translate


class KeyWords(NamedTuple):
    """A key's state: glyph and ink, words, and the quieter reason beside or below them."""

    glyph: str
    ink: str
    state: str
    reason: str


def key_words(key: KeyFacts, now: datetime) -> KeyWords:
    """Each state has its own glyph and its own words; red only when nothing moves until somebody acts."""
    if key.condition is KeyCondition.REJECTED:
        return KeyWords("key", "error", translate("Ai", "Rejected by Google"), key.reason)
    if key.condition is KeyCondition.COOLING:
        state = (translate("Ai", "Cooling until {time}").format(time=formats.clock_time(key.until)) if key.until
                 else translate("Ai", "Cooling"))
        return KeyWords("clock", "text_2", state, translate("Ai", "limit per minute"))
    if key.condition is KeyCondition.EXHAUSTED:
        if key.until is None:
            return KeyWords("moon", "text_2", translate("Ai", "Not usable"), key.reason)
        return KeyWords("moon", "text_2", translate("Ai", "Used up until {time}").format(
            time=moment_words(key.until, now)), translate("Ai", "limit per day"))
    return KeyWords("check-circle", "ok", translate("Ai", "Ready"), key.hint)


def verdict_words(verdict: KeyVerdict) -> KeyWords:
    """What became of one key; `reason` is empty, everything is in `state`."""
    if not verdict.kept:
        return KeyWords("warning", "error", verdict.reason or translate("Ai", "not a key"), "")
    if verdict.works is None:
        return KeyWords("clock", "text_2", translate("Ai", "kept; Google could not be asked yet"), "")
    if verdict.works:
        return KeyWords("check", "ok", translate("Ai", "works"), "")
    return KeyWords("key", "error", translate("Ai", "rejected by Google: {reason}").format(
        reason=verdict.reason), "")


def moment_words(moment: datetime, now: datetime) -> str:
    """`09:00`, or `Wed 09:00` on another day."""
    time = formats.clock_time(moment)
    if moment.astimezone().date() == now.astimezone().date():
        return time
    return f"{formats.weekday(moment)} {time}"


def keys_ready(facts: AiFacts) -> str:
    """`5 of 8 keys ready`; the same words in the status line and over the list."""
    if not facts.keys:
        return translate("Ai", "No key")
    return translate("Ai", "{ready} of {all} keys ready", None, len(facts.keys)).format(
        ready=number(facts.ready_keys), all=number(len(facts.keys)))


def status_words(facts: AiFacts) -> str:
    """The status line's part: `AI: 7 of 8 keys ready`, `Without AI`."""
    if not facts.is_enabled:
        return translate("Ai", "AI is switched off")
    if not facts.keys:
        return translate("Ai", "Without AI: no key")
    return translate("Ai", "AI: {keys}").format(keys=keys_ready(facts))


def trouble_words(facts: AiFacts, now: datetime) -> str:
    """Why nothing, or less, is asked of Google at the moment; empty when nothing stands in the way."""
    if facts.is_offline:
        return translate("Ai", "Google cannot be reached; it is tried again by itself.")
    if words := _pause_words(facts.pause):
        return words if facts.until is None else translate("Ai", "{why} It goes on at {time}.").format(
            why=words, time=moment_words(facts.until, now))
    if facts.failing_models:
        return translate("Ai", "{model} fails at Google just now; it is tried again by itself.").format(
            model=", ".join(facts.failing_models))
    return ""


def _pause_words(pause: str) -> str:
    """By the service's word; without a key, or switched off, the page says it in other places."""
    return {
        "KEYS_REFUSED": translate("Ai", "Google accepts none of the keys, so rules judge meanwhile."),
        "KEYS_LOCKED": translate("Ai", "The password store is locked, so the keys cannot be read."),
        "QUOTA": translate("Ai", "The keys have used up their requests, so rules judge meanwhile."),
        "BUDGET": translate("Ai", "This month's limit is reached, so rules judge meanwhile."),
        "OFFLINE": translate("Ai", "Google could not be reached, so rules judge meanwhile."),
        "NO_MODEL": translate("Ai", "Google offers none of the models to these keys. Choose another model."),
        "NOT_INSTALLED": translate("Ai", "The package google-genai is not installed, so rules judge."),
    }.get(pause, "")


def left_words(facts: AiFacts) -> str:
    """`212 waiting for analysis`; empty when nothing is."""
    if not facts.left:
        return ""
    return translate("Ai", "{n} waiting for analysis", None, facts.left).format(n=number(facts.left))


def money(dollars: float) -> str:
    """`$2.60`; Google bills in US dollars."""
    return "$" + QLocale().toString(float(dollars), "f", 2)


def forecast_words(forecast: ForecastRead, now: datetime, *, asks_google: bool = True) -> tuple[str, str]:
    """What a bulk analysis takes: conversations and cost, and what free keys manage today."""
    count = forecast.conversations
    if not count:
        return translate("Ai", "Everything is analysed"), translate("Ai", "Nothing would be sent to Google.")
    about = translate("Ai", "About {n} conversations", None, count).format(n=number(count))
    if not asks_google:
        return about, translate("Ai", "Rules judge them on this computer; nothing is sent to Google.")
    first = (translate("Ai", "{about}, roughly {cost}.").format(about=about, cost=money(forecast.cost_usd))
             if forecast.cost_usd is not None else translate("Ai", "{about}, price unknown.").format(about=about))
    if forecast.is_within_budget is False:
        return first, translate("Ai", "More than this month's limit allows; the rest waits.")
    later = max(count - forecast.today, 0)
    if not later:
        return first, translate("Ai", "With free keys $0: all of them today.")
    if forecast.after is None:
        return first, translate("Ai", "With free keys $0: {today} today, {later} on other days.").format(
            today=number(forecast.today), later=number(later))
    return first, translate("Ai", "With free keys $0: {today} today, {later} after {time}.").format(
        today=number(forecast.today), later=number(later), time=moment_words(forecast.after, now))


def ended_words(ended: AnalysisEnded) -> str:
    """What a round of analysing did: `14 analysed · 3 without AI · 212 waiting`."""
    parts = []
    if ended.judged or not (ended.without_ai or ended.waiting or ended.failed):
        parts.append(translate("Ai", "{n} analysed", None, ended.judged).format(n=number(ended.judged)))
    if ended.without_ai:
        parts.append(translate("Ai", "{n} without AI", None, ended.without_ai).format(n=number(ended.without_ai)))
    if ended.waiting:
        parts.append(translate("Ai", "{n} waiting", None, ended.waiting).format(n=number(ended.waiting)))
    if ended.failed:
        parts.append(translate("Ai", "{n} tried again later", None, ended.failed).format(n=number(ended.failed)))
    return " · ".join(parts)
