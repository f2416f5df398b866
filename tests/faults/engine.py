"""The engines that get killed: one sync, or the judging after it, in a process of its own."""

from __future__ import annotations

import asyncio
from multiprocessing.connection import Connection

from fbsync_desktop.compose import open_application
from fbsync_desktop.services.database import SECRET_NAME
from fbsync_desktop.system.secrets import MemorySecrets
from tests.support.clock import FastClock


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


def judge_once(environment: dict[str, str]) -> None:
    """Judge whatever is due; the minutes of the keys' quotas pass 25 times faster."""
    async def main() -> None:
        app = await open_application(environment, secrets=MemorySecrets(), clock=FastClock(25))
        try:
            await app.analysis.analyze_now()
        finally:
            await app.aclose()

    asyncio.run(main())


def move_once(environment: dict[str, str], address: str, password: str, progress: Connection) -> None:
    """Move to another database, telling the share that is done; `password` is that of whichever is a Postgres."""
    async def main() -> None:
        secrets = MemorySecrets()
        await secrets.set(SECRET_NAME, password)
        app = await open_application(environment, secrets=secrets)
        try:
            progress.send(0.0)
            await app.database.move(address, password, lambda done, total: progress.send(done / total))
        finally:
            await app.aclose()

    asyncio.run(main())


async def sync_without_judging(environment: dict[str, str], page_id: str, token: str) -> None:
    """Store a Page's conversations and give it a pipeline."""
    app = await open_application(environment, secrets=MemorySecrets())
    try:
        await app.pages.connect(token)
        pipeline = await app.pipelines.create("sales")
        await app.pages.set_options(page_id, pipeline=pipeline.id, mode="update-existing")
        started = await app.sync.start(page_id)
        await app.sync.run(started.job.id)
    finally:
        await app.aclose()
