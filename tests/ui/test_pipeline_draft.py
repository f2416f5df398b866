"""A pipeline while it is edited: whatever is dragged, 0 to 100 stays covered exactly once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fbsync_desktop.domain.pipeline import StageType, range_problems
from fbsync_desktop.ui.settings.draft import EditedPipeline
from tests.ui.fake_judging import sample_pipeline


def ranges(draft: EditedPipeline) -> list[tuple[int, int]]:
    return [(stage.score_min, stage.score_max) for stage in draft.stages if stage.type.is_open]


@pytest.fixture
def draft() -> EditedPipeline:
    return EditedPipeline(sample_pipeline())


def test_an_untouched_draft_has_nothing_to_save(draft: EditedPipeline) -> None:
    assert not draft.is_changed
    assert not draft.can_save
    assert draft.problems == ()


def test_a_border_belongs_to_two_stages_and_both_follow(draft: EditedPipeline) -> None:
    draft.set_border(draft.borders[1], 40)
    assert ranges(draft) == [(0, 30), (31, 39), (40, 56), (57, 69), (70, 100)]
    assert draft.can_save


def test_a_border_stops_where_a_stage_would_lose_its_last_score(draft: EditedPipeline) -> None:
    draft.set_border(draft.borders[1], 99)
    assert ranges(draft)[1:3] == [(31, 55), (56, 56)]
    draft.set_border(draft.borders[1], 0)
    assert ranges(draft)[1:3] == [(31, 31), (32, 56)]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-20, 120)), max_size=12))
@settings(deadline=None)
def test_no_way_of_dragging_makes_a_gap_or_an_overlap(drags: list[tuple[int, int]]) -> None:
    draft = EditedPipeline(sample_pipeline())
    for place, first in drags:
        draft.set_border(draft.borders[place], first)
    assert range_problems(draft.stages) == ()


def test_a_deleted_stage_leaves_a_gap_that_its_neighbours_can_take(draft: EditedPipeline) -> None:
    draft.remove(2)
    (gap,) = draft.gaps
    assert (gap.first, gap.last, gap.neighbours) == (44, 56, ("sales-1", "sales-3"))
    assert not draft.can_save
    draft.give(gap, "sales-3")
    assert ranges(draft) == [(0, 30), (31, 43), (44, 69), (70, 100)]
    assert draft.can_save
    assert [stage.name for stage in draft.deleted] == ["Qualified"]


def test_a_stage_that_becomes_lost_frees_its_range(draft: EditedPipeline) -> None:
    draft.set_type(4, StageType.LOST)
    (gap,) = draft.gaps
    assert (gap.first, gap.last) == (70, 100)


def test_a_stage_that_becomes_open_again_takes_the_gap(draft: EditedPipeline) -> None:
    draft.set_type(4, StageType.LOST)
    draft.set_type(4, StageType.IN_PROGRESS)
    assert draft.problems == ()


def test_a_new_stage_takes_half_of_the_one_before_it(draft: EditedPipeline) -> None:
    place = draft.add("Invoiced")
    assert draft.stages[place].name == "Invoiced"
    assert ranges(draft)[-2:] == [(70, 85), (86, 100)]
    assert draft.problems == ()
    assert draft.edit().stages[place].id is None


def test_another_order_keeps_widths_and_the_staircase(draft: EditedPipeline) -> None:
    draft.move(0, 1)
    assert [stage.name for stage in draft.stages][:2] == ["Contacted", "New Lead"]
    assert ranges(draft) == [(0, 12), (13, 43), (44, 56), (57, 69), (70, 100)]


def test_moving_a_stage_past_a_closed_one_changes_no_range(draft: EditedPipeline) -> None:
    before = ranges(draft)
    draft.move(6, 0)
    assert ranges(draft) == before
    assert draft.stages[0].name == "Closed Lost"


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=8))
@settings(deadline=None)
def test_no_order_makes_a_gap_or_an_overlap(moves: list[tuple[int, int]]) -> None:
    draft = EditedPipeline(sample_pipeline())
    for place, to in moves:
        draft.move(place, to)
    assert range_problems(draft.stages) == ()


def test_a_typed_range_shows_its_gap_and_its_overlap(draft: EditedPipeline) -> None:
    draft.set_range(1, 25, 40)
    faults = {problem.fault.value for problem in draft.problems}
    assert faults == {"GAP", "OVERLAP"}
    draft.spread()
    assert draft.problems == ()


def test_two_stages_of_one_name_cannot_be_saved(draft: EditedPipeline) -> None:
    draft.rename(1, "new lead ")
    assert draft.name_problem
    assert not draft.can_save
    draft.rename(1, "Answered")
    assert draft.can_save


def test_what_is_saved_carries_ids_order_and_colours(draft: EditedPipeline) -> None:
    draft.recolor(0, "#8F3D17")
    draft.name, draft.description = "  Cakes ", "From question to order"
    edit = draft.edit()
    assert (edit.name, edit.description) == ("Cakes", "From question to order")
    assert [stage.id for stage in edit.stages] == [f"sales-{place}" for place in range(7)]
    assert edit.stages[0].color == "#8F3D17"
