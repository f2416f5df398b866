"""Why an inbox is silent, from what the newest page of its list shows or how it was refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fbsync_desktop.domain.conversation import Message, Person, Platform, Thread
from fbsync_desktop.domain.errors import (
    GraphBusy,
    GraphError,
    ListingTimedOut,
    PermissionMissing,
    PlatformNotLinked,
    PlatformSwitchedOff,
)
from fbsync_desktop.domain.silence import Cause, Finding, from_error, from_threads

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MESSENGER = Platform.MESSENGER
NAMED, BARE = Person("1", "Ana Sample"), Person("2")


def thread(person: Person | None, *ours: bool) -> Thread:
    return Thread("t", MESSENGER, NOW, person, tuple(Message(f"m{n}", NOW, one, "Hi")
                                                              for n, one in enumerate(ours)))


def found(threads: list[Thread], problems: int = 0, known: int = 0) -> Finding:
    return from_threads(MESSENGER, tuple(threads), problems, known)


@pytest.mark.parametrize(("threads", "problems", "known", "cause"), [
    ([thread(NAMED, False)], 0, 0, Cause.NONE),
    ([], 0, 0, Cause.NO_CONVERSATIONS),
    ([], 0, 12, Cause.HIDDEN_FROM_APP),
    ([], 3, 12, Cause.NONE),  # they are listed; that they cannot be read is told by the sync
    ([thread(None, True), thread(None, True, True)], 0, 0, Cause.ONLY_OWN_ACCOUNT),
    ([thread(None, True), thread(None, False)], 0, 0, Cause.WITHOUT_ID),
    ([thread(None)], 0, 0, Cause.WITHOUT_ID),
    ([thread(None, True), thread(NAMED, False)], 0, 0, Cause.NONE),
    ([thread(BARE, False), thread(BARE, False), thread(NAMED, False)], 0, 0, Cause.NAMES_HIDDEN),
    ([thread(BARE, False), thread(NAMED, False)], 0, 0, Cause.NONE),  # somebody may have left
])
def test_what_the_newest_page_says(threads: list[Thread], problems: int, known: int, cause: Cause) -> None:
    assert found(threads, problems, known).cause is cause


@pytest.mark.parametrize(("error", "cause"), [
    (PlatformNotLinked("None."), Cause.NOT_LINKED), (PlatformSwitchedOff("Off."), Cause.SWITCHED_OFF),
    (ListingTimedOut("Too many."), Cause.NO_ADVANCED_ACCESS),
    (PermissionMissing("No.", graph_code=200, subcode=2534048), Cause.NO_ADVANCED_ACCESS),
    (PermissionMissing("No.", graph_code=200), Cause.PERMISSION), (GraphBusy("Down."), Cause.UNREADABLE),
])
def test_what_a_refusal_says(error: GraphError, cause: Cause) -> None:
    finding = from_error(Platform.INSTAGRAM, error)
    assert finding.cause is cause and finding.message
