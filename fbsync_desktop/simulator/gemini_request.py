"""A request of `generateContent` taken apart, and refused where Google refuses it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from fbsync_desktop.simulator.gemini_catalogue import REFUSALS, envelope
from fbsync_desktop.simulator.gemini_scenario import SampleGemini
from fbsync_desktop.simulator.wire import Reply

_TOP = {"contents", "systemInstruction", "generationConfig", "safetySettings", "store", "tools", "toolConfig",
        "cachedContent", "model"}
_CONFIG = {"responseMimeType", "responseJsonSchema", "responseSchema", "maxOutputTokens", "thinkingConfig",
           "temperature", "topP", "topK", "candidateCount", "stopSequences", "seed", "presencePenalty",
           "frequencyPenalty", "responseModalities", "mediaResolution"}
_THINKING = {"thinkingLevel", "thinkingBudget", "includeThoughts"}
_OPAQUE = {"responseJsonSchema", "responseSchema"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for; `tokens` are the input tokens Google would count."""

    system: str = ""
    user: str = ""
    store: bool | None = None
    thinking: str = ""
    tokens: int = 0


class RequestFault(Exception):
    """Google refuses the request; `reply` is its answer."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply


def wish_of(body: bytes, version: str, model: str, switches: SampleGemini) -> Wish:
    """The request in a body.

    Raises:
        RequestFault: no JSON, unknown or contradicting fields, or what this model or version does not take.
    """
    try:
        document = _camel(json.loads(body))
    except ValueError:
        raise _fault("Invalid JSON payload received. Unexpected token.") from None
    if not isinstance(document, dict):
        raise _fault("Invalid JSON payload received.")
    config = document.get("generationConfig", {})
    thinking = config.get("thinkingConfig", {})
    for names, known, where in ((document, _TOP, ""), (config, _CONFIG, "generation_config"),
                                (thinking, _THINKING, "generation_config.thinking_config")):
        for name in names:
            if name not in known:
                raise _fault(f'Invalid JSON payload received. Unknown name "{name}" at \'{where}\': Cannot find field.',
                             where)
    _check_schema(config, switches)
    _check_thinking(thinking, model, switches)
    if "systemInstruction" in document and version == "v1" and not switches.system_on_v1:
        raise _fault('Invalid JSON payload received. Unknown name "systemInstruction": Cannot find field.')
    turns = document.get("contents") or []
    if not turns or not any(part.get("text") for turn in turns for part in turn.get("parts", [])):
        raise _fault("* GenerateContentRequest.contents: contents is not specified", "contents")
    if turns[-1].get("role", "user") != "user":
        raise _fault("Please ensure that the last turn is of the user.", "contents")
    system = _text(document.get("systemInstruction", {}))
    user = "\n".join(_text(turn) for turn in turns)
    return Wish(system, user, document.get("store"), str(thinking.get("thinkingLevel", "")),
                (len(system) + len(user)) // 4)


def _check_schema(config: dict[str, Any], switches: SampleGemini) -> None:
    schemas = [config[name] for name in _OPAQUE if name in config]
    if len(schemas) > 1:
        raise _fault("Only one of response_schema and response_json_schema can be set.", "generation_config")
    if schemas and config.get("responseMimeType") != "application/json":
        raise _fault("A response schema needs the response mime type application/json.", "generation_config")
    if not switches.most_enum_values:
        return
    for schema in schemas:
        values = [value for one in schema.get("properties", {}).values() for value in one.get("enum", [])]
        if len(values) > switches.most_enum_values:
            states = REFUSALS["states"]
            raise RequestFault(Reply(states.status, states.body()))


def _check_thinking(thinking: dict[str, Any], model: str, switches: SampleGemini) -> None:
    if "thinkingLevel" in thinking and "thinkingBudget" in thinking:
        raise _fault("You can only set only one of thinking budget and thinking level.", "generation_config")
    level = str(thinking.get("thinkingLevel", "")).upper()
    if level and (model in switches.no_thinking or level not in switches.thinking_levels):
        refusal = REFUSALS["thinking"]
        raise RequestFault(Reply(refusal.status, refusal.body()))


def _fault(message: str, field: str = "") -> RequestFault:
    details = [{"@type": "type.googleapis.com/google.rpc.BadRequest",
                "fieldViolations": [{"field": field, "description": message}]}]
    return RequestFault(Reply(400, envelope(400, "INVALID_ARGUMENT", message, details)))


def _text(turn: dict[str, Any]) -> str:
    return "".join(part.get("text", "") for part in turn.get("parts", []))


def _camel(value: Any) -> Any:
    """Field names in camelCase; schemas stay as they are."""
    if isinstance(value, list):
        return [_camel(one) for one in value]
    if not isinstance(value, dict):
        return value
    out = {}
    for name, inner in value.items():
        camel = re.sub(r"_([a-z])", lambda found: found[1].upper(), name)
        out[camel] = inner if camel in _OPAQUE else _camel(inner)
    return out
