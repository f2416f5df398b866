"""Where tokens live: the system's password store, this process only, or a passphrase-encrypted file."""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import json
import secrets
import threading
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Protocol, TypeVar

from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.system.files import write_private
from fbsync_desktop.system.passphrase_file import FileSecrets
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.redaction import redactor

T = TypeVar("T")

LIMIT_S = 30.0
"""How long the password store may take, a person's answer to its prompt included."""

SHARD_CHARACTERS = 1200
"""Windows keeps 2,560 bytes in an entry, as UTF-16: 1,280 characters (keyring #540)."""

_SERVICE = "fbsync"
_USER = "token"
_SHARDED = "shards:"
_ALLOWED = ("keyring.backends.SecretService", "keyring.backends.kwallet", "keyring.backends.libsecret",
            "keyring.backends.Windows", "keyring.backends.macOS")
_UNLOCK = ("Unlock the password store and try again, or choose another one: FBSYNC_KEYRING=file:PATH keeps the "
           "sign-ins in a file protected by a passphrase, FBSYNC_KEYRING=memory keeps them for one session.")
_WORDS = {
    "KeyringLocked": "The password store is locked.",
    "NoKeyringError": "There is no password store on this computer.",
    "SecretServiceNotAvailableException": "There is no password store on this computer.",
    "InitError": "The password store was not opened.",
    "PasswordSetError": "The password store refused to keep the sign-in.",
    "PasswordDeleteError": "The password store refused to delete the sign-in.",
}


class SecretStore(Protocol):
    """Secrets by name; every fault is a `SecretsUnavailable`."""

    async def get(self, name: str) -> str | None:
        """The secret, None when there is none."""

    async def set(self, name: str, value: str) -> None:
        """Write, then read back."""

    async def delete(self, name: str) -> None:
        """Remove; nothing happens when there is none."""

    async def names(self) -> frozenset[str]:
        """The names of all secrets this program put there."""

    def describe(self) -> str:
        """Where secrets are kept, for people."""


