"""A person agrees with a placement: it leaves the queue, counts as placed by hand, and can be taken back."""

from __future__ import annotations

from fbsync_desktop.domain.pipeline import TEMPLATES, Pipeline, Stage
from fbsync_desktop.domain.placement import STAGE_CONFIRMED, MoveKind
from fbsync_desktop.store.engine import Store
from tests.store.samples import Run, message, people, thread


def test_confirming_can_be_taken_back(store: Store, run: Run) -> None:
    stages = tuple(Stage("", stage.name, stage.type, place, stage.score_min, stage.score_max)
                   for place, stage in enumerate(TEMPLATES["sales"].stages))
    pipeline = store.pipelines.create(Pipeline("", "Sales Pipeline", stages))
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(people(2))))
    ids = [row.id for row in run.contacts()]
    first = store.placements.move(ids, pipeline.stages[1].id, MoveKind.BULK)
    assert store.placements.confirm(ids).move_id is None  # placed by hand already: nothing to confirm
    assert first.move_id is not None
    store.placements.undo(first.move_id)
    assert run.columns("psid0")["placedBy"] != "PERSON"
    confirmed = store.placements.confirm(ids)
    assert (confirmed.moved, confirmed.unchanged) == (2, 0)
    assert run.columns("psid0")["placedBy"] == "PERSON"
    assert confirmed.move_id is not None
    last = store.placements.last()
    assert last is not None and (last.id, last.kind) == (confirmed.move_id, MoveKind.REVIEW)
    assert store.placements.history(ids[0])[0].type == STAGE_CONFIRMED
    undone = store.placements.undo(confirmed.move_id)
    assert (undone.restored, undone.changed_since) == (2, 0)
    assert run.columns("psid0")["placedBy"] != "PERSON"
