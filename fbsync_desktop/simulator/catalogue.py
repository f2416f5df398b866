"""Error bodies of the Graph API by name.

Wording and statuses as documented or seen in public code and threads; the statuses of throttles and some
texts are not confirmed by Meta.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

_WAIT = ("Wait a bit and try again. For more info, please refer to "
         "https://developers.facebook.com/docs/graph-api/overview/rate-limiting.")
_MISSING = ("Unsupported get request. Object with ID '{id}' does not exist, cannot be loaded due to missing "
            "permissions, or does not support this operation. Please read the Graph API documentation at "
            "https://developers.facebook.com/docs/graph-api")
_IMPERSONATE = ("Any of the pages_read_engagement, pages_manage_metadata,\n        pages_read_user_content, "
                "pages_manage_ads, pages_show_list or\n        pages_messaging permission(s) must be granted before "
                "impersonating a\n        user's page.")


@dataclass(frozen=True, slots=True)
class GraphErrorBody:
    """One kind of error: status, code, subcode, text and what else its envelope holds."""

    status: int
    code: int | None
    message: str
    subcode: int | None = None
    kind: str = "OAuthException"
    more: dict[str, Any] = field(default_factory=dict)
    challenge: str = ""

    def envelope(self, trace: str, **values: str) -> dict[str, Any]:
        """The JSON of the answer; `values` fill the places of the text."""
        error: dict[str, Any] = {"message": self.message.format(**values) if values else self.message}
        if self.kind:
            error["type"] = self.kind
        if self.code is not None:
            error["code"] = self.code
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        error.update(self.more)
        if self.kind:
            error["fbtrace_id"] = trace
        return {"error": error}


_B = GraphErrorBody
_OBJECT = "GraphMethodException"

CATALOGUE: dict[str, GraphErrorBody] = {
    # too much, and faults that pass
    "reduce_data": _B(500, 1, "Please reduce the amount of data you're asking for, then retry your request", kind=""),
    "unknown_1_99": _B(500, 1, "An unknown error occurred", 99),
    "permanent_code1": _B(400, 1, "An unknown error occurred", 2853001, more={
        "is_transient": False, "error_user_title": "profile is not linked to delegate page",
        "error_user_msg": "profile should always be linked to delegate page"}),
    "transient_2": _B(503, 2, "(#2) Service temporarily unavailable", more={"is_transient": True}),
    "unexpected_2": _B(500, 2, "An unexpected error has occurred. Please retry your request later.",
                       more={"is_transient": True}),
    "permanent_code2_tos": _B(400, 2, "Service temporarily unavailable", 2018344, more={
        "is_transient": False, "error_user_title": "Privacy ToS not accepted",
        "error_user_msg": "To use the inbox label API, you need to accept the privacy ToS."}),
    "ig_edge_timeout": _B(400, -2, "Timeout", 2534084, more={
        "error_user_msg": "Your query has timed out since you have too many conversations with users who do not have "
                          "a role on app."}),
    "unsupported_request_outage": _B(400, 100, "Unsupported request - method type: get", kind=_OBJECT),
    # throttles
    "app_limit_4": _B(400, 4, "(#4) Application request limit reached", more={"is_transient": True}),
    "user_limit_17": _B(400, 17, "(#17) User request limit reached"),
    "page_limit_32": _B(400, 32, "(#32) Page request limit reached"),
    "limit_341": _B(400, 341, "(#341) Application limit reached"),
    "rate_613": _B(400, 613, "(#613) Calls to this api have exceeded the rate limit."),
    "rate_613_ig": _B(400, 613, "Calls to this api have exceeded the rate limit.", 2534040),
    "buc_pages_80001": _B(400, 80001, f"(#80001) There have been too many calls to this Page account. {_WAIT}"),
    "buc_instagram_80002": _B(400, 80002,
                              f"(#80002) There have been too many calls to this Instagram account. {_WAIT}"),
    "buc_messenger_80006": _B(400, 80006, "(#80006) There have been too many messenger api calls to this Page "
                                          f"account. {_WAIT}"),
    # tokens
    "token_expired_463": _B(400, 190, "Error validating access token: Session has expired on {expired}. The current "
                                      "time is {now}.", 463,
                            challenge='OAuth "Facebook Platform" "invalid_token" "Error validating access token: '
                                      'Session has expired."'),
    "token_password_460": _B(400, 190, "Error validating access token: The session has been invalidated because the "
                                       "user changed their password or Facebook has changed the session for security "
                                       "reasons.", 460),
    "token_deauthorized_458": _B(400, 190, "Error validating access token: The user has not authorized application "
                                           "{app}.", 458),
    "token_checkpoint_459": _B(400, 190, "You cannot access the app till you log in to www.facebook.com and follow "
                                         "the instructions given.", 459),
    "token_unconfirmed_464": _B(400, 190, "Error validating access token: Sessions for the user are not allowed "
                                          "because the user is not a confirmed user.", 464),
    "token_loggedout_467": _B(400, 190, "Error validating access token: The session is invalid because the user "
                                        "logged out.", 467),
    "token_lost_page_role_492": _B(400, 190, "Error validating access token: The user does not have a sufficient role "
                                             "on the Page.", 492),
    "token_malformed": _B(400, 190, "Invalid OAuth access token - Cannot parse access token"),
    "token_scope_missing_190": _B(400, 190, _IMPERSONATE),
    "no_token_2500": _B(400, 2500, "An active access token must be used to query information about the current user.",
                        challenge='OAuth "Facebook Platform" "invalid_request" "An active access token must be used '
                                  'to query information about the current user."'),
    "page_token_required_210": _B(400, 210, "(#210) A page access token is required to request this resource."),
    "bad_app_id_200": _B(400, 200, "(#200) Provide valid app ID"),
    "proof_required": _B(400, 100, "API calls from the server require an appsecret_proof argument", kind=_OBJECT),
    "proof_invalid": _B(400, 100, "Invalid appsecret_proof provided in the API argument", kind=_OBJECT),
    "signature_104": _B(400, 104, "Incorrect signature"),
    "code_used_36009": _B(400, 100, "This authorization code has been used.", 36009,
                          challenge='OAuth "Facebook Platform" "invalid_code" "This authorization code has been '
                                    'used."'),
    "code_expired_36007": _B(400, 100, "This authorization code has expired.", 36007,
                             challenge='OAuth "Facebook Platform" "invalid_code" "This authorization code has '
                                       'expired."'),
    "bad_client_secret": _B(400, 1, "Error validating client secret."),
    "bad_app_id_101": _B(400, 101, "Error validating application. Invalid application ID."),
    "bad_redirect_191": _B(400, 191, "Error validating verification code. Please make sure your redirect_uri is "
                                     "identical to the one you used in the OAuth dialog request"),
    # permissions and settings
    "perm_10": _B(403, 10, "(#10) Application does not have permission for this action"),
    "perm_10_ig_link": _B(400, 10, "Cannot verify the connection between the IG account, the logged in user and the "
                                   "page. Please try reconnecting or verify if the user needs 2-factor "
                                   "authentication.", 2534077),
    "perm_200_business_mgmt": _B(403, 200, "(#200) Requires {scope} permission to manage the object"),
    "perm_200_no_advanced_access": _B(403, 200, "(#200) App does not have Advanced Access to instagram_manage_messages "
                                                "permission, and recipient user does not have role on app.", 2534048),
    "perm_200_dm_disabled": _B(403, 200, "(#200) The account owner has disabled access to instagram direct messages.",
                               2534041),
    "perm_230_pages_messaging": _B(403, 230, "(#230) Requires pages_messaging permission to manage the object"),
    "consent_230": _B(403, 230, "(#230) User consent is required to access user profile"),
    "policy_368": _B(400, 368, "The action attempted has been deemed abusive or is otherwise disallowed"),
    "ig_page_not_linked": _B(400, 100, "The page is not linked to an Instagram account", 2534013),
    "ig_not_eligible_36103": _B(400, 36103, "This IG account is not eligible for API yet"),
    # people, objects, requests
    "profile_phone_only": _B(400, 100, "(#100) No profile available for this user.", 2018218),
    "profile_insufficient_perm": _B(400, 100, "(#100) Insufficient permission to access user profile.", 2018247),
    "psid_no_match": _B(400, 100, "(#100) No matching user found", 2018001),
    "ig_no_matching_user": _B(400, 100, "No matching Instagram user", 2534014),
    "ig_no_matching_user_9010": _B(400, 9010, "(#9010) No matching Instagram user"),
    "object_missing_33": _B(400, 100, _MISSING, 33, _OBJECT),
    "thread_gone": _B(400, 100, "(#100) The thread owner has archived or deleted this conversation"),
    "message_deleted": _B(400, 9000001, "This Message has been deleted by the user or the business."),
    "cursor_max": _B(400, 100, "(#100) The After Cursor specified exceeds the max limit supported by this endpoint"),
    "cursor_invalid": _B(400, 100, "(#100) Invalid cursor"),
    "field_unknown": _B(400, 100, "(#100) Tried accessing nonexisting field ({field}) on node type ({node})"),
    "query_syntax_2500": _B(400, 2500, 'Syntax error "{reason}" at character {place}: {text}'),
    "parameter_100": _B(400, 100, "(#100) {reason}"),
    "unsupported_method": _B(400, 100, "Unsupported {method} request.", 33, _OBJECT),
}

TOKEN_EVENTS = {
    "expired": "token_expired_463", "password": "token_password_460", "revoked": "token_password_460",
    "logged_out": "token_loggedout_467", "checkpoint": "token_checkpoint_459", "unconfirmed": "token_unconfirmed_464",
    "deauthorised": "token_deauthorized_458", "role_lost": "token_lost_page_role_492",
}
"""What can happen to a token, to the error all its calls get from then on."""

_SAMPLE_VALUES = {"expired": "Friday, 20-Nov-26 04:00:00 PST", "now": "Friday, 20-Nov-26 04:05:00 PST",
                  "app": "880000000000001", "scope": "business_management", "id": "0", "field": "sample",
                  "node": "UnifiedThread", "reason": "sample", "place": "0", "text": "sample", "method": "post"}


class GraphFault(Exception):
    """The answer is an error of the catalogue.

    Args:
        values: fill the places of the error's text.
    """

    def __init__(self, name: str, **values: str) -> None:
        super().__init__(name)
        self.name = name
        self.values = values

    @property
    def status(self) -> int:
        return CATALOGUE[self.name].status


def error_answer(name: str, trace: str, **values: str) -> tuple[int, bytes, dict[str, str]]:
    """Status, body and extra headers of an error."""
    kind = CATALOGUE[name]
    body = json.dumps(kind.envelope(trace, **{**_SAMPLE_VALUES, **values}), ensure_ascii=False).encode()
    return kind.status, body, {"WWW-Authenticate": kind.challenge} if kind.challenge else {}


@dataclass(frozen=True, slots=True)
class OddBody:
    """An answer that is not what its status says."""

    status: int
    raw: str
    content_type: str = "application/json; charset=UTF-8"


ODD_BODIES: dict[str, OddBody] = {
    "error_in_200": OddBody(200, '{"error":{"message":"(#2) Service temporarily unavailable","type":"OAuthException",'
                                 '"code":2,"is_transient":true}}'),
    "text": OddBody(200, "Service Unavailable", "text/html"),
    "empty": OddBody(200, ""),
    "html_502": OddBody(502, "<html><title>Facebook | Error</title></html>", "text/html"),
    "no_code_503": OddBody(503, '{"error":{"message":"Call was not successful"}}'),
    "truncated": OddBody(200, '{"data":[{"id":"t_1010'),
}
