"""`fbsync`: the command line. Its contract (commands, exit codes, JSON) is stable."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from fbsync_desktop.cli.health import doctor
from fbsync_desktop.cli.later import LaterGroup
from fbsync_desktop.cli.session import JsonFlag, error_json, fail, out, print_json, say
from fbsync_desktop.cli.worker import worker
from fbsync_desktop.domain.errors import KnownError, UsageError
from fbsync_desktop.system.clock import SystemClock
from fbsync_desktop.system.display import has_display
from fbsync_desktop.system.logs import COMPONENTS, follow_log, read_log
from fbsync_desktop.system.paths import AppPaths, app_paths
from fbsync_desktop.system.process import become, window_command

_GROUPS = {
    "pages": ("pages", "Connect Pages and look after their sign-in."),
    "sync": ("sync", "Read a Page's conversations into contacts."),
    "secrets": ("secrets", "Where tokens and passwords are kept."),
    "ai": ("ai", "Summaries, scores and stages."),
    "contacts": ("contacts", "The people who wrote."),
    "pipelines": ("pipelines", "Pipelines, their stages, and the contacts in them."),
    "maintenance": ("maintenance", "Now and then."),
    "report": ("reports", "Reports."),
    "db": ("database", "The database."),
}
"""The module of each group of commands, and what they are about."""


class JsonGroup(TyperGroup):
    """The root command: a call it cannot make sense of also answers with one document where JSON was asked for."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        later = {name: LaterGroup(name, f"{__package__}.{module}", help) for name, (module, help) in _GROUPS.items()}
        self.commands = {**later, **self.commands}

    def main(self, args: Sequence[str] | None = None, *extra: Any, **options: Any) -> Any:
        """Run a command line; the parser writes its own words on stderr and ends with code 2."""
        self._json_asked = "--json" in (sys.argv[1:] if args is None else args)
        return super().main(args, *extra, **options)

    def make_context(self, *args: Any, **extra: Any) -> Any:
        """Read the part of the command line before the first command."""
        with self._answered():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Any) -> Any:
        """Read the rest of the command line and run it."""
        with self._answered():
            return super().invoke(ctx)

    @contextlib.contextmanager
    def _answered(self) -> Iterator[None]:
        try:
            yield
        except TyperException as error:
            if self._json_asked:
                print_json({"error": error_json(UsageError(error.format_message()))})
            raise


app = typer.Typer(cls=JsonGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
                  help="Turns everyone who wrote to a Facebook Page into a contact on your own computer.")
app.command()(worker)
app.command()(doctor)


@app.callback()
def options(debug: bool = typer.Option(False, "--debug", help="Write more to the log.")) -> None:
    """Options of every command."""
    if debug:
        os.environ["FBSYNC_LOG__LEVEL"] = "debug"


@app.command()
def logs(component: str | None = typer.Option(None, "--component", help="sync, ai, graph, store or ui"),
         follow: bool = typer.Option(False, "--follow", "-f", help="Go on with new lines until Ctrl-C."),
         as_json: bool = JsonFlag) -> None:
    """The last lines of the log."""
    if component is not None and component not in COMPONENTS:
        fail(UsageError(f"There is no component “{component}”.", action=f"Use {', '.join(COMPONENTS)}."),
             as_json=as_json)
    try:
        paths = app_paths(os.environ)
        lines = list(read_log(paths, component))
    except KnownError as error:
        fail(error, as_json=as_json)
    if as_json:
        print_json(lines)
        return
    for line in lines:
        out(line)
    if not lines:
        say("Nothing is in the log yet." if component is None else f"Nothing of {component} is in the log yet.")
    if follow:
        sys.stdout.flush()
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_follow(paths, component))


async def _follow(paths: AppPaths, component: str | None) -> None:
    async for line in follow_log(paths, component, SystemClock()):
        out(line)
        sys.stdout.flush()


@app.command()
def simulator(
        port: int = typer.Option(0, "--port", min=0, max=65535, help="0 takes any free one."),
        scenario: Path | None = typer.Option(None, "--scenario", help="What it shows and which faults it has: a TOML "
                                                                      "or JSON file."),
        template: bool = typer.Option(False, "--template", help="Print a scenario file with every switch explained, "
                                                                "and end.")) -> None:
    """A local stand-in for Facebook and Gemini with sample businesses, until Ctrl-C."""
    from fbsync_desktop.simulator.scenario_template import scenario_template
    from fbsync_desktop.simulator.server import serve

    if template:
        out(scenario_template().rstrip())
        return
    try:
        serve(port, scenario)
    except ValueError as error:
        fail(UsageError(str(error), title="The simulator cannot start"), as_json=False)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def gui(context: typer.Context) -> None:
    """Open the window (takes the options of fbsync-desktop)."""
    raise typer.Exit(become(window_command(context.args)))


@app.command()
def demo(headless: bool = typer.Option(False, "--headless", help="In the terminal, without a window.")) -> None:
    """Try everything on sample data; no account needed."""
    if not headless and has_display(os.environ):
        raise typer.Exit(become(window_command(["--demo"])))
    from fbsync_desktop.demo import run_in_terminal

    raise typer.Exit(run_in_terminal())


def run(arguments: list[str] | None = None) -> Any:
    """The entry point of `fbsync`."""
    return app(args=arguments, prog_name="fbsync")


if __name__ == "__main__":
    sys.exit(run())
