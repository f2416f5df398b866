"""Answers of `generateContent` with status 200: the good one, and every way in which one can be odd."""

from __future__ import annotations

import json
import re
from typing import Any

_BLOCKED = {"blocked": "PROHIBITED_CONTENT", "jailbreak": "JAILBREAK"}
_FINISHED = {"safety": "SAFETY", "recitation": "RECITATION", "prohibited": "PROHIBITED_CONTENT", "spii": "SPII",
             "language": "LANGUAGE", "unknown_finish": "SOMETHING_NEW"}
_MARKER = re.compile(r"#fake-([a-z_]+)(-once(?:-\w+)?)?")


def wished_oddity(text: str, seen: set[str]) -> str:
    """The odd answer a customer's message asks for: `#fake-bad_json`, or `#fake-bad_json-once-7` for one request.

    Args:
        seen: the once-only wishes that were met already; a new one is added.
    """
    for found in _MARKER.finditer(text):
        if not found[2]:
            return found[1]
        if found[0] not in seen:
            seen.add(found[0])
            return found[1]
    return ""


def content(answer: dict[str, Any], oddity: str, *, model: str, number: int, prompt_tokens: int) -> dict[str, Any]:
    """The document of an answer.

    Args:
        oddity: a name of `gemini_catalogue.ANSWERS`, "" for none.
    """
    document: dict[str, Any] = {"modelVersion": model, "responseId": f"sample-{number}"}
    if oddity in _BLOCKED:
        return {"promptFeedback": {"blockReason": _BLOCKED[oddity], "safetyRatings": []},
                "usageMetadata": {"promptTokenCount": prompt_tokens, "totalTokenCount": prompt_tokens}, **document}
    text = _text(answer, oddity)
    candidate: dict[str, Any] = {"content": {"role": "model", "parts": [{"text": text}]}, "finishReason": "STOP",
                                 "index": 0}
    if oddity in _FINISHED:
        candidate = {"finishReason": _FINISHED[oddity], "index": 0, "safetyRatings": [
            {"category": "HARM_CATEGORY_HARASSMENT", "probability": "HIGH", "blocked": True}]}
    elif oddity == "max_tokens":
        candidate["finishReason"] = "MAX_TOKENS"
    elif oddity == "no_parts":
        candidate["content"] = {"role": "model"}
    written = len(text) // 4
    document["usageMetadata"] = {"promptTokenCount": prompt_tokens, "candidatesTokenCount": written,
                                 "thoughtsTokenCount": 24, "totalTokenCount": prompt_tokens + written + 24}
    return document if oddity == "no_candidates" else {"candidates": [candidate], **document}


def _text(answer: dict[str, Any], oddity: str) -> str:
    changed = dict(answer)
    match oddity:
        case "bad_stage":
            changed["stage"] = "s99"
        case "bad_status":
            changed["lead_status"] = "SUPER_HOT"
        case "float_score":
            changed["lead_score"] = changed["lead_score"] + 0.5
        case "text_score":
            changed["lead_score"] = "very high"
        case "high_score":
            changed["lead_score"], changed["confidence"] = 250, 130
        case "missing":
            del changed["lead_score"]
        case "null_summary":
            changed["summary"] = None
        case "strange_evidence":
            changed["evidence"] = [0, -3, 99_999, 1]
        case "long_text":
            changed["summary"] = "Sample summary without end. " * 500
        case "html":
            changed["summary"] = "<b>Sample</b> <a href='http://sample.invalid/?q=1'>click</a> ![x](http://sample.invalid/x)"
        case "list":
            return json.dumps([answer])
        case "prose":
            return "I think this customer is very interested in the cake."
        case "fenced":
            return f"```json\n{json.dumps(answer, ensure_ascii=False)}\n```"
    text = json.dumps(changed, ensure_ascii=False)
    return text[:len(text) // 2] + ("}" if oddity == "bad_json" else "") if oddity in (
        "bad_json", "half_json", "max_tokens") else text
