"""Refusals and odd answers of Google's Gemini API by name, in the shapes Google sends.

Shapes as documented at ai.google.dev (errors, rate limits) or seen in public reports; every key, number and project
in them is sample data.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

_INFO = "type.googleapis.com/google.rpc.ErrorInfo"
_QUOTA = "type.googleapis.com/google.rpc.QuotaFailure"
_RETRY = "type.googleapis.com/google.rpc.RetryInfo"
_HELP = "type.googleapis.com/google.rpc.Help"
_METRIC = "generativelanguage.googleapis.com/"
_SERVICE = {"service": "generativelanguage.googleapis.com"}

_QUOTAS = {
    "minute": ("GenerateRequestsPerMinutePerProjectPerModel-FreeTier", "generate_content_free_tier_requests"),
    "tokens": ("GenerateContentInputTokensPerModelPerMinute-FreeTier", "generate_content_free_tier_input_token_count"),
    "day": ("GenerateRequestsPerDayPerProjectPerModel-FreeTier", "generate_content_free_tier_requests"),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """One answer that is no 200; `{key}` and `{model}` in its texts are filled in."""

    status: int
    word: str
    message: str
    reason: str = ""
    metadata: tuple[tuple[str, str], ...] = ()

    def body(self, *, key: str = "", model: str = "") -> bytes:
        """The JSON of the answer."""
        details = []
        if self.reason:
            metadata = {name: text.format(key=key, model=model) for name, text in self.metadata}
            details.append({"@type": _INFO, "reason": self.reason, "domain": "googleapis.com",
                            "metadata": {**_SERVICE, **metadata}})
        return envelope(self.status, self.word, self.message.format(key=key, model=model), details)


_R = Refusal
REFUSALS: dict[str, Refusal] = {
    # the key
    "invalid": _R(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", "API_KEY_INVALID"),
    "expired": _R(400, "INVALID_ARGUMENT", "API key expired. Please renew the API key.", "API_KEY_INVALID"),
    "needs_billing": _R(400, "FAILED_PRECONDITION", "Gemini API free tier is not available in your country. Please "
                        "enable billing on your project in Google AI Studio."),
    "unauthenticated": _R(401, "UNAUTHENTICATED", "Request had invalid authentication credentials. Expected OAuth 2 "
                          "access token, login cookie or other valid authentication credential.",
                          "ACCESS_TOKEN_TYPE_UNSUPPORTED"),
    "suspended": _R(403, "PERMISSION_DENIED", "Permission denied: Consumer 'api_key:{key}' has been suspended.",
                    "CONSUMER_SUSPENDED",
                    (("consumer", "projects/100200300"), ("containerInfo", "api_key:{key}"))),
    "service_disabled": _R(403, "PERMISSION_DENIED", "Generative Language API has not been used in project 100200300 "
                           "before or it is disabled.", "SERVICE_DISABLED", (("consumer", "projects/100200300"),)),
    "service_blocked": _R(403, "PERMISSION_DENIED", "Requests to this API generativelanguage.googleapis.com method "
                          "google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent are blocked.",
                          "API_KEY_SERVICE_BLOCKED", (("consumer", "projects/100200300"),)),
    "leaked": _R(403, "PERMISSION_DENIED", "Your API key was reported as leaked. Please use another API key."),
    "denied": _R(403, "PERMISSION_DENIED", "Your project has been denied access. Please contact support."),
    # the model
    "model_gone": _R(404, "NOT_FOUND", "models/{model} is not found for API version v1beta, or is not supported for "
                     "generateContent. Call ListModels to see the list of available models and their supported "
                     "methods."),
    "model_closed": _R(404, "NOT_FOUND", "This model models/{model} is no longer available to new users. Please "
                       "update your code to use a newer model."),
    # the request
    "thinking": _R(400, "INVALID_ARGUMENT", "Thinking level is not supported for this model."),
    "states": _R(400, "INVALID_ARGUMENT", "The specified schema produces a constraint that has too many states for "
                 "serving. Typical causes of this error are schemas with lots of text, very long enum values, or "
                 "large value ranges."),
    "bad_request": _R(400, "INVALID_ARGUMENT", "Request contains an invalid argument."),
    # faults that pass
    "slow_down": _R(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota)."),
    "internal": _R(500, "INTERNAL", "An internal error has occurred. Please retry or report in "
                   "https://developers.generativeai.google/guide/troubleshooting"),
    "overloaded": _R(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
    "high_demand": _R(503, "UNAVAILABLE", "This model is currently experiencing high demand. Spikes in demand are "
                      "usually temporary. Please try again later."),
    "deadline": _R(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete."),
}

KEY_STATES = ("ok", "invalid", "expired", "needs_billing", "unauthenticated", "suspended", "service_disabled",
              "service_blocked", "leaked", "denied")

PAGES: dict[str, tuple[int, bytes]] = {
    "gateway_page": (502, b"<!DOCTYPE html>\n<html lang=en><title>Error 502 (Server Error)!!1</title>"
                          b"<p><b>502.</b> <ins>That's an error.</ins>"),
    "empty_body": (200, b""),
    "half_body": (200, b'{"candidates":[{"content":{"parts":[{"text":"{'),
}
"""Answers that are not JSON of the API: a proxy's page, nothing, a body cut off."""

