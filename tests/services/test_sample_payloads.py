"""Meta's own shapes, as collected in the design material, through the whole engine; the simulator has no part in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from fbsync_desktop.compose import Application, open_application
from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.job import CoverageState, JobStatus, exit_code
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.system.secrets import MemorySecrets
from tests.support.clock import FastClock

PAGE, INSTAGRAM = "104880000000071", "17841400000000233"
MARA, TOMAS, GONE = "7200000000000011", "7200000000000027", "7200000000000039"
FAN, RENAMED = "5500000000000101", "5500000000000102"

THROTTLES = {4, 17, 32, 613, 80001, 80002, 80006}
"""Waited out for hours of the clock; see `test_failure_modes.py`."""


class Meta:
    """Answers from the samples; every call is kept."""

    def __init__(self, samples: Path) -> None:
        self._samples = samples
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.instead: dict[str, httpx.Response] = {}

    def sample(self, name: str) -> Any:
        return json.loads(next(self._samples.glob(f"{name}*.json")).read_text())

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path, query = request.url.path.removeprefix("/v25.0/"), dict(request.url.params)
        self.calls.append((path, query))
        assert request.headers["authorization"].startswith("Bearer ")
        for part, answer in self.instead.items():
            if part in f"{path}?{query.get('platform', '')}":
                return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)
        return self._answer(path, query)

    def _answer(self, path: str, query: dict[str, str]) -> httpx.Response:
        us = {"id": PAGE, "name": "Lindenhof Keramik", "category": "Shop",
              "instagram_business_account": {"id": INSTAGRAM, "username": "lindenhof.keramik"}}
        if path == "me/accounts":
            return refusal(100, "(#100) Tried accessing nonexisting field (accounts) on node type (Page)")
        if path in ("me", PAGE):
            return httpx.Response(200, json=us)
        if path == f"{PAGE}/conversations":
            return httpx.Response(200, json=self._listing(query))
        if path.endswith("/messages"):
            return httpx.Response(200, json=self.sample("09") if path.startswith("t_") else {"data": []})
        if path in (MARA, GONE):
            return refusal(100, "(#100) No profile available for this user.", 2018218)
        return refusal(100, "Unsupported get request. Object does not exist", 33)

    def _listing(self, query: dict[str, str]) -> Any:
        if query["platform"] == "messenger":
            return self.sample("02" if "after" in query else "01")
        return {"data": []} if "after" in query else self.sample("03")


def refusal(code: int, message: str, subcode: int | None = None, status: int = 400) -> httpx.Response:
    error: dict[str, Any] = {"message": message, "type": "OAuthException", "code": code, "fbtrace_id": "A1"}
    if subcode is not None:
        error["error_subcode"] = subcode
    return httpx.Response(status, json={"error": error})


@pytest.fixture
def meta(shared: Path) -> Meta:
    return Meta(shared / "graph-samples")


async def opened(meta: Meta, tmp_path: Path) -> Application:
    environment = {"FBSYNC_HOME": str(tmp_path), "FBSYNC_GRAPH_URL": "http://127.0.0.1:9",
                   "FBSYNC_GRAPH__CALLS_PER_SECOND": "0"}
    app = await open_application(environment, secrets=MemorySecrets(), transport=httpx.MockTransport(meta),
                                 clock=FastClock(400))
    await app.pages.connect("EAAGsamplePageTokenOfLindenhof")
    return app


async def test_people_of_the_sample_listings_become_contacts(meta: Meta, tmp_path: Path) -> None:
    app = await opened(meta, tmp_path)
    try:
        job = await app.sync.run((await app.sync.start(PAGE)).job.id)
        assert (job.status, job.counts.created, exit_code(job)) == (JobStatus.COMPLETED, 5, 0), job.failure
        rows = {row.messenger_psid or row.instagram_sid: row
                for row in await app.contacts.window(ContactQuery(), None, 10)}
        assert {key: row.display_name for key, row in rows.items()} == {
            MARA: "Mara Veldkamp", TOMAS: "Tomás Iribarren", GONE: "", FAN: "pottery.fan.88",
            RENAMED: "user_renamed_2"}
        assert rows[FAN].last_message == "Hi! Do you ship to Norway?"
        assert [message.from_business for message in await app.contacts.transcript(rows[FAN].id)] == [True, False]
        assert {path for path, _ in meta.calls if path.isdigit()} == {PAGE}  # no profile: everyone is named, or gone
        assert not any("access_token" in query for _, query in meta.calls)
        before = len(meta.calls)
        again = await app.sync.run((await app.sync.start(PAGE)).job.id)
        assert again.status is JobStatus.COMPLETED
        assert [path for path, _ in meta.calls[before:]] == [PAGE, f"{PAGE}/conversations", f"{PAGE}/conversations"]
    finally:
        await app.aclose()


async def test_every_odd_body_of_the_samples_is_waited_out(meta: Meta, tmp_path: Path) -> None:
    app = await opened(meta, tmp_path)
    try:
        cases = meta.sample("31")["cases"]
        assert len(cases) >= 6
        for case in cases:
            body = case["raw"].encode() if "raw" in case else json.dumps(case["body"]).encode()
            meta.instead = {"conversations?messenger": httpx.Response(case["http_status"], content=body)}
            job = await app.sync.run((await app.sync.start(PAGE)).job.id)
            assert (job.status, exit_code(job)) == (JobStatus.FAILED, 4), case["name"]
            assert job.coverage[Platform.MESSENGER].state is CoverageState.REFUSED, case["name"]
            assert job.coverage[Platform.INSTAGRAM].state is CoverageState.READ
    finally:
        await app.aclose()


async def test_every_error_of_the_catalogue_ends_a_run_in_words_and_loses_nobody(meta: Meta, tmp_path: Path) -> None:
    """Whatever code Facebook answers the Messenger listing with: no crash, no empty inbox, Instagram's people kept."""
    app = await opened(meta, tmp_path)
    try:
        entries = [entry for entry in meta.sample("30")["errors"]
                   if entry["body"]["error"].get("code") not in THROTTLES]
        assert len(entries) >= 45
        for entry in entries:
            meta.instead = {"conversations?messenger": httpx.Response(entry["http_status"], json=entry["body"])}
            before = (await app.pages.find(PAGE)).last_synced_at
            job = await app.sync.run((await app.sync.start(PAGE)).job.id)
            assert not job.status.is_active, entry
            assert (job.failure or job.coverage[Platform.MESSENGER].note), entry
            assert job.coverage.get(Platform.MESSENGER) is None or (
                job.coverage[Platform.MESSENGER].state is not CoverageState.READ), entry
            moved = (await app.pages.find(PAGE)).last_synced_at != before
            assert moved is (job.status is JobStatus.COMPLETED), entry
    finally:
        await app.aclose()
