"""Google's quota day. Requests per day are renewed at midnight Pacific time (ai.google.dev, rate limits)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_STANDARD_TIME = timezone(timedelta(hours=-8), "PST")


@cache
def _pacific() -> tzinfo:
    try:
        return ZoneInfo("America/Los_Angeles")
    except ZoneInfoNotFoundError:
        # A system without time zone data: at worst we wait one hour longer than needed in summer.
        return _STANDARD_TIME


def quota_day(now: datetime) -> date:
    """The day whose quota a request at `now` uses."""
    return now.astimezone(_pacific()).date()


def next_reset(now: datetime) -> datetime:
    """The next midnight in California, in UTC; 23 and 25 hour days included."""
    tomorrow = quota_day(now) + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=_pacific()).astimezone(UTC)
