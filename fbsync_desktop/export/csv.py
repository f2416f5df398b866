"""CSV that spreadsheets open without trouble and without running anything."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from fbsync_desktop.export.files import whole_file

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\0")
_IGNORED = " \ufeff\"'\n\u00a0\u200b"


def safe_cell(value: Any) -> str:
    """The cell's text, with an apostrophe before anything a spreadsheet would calculate (OWASP ASVS 1.2.10).

    Phone numbers such as +63… get the apostrophe too: a spreadsheet would turn them into numbers.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    text = str(value).replace("\0", "")
    return f"'{text}" if text.startswith(_TRIGGERS) or text.lstrip(_IGNORED).startswith(_TRIGGERS) else text


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a file with a header line (UTF-8 with BOM, so that Excel reads every script); returns the rows.

    Raises:
        ExportFailed
    """
    with whole_file(path, "utf-8-sig") as file:
        return write_rows(file, columns, rows)


def write_rows(file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a header line and the rows to an open file; returns the rows."""
    count = 0
    writer = csv.writer(file)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
        count += 1
    return count
