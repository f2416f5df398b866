"""The store of secrets in use; another one can take its place while the program runs."""

from __future__ import annotations

from fbsync_desktop.system.secrets import SecretStore


class Vault:
    """A `SecretStore` that passes everything on to the store in use.

    Attributes:
        store: the one in use.
    """

    def __init__(self, store: SecretStore) -> None:
        self.store = store

    async def get(self, name: str) -> str | None:
        return await self.store.get(name)

    async def set(self, name: str, value: str) -> None:
        await self.store.set(name, value)

    async def delete(self, name: str) -> None:
        await self.store.delete(name)

    async def names(self) -> frozenset[str]:
        return await self.store.names()

    def describe(self) -> str:
        return self.store.describe()
