"""The prepared SQL of the write path; `bulk_sqlite.py` and `bulk_postgres.py` say how many rows go at once.

SQL text instead of statement objects, tuples instead of mappings: a first sync writes a quarter of a
million rows and is measured against a bare `executemany`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from sqlalchemy import Connection

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts
from fbsync_desktop.store.sync_plan import KnownContact, KnownConversation, Plan, Row, TimeForm

_PERSON_COLUMN = {Platform.MESSENGER: "messengerPSID", Platform.INSTAGRAM: "instagramSID"}
_FLAG_COLUMN = {Platform.MESSENGER: "hasMessenger", Platform.INSTAGRAM: "hasInstagram"}

_CONTACT_COLUMNS = (
    "id", "facebookPageId", "{person}", "firstName", "lastName", "username", "nameSource", "searchKey",
    "lastInteraction", "lastMessage", "lastMessageFromBusiness", "lastCustomerMessageAt", "firstJobId", "lastJobId",
    "createdAt", "updatedAt")
CONVERSATION_COLUMNS = (
    "id", "contactId", "facebookPageId", "platform", "lastMessageAt", "createdAt", "updatedAt", "graphThreadId",
    "graphUpdatedAt", "newestMessageAt")
MESSAGE_COLUMNS = (
    "contactId", "sentAt", "facebookMessageId", "content", "platform", "conversationId", "isFromBusiness",
    "createdAt", "attachments")
_PROBLEM_COLUMNS = (
    "facebookPageId", "threadId", "platform", "personId", "personName", "personUsername", "code", "subcode",
    "message", "updatedTime", "lastJobId", "createdAt", "updatedAt")


def listed(columns: Iterable[str]) -> str:
    """Quoted column names, comma-separated."""
    return ", ".join(f'"{column}"' for column in columns)


def insert(table: str, columns: Sequence[str]) -> str:
    """A prepared INSERT of these columns."""
    return f'INSERT INTO "{table}" ({listed(columns)}) VALUES ({", ".join("?" * len(columns))})'


_TOUCH = ('UPDATE "Contact" SET "lastInteraction" = ?, "lastMessage" = ?, "lastMessageFromBusiness" = ?, '
          '"lastCustomerMessageAt" = ?, "lastJobId" = ?, "updatedAt" = ?, "{flag}" = {true}, '
          '"inputVersion" = "inputVersion" + 1 WHERE id = ?')
# Guarded, because someone may name the contact by hand between our reading and our writing.
_RENAME = ('UPDATE "Contact" SET "firstName" = ?, "lastName" = ?, username = ?, "nameSource" = ?, "searchKey" = ? '
           'WHERE id = ? AND COALESCE("nameSource", \'\') <> \'MANUAL\'')
_CHANGE_CONVERSATION = ('UPDATE "Conversation" SET "contactId" = ?, "lastMessageAt" = ?, "graphUpdatedAt" = ?, '
                        '"newestMessageAt" = ?, "updatedAt" = ? WHERE id = ?')
_UNREAD_CONVERSATION = 'UPDATE "Conversation" SET "graphUpdatedAt" = NULL, "updatedAt" = ? WHERE id = ?'
_ADD_OUTCOME = ('INSERT INTO "SyncJobPerson" ("jobId", person, outcome) VALUES (?, ?, ?) '
                'ON CONFLICT ("jobId", person) DO UPDATE SET outcome = excluded.outcome')
_DROP_OUTCOME = 'DELETE FROM "SyncJobPerson" WHERE "jobId" = ? AND person = ?'
_ADD_PROBLEM = insert("ThreadProblem", _PROBLEM_COLUMNS) + (
    ' ON CONFLICT ("facebookPageId", "threadId") DO UPDATE SET platform = excluded.platform, '
    + ", ".join(f'"{column}" = COALESCE(excluded."{column}", "ThreadProblem"."{column}")'
                for column in ("personId", "personName", "personUsername", "updatedTime"))
    + ', code = excluded.code, subcode = excluded.subcode, message = excluded.message, '
      '"updatedAt" = excluded."updatedAt", "lastJobId" = excluded."lastJobId", '
      'attempts = "ThreadProblem".attempts + '
      'CASE WHEN "ThreadProblem"."lastJobId" = excluded."lastJobId" THEN 0 ELSE 1 END')
_RESOLVE = 'DELETE FROM "ThreadProblem" WHERE "facebookPageId" = ? AND "threadId" = ?'
JOB = ('SELECT status, epoch, "createdContacts", "updatedContacts", "unchangedContacts", "failedContacts", '
        '"lastBatchId"{now} FROM "SyncJob" WHERE id = ?{lock}')
_ADVANCE = ('UPDATE "SyncJob" SET "totalContacts" = ?, "syncedContacts" = ?, "failedContacts" = ?, '
            '"createdContacts" = ?, "updatedContacts" = ?, "unchangedContacts" = ?, "leaseUntil" = ?, '
            '"updatedAt" = ?, "lastBatchId" = ?, "pagesDone" = "pagesDone" + 1, '
            'phase = COALESCE(CAST(? AS TEXT), phase), '
            '"waitingUntil" = CASE WHEN CAST(? AS TEXT) IS NULL THEN "waitingUntil" END '
            "WHERE id = ? AND epoch = ? AND status = 'IN_PROGRESS'")
_EDGE_COLUMNS = (
    "facebookPageId", "platform", "walkJobId", "walkCursor", "walkCursorAt", "walkTop", "walkFloor", "walkPages",
    "updatedAt", "watermark", "sizeThreads", "sizeMessages")
_CHECKPOINT = (
    insert("PageEdge", _EDGE_COLUMNS) + ' ON CONFLICT ("facebookPageId", platform) DO UPDATE SET '
    + ", ".join(f'"{column}" = excluded."{column}"' for column in _EDGE_COLUMNS[2:9]) + ", "
    + ", ".join(f'"{column}" = COALESCE(excluded."{column}", "PageEdge"."{column}")'
                for column in _EDGE_COLUMNS[9:]))
_KNOWN_CONTACT_COLUMNS = (
    'c.id, c."{person}", c."firstName", c."lastName", c.username, c."nameSource", c."lastInteraction", '
    'c."lastCustomerMessageAt", c."lastMessage", c."lastMessageFromBusiness", c."firstJobId", c."lastJobId", '
    'c."{flag}"')
_KNOWNCONVERSATION_COLUMNS = (
    'c."graphThreadId", c.id, c."contactId", c."graphUpdatedAt", c."newestMessageAt", c."lastMessageAt"')


class JobLine(NamedTuple):
    """What a batch needs of its job. `now` is the server's clock, None where ours counts."""

    status: str
    epoch: int
    counts: Counts
    last_batch_id: str | None
    now: datetime | None


