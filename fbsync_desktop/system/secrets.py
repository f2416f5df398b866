"""Where tokens live: the system's password store, this process only, or a passphrase-encrypted file."""

from __future__ import annotations

import asyncio
import base64
import builtins
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol, TypeVar

from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.system.logs import redactor
from fbsync_desktop.system.paths import AppPaths

T = TypeVar("T")

LIMIT_S = 30.0
SHARD_CHARACTERS = 1200  # Windows keeps 2,560 bytes per entry, as UTF-16
_ALLOWED = ("keyring.backends.SecretService", "keyring.backends.kwallet", "keyring.backends.libsecret",
            "keyring.backends.Windows", "keyring.backends.macOS")
_UNLOCK = ("Unlock the password store and try again, or choose another one: FBSYNC_KEYRING=file:PATH keeps the "
           "sign-in in a file protected by a passphrase.")


class SecretStore(Protocol):
    """Secrets by name; every fault is a `SecretsUnavailable`."""

    async def get(self, name: str) -> str | None:
        """The secret, None when there is none."""

    async def set(self, name: str, value: str) -> None:
        """Write, then read back."""

    async def delete(self, name: str) -> None:
        """Remove; nothing happens when there is none."""

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

    def describe(self) -> str:
        return "in this program's memory, until it ends"


