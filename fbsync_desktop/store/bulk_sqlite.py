"""Many rows at once on SQLite.

The driver gives up the interpreter's lock around every statement and asks for it again. One statement a row,
as `executemany` does, makes a first sync's writing wait 5 ms a row for a reader that decodes meanwhile
(measured for 100,000 rows beside a busy thread: 7.5 s; with 64 rows a statement 1.2 s).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from itertools import chain

from sqlalchemy import Connection

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts
from fbsync_desktop.store.bulk import CONVERSATION_COLUMNS, JOB, MESSAGE_COLUMNS, Bulk, JobLine, insert, many
from fbsync_desktop.store.sync_plan import Plan, Row, TimeForm
from fbsync_desktop.store.types import time_from_text, time_text

_AT_ONCE = (250, 50, 10)
"""Rows a statement, the largest that fits first; times 17 columns far from the 32,766 parameters SQLite takes."""


class SqliteBulk(Bulk):
    """Inserts of many rows a statement; lists of keys travel as one JSON text."""

    placeholder = "?"
    true = "1"
    times = TimeForm(time_text, time_text)

    def __init__(self) -> None:
        super().__init__()
        self._add_contacts = {p: _Inserts("Contact", self._contact_columns(p)) for p in Platform}
        self._add_conversations = _Inserts("Conversation", CONVERSATION_COLUMNS)
        self._add_messages = _Inserts("Message", MESSAGE_COLUMNS, " ON CONFLICT DO NOTHING")

    def decode(self, stored: str | None) -> datetime | None:
        return None if stored is None else time_from_text(stored)

    def job(self, conn: Connection, job_id: str) -> JobLine | None:
        row = conn.exec_driver_sql(JOB.format(now="", lock=""), (job_id,)).first()
        return None if row is None else JobLine(row[0], row[1], Counts(*row[2:6]), row[6], None)

    def _lookup(self, columns: str, table: str, key: str, fixed: str) -> str:
        # CROSS JOIN keeps the keys outside and the index lookups inside, whatever the statistics say.
        return (f'SELECT {columns} FROM json_each(?) j CROSS JOIN "{table}" c '
                f'ON c."{key}" = j.value AND c."{fixed}" = ?')

    def _keys(self, keys: Sequence[str]) -> str:
        return json.dumps(list(keys))

    def _write_new(self, conn: Connection, plan: Plan, platform: Platform) -> None:
        self._add_contacts[platform].run(conn, [(*row, True) for row in plan.new_contacts])
        self._add_conversations.run(conn, plan.new_conversations)

    def _write_messages(self, conn: Connection, plan: Plan) -> None:
        self._add_messages.run(conn, plan.first_messages)
        self._add_messages.run(conn, plan.more_messages)


class _Inserts:
    """One table's INSERT for many rows at once, and for the few that are left one by one."""

    def __init__(self, table: str, columns: Sequence[str], ending: str = "") -> None:
        one = insert(table, columns)
        values = f"({', '.join('?' * len(columns))})"
        self._one = one + ending
        self._many = [(count, one + f", {values}" * (count - 1) + ending) for count in _AT_ONCE]

    def run(self, conn: Connection, rows: list[Row]) -> None:
        done = 0
        for count, statement in self._many:
            while len(rows) - done >= count:
                conn.exec_driver_sql(statement, tuple(chain.from_iterable(rows[done:done + count])))
                done += count
        many(conn, self._one, rows[done:])
