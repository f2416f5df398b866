"""The figures of an evaluation, on cases small enough to work out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbsync_desktop.analysis.evaluation import (
    Judged,
    area_under_curve,
    calibration_error,
    macro_f1,
    measure,
    stage_kappa,
)
from fbsync_desktop.analysis.golden import GoldenItem
from fbsync_desktop.analysis.heuristic import judge
from fbsync_desktop.domain.analysis import LeadStatus

ITEM = GoldenItem("i", "en", "sales", 0, (), LeadStatus.NEW, "New Lead", 0, 30)
EMPTY = judge(ITEM.request)
STAGES = ("New Lead", "Contacted", "Qualified", "Proposal Sent", "Negotiating", "Closed Won", "Closed Lost")


def said(label: str, prediction: str | None) -> Judged:
    item = replace(ITEM, stage=label)
    ids = {stage.name: stage.id for stage in item.request.stages}
    return Judged(item, replace(EMPTY, stage_id=None if prediction is None else ids[prediction]))


def test_macro_f1_weighs_classes_alike() -> None:
    assert macro_f1([("a", "a"), ("b", "b")]) == 1
    assert macro_f1([("a", "a"), ("a", "a"), ("a", "a"), ("b", "a")]) == pytest.approx((6 / 7 + 0) / 2)
    assert macro_f1([("a", "c")]) == 0, "a class that is only ever predicted counts as well"


def test_kappa_punishes_distance() -> None:
    near = [said("New Lead", "New Lead"), said("Qualified", "Proposal Sent"), said("Closed Won", "Closed Won")]
    far = [said("New Lead", "New Lead"), said("Qualified", "Closed Lost"), said("Closed Won", "Closed Won")]
    near_kappa, far_kappa = stage_kappa(near), stage_kappa(far)
    assert near_kappa is not None and far_kappa is not None
    assert far_kappa < near_kappa < 1
    assert stage_kappa([said(stage, stage) for stage in STAGES]) == 1
    assert stage_kappa([said("Qualified", "Qualified")]) is None, "nothing could have differed"


def test_no_recommendation_is_as_wrong_as_can_be() -> None:
    one, other = said("Qualified", None), said("Qualified", "Contacted")
    rest = [said("New Lead", "New Lead"), said("Closed Won", "Closed Won")]
    first, second = stage_kappa([one, *rest]), stage_kappa([other, *rest])
    assert first is not None and second is not None and first < second


def test_area_under_curve_is_the_chance_of_the_right_order() -> None:
    assert area_under_curve([(True, 80), (False, 20)]) == 1
    assert area_under_curve([(True, 20), (False, 80)]) == 0
    assert area_under_curve([(True, 50), (False, 50)]) == 0.5
    assert area_under_curve([(True, 50)]) is None


def test_calibration_error_is_the_gap_between_claim_and_truth() -> None:
    assert calibration_error([(0.5, True), (0.5, False)]) == 0
    assert calibration_error([(0.5, True), (0.55, True)]) == pytest.approx(0.475)
    assert calibration_error([(1.0, True), (0.95, False)]) == pytest.approx(0.475)


def test_measures_of_a_set() -> None:
    found = measure([said("New Lead", "New Lead"), said("Qualified", "New Lead")])
    assert (found.n, found.accuracy_stage, found.score_in_band) == (2, 0.5, 1.0)
    assert found.macro_f1_stage == pytest.approx((2 / 3 + 0) / 2)


def test_confidence_is_measured_by_how_well_it_tells_right_from_wrong() -> None:
    right, wrong = said("New Lead", "New Lead"), said("Qualified", "New Lead")
    sure, unsure = replace(EMPTY, confidence=50), replace(EMPTY, confidence=20)
    good = measure([replace(right, result=replace(right.result, confidence=sure.confidence)),
                    replace(wrong, result=replace(wrong.result, confidence=unsure.confidence))])
    assert (good.confidence_auc, good.mean_confidence) == (1.0, 0.35)
    assert measure([right, wrong]).confidence_auc == 0.5
    assert measure([right]).confidence_auc is None, "nothing was wrong"


@given(st.lists(st.tuples(st.sampled_from(STAGES), st.sampled_from([*STAGES, None])), min_size=1, max_size=30))
def test_figures_stay_in_their_ranges(pairs: list[tuple[str, str | None]]) -> None:
    found = measure([said(label, prediction) for label, prediction in pairs])
    assert 0 <= found.macro_f1_stage <= 1
    assert 0 <= found.ece <= 1
    assert found.weighted_kappa_stage is None or found.weighted_kappa_stage <= 1
