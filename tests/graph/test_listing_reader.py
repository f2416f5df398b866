"""One inbox, read to its end whatever Facebook makes of it."""

from __future__ import annotations

import httpx
import pytest

from fbsync_desktop.domain.conversation import Platform
from fbsync_desktop.domain.errors import (
    GraphBusy,
    ListingBroken,
    ListingTimedOut,
    ObjectGone,
    PlatformSwitchedOff,
    RequestRefused,
    TokenRejected,
)
from fbsync_desktop.graph.fields import FieldLevel
from fbsync_desktop.graph.listing import ListingSize
from tests.graph.stand_in import (
    PAGE,
    TOKEN,
    Call,
    Inbox,
    Script,
    client,
    error,
    listing,
    nested,
    ok,
    person_id,
    read_all,
    reader,
    thread,
    too_much,
    unknown,
)


def ids(numbers: range) -> list[str]:
    return [f"t_{number}" for number in numbers]


async def test_an_inbox_is_read_page_by_page_until_next_is_absent() -> None:
    inbox = Inbox(range(250))
    edge = reader(client(inbox))
    assert await read_all(edge) == (ids(range(250)), [])
    assert inbox.limits == [100, 100, 100]
    assert edge.calls == 3


async def test_the_request_names_platform_fields_and_limit_and_keeps_the_token_out_of_the_address() -> None:
    inbox = Inbox(range(1))
    await reader(client(inbox), platform=Platform.INSTAGRAM).read(None)
    call = inbox.calls[0]
    assert call.path == f"/v25.0/{PAGE}/conversations"
    assert call.query == {
        "platform": "instagram",
        "limit": "100",
        "fields": "id,updated_time,participants,messages.limit(20){id,created_time,from,message,sticker,"
                  "attachments{mime_type,name,image_data,video_data,file_url},shares{link,name},story,"
                  "is_unsupported}",
    }
    assert call.headers["authorization"] == f"Bearer {TOKEN}"


async def test_an_empty_inbox_is_an_end_without_threads() -> None:
    page = await reader(client(Script([ok({"data": []})]))).read(None)
    assert (page.threads, page.problems, page.after) == ((), (), None)


async def test_a_short_page_is_not_the_end() -> None:
    script = Script([ok(listing([thread(1)], "c1")), ok(listing([thread(2)], None))])
    assert await read_all(reader(client(script))) == (["t_1", "t_2"], [])


async def test_empty_pages_with_next_are_followed() -> None:
    script = Script([ok(listing([], "c1")), ok(listing([], "c2")), ok(listing([thread(1)], None))])
    page = await reader(client(script)).read(None)
    assert [item.id for item in page.threads] == ["t_1"]
    assert [call.query.get("after") for call in script.calls] == [None, "c1", "c2"]


async def test_fifty_empty_pages_in_a_row_break_the_listing() -> None:
    inbox = Inbox(())
    inbox.rules = [lambda call: ok(listing([], f"c{len(inbox.calls)}"))]
    with pytest.raises(ListingBroken, match="empty page"):
        await reader(client(inbox)).read(None)
    assert len(inbox.calls) == 50


async def test_a_missing_cursor_is_taken_from_next_without_keeping_its_token() -> None:
    script = Script([ok(listing([thread(1)], "c/1=", cursors=False)), ok(listing([thread(2)], None))])
    edge = reader(client(script))
    page = await edge.read(None)
    assert page.after == "c/1="
    await edge.read(page.after)
    assert script.calls[1].query["after"] == "c/1="
    assert "access_token" not in script.calls[1].query


async def test_next_without_any_cursor_breaks_the_listing() -> None:
    body = {"data": [thread(1)], "paging": {"next": f"https://graph.facebook.com/x?access_token={TOKEN}"}}
    with pytest.raises(ListingBroken, match="not where"):
        await reader(client(Script([ok(body)]))).read(None)


async def test_the_page_is_never_the_person_even_when_nobody_said_who_we_are() -> None:
    edge = client(Inbox([1, 2])).edge(PAGE, Platform.MESSENGER, TOKEN, frozenset())
    page = await edge.read(None)
    assert [item.person and item.person.id for item in page.threads] == [person_id(1), person_id(2)]


