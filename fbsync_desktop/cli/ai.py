"""`fbsync ai …`"""

from __future__ import annotations

import typer

from fbsync_desktop.cli.evaluate import evaluate

app = typer.Typer(no_args_is_help=True, help="Summaries, scores and stages.")
app.command()(evaluate)
