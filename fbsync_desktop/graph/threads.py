"""From decoded payloads to the domain's threads, people and messages.

This is the hot path of a first sync (a quarter of a million messages), so `_messages` stays flat.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fbsync_desktop.domain.conversation import Attachment, Message, Person, Platform, Thread, ThreadProblem
from fbsync_desktop.graph.decoding import clean_text
from fbsync_desktop.graph.payloads import (
    AttachmentItem,
    Id,
    MessageItem,
    MessageList,
    Paging,
    Someone,
    ThreadItem,
)

_AUDIO_ENDINGS = (".aac", ".amr", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav")
_NOT_AVAILABLE = "media not available"  # start of the placeholder name for EU media (restfb message-eu.json)

_new = tuple.__new__  # skips the keyword handling of NamedTuple; worth a tenth of the conversion


def id_text(value: Id) -> str:
    """An id as text; "" when there is none. Old captures have numeric ids."""
    return value if isinstance(value, str) else "" if value is None else str(value)


def parse_time(value: str | float | None) -> datetime | None:
    """Meta's times (`2026-11-20T09:28:50+0000`, or Unix seconds as the documentation prints) in UTC."""
    try:
        if isinstance(value, str):
            text = value.strip()
            if not text.isdigit():
                moment = datetime.fromisoformat(text)
                return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
            value = int(text)
        return None if value is None else datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def next_cursor(paging: Paging | None) -> str | None:
    """The cursor of the following page; None at the end.

    The end is the absence of `next`, never a short page. Where `next` comes without cursors its `after`
    is used; the address itself carries the access token and is dropped at once.

    Raises:
        ValueError: there is a next page but no way to ask for it.
    """
    if paging is None or not paging.next:
        return None
    cursor = clean_text(id_text(paging.cursors.after)) if paging.cursors else ""
    if not cursor:
        found = parse_qs(urlsplit(paging.next).query).get("after", [""])
        cursor = found[0]
    if not cursor:
        raise ValueError("a next page without a cursor")
    return cursor


@dataclass(frozen=True, slots=True)
class MessageBatch:
    """Converted messages, newest first.

    `cut` is true when the oldest of them came without details: Instagram tells details of the 20 newest
    messages of a thread only, older ones appear as bare ids.
    """

    messages: tuple[Message, ...]
    cut: bool


def convert_messages(items: Iterable[MessageItem | None], us: frozenset[str]) -> MessageBatch:
    """Messages with their details; entries without details or without a readable time are left out."""
    made: list[Message] = []
    bare = False
    for item in items:
        if item is None:
            continue
        author = item.from_
        text = item.message
        attachments: tuple[Attachment, ...] = ()
        if item.attachments or item.sticker or item.shares or item.story or item.is_unsupported:
            attachments = _attachments(item)
        elif author is None and text is None:
            bare = True
            continue
        bare = False
        created = item.created_time
        sent_at: datetime | None
        try:
            sent_at = datetime.fromisoformat(created)  # type: ignore[arg-type]  # the usual case, tried first
            if sent_at.tzinfo is not UTC:
                sent_at = parse_time(created)
        except (TypeError, ValueError):
            sent_at = parse_time(created)
        identity = item.id
        if not identity or sent_at is None:
            continue
        writer = author.id if author is not None else None
        made.append(_new(Message, (
            identity if type(identity) is str else str(identity),
            sent_at,
            writer in us or (type(writer) is int and str(writer) in us),
            text or "",
            attachments,
        )))
    return MessageBatch(tuple(made), bare)


def convert_thread(
    item: ThreadItem,
    platform: Platform,
    us: frozenset[str],
    *,
    asked_messages: bool = True,
    thread_id: str = "",
    person: Person | None = None,
) -> Thread | ThreadProblem:
    """A thread, or why it is unusable: no id, or neither `updated_time` nor a dated message.

    Args:
        us: the ids that are not "the person": the Page and its Instagram account.
        asked_messages: False when no messages were asked for; `more_after` is then "" (all of them are
            still to be read) instead of None (there are none).
        thread_id, person: what the caller knows already, for answers that leave it out.
    """
    listed = item.messages or MessageList()
    entries = listed.data or []
    batch = convert_messages(entries, us)
    who = _person(item, entries, us) or person
    identity = id_text(item.id) or thread_id
    if not identity:
        return ThreadProblem(who.id if who else "unknown", platform,
                             "Facebook listed a conversation without an id.", who)
    updated = parse_time(item.updated_time)
    if updated is None:
        if not batch.messages:
            return ThreadProblem(identity, platform,
                                 "Facebook listed this conversation without its time.", who)
        updated = max(message.sent_at for message in batch.messages)
    more: str | None = None
    if not asked_messages:
        more = ""
    elif not batch.cut:
        try:
            more = next_cursor(listed.paging)
        except ValueError:
            return ThreadProblem(identity, platform,
                                 "Facebook cut off this conversation's messages.", who, updated)
    return Thread(identity, platform, updated, who, batch.messages, more)


