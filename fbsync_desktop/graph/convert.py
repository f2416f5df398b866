"""From an HTTP answer to the domain's errors: the one place that knows Meta's codes.

Rules are tried from top to bottom and look at code, subcode and text, never at the HTTP status alone: the
same code is seen with different statuses. Sources: Meta "Handling Errors", Messenger Platform "Error
Codes", the conversations edge's error table, and live replies quoted in public projects.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from fbsync_desktop.domain.errors import (
    CursorRejected,
    GraphBusy,
    GraphError,
    GraphUnreachable,
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
from fbsync_desktop.graph.decoding import clean_text
from fbsync_desktop.graph.payloads import FaultAnswer, FaultItem


class Reaction(Enum):
    """What the client does about a fault before anybody hears of it."""

    FAIL = "fail"
    RETRY = "retry"
    THROTTLE = "throttle"


class Scope(Enum):
    """Whose calls a throttle stops."""

    EDGE = "edge"
    PAGE = "page"
    APP = "app"


class TooMuchData(GraphBusy):
    """The query is too dear: ask for less at the same cursor."""


class FieldRefused(RequestRefused):
    """A field of the query is unknown or not permitted: ask for fewer fields."""


class InvalidRequest(RequestRefused):
    """A plain 100: a stale cursor when the request had one, else some field."""


class CursorTooDeep(CursorRejected):
    """The listing goes on, but Facebook does not page that deep."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A classified error answer."""

    error: GraphError
    reaction: Reaction
    scope: Scope = Scope.EDGE


@dataclass(frozen=True, slots=True)
class _Rule:
    """One line of the table. Every condition given must hold; no condition means "always".

    `words` may use {said} (Facebook's own words), {permission} and {code}.
    """

    error: type[GraphError]
    words: str
    action: str | None = None
    codes: frozenset[int] = frozenset()
    subcodes: frozenset[int] = frozenset()
    texts: tuple[str, ...] = ()
    statuses: tuple[int, int] | None = None
    when: Callable[[_Seen], bool] | None = None
    reaction: Reaction = Reaction.FAIL
    scope: Scope = Scope.EDGE

    def fits(self, seen: _Seen) -> bool:
        return (
            (not self.codes or seen.code in self.codes)
            and (not self.subcodes or seen.subcode in self.subcodes)
            and (not self.texts or any(text in seen.text for text in self.texts))
            and (self.statuses is None or self.statuses[0] <= seen.status <= self.statuses[1])
            and (self.when is None or self.when(seen))
        )


@dataclass(frozen=True, slots=True)
class _Seen:
    """An error answer as the rules look at it; `text` is all it says, in lower case."""

    status: int
    code: int | None = None
    subcode: int | None = None
    transient: bool | None = None
    text: str = ""
    said: str = ""
    trace: str | None = None


def _codes(*codes: int | range) -> frozenset[int]:
    found: set[int] = set()
    for code in codes:
        found.update(code if isinstance(code, range) else (code,))
    return frozenset(found)


_RECONNECT = "Reconnect the Page; contacts and history stay."
_VISIT = "Open www.facebook.com, follow the instructions there, then reconnect the Page."
_ASK_AGAIN = "Reconnect the Page and allow everything that is asked for."
_APP_SETTINGS = "Check the app id and the app secret in the settings."
_LATER = "Try again later."
_IG_SWITCH = (
    "In the Instagram app: Settings, Messages and story replies, Message controls, Connected tools: "
    "switch on Allow access to messages."
)
_THROTTLED_WORDS = "Facebook limits how often this {whose} may be asked and the limit is used up."
_BUSY_WORDS = "Facebook could not answer. It said: {said}"
_TOKEN = _codes(190, 102, 450, 452, *range(458, 469), 492)

