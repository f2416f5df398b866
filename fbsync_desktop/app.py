"""`fbsync-desktop`: what it was asked for, and the window or the check that does it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.system.collector import made_for_good
from fbsync_desktop.system.display import has_display
from fbsync_desktop.system.paths import AppPaths, app_paths
from fbsync_desktop.system.process import keep_secrets

if TYPE_CHECKING:
    from fbsync_desktop.demo import SampleSession


def arguments(argv: Sequence[str]) -> argparse.Namespace:
    """The program's options."""
    parser = argparse.ArgumentParser(prog="fbsync-desktop", description="Contacts from Messenger and Instagram.")
    parser.add_argument("--demo", action="store_true", help="look around with sample data; no account needed")
    parser.add_argument("--data-dir", type=Path, help="keep everything in this folder")
    parser.add_argument("--minimised", action="store_true", help="start in the tray or the task bar")
    parser.add_argument("--self-test", action="store_true", help="check that this installation works, then end")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window; returns the exit code."""
    wanted = arguments(sys.argv[1:] if argv is None else argv)
    env = keep_secrets(os.environ)
    if wanted.self_test:
        from fbsync_desktop.self_test import run_self_test

        return run_self_test(env)
    if "QT_QPA_PLATFORM" not in env and not has_display(env):
        sys.stderr.write("There is no display for a window here. The command line does the same work: fbsync --help\n")
        return 1
    try:
        return _demo(env, wanted) if wanted.demo else _own(env, wanted)
    except KnownError as error:
        sys.stderr.write(f"{error.title}: {error}\n")
        return 1


def _own(env: dict[str, str], wanted: argparse.Namespace) -> int:
    if wanted.data_dir is not None:
        env["FBSYNC_HOME"] = str(wanted.data_dir)
    return _window(env, app_paths(env), wanted)


def _demo(env: dict[str, str], wanted: argparse.Namespace) -> int:
    from fbsync_desktop.demo import SampleSession, sample_home  # late: the user's own window needs no simulator

    is_kept = wanted.data_dir is not None
    with sample_home(wanted.data_dir) as home, closing(SampleSession(env, home, is_kept=is_kept)) as sample:
        return _window(env, AppPaths(home.absolute()), wanted, sample)


def _window(env: dict[str, str], paths: AppPaths, wanted: argparse.Namespace,
            sample: SampleSession | None = None) -> int:
    with made_for_good():
        from fbsync_desktop.desktop import Start, run_window
    return run_window(Start(env, paths, wanted.minimised, sample))


if __name__ == "__main__":
    sys.exit(main())
