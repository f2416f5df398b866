"""The scenario's faults: which one hits a call."""

from __future__ import annotations

import fnmatch
import json
from dataclasses import dataclass, field

from fbsync_desktop.simulator.catalogue import error_answer
from fbsync_desktop.simulator.limits import Evenly
from fbsync_desktop.simulator.scenario import Fault, Scenario
from fbsync_desktop.simulator.wire import Reply


@dataclass(slots=True)
class _Hits:
    """What a fault has met so far; it is kept here so that its id stays its own."""

    fault: Fault
    matched: int = 0
    done: int = 0
    evenly: Evenly = field(default_factory=Evenly)


class Faults:
    """Counts the calls that match each fault."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._hits: dict[int, _Hits] = {}

    def forget(self) -> None:
        """Every fault counts from its beginning."""
        self._hits.clear()

    def hit(self, path: str, platform: str = "") -> Fault | None:
        """The first fault that answers this call instead of the real handler."""
        for fault in self._scenario.faults:
            if _matches(fault.path, path) and fault.platform in platform:
                hits = self._hits.setdefault(id(fault), _Hits(fault))
                hits.matched += 1
                if (hits.matched > fault.after and (not fault.times or hits.done < fault.times)
                        and hits.evenly(fault.rate)):
                    hits.done += 1
                    return fault
        return None


def fault_reply(fault: Fault, real: Reply | None, trace: str) -> Reply:
    """The answer of a fault; `real` is the true one, for a fault that only delays or cuts it."""
    if real is not None:
        reply = real
    elif fault.error:
        status, body, headers = error_answer(fault.error, trace)
        reply = Reply(status, body, headers)
    elif fault.raw is not None:
        reply = Reply(fault.status, fault.raw.encode())
    else:
        reply = Reply(fault.status, json.dumps(fault.body or {}).encode())
    reply.headers |= fault.headers
    reply.drop = fault.drop
    reply.delay_s += fault.delay_ms / 1000
    return reply


def _matches(pattern: str, path: str) -> bool:
    return fnmatch.fnmatchcase(path, pattern) if "*" in pattern else pattern in path
