"""A whole first sync without pacing, and a second one with nothing new, against the floor of the same run.

    python -m tests.benchmarks.bench_sync [--threads 20000] [--json]

The floor reads the same pages with httpx and msgspec and writes contacts and messages with `executemany`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import resource
import sqlite3
import tempfile
import time
from pathlib import Path

import httpx
import msgspec

from fbsync_desktop.compose import open_application
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.server import Simulator
from fbsync_desktop.system.secrets import MemorySecrets

_FIELDS = "id,updated_time,participants,messages.limit(20){id,created_time,from,message}"


class Someone(msgspec.Struct, gc=False):
    id: str
    name: str | None = None


class People(msgspec.Struct, gc=False):
    data: list[Someone]


class Text(msgspec.Struct, gc=False):
    id: str
    created_time: str
    message: str = ""
    from_: Someone | None = msgspec.field(name="from", default=None)


class Texts(msgspec.Struct, gc=False):
    data: list[Text]


class Conversation(msgspec.Struct, gc=False):
    id: str
    updated_time: str
    participants: People
    messages: Texts


class Cursors(msgspec.Struct, gc=False):
    after: str


class Paging(msgspec.Struct, gc=False):
    cursors: Cursors
    next: str | None = None


class Listing(msgspec.Struct, gc=False):
    data: list[Conversation]
    paging: Paging | None = None


def _serve(scenario: Scenario, port: multiprocessing.Queue[int]) -> None:
    async def main() -> None:
        simulator = Simulator(scenario)
        await simulator.start()
        port.put(simulator.port)
        await asyncio.Event().wait()

    asyncio.run(main())


async def floor(url: str, business: SampleBusiness, folder: Path) -> float:
    """Seconds of the reference: prefetching reader, typed decode, three executemany a page."""
    database = sqlite3.connect(folder / "floor.db", isolation_level=None)
    database.executescript("""PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
        CREATE TABLE contact (id TEXT PRIMARY KEY, name TEXT, seen TEXT) WITHOUT ROWID;
        CREATE TABLE message (contact TEXT, sent TEXT, id TEXT, text TEXT, ours INT,
                              PRIMARY KEY (contact, sent, id)) WITHOUT ROWID;""")
    started = time.perf_counter()
    decoder = msgspec.json.Decoder(Listing)
    async with httpx.AsyncClient(headers={"Authorization": f"Bearer {business.token}"}) as client:
        async def page(after: str | None) -> bytes:
            query = {"platform": "messenger", "fields": _FIELDS, "limit": "100"} | ({"after": after} if after else {})
            return (await client.get(f"{url}/v25.0/{business.page_id}/conversations", params=query)).content

        ahead = asyncio.ensure_future(page(None))
        while True:
            listing = decoder.decode(await ahead)
            more = listing.paging is not None and listing.paging.next is not None
            if more and listing.paging is not None:
                ahead = asyncio.ensure_future(page(listing.paging.cursors.after))
                await asyncio.sleep(0)
            contacts, messages = [], []
            for thread in listing.data:
                them = next(one for one in thread.participants.data if one.id != business.page_id)
                contacts.append((them.id, them.name, thread.updated_time))
                messages += [(them.id, text.created_time, text.id, text.message,
                              text.from_ is not None and text.from_.id == business.page_id)
                             for text in thread.messages.data]
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT INTO contact VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seen = excluded.seen",
                                 contacts)
            database.executemany("INSERT INTO message VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", messages)
            database.execute("COMMIT")
            if not more:
                return time.perf_counter() - started


async def product(url: str, business: SampleBusiness, folder: Path, database: str | None) -> tuple[float, float, int]:
    """Seconds of a first and of a second sync, and HTTP calls of the second."""
    environment = {"FBSYNC_HOME": str(folder / "home"), "FBSYNC_GRAPH_URL": url, "FBSYNC_GRAPH__CALLS_PER_SECOND": "0"}
    if database:
        environment["DATABASE_URL"] = database
    app = await open_application(environment, secrets=MemorySecrets())
    try:
        await app.pages.connect(business.token)
        seconds = []
        calls = 0
        for _ in range(2):
            calls = app.client.calls
            started = time.perf_counter()
            answer = await app.sync.start(business.page_id)
            job = await app.sync.run(answer.job.id)
            seconds.append(time.perf_counter() - started)
            assert job.failure is None, job.failure
        return seconds[0], seconds[1], app.client.calls - calls
    finally:
        await app.aclose()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=20_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL"))
    asked = parser.parse_args()
    business = SampleBusiness(messenger=asked.threads, instagram=0, instagram_id=None, without_id=0, min_messages=5,
                              max_messages=20)
    context = multiprocessing.get_context("spawn")
    port: multiprocessing.Queue[int] = context.Queue()
    server = context.Process(target=_serve, args=(Scenario(businesses=[business]), port), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{port.get()}"
    try:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(floor(url, business, Path(folder)))  # the server makes its pages once, for nobody's account
            (Path(folder) / "again").mkdir()
            base = asyncio.run(floor(url, business, Path(folder) / "again"))
            # The product asks for more fields, so its pages are made by an unmeasured run, too.
            for name in ("warm", "measured"):
                (Path(folder) / name).mkdir()
                first, second, calls = asyncio.run(product(url, business, Path(folder) / name, None))
    finally:
        server.terminate()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if asked.json:
        print(json.dumps({"P-1": first, "floor": base, "ratio": first / base, "P-4": second, "calls": calls,
                          "peakMiB": peak}))
        return
    print(f"P-1 first sync {first:.2f} s, {asked.threads / first:,.0f} contacts/s (ratio to floor {first / base:.2f}, "
          f"floor {base:.2f} s)")
    print(f"P-4 second sync {second:.3f} s, {calls} calls")
    print(f"P-5 peak {peak:.0f} MiB (product and floor in one process)")


if __name__ == "__main__":
    main()
