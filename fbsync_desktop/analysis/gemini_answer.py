"""Google's answer of status 200 → a text, or the reason why there is none. Pure.

A blocked conversation is an answer without candidates; MAX_TOKENS leaves half a JSON; names that are new to us are
treated as a reason to give up on this answer, never as a fault of ours (ai.google.dev, GenerateContentResponse).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fbsync_desktop.analysis.errors import AnalysisError, ContentBlocked, OutputInvalid, OutputTruncated
from fbsync_desktop.analysis.llm import LlmReply
from fbsync_desktop.domain.analysis import TokenUsage

_BLOCKING = frozenset({"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE", "MODEL_ARMOR",
                       "IMAGE_SAFETY", "JAILBREAK"})


def reply_of(document: object, model: str) -> LlmReply:
    """The answer in a `GenerateContentResponse`.

    Raises:
        ContentBlocked, OutputTruncated, OutputInvalid: with the tokens they cost.
    """
    answer = document if isinstance(document, dict) else {}
    usage = _usage(answer.get("usageMetadata"))
    candidate = _first(answer.get("candidates"))
    if candidate is None:
        blocked = _word(_dict(answer.get("promptFeedback")).get("blockReason"))
        raise _costing(ContentBlocked(blocked) if blocked else OutputInvalid("it is empty"), usage)
    finish = _word(candidate.get("finishReason"))
    if finish == "MAX_TOKENS":
        raise _costing(OutputTruncated(), usage)
    if finish in _BLOCKING:
        raise _costing(ContentBlocked(finish), usage)
    text = "".join(part["text"] for part in _list(_dict(candidate.get("content")).get("parts"))
                   if isinstance(part, dict) and isinstance(part.get("text"), str) and not part.get("thought"))
    if not text.strip():
        raise _costing(OutputInvalid("it is empty"), usage)
    return LlmReply(text, _word(answer.get("modelVersion")) or model, _word(answer.get("responseId")), usage)


def models_of(models: Iterable[Any]) -> tuple[str, ...]:
    """Bare names of those models of `models.list` that write texts."""
    return tuple(str(model.name).removeprefix("models/") for model in models
                 if model.name and "generateContent" in (model.supported_actions or ()))


def _usage(told: object) -> TokenUsage:
    counts = _dict(told)
    return TokenUsage(*(max(0, value) if isinstance(value := counts.get(name), int) else 0
                        for name in ("promptTokenCount", "candidatesTokenCount", "thoughtsTokenCount")))


def _costing(error: AnalysisError, usage: TokenUsage) -> AnalysisError:
    error.usage = usage
    return error


def _first(candidates: object) -> dict[str, Any] | None:
    found = _list(candidates)
    return found[0] if found and isinstance(found[0], dict) else None


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _word(value: object) -> str:
    return value[:80] if isinstance(value, str) else ""
