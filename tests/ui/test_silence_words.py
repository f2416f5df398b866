"""Why an inbox is silent: the window says what the command line says."""

from __future__ import annotations

import pytest

from fbsync_desktop.domain.errors import (
    GraphBusy,
    ListingTimedOut,
    PermissionMissing,
    PlatformNotLinked,
    PlatformSwitchedOff,
)
from fbsync_desktop.domain.silence import Cause, Finding, from_error
from fbsync_desktop.ui.text.health import finding_words
from tests.domain.test_silence import BARE, MESSENGER, NAMED, found, thread

SHOWN = {Cause.NONE: [thread(NAMED, False)], Cause.NO_CONVERSATIONS: [], Cause.ONLY_OWN_ACCOUNT: [thread(None, True)],
         Cause.WITHOUT_ID: [thread(None, False)], Cause.NAMES_HIDDEN: [thread(BARE, False)]}
REFUSED = {Cause.NOT_LINKED: PlatformNotLinked("None."), Cause.SWITCHED_OFF: PlatformSwitchedOff("It is off."),
           Cause.NO_ADVANCED_ACCESS: ListingTimedOut("x"), Cause.PERMISSION: PermissionMissing("It is missing."),
           Cause.UNREADABLE: GraphBusy("It is down.")}


def finding_of(cause: Cause) -> Finding:
    if cause is Cause.HIDDEN_FROM_APP:
        return found([], known=5)
    return found(SHOWN[cause]) if cause in SHOWN else from_error(MESSENGER, REFUSED[cause])


@pytest.mark.parametrize("cause", Cause)
def test_the_command_line_and_the_window_say_the_same(cause: Cause) -> None:
    finding = finding_of(cause)
    assert finding.cause is cause
    assert finding_words(finding) == f"{finding.message} {finding.action}".strip()
    assert "{" not in finding_words(finding)
