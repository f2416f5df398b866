"""`fbsync worker`, reports, the log and the care of the database, as commands."""

from __future__ import annotations

import csv
import subprocess

import pytest

from tests.cli.conftest import COMMAND, Shell


def test_a_worker_syncs_what_is_due_and_goes_on_with_what_was_interrupted(connected: Shell) -> None:
    connected.facebook.world.switch(latency_ms=100)
    first = subprocess.Popen([*COMMAND, "worker"], text=True, stderr=subprocess.PIPE,
                             env=connected.environment | {"FBSYNC_GRAPH__PAGE_SIZE": "2"})
    while len(connected.facebook.world.take_ledger()) < 6:
        assert first.poll() is None, first.communicate()
    first.terminate()
    _, words = first.communicate(timeout=60)
    assert (first.returncode, "goes on at the next start" in words) == (0, True), words
    assert "Traceback" not in words
    connected.facebook.world.switch(latency_ms=0)
    [interrupted] = connected.json("sync", "list")
    assert (interrupted["status"], interrupted["trigger"]) == ("IN_PROGRESS", "SCHEDULE")
    second = connected.run("worker", "--once")
    assert (second.returncode, "COMPLETED, 45 contacts" in second.stderr) == (0, True), second.stderr
    [finished] = connected.json("sync", "list")
    assert finished["id"] == interrupted["id"]


def test_reports_are_listed_and_printed_and_written(connected: Shell) -> None:
    connected.run("sync", "run", connected.business.page_id)
    assert len(connected.json("report", "list")) == 12
    [coverage] = connected.json("report", "ai-coverage", "--page", connected.business.page_id)
    assert coverage["totalContacts"] == 45
    assert connected.run("report", "stuck-syncs").stderr == "Nothing to report.\n"
    table = connected.run("report", "sync-history").stdout.splitlines()
    assert table[0].split()[:2] == ["status", "syncedContacts"]
    assert table[1].split()[:2] == ["COMPLETED", "45"]
    target = connected.home / "history.csv"
    connected.run("report", "sync-history", "-o", str(target))
    assert target.read_text().splitlines() == table, "a file without a format is the table, too"
    assert connected.run("report", "sync-history", "--format", "csv", "-o", str(target)).returncode == 0
    assert target.read_text("utf-8-sig").splitlines()[1].startswith("COMPLETED,45")
    columns, newest = connected.run("report", "sync-history", "--format", "csv").stdout.splitlines()
    assert (columns.split(",")[:2], newest.split(",")[:2]) == (["status", "syncedContacts"], ["COMPLETED", "45"])
    [job] = connected.json("sync", "list")
    figures = csv.DictReader(connected.run("report", "job", job["id"], "--format", "csv").stdout.splitlines())
    assert [(row["jobId"], row["successRate"], row["errors"]) for row in figures] == [(job["id"], "100.0", "[]")]
    assert connected.run("report", "active-syncs", "--format", "odt").returncode == 2
    assert connected.json("maintenance", "prune-jobs", "--older", "0d") == {"jobs": 1, "dryRun": False}
    assert connected.json("sync", "list") == []


@pytest.mark.parametrize("arguments", [
    ("logs", "--component", "kitchen"), ("maintenance", "prune-jobs", "--older", "x")])
def test_an_impossible_wish_is_refused(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert shell.run(*arguments).returncode == 2


def test_the_log_tells_of_each_sync_and_says_when_it_has_nothing(connected: Shell) -> None:
    nothing = connected.run("logs", "--component", "sync")
    assert (nothing.stdout, nothing.stderr) == ("", "Nothing of sync is in the log yet.\n")
    job = connected.json("sync", "run", connected.business.page_id, "--no-ai")
    told = connected.run("logs", "--component", "sync").stdout.splitlines()
    assert told[0].endswith(f"Sync {job['id']} begins")
    assert told[-1].endswith(f"Sync {job['id']} COMPLETED: {job['createdContacts']} new, 0 updated, 0 unchanged, "
                             "0 failed")


def test_the_log_is_followed_by_component(connected: Shell) -> None:
    connected.facebook.world.switch(served_version="v98.0")
    connected.run("pages", "check", connected.business.page_id)
    following = subprocess.Popen([*COMMAND, "logs", "--follow", "--component", "graph"], text=True,
                                 stdout=subprocess.PIPE, env=connected.environment)
    assert following.stdout is not None
    assert "v98.0" in following.stdout.readline()  # it shows what there is, and follows from now on
    connected.facebook.world.switch(served_version="v99.0")
    connected.run("pages", "check", connected.business.page_id)
    assert "v99.0" in following.stdout.readline()
    following.terminate()
    following.communicate()
