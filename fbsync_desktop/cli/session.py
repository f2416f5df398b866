"""What every command shares: running a coroutine on an open application, printing, exit codes."""

from __future__ import annotations

import asyncio
import getpass
import json
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import typer

from fbsync_desktop.domain.errors import Busy, KnownError, SecretMissing, TokenRejected, UsageError
from fbsync_desktop.domain.job import EXIT_BUSY, EXIT_CANCELLED, EXIT_FAILED, EXIT_TOKEN, EXIT_USAGE
from fbsync_desktop.system.logs import redactor

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application

T = TypeVar("T")

JsonFlag = typer.Option(False, "--json", help="One JSON document on stdout.")


def run_command(work: Callable[[Application], Awaitable[T]], *, as_json: bool) -> T:
    """Open the application, do the work, close it; known errors become words and the right exit code."""
    async def main() -> T:
        async with application(os.environ, ask_passphrase=ask_passphrase) as app:
            return await work(app)

    try:
        from fbsync_desktop.compose import application  # most of a second, which help and wrong usage need not wait for

        return asyncio.run(main())
    except KnownError as error:
        fail(error, as_json=as_json)
    except KeyboardInterrupt:
        raise typer.Exit(EXIT_CANCELLED) from None


def fail(error: KnownError, *, as_json: bool, document: dict[str, Any] | None = None) -> NoReturn:
    """Say what happened and what to do, and end with the error's exit code."""
    if as_json:
        print_json(document or {"error": error_json(error)})
    say(f"{error.title}: {error}")
    raise typer.Exit(exit_code_of(error))


def error_json(error: KnownError) -> dict[str, Any]:
    """An error as the contract prints it."""
    return {"code": error.code, "title": error.title, "message": error.message,
            "action": error.action}


def exit_code_of(error: KnownError) -> int:
    """The contract's exit code for an error."""
    if isinstance(error, UsageError):
        return EXIT_USAGE
    if isinstance(error, Busy):
        return EXIT_BUSY
    return EXIT_TOKEN if isinstance(error, TokenRejected | SecretMissing) else EXIT_FAILED


def print_json(document: Any) -> None:
    """One document on stdout."""
    sys.stdout.write(redactor.hide(json.dumps(document, ensure_ascii=False, indent=2)) + "\n")
    sys.stdout.flush()


@contextmanager
def printed_list() -> Iterator[Callable[[Any], None]]:
    """A function that prints one item after another of a list that is a document, however long it is."""
    count = 0

    def item(document: Any) -> None:
        nonlocal count
        sys.stdout.write(("[\n" if count == 0 else ",\n") + redactor.hide(json.dumps(document, ensure_ascii=False)))
        count += 1

    yield item
    sys.stdout.write("\n]\n" if count else "[]\n")
    sys.stdout.flush()


def say(line: str) -> None:
    """A line for people, on stderr."""
    sys.stderr.write(redactor.clean(line) + "\n")


def out(line: str) -> None:
    """A line of the result, on stdout."""
    sys.stdout.write(line + "\n")


def counted(number: int, noun: str) -> str:
    """`1 contact`, `2 contacts`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def local_time(moment: str | None) -> str:
    """A time of a JSON document as people at this computer read it."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}" if moment else ""


def is_asked(*, as_json: bool) -> bool:
    """Whether somebody sits at the terminal who can answer a question."""
    return not as_json and sys.stdin.isatty()


def ask_passphrase() -> str:
    """Ask the person at the terminal for the passphrase of the secrets file; "" where there is nobody."""
    return getpass.getpass("Passphrase of the file with the sign-ins: ") if sys.stdin.isatty() else ""


def token_from_stdin() -> str:
    """A token piped in; never an argument, which other programs can read.

    Raises:
        UsageError: nothing came.
    """
    token = sys.stdin.readline().strip()
    if not token:
        raise UsageError("No token came on standard input.", action="Pipe it in, for example from a file: "
                         "fbsync pages add --token-stdin < token.txt")
    redactor.add(token)
    return token
