"""Where this program keeps its files. Folders are private to the user (0700)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from fbsync_desktop.domain.errors import SettingsError


@dataclass(frozen=True, slots=True)
class AppPaths:
    """All paths of one data folder."""

    home: Path

    @property
    def database(self) -> Path:
        return self.home / "fbsync.db"

    @property
    def settings_file(self) -> Path:
        return self.home / "settings.toml"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @property
    def backups(self) -> Path:
        return self.home / "backups"

    @property
    def run(self) -> Path:
        return self.home / "run"

    def create(self) -> None:
        """Make the folders.

        Raises:
            SettingsError: the data folder cannot be made or written.
        """
        os.umask(0o077)
        try:
            for folder in (self.home, self.logs, self.backups, self.run):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise SettingsError(f"The data folder {self.home} cannot be used: {error.strerror}.",
                                action="Choose another folder with FBSYNC_HOME, or give your user the right "
                                       "to write there.") from error


def app_paths(env: Mapping[str, str]) -> AppPaths:
    """The data folder: `FBSYNC_HOME`, or the platform's user data folder.

    Raises:
        SettingsError: there is neither.
    """
    given = env.get("FBSYNC_HOME")
    try:
        home = Path(given).expanduser().absolute() if given else platformdirs.user_data_path("fbsync", False)
    except RuntimeError:  # a user without a home folder
        home = Path()
    if not home.is_absolute():
        raise SettingsError("This user has no folder for a program's data.", action="Name one in FBSYNC_HOME.")
    return AppPaths(home)
