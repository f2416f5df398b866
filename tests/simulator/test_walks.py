"""Walking through an inbox that changes, compared with a plain list that knows everything."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.inbox import TOP, Inbox, Position, take

START = datetime(2026, 11, 20, 12, tzinfo=UTC)


class ChangingInbox(RuleBasedStateMachine):
    """An inbox of 30 conversations, some seconds apart, and what is expected of it."""

    def __init__(self) -> None:
        super().__init__()
        business = SampleBusiness(messenger=30, thread_spacing_s=3, min_messages=1, max_messages=4)
        self.clock = WorldClock(START, runs=False)
        self.inbox = Inbox(business, 1, "messenger", Scenario(businesses=[business]), self.clock)
        self.order = sorted(range(30), key=self.inbox.position)
        self.counts = {index: self.inbox.message_count(index) for index in range(30)}
        self.place: Position = TOP

    @rule(number=st.integers(0, 40), text=st.text(max_size=5), ours=st.booleans())
    def somebody_writes(self, number: int, text: str, ours: bool) -> None:
        index = number % self.inbox.total
        note = self.inbox.add_message(index, text, ours=ours)
        self.order = [index] + [one for one in self.order if one != index]
        self.counts[index] += 1
        assert (note.text, note.ours) == (text, ours)
        assert self.inbox.notes(index, 0, 1) == [note]

    @rule()
    def somebody_new_writes(self) -> None:
        index = self.inbox.add_thread()
        self.counts[index] = 0
        self.somebody_writes(index, "Hello", ours=False)

    @rule(number=st.integers(0, 40))
    def a_conversation_is_deleted(self, number: int) -> None:
        index = number % self.inbox.total
        self.inbox.delete_thread(index)
        self.order = [one for one in self.order if one != index]

    @rule(seconds=st.integers(0, 5))
    def time_goes_by(self, seconds: int) -> None:
        self.clock.move(seconds)

    @rule(limit=st.integers(1, 9))
    def a_reader_goes_on(self, limit: int) -> None:
        page = take(self.inbox.behind(self.place), limit)
        assert page == [one for one in self.order if self.inbox.position(one) > self.place][:limit]
        self.place = self.inbox.position(page[-1]) if page else TOP

    @rule(limit=st.integers(1, 9))
    def a_reader_goes_back(self, limit: int) -> None:
        page = take(self.inbox.before(self.place), limit)
        assert page == [one for one in reversed(self.order) if self.inbox.position(one) < self.place][:limit]

    @invariant()
    def the_list_is_in_order(self) -> None:
        assert take(self.inbox.behind(TOP), 100) == self.order
        times = [self.inbox.updated(index) for index in self.order]
        assert times == sorted(times, reverse=True)

    @invariant()
    def conversations_have_all_their_messages(self) -> None:
        for index in self.order[:3]:
            notes = self.inbox.notes(index, 0, 100)
            assert len(notes) == self.counts[index] == self.inbox.message_count(index)
            assert [note.place for note in notes] == list(range(len(notes)))[::-1]
            assert notes[0].at == self.inbox.updated(index)
            assert notes[1:3] == self.inbox.notes(index, 1, 2)
            assert all(newer.at >= older.at for newer, older in itertools.pairwise(notes))


ChangingInbox.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestChangingInbox = ChangingInbox.TestCase
