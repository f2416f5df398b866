"""Google's SDK: imported by nothing at start, and not needed to judge by rules."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator

ROOT = Path(__file__).parents[2]
BLOCKED = """
import sys
class NotInstalled:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('google', 'httpx2'):
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)
sys.meta_path.insert(0, NotInstalled())
"""
SYNC_AND_JUDGE = """
import asyncio, os, sys
from fbsync_desktop.compose import application
async def main():
    async with application(os.environ) as app:
        await app.pages.connect(sys.argv[1])
        started = await app.sync.start("1002003001")
        await app.sync.run(started.job.id)
        print(await app.analysis.analyze_now())
asyncio.run(main())
"""
FOREIGN = "print([name for name in sys.modules if name.split('.')[0] in ('google', 'httpx2')])"


def python(code: str, *arguments: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], input=stdin, text=True, capture_output=True,
                          timeout=90, check=False,
                          env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "COLUMNS": "200", **env})


@pytest.mark.parametrize("modules", [
    "fbsync_desktop.cli.main, fbsync_desktop.compose, fbsync_desktop.api",
    "fbsync_desktop.app, fbsync_desktop.desktop, fbsync_desktop.runtime.bridge",
    "fbsync_desktop.analysis.gemini, fbsync_desktop.analysis.runner",
])
def test_nothing_imports_it_at_start(modules: str) -> None:
    done = python(f"import sys, {modules}\n{FOREIGN}", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_an_open_application_has_not_imported_it(tmp_path: Path) -> None:
    code = f"""
import asyncio, sys
from fbsync_desktop.compose import application
async def main():
    async with application({{"FBSYNC_HOME": {str(tmp_path)!r}, "FBSYNC_KEYRING": "memory",
                             "GOOGLE_AI_API_KEY": "AQ.sample-key-1"}}) as app:
        await app.analysis.status()
        {FOREIGN}
asyncio.run(main())
"""
    done = python(code)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_without_it_conversations_are_judged_by_rules(tmp_path: Path) -> None:
    business = SampleBusiness(messenger=20, instagram=0, instagram_id=None, without_id=0)
    with running_simulator(Scenario(businesses=[business])) as facebook:
        env = {"FBSYNC_HOME": str(tmp_path), "FBSYNC_KEYRING": "memory", "FBSYNC_GRAPH_URL": facebook.url,
               "FBSYNC_GRAPH__CALLS_PER_SECOND": "0", "FBSYNC_GEMINI_URL": facebook.url,
               "GOOGLE_AI_API_KEY": "AQ.sample-key-number-1"}
        done = python(BLOCKED + SYNC_AND_JUDGE, business.token, **env)
        assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
        assert facebook.gemini.take_ledger() == []
    assert "NOT_INSTALLED" in done.stdout
    with closing(sqlite3.connect(tmp_path / "fbsync.db")) as database:
        summaries = [summary for summary, in database.execute('SELECT "aiContext" FROM "Contact"')]
    assert len(summaries) == 20 and all(summaries)
