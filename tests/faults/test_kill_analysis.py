"""kill -9 at random moments of judging: nothing lost, nothing judged again, on both databases.

A process that judges is killed again and again; after every kill the database is checked from outside against
what stood there before and what the stand-in answered. `packaging/test --full` kills 100 times.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from fbsync_desktop.analysis.prompt import PromptOptions, build_prompt
from fbsync_desktop.compose import open_application
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini import GeminiWorld, request_mark
from fbsync_desktop.simulator.gemini_scenario import SampleGemini
from fbsync_desktop.simulator.server import Running, running_simulator
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.tables import contact_activity
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import MemorySecrets
from tests.faults.engine import judge_once, sync_without_judging
from tests.faults.processes import context
from tests.support.postgres import PostgresServer

FULL = os.environ.get("FBSYNC_FULL") == "1"
KILLS = {"sqlite": 100 if FULL else 20, "postgres": 100 if FULL else 5}
ANSWERS_A_RUN = 8
IN_FLIGHT = 4
"""Conversations on their way at this pace: so many are asked once more after a kill, and no others."""


@dataclass
class Witness:
    """What stood in the database after one kill, to be compared with what stands there after the next."""

    store: Store
    gemini: GeminiWorld
    judged: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    lost: list[set[str]] = field(default_factory=list)
    seen: int = 0

    def __post_init__(self) -> None:
        """Recognise each conversation in the stand-in's ledger by its messages."""
        subjects = self.store.analyses.subjects([row["id"] for row in self.rows()])
        rng = random.Random()
        self.contact_of = {request_mark(build_prompt(one.request, PromptOptions(), rng).user): one.request.contact_id
                           for one in subjects if one.has_text}
        assert len(self.contact_of) == sum(one.has_text for one in subjects), "no two conversations are the same"

    def rows(self) -> list[dict[str, Any]]:
        return [dict(row) for row in self.store.contacts.export_rows(ContactQuery())]

    def answered(self) -> list[str]:
        """The contact of every answer so far."""
        return [self.contact_of[entry["requestMark"]] for entry in list(self.gemini.ledger) if entry["status"] == 200]

    def answers(self) -> int:
        return sum(1 for entry in self.gemini.ledger if entry["status"] == 200)

    def look(self) -> None:
        """Check everything that holds at any moment, and what the run that just ended asked."""
        rows = self.rows()
        now = {row["id"]: (row["aiInputHash"], row["aiContextUpdatedAt"], row["aiContext"], row["stageId"])
               for row in rows if row["aiEngine"] == "gemini"}
        assert [id for id, before in self.judged.items() if now.get(id) != before] == [], "lost, or judged again"
        answered = self.answered()
        run, self.seen = answered[self.seen:], len(answered)
        assert len(run) == len(set(run)), "one run asked twice about the same conversation"
        assert self.judged.keys().isdisjoint(run), "asked again about a conversation whose judgement is stored"
        self.lost.append(set(run) - now.keys())
        assert len(self.lost[-1]) <= IN_FLIGHT, f"{len(self.lost[-1])} answers of one run came to nothing"
        assert sum(line.judgements for line in self.store.ai.usage()) == len(now), "every stored one is paid for"
        placed = {row["id"] for row in rows if row["stageId"] is not None}
        assert placed == {row["id"] for row in rows if row["aiEngine"] is not None}, "judged and placed go together"
        assert self.moves() == len(placed)
        self.judged = now

    def moves(self) -> int:
        wanted = select(func.count()).select_from(contact_activity).where(contact_activity.c.type == "STAGE_CHANGED")
        return self.store.database.read(lambda conn: conn.execute(wanted).scalar_one())

    def left(self) -> int:
        return sum(self.store.analyses.counts())


