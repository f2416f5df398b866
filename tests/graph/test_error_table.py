"""Meta's codes and what they mean to us."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fbsync_desktop.domain.errors import (
    GraphBusy,
    GraphUnreachable,
    KnownError,
    ListingTimedOut,
    ObjectGone,
    PermissionMissing,
    PlatformNotLinked,
    PlatformSwitchedOff,
    RequestRefused,
    Throttled,
    TokenRejected,
    WrongToken,
)
from fbsync_desktop.graph.convert import (
    CursorTooDeep,
    FieldRefused,
    InvalidRequest,
    Reaction,
    Scope,
    TooMuchData,
    fault_of,
)
from fbsync_desktop.graph.decoding import decode_fault

FAIL, RETRY, THROTTLE = Reaction.FAIL, Reaction.RETRY, Reaction.THROTTLE

# status, code, subcode, message, more → class, reaction, a word the message must have
TABLE: list[tuple[int, Any, Any, str, dict[str, Any], type[KnownError], Reaction, str]] = [
    (500, 1, None, "Please reduce the amount of data you're asking for", {}, TooMuchData, FAIL, "too large"),
    (500, 1, 99, "An unknown error occurred", {}, GraphBusy, RETRY, "unknown error"),
    (400, 1, None, "An unknown error occurred", {}, GraphBusy, RETRY, ""),
    (400, 1, 2853001, "An unknown error occurred",
     {"is_transient": False, "error_user_msg": "link the profile"}, RequestRefused, FAIL, "link the profile"),
    (400, 2, 2018344, "Service temporarily unavailable",
     {"is_transient": False, "error_user_msg": "accept the ToS"}, RequestRefused, FAIL, "accept the ToS"),
    (500, 2, None, "unexpected", {"is_transient": False}, GraphBusy, RETRY, ""),
    (503, 2, None, "Service temporarily unavailable", {"is_transient": True}, GraphBusy, RETRY, ""),
    (400, 1, None, "Error validating client secret.", {}, RequestRefused, FAIL, "app secret"),
    (400, -2, 2534084, "Timeout", {}, ListingTimedOut, FAIL, "gives up"),
    (400, -2, None, "x", {"error_user_msg": "Your query has timed out since you have too many conversations"},
     ListingTimedOut, FAIL, "gives up"),
    (400, 4, None, "(#4) Application request limit reached", {"is_transient": True}, Throttled, THROTTLE, "app"),
    (400, 17, None, "(#17) User request limit reached", {}, Throttled, THROTTLE, "limit"),
    (403, 32, None, "(#32) Page request limit reached", {}, Throttled, THROTTLE, "Page"),
    (400, 80001, None, "too many calls to this Page account", {}, Throttled, THROTTLE, "Page"),
    (400, 80002, None, "too many calls to this Instagram account", {}, Throttled, THROTTLE, "inbox"),
    (400, 80006, None, "too many messenger api calls", {}, Throttled, THROTTLE, "inbox"),
    (400, 613, 2534040, "exceeded the rate limit", {}, Throttled, THROTTLE, "inbox"),
    (429, None, None, "slow down", {}, Throttled, THROTTLE, "limit"),
    (400, 341, None, "(#341) Application limit reached", {}, GraphBusy, RETRY, ""),
    (400, 190, 463, "Session has expired", {}, TokenRejected, FAIL, "expired"),
    (400, 190, 460, "changed their password", {}, TokenRejected, FAIL, "password"),
    (400, 190, 458, "not authorized", {}, TokenRejected, FAIL, "removed"),
    (400, 190, 459, "log in to www.facebook.com", {}, TokenRejected, FAIL, "check the account"),
    (400, 190, 464, "not a confirmed user", {}, TokenRejected, FAIL, "check the account"),
    (400, 190, 467, "logged out", {}, TokenRejected, FAIL, "logged out"),
    (400, 190, 492, "no sufficient role", {}, TokenRejected, FAIL, "role"),
    (400, 190, 490, "?", {}, TokenRejected, FAIL, ""),
    (400, 190, None, "Invalid OAuth access token", {}, TokenRejected, FAIL, ""),
    (401, None, None, "?", {}, TokenRejected, FAIL, ""),
    (500, 190, None, "Invalid OAuth access token", {}, TokenRejected, FAIL, ""),
    (400, "190", "463", "codes as text", {}, TokenRejected, FAIL, "expired"),
    (400, 102, None, "Session key invalid", {}, TokenRejected, FAIL, ""),
    (400, 452, None, "Session key invalid", {}, TokenRejected, FAIL, ""),
    (400, 2500, None, "An active access token must be used to query", {}, TokenRejected, FAIL, "sign-in"),
    (400, 200, None, "(#200) Provide valid app ID", {}, TokenRejected, FAIL, "app"),
    (400, 190, None, "Any of the pages_read_engagement or\n pages_messaging permission(s) must be\n granted before "
     "impersonating a user's page.", {}, PermissionMissing, FAIL, "pages_messaging"),
    (400, 210, None, "(#210) A page access token is required", {}, WrongToken, FAIL, "token of the Page"),
    (403, 10, None, "(#10) Application does not have permission for this action", {}, PermissionMissing, FAIL, ""),
    (403, 200, None, "(#200) Requires business_management permission", {}, PermissionMissing, FAIL,
     "business_management"),
    (403, 230, None, "(#230) Requires pages_messaging permission", {}, PermissionMissing, FAIL, "pages_messaging"),
    (403, 230, None, "(#230) User consent is required to access user profile", {}, PermissionMissing, FAIL,
     "not agreed"),
    (400, 3, None, "(#3) no capability", {}, PermissionMissing, FAIL, ""),
    (403, 200, 2534048, "(#200) App does not have Advanced Access to instagram_manage_messages permission", {},
     PermissionMissing, FAIL, "Advanced Access to instagram_manage_messages"),
    (403, 200, 2534041, "disabled access to instagram direct messages", {}, PlatformSwitchedOff, FAIL, "closed"),
    (400, 36103, None, "not eligible", {}, PlatformSwitchedOff, FAIL, ""),
    (400, 100, 2534013, "not linked", {}, PlatformNotLinked, FAIL, "linked"),
    (400, 10, 2534077, "Cannot verify the connection", {}, PermissionMissing, FAIL, "link"),
    (400, 100, 33, "Unsupported get request. Object with ID '1' does not exist", {}, ObjectGone, FAIL, ""),
    (400, 100, 2018218, "No profile available", {}, ObjectGone, FAIL, "profile"),
    (400, 100, 2018001, "No matching user found", {}, ObjectGone, FAIL, "person"),
    (400, 100, 2534014, "No matching Instagram user", {}, ObjectGone, FAIL, "person"),
    (400, 9010, None, "(#9010) No matching Instagram user", {}, ObjectGone, FAIL, "person"),
    (400, 100, None, "(#100) The thread owner has archived or deleted this conversation", {}, ObjectGone, FAIL,
     "archived or deleted"),
    (400, 9000001, None, "This Message has been deleted", {}, ObjectGone, FAIL, "deleted"),
    (400, 100, 2018247, "Insufficient permission to access user profile", {}, FieldRefused, FAIL, ""),
    (400, 100, None, "Tried accessing nonexisting field (foo)", {}, FieldRefused, FAIL, "foo"),
    (400, 2500, None, "Syntax error", {}, FieldRefused, FAIL, "Syntax error"),
    (400, 100, None, "(#100) The After Cursor specified exceeds the max limit supported by this endpoint", {},
     CursorTooDeep, FAIL, ""),
    (400, 100, None, "(#100) Invalid cursor", {}, InvalidRequest, FAIL, "Invalid cursor"),
    (400, 100, None, "Unsupported request - method type: get", {}, GraphBusy, RETRY, ""),
    (400, 100, None, "API calls from the server require an appsecret_proof argument", {}, RequestRefused, FAIL,
     "signed"),
    (400, 104, None, "Incorrect signature", {}, RequestRefused, FAIL, "app secret"),
    (400, 101, None, "Invalid application ID.", {}, RequestRefused, FAIL, "app"),
    (400, 368, None, "deemed abusive", {}, RequestRefused, FAIL, "deemed abusive"),
    (400, 100, 36009, "This authorization code has been used.", {}, RequestRefused, FAIL, "used already"),
    (500, 100, None, "(#100) something", {}, GraphBusy, RETRY, ""),
    (400, None, None, "something new", {}, RequestRefused, FAIL, "something new"),
    (403, None, None, "no", {}, PermissionMissing, FAIL, ""),
    (400, 99999, None, "unheard of", {"is_transient": True}, GraphBusy, RETRY, ""),
    (503, None, None, "Call was not successful", {}, GraphBusy, RETRY, ""),
    (200, None, None, "odd", {}, GraphBusy, RETRY, ""),
]


@pytest.mark.parametrize(
    ("status", "code", "subcode", "message", "more", "kind", "reaction", "word"), TABLE,
    ids=[f"{row[1]}/{row[2]}/{row[0]}-{index}" for index, row in enumerate(TABLE)],
)
def test_a_code_becomes_its_error_and_its_reaction(
    status: int, code: Any, subcode: Any, message: str, more: dict[str, Any],
    kind: type[KnownError], reaction: Reaction, word: str,
) -> None:
    body = {"message": message, "code": code, "error_subcode": subcode, "fbtrace_id": "Asample", **more}
    inside = {key: value for key, value in body.items() if value is not None}
    fault = fault_of(status, decode_fault(json.dumps({"error": inside}).encode()))
    assert type(fault.error) is kind
    assert fault.reaction is reaction
    assert word in fault.error.message
    assert fault.error.graph_code == (int(code) if code is not None else None)
    assert fault.error.subcode == (int(subcode) if subcode is not None else None)
    assert fault.error.message.endswith((".", message, "ToS", "profile"))


@pytest.mark.parametrize(("code", "scope"), [
    (4, Scope.APP), (17, Scope.APP), (32, Scope.PAGE), (80001, Scope.PAGE), (80002, Scope.EDGE),
    (80006, Scope.EDGE), (613, Scope.EDGE),
])
def test_a_throttle_stops_those_it_is_about(code: int, scope: Scope) -> None:
    assert fault_of(400, decode_fault(json.dumps({"error": {"code": code}}).encode())).scope is scope


@pytest.mark.parametrize(("status", "kind", "reaction"), [
    (302, GraphUnreachable, RETRY), (407, GraphUnreachable, FAIL), (401, TokenRejected, FAIL),
    (403, PermissionMissing, FAIL), (404, RequestRefused, FAIL), (408, GraphBusy, RETRY),
    (429, Throttled, THROTTLE), (500, GraphBusy, RETRY), (502, GraphBusy, RETRY), (204, GraphBusy, RETRY),
])
@pytest.mark.parametrize("body", [b"", b"<html>no</html>", b"[]"])
def test_without_a_readable_error_the_status_decides(
    status: int, kind: type[KnownError], reaction: Reaction, body: bytes,
) -> None:
    fault = fault_of(status, decode_fault(body))
    assert (type(fault.error), fault.reaction) == (kind, reaction)


def test_the_legacy_envelope_is_understood() -> None:
    body = {"error_code": 190, "error_description": "Invalid OAuth 2.0 Access Token"}
    assert isinstance(fault_of(400, decode_fault(json.dumps(body).encode())).error, TokenRejected)


def test_an_error_that_is_just_text_is_told() -> None:
    error = fault_of(400, decode_fault(b'{"error":"invalid_request"}')).error
    assert "invalid_request" in error.message


@pytest.mark.parametrize("words", [
    "Malformed access token EAAGcanaryToken0001xyz",
    "call was /me?access_token=secretvalue&x=1",
    "proof appsecret_proof=deadbeef is wrong",
    "your token is plain-secret-token",
])
def test_tokens_that_facebook_repeats_are_taken_out(words: str) -> None:
    body = json.dumps({"error": {"code": 100, "message": words}}).encode()
    error = fault_of(400, decode_fault(body), "plain-secret-token").error
    for secret in ("canary", "secretvalue", "deadbeef", "plain-secret-token"):
        assert secret not in str(error)


def test_facebooks_words_are_kept_short_and_on_one_line() -> None:
    body = json.dumps({"error": {"code": 100, "message": "a\nb\x00 " + "x" * 5000}}).encode()
    message = fault_of(400, decode_fault(body)).error.message
    assert len(message) < 400
    assert "\n" not in message
    assert "\x00" not in message


# --- the catalogue of samples, where it is at hand ----------------------------------------------------

_SHARED = Path(os.environ.get("FBSYNC_SHARED") or Path(__file__).resolve().parents[3] / "shared")
_CATALOGUE = _SHARED / "graph-samples" / "30_errors_catalog.json"
_ENTRIES = json.loads(_CATALOGUE.read_text("utf-8"))["errors"] if _CATALOGUE.is_file() else []

ACTIONS: dict[str, tuple[type[KnownError], Reaction]] = {
    "halve_limit_same_cursor": (TooMuchData, FAIL),
    "retry_backoff_then_bisect_page": (GraphBusy, RETRY),
    "retry_backoff": (GraphBusy, RETRY),
    "retry_later_ambiguous": (GraphBusy, RETRY),
    "fail_no_retry": (RequestRefused, FAIL),
    "fallback_user_id_lookup": (ListingTimedOut, FAIL),
    "throttle_app_wide": (Throttled, THROTTLE),
    "throttle_user": (Throttled, THROTTLE),
    "throttle_page": (Throttled, THROTTLE),
    "throttle_page_use_regain_minutes": (Throttled, THROTTLE),
    "throttle_ig": (Throttled, THROTTLE),
    "throttle_short": (Throttled, THROTTLE),
    "reauth": (TokenRejected, FAIL),
    "reauth_or_ask_admin": (TokenRejected, FAIL),
    "user_must_visit_facebook": (TokenRejected, FAIL),
    "permission_not_token": (PermissionMissing, FAIL),
    "permission": (PermissionMissing, FAIL),
    "app_review_needed": (PermissionMissing, FAIL),
    "relink_or_2fa": (PermissionMissing, FAIL),
    "use_page_token": (WrongToken, FAIL),
    "owner_setting_not_error": (PlatformSwitchedOff, FAIL),
    "disable_instagram": (KnownError, FAIL),
    "profile_unavailable_keep_contact": (KnownError, FAIL),
    "retry_with_fewer_fields": (FieldRefused, FAIL),
    "drop_field_ladder": (FieldRefused, FAIL),
    "bug_fix_fields": (FieldRefused, FAIL),
    "skip_object": (ObjectGone, FAIL),
    "skip_conversation": (ObjectGone, FAIL),
    "mark_message_unavailable": (ObjectGone, FAIL),
    "stop_paging_partial": (CursorTooDeep, FAIL),
    "restart_listing": (InvalidRequest, FAIL),
    "send_proof": (RequestRefused, FAIL),
    "fix_secret": (RequestRefused, FAIL),
    "fix_secret_no_retry": (RequestRefused, FAIL),
    "fix_app_id": (RequestRefused, FAIL),
    "restart_login": (RequestRefused, FAIL),
    "stop_and_tell_user": (RequestRefused, FAIL),
}


@pytest.mark.skipif(not _ENTRIES, reason="the error catalogue is not part of the product")
@pytest.mark.parametrize("entry", _ENTRIES, ids=[entry["name"] for entry in _ENTRIES])
def test_every_entry_of_the_catalogue_leads_to_its_action(entry: dict[str, Any]) -> None:
    fault = fault_of(entry["http_status"], decode_fault(msgspec.json.encode(entry["body"])))
    kind, reaction = ACTIONS[entry["client_action"]]
    assert isinstance(fault.error, kind)
    assert fault.reaction is reaction
    assert not isinstance(fault.error, TokenRejected) or kind is TokenRejected


@pytest.mark.parametrize(("said", "ends"), [("no ending", "no ending."), ("Ended.", "Ended."), ("Why?", "Why?")])
def test_facebooks_words_end_before_what_to_do_begins(said: str, ends: str) -> None:
    body = json.dumps({"error": {"message": said, "code": 230}}).encode()
    error = fault_of(403, decode_fault(body), "token").error
    assert str(error) == f"{error.message} {error.action}"
    assert error.message.endswith(f" {ends}")
