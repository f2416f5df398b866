"""Who owns a lease, and whether that owner still lives."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import psutil


@cache
def this_owner() -> str:
    """Names this process for good: computer, boot, process id and its start time."""
    return f"{_computer()}|{os.getpid()}|{_started(os.getpid())}"


def owner_is_dead(owner: str) -> bool:
    """True only when the owner ran on this computer and is certainly gone; foreign owners are never dead."""
    try:
        host, boot, pid, started = owner.split("|")
    except ValueError:
        return False
    here, now_booted = _computer().split("|")
    if host != here:
        return False
    return boot != now_booted or not pid.isdigit() or _started(int(pid)) != started


@cache
def _computer() -> str:
    # The boot time moves by a second when the clock is set; a minute's grid keeps it one and the same boot.
    return f"{platform.node()}|{round(psutil.boot_time() / 60)}"


def _started(pid: int) -> str:
    try:
        process = psutil.Process(pid)
        return "" if process.status() == psutil.STATUS_ZOMBIE else f"{process.create_time():.2f}"
    except psutil.Error:
        return ""


def detach(arguments: Sequence[str], env: Mapping[str, str], log: Path) -> int:
    """Start a process of this program that survives the terminal; its output goes to `log`. Returns its id."""
    with log.open("ab") as output:
        child = subprocess.Popen(
            [sys.executable, "-m", "fbsync_desktop.cli.main", *arguments], env=dict(env),
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, close_fds=True)
    return child.pid
