"""The garbage collector while a sync runs."""

from __future__ import annotations

import gc

from fbsync_desktop.system.collector import seldom_collecting


def test_the_usual_pace_comes_back_after_the_last_block_even_after_an_error() -> None:
    usual = gc.get_threshold()
    try:
        with seldom_collecting():
            assert gc.get_threshold()[0] > 10 * usual[0]
            with seldom_collecting():
                pass
            assert gc.get_threshold()[0] > 10 * usual[0]
            raise RuntimeError
    except RuntimeError:
        pass
    assert gc.get_threshold() == usual
