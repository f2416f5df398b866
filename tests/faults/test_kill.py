"""kill -9 at random moments of a sync: nothing lost, doubled or miscounted, on both databases.

An engine in a process of its own is killed again and again; after every kill the database is checked from
outside against what the stand-in served. `packaging/test --full` kills 200 and 50 times.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from fbsync_desktop.compose import open_application
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import JobStatus, SyncOptions, Trigger
from fbsync_desktop.domain.page import TokenFacts
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.ids import read_cursor
from fbsync_desktop.simulator.server import running_simulator
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.pages import Walk
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, Ticket
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import MemorySecrets
from tests.faults.processes import context
from tests.support.postgres import PostgresServer

FULL = os.environ.get("FBSYNC_FULL") == "1"
KILLS = {"sqlite": 200 if FULL else 60, "postgres": 50 if FULL else 15}
THREADS = 300


@dataclass(frozen=True)
class Toll:
    """What a kill loop did: processes started, kills that hit a running sync, and in which state they left it."""

    runs: int
    hits: int
    first_syncs: int


def kill_loop(environment: dict[str, str], business: SampleBusiness, world: GraphWorld, kills: int, seed: int) -> Toll:
    """Kill the engine until `kills` kills hit a running sync; the database is checked after every one.

    A kill falls a random moment after a random listing call, so it lands inside the work on a quick machine and
    on a slow one. It counts when it left an active job behind.
    """
    rng, runs, hits, first_syncs = random.Random(seed), 0, 0, 0
    while hits < kills:
        runs += 1
        assert runs <= 4 * kills, f"only {hits} of {runs} kills hit a running sync"
        kill_once(environment, business, world, rng)
        store = open_store(environment["DATABASE_URL"], clock=SystemClock())
        try:
            assert violations(store, world, business) == []
            jobs = store.jobs.list(limit=1)
            if jobs and jobs[0].status.is_active:
                hits += 1
                first_syncs += store.pages.list()[0].last_synced_at is None
            elif jobs:
                assert jobs[0].status is JobStatus.COMPLETED
                make_work(store, world, business, rng)
        finally:
            store.close()
    return Toll(runs, hits, first_syncs)


def kill_once(environment: dict[str, str], business: SampleBusiness, world: GraphWorld, rng: random.Random) -> None:
    """One engine, killed a moment after its n-th listing call unless it was done before."""
    from tests.faults.engine import sync_once

    world.take_ledger(reset=True)
    child = context.Process(target=sync_once, args=(environment, business.page_id, business.token))
    child.start()
    assert child.pid is not None
    wanted = rng.randint(1, 9)
    while child.is_alive() and listing_calls(world) < wanted:
        child.join(0.001)
    child.join(rng.uniform(0, 0.012))
    if child.is_alive():
        os.kill(child.pid, signal.SIGKILL)
    child.join()


def listing_calls(world: GraphWorld) -> int:
    return sum(call["path"].endswith("/conversations") for call in world.take_ledger())


def make_work(store: Store, world: GraphWorld, business: SampleBusiness, rng: random.Random) -> None:
    """Something to read again: the Page as if never met, or new messages in many conversations."""
    if rng.random() < 0.5:
        store.pages.remove(store.pages.list()[0].id, False)
        return
    for _ in range(120):
        world.add_message(business.page_id, "messenger", rng.randrange(THREADS), "And another thing")


def violations(store: Store, world: GraphWorld, business: SampleBusiness) -> list[str]:
    """What contradicts the stand-in's truth or the job's own counters; empty when all is well."""
    found: list[str] = []
    truth = {person["id"]: person["name"] for person in world.oracle()["people"]}
    rows = store.contacts.window(ContactQuery(), None, 1_000_000)
    ids = [row.messenger_psid or row.instagram_sid for row in rows]
    if len(ids) != len(set(ids)):
        found.append("a person is stored twice")
    for row, id_ in zip(rows, ids, strict=True):
        if truth.get(id_ or "") != row.display_name:
            found.append(f"{id_} is stored as {row.display_name!r}, not {truth.get(id_ or '')!r}")
    missing = served_up_to_the_checkpoint(store, world, business) - set(ids)
    if missing:
        found.append(f"{len(missing)} people below the checkpoint are not stored")
    # Only the newest: later runs take over the rows an older run counted.
    return found + [f"job {job.id} says {job.counts}, its rows say {store.sync.recount(job.id)}"
                    for job in store.jobs.list(limit=1) if store.sync.recount(job.id) != job.counts]


def served_up_to_the_checkpoint(store: Store, world: GraphWorld, business: SampleBusiness) -> set[str | None]:
    """Everyone the checkpoint claims to have stored on Messenger."""
    people = [person for person in world.oracle()["people"] if person["platform"] == "messenger"]
    for page in store.pages.list():
        edge = store.pages.edge(page.id, Platform.MESSENGER)
        if edge.watermark is not None or (edge.walk is not None and edge.walk.floor is not None):
            return {person["id"] for person in people}  # the whole list was walked, at most its head is looked at again
        if edge.walk is not None and edge.walk.cursor is not None:
            place = read_cursor(edge.walk.cursor)
            assert place is not None
            return {person["id"] for person in people if person["updatedAt"] >= -int(place[0])}
    return set()


async def finish(environment: dict[str, str], business: SampleBusiness) -> list[int]:
    """Run the job to its end; message counts per contact."""
    app = await open_application(environment, secrets=MemorySecrets())
    try:
        await app.pages.connect(business.token)
        for _ in range(2):  # the interrupted job, then whatever came meanwhile
            started = await app.sync.start(business.page_id)
            job = await app.sync.run(started.job.id)
            assert job.status is JobStatus.COMPLETED
        rows = await app.contacts.window(ContactQuery(), None, 1_000_000)
        return [len(await app.contacts.transcript(row.id)) for row in rows]
    finally:
        await app.aclose()


@pytest.mark.timeout(900)
@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_killing_the_engine_loses_doubles_and_miscounts_nothing(
        database: str, tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    business = SampleBusiness(messenger=THREADS, instagram=40, without_id=0, min_messages=2, max_messages=12)
    url = f"sqlite:///{tmp_path / 'kill.db'}"
    if database == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.new_database()
    with running_simulator(Scenario(businesses=[business], latency_ms=4)) as facebook:
        environment = {"FBSYNC_HOME": str(tmp_path / "home"), "DATABASE_URL": url, "FBSYNC_GRAPH_URL": facebook.url,
                       "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", "FBSYNC_GRAPH__PAGE_SIZE": "10"}
        toll = kill_loop(environment, business, facebook.world, KILLS[database], seed=20261124)
        messages = asyncio.run(finish(environment, business))
        store = open_store(url, clock=SystemClock())
        try:
            assert violations(store, facebook.world, business) == []
        finally:
            store.close()
        assert len(messages) == len(facebook.world.oracle()["people"])
        assert sum(messages) == facebook.world.oracle()["messages"]
    with capsys.disabled():
        print(f"\nKILL {database}: {toll.hits} kills of a running sync in {toll.runs} runs, "  # noqa: T201
              f"{toll.first_syncs} of them in a first sync, 0 violations")
    assert toll.first_syncs >= KILLS[database] // 5


def test_the_checker_catches_a_writer_that_moves_the_checkpoint_before_the_contacts(tmp_path: Path) -> None:
    business = SampleBusiness(messenger=30, instagram=0, instagram_id=None, without_id=0)
    world = GraphWorld(Scenario(businesses=[business]))
    store = open_store(f"sqlite:///{tmp_path / 'broken.db'}", clock=SystemClock())
    try:
        page = store.pages.upsert(business.page_id, business.name, None, None, TokenFacts())
        job, _ = store.jobs.start(page.id, SyncOptions(), Trigger.USER)
        epoch = store.jobs.claim(job.id, "test", 30, owner_is_dead=lambda _: False)
        assert epoch is not None
        assert violations(store, world, business) == []
        ahead = Walk(world.cursor(business, "messenger", 9), SystemClock().now(), None, None, 1, job.id)
        store.sync.apply(Ticket(job.id, epoch, page.id, 30), Batch(Platform.MESSENGER, checkpoint=Checkpoint(ahead)))
        assert violations(store, world, business) == ["10 people below the checkpoint are not stored"]
    finally:
        store.close()