ANSWERS = ("blocked", "jailbreak", "safety", "recitation", "prohibited", "spii", "language", "unknown_finish",
           "no_candidates", "no_parts", "max_tokens", "bad_json", "half_json", "prose", "fenced", "list", "bad_stage",
           "bad_status", "float_score", "text_score", "high_score", "missing", "null_summary", "strange_evidence",
           "long_text", "html")
"""Answers with status 200 that are not what was asked for."""

QUOTA_ERRORS = ("rate_minute", "rate_tokens", "rate_day", "limit_zero")


def envelope(status: int, word: str, message: str, details: list[dict[str, Any]]) -> bytes:
    """Google's error envelope."""
    error: dict[str, Any] = {"code": status, "message": message, "status": word}
    if details:
        error["details"] = details
    return json.dumps({"error": error}, ensure_ascii=False).encode()


def quota_body(kinds: list[tuple[str, int]], model: str, delay_s: float, *,
               tells_value: bool, tells_delay: bool) -> bytes:
    """The 429 of quotas that are used up.

    Args:
        kinds: `minute`, `tokens` or `day` with the quota's size; several can be used up at once.
        tells_value: with `quotaValue`; else the size stands in the message only.
    """
    lines, violations = [], []
    for kind, size in kinds:
        quota_id, metric = _QUOTAS[kind]
        violation: dict[str, Any] = {"quotaMetric": _METRIC + metric, "quotaId": quota_id,
                                     "quotaDimensions": {"location": "global", "model": model}}
        if tells_value:
            violation["quotaValue"] = str(size)
        violations.append(violation)
        lines.append(f"* Quota exceeded for metric: {_METRIC}{metric}, limit: {size}, model: {model}")
    details: list[dict[str, Any]] = [
        {"@type": _HELP, "links": [{"description": "Learn more about Gemini API quotas",
                                    "url": "https://ai.google.dev/gemini-api/docs/rate-limits"}]},
        {"@type": _QUOTA, "violations": violations},
    ]
    message = ("You exceeded your current quota, please check your plan and billing details.\n" + "\n".join(lines))
    if tells_delay:
        message += f"\nPlease retry in {_words(delay_s)}."
        details.append({"@type": _RETRY, "retryDelay": f"{delay_s:.3f}".rstrip("0").rstrip(".") + "s"})
    return envelope(429, "RESOURCE_EXHAUSTED", message, details)


def _words(seconds: float) -> str:
    """A duration as in Google's messages: `10h17m5.72s`."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    return (f"{hours}h" if hours else "") + (f"{minutes}m" if hours or minutes else "") + f"{rest:.6g}s"
