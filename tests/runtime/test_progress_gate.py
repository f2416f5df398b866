"""Thousands of reports become one picture per Page."""

from __future__ import annotations

import threading
from dataclasses import replace

from fbsync_desktop.domain.job import Counts, JobStatus
from fbsync_desktop.domain.progress import SyncProgress
from fbsync_desktop.runtime.progress_gate import ProgressGate
from tests.ui.samples import job, progress

RUN = job("page-1", JobStatus.IN_PROGRESS)


def snapshot(page_id: str, created: int) -> SyncProgress:
    return replace(progress(RUN, None, Counts(created), created, 0), page_id=page_id)


def test_only_the_newest_of_each_page_comes_out_and_only_once() -> None:
    gate = ProgressGate()
    for created in range(1_000):
        gate.put(snapshot("a", created))
        gate.put(snapshot("b", created * 2))
    assert {one.page_id: one.counts.created for one in gate.take()} == {"a": 999, "b": 1_998}
    assert gate.take() == []


def test_a_writer_and_a_reader_at_once_lose_nothing_that_is_newest() -> None:
    gate, last = ProgressGate(), 20_000
    writer = threading.Thread(target=lambda: [gate.put(snapshot("a", n)) for n in range(last + 1)])
    writer.start()
    seen: list[int] = []
    while writer.is_alive():
        seen += [one.counts.created for one in gate.take()]
    seen += [one.counts.created for one in gate.take()]
    assert seen == sorted(seen) and seen[-1] == last
