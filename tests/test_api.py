"""The library façade, and the README's example."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from fbsync_desktop import api
from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator

ROOT = Path(__file__).parents[1]


def environment(home: Path, url: str) -> dict[str, str]:
    return {"FBSYNC_HOME": str(home), "FBSYNC_KEYRING": f"file:{home / 'secrets.json'}",
            "FBSYNC_KEYRING_PASSPHRASE": "sample passphrase", "FBSYNC_GRAPH_URL": url,
            "FBSYNC_GRAPH__CALLS_PER_SECOND": "0"}


async def test_two_starts_give_one_job(tmp_path: Path) -> None:
    business = SampleBusiness(messenger=40, instagram=0, instagram_id=None, without_id=0)
    with running_simulator(Scenario(businesses=[business], latency_ms=20)) as facebook:
        async with api.connect(environment(tmp_path, facebook.url)) as fbsync:
            await fbsync.add(business.token)
            first = await fbsync.start(business.page_id)
            second = await fbsync.start(business.page_id)
            assert (first["message"], second["message"]) == ("Sync started", "Sync already in progress")
            assert first["jobId"] == second["jobId"]
            while (await fbsync.status(first["jobId"]))["status"] != JobStatus.COMPLETED:
                pass
            latest = await fbsync.latest(business.page_id)
            assert latest is not None
            assert latest["syncedContacts"] == 40


async def test_the_readmes_example_runs_as_it_stands(tmp_path: Path) -> None:
    code = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert code is not None
    with running_simulator(Scenario()) as facebook:
        where = environment(tmp_path, facebook.url)
        async with api.connect(where) as fbsync:
            await fbsync.add(SampleBusiness().token)
        done = subprocess.run([sys.executable, "-c", code[1]], env={**where, "PYTHONPATH": str(ROOT)},  # noqa: ASYNC221
                              capture_output=True, text=True, timeout=60, check=False)
        assert done.stdout == "336 0 False\n", done.stderr
        async with api.connect(where) as fbsync:
            job = await fbsync.latest(SampleBusiness().page_id)
        assert job is not None and job["analysis"] is None  # the example waits for no AI
