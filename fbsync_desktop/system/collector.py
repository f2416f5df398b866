"""Python's cyclic garbage collector while much is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 10_000
"""Collect after so many new containers, not after 700. A page of a listing makes about 5,000, none in a cycle; looking
at more than this at once would hold the window for longer than a frame."""

_ROUNDS = 1_000
"""What outlived so many collections is looked at again then; after the usual 10 it would be 100,000 objects at once."""

_users = 0
_usual = (0, 0, 0)


@contextmanager
def made_for_good() -> Iterator[None]:
    """What is made in the block, as modules and windows are, stays until the program ends.

    The collector looks at it neither while it is made, which takes a tenth of a window's start, nor later, when each
    look of 30 ms would be seen as a jerk. Not for what is made more than once: garbage would stay, too.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Collect far less often for the length of the block, which saves a first sync a tenth of its time.

    Blocks may overlap; call from one thread.
    """
    global _users, _usual
    if _users == 0:
        _usual = gc.get_threshold()
        gc.set_threshold(_OBJECTS, _ROUNDS, _usual[2])
    _users += 1
    try:
        yield
    finally:
        _users -= 1
        if _users == 0:
            gc.set_threshold(*_usual)