# --- circles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", [1, 3])
async def test_a_circle_of_cursors_ends_after_each_page_was_delivered_once(length: int) -> None:
    inbox = Inbox(())

    def circling(_call: Call) -> httpx.Response:
        number = len(inbox.calls)
        return ok(listing([thread(number)], f"c{number if number <= length else number % length}"))

    inbox.rules = [circling]
    edge = reader(client(inbox))
    after, delivered = None, 0
    with pytest.raises(ListingBroken, match="same page"):
        for _ in range(20):
            page = await edge.read(after)
            delivered += len(page.threads)
            after = page.after
    assert delivered == len(inbox.calls) < 10


async def test_a_page_that_failed_may_be_asked_for_again() -> None:
    inbox = Inbox(range(150))
    edge = reader(client(inbox))
    first = await edge.read(None)
    inbox.rules = [lambda call: error(2, "down", status=503)]
    with pytest.raises(GraphBusy):
        await edge.read(first.after)
    inbox.rules = []
    assert len((await edge.read(first.after)).threads) == 50


async def test_the_inbox_may_be_walked_again_from_the_top() -> None:
    edge = reader(client(Inbox(range(150))))
    assert await read_all(edge) == await read_all(edge)


# --- order ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("numbers", "sorted_desc"), [((1, 2, 3), True), ((1, 3, 2), False), ((1,), True)])
async def test_the_order_of_a_page_is_checked_and_not_assumed(numbers: tuple[int, ...], sorted_desc: bool) -> None:
    page = await reader(client(Script([ok(listing([thread(n) for n in numbers], None))]))).read(None)
    assert page.sorted_desc is sorted_desc


async def test_a_thread_listed_twice_on_a_page_is_delivered_once() -> None:
    page = await reader(client(Script([ok(listing([thread(1), thread(2), thread(1)], None))]))).read(None)
    assert [item.id for item in page.threads] == ["t_1", "t_2"]


# --- too much data ----------------------------------------------------------------------------------


async def test_too_much_data_halves_the_threads_at_the_same_cursor_and_the_size_is_kept() -> None:
    inbox = Inbox(range(120))
    inbox.budget = 500
    edge = reader(client(inbox))
    assert await read_all(edge) == (ids(range(120)), [])
    assert inbox.limits == [100, 50, 25, 25, 25, 25, 25]
    assert [nested(call) for call in inbox.calls] == [20] * 7
    assert edge.size == ListingSize(25, 20)


async def test_too_much_data_in_the_middle_goes_on_at_the_cursor_it_happened_at() -> None:
    inbox = Inbox(range(200))
    edge = reader(client(inbox))
    first = await edge.read(None)
    inbox.budget = 1000
    second = await edge.read(first.after)
    assert [item.id for item in second.threads] == ids(range(100, 150))
    assert [call.query.get("after") for call in inbox.calls] == [None, "c100", "c100"]
    assert not second.restarted


async def test_below_twenty_five_messages_and_threads_shrink_in_turn_down_to_one_then_messages_go() -> None:
    sizes = [(100, 20)]
    while (smaller := ListingSize(*sizes[-1]).smaller()) is not None:
        sizes.append((smaller.threads, smaller.messages))
    assert sizes == [(100, 20), (50, 20), (25, 20), (25, 10), (12, 10), (12, 5), (6, 5), (6, 2), (3, 2), (3, 1),
                     (1, 1), (25, 0), (12, 0), (6, 0), (3, 0), (1, 0)]


async def test_without_nested_messages_all_of_them_are_marked_as_still_to_be_read() -> None:
    inbox = Inbox(range(3))
    inbox.rules = [lambda call: too_much() if "messages" in call.fields else None]
    edge = reader(client(inbox))
    page = await edge.read(None)
    assert [item.more_after for item in page.threads] == ["", "", ""]
    assert page.threads[0].person is not None
    assert edge.size.messages == 0


async def test_an_inbox_too_large_at_every_size_is_broken_not_empty() -> None:
    with pytest.raises(ListingBroken, match="smallest request"):
        await reader(client(Script([too_much()]))).read(None)


async def test_a_learned_size_of_the_caller_is_used_and_not_changed_behind_its_back() -> None:
    inbox = Inbox(range(30))
    inbox.budget = 10
    size = ListingSize(25, 20)
    edge = reader(client(inbox), size=size)
    await edge.read(None)
    assert inbox.limits[0] == 25
    assert size == ListingSize(25, 20)
    assert edge.size == ListingSize(3, 2)


