"""Connected Pages: connecting, reconnecting, finding, removing."""

from __future__ import annotations

import pytest

from fbsync_desktop.domain.conversation import Person, Platform
from fbsync_desktop.domain.errors import NotFound, UsageError
from fbsync_desktop.domain.page import AutoPipelineMode, TokenFacts, TokenState
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.pages import EdgeState
from tests.store.samples import Run, at, connect, message, thread
from tests.store.test_sync_writer import execute
from tests.support.clock import FakeClock

FACTS = TokenFacts(TokenState.OK, at(0), at(60), at(90), ("pages_messaging", "pages_show_list"), at(1), None)


def test_a_connected_page_comes_back_as_it_was_given(store: Store, clock: FakeClock) -> None:
    page = store.pages.upsert("101", "Sample Bakery", "1784", "sample.bakery", FACTS)
    assert store.pages.list() == [page]
    assert (page.page_id, page.name, page.instagram_id, page.instagram_username) == (
        "101", "Sample Bakery", "1784", "sample.bakery")
    assert (page.token, page.created_at, page.is_active, page.auto_sync, page.sync_interval_s) == (
        FACTS, clock.now(), True, True, 3600)


def test_reconnecting_keeps_the_row_and_its_contacts_and_renews_the_rest(store: Store, clock: FakeClock) -> None:
    run = Run.begin(store, connect(store))
    run.apply(thread(1, Person("psid", "Ana"), message(1, 0)))
    store.jobs.cancel(run.ticket.job_id)
    store.pages.remove(run.page.id, keep_data=True)
    assert not store.pages.find(run.page.id).is_active
    clock.advance(3600)
    again = store.pages.upsert(run.page.page_id, "Sample Bakery & Café", None, None, FACTS)
    assert again.id == run.page.id
    assert (again.is_active, again.created_at, again.name) == (True, clock.now(), "Sample Bakery & Café")
    assert store.contacts.count(ContactQuery(page_pk=again.id)) == 1


def test_an_instagram_account_that_moved_to_another_page_follows(store: Store) -> None:
    first = store.pages.upsert("101", "One", "1784", "sample", FACTS)
    second = store.pages.upsert("102", "Two", "1784", "sample", FACTS)
    assert second.instagram_id == "1784"
    assert store.pages.find(first.id).instagram_id is None
    assert store.pages.set_identity(first.id, "One", "1784", "sample").instagram_id == "1784"
    assert store.pages.find(second.id).instagram_id is None


def test_a_page_is_found_by_either_id_or_its_exact_name(store: Store) -> None:
    page = connect(store)
    for ref in (page.id, page.page_id, page.name):
        assert store.pages.find(ref) == page
    with pytest.raises(NotFound, match="sample bakery"):
        store.pages.find("sample bakery 1")


def test_a_name_of_two_pages_is_refused_but_an_id_wins(store: Store) -> None:
    store.pages.upsert("101", "Twin", None, None, FACTS)
    store.pages.upsert("102", "Twin", None, None, FACTS)
    with pytest.raises(UsageError, match="2 Pages"):
        store.pages.find("Twin")
    named = store.pages.upsert("103", "101", None, None, FACTS)
    assert store.pages.find("101").page_id == "101"
    assert store.pages.find(named.id) == named


def test_options_change_one_by_one(store: Store) -> None:
    page = connect(store)
    execute(store, """INSERT INTO "Pipeline" (id, name) VALUES ('p1', 'Sales')""")
    assert store.pages.set_options(page.id, auto_sync=False).auto_sync is False
    changed = store.pages.set_options(page.id, sync_interval_s=60, auto_pipeline_id="p1",
                                      auto_pipeline_mode=AutoPipelineMode.UPDATE_EXISTING)
    assert (changed.auto_sync, changed.sync_interval_s, changed.auto_pipeline_id, changed.auto_pipeline_mode) == (
        False, 60, "p1", AutoPipelineMode.UPDATE_EXISTING)
    assert store.pages.set_options(page.id, auto_pipeline_id=None).auto_pipeline_id is None
    with pytest.raises(NotFound):
        store.pages.set_options("nowhere", auto_sync=True)


def test_token_facts_are_kept_and_no_column_could_hold_a_token(store: Store) -> None:
    page = connect(store)
    assert page.token.state is TokenState.UNKNOWN
    dead = TokenFacts(TokenState.EXPIRED, checked_at=at(5), reason="Session has expired.")
    assert store.pages.set_token_facts(page.id, dead).token == dead
    assert store.pages.find(page.id).token == dead


def test_an_overview_counts_contacts_and_knows_the_newest_job(store: Store) -> None:
    run = Run.begin(store, connect(store))
    run.apply(thread(1, Person("a", "Ana"), message(1, 0)), thread(2, Person("b", "Ben"), message(2, 0)))
    newest = run.next_run()
    lonely = connect(store, 2)
    first, second = store.pages.overviews()
    assert (first.contacts, second.contacts) == (2, 0)
    assert first.job is not None and first.job.id == newest.ticket.job_id
    assert (second.job, second.page.id) == (None, lonely.id)
    assert store.pages.overview(run.page.id) == first


def test_removing_a_page_takes_everything_of_it_and_nothing_else(store: Store) -> None:
    kept, gone = (Run.begin(store, connect(store, number)) for number in (1, 2))
    for run in (kept, gone):
        run.apply(thread(1, Person("psid", "Ana"), message(1, 0)))
        store.jobs.cancel(run.ticket.job_id)
    store.pages.remove(gone.page.id, keep_data=False)
    assert [page.id for page in store.pages.list()] == [kept.page.id]
    assert len(kept.texts("psid")) == 1
    for table in ("Contact", "Conversation", "Message", "SyncJob"):
        assert store.database.read(
            lambda conn, table=table: conn.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one()) == 1
    assert store.check() == []


def test_a_page_is_not_removed_under_a_running_job(run: Run) -> None:
    for keep_data in (True, False):
        with pytest.raises(UsageError, match="being synced"):
            run.store.pages.remove(run.page.id, keep_data=keep_data)
    assert run.store.pages.find(run.page.id).is_active


def test_an_unread_listing_has_an_empty_state(store: Store) -> None:
    page = connect(store)
    assert store.pages.edge(page.id, Platform.MESSENGER) == EdgeState()
