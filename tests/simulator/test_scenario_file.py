"""Scenario files: every switch can be written down and read back, and a mistake says where it is."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import pytest

from fbsync_desktop.simulator import Fault, Login, SampleBusiness, Scenario, TokenEvent
from fbsync_desktop.simulator.gemini_scenario import SampleGemini
from fbsync_desktop.simulator.scenario_file import load_scenario, patch_scenario, scenario_document, scenario_from
from fbsync_desktop.simulator.scenario_template import explanations, scenario_template

FULL = Scenario(
    businesses=[SampleBusiness(), SampleBusiness("1002003002", "ดอกไม้", instagram_id=None, portfolio="Sample Group")],
    faults=[Fault(path="/conversations", status=503, body={"error": {"message": "x"}}, times=2)],
    token_events=[TokenEvent(7, "role_lost")], login=Login(declined_scopes=["pages_messaging"], presses="continue"),
    profile_errors={"*": "consent_230"}, poison_threads=[3, 9], detail_window_messenger=5, regain_minutes=-1)


def file(folder: Path, text: str, name: str = "scenario.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_scenario_survives_being_written_and_read(tmp_path: Path) -> None:
    document = json.dumps(scenario_document(FULL))
    assert scenario_from(json.loads(document)) == FULL
    assert load_scenario(file(tmp_path, document, "scenario.json")) == FULL


def test_a_scenario_in_toml(tmp_path: Path) -> None:
    assert load_scenario(file(tmp_path, """
        empty_page_rate = 0.25
        profile_errors = { "*" = "consent_230" }

        [login]
        unticked_pages = ["1002003002"]

        [[businesses]]
        page_id = "1002003001"
        messenger = 1_000_000

        [[businesses]]
        page_id = "1002003002"
        name = "ดอกไม้"

        [[faults]]
        path = "/conversations"
        error = "transient_2"

        [[token_events]]
        at_call = 12
        kind = "checkpoint"
        """)) == Scenario(
            empty_page_rate=0.25, profile_errors={"*": "consent_230"}, login=Login(unticked_pages=["1002003002"]),
            businesses=[SampleBusiness("1002003001", messenger=1_000_000), SampleBusiness("1002003002", "ดอกไม้")],
            faults=[Fault(path="/conversations", error="transient_2")], token_events=[TokenEvent(12, "checkpoint")])


def test_an_empty_file_is_a_well_behaved_facebook(tmp_path: Path) -> None:
    assert load_scenario(file(tmp_path, "")) == Scenario()


@pytest.mark.parametrize(("text", "told"), [
    ("latency = 3", "there is no switch “latency”; did you mean “latency_ms”?"),
    ("[[businesses]]\nmessengers = 3", "there is no switch “businesses[0].messengers”; did you mean “messenger”?"),
    ("[login]\npress = 1", "there is no switch “login.press”; did you mean “presses”?"),
    ("latency_ms = 'slow'", "latency_ms: Expected `float`, got `str`"),
    ("[[businesses]]\n[[businesses]]\npage_id = '7'\nmessenger = 'many'",
     "businesses[1].messenger: Expected `int`, got `str`"),
    ("[[faults]]\nerror = 'gremlin'", "error knows no “gremlin”"),
    ("[[token_events]]\nat_call = 1\nkind = 'stolen'", "kind knows no “stolen”"),
    ("[[token_events]]\nkind = 'expired'", "token_events[0]: Object missing required field `at_call`"),
    ("empty_page_rate = 7", "empty_page_rate must be between 0 and 1, not 7"),
    ("max_limit = 0", "max_limit must be at least 1, not 0"),
    ("poison_mode = 'all'", "poison_mode: Invalid enum value 'all'"),
    ("now = 'soon'", "now must be a time like 2026-11-20T12:00:00, not “soon”"),
    ("missing_scopes = ['pages_mesaging']", "missing_scopes knows no “pages_mesaging”"),
    ("odd_bodies = ['soup']", "odd_bodies knows no “soup”"),
    ("[login]\nunticked_pages = ['9']", "login.unticked_pages knows no “9”"),
    ("[login]\nredirect_uris = ['http://shop.invalid']", "redirect_uris takes https addresses only"),
    ("[[businesses]]\npage_id = 'bakery'", "page_id must be digits, not “bakery”"),
    ("[[businesses]]\nmin_messages = 9\nmax_messages = 3", "max_messages must be at least 1 and not below"),
    ("[[businesses]]\n[[businesses]]", "two businesses have the same page_id or instagram_id"),
    ("businesses = 3", "businesses: Expected `array`, got `int`"),
    ("login = 3", "login must be a table of switches"),
    ("latency_ms = 3\nrps = = 2", "line 2"),
])
def test_a_mistake_says_where_it_is(tmp_path: Path, text: str, told: str) -> None:
    path = file(tmp_path, text)
    with pytest.raises(ValueError, match=r"scenario\.toml") as caught:
        load_scenario(path)
    assert told in str(caught.value)


@pytest.mark.parametrize(("name", "text", "told"), [
    ("a.json", "[1]", "a scenario must be a table of switches"), ("a.json", "{", "cannot be read"),
    ("a.toml", "\udcff", "cannot be read")])
def test_a_file_that_is_none(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ValueError, match=told):
        load_scenario(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be read: No such file"):
        load_scenario(tmp_path / "none.toml")


def test_switches_change_all_or_none() -> None:
    scenario = Scenario()
    with pytest.raises(ValueError, match="max_limit"):
        patch_scenario(scenario, {"latency_ms": 3.0, "max_limit": 0})
    assert scenario == Scenario()
    patch_scenario(scenario, {"latency_ms": 3, "max_limit": 7})
    assert (scenario.latency_ms, scenario.max_limit) == (3, 7)
    with pytest.raises(ValueError, match="businesses cannot be changed"):
        patch_scenario(scenario, {"businesses": []})


def test_no_instagram_account_in_a_file_without_null() -> None:
    assert SampleBusiness(instagram_id="none") == SampleBusiness(instagram_id=None)


@pytest.mark.parametrize("kind", [Scenario, SampleBusiness, Fault, TokenEvent, Login])
def test_every_switch_is_explained(kind: Any) -> None:
    told = explanations(kind)
    assert [one.name for one in dataclasses.fields(kind) if one.name not in told
            and not any(f"`{one.name}`" in text for text in told.values())] == []


def test_the_template_is_the_default_scenario_with_every_switch(tmp_path: Path) -> None:
    text = scenario_template()
    assert load_scenario(file(tmp_path, text)) == Scenario()
    everything = [one.name for kind in (Scenario, SampleBusiness, Login, SampleGemini, Fault, TokenEvent)
                  for one in dataclasses.fields(kind)]
    assert [name for name in everything if not re.search(rf"\b{name} =|\b{name}\]", text)] == []
    assert max(len(line) for line in text.splitlines()) <= 200


def test_what_is_commented_out_in_the_template_works(tmp_path: Path) -> None:
    _, _, text = scenario_template().partition("# [[faults]]")
    lines = [line[2:] for line in f"# [[faults]]{text}".splitlines() if re.match(r"# (\[\[|\w+ = [^…])", line)]
    read = load_scenario(file(tmp_path, "\n".join(lines)))
    assert (len(read.faults), len(read.token_events), len(read.gemini.keys), len(read.gemini.faults)) == (1, 1, 1, 1)


def test_every_switch_of_the_fact_sheet_is_there(shared: Path) -> None:
    sheet = (shared / "design" / "graph-api.md").read_text("utf-8")
    _, _, rest = sheet.partition("## 11.")
    wanted = {re.split(r"\W", name)[0] for name in re.findall(r"`([^`]+)`", rest.partition("## 12.")[0])}
    there = {one.name for kind in (Scenario, SampleBusiness, Fault) for one in dataclasses.fields(kind)} | {"fault"}
    missing = {name for name in wanted if not any(known.startswith(name) for known in there)}
    assert missing == {"drop_connection", "facebook"}, "these two are drop_rate or a fault's drop, and a header"
