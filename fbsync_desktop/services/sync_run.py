"""One run of one job: token, identity, both inboxes at once, and an honest end."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import Any

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import (
    GraphError,
    JobTakenOver,
    KnownError,
    ListingBroken,
    ListingTimedOut,
    PermissionMissing,
    PlatformNotLinked,
    PlatformSwitchedOff,
    SecretMissing,
    StoreError,
    TokenRejected,
    WrongToken,
)
from fbsync_desktop.domain.job import Coverage, CoverageState, JobError, JobStatus, Phase, SyncJob
from fbsync_desktop.domain.page import TokenFacts, TokenState
from fbsync_desktop.domain.sign_in import CHECKED_EVERY, dead_facts, living_facts
from fbsync_desktop.graph.client import GraphClient
from fbsync_desktop.graph.listing import ListingSize
from fbsync_desktop.graph.throttle import Wait
from fbsync_desktop.services.edge_walk import EdgeWalk
from fbsync_desktop.services.name_lookup import look_up_names
from fbsync_desktop.services.run_context import RunContext
from fbsync_desktop.services.sign_ins import TokenSource, told_facts
from fbsync_desktop.store.contacts import ContactQuery

logger = logging.getLogger("fbsync.sync")

_WATCH_S = 1.0
_UNKNOWN_FAULT = 1
"""Facebook's code for a listing that one conversation spoils."""
_LOOK_UPS = 200
"""People looked up one by one where the inbox cannot be listed: 100 seconds at Facebook's pace."""


