"""What goes wrong at a terminal: one line of words, the right exit code, nothing lost and no traceback.

`Shell.run` fails on any traceback.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import COMMAND, Shell
from tests.support.postgres import PostgresServer

UNKNOWN = "nobody's page"


def database(shell: Shell) -> Path:
    return shell.home / "fbsync.db"


def refused(done: subprocess.CompletedProcess[str], code: int, words: str) -> None:
    """One line on stderr with these words, and the exit code."""
    assert (done.returncode, words in done.stderr) == (code, True), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


def error_of(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.stdout)["error"]
    assert set(found) == {"code", "title", "message", "action"}
    return found


def contacts(shell: Shell) -> int:
    with closing(sqlite3.connect(database(shell))) as connection:
        return int(connection.execute('SELECT count(*) FROM "Contact"').fetchone()[0])


# --- Pages and tokens ------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [("pages", "check"), ("sync", "run"), ("sync", "start"), ("sync", "latest")])
def test_an_unknown_page_is_named(shell: Shell, arguments: tuple[str, ...]) -> None:
    done = shell.run(*arguments, UNKNOWN, "--json")
    refused(done, 2, UNKNOWN)
    assert UNKNOWN in error_of(done)["message"]


@pytest.mark.parametrize("command", ["status", "retry"])
def test_an_unknown_job_is_named(shell: Shell, command: str) -> None:
    refused(shell.run("sync", command, "no-such-job"), 2, "no-such-job")


def test_no_token_and_an_empty_one_are_asked_for(shell: Shell) -> None:
    refused(shell.run("pages", "add"), 2, "--token-stdin")
    refused(shell.run("pages", "add", "--token-stdin", stdin="\n"), 2, "No token came")


def test_a_wrong_token_is_told_from_a_dead_network(shell: Shell) -> None:
    done = shell.run("pages", "add", "--token-stdin", "--json", stdin="EAAwrong")
    refused(done, 3, "token")
    assert error_of(done)["action"]
    assert "EAAwrong" not in done.stderr + done.stdout


def test_a_token_without_permissions_names_the_one_that_is_missing(shell: Shell) -> None:
    shell.facebook.world.switch(missing_scopes=["pages_messaging"])
    shell.connect()
    done = shell.run("sync", "run", shell.business.page_id, "--json")
    job = json.loads(done.stdout)
    assert (done.returncode, job["status"]) == (4, "FAILED")  # Instagram could be read
    assert "pages_messaging" in done.stderr
    assert job["coverage"]["MESSENGER"]["state"] == "REFUSED"


def test_a_page_whose_sign_in_is_gone_asks_for_it(connected: Shell) -> None:
    (connected.home / "secrets.json").unlink()
    done = connected.run("sync", "run", connected.business.page_id, "--json")
    assert (done.returncode, json.loads(done.stdout)["tokenExpired"]) == (3, True)
    assert "pages reconnect" in done.stderr


# --- addresses and settings --------------------------------------------------------------------------------


def test_an_unreachable_host_keeps_what_was_saved(connected: Shell) -> None:
    connected.run("sync", "run", connected.business.page_id)
    before = contacts(connected)
    done = connected.run("sync", "run", connected.business.page_id, "--json", FBSYNC_GRAPH_URL="http://127.0.0.1:9")
    assert (done.returncode, json.loads(done.stdout)["status"]) == (1, "FAILED")
    assert "connection to Facebook was refused" in done.stderr
    assert contacts(connected) == before > 0


def test_http_to_another_computer_is_refused(shell: Shell) -> None:
    refused(shell.run("pages", "list", FBSYNC_GRAPH__CALLS_PER_SECOND="2", FBSYNC_GRAPH_URL="http://graph.example.org"),
            1, "not encrypted")


@pytest.mark.parametrize(("text", "words"), [
    ("[graph\npage_size = 3", "line 1"), ("[graph]\npage_size = 3000\n", "page_size")])
def test_a_broken_settings_file_is_named_with_the_place(shell: Shell, text: str, words: str) -> None:
    shell.home.mkdir()
    (shell.home / "settings.toml").write_text(text)
    done = shell.run("pages", "list", "--json")
    assert (done.returncode, "settings.toml" in done.stderr, words in done.stderr) == (1, True, True), done.stderr
    assert error_of(done)["code"]


@pytest.mark.parametrize("address", ["mysql://x/y", "postgresql://nobody:word@127.0.0.1:9/none"])
def test_a_database_address_that_leads_nowhere_is_said(shell: Shell, address: str) -> None:
    done = shell.run("pages", "list", DATABASE_URL=address)
    refused(done, 1, "database")
    assert "word" not in done.stderr.split()


def test_a_wrong_database_password_is_told_and_not_shown(shell: Shell, postgres_server: PostgresServer) -> None:
    address = postgres_server.url(password="sample-wrong-password")
    done = shell.run("pages", "list", DATABASE_URL=address)
    refused(done, 1, "user name or password")
    assert "sample-wrong-password" not in done.stderr


# --- the database file ---------------------------------------------------------------------------------------


def test_a_database_of_a_newer_program_is_left_alone(connected: Shell) -> None:
    with closing(sqlite3.connect(database(connected))) as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = database(connected).read_bytes()
    refused(connected.run("sync", "run", connected.business.page_id), 1, "newer version")
    assert database(connected).read_bytes() == before


@pytest.mark.parametrize("damage", [
    lambda data: b"not a database at all" + data[21:], lambda data: data[:8192] + bytes(len(data) - 8192)])
def test_a_damaged_database_is_never_written_to(connected: Shell, damage: Callable[[bytes], bytes]) -> None:
    broken = damage(database(connected).read_bytes())
    database(connected).write_bytes(broken)
    done = connected.run("sync", "run", connected.business.page_id, "--json")
    refused(done, 1, str(database(connected)))
    assert "backups" in error_of(done)["action"]
    assert database(connected).read_bytes() == broken


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/usr/bin/setpriv").exists(), reason="root may write everywhere")
def test_a_write_protected_database_is_said_before_anything_happens(connected: Shell) -> None:
    database(connected).chmod(0o444)
    connected.home.chmod(0o555)
    try:
        done = subprocess.run([*_as_nobody(), *COMMAND, "pages", "list"], capture_output=True, text=True, check=False,
                              env=connected.environment, timeout=60)
    finally:
        connected.home.chmod(0o755)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 1
    assert "write" in done.stderr
    assert done.stderr.count("\n") == 1


def _as_nobody() -> list[str]:
    """Root may write into write-protected files, so it gives that right up."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]


