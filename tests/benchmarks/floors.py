"""What a sync is measured against: the least that reads the same pages and stores contacts and messages.

Each floor asks for the same fields as the product, decodes the answers with msgspec and writes two tables in one
transaction a page. It knows no restart, no second run, no conversations, previews, counters, names or faults.
"""

from __future__ import annotations

import asyncio
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import httpx
import msgspec
import psycopg

from fbsync_desktop.graph.fields import FieldLevel, thread_fields


class Someone(msgspec.Struct, gc=False):
    id: str
    name: str | None = None


class People(msgspec.Struct, gc=False):
    data: list[Someone]


class Text(msgspec.Struct, gc=False):
    id: str
    created_time: str
    message: str = ""
    from_: Someone | None = msgspec.field(name="from", default=None)
    attachments: msgspec.Raw = msgspec.Raw(b"")


class Texts(msgspec.Struct, gc=False):
    data: list[Text]


class Conversation(msgspec.Struct, gc=False):
    id: str
    updated_time: str
    participants: People
    messages: Texts


class Cursors(msgspec.Struct, gc=False):
    after: str


class Paging(msgspec.Struct, gc=False):
    cursors: Cursors
    next: str | None = None


class Listing(msgspec.Struct, gc=False):
    data: list[Conversation]
    paging: Paging | None = None

    @property
    def after(self) -> str | None:
        return self.paging.cursors.after if self.paging is not None and self.paging.next is not None else None


Contact = tuple[str, str | None, str]
Message = tuple[str, str, str, str, bool, str | None]


@dataclass(frozen=True)
class Inbox:
    """Where a floor reads."""

    url: str
    page_id: str
    token: str

    def address(self, after: str | None) -> str:
        query = {"platform": "messenger", "fields": thread_fields(FieldLevel.FULL, 20), "limit": "100"}
        return (f"{self.url}/v25.0/{self.page_id}/conversations?"
                f"{urlencode(query | ({'after': after} if after else {}))}")

    def rows(self, listing: Listing) -> tuple[list[Contact], list[Message]]:
        contacts: list[Contact] = []
        messages: list[Message] = []
        for thread in listing.data:
            them = next(one for one in thread.participants.data if one.id != self.page_id)
            contacts.append((them.id, them.name, thread.updated_time))
            messages += [(them.id, text.created_time, text.id, text.message,
                          text.from_ is not None and text.from_.id == self.page_id,
                          bytes(text.attachments).decode() or None)
                         for text in thread.messages.data]
        return contacts, messages


class SqliteFloor:
    """Two tables, three statements a row at most."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.executescript("""PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
            CREATE TABLE contact (id TEXT PRIMARY KEY, name TEXT, seen TEXT) WITHOUT ROWID;
            CREATE TABLE message (contact TEXT, sent TEXT, id TEXT, text TEXT, ours INT, attachments TEXT,
                                  PRIMARY KEY (contact, sent, id)) WITHOUT ROWID;""")

    def write(self, contacts: list[Contact], messages: list[Message]) -> None:
        self._database.execute("BEGIN IMMEDIATE")
        self._database.executemany(
            "INSERT INTO contact VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seen = excluded.seen", contacts)
        self._database.executemany(
            "INSERT INTO message VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", messages)
        self._database.execute("COMMIT")

    def close(self) -> None:
        self._database.close()


class PostgresFloor:
    """COPY into a temporary table, INSERT … SELECT from there."""

    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(address, autocommit=True)
        self._connection.execute("""
            CREATE TABLE floor_contact (id text PRIMARY KEY, name text, seen timestamptz);
            CREATE TABLE floor_message (contact text, sent timestamptz, id text, text text, ours boolean,
                                        attachments jsonb, PRIMARY KEY (contact, sent, id));
            CREATE TEMPORARY TABLE new_contact (LIKE floor_contact) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE new_message (LIKE floor_message) ON COMMIT DELETE ROWS;""")

    def write(self, contacts: list[Contact], messages: list[Message]) -> None:
        with self._connection.transaction(), self._connection.cursor() as cursor:
            for table, rows in (("new_contact", contacts), ("new_message", messages)):
                with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                    copy.write("".join([_line(row) for row in rows]))
            cursor.execute("INSERT INTO floor_contact SELECT * FROM new_contact "
                           "ON CONFLICT (id) DO UPDATE SET seen = excluded.seen")
            cursor.execute("INSERT INTO floor_message SELECT * FROM new_message ON CONFLICT DO NOTHING")

    def close(self) -> None:
        self._connection.close()


async def httpx_floor(inbox: Inbox, store: SqliteFloor | PostgresFloor) -> float:
    """Seconds with httpx as the reader, the next page asked for while this one is stored."""
    decoder = msgspec.json.Decoder(Listing)
    started = time.perf_counter()
    async with httpx.AsyncClient(headers={"Authorization": f"Bearer {inbox.token}"}) as client:
        async def page(after: str | None) -> bytes:
            return (await client.get(inbox.address(after))).content

        ahead = asyncio.ensure_future(page(None))
        while True:
            listing = decoder.decode(await ahead)
            if listing.after is not None:
                ahead = asyncio.ensure_future(page(listing.after))
                await asyncio.sleep(0)
            store.write(*inbox.rows(listing))
            if listing.after is None:
                return time.perf_counter() - started


def socket_floor(inbox: Inbox, store: SqliteFloor | PostgresFloor) -> float:
    """Seconds with a bare socket as the reader; the next request is sent before this page is stored."""
    decoder = msgspec.json.Decoder(Listing)
    started = time.perf_counter()
    parts = urlsplit(inbox.url)
    with closing(socket.create_connection((parts.hostname or "", parts.port or 80))) as connection:
        answers = _answers(connection)
        _ask(connection, inbox, None)
        while True:
            listing = decoder.decode(next(answers))
            if listing.after is not None:
                _ask(connection, inbox, listing.after)
            store.write(*inbox.rows(listing))
            if listing.after is None:
                return time.perf_counter() - started


_ESCAPES = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"})


def _line(row: tuple[object, ...]) -> str:
    return "\t".join([r"\N" if value is None else str(value).translate(_ESCAPES) for value in row]) + "\n"


def _ask(connection: socket.socket, inbox: Inbox, after: str | None) -> None:
    target = inbox.address(after).removeprefix(inbox.url)
    connection.sendall(f"GET {target} HTTP/1.1\r\nHost: floor\r\nAuthorization: Bearer {inbox.token}\r\n\r\n".encode())


def _answers(connection: socket.socket) -> Iterator[bytes]:
    """The bodies of the answers, one after another; every answer names its length."""
    with connection.makefile("rb", 1 << 20) as stream:
        while True:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            yield stream.read(length)
