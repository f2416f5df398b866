"""Speed, calls and memory of whole syncs against floors measured in the same run.

    python -m tests.benchmarks.bench_sync [P-1 P-2 P-3 P-4 P-5] [--threads 20000] [--database sqlite|postgres|both]
                                          [--repeat 1] [--json]

Each line is `NAME value unit (ratio to floor r)`. The stand-in and every measurement run in a process of their
own; of several repetitions the best counts, for floor and product alike.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fbsync_desktop.compose import open_application
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.server import Running, running_simulator
from fbsync_desktop.system.secrets import MemorySecrets
from tests.benchmarks.floors import Inbox, PostgresFloor, SqliteFloor, httpx_floor, socket_floor
from tests.support.postgres import PostgresServer, postgres_binaries

_PACE = 2.0
_context = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Syncs:
    """A first and a second sync: seconds, HTTP calls and peak memory of the process that did both."""

    first_s: float
    first_calls: int
    again_s: float
    again_calls: int
    cpu_s: float
    peak_mib: float


# --- measured, each in a process of its own ------------------------------------------------------------


def syncs(environment: dict[str, str], token: str, page_id: str) -> dict[str, Any]:
    """`Syncs` of the product."""
    return asdict(asyncio.run(_syncs(environment, token, page_id)))


async def _syncs(environment: dict[str, str], token: str, page_id: str) -> Syncs:
    app = await open_application(environment, secrets=MemorySecrets())
    taken: list[tuple[float, int, float]] = []
    try:
        await app.pages.connect(token)
        for _ in range(2):
            calls, started, busy = app.client.calls, time.perf_counter(), time.process_time()
            answer = await app.sync.start(page_id)
            job = await app.sync.run(answer.job.id)
            taken.append((time.perf_counter() - started, app.client.calls - calls, time.process_time() - busy))
            if job.failure is not None:
                raise RuntimeError(job.failure)
    finally:
        await app.aclose()
    (first, first_calls, cpu), (again, again_calls, _) = taken
    return Syncs(first, first_calls, again, again_calls, cpu, _peak_mib())


def floor(inbox: Inbox, target: str, reader: str) -> tuple[float, float]:
    """Seconds of a floor and of the processor; `target` is a file or a Postgres address, `reader` httpx or socket."""
    store = PostgresFloor(target) if "://" in target else SqliteFloor(Path(target))
    busy = time.process_time()
    try:
        taken = asyncio.run(httpx_floor(inbox, store)) if reader == "httpx" else socket_floor(inbox, store)
        return taken, time.process_time() - busy
    finally:
        store.close()


def _peak_mib() -> float:
    """The most memory this process ever held; `getrusage` would count what its parent held before it."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def _run(pipe: Any, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    pipe.send(work(*arguments))


def alone(work: Callable[..., Any], *arguments: Any) -> Any:
    """What `work` returns in a fresh process."""
    here, there = _context.Pipe()
    child = _context.Process(target=_run, args=(there, work, arguments))
    child.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        raise SystemExit("a measurement failed") from None
    finally:
        child.join()


# --- what is measured ------------------------------------------------------------------------------------


