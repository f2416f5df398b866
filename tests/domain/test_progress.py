"""The time left: said only while it can be trusted."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from fbsync_desktop.domain.progress import TRUST_AFTER_S, TimeLeft


def after(samples: Iterable[tuple[float, int]]) -> TimeLeft:
    left = TimeLeft()
    for at, done in samples:
        left.add(at, done)
    return left


def steady(seconds: int, per_second: int = 10) -> TimeLeft:
    return after((float(at), at * per_second) for at in range(seconds + 1))


def test_a_steady_pace_is_trusted_after_twenty_seconds() -> None:
    assert TRUST_AFTER_S == 20
    assert steady(19).seconds(19, 1000) is None
    assert steady(20).seconds(20, 1000) == pytest.approx(80)
    assert steady(60).seconds(60, 600) == 0
    assert steady(60).seconds(60, None) is None, "nobody knows how many there are"


@pytest.mark.parametrize(("later", "trusted"), [(15, True), (17, False), (7, True), (6, False)])
def test_a_pace_that_changes_by_more_than_a_factor_of_1_6_is_not_trusted(later: int, trusted: bool) -> None:
    first = [(float(at), at * 10) for at in range(16)]
    then = [(float(at), 150 + (at - 15) * later) for at in range(16, 31)]
    assert (after([*first, *then]).seconds(30, 10_000) is not None) is trusted


def test_a_standstill_says_nothing() -> None:
    assert after((float(at), 100) for at in range(31)).seconds(30, 1000) is None


def test_only_the_last_half_minute_counts() -> None:
    slow = [(float(at), at) for at in range(100)]
    fast = [(100.0 + at, 100 + at * 50) for at in range(31)]
    assert after([*slow, *fast]).seconds(130, 1600 + 5000) == pytest.approx(100, rel=0.02)
