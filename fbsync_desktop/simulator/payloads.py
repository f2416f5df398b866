"""Conversations and messages as the JSON of the Graph API, with the requested fields only."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.cast import Faces
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.clock import stamp
from fbsync_desktop.simulator.fields import Field, Fields, parse_fields
from fbsync_desktop.simulator.inbox import Inbox, Note
from fbsync_desktop.simulator.media import has_media, media
from fbsync_desktop.simulator.scenario import Scenario

THREAD_FIELDS = frozenset({
    "id", "link", "updated_time", "message_count", "unread_count", "snippet", "participants", "senders",
    "former_participants", "can_reply", "is_subscribed", "is_owner", "folder", "name", "scoped_thread_key",
    "linked_group", "wallpaper", "messages"})
MESSAGE_FIELDS = frozenset({
    "id", "created_time", "from", "to", "message", "attachments", "shares", "sticker", "tags", "story", "reactions",
    "reply_to", "is_unsupported"})
_PERSON_FIELDS = frozenset({"id", "name", "email", "username"})
_ATTACHMENT_FIELDS = frozenset({"id", "mime_type", "name", "size", "image_data", "video_data", "file_url",
                                "generic_template", "type"})
_SHARE_FIELDS = frozenset({"id", "link", "name", "description", "picture", "template"})
_INSIDE = {"participants": _PERSON_FIELDS, "senders": _PERSON_FIELDS, "former_participants": _PERSON_FIELDS,
           "from": _PERSON_FIELDS, "to": _PERSON_FIELDS, "attachments": _ATTACHMENT_FIELDS, "shares": _SHARE_FIELDS}
THREAD_DEFAULT = parse_fields("id,updated_time")
MESSAGE_DEFAULT = parse_fields("id,created_time")
_WITH_TEXT = ("", "video", "share")  # what else comes without words: `message` is "" or absent
_REACTED, _REPLIED = 41, 37  # one message in so many
_DETAILS = MESSAGE_FIELDS - {"id", "created_time"}


def check_fields(fields: Fields, known: frozenset[str], node: str) -> None:
    """Refuse a field that a node does not have.

    Raises:
        GraphFault: 100, nonexisting field.
    """
    for name, one in fields.items():
        if name not in known:
            raise GraphFault("field_unknown", field=name, node=node)
        if one.fields:
            if name == "messages":
                check_fields(one.fields, MESSAGE_FIELDS, "Message")
            elif name in _INSIDE:
                check_fields(one.fields, _INSIDE[name], "User" if _INSIDE[name] is _PERSON_FIELDS else "Attachment")


def pick(value: Any, fields: Fields | None) -> Any:
    """The requested part of an object or of an edge of objects."""
    if not fields:
        return value
    if isinstance(value, dict) and isinstance(value.get("data"), list):
        return {**value, "data": [pick(one, fields) for one in value["data"]]}
    if isinstance(value, dict):
        return {name: part for name, part in value.items() if name in fields or name == "id"}
    return value


class Shapes:
    """Makes the JSON of one scenario.

    Args:
        base: address `paging` links begin with.
    """

    def __init__(self, scenario: Scenario, base: str) -> None:
        self._scenario = scenario
        self._base = base

    # --- conversations ----------------------------------------------------------------------------

    def thread(self, inbox: Inbox, index: int, fields: Fields, token: str) -> dict[str, Any]:
        """A conversation with the requested fields."""
        made: dict[str, Any] = {"id": inbox.thread_id(index)}
        if "updated_time" in fields:
            made["updated_time"] = stamp(inbox.updated(index))
        if len(fields) <= len(made) and not fields.keys() - made.keys():
            return made
        faces = inbox.cast.faces(index)
        if "participants" in fields and faces.participants is not None:
            made["participants"] = pick({"data": faces.participants}, fields["participants"].fields)
        if "messages" in fields:
            messages = self.nested(inbox, index, fields["messages"], faces, token)
            if messages is not None:
                made["messages"] = messages
        if inbox.platform == ids.MESSENGER and len(fields) > len(made):
            self._page_only(made, inbox, index, fields, faces)
        return made

    def _page_only(self, made: dict[str, Any], inbox: Inbox, index: int, fields: Fields, faces: Faces) -> None:
        """What only Messenger tells of a conversation."""
        newest = inbox.notes(index, 0, 1)
        identity = made["id"]
        values: dict[str, Any] = {
            "link": f"/{inbox.business.page_id}/inbox/{index}/?section=messages",
            "message_count": inbox.message_count(index), "snippet": newest[0].text if newest else "",
            "can_reply": index % 5 > 0, "is_subscribed": True, "scoped_thread_key": identity,
            "senders": pick({"data": list(reversed(faces.participants or []))},
                            fields["senders"].fields if "senders" in fields else None),
            "former_participants": {"data": []},
        }
        if newest and not newest[0].ours:
            values["unread_count"] = 1
        made.update((name, value) for name, value in values.items() if name in fields)

    # --- messages ---------------------------------------------------------------------------------

    def nested(self, inbox: Inbox, index: int, wanted: Field, faces: Faces, token: str) -> dict[str, Any] | None:
        """The `messages` of a conversation inside another answer; None where it has none."""
        limit = self.message_limit(wanted.arguments.get("limit"))
        fields = wanted.fields or MESSAGE_DEFAULT
        start = self.message_start(inbox, index, wanted.arguments.get("after"))
        page = self.messages(inbox, index, start, limit, fields, faces, token)
        return page if page["data"] else None

    def message_limit(self, text: str | None) -> int:
        return min(read_limit(text, self._scenario.default_limit), self._scenario.max_messages_limit)

    def message_start(self, inbox: Inbox, index: int, after: str | None) -> int:
        """How many messages are newer than the place a cursor marks."""
        if not after:
            return 0
        parts = ids.read_cursor(after)
        if parts is None or len(parts) != 3 or parts[:2] != ["m", inbox.thread_id(index)[-14:]]:
            raise GraphFault("cursor_invalid")
        return max(0, inbox.message_count(index) - int(parts[2]))

    def messages(self, inbox: Inbox, index: int, start: int, limit: int, fields: Fields, faces: Faces,
                 token: str) -> dict[str, Any]:
        """A page of messages, newest first, with its paging."""
        notes = inbox.notes(index, start, limit)
        if not notes:
            return {"data": []}
        window = self.window(inbox)
        beyond = bool(window) and start + len(notes) > window
        if beyond and self._scenario.window_answer == "error" and _DETAILS & set(fields):
            raise GraphFault("message_deleted")
        prefix = ids.message_prefix(inbox.platform, inbox.number, index)
        data = [self.message(inbox, prefix, note, fields, faces, bare=bool(window) and start + place >= window)
                for place, note in enumerate(notes)]
        thread_id = inbox.thread_id(index)
        key = thread_id[-14:]
        cursors = {"before": ids.cursor("m", key, notes[0].place + 1), "after": ids.cursor("m", key, notes[-1].place)}
        paging: dict[str, Any] = {"cursors": cursors}
        if notes[-1].place > 0:
            wanted = "" if fields is MESSAGE_DEFAULT else f"&fields={quote(fields.text, safe='')}"
            paging["next"] = (f"{self._base}/{thread_id}/messages?access_token={token}&pretty=0{wanted}"
                              f"&limit={limit}&after={cursors['after']}")
        return {"data": data, "paging": paging}

    def window(self, inbox: Inbox) -> int:
        """Of how many of the newest messages details are told; 0 = of all."""
        scenario = self._scenario
        return scenario.detail_window_ig if inbox.platform == ids.INSTAGRAM else scenario.detail_window_messenger or 0

    def message(self, inbox: Inbox, prefix: str, note: Note, fields: Fields, faces: Faces, *,
                bare: bool = False) -> dict[str, Any]:
        """A message with the requested fields; a bare one has no details."""
        made: dict[str, Any] = {"id": prefix + ids.place_text(note.place)}
        if "created_time" in fields:
            made["created_time"] = stamp(note.at)
        if bare:
            return made
        if (wanted := fields.get("from")) is not None:
            author = faces.us if note.ours else faces.them
            if author is not None:
                made["from"] = pick(author, wanted.fields) if wanted.fields else author
        if (wanted := fields.get("to")) is not None:
            other = faces.them if note.ours else faces.us
            made["to"] = pick({"data": [other] if other is not None else []}, wanted.fields)
        if has_media(note):
            self._add_media(made, inbox, note, fields)
        elif "message" in fields:
            made["message"] = note.text
        if "tags" in fields and inbox.platform == ids.MESSENGER:
            made["tags"] = {"data": [{"name": "inbox"}, {"name": "sent" if note.ours else "source:mobile"}]}
        if "reactions" in fields and note.bits % _REACTED == 1:
            made["reactions"] = {"data": [{"reaction": "❤️", "users": [_who(faces, ours=not note.ours)]}]}
        if "reply_to" in fields and note.place and note.bits % _REPLIED == 1:
            made["reply_to"] = {"mid": prefix + ids.place_text(note.place - 1), "is_self_reply": False}
        return made

    def _add_media(self, made: dict[str, Any], inbox: Inbox, note: Note, fields: Fields) -> None:
        kind, parts = media(note, inbox.platform, f"{self._base}/{made['id']}/attachments")
        if "message" in fields and (kind in _WITH_TEXT or not note.place % 2):
            made["message"] = note.text if kind in _WITH_TEXT else ""
        for name, value in parts.items():
            if name not in fields:
                continue
            inside = fields[name].fields
            if name != "shares" or inside:  # Meta: of shares only what was asked for by name is told
                made[name] = pick(value, inside)


def _who(faces: Faces, *, ours: bool) -> dict[str, Any]:
    one = faces.us if ours or faces.them is None else faces.them
    return {name: value for name, value in one.items() if name != "email"}


def read_limit(text: str | None, default: int) -> int:
    """A `limit` parameter.

    Raises:
        GraphFault: 100, it is no positive number.
    """
    if text is None or text == "":
        return default
    if not text.isdigit() or int(text) == 0:
        raise GraphFault("parameter_100", reason="param limit must be a positive integer")
    return int(text)
