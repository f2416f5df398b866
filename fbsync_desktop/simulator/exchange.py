"""`/oauth/access_token`: from a code of the login dialog to a token, and from a short life to a long one."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.scenario import Scenario
from fbsync_desktop.simulator.tokens import Tokens

LONG_LIFE_S = 5_183_944
SHORT_LIFE_S = 5_402


@dataclass(slots=True)
class _Code:
    redirect_uri: str
    challenge: str
    method: str
    dies_at: float
    used: bool = False


class Exchange:
    """Codes and what they are exchanged for."""

    def __init__(self, scenario: Scenario, clock: WorldClock, tokens: Tokens) -> None:
        self._scenario = scenario
        self._clock = clock
        self._tokens = tokens
        self._codes: dict[str, _Code] = {}

    def issue_code(self, redirect_uri: str, challenge: str = "", method: str = "plain") -> str:
        """An authorisation code, as the login dialog gives.

        Args:
            challenge, method: PKCE's, when the dialog was opened with them.
        """
        code = f"AQDsample{len(self._codes) + 1:04d}"
        self._codes[code] = _Code(redirect_uri, challenge, method,
                                  self._clock.passed() + self._scenario.login.code_life_s)
        return code

    def short_token(self) -> dict[str, Any]:
        """A fresh token as the dialog itself gives for `response_type=token`."""
        return self._bearer(self._tokens.issue(None, SHORT_LIFE_S, short=True), SHORT_LIFE_S)

    def answer(self, query: dict[str, str]) -> dict[str, Any]:
        """The JSON of one exchange.

        Raises:
            GraphFault: whatever is wrong with it.
        """
        client_id, secret = query.get("client_id", ""), self._scenario.app_secret
        if not client_id or self._scenario.app_id not in ("", client_id):
            raise GraphFault("bad_app_id_101")
        if not hmac.compare_digest(query.get("client_secret", "").encode(), secret.encode()):
            raise GraphFault("bad_client_secret")
        grant = query.get("grant_type", "authorization_code")
        if grant == "client_credentials":
            return {"access_token": f"{client_id}|{secret}", "token_type": "bearer"}
        if grant == "fb_exchange_token":
            return self._lengthen(query.get("fb_exchange_token", ""))
        if grant != "authorization_code":
            raise GraphFault("parameter_100", reason=f"Invalid grant_type: {grant}")
        return self._redeem(query)

    def _lengthen(self, token: str) -> dict[str, Any]:
        found = self._tokens.find(token)
        if found is None or found.business is not None:
            raise GraphFault("token_malformed")
        if dead := self._tokens.death(found):
            raise self._tokens.fault(found, dead)
        return self._bearer(self._tokens.issue(None, LONG_LIFE_S), LONG_LIFE_S)

    def _redeem(self, query: dict[str, str]) -> dict[str, Any]:
        code = self._codes.get(query.get("code", ""))
        if code is None:
            raise GraphFault("parameter_100", reason="Invalid verification code format.")
        if code.used:
            raise GraphFault("code_used_36009")
        if self._clock.passed() >= code.dies_at:
            raise GraphFault("code_expired_36007")
        if code.redirect_uri != query.get("redirect_uri"):
            raise GraphFault("bad_redirect_191")
        if code.challenge and not _answers(code, query.get("code_verifier", "")):
            raise GraphFault("parameter_100", reason="The code_verifier does not fit the code_challenge")
        code.used = True
        return self.short_token()

    def _bearer(self, token: str, life_s: int) -> dict[str, Any]:
        told = {"expires_in": life_s} if self._scenario.login.tells_expiry else {}
        return {"access_token": token, "token_type": "bearer", **told}


def _answers(code: _Code, verifier: str) -> bool:
    """Whether a PKCE verifier belongs to a code's challenge (RFC 7636 §4.6)."""
    if code.method == "plain":
        return hmac.compare_digest(verifier.encode(), code.challenge.encode())
    digest = hashlib.sha256(verifier.encode()).digest()
    return hmac.compare_digest(base64.urlsafe_b64encode(digest).rstrip(b"="), code.challenge.encode())
