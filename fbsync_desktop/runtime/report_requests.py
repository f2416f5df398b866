"""The jobs about reports. They run on the engine's thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fbsync_desktop.compose import Application


async def rows(app: Application, name: str, page_id: str | None) -> list[dict[str, Any]]:
    """A report's rows, of one Page (our id) or of all."""
    return await app.reports.rows(name, page_id)


async def export(app: Application, found: Sequence[dict[str, Any]], path: Path) -> None:
    """Write rows as CSV."""
    await app.reports.export_rows(found, path, "csv")
