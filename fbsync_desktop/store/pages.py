"""Connected Pages, and how far each of their two inboxes was read."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, func, insert, or_, select, update

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import NotFound, UsageError
from fbsync_desktop.domain.job import Coverage, RunMoves
from fbsync_desktop.domain.page import AutoPipelineMode, Page, PageOverview, TokenFacts
from fbsync_desktop.store.database import Database, Tx
from fbsync_desktop.store.ids import new_id
from fbsync_desktop.store.rows import job_from, one_coverage_from, page_from, token_columns
from fbsync_desktop.store.run_moves import moves_since
from fbsync_desktop.store.tables import contact, facebook_page, page_edge, sync_job

_REMOVED_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through a listing that has not come to its end.

    Attributes:
        cursor: where to go on; a hint that Meta may have forgotten. None = from the top.
        cursor_at: when Meta gave the cursor.
        top: the newest `updated_time` this walk began with; the next watermark.
        floor: where the walk may stop, the watermark it began with.
        pages: listing pages done so far.
        job_id: the run that walks.
    """

    cursor: str | None
    cursor_at: datetime | None
    top: datetime | None
    floor: datetime | None
    pages: int
    job_id: str


@dataclass(frozen=True, slots=True)
class EdgeState:
    """What is kept of one Page's listing on one platform.

    Attributes:
        watermark: everything at or below this `updated_time` is stored; None before the first whole walk.
        size: threads and messages per listing call that Facebook accepted last.
        coverage: what the last finished run said.
    """

    watermark: datetime | None = None
    walk: Walk | None = None
    size: tuple[int, int] | None = None
    coverage: Coverage | None = None


class _Leave:
    """The type of `LEAVE`, the default for "do not change this"."""


LEAVE = _Leave()


