"""What a sync hands to the store, and what the store says it knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from fbsync_desktop.domain.conversation import Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.job import Phase
from fbsync_desktop.store.pages import Walk


@dataclass(frozen=True, slots=True)
class Ticket:
    """The right to write for a job, as `Jobs.claim` gave it."""

    job_id: str
    epoch: int
    page_pk: str
    lease_s: float


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a listing was read once a batch is stored.

    Attributes:
        walk: where to go on after a crash; None when the walk is complete.
        watermark: the new watermark; None leaves the old one.
        size: threads and messages per listing call; None leaves the old one.
    """

    walk: Walk | None = None
    watermark: datetime | None = None
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What one page of a listing brought.

    Attributes:
        threads: to be stored; one without a person is stored nowhere. One with `more_after` is not whole yet.
        unchanged: people met of whom nothing is new.
        problems: threads that could not be read, wholly or in part.
        resolved: ids of threads whose earlier problem is gone.
        checkpoint: None leaves the listing's state as it is.
        phase: what the job does now; None leaves it.
    """

    platform: Platform
    threads: Sequence[Thread] = ()
    unchanged: Sequence[Person] = ()
    problems: Sequence[ThreadProblem] = ()
    resolved: Sequence[str] = ()
    checkpoint: Checkpoint | None = None
    phase: Phase | None = None


class KnownThread(NamedTuple):
    """What is stored of a thread.

    Attributes:
        updated_at: its `updated_time` when it was last stored whole; None when it was not.
        newest_message_at: time of the newest stored message; None when there is none.
        has_problem: the last attempt to read it failed, wholly or in part.
    """

    updated_at: datetime | None
    newest_message_at: datetime | None
    has_problem: bool


def cleaned(batch: Batch) -> Batch:
    """The batch without what no database stores: lone surrogates become `?`, NUL disappears."""
    return Batch(
        batch.platform,
        [_clean_thread(thread) for thread in batch.threads],
        [_clean_person(person) for person in batch.unchanged],
        [_clean_problem(problem) for problem in batch.problems],
        [_clean(thread_id) for thread_id in batch.resolved],
        batch.checkpoint, batch.phase,
    )


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _clean_or_none(text: str | None) -> str | None:
    return None if text is None else _clean(text)


def _clean_person(person: Person) -> Person:
    return Person(_clean(person.id), _clean_or_none(person.name), _clean_or_none(person.username))


def _clean_thread(thread: Thread) -> Thread:
    messages = tuple(
        message._replace(id=_clean(message.id), text=_clean(message.text), attachments=tuple(
            attachment._replace(kind=_clean(attachment.kind), name=_clean_or_none(attachment.name),
                                url=_clean_or_none(attachment.url)) for attachment in message.attachments))
        for message in thread.messages)
    person = None if thread.person is None else _clean_person(thread.person)
    return replace(thread, id=_clean(thread.id), person=person, messages=messages)


def _clean_problem(problem: ThreadProblem) -> ThreadProblem:
    person = None if problem.person is None else _clean_person(problem.person)
    return replace(problem, thread_id=_clean(problem.thread_id), message=_clean(problem.message), person=person)
