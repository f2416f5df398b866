"""`fbsync` from its very first moment."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from fbsync_desktop.cli import entry
from fbsync_desktop.cli.main import app


class _Interrupted:
    """A module whose loading the user interrupts."""

    def __init__(self, module: str) -> None:
        self._module = module

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == self._module:
            raise KeyboardInterrupt


def test_ctrl_c_while_the_libraries_load_ends_with_130_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "fbsync_desktop.cli.main", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Interrupted("fbsync_desktop.cli.main"), *sys.meta_path])
    with pytest.raises(SystemExit) as end:
        entry.run()
    assert end.value.code == 130


def test_ctrl_c_while_a_group_of_commands_loads_ends_as_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "fbsync_desktop.cli.pages", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Interrupted("fbsync_desktop.cli.pages"), *sys.meta_path])
    done = CliRunner().invoke(app, ["pages", "list"])
    assert (done.exit_code, done.output) == (130, "")


def test_help_and_wrong_usage_wait_for_no_engine() -> None:
    code = ("import sys; from fbsync_desktop.cli.main import run\n"
            "for words in (['--help'], ['pagse'], ['simulator', '--port', 'x']):\n"
            "    try: run(words)\n"
            "    except SystemExit: pass\n"
            "print(sorted({'sqlalchemy', 'httpx', 'psycopg'} & set(sys.modules)), file=sys.stderr)")
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, check=True)
    assert "Did you mean 'pages'?" in done.stderr
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize("group", ["pages", "sync", "secrets", "ai", "contacts", "pipelines", "maintenance", "report",
                                   "db"])
def test_every_group_of_commands_says_the_same_of_itself_in_the_list_and_in_its_own_help(group: str) -> None:
    own = CliRunner().invoke(app, [group, "--help"]).output.splitlines()
    said = own[next(number for number, line in enumerate(own) if "Usage:" in line) + 2].strip()
    assert f"{group} {said}" in " ".join(CliRunner().invoke(app, ["--help"]).output.replace("│", "").split())