def test_a_disk_that_fills_up_in_the_middle_loses_nothing_and_the_job_goes_on_later(connected: Shell) -> None:
    limit = max(path.stat().st_size for path in connected.home.glob("fbsync.db*")) + 60_000
    done = subprocess.run(
        [*COMMAND, "sync", "run", connected.business.page_id, "--json"], text=True, capture_output=True, check=False,
        env=connected.environment | {"FBSYNC_GRAPH__PAGE_SIZE": "5"}, timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert "Traceback" not in done.stderr, done.stderr
    assert (done.returncode, "no space left" in done.stderr) == (1, True), done.stderr
    stopped = json.loads(done.stdout)
    assert stopped["error"]["code"] == "disk_full"
    saved = contacts(connected)
    assert saved == stopped["totalContacts"]
    assert 0 < saved < 45
    again = connected.json("sync", "run", connected.business.page_id)
    assert (again["id"], again["status"], again["syncedContacts"]) == (stopped["id"], "COMPLETED", 45)
    assert contacts(connected) == 45


# --- two programs ------------------------------------------------------------------------------------------------


def slowly(shell: Shell, *arguments: str) -> subprocess.Popen[str]:
    """A sync that is in the middle of its work when this returns, and stays there until the latency is taken away."""
    shell.facebook.world.switch(latency_ms=50)
    seen = len(shell.facebook.world.take_ledger())
    child = subprocess.Popen([*COMMAND, *arguments], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             env=shell.environment | {"FBSYNC_GRAPH__PAGE_SIZE": "2"})
    while len(shell.facebook.world.take_ledger()) < seen + 6:
        assert child.poll() is None, child.communicate()
    shell.facebook.world.switch(latency_ms=5000)
    return child


def test_a_second_sync_of_the_same_page_is_busy_and_a_second_start_gives_the_same_job(connected: Shell) -> None:
    first = slowly(connected, "sync", "run", connected.business.page_id, "--json")
    second = connected.run("sync", "run", connected.business.page_id, "--json")
    started = connected.json("sync", "start", connected.business.page_id)
    connected.facebook.world.switch(latency_ms=0)
    stdout, stderr = first.communicate(timeout=60)
    assert first.returncode == 0, stderr
    job = json.loads(stdout)
    refused(second, 5, "being synced by another program")
    assert json.loads(second.stdout)["id"] == job["id"]
    assert started == {"success": True, "jobId": job["id"], "message": "Sync already in progress"}
    assert contacts(connected) == job["syncedContacts"] == 45


def test_two_programs_that_start_at_once_sync_the_page_once(connected: Shell) -> None:
    answers: list[dict[str, Any]] = []

    def start_one() -> None:
        answers.append(json.loads(
            connected.run_apart("sync", "start", connected.business.page_id, "--json").stdout))

    starts = [threading.Thread(target=start_one) for _ in range(2)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert len({answer["jobId"] for answer in answers}) == 1
    done = connected.run("sync", "status", answers[0]["jobId"], "--watch", "--json")
    assert json.loads(done.stdout)["status"] == "COMPLETED"
    assert len(connected.json("sync", "list")) == 1


def test_a_page_is_not_removed_under_a_running_sync(connected: Shell) -> None:
    running = slowly(connected, "sync", "run", connected.business.page_id, "--json")
    refused(connected.run("pages", "remove", connected.business.page_id), 2, "being synced")
    connected.facebook.world.switch(latency_ms=0)
    assert running.wait(60) == 0
    running.communicate()


def test_ending_a_sync_politely_keeps_the_counts_and_what_was_saved(connected: Shell) -> None:
    running = slowly(connected, "sync", "run", connected.business.page_id, "--json")
    running.terminate()
    stdout, stderr = running.communicate(timeout=60)
    assert "Traceback" not in stderr, stderr
    job = json.loads(stdout)
    assert (running.returncode, job["status"]) == (130, "CANCELLED")
    assert contacts(connected) == job["totalContacts"] > 0
    connected.facebook.world.switch(latency_ms=0)
    following = connected.json("sync", "run", connected.business.page_id)
    assert (following["status"], contacts(connected)) == ("COMPLETED", 45)
    assert following["id"] != job["id"]


@pytest.mark.parametrize(("arguments", "words"), [
    (("sync", "run", "Any Page", "--limit", "0"), "--limit"),
    (("sync", "status"), "Missing argument"),
    (("pages", "set", "Any Page", "--colour", "red"), "--colour"),
    (("report", "no-such-report"), "no-such-report"),
])
def test_a_call_that_cannot_be_parsed_also_answers_with_one_document(
        shell: Shell, arguments: tuple[str, ...], words: str) -> None:
    done = shell.run(*arguments, "--json")
    assert done.returncode == 2
    error = error_of(done)
    assert error["code"] == "usage"
    assert words in error["message"]
    assert words in done.stderr
