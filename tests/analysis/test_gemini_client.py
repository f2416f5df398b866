"""Google's SDK over real HTTP to the stand-in: the right key, nothing from the environment, no retries, no leaks."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import socket
import ssl
import traceback
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from fbsync_desktop.analysis.errors import (
    AnalysisError,
    ContentBlocked,
    KeyRejected,
    NetworkDown,
    OutputInvalid,
    OutputTruncated,
    RateLimited,
    ServiceBusy,
)
from fbsync_desktop.analysis.gemini import GeminiClient, GeminiConfig
from fbsync_desktop.analysis.keys import ApiKey
from fbsync_desktop.analysis.llm import LlmCall
from fbsync_desktop.simulator import Running, Scenario, running_simulator
from fbsync_desktop.simulator.gemini import key_mark, request_mark
from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey, sample_keys
from fbsync_desktop.system.clock import SystemClock
from tests.analysis.google import MODEL

SCHEMA = {"type": "object", "properties": {"stage": {"type": "string", "enum": ["s1", "none"]}}, "required": ["stage"]}
CALL = LlmCall(MODEL, "rules", "How much is the cake?", SCHEMA, thinking_level="LOW")


@pytest.fixture
def google() -> Iterator[Running]:
    with running_simulator(Scenario(gemini=SampleGemini(keys=sample_keys(8)))) as running:
        yield running


@pytest.fixture
async def client(google: Running) -> AsyncIterator[GeminiClient]:
    made = GeminiClient(GeminiConfig(google.url), clock=SystemClock())
    yield made
    await made.aclose()


def key(number: int = 1) -> ApiKey:
    return ApiKey(number, sample_keys(number)[-1].key)


async def failure(client: GeminiClient, used: ApiKey | None = None, call: LlmCall = CALL) -> AnalysisError:
    with pytest.raises(AnalysisError) as caught:
        await client.generate(used or key(), call)
    return caught.value


async def test_a_request_says_what_it_must(google: Running, client: GeminiClient) -> None:
    reply = await client.generate(key(), CALL)
    assert json.loads(reply.text)["lead_status"] == "QUALIFIED"
    assert (reply.model, reply.response_id) == (MODEL, "sample-1")
    assert reply.usage.prompt and reply.usage.output and reply.usage.thoughts
    entry = google.gemini.take_ledger()[0]
    assert (entry["store"], entry["thinking"], entry["version"]) == (False, "LOW", "v1beta")


async def test_sixty_four_requests_at_once_over_eight_keys_carry_their_own_key(
        google: Running, client: GeminiClient) -> None:
    google.gemini.switches.latency_ms = 30
    wanted = {}
    calls = []
    for number in range(64):
        user = f"conversation {number}"
        wanted[request_mark(user)] = key_mark(key(number % 8 + 1).secret)
        calls.append(client.generate(key(number % 8 + 1), LlmCall(MODEL, "rules", user)))
    await asyncio.gather(*calls)
    assert {entry["requestMark"]: entry["keyMark"] for entry in google.gemini.take_ledger()} == wanted


async def test_nothing_is_taken_from_the_environment(google: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"GOOGLE_GEMINI_BASE_URL": "http://127.0.0.1:9", "GOOGLE_GENAI_USE_VERTEXAI": "true",
                        "GOOGLE_GENAI_USE_ENTERPRISE": "true", "GOOGLE_API_KEY": "AQ.of-the-environment",
                        "GEMINI_API_KEY": "AQ.of-the-environment", "GOOGLE_GENAI_CLIENT_MODE": "replay",
                        "GOOGLE_GENAI_REPLAYS_DIRECTORY": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
    client = GeminiClient(GeminiConfig(google.url, api_version="v1"), clock=SystemClock())
    try:
        await client.generate(key(2), CALL)
        assert isinstance(await failure(client, ApiKey(1, "")), KeyRejected)
    finally:
        await client.aclose()
    entry, = google.gemini.take_ledger()
    assert entry["keyMark"] == key_mark(key(2).secret) and entry["version"] == "v1"


@pytest.mark.parametrize("kind", ["overloaded", "internal", "slow_down", "rate_minute", "drop", "deadline"])
async def test_the_sdk_never_tries_again_by_itself(google: Running, client: GeminiClient, kind: str) -> None:
    google.gemini.switches.faults.append(GeminiFault(kind, times=0))
    await failure(client)
    assert len(google.gemini.take_ledger()) == 1


@pytest.mark.parametrize(("kind", "error"), [
    ("blocked", ContentBlocked), ("safety", ContentBlocked), ("recitation", ContentBlocked),
    ("max_tokens", OutputTruncated), ("no_candidates", OutputInvalid), ("no_parts", OutputInvalid),
    ("unknown_finish", OutputInvalid), ("gateway_page", ServiceBusy), ("empty_body", ServiceBusy),
    ("half_body", ServiceBusy), ("drop", NetworkDown), ("rate_minute", RateLimited), ("suspended", KeyRejected),
])
async def test_every_oddity_is_an_error_of_ours(
        google: Running, client: GeminiClient, kind: str, error: type[AnalysisError]) -> None:
    google.gemini.switches.faults.append(GeminiFault(kind))
    assert type(await failure(client)) is error


async def test_a_blocked_answer_still_tells_its_tokens(google: Running, client: GeminiClient) -> None:
    google.gemini.switches.faults.append(GeminiFault("blocked"))
    assert (await failure(client)).usage.prompt > 0


async def test_a_suspended_key_is_nowhere_in_the_error(
        google: Running, client: GeminiClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    google.gemini.switches.keys.append(SampleKey("AQ.sample-suspended-key", state="suspended"))
    error = await failure(client, ApiKey(9, "AQ.sample-suspended-key"))
    shown = f"{error} {error!r} {''.join(traceback.format_exception(error))} {error.__cause__}"
    assert "AQ." not in shown
    await client.generate(key(), CALL)
    logged = " ".join(record.getMessage() for record in caplog.records)
    assert "AQ." not in logged and "cake" not in logged and "rules" not in logged


@pytest.mark.parametrize(("secret", "reason"), [
    ("", "empty"), ("   ", "empty"), ("AQ.a b", "characters"), ("AQ.with\nnewline", "characters"),
    ("ключ-кириллицей", "characters"), ("AQ.emoji🔑", "characters"),
])
async def test_a_text_that_cannot_be_a_key_is_not_sent(
        google: Running, client: GeminiClient, secret: str, reason: str) -> None:
    error = await failure(client, ApiKey(1, secret))
    assert isinstance(error, KeyRejected) and reason in error.reason
    assert google.gemini.take_ledger() == []


async def test_a_trailing_newline_does_not_matter(google: Running, client: GeminiClient) -> None:
    await client.generate(ApiKey(1, f"{key().secret}\n"), CALL)
    assert google.gemini.take_ledger()[0]["keyMark"] == key_mark(key().secret)


async def test_a_redirect_is_not_followed_with_the_key() -> None:
    async def redirect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/elsewhere\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(redirect, "127.0.0.1", 0)
    client = GeminiClient(GeminiConfig(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"), clock=SystemClock())
    try:
        assert "sign-in page" in (await failure(client)).message
    finally:
        await client.aclose()
        server.close()
        await server.wait_closed()


async def test_nobody_listens_and_nobody_answers(google: Running) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
        client = GeminiClient(GeminiConfig(nobody), clock=SystemClock())
        assert "no connection" in (await failure(client)).message
        await client.aclose()
    google.gemini.switches.faults.append(GeminiFault("hang"))
    client = GeminiClient(GeminiConfig(google.url, timeout_s=0.3), clock=SystemClock())
    assert "no answer in time" in (await failure(client)).message
    await client.aclose()


async def test_a_certificate_that_cannot_be_verified_gets_no_key(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    heard: list[bytes] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(1000))
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0, ssl=context)
    client = GeminiClient(GeminiConfig(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"), clock=SystemClock())
    try:
        assert "certificate" in (await failure(client)).message
    finally:
        await client.aclose()
        server.close()
        await server.wait_closed()
    assert heard == []


def self_signed(folder: Path) -> Path:
    """A certificate nobody vouches for, with its key, in one file."""
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(secret.public_key())
                   .serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
                   .sign(secret, hashes.SHA256()))
    file = folder / "self-signed.pem"
    file.write_bytes(certificate.public_bytes(Encoding.PEM) + secret.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return file


async def test_cancelling_ends_the_request_and_the_client_goes_on(google: Running, client: GeminiClient) -> None:
    google.gemini.switches.faults.append(GeminiFault("hang"))
    task = asyncio.create_task(client.generate(key(), CALL))
    while not google.gemini.ledger:
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    gc.collect()
    assert (await client.generate(key(), CALL)).text


async def test_models_are_listed_without_their_prefix(google: Running, client: GeminiClient) -> None:
    assert MODEL in await client.list_models(key())
    google.gemini.switches.keys[0] = SampleKey(key().secret, state="leaked", lists_models=False)
    with pytest.raises(KeyRejected):
        await client.list_models(key())
