"""Gemini keys: kept in the password store or given by the environment, shown masked, tested on demand."""

from __future__ import annotations

import asyncio
import builtins
import json
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from fbsync_desktop.analysis.errors import AnalysisError, KeyRejected
from fbsync_desktop.analysis.keypool import KeyPool, KeyReport, KeyState
from fbsync_desktop.analysis.keys import ApiKey, check_key, masked
from fbsync_desktop.analysis.runner import EngineOptions, KeyTest, OnReply, Trouble
from fbsync_desktop.domain.analysis import AnalysisRequest, AnalysisResult
from fbsync_desktop.domain.clock import Clock
from fbsync_desktop.domain.errors import NotFound, SecretsLocked, SecretsUnavailable, StoreError, UsageError
from fbsync_desktop.store.ai_ledger import AiLedger
from fbsync_desktop.store.lane import Lane
from fbsync_desktop.system.redaction import redactor
from fbsync_desktop.system.secrets import SecretStore

logger = logging.getLogger("fbsync.ai")

SECRET_NAME = "ai/keys"
_SAVE_EVERY = 25
_ASK_AGAIN_S = 60.0
_BETWEEN_KEYS = re.compile(r"[\s,;]+")


class AiEngine(Protocol):
    """What judges with the keys of a pool."""

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement of one conversation."""

    async def test_key(self, slot: int) -> KeyTest:
        """Whether Google accepts a key."""

    def trouble(self) -> Trouble:
        """What fails at Google's side now."""

    def configure(self, options: EngineOptions) -> None:
        """Other options from the next request on."""

    def on_reply(self, listener: OnReply) -> None:
        """Show every answer as it came."""

    async def aclose(self) -> None:
        """End all connections."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key as people see it.

    Attributes:
        masked: the first and last four characters.
        source: `keyring` or `environment`; only the first can be removed here.
        until: when it can be used again, if it rests.
        model: what it would use now.
    """

    slot: int
    masked: str
    source: str
    project: str
    state: KeyState
    reason: str | None
    until: datetime | None
    model: str | None
    requests_today: int
    hint: str | None


@dataclass(frozen=True, slots=True)
class KeyVerdict:
    """What became of one key that was added; `reason` says why it was not."""

    masked: str
    accepted: bool
    reason: str | None
    slot: int | None


@dataclass(frozen=True, slots=True)
class KeyTestLine:
    """What Google said to one key; `ok` None when Google could not be asked."""

    slot: int
    masked: str
    ok: bool | None
    reason: str | None
    models: tuple[str, ...] = ()


