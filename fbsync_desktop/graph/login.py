"""Facebook's login dialog: the address a browser opens, what comes back, and from the code to a token.

Source: Meta, "Manually Build a Login Flow" and "Long-Lived Access Tokens".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

from fbsync_desktop.domain.errors import GraphBusy, LoginFailed, LoginRefused, RequestRefused
from fbsync_desktop.graph.caller import Caller, MetaApp
from fbsync_desktop.graph.payloads import PageItem, PermissionList, TokenGrant

_STATE_BYTES = 32
_AGAIN = "Start the sign-in again."


@dataclass(frozen=True, slots=True)
class LoginConfig:
    """How the dialog is asked for.

    Attributes:
        url: where Facebook's pages are.
        scopes: permissions asked for; replaced by `config_id` (Facebook Login for Business) where there is one.
        pkce: also send a proof key. Whether Meta honours it for Page permissions is unconfirmed.
    """

    url: str
    version: str
    scopes: tuple[str, ...]
    config_id: str = ""
    pkce: bool = False


@dataclass(frozen=True, slots=True)
class LoginRequest:
    """One sign-in, asked for once.

    Attributes:
        address: what the browser opens.
        state: 256 bits that the answer must bring back.
        verifier: the proof key; "" without PKCE.
    """

    address: str
    redirect_uri: str
    state: str = field(repr=False)
    verifier: str = field(default="", repr=False)

    def code_of(self, query: str) -> str:
        """The code in the query of the address the browser ended at.

        Raises:
            LoginRefused: the person said no.
            LoginFailed: the answer belongs to another sign-in, or Facebook reports an error.
        """
        answer = dict(parse_qsl(query, keep_blank_values=True))
        if not hmac.compare_digest(answer.get("state", "").encode(), self.state.encode()):
            raise LoginFailed("The browser's answer does not belong to this sign-in, so it was not used.",
                              action=_AGAIN)
        if answer.get("error") == "access_denied" or answer.get("error_reason") == "user_denied":
            raise LoginRefused("Access was not allowed in Facebook's window, so nothing was connected.",
                               action="Start again and choose Continue in Facebook's window.")
        if "code" not in answer:
            said = answer.get("error_description") or answer.get("error_message") or answer.get("error") or "nothing"
            raise LoginFailed(f"Facebook ended the sign-in with an error. It said: {said[:300]}", action=_AGAIN)
        return answer["code"]

    def code_in(self, address: str) -> str:
        """The code in a pasted address.

        Raises:
            LoginFailed: this is not the address the browser ended at, or see `code_of`.
        """
        try:
            query = urlsplit(address.strip()).query
        except ValueError:
            query = ""
        names = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
        if "state" not in names or not names & {"code", "error", "error_code"}:
            raise LoginFailed("This is not the address the browser ended at: it holds no code.",
                              action="Copy the whole address, from https:// to its end.")
        return self.code_of(query)


def new_login(config: LoginConfig, app: MetaApp, redirect_uri: str, *, ask_again: bool = False) -> LoginRequest:
    """A sign-in with a state of its own.

    Args:
        ask_again: show the choice of Pages and declined permissions once more (`auth_type=rerequest`).
    """
    state = secrets.token_urlsafe(_STATE_BYTES)
    query = {"client_id": app.id, "redirect_uri": redirect_uri, "state": state, "response_type": "code"}
    query |= {"config_id": config.config_id} if config.config_id else {"scope": ",".join(config.scopes)}
    verifier = ""
    if config.pkce:
        verifier = secrets.token_urlsafe(48)
        digest = hashlib.sha256(verifier.encode()).digest()
        query |= {"code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
                  "code_challenge_method": "S256"}
    if ask_again:
        query["auth_type"] = "rerequest"
    address = f"{config.url.rstrip('/')}/{config.version}/dialog/oauth?{urlencode(query)}"
    return LoginRequest(address, redirect_uri, state, verifier)


class LoginCalls:
    """What a sign-in asks of the Graph API."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def token_of(self, request: LoginRequest, code: str) -> str:
        """A long-lived user token (about 60 days) for the dialog's code.

        Raises:
            GraphError: among others RequestRefused (code used already, wrong app id or secret).
        """
        app = await self._app()
        query = {"client_id": app.id, "client_secret": app.secret, "redirect_uri": request.redirect_uri, "code": code}
        if request.verifier:
            query["code_verifier"] = request.verifier
        return await self.long_lived(await self._grant(query))

    async def long_lived(self, token: str) -> str:
        """The same sign-in for about 60 days.

        Raises:
            GraphError: among others TokenRejected; RequestRefused without an app id and secret.
        """
        app = await self._app()
        return await self._grant({"grant_type": "fb_exchange_token", "client_id": app.id,
                                  "client_secret": app.secret, "fb_exchange_token": token})

    async def granted(self, token: str) -> frozenset[str]:
        """The permissions a user token has.

        Raises:
            GraphError
        """
        answer = await self._caller.get("me/permissions", {}, token, PermissionList, self._caller.general)
        return frozenset(item.permission for item in answer.data or []
                         if item is not None and item.permission and item.status == "granted")

    async def user_name(self, token: str) -> str:
        """Who signed in.

        Raises:
            GraphError
        """
        item = await self._caller.get("me", {"fields": "id,name"}, token, PageItem, self._caller.general)
        return item.name or ""

    async def _app(self) -> MetaApp:
        app = await self._caller.app()
        if not app.id or not app.secret:
            raise RequestRefused("The id or the secret of your Meta app is missing.",
                                 action="Enter both under “Your Meta app”, or paste a token instead.")
        return app

    async def _grant(self, query: dict[str, str]) -> str:
        answer = await self._caller.get("oauth/access_token", query, None, TokenGrant, self._caller.general)
        if not answer.access_token:
            raise GraphBusy("Facebook answered the sign-in without a token.")
        return answer.access_token
