"""The stand-in's Gemini API: `generateContent`, `countTokens` and the list of models, versions v1 and v1beta.

Field names may be camelCase or snake_case, as Google takes both. What Google refuses is refused: unknown fields, a
schema without a MIME type, a last turn of the model, two thinking settings.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.gemini_answers import content, wished_oddity
from fbsync_desktop.simulator.gemini_catalogue import ANSWERS, PAGES, REFUSALS, quota_body
from fbsync_desktop.simulator.gemini_judge import judge, read
from fbsync_desktop.simulator.gemini_quota import Quotas
from fbsync_desktop.simulator.gemini_request import RequestFault, Wish, wish_of
from fbsync_desktop.simulator.gemini_scenario import GeminiFault, SampleGemini, SampleKey, is_sample_key
from fbsync_desktop.simulator.ledger import Entry
from fbsync_desktop.simulator.limits import Evenly
from fbsync_desktop.simulator.wire import Reply, Request

PREFIXES = ("/v1/models", "/v1beta/models")

_PATH = re.compile(r"/(v1|v1beta)/models(?:/([^/:]+))?(?::(\w+))?")
_MESSAGE = re.compile(r"^\S+ (\d+ [CB] [^|]*\|.*)$", re.MULTILINE)
_AN_HOUR = 3600.0


class GeminiWorld:
    """State of the stand-in's Gemini. Safe to use from several threads.

    Attributes:
        switches: may be changed at any time.
        ledger: every `generateContent` in the order of arrival, without text and key: keyMark (`key_mark`),
            requestMark (`request_mark`), responseId, model, version, status, kind (of a refusal or oddity), tokens,
            store, thinking, at (Google's seconds since the start).
    """

    def __init__(self, switches: SampleGemini, clock: WorldClock) -> None:
        self.switches = switches
        self.ledger: list[Entry] = []
        self._clock = clock
        self._quotas = Quotas(self.now)
        self._hits: dict[int, tuple[GeminiFault, int, Evenly]] = {}
        self._once: set[str] = set()
        self._lock = threading.RLock()

    def now(self) -> datetime:
        """Google's time."""
        return datetime.fromtimestamp(self._clock.start, UTC) + timedelta(seconds=self._passed())

    def answer(self, request: Request) -> Reply:
        """The answer to a request below one of `PREFIXES`."""
        with self._lock:
            found = _PATH.fullmatch(request.path)
            if found is None:
                return Reply(404, b"", content_type="text/html")
            secret = request.headers.get("x-goog-api-key", "") or request.query.get("key", "")
            key = self._key(secret)
            version, model, method = found[1], found[2] or "", found[3] or ""
            if method == "generateContent" and request.method == "POST":
                return self._generate(request, key, version, model)
            state = "ok" if key.lists_models and key.state not in ("invalid", "expired", "suspended") else key.state
            if state != "ok" or not secret:
                return _refused(state if secret else "unauthenticated", key.key, model)
            if method == "countTokens" and request.method == "POST":
                return self._count(request)
            if not method and request.method == "GET":
                return self._model(model) if model else self._models(request)
            return _refused("bad_request", key.key, model)

    # --- admin ------------------------------------------------------------------------------------

    def switch(self, **changes: Any) -> None:
        """Change switches while it runs; faults count from their beginning.

        Raises:
            ValueError: there is no such switch, or it cannot have that value.
        """
        with self._lock:
            known = msgspec.to_builtins(self.switches)
            for name in changes:
                if name not in known:
                    raise ValueError(f"there is no switch “gemini.{name}”")
            try:
                fresh = msgspec.convert({**known, **changes}, SampleGemini)
            except msgspec.ValidationError as error:
                raise ValueError(f"gemini: {error}") from error
            for name in changes:
                setattr(self.switches, name, getattr(fresh, name))
            self._hits.clear()

    def take_ledger(self, *, reset: bool = False) -> list[Entry]:
        """Every `generateContent` since the start or the last reset."""
        with self._lock:
            entries = list(self.ledger)
            if reset:
                self.ledger.clear()
            return entries

    # --- generateContent --------------------------------------------------------------------------

    def _generate(self, request: Request, key: SampleKey, version: str, model: str) -> Reply:
        switches = self.switches
        early: Reply | None = None
        try:
            wish = wish_of(request.body, version, model, switches)
        except RequestFault as fault:
            wish, early = Wish(), fault.reply
        entry: Entry = {"keyMark": key_mark(key.key), "requestMark": request_mark(wish.user), "responseId": "",
                        "model": model, "version": version, "status": 200, "kind": "", "tokens": wish.tokens,
                        "store": wish.store, "thinking": wish.thinking, "at": round(self._passed(), 3)}
        self.ledger.append(entry)
        reply = self._refusal(key, model, early, wish, entry) or self._content(wish, model, entry)
        entry["status"] = reply.status
        reply.delay_s = max(reply.delay_s, switches.latency_ms / 1000 / switches.time_factor)
        return reply

    def _refusal(self, key: SampleKey, model: str, early: Reply | None, wish: Wish, entry: Entry) -> Reply | None:
        switches = self.switches
        for kind, applies in ((key.state, key.state != "ok"), ("model_gone", model in switches.gone),
                              ("model_closed", model in switches.closed), ("model_gone", model not in switches.models)):
            if applies:
                entry["kind"] = kind
                return _refused(kind, key.key, model)
        if model in switches.not_on_tier:
            entry["kind"] = "limit_zero"
            return self._used_up([("day", 0), ("minute", 0), ("tokens", 0)], model, _AN_HOUR / 100)
        if early is not None:
            entry["kind"] = "bad_request"
            return early
        if fault := self._fault(key, model):
            entry["kind"] = fault.kind
            if reply := self._faulty(fault, key, model):
                return reply
        if used_up := self._quotas.admit(switches, key, model, wish.tokens):
            entry["kind"] = "rate_" + used_up.kinds[0][0]
            return self._used_up(used_up.kinds, model, used_up.delay_s)
        return None

    def _content(self, wish: Wish, model: str, entry: Entry) -> Reply:
        reading = read(wish.system, wish.user)
        oddity = entry["kind"] or wished_oddity(
            " ".join(line.text for line in reading.lines if not line.from_business), self._once)
        entry["kind"], entry["responseId"] = oddity, f"sample-{len(self.ledger)}"
        answer = judge(reading, obeys=self.switches.obeys)
        return _json(content(answer, oddity, model=model, number=len(self.ledger), prompt_tokens=wish.tokens))

    def _fault(self, key: SampleKey, model: str) -> GeminiFault | None:
        """The first scripted fault that hits this request."""
        for fault in self.switches.faults:
            if fault.key not in ("", key.key) or fault.model not in ("", model):
                continue
            _, matched, evenly = self._hits.get(id(fault), (fault, 0, Evenly()))
            self._hits[id(fault)] = (fault, matched + 1, evenly)
            is_due = matched >= fault.after and (not fault.times or matched < fault.after + fault.times)
            if is_due and evenly(fault.rate):
                return fault
        return None

    def _faulty(self, fault: GeminiFault, key: SampleKey, model: str) -> Reply | None:
        kind = fault.kind
        if kind in ANSWERS:
            return None
        if kind in ("drop", "hang"):
            return Reply(drop=kind == "drop", delay_s=_AN_HOUR if kind == "hang" else 0.0)
        if kind in PAGES:
            status, body = PAGES[kind]
            return Reply(status, body, content_type="text/html" if status != 200 else "application/json")
        if kind in REFUSALS:
            return _refused(kind, key.key, model)
        quota = {"rate_minute": "minute", "rate_tokens": "tokens", "rate_day": "day", "limit_zero": "minute"}[kind]
        return self._used_up([(quota, 0 if kind == "limit_zero" else fault.limit)], model, fault.delay_s)

    def _used_up(self, kinds: list[tuple[str, int]], model: str, delay_s: float) -> Reply:
        return Reply(429, quota_body(kinds, model, delay_s, tells_value=self.switches.tells_value,
                                     tells_delay=self.switches.tells_delay and delay_s >= 0))

    # --- the rest ---------------------------------------------------------------------------------

    def _count(self, request: Request) -> Reply:
        return _json({"totalTokens": len(request.body) // 4})

    def _models(self, request: Request) -> Reply:
        size = int(request.query.get("pageSize") or 50)
        start = int(request.query.get("pageToken") or 0)
        names = [name for name in self.switches.models if name not in self.switches.gone]
        page: dict[str, Any] = {"models": [_described(name) for name in names[start:start + size]]}
        if start + size < len(names):
            page["nextPageToken"] = str(start + size)
        return _json(page)

    def _model(self, model: str) -> Reply:
        known = model in self.switches.models and model not in self.switches.gone
        return _json(_described(model)) if known else _refused("model_gone", "", model)

    def _key(self, secret: str) -> SampleKey:
        for key in self.switches.keys:
            if key.key == secret:
                return key
        is_known = not self.switches.keys and bool(secret) and (not self.switches.samples_only or is_sample_key(secret))
        return SampleKey(secret, state="ok" if is_known else "invalid")

    def _passed(self) -> float:
        return self._clock.passed() * self.switches.time_factor


def key_mark(key: str) -> str:
    """How the ledger names a key."""
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def request_mark(user: str) -> str:
    """How the ledger names the messages of a request, whatever random mark stands before them this time."""
    said = "\n".join(_MESSAGE.findall(user)) or user
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _described(name: str) -> dict[str, Any]:
    return {"name": f"models/{name}", "version": "001", "displayName": name, "inputTokenLimit": 1_048_576,
            "outputTokenLimit": 65_536, "supportedGenerationMethods": ["generateContent", "countTokens"]}


def _refused(kind: str, key: str, model: str) -> Reply:
    refusal = REFUSALS[kind]
    return Reply(refusal.status, refusal.body(key=key, model=model))


def _json(document: dict[str, Any]) -> Reply:
    return Reply(200, json.dumps(document, ensure_ascii=False).encode())
