"""One logical Graph call: paced, retried, throttled and turned into a payload or a domain error."""

from __future__ import annotations

import hashlib
import hmac
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar
from urllib.parse import quote, urlencode

import httpx

from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import (
    CertificateRejected,
    GraphError,
    GraphUnreachable,
    Throttled,
    TokenRejected,
)
from fbsync_desktop.graph.convert import Fault, Reaction, fault_of, odd_body_fault
from fbsync_desktop.graph.decoding import OddBody, decode, decode_fault
from fbsync_desktop.graph.exchange import Answer, Exchange
from fbsync_desktop.graph.payloads import MessageList, PageList, Payload, ThreadList
from fbsync_desktop.graph.throttle import Bucket, OnWait, Throttle, Wait, retry_after_s

logger = logging.getLogger(__name__)

P = TypeVar("P", bound=Payload)

MIB = 1024 * 1024
_PICTURE_HOSTS = (".fbcdn.net", ".facebook.com", ".fbsbx.com", ".cdninstagram.com")
TRIES = 5
"""Requests a call makes before a transient fault is reported: one and four retries."""
_BACKOFF_S = (0.5, 1.0, 2.0, 4.0)
_LONGEST_BACKOFF_S = 300.0  # of a Retry-After on a server error


@dataclass(frozen=True)
class GraphConfig:
    """How Facebook is asked.

    Attributes:
        calls_per_second: per edge; 0 for no pacing.
        page_size: threads asked for at once, as long as Facebook allows.
        messages_per_thread: messages asked for inside each listed thread.
        deadline_s: for one request and its whole answer.
        max_wire_bytes, max_body_bytes: caps of an answer as sent and inflated.
        app_secret: only of the user's own app; signs every call (`appsecret_proof`).
        max_throttle_wait_s: the longest a single call waits for Facebook's limits.
    """

    base_url: str = "https://graph.facebook.com"
    version: str = "v25.0"
    calls_per_second: float = 2.0
    page_size: int = 100
    messages_per_thread: int = 20
    deadline_s: float = 60.0
    max_wire_bytes: int = 8 * MIB
    max_body_bytes: int = 64 * MIB
    app_id: str | None = None
    app_secret: str | None = field(default=None, repr=False)
    max_throttle_wait_s: float = 7200.0


@dataclass(frozen=True, slots=True)
class MetaApp:
    """The user's own Meta app; either part may be unknown ("")."""

    id: str = ""
    secret: str = field(default="", repr=False)


AppSource = Callable[[], Awaitable[MetaApp]]
"""Gives the app when a call needs it: its secret lies in the password store, which may ask a person first."""


@dataclass
class Lane:
    """On whose behalf calls are made.

    Attributes:
        calls: HTTP requests sent in this lane so far.
    """

    bucket: Bucket
    on_wait: OnWait | None = None
    calls: int = 0


def segment(identity: str) -> str:
    """An opaque id as one segment of a path."""
    return quote(identity, safe="")


