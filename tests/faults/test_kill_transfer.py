"""kill -9 at random moments of moving a database, both ways: the original is as it was, and moving again works.

The move runs in a process of its own, through the service that the window and the command line use.
`packaging/test --full` moves 20,000 contacts and kills more often.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from fbsync_desktop.compose import open_application
from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.services.database import BUILT_IN, SECRET_NAME
from fbsync_desktop.store.address import split_password, with_password
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import open_store
from fbsync_desktop.store.transfer import Contents, contents, transfer
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.secrets import MemorySecrets
from tests.benchmarks.bench_transfer import fill
from tests.faults.processes import context
from tests.support.postgres import PostgresServer

FULL = os.environ.get("FBSYNC_FULL") == "1"
CONTACTS = 20_000 if FULL else 1_000
KILLS = 10 if FULL else 2

pytestmark = pytest.mark.timeout(1800)


@dataclass
class Removal:
    """A home whose database is to be moved.

    Attributes:
        origin: the whole address it is in. address: where it shall go, without password.
    """

    home: Path
    origin: str
    address: str
    password: str

    @property
    def environment(self) -> dict[str, str]:
        return {"FBSYNC_HOME": str(self.home)}

    @property
    def target(self) -> str:
        return f"sqlite:///{self.home / 'fbsync.db'}" if self.address == BUILT_IN else with_password(
            self.address, self.password)

    @property
    def settings(self) -> str:
        file = self.home / "settings.toml"
        return file.read_text() if file.exists() else ""

    def move_killed_at(self, share: float) -> bool:
        """One process that moves, killed once so much is done; False when it was done before that."""
        from tests.faults.engine import move_once

        here, there = Pipe(duplex=False)
        child = context.Process(target=move_once, args=(self.environment, self.address, self.password, there))
        child.start()
        there.close()
        assert child.pid is not None
        wait_for(here, share)
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        here.close()
        return child.exitcode == -signal.SIGKILL

    async def people(self) -> int:
        """What the program shows when it is started again."""
        secrets = MemorySecrets()
        await secrets.set(SECRET_NAME, self.password)
        app = await open_application(self.environment, secrets=secrets)
        try:
            return await app.contacts.count(ContactQuery())
        finally:
            await app.aclose()

    async def move(self) -> Contents:
        secrets = MemorySecrets()
        await secrets.set(SECRET_NAME, self.password)
        app = await open_application(self.environment, secrets=secrets)
        try:
            return await app.database.move(self.address, self.password)
        finally:
            await app.aclose()


def wait_for(progress: Connection, share: float) -> None:
    while True:
        try:
            if progress.recv() >= share:
                return
        except EOFError:
            return


def held(url: str) -> Contents:
    """The sums of a database, which must be sound."""
    store = open_store(url, clock=SystemClock())
    try:
        assert store.check() == []
        return contents(store)
    finally:
        store.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A database with everybody in it and a finished sync."""
    path = tmp_path_factory.mktemp("filled") / "fbsync.db"
    store = open_store(f"sqlite:///{path}", clock=SystemClock())
    run = fill(store, CONTACTS)
    store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED)
    store.close()
    yield path


@pytest.fixture(params=["to Postgres", "to SQLite"])
def removal(request: pytest.FixtureRequest, filled: Path, tmp_path: Path, postgres_server: PostgresServer) -> Removal:
    url = postgres_server.new_database()
    bare, password = split_password(url)
    file = tmp_path / "fbsync.db"
    if request.param == "to Postgres":
        shutil.copy(filled, file)
        return Removal(tmp_path, f"sqlite:///{file}", bare, password)
    source, target = (open_store(one, clock=SystemClock()) for one in (f"sqlite:///{filled}", url))
    transfer(source, target, lambda *_: None)
    source.close()
    target.close()
    (tmp_path / "settings.toml").write_text(f'database_url = "{bare}"\n')
    return Removal(tmp_path, url, BUILT_IN, password)


def test_killed_at_any_moment_the_original_is_untouched_and_moving_again_works(
        removal: Removal, capsys: pytest.CaptureFixture[str]) -> None:
    rng, before, settings = random.Random(20261126), held(removal.origin), removal.settings
    shares = [0.0, *(rng.random() for _ in range(KILLS))]
    for share in shares:
        assert removal.move_killed_at(share), f"the move was done before {share:.0%}"
        assert removal.settings == settings
        assert held(removal.origin) == before
        assert asyncio.run(removal.people()) == CONTACTS
    moved = asyncio.run(removal.move())
    assert moved == before == held(removal.origin) == held(removal.target)
    assert removal.settings != settings
    assert asyncio.run(removal.people()) == CONTACTS
    with capsys.disabled():
        print(f"\nKILL moving {moved.rows:,} rows from {removal.origin.partition(':')[0]}: "  # noqa: T201
              f"killed at {', '.join(f'{share:.0%}' for share in shares)}, original identical each time")


def test_killed_after_the_last_row_one_of_both_is_in_use_and_whole(removal: Removal) -> None:
    before, settings = held(removal.origin), removal.settings
    removal.move_killed_at(1.0)
    assert held(removal.origin) == before
    assert asyncio.run(removal.people()) == CONTACTS
    if removal.settings == settings:
        assert asyncio.run(removal.move()) == before
    assert held(removal.target) == before
