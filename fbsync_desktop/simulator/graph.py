"""The Graph API's conversations, Pages and tokens, answered from a scenario."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

from fbsync_desktop.simulator.people import attachments_of, message_count, person, text_of
from fbsync_desktop.simulator.scenario import Fault, SampleBusiness, Scenario

APP_SECRET = "sample-app-secret"
_SPACING = timedelta(minutes=7)
_NESTED = re.compile(r"messages(?:\.limit\((\d+)\))?")


class GraphFault(Exception):
    """An error answer."""

    def __init__(self, status: int, code: int, message: str, subcode: int | None = None, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"message": message, "type": "OAuthException", "code": code, "fbtrace_id": "AsampleTrace", **more}
        if subcode is not None:
            self.body["error_subcode"] = subcode


@dataclass
class Reply:
    """An HTTP answer; `drop` cuts the connection instead."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False


@dataclass
class _Extra:
    """What tests added to a generated thread."""

    at: datetime
    messages: list[tuple[datetime, str, bool]] = field(default_factory=list)


class GraphWorld:
    """State of one running stand-in."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.ledger: list[dict[str, Any]] = []
        self.calls = 0
        self.revoked: set[str] = set()
        self._extras: dict[tuple[str, str, int], _Extra] = {}
        self._hits: dict[int, int] = {}
        self._cache: dict[tuple[str, str], bytes] = {}
        self._starts: dict[str, list[float]] = {}
        self._listed = 0

    # --- entry ------------------------------------------------------------------------------------

    def answer(self, method: str, target: str, headers: dict[str, str]) -> Reply:
        """One request."""
        path, _, query_text = target.partition("?")
        query = dict(parse_qsl(query_text, keep_blank_values=True))
        bearer = headers.get("authorization", "")
        token = bearer.removeprefix("Bearer ").strip() if bearer else query.pop("access_token", "")
        self.calls += 1
        shown = {name: value for name, value in query.items() if name not in ("input_token", "appsecret_proof")}
        entry = {"method": method, "path": path, "platform": query.get("platform", ""), "params": shown, "status": 200}
        self.ledger.append(entry)
        reply_headers = {"facebook-api-version": self.scenario.version, "x-fb-trace-id": "AsampleTrace"}
        try:
            fault = self._fault(path, query)
            if fault is not None:
                entry["status"] = fault.status
                body = fault.raw if fault.raw is not None else json.dumps(fault.body or {})
                return Reply(fault.status, body.encode(), {**reply_headers, **fault.headers}, fault.drop)
            self._check_token(token, query)
            body_bytes = self._route(path, query, token)
            return Reply(200, body_bytes, reply_headers)
        except GraphFault as error:
            entry["status"] = error.status
            return Reply(error.status, json.dumps({"error": error.body}).encode(), reply_headers)

    def _fault(self, path: str, query: dict[str, str]) -> Fault | None:
        for place, fault in enumerate(self.scenario.faults):
            if fault.path in path and fault.platform in query.get("platform", ""):
                hits = self._hits[place] = self._hits.get(place, 0) + 1
                if hits > fault.after and (not fault.times or hits <= fault.after + fault.times):
                    return fault
        return None

    def _check_token(self, token: str, query: dict[str, str]) -> None:
        scenario = self.scenario
        valid = {scenario.user_token, *(business.token for business in scenario.businesses)}
        app_token = token.endswith(APP_SECRET)
        if token not in valid and not app_token:
            raise GraphFault(400, 190, "Invalid OAuth access token - Cannot parse access token")
        died = scenario.token_dies_at_call and self.calls >= scenario.token_dies_at_call
        if token in self.revoked or (died and not app_token):
            raise GraphFault(400, 190, "Error validating access token: The session has been invalidated.",
                             scenario.token_subcode)
        if scenario.require_appsecret_proof:
            proof = hmac.new(APP_SECRET.encode(), token.encode(), hashlib.sha256).hexdigest()
            if "appsecret_proof" not in query:
                raise GraphFault(400, 100, "API calls from the server require an appsecret_proof argument")
            if not hmac.compare_digest(proof, query["appsecret_proof"]):
                raise GraphFault(400, 100, "Invalid appsecret_proof provided in the API argument")

    def _route(self, path: str, query: dict[str, str], token: str) -> bytes:
        parts = [part for part in path.split("/") if part]
        if parts and re.fullmatch(r"v\d+\.\d+", parts[0]):
            parts = parts[1:]
        business = next((one for one in self.scenario.businesses if one.token == token), None)
        if parts == ["me", "accounts"]:
            if token != self.scenario.user_token:
                raise GraphFault(400, 100, "(#100) Tried accessing nonexisting field (accounts) on node type (Page)")
            return _dump({"data": [self._account(one) for one in self.scenario.businesses]})
        if parts[:2] == ["me", "businesses"]:
            return _dump({"data": []})
        if parts == ["debug_token"]:
            return _dump({"data": {"is_valid": query.get("input_token") not in self.revoked, "type": "PAGE",
                                   "expires_at": 0, "scopes": ["pages_messaging"]}})
        if parts == ["me"] and business is not None:
            return self._page(business)
        for one in self.scenario.businesses:
            if parts and parts[0] == one.page_id:
                if token != one.token:
                    raise GraphFault(400, 210, "(#210) A page access token is required to request this resource.")
                return self._listing(one, query) if parts[1:] == ["conversations"] else self._page(one)
        if business is not None and parts:
            return self._node(business, parts, query)
        raise GraphFault(400, 100, f"Unsupported get request. Object with ID '{'/'.join(parts)}' does not exist", 33)

    def _account(self, business: SampleBusiness) -> dict[str, Any]:
        return {**json.loads(self._page(business)), "access_token": business.token, "tasks": ["MESSAGING", "MANAGE"]}

    def _page(self, business: SampleBusiness) -> bytes:
        answer: dict[str, Any] = {"id": business.page_id, "name": business.name, "category": "Sample"}
        if business.instagram_id:
            answer["instagram_business_account"] = {"id": business.instagram_id,
                                                    "username": business.instagram_username}
        return _dump(answer)

    # --- listings ---------------------------------------------------------------------------------

    def _listing(self, business: SampleBusiness, query: dict[str, str]) -> bytes:
        scenario, platform = self.scenario, query.get("platform", "messenger").lower()
        self._refuse(business, platform, query)
        key = (business.page_id, json.dumps(query, sort_keys=True))
        if key in self._cache:
            return self._cache[key]
        limit = max(1, min(int(query.get("limit", scenario.default_limit)), scenario.max_limit))
        fields = query.get("fields", "id,updated_time")
        nested = _NESTED.search(fields)
        wanted = int(nested[1] or scenario.default_limit) if nested else 0
        if scenario.cost_budget and limit * max(wanted, 1) > scenario.cost_budget and nested:
            raise GraphFault(500, 1, "Please reduce the amount of data you're asking for, then retry your request")
        if "user_id" in query:
            found = [index for index in (int(query["user_id"]) % 1_000_000_000,)
                     if index < self._total(business, platform)]
            return _dump({"data": [self._thread(business, platform, index, fields, wanted) for index in found]})
        order = self._after(business, platform, query.get("after"), limit + 1)
        page, more = order[:limit], len(order) > limit
        if platform == "messenger" and nested and any(index in scenario.poison_threads for index in page):
            raise GraphFault(500, 1, "An unknown error occurred", 99)
        self._listed += 1
        empty = scenario.empty_pages_every and self._listed % scenario.empty_pages_every == 0 and query.get("after")
        answer: dict[str, Any] = {"data": [] if empty else [
            self._thread(business, platform, index, fields, wanted) for index in page]}
        if page:
            cursor = self._beside(query["after"]) if empty else self.cursor(business, platform, page[-1])
            if scenario.looping_next and query.get("after"):
                cursor, more = query["after"], True
            answer["paging"] = {"cursors": {"before": self.cursor(business, platform, page[0]), "after": cursor}}
            if more or empty:
                answer["paging"]["next"] = (f"https://graph.facebook.com/{scenario.version}/{business.page_id}/"
                                            f"conversations?access_token={business.token}&after={cursor}")
        body = _dump(answer)
        if not scenario.empty_pages_every and len(self._cache) < 4000:
            self._cache[key] = body
        return body

    def _refuse(self, business: SampleBusiness, platform: str, query: dict[str, str]) -> None:
        scenario = self.scenario
        if platform == "instagram":
            if business.instagram_id is None:
                raise GraphFault(400, 100, "The page is not linked to an Instagram account", 2534013)
            if scenario.dm_access_disabled:
                raise GraphFault(403, 200, "(#200) The account owner has disabled access to instagram direct messages.",
                                 2534041)
            if scenario.ig_edge_timeout and "user_id" not in query:
                raise GraphFault(400, -2, "Timeout", 2534084, error_user_msg="Your query has timed out since you have "
                                 "too many conversations with users who do not have a role on app.")
        for name in scenario.forbidden_fields:
            if name in query.get("fields", ""):
                raise GraphFault(400, 100, f"(#100) Tried accessing nonexisting field ({name}) on node type (Message)")
        if scenario.cursors_die and query.get("after"):
            raise GraphFault(400, 100, "(#100) Invalid cursor")
        if scenario.rps:
            starts = self._starts.setdefault(f"{business.page_id}{platform}", [])
            now = time.monotonic()
            starts[:] = [at for at in starts if now - at < 1.0]
            if len(starts) >= scenario.rps:
                raise GraphFault(400, 613, "(#613) Calls to this api have exceeded the rate limit.")
            starts.append(now)

    def _total(self, business: SampleBusiness, platform: str) -> int:
        return business.instagram if platform == "instagram" else business.messenger

    def _updated(self, business: SampleBusiness, platform: str, index: int) -> datetime:
        extra = self._extras.get((business.page_id, platform, index))
        base = datetime.fromisoformat(self.scenario.now).replace(tzinfo=UTC) - _SPACING * index
        return extra.at if extra else base

    def cursor(self, business: SampleBusiness, platform: str, index: int) -> str:
        """The place behind a thread."""
        at = self._updated(business, platform, index).timestamp()
        return base64.urlsafe_b64encode(f"{at}:{index}".encode()).decode().rstrip("=")

    def _beside(self, cursor: str) -> str:
        """Another cursor for the same place, as an empty page carries."""
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        return base64.urlsafe_b64encode(f"{text}:0".encode()).decode().rstrip("=")

    def _after(self, business: SampleBusiness, platform: str, cursor: str | None, count: int) -> list[int]:
        """Thread numbers behind a cursor, newest first: what tests moved, then the generated order."""
        moved = {index: extra.at for (page, edge, index), extra in self._extras.items()
                 if page == business.page_id and edge == platform}
        at, seen = float("inf"), -1
        if cursor:
            try:
                text, number = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split(":")[:2]
                at, seen = float(text), int(number)
            except ValueError:
                raise GraphFault(400, 100, "(#100) Invalid cursor") from None
        newest = datetime.fromisoformat(self.scenario.now).replace(tzinfo=UTC).timestamp()
        first = 0 if at == float("inf") else max(0, int((newest - at) // _SPACING.total_seconds()))
        rows = [((-when.timestamp()), index) for index, when in moved.items()]
        base: list[tuple[float, int]] = []
        for index in range(first, self._total(business, platform)):
            if len(base) >= count + 1:
                break
            if index not in moved:
                base.append((-self._updated(business, platform, index).timestamp(), index))
        behind = sorted(row for row in rows + base if row > (-at, seen))
        return [index for _, index in behind[:count]]

    # --- nodes ------------------------------------------------------------------------------------

    def _thread_id(self, business: SampleBusiness, platform: str, index: int) -> str:
        if platform == "messenger":
            return f"t_{business.page_id}{index:08d}"
        return "aWdf" + base64.urlsafe_b64encode(f"{business.page_id}:{index}".encode()).decode().rstrip("=") + "ZD"

    def _find(self, business: SampleBusiness, thread_id: str) -> tuple[str, int] | None:
        if thread_id.startswith(f"t_{business.page_id}"):
            return "messenger", int(thread_id.removeprefix(f"t_{business.page_id}"))
        if thread_id.startswith("aWdf"):
            inner = thread_id[4:-2]
            text = base64.urlsafe_b64decode(inner + "=" * (-len(inner) % 4)).decode()
            return "instagram", int(text.partition(":")[2])
        return None

    def has_no_id(self, business: SampleBusiness, platform: str, index: int) -> bool:
        """True for the threads of deleted people."""
        if platform != "messenger" or not business.without_id:
            return False
        every = max(1, business.messenger // business.without_id)
        return index % every == every - 1 and index // every < business.without_id

    def _thread(self, business: SampleBusiness, platform: str, index: int, fields: str, wanted: int) -> dict[str, Any]:
        thread: dict[str, Any] = {"id": self._thread_id(business, platform, index)}
        if "updated_time" in fields:
            thread["updated_time"] = _stamp(self._updated(business, platform, index))
        if "participants" in fields:
            people = self._people(business, platform, index)
            if people:
                thread["participants"] = {"data": people if index % 3 else people[::-1]}
        if _NESTED.search(fields):
            thread["messages"] = self._messages(business, platform, index, wanted or 25, None)
        return thread

    def _people(self, business: SampleBusiness, platform: str, index: int) -> list[dict[str, Any]]:
        if platform == "instagram":
            them = person(index, platform)
            return [{"username": them.username, "id": them.id},
                    {"username": business.instagram_username, "id": business.instagram_id}]
        us = {"name": business.name, "email": f"{business.page_id}@facebook.com", "id": business.page_id}
        if self.has_no_id(business, platform, index):
            return [us] if index % 2 else []
        them = person(index, platform)
        return [{"name": them.name, "email": f"{them.id}@facebook.com", "id": them.id}, us]

    def messages_of(self, business: SampleBusiness, platform: str, index: int) -> list[dict[str, Any]]:
        """All messages, newest first."""
        total = message_count(index, business.min_messages, business.max_messages)
        base = datetime.fromisoformat(self.scenario.now).replace(tzinfo=UTC) - _SPACING * index
        made = [(base - timedelta(minutes=11 * (total - 1 - place)), *text_of(index, place, total),
                 attachments_of(index, place)) for place in range(total)]
        extra = self._extras.get((business.page_id, platform, index))
        made += [(at, text, ours, []) for at, text, ours in (extra.messages if extra else [])]
        people = self._people(business, platform, index)
        us = next((one for one in people if one["id"] in (business.page_id, business.instagram_id)), None)
        them = next((one for one in people if one is not us), None)
        listed = []
        for place, (at, text, ours, attachments) in enumerate(made):
            message: dict[str, Any] = {"id": f"m_{platform[:2]}{business.page_id}_{index}_{place}",
                                       "created_time": _stamp(at), "message": text}
            author = us if ours else them
            if author is not None:
                message["from"] = author
            if attachments:
                message["attachments"] = {"data": attachments, "paging": {"cursors": {"before": "MAZDZD",
                                                                                      "after": "MAZDZD"}}}
            listed.append(message)
        return listed[::-1]

    def _messages(self, business: SampleBusiness, platform: str, index: int, limit: int,
                  after: str | None) -> dict[str, Any]:
        everything = self.messages_of(business, platform, index)
        start = int(after) if after and after.isdigit() else 0
        page = everything[start:start + limit]
        window = self.scenario.detail_window_ig if platform == "instagram" else 0
        if window:
            page = [message if start + place < window else {key: message[key] for key in ("id", "created_time")}
                    for place, message in enumerate(page)]
        end = start + len(page)
        answer: dict[str, Any] = {"data": page, "paging": {"cursors": {"before": str(start), "after": str(end)}}}
        if end < len(everything):
            answer["paging"]["next"] = f"https://graph.facebook.com/next?access_token={business.token}&after={end}"
        return answer

    def _node(self, business: SampleBusiness, parts: list[str], query: dict[str, str]) -> bytes:
        found = self._find(business, parts[0])
        if found is None or found[1] >= self._total(business, found[0]):
            if parts[0].isdigit():
                return self._profile(parts[0])
            raise GraphFault(400, 100, "Unsupported get request. Object does not exist", 33)
        platform, index = found
        if index in self.scenario.poison_threads and platform == "messenger":
            raise GraphFault(500, 1, "An unknown error occurred", 99)
        if parts[1:] == ["messages"]:
            limit = min(int(query.get("limit", 25)), 100)
            return _dump(self._messages(business, platform, index, limit, query.get("after")))
        fields = query.get("fields", "id,updated_time")
        nested = _NESTED.search(fields)
        return _dump(self._thread(business, platform, index, fields, int(nested[1] or 25) if nested else 0))

    def _profile(self, person_id: str) -> bytes:
        if self.scenario.profile_error:
            raise GraphFault(403, 230, "(#230) User consent is required to access user profile")
        them = person(int(person_id) % 1_000_000_000, "messenger")
        first, _, last = them.name.partition(" ")
        return _dump({"id": person_id, "first_name": first, "last_name": last})

    # --- what tests do ----------------------------------------------------------------------------

    def add_message(self, page_id: str, platform: str, index: int, text: str, ours: bool = False) -> None:
        """A new message; the thread jumps to the top."""
        key = (page_id, platform, index)
        newest = max((extra.at for extra in self._extras.values()),
                     default=datetime.fromisoformat(self.scenario.now).replace(tzinfo=UTC))
        at = newest + timedelta(minutes=1)
        extra = self._extras.setdefault(key, _Extra(at))
        extra.at = at
        extra.messages.append((at, text, ours))
        self._cache.clear()

    def oracle(self) -> dict[str, Any]:
        """The truth: every person with name, every message count, and threads without an id."""
        people, messages, without = [], 0, 0
        for business in self.scenario.businesses:
            for platform in ("messenger", "instagram"):
                for index in range(self._total(business, platform)):
                    if self.has_no_id(business, platform, index):
                        without += 1
                        continue
                    them = person(index, platform)
                    name = them.name if platform == "messenger" else them.username
                    people.append({"page": business.page_id, "platform": platform, "id": them.id, "name": name})
                    messages += len(self.messages_of(business, platform, index))
        return {"people": people, "messages": messages, "withoutId": without}

    def forget_answers(self) -> None:
        """After switches were changed."""
        self._cache.clear()
        self._hits.clear()


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S+0000")


def _dump(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
