"""Pages, accounts, tokens and profiles."""

from __future__ import annotations

import hashlib
import hmac
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import (
    GraphBusy,
    ListingBroken,
    ObjectGone,
    PermissionMissing,
    RequestRefused,
    TokenRejected,
    UsageError,
)
from fbsync_desktop.domain.page import TokenState
from fbsync_desktop.graph.client import GraphClient, GraphConfig
from tests.graph.stand_in import INSTAGRAM, PAGE, TOKEN, Script, client, error, listing, ok, reader, seen
from tests.support.clock import FakeClock

SECRET = "canary-app-secret-0001"
PAGE_TOKEN = "EAAGcanaryPageToken0001"


class Routes:
    """Answers by path; what is not listed is unknown to this Facebook."""

    def __init__(self, **answers: httpx.Response | Callable[[dict[str, str]], httpx.Response]) -> None:
        self.answers = answers
        self.clock = FakeClock()
        self.paths: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        call = seen(request, self.clock)
        path = call.path.removeprefix("/v25.0/").replace("/", "_")
        self.paths.append(path)
        answer = self.answers.get(path)
        if answer is None:
            return error(2500, f"Unknown path components: /{path}")
        return answer if isinstance(answer, httpx.Response) else answer(call.query)


# --- the Page ---------------------------------------------------------------------------------------


async def test_a_page_is_asked_for_with_its_instagram_account() -> None:
    script = Script([ok({"id": PAGE, "name": "Sample Bakery",
                         "instagram_business_account": {"id": INSTAGRAM, "username": "sample.bakery"}})])
    graph = client(script)
    page = await graph.page(TOKEN)
    assert (page.id, page.name, page.instagram_id, page.instagram_username) == (
        PAGE, "Sample Bakery", INSTAGRAM, "sample.bakery")
    assert script.calls[0].path == "/v25.0/me"
    assert script.calls[0].fields == "id,name,instagram_business_account{id,username}"
    assert graph.calls == 1


async def test_a_page_without_instagram_has_none() -> None:
    page = await client(Script([ok({"id": int(PAGE)})])).page(TOKEN, PAGE)
    assert (page.id, page.name, page.instagram_id, page.picture_url) == (PAGE, "", None, None)


async def test_a_refused_field_of_a_page_is_left_out() -> None:
    script = Script([error(100, "nonexisting field (username)"), ok({"id": PAGE, "name": "Sample Bakery"})])
    assert (await client(script).page(TOKEN)).name == "Sample Bakery"
    assert script.calls[1].fields == "id,name,instagram_business_account"


async def test_a_page_answer_without_any_id_is_no_page() -> None:
    with pytest.raises(GraphBusy):
        await client(Script([ok({})])).page(TOKEN)


# --- accounts ---------------------------------------------------------------------------------------


def account(number: int, **more: Any) -> dict[str, Any]:
    return {"id": str(number), "name": f"Page {number}", "access_token": f"EAAGcanary{number}", **more}


async def test_all_pages_of_a_person_are_listed() -> None:
    script = Script([
        ok(listing([account(1, tasks=["MESSAGING"], instagram_business_account={"id": INSTAGRAM, "username": "x"})],
                   "a")),
        ok(listing([account(2, access_token=None), None, {"name": "no id"}, account(1)], None)),
    ])
    first, second = await client(script).accounts(TOKEN)
    assert (first.id, first.access_token, first.tasks, first.instagram_id) == (
        "1", "EAAGcanary1", ("MESSAGING",), INSTAGRAM)
    assert (second.id, second.access_token) == ("2", None)
    assert [call.path for call in script.calls] == ["/v25.0/me/accounts"] * 2
    assert script.calls[1].query["after"] == "a"


