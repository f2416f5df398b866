"""The command line as a stranger uses it: real processes, real HTTP, exit codes and words."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.server import Running, running_simulator

ROOT = Path(__file__).parents[2]
CANARY = "EAAcanary0TOKEN0THAT0MUST0NEVER0SHOW"


@dataclass
class Shell:
    """Runs `fbsync` with a data folder of its own."""

    home: Path
    facebook: Running
    business: SampleBusiness

    @property
    def environment(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FBSYNC_HOME": str(self.home),
                "FBSYNC_KEYRING": f"file:{self.home / 'secrets.json'}", "FBSYNC_KEYRING_PASSPHRASE": "sample words",
                "FBSYNC_GRAPH_URL": self.facebook.url, "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", "COLUMNS": "200"}

    def run(self, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run([sys.executable, "-m", "fbsync_desktop.cli.main", *arguments], input=stdin, text=True,
                              capture_output=True, env=self.environment | env, timeout=60, check=False)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def json(self, *arguments: str, stdin: str = "") -> Any:
        return json.loads(self.run(*arguments, "--json", stdin=stdin).stdout)

    def connect(self) -> None:
        assert self.run("pages", "add", "--token-stdin", stdin=self.business.token).returncode == 0


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    business = SampleBusiness(messenger=40, instagram=5, without_id=0)
    with running_simulator(Scenario(businesses=[business])) as facebook:
        yield Shell(tmp_path / "home", facebook, business)


def test_from_token_to_contacts_and_a_file(shell: Shell, tmp_path: Path) -> None:
    shell.connect()
    job = shell.json("sync", "run", shell.business.name, "--no-ai")
    assert (job["status"], job["syncedContacts"], job["totalContacts"]) == ("COMPLETED", 45, 45)
    assert len(shell.json("contacts", "list")) == 45
    assert shell.run("contacts", "export", "-o", str(tmp_path / "c.csv")).returncode == 0
    assert len((tmp_path / "c.csv").read_text("utf-8-sig").splitlines()) >= 46
    report = shell.json("report", "job", job["id"])
    assert (report["successRate"], report["errors"]) == (100.0, [])


@pytest.mark.parametrize(("arguments", "code"), [
    (("sync", "run", "nope"), 2), (("sync", "status", "nope"), 2), (("pages", "add", "--token-stdin"), 2),
    (("pages", "set", "1002003001", "--mode", "sideways"), 2), (("contacts", "show", "nope"), 2),
])
def test_a_request_that_makes_no_sense_ends_with_2_and_words(
        shell: Shell, arguments: tuple[str, ...], code: int) -> None:
    shell.connect()
    done = shell.run(*arguments, "--json")
    assert done.returncode == code
    assert json.loads(done.stdout)["error"]["message"]
    assert done.stderr.count("\n") == 1


def test_a_wrong_token_ends_with_3(shell: Shell) -> None:
    assert shell.run("pages", "add", "--token-stdin", stdin="EAAwrong").returncode == 3


def test_an_address_without_encryption_is_refused(shell: Shell) -> None:
    done = shell.run("pages", "list", FBSYNC_GRAPH_URL="http://graph.example.org", FBSYNC_GRAPH__CALLS_PER_SECOND="2")
    assert done.returncode == 1
    assert "not encrypted" in done.stderr


def test_a_broken_settings_file_is_named_with_its_line(shell: Shell) -> None:
    shell.home.mkdir()
    (shell.home / "settings.toml").write_text("[graph\npage_size = 3")
    done = shell.run("pages", "list")
    assert done.returncode == 1
    assert "settings.toml" in done.stderr
    assert "line 1" in done.stderr


def test_an_unreachable_facebook_is_said_in_words(shell: Shell) -> None:
    shell.connect()
    done = shell.run("sync", "run", shell.business.page_id, FBSYNC_GRAPH_URL="http://127.0.0.1:9")
    assert done.returncode == 1
    assert "connection to Facebook was refused" in done.stderr


def test_start_returns_at_once_and_the_job_ends_without_the_terminal(shell: Shell) -> None:
    shell.connect()
    started = shell.json("sync", "start", shell.business.page_id)
    assert (started["success"], started["message"]) == (True, "Sync started")
    done = shell.run("sync", "status", started["jobId"], "--watch", "--json")
    assert json.loads(done.stdout)["status"] == "COMPLETED"


def test_start_is_refused_where_a_worker_could_not_see_the_sign_in(shell: Shell) -> None:
    shell.connect()
    assert shell.run("sync", "start", shell.business.page_id, FBSYNC_KEYRING="memory").returncode == 2


def test_ctrl_c_cancels_and_keeps_what_was_saved(shell: Shell) -> None:
    shell.connect()
    shell.facebook.world.scenario.latency_ms = 150
    child = subprocess.Popen(
        [sys.executable, "-m", "fbsync_desktop.cli.main", "sync", "run", shell.business.page_id, "--json"],
        env=shell.environment | {"FBSYNC_GRAPH__PAGE_SIZE": "2"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while len(shell.facebook.world.ledger) < 6:
        assert child.poll() is None
    child.send_signal(signal.SIGINT)
    stdout, stderr = child.communicate(timeout=20)
    job = json.loads(stdout)
    assert (child.returncode, job["status"]) == (130, "CANCELLED"), stderr
    assert 0 < job["syncedContacts"] < 45


def test_a_token_shows_up_nowhere(shell: Shell) -> None:
    shell.run("pages", "add", "--token-stdin", stdin=CANARY)
    shell.connect()
    shell.run("pages", "reconnect", shell.business.page_id, "--token-stdin", stdin=CANARY)
    shell.facebook.world.scenario.token_dies_at_call = shell.facebook.world.calls + 2
    shell.run("--debug", "sync", "run", shell.business.page_id, "--json")
    shell.run("--debug", "pages", "check", shell.business.page_id)
    found = [path for path in shell.home.rglob("*") if path.is_file()
             for secret in (CANARY, shell.business.token, "sample words") if secret.encode() in path.read_bytes()]
    assert found == []
