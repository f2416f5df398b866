"""From a batch and what is stored to the rows to write and the new counters. Pure; no database here.

Times are in the database's own form (text on SQLite), which compares like the times themselves; turning a
quarter of a million of them twice would cost more than storing them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from fbsync_desktop.domain.contact import contact_name, search_key
from fbsync_desktop.domain.conversation import (
    Attachment,
    Message,
    Person,
    Thread,
    ThreadProblem,
    attachment_word,
)
from fbsync_desktop.domain.job import Counts, JobError
from fbsync_desktop.store.ids import new_ids
from fbsync_desktop.store.sync_batch import Batch

Row = tuple[Any, ...]
Outcome = str

PREVIEW_CHARACTERS = 160
_NAME_RANK = {None: 0, "USERNAME": 1, "NAME": 2, "MANUAL": 3}
_LARGEST_INTEGER = 2**63 - 1
_sent_at = attrgetter("sent_at")
_to_json = msgspec.json.Encoder().encode  # many small lists: a tenth of what `json.dumps` takes


class TimeForm(NamedTuple):
    """How a database writes and compares times.

    Attributes:
        encode: a time in that form.
        text: a time as text it accepts for messages.
    """

    encode: Callable[[datetime], Any]
    text: Callable[[datetime], str]


class KnownContact(NamedTuple):
    """A stored contact; `person_id` is its id on the batch's platform, `on_platform` its flag for it."""

    id: str
    person_id: str
    first_name: str
    last_name: str | None
    username: str | None
    name_source: str | None
    last_interaction: Any
    last_customer_at: Any
    preview: str | None
    preview_from_business: bool | None
    first_job_id: str | None
    last_job_id: str | None
    on_platform: bool


class KnownConversation(NamedTuple):
    """A stored thread."""

    thread_id: str
    id: str
    contact_id: str
    graph_updated_at: Any
    newest_message_at: Any
    last_message_at: Any


@dataclass(slots=True)
class Known:
    """What the database holds of the people and threads of one batch.

    `outcomes` are the job's own records by contact id or thread id: `UNCHANGED` or `FAILED`.
    """

    contacts: Mapping[str, KnownContact]
    conversations: Mapping[str, KnownConversation]
    outcomes: Mapping[str, Outcome]


@dataclass(slots=True)
class Plan:
    """Rows to write, in the column order of `bulk.py`, and the job's counters after them."""

    counts: Counts
    new_contacts: list[Row] = field(default_factory=list)
    touched_contacts: list[Row] = field(default_factory=list)
    renamed_contacts: list[Row] = field(default_factory=list)
    new_conversations: list[Row] = field(default_factory=list)
    changed_conversations: list[Row] = field(default_factory=list)
    unread_conversations: list[Row] = field(default_factory=list)
    first_messages: list[Row] = field(default_factory=list)
    more_messages: list[Row] = field(default_factory=list)
    outcomes: list[Row] = field(default_factory=list)
    dropped_outcomes: list[Row] = field(default_factory=list)
    problems: list[Row] = field(default_factory=list)
    resolved: list[Row] = field(default_factory=list)
    errors: list[JobError] = field(default_factory=list)


