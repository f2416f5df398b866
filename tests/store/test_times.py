"""SQLite's form of a time: the same as `str` gives, in UTC, sorted like the times themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from fbsync_desktop.store.types import time_from_text, time_text

_FIRST, _LAST = datetime(1, 1, 3), datetime(9999, 12, 29)  # noqa: DTZ001 (hypothesis adds the zones)
TIMES = st.datetimes(_FIRST, _LAST, timezones=st.sampled_from(
    [UTC, timezone(timedelta(hours=8)), timezone(-timedelta(hours=3, minutes=30))]))


@given(TIMES)
def test_a_time_is_written_as_utc_and_read_back(moment: datetime) -> None:
    assert time_text(moment) == str(moment.astimezone(UTC)).removesuffix("+00:00")
    assert time_from_text(time_text(moment)) == moment


@given(TIMES, TIMES)
def test_texts_sort_like_their_times(one: datetime, other: datetime) -> None:
    assert (time_text(one) < time_text(other)) == (one < other)