class AiKeyService:
    """The keys and the engine that uses them. Keys of the password store come first, then the environment's.

    The password store is not touched before somebody needs a key, and every change begins with what is there now:
    another program may have added keys since. Changes of keys reach a running engine.
    """

    def __init__(self, secrets: SecretStore, ledger: AiLedger, lane: Lane, pool: KeyPool, engine: AiEngine, *,
                 clock: Clock, given: Sequence[str]) -> None:
        self._secrets = secrets
        self._ledger = ledger
        self._lane = lane
        self._pool, self._engine = pool, engine
        self._saving: asyncio.Future[None] | None = None
        self._asked = 0
        self._given = tuple(dict.fromkeys(given))
        self._clock = clock
        self._loading = asyncio.Lock()
        self._changing = asyncio.Lock()
        self._stored: list[dict[str, str]] | None = None
        self._refusal: SecretsUnavailable | None = None
        self._ask_again_at = 0.0
        self._remembered: dict[str, Any] = {}
        self._listeners: list[Callable[[], None]] = []

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call `listener` when keys were added, removed, tested or enabled."""
        self._listeners.append(listener)

    async def analyze(self, request: AnalysisRequest) -> AnalysisResult:
        """The judgement of one conversation.

        Raises:
            SecretsUnavailable; AnalysisError: no judgement came of it.
        """
        await self._load()
        try:
            return await self._engine.analyze(request)
        finally:
            self._asked += 1
            if self._asked % _SAVE_EVERY == 0 and (self._saving is None or self._saving.done()):
                self._saving = asyncio.ensure_future(self._save_meanwhile())

    def configure(self, options: EngineOptions) -> None:
        """Ask by other options from the next request on; an answer that is on its way is still taken."""
        self._engine.configure(options)

    def on_reply(self, listener: OnReply) -> None:
        """Show `listener` every answer of Google's as it came, of use or not."""
        self._engine.on_reply(listener)

    def trouble(self) -> Trouble:
        """What fails at Google's side now and is tried again by itself."""
        return self._engine.trouble()

    async def usable(self) -> int:
        """How many keys Google has not refused."""
        await self._load()
        return self._pool.usable_keys

    async def list(self) -> tuple[KeyLine, ...]:
        """Every key with its state.

        Raises:
            SecretsUnavailable
        """
        stored = len(await self._load())
        return tuple(_line(report, "keyring" if report.slot <= stored else "environment")
                     for report in self._pool.report())

    async def add(self, text: str, project: str = "") -> tuple[KeyVerdict, ...]:
        """Keep the keys of a text, separated by blanks, commas or line breaks; nothing is asked of Google.

        Args:
            project: label of the Google project they share; without one each key counts as a project.

        Raises:
            SecretsUnavailable; UsageError: there is nothing in the text.
        """
        parts = [part for part in _BETWEEN_KEYS.split(text) if part]
        if not parts:
            raise UsageError("No key was given.", action="Create one at aistudio.google.com, then paste it.")
        async with self._changing:
            stored = await self._stored_now()
            verdicts: list[KeyVerdict] = []
            for part in parts:
                redactor.add(part)
                try:
                    secret = check_key(part)
                    if secret in {one["key"] for one in stored} | set(self._given):
                        raise KeyRejected("it is there already")
                except KeyRejected as error:
                    verdicts.append(KeyVerdict(masked(part), False, error.reason, None))
                    continue
                stored.append({"key": secret, "project": project})
                verdicts.append(KeyVerdict(masked(secret), True, None, len(stored)))
            await self._keep(stored)
        return tuple(verdicts)

    async def remove(self, slot: int) -> KeyLine:
        """Forget a key; those behind it move up.

        Raises:
            NotFound; UsageError: the environment gives it; SecretsUnavailable.
        """
        async with self._changing:
            line = await self._line(slot)
            if line.source == "environment":
                raise UsageError(f"{line.masked} comes from an environment variable.",
                                 action="Remove GOOGLE_AI_API_KEY… from the environment instead.")
            meant = (await self._load())[slot - 1]["key"]
            await self._keep([one for one in await self._stored_now() if one["key"] != meant])
        return line

    async def test(self, slot: int | None = None) -> tuple[KeyTestLine, ...]:
        """Ask Google whether a key works, or all of them; costs one request of each key's day.

        Raises:
            NotFound
        """
        lines = await self.list() if slot is None else (await self._line(slot),)
        found = tuple([await self._test(line) for line in lines])
        await self._tell()
        return found

    async def _test(self, line: KeyLine) -> KeyTestLine:
        try:
            answer = await self._engine.test_key(line.slot)
        except AnalysisError as error:
            return KeyTestLine(line.slot, line.masked, None, str(error))
        return KeyTestLine(line.slot, line.masked, answer.ok, answer.reason, answer.models)

    async def enable(self, slot: int) -> KeyLine:
        """Give a refused key another chance without asking Google first.

        Raises:
            NotFound
        """
        await self._line(slot)
        self._pool.enable(slot)
        await self._tell()
        return await self._line(slot)

    async def save(self) -> None:
        """Keep what the pool learned; no key is in it, only fingerprints."""
        things = _things(self._pool.to_state())
        changed = {name: things.get(name) for name in things.keys() | self._own(self._remembered)
                   if things.get(name) != self._remembered.get(name)}
        if changed:
            await self._lane.write(self._ledger.remember, changed)
            self._remembered |= changed

    async def _save_meanwhile(self) -> None:
        """So that a crash costs little of what was learned. Where it cannot be stored now, the next time will do."""
        try:
            await self.save()
        except StoreError as error:
            logger.warning("What was learned about keys could not be stored: %s", error.code)

    def _own(self, names: dict[str, Any]) -> set[str]:
        """Things about our keys; those of other computers on the same database are theirs to forget."""
        marks = {f"refused/{key.fingerprint}" for key in self._pool.keys}
        return {name for name in names if name in marks}

    async def aclose(self) -> None:
        """End the connections to Google."""
        if self._saving is not None:
            await asyncio.wait({self._saving})
        await self._engine.aclose()

    # --- inside -----------------------------------------------------------------------------------

    async def _line(self, slot: int) -> KeyLine:
        for line in await self.list():
            if line.slot == slot:
                return line
        raise NotFound(f"There is no key {slot}.", action="List the keys with: fbsync ai keys list")

    async def _load(self) -> Sequence[dict[str, str]]:
        async with self._loading:
            if self._stored is None:
                stored = _stored_keys(await self._asked_seldom())
                self._remembered = await self._lane.read(self._ledger.memory)
                self._use(stored)
                self._pool.from_state(_state(self._remembered))
            assert self._stored is not None
            return self._stored

    async def _asked_seldom(self) -> str | None:
        """What the password store holds; one that refused is left alone for a minute, since it may ask a person."""
        known = self._refusal
        if known is not None and self._clock.monotonic() < self._ask_again_at:
            raise SecretsUnavailable(known.message, action=known.action, title=known.title)
        try:
            found = await self._secrets.get(SECRET_NAME)
        except SecretsLocked:
            raise  # nobody is asked, and the passphrase may come at any moment
        except SecretsUnavailable as error:
            logger.warning("The AI keys cannot be read: %s", error.code)
            self._refusal, self._ask_again_at = error, self._clock.monotonic() + _ASK_AGAIN_S
            raise
        self._refusal = None
        return found

    async def _stored_now(self) -> builtins.list[dict[str, str]]:
        """What somebody is about to change, as it is now."""
        self._refusal = None
        await self._load()
        return _stored_keys(await self._secrets.get(SECRET_NAME))

    async def _keep(self, stored: builtins.list[dict[str, str]]) -> None:
        if stored == self._stored:
            return
        if stored:
            await self._secrets.set(SECRET_NAME, json.dumps(stored))
        else:
            await self._secrets.delete(SECRET_NAME)
        self._use(stored)
        await self._tell()

    def _use(self, stored: builtins.list[dict[str, str]]) -> None:
        known = {one["key"] for one in stored}
        given = [{"key": secret, "project": ""} for secret in self._given if secret not in known]
        keys = [ApiKey(slot, one["key"].strip(), one["project"]) for slot, one in enumerate([*stored, *given], 1)]
        self._stored = stored
        self._pool.replace_keys(keys)
        for key in keys:
            redactor.add(key.secret)
            try:
                check_key(key.secret)
            except KeyRejected as error:  # of the environment; no reason not to start
                self._pool.disable(key.slot, error.reason)

    async def _tell(self) -> None:
        await self.save()
        for listener in self._listeners:
            listener()


def _line(report: KeyReport, source: str) -> KeyLine:
    return KeyLine(report.slot, report.masked, source, report.project, report.state, report.reason, report.until,
                   report.model, report.requests_today, report.hint)


def _stored_keys(text: str | None) -> list[dict[str, str]]:
    found = json.loads(text) if text else []
    return [{"key": str(one["key"]), "project": str(one.get("project") or "")} for one in found]


def _things(state: dict[str, Any]) -> dict[str, Any]:
    """The pool's memory, one thing a name, so that programs with other keys keep theirs."""
    things: dict[str, Any] = {f"refused/{mark}": reason for mark, reason in state["disabled"].items()}
    return things | {f"quota/{one['project']}/{one['model']}": one for one in state["limiters"]}


def _state(things: dict[str, Any]) -> dict[str, Any]:
    return {
        "version": 1,
        "disabled": {name.removeprefix("refused/"): value for name, value in things.items()
                     if name.startswith("refused/")},
        "limiters": [value for name, value in things.items() if name.startswith("quota/")]}
