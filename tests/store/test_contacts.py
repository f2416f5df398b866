"""The contacts list: windows anywhere in it equal what sorting everything would give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.conversation import Person
from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store, open_store
from tests.store.samples import INSTAGRAM, MESSENGER, Run, at, connect, message, thread
from tests.store.test_sync_writer import execute
from tests.support.clock import FakeClock
from tests.support.postgres import PostgresServer

NAMES = ["Ana", "ana", "Ána", "Zoë", "李小龙", "Bob", "bob kay", "", "Ömer", "Аня"]


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def crowd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two Pages, both channels, equal names, equal times, and people without any interaction."""
    path: Path = tmp_path_factory.mktemp("crowd") / "fbsync.db"
    url = f"sqlite:///{path}"
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.new_database()
    store = open_store(url, clock=FakeClock())
    for number in (1, 2):
        run = Run.begin(store, connect(store, number))
        run.apply(*(thread(i, Person(f"m{i}", NAMES[i % len(NAMES)]), message(i, i // 4)) for i in range(60)))
        run.apply(*(thread(100 + i, Person(f"i{i}", None, f"user.{i % 7}"), message(i, i // 3), platform=INSTAGRAM)
                    for i in range(25)), platform=INSTAGRAM)
        for i in range(9):
            execute(store, f"""INSERT INTO "Contact" (id, "firstName", "facebookPageId")
                               VALUES ('clx{number}{i}', 'By hand', '{run.page.id}')""")
    yield store
    store.close()


def queries(store: Store) -> st.SearchStrategy[ContactQuery]:
    return st.builds(
        ContactQuery,
        page_pk=st.sampled_from([None, *(page.id for page in store.pages.list())]),
        platform=st.sampled_from([None, MESSENGER, INSTAGRAM]),
        text=st.sampled_from(["", "an", "ANA", "user", "kay B", "%", "_", "小龙", "nobody"]),
        sort=st.sampled_from(["last", "name"]),
        descending=st.booleans(),
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_windows_from_any_mark_equal_the_whole_list(crowd: Store, data: st.DataObject) -> None:
    query = data.draw(queries(crowd))
    truth = crowd.contacts.window(query, None, limit=10_000)
    assert len(truth) == crowd.contacts.count(query)
    every = data.draw(st.integers(1, 40))
    marks = crowd.contacts.marks(query, every)
    assert [mark.id for mark in marks] == [row.id for row in truth[::every]]
    if marks:
        place = data.draw(st.integers(0, len(marks) - 1))
        skip, limit = data.draw(st.integers(0, 50)), data.draw(st.integers(1, 60))
        begin = place * every + skip
        assert crowd.contacts.window(query, marks[place], limit, skip) == truth[begin:begin + limit]


@pytest.mark.parametrize("descending", [True, False])
def test_a_window_begins_at_its_mark_among_people_without_a_message(crowd: Store, descending: bool) -> None:
    query = ContactQuery(sort="last", descending=descending)
    truth = crowd.contacts.window(query, None, limit=10_000)
    for place, mark in enumerate(crowd.contacts.marks(query, 1)):
        assert crowd.contacts.window(query, mark, 1) == [truth[place]]


@pytest.mark.parametrize("descending", [True, False])
def test_the_whole_list_is_in_order_with_silent_people_at_the_old_end(crowd: Store, descending: bool) -> None:
    rows = crowd.contacts.window(ContactQuery(descending=descending), None, 10_000)
    times = [row.last_interaction for row in (rows if descending else rows[::-1])]
    known = [time for time in times if time is not None]
    assert known == sorted(known, reverse=True)
    assert times == known + [None] * 18


@pytest.mark.parametrize("sort", ["last", "name"])
def test_both_databases_agree_on_who_matches(crowd: Store, sort: Literal["last", "name"]) -> None:
    def count(text: str) -> int:
        return crowd.contacts.count(ContactQuery(text=text, sort=sort))

    assert count("ana") == count("ÁNA") == 2 * 18
    assert count("zoe") == 2 * 6
    assert count("omer") == 2 * 6
    assert count("АНЯ") == 2 * 6
    assert count("kay BOB") == 2 * 6, "words in any order"
    assert count("user.3") == 2 * 4
    assert count("%") == count("_") == 0


def test_an_empty_database_has_nothing_to_show(store: Store) -> None:
    query = ContactQuery()
    assert (store.contacts.count(query), store.contacts.marks(query), store.contacts.window(query, None)) == (0, (), [])


def test_one_contact_shows_its_columns_and_threads_newest_first(run: Run) -> None:
    run.apply(thread(1, Person("psid", "Ana Souza"), message(1, 0)),
              thread(2, Person("psid", "Ana Souza"), message(2, 9)))
    detail = run.store.contacts.get(run.contact("psid").id)
    assert detail.row == run.contact("psid")
    assert (detail.columns["firstName"], detail.columns["leadStatus"], detail.columns["tags"]) == ("Ana", "NEW", [])
    assert not {"searchKey", "sortedAt"} & detail.columns.keys()
    assert [found["lastMessageAt"] for found in detail.conversations] == [at(9), at(0)]
    with pytest.raises(NotFound, match="no contact"):
        run.store.contacts.get("nobody")


def test_a_transcript_is_paged_backwards_and_reads_forwards(run: Run) -> None:
    run.apply(thread(1, Person("psid", "Ana"), *(message(i, i, str(i), ours=i % 2 == 0) for i in range(10))))
    contact_id = run.contact("psid").id
    newest = run.store.contacts.transcript(contact_id, limit=4)
    assert [message.text for message in newest] == ["6", "7", "8", "9"]
    assert [message.from_business for message in newest] == [True, False, True, False]
    older = run.store.contacts.transcript(contact_id, limit=4, before=newest[0].sent_at)
    assert [message.text for message in older] == ["2", "3", "4", "5"]


def test_an_export_gives_every_match_in_order_under_the_columns_names(crowd: Store) -> None:
    query = ContactQuery(platform=MESSENGER, sort="name", descending=False)
    rows = list(crowd.contacts.export_rows(query))
    expected: list[ContactRow] = crowd.contacts.window(query, None, 10_000)
    assert [row["id"] for row in rows] == [row.id for row in expected]
    assert rows[0]["pageName"].startswith("Sample Bakery")
    assert {"firstName", "lastName", "messengerPSID", "lastInteraction", "leadScore"} <= rows[0].keys()
    assert not {"searchKey", "firstJobId"} & rows[0].keys()


def test_an_export_left_half_way_gives_its_connection_back(crowd: Store) -> None:
    for _ in range(12):
        rows = crowd.contacts.export_rows(ContactQuery())
        next(rows)
        rows.close()
    assert crowd.contacts.count(ContactQuery()) > 0


def test_contacts_inserted_by_hand_are_found_after_the_next_start(url: str) -> None:
    store = open_store(url, clock=FakeClock())
    page = connect(store)
    execute(store, f"""INSERT INTO "Contact" (id, "firstName", "lastName", "facebookPageId")
                       VALUES ('clx1', 'José', 'Núñez', '{page.id}')""")
    store.close()
    store = open_store(url, clock=FakeClock())
    assert store.contacts.count(ContactQuery(text="jose nunez")) == 1
    store.close()


def test_those_who_wait_for_an_answer_the_longest_wait_first(store: Store, run: Run) -> None:
    run.apply(thread(0, Person("psid0", "Ana Sample"), message(0, 1), message(1, 2, ours=True)),
              thread(1, Person("psid1", "Ben Sample"), message(2, 5, "How much?")),
              thread(2, Person("psid2", "Cleo Sample"), message(3, 3, "Are you open?")))
    waiting = store.contacts.waiting(run.page.id, 10)
    assert (waiting.count, waiting.oldest) == (2, at(3))
    assert [(one.contact.display_name, one.since) for one in waiting.first] == [
        ("Cleo Sample", at(3)), ("Ben Sample", at(5))]


def test_the_longest_wait_is_that_of_everyone_not_only_of_those_listed(
        store: Store, run: Run) -> None:
    run.apply(thread(0, Person("psid0", "Ana Sample"), message(0, 1, "Hello?")),
              thread(1, Person("psid1", "Ben Sample"), message(1, 5, "I take two!")))
    execute(store, """UPDATE "Contact" SET "leadScore" = 90 WHERE "messengerPSID" = 'psid1'""")
    first = store.contacts.waiting(None, 1)
    assert [one.contact.display_name for one in first.first] == ["Ben Sample"]
    assert (first.count, first.oldest) == (2, at(1))