def killed(environment: dict[str, str], witness: Witness, rng: random.Random) -> bool:
    """Kill a judging process a moment after some of its answers; False when it had nothing left to do."""
    wanted = witness.answers() + rng.randint(1, ANSWERS_A_RUN)
    child = context.Process(target=judge_once, args=(environment,))
    child.start()
    while child.is_alive() and witness.answers() < wanted:
        child.join(0.001)
    child.join(rng.uniform(0, 0.03))
    was_alive = child.is_alive()
    if was_alive and child.pid is not None:
        os.kill(child.pid, signal.SIGKILL)
    child.join()
    return was_alive and witness.left() > 0


@contextmanager
def read_page(url: str, tmp_path: Path, people: int) -> Iterator[tuple[dict[str, str], Running]]:
    """A Page whose conversations are stored and not judged yet."""
    business = SampleBusiness(messenger=people, instagram=0, instagram_id=None, without_id=0)
    with running_simulator(Scenario(businesses=[business], gemini=SampleGemini(latency_ms=10))) as running:
        environment = {
            "FBSYNC_HOME": str(tmp_path / "home"), "DATABASE_URL": url, "FBSYNC_GRAPH_URL": running.url,
            "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", "FBSYNC_GEMINI_URL": running.url, "FBSYNC_AI__RPM": "24",
            "GOOGLE_AI_API_KEY": "AQ.SampleKey01-not-a-real-key"}
        asyncio.run(sync_without_judging(environment, business.page_id, business.token))
        yield environment, running


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_killing_while_judging_loses_nothing_and_judges_nothing_again(
        database: str, tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path / 'kill.db'}"
    if database == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.new_database()
    kills, rng, hits, runs = KILLS[database], random.Random(20261126), 0, 0
    with read_page(url, tmp_path, kills * ANSWERS_A_RUN) as (environment, running):
        store = open_store(url, clock=SystemClock())
        try:
            witness = Witness(store, running.gemini)
            people = witness.left()
            while hits < kills:
                runs += 1
                assert runs <= 2 * kills, f"only {hits} of {runs} kills hit a judging process"
                hits += killed(environment, witness, rng)
                witness.look()
            judge_once(environment)
            witness.look()
            assert witness.left() == 0
            assert witness.moves() == people
        finally:
            store.close()
    with capsys.disabled():
        print(f"\nKILL judging {database}: {hits} of {runs} hit, {people} conversations, "  # noqa: T201
              f"{len(witness.judged)} judged by AI, {sum(map(len, witness.lost))} answers lost with a kill, at most "
              f"{max(map(len, witness.lost))} at once, nothing else asked twice, 0 violations")


def test_the_checker_notices_a_judgement_that_is_made_again(tmp_path: Path) -> None:
    with read_page(f"sqlite:///{tmp_path / 'broken.db'}", tmp_path, 6) as (environment, running):
        store = open_store(environment["DATABASE_URL"], clock=SystemClock())
        try:
            witness = Witness(store, running.gemini)
            judge_once(environment)
            witness.look()
            store.analyses.again(next(iter(witness.judged)))
            judge_once(environment)
            with pytest.raises(AssertionError, match="lost, or judged again"):
                witness.look()
        finally:
            store.close()


def test_a_second_program_leaves_the_work_to_the_one_that_judges(tmp_path: Path) -> None:
    """Two programs on one database share the work instead of paying for it twice."""
    async def judge(environment: dict[str, str]) -> None:
        second = await open_application(environment, secrets=MemorySecrets())
        try:
            (page,) = await second.lane.read(second.store.pages.list)
            assert second.store.ai.take_lease(page.id, "another|boot|1|2", 30, lambda _: False)
            outcome = await second.analysis.analyze_now(limit=3)
            assert (outcome.counts.by_ai, outcome.due) == (0, 6)
            second.store.ai.release_lease(page.id, "another|boot|1|2")
            assert (await second.analysis.analyze_now(limit=3)).due == 3
        finally:
            await second.aclose()

    with read_page(f"sqlite:///{tmp_path / 'two.db'}", tmp_path, 6) as (environment, running):
        asyncio.run(judge(environment | {"FBSYNC_AI__RPM": "6000"}))
        assert sum(1 for entry in running.gemini.ledger if entry["status"] == 200) <= 3
