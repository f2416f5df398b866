"""Answers that are late, cut, odd, huge, zipped or not modified, and the versions that give them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from fbsync_desktop.simulator import Fault, SampleBusiness, Scenario
from fbsync_desktop.simulator.catalogue import CATALOGUE, ODD_BODIES
from fbsync_desktop.simulator.graph import GraphWorld
from fbsync_desktop.simulator.wire import Request
from tests.simulator.conftest import Facebook, OpenFacebook

CONVERSATIONS = "1002003001/conversations"


def statuses(site: Facebook, count: int, path: str = CONVERSATIONS, **query: Any) -> list[int]:
    return [site.get(path, **query).status_code for _ in range(count)]


# --- faults -----------------------------------------------------------------------------------------------


def test_a_fault_hits_its_path_so_many_times(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="/conversations", status=503, body={"error": {"message": "Sorry"}}, times=2)])
    assert statuses(site, 3) == [503, 503, 200]
    assert site.get("me").status_code == 200


def test_a_fault_waits_for_its_turn_and_may_never_end(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="*/conversations", status=500, after=2, times=0)])
    assert statuses(site, 4) == [200, 200, 500, 500]


def test_a_fault_can_hit_a_share_of_the_calls(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="/conversations", error="transient_2", times=0, rate=0.25, after=1)])
    assert statuses(site, 9) == [200, 200, 200, 200, 503, 200, 200, 200, 503]
    site = facebook(faults=[Fault(path="/conversations", error="transient_2", times=1, rate=0.5)])
    assert statuses(site, 6) == [200, 503, 200, 200, 200, 200]


def test_a_fault_can_be_about_one_platform(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="conversations", platform="instagram", error="transient_2", times=0)])
    assert statuses(site, 2, platform="messenger") == [200, 200]
    assert statuses(site, 2, platform="instagram") == [503, 503]


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_every_error_of_the_catalogue_can_be_answered(facebook: OpenFacebook, name: str) -> None:
    refused = facebook(faults=[Fault(path="me", error=name)]).refusal("me")
    kind = CATALOGUE[name]
    assert (refused["status"], refused.get("code"), refused.get("error_subcode")) == (
        kind.status, kind.code, kind.subcode)
    assert "{" not in refused["message"].split("character")[0]


def test_the_errors_are_those_that_were_recorded(shared: Path) -> None:
    recorded = json.loads((shared / "graph-samples" / "30_errors_catalog.json").read_text())["errors"]
    for one in recorded:
        kind, error = CATALOGUE[one["name"]], one["body"]["error"]
        mine = kind.envelope("trace", **dict.fromkeys(
            ("expired", "now", "app", "scope", "id", "field", "node", "reason", "place", "text"), "…"))["error"]
        assert set(mine) == set(error), one["name"]
        assert (kind.status, kind.code, kind.subcode) == (
            one["http_status"], error.get("code"), error.get("error_subcode")), one["name"]
        assert mine.get("type") == error.get("type"), one["name"]
        assert mine["message"].partition("…")[0] == error["message"][:len(mine["message"].partition("…")[0])]
        assert kind.challenge.startswith(one.get("www_authenticate", "").partition(" ...")[0]), one["name"]


def test_a_cut_connection(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="/conversations", drop=True)])
    with pytest.raises(httpx.RemoteProtocolError):
        site.get(CONVERSATIONS)
    assert site.get(CONVERSATIONS).status_code == 200
    assert [entry["status"] for entry in site.admin.take_ledger()] == [0, 200]


def test_connections_are_cut_by_rate(facebook: OpenFacebook) -> None:
    site, cut = facebook(drop_rate=0.25), 0
    for _ in range(8):
        try:
            site.get(CONVERSATIONS)
        except httpx.RemoteProtocolError:
            cut += 1
    assert cut == 2


def test_a_new_fault_while_it_runs(facebook: OpenFacebook) -> None:
    site = facebook()
    site.admin.fault(path="/me", status=418, raw="short and stout")
    answer = site.get("me")
    assert (answer.status_code, answer.text) == (418, "short and stout")
    assert site.get("me").status_code == 200
    site.admin.fault(path="/me", error="transient_2", times=0)
    site.admin.switch(faults=[])
    assert site.get("me").status_code == 200
    with pytest.raises(ValueError, match="no “gremlin”"):
        site.admin.fault(path="/me", error="gremlin")


def delayed(**switches: Any) -> float:
    """Seconds by which a listing is held back."""
    world = GraphWorld(Scenario(**switches))
    return world.answer(Request("GET", f"/v25.0/{CONVERSATIONS}", {
        "authorization": f"Bearer {world.scenario.businesses[0].token}"})).delay_s


def test_answers_are_held_back() -> None:
    assert delayed() == 0
    assert delayed(latency_ms=250) == 0.25
    late = Fault(path="/conversations", delay_ms=1500, passes=True)
    assert delayed(latency_ms=250, faults=[late]) == 1.75


def test_a_late_answer_is_the_true_one(facebook: OpenFacebook) -> None:
    site = facebook(faults=[Fault(path="/conversations", delay_ms=30, passes=True, times=0)], latency_ms=5)
    assert len(site.conversations()["data"]) == 25


# --- odd answers ------------------------------------------------------------------------------------------


def test_odd_answers_are_those_that_were_recorded(shared: Path) -> None:
    cases = json.loads((shared / "graph-samples" / "31_non_json_and_odd_success_bodies.json").read_text())["cases"]
    mine = [(odd.status, odd.raw if "raw" in case else json.loads(odd.raw))
            for odd, case in zip(ODD_BODIES.values(), cases, strict=True)]
    assert mine == [(case["http_status"], case.get("raw", case.get("body"))) for case in cases]


def test_odd_answers_come_by_turns_among_the_listings(facebook: OpenFacebook) -> None:
    site = facebook(odd_bodies=["empty", "html_502", "truncated"], odd_body_rate=0.5)
    answers = [site.get(CONVERSATIONS) for _ in range(8)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 502, 200, 200, 200, 200]
    assert answers[1].content == b""
    assert answers[3].headers["content-type"] == "text/html"
    with pytest.raises(json.JSONDecodeError):
        answers[5].json()
    assert answers[7].content == b"", "the first again"
    assert site.get("me").json()["id"], "only listings are odd"


def test_a_huge_answer(facebook: OpenFacebook) -> None:
    assert len(facebook(huge_body_bytes=3_000_000).get(CONVERSATIONS).content) > 3_000_000


def test_an_answer_drop_by_drop(facebook: OpenFacebook) -> None:
    site = facebook(drip_bytes_per_s=20_000)
    with site.http.stream("GET", f"/v25.0/{CONVERSATIONS}?limit=40", headers={
            "Authorization": f"Bearer {site.page.token}"}) as answer:
        pieces = list(answer.iter_raw())
    assert len(pieces) > 1
    assert len(json.loads(b"".join(pieces))["data"]) == 40


def test_the_last_drop_closes_the_connection_of_those_who_want_it(facebook: OpenFacebook) -> None:
    site = facebook(drip_bytes_per_s=40_000)
    answer = site.http.get(f"/v25.0/{CONVERSATIONS}", headers={
        "Authorization": f"Bearer {site.page.token}", "Connection": "close"})
    assert len(answer.json()["data"]) == 25


# --- not modified, zipped ---------------------------------------------------------------------------------


def test_what_has_not_changed_is_not_sent_again(facebook: OpenFacebook) -> None:
    site = facebook()
    headers = {"Authorization": f"Bearer {site.page.token}"}
    first = site.http.get(f"/v25.0/{CONVERSATIONS}", headers=headers)
    again = site.http.get(f"/v25.0/{CONVERSATIONS}", headers={**headers, "If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert len(site.admin.take_ledger()) == 2, "it counts all the same"
    site.admin.add_message("1002003001", "messenger", 3, "new")
    changed = site.http.get(f"/v25.0/{CONVERSATIONS}", headers={**headers, "If-None-Match": first.headers["etag"]})
    assert changed.status_code == 200


def test_answers_are_zipped_when_told_and_asked(facebook: OpenFacebook) -> None:
    site = facebook(gzip=True)
    headers = {"Authorization": f"Bearer {site.page.token}"}
    zipped = site.http.get(f"/v25.0/{CONVERSATIONS}", headers={**headers, "Accept-Encoding": "gzip"})
    plain = site.http.get(f"/v25.0/{CONVERSATIONS}", headers={**headers, "Accept-Encoding": "identity"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) < int(plain.headers["content-length"])
    assert zipped.json() == plain.json()
    assert "content-encoding" not in facebook().get(CONVERSATIONS).headers


# --- versions ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("asked", "served"), [
    ("/v25.0/me", "v25.0"), ("/v26.0/me", "v26.0"), ("/v9.0/me", "v21.0"), ("/v3.2/me", "v21.0"), ("/me", "v24.0")])
def test_a_dead_version_is_quietly_served_by_the_oldest_living_one(
        facebook: OpenFacebook, asked: str, served: str) -> None:
    site = facebook(version="v24.0", oldest_version="v21.0")
    answer = site.http.get(asked, headers={"Authorization": f"Bearer {site.page.token}"})
    assert answer.status_code == 200
    assert answer.headers["facebook-api-version"] == served
    assert answer.headers["x-fb-trace-id"]


def test_another_version_can_be_pretended(facebook: OpenFacebook) -> None:
    assert facebook(served_version="v19.0").get("me").headers["facebook-api-version"] == "v19.0"


def test_paths_and_methods_that_do_not_exist(facebook: OpenFacebook) -> None:
    site = facebook(businesses=[SampleBusiness(messenger=3, without_id=0)])
    assert site.refusal("me/likes/everything")["error_subcode"] == 33
    posted = site.http.post("/v25.0/me/messages", headers={"Authorization": f"Bearer {site.page.token}"})
    assert posted.json()["error"]["message"] == "Unsupported post request."
