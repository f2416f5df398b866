"""Where tokens and passwords are kept: looking, unlocking, and moving them somewhere else."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from fbsync_desktop.domain.errors import SecretsUnavailable, UsageError
from fbsync_desktop.system.passphrase_file import FileSecrets
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.secrets import MemorySecrets, SecretStore, open_secrets
from fbsync_desktop.system.settings import save_settings
from fbsync_desktop.system.vault import Vault

SHORTEST_PASSPHRASE = 8


@dataclass(frozen=True, slots=True)
class SecretsState:
    """Where secrets are kept.

    Attributes:
        kind: what `FBSYNC_KEYRING` calls it. where: for people.
        names: how many secrets are there; None when the store does not answer, with the reason in `trouble`.
        decided_by_environment: the setting cannot be changed here.
    """

    kind: Literal["system", "file", "memory"]
    where: str
    names: int | None
    trouble: SecretsUnavailable | None = None
    decided_by_environment: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a move: secrets in the new place, and those that could not be removed from the old one."""

    count: int
    left_behind: int
    where: str


class SecretsService:
    """Looks after the vault."""

    def __init__(self, vault: Vault, paths: AppPaths, env: Mapping[str, str]) -> None:
        self._vault = vault
        self._paths = paths
        self._env = env

    async def state(self) -> SecretsState:
        """Where secrets are kept, and whether that place answers."""
        decided = bool(self._env.get("FBSYNC_KEYRING", "").strip())
        try:
            names = await self._vault.names()
            if names:
                await self._vault.get(min(names))
        except SecretsUnavailable as error:
            return SecretsState(self.kind, self._vault.describe(), None, error, decided)
        return SecretsState(self.kind, self._vault.describe(), len(names), None, decided)

    @property
    def kind(self) -> Literal["system", "file", "memory"]:
        """The sort of place in use, without asking it anything."""
        if isinstance(self._vault.store, MemorySecrets):
            return "memory"
        return "file" if isinstance(self._vault.store, FileSecrets) else "system"

    async def unlock(self, passphrase: str) -> None:
        """Open the passphrase file in use.

        Raises:
            SecretsUnavailable: this is not its passphrase. UsageError: secrets are not in a file.
        """
        store = self._vault.store
        if not isinstance(store, FileSecrets):
            raise UsageError("The sign-ins are not in a file with a passphrase.")
        await store.unlock(passphrase)

    def use_for_this_session(self) -> None:
        """Keep secrets in memory until the program ends; what is stored elsewhere stays there, unused."""
        self._vault.store = MemorySecrets()

    async def use_file(self, path: str, passphrase: str) -> None:
        """Begin to keep secrets in a passphrase file where the store in use does not answer; nothing is moved.

        Raises:
            SecretsUnavailable, SettingsError; UsageError: the passphrase is too short, or the environment decides.
        """
        target = await self._target(f"file:{path}", passphrase)
        await self._adopt(f"file:{path}", target)

    async def move(self, spec: str, passphrase: str = "") -> Moved:
        """Move every secret to another store, each read back before the old one is removed.

        If anything fails on the way, the old store stays in use and complete.

        Args:
            spec: `system` or `file:PATH`.

        Raises:
            SecretsUnavailable, SettingsError; UsageError: the environment decides, or it is there already.
        """
        target = await self._target(spec, passphrase)
        source = self._vault.store
        names = sorted(await source.names())
        await self._copy(source, target, names)
        await self._adopt(spec, target)
        left = 0
        for name in names:
            try:
                await source.delete(name)
            except SecretsUnavailable:
                left += 1
        return Moved(len(names), left, target.describe())

    async def _copy(self, source: SecretStore, target: SecretStore, names: list[str]) -> None:
        written: list[str] = []
        try:
            for name in names:
                value = await source.get(name)
                if value is not None:
                    await target.set(name, value)
                    written.append(name)
        except SecretsUnavailable:
            for name in written:
                with contextlib.suppress(SecretsUnavailable):
                    await target.delete(name)
            raise

    async def _target(self, spec: str, passphrase: str) -> SecretStore:
        if self._env.get("FBSYNC_KEYRING", "").strip():
            raise UsageError("The environment variable FBSYNC_KEYRING decides where the sign-ins are kept.",
                             action="Unset it first.")
        if spec != "system" and not spec.startswith("file:"):
            raise UsageError(f"“{spec}” is no place for sign-ins.", action="Use system, or file:PATH.")
        target = open_secrets(spec, paths=self._paths, env={})
        if target.describe() == self._vault.describe():
            raise UsageError(f"The sign-ins are {target.describe()} already.")
        if isinstance(target, FileSecrets):
            if len(passphrase) < SHORTEST_PASSPHRASE and not target.exists:
                raise UsageError(f"A passphrase needs at least {SHORTEST_PASSPHRASE} characters.",
                                 action="Four words that do not belong together make a good one.")
            await target.unlock(passphrase)
        return target

    async def _adopt(self, spec: str, target: SecretStore) -> None:
        await asyncio.to_thread(save_settings, self._paths, {"keyring": None if spec == "system" else spec})
        self._vault.store = target
