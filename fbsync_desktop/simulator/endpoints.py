"""The table of Graph paths, and who may ask for what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.accounts import Accounts
from fbsync_desktop.simulator.batch import Batches
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.exchange import Exchange
from fbsync_desktop.simulator.inbox import Inbox
from fbsync_desktop.simulator.limits import Limits
from fbsync_desktop.simulator.listing import Listings
from fbsync_desktop.simulator.nodes import Nodes
from fbsync_desktop.simulator.payloads import Shapes
from fbsync_desktop.simulator.pictures import Pictures
from fbsync_desktop.simulator.scenario import SampleBusiness, Scenario
from fbsync_desktop.simulator.tokens import USER_ID, Credential, Tokens
from fbsync_desktop.simulator.wire import Reply, Request

_MOST_IDS = 50


@dataclass(slots=True)
class Call:
    """A Graph request on its way.

    Attributes:
        parts: the path without its version; `me` is replaced by what it stands for.
        inbox: the inbox it turned out to be about, whose limits it counts against.
    """

    request: Request
    parts: list[str]
    query: dict[str, str]
    token: str
    number: int
    credential: Credential = field(default_factory=lambda: Credential("", "APP"))
    inbox: Inbox | None = None

    @property
    def fields(self) -> str:
        return self.query.get("fields", "")

    @property
    def site(self) -> str:
        """Where pictures are: this server, by the name it was called."""
        return f"http://{self.request.headers.get('host', 'media.sample.invalid')}"


CallHandler = Callable[[Call], Any]
"""Answers a call with bytes, or with a document to encode."""


Inboxes = dict[tuple[str, str], Inbox]
"""By Page id and platform."""


class Endpoints:
    """Answers calls of one scenario.

    Attributes:
        listings: the inboxes page by page.
        limits: how often they may be asked.
        pictures: of Pages and people.
        exchange: authorisation codes and what they give.

    Args:
        base: address `paging` links begin with.
        again: answers a request inside a batch as if it had come alone.
    """

    def __init__(self, scenario: Scenario, clock: WorldClock, tokens: Tokens, inboxes: Inboxes, base: str,
                 again: Callable[[Request], Reply]) -> None:
        self._scenario = scenario
        self._tokens = tokens
        self._inboxes = inboxes
        self._base = base
        self._batches = Batches(scenario, again)
        self.pictures = Pictures(clock)
        shapes = Shapes(scenario, base)
        self.listings = Listings(scenario, clock, shapes, base)
        self.limits = Limits(scenario, clock)
        self._nodes = Nodes(scenario, shapes, self.listings, self.pictures)
        self.exchange = Exchange(scenario, clock, tokens)
        self._accounts = Accounts(scenario, base, tokens, self.pictures)
        self._routes: list[tuple[str, tuple[str, ...], CallHandler]] = []
        self._add_routes()

    def route(self, method: str, pattern: str, handler: CallHandler) -> None:
        """Answer a path (without version; `*` is one part) with a handler; routes added first win."""
        self._routes.append((method, tuple(part for part in pattern.split("/") if part), handler))

    def _add_routes(self) -> None:
        for method in ("GET", "POST"):
            self.route(method, "oauth/access_token", lambda call: self.exchange.answer(call.query))
        self.route("POST", "", lambda call: self._batches.answer(call.query, call.token))
        self.route("GET", "", self._several)
        self.route("GET", "debug_token", self._debug_token)
        self.route("GET", "*/conversations", self._conversations)
        self.route("GET", "*/messages", self._messages)
        self.route("GET", "*/attachments", self._attachments)
        self.route("GET", "*/accounts", lambda call: self._of_user(call, "accounts"))
        self.route("GET", "*/permissions", lambda call: self._of_user(call, "permissions"))
        self.route("GET", "*/businesses", lambda call: self._of_user(call, "businesses"))
        self.route("GET", "*/owned_pages", lambda call: self._portfolio(call, "owned"))
        self.route("GET", "*/client_pages", lambda call: self._portfolio(call, "client"))
        self.route("GET", "*", self._node)

    def dispatch(self, call: Call) -> Any:
        """The answer to a call, as bytes or as a document.

        Raises:
            GraphFault: any refusal.
        """
        handler = self._handler(call)
        self._tokens.call = call.number
        if call.parts[:1] != ["oauth"]:
            call.credential = self._tokens.check(call.token, call.query.get("appsecret_proof"))
            if call.parts[:1] == ["me"]:
                call.parts[0] = call.credential.node
        return handler(call)

    def _handler(self, call: Call) -> CallHandler:
        """What answers a path.

        Raises:
            GraphFault: nothing does.
        """
        for method, pattern, handler in self._routes:
            if len(pattern) == len(call.parts) and method == call.request.method and all(
                    wanted in ("*", part) for wanted, part in zip(pattern, call.parts, strict=True)):
                return handler
        if call.request.method != "GET":
            raise GraphFault("unsupported_method", method=call.request.method.lower())
        raise GraphFault("object_missing_33", id="/".join(call.parts))

    # --- handlers ---------------------------------------------------------------------------------

    def _conversations(self, call: Call) -> Any:
        business = self._business(call.parts[0])
        if business is None:
            if any(one.instagram_id == call.parts[0] for one in self._scenario.businesses):
                raise GraphFault("field_unknown", field="conversations", node="IGUser")
            raise GraphFault("object_missing_33", id=call.parts[0])
        platform = call.query.get("platform", ids.MESSENGER).lower()
        if platform not in (ids.MESSENGER, ids.INSTAGRAM):
            raise GraphFault("parameter_100", reason="Param platform must be one of {INSTAGRAM, MESSENGER}")
        inbox = self._open(call, self._inboxes[business.page_id, platform])
        if inbox.restricted and self._scenario.access_answer != "fewer" and platform == ids.INSTAGRAM:
            refused = self._scenario.access_answer == "refused"
            raise GraphFault("perm_200_no_advanced_access" if refused else "ig_edge_timeout")
        return self.listings.answer(inbox, call.request.target, call.query, call.token)

    def _open(self, call: Call, inbox: Inbox) -> Inbox:
        """Check that a call may read an inbox, and count it.

        Raises:
            GraphFault: wrong kind of token, the Page of somebody else, too many calls, a missing permission, or
                Instagram is not linked or switched off.
        """
        business, scenario, consent = inbox.business, self._scenario, self._tokens.consent
        if call.credential.kind != "PAGE":
            raise GraphFault("page_token_required_210")
        if call.credential.business is not business:
            raise GraphFault("object_missing_33", id=call.parts[0])
        call.inbox = inbox
        self.limits.admit(inbox)
        if not (consent.has("pages_read_engagement") or consent.has("pages_manage_metadata")):
            raise GraphFault("token_scope_missing_190")
        if not {"MESSAGING", "MODERATE"} & set(business.tasks):
            raise GraphFault("perm_10")
        if inbox.platform == ids.MESSENGER:
            if not consent.has("pages_messaging"):
                raise GraphFault("perm_230_pages_messaging")
            return inbox
        if business.instagram_id is None:
            raise GraphFault("ig_page_not_linked")
        if not (consent.has("instagram_manage_messages") and consent.has("instagram_basic")):
            raise GraphFault("perm_10")
        states = {"ig_not_eligible_36103": scenario.ig_not_eligible, "perm_10_ig_link": scenario.ig_link_broken,
                  "perm_200_dm_disabled": scenario.dm_access_disabled}
        for name, holds in states.items():
            if holds:
                raise GraphFault(name)
        return inbox

    def _node(self, call: Call) -> Any:
        identity = call.parts[0]
        business = self._business(identity)
        if business is not None:
            return self._accounts.page(business, call.fields, call.credential, call.site)
        if identity == USER_ID and call.credential.kind != "PAGE":
            return self._accounts.user(call.fields, call.site)
        for one in self._scenario.businesses:
            if one.instagram_id == identity:
                return self._accounts.instagram(one, call.fields, call.site)
        found = ids.read_thread(identity)
        if found is not None:
            inbox, index = self._thread(call, found)
            return self._nodes.thread(inbox, index, call.fields, call.token)
        message = ids.read_message(identity)
        if message is not None:
            inbox, index = self._thread(call, message[:3])
            return self._nodes.message(inbox, index, message[3], call.fields)
        return self._profile(call)

    def _profile(self, call: Call) -> Any:
        found = ids.read_person(call.parts[0])
        inbox = self._inbox(found[0], found[1]) if found else None
        if found is None or inbox is None or not inbox.exists(found[2]) or not inbox.cast.has_id(found[2]):
            raise GraphFault("object_missing_33", id=call.parts[0])
        if call.credential.kind != "PAGE":
            raise GraphFault("page_token_required_210")
        if call.credential.business is not inbox.business:
            raise GraphFault("psid_no_match" if inbox.platform == ids.MESSENGER else "ig_no_matching_user")
        return self._nodes.profile(inbox, found[2], call.fields, call.site)

    def _messages(self, call: Call) -> Any:
        inbox, index = self._thread(call, ids.read_thread(call.parts[0]))
        return self._nodes.messages(inbox, index, call.query, call.token)

    def _attachments(self, call: Call) -> Any:
        found = ids.read_message(call.parts[0])
        inbox, index = self._thread(call, found[:3] if found else None)
        return self._nodes.attachments(inbox, index, found[3] if found else 0, call.query,
                                       f"{self._base}/{call.parts[0]}/attachments")

    def _thread(self, call: Call, found: tuple[str, int, int] | None) -> tuple[Inbox, int]:
        inbox = self._inbox(found[0], found[1]) if found else None
        if found is None or inbox is None or not 0 <= found[2] < inbox.total:
            raise GraphFault("object_missing_33", id=call.parts[0])
        self._open(call, inbox)
        if inbox.was_deleted(found[2]):
            raise GraphFault("thread_gone")
        return inbox, found[2]

    def _of_user(self, call: Call, what: str) -> Any:
        if call.credential.kind == "PAGE":
            raise GraphFault("field_unknown", field=what, node="Page")
        if call.parts[0] != USER_ID or call.credential.kind == "APP":
            raise GraphFault("object_missing_33", id=call.parts[0])
        if what == "accounts":
            return self._accounts.accounts(call.query, call.credential, call.site)
        return self._accounts.portfolios() if what == "businesses" else {"data": self._tokens.consent.permissions()}

    def _portfolio(self, call: Call, kind: str) -> Any:
        return self._accounts.portfolio_pages(call.parts[0], kind, call.query, call.credential, call.site)

    def _debug_token(self, call: Call) -> Any:
        if call.credential.kind == "PAGE":
            raise GraphFault("parameter_100", reason="You must provide an app access token, or a user access token "
                                                     "that is an owner or developer of the app")
        return {"data": self._tokens.debug(call.query.get("input_token", ""))}

    def _several(self, call: Call) -> Any:
        """`?ids=a,b`: all of them, or the error of the first that fails."""
        wanted = [one for one in call.query.get("ids", "").split(",") if one]
        if not wanted:
            raise GraphFault("parameter_100", reason="The parameter ids is required")
        if len(wanted) > _MOST_IDS:
            raise GraphFault("parameter_100", reason=f"Too many IDs. Maximum: {_MOST_IDS}")
        found = {}
        for one in wanted:
            single = Call(call.request, [one], call.query, call.token, call.number, call.credential)
            found[one] = self._node(single)
            call.inbox = single.inbox
        return found

    def _business(self, page_id: str) -> SampleBusiness | None:
        return next((one for one in self._scenario.businesses if one.page_id == page_id), None)

    def _inbox(self, platform: str, number: int) -> Inbox | None:
        if not 0 < number <= len(self._scenario.businesses):
            return None
        return self._inboxes[self._scenario.businesses[number - 1].page_id, platform]
