"""Where tokens live, and everything a password store can do wrong."""

from __future__ import annotations

import asyncio
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.system.secrets import FileSecrets, KeyringSecrets

ROOT = Path(__file__).parents[2]
TOKEN = "EAASAMPLE" + "x" * 190


class FakeRing:
    """A password store in a dictionary; `fault` is raised by every call."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.fault = fault
        self.values: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, user: str) -> str | None:
        self._fail()
        return self.values.get((service, user))

    def set_password(self, service: str, user: str, value: str) -> None:
        self._fail()
        self.values[service, user] = value

    def delete_password(self, service: str, user: str) -> None:
        self._fail()
        del self.values[service, user]

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


def ring_secrets(tmp_path: Path, backend: Any, limit_s: float = 5.0) -> KeyringSecrets:
    return KeyringSecrets(tmp_path / "index.json", backend, limit_s)


async def test_a_secret_comes_back_and_can_be_forgotten(tmp_path: Path) -> None:
    secrets = ring_secrets(tmp_path, FakeRing())
    await secrets.set("page/1", TOKEN)
    assert await secrets.get("page/1") == TOKEN
    await secrets.delete("page/1")
    assert await secrets.get("page/1") is None


async def test_a_long_secret_is_cut_into_parts_that_every_store_takes(tmp_path: Path) -> None:
    ring = FakeRing()
    secrets = ring_secrets(tmp_path, ring)
    await secrets.set("page/1", "y" * 5000)
    assert max(len(value) for value in ring.values.values()) <= 1200
    assert await secrets.get("page/1") == "y" * 5000
    await secrets.delete("page/1")
    assert ring.values == {}


async def test_nothing_for_an_expected_secret_means_unavailable_not_signed_out(tmp_path: Path) -> None:
    ring = FakeRing()
    secrets = ring_secrets(tmp_path, ring)
    await secrets.set("page/1", TOKEN)
    ring.values.clear()
    with pytest.raises(SecretsUnavailable):
        await secrets.get("page/1")


@pytest.mark.parametrize("fault", [FileNotFoundError("bus"), ConnectionResetError("bus"), RuntimeError("denied")])
async def test_every_fault_of_a_store_becomes_words_without_its_text(tmp_path: Path, fault: Exception) -> None:
    with pytest.raises(SecretsUnavailable) as told:
        await ring_secrets(tmp_path, FakeRing(fault)).get("page/1")
    assert str(fault) not in str(told.value).replace("password", "")


async def test_a_store_that_hangs_is_given_up_and_does_not_block_the_next_question(tmp_path: Path) -> None:
    release = threading.Event()

    class Hanging(FakeRing):
        def get_password(self, service: str, user: str) -> str | None:
            release.wait()
            return None

    secrets = ring_secrets(tmp_path, Hanging(), limit_s=0.05)
    try:
        for _ in range(2):
            with pytest.raises(SecretsUnavailable, match="did not answer"):
                await secrets.get("page/1")
    finally:
        release.set()


async def test_the_file_is_private_and_needs_its_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    await FileSecrets(path, "right words").set("page/1", TOKEN)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert TOKEN.encode() not in path.read_bytes()
    assert await FileSecrets(path, "right words").get("page/1") == TOKEN
    with pytest.raises(SecretsUnavailable, match="passphrase"):
        await FileSecrets(path, "wrong words").get("page/1")


async def test_a_file_cut_off_anywhere_is_reported_and_never_taken_for_empty(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    await FileSecrets(path, "words").set("page/1", "z" * 20)
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 7):
        path.write_bytes(whole[:length])
        with pytest.raises(SecretsUnavailable):
            await FileSecrets(path, "words").get("page/1")


@pytest.fixture
def private_bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    (tmp_path / "run").mkdir(mode=0o700)
    yield {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"),
           "XDG_RUNTIME_DIR": str(tmp_path / "run"), "PYTHONPATH": str(ROOT)}


_SCRIPT = """
import asyncio
from pathlib import Path
from fbsync_desktop.domain.errors import SecretsUnavailable
from fbsync_desktop.system.secrets import KeyringSecrets

async def main():
    secrets = KeyringSecrets(Path("index.json"))
    try:
        await secrets.set("page/1", "sample token")
        print(await secrets.get("page/1"))
        await secrets.delete("page/1")
        print(await secrets.get("page/1"))
    except SecretsUnavailable as error:
        print("unavailable:", error.title)

asyncio.run(main())
"""


def _on_a_bus(environment: dict[str, str], tmp_path: Path, unlock: bool) -> str:
    assert shutil.which("dbus-run-session"), "these tests need a session bus: apt-get install dbus"
    assert shutil.which("gnome-keyring-daemon"), "these tests need a key store: apt-get install gnome-keyring"
    start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;" if unlock else ""
    done = subprocess.run(["dbus-run-session", "--", "sh", "-c", f'{start} "{sys.executable}" -c "$SCRIPT"'],
                          env={**environment, "SCRIPT": _SCRIPT}, cwd=tmp_path, capture_output=True, text=True,
                          timeout=60, check=False)
    return done.stdout + done.stderr


def test_the_real_secret_service_keeps_a_token(private_bus: dict[str, str], tmp_path: Path) -> None:
    assert _on_a_bus(private_bus, tmp_path, unlock=True).split("\n")[:2] == ["sample token", "None"]


def test_a_locked_secret_service_is_unavailable(private_bus: dict[str, str], tmp_path: Path) -> None:
    assert "unavailable: The password store" in _on_a_bus(private_bus, tmp_path, unlock=False)


def test_without_any_bus_the_store_is_unavailable(private_bus: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], env=private_bus, cwd=tmp_path, capture_output=True,
                          text=True, timeout=60, check=False)
    assert "unavailable: The password store" in done.stdout, done.stderr


_WRITER = """
import asyncio, sys
from pathlib import Path
from fbsync_desktop.system.passphrase_file import FileSecrets

async def main():
    secrets = FileSecrets(Path(sys.argv[1]), "sample words")
    for number in range(5):
        await secrets.set(f"{sys.argv[2]}/{number}", "sample")

asyncio.run(main())
"""


def test_two_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "secrets.json"
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name], cwd=ROOT) for name in ("one", "two")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(asyncio.run(FileSecrets(path, "sample words").names())) == 10


async def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "in_the_way").write_text("a file, not a folder")
    with pytest.raises(SecretsUnavailable, match="cannot be"):
        await FileSecrets(tmp_path / "in_the_way" / "secrets.json", "sample words").set("page/1", TOKEN)
