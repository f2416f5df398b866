"""Many rows at once on SQLite."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import Counts
from fbsync_desktop.store.bulk import CONVERSATION_COLUMNS, JOB, MESSAGE_COLUMNS, Bulk, JobLine, insert, many
from fbsync_desktop.store.sync_plan import Plan, TimeForm
from fbsync_desktop.store.types import time_from_text, time_text


class SqliteBulk(Bulk):
    """`executemany` of prepared statements; lists of keys travel as one JSON text."""

    placeholder = "?"
    true = "1"
    times = TimeForm(time_text, -len("+00:00"))

    def __init__(self) -> None:
        super().__init__()
        self._insert_conversation = insert("Conversation", CONVERSATION_COLUMNS)
        self._insert_message = insert("Message", MESSAGE_COLUMNS) + " ON CONFLICT DO NOTHING"

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
        many(conn, self._insert_contact[platform], [(*row, True) for row in plan.new_contacts])
        many(conn, self._insert_conversation, plan.new_conversations)

    def _write_messages(self, conn: Connection, plan: Plan) -> None:
        many(conn, self._insert_message, plan.first_messages)
        many(conn, self._insert_message, plan.more_messages)
