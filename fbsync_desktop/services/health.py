"""Looks at everything once and says what it found; changes nothing but the checked facts of the sign-ins."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.health import HealthItem, SignInSum, computer_items, good_sign_ins, in_order, page_items
from fbsync_desktop.domain.page import PageOverview
from fbsync_desktop.services.database import DatabaseService, DatabaseState
from fbsync_desktop.services.secrets import SecretsService, SecretsState
from fbsync_desktop.services.sign_ins import SignInService
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.system.disk import free_bytes
from fbsync_desktop.system.paths import AppPaths


@dataclass(frozen=True, slots=True)
class HealthReport:
    """What the Health view shows.

    Attributes:
        items: what needs somebody or takes care of itself, the most urgent first.
        sign_ins: those that are good.
        database_bytes: size of the built-in file; None for another database.
        problems: what a thorough check of the database found; None when it was not asked for.
    """

    checked_at: datetime
    items: tuple[HealthItem, ...]
    pages: tuple[PageOverview, ...]
    sign_ins: SignInSum
    secrets: SecretsState
    database: DatabaseState
    database_bytes: int | None
    free_bytes: int
    problems: tuple[str, ...] | None = field(default=None)


class HealthService:
    """Puts the other services' answers together."""

    def __init__(self, store: Store, lane: Lane, sign_ins: SignInService, secrets: SecretsService,
                 database: DatabaseService, paths: AppPaths, clock: Clock) -> None:
        self._store = store
        self._lane = lane
        self._sign_ins = sign_ins
        self._secrets = secrets
        self._database = database
        self._paths = paths
        self._clock = clock

    async def look(self, *, ask_all: bool = False, thorough: bool = False) -> HealthReport:
        """What is known now; sign-ins that were not checked for a day are asked about first.

        Args:
            ask_all: ask about every other sign-in, too.
            thorough: ask about all, and read the whole database.

        Raises:
            StoreError
        """
        secrets = await self._secrets.state()
        if secrets.trouble is None:  # else every check would wait for the same silent store
            await (self._sign_ins.check_all() if ask_all or thorough else self._sign_ins.check_due())
        problems = tuple(await self._lane.read(self._store.check)) if thorough else None
        overviews = [one for one in await self._lane.read(self._store.pages.overviews) if one.page.is_active]
        database = self._database.state()
        nameless = await self._lane.read(self._store.contacts.nameless)
        now, free = self._clock.now(), free_bytes(self._paths.home)
        items = chain(computer_items(free, secrets.trouble, problems or ()),
                      *(page_items(one, now, nameless.get(one.page.id, 0)) for one in overviews))
        size = await asyncio.to_thread(_size, self._paths.database) if database.is_built_in else None
        return HealthReport(now, in_order(items), tuple(overviews), good_sign_ins((one.page for one in overviews), now),
                            secrets, database, size, free, problems)


def _size(path: Path) -> int | None:
    """Of the file and of its journal, which holds what was written last until it is carried over."""
    journal = path.with_name(f"{path.name}-wal")
    try:
        return path.stat().st_size + (journal.stat().st_size if journal.exists() else 0)
    except OSError:
        return None
