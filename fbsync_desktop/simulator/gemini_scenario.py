"""The switches of the stand-in for Gemini."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from fbsync_desktop.simulator.gemini_catalogue import ANSWERS, KEY_STATES, PAGES, QUOTA_ERRORS, REFUSALS

SAMPLE_KEY = "AQ.SampleKey01-not-a-real-key"
_SAMPLE_KEY = re.compile(r"(AQ\.|AIza)sample[\w-]*", re.IGNORECASE)

FAULTS = (*REFUSALS, *QUOTA_ERRORS, *PAGES, *ANSWERS, "drop", "hang")


@dataclass
class SampleKey:
    """One key that Google knows.

    Attributes:
        project: keys of one project share its quotas; "" = a project of its own.
        state: `ok`, or the refusal every request gets.
        lists_models: False refuses `models.list` too; some keys can list models and nothing else.
        rpm, tpm, rpd: quotas of the project for each model, instead of the scenario's; -1 = the scenario's.
    """

    key: str
    project: str = ""
    state: str = "ok"
    lists_models: bool = True
    rpm: int = -1
    tpm: int = -1
    rpd: int = -1

    def __post_init__(self) -> None:
        if self.state not in KEY_STATES:
            raise ValueError(f"state knows no “{self.state}”; there are {', '.join(KEY_STATES)}")


@dataclass
class GeminiFault:
    """An answer to `generateContent` instead of the real one.

    Attributes:
        kind: a refusal, an odd answer, `drop` (the connection is cut) or `hang` (no answer for an hour).
        key, model: only requests with them; "" = all.
        times: requests it hits; 0 = all. after: requests that match and pass before it begins.
        rate: share of the matching requests, met evenly.
        delay_s: what a 429 says about waiting; -1 leaves it out.
        limit: what a 429 says about the quota's size.
    """

    kind: str
    key: str = ""
    model: str = ""
    times: int = 1
    after: int = 0
    rate: float = 1.0
    delay_s: float = 17.0
    limit: int = 10

    def __post_init__(self) -> None:
        if self.kind not in FAULTS:
            raise ValueError(f"kind knows no “{self.kind}”; there are {', '.join(FAULTS)}")
        if self.times < 0 or self.after < 0 or not 0 <= self.rate <= 1:
            raise ValueError("times and after must not be negative, rate is a share from 0 to 1")


@dataclass
class SampleGemini:
    """Google's side; the defaults answer any key at once and without limits.

    Attributes:
        keys: the keys Google knows, every other key is refused as not valid; empty = any key is good, each with a
            project of its own.
        samples_only: where none are listed, refuse those that do not begin with AQ.Sample or AIzaSample.
        models: what is offered. gone, closed: models answered with 404. not_on_tier: with a quota of zero.
        rpm, tpm, rpd: requests a minute, input tokens a minute and requests a day of a project and model; 0 = none.
        refused_count: refused requests use up the quota as well.
        tells_value, tells_delay: whether a 429 names the quota's size and the wait.
        time_factor: Google's minutes and days pass so much faster than the clock of this computer.
        latency_ms: time an answer takes, in Google's time.
        no_thinking: models that refuse a thinking level. thinking_levels: those the others know.
        most_enum_values: larger schemas have "too many states"; 0 = any size.
        system_on_v1: whether version v1 takes `systemInstruction`.
        obeys: what the model does with orders in a conversation. "never"; "unmarked" obeys those that stand outside
            the marked lines, as a customer's text would if it broke out of them; "always" obeys any.
    """

    keys: list[SampleKey] = field(default_factory=list)
    samples_only: bool = False
    models: list[str] = field(default_factory=lambda: [
        "gemini-3.5-flash-lite", "gemini-3.1-flash-lite", "gemini-3.6-flash", "gemini-3.8-flash"])
    gone: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    not_on_tier: list[str] = field(default_factory=list)
    rpm: int = 0
    tpm: int = 0
    rpd: int = 0
    refused_count: bool = False
    tells_value: bool = True
    tells_delay: bool = True
    time_factor: float = 1.0
    latency_ms: float = 0.0
    faults: list[GeminiFault] = field(default_factory=list)
    no_thinking: list[str] = field(default_factory=list)
    thinking_levels: list[str] = field(default_factory=lambda: ["LOW", "MEDIUM", "HIGH"])
    most_enum_values: int = 0
    system_on_v1: bool = True
    obeys: Literal["never", "unmarked", "always"] = "unmarked"

    def __post_init__(self) -> None:
        for name in ("rpm", "tpm", "rpd", "latency_ms", "most_enum_values"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name} must not be negative")
        if self.time_factor <= 0:
            raise ValueError("time_factor must be above 0")
        if len({key.key for key in self.keys}) < len(self.keys):
            raise ValueError("two keys are the same")


def is_sample_key(secret: str) -> bool:
    """Whether a key says itself that it is none, so that a real one pasted into sample data is not taken for good."""
    return _SAMPLE_KEY.fullmatch(secret) is not None


def sample_keys(count: int) -> list[SampleKey]:
    """So many good keys, each in a project of its own."""
    return [SampleKey(f"AQ.SampleKey{number:02d}-not-a-real-key") for number in range(1, count + 1)]