async def test_a_pages_own_token_is_that_page() -> None:
    routes = Routes(me_accounts=error(100, "Tried accessing nonexisting field (accounts) on node type (Page)"),
                    me=ok({"id": PAGE, "name": "Sample Bakery", "instagram_business_account": {"id": INSTAGRAM}}))
    (page,) = await client(routes).accounts(PAGE_TOKEN)
    assert (page.id, page.name, page.access_token, page.instagram_id) == (
        PAGE, "Sample Bakery", PAGE_TOKEN, INSTAGRAM)


async def test_a_page_that_shows_nothing_but_its_name_is_known_by_its_refusal_to_list_accounts() -> None:
    routes = Routes(me_accounts=error(100, "Tried accessing nonexisting field (accounts) on node type (Page)"),
                    me=ok({"id": PAGE, "name": "Sample Bakery"}))
    assert [page.id for page in await client(routes).accounts(PAGE_TOKEN)] == [PAGE]


async def test_a_pages_own_token_that_lists_no_accounts_is_that_page_too() -> None:
    routes = Routes(me_accounts=ok({"data": []}), me=ok({"id": PAGE, "name": "Sample Bakery", "category": "Bakery"}))
    (page,) = await client(routes).accounts(PAGE_TOKEN)
    assert page.id == PAGE


async def test_a_person_without_pages_is_not_taken_for_a_page() -> None:
    routes = Routes(me_accounts=ok({"data": []}), me=ok({"id": "10220000000000001", "name": "Mara"}))
    assert await client(routes).accounts(TOKEN) == ()


async def test_pages_of_business_portfolios_are_found_when_the_list_is_empty() -> None:
    routes = Routes(
        me_accounts=ok({"data": []}),
        me_businesses=ok({"data": [{"id": "b1", "name": "Sample Business"}]}),
        b1_owned_pages=ok({"data": [account(1)]}),
        b1_client_pages=ok({"data": [account(2), account(1)]}),
    )
    assert [page.id for page in await client(routes).accounts(TOKEN)] == ["1", "2"]


async def test_portfolios_that_may_not_be_looked_into_are_told_and_not_taken_for_no_pages() -> None:
    routes = Routes(me_accounts=ok({"data": []}),
                    me_businesses=error(200, "(#200) Requires business_management permission", status=403))
    with pytest.raises(PermissionMissing, match="business_management"):
        await client(routes).accounts(TOKEN)


async def test_a_dead_token_is_no_empty_list_of_pages() -> None:
    with pytest.raises(TokenRejected):
        await client(Routes(me_accounts=error(190, "expired", subcode=463))).accounts(TOKEN)


async def test_the_refusal_of_the_accounts_is_told_when_the_token_is_no_pages_either() -> None:
    refusal = error(100, "API calls from the server require an appsecret_proof argument")
    with pytest.raises(RequestRefused, match="app secret"):
        await client(Routes(me_accounts=refusal, me=refusal)).accounts(TOKEN)


async def test_a_list_of_pages_that_goes_round_in_circles_ends() -> None:
    with pytest.raises(ListingBroken):
        await client(Script([ok(listing([account(1)], "a"))])).accounts(TOKEN)


async def test_a_list_without_data_is_no_empty_list() -> None:
    with pytest.raises(GraphBusy):
        await client(Script([ok({"success": True})])).accounts(TOKEN)


async def test_accounts_do_not_show_their_tokens() -> None:
    (page,) = await client(Script([ok({"data": [account(1)]})])).accounts(TOKEN)
    assert "canary" not in repr(page)


# --- debug_token ------------------------------------------------------------------------------------


def debugging(answer: httpx.Response) -> tuple[GraphClient, Script]:
    script = Script([answer])
    return client(script, app_id="880000000000001", app_secret=SECRET), script


async def test_without_app_credentials_nobody_is_asked_about_a_token() -> None:
    script = Script([ok({})])
    assert await client(script).debug_token(TOKEN) is None
    assert script.calls == []


