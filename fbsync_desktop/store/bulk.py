"""The prepared SQL of the write path, and how each database takes many rows at once.

SQL text instead of statement objects, tuples instead of mappings: a first sync writes a quarter of a
million rows and is measured against a bare `executemany`.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, NamedTuple

import psycopg
from sqlalchemy import Connection

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts
from fbsync_desktop.store.database import Dialect
from fbsync_desktop.store.sync_plan import KnownContact, KnownConversation, Plan, Row, TimeForm
from fbsync_desktop.store.types import time_from_text, time_text

_PERSON_COLUMN = {Platform.MESSENGER: "messengerPSID", Platform.INSTAGRAM: "instagramSID"}
_FLAG_COLUMN = {Platform.MESSENGER: "hasMessenger", Platform.INSTAGRAM: "hasInstagram"}

_CONTACT_COLUMNS = (
    "id", "facebookPageId", "{person}", "firstName", "lastName", "username", "nameSource", "searchKey",
    "lastInteraction", "lastMessage", "lastMessageFromBusiness", "lastCustomerMessageAt", "firstJobId", "lastJobId",
    "createdAt", "updatedAt")
_CONVERSATION_COLUMNS = (
    "id", "contactId", "facebookPageId", "platform", "lastMessageAt", "createdAt", "updatedAt", "graphThreadId",
    "graphUpdatedAt", "newestMessageAt")
_MESSAGE_COLUMNS = (
    "contactId", "sentAt", "facebookMessageId", "content", "platform", "conversationId", "isFromBusiness",
    "createdAt", "attachments")
_PROBLEM_COLUMNS = (
    "facebookPageId", "threadId", "platform", "personId", "personName", "personUsername", "code", "subcode",
    "message", "updatedTime", "lastJobId", "createdAt", "updatedAt")


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _insert(table: str, columns: Sequence[str]) -> str:
    return f'INSERT INTO "{table}" ({_listed(columns)}) VALUES ({", ".join("?" * len(columns))})'


_TOUCH = ('UPDATE "Contact" SET "lastInteraction" = ?, "lastMessage" = ?, "lastMessageFromBusiness" = ?, '
          '"lastCustomerMessageAt" = ?, "lastJobId" = ?, "updatedAt" = ?, "{flag}" = {true} WHERE id = ?')
# Guarded, because someone may name the contact by hand between our reading and our writing.
_RENAME = ('UPDATE "Contact" SET "firstName" = ?, "lastName" = ?, username = ?, "nameSource" = ?, "searchKey" = ? '
           'WHERE id = ? AND COALESCE("nameSource", \'\') <> \'MANUAL\'')
_CHANGE_CONVERSATION = ('UPDATE "Conversation" SET "contactId" = ?, "lastMessageAt" = ?, "graphUpdatedAt" = ?, '
                        '"newestMessageAt" = ?, "updatedAt" = ? WHERE id = ?')
_UNREAD_CONVERSATION = 'UPDATE "Conversation" SET "graphUpdatedAt" = NULL, "updatedAt" = ? WHERE id = ?'
_ADD_OUTCOME = ('INSERT INTO "SyncJobPerson" ("jobId", person, outcome) VALUES (?, ?, ?) '
                'ON CONFLICT ("jobId", person) DO UPDATE SET outcome = excluded.outcome')
_DROP_OUTCOME = 'DELETE FROM "SyncJobPerson" WHERE "jobId" = ? AND person = ?'
_ADD_PROBLEM = _insert("ThreadProblem", _PROBLEM_COLUMNS) + (
    ' ON CONFLICT ("facebookPageId", "threadId") DO UPDATE SET platform = excluded.platform, '
    + ", ".join(f'"{column}" = COALESCE(excluded."{column}", "ThreadProblem"."{column}")'
                for column in ("personId", "personName", "personUsername", "updatedTime"))
    + ', code = excluded.code, subcode = excluded.subcode, message = excluded.message, '
      '"updatedAt" = excluded."updatedAt", "lastJobId" = excluded."lastJobId", '
      'attempts = "ThreadProblem".attempts + '
      'CASE WHEN "ThreadProblem"."lastJobId" = excluded."lastJobId" THEN 0 ELSE 1 END')
_RESOLVE = 'DELETE FROM "ThreadProblem" WHERE "facebookPageId" = ? AND "threadId" = ?'
_JOB = ('SELECT status, epoch, "createdContacts", "updatedContacts", "unchangedContacts", "failedContacts", '
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
    _insert("PageEdge", _EDGE_COLUMNS) + ' ON CONFLICT ("facebookPageId", platform) DO UPDATE SET '
    + ", ".join(f'"{column}" = excluded."{column}"' for column in _EDGE_COLUMNS[2:9]) + ", "
    + ", ".join(f'"{column}" = COALESCE(excluded."{column}", "PageEdge"."{column}")'
                for column in _EDGE_COLUMNS[9:]))
_KNOWN_CONTACT_COLUMNS = (
    'c.id, c."{person}", c."firstName", c."lastName", c.username, c."nameSource", c."lastInteraction", '
    'c."lastCustomerMessageAt", c."lastMessage", c."lastMessageFromBusiness", c."firstJobId", c."lastJobId", '
    'c."{flag}"')
_KNOWN_CONVERSATION_COLUMNS = (
    'c."graphThreadId", c.id, c."contactId", c."graphUpdatedAt", c."newestMessageAt", c."lastMessageAt"')


class JobLine(NamedTuple):
    """What a batch needs of its job. `now` is the server's clock, None where ours counts."""

    status: str
    epoch: int
    counts: Counts
    last_batch_id: str | None
    now: datetime | None


