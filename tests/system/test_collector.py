"""The garbage collector while the program starts and while a sync runs."""

from __future__ import annotations

import gc

from fbsync_desktop.system.collector import made_for_good, seldom_collecting


def test_the_usual_pace_comes_back_after_the_last_block_even_after_an_error() -> None:
    usual = gc.get_threshold()
    try:
        with seldom_collecting():
            assert gc.get_threshold()[0] > 10 * usual[0] and gc.get_threshold()[1] > 10 * usual[1]
            with seldom_collecting():
                pass
            assert gc.get_threshold()[0] > 10 * usual[0]
            raise RuntimeError
    except RuntimeError:
        pass
    assert gc.get_threshold() == usual


def test_what_is_made_for_good_is_never_looked_at() -> None:
    try:
        with made_for_good():
            assert not gc.isenabled()
            kept: list[object] = [[]]
        assert gc.isenabled()
        assert not any(one is kept for one in gc.get_objects())
    finally:
        gc.unfreeze()


def test_a_block_inside_another_does_not_end_it() -> None:
    try:
        with made_for_good():
            with made_for_good():
                pass
            assert not gc.isenabled()
    finally:
        gc.unfreeze()
    assert gc.isenabled()