class Bulk(ABC):
    """Reads and writes many rows in few calls; the same SQL text for both, with each driver's placeholder."""

    placeholder: ClassVar[str]
    true: ClassVar[str]
    times: ClassVar[TimeForm]

    def __init__(self) -> None:
        self._touch = {p: self._sql(_TOUCH.format(flag=_FLAG_COLUMN[p], true=self.true)) for p in Platform}
        self._find_contacts = {p: self._lookup(
            _KNOWN_CONTACT_COLUMNS.format(person=_PERSON_COLUMN[p], flag=_FLAG_COLUMN[p]), "Contact",
            _PERSON_COLUMN[p], "facebookPageId") for p in Platform}
        self._find_conversations = self._lookup(
            _KNOWNCONVERSATION_COLUMNS, "Conversation", "graphThreadId", "facebookPageId")
        self._find_outcomes = self._lookup("c.person, c.outcome", "SyncJobPerson", "person", "jobId")
        self._find_problems = self._lookup('c."threadId"', "ThreadProblem", "threadId", "facebookPageId")
        self._rename = self._sql(_RENAME)
        self._change_conversation = self._sql(_CHANGE_CONVERSATION)
        self._unread_conversation = self._sql(_UNREAD_CONVERSATION)
        self._add_outcome = self._sql(_ADD_OUTCOME)
        self._drop_outcome = self._sql(_DROP_OUTCOME)
        self._add_problem = self._sql(_ADD_PROBLEM)
        self._resolve = self._sql(_RESOLVE)
        self._checkpoint = self._sql(_CHECKPOINT)
        self._advance = self._sql(_ADVANCE)

    def _sql(self, text: str) -> str:
        return text.replace("?", self.placeholder)

    def _contact_columns(self, platform: Platform) -> tuple[str, ...]:
        named = tuple(column.format(person=_PERSON_COLUMN[platform]) for column in _CONTACT_COLUMNS)
        return (*named, _FLAG_COLUMN[platform])

    @abstractmethod
    def _lookup(self, columns: str, table: str, key: str, fixed: str) -> str:
        """The SQL that finds `columns` of the rows `c` by a list of keys and one fixed value."""

    @abstractmethod
    def _keys(self, keys: Sequence[str]) -> Any:
        """A list of keys as a parameter."""

    @abstractmethod
    def decode(self, stored: Any) -> datetime | None:
        """The aware UTC time of a stored one."""

    @abstractmethod
    def job(self, conn: Connection, job_id: str) -> JobLine | None:
        """The job's row, locked against other writers."""

    def contacts(self, conn: Connection, page_pk: str, platform: Platform,
                 person_ids: Sequence[str]) -> dict[str, KnownContact]:
        """Stored contacts by the person's id on this platform."""
        rows = conn.exec_driver_sql(self._find_contacts[platform], (self._keys(person_ids), page_pk))
        return {row[1]: KnownContact(*row) for row in rows}

    def conversations(self, conn: Connection, page_pk: str,
                      thread_ids: Sequence[str]) -> dict[str, KnownConversation]:
        """Stored threads by Meta's id."""
        rows = conn.exec_driver_sql(self._find_conversations, (self._keys(thread_ids), page_pk))
        return {row[0]: KnownConversation(*row) for row in rows}

    def outcomes(self, conn: Connection, job_id: str, people: Sequence[str]) -> dict[str, str]:
        """The job's records of these contacts or threads."""
        rows = conn.exec_driver_sql(self._find_outcomes, (self._keys(people), job_id))
        return {row[0]: row[1] for row in rows}

    def problem_threads(self, conn: Connection, page_pk: str, thread_ids: Sequence[str]) -> set[str]:
        """Which of these threads have a recorded problem."""
        rows = conn.exec_driver_sql(self._find_problems, (self._keys(thread_ids), page_pk))
        return {row[0] for row in rows}

    def write(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        """Write a plan's rows, parents before children."""
        self._write_new(conn, plan, platform)
        many(conn, self._rename, plan.renamed_contacts)
        many(conn, self._touch[platform], plan.touched_contacts)
        many(conn, self._change_conversation, plan.changed_conversations)
        many(conn, self._unread_conversation, plan.unread_conversations)
        self._write_messages(conn, plan)
        many(conn, self._drop_outcome, plan.dropped_outcomes)
        many(conn, self._add_outcome, plan.outcomes)
        many(conn, self._resolve, plan.resolved)
        many(conn, self._add_problem, plan.problems)

    @abstractmethod
    def _write_new(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        """New contacts and their conversations."""

    @abstractmethod
    def _write_messages(self, conn: Connection, plan: Plan) -> None:
        """Messages that are not stored yet."""

    def checkpoint(self, conn: Connection, row: Row) -> None:
        """Write how far a listing was read; a None in the last three columns leaves the stored value."""
        conn.exec_driver_sql(self._checkpoint, row)

    def advance(self, conn: Connection, row: Row) -> bool:
        """Write counters, lease and batch id; False when the job is fenced."""
        return conn.exec_driver_sql(self._advance, row).rowcount == 1


def many(conn: Connection, sql: str, rows: list[Row]) -> None:
    """Run a prepared statement for each row."""
    if rows:
        conn.exec_driver_sql(sql, rows)