class _Draft:
    """One person of the batch while their threads are gone through."""

    __slots__ = (
        "changed",
        "customer_at",
        "failed",
        "first",
        "id",
        "interaction",
        "known",
        "last",
        "name_changed",
        "person",
        "preview",
        "preview_from_business",
        "source",
        "username",
    )

    def __init__(self, person: Person, known: KnownContact | None, id: str) -> None:
        self.person = person
        self.known = known
        self.id = id
        self.failed = False
        self.name_changed = False
        if known is None:
            self.changed = True
            self.first, self.last, self.username, self.source = "", None, None, None
            self.interaction, self.customer_at = None, None
            self.preview, self.preview_from_business = None, None
        else:
            self.changed = not known.on_platform
            self.first, self.last, self.username = known.first_name, known.last_name, known.username
            self.source = known.name_source or ("NAME" if known.first_name else None)
            self.interaction, self.customer_at = known.last_interaction, known.last_customer_at
            self.preview, self.preview_from_business = known.preview, known.preview_from_business
        self.learn_name(person)

    def learn_name(self, person: Person) -> None:
        """Take a name only from a source at least as good as the known one's, and never an empty one."""
        first, last, source = _naming(person)
        better = source is not None and self.source != "MANUAL" and _NAME_RANK[source] >= _NAME_RANK[self.source]
        if better and (first, last) != (self.first, self.last):
            self.first, self.last, self.name_changed = first, last, True
        if better:
            self.source = source
        username = (person.username or "").strip()
        if username and username != self.username:
            self.username, self.name_changed = username, True


def make_plan(batch: Batch, known: Known, *, job_id: str, page_pk: str, counts: Counts, now: datetime,
              times: TimeForm) -> Plan:
    """Decide every row of a batch.

    Args:
        counts: the job's counters before it.
        times: how the database writes times.
    """
    return _Planner(batch, known, job_id, page_pk, counts, now, times).plan()


