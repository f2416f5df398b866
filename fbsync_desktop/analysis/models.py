"""What is known of Google's models. Free limits are community figures of 2026; Google publishes none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fbsync_desktop.domain.analysis import TokenUsage

DEFAULT_CHAIN = ("gemini-3.5-flash-lite", "gemini-3.1-flash-lite", "gemini-3.8-flash")
"""Tried in this order; a model closed for a project hands over to the next."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Quotas of one project for one model.

    Attributes:
        rpm: requests a minute.
        tpm: input tokens a minute.
        rpd: requests a day that we keep to by ourselves; None leaves it to Google to say stop.
    """

    rpm: int = 15
    tpm: int = 250_000
    rpd: int | None = None


@dataclass(frozen=True, slots=True)
class ModelTraits:
    """One line of the capability table.

    Attributes:
        prefix: of model ids; the longest that fits counts.
        thinking_level: the lowest level the model is known to accept; None sends no thinking setting.
        free: last known limits of the free tier; its `rpd` serves forecasts only.
        price_in, price_out: US dollars for a million tokens on the paid tier; None = unknown.
    """

    prefix: str
    thinking_level: str | None
    free: Limits
    price_in: float | None = None
    price_out: float | None = None


MODELS: tuple[ModelTraits, ...] = (
    ModelTraits("gemini-3.5-flash-lite", "LOW", Limits(15, 250_000, 500), 0.30, 2.50),
    ModelTraits("gemini-3.1-flash-lite", "LOW", Limits(15, 250_000, 500)),
    ModelTraits("gemini-3.6-flash", "LOW", Limits(5, 250_000, 20), 1.50, 7.50),
    ModelTraits("gemini-3.8-flash", "LOW", Limits(5, 250_000, 20), 0.75, 3.75),
    ModelTraits("gemini-3", "LOW", Limits(5, 250_000, 20)),
    ModelTraits("gemini-2", None, Limits(5, 250_000, 20)),
    ModelTraits("gemma", None, Limits(30, 16_000, 14_400)),
)

UNKNOWN_MODEL = ModelTraits("", None, Limits(5, 250_000, 20))


def traits(model: str, table: Sequence[ModelTraits] = MODELS) -> ModelTraits:
    """The line of the table with the longest fitting prefix; careful assumptions for an unknown model."""
    fitting = [line for line in table if model.startswith(line.prefix)]
    return max(fitting, key=lambda line: len(line.prefix), default=UNKNOWN_MODEL)


def cost_usd(model: str, usage: TokenUsage) -> float | None:
    """What a request costs on the paid tier; thinking is billed as output. None = the price is not known."""
    line = traits(model)
    if line.price_in is None or line.price_out is None:
        return None
    return (usage.prompt * line.price_in + (usage.output + usage.thoughts) * line.price_out) / 1_000_000


def chain_of(first: str, others: Sequence[str] = DEFAULT_CHAIN) -> tuple[str, ...]:
    """The fallback chain that begins with the user's model, each model once."""
    return tuple(dict.fromkeys([first, *others]))
