"""The `fields` parameter: `id,messages.limit(5){id,from{name}}` as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from fbsync_desktop.simulator.catalogue import GraphFault

_NAME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")


@dataclass(frozen=True, slots=True)
class Field:
    """A requested field.

    Attributes:
        arguments: of its modifiers, as `limit` and `after`.
        fields: what is requested inside it; None = its defaults.
    """

    name: str
    arguments: dict[str, str]
    fields: Fields | None


class Fields(dict[str, Field]):
    """Requested fields by name."""

    @cached_property
    def text(self) -> str:
        """The `fields` parameter they came from."""
        return ",".join(
            name + "".join(f".{key}({value})" for key, value in one.arguments.items())
            + (f"{{{one.fields.text}}}" if one.fields else "")
            for name, one in self.items())


@lru_cache(maxsize=1024)
def parse_fields(text: str) -> Fields:
    """The tree of a `fields` parameter.

    Raises:
        GraphFault: 2500, a syntax error.
    """
    fields, place = _list(text, 0)
    if place < len(text):
        raise _syntax(f"Expected end of string instead of {text[place]!r}.", place, text)
    return fields


def all_names(fields: Fields) -> set[str]:
    """Every name in the tree."""
    names = set(fields)
    for one in fields.values():
        if one.fields:
            names |= all_names(one.fields)
    return names


def _list(text: str, place: int) -> tuple[Fields, int]:
    fields = Fields()
    while True:
        one, place = _field(text, place)
        fields[one.name] = one
        if place >= len(text) or text[place] != ",":
            return fields, place
        place += 1


def _field(text: str, place: int) -> tuple[Field, int]:
    name, place = _name(text, place)
    arguments: dict[str, str] = {}
    while place < len(text) and text[place] == ".":
        modifier, place = _name(text, place + 1)
        if place >= len(text) or text[place] != "(":
            raise _syntax("Expected \"(\" after a modifier.", place, text)
        end = text.find(")", place)
        if end < 0:
            raise _syntax("Unclosed modifier.", place, text)
        arguments[modifier] = text[place + 1:end]
        place = end + 1
    inside: Fields | None = None
    if place < len(text) and text[place] == "{":
        inside, place = _list(text, place + 1)
        if place >= len(text) or text[place] != "}":
            raise _syntax("Expected \"}\".", place, text)
        place += 1
    return Field(name, arguments, inside), place


def _name(text: str, place: int) -> tuple[str, int]:
    start = place
    while place < len(text) and text[place] in _NAME:
        place += 1
    if place == start:
        raise _syntax("Expected a field name.", place, text)
    return text[start:place], place


def _syntax(reason: str, place: int, text: str) -> GraphFault:
    return GraphFault("query_syntax_2500", reason=reason, place=str(place), text=text)
