"""Whether Google can be reached at all, and for how long nothing has come of any request. Pure."""

from __future__ import annotations

from fbsync_desktop.analysis.errors import (
    AnalysisError,
    ContentBlocked,
    NetworkDown,
    OutputInvalid,
    OutputTruncated,
    RateLimited,
    RateLimitedUnknown,
    ServiceBusy,
)

_NO_ANSWER = (NetworkDown, ServiceBusy, RateLimited, RateLimitedUnknown)
"""Waiting should help, and does not when nothing else comes for long: a spending limit answers 429 for days."""

_ANSWERS = (OutputInvalid, OutputTruncated, ContentBlocked)


class Connection:
    """After some failures in a row nothing is sent but a probe now and then; the first answer ends that.

    Times are `Clock.monotonic` seconds.
    """

    ENOUGH = 5
    PROBE_EVERY = 15.0

    def __init__(self) -> None:
        self._failures = 0
        self._next_probe = 0.0
        self._probing = False
        self._trouble: AnalysisError | None = None
        self._trouble_since = 0.0

    @property
    def is_down(self) -> bool:
        """So many requests in a row did not arrive that only probes are sent."""
        return self._failures >= self.ENOUGH

    def ready_at(self, at: float) -> float | None:
        """When a request may go out; None while a probe is on its way."""
        if not self.is_down:
            return at
        return None if self._probing else max(at, self._next_probe)

    def trouble_since(self) -> tuple[float, AnalysisError] | None:
        """Since when no request was answered, and the last reason; None when all is well."""
        return None if self._trouble is None else (self._trouble_since, self._trouble)

    # --- events ---

    def sent(self) -> None:
        """A request leaves; while down it is the probe."""
        self._probing = self.is_down

    def answered(self) -> None:
        """A useful answer came."""
        self._failures, self._probing, self._trouble = 0, False, None

    def failed(self, error: AnalysisError | None, at: float) -> None:
        """A request came to nothing; None when it was cancelled."""
        self._probing = False
        if isinstance(error, NetworkDown):
            self._failures += 1
            self._next_probe = at + self.PROBE_EVERY
        elif error is not None:
            self._failures = 0
        if isinstance(error, _NO_ANSWER):
            if self._trouble is None:
                self._trouble_since = at
            self._trouble = error
        elif isinstance(error, _ANSWERS):
            self._trouble = None
