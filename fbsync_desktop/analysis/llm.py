"""The port to a language model: one request with one key, no retries, no queue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.domain.analysis import TokenUsage


@dataclass(frozen=True, slots=True)
class LlmCall:
    """One request.

    Attributes:
        schema: JSON Schema of the answer; None asks for plain text.
        thinking_level: `LOW`, `MEDIUM` or `HIGH`; None leaves it to the model.
    """

    model: str
    system: str = field(repr=False)
    user: str = field(repr=False)
    schema: Mapping[str, Any] | None = field(default=None, repr=False)
    max_output_tokens: int = 1024
    thinking_level: str | None = None


@dataclass(frozen=True, slots=True)
class LlmReply:
    """A whole answer; `model` is the version that gave it, which need not be the one asked for."""

    text: str = field(repr=False)
    model: str
    response_id: str
    usage: TokenUsage = field(default_factory=TokenUsage)


class LlmClient(Protocol):
    """Raises the errors of `analysis.errors` and nothing else; cancelling a call ends its request."""

    async def generate(self, key: ApiKey, call: LlmCall) -> LlmReply:
        """The model's answer."""

    async def list_models(self, key: ApiKey) -> tuple[str, ...]:
        """Names of the models this key may ask for texts."""

    async def aclose(self) -> None:
        """End all connections."""