async def test_a_learned_size_grows_back_step_by_step_while_pages_go_well() -> None:
    inbox = Inbox(range(900))
    edge = reader(client(inbox), size=ListingSize(25, 10))
    assert await read_all(edge) == (ids(range(900)), [])
    assert inbox.limits == [25] * 20 + [50] * 8
    assert [nested(call) for call in inbox.calls] == [10] * 10 + [20] * 18


async def test_a_learned_size_never_exceeds_the_settings() -> None:
    inbox = Inbox(range(10))
    await reader(client(inbox), size=ListingSize(200, 50)).read(None)
    assert (inbox.limits, nested(inbox.calls[0])) == ([100], 20)


async def test_more_than_facebook_gives_is_asked_for_once_in_a_run() -> None:
    inbox = Inbox(range(700))
    inbox.budget = 500
    edge = reader(client(inbox), size=ListingSize(25, 20))
    assert await read_all(edge) == (ids(range(700)), [])
    assert [limit for limit in inbox.limits if limit != 25] == [50]
    assert edge.size == ListingSize(25, 20)


def test_growing_goes_back_up_the_way_that_shrinking_came_down() -> None:
    most = ListingSize(100, 20)
    sizes = [most]
    while (smaller := sizes[-1].smaller()) is not None:
        sizes.append(smaller)
    assert [size.larger(most) for size in sizes[1:]] == sizes[:-1]
    assert most.larger(most) is None
    assert ListingSize(100, 20).larger(ListingSize(50, 20)) is None


# --- dead cursors -----------------------------------------------------------------------------------


@pytest.mark.parametrize("message", ["(#100) Invalid cursor", "(#100) Something else altogether"])
async def test_any_plain_100_with_a_cursor_starts_over_from_the_top(message: str) -> None:
    inbox = Inbox(range(10))
    inbox.rules = [lambda call: error(100, message) if call.query.get("after") == "dead" else None]
    edge = reader(client(inbox))
    page = await edge.read("dead")
    assert page.restarted
    assert [item.id for item in page.threads] == ids(range(10))
    assert [call.query.get("after") for call in inbox.calls] == ["dead", None]
    assert edge.level is FieldLevel.FULL


async def test_a_cursor_that_is_not_good_for_a_smaller_page_starts_over_with_the_smaller_page() -> None:
    inbox = Inbox(range(200))
    inbox.rules = [lambda call: error(100, "Invalid cursor") if "after" in call.query and call.limit == 50
                   and not any(c.limit == 50 and "after" not in c.query for c in inbox.calls) else None]
    edge = reader(client(inbox))
    first = await edge.read(None)
    inbox.budget = 1000
    again = await edge.read(first.after)
    assert again.restarted
    assert [item.id for item in again.threads] == ids(range(50))
    assert inbox.limits == [100, 100, 50, 50]


async def test_cursors_that_die_again_and_again_break_the_listing() -> None:
    inbox = Inbox(range(300))
    inbox.rules = [lambda call: error(100, "Invalid cursor") if "after" in call.query else None]
    with pytest.raises(ListingBroken, match="again and again"):
        await read_all(reader(client(inbox)))
    assert len(inbox.calls) < 12


async def test_paging_deeper_than_facebook_allows_is_a_broken_listing_not_an_end() -> None:
    text = "(#100) The After Cursor specified exceeds the max limit supported by this endpoint"
    inbox = Inbox(range(300))
    inbox.rules = [lambda call: error(100, text) if call.query.get("after") == "c200" else None]
    edge = reader(client(inbox))
    await edge.read(None)
    await edge.read("c100")
    with pytest.raises(ListingBroken, match="beyond this point"):
        await edge.read("c200")


# --- a thread that spoils its page ------------------------------------------------------------------


async def test_a_spoilt_thread_costs_itself_and_reading_goes_on_with_the_old_size() -> None:
    inbox = Inbox(range(250))
    inbox.poison = {130}
    edge = reader(client(inbox))
    got, problems = await read_all(edge)
    assert problems == ["t_130"]
    assert got == [item for item in ids(range(250)) if item != "t_130"]
    # 100 read; five tries of the page; then halves: 50 no, 25 ok, 12 no, 6 no, 3 ok, 1 ok, 1 ok; ...
    assert inbox.limits[:6] == [100] * 6
    assert inbox.limits[-1] == 100
    assert edge.size == ListingSize(100, 20)