class _Planner:
    def __init__(self, batch: Batch, known: Known, job_id: str, page_pk: str, counts: Counts, now: datetime,
                 times: TimeForm) -> None:
        self._batch = batch
        self._known = known
        self._job_id = job_id
        self._page_pk = page_pk
        self._before = counts
        self._now = now
        self._times = times
        self._written_at = times.encode(now)
        # Two hundred thousand of these are stored: the whole second is enough and shorter.
        self._stored_at = times.encode(now.replace(microsecond=0))
        self._drafts: dict[str, _Draft] = {}
        self._ids = iter(new_ids(2 * len(batch.threads) + len(batch.problems) + len(batch.unchanged)))
        self._result = Plan(counts)

    def plan(self) -> Plan:
        unread = {problem.thread_id for problem in self._batch.problems}
        threads = _each_once(self._batch.threads)
        for thread in threads:
            if thread.person is not None:
                self._thread(thread, thread.person, whole=thread.id not in unread and thread.more_after is None)
        for person in self._batch.unchanged:
            if person.id not in self._drafts:
                self._drafts[person.id] = self._draft_untouched(person)
        stored = {thread.id for thread in threads if thread.person is not None}
        nameless = [problem for problem in self._batch.problems if not self._problem(problem, stored)]
        self._result.resolved = [(self._page_pk, thread_id) for thread_id in self._batch.resolved]
        self._count(nameless, stored)
        for draft in self._drafts.values():
            self._write_contact(draft)
        self._result.touched_contacts.sort(key=lambda row: row[-1])
        return self._result

    def _draft(self, person: Person) -> _Draft:
        draft = self._drafts.get(person.id)
        if draft is None:
            known = self._known.contacts.get(person.id)
            draft = _Draft(person, known, next(self._ids) if known is None else known.id)
            self._drafts[person.id] = draft
        else:
            draft.learn_name(person)
        return draft

    def _draft_untouched(self, person: Person) -> _Draft:
        """Someone of whom nothing is new; a name that Facebook changed meanwhile waits for their next message."""
        known = self._known.contacts.get(person.id)
        if known is None:
            return _Draft(person, None, next(self._ids))
        return _Draft(Person(person.id), known, known.id)

    def _thread(self, thread: Thread, person: Person, *, whole: bool) -> None:
        draft = self._draft(person)
        conversation = self._known.conversations.get(thread.id)
        conversation_id = next(self._ids) if conversation is None else conversation.id
        newest = self._messages(draft, thread, conversation_id, first=draft.known is None and conversation is None)
        encode = self._times.encode
        updated_at = encode(thread.updated_at) if whole else None
        last_at = newest if newest is not None else encode(thread.updated_at)
        if draft.interaction is None or last_at > draft.interaction:
            draft.interaction, draft.changed = last_at, True
        if conversation is None:
            draft.changed = True
            self._result.new_conversations.append((
                conversation_id, draft.id, self._page_pk, self._batch.platform.value, last_at, self._written_at,
                self._written_at, thread.id, updated_at, newest))
            return
        newest = _later(newest, conversation.newest_message_at)
        if whole:
            updated_at = _later(updated_at, conversation.graph_updated_at)
        if (updated_at, newest, draft.id) != (
                conversation.graph_updated_at, conversation.newest_message_at, conversation.contact_id):
            draft.changed = True
            self._result.changed_conversations.append((
                draft.id, _later(last_at, conversation.last_message_at), updated_at, newest, self._written_at,
                conversation_id))

    def _messages(self, draft: _Draft, thread: Thread, conversation_id: str, *, first: bool) -> Any:
        """Add the thread's messages, oldest first like their key, and return the newest one's time."""
        messages = thread.messages
        if not messages:
            return None
        contact_id, platform, stored_at, text_of = draft.id, thread.platform.value, self._stored_at, self._times.text
        rows = self._result.first_messages if first else self._result.more_messages
        # The hottest lines of a first sync; a call per message would cost a tenth of the whole.
        rows += [
            (contact_id, text_of(sent_at), message_id, text, platform, conversation_id, from_business, stored_at,
             _attachments_json(attachments) if attachments else None)
            for message_id, sent_at, from_business, text, attachments in reversed(messages)]
        newest = max(messages, key=_sent_at)
        newest_at = self._times.encode(newest.sent_at)
        customer = max((message.sent_at for message in messages if not message.from_business), default=None)
        self._last_word(draft, newest_at, newest, None if customer is None else self._times.encode(customer))
        return newest_at

    @staticmethod
    def _last_word(draft: _Draft, newest: Any, message: Message, customer_at: Any) -> None:
        if customer_at is not None and (draft.customer_at is None or customer_at > draft.customer_at):
            draft.customer_at, draft.changed = customer_at, True
        if draft.preview is not None and draft.interaction is not None and newest < draft.interaction:
            return
        preview = _preview(message)
        if (preview, message.from_business) != (draft.preview, draft.preview_from_business):
            draft.preview, draft.preview_from_business, draft.changed = preview, message.from_business, True

    def _problem(self, problem: ThreadProblem, stored: set[str]) -> bool:
        """Record a problem; False when nobody is named."""
        person = problem.person
        conversation = self._known.conversations.get(problem.thread_id)
        if person is not None:
            draft = self._draft(person)
            draft.failed = True
        elif problem.thread_id in stored:
            thread = next(thread for thread in self._batch.threads if thread.id == problem.thread_id)
            person = thread.person
            assert person is not None
            self._drafts[person.id].failed = True
        if conversation is not None and problem.thread_id not in stored:
            self._result.unread_conversations.append((self._written_at, conversation.id))
        code, subcode = _storable(problem.code), _storable(problem.subcode)
        self._result.problems.append((
            self._page_pk, problem.thread_id, problem.platform.value, person and person.id, person and person.name,
            person and person.username, code, subcode, problem.message,
            None if problem.updated_at is None else self._times.encode(problem.updated_at),
            self._job_id, self._written_at, self._written_at))
        self._result.errors.append(JobError(
            problem.platform.label, person.id if person else problem.thread_id, problem.message, self._now,
            code, subcode))
        return person is not None

    def _count(self, nameless: list[ThreadProblem], stored: set[str]) -> None:
        """The job's counters after this batch: everyone once, and a failure stays a failure."""
        tally = {"CREATED": self._before.created, "UPDATED": self._before.updated,
                 "UNCHANGED": self._before.unchanged, "FAILED": self._before.failed}
        for draft in self._drafts.values():
            before, after = self._outcome_before(draft), self._outcome_after(draft)
            if before != after:
                tally[after] += 1
                if before is not None:
                    tally[before] -= 1
            if after in ("UNCHANGED", "FAILED") and before != after:
                self._result.outcomes.append((self._job_id, draft.id, after))
        for problem in nameless:
            if self._known.outcomes.get(problem.thread_id) is None:
                tally["FAILED"] += 1
                self._result.outcomes.append((self._job_id, problem.thread_id, "FAILED"))
        named = stored | {problem.thread_id for problem in self._batch.problems if problem.person is not None}
        for thread_id in named & self._known.outcomes.keys():
            # Nobody was named when it failed earlier in this run; now they are counted as themselves.
            tally["FAILED"] -= 1
            self._result.dropped_outcomes.append((self._job_id, thread_id))
        self._result.counts = Counts(tally["CREATED"], tally["UPDATED"], tally["UNCHANGED"], tally["FAILED"])

    def _outcome_before(self, draft: _Draft) -> Outcome | None:
        recorded = self._known.outcomes.get(draft.id)
        if draft.known is None or recorded == "FAILED":
            return recorded
        if draft.known.first_job_id == self._job_id:
            return "CREATED"
        return "UPDATED" if draft.known.last_job_id == self._job_id else recorded

    def _outcome_after(self, draft: _Draft) -> Outcome:
        before = self._outcome_before(draft)
        if draft.failed or before == "FAILED":
            return "FAILED"
        if draft.known is None or before == "CREATED":
            return "CREATED"
        return "UPDATED" if draft.changed or draft.name_changed or before == "UPDATED" else "UNCHANGED"

    def _write_contact(self, draft: _Draft) -> None:
        if draft.known is None:
            self._result.new_contacts.append((
                draft.id, self._page_pk, draft.person.id, draft.first, draft.last, draft.username, draft.source,
                search_key(draft.first, draft.last, draft.username), draft.interaction, draft.preview,
                draft.preview_from_business, draft.customer_at, self._job_id, self._job_id, self._written_at,
                self._written_at))
            return
        if draft.name_changed:
            self._result.renamed_contacts.append((
                draft.first, draft.last, draft.username, draft.source,
                search_key(draft.first, draft.last, draft.username), draft.id))
        if draft.changed or draft.name_changed:
            self._result.touched_contacts.append((
                draft.interaction, draft.preview, draft.preview_from_business, draft.customer_at, self._job_id,
                self._written_at, draft.id))


