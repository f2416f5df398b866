"""The dialog's address, the judging of what comes back, and the one page that listens for it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from fbsync_desktop.domain.errors import LoginFailed, LoginRefused
from fbsync_desktop.graph.client import MetaApp
from fbsync_desktop.graph.login import LoginConfig, new_login
from fbsync_desktop.graph.loopback import AnswerPage, Loopback

APP = MetaApp("880000000000001", "sample-app-secret")
CONFIG = LoginConfig("https://www.facebook.com", "v25.0", ("pages_show_list", "pages_messaging"))


def query_of(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_the_dialog_is_asked_for_with_everything_meta_wants() -> None:
    request = new_login(CONFIG, APP, "http://localhost:4711/")
    assert request.address.startswith("https://www.facebook.com/v25.0/dialog/oauth?")
    query = query_of(request.address)
    assert query.pop("state") == request.state
    assert query == {"client_id": APP.id, "redirect_uri": "http://localhost:4711/", "response_type": "code",
                     "scope": "pages_show_list,pages_messaging"}


def test_every_sign_in_has_256_random_bits_of_its_own() -> None:
    states = {new_login(CONFIG, APP, "http://localhost:1/").state for _ in range(50)}
    assert len(states) == 50
    assert all(len(base64.urlsafe_b64decode(state + "==")) == 32 for state in states)


def test_a_configuration_replaces_the_scopes_and_a_proof_key_is_sent_when_wanted() -> None:
    config = LoginConfig("https://www.facebook.com", "v25.0", ("pages_show_list",), config_id="77", pkce=True)
    request = new_login(config, APP, "http://localhost:1/", ask_again=True)
    query = query_of(request.address)
    assert query["config_id"] == "77" and "scope" not in query
    assert query["auth_type"] == "rerequest"
    digest = hashlib.sha256(request.verifier.encode()).digest()
    assert query["code_challenge"] == base64.urlsafe_b64encode(digest).decode().rstrip("=")
    assert query["code_challenge_method"] == "S256"


def test_the_state_and_the_proof_key_are_in_no_text_of_the_request() -> None:
    request = new_login(CONFIG, APP, "http://localhost:1/")
    assert request.state not in repr(request).replace(request.address, "")


def test_the_code_is_taken_from_a_pasted_address_with_facebooks_fragment() -> None:
    request = new_login(CONFIG, APP, "https://shop.example/after/")
    assert request.code_in(f"  https://shop.example/after/?code=AQD1&state={request.state}#_=_ ") == "AQD1"


@pytest.mark.parametrize("address", ["", "hello", "https://www.facebook.com/", "https://shop.example/?code=AQD1",
                                     "http://[broken", "https://x/?state=1"])
def test_what_is_not_the_final_address_is_refused_in_words(address: str) -> None:
    with pytest.raises(LoginFailed, match="not the address the browser ended at"):
        new_login(CONFIG, APP, "https://shop.example/").code_in(address)


def test_the_answer_of_another_sign_in_is_not_used() -> None:
    request = new_login(CONFIG, APP, "http://localhost:1/")
    for wrong in (f"code=AQD1&state={request.state[:-1]}", "code=AQD1&state=", "code=AQD1", "code=A&state=ünicode"):
        with pytest.raises(LoginFailed, match="does not belong to this sign-in"):
            request.code_of(wrong)


def test_a_refusal_and_an_error_of_facebook_are_told_apart() -> None:
    request = new_login(CONFIG, APP, "http://localhost:1/")
    with pytest.raises(LoginRefused, match="Access was not allowed"):
        request.code_of(f"error=access_denied&error_code=200&error_reason=user_denied&state={request.state}")
    with pytest.raises(LoginFailed, match="It said: App Not Setup"):
        request.code_of(f"error_code=4&error_message=App+Not+Setup&state={request.state}")


# --- the page that listens -------------------------------------------------------------------------


@pytest.fixture
async def seen() -> list[str]:
    return []


@pytest.fixture
async def loopback(seen: list[str]) -> AsyncIterator[Loopback]:
    def take(query: str) -> AnswerPage:
        seen.append(query)
        return AnswerPage("Signed in", "Go <back> & on.")

    opened = Loopback(take)
    await opened.open()
    yield opened
    await opened.close()


async def fetch(url: str, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(url, headers=headers)


async def test_the_answer_is_taken_on_both_loopback_addresses(loopback: Loopback, seen: list[str]) -> None:
    for host in ("127.0.0.1", "[::1]"):
        answer = await fetch(f"http://{host}:{loopback.port}/?code=1&state=2", Host=f"localhost:{loopback.port}")
        assert answer.status_code == 200
    assert seen == ["code=1&state=2"] * 2


async def test_the_page_holds_no_code_is_kept_nowhere_and_tells_nobody_where_it_came_from(loopback: Loopback) -> None:
    answer = await fetch(f"{loopback.redirect_uri}?code=AQDsecretcode&state=2")
    assert "AQDsecretcode" not in answer.text
    assert "Go &lt;back&gt; &amp; on." in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("path", ["", "favicon.ico", "?", "other?code=1"])
async def test_nothing_else_is_served(loopback: Loopback, seen: list[str], path: str) -> None:
    assert (await fetch(f"{loopback.redirect_uri}{path}")).status_code == 404
    assert seen == []


async def test_a_name_that_only_points_here_is_refused(loopback: Loopback, seen: list[str]) -> None:
    answer = await fetch(f"{loopback.redirect_uri}?code=1&state=2", Host="attacker.example")
    assert answer.status_code == 421 and seen == []


async def test_other_methods_and_garbage_do_no_harm(loopback: Loopback, seen: list[str]) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.post(f"{loopback.redirect_uri}?code=1")).status_code == 404
    for garbage in (b"\x16\x03\x01\x00\r\n\r\n", b"GET /" + b"a" * 40_000, b""):
        reader, writer = await asyncio.open_connection("127.0.0.1", loopback.port)
        writer.write(garbage)
        writer.write_eof()
        await reader.read()
        writer.close()
    assert seen == []
    assert (await fetch(f"{loopback.redirect_uri}?code=1&state=2")).status_code == 200


async def test_after_closing_nobody_listens(loopback: Loopback) -> None:
    await loopback.close()
    with pytest.raises(httpx.ConnectError):
        await fetch(loopback.redirect_uri)


async def test_a_port_that_is_taken_is_named(loopback: Loopback) -> None:
    with pytest.raises(LoginFailed, match=f"port {loopback.port} on this computer is taken") as told:
        await Loopback(lambda _: AnswerPage("", "")).open(loopback.port)
    assert "login.port" in told.value.action
