"""How long 20,000 contacts take from SQLite to Postgres and back: `python -m tests.benchmarks.bench_transfer`."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.transfer import contents, transfer
from fbsync_desktop.system.clock import SystemClock
from tests.store.samples import Run, connect, message, people, thread
from tests.support.postgres import PostgresServer, postgres_binaries

CONTACTS, MESSAGES = 20_000, 5


def fill(store: Store, count: int) -> Run:
    """Store this many people with their messages; the run that did it still runs."""
    run = Run.begin(store, connect(store))
    everybody = people(count)
    for start in range(0, count, 100):
        run.apply(*(thread(start + number, one, *(message(10 * (start + number) + k, k, f"Sample text {k}")
                                                  for k in range(MESSAGES)))
                    for number, one in enumerate(everybody[start:start + 100])))
    return run


def main() -> None:
    binaries = postgres_binaries()
    assert binaries is not None, "this benchmark needs a Postgres server: apt-get install postgresql"
    with tempfile.TemporaryDirectory() as folder, PostgresServer(binaries) as server:
        clock = SystemClock()
        here = open_store(f"sqlite:///{Path(folder) / 'here.db'}", clock=clock)
        there = open_store(server.new_database(), clock=clock)
        back = open_store(f"sqlite:///{Path(folder) / 'back.db'}", clock=clock)
        fill(here, CONTACTS)
        before = contents(here)
        for name, source, target in (("SQLite to Postgres", here, there), ("Postgres to SQLite", there, back)):
            started, busy = time.perf_counter(), time.process_time()
            moved = transfer(source, target, lambda *_: None)
            wall, cpu = time.perf_counter() - started, time.process_time() - busy
            print(f"{name}: {moved.rows:,} rows in {wall:.1f} s, {cpu:.1f} s of this process's CPU, "
                  f"{'identical' if moved == before else 'DIFFERENT'}")
        for store in (here, there, back):
            store.close()


if __name__ == "__main__":
    main()
