"""A million conversations cost neither memory nor time before they are asked for."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from fbsync_desktop.simulator import SampleBusiness, Scenario, running_simulator

_MILLION = 1_000_000


def peak_mib(pid: int) -> float:
    """The most memory a process ever held."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        pytest.skip("this computer does not tell the memory of processes")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
    assert found
    return int(found[1]) / 1024


def test_a_million_conversations_are_never_held_in_memory() -> None:
    business = SampleBusiness(messenger=_MILLION, instagram=0, without_id=1000, max_messages=3)
    with running_simulator(Scenario(businesses=[business], cache_megabytes=32), process=True) as facebook:
        before = peak_mib(facebook.pid)
        truth = facebook.admin.oracle(people=False)
        assert (truth["threads"], truth["contacts"]) == (_MILLION, _MILLION - 1000)
        with httpx.Client(base_url=facebook.url, headers={"Authorization": f"Bearer {business.token}"}) as http:
            for person in ("7200010000000000", "7200010000500000", "7200010000999998"):
                answer = http.get(f"/v25.0/{business.page_id}/conversations", params={
                    "user_id": person, "fields": "id,updated_time,messages{message}"}).json()
                assert answer["data"][0]["id"] == f"t_10{person[2:]}"
            after = ""
            for _ in range(60):
                page = http.get(f"/v25.0/{business.page_id}/conversations", params={
                    "limit": 200, "fields": "id,participants,messages{message,from}",
                    **({"after": after} if after else {})}).json()
                assert len(page["data"]) == 200
                after = page["paging"]["cursors"]["after"]
        facebook.admin.add_message(business.page_id, "messenger", 999_999, "I was the last")
        assert peak_mib(facebook.pid) - before < 120, "60 pages and 32 MiB of kept answers, whatever is behind them"
