"""From the confidence a model claims to the one that is shown and acted on. Pure.

Models claim too much (Xiong et al., arXiv 2306.13063), by how much differs from model to model. A model whose claims
were measured on a labelled set gets a table; until then the claim stands, because a guessed table would only look
like a measurement. What the program knows itself lowers it in any case.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fbsync_desktop.domain.analysis import Flag

SUSPECTED_CAP = 40
"""Above this a judgement of a conversation that tries to steer it is never trusted."""

_LITTLE_CAP = 40
_CONTRADICTION_COST = 20
_NO_EVIDENCE_COST = 15

Table = Sequence[tuple[int, int]]
"""Claimed → shown, rising, from 0 to 100; straight lines between."""

_AS_CLAIMED: Table = ((0, 0), (100, 100))
TABLES: dict[str, Table] = {}
"""By the beginning of a model's version; the longest that fits counts."""


def calibrated(claimed: int, model: str, flags: frozenset[Flag], *, little_said: bool, has_evidence: bool) -> int:
    """Confidence 0–100.

    Args:
        model: the version that answered.
        little_said: one or two short messages, or media only.
        has_evidence: the answer names messages that exist.
    """
    value = _along(_table(model), min(100, max(0, claimed)))
    if Flag.CONTRADICTION in flags:
        value -= _CONTRADICTION_COST
    if not has_evidence:
        value -= _NO_EVIDENCE_COST
    if little_said:
        value = min(value, _LITTLE_CAP)
    if Flag.INJECTION_SUSPECTED in flags:
        value = min(value, SUSPECTED_CAP)
    return max(0, value)


def _table(model: str) -> Table:
    fitting = [prefix for prefix in TABLES if model.startswith(prefix)]
    return TABLES[max(fitting, key=len)] if fitting else _AS_CLAIMED


def _along(table: Table, claimed: int) -> int:
    for (low, low_shown), (high, high_shown) in pairwise(table):
        if claimed <= high:
            return round(low_shown + (high_shown - low_shown) * (claimed - low) / (high - low))
    return table[-1][1]
