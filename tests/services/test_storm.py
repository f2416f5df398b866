"""Everything that can go wrong with a listing, at once, and in the end everybody is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.simulator import Fault, SampleBusiness, Scenario
from fbsync_desktop.simulator.catalogue import ODD_BODIES
from tests.services.conftest import Shop, opener
from tests.support.clock import FakeClock

_UNKNOWN = ("", "Facebook user")
_POISON = 77
_SPOILT = f"720001{_POISON:010d}"


def storm(seed: int) -> Scenario:
    business = SampleBusiness(messenger=400, instagram=60, seed=seed, nameless_rate=0.05, generic_name_rate=0.05,
                              hidden_participant_rate=0.05, max_messages=45)
    return Scenario(businesses=[business], empty_page_rate=0.2, short_page_rate=0.3, drop_rate=0.08,
                    odd_bodies=list(ODD_BODIES), odd_body_rate=0.1, cost_budget=600, reorder_between_pages=2,
                    poison_threads=[_POISON], forbidden_fields=["story"],
                    faults=[Fault(path="/conversations", error="transient_2", times=0, rate=0.05)])


async def differences(shop: Shop) -> tuple[set[str], set[str], dict[str, str]]:
    """Who is missing, who should not be there, and whose known name is stored wrongly."""
    stored, truth = await shop.names(), shop.truth()
    wrong = {id_: stored[id_] for id_, name in truth.items()
             if id_ in stored and name not in _UNKNOWN and stored[id_] != name}
    return truth.keys() - stored.keys(), stored.keys() - truth.keys(), wrong


@pytest.mark.parametrize("seed", range(3))
async def test_a_sync_through_a_storm_and_one_after_it_have_everybody_once(tmp_path: Path, seed: int) -> None:
    async with opener(tmp_path)(storm(seed), clock=FakeClock()) as shop:
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED, job.failure
        missing, extra, wrong = await differences(shop)
        moved = {person["id"] for person in shop.world.oracle()["people"]
                 if person["updatedAt"] > shop.world.clock.start}
        assert (missing <= moved, extra, wrong) == (True, set(), {}), "who wrote meanwhile may wait for the next sync"
        assert len(missing) < 10

        shop.world.switch(empty_page_rate=0.0, short_page_rate=0.0, drop_rate=0.0, odd_bodies=[],
                          reorder_between_pages=0, faults=[])
        job = await shop.sync()
        assert job.status is JobStatus.COMPLETED, job.failure
        missing, extra, wrong = await differences(shop)
        assert (missing <= {_SPOILT}, extra, wrong) == (True, set(), {}), "a thread nobody can read may name nobody"
        assert {error.id for error in job.errors} <= {_SPOILT, f"t_10{_SPOILT[2:]}"}
        assert not missing or job.errors, "and then it is told"