async def test_closing_in_on_a_spoilt_thread_takes_few_calls() -> None:
    inbox = Inbox(range(8))
    inbox.poison = {5}
    edge = reader(client(inbox), size=ListingSize(8, 20))
    page = await edge.read(None)
    assert [item.id for item in page.threads] == ids(range(5))
    assert [problem.thread_id for problem in page.problems] == ["t_5"]
    assert page.after == "c6"
    # the page five times; 4 good; 2 spoilt; 1 good; 1 spoilt (two tries); text only (two tries); people
    assert inbox.limits == [8] * 5 + [4, 2, 1, 1, 1, 1, 1, 1]
    rest = await edge.read(page.after)
    assert [item.id for item in rest.threads] == ["t_6", "t_7"]
    assert inbox.limits[-1] == 8


@pytest.mark.parametrize("position", [0, 1, 6, 7])
async def test_a_spoilt_thread_is_found_anywhere_on_the_page(position: int) -> None:
    inbox = Inbox(range(8))
    inbox.poison = {position}
    got, problems = await read_all(reader(client(inbox), size=ListingSize(8, 20)))
    assert problems == [f"t_{position}"]
    assert got == [item for item in ids(range(8)) if item != f"t_{position}"]


async def test_several_spoilt_threads_cost_only_themselves() -> None:
    inbox = Inbox(range(60))
    inbox.poison = {3, 4, 40}
    got, problems = await read_all(reader(client(inbox), size=ListingSize(30, 20)))
    assert problems == ["t_3", "t_4", "t_40"]
    assert len(got) == 57


async def test_a_spoilt_thread_keeps_its_person_and_time_where_the_few_fields_give_them() -> None:
    inbox = Inbox(range(3))
    inbox.poison = {1}
    page = await reader(client(inbox)).read(None)
    problem = page.problems[0]
    assert problem.person is not None
    assert problem.person.id == person_id(1)
    assert problem.updated_at is not None
    assert (problem.code, problem.subcode) == (1, 99)


async def test_a_thread_spoilt_by_its_people_is_named_by_its_id() -> None:
    inbox = Inbox(range(3))
    inbox.poison = {1}
    inbox.poison_until = "updated_time"
    page = await reader(client(inbox)).read(None)
    problem = page.problems[0]
    assert (problem.thread_id, problem.person, problem.updated_at) == ("t_1", None, None)
    assert page.after == "c2"


async def test_a_thread_spoilt_by_an_attachment_is_delivered_with_its_text_and_named_as_a_problem() -> None:
    inbox = Inbox(range(3))
    inbox.poison = {1}
    inbox.poison_until = "attachments"
    page = await reader(client(inbox)).read(None)
    assert [item.id for item in page.threads] == ["t_0", "t_1"]
    assert page.threads[1].messages[0].text == "text 0"
    assert [problem.thread_id for problem in page.problems] == ["t_1"]


async def test_a_thread_that_cannot_even_be_named_breaks_the_listing_behind_what_could_be_read() -> None:
    inbox = Inbox(range(3))
    inbox.poison = {1}
    inbox.poison_until = ""
    edge = reader(client(inbox))
    page = await edge.read(None)
    assert [item.id for item in page.threads] == ["t_0"]
    calls = len(inbox.calls)
    with pytest.raises(ListingBroken, match="One conversation"):
        await edge.read(page.after)
    assert len(inbox.calls) == calls


async def test_a_first_thread_that_cannot_even_be_named_breaks_the_listing_at_once() -> None:
    inbox = Inbox(range(3))
    inbox.poison = {0}
    inbox.poison_until = ""
    with pytest.raises(ListingBroken, match="One conversation"):
        await reader(client(inbox)).read(None)


@pytest.mark.parametrize("answer", [
    error(100, "(#100) The thread owner has archived or deleted this conversation"),
    error(9000001, "This Message has been deleted by the user or the business."),
])
async def test_a_deleted_conversation_or_message_that_fails_the_page_costs_itself(answer: httpx.Response) -> None:
    inbox = Inbox(range(8))

    def deleted(call: Call) -> httpx.Response | None:
        start = int(call.query.get("after", "c0")[1:])
        return answer if start <= 5 < start + call.limit and "messages" in call.fields else None

    inbox.rules = [deleted]
    got, problems = await read_all(reader(client(inbox), size=ListingSize(8, 20)))
    assert (len(got), problems) == (7, ["t_5"])


async def test_a_fault_that_goes_away_while_closing_in_loses_nothing() -> None:
    inbox = Inbox(range(40))
    inbox.rules = [lambda call: unknown() if len(inbox.calls) <= 7 else None]
    assert await read_all(reader(client(inbox))) == (ids(range(40)), [])


