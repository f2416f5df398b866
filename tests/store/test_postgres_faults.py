"""A server that restarts, hangs or cuts connections costs time, never data."""

from __future__ import annotations

import random
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, event, make_url

from fbsync_desktop.domain.conversation import Person
from fbsync_desktop.domain.errors import StoreUnreachable
from fbsync_desktop.domain.job import Counts, JobStatus, SyncOptions, Trigger
from fbsync_desktop.domain.pipeline import Pipeline, Stage
from fbsync_desktop.domain.placement import MoveKind
from fbsync_desktop.store.database import Limits
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.postgres import connect_arguments
from fbsync_desktop.system.clock import SystemClock
from tests.store.samples import Run, connect, message, nobody_is_dead, people, thread
from tests.support.clock import FakeClock
from tests.support.postgres import PostgresServer, postgres_binaries


@pytest.fixture
def store(postgres_url: str) -> Iterator[Store]:
    opened = open_store(postgres_url, clock=SystemClock(), limits=Limits(retry_s=20))
    yield opened
    opened.close()


@pytest.fixture
def run(store: Store) -> Run:
    return Run.begin(store, connect(store))


def terminate_others(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                           "WHERE datname = current_database() AND pid <> pg_backend_pid()")


def after_commit(store: Store, act: Callable[[], None]) -> None:
    """Lose the answer of the next commit: it is done on the server, and the client never hears of it."""
    engine = store.database._engine  # type: ignore[attr-defined]

    def commit(conn: Connection) -> None:
        event.remove(engine, "commit", commit)
        driver = conn.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        driver.execute("COMMIT")
        act()
        raise psycopg.OperationalError("consuming input failed: server closed the connection unexpectedly")

    event.listen(engine, "commit", commit)


def test_a_connection_cut_between_batches_is_not_noticed(run: Run, postgres_url: str) -> None:
    run.apply(thread(1, Person("a", "Ana"), message(1, 0)))
    terminate_others(postgres_url)
    assert run.apply(thread(2, Person("b", "Ben"), message(2, 0))) == Counts(created=2)


def test_a_connection_cut_inside_a_batch_repeats_the_whole_batch(
        run: Run, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bulk: Any = run.store.sync._bulk
    write, cuts = bulk.write, iter([True, False])

    def cut_once(*args: Any) -> None:
        write(*args)
        if next(cuts):
            terminate_others(postgres_url)

    monkeypatch.setattr(bulk, "write", cut_once)
    assert run.apply(*(thread(i, person, message(i, i)) for i, person in enumerate(people(20)))) == Counts(created=20)
    assert run.recount() == Counts(created=20)
    assert len(run.contacts()) == 20


def test_a_commit_whose_answer_is_lost_is_not_repeated(run: Run) -> None:
    after_commit(run.store, lambda: None)
    assert run.apply(thread(1, Person("a", "Ana"), message(1, 0))) == Counts(created=1)
    assert run.texts("a") == ["Hello"]
    after_commit(run.store, lambda: None)
    done = run.store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED, last_synced=True)
    assert done.status is JobStatus.COMPLETED


def test_a_start_and_a_claim_whose_answers_are_lost_are_still_ours(store: Store) -> None:
    page = connect(store)
    after_commit(store, lambda: None)
    job, created = store.jobs.start(page.id, SyncOptions(), Trigger.USER)
    assert created
    after_commit(store, lambda: None)
    assert store.jobs.claim(job.id, "me", 60, owner_is_dead=nobody_is_dead) == 1


def test_a_move_whose_answer_is_lost_is_told_as_it_was_made(run: Run) -> None:
    run.apply(*(thread(number, person, message(number, number)) for number, person in enumerate(people(3))))
    store, everybody = run.store, [row.id for row in run.contacts()]
    after_commit(store, lambda: None)
    made = store.pipelines.create(Pipeline("", "Sales", (Stage("", "New"), Stage("", "Later", order=1))))
    after_commit(store, lambda: None)
    moved = store.placements.move(everybody, made.stages[0].id, MoveKind.BULK)
    assert moved.move_id is not None and (moved.moved, moved.unchanged) == (3, 0)
    after_commit(store, lambda: None)
    undone = store.placements.undo(moved.move_id)
    assert (undone.restored, undone.changed_since) == (3, 0)


def test_of_two_programs_that_begin_to_judge_at_once_only_one_may(run: Run, postgres_url: str) -> None:
    """Neither finds a lease; the second waits for the first one's transaction and then must not take it over."""
    answers: list[bool] = []

    def other() -> None:
        answers.append(run.store.ai.take_lease(run.page.id, "two", 30, nobody_is_dead))

    with psycopg.connect(postgres_url) as first, psycopg.connect(postgres_url, autocommit=True) as looking:
        first.execute('INSERT INTO "AnalysisLease" VALUES (%s, %s, now() + interval \'30 s\')', (run.page.id, "one"))
        second = threading.Thread(target=other)
        second.start()
        while not looking.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchall():
            looking.execute("SELECT pg_sleep(0.005)")
        first.commit()
        second.join()
    assert answers == [False]