_RULES: tuple[_Rule, ...] = (
    # --- normal settings of an account, told by subcodes that mean nothing else ---
    _Rule(PlatformSwitchedOff, "The owner of the Instagram account keeps its messages closed to apps.",
          _IG_SWITCH, subcodes=_codes(2534041)),
    _Rule(PlatformSwitchedOff, "Facebook does not open this Instagram account to apps yet.",
          "Use a professional Instagram account and try again later.", codes=_codes(36103)),
    _Rule(PlatformNotLinked, "No Instagram account is linked to this Page.",
          "Link it in the Page's settings on Facebook if there should be one.", subcodes=_codes(2534013)),
    _Rule(ListingTimedOut, "Facebook gives up listing this inbox: too many conversations with people who "
          "have no role on the app.", "The app needs Advanced Access for Instagram messages; ask for it in "
          "the app dashboard.", subcodes=_codes(2534084)),
    _Rule(ListingTimedOut, "Facebook gives up listing this inbox: too many conversations with people who "
          "have no role on the app.", "The app needs Advanced Access for Instagram messages; ask for it in "
          "the app dashboard.", texts=("timed out since you have too many conversations",)),
    _Rule(PermissionMissing, "The app has no Advanced Access to {permission}, so Facebook shows it only "
          "people who have a role on the app.", "Ask for Advanced Access in the app dashboard.",
          subcodes=_codes(2534048)),
    _Rule(PermissionMissing, "Facebook cannot verify the link between the Instagram account, the Page and "
          "the person who signed in.", "Link the Instagram account to the Page again, and check whether "
          "two-factor authentication is required.", subcodes=_codes(2534077)),
    # --- the token ---
    _Rule(PermissionMissing, "The sign-in lacks a permission for this Page ({permission}).", _ASK_AGAIN,
          codes=_codes(190), texts=("must be granted before impersonating",)),
    _Rule(TokenRejected, "The sign-in has expired.", _RECONNECT, codes=_TOKEN, subcodes=_codes(463)),
    _Rule(TokenRejected, "The sign-in ended because the password was changed or Facebook reset it for "
          "security.", _RECONNECT, codes=_TOKEN, subcodes=_codes(460)),
    _Rule(TokenRejected, "The app was removed from the Facebook account.", _RECONNECT,
          codes=_TOKEN, subcodes=_codes(458)),
    _Rule(TokenRejected, "Facebook wants to check the account first.", _VISIT,
          codes=_TOKEN, subcodes=_codes(459, 464)),
    _Rule(TokenRejected, "The person who signed in logged out or was logged out.", _RECONNECT,
          codes=_TOKEN, subcodes=_codes(467, 466)),
    _Rule(TokenRejected, "The person who signed in lost their role on the Page.",
          "Ask an admin of the Page for access to messages, then reconnect the Page.",
          codes=_TOKEN, subcodes=_codes(492)),
    _Rule(TokenRejected, "Facebook does not accept the sign-in any more.", _RECONNECT, codes=_TOKEN),
    _Rule(TokenRejected, "Facebook got no valid sign-in.", _RECONNECT,
          codes=_codes(2500), texts=("active access token",)),
    _Rule(TokenRejected, "The sign-in belongs to no valid app.", _RECONNECT,
          codes=_codes(200), texts=("provide valid app id",)),
    _Rule(WrongToken, "A token of the Page itself is needed; this one belongs to a person or to an app.",
          "Connect the Page again and choose it in the list.", codes=_codes(210)),
    # --- throttles ---
    _Rule(Throttled, _THROTTLED_WORDS.format(whose="app"), codes=_codes(4, 17),
          reaction=Reaction.THROTTLE, scope=Scope.APP),
    _Rule(Throttled, _THROTTLED_WORDS.format(whose="Page"), codes=_codes(32, 80001),
          reaction=Reaction.THROTTLE, scope=Scope.PAGE),
    _Rule(Throttled, _THROTTLED_WORDS.format(whose="inbox"), codes=_codes(613, 80002, 80006),
          reaction=Reaction.THROTTLE),
    # --- gone ---
    _Rule(ObjectGone, "This message was deleted or is too old for Facebook to tell its details.",
          codes=_codes(9000001)),
    _Rule(ObjectGone, "The conversation was archived or deleted.",
          texts=("archived or deleted this conversation",)),
    _Rule(ObjectGone, "Facebook has no profile for this person.", codes=_codes(100),
          subcodes=_codes(2018218)),
    _Rule(ObjectGone, "Facebook does not find this person.", codes=_codes(100),
          subcodes=_codes(2018001, 2534014)),
    _Rule(ObjectGone, "Facebook does not find this person.", codes=_codes(9010)),
    _Rule(ObjectGone, "Facebook does not find it, or does not show it to this sign-in.",
          codes=_codes(100), subcodes=_codes(33)),
    # --- codes 1 and 2 ---
    _Rule(TooMuchData, "Facebook finds the request too large.", texts=("reduce the amount of data",)),
    _Rule(RequestRefused, "Facebook does not accept the app secret.", _APP_SETTINGS,
          texts=("error validating client secret",)),
    _Rule(RequestRefused, "Facebook refuses: {said}", codes=_codes(1, 2), statuses=(400, 499),
          when=lambda seen: seen.transient is False),
    # --- requests ---
    _Rule(GraphBusy, "Facebook does not serve this request at the moment.", _LATER, codes=_codes(100),
          texts=("unsupported request - method type",), reaction=Reaction.RETRY),
    _Rule(RequestRefused, "Facebook wants every call signed with the app secret, and the signature is "
          "missing or wrong.", _APP_SETTINGS, texts=("appsecret_proof",)),
    _Rule(RequestRefused, "Facebook does not accept the app secret.", _APP_SETTINGS, codes=_codes(104)),
    _Rule(RequestRefused, "Facebook does not know the app.", _APP_SETTINGS, codes=_codes(101)),
    _Rule(RequestRefused, "Facebook does not accept the address the browser came back to.",
          "Add it to “Valid OAuth Redirect URIs” of your Meta app, or paste a token instead.", codes=_codes(191)),
    _Rule(RequestRefused, "This login was used already.", "Start connecting the Page again.",
          codes=_codes(100), subcodes=_codes(36009)),
    _Rule(RequestRefused, "Facebook blocks this for now as a misuse of its rules: {said}",
          "Check the account's and the app's status on Facebook.", codes=_codes(368)),
    _Rule(CursorTooDeep, "Facebook lists no more conversations beyond this point.", codes=_codes(100),
          texts=("exceeds the max limit supported",)),
    _Rule(FieldRefused, "Facebook refuses a part of the request: {said}", codes=_codes(100),
          subcodes=_codes(2018247)),
    _Rule(FieldRefused, "Facebook refuses a part of the request: {said}", codes=_codes(100),
          texts=("nonexisting field", "unknown field")),
    _Rule(FieldRefused, "Facebook does not understand the request: {said}", codes=_codes(2500)),
    # --- permissions ---
    _Rule(PermissionMissing, "The person has not agreed to show their profile.", "", codes=_codes(230),
          texts=("consent",)),
    _Rule(PermissionMissing, "Facebook does not allow this without the permission {permission}. It said: "
          "{said}", _ASK_AGAIN, codes=_codes(3, 10, range(200, 300))),
    # --- the rest, by what it says about itself and by status ---
    _Rule(GraphBusy, _BUSY_WORDS, _LATER, when=lambda seen: seen.transient is True,
          reaction=Reaction.RETRY),
    _Rule(GraphBusy, _BUSY_WORDS, _LATER, codes=_codes(-2, 1, 2, 341), reaction=Reaction.RETRY),
    _Rule(GraphBusy, _BUSY_WORDS, _LATER, statuses=(500, 599), reaction=Reaction.RETRY),
    _Rule(GraphBusy, _BUSY_WORDS, _LATER, statuses=(408, 408), reaction=Reaction.RETRY),
    _Rule(Throttled, _THROTTLED_WORDS.format(whose="app"), statuses=(429, 429),
          reaction=Reaction.THROTTLE),
    _Rule(InvalidRequest, "Facebook refuses the request: {said}", codes=_codes(100)),
    _Rule(GraphUnreachable, "Something between this computer and Facebook answers instead of Facebook.",
          "Sign in to the network or check the proxy.", statuses=(300, 399), reaction=Reaction.RETRY),
    _Rule(GraphUnreachable, "A proxy between this computer and Facebook wants a sign-in.",
          "Check the proxy settings of this computer.", statuses=(407, 407)),
    _Rule(TokenRejected, "Facebook does not accept the sign-in.", _RECONNECT, statuses=(401, 401)),
    _Rule(PermissionMissing, "Facebook forbids this: {said}", _ASK_AGAIN, statuses=(403, 403)),
    _Rule(RequestRefused, "Facebook refuses the request: {said}", statuses=(400, 499)),
    _Rule(GraphBusy, _BUSY_WORDS, _LATER, reaction=Reaction.RETRY),
)

