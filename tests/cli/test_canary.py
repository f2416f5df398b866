"""A token, an app secret and a passphrase are looked for in everything the program leaves behind or shows."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Shell, browser

REFUSED = "EAAcanary0TOKEN0THAT0MUST0NEVER0SHOW"
APP_SECRET = "canary0app0secret0never0to0be0seen"
PASSPHRASE = "sample words"


class Watcher:
    """Runs commands and keeps every word they say."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.said: dict[str, str] = {}

    def run(self, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        done = self.shell.run_apart(*arguments, stdin=stdin, FACEBOOK_APP_ID="1", FACEBOOK_APP_SECRET=APP_SECRET, **env)
        self.said[f"{len(self.said)} {' '.join(arguments)}"] = done.stdout + done.stderr
        return done


def processes(home: Path) -> Iterator[tuple[str, str, str]]:
    """Every running process that works in this data folder: its number, arguments and environment."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            arguments, environment = (folder / "cmdline").read_text(), (folder / "environ").read_text()
        except OSError:
            continue
        if str(home) in environment:
            yield folder.name, arguments, environment


@pytest.mark.timeout(300)
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no process file system here")
def test_no_secret_is_in_any_file_output_export_or_process(shell: Shell, tmp_path: Path) -> None:
    world, page = shell.facebook.world, shell.business.page_id
    token = shell.business.token
    echo = {"error": {"code": 10, "message": f"(#10) The call with access_token={token} and {token} is not allowed"}}
    world.switch(app_secret=APP_SECRET)
    see = Watcher(shell)

    # a refused sign-in, a good one, and an answer that repeats the token in its words
    assert see.run("pages", "add", "--token-stdin", "--json", stdin=REFUSED).returncode == 3
    assert see.run("pages", "add", "--token-stdin", stdin=token).returncode == 0
    world.switch(faults=[{"path": "/conversations", "status": 400, "body": echo, "times": 1}], poison_threads=[3])
    assert "The call with access_token=…" in see.run("--debug", "sync", "run", page, "--json").stdout

    # in the background, looked at while it runs
    world.switch(faults=[], latency_ms=300, poison_threads=[])
    world.add_message(page, "messenger", 5, "Something new")
    started = see.run("sync", "start", page, "--json", FBSYNC_GRAPH__PAGE_SIZE="2")
    assert started.returncode == 0
    seen = list(processes(shell.home))
    while not seen:
        seen = list(processes(shell.home))
    assert [number for number, arguments, environment in seen for secret in (token, REFUSED)
            if secret in arguments + environment] == []
    assert [number for number, arguments, _ in seen for secret in (APP_SECRET, PASSPHRASE) if secret in arguments] == []
    world.switch(latency_ms=0)
    see.run("sync", "status", see.shell.json("sync", "latest", page)["id"], "--watch")

    # what goes wrong with a token afterwards
    see.run("pages", "reconnect", page, "--token-stdin", "--json", stdin=REFUSED)
    world.switch(token_dies_at_call=world.calls + 2)
    see.run("--debug", "sync", "run", page, "--json")
    see.run("--debug", "pages", "check", page, "--json")
    see.run("sync", "run", page, FBSYNC_GRAPH_URL="http://127.0.0.1:9")
    (shell.home / "settings.toml").write_text(f"[graph]\nurl = '{token}'\nfacebook_app_secret = '{APP_SECRET}'\n")
    see.run("pages", "list")
    (shell.home / "settings.toml").unlink()

    # everything that can be printed or written
    job = shell.json("sync", "latest", page)["id"]
    for number, command in enumerate((
            ("contacts", "list"), ("pages", "show", page), ("report", "failed-syncs"), ("logs",))):
        assert see.run(*command, "--json").returncode == 0, number
    see.run("contacts", "export", "-o", str(tmp_path / "contacts.csv"))
    see.run("report", "job", job, "--format", "csv", "-o", str(tmp_path / "job.csv"))

    assert [said for said, text in see.said.items() for secret in (token, REFUSED, APP_SECRET, PASSPHRASE)
            if secret in text] == []
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"fbsync.db", "fbsync.log", "worker.log", "contacts.csv", "job.csv"} <= {path.name for path in files}
    assert [path for path in files for secret in (token, REFUSED, APP_SECRET, PASSPHRASE)
            if secret.encode() in path.read_bytes()] == []


def test_the_browser_a_sign_in_opens_is_told_no_secret(shell: Shell, tmp_path: Path) -> None:
    secrets = {"FACEBOOK_APP_SECRET": APP_SECRET, "GOOGLE_AI_API_KEY_2": "AIzacanary0000000000000000000000",
               "DIRECT_URL": f"sqlite:///{tmp_path / 'canary0.db'}"}
    shell.facebook.world.switch(app_secret=APP_SECRET)
    done = shell.run("pages", "login", "--all", FACEBOOK_APP_ID="880000000000001", FBSYNC_LOGIN_URL=shell.facebook.url,
                     **browser(tmp_path), **secrets)
    assert done.returncode == 0 and "Connected Sample Bakery" in done.stdout
    arguments, environment = json.loads((tmp_path / "told.json").read_text())
    assert arguments[1].startswith(shell.facebook.url) and environment["FBSYNC_HOME"] == str(shell.home)
    for secret in (PASSPHRASE, shell.business.token, *secrets.values()):
        assert secret not in json.dumps([arguments, environment]), secret


def test_an_argument_is_no_way_to_give_a_token(shell: Shell) -> None:
    done = subprocess.run([*COMMAND, "pages", "add", "--token", REFUSED], capture_output=True, text=True, check=False,
                          env=shell.environment, timeout=60)
    assert done.returncode == 2
