"""Google's refusals → our errors. Pure, and the only place that reads Google's error bodies.

The envelope is `{"error": {code, message, status, details}}`, sometimes in a list of one (ai.google.dev,
troubleshooting). Quotas come as `QuotaFailure.violations` with `RetryInfo.retryDelay`; on older answers both stand in
the message only. No text of Google's is passed on: it can contain the key.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from fbsync_desktop.analysis.errors import (
    AnalysisError,
    Complaint,
    KeyRejected,
    ModelNotOnTier,
    ModelUnavailable,
    NetworkDown,
    Quota,
    QuotaExhausted,
    RateLimited,
    RateLimitedUnknown,
    RequestRejected,
    ServiceBusy,
)
from fbsync_desktop.analysis.pacific import next_reset

_LONGEST_DELAY = 2 * 86_400.0
_USUAL_DELAY = 60.0
_SHORT = re.compile(r"\s*(\d+(?:\.\d+)?)s\s*")
_LONG = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?")
_RETRY_IN = re.compile(r"retry in ((?:\d+h)?(?:\d+m(?!s))?(?:\d+(?:\.\d+)?m?s)?)", re.IGNORECASE)
_LIMIT = re.compile(r"limit:\s*(\d+)")

_FORBIDDEN = {
    "SERVICE_DISABLED": "the Gemini API is switched off in its project",
    "API_KEY_SERVICE_BLOCKED": "it may not be used for the Gemini API",
    "CONSUMER_SUSPENDED": "its project is suspended",
    "API_KEY_HTTP_REFERRER_BLOCKED": "it is restricted to other places",
    "API_KEY_IP_ADDRESS_BLOCKED": "it is restricted to other places",
    "API_KEY_INVALID": "it is not valid",
}


@dataclass(frozen=True, slots=True)
class _Refusal:
    """An error body taken apart; whatever is missing or of the wrong type is empty.

    Attributes:
        is_googles: it has Google's envelope, so a server of Google's wrote it.
    """

    is_googles: bool = False
    message: str = ""
    word: str = ""
    reason: str = ""
    violations: tuple[dict[str, Any], ...] = ()
    delay: float | None = None
    fields: tuple[str, ...] = field(default=())


def convert(status: int, body: object, *, model: str, now: datetime) -> AnalysisError:
    """The error that an HTTP answer other than 200 means.

    Args:
        body: the decoded JSON, or anything else when there was none.
        now: for the end of a day's quota.
    """
    refusal = _read(body)
    if (300 <= status < 400 or status == 511) or (status in (400, 401, 403, 404, 407) and not refusal.is_googles):
        return NetworkDown("another server answers, perhaps a proxy or the sign-in page of a network")
    if status == 429:
        return _quota(refusal, now)
    if status in (401, 403):
        return KeyRejected(_forbidden(refusal) if status == 403 else "Google does not recognise it")
    if status == 404:
        return ModelUnavailable(model)
    if status == 400:
        return _bad_request(refusal)
    if status == 408 or status >= 500:
        return ServiceBusy(status)
    return RequestRejected(status)


def seconds_of(text: object) -> float | None:
    """The seconds of `17s`, `37025.7s` or `10h17m5.72s`, at most two days; None when it is none of these."""
    if not isinstance(text, str):
        return None
    if short := _SHORT.fullmatch(text):
        total = float(short[1])
    else:
        long = _LONG.fullmatch(text.strip())
        if long is None or not any(long.groups()):
            return None
        total = int(long[1] or 0) * 3600.0 + int(long[2] or 0) * 60.0 + float(long[3] or 0)
    return min(total, _LONGEST_DELAY) if math.isfinite(total) else None


# --- what the statuses mean --------------------------------------------------------------------------


def _quota(refusal: _Refusal, now: datetime) -> AnalysisError:
    sizes: dict[str, int | None] = {}
    for violation in refusal.violations:
        kind = _kind(str(violation.get("quotaId", "")), str(violation.get("quotaMetric", "")))
        size = _size(violation, refusal.message)
        if size == 0:
            return ModelNotOnTier()
        sizes[kind] = size
    if not sizes and "limit: 0" in refusal.message:
        return ModelNotOnTier()
    if "day" in sizes or (not sizes and "PerDay" in refusal.message):
        told = now + timedelta(seconds=refusal.delay or 0)
        return QuotaExhausted(max(told, next_reset(now)), rpd=sizes.get("day"))
    if sizes or refusal.delay is not None:
        only_tokens = "tokens" in sizes and "requests" not in sizes
        return RateLimited(Quota.TOKENS if only_tokens else Quota.REQUESTS,
                           _USUAL_DELAY if refusal.delay is None else refusal.delay,
                           rpm=sizes.get("requests"), tpm=sizes.get("tokens"))
    return RateLimitedUnknown()


def _kind(quota_id: str, metric: str) -> str:
    if "PerDay" in quota_id:
        return "day"
    return "tokens" if "InputTokens" in quota_id or "token_count" in metric else "requests"


def _size(violation: dict[str, Any], message: str) -> int | None:
    """`quotaValue`, else the number in the message's line about this metric."""
    value = violation.get("quotaValue")
    if isinstance(value, (str, int)) and str(value).isdigit():
        return int(value)
    metric = str(violation.get("quotaMetric") or "")
    for line in message.splitlines():
        if metric and metric in line and (found := _LIMIT.search(line)):
            return int(found[1])
    return None