class MemorySecrets:
    """Kept in this process only."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        return self._values.get(name)

    async def set(self, name: str, value: str) -> None:
        redactor.add(value)
        self._values[name] = value

    async def delete(self, name: str) -> None:
        self._values.pop(name, None)

    async def names(self) -> frozenset[str]:
        return frozenset(self._values)

    def describe(self) -> str:
        return "in this program's memory, until it ends"


class KeyringSecrets:
    """The system's password store, always asked on a thread of its own and never longer than `limit_s` seconds.

    A store that answers "no such item" for an item that was written is treated as unavailable, because
    KWallet does so when its prompt is dismissed (keyring #327). So the names of written items, and the
    store they are in, are kept in an index file, which holds no secret.
    """

    def __init__(self, index: Path, backend: Any = None, limit_s: float = LIMIT_S) -> None:
        self._index = index
        self._backend = backend
        self._limit_s = limit_s
        self._thread = _PatientThread()

    async def get(self, name: str) -> str | None:
        value = await self._ask(lambda: self._read(name))
        if value is not None:
            redactor.add(value)
        elif name in self._expected():
            raise SecretsUnavailable(f"The password store does not give out the stored sign-in.{self._moved()}",
                                     action=f"{_UNLOCK} If the entry was removed there, reconnect the Page.")
        return value

    async def set(self, name: str, value: str) -> None:
        redactor.add(value)
        if await self._ask(lambda: self._replace(name, value)) != value:
            raise SecretsUnavailable("The password store did not keep the sign-in.", action=_UNLOCK)
        self._note(self._expected() | {name})

    async def delete(self, name: str) -> None:
        await self._ask(lambda: self._erase(name))
        self._note(self._expected() - {name})

    async def names(self) -> frozenset[str]:
        return frozenset(self._expected())

    def describe(self) -> str:
        return "in this computer's password store"

    # --- on the thread ---

    def _ring(self) -> Any:
        """The store, chosen once; never one that keeps secrets in plain text or not at all."""
        if self._backend is None:
            import keyring  # takes up to seconds and asks D-Bus
            import keyring.core

            keyring.core.init_backend(limit=_is_allowed)
            chosen = keyring.get_keyring()
            if not _is_allowed(chosen):  # none found, or one forced by the user's keyring settings
                raise SecretsUnavailable("There is no password store on this computer.", action=_UNLOCK)
            self._backend = chosen
        return self._backend

    def _read(self, name: str) -> str | None:
        header = self._item(name)
        if header is None or not header.startswith(_SHARDED):
            return header
        parts = [self._item(shard) for shard in _shards(name, header)]
        return None if None in parts else "".join(part for part in parts if part)

    def _replace(self, name: str, value: str) -> str | None:
        """Write the new value beside the old one's shards, read it back, then remove those."""
        before = self._item(name)
        header = value
        if len(value) > SHARD_CHARACTERS or value.startswith(_SHARDED):
            starts = range(0, len(value), SHARD_CHARACTERS)
            header = f"{_SHARDED}{secrets.token_hex(4)}:{len(starts)}"
            for shard, start in zip(_shards(name, header), starts, strict=True):
                self._ring().set_password(f"{_SERVICE}/{shard}", _USER, value[start:start + SHARD_CHARACTERS])
        self._ring().set_password(f"{_SERVICE}/{name}", _USER, header)
        kept = self._read(name)
        if kept == value:
            self._erase_shards(name, before)
        return kept

    def _erase(self, name: str) -> None:
        header = self._item(name)
        if header is not None:
            self._erase_shards(name, header)
            self._ring().delete_password(f"{_SERVICE}/{name}", _USER)

    def _erase_shards(self, name: str, header: str | None) -> None:
        for shard in _shards(name, header or ""):
            if self._item(shard) is not None:
                self._ring().delete_password(f"{_SERVICE}/{shard}", _USER)

    def _item(self, name: str) -> str | None:
        value = self._ring().get_password(f"{_SERVICE}/{name}", _USER)
        return None if value is None else str(value)

    # --- around it ---

    async def _ask(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.wait_for(asyncio.wrap_future(self._thread.submit(work)), self._limit_s)
        except SecretsUnavailable:
            raise
        except TimeoutError:
            self._thread = _PatientThread()  # the other one may hang for ever
            raise SecretsUnavailable("The password store did not answer.", action=_UNLOCK) from None
        except Exception as error:  # noqa: BLE001  (backends leak D-Bus, file and Windows errors of every class)
            kind = type(error).__name__
            words = _WORDS.get(kind, f"The password store reported a fault ({kind}).")
            # without its cause: a backend may put what it was given into its error
            raise SecretsUnavailable(words, action=_UNLOCK) from None

    def _moved(self) -> str:
        noted, used = self._noted().get("store"), _name_of(self._backend)
        return f" It was written to {noted}, now {used} is asked." if noted and noted != used else ""

    def _expected(self) -> builtins.set[str]:
        return set(self._noted().get("names", ()))

    def _noted(self) -> dict[str, Any]:
        with contextlib.suppress(OSError, ValueError):
            noted = json.loads(self._index.read_bytes())
            if isinstance(noted, dict):
                return noted
        return {}

    def _note(self, names: builtins.set[str]) -> None:
        document = {"store": _name_of(self._backend), "names": sorted(names)}
        try:
            write_private(self._index, json.dumps(document).encode())
        except OSError as error:
            raise SecretsUnavailable(f"{self._index} cannot be written: {error.strerror}.",
                                     action="Free some space, or give your user the right to write there.") from error


class _PatientThread:
    """Runs one thing after another on a daemon thread, so that a hanging one never keeps the program alive.

    The thread ends when nothing is left to do, and a new one begins with the next question.
    """

    def __init__(self) -> None:
        self._waiting: deque[tuple[Callable[[], Any], Future[Any]]] = deque()
        self._lock = threading.Lock()
        self._is_running = False

    def submit(self, work: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        with self._lock:
            self._waiting.append((work, future))
            if not self._is_running:
                self._is_running = True
                threading.Thread(target=self._run, name="keyring", daemon=True).start()
        return future

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._is_running = False
                    return
                work, future = self._waiting.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001  (handed to whoever waits)
                future.set_exception(error)


def _is_allowed(ring: Any) -> bool:
    return type(ring).__module__.startswith(_ALLOWED)


def _name_of(ring: Any) -> str:
    return type(ring).__module__.rpartition(".")[2]


def _shards(name: str, header: str) -> list[str]:
    """The items a long value is kept in; none for one that is kept whole."""
    if not header.startswith(_SHARDED):
        return []
    generation, _, count = header.removeprefix(_SHARDED).partition(":")
    return [f"{name}/{generation}/{place}" for place in range(int(count))]


def open_secrets(spec: str, *, paths: AppPaths, env: Mapping[str, str],
                 ask_passphrase: Callable[[], str] | None = None) -> SecretStore:
    """The store `FBSYNC_KEYRING` names; nothing is opened or asked of the system yet.

    Args:
        ask_passphrase: asks a person, where there is one and the environment gives no passphrase.
    """
    if spec == "memory":
        return MemorySecrets()
    if spec.startswith("file:"):
        path = Path(spec.removeprefix("file:")).expanduser().absolute()
        return FileSecrets(path, env.get("FBSYNC_KEYRING_PASSPHRASE", ""), ask_passphrase)
    return KeyringSecrets(paths.home / "secrets-index.json")
