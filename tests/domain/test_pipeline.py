"""Templates, ranges, which stage a judgement means, and whether the contact may move there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbsync_desktop.domain.analysis import AnalysisResult, Engine, Flag, LeadStatus
from fbsync_desktop.domain.errors import UsageError
from fbsync_desktop.domain.moves import MoveAction, MoveCause, Placement, decide_move
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import (
    TEMPLATES,
    ChoiceRule,
    Pipeline,
    RangeFault,
    Stage,
    StageType,
    check_ranges,
    choose_stage,
    default_ranges,
    range_problems,
)
from fbsync_desktop.domain.placement import ReviewReason, review_reason

UPDATE, SKIP = AutoPipelineMode.UPDATE_EXISTING, AutoPipelineMode.SKIP_EXISTING


def pipeline(kind: str = "sales") -> Pipeline:
    stages = tuple(Stage(stage.name, stage.name, stage.type, order, stage.score_min, stage.score_max)
                   for order, stage in enumerate(TEMPLATES[kind].stages))
    return Pipeline("p", TEMPLATES[kind].name, stages)


def result(score: int, status: LeadStatus = LeadStatus.QUALIFIED, stage: str | None = None, confidence: int = 80,
           *flags: Flag) -> AnalysisResult:
    return AnalysisResult("c", "", score, status, stage, confidence, confidence, "", (), None, Engine.GEMINI, "m", "1",
                          "h", datetime(2026, 11, 20, tzinfo=UTC), frozenset(flags))


def chosen(kind: str = "sales", **wanted: object) -> tuple[str | None, ChoiceRule, int]:
    choice = choose_stage(pipeline(kind), result(**wanted))  # type: ignore[arg-type]
    return choice.stage.name if choice.stage else None, choice.rule, choice.confidence


# --- ranges --------------------------------------------------------------------------------------------


def test_the_templates_are_those_of_the_data_model() -> None:
    said = {kind: (made.name, made.color, [
        (stage.name, stage.type.value, (stage.score_min, stage.score_max) if stage.type.is_open else None)
        for stage in made.stages]) for kind, made in TEMPLATES.items()}
    assert said == {
        "sales": ("Sales Pipeline", "#3b82f6", [
            ("New Lead", "LEAD", (0, 30)), ("Contacted", "IN_PROGRESS", (31, 43)),
            ("Qualified", "IN_PROGRESS", (44, 56)), ("Proposal Sent", "IN_PROGRESS", (57, 69)),
            ("Negotiating", "IN_PROGRESS", (70, 100)), ("Closed Won", "WON", None), ("Closed Lost", "LOST", None)]),
        "support": ("Customer Support", "#f59e0b", [
            ("New Ticket", "LEAD", (0, 30)), ("In Progress", "IN_PROGRESS", (31, 65)),
            ("Waiting on Customer", "IN_PROGRESS", (66, 100)), ("Resolved", "WON", None),
            ("Closed", "ARCHIVED", None)]),
        "onboarding": ("Customer Onboarding", "#10b981", [
            ("New Customer", "LEAD", (0, 30)), ("Setup Scheduled", "IN_PROGRESS", (31, 48)),
            ("In Setup", "IN_PROGRESS", (49, 65)), ("Training", "IN_PROGRESS", (66, 100)), ("Active", "WON", None),
            ("Churned", "LOST", None)])}


@pytest.mark.parametrize("kind", TEMPLATES)
def test_the_templates_cover_every_score_once(kind: str) -> None:
    assert range_problems(pipeline(kind).stages) == ()


def test_gaps_overlaps_and_impossible_ranges_are_named() -> None:
    def faults(*ranges: tuple[int, int]) -> list[tuple[RangeFault, int, int]]:
        stages = [Stage(str(n), str(n), StageType.IN_PROGRESS, n, *scores) for n, scores in enumerate(ranges)]
        return [(problem.fault, problem.first, problem.last) for problem in range_problems(stages)]

    assert faults((0, 50), (51, 100)) == []
    assert faults((0, 40), (51, 100)) == [(RangeFault.GAP, 41, 50)]
    assert faults((0, 60), (51, 100)) == [(RangeFault.OVERLAP, 51, 60)]
    assert faults((10, 100)) == [(RangeFault.GAP, 0, 9)]
    assert (RangeFault.REVERSED, 40, 50) in faults((0, 100), (50, 40))
    assert faults((0, 120)) == [(RangeFault.OUTSIDE, 0, 120)]
    assert faults() == [(RangeFault.NO_OPEN_STAGE, 0, 100)]
    with pytest.raises(UsageError, match="No stage takes the scores 41–50"):
        check_ranges([Stage("a", "A", score_max=40), Stage("b", "B", score_min=51)])


@given(leads=st.integers(0, 8), later=st.integers(0, 12))
def test_even_ranges_cover_every_score_once_and_leads_have_the_lower_third(leads: int, later: int) -> None:
    kinds = [StageType.LEAD] * leads + [StageType.IN_PROGRESS] * later + [StageType.WON, StageType.ARCHIVED]
    stages = default_ranges([Stage(str(n), str(n), kind, n) for n, kind in enumerate(kinds)])
    if leads + later == 0:
        return
    assert range_problems(stages) == ()
    if leads and later:
        assert max(stage.score_max for stage in stages if stage.type is StageType.LEAD) == 30


# --- which stage ---------------------------------------------------------------------------------------


def test_a_closing_stage_needs_the_status_and_enough_confidence() -> None:
    assert chosen(score=93, status=LeadStatus.WON, confidence=70)[:2] == ("Closed Won", ChoiceRule.STATUS)
    assert chosen(score=8, status=LeadStatus.LOST, confidence=85)[:2] == ("Closed Lost", ChoiceRule.STATUS)
    assert chosen(score=93, status=LeadStatus.WON, confidence=69)[0] == "Negotiating"
    assert chosen(score=100, status=LeadStatus.NEGOTIATING, stage="Closed Won", confidence=99)[0] == "Negotiating"
    assert chosen("support", score=10, status=LeadStatus.LOST, confidence=99)[0] == "New Ticket", "it has no LOST stage"


def test_the_recommended_stage_counts_when_score_or_confidence_agree() -> None:
    assert chosen(score=50, stage="Qualified", confidence=30) == ("Qualified", ChoiceRule.RECOMMENDED, 30)
    assert chosen(score=50, stage="Negotiating", confidence=70)[:2] == ("Negotiating", ChoiceRule.RECOMMENDED)
    assert chosen(score=50, stage="Negotiating", confidence=69)[:2] == ("Qualified", ChoiceRule.SCORE)


def test_disagreement_lowers_the_shown_confidence() -> None:
    assert chosen(score=50, stage="Negotiating", confidence=70)[2] < 70
    assert chosen(score=50, stage="Qualified", confidence=70)[2] == 70
    assert choose_stage(pipeline(), result(50, stage="Negotiating")).disagreement


@given(score=st.integers(0, 100), status=st.sampled_from(LeadStatus), confidence=st.integers(0, 100),
       kind=st.sampled_from(sorted(TEMPLATES)), place=st.integers(0, 6))
def test_archived_is_never_chosen_and_won_or_lost_never_by_score(
        score: int, status: LeadStatus, confidence: int, kind: str, place: int) -> None:
    made = pipeline(kind)
    recommended = made.stages[place % len(made.stages)]
    choice = choose_stage(made, result(score, status, recommended.id, confidence))
    assert choice.stage is not None
    assert choice.stage.type is not StageType.ARCHIVED
    if choice.stage.type in (StageType.WON, StageType.LOST):
        assert (status.value, confidence >= 70) == (choice.stage.type.value, True)
    assert 0 <= choice.confidence <= confidence


def test_a_stage_that_is_gone_or_a_pipeline_without_stages_leaves_the_score_or_nothing() -> None:
    assert chosen(score=50, stage="Deleted", confidence=99)[:2] == ("Qualified", ChoiceRule.SCORE)
    assert choose_stage(Pipeline("p", "Empty"), result(50)).stage is None


# --- may it move ---------------------------------------------------------------------------------------


def decided(judged: AnalysisResult, place: Placement, *, mode: AutoPipelineMode = UPDATE, **more: bool,
            ) -> tuple[MoveAction, MoveCause]:
    decision = decide_move(pipeline(), place, judged, mode=mode, **more)
    return decision.action, decision.cause


def test_skip_leaves_alone_whoever_is_in_any_pipeline() -> None:
    assert decided(result(90), Placement("other", "x"), mode=SKIP) == (MoveAction.SKIP, MoveCause.ALREADY_PLACED)
    assert decided(result(90), Placement(), mode=SKIP) == (MoveAction.MOVE, MoveCause.PLACED)


def test_update_moves_up_freely_and_down_only_with_a_lower_score_and_confidence() -> None:
    at = Placement("p", "Qualified", score=50)
    assert decided(result(80, stage="Negotiating"), at) == (MoveAction.MOVE, MoveCause.RE_EVALUATED)
    assert decided(result(10, stage="New Lead", confidence=70), at) == (MoveAction.MOVE, MoveCause.RE_EVALUATED)
    assert decided(result(10, stage="New Lead", confidence=69), at) == (MoveAction.BLOCK, MoveCause.DOWNGRADE)
    assert decided(result(50, stage="New Lead", confidence=90), at) == (MoveAction.BLOCK, MoveCause.DOWNGRADE)
    assert decided(result(8, LeadStatus.LOST, confidence=85), at) == (MoveAction.MOVE, MoveCause.RE_EVALUATED)
    assert decided(result(52, stage="Qualified"), at) == (MoveAction.KEEP, MoveCause.SAME_STAGE)


def test_a_place_given_by_hand_is_protected_unless_allowed() -> None:
    at = Placement("p", "Contacted", by_hand=True, score=35)
    assert decided(result(80), at) == (MoveAction.BLOCK, MoveCause.PLACED_BY_HAND)
    assert decided(result(80), at, override_manual=True) == (MoveAction.MOVE, MoveCause.RE_EVALUATED)
    assert decided(result(80), Placement(by_hand=True)) == (MoveAction.BLOCK, MoveCause.PLACED_BY_HAND)


def test_whoever_is_lost_or_won_stays_so_while_the_status_says_it() -> None:
    lost = Placement("p", "Closed Lost", score=8)
    assert decided(result(50, LeadStatus.LOST, stage="Qualified", confidence=60), lost) == (
        MoveAction.BLOCK, MoveCause.DOWNGRADE)
    assert decided(result(50, stage="Qualified"), lost) == (MoveAction.MOVE, MoveCause.RE_EVALUATED)
    won = Placement("p", "Closed Won", score=95)
    assert decided(result(50, LeadStatus.WON, stage="Qualified", confidence=60), won) == (
        MoveAction.BLOCK, MoveCause.DOWNGRADE)


@pytest.mark.parametrize(("confidence", "waits"), [(59, ReviewReason.LOW_CONFIDENCE), (60, None)])
def test_a_placement_of_less_than_60_percent_waits_for_a_person(confidence: int, waits: ReviewReason | None) -> None:
    move = decide_move(pipeline(), Placement(), result(50, stage="Qualified", confidence=confidence), mode=UPDATE)
    assert (move.action, review_reason(move, None)) == (MoveAction.MOVE, waits)
    skipped = decide_move(pipeline(), Placement("p"), result(50), mode=SKIP)
    assert review_reason(skipped, ReviewReason.SUSPICIOUS) is ReviewReason.SUSPICIOUS, "as it was"


def test_text_that_tries_to_steer_is_never_placed() -> None:
    steered = replace(result(100, LeadStatus.WON, confidence=99), flags=frozenset({Flag.INJECTION_SUSPECTED}))
    assert decided(steered, Placement()) == (MoveAction.BLOCK, MoveCause.SUSPICIOUS)