_PERMISSION = re.compile(r"\b(?:pages|instagram|business|ads|read|publish|whatsapp)(?:_[a-z]+)+\b")
_SECRETS = re.compile(
    r"EAA[A-Za-z0-9]{8,}|((?:access_token|input_token|appsecret_proof|client_secret|fb_exchange_token|code)=)[^\s&\"']+"
)
_LONGEST_WORDS = 300


def fault_of(status: int, answer: FaultAnswer | None, token: str = "") -> Fault:
    """Classify an error answer; `answer` is None when its body was no JSON object.

    Args:
        token: the token of the call, taken out of anything Facebook says.
    """
    seen = _look(status, answer, token)
    rule = next(rule for rule in _RULES if rule.fits(seen))
    permissions = " or ".join(dict.fromkeys(_PERMISSION.findall(seen.text))) or "it needs"
    message = rule.words.format(said=_sentence(seen.said), permission=permissions, code=seen.code)
    if rule.error is Throttled:
        return Fault(Throttled(message, graph_code=seen.code, subcode=seen.subcode, action=_LATER),
                     rule.reaction, rule.scope)
    error = rule.error(message, action=rule.action, graph_code=seen.code, subcode=seen.subcode,
                       trace_id=seen.trace)
    return Fault(error, rule.reaction, rule.scope)


