"""Numbers, times and initials as people read them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fbsync_desktop.ui.text import formats
from fbsync_desktop.ui.text.initials import initials

NOON = datetime(2026, 11, 24, 12, 0).astimezone()  # a Tuesday, in the computer's own time
S, M, H, D = 1, 60, 3_600, 86_400


@pytest.mark.parametrize(("seconds", "words"), [
    (-5, "00:00"), (0, "00:00"), (59.9, "00:59"), (151, "02:31"), (3_599, "59:59"), (3_600, "1:00:00"),
    (27 * H + 61, "27:01:01")])
def test_stopwatch(seconds: float, words: str) -> None:
    assert formats.stopwatch(seconds) == words


@pytest.mark.parametrize(("seconds", "words"), [
    (None, ""), (10, "less than a minute left"), (240, "about 4 min left"), (5 * H + 120, "about 5 h 2 min left")])
def test_time_left_is_said_only_when_known(seconds: float | None, words: str) -> None:
    assert formats.time_left(seconds) == words


@pytest.mark.parametrize(("share", "words"), [(0.0, "0 %"), (0.415, "41 %"), (0.9999, "99 %"), (1.0, "100 %")])
def test_percent_is_never_a_hundred_too_early(share: float, words: str) -> None:
    assert formats.percent(share) == words


@pytest.mark.parametrize(("before", "words"), [
    (0, "just now"), (59 * S, "just now"), (M, "1 min ago"), (59 * M, "59 min ago"), (H, "1 h ago"),
    (11 * H, "11 h ago"), (D, "yesterday"), (D + 11 * H, "yesterday"), (3 * D, "on Saturday"),
    (8 * D, "on 16/11/2026")])
def test_ago(before: int, words: str) -> None:
    assert formats.ago(NOON - timedelta(seconds=before), NOON) == words


@pytest.mark.parametrize(("seconds", "words"), [(14, "14 s"), (185, "3 min 05 s"), (H + 4 * M, "1 h 04 min")])
def test_took(seconds: float, words: str) -> None:
    assert formats.took(seconds) == words


def test_a_time_in_a_list_is_as_short_as_it_can_be() -> None:
    assert formats.in_list(None, NOON) == ""
    assert formats.in_list(NOON - timedelta(hours=2), NOON) == "10:00"
    assert formats.in_list(NOON - timedelta(days=1), NOON) == "Mon"
    assert formats.in_list(NOON - timedelta(days=30), NOON) == "25/10/2026"


def test_times_of_the_database_are_shown_in_local_time() -> None:
    assert formats.clock_time(NOON.astimezone(UTC)) == "12:00"


@pytest.mark.parametrize(("name", "letters"), [
    ("Marisol Quintanar", "MQ"), ("Cher", "C"), ("Ana de la Cruz", "AC"), ("佐藤 花子", "佐"), ("أمينة الحداد", "أ"),
    ("김하늘", "김"), ("Анна Волкова", "АВ"), ("@someone", "S"), ("🌸🌸", "?"), ("", "?"), ("🎉 Party Shop", "PS"),
    ("ßeta", "ß"), ("  spaced   out ", "SO")])
def test_initials_in_any_script(name: str, letters: str) -> None:
    assert initials(name) == letters
