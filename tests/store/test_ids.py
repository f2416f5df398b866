"""Ids are short and grow."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from fbsync_desktop.store.ids import ID_LENGTH, IdSource, new_id, new_ids


def test_ids_are_short_and_sort_by_the_order_they_were_made_in() -> None:
    made = [new_id() for _ in range(2000)] + new_ids(100_000)
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {len(one) for one in made} == {ID_LENGTH}
    assert ID_LENGTH <= 20


def test_ids_grow_even_when_the_wall_clock_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    source, clock = IdSource(), iter([5_000_000_000, 1_000_000_000, 6_000_000_000])
    monkeypatch.setattr("time.time_ns", lambda: next(clock) * 1000)
    made = [source.next() for _ in range(3)]
    assert made == sorted(made)


def test_threads_never_share_an_id() -> None:
    with ThreadPoolExecutor(8) as pool:
        made = [one for many in pool.map(new_ids, [500] * 40) for one in many]
    assert len(set(made)) == len(made)
