"""Takes secrets out of text that leaves the program: logs, messages, crash reports."""

from __future__ import annotations

import re
import threading
from urllib.parse import quote

HIDDEN = "***"
_SHORTEST = 6  # shorter values would blot out ordinary words
_VALUE = r"[^&\s\"'<>]+"
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"(?<=access_token=){_VALUE}", rf"(?<=input_token=){_VALUE}", rf"(?<=appsecret_proof=){_VALUE}",
    rf"(?<=client_secret=){_VALUE}", rf"(?<=fb_exchange_token=){_VALUE}", rf"(?<=[?&]key=){_VALUE}",
    rf"(?<=[?&]code=){_VALUE}", r"(?<=access_token\": \")[^\"]+", r"(?<=access_token\":\")[^\"]+",
    r"\bEAA[A-Za-z0-9]{20,}", r"\bAIza[\w-]{20,}", r"\bAQ\.[\w-]{20,}",
    r"(?<=Authorization: )[^\r\n]+", r"(?<=Authorization': ')[^']+", r"(?<=Bearer )[^\s\"']+",
    r"(?<=://)[^/\s:@]*:[^/\s@]+(?=@)",
))


class Redactor:
    """Knows secrets by pattern, and every live one by its exact value."""

    def __init__(self) -> None:
        self._values: set[str] = set()
        self._lock = threading.Lock()

    def add(self, secret: str) -> None:
        """Never let this value pass again, nor its form in an address."""
        if len(secret) >= _SHORTEST:
            with self._lock:
                self._values |= {secret, quote(secret, safe="")}

    def forget(self) -> None:
        """Forget every value; patterns stay."""
        with self._lock:
            self._values.clear()

    def clean(self, text: str) -> str:
        """The text with `***` for every secret."""
        text = self.hide(text)
        for pattern in _PATTERNS:
            text = pattern.sub(HIDDEN, text)
        return text

    def hide(self, text: str) -> str:
        """The text with `***` for the live secrets only: people's own data, which may look like one, stays as it is."""
        with self._lock:
            values = sorted(self._values, key=len, reverse=True)
        for value in values:
            text = text.replace(value, HIDDEN)
        return text


redactor = Redactor()
"""One for the process: a secret known anywhere is a secret everywhere."""
