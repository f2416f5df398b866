"""The record of all Graph calls, without tokens."""

from __future__ import annotations

from typing import Any

_SECRET = frozenset({"access_token", "input_token", "appsecret_proof", "client_secret", "fb_exchange_token", "code",
                     "code_verifier", "batch"})

Entry = dict[str, Any]


def entry(method: str, path: str, query: dict[str, str], at: float) -> Entry:
    """One call: method, path, platform, params, status (filled in later), seconds since the start."""
    return {"method": method, "path": path, "platform": query.get("platform", "").lower(),
            "params": {name: value for name, value in query.items() if name not in _SECRET}, "status": 200, "at": at}
