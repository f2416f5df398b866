"""`fbsync simulator` as a user starts it: address and tokens, scenario files, Ctrl-C."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from fbsync_desktop.cli.main import app
from fbsync_desktop.simulator import Scenario
from fbsync_desktop.simulator.scenario_file import scenario_from


@contextmanager
def started(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running command, and what it said up to its last line."""
    # A suite that runs in the background hands down that Ctrl-C is ignored; a terminal does not.
    process = subprocess.Popen([sys.executable, "-m", "fbsync_desktop.cli.main", "simulator", *options],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None)
    assert process.stdout is not None
    said = ""
    try:
        while "Ctrl-C" not in said:
            line = process.stdout.readline()
            assert line, process.stderr and process.stderr.read()
            said += line
        yield process, said
    finally:
        process.kill()
        process.communicate()


def refused(*options: str) -> str:
    """What a command that cannot start says on stderr."""
    result = CliRunner().invoke(app, ["simulator", *options])
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    return result.stderr


def test_it_says_where_it_is_and_which_tokens_are_good() -> None:
    with started() as (_, said):
        url = re.search(r"http://127\.0\.0\.1:\d+", said)
        tokens = dict(re.findall(r"Sample Page token of (.+): (EAA\w+)", said))
        assert url
        assert set(tokens) >= {"Sample Bakery", "Sample Cake Studio"}
        for name, token in tokens.items():
            answer = httpx.get(f"{url[0]}/v25.0/me", params={"fields": "name"},
                               headers={"Authorization": f"Bearer {token}"})
            assert answer.json()["name"] == name


def test_ctrl_c_ends_it_without_noise() -> None:
    with started() as (process, _):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out, err) == (0, "Stopped\n", "")


def test_it_shows_the_scenario_of_the_file_at_the_port_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "one.toml"
    file.write_text('[[businesses]]\npage_id = "77"\nname = "ดอกไม้"\n', "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with started("--port", str(port), "--scenario", str(file)) as (_, said):
        assert f"http://127.0.0.1:{port}" in said
        assert "Sample Page token of ดอกไม้: EAASAMPLEPAGE77TOKEN" in said


@pytest.mark.parametrize(("text", "told"), [
    ("latencyms = 3", "there is no switch “latencyms”; did you mean “latency_ms”?"),
    ("[[businesses]]\nmessenger = -3", "messenger must be at least 0, not -3"),
    ("[[faults]\n", "at line 1")])
def test_a_mistake_in_the_file_is_named_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    said = refused("--scenario", str(file)).replace("\n", " ")
    assert "mine.toml" in said
    assert told in said


def test_a_file_that_is_not_there_and_a_port_that_is_taken(tmp_path: Path) -> None:
    assert "cannot be read: No such file" in refused("--scenario", str(tmp_path / "none.toml"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"port {port} cannot be used" in refused("--port", str(port))
    assert refused("--port", "99999")


@pytest.mark.parametrize("document", ['{"latency": 3}', "nonsense", '{"businesses": 3}'])
def test_a_scenario_from_another_program_may_be_wrong_too(document: str) -> None:
    done = subprocess.run([sys.executable, "-m", "fbsync_desktop.simulator", "--scenario", "-"], input=document,
                          capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_the_template_is_a_scenario_file() -> None:
    result = CliRunner().invoke(app, ["simulator", "--template"])
    assert scenario_from(tomllib.loads(result.stdout)) == Scenario()


def test_the_scenario_in_the_readme_works() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    scenario = scenario_from(tomllib.loads(example))
    assert scenario.businesses[0].messenger == 20_000
    assert scenario.poison_threads == [33]
