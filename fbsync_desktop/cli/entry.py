"""Where `fbsync` begins, before anything that takes time is loaded."""

from __future__ import annotations

import sys
from typing import Any

_CANCELLED = 130


def run() -> Any:
    """Load the command line and run it; Ctrl-C while it loads ends as quietly as Ctrl-C later."""
    try:
        from fbsync_desktop.cli.main import run as run_command
    except KeyboardInterrupt:
        sys.exit(_CANCELLED)
    return run_command()
