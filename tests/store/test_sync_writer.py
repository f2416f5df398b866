"""Storing what a sync brought: whole, once, and never over something better."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from fbsync_desktop.domain.conversation import Attachment, Message, Person
from fbsync_desktop.domain.errors import JobTakenOver
from fbsync_desktop.domain.job import Counts, JobStatus, Phase
from fbsync_desktop.store.contacts import ContactQuery
from fbsync_desktop.store.engine import Store
from fbsync_desktop.store.pages import Walk
from fbsync_desktop.store.sync_batch import Batch, Checkpoint, KnownThread
from tests.store.samples import INSTAGRAM, MESSENGER, NOON, Run, at, connect, message, people, problem, thread

ANA = Person("psid-ana", "Ana María Souza")
BEN = Person("psid-ben", "Ben")


class TestPeople:
    def test_a_new_person_becomes_a_contact_with_thread_and_messages(self, run: Run) -> None:
        counts = run.apply(thread(1, ANA, message(1, 0, "Hi"), message(2, 5, "Yes?", ours=True)))
        assert counts == Counts(created=1)
        row = run.contact(ANA.id)
        assert (row.display_name, row.messenger_psid, row.instagram_sid) == ("Ana María Souza", ANA.id, None)
        assert (row.has_messenger, row.has_instagram) == (True, False)
        assert (row.last_interaction, row.last_message, row.waiting) == (at(5), "Yes?", False)
        assert run.texts(ANA.id) == ["Hi", "Yes?"]
        assert (run.columns(ANA.id)["firstName"], run.columns(ANA.id)["lastName"]) == ("Ana", "María Souza")

    def test_applying_the_same_batch_again_changes_and_counts_nothing(self, run: Run) -> None:
        threads = [thread(number, person, message(number, number)) for number, person in enumerate(people(30))]
        first = run.apply(*threads)
        before = [run.columns(row.messenger_psid or "") for row in run.contacts()]
        assert run.apply(*threads) == first == Counts(created=30)
        assert [run.columns(row.messenger_psid or "") for row in run.contacts()] == before
        assert run.recount() == first

    def test_the_next_run_tells_updated_from_unchanged_people(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)), thread(2, BEN, message(2, 0)))
        again = run.next_run()
        before = again.columns(BEN.id)
        counts = again.apply(thread(1, ANA, message(3, 9), message(1, 0)), unchanged=[BEN])
        assert counts == again.recount() == Counts(updated=1, unchanged=1)
        assert again.columns(BEN.id) == before, "an unchanged contact's row is not touched"

    def test_a_thread_without_news_leaves_the_row_alone_and_counts_as_unchanged(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        again = run.next_run()
        before = again.columns(ANA.id)
        assert again.apply(thread(1, ANA, message(1, 0))) == Counts(unchanged=1)
        assert again.columns(ANA.id) == before

    def test_someone_met_unchanged_first_and_changed_later_counts_once(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        again = run.next_run()
        assert again.apply(unchanged=[ANA]) == Counts(unchanged=1)
        assert again.apply(unchanged=[ANA]) == Counts(unchanged=1)
        assert again.apply(thread(1, ANA, message(2, 5))) == again.recount() == Counts(updated=1)
        assert again.apply(unchanged=[ANA]) == again.recount() == Counts(updated=1)

    def test_an_unchanged_person_we_do_not_know_yet_is_kept(self, run: Run) -> None:
        assert run.apply(unchanged=[ANA]) == run.recount() == Counts(created=1)
        assert run.contact(ANA.id).display_name == "Ana María Souza"

    def test_two_threads_of_one_person_are_one_contact(self, run: Run) -> None:
        counts = run.apply(thread(1, ANA, message(1, 0, "first")), thread(2, ANA, message(2, 9, "second")))
        assert counts == run.recount() == Counts(created=1)
        assert run.texts(ANA.id) == ["first", "second"]
        assert run.contact(ANA.id).last_message == "second"
        assert len(run.store.contacts.get(run.contact(ANA.id).id).conversations) == 2

    def test_a_thread_listed_twice_is_stored_once_in_its_newer_reading(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)), thread(1, ANA, message(2, 3, "newer"), message(1, 0)))
        assert run.texts(ANA.id) == ["Hello", "newer"]
        known = run.store.sync.known(run.page.id, MESSENGER, ["t_1"])
        assert known["t_1"].updated_at == at(3)

    def test_any_number_of_messages_is_stored_in_order(self, run: Run) -> None:
        """One at a time, a few and many at once: however the database takes them."""
        for number, count in enumerate((9, 10, 59, 60, 329)):
            person = Person(f"psid-{number}", "Somebody")
            texts = [f"Text {one}" for one in range(count)]
            run.apply(thread(number, person, *(message(number * 1000 + one, one, texts[one]) for one in range(count))))
            assert run.texts(person.id) == texts

    def test_a_message_listed_twice_in_a_thread_is_stored_once(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0), message(1, 0)))
        assert run.texts(ANA.id) == ["Hello"]

    def test_an_inbox_is_empty_until_a_thread_or_a_problem_with_one_is_stored(self, run: Run) -> None:
        def has_any() -> list[bool]:
            return [run.store.sync.has_any(run.ticket.page_pk, platform) for platform in (MESSENGER, INSTAGRAM)]

        assert has_any() == [False, False]
        run.apply(thread(1, ANA, message(1, 0)))
        assert has_any() == [True, False]
        run.apply(problems=[replace(problem(2), platform=INSTAGRAM)], platform=INSTAGRAM)
        assert has_any() == [True, True]

    def test_a_thread_without_a_person_is_stored_nowhere(self, run: Run) -> None:
        assert run.apply(thread(1, None, message(1, 0))) == Counts()
        assert run.contacts() == []

    def test_the_same_id_on_two_platforms_is_two_people(self, run: Run) -> None:
        run.apply(thread(1, Person("7", "Ana"), message(1, 0)))
        run.apply(thread(2, Person("7", None, "ana.b"), message(2, 0), platform=INSTAGRAM), platform=INSTAGRAM)
        assert sorted((row.has_messenger, row.has_instagram) for row in run.contacts()) == [
            (False, True), (True, False)]

    def test_a_merged_contact_is_met_on_both_platforms_and_counted_once(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        merge(run, ANA.id, "igsid-ana")
        again = run.next_run()
        again.apply(thread(1, ANA, message(2, 5)))
        counts = again.apply(thread(9, Person("igsid-ana", None, "ana.b"), message(3, 7), platform=INSTAGRAM),
                             platform=INSTAGRAM)
        assert counts == again.recount() == Counts(updated=1)
        assert len(again.contacts()) == 1
        assert again.contact(ANA.id).display_name == "Ana María Souza"


class TestNames:
    def test_a_known_name_is_never_overwritten_by_an_empty_or_placeholder_one(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        run.apply(thread(1, Person(ANA.id), message(2, 1)))
        run.apply(thread(1, Person(ANA.id, "Facebook User"), message(3, 2)))
        assert run.contact(ANA.id).display_name == "Ana María Souza"

    def test_a_user_name_does_not_replace_a_real_name_but_a_real_name_replaces_a_user_name(self, run: Run) -> None:
        insta = Person("igsid", None, "sample.baker")
        run.apply(thread(1, insta, message(1, 0), platform=INSTAGRAM), platform=INSTAGRAM)
        assert run.contact("igsid").display_name == "sample.baker"
        named = Person("igsid", "Sam Baker", "sample.baker")
        run.apply(thread(1, named, message(2, 1), platform=INSTAGRAM), platform=INSTAGRAM)
        assert run.contact("igsid").display_name == "Sam Baker"
        run.apply(thread(1, insta, message(3, 2), platform=INSTAGRAM), platform=INSTAGRAM)
        assert run.contact("igsid").display_name == "Sam Baker"

    def test_a_changed_name_is_taken_over_and_found_by_search(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        run.apply(thread(1, Person(ANA.id, "Ana Núñez"), message(2, 1)))
        assert run.contact(ANA.id).display_name == "Ana Núñez"
        assert run.store.contacts.count(ContactQuery(text="nunez")) == 1
        assert run.store.contacts.count(ContactQuery(text="souza")) == 0

    def test_a_name_given_by_hand_stays(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        execute(run.store, """UPDATE "Contact" SET "firstName" = 'Annie', "lastName" = NULL, "nameSource" = 'MANUAL'""")
        run.apply(thread(1, Person(ANA.id, "Ana Souza"), message(2, 1)))
        assert run.contact(ANA.id).display_name == "Annie"

    def test_someone_without_any_name_stays_nameless(self, run: Run) -> None:
        run.apply(thread(1, Person("x"), message(1, 0)))
        assert run.contact("x").display_name == ""


class TestTimes:
    def test_last_interaction_is_the_latest_message_of_either_side_and_never_goes_back(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0), message(2, 9, ours=True)), thread(2, ANA, message(3, 4)))
        assert run.contact(ANA.id).last_interaction == at(9)
        run.apply(thread(3, ANA, message(4, 2)))
        assert run.contact(ANA.id).last_interaction == at(9)

    def test_the_last_customer_message_is_kept_apart(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 3, "Price?"), message(2, 9, "10 euros", ours=True)))
        assert run.columns(ANA.id)["lastCustomerMessageAt"] == at(3)
        assert run.columns(ANA.id)["lastInteraction"] == at(9)

    def test_older_messages_that_arrive_later_do_not_become_the_preview(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 9, "newest")))
        run.apply(thread(1, ANA, message(2, 1, "older"), updated=9))
        assert run.contact(ANA.id).last_message == "newest"
        assert run.texts(ANA.id) == ["older", "newest"]

    def test_a_thread_without_messages_dates_from_its_update(self, run: Run) -> None:
        run.apply(thread(1, ANA, updated=7))
        assert run.contact(ANA.id).last_interaction == at(7)
        assert run.store.sync.known(run.page.id, MESSENGER, ["t_1"]) == {"t_1": KnownThread(at(7), None, False)}

    def test_times_of_another_zone_and_with_fractions_come_back_as_the_same_instant(self, run: Run) -> None:
        manila = timezone(timedelta(hours=8))
        moment = (NOON + timedelta(microseconds=123456)).astimezone(manila)
        run.apply(thread(1, ANA, Message("m", moment, False, "x"), message(2, -1)))
        assert run.contact(ANA.id).last_interaction == moment
        stored = run.store.contacts.transcript(run.contact(ANA.id).id)
        assert [message.sent_at for message in stored] == [at(-1), moment]


class TestProblems:
    def test_a_failed_person_is_kept_marked_and_counted_as_failed_only(self, run: Run) -> None:
        counts = run.apply(thread(1, BEN, message(1, 0)), problems=[problem(2, ANA, code=-3)])
        assert counts == run.recount() == Counts(created=1, failed=1)
        assert run.contact(ANA.id).display_name == "Ana María Souza"
        (error,) = run.job.errors
        assert (error.platform, error.id, error.code) == ("Messenger", ANA.id, -3)

    def test_failed_wins_over_every_other_outcome_of_the_run(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        assert run.apply(problems=[problem(1, ANA)]) == run.recount() == Counts(failed=1)
        assert run.apply(thread(1, ANA, message(2, 1))) == run.recount() == Counts(failed=1)
        assert run.apply(unchanged=[ANA]) == run.recount() == Counts(failed=1)

    def test_the_same_problem_reported_again_is_one_failure_and_one_error(self, run: Run) -> None:
        for _ in range(3):
            counts = run.apply(problems=[problem(1, ANA)])
        assert counts == run.recount() == Counts(failed=1)
        assert len(run.job.errors) == 1
        assert run.store.sync.retry_threads(run.page.id, MESSENGER) == [problem(1, ANA)]

    def test_a_thread_read_in_part_keeps_its_messages_but_is_not_known_as_whole(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)), problems=[problem(1)])
        assert run.texts(ANA.id) == ["Hello"]
        assert run.job.counts == run.recount() == Counts(failed=1)
        assert run.job.errors[0].id == ANA.id
        known = run.store.sync.known(run.page.id, MESSENGER, ["t_1", "t_2"])
        assert known == {"t_1": KnownThread(None, at(0), True)}

    def test_a_known_thread_that_fails_is_read_again_next_time(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        run.apply(problems=[problem(1, ANA)])
        assert run.store.sync.known(run.page.id, MESSENGER, ["t_1"])["t_1"] == KnownThread(None, at(0), True)

    def test_a_resolved_problem_is_forgotten(self, run: Run) -> None:
        run.apply(problems=[problem(1, ANA)])
        again = run.next_run()
        assert again.apply(thread(1, ANA, message(1, 0)), resolved=["t_1"]) == Counts(updated=1)
        assert again.store.sync.retry_threads(again.page.id, MESSENGER) == []
        assert again.store.sync.known(again.page.id, MESSENGER, ["t_1"])["t_1"] == KnownThread(at(0), at(0), False)

    def test_nobody_named_counts_under_the_thread_until_somebody_is(self, run: Run) -> None:
        assert run.apply(problems=[problem(1)]) == run.recount() == Counts(failed=1)
        assert run.apply(problems=[problem(1)]) == Counts(failed=1)
        assert run.job.errors[0].id == "t_1"
        assert run.apply(thread(1, ANA, message(1, 0))) == run.recount() == Counts(created=1)

    def test_a_thread_is_tried_again_five_times_once_per_run(self, run: Run) -> None:
        for _ in range(5):
            assert [p.thread_id for p in run.store.sync.retry_threads(run.page.id, MESSENGER)] in ([], ["t_1"])
            run.apply(problems=[problem(1, ANA)])
            run.apply(problems=[problem(1, ANA)])
            run = run.next_run()
        assert run.store.sync.retry_threads(run.page.id, MESSENGER) == []
        assert run.store.sync.retry_threads(run.page.id, INSTAGRAM, max_attempts=99) == []

    def test_a_job_keeps_a_thousand_errors_and_counts_them_all(self, run: Run) -> None:
        run.apply(problems=[problem(number, person) for number, person in enumerate(people(1100))])
        assert len(run.job.errors) == 1000
        assert run.job.counts == Counts(failed=1100)

    def test_the_threads_to_retry_are_those_of_the_job_that_still_fail(self, run: Run) -> None:
        run.apply(problems=[problem(1, ANA), problem(2, BEN)])
        first = run.ticket.job_id
        again = run.next_run()
        again.apply(thread(1, ANA, message(1, 0)), resolved=["t_1"], problems=[problem(2, BEN), problem(3)])
        assert [found.thread_id for found in run.store.jobs.problems(first)] == ["t_2"]
        assert [found.thread_id for found in run.store.jobs.problems(again.ticket.job_id)] == ["t_2", "t_3"]


class TestPoison:
    def test_texts_no_database_stores_are_repaired_and_everyone_is_kept(self, run: Run) -> None:
        odd = Person("psid-odd", "Odd \ud800Name\x00")
        counts = run.apply(thread(1, odd, message(1, 0, "half \udfff emoji\x00")), thread(2, BEN, message(2, 0)))
        assert counts == Counts(created=2)
        assert run.texts("psid-odd")[0].replace("\x00", "") == "half ? emoji"

    def test_a_nul_alone_never_stops_a_batch(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0, "a\x00b")), thread(2, BEN, message(2, 0)))
        assert run.texts(ANA.id)[0].replace("\x00", "") == "ab"

    def test_numbers_beyond_any_column_are_left_out(self, run: Run) -> None:
        run.apply(problems=[problem(1, ANA, code=10**30)])
        assert run.job.errors[0].code is None

    @pytest.mark.parametrize("text", ["tab\tnew\nline\rback\\slash \\N \\.", "\\.", "\\N", "",
                                      "日本語 👩‍👩‍👧 ‏שלום", "%s ? :x"])
    def test_texts_come_back_as_they_were(self, run: Run, text: str) -> None:
        run.apply(thread(1, ANA, message(1, 0, text)))
        run.apply(thread(1, ANA, message(2, 1, text)))
        assert run.texts(ANA.id) == [text, text]

    def test_attachments_are_kept_and_named_in_the_preview(self, run: Run) -> None:
        files = (Attachment("audio", None, "https://cdn.example/voice"), Attachment("image", 'a "b"\\.jpg'))
        run.apply(thread(1, ANA, Message("m", NOON, False, "", files)))
        (stored,) = run.store.contacts.transcript(run.contact(ANA.id).id)
        assert stored.attachment_kinds == ("audio", "image")
        assert run.contact(ANA.id).last_message == "[voice] [image]"


class TestCheckpoint:
    def test_the_listings_state_is_kept_with_the_batch(self, run: Run) -> None:
        walk = Walk("cursor7", at(1), at(9), at(-9), 3, run.ticket.job_id)
        run.apply(thread(1, ANA, message(1, 0)), checkpoint=Checkpoint(walk, size=(50, 20)))
        state = run.store.pages.edge(run.page.id, MESSENGER)
        assert (state.walk, state.watermark, state.size) == (walk, None, (50, 20))
        assert run.store.pages.edge(run.page.id, INSTAGRAM).walk is None

    def test_the_end_of_a_walk_moves_the_watermark_and_what_is_left_out_stays(self, run: Run) -> None:
        run.apply(checkpoint=Checkpoint(Walk("c", at(0), at(9), None, 1, run.ticket.job_id), size=(25, 10)))
        run.apply(checkpoint=Checkpoint(None, watermark=at(9)))
        state = run.store.pages.edge(run.page.id, MESSENGER)
        assert (state.walk, state.watermark, state.size) == (None, at(9), (25, 10))
        run.apply(checkpoint=Checkpoint(Walk(None, None, None, at(9), 0, run.ticket.job_id)))
        assert run.store.pages.edge(run.page.id, MESSENGER).watermark == at(9)

    def test_a_batch_renews_the_lease_and_tells_the_phase(self, run: Run) -> None:
        before = run.job
        run.store.jobs.heartbeat(run.ticket.job_id, run.ticket.epoch, 1, Phase.WAITING_FACEBOOK, at(99))
        run.store.sync.apply(run.ticket, Batch(MESSENGER, phase=Phase.READING))
        after = run.job
        assert (after.phase, after.waiting_until) == (Phase.READING, None)
        assert before.lease_until is not None and after.lease_until is not None
        assert after.lease_until >= before.lease_until


class TestFencing:
    @pytest.mark.parametrize("end", ["cancel", "fail", "takeover", "delete"])
    def test_a_stale_owners_batch_is_rolled_back_whole(self, run: Run, end: str) -> None:
        run.apply(thread(1, ANA, message(1, 0)))
        jobs, job_id = run.store.jobs, run.ticket.job_id
        if end == "cancel":
            jobs.cancel(job_id)
        elif end == "fail":
            jobs.mark_failed(job_id, "Marked as failed.")
        elif end == "takeover":
            assert jobs.claim(job_id, "another", 60, owner_is_dead=lambda owner: True) == run.ticket.epoch + 1
        else:
            execute(run.store, 'DELETE FROM "SyncJob"')
        with pytest.raises(JobTakenOver):
            run.apply(thread(2, BEN, message(2, 0)), checkpoint=Checkpoint(None, watermark=at(5)))
        assert [row.messenger_psid for row in run.contacts()] == [ANA.id]
        assert run.store.pages.edge(run.page.id, MESSENGER).watermark is None

    def test_counts_are_kept_when_a_job_ends(self, run: Run) -> None:
        run.apply(thread(1, ANA, message(1, 0)), problems=[problem(2, BEN)])
        cancelled = run.store.jobs.cancel(run.ticket.job_id)
        assert (cancelled.status, cancelled.counts) == (JobStatus.CANCELLED, Counts(created=1, failed=1))
        assert len(cancelled.errors) == 1


def test_two_pages_keep_their_people_apart(store: Store) -> None:
    runs = [Run.begin(store, connect(store, number)) for number in (1, 2)]
    for run in runs:
        run.apply(thread(1, ANA, message(1, 0)))
    assert [len(run.contacts()) for run in runs] == [1, 1]
    assert store.contacts.count(ContactQuery()) == 2


def execute(store: Store, sql: str) -> None:
    store.database.write(lambda tx: tx.conn.exec_driver_sql(sql))


def merge(run: Run, psid: str, igsid: str) -> None:
    flag = "true" if run.store.dialect == "postgresql" else "1"
    execute(run.store, f"""UPDATE "Contact" SET "instagramSID" = '{igsid}', "hasInstagram" = {flag}
                           WHERE "messengerPSID" = '{psid}'""")
