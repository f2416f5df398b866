"""`python -m fbsync_desktop.simulator [--port N] [--scenario FILE|-] [--json]`"""

from __future__ import annotations

import argparse
from pathlib import Path

from fbsync_desktop.simulator.server import serve, serve_pipe


def main() -> None:
    """Serve a scenario; `--scenario -` reads it from standard input and ends with it."""
    parser = argparse.ArgumentParser(prog="python -m fbsync_desktop.simulator")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--scenario", default="")
    parser.add_argument("--json", action="store_true", help="print address and tokens as one JSON line")
    wish = parser.parse_args()
    try:
        if wish.scenario == "-":
            serve_pipe(wish.port, ready_json=wish.json)
            return
        serve(wish.port, Path(wish.scenario) if wish.scenario else None, ready_json=wish.json)
    except ValueError as error:
        parser.exit(2, f"{error}\n")


if __name__ == "__main__":
    main()