class Pages:
    """Reads and writes `FacebookPage` and `PageEdge`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock

    def list(self) -> list[Page]:
        """Every Page, in the order of their names."""
        return self._db.read(lambda conn: [page_from(row) for row in _rows(conn, _all_pages())])

    def find(self, ref: str) -> Page:
        """The Page with this id (ours or Meta's) or exactly this name.

        Raises:
            NotFound, UsageError (several Pages have this name).
        """
        column = facebook_page.c
        query = select(facebook_page).where(or_(column.id == ref, column.pageId == ref, column.pageName == ref))
        pages = self._db.read(lambda conn: [page_from(row) for row in _rows(conn, query)])
        exact = [page for page in pages if ref in (page.id, page.page_id)]
        found = exact or pages
        if not found:
            raise NotFound(f"There is no Page “{ref}”.", action="List the connected Pages with: fbsync pages list")
        if len(found) > 1:
            raise UsageError(f"{len(found)} Pages are called “{ref}”.", action="Use the Page's id instead.")
        return found[0]

    def overviews(self) -> builtins.list[PageOverview]:
        """Every Page with its number of contacts, newest job and coverage."""
        return self._db.read(lambda conn: _overviews(conn, _all_pages()))

    def overview(self, id: str) -> PageOverview:
        """One Page with what its card shows.

        Raises:
            NotFound
        """
        query = select(facebook_page).where(facebook_page.c.id == id)
        found = self._db.read(lambda conn: _overviews(conn, query))
        if not found:
            raise _unknown(id)
        return found[0]

    def upsert(self, page_id: str, name: str, instagram_id: str | None, instagram_username: str | None,
               token: TokenFacts) -> Page:
        """Connect a Page, or reconnect a known one: same row, new `createdAt`, active again."""
        values = {**_identity(name, instagram_id, instagram_username), **token_columns(token), "isActive": True}
        fresh_id = new_id()

        def work(tx: Tx) -> Page:
            now = self._clock.now()
            known = tx.conn.scalar(select(facebook_page.c.id).where(facebook_page.c.pageId == page_id))
            _release_instagram(tx.conn, instagram_id, known)
            if known is None:
                tx.conn.execute(insert(facebook_page).values(
                    id=fresh_id, pageId=page_id, createdAt=now, updatedAt=now, **values))
            else:
                tx.conn.execute(update(facebook_page).where(facebook_page.c.id == known).values(
                    createdAt=now, updatedAt=now, **values))
            return _one(tx.conn, known or fresh_id)

        return self._db.write(work)

    def set_identity(self, id: str, name: str, instagram_id: str | None, instagram_username: str | None) -> Page:
        """What Facebook says the Page is called and which Instagram account is linked now."""
        def work(tx: Tx) -> Page:
            _release_instagram(tx.conn, instagram_id, id)
            return self._change(tx, id, _identity(name, instagram_id, instagram_username))

        return self._db.write(work)

    def set_token_facts(self, id: str, token: TokenFacts) -> Page:
        """What a check found out about the Page's token."""
        return self._db.write(lambda tx: self._change(tx, id, token_columns(token)))

    def set_options(self, id: str, *, auto_sync: bool | None = None, sync_interval_s: int | None = None,
                    auto_pipeline_id: str | _Leave | None = LEAVE,
                    auto_pipeline_mode: AutoPipelineMode | None = None,
                    auto_pipeline_override: bool | None = None) -> Page:
        """Change what was asked for; everything left out stays. `auto_pipeline_id` None = no pipeline.

        When pipeline, mode or override change, the next sync places everyone anew.

        Raises:
            NotFound
        """
        values: dict[str, Any] = {
            "autoSync": auto_sync, "syncInterval": sync_interval_s,
            "autoPipelineMode": auto_pipeline_mode and auto_pipeline_mode.value,
            "autoPipelineOverride": auto_pipeline_override}
        values = {name: value for name, value in values.items() if value is not None}
        if not isinstance(auto_pipeline_id, _Leave):
            values["autoPipelineId"] = auto_pipeline_id

        def work(tx: Tx) -> Page:
            before = _one(tx.conn, id)
            after = self._change(tx, id, values)
            if _placing(after) != _placing(before):
                after = self._change(tx, id, {"placementDue": after.auto_pipeline_id is not None})
            return after

        return self._db.write(work)

    def placed(self, seen: Page) -> None:
        """Everyone was placed by these settings; nothing happens when they changed meanwhile."""
        def work(tx: Tx) -> None:
            if _placing(_one(tx.conn, seen.id)) == _placing(seen):
                tx.conn.execute(update(facebook_page).where(facebook_page.c.id == seen.id).values(placementDue=False))

        self._db.write(work)

    def remove(self, id: str, keep_data: bool) -> None:
        """Disconnect a Page; with `keep_data` its contacts and history stay and it is only inactive.

        Raises:
            NotFound; UsageError when a job of this Page is still active.
        """
        def deactivate(tx: Tx) -> None:
            _refuse_if_syncing(tx.conn, id)
            self._change(tx, id, {"isActive": False})

        def remove_some(tx: Tx) -> bool:
            """Contacts in portions, so that a large Page holds nobody up; True while there may be more."""
            _refuse_if_syncing(tx.conn, id)
            some = select(contact.c.id).where(contact.c.facebookPageId == id).limit(_REMOVED_AT_ONCE)
            if tx.conn.execute(delete(contact).where(contact.c.id.in_(some))).rowcount > 0:
                return True
            tx.conn.execute(delete(facebook_page).where(facebook_page.c.id == id))
            return False

        self._db.write(deactivate)
        while not keep_data and self._db.write(remove_some):
            pass

    def edge(self, id: str, platform: Platform) -> EdgeState:
        """How far this Page's listing was read; an empty state before the first run."""
        query = select(page_edge).where(page_edge.c.facebookPageId == id, page_edge.c.platform == platform.value)

        def look(conn: Connection) -> EdgeState:
            row = conn.execute(query).mappings().first()
            return EdgeState() if row is None else _edge_from(row)

        return self._db.read(look)

    def _change(self, tx: Tx, id: str, values: dict[str, Any]) -> Page:
        tx.conn.execute(update(facebook_page).where(facebook_page.c.id == id).values(
            updatedAt=self._clock.now(), **values))
        return _one(tx.conn, id)


def _all_pages() -> Select[Any]:
    return select(facebook_page).order_by(facebook_page.c.pageName, facebook_page.c.id)


def _placing(page: Page) -> tuple[str | None, AutoPipelineMode, bool]:
    return page.auto_pipeline_id, page.auto_pipeline_mode, page.auto_pipeline_override


def _identity(name: str, instagram_id: str | None, instagram_username: str | None) -> dict[str, Any]:
    return {"pageName": name, "instagramAccountId": instagram_id, "instagramUsername": instagram_username}


def _release_instagram(conn: Connection, instagram_id: str | None, keep: str | None) -> None:
    """An Instagram account belongs to one Page at a time; Facebook just told us to which."""
    if instagram_id is not None:
        conn.execute(update(facebook_page).where(
            facebook_page.c.instagramAccountId == instagram_id, facebook_page.c.id != (keep or ""),
        ).values(instagramAccountId=None, instagramUsername=None))


def _one(conn: Connection, id: str) -> Page:
    row = conn.execute(select(facebook_page).where(facebook_page.c.id == id)).mappings().first()
    if row is None:
        raise _unknown(id)
    return page_from(row)


def _refuse_if_syncing(conn: Connection, id: str) -> None:
    _one(conn, id)
    active = sync_job.c.status.in_(("PENDING", "IN_PROGRESS"))
    if conn.scalar(select(sync_job.c.id).where(sync_job.c.facebookPageId == id, active)) is not None:
        raise UsageError("This Page is being synced.", action="Stop the sync first, then remove the Page.")


def _unknown(id: str) -> NotFound:
    return NotFound(f"There is no Page “{id}”.", action="List the connected Pages with: fbsync pages list")


def _rows(conn: Connection, query: Select[Any]) -> Sequence[RowMapping]:
    return conn.execute(query).mappings().all()


def _overviews(conn: Connection, query: Select[Any]) -> list[PageOverview]:
    pages = [page_from(row) for row in _rows(conn, query)]
    ids = [page.id for page in pages]
    counted = select(contact.c.facebookPageId, func.count()).where(contact.c.facebookPageId.in_(ids)).group_by(
        contact.c.facebookPageId)
    counts: dict[str, int] = {row[0]: row[1] for row in conn.execute(counted)}
    place = func.row_number().over(
        partition_by=sync_job.c.facebookPageId, order_by=(sync_job.c.createdAt.desc(), sync_job.c.id.desc()))
    ranked = select(sync_job.c.id, place.label("place")).where(sync_job.c.facebookPageId.in_(ids)).subquery()
    newest = select(sync_job).join(ranked, (ranked.c.id == sync_job.c.id) & (ranked.c.place == 1))
    jobs = {row["facebookPageId"]: job_from(row) for row in _rows(conn, newest)}
    coverage: dict[str, dict[Platform, Coverage]] = {}
    for row in _rows(conn, select(page_edge).where(page_edge.c.facebookPageId.in_(ids))):
        if row["coverage"]:
            coverage.setdefault(row["facebookPageId"], {})[Platform(row["platform"])] = one_coverage_from(
                row["coverage"])
    return [PageOverview(page, counts.get(page.id, 0), jobs.get(page.id), coverage.get(page.id, {}),
                         moves_since(conn, jobs[page.id]) if page.id in jobs else RunMoves())
            for page in pages]


def _edge_from(row: RowMapping) -> EdgeState:
    state = EdgeState(watermark=row["watermark"])
    if row["walkJobId"] is not None:
        state = replace(state, walk=Walk(row["walkCursor"], row["walkCursorAt"], row["walkTop"], row["walkFloor"],
                                         row["walkPages"], row["walkJobId"]))
    if row["sizeThreads"] is not None:
        state = replace(state, size=(row["sizeThreads"], row["sizeMessages"]))
    if row["coverage"]:
        state = replace(state, coverage=one_coverage_from(row["coverage"]))
    return state
