"""A file of secrets under a passphrase, for computers without a password store."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fbsync_desktop.domain.errors import SecretsLocked, SecretsUnavailable
from fbsync_desktop.system.files import write_private
from fbsync_desktop.system.redaction import redactor

_VERSION = 1


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One program at a time changes the file, or the later one would undo what the earlier one wrote."""
    try:
        import fcntl
    except ImportError:  # Windows, where nobody needs this file: its password store is always there
        yield
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.with_name(f"{path.name}.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class FileSecrets:
    """All secrets in one AES-GCM box, its key from scrypt (n=2^15, r=8, p=3, 32 MiB); private, replaced atomically.

    The box gets a new salt and nonce whenever it is written. The file is JSON: `v`, and base64 of `salt`,
    `nonce`, `data`.

    Args:
        passphrase: "" when it is still to be asked for; every call then raises `SecretsLocked` until `unlock`.
        ask: asks a person for it at the first need, where there is one.
    """

    def __init__(self, path: Path, passphrase: str = "", ask: Callable[[], str] | None = None) -> None:
        self._path = path
        self._passphrase = passphrase
        self._ask = ask
        self._lock = threading.Lock()
        self._last_key: tuple[bytes, bytes] = (b"", b"")  # scrypt takes a fifth of a second
        redactor.add(passphrase)

    @property
    def exists(self) -> bool:
        """Whether there is such a file yet; the first secret makes it."""
        return self._path.exists()

    async def unlock(self, passphrase: str) -> None:
        """Use this passphrase from now on.

        Raises:
            SecretsUnavailable: it does not open the file; the former one is kept.
        """
        redactor.add(passphrase)
        before = self._passphrase
        self._passphrase = passphrase
        try:
            await asyncio.to_thread(self._load)
        except SecretsUnavailable:
            self._passphrase = before
            raise

    async def names(self) -> frozenset[str]:
        return frozenset(await asyncio.to_thread(self._load))

    async def get(self, name: str) -> str | None:
        value = (await asyncio.to_thread(self._load)).get(name)
        if value is not None:
            redactor.add(value)
        return value

    async def set(self, name: str, value: str) -> None:
        redactor.add(value)
        await asyncio.to_thread(self._change, lambda known: {**known, name: value})
        if (await asyncio.to_thread(self._load)).get(name) != value:
            raise SecretsUnavailable(f"{self._path} did not keep the sign-in.", action="Choose another place for it.")

    async def delete(self, name: str) -> None:
        await asyncio.to_thread(
            self._change, lambda known: {key: value for key, value in known.items() if key != name})

    def describe(self) -> str:
        return f"in the encrypted file {self._path}"

    def _change(self, change: Callable[[dict[str, str]], dict[str, str]]) -> None:
        try:
            with self._lock, _alone(self._path):
                known = self._load()
                changed = change(known)
                if changed != known:
                    write_private(self._path, self._sealed(changed))
        except OSError as error:
            raise SecretsUnavailable(
                f"{self._path} cannot be written: {error.strerror}.",
                action="Free some space, or choose another place with FBSYNC_KEYRING=file:PATH.") from error

    def _sealed(self, known: dict[str, str]) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(16), os.urandom(12)
        data = AESGCM(self._key(salt)).encrypt(nonce, json.dumps(known).encode(), None)
        parts = {"salt": salt, "nonce": nonce, "data": data}
        return json.dumps({"v": _VERSION} | {name: base64.b64encode(part).decode() for name, part in parts.items()},
                          ).encode()

    def _load(self) -> dict[str, str]:
        if not self._passphrase and self._ask is not None:
            self._passphrase = self._ask()
            redactor.add(self._passphrase)
        if not self._passphrase:
            raise SecretsLocked(f"The sign-ins are in {self._path}, under a passphrase.",
                                action="Enter it, or give it in FBSYNC_KEYRING_PASSPHRASE.")
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            document = json.loads(self._path.read_bytes())
            salt, nonce, data = (base64.b64decode(document[part], validate=True) for part in ("salt", "nonce", "data"))
            version = document["v"]
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise SecretsUnavailable(f"{self._path} cannot be read: {error.strerror}.",
                                     action="Give your user the right to read it.") from error
        except (ValueError, KeyError, TypeError):
            raise SecretsUnavailable(f"{self._path} is damaged.",
                                     action="Restore it from a backup, or remove it and reconnect the Pages.") from None
        if version != _VERSION:
            raise SecretsUnavailable(f"{self._path} was written by a newer version of this program.",
                                     action="Update this program.")
        try:
            opened: dict[str, str] = json.loads(AESGCM(self._key(salt)).decrypt(nonce, data, None))
        except (InvalidTag, ValueError):
            raise SecretsUnavailable(
                f"The passphrase does not open {self._path}, or the file is damaged.",
                action="Give the right passphrase in FBSYNC_KEYRING_PASSPHRASE, or restore the file.") from None
        return opened

    def _key(self, salt: bytes) -> bytes:
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        known_by, last = salt + self._passphrase.encode(), self._last_key
        if last[0] != known_by:  # kept as one: another thread may open or write the file with another salt meanwhile
            last = (known_by, Scrypt(salt=salt, length=32, n=2**15, r=8, p=3).derive(known_by[len(salt):]))
            self._last_key = last
        return last[1]
