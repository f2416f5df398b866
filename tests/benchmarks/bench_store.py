"""Speed of the store's write path against a plain bulk insert, measured in the same run.

    python -m tests.benchmarks.bench_store [--threads 20000] [--json]

Each line is `NAME value unit (ratio to floor r)`. The floor decodes the same listing pages with msgspec and
writes two tables with `executemany` (SQLite) or COPY and INSERT … SELECT (Postgres); ours decodes them, makes
the domain's threads and applies them as batches with everything a sync needs: conversations, previews, search
keys, counters, checkpoint, fencing. Each measurement runs in a process of its own.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import psycopg

from fbsync_desktop.domain.conversation import Message, Person, Platform, Thread
from fbsync_desktop.domain.job import Phase, SyncOptions, Trigger
from fbsync_desktop.domain.page import TokenFacts
from fbsync_desktop.store.engine import open_store
from fbsync_desktop.store.pages import Walk
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, Ticket
from tests.support.postgres import PostgresServer, postgres_binaries

PAGE_SIZE = 100
PAGE_ID = "100000000000001"
_WORDS = "hello can I order two cakes for Saturday please what is the price thank you yes delivery is free".split()


class Who(msgspec.Struct, gc=False):
    id: str
    name: str = ""


class Note(msgspec.Struct, gc=False):
    id: str
    created_time: datetime
    message: str
    sender: Who = msgspec.field(name="from")


class Notes(msgspec.Struct, gc=False):
    data: list[Note]


class People(msgspec.Struct, gc=False):
    data: list[Who]


class Talk(msgspec.Struct, gc=False):
    id: str
    updated_time: datetime
    participants: People
    messages: Notes


class Listing(msgspec.Struct, gc=False):
    data: list[Talk]


def make_pages(folder: Path, threads: int) -> int:
    """Write listing pages as files and return the number of messages in them."""
    chance = random.Random(7)
    newest = datetime(2026, 11, 1, 12, tzinfo=UTC)
    messages = 0
    for page in range(0, threads, PAGE_SIZE):
        talks = []
        for number in range(page, min(page + PAGE_SIZE, threads)):
            updated = newest - timedelta(minutes=7 * number)
            person = {"id": str(10**15 + number * 7919), "name": f"Sample Person{number}"}
            notes = []
            for index in range(chance.randint(5, 20)):
                sender = person if index % 2 else {"id": PAGE_ID, "name": "Sample Bakery"}
                notes.append({
                    "id": "m_" + "".join(chance.choices("abcdefghijklmnopqrstuvwxyzABCDEF0123456789-_", k=86)),
                    "created_time": f"{updated - timedelta(seconds=31 * index):%Y-%m-%dT%H:%M:%S+0000}",
                    "from": sender, "message": " ".join(chance.choices(_WORDS, k=chance.randint(3, 16)))})
            messages += len(notes)
            talks.append({"id": f"t_{10**17 + number}", "updated_time": f"{updated:%Y-%m-%dT%H:%M:%S+0000}",
                          "participants": {"data": [person, {"id": PAGE_ID, "name": "Sample Bakery"}]},
                          "messages": {"data": notes}})
        (folder / f"{page:08}.json").write_text(json.dumps({"data": talks}).replace("+0000", "+00:00"))
    return messages


def listings(folder: Path) -> Iterator[list[Talk]]:
    decoder = msgspec.json.Decoder(Listing)
    for path in sorted(folder.glob("*.json")):
        yield decoder.decode(path.read_bytes()).data


def sqlite_floor(folder: Path, target: str) -> None:
    connection = sqlite3.connect(target, isolation_level=None)
    connection.executescript("""
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;
        CREATE TABLE contact (id INTEGER PRIMARY KEY, person TEXT UNIQUE, name TEXT, last TEXT);
        CREATE TABLE message (contact INTEGER, sent TEXT, id TEXT, content TEXT, ours INTEGER,
                              PRIMARY KEY (contact, sent, id)) WITHOUT ROWID;""")
    number = 0
    for talks in listings(folder):
        contacts, messages = [], []
        for talk in talks:
            number += 1
            person = talk.participants.data[0]
            contacts.append((number, person.id, person.name, str(talk.updated_time)))
            messages += [(number, str(note.created_time), note.id, note.message, note.sender.id == PAGE_ID)
                         for note in reversed(talk.messages.data)]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO contact VALUES (?,?,?,?) ON CONFLICT(person) DO UPDATE SET "
                               "name=excluded.name, last=excluded.last", contacts)
        connection.executemany("INSERT INTO message VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING", messages)
        connection.execute("COMMIT")
    connection.close()


def postgres_floor(folder: Path, target: str) -> None:
    with psycopg.connect(target, autocommit=True) as connection:
        connection.execute("CREATE TABLE contact (id int PRIMARY KEY, person text UNIQUE, name text, last text)")
        connection.execute("CREATE TABLE message (contact int, sent timestamptz, id text COLLATE \"C\", content text, "
                           "ours bool, PRIMARY KEY (contact, sent, id))")
        connection.execute("CREATE TEMP TABLE new_contact (LIKE contact)")
        connection.execute("CREATE TEMP TABLE new_message (LIKE message)")
        number = 0
        for talks in listings(folder):
            contacts, messages = [], []
            for talk in talks:
                number += 1
                person = talk.participants.data[0]
                contacts.append(f"{number}\t{person.id}\t{person.name}\t{talk.updated_time}\n")
                messages += [f"{number}\t{note.created_time}\t{note.id}\t{note.message}\t{note.sender.id == PAGE_ID}\n"
                             for note in talk.messages.data]
            with connection.transaction(), connection.cursor() as cursor:
                with cursor.copy("COPY new_contact FROM STDIN") as copy:
                    copy.write("".join(contacts))
                with cursor.copy("COPY new_message FROM STDIN") as copy:
                    copy.write("".join(messages))
                cursor.execute("INSERT INTO contact SELECT * FROM new_contact ON CONFLICT (person) DO UPDATE SET "
                               "name=excluded.name, last=excluded.last")
                cursor.execute("INSERT INTO message SELECT * FROM new_message ON CONFLICT DO NOTHING")
                cursor.execute("TRUNCATE new_contact, new_message")


class _WallClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        raise NotImplementedError


def _threads(talks: list[Talk]) -> list[Thread]:
    made = []
    for talk in talks:
        person = talk.participants.data[0]
        made.append(Thread(
            talk.id, Platform.MESSENGER, talk.updated_time, Person(person.id, person.name),
            tuple(Message(note.id, note.created_time, note.sender.id == PAGE_ID, note.message)
                  for note in talk.messages.data)))
    return made


def ours(folder: Path, target: str) -> None:
    store = open_store(target, clock=_WallClock())
    page = store.pages.upsert(PAGE_ID, "Sample Bakery", None, None, TokenFacts())
    job, _ = store.jobs.start(page.id, SyncOptions(), Trigger.COMMAND)
    epoch = store.jobs.claim(job.id, "benchmark", 30, owner_is_dead=lambda owner: False)
    assert epoch is not None
    ticket = Ticket(job.id, epoch, page.id, 30)
    for number, talks in enumerate(listings(folder)):
        walk = Walk(f"cursor{number}", datetime.now(UTC), talks[0].updated_time, None, number, job.id)
        store.sync.apply(ticket, Batch(Platform.MESSENGER, _threads(talks), checkpoint=Checkpoint(walk),
                                       phase=Phase.READING))
    store.close()


def _made(url: str) -> str:
    """The address of a database with its tables; making them once is not part of the write path."""
    open_store(url, clock=_WallClock()).close()
    return url


def decode_only(folder: Path, target: str) -> None:
    for talks in listings(folder):
        _threads(talks)


def measured(work: Callable[[Path, str], None], folder: Path, target: str) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak MiB of `work` in a process of its own."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(work, folder, target, sender))
    process.start()
    result: tuple[float, float, float] = receiver.recv()
    process.join()
    return result


def _child(work: Callable[[Path, str], None], folder: Path, target: str, answer: object) -> None:
    gc.collect()
    gc.freeze()
    wall, cpu = time.perf_counter(), time.process_time()
    work(folder, target)
    spent = time.perf_counter() - wall, time.process_time() - cpu
    answer.send((*spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))  # type: ignore[attr-defined]


def best(work: Callable[[Path, str], None], folder: Path, target: Callable[[], str],
         runs: int) -> tuple[float, float, float]:
    return min(measured(work, folder, target()) for _ in range(runs))


def run(threads: int, runs: int) -> list[dict[str, object]]:
    results: list[dict[str, object]] = []

    def add(name: str, spent: tuple[float, float, float], floor: float | None) -> None:
        results.append({"name": name, "contacts_per_s": round(threads / spent[0]), "wall_s": round(spent[0], 3),
                        "cpu_s": round(spent[1], 3), "peak_mib": round(spent[2]),
                        "ratio": None if floor is None else round(spent[0] / floor, 2)})

    with tempfile.TemporaryDirectory() as root:
        folder = Path(root, "pages")
        folder.mkdir()
        messages = make_pages(folder, threads)
        print(f"# {threads} threads, {messages} messages", file=sys.stderr)
        numbers = iter(range(1000))
        add("STORE decode", best(decode_only, folder, str, runs), None)

        def file() -> str:
            return str(Path(root, f"{next(numbers)}.db"))

        floor = best(sqlite_floor, folder, file, runs)
        add("STORE sqlite floor", floor, None)
        add("STORE sqlite", best(ours, folder, lambda: _made(f"sqlite:///{file()}"), runs), floor[0])
        binaries = postgres_binaries()
        if binaries is not None:
            with PostgresServer(binaries, fsync=True) as server:
                floor = best(postgres_floor, folder, server.new_database, runs)
                add("STORE postgres floor", floor, None)
                add("STORE postgres", best(ours, folder, lambda: _made(server.new_database()), runs), floor[0])
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    results = run(arguments.threads, arguments.runs)
    if arguments.json:
        print(json.dumps(results))
        return
    for result in results:
        ratio = "" if result["ratio"] is None else f" (ratio to floor {result['ratio']})"
        print(f"{result['name']} {result['contacts_per_s']} contacts/s{ratio} "
              f"[{result['wall_s']} s wall, {result['cpu_s']} s CPU, {result['peak_mib']} MiB]")


if __name__ == "__main__":
    main()
