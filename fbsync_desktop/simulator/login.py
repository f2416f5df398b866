"""`/dialog/oauth`: Facebook's login dialog, as a page for a browser and for plain forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from fbsync_desktop.simulator.faults import fault_reply
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.ledger import entry
from fbsync_desktop.simulator.login_page import Choice, dialog_page, refusal_page
from fbsync_desktop.simulator.scenario import SCOPES
from fbsync_desktop.simulator.wire import Reply, Request

PREFIX = "/dialog/oauth"
HTML = "text/html; charset=utf-8"
_KEPT = ("client_id", "redirect_uri", "state", "scope", "response_type", "config_id", "auth_type", "code_challenge",
         "code_challenge_method")
_KINDS = ("code", "token", "code token")
_DESKTOP = "https://www.facebook.com/connect/login_success.html"
_ALSO_KNOWN = frozenset({
    "email", "pages_user_locale", "pages_user_timezone", "pages_user_gender", "pages_manage_posts",
    "pages_read_user_content", "pages_manage_engagement", "read_insights"})
_TRACE = "AsampleTrace"
_WRONG_STATE = "not-the-state-of-this-login"


@dataclass(slots=True)
class _Wish:
    """What the app asks for."""

    redirect_uri: str
    kind: str
    scopes: tuple[str, ...]
    state: str
    again: bool
    challenge: str
    method: str


class _Refusal(Exception):
    """The dialog does not appear; a page says why."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title)
        self.title, self.text = title, text


class LoginDialog:
    """The dialog of one world."""

    def __init__(self, world: GraphWorld) -> None:
        self._world = world

    def __call__(self, request: Request) -> Reply:
        """GET shows the dialog, POST answers it."""
        world = self._world
        query = request.query
        noted = entry(request.method, request.path, query, round(world.clock.passed(), 6))
        world.note(noted)
        fault = world.faults.hit(request.path)
        if fault is None:
            reply = self._answer(request, query)
        else:
            reply = fault_reply(fault, self._answer(request, query) if fault.passes else None, _TRACE)
        noted["status"] = 0 if reply.drop else reply.status
        return reply

    def _answer(self, request: Request, query: dict[str, str]) -> Reply:
        try:
            if request.method == "GET":
                return Reply(200, self._page(request, query), content_type=HTML)
            if request.method == "POST":
                return self._decide(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True))
        except _Refusal as refusal:
            return Reply(400, refusal_page(refusal.title, refusal.text), content_type=HTML)
        return Reply(405, b"", {"Allow": "GET, POST"})

    # --- the question -----------------------------------------------------------------------------

    def _page(self, request: Request, query: dict[str, str]) -> bytes:
        wish = self._read(query)
        login, consent = self._world.scenario.login, self._world.tokens.consent
        pictures = self._world.endpoints.pictures
        site = f"http://{request.headers.get('host', '')}"
        pages = [Choice(one.page_id, one.name, one.page_id not in login.unticked_pages,
                        pictures.url(site, one.page_id), one.portfolio) for one in self._world.scenario.businesses]
        refused = frozenset() if wish.again else consent.declined
        scopes = [Choice(scope, scope, scope not in login.declined_scopes) for scope in wish.scopes
                  if scope not in refused]
        press = (login.presses, login.presses_after_ms) if login.presses else None
        kept = {name: query[name] for name in _KEPT if name in query}
        return dialog_page(self._world.scenario.user_name, request.path, kept, pages, scopes, press)

    def _read(self, query: dict[str, str]) -> _Wish:
        """What is asked for.

        Raises:
            _Refusal: it cannot be asked for, or there is nowhere to send the answer.
        """
        scenario = self._world.scenario
        client_id = query.get("client_id", "")
        if not client_id or scenario.app_id not in ("", client_id):
            raise _Refusal("Invalid App ID", "There is no app with this client_id.")
        kind = " ".join(query.get("response_type", "code").replace(",", " ").split())
        if kind not in _KINDS:
            raise _Refusal("Invalid response_type", f"It is one of {', '.join(_KINDS)}.")
        redirect_uri = query.get("redirect_uri", "")
        if not self._may_return_to(redirect_uri):
            raise _Refusal("URL blocked", "The redirect_uri is not one of this app's registered addresses. "
                                          "http://localhost is only good for an app in development mode.")
        return _Wish(redirect_uri, kind, self._scopes(query), query.get("state", ""),
                     query.get("auth_type") == "rerequest", query.get("code_challenge", ""),
                     query.get("code_challenge_method", "plain"))

    def _may_return_to(self, address: str) -> bool:
        scenario = self._world.scenario
        if address == _DESKTOP or address in scenario.login.redirect_uris:
            return True
        parts = urlsplit(address)
        if parts.scheme != "http" or parts.fragment or parts.hostname not in ("localhost", "127.0.0.1"):
            return False
        by_mode = scenario.app_mode == "dev" and parts.hostname == "localhost"
        return by_mode if scenario.login.localhost == "by_app_mode" else True

    def _scopes(self, query: dict[str, str]) -> tuple[str, ...]:
        login = self._world.scenario.login
        if config := query.get("config_id"):
            if login.configs and config not in login.configs:
                raise _Refusal("Invalid configuration", "There is no configuration with this config_id.")
            asked = login.configs.get(config, list(SCOPES))
        else:
            asked = query.get("scope", "").replace(",", " ").split()
        wrong = [scope for scope in asked if scope in login.invalid_scopes or not (
            scope in SCOPES or scope in _ALSO_KNOWN)]
        if wrong:
            raise _Refusal(f"Invalid Scopes: {', '.join(wrong)}", "The app is not set up for these permissions.")
        return tuple(dict.fromkeys(asked))

    # --- the answer -------------------------------------------------------------------------------

    def _decide(self, form: Iterable[tuple[str, str]]) -> Reply:
        values = list(form)
        one = dict(values)
        wish = self._read(one)
        if one.get("answer") != "continue":
            return self._back(wish, {"error": "access_denied", "error_code": "200", "error_description":
                                     "Permissions error", "error_reason": "user_denied"})
        tokens, exchange = self._world.tokens, self._world.endpoints.exchange
        tokens.consent.give(wish.scopes, [value for name, value in values if name == "allow"],
                            [value for name, value in values if name == "page"])
        code = {"code": exchange.issue_code(wish.redirect_uri, wish.challenge, wish.method)}
        if wish.kind == "code":
            return self._back(wish, code)
        token, days = exchange.short_token(), self._world.scenario.data_access_days
        told = {"access_token": token["access_token"],
                "data_access_expiration_time": str(self._world.clock.now() + days * 86400)}
        if "expires_in" in token:
            told["expires_in"] = str(token["expires_in"])
        return self._back(wish, (code if "code" in wish.kind else {}) | told, in_fragment=True)

    def _back(self, wish: _Wish, values: dict[str, str], *, in_fragment: bool = False) -> Reply:
        login = self._world.scenario.login
        state = {"same": wish.state, "wrong": _WRONG_STATE, "missing": ""}[login.state]
        told = urlencode(values | ({"state": state} if state else {}))
        if in_fragment:
            address = f"{wish.redirect_uri}#{told}"
        else:
            joint = "&" if urlsplit(wish.redirect_uri).query else "?"
            address = f"{wish.redirect_uri}{joint}{told}" + ("#_=_" if login.fragment else "")
        # a header is one line: nothing of the request may break out of it
        return Reply(302, b"", {"Location": quote(address, safe="/:?&=#%+@!$'()*,;[]~_-."),
                                "Cache-Control": "no-store"})