def _each_once(threads: Any) -> list[Thread]:
    """A listing that moved while it was read may give a thread twice; the newer reading counts."""
    latest: dict[str, Thread] = {}
    for thread in threads:
        seen = latest.get(thread.id)
        if seen is None or thread.updated_at >= seen.updated_at:
            latest[thread.id] = thread
    return list(latest.values())


def _naming(person: Person) -> tuple[str, str | None, str | None]:
    """First name, last name and where they come from; None when nobody gives one."""
    if person.name:
        name = contact_name(Person(person.id, person.name))
        if name.first:
            return name.first, name.last, "NAME"
    username = (person.username or "").strip()
    return (username, None, "USERNAME") if username else ("", None, None)


def _later(one: Any, other: Any) -> Any:
    if one is None or other is None:
        return one if other is None else other
    return max(one, other)


def _preview(message: Message) -> str:
    """The message on one line, or words for what was sent instead."""
    text = " ".join(message.text[:2 * PREVIEW_CHARACTERS].split())[:PREVIEW_CHARACTERS]
    return text or " ".join(f"[{attachment_word(attachment.kind)}]" for attachment in message.attachments)


def _attachments_json(attachments: tuple[Attachment, ...]) -> str:
    return _to_json([attachment._asdict() for attachment in attachments]).decode()


def _storable(number: int | None) -> int | None:
    return number if number is not None and abs(number) <= _LARGEST_INTEGER else None