def _person(item: ThreadItem, entries: Sequence[MessageItem | None], us: frozenset[str]) -> Person | None:
    """The one who is not us: a participant, rather one who wrote; else the author of a message."""
    others: dict[str, Someone] = {}
    if item.participants is not None and item.participants.data:
        for someone in item.participants.data:
            if someone is not None and (identity := id_text(someone.id)) and identity not in us:
                others.setdefault(identity, someone)
    if len(others) == 1:
        identity, someone = others.popitem()
        if someone.name or someone.username:
            return Person(identity, someone.name or None, someone.username or None)
        others[identity] = someone
    writers: dict[str, Someone] = {}
    for entry in entries:
        if entry is not None and (author := entry.from_) is not None:
            identity = id_text(author.id)
            if identity and identity not in us:
                writers.setdefault(identity, author)
    chosen = next((identity for identity in others if identity in writers), None)
    chosen = chosen or next(iter(others), None) or next(iter(writers), None)
    if chosen is None:
        return None
    known = [someone for someone in (others.get(chosen), writers.get(chosen)) if someone is not None]
    return Person(
        chosen,
        next((someone.name for someone in known if someone.name), None),
        next((someone.username for someone in known if someone.username), None),
    )


def _attachments(item: MessageItem) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    if item.attachments and item.attachments.data:
        found += [_attachment(entry) for entry in item.attachments.data if entry is not None]
    if item.sticker and all(attachment.kind != "sticker" for attachment in found):
        found.append(Attachment("sticker", None, _link(item.sticker)))
    if item.shares and item.shares.data:
        found += [Attachment("share", share.name or None, share.link) for share in item.shares.data if share]
    if item.story:
        found.append(Attachment("story", None, _story_link(item.story)))
    if _is_true(item.is_unsupported):
        found.append(Attachment("unsupported"))
    return tuple(found)


def _attachment(item: AttachmentItem) -> Attachment:
    name = item.name or None
    mime = (item.mime_type or "").lower()
    if item.image_data is not None:
        sticker = item.type == "sticker" or _is_true(item.image_data.render_as_sticker)
        return Attachment("sticker" if sticker else "image", name,
                          item.image_data.url or item.image_data.preview_url)
    if item.video_data is not None:
        return Attachment("video", name, item.video_data.url or item.video_data.preview_url)
    if item.generic_template:
        return Attachment("template", _title(item.generic_template) or name)
    if name and name.lower().startswith(_NOT_AVAILABLE):
        return Attachment("unavailable", name)
    main = mime.partition("/")[0]
    if main in ("image", "video", "audio"):
        return Attachment(main, name, item.file_url)
    if item.type in ("sticker", "image", "video", "audio", "file", "share", "template", "story"):
        return Attachment(item.type, name, item.file_url)
    if item.file_url and _url_path(item.file_url).endswith(_AUDIO_ENDINGS):
        return Attachment("audio", name, item.file_url)
    if item.file_url or mime or name:
        return Attachment("file", name, item.file_url)
    return Attachment("unavailable")


def _url_path(url: str) -> str:
    """The lower-case path of a link; "" when it is not readable as one."""
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""


def _is_true(value: Any) -> bool:
    """Meta's own samples show `is_unsupported` as true and as "true"."""
    return value.strip().lower() == "true" if isinstance(value, str) else value is True or value == 1


def _link(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("url") or value.get("link")
    return value if isinstance(value, str) and value.startswith("http") else None


def _story_link(story: Any) -> str | None:
    """`story` is `{"reply_to": {link, id}}` or `{"mention": {link, id}}`."""
    if not isinstance(story, dict):
        return None
    return next((link for part in story.values() if (link := _link(part))), _link(story))


def _title(template: Any) -> str | None:
    title = template.get("title") if isinstance(template, dict) else None
    return title if isinstance(title, str) and title else None
