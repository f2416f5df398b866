"""Pipelines, keys and judgements as somebody at a terminal uses them.

Run inside this process: starting Python takes longer than what is tested here.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from fbsync_desktop.domain.judging import PROBLEMS, PauseReason
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.gemini_scenario import SampleGemini, SampleKey
from fbsync_desktop.simulator.server import running_simulator
from tests.cli.test_commands import Shell

FIRST, SECOND, DEAD = (f"AQ.Sample{word}-not-a-real-key" for word in ("One", "Two", "Dead"))


@dataclass
class AiShell(Shell):
    @property
    def environment(self) -> dict[str, str]:
        return super().environment | {"FBSYNC_GEMINI_URL": self.facebook.url, "FBSYNC_AI__RPM": "6000"}

    def show(self, contact: dict[str, Any]) -> dict[str, Any]:
        """A contact of a list, with everything."""
        shown: dict[str, Any] = self.json("contacts", "show", contact["id"])
        return shown

    def place(self, mode: str = "update-existing") -> dict[str, Any]:
        """A sales pipeline that the Page places its contacts in."""
        pipeline: dict[str, Any] = self.json("pipelines", "create", "--template", "sales")
        page = self.json("pages", "set", self.business.name, "--auto-pipeline", pipeline["name"], "--mode", mode)
        assert page["autoPipelineId"] == pipeline["id"]
        return pipeline


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[AiShell]:
    business = SampleBusiness(messenger=14, instagram=2, without_id=0)
    gemini = SampleGemini(keys=[SampleKey(FIRST), SampleKey(SECOND), SampleKey(DEAD, state="suspended")])
    with running_simulator(Scenario(businesses=[business], gemini=gemini)) as facebook:
        yield AiShell(tmp_path / "home", facebook, business)


def test_a_sync_tells_whom_new_settings_placed_though_nobody_was_judged(shell: AiShell) -> None:
    shell.connect()
    shell.run("ai", "keys", "add", stdin=FIRST)
    assert shell.json("sync", "run", shell.business.name)["analysis"]["placed"] == 0
    shell.place(mode="update-existing")
    told = shell.run("sync", "run", shell.business.name).stderr
    assert "16 contacts placed, 0 moved, 0 protected." in told
    assert shell.json("sync", "latest", shell.business.name)["analysis"]["placed"] == 16


def test_from_keys_and_a_pipeline_to_placed_contacts_and_back(shell: AiShell) -> None:
    shell.connect()
    pipeline = shell.place()
    verdicts = shell.json("ai", "keys", "add", stdin=f"{FIRST}, {SECOND}\n{FIRST}")
    assert [(one["accepted"], one["slot"]) for one in verdicts] == [(True, 1), (True, 2), (False, None)]
    job = shell.json("sync", "run", shell.business.name)
    judged = job["analysis"]
    assert judged["judgedByAi"] + judged["judgedWithoutAi"] == judged["placed"] == 16
    assert (judged["waiting"], judged["due"], judged["pausedBy"]) == (0, 0, None)

    stages = shell.json("pipelines", "list")[0]["stages"]
    assert sum(stage["contacts"] for stage in stages) == 16
    shown = next(one for one in map(shell.show, shell.json("contacts", "list")) if one["aiEngine"] == "gemini")
    contact = shown["id"]
    assert shown["stageName"] in {stage["name"] for stage in pipeline["stages"]}
    assert all(shown[name] for name in ("aiContext", "leadStatus", "aiConfidence", "aiReasoning", "aiEvidence"))
    assert set(shown["aiEvidence"]) <= {message["id"] for message in shown["messages"]}

    line = next(line for line in shell.run("contacts", "list").stdout.splitlines() if line.startswith(contact))
    when = datetime.fromisoformat(shown["lastInteraction"]).astimezone()
    assert re.split("  +", line)[2:6] == [
        "Messenger" if shown["hasMessenger"] else "Instagram", shown["stageName"], str(shown["leadScore"]),
        f"{when:%Y-%m-%d %H:%M}"]
    assert shell.run("contacts", "list", "--limit", "5").stderr == "5 of 16 contacts\n"
    file = shell.home / "contacts.csv"
    shell.run("contacts", "export", "-o", str(file))
    with file.open(encoding="utf-8-sig", newline="") as text:
        row = next(row for row in csv.DictReader(text) if row["id"] == contact)
    assert list(row)[-2:] == ["pipelineName", "stageName"]
    assert (row["pipelineName"], row["stageName"]) == (pipeline["name"], shown["stageName"])

    assert shell.json("contacts", "stage", contact, "Closed Won")["moved"] == 1
    assert shell.json("contacts", "undo")["restored"] == 1
    assert shell.json("contacts", "show", contact)["stageName"] == shown["stageName"]
    refused = shell.run("contacts", "undo")
    assert refused.returncode == 2
    assert "it concerns 16 contacts. Nothing was changed." in refused.stderr and "undo --yes" in refused.stderr
    assert sum(stage["contacts"] for stage in shell.json("pipelines", "list")[0]["stages"]) == 16
    undone = shell.json("contacts", "undo", "--yes")
    assert (undone["restored"], undone["changedSince"]) == (16, 0)
    assert sum(stage["contacts"] for stage in shell.json("pipelines", "list")[0]["stages"]) == 0


def test_confirming_says_how_many_were_confirmed_and_the_queue_how_many_wait(shell: AiShell) -> None:
    shell.connect()
    shell.place()
    shell.run("sync", "run", shell.business.name)  # by rules, which are never sure
    waiting = len(shell.json("contacts", "review"))
    assert waiting > 2
    asked = shell.run("contacts", "review", "--limit", "2")
    assert (len(asked.stdout.splitlines()), asked.stderr) == (
        2, f"Waiting for a decision: 2 of {waiting} contacts\n")
    two = [case["contact"]["id"] for case in shell.json("contacts", "review", "--limit", "2")]
    assert shell.run("contacts", "confirm", *two).stdout == "Confirmed 2 contacts\n"
    again = shell.json("contacts", "confirm", *two)
    assert (again["confirmed"], again["unchanged"]) == (0, 2)
    assert len(shell.json("contacts", "review")) == waiting - 2


def test_what_is_undone_is_said_and_so_is_why_somebody_stayed(shell: AiShell) -> None:
    shell.connect()
    shell.place()
    shell.json("sync", "run", shell.business.name)
    first, second = (one["id"] for one in shell.json("contacts", "list", "--limit", "2"))
    shell.json("contacts", "stage", first, "Closed Won")
    assert "1 contact is back where they were" in shell.run("contacts", "undo").stdout
    placed = shell.json("contacts", "undo", second)["moveId"]
    shell.json("contacts", "stage", second, "Closed Won")
    undone = shell.run("contacts", "undo", "--move", placed)
    assert "15 contacts are back" in undone.stdout
    assert "1 contact stayed, because" in undone.stderr


def test_judging_says_how_much_is_left_and_that_it_may_be_stopped(shell: AiShell) -> None:
    shell.connect()
    shell.json("ai", "keys", "add", stdin=FIRST)
    shell.facebook.world.scenario.gemini.latency_ms = 400
    told = shell.run("sync", "run", shell.business.name).stderr
    assert re.search(r"Judging \d+ of 16, about 1 min at your keys' limit. Ctrl-C is safe: the rest goes", told), told


def test_a_pipeline_is_chosen_by_the_beginning_of_its_name(shell: AiShell) -> None:
    shell.connect()
    made = shell.run("pipelines", "create", "--template", "sales")
    assert made.stderr == "Place a Page's contacts in it with: fbsync pages set PAGE --auto-pipeline 'Sales Pipeline'\n"
    page = shell.json("pages", "set", shell.business.name, "--auto-pipeline", "sales")
    assert page["autoPipelineId"] == shell.json("pipelines", "list")[0]["id"]
    unknown = shell.run("pages", "set", shell.business.name, "--auto-pipeline", "Nobody")
    assert unknown.returncode == 2 and "Choose one of “Sales Pipeline”." in unknown.stderr
    shell.json("pipelines", "create", "--template", "sales", "--name", "Sales abroad")
    several = shell.run("pages", "set", shell.business.name, "--auto-pipeline", "Sales")
    assert several.returncode == 2 and "Several pipelines begin" in several.stderr


def test_no_key_appears_anywhere(shell: AiShell) -> None:
    shell.connect()
    shell.json("ai", "keys", "add", stdin=f"{FIRST}\n{DEAD}")
    texts = []
    for arguments in (("ai", "keys", "list"), ("ai", "keys", "test"), ("sync", "run", "Sample Bakery"),
                      ("--debug", "ai", "status"), ("ai", "keys", "remove", "1", "--json")):
        done = shell.run(*arguments)
        texts += [done.stdout, done.stderr]
    texts += [path.read_bytes().decode("utf-8", "replace") for path in shell.home.rglob("*") if path.is_file()]
    assert not any(key in text for text in texts for key in (FIRST, SECOND, DEAD))
    assert any("AQ.S…-key" in text for text in texts)


def test_a_dead_key_is_named_with_its_reason_and_the_others_go_on(shell: AiShell) -> None:
    shell.connect()
    shell.run("ai", "keys", "add", stdin=f"{DEAD} {FIRST}")
    assert shell.run("ai", "keys", "test").returncode == 1
    job = shell.json("sync", "run", shell.business.name)
    assert job["analysis"]["judgedByAi"] > 0
    keys = shell.json("ai", "status")["keys"]
    assert [key["state"] for key in keys] == ["DISABLED", "READY"]
    assert keys[0]["reason"]
    assert keys[1]["requestsToday"] > 0


def test_another_process_names_the_pause_after_a_used_up_day(shell: AiShell) -> None:
    shell.connect()
    (shell.home / "settings.toml").write_text("[ai]\nfallback_models = []\n")  # each would be used up at its own pace
    shell.json("ai", "keys", "add", stdin=FIRST)
    assert shell.json("ai", "status")["pausedBy"] is None
    shell.facebook.gemini.switch(rpd=2)
    judged = shell.json("sync", "run", shell.business.name)["analysis"]
    assert (judged["pausedBy"], judged["waiting"] > 0) == ("QUOTA", True)
    status = shell.json("ai", "status")
    assert (status["pausedBy"], status["keys"][0]["state"]) == ("QUOTA", "EXHAUSTED")
    assert status["pausedUntil"] == judged["pausedUntil"] is not None
    said = shell.run("ai", "status").stdout
    assert f"{PROBLEMS[PauseReason.QUOTA]} It goes on at {status['pausedUntil']}." in said


def test_without_a_key_contacts_are_judged_by_rules_and_say_so(shell: AiShell) -> None:
    shell.connect()
    shell.place()
    job = shell.json("sync", "run", shell.business.name)
    assert (job["analysis"]["judgedByAi"], job["analysis"]["judgedWithoutAi"]) == (0, 16)
    assert job["analysis"]["pausedBy"] == "NO_KEY"
    assert shell.run("ai", "status").stdout.startswith(
        "No AI key yet (optional). Add one with: fbsync ai keys add\n"
        "16 conversations judged by rules for now; the AI does it again when it can.\n")
    assert "No AI key yet (optional)." in shell.run("sync", "run", shell.business.name).stderr
    contact = shell.json("contacts", "list")[0]["id"]
    shown = shell.json("contacts", "show", contact)
    assert shown["aiProblem"] == "No AI key yet (optional)."
    assert (shown["aiEngine"], shown["aiConfidence"] <= 50, shown["aiContext"] != "") == ("heuristic", True, True)
    assert "without AI" in shell.run("contacts", "show", contact).stdout
    shell.run("ai", "keys", "add", stdin=FIRST)
    outcome = shell.json("ai", "analyze", shell.business.name, "--limit", "3")
    assert outcome["judgedByAi"] == 3
    all_others = shell.run("ai", "analyze", "--json")
    assert json.loads(all_others.stdout)["waiting"] == 0
    # It takes minutes at the pace of real keys: what it does is said while it does it.
    assert "Judging 0 of 13, about 1 min at your keys' limit. Ctrl-C is safe" in all_others.stderr


def test_no_ai_leaves_conversations_for_later(shell: AiShell) -> None:
    shell.connect()
    assert shell.json("sync", "run", shell.business.name, "--no-ai")["analysis"] is None
    assert shell.json("ai", "status")["due"] == 16


def test_ranges_are_checked_and_editing_keeps_what_is_not_named(shell: AiShell) -> None:
    pipeline = shell.json("pipelines", "create", "--template", "support")
    refused = shell.run("pipelines", "ranges", pipeline["id"], "New Ticket=0-40")
    assert refused.returncode == 2
    assert "both take the scores 31–40" in refused.stderr
    changed = shell.json("pipelines", "ranges", pipeline["name"], "New Ticket=0-40", "In Progress=41-65")
    assert [(one["leadScoreMin"], one["leadScoreMax"]) for one in changed["stages"]][:3] == [
        (0, 40), (41, 65), (66, 100)]
    edited = shell.json("pipelines", "edit", pipeline["name"], "--name", "Help desk", "--add-stage", "Escalated",
                        "--rename-stage", "Closed=Done", "--remove-stage", "Waiting on Customer")
    assert [one["name"] for one in edited["stages"]] == ["New Ticket", "In Progress", "Resolved", "Done", "Escalated"]
    assert edited["stages"][0]["id"] == pipeline["stages"][0]["id"]
    assert shell.json("pipelines", "ranges", "Help desk") == edited


def test_what_makes_no_sense_is_wrong_usage_and_changes_nothing(shell: AiShell) -> None:
    shell.connect()
    before = shell.json("pages", "show", shell.business.name)
    for arguments in (
            ("pipelines", "create", "--template", "nonsense"), ("pipelines", "ranges", "Nobody"),
            ("pages", "set", "Sample Bakery", "--auto-pipeline", "Nobody"),
            ("pages", "set", "Sample Bakery", "--mode", "odd"), ("pipelines", "reassign", "Sample Bakery"),
            ("contacts", "stage", "nobody", "Nowhere"), ("contacts", "undo"), ("ai", "keys", "remove", "7"),
            ("ai", "keys", "add"), ("ai", "analyze", "Nobody"), ("maintenance", "reanalyze", "Nobody")):
        done = shell.run(*arguments, "--json")
        assert (arguments, done.returncode) == (arguments, 2)
        assert set(json.loads(done.stdout)["error"]) == {"code", "title", "message", "action"}
    assert shell.json("pages", "show", shell.business.name) == before
