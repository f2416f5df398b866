"""From the bytes of an answer to typed payloads.

A body that fits the types is decoded by msgspec in one step. A body that does not (an id as a number with
a fraction, a list where an object belongs, lone surrogates, NaN) is read leniently: what fits is kept, the
rest is as good as absent, so a malformed item costs that item and not its page.
"""

from __future__ import annotations

import json
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import inspect

from fbsync_desktop.graph.payloads import FaultAnswer, ThreadItem, ThreadList

T = TypeVar("T")

_LONGEST_NUMBER = 40  # digits; longer ones are kept as text, Python refuses to parse 5,000 of them


class OddBody(Exception):
    """A body that is no usable Graph answer. Never leaves this package: it is a transient fault."""


_fault_decoder = msgspec.json.Decoder(FaultAnswer)


class _Plan(Generic[T]):
    """What decoding one kind needs, made once.

    Attributes:
        in_part: the kind leaves a part as bytes, for later.
    """

    def __init__(self, kind: type[T]) -> None:
        self.decoder = msgspec.json.Decoder(kind)
        self.shape = inspect.type_info(kind)
        self.in_part = isinstance(self.shape, inspect.StructType) and any(
            isinstance(field.type, inspect.RawType) for field in self.shape.fields)

    def strictly(self, body: bytes) -> T | None:
        """The body, if it fits the types as it is."""
        # msgspec refuses surrogates by itself and a NUL can only hide in an escape, so a body without that
        # escape needs no look at its single strings.
        if not self.in_part and b"\\u0000" in body:
            return None
        try:
            return self.decoder.decode(body)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None


_plans: dict[type[Any], _Plan[Any]] = {}
_threads: _Plan[list[ThreadItem | None]] = _Plan(list[ThreadItem | None])


def _plan(kind: type[T]) -> _Plan[T]:
    plan = _plans.get(kind)
    if plan is None:
        plan = _plans[kind] = _Plan(kind)
    return plan


def decode(body: bytes, kind: type[T]) -> T:
    """The body as `kind`; text comes without NUL and without lone surrogates, which no database takes.

    Raises:
        OddBody: not a JSON object at all.
    """
    made = _plan(kind).strictly(body)
    if made is not None:
        return made
    tree = _loads(body)
    if not isinstance(tree, dict):
        raise OddBody
    try:
        made = _coerce(tree, _plan(kind).shape)
    except RecursionError:
        raise OddBody from None
    assert isinstance(made, kind)
    return made


def threads_of(listing: ThreadList) -> list[ThreadItem | None]:
    """The threads of a listing."""
    body = bytes(listing.data)
    made = _threads.strictly(body)
    return _coerce(_loads(body), _threads.shape) if made is None else made


def decode_fault(body: bytes) -> FaultAnswer | None:
    """The error inside a body; None when the body is not a JSON object."""
    try:
        return _fault_decoder.decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        pass
    try:
        return decode(body, FaultAnswer)
    except OddBody:
        return None


def _loads(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig", "replace"), strict=False, parse_int=_number)
    except (ValueError, RecursionError):
        raise OddBody from None


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def clean_text(text: str) -> str:
    """Text any database takes: no NUL, no lone surrogates."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _coerce(value: Any, kind: inspect.Type) -> Any:
    """`value` as far as it fits `kind`, else None."""
    if isinstance(kind, inspect.UnionType):
        return next((made for option in kind.types if (made := _coerce(value, option)) is not None), None)
    if isinstance(kind, inspect.StructType):
        return _struct(value, kind)
    if isinstance(kind, inspect.ListType):
        return [_coerce(item, kind.item_type) for item in value] if isinstance(value, list) else None
    if isinstance(kind, inspect.StrType):
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        return clean_text(value) if isinstance(value, str) else None
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        numeric = isinstance(value, int | float) and not isinstance(value, bool)
        return value if numeric else None
    if isinstance(kind, inspect.BoolType):
        return value if isinstance(value, bool) else None
    if isinstance(kind, inspect.RawType):
        return msgspec.Raw(json.dumps(value).encode())
    return _clean_tree(value) if isinstance(kind, inspect.AnyType) else None


def _struct(value: Any, kind: inspect.StructType) -> Any:
    if isinstance(value, list) and any(field.name == "data" for field in kind.fields):
        value = {"data": value}  # an edge given as the bare list
    if not isinstance(value, dict):
        return None
    made = kind.cls()
    for field in kind.fields:
        if field.encode_name in value:
            setattr(made, field.name, _coerce(value[field.encode_name], field.type))
    return made


def _clean_tree(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {clean_text(key): _clean_tree(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean_tree(item) for item in value]
    return value
