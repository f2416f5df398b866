"""A throw-away Postgres server on a port of its own, run by an unprivileged user."""

from __future__ import annotations

import atexit
import contextlib
import grp
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

_PORT_TRIES = 5
_READY_WITHIN_S = 30.0


def postgres_binaries() -> Path | None:
    """The folder of the newest installed server, None where there is none."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    return max(found, key=lambda folder: folder.as_posix(), default=None)


class PostgresServer:
    """Loopback only, password needed, data in a temporary folder; without fsync unless crashes are tested."""

    user = "fbsync"

    def __init__(self, binaries: Path, *, fsync: bool = False) -> None:
        self._binaries = binaries
        self._fsync = fsync
        self._folder = Path(tempfile.mkdtemp(prefix="fbsync-postgres-"))
        self._process: subprocess.Popen[bytes] | None = None
        self.password = secrets.token_hex(8)
        self.port = 0

    def __enter__(self) -> PostgresServer:
        atexit.register(self.close)
        self._initialise()
        for _ in range(_PORT_TRIES):
            self.port = _free_port()
            if self.start():
                return self
        raise RuntimeError(f"Postgres did not start: {self.log()}")

    def __exit__(self, *_: object) -> None:
        self.close()

    def url(self, database: str = "postgres", *, password: str | None = None) -> str:
        """The address of a database on this server."""
        return f"postgresql://{self.user}:{password or self.password}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """Create an empty database and return its address."""
        name = f"test_{secrets.token_hex(6)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
        return self.url(name)

    def start(self) -> bool:
        """Start the server on its port; False when it ends at once (the port was taken)."""
        settings = {"fsync": "on" if self._fsync else "off", "listen_addresses": "127.0.0.1",
                    "unix_socket_directories": "", "shared_buffers": "64MB", "max_connections": "40",
                    "synchronous_commit": "on", "full_page_writes": "on" if self._fsync else "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with self._log_path.open("ab") as log:
            self._process = subprocess.Popen(
                [self._binaries / "postgres", "-D", self._data, "-p", str(self.port), *options],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self._folder, start_new_session=True,
                **_unprivileged())
        deadline = time.monotonic() + _READY_WITHIN_S
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(self.url(), connect_timeout=2).close()
                return True
            time.sleep(0.02)
        return False

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End the server: SIGINT fast, SIGQUIT at once as in a crash."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(how)
            self._process.wait(_READY_WITHIN_S)

    def restart(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop and start again on the same port."""
        self.stop(how)
        if not self.start():
            raise RuntimeError(f"Postgres did not start again: {self.log()}")

    def close(self) -> None:
        """Stop the server and remove its data."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self._folder, ignore_errors=True)
        atexit.unregister(self.close)

    def log(self) -> str:
        """What the server wrote."""
        return self._log_path.read_text(errors="replace") if self._log_path.exists() else ""

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def _log_path(self) -> Path:
        return self._folder / "server.log"

    def _initialise(self) -> None:
        owner = _unprivileged()
        if owner:
            shutil.chown(self._folder, owner["user"], owner["group"])
        password_file = self._folder / "password"
        password_file.write_text(self.password)
        if owner:
            shutil.chown(password_file, owner["user"], owner["group"])
        subprocess.run(
            [self._binaries / "initdb", "-D", self._data, "-U", self.user, f"--pwfile={password_file}",
             "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
            check=True, capture_output=True, cwd=self._folder, **owner)


def _unprivileged() -> dict[str, str]:
    """Postgres refuses to run as root, so root starts it as the system's postgres user."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam("postgres")
    return {"user": account.pw_name, "group": _group_name(account.pw_gid)}


def _group_name(group_id: int) -> str:
    return grp.getgrgid(group_id).gr_name


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
