"""Single threads and the messages that a listing had no room for."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from fbsync_desktop.domain.conversation import Message, Person, Platform, Thread
from fbsync_desktop.domain.errors import GraphBusy, ListingBroken, ObjectGone, RequestRefused
from fbsync_desktop.graph.listing import EdgeReader, ListingSize
from tests.graph.stand_in import (
    NEWEST,
    PAGE,
    Call,
    Script,
    client,
    error,
    listing,
    nested,
    ok,
    person_id,
    reader,
    seen,
    thread,
    too_much,
    unknown,
    when,
)
from tests.support.clock import FakeClock


class History:
    """`/{thread}/messages` of a thread with `count` messages, `window` of which are told in detail.

    Beyond the window entries are bare ids, or the call fails when `refuses` is set.
    """

    def __init__(self, count: int, *, window: int | None = None, refuses: bool = False) -> None:
        self.count, self.window, self.refuses = count, window, refuses
        self.clock = FakeClock()
        self.calls: list[Call] = []
        self.budget = 1000

    def __call__(self, request: httpx.Request) -> httpx.Response:
        call = seen(request, self.clock)
        self.calls.append(call)
        if call.limit > self.budget:
            return too_much()
        start = int(call.query.get("after", "c0")[1:])
        end = min(start + call.limit, self.count)
        if self.refuses and self.window is not None and end > self.window:
            return error(9000001, "This Message has been deleted by the user or the business.")
        items = [self._message(index) for index in range(start, end)]
        return ok(listing(items, f"c{end}" if end < self.count else None))

    def _message(self, index: int) -> dict[str, Any]:
        if self.window is not None and index >= self.window:
            return {"id": f"m{index}"}
        return {"id": f"m{index}", "created_time": when(index), "from": {"id": PAGE}, "message": f"text {index}"}


def known(messages: int, platform: Platform = Platform.MESSENGER, more_after: str | None = None) -> Thread:
    have = tuple(Message(f"m{index}", NEWEST, False, "x") for index in range(messages))
    return Thread("t_1", platform, NEWEST, None, have, more_after or f"c{messages}")


async def all_older(edge: EdgeReader, have: Thread) -> tuple[list[str], bool]:
    after, ids, ended = have.more_after, [], False
    while after is not None:
        page = await edge.older_messages(have, after)
        ids += [message.id for message in page.messages]
        after, ended = page.more_after, page.window_end
    return ids, ended


async def test_older_messages_are_read_to_the_beginning() -> None:
    history = History(250)
    ids, ended = await all_older(reader(client(history)), known(20))
    assert ids == [f"m{index}" for index in range(20, 250)]
    assert not ended
    assert [call.limit for call in history.calls] == [100, 100, 100]
    assert history.calls[0].path == "/v25.0/t_1/messages"
    assert history.calls[0].query["after"] == "c20"


async def test_older_messages_come_with_everything_a_listed_message_has() -> None:
    history = History(30)
    await all_older(reader(client(history)), known(20))
    for name in ("created_time", "from", "message", "sticker", "attachments", "shares", "story", "is_unsupported"):
        assert name in history.calls[0].fields


async def test_a_thread_whose_messages_were_not_asked_for_is_read_from_the_newest() -> None:
    history = History(30)
    edge = reader(client(history))
    page = await edge.older_messages(known(0), "")
    assert len(page.messages) == 30
    assert "after" not in history.calls[0].query


async def test_an_opaque_thread_id_stays_one_segment_of_the_path() -> None:
    raw: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        raw.append(request.url.raw_path)
        return ok({"data": []})

    odd = Thread("aWdf/+Z==?x", Platform.INSTAGRAM, NEWEST, None, (), "c")
    await reader(client(answer), platform=Platform.INSTAGRAM).older_messages(odd, "c")
    assert raw[0].startswith(b"/v25.0/aWdf%2F%2BZ%3D%3D%3Fx/messages?")


# --- Instagram tells details of twenty messages -----------------------------------------------------


async def test_bare_ids_beyond_the_window_are_an_end_and_no_error() -> None:
    history = History(60, window=40)
    ids, ended = await all_older(reader(client(history)), known(20))
    assert ids == [f"m{index}" for index in range(20, 40)]
    assert ended


async def test_the_refusal_beyond_the_window_is_an_end_and_no_error() -> None:
    history = History(60, window=20, refuses=True)
    ids, ended = await all_older(reader(client(history), platform=Platform.INSTAGRAM), known(20, Platform.INSTAGRAM))
    assert (ids, ended) == ([], True)
    assert len(history.calls) == 1


@pytest.mark.parametrize(("platform", "limits"), [(Platform.MESSENGER, [100, 15]), (Platform.INSTAGRAM, [15, 15])])
async def test_what_is_left_of_the_window_is_read_although_more_would_be_refused(
    platform: Platform, limits: list[int],
) -> None:
    history = History(60, window=20, refuses=True)
    ids, ended = await all_older(reader(client(history), platform=platform), known(5, platform))
    assert ids == [f"m{index}" for index in range(5, 20)]
    assert ended
    assert [call.limit for call in history.calls] == limits


# --- adaptations ------------------------------------------------------------------------------------


async def test_too_many_messages_at_once_are_halved_at_the_same_cursor_and_remembered() -> None:
    history = History(80)
    history.budget = 30
    edge = reader(client(history))
    ids, _ = await all_older(edge, known(20))
    assert len(ids) == 60
    assert [call.limit for call in history.calls] == [100, 50, 25, 25, 25]
    assert [call.query["after"] for call in history.calls[:3]] == ["c20"] * 3


async def test_a_dead_cursor_reads_the_thread_again_from_the_newest() -> None:
    history = History(40)

    def answer(request: httpx.Request) -> httpx.Response:
        return error(100, "Invalid cursor") if "after=dead" in str(request.url) else history(request)

    page = await reader(client(answer)).older_messages(known(20, more_after="dead"), "dead")
    assert len(page.messages) == 40


async def test_a_refused_field_costs_the_attachments_and_not_the_text() -> None:
    history = History(30)

    def answer(request: httpx.Request) -> httpx.Response:
        refused = "attachments" in request.url.query.decode()
        return error(100, "nonexisting field (x)") if refused else history(request)

    edge = reader(client(answer))
    assert len((await edge.older_messages(known(20), "c20")).messages) == 10
    await edge.older_messages(known(20), "c20")
    assert edge.calls == 3  # the second time nobody asks for what was refused


@pytest.mark.parametrize("cursors", [("c20",), ("c1", "c20"), ("c1", "c2", "c1")])
async def test_a_circle_of_cursors_is_broken_off(cursors: tuple[str, ...]) -> None:
    script = Script([ok(listing([], cursor)) for cursor in cursors])
    with pytest.raises(ListingBroken, match="again and again"):
        await all_older(reader(client(script)), known(20))


async def test_the_same_part_may_be_read_again_after_a_fault() -> None:
    script = Script([*[error(2, "down", status=503)] * 5, ok(listing([], None))])
    edge = reader(client(script))
    with pytest.raises(GraphBusy):
        await edge.older_messages(known(20), "c20")
    assert (await edge.older_messages(known(20), "c20")).more_after is None


async def test_a_gone_thread_is_gone() -> None:
    script = Script([error(100, "(#100) The thread owner has archived or deleted this conversation")])
    with pytest.raises(ObjectGone):
        await reader(client(script)).older_messages(known(20), "c20")


# --- a single thread --------------------------------------------------------------------------------


async def test_a_thread_is_read_by_its_id() -> None:
    script = Script([ok(thread(3))])
    found = await reader(client(script)).thread("t_3")
    assert found.id == "t_3"
    assert found.person == Person(person_id(3), "Person 3", None)
    assert len(found.messages) == 2
    assert script.calls[0].path == "/v25.0/t_3"
    assert nested(script.calls[0]) == 20


async def test_a_thread_answer_may_leave_out_what_is_known_already() -> None:
    item = thread(3)
    for key in ("id", "participants"):
        del item[key]
    item["messages"]["data"] = [entry | {"from": None} for entry in item["messages"]["data"]]
    found = await reader(client(Script([ok(item)]))).thread("t_3", person=Person("9", "Mara"))
    assert (found.id, found.person) == ("t_3", Person("9", "Mara"))


async def test_a_thread_too_large_is_read_with_fewer_messages_and_then_without() -> None:
    script = Script([too_much(), too_much(), ok({"id": "t_3", "updated_time": when(1)})])
    found = await reader(client(script), size=ListingSize(25, 3)).thread("t_3")
    assert [nested(call) for call in script.calls[:2]] == [3, 1]
    assert "messages" not in script.calls[2].fields
    assert found.more_after == ""


async def test_a_thread_with_a_deleted_message_in_the_way_is_read_without_messages() -> None:
    script = Script([error(9000001, "deleted"), ok({"id": "t_3", "updated_time": when(1)})])
    assert (await reader(client(script)).thread("t_3")).more_after == ""


async def test_a_refused_field_of_a_thread_goes_down_the_ladder() -> None:
    script = Script([error(100, "nonexisting field (x)"), ok(thread(3))])
    found = await reader(client(script)).thread("t_3")
    assert len(found.messages) == 2
    assert "attachments" not in script.calls[1].fields


@pytest.mark.parametrize(("answer", "kind"), [
    (error(100, "Unsupported get request.", subcode=33), ObjectGone), (unknown(), GraphBusy),
    (ok({"id": "t_3"}), RequestRefused),
])
async def test_a_thread_that_cannot_be_read_is_an_error(answer: httpx.Response, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        await reader(client(Script([answer]))).thread("t_3")