@pytest.mark.parametrize("every", [2, 3, 5])
async def test_a_spoilt_thread_is_found_among_faults_that_pass(every: int) -> None:
    passing = error(2, "(#2) Service temporarily unavailable", status=503, is_transient=True)
    inbox = Inbox(range(40))
    inbox.poison = {13}
    inbox.rules = [lambda call: passing if len(inbox.calls) % every == 0 else None]
    got, problems = await read_all(reader(client(inbox), size=ListingSize(20, 20)))
    assert problems == ["t_13"]
    assert got == [item for item in ids(range(40)) if item != "t_13"]


async def test_empty_pages_while_closing_in_do_not_go_on_for_ever() -> None:
    inbox = Inbox(())
    inbox.rules = [lambda call: unknown() if call.limit == 100 else ok(listing([], "c1"))]
    with pytest.raises(ListingBroken):
        await reader(client(inbox)).read(None)


async def test_an_outage_is_no_spoilt_thread() -> None:
    script = Script([error(2, "(#2) Service temporarily unavailable", status=503, is_transient=True)])
    with pytest.raises(GraphBusy):
        await reader(client(script)).read(None)
    assert len(script.calls) == 5


# --- fields that are refused ------------------------------------------------------------------------


@pytest.mark.parametrize(("word", "level"), [
    ("attachments", FieldLevel.TEXT), ("messages", FieldLevel.PEOPLE), ("participants", FieldLevel.TIMES),
])
@pytest.mark.parametrize("message", [
    "(#100) Tried accessing nonexisting field (foo) on node type (UnifiedThread)", "(#100) No",
])
async def test_a_refused_field_goes_down_the_ladder_once_for_the_whole_inbox(
    word: str, level: FieldLevel, message: str,
) -> None:
    inbox = Inbox(range(250))
    inbox.rules = [lambda call: error(100, message) if word in call.fields else None]
    edge = reader(client(inbox))
    got, problems = await read_all(edge)
    assert (len(got), problems) == (250, [])
    assert edge.level is level
    assert len(inbox.calls) == 3 + int(level)


async def test_at_the_foot_of_the_ladder_the_refusal_is_reported() -> None:
    script = Script([error(100, "nonexisting field")])
    with pytest.raises(RequestRefused):
        await reader(client(script)).read(None)
    assert len(script.calls) == 4


async def test_a_refused_field_with_a_cursor_keeps_the_cursor() -> None:
    inbox = Inbox(range(20))
    inbox.rules = [lambda call: error(100, "Tried accessing nonexisting field (story)")
                   if "story" in call.fields else None]
    page = await reader(client(inbox)).read("c10")
    assert (len(page.threads), page.restarted) == (10, False)


# --- refusals that end it at once -------------------------------------------------------------------


@pytest.mark.parametrize(("answer", "kind"), [
    (error(190, "Session has expired", subcode=463), TokenRejected),
    (error(-2, "Timeout", subcode=2534084), ListingTimedOut),
    (error(200, "disabled", status=403, subcode=2534041), PlatformSwitchedOff),
    (error(100, "Unsupported get request. Object with ID does not exist", subcode=33), ObjectGone),
])
async def test_final_answers_take_one_call(answer: httpx.Response, kind: type[Exception]) -> None:
    script = Script([answer])
    with pytest.raises(kind):
        await reader(client(script)).read(None)
    assert len(script.calls) == 1


# --- look-up by person ------------------------------------------------------------------------------


async def test_a_person_is_found_with_one_call_when_the_look_up_tells_all() -> None:
    inbox = Inbox([7])
    found = await reader(client(inbox)).find_by_person(person_id(7))
    assert [item.id for item in found] == ["t_7"]
    assert len(found[0].messages) == 2
    assert inbox.calls[0].query["user_id"] == person_id(7)
    assert len(inbox.calls) == 1


async def test_a_look_up_that_answers_bare_ids_is_completed_by_the_thread_itself() -> None:
    script = Script([ok({"data": [{"id": "t_7"}]}), ok(thread(7))])
    found = await reader(client(script)).find_by_person(person_id(7))
    assert len(found[0].messages) == 2
    assert script.calls[1].path == "/v25.0/t_7"


async def test_nobody_found_is_no_thread() -> None:
    assert await reader(client(Script([ok({"data": []})]))).find_by_person("1") == ()
