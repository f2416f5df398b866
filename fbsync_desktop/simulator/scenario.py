"""What the stand-in shows and which faults it has, as one document."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


@dataclass
class SampleBusiness:
    """One invented Page; `instagram` 0 threads and `instagram_id` None = no Instagram account linked."""

    page_id: str = "1002003001"
    name: str = "Sample Bakery"
    messenger: int = 300
    instagram: int = 40
    instagram_id: str | None = "17841400000002001"
    instagram_username: str = "samplebakery"
    min_messages: int = 1
    max_messages: int = 20
    without_id: int = 4  # of the Messenger threads, spread evenly

    @property
    def token(self) -> str:
        """The Page's token: sample data, valid only here."""
        return f"EAASAMPLEPAGE{self.page_id}TOKEN"


@dataclass
class Fault:
    """An answer instead of the real one.

    Attributes:
        path: part of the path that must occur; `platform` narrows it.
        after: calls that match and pass before the fault begins.
        times: calls it hits; 0 = all.
        body: the JSON body, or `raw` text instead; `drop` cuts the connection.
    """

    path: str = ""
    platform: str = ""
    status: int = 500
    body: dict[str, Any] | None = None
    raw: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    times: int = 1
    after: int = 0
    drop: bool = False


@dataclass
class Scenario:
    """All switches."""

    businesses: list[SampleBusiness] = field(default_factory=lambda: [SampleBusiness()])
    user_token: str = "EAASAMPLEUSERTOKEN0000000001"
    now: str = "2026-11-20T12:00:00"
    default_limit: int = 25
    max_limit: int = 200
    cost_budget: int = 0  # limit × nested messages above this is too much; 0 = no limit
    poison_threads: list[int] = field(default_factory=list)  # Messenger listing positions by thread number
    ig_edge_timeout: bool = False
    empty_pages_every: int = 0
    looping_next: bool = False
    dm_access_disabled: bool = False
    detail_window_ig: int = 20
    token_dies_at_call: int = 0
    token_subcode: int = 460
    rps: float = 0.0
    latency_ms: int = 0
    require_appsecret_proof: bool = False
    forbidden_fields: list[str] = field(default_factory=list)
    cursors_die: bool = False
    profile_error: bool = False
    version: str = "v25.0"
    faults: list[Fault] = field(default_factory=list)


def scenario_from(document: dict[str, Any]) -> Scenario:
    """A scenario from a plain document.

    Raises:
        ValueError: names the switch that does not exist.
    """
    values = dict(document)
    parts: dict[str, Any] = {"businesses": SampleBusiness, "faults": Fault}
    for name, kind in parts.items():
        if name in values:
            values[name] = [kind(**_checked(kind, one)) for one in values[name]]
    return Scenario(**_checked(Scenario, values))


def _checked(kind: Any, values: dict[str, Any]) -> dict[str, Any]:
    unknown = set(values) - {one.name for one in fields(kind)}
    if unknown:
        raise ValueError(f"There is no switch “{sorted(unknown)[0]}” in a {kind.__name__}.")
    return values


def load_scenario(path: Path) -> Scenario:
    """A scenario file, TOML or JSON.

    Raises:
        ValueError: it cannot be read, with the reason.
    """
    try:
        text = path.read_text("utf-8")
        document = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    return scenario_from(document)
