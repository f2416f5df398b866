"""Looking after the place where secrets are kept, and moving them to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbsync_desktop.domain.errors import SecretsLocked, SecretsUnavailable, UsageError
from fbsync_desktop.services.secrets import SecretsService
from fbsync_desktop.system.passphrase_file import FileSecrets
from fbsync_desktop.system.paths import AppPaths
from fbsync_desktop.system.secrets import KeyringSecrets, MemorySecrets, SecretStore
from fbsync_desktop.system.vault import Vault
from tests.system.test_secrets import FakeRing

WORDS = "four words make one"


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    made = AppPaths(tmp_path / "home")
    made.create()
    return made


async def keeper(paths: AppPaths, store: SecretStore | None = None, **env: str) -> tuple[SecretsService, Vault]:
    vault = Vault(store or KeyringSecrets(paths.home / "secrets-index.json", FakeRing()))
    for number in range(3):
        await vault.set(f"page/{number}", f"EAASAMPLE{number}" + "x" * 2000)
    return SecretsService(vault, paths, env), vault


async def test_secrets_move_to_a_file_and_leave_nothing_behind(paths: AppPaths, tmp_path: Path) -> None:
    service, vault = await keeper(paths)
    old = vault.store
    moved = await service.move(f"file:{tmp_path / 'kept.json'}", WORDS)
    assert (moved.count, moved.left_behind) == (3, 0)
    assert await old.names() == frozenset()
    assert await FileSecrets(tmp_path / "kept.json", WORDS).get("page/2") == "EAASAMPLE2" + "x" * 2000
    assert await vault.get("page/0") == "EAASAMPLE0" + "x" * 2000
    assert "kept.json" in paths.settings_file.read_text()
    assert WORDS not in paths.settings_file.read_text()


async def test_a_move_that_fails_half_way_leaves_the_old_place_in_use_and_complete(paths: AppPaths, tmp_path: Path,
                                                                                   monkeypatch: pytest.MonkeyPatch,
                                                                                   ) -> None:
    service, vault = await keeper(paths)
    old, written = vault.store, []
    real = FileSecrets.set

    async def failing(self: FileSecrets, name: str, value: str) -> None:
        written.append(name)
        if len(written) == 2:
            raise SecretsUnavailable("The disk is full.")
        await real(self, name, value)

    monkeypatch.setattr(FileSecrets, "set", failing)
    with pytest.raises(SecretsUnavailable, match="disk is full"):
        await service.move(f"file:{tmp_path / 'kept.json'}", WORDS)
    assert vault.store is old and len(await old.names()) == 3
    assert await FileSecrets(tmp_path / "kept.json", WORDS).names() == frozenset()
    assert not paths.settings_file.exists()


async def test_a_place_that_cannot_forget_is_said_so(paths: AppPaths, tmp_path: Path) -> None:
    class Clinging(FakeRing):
        def delete_password(self, service: str, user: str) -> None:
            raise RuntimeError("denied")

    service, vault = await keeper(paths, KeyringSecrets(paths.home / "secrets-index.json", Clinging()))
    moved = await service.move(f"file:{tmp_path / 'kept.json'}", WORDS)
    assert moved.left_behind == 3
    assert await vault.get("page/1") is not None


@pytest.mark.parametrize(("spec", "passphrase", "words"), [
    ("memory", "", "no place for sign-ins"), ("somewhere", "", "no place for sign-ins"),
    ("file:kept.json", "short", "at least 8 characters"),
    ("system", "", "are in this computer's password store already")])
async def test_a_move_that_makes_no_sense_is_refused(paths: AppPaths, spec: str, passphrase: str, words: str) -> None:
    service, _ = await keeper(paths)
    with pytest.raises(UsageError, match=words):
        await service.move(spec.replace("kept.json", str(paths.home / "kept.json")), passphrase)


async def test_the_environment_decides_before_any_setting(paths: AppPaths) -> None:
    service, _ = await keeper(paths, FBSYNC_KEYRING="system")
    with pytest.raises(UsageError, match="FBSYNC_KEYRING decides"):
        await service.move(f"file:{paths.home / 'kept.json'}", WORDS)
    assert (await service.state()).decided_by_environment


async def test_a_file_without_its_passphrase_is_locked_and_can_be_opened_later(paths: AppPaths) -> None:
    path = paths.home / "kept.json"
    await FileSecrets(path, WORDS).set("page/1", "EAASAMPLE1")
    vault = Vault(FileSecrets(path))
    service = SecretsService(vault, paths, {})
    state = await service.state()
    assert isinstance(state.trouble, SecretsLocked) and state.names is None and state.kind == "file"
    with pytest.raises(SecretsUnavailable, match="does not open"):
        await service.unlock("not these words")
    with pytest.raises(SecretsLocked):
        await vault.get("page/1")
    await service.unlock(WORDS)
    assert await vault.get("page/1") == "EAASAMPLE1"


async def test_for_one_session_nothing_is_written_anywhere(paths: AppPaths) -> None:
    service, vault = await keeper(paths)
    before = sorted(path.name for path in paths.home.rglob("*"))
    service.use_for_this_session()
    await vault.set("page/9", "EAASAMPLE9")
    assert (await service.state()).kind == "memory"
    assert sorted(path.name for path in paths.home.rglob("*")) == before


async def test_what_the_user_sees_names_the_place_and_never_a_secret(paths: AppPaths) -> None:
    service, _ = await keeper(paths, MemorySecrets())
    state = await service.state()
    assert state.where == "in this program's memory, until it ends" and state.names == 3
    assert "EAASAMPLE" not in repr(state)
