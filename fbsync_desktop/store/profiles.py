"""Contacts without a name: who they are, and what a look-up of their profile said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, or_, select, update

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.contact import contact_name, search_key
from fbsync_desktop.domain.conversation import Person, Platform
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.tables import contact


class Nameless(NamedTuple):
    """A contact nobody named yet, and their id on the platform asked about."""

    contact_id: str
    person_id: str


class Profiles:
    """Reads and fills in names; a name that is known is never touched."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    def nameless(self, page_pk: str, platform: Platform, person_ids: Sequence[str],
                 asked_before: datetime) -> list[Nameless]:
        """Those of these people who are contacts without a name, newest first.

        Args:
            asked_before: leave out those whose profile was asked for since.
        """
        person = contact.c.messengerPSID if platform is Platform.MESSENGER else contact.c.instagramSID
        wanted = select(contact.c.id, person).where(
            contact.c.facebookPageId == page_pk, person.in_(person_ids), _UNNAMED,
            or_(contact.c.profileCheckedAt.is_(None), contact.c.profileCheckedAt < asked_before),
        ).order_by(contact.c.sortedAt.desc(), contact.c.id)
        return self._db.read(lambda conn: [Nameless(*row) for row in conn.execute(wanted)])

    def asked(self, contact_ids: Sequence[str]) -> None:
        """Note that these profiles were asked for and gave nothing."""
        change = update(contact).where(contact.c.id.in_(contact_ids)).values(profileCheckedAt=self._clock.now())
        self._db.write(lambda tx: tx.conn.execute(change) and None)

    def found(self, contact_id: str, person: Person, picture_url: str | None) -> bool:
        """Store what a profile said; True when it gave a name and the contact still had none."""
        name = contact_name(person)
        username = (person.username or "").strip() or None
        now = self._clock.now()

        def write(tx: Tx) -> bool:
            tx.conn.execute(update(contact).where(contact.c.id == contact_id).values(
                profileCheckedAt=now, profilePicUrl=func.coalesce(picture_url, contact.c.profilePicUrl)))
            if not name.first:
                return False
            source = "USERNAME" if name.first == username and name.last is None else "NAME"
            return tx.conn.execute(update(contact).where(contact.c.id == contact_id, _UNNAMED).values(
                firstName=name.first, lastName=name.last, username=func.coalesce(username, contact.c.username),
                nameSource=source, searchKey=search_key(name.first, name.last, username),
                updatedAt=now)).rowcount == 1

        return self._db.write(write)


_UNNAMED: ColumnElement[bool] = (contact.c.firstName == "") & contact.c.nameSource.is_(None)
