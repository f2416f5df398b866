"""Scenarios from files and documents, with errors that say what is wrong and where."""

from __future__ import annotations

import dataclasses
import difflib
import json
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey
from fbsync_desktop.simulator.login_scenario import Login
from fbsync_desktop.simulator.scenario import Fault, SampleBusiness, Scenario, TokenEvent

_Part = TypeVar("_Part")
_PARTS: dict[str, type] = {"businesses": SampleBusiness, "faults": Fault, "token_events": TokenEvent}
_GEMINI_PARTS: dict[str, type] = {"keys": SampleKey, "faults": GeminiFault}


def load_scenario(path: Path) -> Scenario:
    """A scenario file, TOML or (ending in .json) JSON.

    Raises:
        ValueError: it cannot be used; the text names the file, the switch and what is wrong with it.
    """
    try:
        text = path.read_text("utf-8")
        document = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    try:
        return scenario_from(document)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def scenario_from(document: Any) -> Scenario:
    """A scenario from a plain document.

    Raises:
        ValueError: names the switch that does not exist, has the wrong type, or an impossible value.
    """
    _known_names(document, Scenario, "")
    _known_names(document.get("login", {}), Login, "login.")
    _known_parts(document, _PARTS, "")
    gemini = document.get("gemini", {})
    _known_names(gemini, SampleGemini, "gemini.")
    _known_parts(gemini, _GEMINI_PARTS, "gemini.")
    return _converted(document, Scenario)


def part_from(kind: type[_Part], document: Any) -> _Part:
    """A fault, token event or business from a plain document.

    Raises:
        ValueError: as `scenario_from`.
    """
    _known_names(document, kind, "")
    return _converted(document, kind)


def _converted(document: Any, kind: type[_Part]) -> _Part:
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `$")
        where = place.rstrip("`").lstrip(".")
        raise ValueError(f"{where}: {reason}" if where else reason) from error


def patch_scenario(scenario: Scenario, changes: dict[str, Any]) -> None:
    """Change switches of a running scenario, all or none.

    Raises:
        ValueError: as `scenario_from`; `businesses` cannot be changed while it runs, `gemini` has a verb of its own.
    """
    if "gemini" in changes:
        raise ValueError("gemini is changed with gemini_switch")
    if "businesses" in changes:
        raise ValueError("businesses cannot be changed while the simulator runs; add threads and messages instead")
    fresh = scenario_from({**scenario_document(scenario), **changes})
    for name in changes:
        setattr(scenario, name, getattr(fresh, name))


def scenario_document(scenario: Scenario) -> dict[str, Any]:
    """The scenario as a plain document; `scenario_from` reads it back."""
    return dataclasses.asdict(scenario)


def _known_parts(document: dict[str, Any], kinds: dict[str, type], where: str) -> None:
    for name, kind in kinds.items():
        parts = document.get(name, [])
        for number, part in enumerate(parts if isinstance(parts, list) else []):
            _known_names(part, kind, f"{where}{name}[{number}].")


def _known_names(document: Any, kind: type, where: str) -> None:
    if not isinstance(document, dict):
        raise ValueError(f"{where.rstrip('.') or 'a scenario'} must be a table of switches")
    known = [one.name for one in dataclasses.fields(kind)]
    for name in document:
        if name not in known:
            near = difflib.get_close_matches(str(name), known, 1)
            hint = f"; did you mean “{near[0]}”?" if near else ""
            raise ValueError(f"there is no switch “{where}{name}”{hint}")
