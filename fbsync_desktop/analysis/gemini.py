"""Gemini over Google's SDK, the one place that imports it, and not before the first request.

What the SDK does by itself and must not do here (google-genai 3.4.0): read base address, keys, Vertex mode and replay
files from the environment; follow redirects with the key in a header; retry; continue answers in further requests;
call functions; put Google's words, with the key in them, into exceptions. Its response classes are not used either:
they warn about new values and fail on odd bodies, so the body is read as it came.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fbsync_desktop.analysis.errors import GeminiMissing, NetworkDown, ServiceBusy
from fbsync_desktop.analysis.gemini_answer import models_of, reply_of
from fbsync_desktop.analysis.gemini_errors import convert
from fbsync_desktop.analysis.keys import ApiKey, check_key
from fbsync_desktop.analysis.llm import LlmCall, LlmReply
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import BugError

if TYPE_CHECKING:
    from google.genai import Client, types

_UNFILTERED = ("HARM_CATEGORY_HARASSMENT", "HARM_CATEGORY_HATE_SPEECH", "HARM_CATEGORY_SEXUALLY_EXPLICIT",
               "HARM_CATEGORY_DANGEROUS_CONTENT")


@dataclass(frozen=True, slots=True)
class GeminiConfig:
    """Where and how Gemini is asked.

    Attributes:
        base_url: https, or http to this computer.
        api_version: `v1beta` or `v1`.
        timeout_s: for one whole request.
    """

    base_url: str = "https://generativelanguage.googleapis.com"
    api_version: str = "v1beta"
    timeout_s: float = 60.0


class GeminiClient:
    """An `LlmClient`; one SDK client for each key, one pool of connections for all of them."""

    def __init__(self, config: GeminiConfig, *, clock: Clock) -> None:
        self._config = config
        self._clock = clock
        self._sdk: _Sdk | None = None
        self._loading = asyncio.Lock()

    async def generate(self, key: ApiKey, call: LlmCall) -> LlmReply:
        """The model's answer.

        Raises:
            AnalysisError: in our words; nothing of Google's answer is in it.
        """
        sdk = await self._loaded()
        async with self._converted(sdk, call.model):
            answer = await sdk.client(key).aio.models.generate_content(
                model=call.model, contents=call.user, config=sdk.request(call))
        return reply_of(_json(answer.sdk_http_response), call.model)

    async def list_models(self, key: ApiKey) -> tuple[str, ...]:
        """Names of the models this key may ask for texts, as `models.list` tells; some keys list and cannot ask."""
        sdk = await self._loaded()
        async with self._converted(sdk, ""):
            pager = await sdk.client(key).aio.models.list(config=sdk.listing())
            return models_of([model async for model in pager])

    async def aclose(self) -> None:
        """End all connections."""
        sdk, self._sdk = self._sdk, None
        if sdk is not None:
            await sdk.aclose()

    # --- inside ---

    async def _loaded(self) -> _Sdk:
        """The SDK; importing it takes a third of a second and is done beside the event loop."""
        async with self._loading:
            if self._sdk is None:
                self._sdk = await asyncio.to_thread(_Sdk, self._config)
            return self._sdk

    @asynccontextmanager
    async def _converted(self, sdk: _Sdk, model: str) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._config.timeout_s):
                yield
        except TimeoutError:
            raise NetworkDown("no answer in time") from None
        except sdk.api_error as error:
            raise convert(error.code or 0, error.details, model=model, now=self._clock.now()) from None
        except sdk.transport_error as error:
            raise NetworkDown(_what(error)) from None
        except sdk.form_error:
            raise ServiceBusy(200) from None


class _Sdk:
    """The imported SDK and the clients made with it. Built in a thread: imports and certificates take their time.

    Raises:
        GeminiMissing: google-genai is not installed.
    """

    def __init__(self, config: GeminiConfig) -> None:
        try:
            import httpx2
            from google.genai import Client, errors, types
            from google.genai.client import DebugConfig
        except ImportError:
            raise GeminiMissing from None
        self._config = config
        self._client_class: Callable[..., Client] = Client
        self._types = types
        self._no_replay = DebugConfig(client_mode="api")
        context = httpx2.create_ssl_context()
        limits = httpx2.Limits(max_connections=None, max_keepalive_connections=32)
        self._connections = httpx2.AsyncClient(verify=context, limits=limits, follow_redirects=False)
        self._unused = httpx2.Client(verify=context, follow_redirects=False)
        self._clients: dict[str, Client] = {}
        self.api_error = errors.APIError
        self.transport_error = httpx2.TransportError
        self.form_error = (errors.UnknownApiResponseError, json.JSONDecodeError)

    def client(self, key: ApiKey) -> Client:
        """The client of a key, kept: a client that nobody holds closes its connections in the middle of a request.

        Raises:
            KeyRejected: it cannot be a key.
        """
        client = self._clients.get(key.fingerprint)
        if client is None:
            types, config = self._types, self._config
            client = self._client_class(
                api_key=check_key(key.secret), vertexai=False, debug_config=self._no_replay,
                http_options=types.HttpOptions(
                    base_url=config.base_url, api_version=config.api_version, timeout=int(config.timeout_s * 1000),
                    retry_options=types.HttpRetryOptions(attempts=1),
                    httpx_client=self._unused, httpx_async_client=self._connections))
            self._clients[key.fingerprint] = client
        return client

    def request(self, call: LlmCall) -> types.GenerateContentConfig:
        """Settings of a request; no sampling parameters, which Gemini 3 ignores or refuses."""
        sdk = self._types
        level = call.thinking_level
        config: types.GenerateContentConfig = sdk.GenerateContentConfig(
            system_instruction=call.system,
            max_output_tokens=call.max_output_tokens,
            response_mime_type="application/json" if call.schema is not None else None,
            response_json_schema=dict(call.schema) if call.schema is not None else None,
            thinking_config=sdk.ThinkingConfig(thinking_level=sdk.ThinkingLevel(level)) if level else None,
            safety_settings=[sdk.SafetySetting(category=sdk.HarmCategory(name),
                                                 threshold=sdk.HarmBlockThreshold.BLOCK_NONE)
                             for name in _UNFILTERED],
            store=False,
            automatic_continuation=False,
            automatic_function_calling=sdk.AutomaticFunctionCallingConfig(disable=True),
            should_return_http_response=True,
        )
        return config

    def listing(self) -> types.ListModelsConfig:
        return self._types.ListModelsConfig(page_size=100)

    async def aclose(self) -> None:
        self._clients.clear()
        self._unused.close()
        await self._connections.aclose()


def _json(answer: types.HttpResponse | None) -> dict[str, Any]:
    """The object in an answer of status 200.

    Raises:
        ServiceBusy: there is none, because something on the way cut it off or put its own page there.
    """
    if answer is None:
        raise BugError("the SDK returned no HTTP answer")
    try:
        document = json.loads(answer.body or "null")
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise ServiceBusy(200)
    return document


def _what(error: BaseException) -> str:
    """Our words for a fault of the connection; its own may name a proxy with its password."""
    if "Timeout" in type(error).__name__:
        return "no answer in time"
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "its certificate cannot be verified"
        if isinstance(cause, socket.gaierror):
            return "its address cannot be found"
        cause = cause.__cause__ or cause.__context__
    return "no connection" if "Connect" in type(error).__name__ else "the connection broke"
