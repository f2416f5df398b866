"""Sample people and threads, and a running job to store them with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, event

from fbsync_desktop.domain.contact import ContactRow
from fbsync_desktop.domain.conversation import Message, Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.job import Counts, JobStatus, SyncJob, SyncOptions, Trigger
from fbsync_desktop.domain.page import Page, TokenFacts
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, Ticket

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MESSENGER, INSTAGRAM = Platform.MESSENGER, Platform.INSTAGRAM


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def message(number: int, minutes: float, text: str = "Hello", *, ours: bool = False) -> Message:
    return Message(f"m_{number}", at(minutes), ours, text)


def thread(number: int, person: Person | None, *messages: Message, updated: float | None = None,
           platform: Platform = MESSENGER) -> Thread:
    """A thread whose messages may be given in any order; `updated` in minutes after noon."""
    newest_first = tuple(sorted(messages, key=lambda message: message.sent_at, reverse=True))
    moment = at(updated) if updated is not None else newest_first[0].sent_at if newest_first else NOON
    return Thread(f"t_{number}", platform, moment, person, newest_first)


def problem(number: int, person: Person | None = None, text: str = "Facebook could not load this thread.",
            code: int | None = None) -> ThreadProblem:
    return ThreadProblem(f"t_{number}", MESSENGER, text, person, NOON, code)


def people(count: int) -> list[Person]:
    return [Person(f"psid{number}", f"Sample Person{number}") for number in range(count)]


def connect(store: Store, number: int = 1) -> Page:
    return store.pages.upsert(f"10{number}", f"Sample Bakery {number}", None, None, TokenFacts())


def nobody_is_dead(owner: str) -> bool:
    return False


@dataclass
class Run:
    """A claimed job of a Page and everything a test wants to ask of it."""

    store: Store
    page: Page
    ticket: Ticket

    @classmethod
    def begin(cls, store: Store, page: Page) -> Run:
        job, created = store.jobs.start(page.id, SyncOptions(), Trigger.USER)
        assert created
        epoch = store.jobs.claim(job.id, "this test", 60, owner_is_dead=nobody_is_dead)
        assert epoch is not None
        return cls(store, page, Ticket(job.id, epoch, page.id, 60))

    def apply(self, *threads: Thread, platform: Platform = MESSENGER, unchanged: Sequence[Person] = (),
              problems: Sequence[ThreadProblem] = (), resolved: Sequence[str] = (),
              checkpoint: Checkpoint | None = None) -> Counts:
        return self.store.sync.apply(
            self.ticket, Batch(platform, threads, unchanged, problems, resolved, checkpoint))

    def next_run(self) -> Run:
        """Finish this job and begin another of the same Page."""
        self.store.jobs.finish(self.ticket.job_id, self.ticket.epoch, JobStatus.COMPLETED)
        return Run.begin(self.store, self.page)

    @property
    def job(self) -> SyncJob:
        return self.store.jobs.get(self.ticket.job_id)

    def recount(self) -> Counts:
        return self.store.sync.recount(self.ticket.job_id)

    def contacts(self) -> list[ContactRow]:
        """Sorted by name."""
        return self.store.contacts.window(ContactQuery(page_pk=self.page.id, sort="name", descending=False), None)

    def contact(self, person_id: str) -> ContactRow:
        found = [row for row in self.contacts() if person_id in (row.messenger_psid, row.instagram_sid)]
        assert len(found) == 1
        return found[0]

    def columns(self, person_id: str) -> dict[str, object]:
        return self.store.contacts.get(self.contact(person_id).id).columns

    def texts(self, person_id: str) -> list[str]:
        return [message.text for message in self.store.contacts.transcript(self.contact(person_id).id)]


@contextmanager
def counted_calls() -> Iterator[list[str]]:
    """Every statement that goes to the database, many rows at once counted as one."""
    calls: list[str] = []

    def note(conn: Connection, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        calls.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield calls
    finally:
        event.remove(Engine, "before_cursor_execute", note)
