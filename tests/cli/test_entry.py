"""`fbsync` from its very first moment."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from fbsync_desktop.cli import entry
from fbsync_desktop.cli.later import LaterGroup
from fbsync_desktop.cli.main import app

PACKAGE = Path(entry.__file__).parents[1]


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


def named_commands() -> list[tuple[str, list[str]]]:
    """Every `fbsync …` that a text of the program tells people to type, with where it stands."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found += [(f"{path.name}:{node.lineno}", words.split())
                          for words in re.findall(r"\bfbsync ([a-z][a-z-]*(?: [a-z][a-z-]*)*)", node.value)]
    return found


def test_every_command_that_a_text_names_exists() -> None:
    named = named_commands()
    assert len(named) > 60
    for where, words in named:
        command: Any = typer.main.get_command(app)
        for word in words:
            if not hasattr(command, "commands"):
                break
            assert word in command.commands, f"{where}: there is no command {' '.join(words)}"
            command = command.commands[word]
            if isinstance(command, LaterGroup):
                command = command._loaded()