class Caller:
    """Makes calls and counts them."""

    def __init__(self, config: GraphConfig, clock: Clock, rng: random.Random | None,
                 transport: httpx.AsyncBaseTransport | None, app_of: AppSource | None = None) -> None:
        self.throttle = Throttle(clock, config.calls_per_second)
        self.general = Lane(self.throttle.general)
        self.profiles = Lane(self.throttle.profiles)
        self.calls = 0
        self.version_served: str | None = None
        self._warned_of_version = False
        self._config = config
        self._app_of = app_of
        self._clock = clock
        self._rng = rng or random.Random()
        self._root = f"{config.base_url.rstrip('/')}/{quote(config.version)}/"
        self._exchange = Exchange(
            config.base_url, deadline_s=config.deadline_s, max_wire_bytes=config.max_wire_bytes,
            max_body_bytes=config.max_body_bytes, transport=transport,
        )

    async def aclose(self) -> None:
        """Close the connections; calls on their way end with GraphUnreachable."""
        await self._exchange.aclose()

    async def app(self) -> MetaApp:
        """The user's own app.

        Raises:
            SecretsUnavailable: the password store keeps its secret to itself.
        """
        if self._app_of is not None:
            return await self._app_of()
        return MetaApp(self._config.app_id or "", self._config.app_secret or "")

    async def get(
        self,
        path: str,
        query: Mapping[str, str],
        token: str | None,
        kind: type[P],
        lane: Lane,
        *,
        tries_unknown: int = TRIES,
    ) -> P:
        """GET `path` and decode its answer as `kind`.

        Args:
            path: below the version, its ids passed through `segment`.
            token: None for the login's own calls, which carry their proof in the query.
            tries_unknown: requests before code 1 ("unknown") is reported, which may be transient or
                stuck to the data asked for; other transient faults always have all their tries.

        Raises:
            GraphError: whatever remains after the retries, code 1 if it was among that: other faults pass by
                themselves, and one that came last would hide it; also the classes of `convert`.
        """
        url = self._url(path, query, token, await self.app() if token is not None else MetaApp())
        waited, refused, failed = 0.0, 0, 0
        limit: Throttled | None = None
        unknown: GraphError | None = None
        while True:
            try:
                waited += await lane.bucket.enter(lane.on_wait, self._config.max_throttle_wait_s - waited)
            except Throttled as late:
                if limit is not None:
                    late.graph_code, late.subcode = limit.graph_code, limit.subcode
                raise
            result, headers = await self._attempt(url, token, kind, lane)
            if not isinstance(result, Fault):
                return result
            fault = result
            if isinstance(fault.error, Throttled):
                limit = fault.error
                refused += 1
                self.throttle.block(lane.bucket, fault.scope, headers, refused)
                logger.warning("Facebook limits calls (code %s); waiting", fault.error.graph_code)
                continue
            failed += 1
            if fault.reaction is Reaction.FAIL:
                raise fault.error
            if fault.error.graph_code == 1:
                unknown = fault.error
            if failed >= (tries_unknown if fault.error.graph_code == 1 else TRIES):
                raise unknown or fault.error
            await self._back_off(fault.error, failed, headers, lane.on_wait)

    async def _attempt(self, url: str, token: str | None, kind: type[P],
                       lane: Lane) -> tuple[P | Fault, Mapping[str, str]]:
        """Send one request: the payload or what is wrong, and the headers of the answer, if any came.

        Raises:
            CertificateRejected: trying again would not help.
        """
        self.calls += 1
        lane.calls += 1
        try:
            answer = await self._exchange.get(url, token)
        except CertificateRejected:
            raise
        except GraphUnreachable as error:
            return Fault(error, Reaction.RETRY), {}
        return self._judge(answer, token, kind, lane.bucket), answer.headers

    async def picture(self, url: str) -> bytes | None:
        """A picture from Facebook's own servers, or from the stand-in; without any token.

        Raises:
            GraphUnreachable, TooMuchData.
        """
        try:
            address = httpx.URL(url)
        except httpx.InvalidURL:
            return None
        theirs = address.scheme == "https" and address.host.endswith(_PICTURE_HOSTS)
        if not theirs and address.netloc != httpx.URL(self._config.base_url).netloc:
            return None
        answer = await self._exchange.get(url, None)
        return answer.body if answer.status == 200 and len(answer.body) <= MIB else None

    def _judge(self, answer: Answer, token: str | None, kind: type[P], bucket: Bucket) -> P | Fault:
        """The payload, or what is wrong with the answer: a status of 200 alone proves nothing."""
        self._note_version(answer.headers)
        fault = _fault_in(answer, token or "")
        if fault is None or fault.reaction is not Reaction.THROTTLE:
            self.throttle.note_usage(bucket, answer.headers)
        if fault is not None:
            return fault
        try:
            payload = decode(answer.body, kind)
        except OddBody:
            return odd_body_fault()
        # "Could not read" must never look like "empty": a list without `data` is no list.
        if isinstance(payload, ThreadList):
            return payload if payload.is_list else odd_body_fault()
        if isinstance(payload, PageList | MessageList) and payload.data is None:
            return odd_body_fault()
        return payload

    async def _back_off(self, error: GraphError, failed: int, headers: Mapping[str, str],
                        on_wait: OnWait | None) -> None:
        """Wait before the next try: exponential with full jitter, and never shorter than told."""
        delay = self._rng.uniform(0, _BACKOFF_S[min(failed, len(_BACKOFF_S)) - 1])
        told = retry_after_s(headers, self._clock.now())
        if told:
            delay = max(delay, min(told, _LONGEST_BACKOFF_S))
        logger.info("Try %d failed (%s); next try in %.1f s", failed, error.code, delay)
        if on_wait is not None and isinstance(error, GraphUnreachable):
            on_wait(Wait("network", self._clock.now() + timedelta(seconds=delay)))
        await self._clock.sleep(delay)

    def _url(self, path: str, query: Mapping[str, str], token: str | None, app: MetaApp) -> str:
        if token is None:
            return f"{self._root}{path}?{urlencode(query)}"
        if not token or not token.isascii() or not token.isprintable() or " " in token:
            raise TokenRejected("This is not a Facebook token.",
                                action="Paste the whole token and nothing else.")
        proof = {}
        if app.secret:
            digest = hmac.new(app.secret.encode(), token.encode(), hashlib.sha256)
            proof = {"appsecret_proof": digest.hexdigest()}
        return f"{self._root}{path}?{urlencode({**query, **proof})}"

    def _note_version(self, headers: Mapping[str, str]) -> None:
        served = headers.get("facebook-api-version")
        if not served:
            return
        self.version_served = served
        if served != self._config.version and not self._warned_of_version:
            self._warned_of_version = True
            logger.warning("Facebook answers as API version %s although %s was asked for",
                           served, self._config.version)


def _fault_in(answer: Answer, token: str) -> Fault | None:
    if answer.status == 200:
        if b'"error' not in answer.body:
            return None
        found = decode_fault(answer.body)
        if found is None or (found.error is None and found.error_code is None):
            return None
        return fault_of(200, found, token)
    return fault_of(answer.status, decode_fault(answer.body), token)
