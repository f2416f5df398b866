"""The command line as a stranger uses it: real processes, real HTTP, exit codes and words."""

from __future__ import annotations

import json
import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Shell


def test_from_token_to_contacts_and_a_file(shell: Shell, tmp_path: Path) -> None:
    shell.connect()
    job = shell.json("sync", "run", shell.business.name, "--no-ai")
    assert (job["status"], job["syncedContacts"], job["totalContacts"]) == ("COMPLETED", 45, 45)
    everyone = shell.json("contacts", "list")
    assert len(everyone) == 45
    assert everyone == sorted(everyone, key=lambda one: one["lastInteraction"], reverse=True)
    assert {"firstName", "lastName", "messengerPSID", "instagramSID", "leadScore", "displayName"} <= set(everyone[0])
    assert shell.json("contacts", "list", "--limit", "2") == everyone[:2]
    assert shell.json("contacts", "list", "--search", "nobody of this name") == []
    assert shell.run("contacts", "export", "-o", str(tmp_path / "c.csv")).returncode == 0
    assert len((tmp_path / "c.csv").read_text("utf-8-sig").splitlines()) >= 46
    report = shell.json("report", "job", job["id"])
    assert (report["successRate"], report["errors"]) == (100.0, [])


def test_who_failed_is_named_with_the_reason_and_the_next_step(connected: Shell) -> None:
    connected.facebook.world.scenario.poison_threads = [3]
    done = connected.run("sync", "run", connected.business.page_id, "--no-ai")
    assert done.returncode == 4
    assert "Finished: 44 contacts synced (44 new, 0 updated, 0 unchanged), 1 failed." in done.stderr
    job = connected.json("sync", "latest", connected.business.page_id)
    error = job["errors"][0]
    assert f"  Messenger {error['id']}: {error['error']}\n" in done.stderr
    report = connected.run("report", "job", job["id"]).stdout
    assert f"errors:\n  Messenger {error['id']}: {error['error']}\n" in report
    assert re.search(r"^duration: \d+\.\d\d s$", report, re.MULTILINE) and "{" not in report
    file = connected.home / "job.txt"
    assert connected.run("report", "job", job["id"], "-o", str(file)).stderr == f"Wrote {file}\n"
    assert file.read_text() == report
    assert f"fbsync sync retry {job['id']}\n" in done.stderr and f"fbsync report job {job['id']}\n" in done.stderr


@pytest.mark.parametrize("arguments", [
    ("pages", "set", "1002003001", "--mode", "sideways"), ("contacts", "show", "nope")])
def test_a_request_that_makes_no_sense_ends_with_2_and_words(connected: Shell, arguments: tuple[str, ...]) -> None:
    done = connected.run(*arguments, "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["message"]
    assert done.stderr.count("\n") == 1


def test_start_returns_at_once_and_the_job_ends_without_the_terminal(connected: Shell) -> None:
    started = connected.json("sync", "start", connected.business.page_id)
    assert (started["success"], started["message"]) == (True, "Sync started")
    done = connected.run("sync", "status", started["jobId"], "--watch", "--json")
    assert json.loads(done.stdout)["status"] == "COMPLETED"


def test_start_is_refused_where_a_worker_could_not_see_the_sign_in(connected: Shell) -> None:
    assert connected.run("sync", "start", connected.business.page_id, FBSYNC_KEYRING="memory").returncode == 2


def test_ctrl_c_cancels_and_keeps_what_was_saved(connected: Shell) -> None:
    connected.facebook.world.scenario.latency_ms = 150
    child = subprocess.Popen(
        [*COMMAND, "sync", "run", connected.business.page_id, "--json"],
        env=connected.environment | {"FBSYNC_GRAPH__PAGE_SIZE": "2"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while len(connected.facebook.world.ledger) < 6:
        assert child.poll() is None
    child.send_signal(signal.SIGINT)
    stdout, stderr = child.communicate(timeout=20)
    job = json.loads(stdout)
    assert (child.returncode, job["status"]) == (130, "CANCELLED"), stderr
    assert 0 < job["syncedContacts"] < 45