class Bench:
    """The stand-in, somewhere to write, and the lines printed so far."""

    def __init__(self, facebook: Running, business: SampleBusiness, folder: Path, server: PostgresServer | None,
                 repeat: int) -> None:
        self.results: list[dict[str, Any]] = []
        self._facebook = facebook
        self._business = business
        self._inbox = Inbox(facebook.url, business.page_id, business.token)
        self._folder = folder
        self._server = server
        self._repeat = repeat
        self._made = 0
        self._first: dict[str, Syncs] = {}

    def warm(self) -> None:
        """Let the stand-in make its pages once, for nobody's account."""
        alone(floor, self._inbox, self._target("sqlite"), "socket")

    def first_sync(self, database: str) -> None:
        """P-1, and for P-4 and P-5 what the same process did next."""
        bases = [alone(floor, self._inbox, self._target(database), "httpx") for _ in range(self._repeat)]
        bare, _ = alone(floor, self._inbox, self._target(database), "socket")
        runs = [self._product(database) for _ in range(self._repeat)]
        best, (base, base_cpu) = min(runs, key=lambda run: run.first_s), min(bases)
        self._first[database] = best
        threads = self._business.messenger
        self._say(f"P-1 {database}", best.first_s, "s", best.first_s / base, floor=base, socketFloor=bare,
                  cpu=best.cpu_s, floorCpu=base_cpu, contactsPerSecond=threads / best.first_s)

    def second_sync(self, database: str) -> None:
        """P-4: nothing is new."""
        again = self._done(database)
        self._say(f"P-4 {database}", again.again_s, "s", None, calls=again.again_calls)

    def memory(self, database: str) -> None:
        """P-5: the product alone."""
        self._say(f"P-5 {database}", self._done(database).peak_mib, "MiB", None, threads=self._business.messenger)

    def distant(self, latency_ms: float) -> None:
        """P-2: as many requests one after another as there are, each `latency_ms` away.

        The stand-in's own clock and a bare socket make more of it than the limit, too: `socketFloor`.
        """
        self._facebook.admin.call("switch", latency_ms=latency_ms)
        try:
            self.warm()  # a switch makes the stand-in forget its pages
            bare, _ = alone(floor, self._inbox, self._target("sqlite"), "socket")
            base, _ = alone(floor, self._inbox, self._target("sqlite"), "httpx")
            run = min((self._product("sqlite") for _ in range(self._repeat)), key=lambda run: run.first_s)
        finally:
            self._facebook.admin.call("switch", latency_ms=0)
        limit = run.first_calls * latency_ms / 1000
        self._say("P-2 sqlite", run.first_s, "s", run.first_s / limit, limit=limit, floor=base, socketFloor=bare,
                  calls=run.first_calls)

    def paced(self, threads: int) -> None:
        """P-3: at Facebook's two calls a second, on an inbox small enough to wait for."""
        business = SampleBusiness(page_id="1002003099", messenger=threads, instagram=0,
                                  instagram_id=None, without_id=0, min_messages=5, max_messages=20)
        with running_simulator(Scenario(businesses=[business]), process=True) as facebook:
            run = self._product("sqlite", facebook=facebook, business=business, pace=_PACE)
        least = (run.first_calls - 2) / _PACE  # one call goes to the Page itself, the first listing waits for nobody
        self._say("P-3 sqlite", run.first_s, "s", run.first_s / least, limit=least, calls=run.first_calls,
                  callsPer100Threads=(run.first_calls - 2) * 100 / threads)

    def _done(self, database: str) -> Syncs:
        if database not in self._first:
            self._first[database] = self._product(database)
        return self._first[database]

    def _product(self, database: str, facebook: Running | None = None, business: SampleBusiness | None = None,
                 pace: float = 0) -> Syncs:
        facebook, business = facebook or self._facebook, business or self._business
        target = self._target(database)
        environment = {
            "FBSYNC_HOME": str(self._folder / f"home-{self._made}"), "FBSYNC_GRAPH_URL": facebook.url,
            "FBSYNC_GRAPH__CALLS_PER_SECOND": str(pace),
            "DATABASE_URL": target if "://" in target else f"sqlite:///{target}"}
        return Syncs(**alone(syncs, environment, business.token, business.page_id))

    def _target(self, database: str) -> str:
        self._made += 1
        if database == "postgres":
            assert self._server is not None
            return self._server.new_database()
        return str(self._folder / f"{self._made}.db")

    def _say(self, name: str, value: float, unit: str, ratio: float | None, **more: float) -> None:
        self.results.append({"name": name, "value": value, "unit": unit, "ratio": ratio, **more})

    def lines(self) -> Iterator[str]:
        for result in self.results:
            ratio = f" (ratio to floor {result['ratio']:.2f})" if result["ratio"] else ""
            rest = ", ".join(f"{key} {value:,.2f}".removesuffix(".00") for key, value in list(result.items())[4:])
            yield f"{result['name']} {result['value']:.3f} {result['unit']}{ratio}: {rest}"


@contextmanager
def bench(asked: argparse.Namespace, databases: list[str]) -> Iterator[Bench]:
    business = SampleBusiness(messenger=asked.threads, instagram=0, instagram_id=None, without_id=0, min_messages=5,
                              max_messages=20)
    with ExitStack() as stack:
        server = None
        if "postgres" in databases:
            binaries = postgres_binaries()
            if binaries is None:
                raise SystemExit("Postgres is not installed")
            server = stack.enter_context(PostgresServer(binaries, fsync=True))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        facebook = stack.enter_context(running_simulator(
            Scenario(businesses=[business], cache_megabytes=asked.cache), process=True))
        yield Bench(facebook, business, folder, server, asked.repeat)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=["P-1", "P-2", "P-3", "P-4", "P-5"])
    parser.add_argument("--threads", type=int, default=20_000)
    parser.add_argument("--database", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--cache", type=int, default=256, help="megabytes of pages the stand-in keeps")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    databases = ["sqlite", "postgres"] if asked.database == "both" else [asked.database]
    with bench(asked, databases) as measured:
        if {"P-1", "P-2"} & set(asked.names):
            measured.warm()
        for database in databases:
            for name, work in (("P-1", measured.first_sync), ("P-4", measured.second_sync), ("P-5", measured.memory)):
                if name in asked.names:
                    work(database)
        if "P-2" in asked.names:
            measured.distant(50)
        if "P-3" in asked.names:
            measured.paced(2_000)
        if asked.json:
            print(json.dumps({"cores": os.cpu_count(), "threads": asked.threads, "results": measured.results}))
        else:
            print("\n".join(measured.lines()))


if __name__ == "__main__":
    main()
