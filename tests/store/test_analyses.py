"""The work list of conversations, and what storing a judgement does and refuses to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, TextClause
from sqlalchemy.exc import IntegrityError

from fbsync_desktop.domain.analysis import AnalysisResult, Engine, LeadStatus, TokenUsage
from fbsync_desktop.domain.conversation import Attachment, Person, Thread
from fbsync_desktop.domain.errors import StoreError
from fbsync_desktop.domain.job import JobStatus
from fbsync_desktop.domain.moves import MoveAction
from fbsync_desktop.domain.page import AutoPipelineMode
from fbsync_desktop.domain.pipeline import TEMPLATES, Pipeline, Stage
from fbsync_desktop.store.analyses import (
    DUE_NOW,
    WAITING_NOW,
    Judgement,
    Saved,
    SaveOutcome,
    Subject,
    work_list,
)
from fbsync_desktop.store.engine import Store
from tests.store.samples import Run, counted_calls, message, nobody_is_dead, people, thread
from tests.support.clock import FakeClock

SPENT = TokenUsage(1000, 100, 50)


@pytest.fixture
def three(run: Run) -> Run:
    """Three people who wrote, the last one latest."""
    run.apply(*(thread(n, person, message(n, n, f"Hello {n}")) for n, person in enumerate(people(3))))
    return run


def subject(run: Run, person: str) -> Subject:
    found = run.store.analyses.subject(run.contact(person).id)
    assert found is not None
    return found


def judged(found: Subject, hash: str = "hash", engine: Engine = Engine.GEMINI, **more: object) -> Judgement:
    result = AnalysisResult(
        found.request.contact_id, "Summary", 50, LeadStatus.QUALIFIED, None, 80, 85, "Reasons", ("m_1",), "an answer",
        engine, "gemini-3.5-flash-lite", "v1", hash, found.request.now, usage=SPENT)
    return Judgement(found, result, **more)  # type: ignore[arg-type]


def save(run: Run, *judgements: Judgement) -> list[Saved]:
    return run.store.analyses.save(judgements, "move-1")


def names(run: Run, ids: list[str]) -> list[str]:
    people = {row.id: row.messenger_psid or "" for row in run.contacts()}
    return [people[id] for id in ids]


def test_the_newest_conversation_comes_first_and_a_judged_one_is_done(three: Run) -> None:
    due = three.store.analyses.due
    assert names(three, due(three.page.id, 10)) == ["psid2", "psid1", "psid0"]
    assert names(three, due(three.page.id, 1)) == ["psid2"]
    assert save(three, judged(subject(three, "psid2")))[0].outcome is SaveOutcome.SAVED
    assert names(three, due(three.page.id, 10)) == ["psid1", "psid0"]
    assert three.store.analyses.counts(three.page.id) == (2, 0)
    assert three.store.analyses.counts("another page") == (0, 0)


def test_a_new_message_puts_the_conversation_back_and_an_unchanged_one_does_not(three: Run) -> None:
    save(three, *(judged(subject(three, f"psid{n}")) for n in range(3)))
    again = three.next_run()
    sender, silent = people(2)
    again.apply(thread(0, sender, message(0, 0, "Hello 0"), message(10, 60, "And?")), unchanged=[silent])
    assert names(again, again.store.analyses.due(again.page.id, 10)) == ["psid0"]


def cut(read: Thread) -> Thread:
    """A conversation whose older messages are still to be read."""
    return replace(read, more_after="older")


def test_a_conversation_that_is_still_read_waits_until_it_is_whole_or_the_run_has_ended(run: Run) -> None:
    ana, ben = people(2)
    run.apply(thread(0, ana, message(0, 0)), cut(thread(1, ben, message(1, 1))))
    due = run.store.analyses.due
    assert names(run, due(run.page.id, 10)) == ["psid0"]
    assert run.store.analyses.counts(run.page.id) == (2, 0)
    run.apply(thread(1, ben, message(1, 1), message(2, 0, "Before")))
    assert names(run, due(run.page.id, 10)) == ["psid1", "psid0"]
    run.apply(cut(thread(2, Person("psid2", "Cleo Sample", None), message(3, 2))))
    assert len(due(run.page.id, 10)) == 2
    run.store.jobs.finish(run.ticket.job_id, run.ticket.epoch, JobStatus.COMPLETED)
    assert len(due(run.page.id, 10)) == 3, "what could not be read is judged by what there is"


@pytest.mark.parametrize(("condition", "index"), [(DUE_NOW, "ix_Contact_due"), (WAITING_NOW, "ix_Contact_waiting")])
def test_finding_work_reads_the_index_of_the_work_and_not_the_table(
        three: Run, condition: TextClause, index: str) -> None:
    def plan(conn: Connection) -> str:
        wanted = work_list(condition, "x", 5)
        sql = str(wanted.compile(dialect=conn.dialect, compile_kwargs={"literal_binds": True}))
        if three.store.dialect == "sqlite":
            return str(conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall())
        conn.exec_driver_sql("SET LOCAL enable_seqscan = off")
        conn.exec_driver_sql("SET LOCAL enable_sort = off")
        return str(conn.exec_driver_sql(f"EXPLAIN {sql}").fetchall())

    assert index in three.store.database.read(plan)


def test_the_conversation_is_handed_over_oldest_first_with_words_for_pictures(run: Run) -> None:
    picture = message(2, 5, "")._replace(attachments=(Attachment("image"), Attachment("audio")))
    run.apply(thread(1, Person("psid", "Ana Sample", None), message(3, 9, "Price?"), picture,
                     message(1, 1, "Hi", ours=True)))
    found = subject(run, "psid")
    assert [(one.text, one.from_business) for one in found.request.messages] == [
        ("Hi", True), ("[image] [voice]", False), ("Price?", False)]
    assert found.request.names == ("Ana Sample",)
    assert (found.engine, found.input_hash, found.has_text, found.request.stages) == (None, None, True, ())


def test_a_judgement_is_stored_whole_with_its_cost(three: Run) -> None:
    save(three, judged(subject(three, "psid0")))
    row = three.columns("psid0")
    assert {name: row[name] for name in (
        "aiContext", "leadScore", "leadStatus", "aiConfidence", "aiReasoning", "aiEvidence", "aiWaitsFor", "aiEngine",
        "aiModel", "aiPromptVersion", "aiFlags", "aiProblem", "aiWaiting")} == {
        "aiContext": "Summary", "leadScore": 50, "leadStatus": "QUALIFIED", "aiConfidence": 80,
        "aiReasoning": "Reasons", "aiEvidence": ["m_1"], "aiWaitsFor": "an answer", "aiEngine": "gemini",
        "aiModel": "gemini-3.5-flash-lite", "aiPromptVersion": "v1", "aiFlags": [],
        "aiProblem": None, "aiWaiting": False}
    assert subject(three, "psid0").input_hash == "hash"
    (line,) = three.store.ai.usage()
    assert (line.model, line.judgements, line.usage) == ("gemini-3.5-flash-lite", 1, SPENT)


def test_a_judgement_of_an_older_conversation_leaves_the_newer_one_due(three: Run) -> None:
    before = subject(three, "psid0")
    again = three.next_run()
    again.apply(thread(0, people(1)[0], message(0, 0, "Hello 0"), message(10, 60, "And?")))
    assert save(again, judged(before))[0].outcome is SaveOutcome.SAVED
    assert "psid0" in names(again, again.store.analyses.due(again.page.id, 10))


def test_of_two_who_judge_the_same_only_the_first_is_stored(three: Run) -> None:
    one, other = subject(three, "psid0"), subject(three, "psid0")
    assert save(three, judged(one, "first"))[0].outcome is SaveOutcome.SAVED
    assert save(three, judged(other, "second"))[0].outcome is SaveOutcome.KEPT
    assert subject(three, "psid0").input_hash == "first"
    assert three.store.ai.usage()[0].judgements == 2, "both were paid for"


def test_rules_never_take_the_place_of_ai_and_the_contact_waits(three: Run) -> None:
    save(three, judged(subject(three, "psid0")))
    three.store.analyses.again(three.contact("psid0").id)
    worse = judged(subject(three, "psid0"), "rules", Engine.HEURISTIC, problem="No key.", waiting=True)
    assert save(three, worse)[0].outcome is SaveOutcome.KEPT
    row = three.columns("psid0")
    assert (row["aiEngine"], row["aiContext"], row["aiProblem"], row["aiWaiting"]) == (
        "gemini", "Summary", "No key.", True)
    assert names(three, three.store.analyses.waiting(three.page.id, 5)) == ["psid0"]
    assert three.store.analyses.counts(three.page.id) == (2, 1)
    save(three, judged(subject(three, "psid0"), "better"))
    assert three.store.analyses.waiting(three.page.id, 5) == []


def test_a_contact_that_is_gone_changes_nothing(three: Run) -> None:
    found = subject(three, "psid0")
    gone = replace(found, request=replace(found.request, contact_id="nobody"))
    assert save(three, judged(gone)) == [Saved(SaveOutcome.GONE)]
    assert three.store.analyses.subject("nobody") is None


def test_all_judgements_of_a_portion_are_stored_or_none(three: Run) -> None:
    broken = judged(subject(three, "psid1"))
    assert broken.result is not None
    with pytest.raises((StoreError, IntegrityError)):
        save(three, judged(subject(three, "psid0")), replace(broken, result=replace(broken.result, score=500)))
    assert three.columns("psid0")["aiEngine"] is None
    assert three.store.ai.usage() == []


def test_old_summaries_of_people_who_wrote_lately_are_found_and_asked_for_again(three: Run, clock: FakeClock) -> None:
    save(three, *(judged(subject(three, f"psid{n}")) for n in range(2)))
    clock.advance(40 * 86400)
    now = clock.now()
    lately, long_ago = now - timedelta(days=60), now - timedelta(days=30)
    assert three.store.analyses.stale(three.page.id, lately, long_ago) == 3
    assert three.store.analyses.stale(three.page.id, lately, long_ago, beyond_counts=True) == 2, "one is due anyway"
    assert three.store.analyses.stale(three.page.id, now - timedelta(days=7), long_ago) == 0
    assert three.store.analyses.mark_stale(three.page.id, lately, long_ago) == 2, "the third is due anyway"
    assert three.store.analyses.counts(three.page.id) == (3, 0)
    assert subject(three, "psid0").input_hash is None


def test_looking_at_all_again_keeps_the_hash_so_that_only_changes_are_asked(three: Run, clock: FakeClock) -> None:
    save(three, *(judged(subject(three, f"psid{n}")) for n in range(3)))
    assert three.store.analyses.mark_all(three.page.id, clock.now()) == 3
    assert subject(three, "psid0").input_hash == "hash"


def test_one_program_judges_a_page_until_it_ends_or_dies(three: Run, clock: FakeClock) -> None:
    ledger, page = three.store.ai, three.page.id
    assert ledger.take_lease(page, "one", 30, nobody_is_dead)
    assert ledger.take_lease(page, "one", 30, nobody_is_dead), "renewed"
    assert not ledger.take_lease(page, "two", 30, nobody_is_dead)
    assert ledger.take_lease(page, "two", 30, lambda owner: owner == "one"), "its process is gone"
    ledger.release_lease(page, "one")
    assert not ledger.take_lease(page, "one", 30, nobody_is_dead), "only the owner gives a lease back"
    if three.store.dialect == "sqlite":
        clock.advance(31)
        assert ledger.take_lease(page, "one", 30, nobody_is_dead), "silent for too long"


def test_what_keys_learned_is_kept_by_name(store: Store) -> None:
    store.ai.remember({"refused/abc": "suspended", "quota/p/m": {"requests": 3}})
    store.ai.remember({"refused/abc": None, "quota/p/m": {"requests": 4}})
    assert store.ai.memory() == {"quota/p/m": {"requests": 4}}


def test_tokens_without_a_judgement_are_paid_for_as_well(store: Store) -> None:
    store.ai.bill("m", SPENT)
    store.ai.bill("m", TokenUsage())
    assert [(line.judgements, line.usage) for line in store.ai.usage()] == [(0, SPENT)]


def test_unplaced_contacts_have_no_decision(three: Run) -> None:
    assert save(three, judged(subject(three, "psid0")))[0] == Saved(SaveOutcome.SAVED)
    assert MoveAction.MOVE not in {saved.action for saved in save(three, judged(subject(three, "psid1")))}


def test_placing_many_needs_no_more_calls_than_placing_few(run: Run) -> None:
    """A database at the other end of the world answers five times a second."""
    run.apply(*(thread(n, person, message(n, n)) for n, person in enumerate(people(40))))
    save(run, *(judged(subject(run, f"psid{n}")) for n in range(2)))
    stages = tuple(Stage("", stage.name, stage.type, order, stage.score_min, stage.score_max)
                   for order, stage in enumerate(TEMPLATES["sales"].stages))
    placed = []
    for _ in range(2):
        made = run.store.pipelines.create(Pipeline("", "Sales", stages))
        run.store.pages.set_options(run.page.id, auto_pipeline_id=made.id,
                                    auto_pipeline_mode=AutoPipelineMode.UPDATE_EXISTING)
        with counted_calls() as calls:
            placed.append((run.store.placements.reassign(run.page.id, None, "Placed anew").moves, len(calls)))
        run.store.pages.set_options(run.page.id, auto_pipeline_id=None)
        save(run, *(judged(subject(run, f"psid{n}")) for n in range(2, 40)))
    (few, calls_for_few), (many, calls_for_many) = placed
    assert (few, many) == (2, 40)
    assert calls_for_many <= calls_for_few
