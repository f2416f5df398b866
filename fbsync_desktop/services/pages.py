"""Connecting Pages, their settings, asking Facebook directly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.conversation import Platform, Thread
from fbsync_desktop.domain.errors import SecretMissing, TokenRejected, UsageError, WrongToken
from fbsync_desktop.domain.page import AutoPipelineMode, Page, PageOverview, TokenFacts
from fbsync_desktop.domain.sign_in import living_facts
from fbsync_desktop.graph.answers import AccountAnswer
from fbsync_desktop.graph.client import GraphClient
from fbsync_desktop.graph.listing import ListingSize
from fbsync_desktop.services.sign_ins import told_facts
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.system.secrets import SecretStore


@dataclass(frozen=True, slots=True)
class ConnectResult:
    """What became of one Page a token reaches. `reason` says why it was not connected."""

    page_id: str
    name: str
    page: Page | None = None
    reason: str = ""

    @property
    def ok(self) -> bool:
        """The Page is connected."""
        return self.page is not None


@dataclass(frozen=True, slots=True)
class ProbeAnswer:
    """What Facebook lists right now: how many conversations came, and the first."""

    platform: Platform
    count: int
    first: Thread | None


class PageService:
    """Everything about connected Pages."""

    def __init__(self, store: Store, lane: Lane, client: GraphClient, secrets: SecretStore, clock: Clock) -> None:
        self._store = store
        self._lane = lane
        self._client = client
        self._secrets = secrets
        self._clock = clock

    async def overviews(self) -> list[PageOverview]:
        """Every Page with what its card shows."""
        return await self._lane.read(self._store.pages.overviews)

    async def find(self, ref: str) -> Page:
        """A Page by our id, Meta's id or its exact name.

        Raises:
            NotFound, UsageError.
        """
        return await self._lane.read(self._store.pages.find, ref)

    async def overview(self, ref: str) -> PageOverview:
        """One Page with what its card shows."""
        page = await self.find(ref)
        return await self._lane.read(self._store.pages.overview, page.id)

    async def reachable(self, token: str) -> tuple[AccountAnswer, ...]:
        """The Pages a pasted token reaches, without connecting any.

        Raises:
            GraphError; UsageError when the token reaches no Page.
        """
        found = await self._accounts(token)
        if not found:
            raise UsageError("This sign-in reaches no Page.",
                             action="Choose the Pages in Facebook's dialog, or use a token of somebody who "
                                    "manages the Page.")
        return found

    async def connect(self, token: str, page_ids: tuple[str, ...] = ()) -> list[ConnectResult]:
        """Store the Pages a token gives and their tokens; with `page_ids` only those.

        Raises:
            GraphError, SecretsUnavailable, UsageError (no Page, or a Page id it does not reach).
        """
        found = await self.reachable(token)
        return await self.connect_accounts(found, page_ids or tuple(account.id for account in found))

    async def connect_accounts(self, found: Sequence[AccountAnswer], page_ids: Sequence[str]) -> list[ConnectResult]:
        """Store the Pages of a sign-in that have these ids, and their tokens.

        Raises:
            SecretsUnavailable; UsageError: it does not reach one of them.
        """
        missing = set(page_ids) - {account.id for account in found}
        if missing:
            raise UsageError(f"This sign-in does not reach the Page {', '.join(sorted(missing))}.",
                             action="Use a token of somebody who manages it.")
        return [await self._connect_one(account) for account in found if account.id in page_ids]

    async def _connect_one(self, account: AccountAnswer) -> ConnectResult:
        if not account.access_token:
            return ConnectResult(account.id, account.name, None, "Facebook gave no token for this Page.")
        if not account.may_read_messages:
            return ConnectResult(account.id, account.name, None, "Your role on this Page does not include messages.")
        await self._secrets.set(secret_name(account.id), account.access_token)
        facts = living_facts(TokenFacts(), await told_facts(self._client, account.access_token), self._clock.now())
        page = await self._lane.write(self._store.pages.upsert, account.id, account.name or account.id,
                                      account.instagram_id, account.instagram_username, facts)
        return ConnectResult(account.id, page.name, page)

    async def reconnect(self, ref: str, token: str) -> Page:
        """Give a known Page a new token; row, contacts, settings and history stay.

        Raises:
            WrongToken: the token does not reach this Page.
        """
        return await self.reconnect_account(ref, await self._accounts(token))

    async def _accounts(self, token: str) -> tuple[AccountAnswer, ...]:
        """What a token reaches that somebody has just given; nothing is connected with it yet."""
        try:
            return await self._client.accounts(token.strip())
        except TokenRejected as error:
            raise TokenRejected(
                "Facebook does not accept this token: it is wrong, cut off, expired or was revoked.",
                title="The token does not work", action="Copy the whole token again, or make a new one.",
                graph_code=error.graph_code, subcode=error.subcode, trace_id=error.trace_id) from None

    async def reconnect_account(self, ref: str, found: Sequence[AccountAnswer]) -> Page:
        """`reconnect` with what a sign-in reaches."""
        page = await self.find(ref)
        account = next((one for one in found if one.id == page.page_id), None)
        if account is None or not account.access_token:
            raise WrongToken(f"This token does not belong to {page.name}.",
                             action="Sign in as somebody who manages this Page.")
        result = await self._connect_one(account)
        if result.page is None:
            raise WrongToken(result.reason)
        return result.page

    async def remove(self, ref: str, *, keep_data: bool) -> Page:
        """Disconnect a Page and forget its token; with `keep_data` contacts and history stay.

        Raises:
            UsageError: it is being synced.
        """
        page = await self.find(ref)
        await self._lane.write(self._store.pages.remove, page.id, keep_data)
        await self._secrets.delete(secret_name(page.page_id))
        return page

    async def token(self, page_id: str) -> str:
        """The Page's token, to be used at once and kept nowhere.

        Raises:
            SecretMissing, SecretsUnavailable.
        """
        token = await self._secrets.get(secret_name(page_id))
        if token is None:
            raise SecretMissing("No sign-in is stored for this Page.",
                                action=f"Reconnect it: fbsync pages reconnect {page_id} --token-stdin")
        return token

    async def probe(self, ref: str, platform: Platform = Platform.MESSENGER, limit: int = 1) -> ProbeAnswer:
        """Ask Facebook for the newest conversations and store nothing."""
        page = await self.find(ref)
        token = await self.token(page.page_id)
        us = frozenset(id_ for id_ in (page.page_id, page.instagram_id) if id_)
        reader = self._client.edge(page.page_id, platform, token, us, size=ListingSize(limit, 5))
        listed = await reader.read(None)
        return ProbeAnswer(platform, len(listed.threads) + len(listed.problems), next(iter(listed.threads), None))

    async def set_options(self, ref: str, *, auto_sync: bool | None = None, sync_interval_s: int | None = None,
                          mode: str | None = None, pipeline: str | None = None, no_pipeline: bool = False,
                          override_manual: bool | None = None) -> Page:
        """Change a Page's settings at once; everything left out stays.

        Args:
            mode: `skip-existing` or `update-existing`.
            pipeline: id, name or the name's beginning of the pipeline its contacts are placed in; `no_pipeline` for
                none.
            override_manual: also move contacts that a person placed.

        Raises:
            NotFound: no such pipeline; UsageError: an unknown mode, an archived pipeline or an impossible interval.
            The row is unchanged.
        """
        page = await self.find(ref)
        if sync_interval_s is not None and not 60 <= sync_interval_s <= 30 * 86400:
            raise UsageError("The interval must be between 60 seconds and 30 days.")
        chosen = None if mode is None else AutoPipelineMode.of(mode)
        change: dict[str, Any] = {"auto_pipeline_id": None} if no_pipeline else {}
        if pipeline is not None:
            found = await self._lane.read(self._store.pipelines.find_beginning, pipeline)
            if found.is_archived:
                raise UsageError(f"{found.name} is archived.", action="Restore it first, or choose another pipeline.")
            change["auto_pipeline_id"] = found.id
        return await self._lane.write(
            lambda: self._store.pages.set_options(
                page.id, auto_sync=auto_sync, sync_interval_s=sync_interval_s, auto_pipeline_mode=chosen,
                auto_pipeline_override=override_manual, **change))


def secret_name(page_id: str) -> str:
    """The key store's entry for a Page's token."""
    return f"page/{page_id}"
