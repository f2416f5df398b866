"""Single conversations, messages and people."""

from __future__ import annotations

from typing import Any

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.fields import Fields, parse_fields
from fbsync_desktop.simulator.inbox import Inbox
from fbsync_desktop.simulator.listing import Listings
from fbsync_desktop.simulator.media import media
from fbsync_desktop.simulator.payloads import (
    MESSAGE_DEFAULT,
    MESSAGE_FIELDS,
    THREAD_DEFAULT,
    THREAD_FIELDS,
    Shapes,
    check_fields,
)
from fbsync_desktop.simulator.pictures import Pictures
from fbsync_desktop.simulator.scenario import Scenario

_PROFILE = {ids.MESSENGER: frozenset({"id", "name", "first_name", "last_name", "profile_pic"}),
            ids.INSTAGRAM: frozenset({"id", "name", "username", "profile_pic", "follower_count",
                                      "is_user_follow_business", "is_business_follow_user", "is_verified_user"})}
_NOT_PERMITTED = frozenset({"locale", "timezone", "gender"})
_PROFILE_DEFAULT = {ids.MESSENGER: parse_fields("first_name,last_name,profile_pic"),
                    ids.INSTAGRAM: parse_fields("name,username,profile_pic")}


class Nodes:
    """Answers for what can be asked for by its own id."""

    def __init__(self, scenario: Scenario, shapes: Shapes, listings: Listings, pictures: Pictures) -> None:
        self._scenario = scenario
        self._shapes = shapes
        self._listings = listings
        self._pictures = pictures

    def thread(self, inbox: Inbox, index: int, text: str, token: str) -> dict[str, Any]:
        """A conversation.

        Raises:
            GraphFault: it is gone, spoilt, or a field does not exist.
        """
        fields = parse_fields(text) if text else THREAD_DEFAULT
        check_fields(fields, THREAD_FIELDS, "UnifiedThread")
        self._listings.check_forbidden(fields, "UnifiedThread")
        self._listings.check_single(inbox, index, fields)
        return self._shapes.thread(inbox, index, fields, token)

    def messages(self, inbox: Inbox, index: int, query: dict[str, str], token: str) -> dict[str, Any]:
        """A page of a conversation's messages.

        Raises:
            GraphFault: it is spoilt, the cursor is not valid, or a field does not exist.
        """
        fields = self._message_fields(query.get("fields", ""))
        self._listings.check_single(inbox, index, parse_fields("messages"))
        limit = self._shapes.message_limit(query.get("limit"))
        start = self._shapes.message_start(inbox, index, query.get("after"))
        return self._shapes.messages(inbox, index, start, limit, fields, inbox.cast.faces(index), token)

    def message(self, inbox: Inbox, index: int, place: int, text: str) -> dict[str, Any]:
        """A message by its id.

        Raises:
            GraphFault: there is none, or its details are not told any more.
        """
        fields = self._message_fields(text)
        back = self._back(inbox, index, place)
        note = inbox.notes(index, back, 1)[0]
        prefix = ids.message_prefix(inbox.platform, inbox.number, index)
        return self._shapes.message(inbox, prefix, note, fields, inbox.cast.faces(index))

    def attachments(self, inbox: Inbox, index: int, place: int, query: dict[str, str], base: str) -> dict[str, Any]:
        """`/{message}/attachments`; behind its only page comes an empty one."""
        if query.get("after"):
            return {"data": []}
        note = inbox.notes(index, self._back(inbox, index, place), 1)[0]
        edge: dict[str, Any] = media(note, inbox.platform, base)[1].get("attachments", {"data": []})
        return edge

    def profile(self, inbox: Inbox, index: int, text: str, site: str) -> dict[str, Any]:
        """A person's profile.

        Raises:
            GraphFault: the scenario's refusal, or a field that is not permitted, which fails the whole call.
        """
        scenario = self._scenario
        identity = inbox.cast.person_id(index)
        refusal = scenario.profile_errors.get(identity) or scenario.profile_errors.get("*")
        if refusal or scenario.profile_error:
            raise GraphFault(refusal or "consent_230")
        fields = parse_fields(text) if text else _PROFILE_DEFAULT[inbox.platform]
        for name in fields:
            if name in _NOT_PERMITTED:
                raise GraphFault("profile_insufficient_perm")
            if name not in _PROFILE[inbox.platform]:
                raise GraphFault("field_unknown", field=name, node="User")
        if not scenario.profile_access:
            return {"id": identity}
        seed = inbox.cast.seed(index)
        picture = self._pictures.url(site, identity)
        if inbox.platform == ids.INSTAGRAM:
            made: dict[str, Any] = {
                "name": inbox.cast.displayed(index) if seed % 5 else None, "username": inbox.cast.name(index),
                "profile_pic": picture if seed % 7 else None, "follower_count": seed % 5000,
                "is_user_follow_business": bool(seed & 2), "is_business_follow_user": bool(seed & 4),
                "is_verified_user": False}
        else:
            name = inbox.cast.name(index)
            first, _, last = name.partition(" ")
            made = {"name": name, "first_name": first, "last_name": last, "profile_pic": picture}
            made = {key: value for key, value in made.items() if value}
        return {**{name: value for name, value in made.items() if name in fields}, "id": identity}

    def _message_fields(self, text: str) -> Fields:
        fields = parse_fields(text) if text else MESSAGE_DEFAULT
        check_fields(fields, MESSAGE_FIELDS, "Message")
        self._listings.check_forbidden(fields, "Message")
        return fields

    def _back(self, inbox: Inbox, index: int, place: int) -> int:
        """How many messages are newer than this one."""
        back = inbox.message_count(index) - 1 - place
        window = self._shapes.window(inbox)
        if back < 0 or (window and back >= window):
            raise GraphFault("message_deleted")
        return back