def test_a_server_that_restarts_again_and_again_loses_and_doubles_nothing() -> None:
    binaries = postgres_binaries()
    assert binaries is not None
    rng, stop = random.Random(11), threading.Event()
    with PostgresServer(binaries, fsync=True) as server:
        store = open_store(server.new_database(), clock=SystemClock(), limits=Limits(retry_s=60))
        run = Run.begin(store, connect(store))

        restarts = 0

        def trouble() -> None:
            nonlocal restarts
            while not stop.wait(rng.uniform(0.2, 0.5)):
                server.restart(rng.choice([signal.SIGINT, signal.SIGQUIT]))
                restarts += 1

        troublemaker = threading.Thread(target=trouble)
        troublemaker.start()
        done = 0
        try:
            while restarts < 5:
                batch = [thread(i, Person(f"psid{i}", f"Sample Person{i}"), message(i, i))
                         for i in range(done, done + 5)]
                done += len(batch)
                assert run.apply(*batch) == Counts(created=done)
        finally:
            stop.set()
            troublemaker.join()
        assert run.recount() == run.job.counts == Counts(created=done)
        store.close()


def test_a_server_that_stays_away_is_given_up_after_the_limit(
        postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeClock()
    store = open_store(postgres_url, clock=clock, limits=Limits(retry_s=60))
    attempts = 0

    def refuse(*args: object, **kwargs: object) -> None:
        nonlocal attempts
        attempts += 1
        clock.advance(25)
        raise psycopg.OperationalError("connection refused")

    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    store.database._engine.dispose()  # type: ignore[attr-defined]
    monkeypatch.setattr(psycopg.Connection, "connect", refuse)
    monkeypatch.setattr(psycopg, "connect", refuse)
    with pytest.raises(StoreUnreachable, match="does not answer"):
        store.pages.list()
    assert attempts == 3
    store.close()


class StallingProxy:
    """Passes bytes on until told to stall; then it swallows them and never answers."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.stalled = threading.Event()
        self._sockets = [self._listener]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self._target))
            self._sockets += [client, server]
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self._pass, args=(source, target), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                if not self.stalled.is_set():
                    target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def close(self) -> None:
        for one in self._sockets:
            one.close()


def test_a_stalled_connection_is_cut_by_the_client_itself(postgres_url: str) -> None:
    address = make_url(postgres_url)
    assert address.port is not None
    proxy = StallingProxy(address.port)
    url = address.set(port=proxy.port).render_as_string(hide_password=False)
    limits = Limits(transaction_s=0.5, retry_s=0, connect_s=2)
    store = open_store(url, clock=SystemClock(), limits=limits)

    def stall_inside(conn: Connection) -> None:
        proxy.stalled.set()
        conn.exec_driver_sql("SELECT 1")

    for work in (stall_inside, lambda conn: None):  # within a transaction, and with an idle connection at its BEGIN
        proxy.stalled.set()
        with pytest.raises(StoreUnreachable):
            store.database.read(work)
        proxy.stalled.clear()
        store.pages.list()
    proxy.stalled.set()
    with pytest.raises(StoreUnreachable):
        open_store(url, clock=SystemClock(), limits=limits)
    proxy.stalled.clear()
    assert store.pages.list() == [], "the next use is clean"
    store.close()
    proxy.close()


def test_transactions_carry_their_limits_from_the_first_moment(store: Store) -> None:
    def shown(conn: Connection) -> list[str]:
        return [conn.exec_driver_sql(f"SHOW {name}").scalar_one()
                for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")]

    assert store.database.read(shown) == ["15s", "5s", "30s"]


@pytest.mark.parametrize(("host", "query", "mode"), [
    ("127.0.0.1", "", "prefer"), ("localhost", "", "prefer"), ("[::1]", "", "prefer"),
    ("localhost", "?sslmode=verify-full", "verify-full"),
    ("db.example.com", "", "verify-full"), ("10.0.0.5", "", "verify-full"),
    ("db.example.com", "?sslmode=require", "verify-full"), ("db.example.com", "?sslmode=disable", "verify-full"),
    ("db.example.com", "?sslmode=verify-ca&sslrootcert=/ca.pem", "verify-ca")])
def test_a_server_elsewhere_must_prove_who_it_is(host: str, query: str, mode: str) -> None:
    arguments = connect_arguments(make_url(f"postgresql://u:p@{host}/db{query}"), Limits())
    assert arguments["sslmode"] == mode
    if mode == "verify-ca":
        assert arguments["sslrootcert"] == "/ca.pem"
    elif mode == "verify-full" and host != "localhost":
        assert arguments["sslrootcert"]
    assert arguments["prepare_threshold"] is None
