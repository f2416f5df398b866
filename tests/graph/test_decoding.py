"""From bytes to threads: quickly when all is well, forgivingly when it is not."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fbsync_desktop.domain.conversation import Attachment, Person, Platform, Thread, ThreadProblem
from fbsync_desktop.domain.errors import KnownError
from fbsync_desktop.graph.convert import fault_of
from fbsync_desktop.graph.decoding import OddBody, decode, decode_fault, threads_of
from fbsync_desktop.graph.listing import EdgeReader
from fbsync_desktop.graph.payloads import (
    DebugAnswer,
    MessageList,
    PageItem,
    PageList,
    ProfileItem,
    ThreadItem,
    ThreadList,
)
from fbsync_desktop.graph.threads import convert_messages, convert_thread, next_cursor, parse_time
from tests.graph.stand_in import INSTAGRAM, PAGE, US, client, listing, ok, reader, thread

KINDS = (ThreadList, ThreadItem, MessageList, PageList, PageItem, ProfileItem, DebugAnswer)


def made(item: Any, platform: Platform = Platform.MESSENGER) -> Thread | ThreadProblem:
    return convert_thread(decode(json.dumps(item).encode(), ThreadItem), platform, US)


def whole(item: Any) -> Thread:
    found = made(item)
    assert isinstance(found, Thread)
    return found


def attachments(**message: Any) -> tuple[Attachment, ...]:
    item = {"id": "m", "created_time": "2026-11-20T09:28:50+0000", **message}
    return whole({"id": "t", "updated_time": 1, "messages": {"data": [item]}}).messages[0].attachments


# --- speed ------------------------------------------------------------------------------------------


def test_a_page_becomes_conversations_about_as_fast_as_its_bare_json_is_read() -> None:
    body = json.dumps(listing([thread(n, messages=13) for n in range(100)], "c")).encode()

    def convert() -> None:
        made = [convert_thread(item, Platform.MESSENGER, US) for item in threads_of(decode(body, ThreadList)) if item]
        assert sum(len(one.messages) for one in made if isinstance(one, Thread)) == 1300

    floor, ours = (min(cpu_time(work) for _ in range(5)) for work in (lambda: json.loads(body), convert))
    assert ours < 3 * floor  # as fast on an idle computer; both suffer alike on a busy one


def cpu_time(work: Callable[[], object], rounds: int = 15) -> float:
    gc.collect()
    begun = time.process_time()
    for _ in range(rounds):
        work()
    return time.process_time() - begun


# --- the forgiving reader ---------------------------------------------------------------------------


def test_numeric_ids_become_text() -> None:
    found = whole({"id": 12, "updated_time": "2026-11-20T09:28:50+0000",
                   "participants": {"data": [{"id": int(PAGE)}, {"id": 7200000000000011, "name": "Mara"}]},
                   "messages": {"data": [{"id": 5, "created_time": 1763630930, "from": {"id": int(PAGE)},
                                          "message": "hi"}]}})
    assert found.id == "12"
    assert found.person == Person("7200000000000011", "Mara", None)
    assert found.messages[0][:3] == ("5", datetime(2025, 11, 20, 9, 28, 50, tzinfo=UTC), True)


@pytest.mark.parametrize("item", [
    {"id": 12.0, "updated_time": "2026-11-20T09:28:50+0000"},
    {"id": "12", "updated_time": "2026-11-20T09:28:50+0000", "participants": [{"id": "7"}]},
    {"id": "12", "updated_time": "2026-11-20T09:28:50+0000", "participants": "nobody", "messages": 5},
    {"id": "12", "updated_time": "2026-11-20T09:28:50+0000", "messages": {"data": {"a": 1}}},
    {"id": "12", "updated_time": "2026-11-20T09:28:50+0000", "messages": {"data": [None, 1, "x", []]}},
    {"id": "12", "updated_time": "2026-11-20T09:28:50+0000", "unheard": {"of": [1, 2]}},
])
def test_what_does_not_fit_is_as_good_as_absent(item: dict[str, Any]) -> None:
    assert whole(item).id == "12"


def test_one_malformed_thread_costs_itself_and_not_its_page() -> None:
    odd: Any = {"id": ["?"], "updated_time": {}, "messages": [[]]}
    body = json.dumps({"data": [thread(1), odd, None, "x", thread(2)]}).encode()
    items = threads_of(decode(body, ThreadList))
    found = [convert_thread(item, Platform.MESSENGER, US) for item in items if item is not None]
    assert [type(entry) for entry in found] == [Thread, ThreadProblem, Thread]


def test_lone_surrogates_and_nul_never_get_through() -> None:
    body = (rb'{"id":"t\u0000","updated_time":"2026-11-20T09:28:50+0000","messages":{"data":[{"id":"m",'
            rb'"created_time":"2026-11-20T09:28:50+0000","message":"a\ud800b\u0000c \ud83d\ude00",'
            rb'"from":{"id":"1","name":"x\udfff"}}]}}')
    found = convert_thread(decode(body, ThreadItem), Platform.MESSENGER, US)
    assert isinstance(found, Thread)
    assert found.id == "t"
    assert found.messages[0].text == "a?bc 😀"
    assert found.person == Person("1", "x?", None)


@pytest.mark.parametrize(("text", "read"), [(rb"a\u0000b", "ab"), (rb"a\ud800b", "a?b"), (b"a\xffb", "a\ufffdb")])
def test_nor_through_a_listing_and_its_cursor(text: bytes, read: str) -> None:
    body = (b'{"data":[{"id":"' + text + b'"},{"id":"t_2"}],"paging":{"cursors":{"after":"' + text
            + b'"},"next":"https://sample.invalid"}}')
    listing = decode(body, ThreadList)
    assert [item and item.id for item in threads_of(listing)] == [read, "t_2"]
    assert next_cursor(listing.paging) == read


@pytest.mark.parametrize("data", [b'{"a": 1}', b"null", b"5", b'"x"'])
def test_a_listing_without_a_list_is_none(data: bytes) -> None:
    assert not decode(b'{"data":' + data + b"}", ThreadList).is_list
    assert not decode(b'\xef\xbb\xbf{"data":' + data + b"}", ThreadList).is_list


def test_a_nul_alone_does_not_get_through_either() -> None:
    assert decode(rb'{"name":"a\u0000b"}', PageItem).name == "ab"


@pytest.mark.parametrize("body", [
    b"", b"   ", b"Service Unavailable", b"<html></html>", b'{"data":[{"id":"t_1010', b"[]", b"null", b'"x"', b"17",
    b"[" * 100_000, b'{"data":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
])
@pytest.mark.parametrize("kind", [ThreadList, PageItem])
def test_what_is_no_object_is_an_odd_body(body: bytes, kind: type[Any]) -> None:
    with pytest.raises(OddBody):
        decode(body, kind)


@pytest.mark.parametrize(("body", "name"), [
    (b'\xef\xbb\xbf{"name":"bom"}', "bom"),
    (b'{"name":"\xff"}', "\ufffd"),
    (b'{"name":"nan","x":NaN,"y":Infinity}', "nan"),
    (b'{"name":"long","id":' + b"9" * 5000 + b"}", "long"),
    (b'{"name":"tab\t"}', "tab\t"),
    ('{"name":"عمر 😀"}'.encode(), "عمر 😀"),
])
def test_json_that_is_almost_right_is_read(body: bytes, name: str) -> None:
    assert decode(body, PageItem).name == name


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["2026-11-20T09:28:50+0000", PAGE, "true", "t_1"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["id", "data", "updated_time", "participants", "messages", "paging", "cursors", "after",
                         "next", "from", "created_time", "message", "attachments", "sticker", "shares", "story",
                         "is_unsupported", "error", "code", "error_subcode", "name", "image_data", "url",
                         "generic_template"]), inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(_json)
def test_any_json_is_read_or_refused_in_words(tree: Any) -> None:
    body = json.dumps(tree).encode()
    for kind in KINDS:
        try:
            payload = decode(body, kind)
        except OddBody:
            continue
        if isinstance(payload, ThreadItem):
            convert_thread(payload, Platform.INSTAGRAM, US)
        if isinstance(payload, MessageList):
            convert_messages(payload.data or [], US)
    assert isinstance(fault_of(400, decode_fault(body)).error, KnownError)


@settings(max_examples=100, deadline=None)
@given(st.lists(_json, max_size=3), _json)
async def test_a_listing_of_anything_ends_in_a_page_or_in_a_known_error(items: list[Any], paging: Any) -> None:
    def answer(_request: Any) -> Any:
        return ok({"data": items, "paging": paging})

    edge: EdgeReader = reader(client(answer))
    try:
        page = await edge.read(None)
    except KnownError:
        return
    for item in page.threads:
        json.dumps([item.id, *(message.text for message in item.messages)]).encode("utf-8")
        assert item.updated_at.tzinfo is UTC


# --- time and cursors -------------------------------------------------------------------------------


@pytest.mark.parametrize(("value", "expected"), [
    ("2026-11-20T09:28:50+0000", datetime(2026, 11, 20, 9, 28, 50, tzinfo=UTC)),
    ("2026-11-20T09:28:50Z", datetime(2026, 11, 20, 9, 28, 50, tzinfo=UTC)),
    ("2026-11-20T10:28:50+01:00", datetime(2026, 11, 20, 9, 28, 50, tzinfo=UTC)),
    ("2026-11-20T01:28:50-0800", datetime(2026, 11, 20, 9, 28, 50, tzinfo=UTC)),
    ("2026-11-20T09:28:50", datetime(2026, 11, 20, 9, 28, 50, tzinfo=UTC)),
    (1763630930, datetime(2025, 11, 20, 9, 28, 50, tzinfo=UTC)),
    ("1763630930", datetime(2025, 11, 20, 9, 28, 50, tzinfo=UTC)),
    ("yesterday", None), ("", None), (None, None), (1e300, None), (float("nan"), None),
])
def test_metas_times_are_read_into_utc(value: Any, expected: datetime | None) -> None:
    assert parse_time(value) == expected


def test_a_message_time_with_another_offset_is_utc_too() -> None:
    found = whole({"id": "t", "messages": {"data": [
        {"id": "m", "created_time": "2026-11-20T10:28:50+01:00", "message": "x"}]}})
    assert found.messages[0].sent_at.tzinfo is UTC
    assert found.messages[0].sent_at.hour == 9


def test_the_end_is_the_absence_of_next_not_of_cursors() -> None:
    assert next_cursor(decode(b'{"data":[],"paging":{"cursors":{"after":"x"}}}', ThreadList).paging) is None


def test_paging_does_not_show_the_token_of_next() -> None:
    item = decode(b'{"data":[],"paging":{"next":"https://g/?access_token=canary"}}', ThreadList)
    assert "canary" not in repr(item)


def test_a_page_of_accounts_does_not_show_its_token() -> None:
    assert "canary" not in repr(decode(b'{"data":[{"id":"1","access_token":"canary"}]}', PageList))


# --- who is the person ------------------------------------------------------------------------------

MARA = {"id": "7200000000000011", "name": "Mara Veldkamp"}
TOMAS = {"id": "7200000000000027", "name": "Tomás Iribarren"}
OURS = {"id": PAGE, "name": "Sample Bakery"}
OUR_IG = {"id": INSTAGRAM, "username": "sample.bakery"}


@pytest.mark.parametrize(("participants", "writer", "expected"), [
    ([MARA, OURS], None, "7200000000000011"),
    ([OURS, MARA], None, "7200000000000011"),
    ([OUR_IG, {"id": "55", "username": "fan"}], None, "55"),
    ([{"id": "55", "username": "fan"}, OUR_IG], None, "55"),
    ([MARA, TOMAS, OURS], TOMAS, "7200000000000027"),
    ([MARA, OURS, TOMAS], None, "7200000000000011"),
    ([OURS], MARA, "7200000000000011"),
    ([], MARA, "7200000000000011"),
    (None, MARA, "7200000000000011"),
    ([OURS], OURS, None),
    ([], None, None),
    (None, None, None),
    ([{"name": "Facebook user"}, OURS], None, None),
    ([{"id": "", "name": "x"}, OURS], None, None),
    ([None, MARA], None, "7200000000000011"),
])
def test_the_person_is_whoever_is_not_us_in_every_order(
    participants: list[Any] | None, writer: dict[str, str] | None, expected: str | None,
) -> None:
    item: dict[str, Any] = {"id": "t", "updated_time": "2026-11-20T09:28:50+0000"}
    if participants is not None:
        item["participants"] = {"data": participants}
    if writer is not None:
        item["messages"] = {"data": [
            {"id": "m1", "created_time": "2026-11-20T09:28:50+0000", "from": OURS, "message": "ours"},
            {"id": "m2", "created_time": "2026-11-20T09:28:49+0000", "from": writer, "message": "theirs"}]}
    person = whole(item).person
    assert (person.id if person else None) == expected


def test_a_name_missing_among_the_participants_is_taken_from_a_message() -> None:
    found = whole({"id": "t", "updated_time": 1, "participants": {"data": [{"id": "9"}, OURS]},
                   "messages": {"data": [{"id": "m", "created_time": 1, "message": "x",
                                          "from": {"id": "9", "name": "Mara", "username": "mara"}}]}})
    assert found.person == Person("9", "Mara", "mara")


def test_messages_know_which_side_wrote_them() -> None:
    found = whole({"id": "t", "updated_time": 1, "messages": {"data": [
        {"id": "1", "created_time": 3, "from": OURS, "message": "a"},
        {"id": "2", "created_time": 2, "from": OUR_IG, "message": "b"},
        {"id": "3", "created_time": 1, "from": MARA, "message": "c"},
        {"id": "4", "created_time": 1, "message": "nobody said it"}]}})
    assert [message.from_business for message in found.messages] == [True, True, False, False]


# --- threads with gaps ------------------------------------------------------------------------------


def test_without_updated_time_the_newest_message_dates_the_thread() -> None:
    found = whole({"id": "t", "messages": {"data": [
        {"id": "1", "created_time": "2026-11-20T09:28:50+0000", "message": "new"},
        {"id": "2", "created_time": "2026-11-01T09:28:50+0000", "message": "old"}]}})
    assert found.updated_at == datetime(2026, 11, 20, 9, 28, 50, tzinfo=UTC)


def test_a_thread_without_any_time_is_a_problem_that_keeps_its_person() -> None:
    found = made({"id": "t", "participants": {"data": [MARA]}})
    assert isinstance(found, ThreadProblem)
    assert (found.thread_id, found.person) == ("t", Person("7200000000000011", "Mara Veldkamp", None))


def test_a_thread_without_an_id_is_a_problem_named_by_its_person() -> None:
    found = made({"updated_time": 1, "participants": {"data": [MARA]}})
    assert isinstance(found, ThreadProblem)
    assert found.thread_id == "7200000000000011"


def test_messages_without_id_or_time_are_left_out() -> None:
    found = whole({"id": "t", "updated_time": 1, "messages": {"data": [
        {"created_time": 1, "message": "no id"}, {"id": "1", "message": "no time", "from": MARA},
        {"id": "2", "created_time": 1, "message": "kept"}]}})
    assert [message.id for message in found.messages] == ["2"]


def test_a_cut_listing_of_messages_gives_the_cursor_of_the_older_ones() -> None:
    item = thread(1)
    item["messages"]["paging"] = {"cursors": {"after": "older"}, "next": "https://g/?access_token=x&after=older"}
    assert whole(item).more_after == "older"
    del item["messages"]["paging"]["next"]
    assert whole(item).more_after is None


def test_bare_ids_at_the_end_mean_that_there_is_nothing_older_to_get() -> None:
    item = thread(1)
    item["messages"]["data"].append({"id": "bare", "created_time": "2026-11-01T00:00:00+0000"})
    item["messages"]["paging"] = {"cursors": {"after": "older"}, "next": "https://g/?after=older"}
    found = whole(item)
    assert [message.id for message in found.messages] == ["m_1_0", "m_1_1"]
    assert found.more_after is None


# --- attachments ------------------------------------------------------------------------------------


def listed(*items: Any) -> dict[str, Any]:
    return {"data": list(items)}


@pytest.mark.parametrize(("item", "expected"), [
    ({"mime_type": "image/jpeg", "name": "i", "image_data": {"url": "https://x/i.jpg"}},
     Attachment("image", "i", "https://x/i.jpg")),
    ({"image_data": {"preview_url": "https://x/p.jpg"}}, Attachment("image", None, "https://x/p.jpg")),
    ({"image_data": {"url": "https://x/s.png", "render_as_sticker": True}},
     Attachment("sticker", None, "https://x/s.png")),
    ({"image_data": {"url": "u", "render_as_sticker": "false"}}, Attachment("image", None, "u")),
    ({"type": "sticker", "image_data": {"url": "u"}}, Attachment("sticker", None, "u")),
    ({"video_data": {"url": "https://x/v.mp4", "length": 11}}, Attachment("video", None, "https://x/v.mp4")),
    ({"mime_type": "audio/mp4", "file_url": "https://x/a"}, Attachment("audio", None, "https://x/a")),
    ({"file_url": "https://x/a.m4a?oe=1"}, Attachment("audio", None, "https://x/a.m4a?oe=1")),
    ({"mime_type": "application/pdf", "name": "prices.pdf", "file_url": "https://x/p.pdf", "size": None},
     Attachment("file", "prices.pdf", "https://x/p.pdf")),
    ({"generic_template": {"title": "Blue bowl"}}, Attachment("template", "Blue bowl", None)),
    ({"name": "Media not available due to new privacy rules in Europe."},
     Attachment("unavailable", "Media not available due to new privacy rules in Europe.", None)),
    ({"id": "1234"}, Attachment("unavailable", None, None)),
])
def test_an_attachment_gets_its_kind(item: dict[str, Any], expected: Attachment) -> None:
    assert attachments(message="", attachments=listed(item)) == (expected,)


@pytest.mark.parametrize(("message", "expected"), [
    ({"sticker": "https://x/s.png"}, Attachment("sticker", None, "https://x/s.png")),
    ({"sticker": 369239263222822}, Attachment("sticker")),
    ({"shares": listed({"link": "https://x/item", "name": ""})}, Attachment("share", None, "https://x/item")),
    ({"story": {"reply_to": {"link": "https://x/st", "id": "1"}}}, Attachment("story", None, "https://x/st")),
    ({"story": {"mention": {"id": "1"}}}, Attachment("story")),
    ({"is_unsupported": True}, Attachment("unsupported")),
    ({"is_unsupported": "true"}, Attachment("unsupported")),
])
def test_what_is_no_file_is_an_attachment_too(message: dict[str, Any], expected: Attachment) -> None:
    assert attachments(message="", **message) == (expected,)


@pytest.mark.parametrize("value", [False, "false", None, 0])
def test_is_unsupported_only_counts_when_true(value: Any) -> None:
    assert attachments(message="x", is_unsupported=value) == ()


def test_a_sticker_told_twice_is_one() -> None:
    image = {"image_data": {"url": "u", "render_as_sticker": True}}
    assert len(attachments(message="", sticker="https://x/s.png", attachments=listed(image))) == 1
