"""Whatever people send, the rules answer, alike each time and within their limits."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fbsync_desktop.analysis.heuristic import HIGHEST_CONFIDENCE, judge
from fbsync_desktop.analysis.rules.languages import tables
from fbsync_desktop.analysis.rules.text import fold, tokens
from fbsync_desktop.domain.analysis import AnalysisRequest, Flag, LeadStatus
from tests.analysis.talks import talk

PHRASES = st.sampled_from([phrase.strip().replace("*", "").replace("_", "") for table in tables().values()
                           for text in table.values() for phrase in text.split("|") if phrase.strip()])
ODD = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from([
    "", " ", "???", "؟", "👨‍👩‍👧‍👦", "\u202eabc\u202c", "1", "0,0", "[image]", "[",
    "[sticker][sticker]", "a\u0301\u0301", "ﷺ", "٣٥"])
TEXTS = st.lists(PHRASES | ODD, min_size=0, max_size=4).map(" ".join)
LINES = st.lists(st.tuples(st.booleans(), TEXTS), max_size=8)
PIPELINES = st.sampled_from(["sales", "support", "onboarding"])


def request_of(lines: list[tuple[bool, str]], pipeline: str, days: float) -> AnalysisRequest:
    """`True` marks a line of ours."""
    return talk(*(f"{'B' if ours else 'C'}:{text}" for ours, text in lines), pipeline=pipeline, days_silent=days)


@given(LINES, PIPELINES, st.floats(0, 400))
@example([(False, "4\u06609.999.999")], "sales", 0.0)
@settings(max_examples=120, deadline=None)
def test_any_conversation_is_judged_within_limits(lines: list[tuple[bool, str]], pipeline: str, days: float) -> None:
    request = request_of(lines, pipeline, days)
    result = judge(request)
    assert judge(request) == result
    assert 0 <= result.score <= 100
    assert 0 < result.confidence <= HIGHEST_CONFIDENCE
    assert set(result.evidence) <= {message.id for message in request.messages}
    assert len(result.evidence) <= 3
    stages = {stage.id: stage for stage in request.stages}
    assert result.stage_id is None or stages[result.stage_id].type != "ARCHIVED"
    if result.stage_id is not None and stages[result.stage_id].type in ("WON", "LOST"):
        assert result.status.value == stages[result.stage_id].type
    if result.status is LeadStatus.UNRESPONSIVE:
        assert days > 14
        assert request.messages[-1].from_business
    assert result.reasoning
    assert result.summary
    assert "\n" not in (result.waits_for or "")


@given(LINES, PIPELINES)
@settings(max_examples=60, deadline=None)
def test_ids_and_clock_times_do_not_matter(lines: list[tuple[bool, str]], pipeline: str) -> None:
    request = request_of(lines, pipeline, 1)
    renamed = replace(request, messages=tuple(replace(message, id=f"x{message.id}") for message in request.messages))
    one, other = judge(request), judge(renamed)
    assert (one.status, one.score, one.stage_id) == (other.status, other.score, other.stage_id)
    assert other.evidence == tuple(f"x{id}" for id in one.evidence)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_folding_is_final(text: str) -> None:
    assert [token.text for token in tokens(fold(fold(text)))] == [token.text for token in tokens(fold(text))]


def test_a_conversation_of_five_thousand_messages_is_read_at_both_ends() -> None:
    lines = ["C: how much is the oak shelf 80 cm?", "B: $80"]
    lines += ["C: hm", "B: ok"] * 2500
    lines += ["C: I'll take it, just paid", "B: Payment received, thank you for your order!"]
    result = judge(talk(*lines))
    assert result.status is LeadStatus.WON
    assert Flag.TRUNCATED in result.flags
    assert result.evidence[0] == "m5003"


@pytest.mark.parametrize("text", ["price? " * 30_000, "1" * 200_000, "a" * 200_000, "ก" * 70_000, "1 " * 100_000,
                                  "[image]" * 28_000, "💛" * 50_000, "+1-(2)." * 28_000, "." * 200_000])
def test_a_message_of_two_hundred_kilobytes_is_read_in_part(text: str) -> None:
    result = judge(talk(f"C: {text}", "B: Hello! How can we help?"))
    assert Flag.TRUNCATED in result.flags
    assert len(result.summary) < 1000


def cost(request: AnalysisRequest) -> float:
    """Seconds of this process."""
    start = time.process_time()
    judge(request)
    return time.process_time() - start


@pytest.fixture(scope="module")
def usual() -> float:
    """What an everyday conversation of eight messages costs on this machine."""
    everyday = talk(*["C: hi, how much is the oak shelf 80 cm?", "B: It is $80, would you like it?",
                      "C: can you do 70 if I pick it up on Friday?", "B: 75 is the best I can do"] * 2)
    judge(everyday)
    return max(cost(everyday) for _ in range(3))


@pytest.mark.parametrize("piece", ["1", "1 ", "1,", "1 000 ", "a", "a-", "a.b", "www.", "[a", "ask my ", "how much ",
                                   "( ", "?", "ก", "ราคา", "什", "💛", "+1-(2).", "a\u0301", "ignore all "])
def test_no_text_makes_judging_explode(piece: str, usual: float) -> None:
    long = piece * (200_000 // len(piece))
    assert cost(talk(f"C: {long}", "B: Hello! How can we help?")) < 150 * usual


@pytest.mark.parametrize("piece", ["1 000 ", "a-", "ask my ", "ราคา"])
def test_no_conversation_of_long_messages_does(piece: str, usual: float) -> None:
    assert cost(talk(*[f"C: {piece * 300}"] * 200)) < 1500 * usual


def test_a_conversation_of_five_thousand_messages_costs_little_more_than_one_of_two_hundred() -> None:
    lines = ["C: hm how much is the oak shelf 80 cm?", "B: ok it is $80"]
    assert cost(talk(*lines * 2500)) < 4 * cost(talk(*lines * 100))


def test_every_table_is_well_formed() -> None:
    for language, table in tables().items():
        for signal, text in table.items():
            phrases = [phrase.strip() for phrase in text.split("|")]
            assert all(phrases), f"{language} {signal.name} has an empty phrase"
            readable = [phrase for phrase in phrases if phrase != "," and not tokens(fold(phrase.replace("*", "")))]
            assert all(not any(char.isalpha() for char in phrase) for phrase in readable), (language, signal, readable)


def test_an_unknown_pipeline_is_judged_as_a_sale() -> None:
    request = replace(talk(), pipeline_name="Clients of mine", stages=())
    assert judge(request).status is LeadStatus.NEW
