"""Files that are either written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from fbsync_desktop.domain.errors import KnownError


class ExportFailed(KnownError):
    """The file cannot be written where the user wants it."""

    code = "export_failed"
    title = "The file was not written"


@contextmanager
def whole_file(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A text file that replaces `path` when the block ends well.

    Raises:
        ExportFailed: the folder is missing, not writable, or the disk is full, or the path is a folder itself.
    """
    if path.is_dir():
        raise ExportFailed(f"{path} is a folder.", action="Add the name of the file to it.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise ExportFailed(f"{path} cannot be written: {error.strerror}.", action="Choose another folder.") from error
    try:
        with os.fdopen(handle, "w", encoding=encoding, newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise ExportFailed(f"{path} cannot be written: {error.strerror}.", action="Free some space or choose "
                           "another folder.") from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """A text file of these lines, whole or not at all.

    Raises:
        ExportFailed
    """
    with whole_file(path) as file:
        file.writelines(f"{line}\n" for line in lines)
