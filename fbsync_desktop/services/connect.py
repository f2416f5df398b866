"""Signing in to Facebook: in the browser, by a pasted address, or with a pasted token."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import TypeVar

from fbsync_desktop.domain.errors import (
    LoginFailed,
    LoginRefused,
    LoginTimedOut,
    ObjectGone,
    PermissionMissing,
    RequestRefused,
    UsageError,
    WrongToken,
)
from fbsync_desktop.domain.page import Page
from fbsync_desktop.domain.permission import lost_without, missing_permissions
from fbsync_desktop.graph.answers import AccountAnswer
from fbsync_desktop.graph.client import AppSource, GraphClient
from fbsync_desktop.graph.login import LoginConfig, LoginRequest, new_login
from fbsync_desktop.graph.loopback import AnswerPage, Loopback
from fbsync_desktop.services.pages import ConnectResult, PageService

T = TypeVar("T")

_ASK_S = 120.0
"""Everything that is asked of Facebook after the browser is done, waits for its limits included."""
_USER_KINDS = frozenset({"USER"})


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who signed in and what they may connect. Stays on this side of the window: it holds tokens.

    Attributes:
        id: names it towards the window.
        user_name: "" for the token of a Page.
        missing: permissions that were asked for and not granted.
    """

    id: str
    pages: tuple[AccountAnswer, ...]
    user_name: str = ""
    missing: tuple[str, ...] = ()

    @property
    def warning(self) -> str:
        """What will not work for want of a permission; "" when all were granted."""
        return lost_without(self.missing)


@dataclass(frozen=True, slots=True)
class LoginOptions:
    """How a login listens and how long it waits; see `LoginSettings`."""

    config: LoginConfig
    port: int = 0
    redirect_uri: str = ""
    timeout_s: float = 180.0


@dataclass
class Login:
    """One sign-in under way in a browser.

    Attributes:
        id: names it towards the window.
        address: what the browser shall show.
        listens: False where the browser ends at an address of the app's owner, which must be pasted.
    """

    request: LoginRequest
    listens: bool
    timeout_s: float
    _loopback: Loopback
    _code: asyncio.Future[str] = field(repr=False)
    id: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def address(self) -> str:
        return self.request.address

    def paste(self, address: str) -> None:
        """Take the address the browser ended at.

        Raises:
            LoginFailed, LoginRefused: it holds no code, or that of another sign-in; the login goes on waiting.
        """
        code = self.request.code_in(address)
        if not self._code.done():
            self._code.set_result(code)

    def take(self, query: str) -> AnswerPage:
        """Judge what the browser brings; the first answer counts."""
        if self._code.done():
            return AnswerPage("Already done", "This sign-in has been answered. You can close this tab.", 410)
        try:
            code = self.request.code_of(query)
        except LoginRefused as error:
            self._code.set_exception(error)
            return AnswerPage("Not connected", "You did not allow the access. You can close this tab and go "
                              "back to FBSync.")
        except LoginFailed as error:
            self._code.set_exception(error)
            return AnswerPage("The sign-in did not work", f"{error.message} Go back to FBSync.", 400)
        self._code.set_result(code)
        return AnswerPage("Signed in", "FBSync goes on by itself. You can close this tab.")

    async def code(self) -> str:
        """The code, once the browser or the user brings it.

        Raises:
            LoginRefused, LoginFailed, LoginTimedOut.
        """
        try:
            async with asyncio.timeout(self.timeout_s):
                return await asyncio.shield(self._code)
        except TimeoutError:
            minutes = max(round(self.timeout_s / 60), 1)
            raise LoginTimedOut(
                f"Nothing came back from the browser within {minutes} minute{'s' if minutes > 1 else ''}.",
                action="Start again, paste the address the browser ended at, or paste a token.") from None

    async def close(self) -> None:
        """Listen no longer."""
        if self._code.done() and not self._code.cancelled():
            self._code.exception()  # looked at, even where nobody waited any more
        await self._loopback.close()


