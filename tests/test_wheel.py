"""What is shipped: the wheel holds everything the program needs, and runs from it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True,
                   capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_every_resource_and_every_migration_is_in_it(shipped: Path) -> None:
    resources = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert resources
    assert {path.relative_to(shipped / "fbsync_desktop" / "_resources")
            for path in (shipped / "fbsync_desktop" / "_resources").rglob("*") if path.is_file()} == resources
    package = {path.relative_to(ROOT) for path in (ROOT / "fbsync_desktop").rglob("*")
               if path.is_file() and "__pycache__" not in path.parts}
    assert all((shipped / path).is_file() for path in package)


def test_nothing_else_is_in_it(shipped: Path) -> None:
    assert {path.name for path in shipped.iterdir() if path.suffix != ".dist-info"} == {"fbsync_desktop"}


def test_the_program_runs_from_it(shipped: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import fbsync_desktop, sys; sys.stdout.write(fbsync_desktop.__file__ + '\\n'); "
         "from fbsync_desktop.app import main; sys.exit(main(['--self-test']))"], cwd=tmp_path, text=True,
        capture_output=True, check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(shipped), "FBSYNC_KEYRING": "memory"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert Path(done.stdout.splitlines()[0]).is_relative_to(shipped)
