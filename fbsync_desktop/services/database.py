"""Which database is used: trying another one, moving there, and keeping its password with the other secrets."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.database import ConnectionFacts
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.store.address import is_postgres, is_same_place, needs_password, split_password, with_password
from fbsync_desktop.store.connection import try_connection
from fbsync_desktop.store.engine import Store, open_store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.store.migrate import remove_sqlite, replace_sqlite
from fbsync_desktop.store.transfer import Contents, OnRows, transfer
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.redaction import redactor
from fbsync_desktop.system.secrets import SecretStore
from fbsync_desktop.system.settings import save_settings

SECRET_NAME = "database"
BUILT_IN = ""


@dataclass(frozen=True, slots=True)
class DatabaseState:
    """The database in use.

    Attributes:
        address: without the password.
        is_built_in: the file in the data folder.
        decided_by_environment: the setting cannot be changed here.
    """

    address: str
    is_built_in: bool
    decided_by_environment: bool


class DatabaseService:
    """Knows the database in use and how to leave it. Changes take effect when the program is opened again."""

    def __init__(self, store: Store, lane: Lane, secrets: SecretStore, paths: AppPaths, env: Mapping[str, str],
                 clock: Clock) -> None:
        self._store = store
        self._lane = lane
        self._secrets = secrets
        self._paths = paths
        self._env = env
        self._clock = clock

    def state(self) -> DatabaseState:
        """What is in use."""
        return DatabaseState(self._store.url_safe, self._store.url_safe == _file(self._paths),
                             bool(self._env.get("DATABASE_URL", "").strip()))

    async def test(self, url: str, password: str = "") -> ConnectionFacts:
        """Try an address; `BUILT_IN` is the file in the data folder.

        Raises:
            StoreError
        """
        return await asyncio.to_thread(try_connection, self._whole(url, password))

    async def use(self, url: str, password: str = "") -> ConnectionFacts:
        """Use another database from the next start on, as it is; nothing is copied.

        Raises:
            StoreError, SecretsUnavailable, SettingsError; UsageError: the environment decides.
        """
        self._refuse_environment()
        facts = await self.test(url, password)
        await self._remember(url, password)
        return facts

    async def move(self, url: str, password: str = "", on_rows: OnRows | None = None) -> Contents:
        """Copy everything into another, empty database, prove the copy, and use it from the next start on.

        The database in use stays where and as it is. What the built-in file held before, from the time before an
        earlier move away, is set aside in the folder of the backups.

        Raises:
            StoreError: the other one holds data, cannot be used or differs. UsageError: a sync is running.
            SecretsUnavailable, SettingsError.
        """
        self._refuse_environment()
        await self._refuse_running()
        whole = self._whole(url, password)
        if is_same_place(whole, self._store.url_safe):
            raise UsageError("This is the database in use.", action="Give the address of another one.")
        await asyncio.to_thread(try_connection, whole)
        # On the writing thread: what is judged meanwhile waits, instead of being written to the database that is left.
        moved = await self._lane.write(self._home if url == BUILT_IN else self._transfer, whole,
                                       on_rows or (lambda done, total: None))
        await self._remember(url, password)
        return moved

    def _home(self, _: str, on_rows: OnRows) -> Contents:
        """Into a draft, which takes the place of the built-in file once it is proved."""
        path = self._paths.database
        draft = path.with_name(f"{path.name}.moving")
        remove_sqlite(draft)  # of a move that was killed
        moved = self._transfer(f"sqlite:///{draft}", on_rows)
        replace_sqlite(path, draft, self._paths.backups, self._clock)
        return moved

    def _transfer(self, url: str, on_rows: OnRows) -> Contents:
        target = open_store(url, clock=self._clock, backups_dir=self._paths.backups)
        try:
            return transfer(self._store, target, on_rows)
        finally:
            target.close()

    async def _refuse_running(self) -> None:
        overviews = await self._lane.read(self._store.pages.overviews)
        running = [one.page.name for one in overviews if one.job is not None and one.job.status.is_active]
        if running:
            raise UsageError(f"A sync is running: {', '.join(running)}.", action="Stop it, then move the database.")

    def _refuse_environment(self) -> None:
        if self.state().decided_by_environment:
            raise UsageError("The environment variable DATABASE_URL decides which database is used.",
                             action="Unset it first; then the settings count.")

    def _whole(self, url: str, password: str) -> str:
        if url == BUILT_IN:
            return _file(self._paths)
        bare, inside = split_password(url)
        for secret in (password, inside):
            redactor.add(secret)
        return with_password(bare, password or inside)

    async def _remember(self, url: str, password: str) -> None:
        """Password first: an address without its password would lock the user out.

        Where an address needs none, that of another server must not stay: it would be sent to this one.
        """
        if url == BUILT_IN:
            await asyncio.to_thread(save_settings, self._paths, {"database_url": None})
            return
        bare, inside = split_password(url)
        if secret := password or inside:
            await self._secrets.set(SECRET_NAME, secret)
        await asyncio.to_thread(save_settings, self._paths, {"database_url": bare})
        if not secret and is_postgres(bare):
            await self._secrets.delete(SECRET_NAME)


def _file(paths: AppPaths) -> str:
    return f"sqlite:///{paths.database}"


async def database_address(configured: str | None, secrets: SecretStore, paths: AppPaths,
                           env: Mapping[str, str]) -> str:
    """The whole address of the database in use, its password taken from the secrets where the settings have none.

    Raises:
        SecretsUnavailable
    """
    if not configured:
        return _file(paths)
    if needs_password(configured) and not env.get("DATABASE_URL", "").strip():
        return with_password(configured, await secrets.get(SECRET_NAME) or "")
    return configured
