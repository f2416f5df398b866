"""Whether the sign-ins of the connected Pages live, and why a Page is silent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import (
    GraphError,
    KnownError,
    PermissionMissing,
    SecretMissing,
    TokenRejected,
)
from fbsync_desktop.domain.page import Page, TokenFacts
from fbsync_desktop.domain.sign_in import SignInHealth, dead_facts, due, living_facts, sign_in_health
from fbsync_desktop.domain.silence import Finding, from_error, from_threads, not_linked
from fbsync_desktop.graph.client import GraphClient
from fbsync_desktop.graph.listing import ListingSize
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane

TokenSource = Callable[[str], Awaitable[str | None]]
"""Gives the token of a Page by Meta's id, None where none is stored."""

_LOOKED_AT = ListingSize(25, 3)
_CHECKED_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class SignInReport:
    """What a check found: the Page with its new facts, their meaning, and why the check itself failed, if it did."""

    page: Page
    health: SignInHealth
    error: KnownError | None = None


class SignInService:
    """Checks tokens against Facebook and keeps the facts, never the token, with the Page."""

    def __init__(self, store: Store, lane: Lane, client: GraphClient, token_of: TokenSource, clock: Clock) -> None:
        self._store = store
        self._lane = lane
        self._client = client
        self._token_of = token_of
        self._clock = clock

    async def check(self, ref: str) -> SignInReport:
        """Ask Facebook about a Page's sign-in and store what it tells.

        Raises:
            TokenRejected, SecretMissing: it is dead, which is stored. GraphError, SecretsUnavailable: could not ask.
        """
        page = await self._lane.read(self._store.pages.find, ref)
        try:
            token = await self._token(page)
            refused = await self._refused(token, page)
            facts = living_facts(page.token, await told_facts(self._client, token), self._clock.now(), refused)
        except (TokenRejected, SecretMissing) as error:
            await self._note(page, dead_facts(page.token, error, self._clock.now()))
            raise
        page = await self._note(page, facts)
        return SignInReport(page, sign_in_health(page, self._clock.now()))

    async def _refused(self, token: str, page: Page) -> PermissionMissing | None:
        """A token that lives may yet lack the permission to look at its Page."""
        try:
            await self._client.page(token, page.page_id)
        except PermissionMissing as error:
            return error
        return None

    async def check_due(self) -> list[SignInReport]:
        """Check every connected Page that was not checked for a day; a check that fails leaves the others alone."""
        return await self._check_each(due(await self._lane.read(self._store.pages.list), self._clock.now()))

    async def check_all(self) -> list[SignInReport]:
        """Check every connected Page."""
        return await self._check_each([page for page in await self._lane.read(self._store.pages.list)
                                       if page.is_active])

    async def _check_each(self, pages: Sequence[Page]) -> list[SignInReport]:
        few = asyncio.Semaphore(_CHECKED_AT_ONCE)

        async def one(page: Page) -> SignInReport:
            async with few:
                return await self._quiet_check(page)

        return list(await asyncio.gather(*map(one, pages)))

    async def _quiet_check(self, page: Page) -> SignInReport:
        try:
            return await self.check(page.id)
        except KnownError as error:
            page = await self._lane.read(self._store.pages.find, page.id)
            return SignInReport(page, sign_in_health(page, self._clock.now()), error)

    async def look_into(self, ref: str) -> list[Finding]:
        """What the newest page of each inbox says about why contacts are missing; stores nothing.

        Raises:
            TokenRejected, SecretMissing, SecretsUnavailable, NotFound.
        """
        page = await self._lane.read(self._store.pages.find, ref)
        token = await self._token(page)
        found = [await self._inbox(page, Platform.MESSENGER, token)]
        found.append(await self._inbox(page, Platform.INSTAGRAM, token) if page.instagram_id else not_linked())
        return found

    async def _inbox(self, page: Page, platform: Platform, token: str) -> Finding:
        us = frozenset(one for one in (page.page_id, page.instagram_id) if one)
        reader = self._client.edge(page.page_id, platform, token, us, size=_LOOKED_AT)
        try:
            listed = await reader.read(None)
        except TokenRejected:
            raise
        except GraphError as error:
            return from_error(platform, error)
        known = await self._lane.read(self._store.contacts.count, ContactQuery(page_pk=page.id, platform=platform))
        return from_threads(platform, listed.threads, len(listed.problems), known)

    async def _token(self, page: Page) -> str:
        token = await self._token_of(page.page_id)
        if token is None:
            raise SecretMissing(f"No sign-in is stored for {page.name}.",
                                action=f"Reconnect it: fbsync pages reconnect {page.page_id} --token-stdin")
        return token

    async def _note(self, page: Page, facts: TokenFacts) -> Page:
        return await self._lane.write(self._store.pages.set_token_facts, page.id, facts)


async def told_facts(client: GraphClient, token: str) -> TokenFacts | None:
    """What Facebook tells about a living token; None where it tells nothing, which is no reason to doubt it."""
    try:
        answer = await client.debug_token(token)
    except GraphError:
        return None
    return answer.facts if answer is not None and answer.is_valid else None
