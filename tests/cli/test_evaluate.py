"""`fbsync ai evaluate` as a stranger uses it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from fbsync_desktop.analysis.golden import GoldenFault, read_golden
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


def ask_gemini(path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """As a process of its own, with a data folder of its own."""
    settings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FBSYNC_HOME": str(path.parent / "home"),
                "FBSYNC_KEYRING": "memory"}
    done = subprocess.run(
        [sys.executable, "-m", "fbsync_desktop.cli.main", "ai", "evaluate", "--golden", str(path), "--engine", "gemini",
         "--json"], text=True, capture_output=True, env=settings | env, timeout=90, check=False)
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
            "engine"} <= found.keys()
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
    assert "Closed Lost taken for New Lead" in done.stdout


@pytest.mark.parametrize(("row", "complaint"), [
    ("{not json", "this is not JSON"),
    ("[1]", "this is not a JSON object"),
    ({key: value for key, value in BOUGHT.items() if key != "stage"}, "stage is missing"),
    (BOUGHT | {"pipeline": "rental"}, "pipeline is 'rental'"),
    (BOUGHT | {"stage": "In Setup"}, "stage is 'In Setup'"),
    (BOUGHT | {"status": "HOT"}, "status is 'HOT'"),
    (BOUGHT | {"score_min": 90, "score_max": 10}, "score_max is below score_min"),
    (BOUGHT | {"score_max": True}, "score_max must be a number"),
    (BOUGHT | {"days_silent": -1}, "days_silent must be a number"),
    (BOUGHT | {"evidence": [2]}, "evidence must be a list of message numbers"),
    (BOUGHT | {"messages": {}}, "messages must be a list"),
    (BOUGHT | {"messages": [{"from": "robot", "text": "", "minutes": 0}]}, "message 1: from is 'robot'"),
    (BOUGHT | {"messages": ["hi"]}, "message 1 is not an object"),
    (BOUGHT | {"id": "b"}, "the id b is already that of line 1"),
])
def test_a_bad_line_is_named(tmp_path: Path, row: object, complaint: str) -> None:
    with pytest.raises(GoldenFault) as caught:
        read_golden(written(tmp_path, GREETING, row).read_text("utf-8").splitlines())
    assert "Line 2" in str(caught.value)
    assert complaint in str(caught.value)


def test_a_bad_file_ends_with_wrong_usage(tmp_path: Path) -> None:
    done = evaluate(written(tmp_path, BOUGHT, "{"), "--json")
    assert done.exit_code == 2
    assert "Line 2" in json.loads(done.stdout)["error"]["message"]
    for content in (b"", b"\xff\xfe\x00"):
        (tmp_path / "golden.jsonl").write_bytes(content)
        assert evaluate(tmp_path / "golden.jsonl").exit_code == 2
    assert evaluate(tmp_path / "missing.jsonl").exit_code == 2
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
