"""The Graph API as typed calls. See `listing` for the inboxes."""

from __future__ import annotations

import random
from dataclasses import replace

import httpx

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import (
    GraphBusy,
    GraphError,
    ListingBroken,
    ObjectGone,
    PermissionMissing,
    RequestRefused,
    TokenRejected,
    WrongToken,
)
from fbsync_desktop.graph.answers import (
    AccountAnswer,
    PageAnswer,
    ProfileAnswer,
    TokenAnswer,
    account_answer,
    token_answer,
)
from fbsync_desktop.graph.caller import AppSource, Caller, GraphConfig, MetaApp, segment
from fbsync_desktop.graph.convert import FieldRefused, InvalidRequest
from fbsync_desktop.graph.listing import EdgeReader, ListingSize
from fbsync_desktop.graph.login import LoginCalls
from fbsync_desktop.graph.payloads import DebugAnswer, PageItem, PageList, ProfileItem
from fbsync_desktop.graph.threads import id_text, next_cursor
from fbsync_desktop.graph.throttle import OnWait

__all__ = ["AppSource", "GraphClient", "GraphConfig", "MetaApp"]

_PAGE_FIELDS = (
    "id,name,instagram_business_account{id,username}",
    "id,name,instagram_business_account",
    "id,name",
)
_ACCOUNT_FIELDS = "id,name,access_token,tasks,instagram_business_account{id,username},picture{url}"
_PROFILE_FIELDS = {
    Platform.MESSENGER: ("first_name,last_name,profile_pic", "first_name,last_name", "name"),
    Platform.INSTAGRAM: ("name,username,profile_pic", "name,username", "username"),
}
_REFUSALS = (RequestRefused, WrongToken, ObjectGone, PermissionMissing)
_LIST_LIMIT = "100"
_MOST_PAGES = 200  # of a list of Pages; nobody manages 20,000