class KeyringSecrets:
    """The system's password store, always asked on a thread of its own and never longer than 30 s.

    A store that answers "no such item" for an item that was written is treated as unavailable, because
    KWallet does so when its prompt is dismissed; the names of written items are kept in an index file.
    """

    def __init__(self, index: Path, backend: Any = None, limit_s: float = LIMIT_S) -> None:
        self._index = index
        self._backend = backend
        self._limit_s = limit_s
        self._thread = ThreadPoolExecutor(1, "keyring")

    async def get(self, name: str) -> str | None:
        value = await self._ask(lambda: self._read(name))
        if value is None and name in self._expected():
            raise SecretsUnavailable("The password store does not give out the stored sign-in.", action=_UNLOCK)
        if value is not None:
            redactor.add(value)
        return value

    async def set(self, name: str, value: str) -> None:
        redactor.add(value)

        def write() -> str | None:
            self._write(name, value)
            return self._read(name)

        if await self._ask(write) != value:
            raise SecretsUnavailable("The password store did not keep the sign-in.", action=_UNLOCK)
        self._note(lambda names: names | {name})

    async def delete(self, name: str) -> None:
        if await self._ask(lambda: self._read(name)) is not None:
            await self._ask(lambda: self._erase(name))
        self._note(lambda names: names - {name})

    def describe(self) -> str:
        return "in this computer's password store"

    def _ring(self) -> Any:
        if self._backend is None:
            import keyring  # lazily: importing it can take seconds and asks D-Bus

            self._backend = keyring.get_keyring()
            chosen = type(self._backend).__module__
            if chosen == "keyring.backends.chainer":
                candidates = [ring for ring in self._backend.backends if type(ring).__module__ in _ALLOWED]
                self._backend = candidates[0] if candidates else None
            elif chosen not in _ALLOWED:
                self._backend = None
            if self._backend is None:
                raise SecretsUnavailable("There is no password store on this computer.", action=_UNLOCK)
        return self._backend

    def _read(self, name: str) -> str | None:
        first = self._ring().get_password(f"fbsync/{name}", "token")
        if first is None or not first.startswith("shards:"):
            return str(first) if first is not None else None
        parts = [self._ring().get_password(f"fbsync/{name}/{place}", "token")
                 for place in range(int(first.removeprefix("shards:")))]
        return None if None in parts else "".join(parts)

    def _write(self, name: str, value: str) -> None:
        if len(value) <= SHARD_CHARACTERS:
            self._ring().set_password(f"fbsync/{name}", "token", value)
            return
        parts = [value[at:at + SHARD_CHARACTERS] for at in range(0, len(value), SHARD_CHARACTERS)]
        for place, part in enumerate(parts):
            self._ring().set_password(f"fbsync/{name}/{place}", "token", part)
        self._ring().set_password(f"fbsync/{name}", "token", f"shards:{len(parts)}")

    def _erase(self, name: str) -> None:
        first = self._ring().get_password(f"fbsync/{name}", "token") or ""
        if first.startswith("shards:"):
            for place in range(int(first.removeprefix("shards:"))):
                self._ring().delete_password(f"fbsync/{name}/{place}", "token")
        self._ring().delete_password(f"fbsync/{name}", "token")

    async def _ask(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.wait_for(asyncio.get_running_loop().run_in_executor(self._thread, work),
                                          self._limit_s)
        except SecretsUnavailable:
            raise
        except TimeoutError:
            self._thread = ThreadPoolExecutor(1, "keyring")  # the old thread may hang for ever
            raise SecretsUnavailable("The password store did not answer.", action=_UNLOCK) from None
        except Exception as error:  # noqa: BLE001  (backends leak D-Bus, file and Windows errors of every class)
            raise SecretsUnavailable(f"The password store refused ({type(error).__name__}).",
                                     action=_UNLOCK) from None

    def _expected(self) -> builtins.set[str]:
        try:
            return set(json.loads(self._index.read_text("utf-8")))
        except (OSError, ValueError):
            return set()

    def _note(self, change: Callable[[builtins.set[str]], builtins.set[str]]) -> None:
        write_private(self._index, json.dumps(sorted(change(self._expected()))).encode())


class FileSecrets:
    """A file under scrypt (n=2^15, r=8, p=3) and AES-GCM; private, replaced atomically."""

    def __init__(self, path: Path, passphrase: str) -> None:
        self._path = path
        self._passphrase = passphrase
        redactor.add(passphrase)

    async def get(self, name: str) -> str | None:
        value = (await asyncio.to_thread(self._load)).get(name)
        if value is not None:
            redactor.add(value)
        return value

    async def set(self, name: str, value: str) -> None:
        redactor.add(value)
        await asyncio.to_thread(self._change, lambda secrets: {**secrets, name: value})

    async def delete(self, name: str) -> None:
        await asyncio.to_thread(
            self._change, lambda secrets: {key: value for key, value in secrets.items() if key != name})

    def describe(self) -> str:
        return f"in the encrypted file {self._path}"

    def _change(self, change: Callable[[Mapping[str, str]], Mapping[str, str]]) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(16), os.urandom(12)
        sealed = AESGCM(self._key(salt)).encrypt(nonce, json.dumps(dict(change(self._load()))).encode(), None)
        document = {"v": 1, "salt": salt, "nonce": nonce, "data": sealed}
        text = {key: base64.b64encode(part).decode() if isinstance(part, bytes) else part
                for key, part in document.items()}
        write_private(self._path, json.dumps(text).encode())

    def _load(self) -> dict[str, str]:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            document = json.loads(self._path.read_bytes())
            salt, nonce, data = (base64.b64decode(document[key], validate=True) for key in ("salt", "nonce", "data"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SecretsUnavailable(f"{self._path} is damaged or cannot be read.",
                                     action="Restore it from a backup, or remove it and reconnect the Pages.",
                                     ) from error
        try:
            opened: dict[str, str] = json.loads(AESGCM(self._key(salt)).decrypt(nonce, data, None))
        except (InvalidTag, ValueError):
            raise SecretsUnavailable("The passphrase does not open the file with the sign-ins.",
                                     action="Give the right one in FBSYNC_KEYRING_PASSPHRASE.") from None
        return opened

    def _key(self, salt: bytes) -> bytes:
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        return Scrypt(salt=salt, length=32, n=2**15, r=8, p=3).derive(self._passphrase.encode())


def open_secrets(spec: str, *, paths: AppPaths, env: Mapping[str, str]) -> SecretStore:
    """The store `FBSYNC_KEYRING` names.

    Raises:
        SecretsUnavailable: a file without a passphrase.
    """
    if spec == "memory":
        return MemorySecrets()
    if spec.startswith("file:"):
        passphrase = env.get("FBSYNC_KEYRING_PASSPHRASE")
        if not passphrase:
            raise SecretsUnavailable("The file with the sign-ins needs its passphrase.",
                                     action="Give it in FBSYNC_KEYRING_PASSPHRASE.")
        return FileSecrets(Path(spec.removeprefix("file:")).expanduser(), passphrase)
    return KeyringSecrets(paths.home / "secrets-index.json")


def write_private(path: Path, content: bytes) -> None:
    """Replace a file as a whole; only its owner may read it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
