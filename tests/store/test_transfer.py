"""Moving a database between SQLite and Postgres: all or nothing, and equal to the last value."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, make_url, select, update

from fbsync_desktop.domain.errors import StoreError, StoreUnreachable
from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.store import transfer as module
from fbsync_desktop.store.connection import try_connection
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.tables import contact, facebook_page, pipeline, pipeline_stage
from fbsync_desktop.store.transfer import contents, transfer
from tests.store.samples import Run, connect, message, people, problem, thread
from tests.support.clock import FakeClock
from tests.support.postgres import PostgresServer

CLOCK = FakeClock()


def fill(store: Store, count: int = 250) -> None:
    """People with talks in many scripts, a pipeline, notes, tags, problems and a finished run."""
    page = connect(store)
    run = Run.begin(store, page)
    for start in range(0, count, 100):
        some = people(count)[start:start + 100]
        run.apply(*(thread(start + number, one, *(message(10 * (start + number) + k, k + number / 7, f"Olá 你好 🙂 {k}")
                                                  for k in range(4))) for number, one in enumerate(some)))
    run.apply(problems=[problem(99_999)])
    store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED)

    def more(tx: object) -> None:
        conn = tx.conn  # type: ignore[attr-defined]
        conn.execute(pipeline.insert().values(id="pipe1", name="Sample Sales"))
        conn.execute(pipeline_stage.insert().values(id="stage1", name="New", order=0, type="LEAD", pipelineId="pipe1"))
        first = conn.scalar(select(contact.c.id).limit(1))
        conn.execute(update(contact).where(contact.c.id == first).values(
            tags=["vip", "ünïcode"], notes="Calls on Monday", leadScore=71, pipelineId="pipe1", stageId="stage1",
            aiEvidence=["m_1", "m_2"]))

    store.database.write(more)


@pytest.fixture
def other_url(request: pytest.FixtureRequest, url: str, tmp_path: Path, postgres_server: PostgresServer) -> str:
    """An empty database of the other kind."""
    return postgres_server.new_database() if url.startswith("sqlite") else f"sqlite:///{tmp_path / 'other.db'}"


def test_everything_arrives_in_the_other_kind_of_database(store: Store, other_url: str) -> None:
    fill(store)
    before = contents(store)
    target = open_store(other_url, clock=CLOCK)
    steps: list[tuple[int, int]] = []
    moved = transfer(store, target, lambda done, total: steps.append((done, total)))
    assert contents(target) == moved == before == contents(store)
    assert {table.name: table.rows for table in moved.tables}["Contact"] == 250
    assert steps[-1][0] == steps[-1][1] == 2 * moved.rows
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert target.contacts.count(ContactQuery()) == 250
    target.close()


def test_there_and_back_again_is_identical(sqlite_url: str, tmp_path: Path, postgres_server: PostgresServer) -> None:
    with_data = open_store(sqlite_url, clock=CLOCK)
    fill(with_data)
    there = open_store(postgres_server.new_database(), clock=CLOCK)
    back = open_store(f"sqlite:///{tmp_path / 'back.db'}", clock=CLOCK)
    first = transfer(with_data, there, lambda *_: None)
    second = transfer(there, back, lambda *_: None)
    assert first == second == contents(back)
    assert back.check() == []
    for store in (with_data, there, back):
        store.close()


def test_a_single_changed_value_changes_the_sum(store: Store) -> None:
    fill(store, 20)
    before = contents(store)
    store.database.write(lambda tx: tx.conn.execute(
        update(contact).where(contact.c.messengerPSID == "psid7").values(notes="x")))
    changed = [a.name for a, b in zip(before.tables, contents(store).tables, strict=True) if a != b]
    assert changed == ["Contact"]


def test_a_database_that_holds_data_is_left_alone(store: Store, other_url: str) -> None:
    fill(store, 5)
    target = open_store(other_url, clock=CLOCK)
    connect(target, 9)
    before = contents(target)
    with pytest.raises(StoreError, match="already holds data"):
        transfer(store, target, lambda *_: None)
    assert contents(target) == before
    target.close()


def test_a_copy_that_differs_is_taken_back(store: Store, other_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, 20)
    target = open_store(other_url, clock=CLOCK)
    real = module._sum

    def losing(conn: object, table: object, step: object) -> object:
        if table is contact:
            conn.execute(delete(contact).where(contact.c.messengerPSID == "psid3"))  # type: ignore[attr-defined]
        return real(conn, table, step)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_sum", losing)
    with pytest.raises(StoreError, match="differs from the original in Contact"):
        transfer(store, target, lambda *_: None)
    monkeypatch.undo()
    assert contents(target).rows == 0
    target.close()


def test_a_target_that_already_is_the_whole_copy_is_taken_as_it_is(store: Store, other_url: str) -> None:
    fill(store, 20)
    target = open_store(other_url, clock=CLOCK)
    first = transfer(store, target, lambda *_: None)
    assert transfer(store, target, lambda *_: None) == first == contents(target)
    store.database.write(lambda tx: tx.conn.execute(
        update(contact).where(contact.c.messengerPSID == "psid7").values(notes="x")))
    with pytest.raises(StoreError, match="already holds data"):
        transfer(store, target, lambda *_: None)
    assert contents(target) == first
    target.close()


# --- trying an address -----------------------------------------------------------------------------


def test_an_address_is_tried_without_changing_anything(postgres_server: PostgresServer) -> None:
    url = postgres_server.new_database()
    facts = try_connection(url)
    assert facts.server.startswith("PostgreSQL ") and facts.is_empty and facts.pages is None
    opened = open_store(url, clock=CLOCK)
    connect(opened)
    opened.close()
    assert (try_connection(url).pages, try_connection(url).contacts) == (1, 0)


@pytest.mark.parametrize(("change", "words"), [
    ({"password": "wrong"}, "refuses this user name or password"),
    ({"database": "nowhere"}, "no database of this name"),
    ({"port": 9}, "does not answer")])
def test_what_is_wrong_with_an_address_is_said(postgres_server: PostgresServer, change: dict[str, object],
                                               words: str) -> None:
    url = make_url(postgres_server.new_database()).set(**change)  # type: ignore[arg-type]
    with pytest.raises(StoreUnreachable, match=words):
        try_connection(url.render_as_string(hide_password=False))


@pytest.mark.parametrize("address", ["", "mysql://x/y", "hello", "http://example.com"])
def test_what_is_no_database_address_is_refused(address: str) -> None:
    with pytest.raises(StoreError):
        try_connection(address)


def test_page_rows_are_compared_too(store: Store) -> None:
    connect(store)
    before = contents(store)
    store.database.write(lambda tx: tx.conn.execute(update(facebook_page).values(syncInterval=60)))
    assert contents(store) != before
