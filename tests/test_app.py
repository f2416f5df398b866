"""The window's program as a process: demo, self-test, no display, a polite end."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from fbsync_desktop.compose import application
from fbsync_desktop.demo import SAMPLE_PAGE, sample_environment, sample_home
from fbsync_desktop.domain.errors import UsageError

ROOT = Path(__file__).parents[1]


def environment(home: Path, **more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(home), "TMPDIR": str(home),
            "FBSYNC_KEYRING": "memory"} | more


UNPACED = {"FBSYNC_GRAPH__CALLS_PER_SECOND": "0"}


def run(module: str, *arguments: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([sys.executable, "-m", f"fbsync_desktop.{module}", *arguments], env=dict(env), text=True,
                          capture_output=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done


@contextmanager
def window(*arguments: str, env: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    child = subprocess.Popen([sys.executable, "-m", "fbsync_desktop.app", *arguments],
                             env={**env, "QT_QPA_PLATFORM": "offscreen"}, text=True, stderr=subprocess.PIPE)
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


def test_the_window_is_painted_before_the_heavy_libraries_are_loaded() -> None:
    """They cost more than the window itself; the engine's thread loads them while it is on screen already."""
    heavy = ("alembic", "cryptography", "google", "httpx", "keyring", "msgspec", "pydantic", "rich", "sqlalchemy",
             "typer", "fbsync_desktop.simulator", "fbsync_desktop.store", "fbsync_desktop.services")
    done = subprocess.run([sys.executable, "-c", "import fbsync_desktop.desktop, sys; print(*sys.modules)"], text=True,
                          capture_output=True, cwd=ROOT, check=True)
    assert set(heavy) & set(done.stdout.split()) == set()


def test_the_engine_brings_no_command_line_along() -> None:
    """httpx would load its own, which is 8 MiB of a window that shows none."""
    done = subprocess.run([sys.executable, "-c", "import fbsync_desktop.compose, sys; print(*sys.modules)"], text=True,
                          capture_output=True, cwd=ROOT, check=True)
    assert {"click", "pygments", "rich", "typer"} & set(done.stdout.split()) == set()


async def synced_contacts(home: Path) -> int:
    """What the sample Page's newest job has, read from beside."""
    if not (home / "fbsync.db").exists():
        return 0
    async with application({"FBSYNC_HOME": str(home), "FBSYNC_KEYRING": "memory"}) as app:
        jobs = await app.sync.list(None)
        return jobs[0].counts.synced if jobs and jobs[0].status.value == "COMPLETED" else 0


async def test_the_demo_syncs_its_page_by_itself_and_ends_politely(tmp_path: Path) -> None:
    home = tmp_path / "sample"
    home.mkdir()
    (home / "sample-data.txt").touch()
    env = environment(tmp_path, **UNPACED)
    with window("--demo", "--data-dir", str(home), env=env) as child:
        deadline = time.monotonic() + 60
        people = SAMPLE_PAGE.messenger + SAMPLE_PAGE.instagram - SAMPLE_PAGE.without_id
        while await synced_contacts(home) != people:
            assert child.poll() is None and time.monotonic() < deadline
            await asyncio.sleep(0.2)
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 0
        assert child.stderr is not None and child.stderr.read() == ""


def test_a_demo_without_a_display_runs_in_the_terminal(tmp_path: Path) -> None:
    done = run("cli.main", "demo", env=environment(tmp_path, COLUMNS="40", **UNPACED))
    assert done.returncode == 0
    assert "Sample Bakery (sample data): 1134 contacts" in done.stdout
    assert "6 Messenger conversations have no contact, because Facebook does not say who wrote them." in done.stdout
    assert "…" not in done.stdout
    assert "Your own Page: fbsync pages login" in done.stdout.splitlines()[-1]
    assert list(tmp_path.iterdir()) == []


def test_a_window_without_a_display_says_so(tmp_path: Path) -> None:
    for arguments in ((), ("--demo",), ("--minimised",)):
        done = run("app", *arguments, env=environment(tmp_path))
        assert done.returncode == 1
        assert done.stderr.startswith("There is no display for a window here.") and done.stderr.count("\n") == 1


def test_the_command_line_opens_the_window(tmp_path: Path) -> None:
    done = run("cli.main", "gui", "--minimised", env=environment(tmp_path))
    assert done.returncode == 1 and "no display for a window" in done.stderr


def test_the_self_test_finds_a_sound_installation(tmp_path: Path) -> None:
    done = run("app", "--self-test", env=environment(tmp_path))
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [
        "ok    Signals", "ok    Window", "ok    Database", "ok    Password store", "ok    Encryption"], done.stdout
    assert done.returncode == 0


def test_the_self_test_says_what_is_missing(tmp_path: Path) -> None:
    done = run("app", "--self-test", env=environment(tmp_path, FBSYNC_KEYRING="system"))
    assert done.returncode == 1
    assert "FAIL  Password store: There is no password store on this computer." in done.stdout


def test_a_folder_that_cannot_be_used_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("app", "--data-dir", str(tmp_path / "file"), env=environment(tmp_path, QT_QPA_PLATFORM="offscreen"))
    assert done.returncode == 1
    assert "cannot be used" in done.stderr and done.stderr.count("\n") == 1


def test_sample_data_is_never_mixed_into_real_data(tmp_path: Path) -> None:
    (tmp_path / "fbsync.db").touch()
    with pytest.raises(UsageError, match="holds your own data"), sample_home(tmp_path):
        pass


def test_a_demo_takes_nothing_of_the_users_with_it(tmp_path: Path) -> None:
    own = {"DATABASE_URL": "postgresql://team", "GOOGLE_AI_API_KEY": "k", "FACEBOOK_APP_SECRET": "s", "LANG": "en"}
    env = sample_environment(own, tmp_path, "http://127.0.0.1:1")
    assert not set(env.values()) & {"postgresql://team", "k", "s"} and env["LANG"] == "en"
    assert env["FBSYNC_GEMINI_URL"] == env["FBSYNC_GRAPH_URL"]  # the sample key goes nowhere else
    assert env["FBSYNC_HOME"] == str(tmp_path) and env["FBSYNC_KEYRING"] == "memory"
