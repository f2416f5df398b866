"""Sample data: a world of its own, in which a mistake with a key shows as it would at Google."""

from __future__ import annotations

import httpx
import pytest

from fbsync_desktop.demo import sample_facebook
from fbsync_desktop.simulator.gemini_scenario import SAMPLE_KEY


@pytest.mark.parametrize(("key", "status"), [(SAMPLE_KEY, 200), ("AIzaSyMistyped", 400)])
def test_a_mistyped_key_fails_its_test(key: str, status: int) -> None:
    with sample_facebook() as url:
        assert httpx.get(f"{url}/v1beta/models", headers={"x-goog-api-key": key}).status_code == status