def odd_body_fault() -> Fault:
    """A 200 whose body is no Graph answer: empty, text, HTML, cut off."""
    error = GraphBusy("Facebook's answer could not be read: it was empty, cut off or not an answer at all.")
    return Fault(error, Reaction.RETRY)


def body_too_large() -> TooMuchData:
    """An answer above the caps on the wire or inflated."""
    return TooMuchData("Facebook's answer was larger than this program accepts.", graph_code=None)


def _look(status: int, answer: FaultAnswer | None, token: str) -> _Seen:
    if answer is None:
        return _Seen(status, said=f"HTTP {status}.")
    item = answer.error
    if isinstance(item, str) or item is None:
        said = item or answer.error_description or answer.error_msg
        item = FaultItem(message=answer.error_description or answer.error_msg or said, code=answer.error_code)
    said = item.error_user_msg or item.message or item.error_user_title or f"HTTP {status}."
    everything = " ".join(part for part in (item.message, item.error_user_title, item.error_user_msg) if part)
    return _Seen(
        status,
        _whole(item.code),
        _whole(item.error_subcode),
        _flag(item.is_transient),
        " ".join(everything.lower().split()),
        without_secrets(said, token),
        without_secrets(item.fbtrace_id, token) if item.fbtrace_id else None,
    )


def _sentence(said: str) -> str:
    """Facebook's words with an end, since what to do follows them."""
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def without_secrets(text: str, token: str) -> str:
    """Facebook's words on one line, short, and without any token it repeats."""
    text = " ".join(clean_text(text).split())
    if token:
        text = text.replace(token, "…")
    return _SECRETS.sub(lambda found: f"{found.group(1) or ''}…", text)[:_LONGEST_WORDS]


def _whole(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return None


def _flag(value: Any) -> bool | None:
    if isinstance(value, str):
        value = {"true": True, "false": False}.get(value.strip().lower())
    return value if isinstance(value, bool) else None
