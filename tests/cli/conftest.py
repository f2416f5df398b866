"""A shell with a data folder of its own, beside a stand-in for Facebook."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from fbsync_desktop.cli.main import app
from fbsync_desktop.simulator import SampleBusiness, Scenario
from fbsync_desktop.simulator.server import Running, running_simulator

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "fbsync_desktop.cli.main"]
_BROWSER = """#!{python}
import json, os, sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
import httpx

address = sys.argv[1]
Path("{told}").write_text(json.dumps([sys.argv, dict(os.environ)]))
asked = {{name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}}
form = {{**asked, "answer": "{answer}", "page": ["1002003001"], "allow": asked["scope"].split(",")}}
httpx.post(address.partition("?")[0], data=form, follow_redirects=True, trust_env=False)
"""


def browser(folder: Path, answer: str = "continue") -> dict[str, str]:
    """What BROWSER names: a program that presses a button of Facebook's dialog.

    Its arguments and its environment are in `told.json` afterwards.
    """
    script = folder / f"browser-{answer}"
    script.write_text(_BROWSER.format(python=sys.executable, answer=answer, told=folder / "told.json"))
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return {"BROWSER": f"{script} %s"}


@dataclass
class Shell:
    """Runs `fbsync` with a data folder of its own; in this process, as loading it takes longer than most commands."""

    home: Path
    facebook: Running
    business: SampleBusiness

    @property
    def environment(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "FBSYNC_HOME": str(self.home),
                "FBSYNC_KEYRING": f"file:{self.home / 'secrets.json'}", "FBSYNC_KEYRING_PASSPHRASE": "sample words",
                "FBSYNC_GRAPH_URL": self.facebook.url, "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", "COLUMNS": "200"}

    def run(self, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        done = CliRunner().invoke(app, list(arguments), input=stdin, env=self.environment | env)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    def run_apart(self, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        """`run` in a process of its own, for what looks at processes or at what this one has loaded already."""
        done = subprocess.run([*COMMAND, *arguments], input=stdin, text=True, capture_output=True,
                              env=self.environment | env, timeout=60, check=False)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def json(self, *arguments: str, stdin: str = "") -> Any:
        return json.loads(self.run(*arguments, "--json", stdin=stdin).stdout)

    def connect(self) -> None:
        assert self.run("pages", "add", "--token-stdin", stdin=self.business.token).returncode == 0

    def use(self, home: Path) -> None:
        """Begin with a copy of another data folder."""
        shutil.copytree(home, self.home)


@pytest.fixture(scope="session")
def connected_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of somebody who connected the sample Page; to be copied, not changed."""
    business = SampleBusiness()
    with running_simulator(Scenario(businesses=[business])) as facebook:
        shell = Shell(tmp_path_factory.mktemp("connected") / "home", facebook, business)
        shell.connect()
    return shell.home


@pytest.fixture
def connected(shell: Shell, connected_home: Path) -> Shell:
    """A shell whose Page is connected, at the price of copying a folder."""
    shell.use(connected_home)
    return shell


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    business = SampleBusiness(messenger=40, instagram=5, without_id=0)
    with running_simulator(Scenario(businesses=[business])) as facebook:
        yield Shell(tmp_path / "home", facebook, business)
