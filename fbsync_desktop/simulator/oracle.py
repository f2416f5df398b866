"""The truth of a stand-in, to compare stored data with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.inbox import TOP, Inbox
from fbsync_desktop.simulator.scenario import Scenario

Oracle = dict[str, Any]


def oracle(inboxes: Iterable[Inbox], scenario: Scenario, *, people: bool = True) -> Oracle:
    """What a complete and correct reading of these inboxes finds.

    Conversations that the API does not show (deleted, hidden, of people without a role) are left out.

    Args:
        people: False leaves the list of people out, for very large inboxes.

    Returns:
        people: who has an id, by inbox and number: page, platform, id, name (as displayed; "" = the API shows none),
            username (Instagram), threadId, messages, readable, updatedAt (Unix seconds), waiting (the person wrote
            last), sameAs (on Instagram: the Messenger id of the same human, or None).
        threads: listed conversations. contacts: people with an id. withoutId: conversations that name nobody.
        messages, readable: of those people, all and those whose details are told.
    """
    listed: list[dict[str, Any]] = []
    counts = {"threads": 0, "contacts": 0, "withoutId": 0, "messages": 0, "readable": 0}
    for inbox in inboxes:
        instagram = inbox.platform == ids.INSTAGRAM
        if instagram and inbox.business.instagram_id is None:
            continue
        window = (scenario.detail_window_ig if instagram else scenario.detail_window_messenger) or 0
        for index in sorted(inbox.behind(TOP)) if people else inbox.behind(TOP):
            counts["threads"] += 1
            if not inbox.cast.has_id(index):
                counts["withoutId"] += 1
                continue
            messages = inbox.message_count(index)
            readable = min(messages, window) if window else messages
            counts["contacts"] += 1
            counts["messages"] += messages
            counts["readable"] += readable
            if people:
                name = inbox.cast.name(index)
                newest = inbox.notes(index, 0, 1)
                twin = inbox.cast.twin(index)
                listed.append({
                    "page": inbox.business.page_id, "platform": inbox.platform, "id": inbox.cast.person_id(index),
                    "name": name, "username": name if instagram and name else None,
                    "threadId": inbox.thread_id(index), "messages": messages, "readable": readable,
                    "updatedAt": inbox.updated(index), "waiting": bool(newest) and not newest[0].ours,
                    "sameAs": None if twin is None else ids.person_id(ids.MESSENGER, inbox.number, twin)})
    return {"people": listed, **counts}
