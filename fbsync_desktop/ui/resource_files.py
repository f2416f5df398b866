"""Where icons and translations lie: inside the installed package, or beside it in a source tree."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fbsync_desktop


@cache
def resource_folder() -> Path:
    """The folder the wheel ships as `_resources`, or `resources` of the source tree."""
    package = Path(fbsync_desktop.__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
