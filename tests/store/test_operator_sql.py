"""What operators do with plain SQL on Postgres works on our tables, word for word."""

from __future__ import annotations

import os
from pathlib import Path

import psycopg
import pytest
from psycopg.rows import dict_row

from fbsync_desktop.domain.conversation import Person
from fbsync_desktop.domain.job import Counts
from fbsync_desktop.store.engine import open_store
from tests.store.samples import Run, connect, message, thread
from tests.support.clock import FakeClock

_SHARED = Path(os.environ.get("FBSYNC_SHARED", Path(__file__).parents[3] / "shared"))
_QUERIES = sorted(_SHARED.glob("queries/*.sql"))

PLAIN_INSERTS = """
INSERT INTO "Pipeline" (id, name) VALUES ('clx-pipeline', 'Sales');
INSERT INTO "PipelineStage" (id, name, "order", "pipelineId") VALUES ('clx-stage', 'Contacted', 1, 'clx-pipeline');
INSERT INTO "FacebookPage" (id, "pageId", "pageName") VALUES ('clx123...', '777', 'Sample Flowers');
INSERT INTO "Contact" (id, "firstName", "facebookPageId") VALUES ('clx-contact', 'John', 'clx123...');
INSERT INTO "Conversation" (id, "contactId", "facebookPageId", platform, "lastMessageAt")
  VALUES ('clx-thread', 'clx-contact', 'clx123...', 'MESSENGER', NOW());
INSERT INTO "Message" ("contactId", "sentAt", "facebookMessageId", content, platform, "conversationId",
                       "isFromBusiness")
  VALUES ('clx-contact', NOW(), 'mid', 'Hello', 'MESSENGER', 'clx-thread', false);
INSERT INTO "ContactActivity" (id, "contactId", type, title)
  VALUES ('clx-activity', 'clx-contact', 'NOTE_ADDED', 'Note');
INSERT INTO "SyncJob" (id, "facebookPageId") VALUES ('clx-job', 'clx123...');
"""


@pytest.fixture
def shop(postgres_url: str) -> str:
    """A database with synced and hand-written rows."""
    store = open_store(postgres_url, clock=FakeClock())
    run = Run.begin(store, connect(store))
    run.apply(thread(1, Person("psid", "John Smith"), message(1, 0)))
    store.jobs.mark_failed(run.ticket.job_id, "Marked as failed by hand.")
    store.close()
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(PLAIN_INSERTS)
    return postgres_url


@pytest.mark.skipif(not _QUERIES, reason="the operators' statements are not on this computer")
def test_all_eighteen_statements_are_here() -> None:
    assert len(_QUERIES) == 18


@pytest.mark.parametrize("path", _QUERIES, ids=lambda path: path.stem)
@pytest.mark.parametrize("zone", ["UTC", "Asia/Manila"])
def test_an_operators_statement_runs_verbatim(shop: str, path: Path, zone: str) -> None:
    with psycopg.connect(shop, autocommit=True) as connection:
        connection.execute(f"SET timezone = '{zone}'")
        connection.execute(path.read_text())


def test_plain_inserts_naming_only_what_has_no_default_get_the_documented_defaults(shop: str) -> None:
    with psycopg.connect(shop, row_factory=dict_row) as connection:
        def row(table: str) -> dict[str, object]:
            found = connection.execute(f"""SELECT * FROM "{table}" WHERE id LIKE 'clx%'""").fetchone()
            assert found is not None
            return found

        page, contact, job, stage = row("FacebookPage"), row("Contact"), row("SyncJob"), row("PipelineStage")
    assert (page["autoSync"], page["syncInterval"], page["isActive"], page["autoPipelineMode"]) == (
        True, 3600, True, "SKIP_EXISTING")
    assert (contact["leadScore"], contact["leadStatus"], contact["hasMessenger"], contact["tags"]) == (
        0, "NEW", False, [])
    assert (job["status"], job["totalContacts"], job["errors"], job["tokenExpired"]) == ("PENDING", 0, None, False)
    assert (stage["type"], stage["color"], stage["leadScoreMin"], stage["leadScoreMax"]) == (
        "IN_PROGRESS", "#64748b", 0, 100)
    for found in (page, contact, job, stage):
        assert found["createdAt"] is not None and found["updatedAt"] is not None


def test_hand_written_rows_are_read_back_like_our_own(shop: str) -> None:
    store = open_store(shop, clock=FakeClock())
    with psycopg.connect(shop, autocommit=True) as connection:
        connection.execute("""UPDATE "SyncJob" SET status = 'COMPLETED', "syncedContacts" = 7 WHERE id = 'clx-job'""")
    assert store.jobs.get("clx-job").counts.synced == 7
    assert store.contacts.get("clx-contact").row.display_name == "John"
    assert [message.text for message in store.contacts.transcript("clx-contact")] == ["Hello"]
    assert store.pages.find("777").name == "Sample Flowers"
    store.close()


def test_a_second_active_job_of_a_page_is_refused_by_the_database_itself(shop: str) -> None:
    with psycopg.connect(shop, autocommit=True) as connection, pytest.raises(psycopg.errors.UniqueViolation):
        connection.execute("""INSERT INTO "SyncJob" (id, "facebookPageId") VALUES ('clx-second', 'clx123...')""")


def test_deleting_by_hand_takes_along_what_belongs_to_it(shop: str) -> None:
    with psycopg.connect(shop, autocommit=True) as connection:
        connection.execute("""UPDATE "Contact" SET "pipelineId" = 'clx-pipeline', "stageId" = 'clx-stage'
                              WHERE id = 'clx-contact'""")
        connection.execute("""DELETE FROM "Pipeline" WHERE id = 'clx-pipeline'""")
        placed = connection.execute("""SELECT "pipelineId", "stageId" FROM "Contact" WHERE id = 'clx-contact'""")
        assert placed.fetchone() == (None, None)
        connection.execute("""DELETE FROM "Conversation" WHERE id = 'clx-thread'""")
        assert connection.execute("""SELECT count(*) FROM "Message" WHERE "contactId" = 'clx-contact'""").fetchone() == (  # noqa: E501
            0,)
        connection.execute("""DELETE FROM "FacebookPage" WHERE id = 'clx123...'""")
        assert connection.execute("""SELECT count(*) FROM "SyncJob" WHERE id = 'clx-job'""").fetchone() == (0,)


def test_a_contact_written_by_hand_is_met_by_the_next_sync_and_not_doubled(postgres_url: str) -> None:
    store = open_store(postgres_url, clock=FakeClock())
    run = Run.begin(store, connect(store))
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("""INSERT INTO "Contact" (id, "firstName", "messengerPSID", "facebookPageId")
                              VALUES ('clx-1', 'By hand', 'psid', %s)""", (run.page.id,))
    assert run.apply(thread(1, Person("psid", "Ana"), message(1, 0))) == Counts(updated=1)
    (row,) = run.contacts()
    assert (row.id, row.has_messenger) == ("clx-1", True)
    store.close()
