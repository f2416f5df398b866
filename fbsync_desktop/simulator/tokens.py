"""Tokens: whose they are, and whether they live."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from fbsync_desktop.simulator.catalogue import CATALOGUE, TOKEN_EVENTS, GraphFault
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.consent import ALWAYS, Consent
from fbsync_desktop.simulator.scenario import SampleBusiness, Scenario

USER_ID = "10220000000000001"
APP_ID = "880000000000001"


@dataclass(slots=True)
class Credential:
    """What a token stands for.

    Attributes:
        kind: USER, SYSTEM_USER, PAGE or APP.
        expires_at: Unix seconds; 0 = never.
        short: of the short-lived kind, as are the Page tokens it hands out.
        born_at_call: Graph calls before it was made; events of the scenario spare tokens made after them.
        dead: the error every call gets; "" = it lives.
    """

    token: str
    kind: str
    business: SampleBusiness | None = None
    issued_at: int = 0
    expires_at: int = 0
    short: bool = False
    born_at_call: int = 0
    dead: str = ""

    @property
    def node(self) -> str:
        """What `me` is."""
        return self.business.page_id if self.business else USER_ID


class Tokens:
    """All tokens of a stand-in, by what was handed out and what happened since.

    Attributes:
        consent: what the signed-in person allows.
        call: number of the Graph call that is being answered.
    """

    def __init__(self, scenario: Scenario, clock: WorldClock) -> None:
        self.consent = Consent(scenario)
        self.call = 0
        self._scenario = scenario
        self._clock = clock
        self._known: dict[str, Credential] = {}
        life = scenario.user_token_expires_s
        self._add(scenario.user_token, "USER", expires_at=clock.start + int(life) if life else 0)
        self._add(scenario.system_user_token, "SYSTEM_USER")
        for business in scenario.businesses:
            self._add(business.token, "PAGE", business)

    def _add(self, token: str, kind: str, business: SampleBusiness | None = None, expires_at: int = 0, *,
             short: bool = False) -> Credential:
        made = self._known[token] = Credential(token, kind, business, self._clock.now(), expires_at, short, self.call)
        return made

    # --- checks -----------------------------------------------------------------------------------

    def check(self, token: str, proof: str | None) -> Credential:
        """Whose token it is.

        Raises:
            GraphFault: no token, unknown, dead, or its proof is missing or wrong.
        """
        if not token:
            raise GraphFault("no_token_2500")
        found = self._app(token) or self._known.get(token)
        if found is None:
            raise GraphFault("token_malformed")
        if found.kind != "APP" and (dead := self.death(found)):
            raise self.fault(found, dead)
        if self._scenario.require_appsecret_proof and found.kind != "APP" and proof is None:
            raise GraphFault("proof_required")
        if proof is not None and not hmac.compare_digest(self.proof(token), proof):
            raise GraphFault("proof_invalid")
        return found

    def proof(self, token: str) -> str:
        """`appsecret_proof` of a token (Meta: HMAC-SHA256 of it, keyed with the app secret)."""
        return hmac.new(self._scenario.app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()

    def _app(self, token: str) -> Credential | None:
        app_id, bar, secret = token.partition("|")
        if not bar:
            return None
        if self._scenario.app_id and app_id != self._scenario.app_id:
            raise GraphFault("bad_app_id_101")
        if secret != self._scenario.app_secret:
            raise GraphFault("bad_client_secret")
        return Credential(token, "APP")

    def find(self, token: str) -> Credential | None:
        """A token that was handed out, dead or alive."""
        return self._known.get(token)

    def death(self, found: Credential) -> str:
        """Name of the error a token's calls get; "" while it lives."""
        scenario = self._scenario
        if found.dead:
            return found.dead
        at = scenario.token_dies_at_call
        if at and found.born_at_call < at <= self.call:
            return _by_subcode(scenario.token_subcode)
        for event in scenario.token_events:
            if found.born_at_call < event.at_call <= self.call and event.token in ("", found.token):
                return TOKEN_EVENTS[event.kind]
        return "token_expired_463" if found.expires_at and self._clock.now() >= found.expires_at else ""

    def fault(self, found: Credential, dead: str) -> GraphFault:
        """What every call with a dead token gets."""
        return GraphFault(dead, expired=_pacific(found.expires_at or self._clock.now()),
                          now=_pacific(self._clock.now()), app=self._scenario.app_id or APP_ID)

    # --- what tests do ----------------------------------------------------------------------------

    def kill(self, token: str, kind: str) -> None:
        """Something happens to a token ("" = to all).

        Raises:
            ValueError: no such token or event.
        """
        if kind not in TOKEN_EVENTS:
            raise ValueError(f"there is no token event “{kind}”; there are {', '.join(TOKEN_EVENTS)}")
        if token and token not in self._known:
            raise ValueError("no such token")
        for one in [self._known[token]] if token else self._known.values():
            one.dead = TOKEN_EVENTS[kind]

    def revive(self, token: str) -> None:
        """A dead token ("" = every one) lives again, which only happens here."""
        for one in self._known.values():
            if token in ("", one.token):
                one.dead = ""

    def issue(self, business: SampleBusiness | None, life_s: int = 0, *, short: bool = False) -> str:
        """A fresh token of a Page, or of the user."""
        kind, stem = ("PAGE", f"EAASAMPLEPAGE{business.page_id}TOKEN") if business else ("USER", "EAASAMPLEUSERTOKEN")
        token = f"{stem}{len(self._known) + 1:04d}"
        self._add(token, kind, business, self._clock.now() + life_s if life_s else 0, short=short)
        return token

    def of_page(self, business: SampleBusiness, asking: Credential) -> str:
        """The token of a Page that whoever asks gets.

        Short-lived user tokens hand out Page tokens that die with them, all others hand out one without end (Meta:
        get-long-lived). A Page that asks for itself gets what it has.
        """
        if asking.business is business:
            return asking.token
        end = asking.expires_at if asking.short else 0
        for one in self._known.values():
            if one.business is business and one.expires_at == end and not self.death(one):
                return one.token
        return self.issue(business, end - self._clock.now() if end else 0, short=asking.short)

    # --- endpoints --------------------------------------------------------------------------------

    def debug(self, token: str) -> dict[str, Any]:
        """`data` of `/debug_token`."""
        scenario = self._scenario
        data: dict[str, Any] = {"app_id": scenario.app_id or APP_ID, "application": "Inbox Contacts Sample"}
        found = self._known.get(token)
        if found is None:
            return {**data, "is_valid": False, "scopes": [], "error": {
                "code": 190, "message": CATALOGUE["token_malformed"].message}}
        data.update(type=found.kind, expires_at=found.expires_at, user_id=USER_ID)
        if dead := self.death(found):
            fault = self.fault(found, dead)
            return {**data, "is_valid": False, "scopes": [], "error": {
                "code": 190, "message": CATALOGUE[dead].message.format(**fault.values),
                "subcode": CATALOGUE[dead].subcode}}
        scopes = self.consent.scopes
        data.update(is_valid=True, issued_at=found.issued_at, scopes=scopes,
                    data_access_expires_at=found.issued_at + scenario.data_access_days * 86400)
        if found.business is not None:
            data["profile_id"] = found.business.page_id
        data["granular_scopes"] = [self._granular(scope) for scope in scopes if scope != ALWAYS]
        return data

    def _granular(self, scope: str) -> dict[str, Any]:
        if scope == "business_management":
            return {"scope": scope}
        instagram = scope.startswith("instagram")
        chosen = [one for one in self._scenario.businesses if self.consent.ticked(one)]
        ids = [one.instagram_id if instagram else one.page_id for one in chosen]
        return {"scope": scope, "target_ids": [one for one in ids if one]}


def _by_subcode(subcode: int) -> str:
    return next((name for name in TOKEN_EVENTS.values() if CATALOGUE[name].subcode == subcode), "token_malformed")


def _pacific(at: int) -> str:
    return (datetime.fromtimestamp(at, UTC) - timedelta(hours=8)).strftime("%A, %d-%b-%y %H:%M:%S PST")
