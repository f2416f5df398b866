"""A Gemini key: what may be shown of it, and what cannot be one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from fbsync_desktop.analysis.errors import KeyRejected

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One key. Neither `repr` nor `str` show the secret.

    Attributes:
        slot: 1 for the first key, as the user counts them.
        project: label of the Google project it belongs to; keys of one project share one quota.
    """

    slot: int
    secret: str = field(repr=False)
    project: str = ""

    def __post_init__(self) -> None:
        if not self.project:
            object.__setattr__(self, "project", f"key-{self.fingerprint}")

    @property
    def masked(self) -> str:
        return masked(self.secret)

    @property
    def fingerprint(self) -> str:
        """Recognises the key in stored state without telling it."""
        return hashlib.sha256(b"fbsync key " + self.secret.encode()).hexdigest()[:16]


def masked(secret: str) -> str:
    """The first and last characters of a key, enough for its owner to recognise it."""
    return f"{secret[:_SHOWN]}…{secret[-_SHOWN:]}" if len(secret) >= 3 * _SHOWN else "…"


def check_key(raw: str) -> str:
    """The key without surrounding blanks.

    New keys begin with `AQ.`, old ones with `AIza`; neither is required, since Google changed it before.

    Raises:
        KeyRejected: nothing there, or characters that cannot travel in an HTTP header.
    """
    secret = raw.strip()
    if not secret:
        raise KeyRejected("it is empty")
    if not secret.isascii() or any(char <= " " or char == "\x7f" for char in secret):
        raise KeyRejected("it contains characters a key cannot have")
    return secret
