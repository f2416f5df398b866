"""`fbsync ai evaluate` as a stranger uses it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from fbsync_desktop.analysis.golden import read_golden
from fbsync_desktop.cli.main import app
from fbsync_desktop.simulator import Scenario
from fbsync_desktop.simulator.gemini_scenario import SampleGemini, SampleKey
from fbsync_desktop.simulator.server import running_simulator

ROOT = Path(__file__).parents[2]
KEY = "AQ.sample-key-for-evaluation"
BOUGHT: dict[str, Any] = {
    "id": "a", "lang": "en", "pipeline": "sales", "days_silent": 0, "status": "WON", "stage": "Closed Won",
    "score_min": 85, "score_max": 100, "evidence": [1], "note": "paid", "kind": "bought",
    "messages": [{"from": "customer", "text": "I have paid for the blue rug, thanks!", "minutes": 0}],
}
GREETING: dict[str, Any] = BOUGHT | {
    "id": "b", "lang": "de", "status": "NEW", "stage": "New Lead", "score_min": 5, "score_max": 30,
    "messages": [{"from": "customer", "text": "Hallo", "minutes": 0}],
}


def evaluate(path: Path, *arguments: str) -> Result:
    """In this process, for what needs no application."""
    done = CliRunner().invoke(app, ["ai", "evaluate", "--golden", str(path), *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def ask_gemini(path: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """As a process of its own, with a data folder of its own."""
    settings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FBSYNC_HOME": str(path.parent / "home"),
                "FBSYNC_KEYRING": "memory"}
    done = subprocess.run(
        [sys.executable, "-m", "fbsync_desktop.cli.main", "ai", "evaluate", "--golden", str(path), "--engine", "gemini",
         "--json", *arguments], text=True, capture_output=True, env=settings | env, timeout=90, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done


def written(folder: Path, *rows: object) -> Path:
    path = folder / "golden.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows) + "\n", "utf-8")
    return path


def test_figures_of_the_rules_as_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FBSYNC_HOME", str(tmp_path / "home"))
    done = evaluate(written(tmp_path, BOUGHT, "", GREETING), "--engine", "heuristic", "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 0
    assert {"n", "macroF1Stage", "weightedKappaStage", "macroF1Status", "scoreInBand", "ece", "perLanguage", "auc",
            "confidenceAuc", "meanConfidence", "engine"} <= found.keys()
    assert (found["n"], found["macroF1Stage"], found["scoreInBand"], found["auc"]) == (2, 1.0, 1.0, 1.0)
    assert sorted(found["perLanguage"]) == ["de", "en"]
    assert found["perLanguage"]["de"]["n"] == 1
    assert not (tmp_path / "home").exists(), "measuring rules needs no database"


def test_figures_as_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    wrong = GREETING | {"status": "LOST", "stage": "Closed Lost", "score_min": 0, "score_max": 20}
    done = evaluate(written(tmp_path, BOUGHT, wrong))
    assert done.exit_code == 0
    assert "2 conversations, engine heuristic" in done.stdout
    assert "Rules claim at most 50 % by design" in done.stdout
    assert "Closed Lost taken for New Lead" in done.stdout


@pytest.mark.parametrize(("row", "complaint"), [
    ("{not json", "this is not JSON"),
    ("[1]", "this is not a JSON object"),
    ("[" * 100_000, "this is nested too deeply"),
    ({key: value for key, value in BOUGHT.items() if key != "stage"}, "stage is missing"),
    (BOUGHT | {"stage": None}, "stage is missing"),
    (BOUGHT | {"pipeline": "rental", "stage": "Key handed over"}, "with the pipeline 'rental' it must be one of New"),
    (BOUGHT | {"stage": "In Setup"}, "stage is 'In Setup'; in sales it must be one of"),
    (BOUGHT | {"status": "HOT"}, "status is 'HOT'"),
    (BOUGHT | {"score_min": 90, "score_max": 10}, "score_max is below score_min"),
    (BOUGHT | {"score_max": True}, "score_max must be a number"),
    (BOUGHT | {"score_min": "85"}, "score_min must be a number"),
    (BOUGHT | {"days_silent": -1}, "days_silent must be a number"),
    (BOUGHT | {"days_silent": 10 ** 400}, "days_silent must be a number"),
    (BOUGHT | {"days_silent": float("nan")}, "days_silent must be a number"),
    (BOUGHT | {"evidence": [2]}, "evidence must be a list of message numbers"),
    (BOUGHT | {"messages": {}}, "messages must be a list"),
    (BOUGHT | {"messages": [{"from": "robot", "text": "", "minutes": 0}]}, "message 1: from is 'robot'"),
    (BOUGHT | {"messages": [{"from": "customer", "text": ["hi"]}]}, "message 1: text must be a text"),
    (BOUGHT | {"messages": ["hi"]}, "message 1 is not an object"),
    (BOUGHT | {"id": "b"}, "the id b is already that of line 1"),
])
def test_a_bad_line_is_named_and_left_out(row: object, complaint: str) -> None:
    lines = [json.dumps(GREETING), row if isinstance(row, str) else json.dumps(row)]
    found = read_golden("\n".join(lines))
    assert [item.id for item in found.items] == ["b"]
    assert [line.number for line in found.skipped] == [2]
    assert complaint in found.skipped[0].fault


@pytest.mark.parametrize("change", [
    {"pipeline": "Sales Pipeline"}, {"pipeline": "SALES"}, {"pipeline": "Leads of the bakery"}, {"pipeline": None},
    {"stage": "closed_won"}, {"status": "won"}, {"id": None}, {"id": 7}, {"lang": None}, {"days_silent": None},
    {"evidence": None}, {"note": None}, {"kind": None}, {"kind": "never heard of"}, {"score_min": 84.5},
    {"an unknown field": {}},
])
def test_a_strangers_way_of_writing_a_line_is_understood(change: dict[str, Any]) -> None:
    row = BOUGHT | change
    for line in (row, {key: value for key, value in row.items() if value is not None}):
        found = read_golden(json.dumps(line))
        assert not found.skipped
        item = found.items[0]
        assert (item.kind, item.stage, item.status.value) == ("sales", "Closed Won", "WON")


def test_a_status_of_two_words_may_be_written_as_such() -> None:
    row = BOUGHT | {"status": "Proposal sent", "stage": "proposal sent"}
    assert read_golden(json.dumps(row)).items[0].status.value == "PROPOSAL_SENT"


def test_messages_may_lack_a_text_or_a_time() -> None:
    messages = [{"from": "Customer", "minutes": -30.5}, {"from": "business", "text": None}, {"from": "customer"}]
    item = read_golden(json.dumps(BOUGHT | {"messages": messages})).items[0]
    assert [message.text for message in item.messages] == ["", "", ""]
    assert len({message.sent_at for message in item.messages}) == 1


@pytest.mark.parametrize("encoded", [
    lambda text: text.encode("utf-8-sig"), lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.strip().encode(),
], ids=["byte order mark", "CRLF", "no line break at the end"])
def test_files_of_other_systems_are_read(tmp_path: Path, encoded: Callable[[str], bytes]) -> None:
    path = written(tmp_path, BOUGHT, GREETING)
    path.write_bytes(encoded(path.read_text("utf-8")))
    done = evaluate(path, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["n"] == 2


def test_texts_that_nobody_writes_do_not_end_the_evaluation(tmp_path: Path) -> None:
    texts = ["", "\ud800", "a\u2028b\x85c", "\x00", "\u202e" * 50, "[]", "🏴" * 9, "9" * 5000]
    rows = [json.dumps(BOUGHT | {"id": f"{at}\udfff", "lang": "\ud800", "messages": [
        {"from": "customer", "text": text, "minutes": 0.25}]}, ensure_ascii=at % 2 == 0 or "\ud800" in text)
        for at, text in enumerate(texts)]
    path = tmp_path / "golden.jsonl"
    path.write_bytes("\n".join(rows).encode("utf-8", "replace"))
    done = evaluate(path, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["n"] == len(texts)


def test_figures_come_with_the_lines_left_out(tmp_path: Path) -> None:
    done = evaluate(written(tmp_path, BOUGHT, "{", GREETING), "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 4
    assert found["n"] == 2
    assert [line["line"] for line in found["skipped"]] == [2]
    assert "Line 2: this is not JSON" in done.stderr
    assert "1 line left out; the figures are about the other 2." in done.stderr


def test_a_file_without_one_usable_line_ends_with_wrong_usage(tmp_path: Path) -> None:
    done = evaluate(written(tmp_path, "{", "{"), "--json")
    assert done.exit_code == 2
    assert "Line 1: this is not JSON" in json.loads(done.stdout)["error"]["message"]
    assert "in all: 2" in done.stderr
    for content in (b"", b"\xff\xfe\x00"):
        (tmp_path / "golden.jsonl").write_bytes(content)
        assert evaluate(tmp_path / "golden.jsonl").exit_code == 2
    assert evaluate(tmp_path / "missing.jsonl").exit_code == 2
    assert evaluate(tmp_path).exit_code == 2
    assert evaluate(written(tmp_path, BOUGHT), "--engine", "oracle").exit_code == 2


def test_gemini_is_measured_with_the_products_own_keys(tmp_path: Path) -> None:
    google = SampleGemini(keys=[SampleKey(key=KEY)])
    with running_simulator(Scenario(gemini=google)) as simulator:
        done = ask_gemini(written(tmp_path, BOUGHT, GREETING), GOOGLE_AI_API_KEY=KEY, FBSYNC_GEMINI_URL=simulator.url)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["engine"], found["n"], found["byRules"]) == ("gemini", 2, 0)
    assert KEY not in done.stdout + done.stderr


def test_gemini_without_a_key_says_what_to_do(tmp_path: Path) -> None:
    done = ask_gemini(written(tmp_path, BOUGHT))
    assert done.returncode == 1
    assert "Add or replace a key" in done.stderr


# --- recorded answers --------------------------------------------------------------------------------


ODD: dict[str, Any] = BOUGHT | {"id": "odd", "messages": [
    {"from": "customer", "text": "I paid. #fake-bad_json", "minutes": 0}]}
"""The stand-in answers this one uselessly, so rules judge it."""


@pytest.fixture
def recording(tmp_path: Path) -> tuple[Path, Path, dict[str, Any]]:
    """Labelled conversations, what the stand-in for Google answered, and the figures of that run."""
    golden, file = written(tmp_path, BOUGHT, GREETING, ODD), tmp_path / "answers.jsonl"
    with running_simulator(Scenario(gemini=SampleGemini(keys=[SampleKey(key=KEY)]))) as simulator:
        done = ask_gemini(golden, "--record", str(file), GOOGLE_AI_API_KEY=KEY, FBSYNC_GEMINI_URL=simulator.url)
    assert done.returncode == 0, done.stderr
    return golden, file, json.loads(done.stdout)


def test_recorded_answers_give_the_same_figures_without_key_and_network(
        recording: tuple[Path, Path, dict[str, Any]]) -> None:
    golden, file, live = recording
    done = evaluate(golden, "--engine", "gemini", "--recorded", str(file), "--json")
    assert (done.exit_code, json.loads(done.stdout)) == (0, live)
    assert (live["byRules"], live["n"], live["notRecorded"]) == (1, 3, 0)
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert {line["id"]: line["answer"] is None for line in lines} == {"a": False, "b": False, "odd": True}
    assert KEY not in file.read_text("utf-8")


def test_what_changed_since_the_recording_is_left_out_and_said(
        recording: tuple[Path, Path, dict[str, Any]], tmp_path: Path) -> None:
    _, file, _ = recording
    changed = GREETING | {"messages": [{"from": "customer", "text": "Hallo!", "minutes": 0}]}
    done = evaluate(written(tmp_path, BOUGHT, changed), "--engine", "gemini", "--recorded", str(file), "--json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["n"], found["notRecorded"]) == (4, 1, 1)
    assert "1 conversation left out: changed since the answers were recorded" in done.stderr
    done = evaluate(written(tmp_path, changed), "--engine", "gemini", "--recorded", str(file))
    assert done.exit_code == 2 and "answers to other conversations" in done.stderr


@pytest.mark.parametrize(("content", "complaint"), [
    ("", "It holds no answer."), ("{", "Line 1 is no recorded answer."), ("[]", "Line 1 is no recorded answer."),
    ('{"inputHash": "x", "model": "m", "answer": 7}', "Line 1 is no recorded answer.")])
def test_a_file_that_is_no_recording_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(content, "utf-8")
    done = evaluate(written(tmp_path, BOUGHT), "--engine", "gemini", "--recorded", str(file))
    assert done.exit_code == 2
    assert complaint in done.stderr and "--record FILE" in done.stderr


def test_recording_options_that_contradict_are_wrong_usage(tmp_path: Path) -> None:
    golden, file = written(tmp_path, BOUGHT), str(tmp_path / "answers.jsonl")
    assert evaluate(golden, "--record", file).exit_code == 2
    assert evaluate(golden, "--recorded", file).exit_code == 2
    assert evaluate(golden, "--engine", "gemini", "--record", file, "--recorded", file).exit_code == 2
    assert evaluate(golden, "--engine", "gemini", "--recorded", file).exit_code == 2
