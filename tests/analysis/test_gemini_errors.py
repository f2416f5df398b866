"""What each of Google's refusals means, from recorded bodies; and how its durations are read."""

from __future__ import annotations

import json
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbsync_desktop.analysis.errors import AnalysisError
from fbsync_desktop.analysis.gemini_errors import convert, seconds_of

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
RECORDED: list[dict[str, Any]] = json.loads((Path(__file__).parent / "recorded" / "errors.json").read_text("utf-8"))


@pytest.mark.parametrize("row", RECORDED, ids=[row["name"] for row in RECORDED])
def test_recorded_refusals(row: dict[str, Any]) -> None:
    error = convert(row["http"], row["body"], model="gemini-3.5-flash-lite", now=NOW)
    expected = dict(row["expect"])
    assert type(error).__name__ == expected.pop("error")
    for name, value in expected.items():
        found = getattr(error, name)
        assert (found.isoformat() if name == "until" else found) == value, name


@pytest.mark.parametrize("row", RECORDED, ids=[row["name"] for row in RECORDED])
def test_no_word_of_google_s_reaches_our_errors(row: dict[str, Any]) -> None:
    error = convert(row["http"], row["body"], model="gemini-3.5-flash-lite", now=NOW)
    shown = f"{error} {error!r} {error.args} {vars(error)} {''.join(traceback.format_exception(error))}"
    assert "AQ." not in shown and "projects/" not in shown and "googleapis" not in shown


@pytest.mark.parametrize(("text", "seconds"), [
    ("17s", 17.0), ("37025.7s", 37025.7), ("10h17m5.72s", 37025.72), ("2m", 120.0), ("1h", 3600.0), ("1h0m0s", 3600.0),
    ("0s", 0.0), ("0.5s", 0.5), (" 3s ", 3.0), ("9999999999s", 172_800.0),
    ("", None), ("s", None), ("h", None), ("17", None), ("-5s", None), ("1s2h", None), ("NaNs", None), ("1e5s", None),
    (17, None), (None, None), ([], None), ("9" * 400 + "s", None),
])
def test_durations(text: object, seconds: float | None) -> None:
    assert seconds_of(text) == (pytest.approx(seconds) if seconds is not None else None)


@given(st.integers(0, 47), st.integers(0, 59), st.integers(0, 59_999))
def test_durations_of_hours_minutes_and_seconds_add_up(hours: int, minutes: int, milliseconds: int) -> None:
    seconds = milliseconds / 1000
    assert seconds_of(f"{hours}h{minutes}m{seconds}s") == pytest.approx(hours * 3600 + minutes * 60 + seconds)


json_values = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
                           lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                               st.sampled_from(["error", "details", "message", "status", "@type", "violations",
                                                "retryDelay", "quotaId", "quotaValue", "reason", "fieldViolations"]),
                               inner, max_size=4), max_leaves=12)


@given(st.integers(201, 599), json_values)
def test_any_body_becomes_an_error_of_ours(status: int, body: object) -> None:
    assert isinstance(convert(status, body, model="m", now=NOW), AnalysisError)
