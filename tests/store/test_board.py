"""The board on both databases: every stage with its count, its mean age and its first contacts."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fbsync_desktop.domain.errors import NotFound
from fbsync_desktop.domain.pipeline import TEMPLATES, Pipeline, Stage
from fbsync_desktop.domain.placement import MoveKind
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store
from tests.store.samples import Run, connect, message, people, thread
from tests.support.clock import FakeClock


@pytest.fixture
def pipeline(store: Store) -> Pipeline:
    stages = tuple(Stage("", stage.name, stage.type, place, stage.score_min, stage.score_max)
                   for place, stage in enumerate(TEMPLATES["sales"].stages))
    return store.pipelines.create(Pipeline("", "Sales Pipeline", stages))


def put(run: Run, pipeline: Pipeline, stage: str, *person_ids: str) -> None:
    target = next(one.id for one in pipeline.stages if one.name == stage)
    run.store.placements.move([run.contact(person).id for person in person_ids], target, MoveKind.BULK)


def test_every_stage_is_a_column_with_its_count(store: Store, run: Run, pipeline: Pipeline, clock: FakeClock) -> None:
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(people(4))))
    put(run, pipeline, "New Lead", "psid0", "psid1", "psid2")
    put(run, pipeline, "Closed Won", "psid3")
    columns = store.board.columns(pipeline.id, None, clock.now(), 2)
    assert [(one.stage.name, one.contacts, len(one.cards)) for one in columns] == [
        ("New Lead", 3, 2), ("Contacted", 0, 0), ("Qualified", 0, 0), ("Proposal Sent", 0, 0), ("Negotiating", 0, 0),
        ("Closed Won", 1, 1), ("Closed Lost", 0, 0)]
    newest_first = [card.contact.display_name for card in columns[0].cards]
    assert newest_first == ["Sample Person2", "Sample Person1"]
    assert columns[5].cards[0].check is None


def test_the_mean_age_is_in_days(store: Store, run: Run, pipeline: Pipeline, clock: FakeClock) -> None:
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(people(2))))
    put(run, pipeline, "Contacted", "psid0", "psid1")
    column = store.board.columns(pipeline.id, None, clock.now() + timedelta(days=3), 10)[1]
    assert column.mean_days == pytest.approx(3.0, abs=0.01)
    assert column.cards[0].since == clock.now()


def test_one_page_alone(store: Store, run: Run, pipeline: Pipeline, clock: FakeClock) -> None:
    run.apply(thread(0, people(1)[0], message(0, 0)))
    put(run, pipeline, "New Lead", "psid0")
    other = connect(store, 2)
    assert store.board.columns(pipeline.id, other.id, clock.now(), 10)[0].contacts == 0
    assert store.board.columns(pipeline.id, run.page.id, clock.now(), 10)[0].contacts == 1


def test_a_pipeline_that_is_gone(store: Store, clock: FakeClock) -> None:
    with pytest.raises(NotFound):
        store.board.columns("nobody", None, clock.now(), 10)


def test_contacts_of_one_stage_and_from_a_score_on(store: Store, run: Run, pipeline: Pipeline) -> None:
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(people(3))))
    put(run, pipeline, "Qualified", "psid1", "psid2")
    qualified = next(stage.id for stage in pipeline.stages if stage.name == "Qualified")
    assert [row.stage_id for row in run.contacts()] == [None, qualified, qualified]
    found = store.contacts.window(ContactQuery(stage_id=qualified), None)
    assert [row.display_name for row in found] == ["Sample Person2", "Sample Person1"]
    assert store.contacts.count(ContactQuery(stage_id=qualified)) == 2
    assert store.contacts.count(ContactQuery(score_min=0)) == 3
    assert store.contacts.count(ContactQuery(score_min=1)) == 0
    assert all(row.score is None for row in found)  # nobody judged them yet
