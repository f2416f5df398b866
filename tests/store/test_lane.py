"""Database calls off the event loop."""

from __future__ import annotations

import asyncio
import threading

import pytest

from fbsync_desktop.store.lane import Lane


async def test_writes_run_one_after_another_in_order_on_one_thread() -> None:
    lane, seen = Lane(), []

    def write(number: int) -> str:
        seen.append(number)
        return threading.current_thread().name

    names = await asyncio.gather(*(lane.write(write, number) for number in range(50)))
    assert seen == list(range(50))
    assert len(set(names)) == 1
    lane.close()


async def test_a_read_does_not_wait_for_a_write() -> None:
    lane, release = Lane(), threading.Event()
    writing = asyncio.create_task(lane.write(release.wait, 10))
    assert await lane.read(lambda: "read") == "read"
    assert not writing.done()
    release.set()
    assert await writing
    lane.close()


async def test_a_cancelled_write_that_has_begun_runs_to_its_end() -> None:
    lane, begun, release, done = Lane(), threading.Event(), threading.Event(), threading.Event()

    def write() -> None:
        begun.set()
        release.wait(10)
        done.set()

    writing = asyncio.create_task(lane.write(write))
    assert await asyncio.to_thread(begun.wait, 10)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    release.set()
    lane.close()
    assert done.is_set()


async def test_errors_arrive_where_the_call_was_made() -> None:
    lane = Lane()
    with pytest.raises(ZeroDivisionError):
        await lane.write(lambda: 1 / 0)
    lane.close()
