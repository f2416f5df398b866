"""The shell functions behind `packaging/run` and `packaging/test`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(("status", "shown"), [(0, ""), (3, "a warning\n")])
def test_what_an_installation_writes_is_shown_only_where_it_fails(status: int, shown: str) -> None:
    script = f"set -euo pipefail; . packaging/environment.sh; quietly bash -c 'echo a warning >&2; exit {status}'"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (status, "", shown)
