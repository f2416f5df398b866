"""A scenario file to begin with: every switch at its default, with its explanation."""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any

from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey
from fbsync_desktop.simulator.login_scenario import Login
from fbsync_desktop.simulator.scenario import Fault, SampleBusiness, Scenario, TokenEvent

_WIDTH = 118
_HEAD = re.compile(r" {4}(\w+(?:, \w+)*): ")
_PARTS: tuple[tuple[str, Any], ...] = (
    ("faults", Fault(path="/conversations")), ("token_events", TokenEvent(at_call=100)),
    ("gemini.keys", SampleKey("AQ.sample")), ("gemini.faults", GeminiFault("drop")))


def scenario_template() -> str:
    """The file as TOML. Read back it is the default scenario; what may be there several times is commented out."""
    whole = Scenario()
    blocks = ["# A scenario of the simulator. Every switch has its default here; leave out what you do not change.",
              "\n".join(_switches(whole))]
    blocks += [f"[{name}]\n" + "\n".join(_switches(table)) for name, table in (
        ("login", whole.login), ("gemini", whole.gemini))]
    blocks.append("[[businesses]]\n" + "\n".join(_switches(SampleBusiness())))
    for name, part in _PARTS:
        blocks.append("\n".join(f"# {line.removeprefix('# ')}" for line in (f"[[{name}]]", *_switches(part))))
    return "\n\n".join(blocks) + "\n"


def explanations(kind: type) -> dict[str, str]:
    """The `Attributes` of a class's documentation, by all the names before each colon."""
    _, _, text = (inspect.getdoc(kind) or "").partition("Attributes:\n")
    found: dict[str, str] = {}
    names: list[str] = []
    for line in text.splitlines():
        head = _HEAD.match(line)
        if head:
            names = head[1].split(", ")
        for name in names:
            found[name] = f"{found[name]} {line.strip()}" if name in found else line.strip()
    return found


def _switches(table: Any) -> Iterator[str]:
    """Lines of one table; an explanation of several switches stands before the first of them."""
    told = explanations(type(table))
    said: set[str] = set()
    for one in dataclasses.fields(table):
        value = getattr(table, one.name)
        if one.name in told and told[one.name] not in said:
            said.add(told[one.name])
            yield from (f"# {line}" for line in textwrap.wrap(told[one.name], _WIDTH))
        if isinstance(value, (Login, SampleGemini)) or (isinstance(value, list) and _is_part(one.name, table)):
            continue
        yield f"# {one.name} = …" if value is None else f"{one.name} = {_toml(value)}"


def _is_part(name: str, table: Any) -> bool:
    """Whether a switch is a list of tables, which have a block of their own."""
    return name in ("businesses", "faults", "token_events") or (name == "keys" and isinstance(table, SampleGemini))


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        inside = ", ".join(f"{json.dumps(name)} = {_toml(part)}" for name, part in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    return json.dumps(value, ensure_ascii=False)
