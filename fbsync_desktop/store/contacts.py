"""Reading contacts: windows of a list that may be a million long, and one contact whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    DateTime,
    RowMapping,
    Select,
    Text,
    bindparam,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
    update,
)

from fbsync_desktop.domain.contact import (
    ContactName,
    ContactRow,
    TranscriptMessage,
    WaitingContact,
    WaitingList,
    search_key,
)
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.store.database import Database
from fbsync_desktop.store.tables import contact, conversation, facebook_page, message, pipeline, pipeline_stage

_OURS = frozenset({"searchKey", "sortedAt", "firstJobId", "lastJobId", "nameSource", "profileCheckedAt",
                   "inputVersion", "judgedVersion"})
"""Columns that no export shows."""

_ROW_COLUMNS = (
    contact.c.id, contact.c.facebookPageId, contact.c.firstName, contact.c.lastName, contact.c.username,
    contact.c.messengerPSID, contact.c.instagramSID, contact.c.hasMessenger, contact.c.hasInstagram,
    contact.c.lastInteraction, contact.c.lastMessage, contact.c.lastMessageFromBusiness, contact.c.profilePicUrl,
    contact.c.stageId, contact.c.leadScore, contact.c.aiEngine)


@dataclass(frozen=True, slots=True)
class ContactQuery:
    """Which contacts, and in which order.

    Attributes:
        text: every word must occur in the name or user name, whatever case or accents; empty for all.
        sort: by last interaction or by name; contacts without interaction are the oldest.
        stage_id: only those in this stage.
        score_min: only those with this lead score or a higher one.
    """

    page_pk: str | None = None
    platform: Platform | None = None
    text: str = ""
    sort: Literal["last", "name"] = "last"
    descending: bool = True
    stage_id: str | None = None
    score_min: int | None = None


class Mark(NamedTuple):
    """A contact's place in the order; a window begins with it."""

    key: Any
    id: str


@dataclass(frozen=True, slots=True)
class ContactDetail:
    """One contact whole: the list's row, every stored column by its camelCase name, and its threads."""

    row: ContactRow
    columns: dict[str, Any]
    conversations: tuple[dict[str, Any], ...]


class Contacts:
    """Reads `Contact`, `Conversation` and `Message`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def count(self, query: ContactQuery) -> int:
        """How many contacts match."""
        return self._db.read(lambda conn: conn.execute(
            select(func.count()).select_from(contact).where(*_filters(query))).scalar_one())

    def nameless(self) -> dict[str, int]:
        """By Page, how many contacts have neither a name nor a user name; Pages without such contacts are left out."""
        query = select(contact.c.facebookPageId, func.count()).where(
            contact.c.firstName == "", contact.c.username.is_(None)).group_by(contact.c.facebookPageId)
        return self._db.read(lambda conn: {row[0]: row[1] for row in conn.execute(query)})

    def marks(self, query: ContactQuery, every: int = 200) -> tuple[Mark, ...]:
        """The first contact of each portion of `every`, in order; empty when nobody matches.

        With these a window anywhere in the list costs the same as its first.
        """
        key = _key(query)
        place = func.row_number().over(order_by=_order(query)).label("place")
        numbered = select(key.label("key"), contact.c.id, place).where(*_filters(query)).subquery()
        anchors = select(numbered.c.key, numbered.c.id).where(numbered.c.place % every == 1 % every).order_by(
            numbered.c.place)
        return self._db.read(lambda conn: tuple(Mark(row[0], row[1]) for row in conn.execute(anchors)))

    def window(self, query: ContactQuery, mark: Mark | None, limit: int = 200, skip: int = 0) -> list[ContactRow]:
        """Up to `limit` contacts from a mark on (None = from the top), after passing over `skip`."""
        wanted = select(*_ROW_COLUMNS).where(*_filters(query))
        if mark is not None:
            wanted = wanted.where(_from_mark(query, mark))
        wanted = wanted.order_by(*_order(query)).limit(limit)
        if skip:
            wanted = wanted.offset(skip)
        return self._db.read(lambda conn: [contact_row(row) for row in conn.execute(wanted).mappings()])

    def get(self, id: str) -> ContactDetail:
        """One contact.

        Raises:
            NotFound
        """
        threads = select(conversation).where(conversation.c.contactId == id).order_by(
            conversation.c.lastMessageAt.desc(), conversation.c.id)

        def look(conn: Connection) -> ContactDetail:
            row = conn.execute(select(contact).where(contact.c.id == id)).mappings().first()
            if row is None:
                raise NotFound(f"There is no contact “{id}”.", action="List the contacts with: fbsync contacts list")
            found = tuple(dict(thread) for thread in conn.execute(threads).mappings())
            return ContactDetail(contact_row(row), _shown(row), found)

        return self._db.read(look)

    def waiting(self, page_pk: str | None, limit: int) -> WaitingList:
        """Who waits for an answer, the first `limit` of them: the best chance first, then the longest wait."""
        filters: list[ColumnElement[bool]] = [contact.c.lastMessageFromBusiness.is_(False)]
        if page_pk is not None:
            filters.append(contact.c.facebookPageId == page_pk)
        wanted = select(*_ROW_COLUMNS, contact.c.lastCustomerMessageAt, contact.c.aiWaitsFor).where(*filters).order_by(
            contact.c.leadScore.desc(), contact.c.lastCustomerMessageAt.asc(), contact.c.id).limit(limit)

        whole = select(func.count(), func.min(contact.c.lastCustomerMessageAt)).where(*filters)

        def look(conn: Connection) -> WaitingList:
            count, oldest = conn.execute(whole).one()
            return WaitingList(count, oldest, tuple(
                WaitingContact(contact_row(row), row["lastCustomerMessageAt"], row["aiWaitsFor"] or "")
                for row in conn.execute(wanted).mappings()))

        return self._db.read(look)

    def transcript(self, contact_id: str, limit: int = 500,
                   before: datetime | None = None) -> list[TranscriptMessage]:
        """The newest `limit` messages of all the contact's threads, or those before a time; oldest first."""
        wanted = transcript_of(contact_id)
        if before is not None:
            wanted = wanted.where(message.c.sentAt < before)
        wanted = wanted.order_by(message.c.sentAt.desc(), message.c.facebookMessageId.desc()).limit(limit)
        newest_first = self._db.read(lambda conn: [transcript_message(row) for row in conn.execute(wanted)])
        return newest_first[::-1]

    def export_rows(self, query: ContactQuery) -> Iterator[dict[str, Any]]:
        """Every matching contact as camelCase columns with the names of Page, pipeline and stage, streamed in the
        query's order."""
        columns = [column for column in contact.c if column.name not in _OURS]
        names = (facebook_page.c.pageName, pipeline.c.name.label("pipelineName"),
                 pipeline_stage.c.name.label("stageName"))
        wanted = select(*columns, *names).join_from(contact, facebook_page).join(
            pipeline, pipeline.c.id == contact.c.pipelineId, isouter=True).join(
            pipeline_stage, pipeline_stage.c.id == contact.c.stageId, isouter=True).where(
            *_filters(query)).order_by(*_order(query))
        for row in self._db.stream(wanted):
            yield dict(row)

    def index_hand_written(self) -> int:
        """Give contacts that somebody inserted with plain SQL their place in search and order; how many they were."""
        column = contact.c
        unindexed = select(column.id, column.firstName, column.lastName, column.username).where(
            column.searchKey == "", or_(column.firstName != "", column.username.is_not(None)))
        found = self._db.read(lambda conn: conn.execute(unindexed).all())
        keys = [{"key": search_key(row.firstName, row.lastName, row.username), "contact": row.id} for row in found]
        if keys:
            one = update(contact).where(column.id == bindparam("contact")).values(searchKey=bindparam("key"))
            self._db.write(lambda tx: tx.conn.execute(one, keys) and None)
        return len(keys)


