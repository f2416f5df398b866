"""How often an account may be asked, and what the usage headers say about it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from fbsync_desktop.simulator import ids
from fbsync_desktop.simulator.catalogue import GraphFault
from fbsync_desktop.simulator.clock import WorldClock
from fbsync_desktop.simulator.inbox import Inbox
from fbsync_desktop.simulator.scenario import Scenario

_UNTOLD_WAIT_S = 30.0
_SHORT_WAIT_S = 2.0


@dataclass(slots=True)
class _Bucket:
    account: str
    left: float
    at: float
    calls: int = 0
    blocked_until: float = 0.0


class Limits:
    """One bucket for each account and platform: Meta allows two calls a second to each."""

    def __init__(self, scenario: Scenario, clock: WorldClock) -> None:
        self._scenario = scenario
        self._clock = clock
        self._buckets: dict[tuple[str, str], _Bucket] = {}

    def admit(self, inbox: Inbox) -> None:
        """Count a call of the Conversations API.

        Raises:
            GraphFault: too many: 613 by the second, 80006 or 80002 by usage.
        """
        scenario = self._scenario
        if not scenario.rps and not scenario.usage_percent and not scenario.usage_per_call:
            return
        bucket, now = self._bucket(inbox), self._clock.passed()
        instagram = inbox.platform == ids.INSTAGRAM
        if bucket.blocked_until:
            if now < bucket.blocked_until:
                if scenario.throttle_extends:
                    bucket.blocked_until = now + self._wait_s()
                raise GraphFault("buc_instagram_80002" if instagram else "buc_messenger_80006")
            bucket.blocked_until, bucket.calls = 0.0, 0
        bucket.calls += 1
        if self._percent(bucket) >= 100:
            bucket.blocked_until = now + self._wait_s()
            raise GraphFault("buc_instagram_80002" if instagram else "buc_messenger_80006")
        if scenario.rps:
            bucket.left = min(max(1.0, scenario.rps), bucket.left + (now - bucket.at) * scenario.rps)
            bucket.at = now
            if bucket.left < 1:
                raise GraphFault("rate_613_ig" if instagram else "rate_613")
            bucket.left -= 1

    def headers(self, inbox: Inbox | None) -> dict[str, str]:
        """Usage headers of an answer; none while there is nothing noticeable."""
        scenario = self._scenario
        if inbox is None or not (scenario.usage_percent or scenario.usage_per_call):
            return {}
        bucket = self._bucket(inbox)
        percent = min(100, int(100 if bucket.blocked_until else self._percent(bucket)))
        if not percent:
            return {}
        usage = {"call_count": percent, "total_cputime": percent // 4, "total_time": percent // 4}
        told = dict(usage)
        if scenario.regain_minutes >= 0:
            told["estimated_time_to_regain_access"] = scenario.regain_minutes if bucket.blocked_until else 0
        kind = "instagram" if inbox.platform == ids.INSTAGRAM else "messenger"
        return {"X-App-Usage": json.dumps(dict.fromkeys(usage, percent // 4)), "X-Page-Usage": json.dumps(usage),
                "X-Business-Use-Case-Usage": json.dumps({bucket.account: [{"type": kind, **told}]})}

    def _bucket(self, inbox: Inbox) -> _Bucket:
        business = inbox.business
        account = business.instagram_id if inbox.platform == ids.INSTAGRAM else business.page_id
        key = (business.page_id, inbox.platform)
        if key not in self._buckets:
            self._buckets[key] = _Bucket(account or business.page_id, max(1.0, self._scenario.rps),
                                         self._clock.passed())
        return self._buckets[key]

    def _percent(self, bucket: _Bucket) -> float:
        return self._scenario.usage_percent + self._scenario.usage_per_call * bucket.calls

    def _wait_s(self) -> float:
        minutes = self._scenario.regain_minutes
        return _UNTOLD_WAIT_S if minutes < 0 else minutes * 60.0 if minutes else _SHORT_WAIT_S


class Evenly:
    """Lets a share of occasions through, evenly and always the same way."""

    def __init__(self) -> None:
        self._seen = 0

    def __call__(self, rate: float) -> bool:
        """Whether this occasion is one of the share."""
        if not rate:
            return False
        self._seen += 1
        # the small part keeps a rate like 1/3 from falling just short of its third occasion
        return int(self._seen * rate + 1e-9) > int((self._seen - 1) * rate + 1e-9)
