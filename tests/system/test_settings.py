"""A setting that cannot be used: where it came from and what is wrong, in words, never the value."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbsync_desktop.domain.errors import SettingsError
from fbsync_desktop.system.paths import app_paths
from fbsync_desktop.system.settings import load_settings


def complaint(tmp_path: Path, text: str = "", **env: str) -> str:
    given = {"FBSYNC_HOME": str(tmp_path), **env}
    paths = app_paths(given)
    paths.create()
    paths.settings_file.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings(paths, given)
    return str(refused.value.message)


@pytest.mark.parametrize(("variable", "value", "words"), [
    ("FBSYNC_NOPE__NAME", "secret", "there is no such setting"),
    ("FBSYNC_GRAPH__NOPE", "secret", "there is no such setting"),
    ("FBSYNC_GRAPH__PAGE_SIZE", "secret", "it must be a whole number"),
    ("FBSYNC_KEYRING", "secret", "it must be system, memory or file: with a path behind it"),
])
def test_a_variable_is_named_where_a_variable_is_wrong(tmp_path: Path, variable: str, value: str, words: str) -> None:
    assert complaint(tmp_path, **{variable: value}) == f"The environment variable {variable} cannot be used: {words}."


def test_a_section_of_the_file_nobody_knows_is_the_files_fault(tmp_path: Path) -> None:
    said = complaint(tmp_path, "[nope]\nother = 1\n", FBSYNC_NOPE__NAME="x")
    assert said.startswith("The setting nope in ") and "settings.toml" in said