def _bad_request(refusal: _Refusal) -> AnalysisError:
    message = refusal.message.casefold()
    if refusal.reason == "API_KEY_INVALID" or "api key" in message:
        return KeyRejected("it has expired" if "expired" in message else "it is not valid")
    if refusal.word == "FAILED_PRECONDITION" and ("billing" in message or "country" in message):
        return KeyRejected("its project needs billing in this country")
    told = f"{message} {' '.join(refusal.fields).casefold()}"
    if "thinking" in told:
        return RequestRejected(400, Complaint.THINKING)
    return RequestRejected(400, Complaint.SCHEMA if "too many states" in told or "schema" in told else Complaint.OTHER)


def _forbidden(refusal: _Refusal) -> str:
    message = refusal.message.casefold()
    if refusal.reason in _FORBIDDEN:
        return _FORBIDDEN[refusal.reason]
    if "leaked" in message:
        return "it was reported as leaked"
    return "its project is suspended" if "suspended" in message else "access is denied"


# --- the body ----------------------------------------------------------------------------------------


def _read(body: object) -> _Refusal:
    if isinstance(body, list) and body:
        body = body[0]
    error = body.get("error") if isinstance(body, dict) else None
    if not isinstance(error, dict):
        return _Refusal()
    message = _text(error.get("message"))
    reason, violations, delay, fields = "", [], None, []
    for kind, detail in _details(error.get("details")):
        match kind:
            case "ErrorInfo":
                reason = _text(detail.get("reason"))
            case "QuotaFailure":
                violations += [one for one in _list(detail.get("violations")) if isinstance(one, dict)]
            case "RetryInfo":
                delay = seconds_of(detail.get("retryDelay"))
            case "BadRequest":
                fields += [_text(one.get("field")) for one in _list(detail.get("fieldViolations"))
                           if isinstance(one, dict)]
    if delay is None and (told := _RETRY_IN.search(message)):
        delay = _milliseconds(told[1]) if told[1].endswith("ms") else seconds_of(told[1])
    return _Refusal(True, message, _text(error.get("status")), reason, tuple(violations), delay, tuple(fields))


def _details(details: object) -> Iterator[tuple[str, dict[str, Any]]]:
    for detail in _list(details):
        if isinstance(detail, dict):
            yield _text(detail.get("@type")).rpartition(".")[2], detail


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _milliseconds(text: str) -> float | None:
    """`850.5ms`, which Google writes for waits below a second."""
    number = text.removesuffix("ms")
    return float(number) / 1000 if number.replace(".", "", 1).isdigit() else None