class GraphClient:
    """All calls to Facebook. One per process; safe for many tasks of one event loop.

    Args:
        rng: the source of jitter.
        transport: replaces the network, for tests.
        app_of: the user's own Meta app where it is not part of the configuration.

    Attributes:
        login: the calls of a sign-in.

    Raises:
        UsageError: the configured address would send tokens unencrypted over a network.
    """

    def __init__(
        self,
        config: GraphConfig,
        *,
        clock: Clock,
        rng: random.Random | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        app_of: AppSource | None = None,
    ) -> None:
        self._config = config
        self._clock = clock
        self._caller = Caller(config, clock, rng, transport, app_of)
        self.login = LoginCalls(self._caller)

    @property
    def calls(self) -> int:
        """HTTP requests sent so far."""
        return self._caller.calls

    @property
    def version_served(self) -> str | None:
        """The API version Facebook says it answered with; None before the first answer."""
        return self._caller.version_served

    async def aclose(self) -> None:
        """Close the connections."""
        await self._caller.aclose()

    async def page(self, token: str, page_id: str = "me") -> PageAnswer:
        """A Page and its linked Instagram account.

        Raises:
            GraphError: among others TokenRejected, PermissionMissing, ObjectGone.
        """
        item = await self._page_item(token, page_id)
        identity = id_text(item.id) or (page_id if page_id != "me" else "")
        if not identity:
            raise GraphBusy("Facebook described the Page without its id.")
        instagram = item.instagram_business_account
        return PageAnswer(
            identity,
            item.name or "",
            (id_text(instagram.id) or None) if instagram else None,
            instagram.username if instagram else None,
            item.picture.data.url if item.picture and item.picture.data else None,
        )

    async def accounts(self, token: str, *, thorough: bool = False) -> tuple[AccountAnswer, ...]:
        """The Pages a sign-in reaches; for a Page's own token, that Page.

        Looks into business portfolios when the direct list is empty, and always when `thorough`: Facebook
        leaves Pages of a portfolio out of the direct list (openpost #216).

        Raises:
            GraphError: among others TokenRejected; PermissionMissing also when the list is empty and
                the permission to look into business portfolios is missing.
        """
        try:
            listed = await self._pages_of("me/accounts", token)
        except _REFUSALS as refusal:
            # Only people have accounts: a Page asked for its accounts answers that there is no such field.
            page = await self._token_page(token, sure=not isinstance(refusal, PermissionMissing))
            if page is None:
                raise refusal
            return (page,)
        if listed and not thorough:
            return listed
        try:
            more = {page.id: page for page in await self._portfolio_pages(token)}
            return tuple((more | {page.id: page for page in listed}).values())
        except _REFUSALS as refusal:
            if listed:
                return listed
            page = await self._token_page(token, sure=False)
            if page is None and isinstance(refusal, PermissionMissing):
                raise refusal
            return (page,) if page else ()

    async def account(self, token: str, listed: AccountAnswer) -> AccountAnswer:
        """A Page that was listed without its token, asked for it alone; unchanged when it gives none."""
        try:
            item = await self._caller.get(segment(listed.id), {"fields": "id,access_token"}, token, PageItem,
                                          self._caller.general)
        except _REFUSALS:
            return listed
        return replace(listed, access_token=item.access_token or None)

    async def picture(self, url: str) -> bytes | None:
        """A small picture; None where there is none or its address is not Facebook's. Never raises for Facebook."""
        try:
            return await self._caller.picture(url)
        except GraphError:
            return None

    async def debug_token(self, token: str) -> TokenAnswer | None:
        """Facts about a token; None without an app id and secret of the user's own.

        Raises:
            GraphError: RequestRefused when the app id or secret is wrong.
        """
        app = await self._caller.app()
        if not app.id or not app.secret:
            return None
        try:
            answer = await self._caller.get(
                "debug_token", {"input_token": token}, f"{app.id}|{app.secret}", DebugAnswer,
                self._caller.general,
            )
        except TokenRejected as error:
            raise RequestRefused(
                "Facebook does not accept the app id or the app secret.",
                action="Check both in the settings.", graph_code=error.graph_code, subcode=error.subcode,
            ) from None
        return token_answer(answer, self._clock.now())

    async def profile(self, person_id: str, platform: Platform, token: str) -> ProfileAnswer:
        """A person's profile, with fewer fields when some are not permitted.

        Raises:
            PermissionMissing: the person has not agreed, or the app may not see profiles.
            ObjectGone: there is no such profile.
        """
        item = None
        refusal: RequestRefused | None = None
        for fields in _PROFILE_FIELDS[platform]:
            try:
                item = await self._caller.get(segment(person_id), {"fields": fields}, token, ProfileItem,
                                              self._caller.profiles)
                break
            except FieldRefused as error:
                refusal = error
        if item is None:
            assert refusal is not None
            raise PermissionMissing("The app may not see this person's profile.", action="",
                                    graph_code=refusal.graph_code, subcode=refusal.subcode)
        return ProfileAnswer(item.name or None, item.first_name or None, item.last_name or None,
                             item.username or None, item.profile_pic or None)

    def edge(
        self,
        page_id: str,
        platform: Platform,
        token: str,
        us: frozenset[str],
        *,
        size: ListingSize | None = None,
        on_wait: OnWait | None = None,
    ) -> EdgeReader:
        """A reader of one inbox, paced by the bucket of that inbox.

        Args:
            us: the ids that are not "the person": the Page's and its Instagram account's.
            size: what was learned in earlier runs about how much Facebook gives at once.
            on_wait: told when a wait begins.
        """
        most = ListingSize(self._config.page_size, self._config.messages_per_thread)
        learned = most if size is None else size.within(most)
        return EdgeReader(self._caller, page_id, platform, token, us | {page_id}, size=learned, most=most,
                          on_wait=on_wait)

    async def _page_item(self, token: str, page_id: str) -> PageItem:
        refusal: RequestRefused | None = None
        for fields in _PAGE_FIELDS:
            try:
                return await self._caller.get(segment(page_id), {"fields": fields}, token, PageItem,
                                              self._caller.general)
            except (FieldRefused, InvalidRequest) as error:
                refusal = error
        assert refusal is not None
        raise refusal

    async def _token_page(self, token: str, *, sure: bool) -> AccountAnswer | None:
        """The Page a token belongs to. Unless `sure`, it must show a field that only Pages have."""
        query = {"fields": "id,name,category,instagram_business_account{id,username}"}
        try:
            item = await self._caller.get("me", query, token, PageItem, self._caller.general)
        except _REFUSALS:
            return None
        if not sure and item.category is None and item.instagram_business_account is None:
            return None
        return account_answer(item, token)

    async def _portfolio_pages(self, token: str) -> tuple[AccountAnswer, ...]:
        found: dict[str, AccountAnswer] = {}
        for business in await self._items("me/businesses", "id,name", token):
            identity = id_text(business.id)
            for edge in ("owned_pages", "client_pages"):
                if identity:
                    for page in await self._pages_of(f"{segment(identity)}/{edge}", token):
                        found.setdefault(page.id, page)
        return tuple(found.values())

    async def _pages_of(self, path: str, token: str) -> tuple[AccountAnswer, ...]:
        items = await self._items(path, _ACCOUNT_FIELDS, token)
        found: dict[str, AccountAnswer] = {}
        for item in items:
            if (page := account_answer(item, None)) is not None:
                found.setdefault(page.id, page)
        return tuple(found.values())

    async def _items(self, path: str, fields: str, token: str) -> list[PageItem]:
        """All entries of a list, over all its pages.

        Raises:
            ListingBroken: the list goes round in circles.
        """
        items: list[PageItem] = []
        after: str | None = None
        seen: set[str] = set()
        while len(seen) < _MOST_PAGES:
            query = {"fields": fields, "limit": _LIST_LIMIT} | ({"after": after} if after else {})
            answer = await self._caller.get(path, query, token, PageList, self._caller.general)
            items += [item for item in answer.data or [] if item is not None]
            try:
                after = next_cursor(answer.paging)
            except ValueError:
                break
            if after is None:
                return items
            if after in seen:
                break
            seen.add(after)
        raise ListingBroken("Facebook's list of Pages does not come to an end.", action="Try again later.")
