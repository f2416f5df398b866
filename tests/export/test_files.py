"""A file is written whole or not at all, and a path that cannot be one is refused in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbsync_desktop.export.files import ExportFailed, whole_file


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text("old")
    with whole_file(path) as file:
        file.write("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"


def test_a_folder_in_place_of_a_file_is_told_from_a_full_disk(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed) as refused, whole_file(tmp_path):
        pass
    assert (refused.value.message, refused.value.action) == (f"{tmp_path} is a folder.",
                                                             "Add the name of the file to it.")
    assert list(tmp_path.iterdir()) == []


def test_what_breaks_off_leaves_the_older_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), whole_file(path) as file:
        file.write("half")
        1 / 0  # noqa: B018
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("contacts.csv", "old")]