class SyncRun:
    """Runs a claimed job to its end."""

    def __init__(self, context: RunContext, client: GraphClient, token_of: TokenSource) -> None:
        self._context = context
        self._client = client
        self._token_of = token_of
        self._walks: dict[Platform, EdgeWalk] = {}
        self._coverage: dict[Platform, Coverage] = {}

    async def run(self) -> SyncJob:
        """The finished job, whatever its end.

        Raises:
            asyncio.CancelledError: asked to quit; the lease is given back and the job can be resumed.
            StoreError: the database cannot be used; the job stays resumable.
        """
        watch = asyncio.create_task(self._keep_lease())
        work = asyncio.create_task(self._work())
        try:
            await asyncio.wait({watch, work}, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                return work.result()
            await _cancelled(work)
            watch.result()
            return await self._ended_elsewhere()
        except JobTakenOver:
            return await self._ended_elsewhere()
        except asyncio.CancelledError:
            await _cancelled(work)
            await asyncio.shield(self._let_go())
            raise
        finally:
            await _cancelled(watch)
            await _cancelled(work)

    async def _job_now(self) -> SyncJob:
        return await self._context.lane.read(self._context.store.jobs.get, self._context.job.id)

    async def _ended_elsewhere(self) -> SyncJob:
        """Somebody cancelled the job or marked it as failed: what was read until then is still known."""
        ticket, known = self._context.ticket, self._coverage_until_now("The sync was stopped here.")
        await self._context.lane.write(self._context.store.jobs.note_coverage, ticket.job_id, ticket.epoch, known)
        return await self._job_now()

    async def _let_go(self) -> None:
        ticket = self._context.ticket
        await self._context.lane.write(self._context.store.jobs.release, ticket.job_id, ticket.epoch)
        await self._ended_elsewhere()

    def _coverage_until_now(self, why: str) -> dict[Platform, Coverage]:
        """What the run has read so far, an inbox that was not finished with the reason."""
        begun = {platform: replace(walk.coverage, state=CoverageState.PARTIAL, note=why)
                 for platform, walk in self._walks.items()}
        return begun | self._coverage

    async def _keep_lease(self) -> None:
        """Renew the lease, show waits, and notice when the job is ended from elsewhere."""
        context, ticket = self._context, self._context.ticket
        renewed, shown = context.clock.monotonic(), context.shown_phase()
        while True:
            await context.clock.sleep(_WATCH_S)
            phase = context.shown_phase()
            if phase != shown or context.clock.monotonic() - renewed >= ticket.lease_s / 3:
                ours = await context.lane.write(
                    context.store.jobs.heartbeat, ticket.job_id, ticket.epoch, ticket.lease_s, phase[0], phase[1])
                renewed, shown = context.clock.monotonic(), phase
                context.tell()
            else:
                job = await self._job_now()
                ours = job.status is JobStatus.IN_PROGRESS and job.epoch == ticket.epoch
            if not ours:
                return

    # --- the work ---------------------------------------------------------------------------------

    async def _work(self) -> SyncJob:
        try:
            token = await self._token()
            await self._identify(token)
            return await self._read_inboxes(token)
        except TokenRejected as error:
            return await self._end_for_token(error)
        except SecretMissing as error:
            await self._note_token(dead_facts(self._context.page.token, error, self._context.clock.now()))
            return await self._end(JobStatus.FAILED, failure=error, token_expired=True)
        except (JobTakenOver, StoreError):
            raise
        except KnownError as error:
            return await self._end(JobStatus.FAILED, failure=error)

    async def _token(self) -> str:
        page = self._context.page
        token = await self._token_of(page.page_id)
        if token is None:
            raise SecretMissing(f"No sign-in is stored for {page.name}.",
                                action=f"Reconnect it: fbsync pages reconnect {page.page_id} --token-stdin")
        return token

    async def _identify(self, token: str) -> None:
        """One call: does the token live, is it this Page's, and which Instagram account is linked now?"""
        context, page = self._context, self._context.page
        try:
            answer = await self._client.page(token, page.page_id)
        except PermissionMissing as error:
            logger.warning("The Page's own data may not be read; going on with what is stored")
            await self._note_token(living_facts(
                page.token, await told_facts(self._client, token), context.clock.now(), error))
            return
        if answer.id != page.page_id:
            raise WrongToken("The stored sign-in belongs to another Page.", action="Reconnect this Page.")
        name = answer.name or page.name
        if (name, answer.instagram_id, answer.instagram_username) != (
                page.name, page.instagram_id, page.instagram_username):
            context.page = await context.lane.write(
                context.store.pages.set_identity, page.id, name, answer.instagram_id, answer.instagram_username)
        await self._note_living_token(token)

    async def _note_living_token(self, token: str) -> None:
        """The call before this one proved that the token lives; once a day its dates and scopes are asked for too."""
        known, now = self._context.page.token, self._context.clock.now()
        if known.state is TokenState.OK and known.checked_at and now - known.checked_at < CHECKED_EVERY:
            return
        await self._note_token(living_facts(known, await told_facts(self._client, token), now))

    async def _note_token(self, facts: TokenFacts) -> None:
        context = self._context
        context.page = await context.lane.write(context.store.pages.set_token_facts, context.page.id, facts)

    async def _read_inboxes(self, token: str) -> SyncJob:
        asked = self._context.job.options.platforms or tuple(Platform)
        coverage = self._coverage
        tasks: dict[asyncio.Task[GraphError | None], Platform] = {}
        for platform in asked:
            if platform is Platform.INSTAGRAM and self._context.page.instagram_id is None:
                coverage[platform] = Coverage(CoverageState.NOT_LINKED, "No Instagram account is linked.")
            else:
                tasks[asyncio.create_task(self._read_inbox(platform, token))] = platform
        errors: list[JobError] = []
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION) if tasks else (set(), set())
            for task in done:
                task.result()
            for task, platform in tasks.items():
                error = task.result()
                if error is not None:
                    errors.append(JobError(platform.label, None, error.message, self._context.clock.now(),
                                           error.graph_code, error.subcode))
        finally:
            for task in tasks:
                await _cancelled(task)
        return await self._end_of_reading(coverage, tuple(errors))

    async def _read_inbox(self, platform: Platform, token: str) -> GraphError | None:
        """Why one inbox failed, if it did; that never stops the other, while a dead token stops both."""
        self._coverage[platform], error = await self._covered(platform, token)
        return error

    async def _covered(self, platform: Platform, token: str) -> tuple[Coverage, GraphError | None]:
        context = self._context
        state = await context.lane.read(context.store.pages.edge, context.page.id, platform)
        us = frozenset(id_ for id_ in (context.page.page_id, context.page.instagram_id) if id_)
        size = ListingSize(*state.size) if state.size and not context.job.options.full else None
        reader = self._client.edge(context.page.page_id, platform, token, us, size=size,
                                   on_wait=lambda wait: self._note_wait(platform, wait))
        walk = self._walks[platform] = EdgeWalk(context, platform, reader, state, context.job.options)
        try:
            coverage = await walk.read()
            await look_up_names(context, self._client, token, platform, tuple(walk.nameless))
            return coverage, None
        except TokenRejected:
            raise
        except PlatformSwitchedOff as error:
            return replace(walk.coverage, state=CoverageState.SWITCHED_OFF, note=str(error), code=error.code), None
        except PlatformNotLinked as error:
            return replace(walk.coverage, state=CoverageState.NOT_LINKED, note=error.message, code=error.code), None
        except (ListingTimedOut, ListingBroken) as error:
            broken = walk.coverage.state_after_failure(listed=isinstance(error, ListingBroken))
            spoilt = isinstance(error, ListingBroken) and error.graph_code == _UNKNOWN_FAULT
            worth_it = isinstance(error, ListingTimedOut) or (spoilt and walk.has_finished_before)
            note = await self._look_up_known(walk, platform) if worth_it else ""
            told = " ".join(part for part in (error.message, walk.left_out, note, error.action) if part)
            return replace(walk.coverage, state=broken, note=told, code=error.code), error
        except GraphError as error:
            broken = walk.coverage.state_after_failure()
            return replace(walk.coverage, state=broken, note=str(error), code=error.code), error
        finally:
            context.waits.pop(platform, None)

    def _note_wait(self, platform: Platform, wait: Wait) -> None:
        phase = Phase.WAITING_FACEBOOK if wait.reason == "facebook" else Phase.WAITING_NETWORK
        self._context.waits[platform] = (phase, wait.until)
        self._context.tell()

    async def _look_up_known(self, walk: EdgeWalk, platform: Platform) -> str:
        """Where the inbox cannot be listed, people already known can still be read one by one; says so in a note."""
        context = self._context
        query = ContactQuery(page_pk=context.page.id, platform=platform)
        # Whoever stands above the place where the listing broke off was just read.
        rows = await context.lane.read(context.store.contacts.window, query, None, _LOOK_UPS, walk.coverage.threads)
        people = [row.instagram_sid if platform is Platform.INSTAGRAM else row.messenger_psid for row in rows
                  if walk.lowest is None or row.last_interaction is None or row.last_interaction < walk.lowest]
        try:
            told = await walk.read_people([person for person in people if person])
        except TokenRejected:
            raise
        except GraphError as error:
            logger.warning("Looking people up one by one failed: %s", error.code)
            return ""
        return f"{told} people already known were looked up one by one." if told else ""

    # --- the end ----------------------------------------------------------------------------------

    async def _end_of_reading(self, coverage: dict[Platform, Coverage], errors: tuple[JobError, ...]) -> SyncJob:
        failed = [one for one in coverage.values()
                  if one.state in (CoverageState.REFUSED, CoverageState.BROKEN_OFF)]
        status = JobStatus.FAILED if failed else JobStatus.COMPLETED
        complete = all(one.state is not CoverageState.PARTIAL for one in coverage.values())
        return await self._finish(status, coverage=coverage, errors=errors, last_synced=complete,
                                  failure=failed[0].note if failed else None)

    async def _end_for_token(self, error: TokenRejected) -> SyncJob:
        await self._note_token(dead_facts(self._context.page.token, error, self._context.clock.now()))
        return await self._end(JobStatus.FAILED, failure=error, token_expired=True)

    async def _end(self, status: JobStatus, *, failure: KnownError, token_expired: bool = False) -> SyncJob:
        graph = failure if isinstance(failure, GraphError) else None
        entry = JobError(None, None, failure.message, self._context.clock.now(),
                         graph.graph_code if graph else None, graph.subcode if graph else None)
        return await self._finish(status, errors=(entry,), failure=str(failure), token_expired=token_expired,
                                  coverage=self._coverage_until_now(failure.message))

    async def _finish(self, status: JobStatus, *, coverage: dict[Platform, Coverage] | None = None,
                      errors: tuple[JobError, ...] = (), failure: str | None = None,
                      token_expired: bool = False, last_synced: bool = False) -> SyncJob:
        store, ticket = self._context.store, self._context.ticket

        def end() -> SyncJob:
            return store.jobs.finish(ticket.job_id, ticket.epoch, status, token_expired=token_expired,
                                     failure=failure, errors=errors, coverage=coverage or {},
                                     last_synced=last_synced)

        return await self._context.lane.write(end)


async def _cancelled(task: asyncio.Task[Any]) -> None:
    """Cancel a task and wait until it is gone; its own failure was or will be looked at elsewhere."""
    if not task.done():
        task.cancel()
        await asyncio.wait({task})
    if not task.cancelled():
        task.exception()

