"""Signing in, checking, and looking after secrets and the database from a terminal."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from fbsync_desktop.cli.health import sentence
from fbsync_desktop.domain.health import Concern
from fbsync_desktop.store.address import split_password
from tests.cli.conftest import COMMAND, Shell, browser
from tests.support.postgres import PostgresServer

APP = {"FACEBOOK_APP_ID": "880000000000001", "FACEBOOK_APP_SECRET": "sample-app-secret"}


def login_of(shell: Shell) -> dict[str, str]:
    return {**APP, "FBSYNC_LOGIN_URL": shell.facebook.url}


def test_from_the_browser_to_a_connected_page(shell: Shell, tmp_path: Path) -> None:
    done = shell.run_apart("pages", "login", "--json", **login_of(shell), **browser(tmp_path))
    assert done.returncode == 0, done.stderr
    assert [page["pageId"] for page in json.loads(done.stdout)] == ["1002003001"]
    assert "Finish the sign-in in your browser." in done.stderr


def test_a_refusal_in_the_browser_is_said(shell: Shell, tmp_path: Path) -> None:
    done = shell.run_apart("pages", "login", "--json", **login_of(shell), **browser(tmp_path, "cancel"))
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "login_refused"


def test_without_a_browser_the_address_is_shown_and_its_end_can_be_pasted(shell: Shell) -> None:
    environment = shell.environment | login_of(shell) | {"FBSYNC_LOGIN__REDIRECT_URI": "https://shop.example/after/"}
    with subprocess.Popen([*COMMAND, "pages", "login", "--no-browser", "--all"], env=environment, text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stderr is not None and process.stdout is not None
        assert process.stderr.readline() == "Open this address in a browser:\n"
        state = parse_qs(urlsplit(process.stderr.readline()).query)["state"][0]
        code = shell.facebook.world.endpoints.exchange.issue_code("https://shop.example/after/")
        process.stdin.write(f"https://shop.example/after/?code={code}&state=another\n")
        process.stdin.write(f"https://shop.example/after/?code={code}&state={state}#_=_\n")
        process.stdin.flush()
        out, told = process.communicate(timeout=60)
    assert "does not belong to this sign-in" in told
    assert out == "Connected Sample Bakery (1002003001)\n" and process.returncode == 0


def test_without_an_app_of_ones_own_it_says_what_is_missing(shell: Shell) -> None:
    done = shell.run("pages", "login", "--no-browser")
    assert done.returncode == 1
    assert "id and the secret of your own Meta app" in done.stderr


def test_the_app_is_stored_once_and_its_secret_never_shown(shell: Shell, tmp_path: Path) -> None:
    done = shell.run("pages", "app", "--id", "880000000000001", "--secret-stdin", stdin="sample-app-secret\n")
    assert done.returncode == 0 and "sample-app-secret" not in done.stdout + done.stderr
    assert shell.json("pages", "app")["secret"] is True
    signed = shell.run_apart("pages", "login", "--json", FBSYNC_LOGIN_URL=shell.facebook.url, **browser(tmp_path))
    assert signed.returncode == 0, signed.stderr
    assert shell.run("pages", "app", "--id", "1").returncode == 2
    assert shell.json("pages", "app", "--forget")["secret"] is False


def test_a_check_says_how_long_and_whether_the_inboxes_can_be_read(shell: Shell) -> None:
    shell.connect()
    found = shell.json("pages", "check", shell.business.page_id)
    assert found["signIn"] == "OK" and [one["cause"] for one in found["inboxes"]] == ["NONE", "NONE"]
    shell.facebook.world.switch(access_level="standard", access_answer="refused")
    hidden = shell.run("pages", "check", shell.business.page_id)
    assert hidden.returncode == 0
    assert "Your Meta app has no Advanced Access" in hidden.stdout
    shell.facebook.world.revoke()
    dead = shell.run("pages", "check", shell.business.page_id, "--json")
    assert dead.returncode == 3 and "password was changed" in json.loads(dead.stdout)["error"]["message"]


def test_secrets_are_shown_by_place_and_moved(shell: Shell, tmp_path: Path) -> None:
    shell.connect()
    assert shell.json("secrets", "show")["count"] == 1
    refused = shell.run("secrets", "move", f"file:{tmp_path / 'other.json'}", "--passphrase-stdin",
                        stdin="four words make one\n")
    assert refused.returncode == 2 and "FBSYNC_KEYRING decides" in refused.stderr


@pytest.mark.timeout(120)
def test_the_database_is_tried_moved_and_used(shell: Shell, postgres_server: PostgresServer) -> None:
    shell.connect()
    done = shell.run("sync", "run", shell.business.page_id, "--no-ai")
    assert done.returncode == 0
    assert "waiting for AI" not in done.stderr
    people = len(shell.json("contacts", "list", "--limit", "1000"))
    bare, password = split_password(postgres_server.new_database())
    wrong = shell.run("db", "test", bare, "--password-stdin", stdin="wrong\n")
    assert wrong.returncode == 1 and "refuses this user name or password" in wrong.stderr
    found = shell.run("db", "test", bare, "--password-stdin", stdin=f"{password}\n")
    assert "PostgreSQL" in found.stdout and "holds nothing of this program yet" in found.stdout
    moved = shell.run("db", "move", bare, "--password-stdin", stdin=f"{password}\n")
    assert moved.returncode == 0 and "proved equal" in moved.stdout and "100 %" in moved.stderr
    assert password not in (shell.home / "settings.toml").read_text() + moved.stdout + moved.stderr
    assert len(shell.json("contacts", "list", "--limit", "1000")) == people
    back = shell.run("db", "use", "built-in")
    assert back.returncode == 0 and len(shell.json("contacts", "list", "--limit", "1000")) == people


def test_a_page_is_reconnected_in_the_browser(shell: Shell, tmp_path: Path) -> None:
    shell.connect()
    before = shell.json("pages", "show", shell.business.page_id)
    shell.facebook.world.revoke()
    assert shell.run("pages", "check", shell.business.page_id).returncode == 3
    done = shell.run_apart("pages", "reconnect", shell.business.page_id, "--json", **login_of(shell),
                           **browser(tmp_path))
    assert done.returncode == 0, done.stderr
    after = shell.json("pages", "show", shell.business.page_id)
    assert after["id"] == before["id"] and after["createdAt"] > before["createdAt"]
    assert after["latestJob"] is None  # a terminal starts no sync by itself
    assert shell.run("pages", "check", shell.business.page_id).returncode == 0


def test_the_doctor_says_what_needs_somebody(shell: Shell) -> None:
    fine = shell.run("doctor")
    assert fine.returncode == 0 and fine.stdout.startswith("All fine.")
    shell.connect()
    shell.facebook.world.revoke()
    done = shell.run("doctor", "--json")
    assert done.returncode == 1
    [item] = json.loads(done.stdout)["items"]
    assert item["concern"] == "SIGN_IN_ENDED" and "password was changed" in item["note"]
    assert shell.run("doctor").stdout == (f"! {shell.business.name}: The sign-in ended. {item['note']} "
                                          f"Sign in again: fbsync pages reconnect {shell.business.page_id}\n")


@pytest.mark.parametrize("concern", list(Concern))
def test_the_doctor_has_a_sentence_for_every_state(concern: Concern) -> None:
    words = sentence({"concern": concern.value, "note": "It is so.", "number": 2, "until": "2026-11-26T12:00:00Z",
                      "pageId": "1002003001", "jobId": "job-1"})
    assert words[0].isupper() or words[0].isdigit()
    assert not any(code.value in words for code in Concern)
