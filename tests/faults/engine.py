"""The engine that gets killed: one sync in a process of its own."""

from __future__ import annotations

import asyncio

from fbsync_desktop.compose import open_application
from fbsync_desktop.system.secrets import MemorySecrets


def sync_once(environment: dict[str, str], page_id: str, token: str) -> None:
    """Start or resume the Page's sync and run it."""
    async def main() -> None:
        secrets = MemorySecrets()
        app = await open_application(environment, secrets=secrets)
        try:
            if not await app.pages.overviews():
                await app.pages.connect(token)
            await secrets.set(f"page/{page_id}", token)
            started = await app.sync.start(page_id)
            await app.sync.run(started.job.id)
        finally:
            await app.aclose()

    asyncio.run(main())