async def test_a_page_token_without_expiry_is_told_as_such() -> None:
    graph, script = debugging(ok({"data": {
        "app_id": 880000000000001, "type": "PAGE", "is_valid": True, "issued_at": 1763716000, "expires_at": 0,
        "data_access_expires_at": 1771500000, "scopes": ["pages_messaging"], "profile_id": PAGE, "user_id": 7}}))
    answer = await graph.debug_token(TOKEN)
    assert answer is not None
    assert (answer.kind, answer.page_id, answer.user_id, answer.is_valid) == ("PAGE", PAGE, "7", True)
    assert answer.facts.state is TokenState.OK
    assert answer.facts.expires_at is None
    assert answer.facts.issued_at == datetime(2025, 11, 21, 9, 6, 40, tzinfo=UTC)
    assert answer.facts.scopes == ("pages_messaging",)
    assert answer.facts.checked_at == script.clock.now()
    call = script.calls[0]
    assert call.query["input_token"] == TOKEN
    assert call.headers["authorization"] == f"Bearer 880000000000001|{SECRET}"


@pytest.mark.parametrize(("subcode", "state", "word"), [
    (463, TokenState.EXPIRED, "expired"), (460, TokenState.REVOKED, "password"), (None, TokenState.REVOKED, "")])
async def test_an_invalid_token_is_told_with_its_reason(subcode: int | None, state: TokenState, word: str) -> None:
    graph, _ = debugging(ok({"data": {"is_valid": False, "error": {"code": 190, "subcode": subcode}}}))
    answer = await graph.debug_token(TOKEN)
    assert answer is not None
    assert (answer.facts.state, answer.subcode) == (state, subcode)
    assert word in (answer.facts.reason or "")


async def test_wrong_app_credentials_are_not_blamed_on_the_token() -> None:
    graph, _ = debugging(error(190, "Invalid OAuth access token signature."))
    with pytest.raises(RequestRefused, match="app secret"):
        await graph.debug_token(TOKEN)


# --- profiles ---------------------------------------------------------------------------------------


async def test_a_messenger_profile() -> None:
    script = Script([ok({"first_name": "Mara", "last_name": "Veldkamp", "profile_pic": "https://x/p", "id": "7"})])
    profile = await client(script).profile("7", Platform.MESSENGER, TOKEN)
    assert (profile.first_name, profile.last_name, profile.picture_url) == ("Mara", "Veldkamp", "https://x/p")
    assert script.calls[0].fields == "first_name,last_name,profile_pic"


async def test_an_instagram_profile_with_nulls_invents_nothing() -> None:
    script = Script([ok({"name": None, "username": "user_2", "profile_pic": None, "id": "55"})])
    profile = await client(script).profile("55", Platform.INSTAGRAM, TOKEN)
    assert (profile.name, profile.username, profile.picture_url) == (None, "user_2", None)


async def test_fields_that_are_not_permitted_are_left_out_of_a_profile() -> None:
    refusal = error(100, "(#100) Insufficient permission to access user profile.", subcode=2018247)
    script = Script([refusal, ok({"first_name": "Mara"})])
    assert (await client(script).profile("7", Platform.MESSENGER, TOKEN)).first_name == "Mara"
    assert "profile_pic" not in script.calls[1].fields
    all_refused = Script([refusal])
    with pytest.raises(PermissionMissing) as caught:
        await client(all_refused).profile("7", Platform.MESSENGER, TOKEN)
    assert caught.value.subcode == 2018247
    assert len(all_refused.calls) == 3