class ConnectService:
    """From a browser or a token to connected Pages."""

    def __init__(self, pages: PageService, client: GraphClient, app_of: AppSource, options: LoginOptions) -> None:
        self._pages = pages
        self._client = client
        self._app_of = app_of
        self._options = options
        self._under_way: dict[str, Login] = {}
        self._signed_in: dict[str, SignIn] = {}

    @property
    def scopes(self) -> tuple[str, ...]:
        """The permissions a sign-in asks for."""
        return self._options.config.scopes

    async def begin(self, *, ask_again: bool = False) -> Login:
        """Listen for the browser; the caller then shows `Login.address` in one.

        Raises:
            RequestRefused: no app id and secret. LoginFailed: the port is taken. SecretsUnavailable.
        """
        app = await self._app_of()
        if not app.id or not app.secret:
            raise RequestRefused(
                "Signing in with the browser needs the id and the secret of your own Meta app.",
                action="Enter both under “Your Meta app”, or set FACEBOOK_APP_ID and FACEBOOK_APP_SECRET. "
                       "Pasting a token works without them.", title="Your Meta app is not known yet")
        options = self._options
        waiting: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        login: Login | None = None

        def on_query(query: str) -> AnswerPage:
            assert login is not None
            return login.take(query)

        loopback = Loopback(on_query)
        if not options.redirect_uri:
            await loopback.open(options.port)
        request = new_login(options.config, app, options.redirect_uri or loopback.redirect_uri, ask_again=ask_again)
        login = Login(request, not options.redirect_uri, options.timeout_s, loopback, waiting)
        self._under_way[login.id] = login
        return login

    def under_way(self, login_id: str) -> Login:
        """A login that was begun.

        Raises:
            LoginFailed: it has ended.
        """
        try:
            return self._under_way[login_id]
        except KeyError:
            raise LoginFailed("This sign-in has ended.", action="Start it again.") from None

    async def finish(self, login: Login) -> SignIn:
        """Wait for the browser, then find out what was granted and which Pages there are.

        Raises:
            LoginRefused, LoginTimedOut, LoginFailed, GraphError; UsageError: the sign-in reaches no Page.
        """
        try:
            code = await login.code()
            token = await _within_limit(self._client.login.token_of(login.request, code))
            return await self._signed(token)
        finally:
            self._under_way.pop(login.id, None)
            await login.close()

    async def give_up(self, login_id: str) -> None:
        """Listen no longer for a login, whether or not somebody began to wait for it."""
        if (login := self._under_way.pop(login_id, None)) is not None:
            await login.close()

    async def with_token(self, token: str) -> SignIn:
        """A sign-in with a pasted user, system-user or Page token; a short-lived one is made to last.

        Raises:
            GraphError; UsageError: the token reaches no Page.
        """
        token = token.strip()
        facts = await self._client.debug_token(token)
        if facts is not None and facts.kind in _USER_KINDS and facts.is_valid and facts.facts.expires_at:
            token = await self._client.login.long_lived(token)
        return await self._signed(token)

    async def _signed(self, token: str) -> SignIn:
        name, missing = await self._who(token)
        pages = await self._reached(token, missing)
        pages = tuple([await self._with_own_token(token, page) for page in pages])
        signed = SignIn(secrets.token_hex(8), pages, name, missing)
        self._signed_in[signed.id] = signed
        return signed

    async def _reached(self, token: str, missing: tuple[str, ...]) -> tuple[AccountAnswer, ...]:
        """The Pages of a sign-in, or why there are none."""
        try:
            pages = await _within_limit(self._client.accounts(token, thorough=True))
        except PermissionMissing:
            if not missing:
                raise
            pages = ()
        if not pages:
            raise UsageError(f"This sign-in reaches no Page. {lost_without(missing)}".strip(), action=(
                "Sign in again and leave everything ticked in Facebook's window." if missing else
                "Sign in again and tick your Pages in Facebook's window, or ask an admin of the Page for access."),
                title="No Page was found")
        return pages

    async def _who(self, token: str) -> tuple[str, tuple[str, ...]]:
        """Who it is and what they did not grant; the token of a Page, or of a machine, may tell neither."""
        try:
            granted = await self._client.login.granted(token)
            return await self._client.login.user_name(token), missing_permissions(self.scopes, granted)
        except (RequestRefused, PermissionMissing, ObjectGone, WrongToken):
            return "", ()

    async def _with_own_token(self, token: str, page: AccountAnswer) -> AccountAnswer:
        """A Page that is listed without its token may still give it when asked alone."""
        return page if page.access_token else await self._client.account(token, page)

    def forget(self, sign_in_id: str) -> None:
        """The user chose nothing."""
        self._signed_in.pop(sign_in_id, None)

    async def connect(self, sign_in_id: str, page_ids: tuple[str, ...]) -> list[ConnectResult]:
        """Connect these Pages (Meta's ids) of a sign-in, and give every known Page of it that was signed out its
        new sign-in.

        Raises:
            SecretsUnavailable, StoreError; UsageError: the sign-in is forgotten, or does not reach a Page.
        """
        signed = self._held(sign_in_id)
        known = {one.page.page_id for one in await self._pages.overviews() if one.page.is_active}
        chosen = tuple(page_ids) + tuple(page.id for page in signed.pages if page.access_token
                                         and page.id in known and page.id not in page_ids)
        results = await self._pages.connect_accounts(signed.pages, chosen)
        self.forget(sign_in_id)
        return results

    async def reconnect(self, ref: str, sign_in_id: str) -> Page:
        """Give a known Page the token of this sign-in; row, contacts, settings and history stay.

        Raises:
            WrongToken: the sign-in does not reach this Page. SecretsUnavailable, NotFound.
        """
        signed = self._held(sign_in_id)
        page = await self._pages.reconnect_account(ref, signed.pages)
        self.forget(sign_in_id)
        return page

    def _held(self, sign_in_id: str) -> SignIn:
        try:
            return self._signed_in[sign_in_id]
        except KeyError:
            raise UsageError("This sign-in has ended.", action="Sign in again.") from None


async def _within_limit(work: Awaitable[T]) -> T:
    """Nobody looks at a sign-in for longer than this, even while Facebook limits calls."""
    try:
        async with asyncio.timeout(_ASK_S):
            return await work
    except TimeoutError:
        raise LoginTimedOut("Facebook did not answer in time.", action="Try again in a few minutes.") from None