class Bulk(ABC):
    """Reads and writes many rows in few calls."""

    times: ClassVar[TimeForm]

    @abstractmethod
    def decode(self, stored: Any) -> datetime | None:
        """The aware UTC time of a stored one."""

    @abstractmethod
    def job(self, conn: Connection, job_id: str) -> JobLine | None:
        """The job's row, locked against other writers."""

    @abstractmethod
    def contacts(self, conn: Connection, page_pk: str, platform: Platform,
                 person_ids: Sequence[str]) -> dict[str, KnownContact]:
        """Stored contacts by the person's id on this platform."""

    @abstractmethod
    def conversations(self, conn: Connection, page_pk: str,
                      thread_ids: Sequence[str]) -> dict[str, KnownConversation]:
        """Stored threads by Meta's id."""

    @abstractmethod
    def outcomes(self, conn: Connection, job_id: str, people: Sequence[str]) -> dict[str, str]:
        """The job's records of these contacts or threads."""

    @abstractmethod
    def problem_threads(self, conn: Connection, page_pk: str, thread_ids: Sequence[str]) -> set[str]:
        """Which of these threads have a recorded problem."""

    @abstractmethod
    def write(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        """Write a plan's rows, parents before children."""

    @abstractmethod
    def checkpoint(self, conn: Connection, row: Row) -> None:
        """Write how far a listing was read; a None in the last three columns leaves the stored value."""

    @abstractmethod
    def advance(self, conn: Connection, row: Row) -> bool:
        """Write counters, lease and batch id; False when the job is fenced."""


class _Base(Bulk):
    """What both share: the same SQL text, with each driver's placeholder."""

    placeholder: ClassVar[str]
    true: ClassVar[str]

    def __init__(self) -> None:
        self._insert_contact = {p: self._sql(_insert("Contact", self._contact_columns(p))) for p in Platform}
        self._touch = {p: self._sql(_TOUCH.format(flag=_FLAG_COLUMN[p], true=self.true)) for p in Platform}
        self._find_contacts = {p: self._lookup(
            _KNOWN_CONTACT_COLUMNS.format(person=_PERSON_COLUMN[p], flag=_FLAG_COLUMN[p]), "Contact",
            _PERSON_COLUMN[p], "facebookPageId") for p in Platform}
        self._find_conversations = self._lookup(
            _KNOWN_CONVERSATION_COLUMNS, "Conversation", "graphThreadId", "facebookPageId")
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

    def contacts(self, conn: Connection, page_pk: str, platform: Platform,
                 person_ids: Sequence[str]) -> dict[str, KnownContact]:
        rows = conn.exec_driver_sql(self._find_contacts[platform], (self._keys(person_ids), page_pk))
        return {row[1]: KnownContact(*row) for row in rows}

    def conversations(self, conn: Connection, page_pk: str,
                      thread_ids: Sequence[str]) -> dict[str, KnownConversation]:
        rows = conn.exec_driver_sql(self._find_conversations, (self._keys(thread_ids), page_pk))
        return {row[0]: KnownConversation(*row) for row in rows}

    def outcomes(self, conn: Connection, job_id: str, people: Sequence[str]) -> dict[str, str]:
        rows = conn.exec_driver_sql(self._find_outcomes, (self._keys(people), job_id))
        return {row[0]: row[1] for row in rows}

    def problem_threads(self, conn: Connection, page_pk: str, thread_ids: Sequence[str]) -> set[str]:
        rows = conn.exec_driver_sql(self._find_problems, (self._keys(thread_ids), page_pk))
        return {row[0] for row in rows}

    def write(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        self._write_new(conn, plan, platform)
        _many(conn, self._rename, plan.renamed_contacts)
        _many(conn, self._touch[platform], plan.touched_contacts)
        _many(conn, self._change_conversation, plan.changed_conversations)
        _many(conn, self._unread_conversation, plan.unread_conversations)
        self._write_messages(conn, plan)
        _many(conn, self._drop_outcome, plan.dropped_outcomes)
        _many(conn, self._add_outcome, plan.outcomes)
        _many(conn, self._resolve, plan.resolved)
        _many(conn, self._add_problem, plan.problems)

    @abstractmethod
    def _write_new(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        """New contacts and their conversations."""

    @abstractmethod
    def _write_messages(self, conn: Connection, plan: Plan) -> None:
        """Messages that are not stored yet."""

    def checkpoint(self, conn: Connection, row: Row) -> None:
        conn.exec_driver_sql(self._checkpoint, row)

    def advance(self, conn: Connection, row: Row) -> bool:
        return conn.exec_driver_sql(self._advance, row).rowcount == 1


def _many(conn: Connection, sql: str, rows: list[Row]) -> None:
    if rows:
        conn.exec_driver_sql(sql, rows)


class SqliteBulk(_Base):
    """`executemany` of prepared statements; lists of keys travel as one JSON text."""

    placeholder = "?"
    true = "1"
    times = TimeForm(time_text, -len("+00:00"))

    def __init__(self) -> None:
        super().__init__()
        self._insert_conversation = _insert("Conversation", _CONVERSATION_COLUMNS)
        self._insert_message = _insert("Message", _MESSAGE_COLUMNS) + " ON CONFLICT DO NOTHING"

    def decode(self, stored: str | None) -> datetime | None:
        return None if stored is None else time_from_text(stored)

    def job(self, conn: Connection, job_id: str) -> JobLine | None:
        row = conn.exec_driver_sql(_JOB.format(now="", lock=""), (job_id,)).first()
        return None if row is None else JobLine(row[0], row[1], Counts(*row[2:6]), row[6], None)

    def _lookup(self, columns: str, table: str, key: str, fixed: str) -> str:
        # CROSS JOIN keeps the keys outside and the index lookups inside, whatever the statistics say.
        return (f'SELECT {columns} FROM json_each(?) j CROSS JOIN "{table}" c '
                f'ON c."{key}" = j.value AND c."{fixed}" = ?')

    def _keys(self, keys: Sequence[str]) -> str:
        return json.dumps(list(keys))

    def _write_new(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        _many(conn, self._insert_contact[platform], [(*row, True) for row in plan.new_contacts])
        _many(conn, self._insert_conversation, plan.new_conversations)

    def _write_messages(self, conn: Connection, plan: Plan) -> None:
        _many(conn, self._insert_message, plan.first_messages)
        _many(conn, self._insert_message, plan.more_messages)


class PostgresBulk(_Base):
    """COPY for rows that cannot exist yet, arrays for the others."""

    placeholder = "%s"
    true = "true"
    times = TimeForm(lambda moment: moment, None)

    def __init__(self) -> None:
        super().__init__()
        self._copy_contact = {p: _copy("Contact", self._contact_columns(p)) for p in Platform}
        self._copy_conversation = _copy("Conversation", _CONVERSATION_COLUMNS)
        self._copy_message = _copy("Message", _MESSAGE_COLUMNS)
        self._insert_messages = (
            f'INSERT INTO "Message" ({_listed(_MESSAGE_COLUMNS)}) SELECT * FROM unnest('
            "%s::text[], %s::timestamptz[], %s::text[], %s::text[], %s::text[], %s::text[], %s::boolean[], "
            "%s::timestamptz[], %s::jsonb[]) ON CONFLICT DO NOTHING")

    def decode(self, stored: datetime | None) -> datetime | None:
        return None if stored is None else stored.astimezone(UTC)

    def job(self, conn: Connection, job_id: str) -> JobLine | None:
        sql = self._sql(_JOB.format(now=", clock_timestamp()", lock=" FOR UPDATE"))
        row = conn.exec_driver_sql(sql, (job_id,)).first()
        if row is None:
            return None
        return JobLine(row[0], row[1], Counts(*row[2:6]), row[6], row[7].astimezone(UTC))

    def _lookup(self, columns: str, table: str, key: str, fixed: str) -> str:
        # LIMIT keeps the index lookups inside; without statistics the planner would read the whole Page instead,
        # and a first sync has none.
        return (f'SELECT c.* FROM unnest(%s::text[]) j(value) CROSS JOIN LATERAL (SELECT {columns} FROM "{table}" c '
                f'WHERE c."{key}" = j.value AND c."{fixed}" = %s LIMIT 1) c')

    def _keys(self, keys: Sequence[str]) -> list[str]:
        return list(keys)

    def _write_new(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        _copy_lines(conn, self._copy_contact[platform],
                    [_copy_line((*row, True)) for row in plan.new_contacts])
        _copy_lines(conn, self._copy_conversation, [_copy_line(row) for row in plan.new_conversations])

    def _write_messages(self, conn: Connection, plan: Plan) -> None:
        # COPY knows no ON CONFLICT, so a message that a thread lists twice must go before.
        once = {row[:3]: row for row in plan.first_messages}.values()
        _copy_lines(conn, self._copy_message, [_message_line(row) for row in once])
        if plan.more_messages:
            conn.exec_driver_sql(self._insert_messages, tuple(map(list, zip(*plan.more_messages, strict=True))))


def _copy(table: str, columns: Sequence[str]) -> str:
    return f'COPY "{table}" ({_listed(columns)}) FROM STDIN'


def _copy_lines(conn: Connection, sql: str, lines: list[str]) -> None:
    if not lines:
        return
    driver = conn.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    with driver.cursor() as cursor, cursor.copy(sql) as copy:
        copy.write("".join(lines))


def _message_line(row: Row) -> str:
    """`_copy_line` of a message in a third of the time, for the many without attachment and control character."""
    contact_id, sent_at, message_id, text, platform, conversation_id, from_business, stored_at, attachments = row
    plain = attachments is None and text.isprintable() and "\\" not in text and message_id.isprintable() and "\\" not in message_id
    if not plain:
        return _copy_line(row)
    return (f"{contact_id}\t{sent_at}\t{message_id}\t{text}\t{platform}\t{conversation_id}\t{from_business}\t"
            f"{stored_at}\t\\N\n")


def _copy_line(row: Row) -> str:
    return "\t".join([_copy_field(value) for value in row]) + "\n"


def _copy_field(value: Any) -> str:
    """A value in COPY's text format."""
    if value is None:
        return r"\N"
    text = value if isinstance(value, str) else str(value)
    if "\\" in text:
        text = text.replace("\\", r"\\")
    if "\n" in text:
        text = text.replace("\n", r"\n")
    if "\t" in text:
        text = text.replace("\t", r"\t")
    if "\r" in text:
        text = text.replace("\r", r"\r")
    return text


def bulk_for(dialect: Dialect) -> Bulk:
    """The write path of a database."""
    return SqliteBulk() if dialect == "sqlite" else PostgresBulk()