@pytest.mark.parametrize(("answer", "kind"), [
    (error(230, "(#230) User consent is required to access user profile", status=403), PermissionMissing),
    (error(100, "No profile available for this user.", subcode=2018218), ObjectGone),
    (error(9010, "No matching Instagram user"), ObjectGone),
    (error(10, "(#10) no"), PermissionMissing),
])
async def test_a_refused_profile_is_an_error_of_its_own(answer: httpx.Response, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        await client(Script([answer])).profile("7", Platform.INSTAGRAM, TOKEN)


# --- proof, version, address ------------------------------------------------------------------------


async def test_every_call_is_signed_when_there_is_an_app_secret() -> None:
    script = Script([ok({"data": [], "id": PAGE})])
    graph = client(script, app_secret=SECRET)
    await graph.page(TOKEN)
    await graph.page(PAGE_TOKEN)
    await reader(graph).read(None)
    for call, token in zip(script.calls, (TOKEN, PAGE_TOKEN, TOKEN), strict=True):
        expected = hmac.new(SECRET.encode(), token.encode(), hashlib.sha256).hexdigest()
        assert call.query["appsecret_proof"] == expected


async def test_without_an_app_secret_nothing_is_signed() -> None:
    script = Script([ok({"id": PAGE})])
    await client(script).page(TOKEN)
    assert "appsecret_proof" not in script.calls[0].query


async def test_another_version_than_asked_for_is_warned_of_once(caplog: pytest.LogCaptureFixture) -> None:
    answers = [ok({"id": PAGE}, **{"facebook-api-version": version}) for version in ("v25.0", "v26.0", "v26.0")]
    graph = client(Script(answers))
    assert graph.version_served is None
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            await graph.page(TOKEN)
    assert graph.version_served == "v26.0"
    assert [record.getMessage() for record in caplog.records] == [
        "Facebook answers as API version v26.0 although v25.0 was asked for"]


@pytest.mark.parametrize("url", [
    "http://graph.facebook.com", "http://192.168.1.5:8080", "http://127.0.0.1.example.com", "ftp://localhost",
    "graph.facebook.com", "", "http://", "http://[::1",
])
def test_addresses_that_would_send_tokens_in_the_clear_are_refused(url: str) -> None:
    with pytest.raises(UsageError):
        GraphClient(GraphConfig(base_url=url), clock=FakeClock())


@pytest.mark.parametrize("url", [
    "https://graph.facebook.com", "https://graph.facebook.com/", "http://127.0.0.1:9", "http://localhost:9",
    "http://[::1]:9",
])
async def test_https_and_this_computer_are_accepted(url: str) -> None:
    script = Script([ok({"id": PAGE})])
    graph = client(script, base_url=url)
    await graph.page(TOKEN)
    assert script.calls[0].path == "/v25.0/me"
    await graph.aclose()


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak", "EAAGcanaryümlaut", "\x00"])
async def test_what_cannot_be_a_token_is_not_sent(token: str) -> None:
    script = Script([ok({"id": PAGE})])
    with pytest.raises(TokenRejected) as caught:
        await client(script).page(token)
    assert script.calls == []
    assert "canary" not in str(caught.value)


# --- pictures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("url", ["https://scontent.fbcdn.net/a.jpg", "https://platform-lookaside.fbsbx.com/b?x=1"])
async def test_a_picture_comes_from_facebooks_servers_without_any_token(url: str) -> None:
    script = Script([httpx.Response(200, content=b"picture")])
    assert await client(script).picture(url) == b"picture"
    assert "authorization" not in script.calls[0].headers


@pytest.mark.parametrize("url", [
    "https://example.org/a.jpg", "http://scontent.fbcdn.net/a.jpg", "https://fbcdn.net.example.org/a.jpg", "",
    "https://[broken", "https://a\x00b.fbcdn.net/", "file:///etc/passwd"])
async def test_nothing_is_fetched_from_anywhere_else(url: str) -> None:
    script = Script([])
    assert await client(script).picture(url) is None
    assert script.calls == []


async def test_no_picture_is_no_error() -> None:
    url = "https://scontent.fbcdn.net/a.jpg"
    assert await client(Script([httpx.Response(404)])).picture(url) is None
    assert await client(Script([httpx.Response(200, content=b"x" * (1024 * 1024 + 1))])).picture(url) is None
