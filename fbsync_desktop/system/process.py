"""Who owns a lease and whether that owner still lives; starting this program's other processes."""

from __future__ import annotations

import contextlib
import os
import platform
import subprocess
import sys
import threading
from collections.abc import Mapping, MutableMapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import psutil


@cache
def this_owner() -> str:
    """Names this process for good: computer, boot, process id and its start time."""
    return f"{_computer()}|{os.getpid()}|{_started(os.getpid())}"


def owner_is_dead(owner: str) -> bool:
    """True only when the owner ran on this computer and is certainly gone; foreign owners are never dead."""
    try:
        computer, boot, pid, started = owner.split("|")
    except ValueError:
        return False
    here, booted = _computer().split("|")
    if computer != here or not pid.isdigit():
        return False
    if boot != booted or not psutil.pid_exists(int(pid)):
        return True
    return _started(int(pid)) not in (started, _UNKNOWN)


@cache
def _computer() -> str:
    """Names this computer and its boot; a container or sandbox with process ids of its own counts as another one.

    Linux names each boot. Elsewhere start times are dates, which no later process shares.
    """
    name, boot = platform.node(), ""
    with contextlib.suppress(OSError):
        name += Path("/proc/self/ns/pid").readlink().name
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return f"{name}|{boot}"


_UNKNOWN = "?"
_SECRET = ("DATABASE_URL", "DIRECT_URL", "FACEBOOK_APP_SECRET", "FBSYNC_KEYRING_PASSPHRASE", "GOOGLE_AI_API_KEY")
"""How variables begin that hold one."""


def _started(pid: int) -> str:
    """When a process started; "" for one that has ended, `_UNKNOWN` for one this user may not look at.

    On Linux in clock ticks since the boot: psutil's date moves when the computer's clock is set, and a
    living owner would look like another process.
    """
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return ""
        if not sys.platform.startswith("linux"):
            return f"{process.create_time():.2f}"
        # proc(5): the name, in parentheses, may hold anything; field 22 is the 20th after it
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[19]
    except psutil.ZombieProcess:
        return ""
    except (psutil.Error, OSError):
        return _UNKNOWN


def detach(arguments: Sequence[str], env: Mapping[str, str], log: Path) -> int:
    """Start `fbsync` with these arguments so that it survives the terminal; its output goes to `log`.

    Returns its process id.
    """
    with log.open("ab") as output:
        child = subprocess.Popen(
            [sys.executable, "-m", "fbsync_desktop.cli.main", *arguments], env=dict(env),
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, close_fds=True, **_own_session())
    threading.Thread(target=child.wait, name="detached", daemon=True).start()  # leaves no zombie in a long life
    return child.pid


def keep_secrets(env: MutableMapping[str, str]) -> dict[str, str]:
    """The whole environment, while its secrets go out of `env`: no other program, such as a browser, inherits them."""
    whole = dict(env)
    for name in whole:
        if name.startswith(_SECRET):
            del env[name]
    return whole


def window_command(arguments: Sequence[str]) -> list[str]:
    """What starts the window in a process of its own."""
    return [sys.executable, "-m", "fbsync_desktop.app", *arguments]


def become(command: Sequence[str]) -> int:
    """Put another program into the place of this one; on Windows, which cannot, run it and give its exit code."""
    if sys.platform != "win32":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(command[0], list(command))  # noqa: S606  (our own program, no shell)
    return subprocess.call(command)


def _own_session() -> dict[str, Any]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