# A mark's time goes back into the query in the very form the database gave it: SQLite compares text, and the
# computed time of people without a message is written differently from a time that Python binds.
_AS_STORED = DateTime(timezone=True).with_variant(Text(), "sqlite")


def _key(query: ContactQuery) -> ColumnElement[Any]:
    return contact.c.searchKey if query.sort == "name" else type_coerce(contact.c.sortedAt, _AS_STORED)


def _order(query: ContactQuery) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    key = _key(query)
    return (key.desc(), contact.c.id.desc()) if query.descending else (key.asc(), contact.c.id.asc())


def _from_mark(query: ContactQuery, mark: Mark) -> ColumnElement[bool]:
    key = _key(query)
    here, there = tuple_(key, contact.c.id), tuple_(literal(mark.key, key.type), literal(mark.id, contact.c.id.type))
    return here <= there if query.descending else here >= there


def _filters(query: ContactQuery) -> list[ColumnElement[bool]]:
    filters: list[ColumnElement[bool]] = []
    if query.page_pk is not None:
        filters.append(contact.c.facebookPageId == query.page_pk)
    if query.platform is Platform.MESSENGER:
        filters.append(contact.c.hasMessenger)
    if query.platform is Platform.INSTAGRAM:
        filters.append(contact.c.hasInstagram)
    if query.stage_id is not None:
        filters.append(contact.c.stageId == query.stage_id)
    if query.score_min is not None:
        filters.append(contact.c.leadScore >= query.score_min)
    filters += [contact.c.searchKey.contains(word, autoescape=True) for word in search_key(query.text).split()]
    return filters


def contact_row(row: RowMapping) -> ContactRow:
    """One line of a list."""
    displayed = ContactName(row["firstName"], row["lastName"]).displayed or row["username"] or ""
    return ContactRow(
        id=row["id"], page_id=row["facebookPageId"], display_name=displayed, username=row["username"],
        messenger_psid=row["messengerPSID"], instagram_sid=row["instagramSID"],
        has_messenger=row["hasMessenger"], has_instagram=row["hasInstagram"],
        last_interaction=row["lastInteraction"], last_message=row["lastMessage"] or "",
        waiting=row["lastMessageFromBusiness"] is False, profile_pic_url=row["profilePicUrl"],
        stage_id=row["stageId"], score=row["leadScore"] if row["aiEngine"] is not None else None)


def _shown(row: RowMapping) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _OURS}


def transcript_of(contact_id: str) -> Select[Any]:
    """The messages of a contact, for `transcript_message`."""
    return select(message.c.facebookMessageId, message.c.platform, message.c.sentAt, message.c.isFromBusiness,
                  message.c.content, message.c.attachments).where(message.c.contactId == contact_id)


def transcript_message(row: Any) -> TranscriptMessage:
    """One stored message."""
    kinds = tuple(str(attachment.get("kind")) for attachment in row.attachments or ())
    return TranscriptMessage(row.facebookMessageId, row.platform, row.sentAt, row.isFromBusiness, row.content, kinds)
