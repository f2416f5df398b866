"""Pipelines as they are stored, and moves by hand that can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from fbsync_desktop.domain.errors import NotFound, UsageError
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import TEMPLATES, Pipeline, Stage, StageType
from fbsync_desktop.domain.placement import MoveKind
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.tables import contact_activity
from tests.store.samples import Run, counted_calls, message, people, thread
from tests.support.clock import FakeClock


@pytest.fixture
def sales(store: Store) -> Pipeline:
    stages = tuple(Stage("", stage.name, stage.type, order, stage.score_min, stage.score_max)
                   for order, stage in enumerate(TEMPLATES["sales"].stages))
    return store.pipelines.create(Pipeline("", "Sales Pipeline", stages, None, "#3b82f6"))


@pytest.fixture
def three(run: Run) -> Run:
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(people(3))))
    return run


def ids(run: Run) -> list[str]:
    return [row.id for row in run.contacts()]


def stage(pipeline: Pipeline, name: str) -> str:
    return next(one.id for one in pipeline.stages if one.name == name)


# --- pipelines -----------------------------------------------------------------------------------------


def test_a_pipeline_is_found_by_id_or_name_and_lists_its_contacts_and_pages(three: Run, sales: Pipeline) -> None:
    store = three.store
    assert store.pipelines.find(sales.id) == store.pipelines.find("Sales Pipeline") == sales
    with pytest.raises(NotFound):
        store.pipelines.find("sales pipeline")
    store.placements.move(ids(three)[:2], stage(sales, "Qualified"), MoveKind.BULK)
    store.pages.set_options(three.page.id, auto_pipeline_id=sales.id)
    (overview,) = store.pipelines.list()
    assert overview.contacts[stage(sales, "Qualified")] == 2
    assert overview.pages == (three.page.name,)


def test_two_pipelines_of_one_name_need_their_ids(store: Store, sales: Pipeline) -> None:
    store.pipelines.create(replace(sales, id=""))
    with pytest.raises(UsageError, match="2 pipelines"):
        store.pipelines.find("Sales Pipeline")
    store.pipelines.set_archived(sales.id, True)
    assert store.pipelines.find("Sales Pipeline").id != sales.id, "the one in use is meant"


def test_saving_changes_all_at_once_and_keeps_the_ids_of_what_stays(store: Store, sales: Pipeline) -> None:
    new = Stage("", "Escalated", StageType.LOST)
    stages = (*sales.stages[::-1], new)
    saved = store.pipelines.save(sales.id, replace(sales, name="Renamed", stages=stages), [len(stages) - 1], None)
    assert [one.name for one in saved.stages] == [one.name for one in stages]
    assert [one.order for one in saved.stages] == list(range(len(stages)))
    assert {one.id for one in sales.stages} < {one.id for one in saved.stages}
    assert saved.name == "Renamed"


def test_a_stage_with_contacts_goes_only_when_they_have_somewhere_to_go(three: Run, sales: Pipeline) -> None:
    store, gone = three.store, stage(sales, "Qualified")
    store.placements.move(ids(three), gone, MoveKind.BULK)
    without = replace(sales, stages=tuple(one for one in sales.stages if one.id != gone))
    with pytest.raises(UsageError, match="3 contacts are in Qualified"):
        store.pipelines.save(sales.id, without, [], None)
    assert store.pipelines.find(sales.id) == sales, "nothing was changed"
    store.pipelines.save(sales.id, without, [], stage(sales, "Contacted"))
    assert three.columns("psid0")["stageId"] == stage(sales, "Contacted")


def test_contacts_of_a_stage_that_goes_away_know_why_they_moved(three: Run, sales: Pipeline) -> None:
    store, everybody = three.store, ids(three)
    store.placements.move(everybody[:1], stage(sales, "Contacted"), MoveKind.HAND)
    kept = tuple(one for one in sales.stages if one.name != "Contacted")
    store.pipelines.save(sales.id, replace(sales, stages=kept), [], stage(sales, "Qualified"))
    newest = store.placements.history(everybody[0])[0]
    assert (newest.title, newest.description, newest.to_stage) == (
        "Moved to Qualified", "The stage Contacted was removed.", "Qualified")


def test_an_archived_pipeline_keeps_its_contacts_and_places_no_more(three: Run, sales: Pipeline) -> None:
    store = three.store
    store.placements.move(ids(three), stage(sales, "Qualified"), MoveKind.BULK)
    store.pages.set_options(three.page.id, auto_pipeline_id=sales.id)
    assert store.pipelines.set_archived(sales.id, True).is_archived
    assert store.pages.find(three.page.id).auto_pipeline_id is None
    assert three.columns("psid0")["pipelineId"] == sales.id
    assert store.pipelines.list() == []
    assert not store.pipelines.set_archived(sales.id, False).is_archived


# --- settings of the Page ------------------------------------------------------------------------------


def test_new_settings_are_due_until_everybody_was_placed_by_them(three: Run, sales: Pipeline) -> None:
    pages = three.store.pages
    changed = pages.set_options(three.page.id, auto_pipeline_id=sales.id)
    assert changed.placement_due
    assert pages.set_options(three.page.id, auto_sync=False).placement_due
    other = pages.set_options(three.page.id, auto_pipeline_mode=AutoPipelineMode.UPDATE_EXISTING)
    pages.placed(changed)
    assert pages.find(three.page.id).placement_due, "it changed again meanwhile"
    pages.placed(other)
    assert not pages.find(three.page.id).placement_due
    assert not pages.set_options(three.page.id, auto_pipeline_id=sales.id).placement_due, "nothing new"
    assert not pages.set_options(three.page.id, auto_pipeline_id=None).placement_due


# --- moves ---------------------------------------------------------------------------------------------


def test_a_move_is_recorded_and_undone_with_all_it_changed(three: Run, sales: Pipeline, clock: FakeClock) -> None:
    store, everybody = three.store, ids(three)
    first = store.placements.move(everybody, stage(sales, "Contacted"), MoveKind.BULK)
    before = three.columns("psid0")
    clock.advance(60)
    moved = store.placements.move(everybody[:2], stage(sales, "Closed Won"), MoveKind.BULK)
    assert (moved.moved, moved.unchanged) == (2, 0)
    assert three.columns("psid0")["stageEnteredAt"] == clock.now()
    last = store.placements.last()
    assert last is not None and (last.id, last.kind, last.moved) == (moved.move_id, MoveKind.BULK, 2)
    assert moved.move_id is not None
    done = store.placements.undo(moved.move_id)
    assert (done.restored, done.changed_since) == (2, 0)
    after = three.columns("psid0")
    same = ("pipelineId", "stageId", "stageEnteredAt", "placedBy")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    with pytest.raises(UsageError, match="undone already"):
        store.placements.undo(moved.move_id)
    last = store.placements.last()
    assert last is not None and last.id == first.move_id
    titles = [event.title for event in store.placements.history(everybody[0])]
    assert titles == ["Move undone", "Moved to Closed Won", "Moved to Contacted"]


def test_undo_leaves_alone_whoever_was_moved_again(three: Run, sales: Pipeline) -> None:
    store, everybody = three.store, ids(three)
    move_id = store.placements.move(everybody, stage(sales, "Contacted"), MoveKind.BULK).move_id
    assert move_id is not None
    store.placements.move(everybody[:1], stage(sales, "Qualified"), MoveKind.HAND)
    done = store.placements.undo(move_id)
    assert (done.restored, done.changed_since) == (2, 1)
    assert three.columns("psid0")["stageId"] == stage(sales, "Qualified")
    assert three.columns("psid1")["stageId"] is None


def test_a_contact_that_one_pass_moved_twice_goes_back_to_where_it_began(three: Run, sales: Pipeline) -> None:
    """A message that comes while the AI judges is judged in the same pass."""
    store, everybody = three.store, ids(three)
    first = store.placements.move(everybody[:1], stage(sales, "Contacted"), MoveKind.HAND).move_id
    second = store.placements.move(everybody[:1], stage(sales, "Qualified"), MoveKind.HAND).move_id
    assert first is not None and second is not None
    store.database.write(lambda tx: tx.conn.execute(
        update(contact_activity).where(contact_activity.c.moveId == second).values(moveId=first)))
    done = store.placements.undo(first)
    assert (done.restored, done.changed_since) == (1, 0)
    assert three.columns("psid0")["stageId"] is None


def test_taking_a_large_move_back_needs_no_more_calls_than_a_small_one(run: Run, sales: Pipeline) -> None:
    """A database at the other end of the world answers five times a second."""
    everyone = people(60)
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(everyone)))
    store, target = run.store, stage(sales, "Contacted")
    known = [row.id for row in run.contacts()]
    calls = []
    for some in (known[:2], known):
        move_id = store.placements.move(some, target, MoveKind.BULK).move_id
        assert move_id is not None
        with counted_calls() as count:
            assert store.placements.undo(move_id).restored == len(some)
        calls.append(len(count))
    assert calls[0] == calls[1]


def test_undo_of_one_contact_leaves_the_others(three: Run, sales: Pipeline) -> None:
    store, everybody = three.store, ids(three)
    move_id = store.placements.move(everybody, stage(sales, "Contacted"), MoveKind.BULK).move_id
    assert move_id is not None
    assert store.placements.undo(move_id, everybody[0]).restored == 1
    assert three.columns("psid0")["stageId"] is None
    assert three.columns("psid1")["stageId"] == stage(sales, "Contacted")


def test_undo_survives_a_stage_that_was_deleted_since(three: Run, sales: Pipeline) -> None:
    store, everybody = three.store, ids(three)
    store.placements.move(everybody, stage(sales, "Contacted"), MoveKind.BULK)
    move_id = store.placements.move(everybody, stage(sales, "Qualified"), MoveKind.BULK).move_id
    assert move_id is not None
    kept = tuple(one for one in sales.stages if one.name != "Contacted")
    store.pipelines.save(sales.id, replace(sales, stages=kept), [], None)
    assert store.placements.undo(move_id).restored == 3
    row = three.columns("psid0")
    assert (row["pipelineId"], row["stageId"], row["stageEnteredAt"]) == (sales.id, None, None)


def test_moving_nobody_moves_nothing_and_strangers_are_refused(three: Run, sales: Pipeline) -> None:
    store, everybody = three.store, ids(three)
    store.placements.move(everybody, stage(sales, "Contacted"), MoveKind.BULK)
    again = store.placements.move(everybody, stage(sales, "Contacted"), MoveKind.BULK)
    assert (again.move_id, again.moved, again.unchanged) == (None, 0, 3)
    for contacts, target in ((["nobody"], stage(sales, "Contacted")), (everybody, "nowhere")):
        with pytest.raises(NotFound):
            store.placements.move([*everybody, *contacts], target, MoveKind.BULK)
    assert store.placements.move(everybody, None, MoveKind.BULK).moved == 3
    row = three.columns("psid0")
    assert (row["pipelineId"], row["stageId"], row["placedBy"]) == (None, None, "PERSON")
